// What the main states look like, against pictures of them in screens/ at a quarter of the size: a change of looks is seen.
// `cargo xtask test --browser --update-screens` makes the pictures anew. What was seen otherwise is put into target/screens, to be
// looked at. Fonts of a pinned package stand in for the machine's, which set lines differently on every machine.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { browser, until } from "./harness.mjs";

const FOLDER = path.join(import.meta.dirname, "screens");
const SEEN = path.resolve(import.meta.dirname, "../../target/screens");
const update = process.env.CROSSCHECK_UPDATE_SCREENS === "1";

/** A quarter of the size: what is left are places, sizes and colours, not how letters are smoothed. */
const SCALE = 4;
/** So far may a point's red, green or blue be from the picture's, of 255. */
const SHADE = 24;
/** So many points in a thousand may be farther off. */
const POINTS = 15;

const require = createRequire(path.join(process.env.CROSSCHECK_NODE_MODULES, "tests.js"));
const font = (name) => readFile(require.resolve(`@fontsource-variable/${name}`));
const fonts = {
  "/serif.woff2": await font("source-serif-4/files/source-serif-4-latin-wght-normal.woff2"),
  "/sans.woff2": await font("source-sans-3/files/source-sans-3-latin-wght-normal.woff2"),
  "/arabic.woff2": await font("noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2"),
};
const STYLE = `
@font-face { font-family: "Test Serif"; src: url(/serif.woff2); font-weight: 100 900; }
@font-face { font-family: "Test Sans"; src: url(/sans.woff2); font-weight: 100 900; }
@font-face { font-family: "Test Arabic"; src: url(/arabic.woff2); font-weight: 100 900; unicode-range: U+600-6FF; }
:root { color-scheme: light dark; background: light-dark(#fff, #161615); }
body { margin: 0; }
cross-check { --crosscheck-serif: "Test Serif", "Test Arabic"; --crosscheck-sans: "Test Sans", "Test Arabic"; --crosscheck-height: 700px; }`;
const A = `<h2>Bus falls from bridge in Tarsa</h2><p>At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said. The bridge was built in 1962.</p>
<p>Mayor Ada Brandt said the road would be closed for two weeks. “We heard a crash and ran to the river,” said Tom Averill, a baker.</p>
<p>The bus was on its way from Tarsa to Hollin. The state will pay $3.5 million for a new bridge.</p>`;
const B = `<h2>Nine dead as bus leaves bridge</h2><p>A bus fell from a bridge in Tarsa on Monday, killing 9 people, police said. More than 20 people were hurt.</p>
<p>The road will be closed for two weeks, Ada Brandt told reporters. The driver, John Miller, had worked for the line since March 2011.</p>
<p>A new bridge will cost the state $3.52 million.</p>`;
const article = (slot, publisher, text) => `<article slot="${slot}" data-publisher="${publisher}"><time datetime="2017-01-23"></time>${text}</article>`;
const page = (attributes, articles = article("a", "The Post", A) + article("b", "The Mail", B), html = `lang="en"`) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><style>${STYLE}</style><script type="module" src="/crosscheck.js"></script></head>
<body><cross-check loading="eager" ${attributes}>${articles}</cross-check></body></html>`;
const open = browser({
  ...fonts,
  "/both.html": page("inputs"),
  "/empty.html": page("inputs", ""),
  "/error.html": page(`src-a="/nowhere.txt"`, article("b", "The Mail", B)),
  "/desk.html": page(`mode="edit" style="--crosscheck-height: 100vh" verdicts="differs compatible agrees only_a only_b"`),
  "/arabic.html": page("", undefined, `lang="ar" dir="rtl"`),
});

const NARROW = { width: 360, height: 720 };
const first = (widget) => widget.locator(".card .summary").first().click();
const scene = (name) => async (widget) => {
  await widget.locator(`[data-scene-button=${name}]`).click();
  await widget.locator(".part .frame").first().click();
};
const press = (action) => (widget) => widget.locator(`[data-action=${action}]`).click();

/** On the desk: opens the finding with these words, and does something to it. */
const edit = async (widget, words, ...actions) => {
  await widget.locator("li.card:not([data-selected])").filter({ hasText: words }).first().locator(".summary").click();
  for (const action of actions) await (typeof action === "string" ? widget.locator(`[data-action=${action}]`).click() : action(widget));
};
const reason = (text) => (widget) => widget.locator("[data-field=reason]").fill(text);
/** One dismissed, one reworded, two joined, and one whose passage has changed since. */
const edited = async (widget) => {
  await edit(widget, "1962", "dismiss");
  await widget.evaluate((e) => (e.querySelector("p").textContent = e.querySelector("p").textContent.replace("1962", "1963")));
  await until(() => widget.locator(".lost").count(), "one is lost");
  await edit(widget, "More than 20", "dismiss");
  await edit(widget, "March 2011", "join", "keep");
  await edit(widget, "At least 12", "reword", reason("The two counts were given hours apart."), "keep");
  await until(() => widget.locator("[data-reason]").filter({ hasText: "hours apart" }).count(), "it is reworded");
  await widget.locator(".lost > summary").click();
};

/** The states: a page, how it is looked at, and what is done there first. */
const STATES = {
  wide: {},
  dark: { look: { dark: true } },
  selected: { act: first },
  "selected-dark": { act: first, look: { dark: true } },
  narrow: { look: NARROW },
  "selected-narrow": { act: first, look: NARROW },
  figures: { act: scene("figures") },
  timeline: { act: scene("timeline") },
  people: { act: scene("people") },
  "people-narrow": { act: scene("people"), look: NARROW },
  inputs: { act: press("inputs") },
  menu: { act: press("take") },
  help: { act: press("help") },
  "forced-colors": { act: first, look: { forcedColors: "active" } },
  empty: { address: "/empty.html", ready: ".empty" },
  error: { address: "/error.html", ready: ".alert" },
  desk: { address: "/desk.html", act: first },
  "desk-narrow": { address: "/desk.html", act: first, look: NARROW },
  "desk-join": { address: "/desk.html", act: (widget) => edit(widget, "More than 20", "join") },
  "desk-edited": { address: "/desk.html", act: edited, look: { height: 1380 } },
  "desk-edited-dark": { address: "/desk.html", act: edited, look: { height: 1380, dark: true } },
  arabic: { address: "/arabic.html", act: first },
  "arabic-narrow": { address: "/arabic.html", act: first, look: NARROW },
};

/** Opens a state; gives a picture of it. */
async function seen(t, { address = "/both.html", act, look, ready = ".card" }, style = "") {
  const page = await open(t, address, { width: 1100, height: 720, reducedMotion: "reduce", ...look });
  const widget = page.locator("cross-check");
  await until(() => widget.locator(ready).count(), "it is there");
  await page.evaluate(() => document.fonts.ready);
  await act?.(widget);
  if (style)
    await widget.evaluate((e, style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      e.shadowRoot.adoptedStyleSheets = [...e.shadowRoot.adoptedStyleSheets, sheet];
    }, style);
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForTimeout(250);
  return { page, png: await page.screenshot() };
}

/** Makes a picture small, and says how many points in a thousand are not as in another small one, if there is one. */
const measured = (page, png, reference) =>
  page.evaluate(
    async ([png, reference, scale, shade]) => {
      const image = async (base64) => createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const drawn = (bitmap, width, height) => {
        const canvas = Object.assign(document.createElement("canvas"), { width, height });
        const context = canvas.getContext("2d", { willReadFrequently: true });
        context.imageSmoothingQuality = "high";
        context.drawImage(bitmap, 0, 0, width, height);
        return { canvas, context, data: context.getImageData(0, 0, width, height) };
      };
      const whole = await image(png);
      // Twice by half: each point is the middle of all that it stands for.
      const half = drawn(whole, whole.width / 2, whole.height / 2);
      const small = drawn(half.canvas, Math.floor(whole.width / scale), Math.floor(whole.height / scale));
      const { data } = small;
      // Few shades make small files.
      for (let i = 0; i < data.data.length; i++) if (i % 4 < 3) data.data[i] = Math.round(data.data[i] / 8) * 8;
      small.context.putImageData(data, 0, 0);
      let off = 1000;
      if (reference) {
        const before = await image(reference);
        if (before.width === data.width && before.height === data.height) {
          const old = drawn(before, before.width, before.height).data.data;
          let count = 0;
          for (let i = 0; i < old.length; i += 4) if ([0, 1, 2].some((c) => Math.abs(old[i + c] - data.data[i + c]) > shade)) count++;
          off = (count * 4000) / old.length;
        }
      }
      return { off, small: small.canvas.toDataURL("image/png").split(",")[1] };
    },
    [png.toString("base64"), reference?.toString("base64"), SCALE, SHADE],
  );

const picture = (name) => readFile(path.join(FOLDER, `${name}.png`)).catch(() => undefined);

for (const [name, state] of Object.entries(STATES)) {
  test(`it looks as it did: ${name}`, async (t) => {
    const { page, png } = await seen(t, state);
    const reference = await picture(name);
    const { off, small } = await measured(page, png, reference);
    if (update) {
      await mkdir(FOLDER, { recursive: true });
      if (off > 1) await writeFile(path.join(FOLDER, `${name}.png`), Buffer.from(small, "base64"));
      return;
    }
    if (off <= POINTS) return;
    await mkdir(SEEN, { recursive: true });
    await writeFile(path.join(SEEN, `${name}.png`), png);
    assert.fail(`${off.toFixed(1)} points in a thousand are not as in screens/${name}.png: look at target/screens/${name}.png; if it is to look so, cargo xtask test --browser --update-screens`);
  });
}

test("a changed layout or colour is seen, another smoothing of letters is not", { skip: update }, async (t) => {
  const off = async (name, style, look = {}) => {
    const { page, png } = await seen(t, { ...STATES[name], look: { ...STATES[name].look, ...look } }, style);
    return (await measured(page, png, await picture(name))).off;
  };
  const changes = [".summary { padding-block: 0.9em }", ".toolbar { padding-block: 1em }", ".root { --differs-tint: #dfe8ff }", ".column { padding: 0 2.5em }", ".said { font-size: 0.9em }"];
  for (const style of changes) assert.ok((await off("selected", style)) > POINTS * 2, `${style} is seen`);
  for (const style of [".root { text-rendering: geometricPrecision }", ".text { letter-spacing: 0.002em }"]) assert.ok((await off("selected", style)) <= POINTS, `${style} is not seen`);
});
