//! What comes in: an element and a selector; what goes out: what it selects within.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// All of them, in the order of the page.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector).ok();
    found.map_or(Vec::new(), |found| (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect())
}
