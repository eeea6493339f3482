// Crosscheck as a custom element and as two functions. This file is all that a page loads at first; the engine
// (crosscheck_engine.js and its .wasm, beside this file) is fetched when a <cross-check> nears the viewport or is used.

/** The engine, once for all elements of the page; and what it is compiled to, for the worker too. */
let engine, compiled;

/** Elements on the page, to be told should the engine stop for good. */
const live = new Set();

function load() {
  if (!engine) {
    // A failure is not kept: the network may be back at the next use.
    const own = (engine = start());
    own.catch(() => engine === own && (engine = undefined));
  }
  return engine;
}

async function start() {
  if (typeof WebAssembly !== "object") throw new Stopped("no_wasm");
  let module;
  [module, compiled] = await Promise.all([import("./crosscheck_engine.js"), compile(new URL("./crosscheck_engine_bg.wasm", import.meta.url))]);
  await module.default({ module_or_path: compiled });
  module.on_stop((message) => {
    console.error(message);
    const error = new Stopped("stopped");
    engine = Promise.reject(error);
    engine.catch(() => {}); // whoever asks for it hears of it
    for (const element of live) element[STOP](error);
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(module.styles());
  return { module, sheet };
}

/** The engine, compiled as it comes, which also tells what is wrong; where the site knows no type for it, once it has come. */
async function compile(address) {
  const response = await fetch(address);
  const untyped = response.ok && response.headers.get("content-type") !== "application/wasm";
  return untyped ? WebAssembly.compile(await response.arrayBuffer()) : WebAssembly.compileStreaming(response);
}

/** Compares two articles: strings (text, HTML or JSON), elements, or objects with `text` or `html`. */
export async function compare(a, b) {
  const { module } = await load();
  return JSON.parse((await work(new module.Task(input(a), input(b) ?? null))).json);
}

/** Reads the facts of one article, given as for `compare`. */
export async function facts(article) {
  const { module } = await load();
  return JSON.parse((await work(new module.Task(input(article)))).json);
}

/** Texts of fewer letters are read before a worker would have started. */
const SHORT = 30_000;

/** So long the page may be kept waiting, in milliseconds. */
const SLICE = 8;

/** Lets the page go on; what follows is a task of its own. */
const pause = () => new Promise((done) => setTimeout(done));

/**
 * What comes of a task: from the worker where it is long and the page allows one, else worked out here, in slices. Undefined where nobody
 * wants it any more.
 */
async function work(task, unwanted = () => false) {
  const json = task.length < SHORT ? undefined : await worker()?.(task, unwanted);
  let outcome = json === undefined ? undefined : new (await load()).module.Outcome(json);
  for (let end = 0; !outcome && !unwanted(); outcome = task.step()) {
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
  task.free();
  return outcome;
}

/** So often it is asked whether what the worker does is wanted still, in milliseconds. */
const AGAIN = 100;

/** What gives tasks to the worker, once it has been asked for; null where the page allows none. */
let hired;

/** The worker, once for all elements. */
function worker() {
  if (hired !== undefined) return hired;
  const waiting = new Map();
  let apart;
  const dismiss = () => {
    hired = null;
    apart?.terminate();
    for (const done of waiting.values()) done(); // they are worked out here
  };
  const script = new URL("./crosscheck_worker.js", import.meta.url);
  // Another site's script is no worker of this page, but what the page itself makes may import it.
  const imports = () => URL.createObjectURL(new Blob([`import ${JSON.stringify(script)}`], { type: "text/javascript" }));
  try {
    apart = new Worker(script.origin === globalThis.origin ? script : imports(), { type: "module" });
  } catch {
    dismiss();
    return hired;
  }
  apart.onerror = (event) => {
    event.preventDefault();
    dismiss(); // the page's policy forbids it, or its file is not there
  };
  apart.onmessage = ({ data: { number, json } }) => {
    waiting.get(number)?.(json);
  };
  apart.postMessage({ engine: compiled });
  let last = 0;
  hired = (task, unwanted) =>
    new Promise((done) => {
      const number = ++last;
      const watch = setInterval(() => {
        if (!unwanted()) return;
        apart.postMessage({ dropped: number });
        waiting.get(number)();
      }, AGAIN);
      waiting.set(number, (json) => {
        clearInterval(watch);
        waiting.delete(number);
        done(json);
      });
      apart.postMessage({ number, articles: task.articles });
    });
  return hired;
}

/** What the engine takes for an article. */
function input(value) {
  return globalThis.Element && value instanceof Element ? fromElement(value) : value;
}

/** An article that stands on a page: its markup, and what the page says of it. */
function fromElement(element) {
  const heading = element.querySelector("h1, h2, h3, h4, h5, h6");
  const first = element.querySelector("p");
  const leads = heading && !(first && first.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
  return {
    html: element.outerHTML,
    title: element.dataset.title ?? (leads ? heading.textContent.replace(/\s+/g, " ") : undefined),
    publisher: element.dataset.publisher,
    cite: link(element.getAttribute("cite"), element.baseURI),
  };
}

/** The finding that the page's address asks for: a link that a reader has copied ends in “#crosscheck-” and its id. */
const asked = () => /^#crosscheck-(\w+)$/.exec(globalThis.location?.hash)?.[1];

/** The address of a finding, which from now on stands in the address bar, so that a reload leads to it too. */
function linkTo(id) {
  const address = new URL(location.href);
  address.hash = `crosscheck-${id}`;
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A page without an address of its own; the link is copied all the same.
  }
  return address.href;
}

/** Saves a text as a file. */
function save(name, type, text) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** Unpacks raw DEFLATE, to at most so many bytes. */
async function inflate(packed, most) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts = [];
  for (let left = most, next; !(next = await reader.read()).done; parts.push(next.value)) {
    if ((left -= next.value.length) < 0) throw new Error("too large");
  }
  return new Blob(parts).arrayBuffer();
}

function link(address, base) {
  return address && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** Base styles: they hold before the engine is there, and where it never comes. */
const base = `
:host { display: block; }
:host([hidden]) { display: none; }
:host([theme="light"]) .before { color-scheme: light; }
:host([theme="dark"]) .before { color-scheme: dark; }
.before {
  all: initial; display: block; position: relative; box-sizing: border-box; color-scheme: light dark; padding: 1em;
  block-size: var(--crosscheck-height, clamp(30em, 85vh, 60em)); overflow-y: auto;
  font: var(--crosscheck-font-size, max(1rem, 16px))/1.6 var(--crosscheck-serif, Charter, "Iowan Old Style", "Source Serif 4", Georgia, serif);
  background: var(--crosscheck-paper, light-dark(#fbfaf7, #161615)); color: var(--crosscheck-ink, light-dark(#1b1a17, #ebe8e1));
  border-block-start: 3px solid;
}
.before.last { block-size: auto; }
.before > p { margin: 0 0 1em; padding: .5em .8em; border-inline-start: 3px solid; font-family: var(--crosscheck-sans, system-ui, sans-serif); }
/* It comes and goes, and moves nothing. */
.before > p[role="status"] { position: absolute; inset-block-start: 0; inset-inline-end: 0; background: var(--crosscheck-list, light-dark(#f4f2ec, #1d1d1b)); }
.before > p:empty { display: none; }
/* It keeps its place until the widget is drawn: on a slow machine that may be some frames after it was mounted. */
.before:has(+ :not(:empty)) { display: none; }
.texts { display: flex; flex-wrap: wrap; gap: 2em; align-items: flex-start; }
.texts > slot { display: block; flex: 1 1 20em; min-inline-size: 0; max-inline-size: 36em; }
`;

/** Notes the listeners that a place for a widget gets: Yew never takes them off; the function that this gives does. */
function listenersOf(place) {
  const noted = [];
  place.addEventListener = function (...listener) {
    noted.push(listener);
    EventTarget.prototype.addEventListener.apply(this, listener);
  };
  return () => {
    for (const listener of noted.splice(0)) place.removeEventListener(...listener);
  };
}

/** What an editor's edits are kept under in this browser, before the name of the two articles. */
const SHELF = "crosscheck-desk ";

/** So long an address may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** What stands at an address, or an error that says in plain words why there is nothing. */
async function fetched(url) {
  let response, bytes;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new Absent(error.name === "TimeoutError" ? "slow" : "unreachable", url);
  }
  if (!bytes) throw new Absent("refused", url, response.status);
  const json = url.pathname.endsWith(".json") || /\bjson\b/.test(response.headers.get("content-type"));
  if (json && /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)))) throw new Absent("page", url);
  return { bytes, cite: url.href, fetched: true };
}

/** What is told where the engine is not there to tell it; all other words are the engine's (src/widget/words). */
const WORDS = {
  en: {
    dir: "ltr",
    reading: "Reading …",
    alone: (why) => `The two articles are shown without a comparison: ${why}.`,
    stopped: "the comparison has stopped",
    no_wasm: "WebAssembly is switched off in this browser",
  },
  ar: {
    dir: "rtl",
    reading: "تجري القراءة …",
    alone: (why) => `يُعرض التقريران بلا مقارنة: ${why}.`,
    stopped: "توقفت المقارنة",
    no_wasm: "تقنية WebAssembly معطلة في هذا المتصفح",
  },
};

/** The language of an element, as it says itself or as what stands around it does, through shadow roots too. */
function language(element) {
  for (let e = element; e; e = e.parentElement ?? e.getRootNode().host) if (e.hasAttribute("lang")) return e.getAttribute("lang");
  return "";
}

/** That there is no engine; `word` names the reason in the tables above. */
class Stopped extends Error {
  constructor(word) {
    super(WORDS.en[word]);
    this.word = word;
  }
}

/** That an article did not come, or the report: the engine says so in the reader's language. */
class Absent extends Error {
  isReport = false;
  constructor(what, subject, status = 0) {
    super(`${what}: ${subject}`);
    Object.assign(this, { what, subject: String(subject), status });
  }
}

/** Once what is on the page now has been painted. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100); // what is not seen is not painted
  });

const STOP = Symbol("stop");

// A page built on a server has no elements to extend; importing the functions must not fail there.
const Base = globalThis.HTMLElement ?? class {};

export class CrossCheck extends Base {
  static observedAttributes = ["src-a", "src-b", "for-a", "for-b", "kinds", "verdicts", "lang", "dir", "loading", "inputs", "mode", "src-report"];

  #root = this.attachShadow({ mode: "closed" });
  #before;
  #alert;
  #place = null;
  #silence = null;
  #handle = null;
  /** Articles given by `compare`; they win over attributes and slots. */
  #given = null;
  /** A report given by the property `report`; it wins over the attribute. */
  #released = undefined;
  #sight = null;
  #watch = null;
  #wanted = null;
  #run = 0;
  #queued = false;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(base);
    this.#root.adoptedStyleSheets = [sheet];
    const before = document.createElement("div");
    before.className = "before";
    before.part = "fallback";
    const alert = document.createElement("p");
    const texts = document.createElement("div");
    texts.className = "texts";
    for (const name of ["a", "b"]) {
      const slot = document.createElement("slot");
      slot.name = name;
      texts.append(slot);
    }
    before.append(alert, texts);
    this.#root.append(before);
    this.#before = before;
    this.#alert = alert;
    this.addEventListener("keydown", this.#keys);
  }

  connectedCallback() {
    live.add(this);
    if (this.#handle) return; // moved within the page
    this.#watch ??= new MutationObserver(() => this.#refresh());
    this.#watch.observe(this, { childList: true, subtree: true, characterData: true });
    addEventListener("hashchange", this.#follow);
    if (this.getAttribute("loading") === "eager" || asked()) this.#begin();
    else if (!this.#wanted) {
      this.#sight ??= new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && this.#begin(), { rootMargin: "600px" });
      this.#sight.observe(this);
    }
  }

  disconnectedCallback() {
    live.delete(this);
    // A move fires this too: only what is still away a microtask later has gone.
    queueMicrotask(() => {
      if (this.isConnected) return;
      removeEventListener("hashchange", this.#follow);
      this.#sight?.disconnect();
      this.#watch?.disconnect();
      this.#sight = this.#watch = this.#wanted = null;
      this.#run++;
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "loading") {
      if (now === "eager" && this.isConnected) this.#begin();
    } else if (name === "kinds" || name === "verdicts") {
      this.#handle?.update({ kinds: this.getAttribute("kinds"), verdicts: this.getAttribute("verdicts") });
    } else if (name === "mode") {
      this.#handle?.update({ mode: now, place: this.#where() });
    } else if (name === "inputs") {
      this.#handle?.update({ inputs: this.hasAttribute("inputs") });
    } else if (name === "lang" || name === "dir") {
      this.#handle?.update({ lang: language(this), dir: this.getAttribute("dir") });
    } else {
      this.#refresh();
    }
  }

  /** The report that is shown, or null; on the editor's desk its outcome, without what has been dismissed. */
  get report() {
    return this.#handle?.report() ?? null;
  }

  /** Shows a report (an object, or its JSON) instead of a comparison of the articles; null: they are compared again. */
  set report(report) {
    this.#released = report ?? undefined;
    this.#refresh(true);
  }

  /** The id of the selected finding, or null. */
  get selected() {
    return this.#handle?.selected() ?? null;
  }

  set selected(id) {
    this.select(id);
  }

  /** Selects a finding by its id, or none. */
  select(id) {
    this.#use((handle) => handle.select(id ?? undefined));
  }

  /** Selects the next finding that differs. */
  next() {
    this.#use((handle) => handle.next());
  }

  /** Selects the one before. */
  previous() {
    this.#use((handle) => handle.previous());
  }

  /** At once where the widget is there; else the use is a reason to load it. */
  #use(act) {
    if (this.#handle) act(this.#handle);
    else if (this.isConnected) this.#begin().then(() => this.#handle && act(this.#handle));
  }

  /** Compares two articles (strings, elements, or objects with `text` or `html`) and shows them; gives the report. */
  async compare(a, b) {
    const before = this.#given;
    const given = (this.#given = [input(a), input(b)]);
    try {
      const { problem, report } = this.isConnected ? await this.#begin(true) : {};
      if (problem) throw problem;
      // Overtaken by another call or by the element's removal: not shown, yet compared.
      return report ?? (await compare(...given));
    } catch (problem) {
      if (this.#given === given) this.#given = before;
      throw problem;
    }
  }

  /** Loads the engine and the articles, and mounts; once, or again where `again`. */
  #begin(again = false) {
    this.#sight?.disconnect();
    if (again || !this.#wanted) this.#wanted = this.#show();
    return this.#wanted;
  }

  /** Something that the articles come from has changed. */
  #refresh(always = false) {
    if (!this.#wanted || (this.#given && !always) || this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) this.#begin(true);
    });
  }

  /** Gives the problem where there is one, else the report of this run where articles were given; neither where it was overtaken. */
  async #show() {
    const run = ++this.#run;
    if (!this.#handle) this.#say((w) => w.reading, "status");
    const gone = () => run !== this.#run;
    let loaded;
    try {
      loaded = await load();
    } catch (error) {
      if (!gone()) {
        this.#wanted = null; // a later use tries again
        this[STOP](error);
      }
      return { problem: error };
    }
    // Of A, of B, of the report; each is told.
    const failures = [];
    // What does not come leaves its side to the slot; the other side goes on.
    const article = async (side, at) => {
      try {
        return await this.#article(side);
      } catch (error) {
        failures[at] = error;
        return this.#slotted(side);
      }
    };
    const address = this.#released === undefined && this.#given === null && this.getAttribute("src-report");
    const released = address
      ? fetched(new URL(address, this.baseURI)).then(
          ({ bytes }) => new TextDecoder().decode(bytes),
          (error) => {
            error.isReport = true;
            failures[2] = error;
            return null;
          },
        )
      : this.#released;
    const articles = this.#given ?? (await Promise.all(["a", "b"].map(article)));
    const report = await released;
    const problems = Object.values(failures);
    // The comparison may take its time: first the reader sees that it is at work.
    if (!gone() && !this.#handle) await painted();
    let compared;
    if (articles.some(Boolean) && (report === undefined || this.getAttribute("mode") === "edit")) {
      let task;
      try {
        task = new loaded.module.Task(articles[0] ?? "", articles[1] ?? "");
      } catch {
        // The widget will say what cannot be read.
      }
      try {
        compared = task && (await work(task, gone));
        compared?.read();
      } catch (error) {
        return { problem: error }; // the engine has stopped
      }
    }
    if (!this.#handle) await pause();
    if (gone()) return { problem: problems[0] };
    if (!this.#handle) this.#mount(loaded);
    try {
      if (articles.some(Boolean)) {
        this.#handle.update({ a: articles[0], b: articles[1], report, compared, released: link(address, this.baseURI) });
        this.#follow();
      } else this.#handle.update({ message: null }); // what was told of others before
      for (const problem of problems) {
        if (problem instanceof Absent) {
          const { what, subject, status, isReport } = problem;
          problem.message = this.#handle.fail(what, subject, status, isReport);
        } else this.#handle.update({ message: problem.message });
      }
    } catch (error) {
      problems.unshift(error); // the widget has told the reader
    }
    // Nobody else asks for it, and for long articles it costs.
    return problems.length ? { problem: problems[0] } : { report: this.#given && this.report };
  }

  #mount({ module, sheet }) {
    const place = (this.#place = document.createElement("div"));
    this.#silence = listenersOf(place);
    this.#root.adoptedStyleSheets = [this.#root.adoptedStyleSheets[0], sheet];
    this.#root.append(place);
    this.#before.classList.remove("last");
    this.#handle = module.mount(place, {
      kinds: this.getAttribute("kinds"),
      verdicts: this.getAttribute("verdicts"),
      lang: language(this),
      dir: this.getAttribute("dir"),
      inputs: this.hasAttribute("inputs"),
      mode: this.getAttribute("mode"),
      place: this.#where(),
      ready: (counts) => this.#tell("ready", counts),
      select: (finding) => this.#tell("select", finding),
      edit: (finding) => this.#tell("edit", finding),
      error: (text) => this.#tell("error", text),
      module: import.meta.url,
      link: linkTo,
      copy: (text) => navigator.clipboard.writeText(text),
      save,
      print: () => painted().then(() => print()),
      inflate,
      recall: (name) => localStorage.getItem(SHELF + name),
      keep: (name, text) => localStorage.setItem(SHELF + name, text),
      work,
    });
  }

  /** Where on which page the element stands: what edits are kept under where the articles have no address. */
  #where() {
    const all = [...document.querySelectorAll("cross-check")];
    return `${location.pathname}${location.search} ${this.id || all.indexOf(this)}`;
  }

  /** One side's article: from an address, from elsewhere on the page, or from the slot. */
  async #article(side) {
    const address = this.getAttribute(`src-${side}`);
    if (address) {
      return fetched(new URL(address, this.baseURI));
    }
    const selector = this.getAttribute(`for-${side}`);
    if (selector) {
      const element = this.getRootNode().querySelector(selector) ?? document.querySelector(selector);
      if (!element) throw new Absent("nowhere", selector);
      return fromElement(element);
    }
    return this.#slotted(side);
  }

  #slotted(side) {
    const slotted = this.querySelector(`:scope > [slot="${side}"]`);
    return slotted ? fromElement(slotted) : undefined;
  }

  #tell(what, detail) {
    // Listeners may act on the element: by then the mount must be done.
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(`crosscheck-${what}`, { detail, bubbles: true, composed: true })));
  }

  /** A line above the articles, until the widget is there. */
  #say(text, role) {
    const spoken = language(this).split("-")[0].toLowerCase();
    const own = Object.hasOwn(WORDS, spoken) ? spoken : "en";
    this.#alert.setAttribute("role", role);
    Object.assign(this.#alert, { lang: own, dir: WORDS[own].dir, textContent: text(WORDS[own]) });
    return this.#alert.textContent;
  }

  #unmount() {
    const handle = this.#handle;
    this.#handle = null;
    try {
      handle?.destroy();
    } catch {
      // A stopped engine cannot clean up; its elements go all the same.
    }
    this.#silence?.();
    this.#place?.remove();
    this.#silence = this.#place = null;
    this.#alert.textContent = "";
  }

  /** The engine is not to be had: the articles are shown as they are, with a line that says why. */
  [STOP](error) {
    this.#unmount();
    this.#before.classList.add("last");
    this.#tell("error", this.#say((w) => w.alone(w[error.word] ?? error.message), "alert"));
  }

  /** Selects the finding that the page's address asks for, where it is one of this comparison's. */
  #follow = () => {
    const id = asked();
    if (!id || id === this.selected) return;
    if (!this.#handle) this.#begin();
    else if (this.#handle.select(id)) this.scrollIntoView();
  };

  /** Keys that the widget has used go no further. */
  #keys = (event) => {
    if (event.defaultPrevented) event.stopPropagation();
  };
}

if (globalThis.customElements && !customElements.get("cross-check")) customElements.define("cross-check", CrossCheck);
