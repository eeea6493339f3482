// What comes in: a page of dist/; what goes out: it, open in a real Chromium, with what a test needs to look into it.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { after, before } from "node:test";
import assert from "node:assert/strict";
import path from "node:path";

const packages = process.env.CROSSCHECK_NODE_MODULES;
assert.ok(packages && process.env.CROSSCHECK_CHROMIUM, "run these tests by: cargo xtask test --browser");
const require = createRequire(path.join(packages, "tests.js"));
export const { chromium } = require("playwright-core");
/** What drives Firefox; it is there only where Firefox is. */
export const puppeteer = () => require("puppeteer-core");
const axe = () => readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe holds against a page as it stands. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await axe());
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
}

/** Notes in `window.told` what an element tells of its failures. */
export const errors = (page) => page.addInitScript(() => (window.told = []) && addEventListener("crosscheck-error", (e) => window.told.push(e.detail)));

export const dist = path.resolve(import.meta.dirname, "../../dist");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css", ".json": "application/json", ".txt": "text/plain" };
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none", "--disable-lcd-text", "--disable-font-subpixel-positioning"];

/** Serves dist/ and the pages that a test brings along (`{"/name.html": "<…>"}`, or with headers `{body, headers}`). */
export async function serve(pages = {}) {
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (name in pages) {
      const { body = pages[name], headers } = pages[name];
      response.writeHead(200, { "content-type": `${TYPES[path.extname(name)] ?? "text/html"}; charset=utf-8`, ...headers });
      return response.end(body);
    }
    if (name === "/favicon.ico") return response.writeHead(204).end(); // asked for by the browser, not by the page
    const file = path.join(dist, name === "/" ? "index.html" : name);
    try {
      assert.ok(file.startsWith(dist));
      const body = await readFile(file);
      // Browsers compile wasm as it comes only where its type stands alone.
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type });
      response.end(body);
    } catch {
      response.writeHead(404).end("not found");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** Chromium with the project's flags. */
export const launch = () => chromium.launch({ executablePath: process.env.CROSSCHECK_CHROMIUM, headless: true, args: FLAGS });

/** Registers a browser and a server for the tests of a file; gives a function that opens a page. */
export function browser(pages = {}) {
  let server, chrome;
  before(async () => {
    server = await serve(pages);
    chrome = await launch();
  });
  after(async () => {
    await chrome?.close();
    await server?.close();
  });
  /**
   * Opens a page; `page.complaints` collects what the console holds against it.
   * The widget's root is closed to pages; here it is opened, so that a test can see what a person sees.
   */
  return async function open(t, address, { width = 1280, height = 900, dark = false, touch = false, closed = false, ...more } = {}) {
    const context = await chrome.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", hasTouch: touch, ...more });
    t.after(() => context.close());
    const page = await context.newPage();
    page.complaints = [];
    page.on("pageerror", (error) => page.complaints.push(String(error)));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.complaints.push(message.text()));
    if (!closed) {
      await page.addInitScript(() => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (options) {
          return attach.call(this, { ...options, mode: "open" });
        };
      });
    }
    await page.goto(server.origin + address);
    return page;
  };
}

/** Waits until `look` gives something true; polls, since a strict CSP forbids what Playwright's own waiting evaluates. */
export async function until(look, what, patience = 10_000) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    last = await look();
    if (last) return last;
    assert.ok(Date.now() < end, `waited in vain until ${what}; last seen: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Waits until the page's widget shows findings, and is drawn to its end. */
export async function compared(page, widget = page.locator("cross-check").first(), patience = undefined) {
  await until(() => widget.locator("[data-finding][data-verdict]").count(), "the widget shows findings", patience);
  await until(async () => (await widget.locator(".whole").count()) && !(await widget.locator(".text:has(> .stretch):not(:has(> .tombstone))").count()), "all of it is drawn", patience);
  return widget;
}
