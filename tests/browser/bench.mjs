// Prints a list of [what, milliseconds] as JSON: how long a comparison takes in Chromium. `cargo xtask bench` runs it.
import { launch, serve } from "./harness.mjs";

const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title></html>`;
const server = await serve({ "/bench.html": host });
const chrome = await launch();
const median = (values) => values.sort((x, y) => x - y)[values.length >> 1];

/** Cold: import, start, both texts. Warm: the two texts again. */
async function once() {
  const context = await chrome.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/bench.html`);
  const times = await page.evaluate(async () => {
    const example = async (name) => {
      const html = await (await fetch(`/examples/astana-${name}.html`)).text();
      return { text: new DOMParser().parseFromString(html, "text/html").body.innerText, published: "2017-01-23" };
    };
    const [a, b] = [await example("cgtn"), await example("presstv")];
    const start = performance.now();
    const { compare } = await import("/crosscheck.js");
    await compare(a, b);
    const cold = performance.now() - start;
    const warm = [];
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      await compare(a, b);
      warm.push(performance.now() - start);
    }
    const long = (text) => ({ text: Array(Math.ceil(524288 / text.length)).fill(text).join("\n\n"), published: "2017-01-23" });
    const [x, y] = [long(a.text), long(b.text)];
    const before = performance.now();
    await compare(x, y);
    return { cold, warm: warm.sort((p, q) => p - q)[10], long: performance.now() - before };
  });
  await context.close();
  return times;
}

const runs = [];
for (let i = 0; i < 7; i++) runs.push(await once());
await chrome.close();
await server.close();
console.log(
  JSON.stringify([
    ["cold: import, start, both example articles compared", median(runs.map((r) => r.cold))],
    ["warm: both example articles compared", median(runs.map((r) => r.warm))],
    ["two texts of 0.5 MB each compared (the example, repeated)", median(runs.map((r) => r.long))],
  ]),
);
