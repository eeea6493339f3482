// The widget with the keyboard alone, and with touch alone: no test of this file uses a mouse.
import { test } from "node:test";
import assert from "node:assert/strict";
import { browser, compared, until } from "./harness.mjs";

const open = browser();

/** What has the focus, and how it is called; null outside the widget. */
const focused = (widget) =>
  widget.evaluate((e) => {
    const at = e.shadowRoot.activeElement;
    return at && (at.dataset.action ?? at.dataset.filter ?? at.dataset.sceneButton ?? at.dataset.save ?? at.dataset.finding ?? at.className ?? at.localName);
  });
const selected = (page) => page.locator("cross-check").evaluate((e) => e.selected);

/** Presses Tab until something that matches has the focus. */
async function tabTo(page, widget, selector) {
  for (let i = 0; i < 400; i++) {
    if (await widget.evaluate((e, s) => e.shadowRoot.activeElement?.matches(s) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never comes to ${selector}`);
}

/** Goes there by Tab and presses Enter. */
async function press(page, widget, selector) {
  await tabTo(page, widget, selector);
  await page.keyboard.press("Enter");
}

/** Everything that can be used and is seen, and what of it Tab never comes to. */
async function unreached(page, widget) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    document.querySelector("cross-check").shadowRoot.querySelectorAll("*").forEach((e) => delete e.seenByTab);
  });
  // Twice past the end: Tab goes on from where it was.
  for (let left = 0; left < 2; ) {
    await page.keyboard.press("Tab");
    const again = await widget.evaluate((e) => {
      const at = e.shadowRoot.activeElement;
      if (!at) return false;
      const again = at.seenByTab && at !== e.lastByTab; // a date's field has parts of its own
      at.seenByTab = true;
      e.lastByTab = at;
      return again;
    });
    if (again) break;
    if (await page.evaluate(() => document.activeElement === document.body)) left++;
  }
  return widget.evaluate((e) => {
    const usable = [...e.shadowRoot.querySelectorAll("button, input, textarea, a[href], select, [role=button], [tabindex='0']")];
    return usable.filter((x) => x.getClientRects().length && !x.disabled && !x.seenByTab).map((x) => x.outerHTML.slice(0, 120));
  });
}

test("Tab comes to everything that can be used, in every state", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const states = [
    ["at first", []],
    ["selected, and all that opens is open", ["n", "[data-action=take]", "[data-action=embed]", "[data-action=inputs]", "[data-action=help]"]],
    ["figures", ["[data-scene-button=figures]"]],
    ["timeline", ["[data-scene-button=timeline]"]],
    ["people", ["[data-scene-button=people]"]],
  ];
  for (const [name, steps] of states) {
    for (const step of steps) {
      if (step.length > 1) await press(page, widget, step);
      else {
        await tabTo(page, widget, ".cards");
        await page.keyboard.press(step);
      }
    }
    assert.deepEqual(await unreached(page, widget), [], name);
  }
  assert.deepEqual(page.complaints, []);
});

test("everything is done with keys: filters, pictures, menu, inputs, back again", async (t) => {
  const page = await open(t, "/", { permissions: ["clipboard-read", "clipboard-write"] });
  const widget = await compared(page);
  await press(page, widget, "[data-filter=only]");
  await until(() => widget.locator(".card[data-verdict=only_a]").count(), "a filter is switched on");
  await press(page, widget, "[data-scene-button=figures]");
  await until(() => widget.locator("svg .part").count(), "a picture is shown");
  await tabTo(page, widget, ".part");
  await page.keyboard.press("Space");
  await until(async () => (await selected(page)) === (await focused(widget)), "a part of it is selected");
  await press(page, widget, "[data-scene-button=list]");
  await press(page, widget, "[data-action=take]");
  await press(page, widget, "[data-action=copy-finding]");
  await until(async () => (await page.evaluate(() => navigator.clipboard.readText())).length > 20, "it is copied");
  await press(page, widget, "[data-action=embed]");
  await until(async () => /<cross-check/.test(await widget.locator("[part=take] textarea").inputValue().catch(() => "")), "the tag is shown");
  await page.keyboard.press("Escape");
  await until(async () => (await focused(widget)) === "take", "Escape leads back to the button");
  await press(page, widget, "[data-action=inputs]");
  await tabTo(page, widget, "textarea[data-side=a]");
  await page.keyboard.insertText("At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa.");
  await tabTo(page, widget, "textarea[data-side=b]");
  await page.keyboard.insertText("A bus fell from a bridge in Tarsa on Monday, killing 9 people.");
  await until(() => widget.locator(".card[data-verdict=differs]").filter({ hasText: "at least 12" }).count(), "what was typed is compared");
  await press(page, widget, "[data-action=example]");
  await until(() => widget.locator(".card[data-verdict=differs]").filter({ hasText: "Iran" }).count(), "the example is back");
  await until(async () => (await focused(widget)) === "inputs", "the button is gone, its neighbour has the focus");
  assert.deepEqual(page.complaints, []);
});

test("n and p go through what differs, j and k through all that is shown, and the place is told", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const all = await widget.locator(".card").evaluateAll((cards) => cards.map((c) => [c.dataset.finding, c.dataset.verdict]));
  const differ = all.filter(([, verdict]) => verdict === "differs").map(([id]) => id);
  assert.ok(differ.length >= 2 && all.length > differ.length + 1);
  const place = () => widget.locator("[data-position]").innerText();
  assert.match(await place(), new RegExp(`^${differ.length} differ$`));
  await tabTo(page, widget, ".cards");
  const goes = async (key, id, what) => {
    await page.keyboard.press(key);
    await until(async () => (await selected(page)) === id, `${key}: ${what}`);
  };
  for (const id of [...differ, differ[0]]) await goes("n", id, "the next that differs, and round the end");
  assert.equal(await place(), `1 of ${differ.length}`);
  assert.match(await widget.locator("[part=widget] > .unseen[role=status]").innerText(), new RegExp(`^1 of ${differ.length}. differs: `));
  await goes("p", differ.at(-1), "the one before, and round the end");
  await goes("j", all[differ.length][0], "the next of all");
  assert.equal(await place(), `${differ.length + 1} of ${all.length}`);
  await goes("k", differ.at(-1), "the one before of all");
  await goes("j", all[differ.length][0], "again");
  await goes("n", differ[0], "from elsewhere back to the first that differs");
  assert.deepEqual(page.complaints, []);
});

test("/ searches, Escape gives all back", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  const cards = widget.locator(".card");
  const before = await cards.count();
  await tabTo(page, widget, ".cards");
  await page.keyboard.press("/");
  assert.equal(await focused(widget), "search");
  await page.keyboard.type("brokered IRAN");
  await until(async () => (await cards.count()) === 1, "only what holds both words is shown");
  assert.match(await cards.innerText(), /Russia, Turkey and Iran/);
  await page.keyboard.press("Enter");
  await until(async () => (await selected(page)) === (await cards.getAttribute("data-finding")), "Enter selects the first");
  await page.keyboard.press("/");
  await page.keyboard.type("zzz");
  await until(async () => /No finding that is shown holds/.test(await widget.locator(".cards").innerText()), "that there is none is said");
  await page.keyboard.press("Escape");
  await until(async () => (await cards.count()) === before, "all are back");
  assert.equal(await focused(widget), "cards");
});

test("? explains signs and keys, and goes again", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  await tabTo(page, widget, ".cards");
  await page.keyboard.press("?");
  const help = widget.locator("[part=help]");
  await until(() => help.count(), "help is shown");
  for (const word of ["≠", "Both cannot be true", "n", "next and previous difference"]) assert.ok((await help.innerText()).includes(word), word);
  await page.keyboard.press("Escape");
  await until(async () => !(await help.count()) && (await focused(widget)) === "cards", "it is gone, and the focus is where it was");
});

test("the focus is never lost: what it was on may go", async (t) => {
  const page = await open(t, "/", { width: 360, height: 740 });
  const widget = await compared(page);
  await tabTo(page, widget, ".card .summary");
  await page.keyboard.press("Enter");
  const id = await until(() => selected(page), "a card is open");
  await tabTo(page, widget, ".card .quote button");
  await page.keyboard.press("Enter");
  await until(async () => /column/.test(await focused(widget)), "the article has the focus");
  await page.keyboard.press("Escape");
  await until(async () => (await focused(widget)) === "summary", "back on the card");
  await tabTo(page, widget, ".card .quote button");
  await page.keyboard.press("Escape");
  await until(async () => (await selected(page)) === null && (await focused(widget)) === "summary", "the card is closed, and has the focus");
  assert.equal(await widget.evaluate((e) => e.shadowRoot.activeElement.closest(".card").dataset.finding), id);
  await tabTo(page, widget, ".whole button");
  await page.keyboard.press("Enter");
  await until(async () => /column/.test(await focused(widget)), "an article is open, with nothing selected");
  await page.keyboard.press("Escape");
  await until(async () => (await focused(widget)) === "cards", "the list has the focus");
  await press(page, widget, "[data-action=take]");
  await press(page, widget, ".take .plain");
  await until(async () => (await focused(widget)) === "take", "closed, its button has the focus");
});

test("from a button the Tab key goes into what it opens, and Escape leads back", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  for (const [name, first] of [["take", "button"], ["help", "button"], ["inputs", "textarea"]]) {
    await press(page, widget, `[data-action=${name}]`);
    const panel = widget.locator(`[part=${name}]`);
    await until(() => panel.count(), `${name} is open`);
    await page.keyboard.press("Tab");
    const at = () => widget.evaluate((e, name) => [e.shadowRoot.activeElement?.localName, Boolean(e.shadowRoot.activeElement?.closest(`[part=${name}]`))], name);
    assert.deepEqual(await at(), [first, true], name);
    await page.keyboard.press("Escape");
    await until(async () => !(await panel.count()) && (await focused(widget)) === name, `Escape closes ${name}, and its button has the focus`);
  }
  // While one reads what was compared, Escape is the list's.
  await press(page, widget, "[data-action=inputs]");
  await tabTo(page, widget, ".card .summary");
  await page.keyboard.press("Enter");
  await until(() => selected(page), "a finding is selected");
  await page.keyboard.press("Escape");
  await until(async () => (await selected(page)) === null, "it is not any more");
  assert.ok(await widget.locator("[part=inputs]").count());
  await page.keyboard.press("Escape");
  await until(async () => !(await widget.locator("[part=inputs]").count()) && (await focused(widget)) === "summary", "then the panel is closed, and the focus is where it was");
  assert.deepEqual(page.complaints, []);
});

test("keys outside the widget are the page's own, and so are those of fields", async (t) => {
  const page = await open(t, "/");
  const widget = await compared(page);
  for (const key of ["n", "j", "/", "?", "Enter", "Escape"]) await page.keyboard.press(key);
  await page.waitForTimeout(150);
  assert.equal(await widget.locator("[data-selected], [part=help]").count(), 0);
  await press(page, widget, "[data-action=inputs]");
  await tabTo(page, widget, "input[data-side=a][data-field=title]");
  await page.keyboard.type("n j ? /");
  assert.equal(await widget.locator("input[data-side=a][data-field=title]").inputValue(), "n j ? /");
  assert.equal(await widget.locator("[data-selected], [part=help]").count(), 0);
});

test("everything works by touch", async (t) => {
  const page = await open(t, "/", { width: 390, height: 800, touch: true });
  const widget = await compared(page);
  const tap = (selector) => widget.locator(selector).first().tap();
  await tap("[data-filter=only]");
  await until(() => widget.locator(".card[data-verdict=only_a]").count(), "a filter");
  await tap("[data-action=next]");
  await until(() => selected(page), "a step");
  await tap(".card[data-selected] .quote button");
  await until(() => widget.locator(".column[data-side=a]").isVisible(), "an article");
  const other = widget.locator(`.column[data-side=a] mark[data-finding]:not([data-selected])`).first();
  const ids = (await other.getAttribute("data-finding")).split(" ");
  await other.tap();
  await until(async () => ids.includes(await selected(page)), "a mark");
  await tap(".column[data-side=a] .return button");
  for (const scene of ["figures", "timeline", "people"]) {
    await tap(`[data-scene-button=${scene}]`);
    await until(() => widget.locator("svg .part").count(), scene);
    await tap(".part .frame");
    await until(() => widget.locator(".chosen").count(), `a part of ${scene}`);
  }
  await tap("[data-scene-button=list]");
  await tap("[data-action=help]");
  await until(() => widget.locator("[part=help]").count(), "help");
  await tap("[data-action=take]");
  await tap("[data-action=embed]");
  await until(() => widget.locator("[part=take] textarea").count(), "the tag");
  await tap("[data-action=inputs]");
  await until(() => widget.locator("[part=inputs]").count(), "inputs");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(page.complaints, []);
});
