// The page in Firefox, where there is one: that it compares, selects, steps, fits a narrow screen, and that the desk works. All else is
// tried in Chromium alone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { puppeteer, serve, until } from "./harness.mjs";

const executablePath = process.env.CROSSCHECK_FIREFOX;
const skip = executablePath ? false : "no Firefox is found: install it, or set CROSSCHECK_FIREFOX to its program";

const article = (slot, publisher, text) => `<article slot="${slot}" data-publisher="${publisher}"><time datetime="2017-01-26"></time><p>${text}</p></article>`;
const A = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said.";
const B = "A bus fell from a bridge in Tarsa on Tuesday, killing 9 people, police said. Some 40 rescuers came.";
const pages = {
  "/desk.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="/crosscheck.js"></script></head>
<body><cross-check mode="edit" loading="eager">${article("a", "The Post", A)}${article("b", "The Mail", B)}</cross-check></body></html>`,
};

let server, firefox;
before(async () => {
  if (skip) return;
  server = await serve(pages);
  firefox = await puppeteer().launch({ browser: "firefox", executablePath, headless: true });
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

/** Opens a page once it shows findings; `page.complaints` collects what the console holds against it. */
async function open(t, address, viewport = { width: 1280, height: 900 }) {
  const page = await firefox.newPage();
  t.after(() => page.close());
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && page.complaints.push(message.text()));
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return attach.call(this, { ...options, mode: "open" });
    };
  });
  await page.goto(server.origin + address);
  await until(() => count(page, "[data-finding][data-verdict]"), "findings are shown");
  return page;
}

const within = (selector) => `cross-check >>> ${selector}`;
const count = async (page, selector) => (await page.$$(within(selector))).length;
const click = async (page, selector) => (await page.waitForSelector(within(selector))).click();
const selected = (page) => page.evaluate(() => document.querySelector("cross-check").selected);
const top = (page, selector) => page.$eval(within(selector), (e) => e.getBoundingClientRect().top);

test("Firefox: the example is compared, and a click selects in both articles at one height", { skip }, async (t) => {
  const page = await open(t, "/");
  await click(page, ".card .summary");
  for (const side of ["a", "b"]) await until(() => count(page, `mark[data-side=${side}][data-selected]`), `${side} shows it`);
  const first = (side) => top(page, `mark[data-side=${side}][data-selected]:not([data-further])`);
  await until(async () => Math.abs((await first("a")) - (await first("b"))) < 2, "both stand at one height");
  await until(() => count(page, ".line path[d^=M]"), "a line joins them");
  assert.deepEqual(page.complaints, []);
});

test("Firefox: n and p step, Escape goes back", { skip }, async (t) => {
  const page = await open(t, "/");
  await click(page, ".card .summary");
  const one = await selected(page);
  await page.keyboard.press("n");
  const two = await selected(page);
  assert.ok(one && two && one !== two);
  await page.keyboard.press("p");
  assert.equal(await selected(page), one);
  await page.keyboard.press("Escape");
  assert.equal(await selected(page), null);
});

test("Firefox: on a narrow screen the passages stand in the card, and nothing is wider than the screen", { skip }, async (t) => {
  const page = await open(t, "/", { width: 450, height: 800 });
  await click(page, ".card .summary");
  await until(() => count(page, ".card[data-selected] .quotes .sentence"), "the passages are quoted");
  assert.ok(await page.$eval(within(".card[data-selected] .quotes"), (e) => e.getClientRects().length), "and seen");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test("Firefox: on the desk a finding is dismissed, which survives a reload, and it is undone", { skip }, async (t) => {
  const page = await open(t, "/desk.html");
  await click(page, ".card .summary");
  await click(page, "[data-action=dismiss]");
  await until(() => count(page, "li[data-decision=dismissed]"), "it is dismissed");
  await page.reload();
  await until(() => count(page, "li[data-decision=dismissed]"), "it is dismissed still");
  await click(page, "[data-action=undo]");
  await until(async () => (await count(page, "li[data-decision]")) === 0, "it is undone");
  assert.deepEqual(page.complaints, []);
});
