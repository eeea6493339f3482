// Seeing instead of reading: figures, dates and participants as pictures whose parts select findings.
import { test } from "node:test";
import assert from "node:assert/strict";
import { browser, compared, until, violations } from "./harness.mjs";

const A = "At least 12 people were killed on 6 March 2017 when a bus fell from a bridge in Tarsa, Mayor Ada Brandt said. The bridge was built in 1962.";
const B = "A bus fell from a bridge in Tarsa on 6 March 2017, killing 9 people, Ada Brandt said. The bus had been bought in March 2011.";
const CSP = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'">`;
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${CSP}<script type="module" src="/crosscheck.js"></script></head>
<body><main><h1>Host</h1><cross-check loading="eager"><article slot="a" data-publisher="The Post"><p>${A}</p></article><article slot="b" data-publisher="The Mail"><p>${B}</p></article></cross-check></main></body></html>`;
const open = browser({ "/pictures.html": page });

/** Opens the page and shows a picture. */
async function seen(t, scene, options) {
  const page = await open(t, "/pictures.html", options);
  const widget = await compared(page);
  const button = widget.locator(`[data-scene-button=${scene}]`);
  await button.click();
  await until(async () => (await button.getAttribute("aria-pressed")) === "true" && widget.locator(".part").count(), `${scene} is shown`);
  return { page, widget };
}

const words = (widget) => widget.locator("svg text").allTextContents();
const selected = (page) => page.locator("cross-check").evaluate((e) => e.report.findings.find((f) => f.id === e.selected)?.verdict);

test("figures: both values stand on one scale, and a click selects them in both texts", async (t) => {
  const { page, widget } = await seen(t, "figures");
  const part = widget.locator(".part").first();
  assert.equal(await part.getAttribute("data-verdict"), "differs");
  for (const word of ["At least 12", "9", "People killed"]) assert.ok((await words(widget)).includes(word), word);
  const [nine, twelve] = await part.locator("circle").evaluateAll((all) => all.map((c) => +c.getAttribute("cx")).sort((x, y) => x - y));
  assert.ok(nine < twelve);
  await part.click();
  await until(async () => (await selected(page)) === "differs", "the finding is selected");
  for (const side of ["a", "b"]) await until(() => widget.locator(`mark[data-side=${side}][data-selected]`).count(), `its place in ${side} is marked`);
  assert.match(await widget.locator("[data-reason]").innerText(), /At least 12.*9/s);
  assert.deepEqual(page.complaints, []);
});

test("timeline: what both date is joined, and the axis has dates", async (t) => {
  const { page, widget } = await seen(t, "timeline");
  assert.ok(await widget.locator(".part.agrees .join").count());
  const all = await words(widget);
  for (const word of ["1962", "6 Mar 2017"]) assert.ok(all.some((w) => w.includes(word)), `${word} in ${all}`);
  assert.deepEqual(page.complaints, []);
});

test("people: who is in both stands in both columns", async (t) => {
  const { page, widget } = await seen(t, "people");
  assert.equal((await words(widget)).filter((w) => w === "Ada Brandt").length, 2);
  assert.deepEqual(page.complaints, []);
});

test("people: a publisher’s name has room for all its words", async (t) => {
  const { page, widget } = await seen(t, "people", { width: 320, height: 740 });
  await page.evaluate(() => (document.querySelector("article").dataset.publisher = "The Western Morning Post"));
  await page.evaluate(() => document.querySelector("article p").append(" It rained."));
  const heads = () => widget.locator("svg .whose").allTextContents();
  await until(async () => (await heads()).join(" ") === "A The Western Morning Post B The Mail", "it is written in full");
});

test("every part is a button with words of its own, for the keyboard too", async (t) => {
  for (const scene of ["figures", "timeline", "people"]) {
    const { page, widget } = await seen(t, scene);
    for (const name of await widget.locator(".part").evaluateAll((all) => all.map((p) => p.querySelector("title").textContent))) assert.match(name, /\w+: .+\. .+/);
    // From the switch the Tab key goes by the search and the region to its first part.
    await widget.locator("[data-scene-button=people]").focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
    const focused = () => widget.evaluate((e) => e.shadowRoot.activeElement?.getAttribute("data-finding"));
    const first = await widget.locator(".part").first().getAttribute("data-finding");
    assert.equal(await focused(), first, scene);
    await page.keyboard.press("Enter");
    await until(() => page.locator("cross-check").evaluate((e, id) => e.selected === id, first), "Enter selects it");
    await page.keyboard.press("Space");
    await until(() => page.locator("cross-check").evaluate((e) => e.selected === null), "Space selects it no longer");
    await page.keyboard.press("Space");
    await page.keyboard.press("n");
    await until(async () => (await focused()) === (await widget.locator(".part[data-selected]").getAttribute("data-finding")), "the focus goes with n");
    assert.deepEqual(page.complaints, []);
  }
});

test("the list comes back with its filters and with what is selected", async (t) => {
  const { page, widget } = await seen(t, "people");
  assert.equal(await widget.locator("[data-filter=only]").getAttribute("aria-pressed"), "true");
  await widget.locator("[data-scene-button=figures]").click();
  await widget.locator(".part .frame").first().click();
  await widget.locator("[data-scene-button=list]").click();
  await until(() => widget.locator(".card[data-selected][data-verdict=differs]").count(), "its card is open");
  assert.equal(await widget.locator("[data-filter=only]").getAttribute("aria-pressed"), "false");
  assert.deepEqual(page.complaints, []);
});

for (const [name, options] of Object.entries({ wide: {}, narrow: { width: 320, height: 740, touch: true }, dark: { dark: true } })) {
  test(`pictures are in nobody's way (${name})`, async (t) => {
    for (const scene of ["figures", "timeline", "people"]) {
      const { page, widget } = await seen(t, scene, options);
      const part = widget.locator(".part .frame").first();
      await (options.touch ? part.tap() : part.click());
      await until(() => widget.locator(".chosen").count(), "what it stands for is said");
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${scene} does not scroll sideways`);
      const outside = await widget.locator("svg.drawing").evaluate((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].filter((t) => t.getBoundingClientRect().right > box.right + 12).map((t) => t.textContent);
      });
      assert.deepEqual(outside, [], `${scene}: no words run out of the picture`);
      assert.deepEqual(await violations(page), []);
    }
  });
}
