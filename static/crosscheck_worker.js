// The engine apart from the page, which stays free meanwhile. What comes in: the compiled engine, then articles, one or two, and numbers
// of those that nobody wants any more; what goes out: the facts of the one or the comparison of the two, as JSON. Nothing where that
// fails: then the page does it, and tells what is wrong.
import start, { Task } from "./crosscheck_engine.js";

/** So long it works, in milliseconds, until it hears of what is not wanted any more. */
const SLICE = 50;

let started;
const dropped = new Set();

onmessage = async ({ data: { engine, number, articles, dropped: drop } }) => {
  if (drop) dropped.add(drop);
  started ??= start({ module_or_path: engine });
  if (!articles) return;
  let json;
  try {
    await started;
    const task = new Task(...articles);
    let outcome;
    for (let end = 0; !outcome && !dropped.has(number); outcome = task.step()) {
      if (performance.now() < end) continue;
      await new Promise((done) => setTimeout(done));
      end = performance.now() + SLICE;
    }
    task.free();
    json = outcome?.json;
  } catch {}
  postMessage({ number, json });
};
