// The custom element as a page embeds it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { browser, compared, dist, errors, until, violations } from "./harness.mjs";

const A = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said.";
const B = "A bus fell from a bridge in Tarsa on Monday, killing 9 people, police said.";
const CSP = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'">`;
const slots = (a = A, b = B) => `<article slot="a" data-publisher="The Post"><time datetime="2017-01-23"></time><p>${a}</p></article><article slot="b" data-publisher="The Mail"><p>${b}</p></article>`;
const host = (body, head = "") => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}<script type="module" src="/crosscheck.js"></script></head><body>${body}</body></html>`;
/** Strings that are known to get past careless filters. */
const HOSTILE = [
  "<script>hacked()</script>",
  "<scr<script>ipt>hacked()</scr</script>ipt>",
  "<img src=x onerror=hacked()>",
  '<img src="x:x" onerror="hacked()"',
  "<svg/onload=hacked()>",
  "<svg><script>hacked()</script></svg>",
  "<svg><style><img src=x onerror=hacked()></style></svg>",
  '<math><mi xlink:href="data:x,<script>hacked()</script>"></math>',
  "<body onload=hacked()>",
  "<iframe srcdoc='<script>parent.hacked()</script>'></iframe>",
  '<a href="javascript:hacked()">link</a>',
  '<a href="jAvAsCrIpT&colon;hacked()">link</a>',
  "<details open ontoggle=hacked()>",
  "<input autofocus onfocus=hacked()>",
  "<style>@import 'javascript:hacked()';</style>",
  "<noscript><p title=\"</noscript><img src=x onerror=hacked()>\"></noscript>",
  "<textarea></textarea><img src=x onerror=hacked()>",
  "<template><img src=x onerror=hacked()></template>",
  "&lt;script&gt;hacked()&lt;/script&gt;",
  "&#60;img src=x onerror=hacked()&#62;",
  "<!--><img src=x onerror=hacked()>-->",
  "<![CDATA[<script>hacked()</script>]]>",
  "\u003cscript\u003ehacked()\u003c/script\u003e",
  "{{constructor.constructor('hacked()')()}}",
];
const pages = {
  "/strict.html": host(`<cross-check loading="eager">${slots()}</cross-check>`, CSP),
  "/bare.html": host(""),
  "/several.html": host(`<cross-check loading="eager">${slots(`${A} `.repeat(40), `${B} `.repeat(40))}</cross-check>`.repeat(4)),
  "/lazy.html": host(`<div style="height:4000px"></div><cross-check>${slots()}</cross-check>`),
  "/odd.html": host(
    `<cross-check loading="eager"><article slot="a" cite="http://["><p>Reading time <time datetime="PT5M">5 minutes</time>, <time datetime="19:30">evening</time></p><time datetime="2017-01-23"></time><p>${A}</p></article><article slot="b"><p>${B}</p></article></cross-check>`,
  ),
  "/for.html": host(`<article id="one"><p>${A}</p></article><article id="two"><p>${B}</p></article><cross-check loading="eager" for-a="#one" for-b="#two"></cross-check>`),
  "/src.html": host(`<cross-check loading="eager" src-a="/a.txt" src-b="/b.json"></cross-check>`),
  "/missing.html": host(`<cross-check loading="eager" src-a="/nowhere.txt" src-b="/b.json"></cross-check><cross-check loading="eager">${slots()}</cross-check>`),
  "/xss.html": host(`<cross-check loading="eager">${slots(`${A} &lt;img src=x onerror=alert(1)&gt;<a href="javascript:alert(2)">link</a>`)}</cross-check>`),
  "/hostile.html": host(`<cross-check inputs loading="eager" src-a="/hostile-article.html" src-b="/b.json"></cross-check>`),
  "/hostile-article.html": `<article><h1>Bus ${"<img src=x onerror=hacked()>"} falls</h1>${HOSTILE.map((h) => `<p>${h} ${A}</p>`).join("")}</article>`,
  "/page.json": "<!doctype html><title>Not found</title><p>Sorry.</p>",
  "/frames.html": `<!doctype html><title>Site</title><iframe src="/frame.html?a=/a.txt&b=/b.json&theme=dark" width="900" title="Two reports"></iframe>`,
  "/a.txt": A,
  "/b.json": JSON.stringify({ text: B, title: "Bus falls", publisher: "The Mail", published: "2017-01-24" }),
};
const open = browser(pages);

const counts = (page, index = 0) => page.locator("cross-check").nth(index).evaluate((e) => e.report?.counts);

test("two elements live on the hostile page, one is removed, the console stays quiet", async (t) => {
  const page = await open(t, "/embed.html");
  const widgets = page.locator("cross-check");
  assert.equal(await widgets.count(), 2);
  await widgets.nth(1).scrollIntoViewIfNeeded();
  for (const i of [0, 1]) {
    await widgets.nth(i).scrollIntoViewIfNeeded();
    await compared(page, widgets.nth(i));
  }
  const first = widgets.nth(0).locator("[data-verdict=differs][data-finding]").first();
  await first.click();
  assert.equal(await widgets.nth(1).locator("[data-selected]").count(), 0, "a click in one selects nothing in the other");
  const buttons = await widgets.nth(0).locator("[data-action=next]").first().evaluate((b) => getComputedStyle(b).display !== "none" && b.getBoundingClientRect().height);
  assert.ok(buttons > 20 && buttons < 80, `the host's styles leave the button alone: ${buttons} px`);
  await widgets.nth(0).evaluate((e) => e.remove());
  await widgets.first().locator("[data-verdict][data-finding]").first().click();
  await until(() => widgets.first().locator("[data-selected]").count(), "the other goes on");
  assert.deepEqual(page.complaints, []);
});

test("a strict policy is enough, and the root is closed", async (t) => {
  const page = await open(t, "/strict.html", { closed: true });
  await until(async () => (await counts(page))?.differs === 1, "it is compared");
  assert.equal(await page.evaluate(() => document.querySelector("cross-check").shadowRoot), null);
  assert.deepEqual(page.complaints, []);
});

test("the engine is fetched when the element nears the viewport, not before", async (t) => {
  const page = await open(t, "/lazy.html");
  const fetched = () => page.evaluate(() => performance.getEntriesByType("resource").some((r) => r.name.endsWith(".wasm")));
  await page.waitForTimeout(300);
  assert.equal(await fetched(), false);
  await page.locator("cross-check").scrollIntoViewIfNeeded();
  await until(fetched, "the engine is fetched");
  await compared(page);
});

test("articles come from elements of the page and from addresses", async (t) => {
  for (const address of ["/for.html", "/src.html"]) {
    const page = await open(t, address);
    await until(async () => (await counts(page))?.differs === 1, `${address} is compared`);
    assert.deepEqual(page.complaints, []);
  }
});

test("a missing article is an event and a line, and the rest goes on", async (t) => {
  const page = await open(t, "/missing.html");
  await until(async () => /nowhere\.txt/.test(await page.locator("cross-check").first().locator("[role=alert]").first().innerText().catch(() => "")), "the address is told");
  await compared(page, page.locator("cross-check").nth(1));
});

test("properties, methods and events are the contract's", async (t) => {
  const page = await open(t, "/bare.html");
  const log = await page.evaluate(async ([a, b]) => {
    const log = [];
    for (const name of ["crosscheck-ready", "crosscheck-select", "crosscheck-error"])
      document.addEventListener(name, (e) => log.push([name, e.composed, typeof e.detail === "object" ? e.detail.differs ?? e.detail?.verdict ?? null : e.detail]));
    const element = document.createElement("cross-check");
    element.setAttribute("loading", "eager");
    document.body.append(element);
    const report = await element.compare({ text: a }, { text: b });
    log.push(["report", report.format, report.counts.differs, element.report?.counts.differs]);
    const wait = () => new Promise((r) => setTimeout(r, 100));
    await wait();
    element.next();
    await wait();
    log.push(["selected", element.selected === report.findings[0].id]);
    element.selected = null;
    await wait();
    log.push(["none", element.selected ?? null]);
    element.select(report.findings[0].id);
    await wait();
    log.push(["again", element.selected === report.findings[0].id]);
    await element.compare({ text: 3 }, { text: b }).catch((e) => log.push(["refused", /text/.test(String(e.message ?? e))]));
    return log;
  }, [A, B]);
  const has = (wanted) => assert.ok(log.some((entry) => JSON.stringify(entry) === JSON.stringify(wanted)), `${JSON.stringify(wanted)} in ${JSON.stringify(log)}`);
  has(["crosscheck-ready", true, 1]);
  has(["report", "crosscheck/1", 1, 1]);
  has(["crosscheck-select", true, "differs"]);
  has(["selected", true]);
  has(["none", null]);
  has(["again", true]);
  has(["refused", true]);
});

test("what a listener of the first event selects is drawn as selected, on a slow machine too", async (t) => {
  const page = await open(t, "/bare.html");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  await page.evaluate((slots) => {
    addEventListener("crosscheck-ready", ({ target }) => target.next(), { once: true });
    document.body.innerHTML = `<cross-check loading="eager">${slots}</cross-check>`;
  }, slots(`${A} `.repeat(40), B));
  const widget = await compared(page);
  assert.ok(await widget.evaluate((e) => e.selected));
  await until(() => widget.locator(".card[data-selected]").count(), "its card is drawn so");
  assert.ok(await widget.locator("mark[data-selected]").count());
});

test("a comparison that is overtaken gives its own report", async (t) => {
  const page = await open(t, "/bare.html");
  const [first, second, shown, removed] = await page.evaluate(async ([a, b]) => {
    const element = document.createElement("cross-check");
    document.body.append(element);
    const counts = (await Promise.all([element.compare({ text: a }, { text: b }), element.compare({ text: a }, { text: a })])).map((r) => r.counts.differs);
    const shown = element.report.counts.differs;
    const last = element.compare({ text: a }, { text: b });
    element.remove();
    return [...counts, shown, (await last).counts.differs];
  }, [A, B]);
  assert.deepEqual([first, second, shown, removed], [1, 0, 0, 1]);
});

test("times that are no days and addresses that are none stop nothing", async (t) => {
  const page = await open(t, "/odd.html");
  await until(async () => (await counts(page))?.differs === 1, "it is compared");
  assert.equal(await page.locator("cross-check").evaluate((e) => e.report.a.published), "2017-01-23");
  assert.deepEqual(page.complaints, []);
});

test("a load that failed is tried again at the next use", async (t) => {
  const page = await open(t, "/bare.html");
  let blocked = true;
  await page.route("**/*.wasm", (route) => (blocked ? route.abort() : route.continue()));
  const differs = () => page.evaluate(async ([a, b]) => (await import("/crosscheck.js")).compare({ text: a }, { text: b }).then((r) => r.counts.differs, () => "failed"), [A, B]);
  assert.equal(await differs(), "failed");
  blocked = false;
  assert.equal(await differs(), 1);
});

test("a site that knows no type for the engine's file is well served", async (t) => {
  const page = await open(t, "/bare.html");
  await page.route("**/*.wasm", async (route) => route.fulfill({ path: path.join(dist, "crosscheck_engine_bg.wasm"), contentType: "application/octet-stream" }));
  await page.evaluate((slots) => (document.body.innerHTML = `<cross-check loading="eager">${slots}</cross-check>`), slots());
  await compared(page);
  assert.deepEqual(page.complaints, []);
});

test("the module brings compare and facts without an interface", async (t) => {
  const page = await open(t, "/bare.html");
  const [differs, kinds] = await page.evaluate(async ([a, b]) => {
    const { compare, facts } = await import("/crosscheck.js");
    return [(await compare({ text: a }, { text: b })).counts.differs, (await facts({ text: a })).map((f) => f.kind)];
  }, [A, B]);
  assert.equal(differs, 1);
  for (const kind of ["figure", "date", "participant"]) assert.ok(kinds.includes(kind), kind);
});

test("a move keeps it, a removal ends it, and it can come back", async (t) => {
  const page = await open(t, "/strict.html");
  await compared(page);
  await page.evaluate(() => {
    const box = document.createElement("section");
    document.body.append(box);
    box.append(document.querySelector("cross-check"));
  });
  await compared(page);
  const gone = await page.evaluate(async () => {
    window.kept = document.querySelector("cross-check");
    window.kept.remove();
    await new Promise((r) => setTimeout(r, 100));
    return window.kept.shadowRoot.querySelectorAll("[data-finding]").length;
  });
  assert.equal(gone, 0, "removed, it holds no interface");
  await page.evaluate(() => document.body.append(window.kept));
  await compared(page);
  assert.deepEqual(page.complaints, []);
});

test("no markup of an article is run or kept", async (t) => {
  const page = await open(t, "/xss.html");
  let alerted = false;
  page.on("dialog", (d) => ((alerted = true), d.dismiss()));
  const widget = await compared(page);
  const hostile = await widget.evaluate((e) => e.shadowRoot.querySelectorAll("img, script, a[href^='javascript']").length);
  assert.equal(hostile, 0);
  assert.equal(alerted, false);
});

test("without WebAssembly the articles are shown, with a line that says why", async (t) => {
  const page = await open(t, "/bare.html", {});
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(page.url().replace("bare", "strict"));
  const article = page.locator("cross-check article[slot=a]");
  await until(() => article.isVisible(), "the slotted article is seen");
  assert.match(await page.locator("cross-check").locator("[role=alert], [role=status], [role=note]").first().innerText(), /\S/);
});

test("what an address does not give is told in plain words, and the other side goes on", async (t) => {
  const page = await open(t, "/bare.html");
  await errors(page);
  await page.addInitScript(() => {
    const timeout = AbortSignal.timeout;
    AbortSignal.timeout = () => timeout.call(AbortSignal, 3000);
  });
  await page.route("**/never.txt", () => {}); // no answer
  await page.goto(page.url());
  for (const [address, line] of [["/nowhere.txt", /not there \(404\)/], ["/page.json", /there is a web page where JSON should be/], ["/never.txt", /no answer for 20 seconds/]]) {
    await page.evaluate((address) => {
      window.told.length = 0;
      document.body.innerHTML = `<cross-check loading="eager" src-a="${address}" src-b="/b.json"></cross-check>`;
    }, address);
    await until(async () => line.test((await page.evaluate(() => window.told[0])) ?? ""), `${address} is an event`);
    const widget = page.locator("cross-check");
    assert.match(await widget.locator("[role=alert]").first().innerText(), line);
    await until(async () => /killing 9 people/.test(await widget.locator(".column[data-side=b]").innerText()), "the other article stands there");
  }
});

test("an address that gives nothing leaves its side to the slot", async (t) => {
  const page = await open(t, "/bare.html");
  await page.evaluate(() => (document.body.innerHTML = `<cross-check loading="eager" src-a="/nowhere.txt" src-b="/nor-this.txt"></cross-check>`));
  const told = () => page.locator("cross-check [role=alert]").allInnerTexts();
  await until(async () => (await told()).length === 2, "where neither comes both are told");
  assert.match((await told()).join("\n"), /nowhere\.txt.*404.*\n.*nor-this\.txt.*404/);
  await page.evaluate(() => document.querySelector("cross-check").setAttribute("src-b", "/b.json"));
  await until(async () => (await told()).length === 1 && /nowhere/.test((await told())[0]), "what has come since is told no more");
  await page.evaluate((slots) => (document.body.innerHTML = `<cross-check loading="eager" src-a="/nowhere.txt">${slots}</cross-check>`), slots());
  await until(async () => (await counts(page))?.differs === 1, "it is compared");
  assert.match(await page.locator("cross-check [role=alert]").first().innerText(), /404/);
});

test("of known hostile strings text alone survives", async (t) => {
  const page = await open(t, "/bare.html");
  let hacked = false;
  await page.exposeFunction("hacked", () => (hacked = true));
  await page.goto(page.url().replace("bare", "hostile"));
  const widget = await compared(page);
  const hostile = () =>
    widget.evaluate((e) => {
      const all = [...e.shadowRoot.querySelectorAll("*")];
      const bad = all.filter((x) => /^(script|img|iframe|object|embed|math|style|base|link|meta|template)$/i.test(x.localName) || [...x.attributes].some((a) => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value)));
      return bad.map((x) => x.outerHTML.slice(0, 80));
    });
  assert.deepEqual(await hostile(), []);
  await widget.locator("[data-action=inputs]").click();
  for (const text of [`<p>${HOSTILE.join("</p><p>")}</p><p>${A}</p>`, `${HOSTILE.join("\n\n")}\n\n${A}`, JSON.stringify({ text: HOSTILE.join(" ") + A, title: HOSTILE[2], publisher: HOSTILE[0] })]) {
    await widget.locator("textarea[data-side=a]").fill(text);
    await page.waitForTimeout(400);
    assert.deepEqual(await hostile(), []);
  }
  const [report, texts] = await page.evaluate(async ([hostile, b]) => {
    const element = document.querySelector("cross-check");
    await element.compare({ html: hostile.join(" "), title: hostile[0], publisher: hostile[2], cite: "javascript:hacked()" }, { text: b });
    return [element.report, element.shadowRoot.querySelector(".column").innerText];
  }, [HOSTILE, B]);
  assert.ok(texts.includes("<script>hacked()</script>"), "what was escaped is read as text");
  assert.equal(report.format, "crosscheck/1");
  assert.deepEqual(await hostile(), []);
  await page.waitForTimeout(200);
  assert.equal(hacked, false);
});

for (const width of [1280, 390]) {
  test(`nothing on the page moves as the widget comes (${width} px)`, async (t) => {
    const page = await open(t, "/bare.html", { width });
    await page.addInitScript(() => {
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.shift += e.hadRecentInput ? 0 : e.value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(page.url().replace("bare", "embed"));
    for (const i of [0, 1]) {
      // As one reads: no faster than the widget is fetched when it nears.
      for (let y = 0; y < 12 && !(await page.locator("cross-check").nth(i).evaluate((e) => e.report)); y++) {
        await page.mouse.wheel(0, 150);
        await page.waitForTimeout(200);
      }
      await compared(page, page.locator("cross-check").nth(i));
    }
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.shift), 0);
  });
}

test("on a slow machine, too, the articles keep their place until the widget is drawn", async (t) => {
  const page = await open(t, "/bare.html");
  await page.addInitScript(() => {
    window.least = Infinity;
    const look = () => {
      for (const e of document.querySelectorAll("cross-check")) if (e.shadowRoot) window.least = Math.min(window.least, e.offsetHeight);
      requestAnimationFrame(look);
    };
    look();
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  await page.goto(page.url().replace("bare", "several"));
  for (const i of [0, 1, 2, 3]) await compared(page, page.locator("cross-check").nth(i));
  assert.ok((await page.evaluate(() => window.least)) >= 480, "none is ever lower than its place");
});

test("while it reads it says so", async (t) => {
  const page = await open(t, "/bare.html");
  let go;
  const wait = new Promise((resolve) => (go = resolve));
  await page.route("**/*.wasm", async (route) => (await wait, route.continue()));
  await page.evaluate((slots) => (document.body.innerHTML = `<cross-check loading="eager">${slots}</cross-check>`), slots());
  const status = page.locator("cross-check").locator(".before [role=status]");
  await until(async () => (await status.count()) && /Reading/.test(await status.innerText()), "it says that it reads");
  assert.ok(await page.locator("article[slot=a]").isVisible(), "the articles can be read meanwhile");
  go();
  await compared(page);
  assert.equal(await status.isVisible(), false);
});

test("two versions on one page do not collide", async (t) => {
  const page = await open(t, "/bare.html");
  await page.route("**/second/*", async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    const contentType = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    await route.fulfill({ body: await readFile(path.join(dist, name)), contentType });
  });
  await page.evaluate((slots) => (document.body.innerHTML = `<cross-check loading="eager">${slots}</cross-check>`), slots());
  await compared(page);
  const differs = await page.evaluate(async ([a, b]) => {
    const second = await import("/second/crosscheck.js");
    return (await second.compare({ text: a }, { text: b })).counts.differs;
  }, [A, B]);
  assert.equal(differs, 1);
  assert.equal(await page.locator("cross-check").evaluate((e) => (e.next(), e.selected === e.report.findings[0].id)), true, "the first goes on");
  assert.deepEqual(page.complaints, []);
});

test("the page for an iframe tells its height", async (t) => {
  const page = await open(t, "/bare.html");
  await page.addInitScript(() => addEventListener("message", (e) => e.data?.type === "crosscheck-height" && (window.tall = e.data.height)));
  await page.goto(page.url().replace("bare", "frames"));
  const frame = await until(() => page.frames().find((f) => f.url().includes("frame.html")), "the frame is there");
  await until(async () => (await frame.evaluate(() => document.querySelector("cross-check")?.report?.counts.differs)) === 1, "it compares");
  const height = await until(() => page.evaluate(() => window.tall), "a height is told");
  assert.equal(await frame.evaluate(() => Math.ceil(document.querySelector("cross-check").getBoundingClientRect().height)), height);
  assert.equal(await frame.evaluate(() => document.querySelector("cross-check").getAttribute("theme")), "dark");
  await page.evaluate((height) => (document.querySelector("iframe").height = height), height);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.tall), height, "its height does not follow the frame's");
});

test("the documentation's examples are live, and nothing is in a reader's way", async (t) => {
  const page = await open(t, "/docs.html");
  await compared(page);
  assert.deepEqual(await violations(page), []);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const cut = await page.locator("pre").evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent.slice(0, 40)));
    assert.deepEqual(cut, [], `at ${width} no code is cut`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`);
  }
  assert.deepEqual(page.complaints, []);
});

test("the bundle names no folder of whoever built it", async () => {
  const engine = await readFile(path.join(dist, "crosscheck_engine_bg.wasm"), "latin1");
  assert.ok(engine.includes("yew-") && !engine.includes(homedir()));
});

test("npm packs the package with all that it names", () => {
  const folder = path.join(dist, "npm");
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--offline"], { cwd: folder, encoding: "utf8" }));
  const names = files.map((f) => f.path);
  for (const name of ["crosscheck.js", "crosscheck.d.ts", "crosscheck_engine.js", "crosscheck_engine_bg.wasm", "crosscheck_worker.js", "frame.html", "frame.js", "README.md", "package.json"]) assert.ok(names.includes(name), name);
});
