// What comes in: the address's query (a, b, kinds, verdicts, theme, lang); what goes out: a <cross-check>, and its height as a message
// to the page around: {type: "crosscheck-height", height}, in CSS pixels, whenever it changes.
import "./crosscheck.js";

const query = new URLSearchParams(location.search);
const element = document.createElement("cross-check");
element.setAttribute("loading", "eager");
for (const [name, attribute] of Object.entries({ a: "src-a", b: "src-b", kinds: "kinds", verdicts: "verdicts", theme: "theme", lang: "lang" })) {
  if (query.get(name)) element.setAttribute(attribute, query.get(name));
}
document.body.style.margin = "0";
// Not by the window, whose height follows this.
element.style.setProperty("--crosscheck-height", "40em");
document.body.append(element);

let told;
new ResizeObserver(() => {
  const height = Math.ceil(element.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({ type: "crosscheck-height", height }, "*"); // a height is no secret
}).observe(element);
