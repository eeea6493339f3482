//! Keeps the focus. What comes in is what had it before something changed; what goes out, where that is gone, is what has it now:
//! nobody who works with the keyboard is thrown back to the beginning of the page.

use super::find;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ShadowRoot};
use yew::prelude::*;

/// Where the focus goes when what had it is gone: the first row whose first column is around that, and whose second is to be seen,
/// within the first where that still stands, else within the widget.
const HOMES: &[(&str, &str)] = &[
    (".lost", ".desk"),
    (".stage *", ".card[data-selected] .summary, .part[data-selected]"),
    (".card", ".summary"),
    (".side", "textarea"),
    (".take", "[data-action=take]"),
    (".help", "[data-action=help]"),
    (".inputs, [data-action=example]", "[data-action=inputs]"),
    (".stage *", ".cards, .picture"),
    (".stage *", ".column"),
];

/// What has the focus.
pub struct Held {
    element: Element,
    /// What is around it, for each row of the table: asked while it still stands there.
    around: Vec<Option<Element>>,
}

/// The element that has the focus within another.
pub fn within(around: &Element) -> Option<Element> {
    let focused = around.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()?;
    around.contains(Some(focused.as_ref())).then_some(focused)
}

/// Notes what has the focus.
pub fn held(widget: &Element) -> Option<Held> {
    let element = within(widget)?;
    let around = HOMES.iter().map(|(around, _)| element.closest(around).ok().flatten()).collect();
    Some(Held { element, around })
}

/// Gives the focus a home where what had it is gone or hidden.
pub fn keep(widget: &Element, held: &Held) {
    if is_seen(&held.element) {
        return;
    }
    let home = HOMES.iter().zip(&held.around).find_map(|((_, home), around)| {
        let around = around.as_ref()?;
        Some(around).filter(|a| is_seen(a)).and_then(|around| first(around, home)).or_else(|| first(widget, home))
    });
    to(home.as_ref().unwrap_or(widget));
}

fn is_seen(element: &Element) -> bool {
    element.is_connected() && element.get_client_rects().length() > 0
}

fn first(within: &Element, selector: &str) -> Option<Element> {
    find::all(within, selector).into_iter().find(is_seen)
}

/// What opens takes the focus from the button that opened it, so that the Tab key goes on in it; nobody who is elsewhere is led there.
#[hook]
pub fn use_entry(opener: &'static str) -> NodeRef {
    let entry = use_node_ref();
    {
        let entry = entry.clone();
        use_effect_with((), move |()| {
            let panel = entry.cast::<Element>();
            let focused = panel.as_ref().and_then(|p| p.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element());
            if let Some(panel) = panel.filter(|_| focused.is_some_and(|f| f.matches(opener) == Ok(true))) {
                to(&panel);
            }
        });
    }
    entry
}

/// Gives the focus to an element, and scrolls nothing. What is drawn can be focused as what is written can, though it is no HTML
/// element.
pub fn to(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
