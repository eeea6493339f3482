// Bringing articles in: pasted, dropped, picked, from addresses; what they say of themselves is shown and can be changed.
import { test } from "node:test";
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { browser, compared, until } from "./harness.mjs";

const A = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said.";
const B = "A bus fell from a bridge in Tarsa on Monday, killing 9 people, police said.";
const PAGE = `<!doctype html><html lang="en"><head><title>Bus falls | The Post</title><meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2017-01-23T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport: 4 goals on Sunday</a></nav><article><h1>Bus falls in Tarsa</h1><p>${A}</p><p>The driver, aged 34, was taken to hospital.</p></article>
<aside><h2>Most read</h2><p>17 cats rescued</p></aside><footer>Copyright 2017, 5 offices</footer></body></html>`;
const open = browser({
  "/host.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="/crosscheck.js"></script></head><body></body></html>`,
  "/shared.txt": { body: A, headers: { "access-control-allow-origin": "*" } },
  "/kept.txt": A,
  "/b.txt": B,
});

const column = (widget, side) => widget.locator(`.column[data-side=${side}]`);
const differs = (widget) => widget.locator(".card[data-verdict=differs]").filter({ hasText: "at least 12" });
const file = (name, mimeType, text) => ({ name, mimeType, buffer: Buffer.from(text) });

/** Opens the page with its panel. */
async function panel(t) {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=inputs]").click();
  return { page, widget };
}

/** Does to an element what a browser does as something is pasted or dropped there; gives whether the widget took it. */
const give = (locator, type, { html, text, files = [] }) =>
  locator.evaluate(
    (element, [type, html, text, files]) => {
      const data = new DataTransfer();
      if (html) data.setData("text/html", html);
      if (text) data.setData("text/plain", text);
      for (const [name, kind, content] of files) data.items.add(new File([content], name, { type: kind }));
      const init = { bubbles: true, cancelable: true, composed: true };
      const event = type === "paste" ? new ClipboardEvent("paste", { ...init, clipboardData: data }) : new DragEvent(type, { ...init, dataTransfer: data });
      element.focus();
      return !element.dispatchEvent(event);
    },
    [type, html, text, files],
  );

test("rich text keeps its paragraphs, title and date, and loses its furniture", async (t) => {
  const { page, widget } = await panel(t);
  assert.equal(await give(widget.locator("textarea[data-side=a]"), "paste", { html: PAGE, text: "plain" }), true);
  await until(async () => /At least 12/.test(await column(widget, "a").innerText()), "it is read");
  const text = await column(widget, "a").innerText();
  assert.doesNotMatch(text, /4 goals|17 cats|5 offices/);
  assert.match(text, /Bus falls in Tarsa/);
  assert.equal(await widget.locator("input[data-side=a][data-field=published]").inputValue(), "2017-01-23");
  assert.equal(await widget.locator("input[data-side=a][data-field=title]").inputValue(), "Bus falls in Tarsa");
  const { a } = await widget.evaluate((e) => e.report);
  assert.deepEqual([a.title, a.publisher, a.published], ["Bus falls in Tarsa", "The Post", "2017-01-23"]);
  assert.deepEqual(page.complaints, []);
});

test("a day of publication in a pasted text’s byline is read, and stands in its field", async (t) => {
  const { page, widget } = await panel(t);
  const day = (side) => widget.locator(`input[data-side=${side}][data-field=published]`).inputValue();
  await widget.locator("textarea[data-side=a]").fill(`Bus falls in Tarsa\n\nBy Ann Lee, 14 May 2031\n\n${A}`);
  await until(async () => (await day("a")) === "2031-05-14", "it is read");
  await widget.locator("textarea[data-side=b]").fill(`Nine dead\nBy Tom Roe | Updated May 15, 2031 10:05 GMT\n${B}`);
  await until(async () => (await day("b")) === "2031-05-15", "an update's is, where there is no other");
  const { a, b } = await widget.evaluate((e) => e.report);
  assert.deepEqual([a.published, b.published], ["2031-05-14", "2031-05-15"]);
  assert.deepEqual([...a.facts, ...b.facts].filter((f) => /Ann Lee|Tom Roe|2031/.test(f.quote)), [], "bylines hold no facts");
  assert.deepEqual(page.complaints, []);
});

test("rich text goes where the caret stands, once something is there", async (t) => {
  const { widget } = await panel(t);
  const area = widget.locator("textarea[data-side=a]");
  await area.fill("Something.");
  await area.evaluate((e) => e.setSelectionRange(3, 3));
  assert.equal(await give(area, "paste", { html: PAGE, text: "plain" }), false, "the browser pastes");
});

test("two files dropped or picked at once are the two articles, and of a third it is told", async (t) => {
  const { page, widget } = await panel(t);
  const files = [["a.html", "text/html", PAGE], ["b.json", "application/json", JSON.stringify({ text: B, publisher: "The Mail" })]];
  assert.equal(await give(column(widget, "a"), "drop", { files }), true);
  await until(() => differs(widget).count(), "both are compared");
  assert.equal(await widget.evaluate((e) => e.report.b.publisher), "The Mail");
  await widget.locator("[data-action=example]").click();
  await widget.locator("input[type=file][data-side=b]").setInputFiles([file("b.txt", "text/plain", A), file("a.md", "text/markdown", `# Bus falls\n\n${B}`), file("c.txt", "text/plain", "More.")]);
  await until(async () => /killing 9/.test(await column(widget, "a").innerText()), "the second goes to the other side");
  assert.match(await column(widget, "b").innerText(), /At least 12/);
  await until(async () => /Left out: c\.txt/.test(await widget.locator("[part=error]").innerText().catch(() => "")), "the third is told");
  assert.deepEqual(page.complaints, []);
});

/** A Word document: a zip archive of one packed part. */
function docx(xml) {
  const data = deflateRawSync(Buffer.from(xml));
  const name = Buffer.from("word/document.xml");
  const header = (signature, before, after) => {
    const out = Buffer.alloc(before + 26 + after);
    out.writeUInt32LE(signature);
    out.writeUInt16LE(8, before + 4); // packed
    out.writeUInt32LE(data.length, before + 14);
    out.writeUInt32LE(Buffer.byteLength(xml), before + 18);
    out.writeUInt16LE(name.length, before + 22);
    return out;
  };
  const part = Buffer.concat([header(0x04034b50, 4, 0), name, data]);
  const directory = Buffer.concat([header(0x02014b50, 6, 14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(part.length, 16);
  return Buffer.concat([part, directory, end]);
}

test("a Word document is read, and an archive that is none is told", async (t) => {
  const { page, widget } = await panel(t);
  const input = widget.locator("input[type=file][data-side=a]");
  const xml = `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bus falls</w:t></w:r></w:p><w:p><w:r><w:t>${A} &lt;b&gt;</w:t></w:r></w:p></w:body></w:document>`;
  await input.setInputFiles({ name: "a.docx", mimeType: "application/zip", buffer: docx(xml) });
  await until(async () => /At least 12 people.*<b>/.test(await column(widget, "a").innerText()), "its text is read");
  assert.equal(await widget.locator("input[data-side=a][data-field=title]").inputValue(), "Bus falls");
  await input.setInputFiles({ name: "b.docx", mimeType: "application/zip", buffer: docx(xml).subarray(0, 90) });
  await until(async () => /b\.docx: this is a Word document or an archive/.test(await widget.locator(".side[data-side=a] [role=alert]").innerText().catch(() => "")), "a broken one is told");
  assert.deepEqual(page.complaints, []);
});

test("a file beside its place does not replace the page", async (t) => {
  const { page, widget } = await panel(t);
  assert.equal(await give(widget.locator(".toolbar"), "drop", { files: [["a.txt", "text/plain", A]] }), true);
  assert.ok(await widget.locator(".card[data-verdict=differs]").filter({ hasText: "Iran" }).count(), "the example stays");
  assert.deepEqual(page.complaints, []);
});

test("what the page's article says of itself can be changed, and cleared again", async (t) => {
  const { widget } = await panel(t);
  const field = (name) => widget.locator(`input[data-side=b][data-field=${name}]`);
  assert.equal(await field("published").inputValue(), "2017-01-23");
  assert.equal(await field("publisher").getAttribute("placeholder"), "PressTV");
  await field("published").fill("2017-01-24");
  await field("publisher").fill("Press TV of Tehran");
  await field("title").fill("Envoys trade barbs");
  await until(async () => (await widget.evaluate((e) => e.report.b.title)) === "Envoys trade barbs", "another title is compared");
  const { b } = await widget.evaluate((e) => e.report);
  assert.deepEqual([b.publisher, b.published], ["Press TV of Tehran", "2017-01-24"]);
  assert.match(await column(widget, "b").locator(".source").innerText(), /Press TV of Tehran\s+24 January 2017\s+.*Envoys trade barbs/s);
  assert.ok(b.facts.length > 10, "the text is the page's");
  await widget.locator(".side[data-side=b] button").click();
  await until(async () => (await widget.evaluate((e) => e.report.b.published)) === "2017-01-23", "all is as it was");
});

test("where there is nothing to compare the fields lie open, and stay so while one types", async (t) => {
  const page = await open(t, "/host.html");
  await page.evaluate(() => (document.body.innerHTML = `<cross-check inputs loading="eager"></cross-check>`));
  const widget = page.locator("cross-check");
  await until(() => widget.locator("[part=inputs]").count(), "the fields are there");
  assert.equal(await widget.locator("[data-action=next], [data-filter], [data-action=take]").count(), 0, "nothing is offered that does nothing");
  await widget.locator("textarea[data-side=a]").pressSequentially(A.slice(0, 40));
  await page.waitForTimeout(400);
  await widget.locator("textarea[data-side=a]").fill(A);
  await widget.locator("textarea[data-side=b]").fill(B);
  await until(() => differs(widget).count(), "they are compared");
  assert.deepEqual(page.complaints, []);
});

test("an address of another site is read where that site allows it, and told where not", async (t) => {
  const page = await open(t, "/host.html");
  const other = (name) => new URL(name, page.url().replace("127.0.0.1", "localhost")).href;
  const show = (name) => page.evaluate((address) => (document.body.innerHTML = `<cross-check loading="eager" src-a="${address}" src-b="/b.txt"></cross-check>`), other(name));
  await show("/shared.txt");
  const widget = page.locator("cross-check");
  await until(async () => (await widget.evaluate((e) => e.report?.counts.differs)) === 1, "what is shared is compared");
  await show("/kept.txt");
  await until(async () => /cannot be fetched: no connection, or that site does not let this page read it/.test(await widget.locator("[role=alert]").first().innerText().catch(() => "")), "what is not is told");
  await until(async () => /killing 9/.test(await column(widget, "b").innerText()), "the other side goes on");
});
