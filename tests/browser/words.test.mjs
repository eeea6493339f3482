// The interface in another language, written from the right: its words, its numbers, its layout.
import { test } from "node:test";
import assert from "node:assert/strict";
import { browser, compared, until, violations } from "./harness.mjs";

const A = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said. The bridge was built in 1962.";
const B = "A bus fell from a bridge in Tarsa on Monday, killing 9 people, police said. The driver, John Miller, was hurt.";
const article = (slot, publisher, text) => `<article slot="${slot}" data-publisher="${publisher}"><time datetime="2017-01-23"></time><p>${text}</p></article>`;
const page = (html, element = "", rest = "") => `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><script type="module" src="/crosscheck.js"></script></head>
<body><main><h1>Host</h1>${rest}<cross-check inputs loading="eager" ${element}>${article("a", "The Post", A)}${article("b", "The Mail", B)}</cross-check></main></body></html>`;
const open = browser({
  "/ar.html": page(`lang="ar-EG" dir="rtl"`),
  "/en.html": page(`lang="en"`),
  "/other.html": page(`lang="de"`),
  "/mirrored.html": page(`lang="en"`, `dir="rtl"`),
  "/missing.html": page(`lang="ar" dir="rtl"`, `src-a="/nowhere.txt"`),
});

const words = (widget) => widget.locator("[part=widget]").evaluate((e) => [e.lang, e.dir, e.querySelector("[part=heading]").textContent]);
const box = async (locator) => (await locator.boundingBox()) ?? assert.fail("it is not seen");

test("the language is the page's, and another than those of the tables is English", async (t) => {
  for (const [address, wanted] of [["/ar.html", ["ar", "rtl", "تقريران عن حدث واحد"]], ["/en.html", ["en", "ltr", "Two reports, one event"]], ["/other.html", ["en", "ltr", "Two reports, one event"]]]) {
    const page = await open(t, address);
    assert.deepEqual(await words(await compared(page)), wanted, address);
    assert.deepEqual(page.complaints, []);
  }
});

test("the element's own language wins, and follows its attribute without losing anything", async (t) => {
  const page = await open(t, "/ar.html");
  const widget = await compared(page);
  await widget.locator(".card .summary").first().click();
  const id = await widget.evaluate((e) => e.selected);
  await widget.evaluate((e) => (e.lang = "en"));
  await until(async () => (await words(widget))[0] === "en", "it speaks English");
  assert.deepEqual(await words(widget), ["en", "ltr", "Two reports, one event"]);
  await widget.evaluate((e) => (e.lang = "ar"));
  await until(async () => (await words(widget))[1] === "rtl", "it speaks Arabic");
  assert.equal(await widget.evaluate((e) => e.selected), id, "what was selected is so still");
});

test("counts are in the language's digits and forms", async (t) => {
  const page = await open(t, "/ar.html");
  const widget = await compared(page);
  const { differs, agrees } = await widget.evaluate((e) => e.report.counts);
  assert.equal(differs, 1);
  const digits = (n) => [...String(n)].map((d) => "٠١٢٣٤٥٦٧٨٩"[d]).join("");
  const tally = (name) => widget.locator(`[data-filter=${name}]`).innerText();
  assert.match(await tally("differs"), /١\s+اختلاف$/);
  assert.match(await tally("agrees"), new RegExp(`${digits(agrees)}\\s+تطابق`));
  await widget.locator("[data-action=next]").click();
  await until(async () => (await widget.locator("[data-position]").innerText()) === "١ من ١", "its place is told");
  assert.match(await widget.locator(".column[data-side=a] time").innerText(), /^٢٣ يناير ٢٠١٧$/);
});

test("what the articles and the engine say stays English, and is marked so", async (t) => {
  const page = await open(t, "/ar.html");
  const widget = await compared(page);
  await widget.locator(".card .summary").first().click();
  for (const selector of [".about > span", ".said", "[data-reason]", ".column .text"]) {
    assert.deepEqual(await widget.locator(selector).first().evaluate((e) => [e.lang, getComputedStyle(e).direction]), ["en", "ltr"], selector);
  }
  // Every other text of the interface is Arabic, a sign, a name or a number.
  const strange = await widget.locator("[part=widget]").evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const out = [];
    while (texts.nextNode()) {
      const at = texts.currentNode.parentElement;
      const text = texts.currentNode.data.replace(/The Post|The Mail|police|\bCSV\b|\bJSON\b|Markdown|\bn\b|\bp\b/g, "");
      if (at.closest("[lang]").lang === "en" ? /[\u0600-\u06ff]/.test(text) : /[a-z]{2}/i.test(text)) out.push(text);
    }
    return out;
  });
  assert.deepEqual(strange.filter((s) => !/^[AB]$/.test(s)), []);
});

test("from the right everything is mirrored: columns, cards, rulers, line, people", async (t) => {
  for (const address of ["/ar.html", "/mirrored.html"]) {
    const page = await open(t, address, { width: 1280 });
    const widget = await compared(page);
    await widget.locator(".card .summary").first().click();
    const [a, list, b] = await Promise.all([".column[data-side=a]", ".cards", ".column[data-side=b]"].map((s) => box(widget.locator(s))));
    assert.ok(a.x > list.x && list.x > b.x, `${address}: the first article stands at the right`);
    const [ra, rb] = await Promise.all(["a", "b"].map((side) => box(widget.locator(`.ruler[data-side=${side}]`))));
    assert.ok(ra.x > list.x && rb.x < list.x, "each ruler stands beside its article");
    const card = widget.locator(".card[data-selected]");
    const [glyph, kind] = await Promise.all([box(card.locator(".glyph").first()), box(card.locator(".sort"))]);
    assert.ok(glyph.x > kind.x, "a card begins at the right");
    const [previous, next] = await Promise.all(["previous", "next"].map((name) => box(widget.locator(`[data-action=${name}]`))));
    assert.ok(previous.x > next.x, "previous stands at the right");
    const curve = () => widget.locator(".line path").first().getAttribute("d");
    const [, from, to] = await until(async () => /^M([\d.]+) .* ([\d.]+) [\d.]+$/.exec((await curve()) ?? ""), "the line is drawn");
    assert.ok(Number(from) > Number(to), `the line goes from the first article to the left: ${await curve()}`);
    const stage = await box(widget.locator(".stage"));
    assert.ok(Math.abs(stage.x + Number(to) - (list.x + list.width)) < 3, "it ends at the list's edge");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await widget.locator("[data-scene-button=people]").click();
    const places = await until(async () => {
      const found = await widget.locator("svg .whose").evaluateAll((all) => all.map((e) => [e.textContent, e.getBoundingClientRect().x]));
      return found.length === 2 && Object.fromEntries(found);
    }, "people are shown");
    assert.equal(places["A The Post"] > places["B The Mail"], address === "/ar.html", "people stand as the interface's language reads");
    assert.deepEqual(page.complaints, []);
  }
});

for (const [name, options] of Object.entries({ wide: {}, narrow: { width: 320, height: 740, touch: true } })) {
  test(`nothing is in the way of a screen reader in Arabic (${name})`, async (t) => {
    const page = await open(t, "/ar.html", options);
    const widget = await compared(page);
    await widget.locator(".card .summary").first().click();
    for (const action of ["help", "take", "inputs"]) await widget.locator(`[data-action=${action}]`).click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "it does not scroll sideways");
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(page.complaints, []);
  });
}

test("what the module itself tells is in the reader's language too", async (t) => {
  const page = await open(t, "/missing.html");
  const alert = page.locator("cross-check [role=alert]").first();
  await until(async () => /ليس موجودًا \(404\)/.test(await alert.innerText().catch(() => "")), "the missing article is told in Arabic");
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.reload();
  await until(async () => /بلا مقارنة/.test(await alert.innerText().catch(() => "")), "without an engine too");
  assert.deepEqual(await alert.evaluate((e) => [e.lang, e.dir]), ["ar", "rtl"]);
});
