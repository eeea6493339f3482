// The page as a reader uses it: the example, clicks, keys, articles of one's own.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { browser, compared, until, violations } from "./harness.mjs";

const open = browser();

const A = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said.";
const B = "A bus fell from a bridge in Tarsa on Monday, killing 9 people, police said.";

/** Whether an element stands within the part of its scrolling box that is seen. */
const seen = (locator) =>
  locator.first().evaluate((element) => {
    const own = element.getBoundingClientRect();
    let box = element.parentElement;
    while (box && !/(auto|scroll)/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
    const frame = box ? box.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    return own.bottom > Math.max(0, frame.top) && own.top < Math.min(innerHeight, frame.bottom);
  });

const card = (widget, verdict) => widget.locator(`[data-verdict=${verdict}][data-finding]`);
const selected = (widget) => widget.locator("[data-verdict][data-selected]").first().getAttribute("data-finding");

test("the example is compared, and what differs stands first", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  assert.equal(await widget.locator("[data-finding][data-verdict]").first().getAttribute("data-verdict"), "differs");
  for (const side of ["a", "b"]) assert.ok((await widget.locator(`mark[data-side=${side}]`).count()) > 10, `marks in ${side}`);
  assert.match(await widget.locator("[data-filter=differs]").innerText(), /\d+\s+differ/);
  assert.deepEqual(page.complaints, []);
});

test("the example holds findings of every kind, and the counts are those of its findings", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const { findings, counts } = await widget.evaluate((e) => e.report);
  const of = (verdict) => findings.filter((f) => f.verdict === verdict).length;
  // Today's reading of the example: a change of these is a change of what the first visitor sees.
  assert.deepEqual({ differs: of("differs"), compatible: of("compatible"), agrees: of("agrees") }, { differs: 2, compatible: 1, agrees: 10 });
  for (const verdict of ["differs", "compatible", "agrees", "only_a", "only_b"]) assert.equal(counts[verdict], of(verdict), verdict);
  for (const kind of ["date", "figure", "participant"]) assert.ok(findings.some((f) => f.kind === kind), kind);
});

test("a click on the broker discrepancy selects it in both texts and says why", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const broker = card(widget, "differs").filter({ hasText: "Iran" }).first();
  await broker.click();
  const id = await broker.getAttribute("data-finding");
  for (const [side, text] of [["a", "Russia, Turkey and Iran"], ["b", "Turkey and Russia"]]) {
    const marks = widget.locator(`mark[data-side=${side}][data-finding~="${id}"][data-selected]`);
    await until(() => marks.count(), `a mark in ${side} is selected`);
    assert.ok((await marks.allInnerTexts()).some((t) => t.replaceAll(/[≠≈=○\s]+/g, " ").includes(text)), `${side} marks ${text}`);
    await until(() => seen(marks), `the mark in ${side} is scrolled into view`);
  }
  assert.match(await widget.locator(`[data-finding="${id}"] [data-reason]`).first().innerText(), /Iran/);
  assert.deepEqual(page.complaints, []);
});

test("a click on a mark selects its finding", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const id = await card(widget, "differs").first().getAttribute("data-finding");
  await widget.locator(`mark[data-side=b][data-finding~="${id}"]`).first().click();
  await until(async () => (await selected(widget)) === id, "its finding is selected");
});

test("the keyboard goes through all that differs and back", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const ids = await card(widget, "differs").evaluateAll((all) => all.map((e) => e.dataset.finding));
  assert.ok(ids.length >= 1);
  await card(widget, "differs").first().click();
  const walked = [await selected(widget)];
  for (let i = 1; i < ids.length; i++) {
    await page.keyboard.press("n");
    await until(async () => (await selected(widget)) === ids[i], `n goes to number ${i + 1}`);
    walked.push(await selected(widget));
  }
  assert.deepEqual(walked, ids);
  assert.match(await widget.locator("[data-position]").innerText(), new RegExp(`${ids.length}\\D+\\d+`));
  for (let i = ids.length - 2; i >= 0; i--) {
    await page.keyboard.press("p");
    await until(async () => (await selected(widget)) === ids[i], `p goes back to number ${i + 1}`);
  }
  await page.keyboard.press("Escape");
  await until(async () => (await widget.locator("[data-selected]").count()) === 0, "Escape selects nothing");
});

test("next and previous are buttons too", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const ids = await card(widget, "differs").evaluateAll((all) => all.map((e) => e.dataset.finding));
  await widget.locator("[data-action=next]").first().click();
  await until(async () => (await selected(widget)) === ids[0], "next goes to the first");
  await widget.locator("[data-action=next]").first().click();
  const second = await until(async () => ((await selected(widget)) !== ids[0] || ids.length === 1) && selected(widget), "next goes on");
  await widget.locator("[data-action=previous]").first().click();
  await until(async () => (await selected(widget)) === ids[0], `previous comes back from ${second}`);
});

test("keys outside the widget are the page's own", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("n");
  await page.waitForTimeout(150);
  assert.equal(await widget.locator("[data-selected]").count(), 0);
});

test("counts filter by verdict and by kind", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const agrees = widget.locator("[data-filter=agrees]");
  const before = await agrees.getAttribute("aria-pressed");
  await agrees.click();
  await until(async () => (await agrees.getAttribute("aria-pressed")) !== before, "the filter turns");
  const shown = (await card(widget, "agrees").count()) > 0;
  assert.equal(shown, before === "false");
  await widget.locator("[data-filter=participant]").click();
  await until(async () => (await card(widget, "differs").filter({ hasText: "Iran" }).count()) === 0, "participants are gone");
});

test("pasted articles are compared at once", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=inputs]").first().click();
  await widget.locator("textarea[data-side=a]").fill(A);
  await widget.locator("textarea[data-side=b]").fill(B);
  const found = card(widget, "differs").filter({ hasText: "at least 12" });
  await until(() => found.count(), "12 and 9 differ");
  assert.match(await found.first().innerText(), /9/);
  await widget.locator("[data-action=example]").first().click();
  await until(() => card(widget, "differs").filter({ hasText: "Iran" }).count(), "the example is back");
  assert.deepEqual(page.complaints, []);
});

test("a dropped file that is no text is told, and what was there stays", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=inputs]").first().click();
  const input = widget.locator("input[type=file]").first();
  await input.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]) });
  const alert = widget.locator("[role=alert]").first();
  await until(async () => (await alert.count()) && (await alert.innerText()).trim(), "an error is told");
  assert.match(await alert.innerText(), /photo\.png: this is a picture, not a text/);
  assert.ok(await card(widget, "differs").count(), "the comparison stays");
  assert.equal(await widget.locator("[data-action=example]").count(), 0, "the example need not come back");
  await input.setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from(`<article><p>${A}</p><script>alert(1)</script></article>`) });
  await until(async () => /12 people/.test(await widget.locator("[part=article][data-side=a]").innerText()), "a good file is read");
});

test("an empty text and a strange language get a line, not a blank", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=inputs]").first().click();
  await widget.locator("textarea[data-side=a]").fill("   ");
  // The host's own innerText is that of its slots.
  const seen = () => widget.locator("[part=widget]").innerText();
  await until(async () => /empty/i.test(await seen()), "it says that A is empty");
  await widget.locator("textarea[data-side=a]").fill("Der Bürgermeister erklärte am Montag, dass die Brücke für zwei Wochen gesperrt werde, während der Rat nach einer Firma sucht, die sie sofort reparieren kann, sagte er; der Verkehr werde über die Nordstadt geleitet.");
  await until(async () => /does not look like English/.test(await seen()), "it says that A is not English");
});

for (const [name, options] of Object.entries({ wide: {}, narrow: { width: 360, height: 740, touch: true }, dark: { dark: true } })) {
  test(`nothing is in the way of a screen reader (${name})`, async (t) => {
    const page = await open(t, "/", options);
    const widget = await compared(page);
    await card(widget, "differs").first().click();
    await widget.locator("[data-action=take]").click();
    await widget.locator("[data-action=embed]").click();
    assert.deepEqual(await violations(page), []);
  });
}

test("narrow: a card opens to both passages, and the page does not scroll sideways", async (t) => {
  const page = await open(t, "/", { width: 360, height: 740, touch: true });
  const widget = await compared(page);
  const broker = card(widget, "differs").filter({ hasText: "Iran" }).first();
  await broker.tap();
  await until(async () => /Turkey and Russia/.test(await broker.innerText()), "B's passage is quoted");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(page.complaints, []);
});

test("on a small phone the first finding stands high, and enlarged twice nothing sticks out", async (t) => {
  const page = await open(t, "/", { width: 320, height: 640, touch: true });
  const widget = await compared(page);
  const top = (selector) => widget.locator(selector).first().evaluate((e) => e.getBoundingClientRect().top);
  assert.ok((await top(".card")) - (await top("[part=widget]")) < 290, `${await top(".card")} - ${await top("[part=widget]")}`);
  await page.setViewportSize({ width: 160, height: 640 });
  await until(async () => (await page.evaluate(() => document.documentElement.scrollWidth)) <= 160, "nothing is wider than the page");
  for (const action of ["previous", "next"]) {
    const { left, right } = await widget.locator(`[data-action=${action}]`).evaluate((e) => e.getBoundingClientRect());
    assert.ok(left >= 0 && right <= 160, `${action}: ${left} to ${right}`);
  }
  assert.deepEqual(page.complaints, []);
});

/** The texts that the page copies; it is let do so. */
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

test("a link to one finding survives a reload", async (t) => {
  const page = await open(t, "/", CLIPBOARD);
  const widget = await compared(page);
  await widget.locator("[data-action=take]").click();
  assert.equal(await widget.locator("[data-action=copy-link]").count(), 0, "no link before something is selected");
  const chosen = widget.locator("[data-finding][data-verdict]").nth(1);
  await chosen.locator("button").first().click();
  const id = await chosen.getAttribute("data-finding");
  await widget.locator("[data-action=copy-link]").click();
  await until(async () => (await copied(page)).endsWith(`#crosscheck-${id}`), "the link is copied");
  assert.ok(page.url().endsWith(`#crosscheck-${id}`), "it stands in the address bar");
  await page.reload();
  await until(async () => (await widget.evaluate((e) => e.selected).catch(() => null)) === id, "a reload selects it");
  await page.evaluate(() => (location.hash = ""));
  await widget.evaluate((e) => (e.selected = null));
  await page.evaluate((id) => (location.hash = `crosscheck-${id}`), id);
  await until(async () => (await widget.evaluate((e) => e.selected)) === id, "a link in the page selects it");
  assert.deepEqual(page.complaints, []);
});

test("a finding and all findings are copied as text, and Escape closes the panel", async (t) => {
  const page = await open(t, "/", CLIPBOARD);
  const widget = await compared(page);
  await card(widget, "differs").filter({ hasText: "Iran" }).first().locator("button").first().click();
  await widget.locator("[data-action=take]").click();
  await widget.locator("[data-action=copy-finding]").click();
  await until(async () => /^≠ Differ.*\nCGTN: “.*Russia, Turkey and Iran/.test(await copied(page)), "the finding is copied");
  await widget.locator("[data-action=copy-all]").click();
  await until(async () => /\d+ differ, [^]*\n○ Only in/.test(await copied(page)), "the report is copied");
  assert.match(await widget.locator("[part=take] [role=status]").innerText(), /Copied/);
  await page.keyboard.press("Escape");
  await until(async () => (await widget.locator("[part=take]").count()) === 0, "it is closed");
  assert.equal(await widget.evaluate((e) => e.shadowRoot.activeElement?.dataset.action), "take", "the focus is where it came from");
  assert.deepEqual(page.complaints, []);
});

test("the report is saved in every format", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=take]").click();
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), widget.locator(`[data-save="${name}"]`).click()]);
    assert.equal(download.suggestedFilename(), name);
    return readFile(await download.path(), "utf8");
  };
  const report = await widget.evaluate((e) => e.report);
  assert.deepEqual(JSON.parse(await saved("crosscheck.json")), report);
  assert.match(await saved("crosscheck.csv"), /^id,verdict,kind/);
  assert.match(await saved("crosscheck.md"), /^# /);
  const html = await saved("crosscheck.html");
  assert.ok(html.startsWith("<!doctype html>") && !/<script|src=|@import|url\(/.test(html), "it needs no script and loads nothing");
  const annotations = JSON.parse(await saved("crosscheck-annotations.json"));
  assert.equal(annotations.length, report.findings.length);
  const [quote, position] = annotations[0].target[0].selector;
  const exact = report.a.facts.find((f) => f.id === report.findings[0].a[0]).quote;
  assert.deepEqual([quote.type, quote.exact, position.type], ["TextQuoteSelector", exact, "TextPositionSelector"]);
  assert.deepEqual(page.complaints, []);
});

test("the tag of this comparison shows the same in another page", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=take]").click();
  await widget.locator("[data-action=embed]").click();
  const text = widget.locator("[part=take] textarea");
  // Until one says otherwise the files are thought to be in a folder of one's own; no address of this site stands in the tag.
  assert.match(await text.inputValue(), /^<script type="module" src="\/crosscheck\/crosscheck\.js"><\/script>\n<style>[^]*--crosscheck-height/);
  assert.ok(!(await text.inputValue()).includes(new URL(page.url()).host));
  for (const link of await widget.locator("[part=take] a[download]").all()) assert.ok((await page.request.get(await link.evaluate((a) => a.href))).ok(), "the files can be saved");
  assert.match(await widget.locator("[part=take] code").innerText(), /script-src 'self' 'wasm-unsafe-eval'/);
  await widget.locator("[part=take] [data-field=folder]").fill("/");
  const tag = await until(async () => /src="\/crosscheck\.js"/.test(await text.inputValue()) && text.inputValue(), "the tag follows the folder");
  const ids = (locator) => locator.evaluate((e) => e.report?.findings.map((f) => f.id).join());
  const before = await ids(widget);
  await page.setContent(tag);
  const shown = await compared(page);
  assert.equal(await ids(shown), before);
});

test("where copying is not allowed the text is shown", async (t) => {
  const page = await open(t, "/");
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const widget = await compared(page);
  await widget.locator("[data-action=take]").click();
  await widget.locator("[data-action=copy-all]").click();
  const text = widget.locator("[part=take] textarea");
  await until(async () => (await text.count()) && /differ/.test(await text.inputValue()), "the text is there to be marked");
  assert.match(await widget.locator("[part=take] [role=status]").innerText(), /copy it yourself/);
});

test("in print stand the findings and both articles, and no buttons", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await widget.locator("[data-action=take]").click();
  await page.emulateMedia({ media: "print" });
  for (const part of ["take", "ruler"]) assert.equal(await widget.locator(`.${part}`).first().isVisible(), false, part);
  for (const side of ["a", "b"]) {
    const column = widget.locator(`.column[data-side=${side}]`);
    assert.ok(await column.isVisible());
    assert.equal(await column.evaluate((e) => e.scrollHeight <= e.clientHeight + 1), true, "nothing of it is cut off");
  }
});

test("in print each finding that is to be looked at has its reason and both passages, in dark themes on white too", async (t) => {
  const page = await open(t, "/", { dark: true });
  const widget = await compared(page);
  const open_cards = () => widget.locator(".card[data-verdict=differs] .reason").count();
  assert.equal(await open_cards(), 0);
  // What the browser does as a person presses Ctrl and P.
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const count = await card(widget, "differs").count();
  await until(async () => (await open_cards()) === count, "all lie open");
  for (const width of [700, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    assert.equal(await widget.locator(".card[data-verdict=differs] .sentence:visible").count(), count * 2, `${width}`);
  }
  assert.equal(await widget.locator(".card[data-verdict=agrees] .reason").count(), 0);
  assert.equal(await widget.locator(".reason").first().evaluate((e) => getComputedStyle(e).color), "rgb(27, 26, 23)");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await until(async () => (await open_cards()) === 0, "afterwards they are closed again");
  await page.evaluate(() => (window.print = () => (window.printed = document.querySelector("cross-check").shadowRoot.querySelectorAll(".card .reason").length)));
  await page.emulateMedia({ media: "screen" });
  await widget.locator("[data-action=take]").click();
  await widget.locator("[data-action=print]").click();
  assert.ok((await until(() => page.evaluate(() => window.printed), "the button prints")) >= count);
  assert.deepEqual(page.complaints, []);
});

test("beside each other the articles have a toolbar of two rows, however wide the font makes its menu", async (t) => {
  const page = await open(t, "/", { width: 1280 });
  const widget = await compared(page);
  const middle = (selector) => widget.locator(selector).evaluate((e) => e.getBoundingClientRect().top + e.getBoundingClientRect().height / 2);
  for (const size of ["1em", "1.25em"]) {
    await widget.locator(".others").evaluate((e, size) => (e.style.fontSize = size), size);
    const [heading, menu, verdicts, steps] = await Promise.all([".heading", ".others", ".tallies", ".steps"].map(middle));
    assert.ok(Math.abs(heading - menu) < 5 && Math.abs(verdicts - steps) < 5 && verdicts > menu + 20, `${size}: ${[heading, menu, verdicts, steps]}`);
  }
});
