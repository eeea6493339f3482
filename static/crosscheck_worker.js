// The engine apart from the page, which stays free meanwhile. What comes in: the compiled engine, then articles, one or two; what goes
// out: the facts of the one or the comparison of the two, as JSON. Nothing where that fails: then the page does it, and tells what is wrong.
import start, { Task } from "./crosscheck_engine.js";

let started;

onmessage = async ({ data: { engine, number, articles } }) => {
  started ??= start({ module_or_path: engine });
  if (!articles) return;
  let json;
  try {
    await started;
    const task = new Task(...articles);
    do json = task.step();
    while (json === undefined);
    task.free();
  } catch {}
  postMessage({ number, json });
};
