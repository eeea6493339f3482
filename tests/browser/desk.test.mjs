// The editor's desk: what an editor does to the findings, what becomes of it, and what readers see of it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { browser, compared, errors, until, violations } from "./harness.mjs";

const A = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said.";
const B = "A bus fell from a bridge in Tarsa on Tuesday, killing 9 people, police said. Some 40 rescuers came.";
const slots = (a = A, b = B) =>
  `<article slot="a" data-publisher="The Post"><time datetime="2017-01-26"></time><p>${a}</p></article><article slot="b" data-publisher="The Mail"><time datetime="2017-01-26"></time><p>${b}</p></article>`;
const host = (element) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="/crosscheck.js"></script></head><body><main><h1>Host</h1>${element}</main></body></html>`;
const pages = {
  "/bare.html": host(""),
  "/desk.html": host(`<cross-check mode="edit" loading="eager" verdicts="differs compatible agrees only_a only_b">${slots()}</cross-check>`),
  "/published.html": host(`<cross-check loading="eager" src-report="/report.json">${slots()}</cross-check>`),
  "/changed.html": host(`<cross-check loading="eager" src-report="/report.json">${slots(`It had rained. ${A}`, B.replace("9 people", "8 people"))}</cross-check>`),
};
const opened = browser(pages);
/** Opens a page on which nothing scrolls away under a click. */
const open = (t, address, options) => opened(t, address, { reducedMotion: "reduce", ...options });

const card = (widget, text) => widget.locator("li.card").filter({ hasText: text }).first();
/** Selects a finding, and waits until it is: until then the buttons are those of another. */
async function choose(widget, text) {
  await card(widget, text).locator(".summary").click();
  await until(() => widget.locator("li.card[data-selected]").filter({ hasText: text }).count(), `${text} is selected`);
}
const act = (widget, name) => widget.locator(`[data-action=${name}]`).first();
const report = (page) => page.locator("cross-check").first().evaluate((e) => e.report);
const about = (report, quote) => report.findings.find((f) => [...f.a, ...f.b].some((id) => [...report.a.facts, ...report.b.facts].some((x) => x.id === id && x.quote.includes(quote))));
const progress = (widget) => widget.locator("[data-progress]").innerText();
const focused = (page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.outerHTML.slice(0, 200) ?? "");

async function desk(t, address = "/desk.html", options) {
  const page = await open(t, address, options);
  return [page, await compared(page)];
}

/** What an editor who dismisses the day and rewords the dead gives to publish. */
async function outcome(t) {
  const [page, widget] = await desk(t);
  await choose(widget, "Tuesday");
  await act(widget, "dismiss").click();
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  await choose(widget, "At least 12");
  await act(widget, "reword").click();
  await widget.locator("[data-field=reason]").fill("The two counts were given hours apart.");
  await act(widget, "keep").click();
  const [download] = await Promise.all([page.waitForEvent("download"), act(widget, "outcome").click()]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

test("a finding is confirmed, dismissed and undecided again, and each can be undone", async (t) => {
  const [page, widget] = await desk(t);
  assert.equal(await progress(widget), "0 of 2 findings checked");
  await choose(widget, "At least 12");
  await act(widget, "confirm").click();
  await until(() => widget.locator("li[data-decision=confirmed]").count(), "it is confirmed");
  assert.equal(await progress(widget), "1 of 2 findings checked");
  await act(widget, "dismiss").click();
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  assert.equal(about(await report(page), "At least 12"), undefined, "the outcome is without it");
  await act(widget, "dismiss").click();
  await until(async () => (await widget.locator("li[data-decision]").count()) === 0, "it is undecided again");
  for (const decision of ["dismissed", "confirmed"]) {
    await act(widget, "undo").click();
    await until(() => widget.locator(`li[data-decision=${decision}]`).count(), `${decision} is back`);
  }
  await act(widget, "undo").click();
  await until(async () => (await act(widget, "undo").getAttribute("aria-disabled")) === "true", "nothing is left to undo");
  assert.equal(await widget.locator("li[data-decision]").count(), 0);
  assert.deepEqual(page.complaints, []);
});

test("who rewords a dismissed finding confirms it, and is told so before and after", async (t) => {
  const [page, widget] = await desk(t);
  await choose(widget, "Tuesday");
  await act(widget, "dismiss").click();
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  await act(widget, "reword").click();
  assert.equal(await act(widget, "keep").innerText(), "Save and confirm");
  await widget.locator("[data-field=reason]").fill("The two give other days.");
  await act(widget, "keep").click();
  await until(() => widget.locator("li[data-decision=confirmed]").count(), "it is confirmed");
  assert.match(await widget.locator(".desk [role=status]").innerText(), /^reworded and confirmed: /);
  await act(widget, "reword").click();
  assert.equal(await act(widget, "keep").innerText(), "Save", "it is so already");
  assert.deepEqual(page.complaints, []);
});

test("what is dismissed is counted apart, and next and previous pass it over", async (t) => {
  const [page, widget] = await desk(t);
  const position = () => widget.locator("[data-position]").innerText();
  const chosen = () => widget.locator("li.card[data-selected]").first().innerText();
  await choose(widget, "Tuesday");
  assert.equal(await position(), "2 of 2");
  await act(widget, "dismiss").click();
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  assert.equal(await position(), "1 differs");
  assert.equal(await widget.locator("[data-dismissed]").innerText(), "1 dismissed");
  assert.match(await widget.locator(".group.differs .group-heading").innerText(), /1 differs\s+1 dismissed/);
  for (const _ of [1, 2]) {
    await act(widget, "next").click();
    await until(async () => /At least 12/.test(await chosen()), "the other is selected");
    assert.equal(await position(), "1 of 1");
  }
  await page.keyboard.press("j");
  await until(async () => /Tuesday/.test(await chosen()), "j goes through all, the dismissed one too");
  assert.deepEqual(page.complaints, []);
});

test("in the text a dismissed flag is as quiet as if it were none, until it is selected", async (t) => {
  const [, widget] = await desk(t);
  const mark = widget.locator(".text mark", { hasText: "Tuesday" });
  const drawn = () => mark.evaluate((e) => [getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)", getComputedStyle(e).textDecorationLine, getComputedStyle(e, "::after").content !== "none"]);
  await choose(widget, "Tuesday");
  await act(widget, "dismiss").click();
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  assert.deepEqual(await drawn(), [true, "underline", true], "selected it is seen");
  await choose(widget, "At least 12");
  assert.deepEqual(await drawn(), [false, "none", false]);
});

test("readers see the outcome: what was dismissed is gone, what was reworded has its new words", async (t) => {
  const file = await outcome(t);
  assert.equal(file.format, "crosscheck/1");
  assert.equal(file.edits.length, 2);
  const page = await open(t, "/bare.html");
  await page.route("**/report.json", (route) => route.fulfill({ json: file }));
  await page.goto(page.url().replace("bare", "published"));
  const widget = await compared(page);
  assert.equal(await card(widget, "Tuesday").count(), 0);
  assert.equal(await widget.locator("mark", { hasText: "Tuesday" }).count(), 0, "nor is it marked in the text");
  assert.match(await widget.locator("[data-filter=differs]").innerText(), /^\D*1\s+differs/);
  assert.equal(await widget.locator("[data-position]").innerText(), "1 differs");
  await choose(widget, "At least 12");
  assert.equal(await widget.locator("[data-reason]").innerText(), "The two counts were given hours apart.");
  assert.equal(await widget.locator("[data-read]").count(), 1, "that an editor has checked it is told");
  assert.equal(await widget.locator(".desk, .desk-row").count(), 0, "readers edit nothing");
  assert.deepEqual(page.complaints, []);
});

test("the property shows a report as the attribute does", async (t) => {
  const file = await outcome(t);
  const [page, widget] = await desk(t);
  await page.locator("cross-check").evaluate((e, file) => (e.removeAttribute("mode"), (e.report = file)), file);
  await until(async () => (await card(widget, "Tuesday").count()) === 0, "what was dismissed is gone");
  await page.locator("cross-check").evaluate((e) => (e.report = null));
  await until(() => card(widget, "Tuesday").count(), "without a report the articles are compared again");
});

test("of a report that no longer fits the texts what fits is shown, and the rest is told", async (t) => {
  const file = await outcome(t);
  const page = await open(t, "/bare.html");
  await errors(page);
  await page.route("**/report.json", (route) => route.fulfill({ json: file }));
  await page.goto(page.url().replace("bare", "changed"));
  const widget = await compared(page);
  assert.match(await widget.locator("[role=alert]").innerText(), /1 finding of the report no longer fits/);
  assert.equal(await card(widget, "At least 12").count(), 0);
  await until(() => page.evaluate(() => window.told.some((m) => /no longer fits/.test(m))), "it is an event");
  await widget.locator("[data-filter=only]").click();
  await until(() => card(widget, "40").count(), "the rest is there");
});

test("a report that cannot be had or read leaves the articles alone, unread flags do not stand in for it", async (t) => {
  const page = await open(t, "/bare.html");
  await errors(page);
  for (const [body, line] of [[null, /cannot be used.*report.json: it is not there \(404\)/], ["<html>", /cannot be used.*there is a web page/], ["{}", /cannot be used.*"format"/], ['{"format": "crosscheck/1", "a": 3}', /cannot be used.*a: invalid type/]]) {
    await page.unroute("**/report.json");
    await page.route("**/report.json", (route) => (body === null ? route.fulfill({ status: 404, body: "" }) : route.fulfill({ body, contentType: "application/json" })));
    await page.goto(new URL("/published.html", page.url()).href);
    const alert = page.locator("cross-check .alert").first();
    await until(async () => (await alert.count()) && line.test(await alert.innerText()), `${line} is told`);
    assert.ok(await page.locator("cross-check .column[data-side=a]").getByText("At least 12").count(), "the articles can be read");
    assert.equal(await page.locator("cross-check mark").count(), 0);
    assert.match(await page.evaluate(() => window.told.join()), line);
  }
});

test("edits survive a reload, and can still be undone", async (t) => {
  const [page, first] = await desk(t);
  await choose(first, "Tuesday");
  await act(first, "dismiss").click();
  await until(() => first.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  await page.reload();
  const widget = await compared(page);
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed still");
  assert.equal(about(await report(page), "Tuesday"), undefined);
  await act(widget, "undo").click();
  await until(async () => (await widget.locator("li[data-decision]").count()) === 0, "it is undone");
  await page.reload();
  await compared(page);
  assert.equal(await page.locator("cross-check li[data-decision]").count(), 0);
});

test("when the article changes edits go with their quotes, or are shown as lost until they are forgotten", async (t) => {
  const [page, widget] = await desk(t);
  for (const words of ["Tuesday", "At least 12"]) {
    await choose(widget, words);
    await act(widget, "dismiss").click();
    await until(() => card(widget, words).and(widget.locator("[data-decision=dismissed]")).count(), `${words} is dismissed`);
  }
  const change = (a, b) => page.evaluate(([a, b]) => [a, b].forEach((text, i) => (document.querySelectorAll("article p")[i].textContent = text)), [a, b]);
  await change(`It had rained. ${A}`, B.replace("Tuesday", "Sunday"));
  await until(() => widget.locator("[data-lost='1']").count(), "one is shown as lost");
  assert.match(await widget.locator(".lost").evaluate((e) => e.textContent), /1 edit no longer fits.*Tuesday.*dismissed/);
  assert.ok(await card(widget, "At least 12").and(widget.locator("[data-decision=dismissed]")).count(), "the other has gone with its quote");
  await page.reload();
  await compared(page);
  await change(A, B.replace("Tuesday", "Sunday"));
  await until(() => widget.locator("[data-lost='1']").count(), "after a reload it is lost still");
  await change(A, B);
  await until(async () => (await widget.locator("li[data-decision=dismissed]").count()) === 2, "it holds again when its passage is back");
  await change(A, B.replace("Tuesday", "Sunday"));
  await widget.locator(".lost > summary").click();
  await act(widget, "forget").click();
  await until(async () => (await widget.locator(".lost").count()) === 0, "it is forgotten");
  assert.match(await focused(page), /class="desk"/, "the focus is not lost with its button");
  await page.reload();
  await compared(page);
  assert.equal(await page.locator("cross-check li[data-decision=dismissed]").count(), 1);
});

test("two findings are joined by hand, and the joined one is published", async (t) => {
  const [page, widget] = await desk(t);
  const before = (await report(page)).findings.length;
  await choose(widget, "40");
  await act(card(widget, "40"), "join").click();
  const partner = widget.locator("[data-field=partner]");
  const label = await partner.locator("option").filter({ hasText: "12" }).first().getAttribute("value");
  await partner.selectOption(label);
  await widget.locator("[data-field=verdict]").selectOption({ label: "≠ differ" });
  assert.match(await widget.locator("[data-field=reason]").inputValue(), /The Post: .*12.*The Mail: .*40/);
  await act(widget, "keep").click();
  const joined = widget.locator("li[data-finding*=_]");
  await until(() => joined.count(), "the joined finding is there");
  await until(async () => /summary/.test(await focused(page)), "it has the focus");
  const now = await report(page);
  assert.equal(now.findings.length, before - 1);
  assert.equal(about(now, "40").verdict, "differs");
  await act(widget, "undo").click();
  await until(async () => (await joined.count()) === 0, "it is undone");
  assert.equal((await report(page)).findings.length, before);
});

test("a joined finding stands where the first of the two stood, under its title, and no line of it begins with a mark", async (t) => {
  const [page, widget] = await desk(t);
  const first = await widget.locator("li.card").nth(1).innerText();
  const titles = () => widget.locator(".group.differs li.card .about").allInnerTexts();
  const before = await titles();
  assert.equal(before.length, 2, first);
  // The second of what differs is joined with what stands below.
  await choose(widget, "40");
  await act(card(widget, "40"), "join").click();
  await widget.locator("[data-field=partner]").selectOption(await widget.locator("[data-field=partner] option").filter({ hasText: "12" }).first().getAttribute("value"));
  await widget.locator("[data-field=verdict]").selectOption({ label: "≠ differ" });
  assert.match(await widget.locator("[data-field=reason]").inputValue(), /^The Post: “At least 12”, according to police\. The Mail: .*“9”, according to police and “Some 40”\. The two cannot both be true\.$/);
  await act(widget, "keep").click();
  const joined = widget.locator("li[data-finding*=_]");
  await until(() => joined.count(), "the joined finding is there");
  assert.deepEqual(await titles(), before, "place and title are as they were");
  assert.doesNotMatch(await joined.innerText(), /^\s*;/m);
  assert.deepEqual(page.complaints, []);
});

test("the desk works by the keyboard alone, and says what is done", async (t) => {
  const [page, widget] = await desk(t);
  const until_focus = async (pattern, what) => {
    for (let i = 0; i < 60 && !pattern.test(await focused(page)); i++) await page.keyboard.press("Tab");
    assert.match(await focused(page), pattern, what);
  };
  await until_focus(/data-action="undo"/, "undo is reached");
  await page.keyboard.press("j");
  await until(() => widget.locator("[data-selected].card").count(), "a key selects");
  await page.keyboard.press("c");
  await until(() => widget.locator("li[data-decision=confirmed]").count(), "c confirms");
  assert.match(await widget.locator(".desk [role=status]").innerText(), /confirmed: /);
  await page.keyboard.press("d");
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "d dismisses");
  await page.keyboard.press("u");
  await until(() => widget.locator("li[data-decision=confirmed]").count(), "u undoes");
  assert.match(await widget.locator(".desk [role=status]").innerText(), /undone: /);
  await until_focus(/data-action="reword"/, "reword is reached");
  await page.keyboard.press("Enter");
  await until_focus(/data-field="reason"/, "the field is reached");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("A new count, u know.");
  await page.keyboard.press("Escape");
  await until(async () => /data-action="reword"/.test(await focused(page)), "Escape closes the form, not more");
  assert.ok(await widget.locator("[data-selected].card").count());
  await page.keyboard.press("Enter");
  await until_focus(/data-field="reason"/, "the field is reached");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("A new count.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await until(async () => (await widget.locator("[data-reason]").innerText()) === "A new count.", "the new reason stands there");
  assert.match(await focused(page), /data-action="reword"/);
});

test("where the browser keeps nothing the desk works, and says so", async (t) => {
  const page = await open(t, "/bare.html");
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }));
  await page.goto(page.url().replace("bare", "desk"));
  const widget = await compared(page);
  assert.match(await widget.locator(".desk [role=note]").innerText(), /keeps no edits: save the outcome/);
  await choose(widget, "Tuesday");
  await act(widget, "dismiss").click();
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "it is dismissed");
  assert.deepEqual(page.complaints, []);
});

test("the desk goes on from an outcome on another machine", async (t) => {
  const file = await outcome(t);
  const page = await open(t, "/bare.html");
  await page.route("**/report.json", (route) => route.fulfill({ json: file }));
  await page.goto(page.url().replace("bare", "published"));
  const widget = await compared(page);
  await page.locator("cross-check").evaluate((e) => e.setAttribute("mode", "edit"));
  await until(() => widget.locator("li[data-decision=dismissed]").count(), "what was dismissed there is dismissed here");
  await act(widget, "undo").click();
  await act(widget, "undo").click();
  await until(async () => (await widget.locator("li[data-decision]").count()) === 0, "and can be undone");
});

test("nothing on the desk is in an editor's way", async (t) => {
  for (const dark of [false, true]) {
    const [page, widget] = await desk(t, "/desk.html", { dark });
    await choose(widget, "Tuesday");
    await act(widget, "dismiss").click();
    assert.deepEqual(await violations(page), [], "dismissed");
    await choose(widget, "At least 12");
    await act(widget, "confirm").click();
    await act(widget, "reword").click();
    assert.deepEqual(await violations(page), [], "reword");
    await act(widget, "join").click();
    assert.deepEqual(await violations(page), [], "join");
    await page.evaluate(() => (document.querySelectorAll("article p")[1].textContent = "Nobody knows more."));
    await until(() => widget.locator(".lost").count(), "edits are lost");
    await widget.locator(".lost > summary").click();
    assert.deepEqual(await violations(page), [], "lost");
  }
});
