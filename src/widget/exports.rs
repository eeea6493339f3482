//! The door for the page's module, `static/crosscheck.js`: mounts a widget, hands over the style sheet, says when the engine has stopped.

use super::filter::{Filter, Shown};
use super::source::{article, error, field, plain, text};
use super::state::{Action, Brought, Origin, Reach, State};
use super::store::{Page, Store};
use super::task;
use super::view::{View, ViewProps};
use super::words::{Direction, Words, words};
use crate::article::Article;
use crate::report::{Report, read};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

/// The style sheet of the widget, for a constructable style sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    include_str!("../../static/widget.css").to_owned()
}

thread_local! {
    static STOPPED: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Sets what is called, with a message, should the engine stop for good: every widget of the page then falls back.
#[wasm_bindgen]
pub fn on_stop(callback: Function) {
    STOPPED.with(|stopped| *stopped.borrow_mut() = Some(callback));
    yew::set_custom_panic_hook(Box::new(|info| {
        let message = JsValue::from_str(&info.to_string());
        STOPPED.with(|stopped| {
            if let Ok(Some(callback)) = stopped.try_borrow().as_deref() {
                let _ = callback.call1(&JsValue::NULL, &message);
            }
        });
    }));
}

/// A widget on the page.
#[wasm_bindgen]
pub struct Handle {
    store: Store,
    app: AppHandle<View>,
}

/// Draws a widget into `root`, which it clears. `options`: `kinds`, `verdicts`, `lang`, `dir` (as the element's attributes),
/// `inputs` (boolean), `module` (the address of crosscheck.js), `mode` and `place` (where on which page the element stands), the listeners
/// `ready`, `select`, `edit`, `error`, and what only the page can do: `link(id)`, `copy(text)`, `save(name, type, text)`, `print()`,
/// `inflate(bytes, most)`, `recall(name)`, `keep(name, text)`, `work(task)`. The articles come with [`Handle::update`].
#[wasm_bindgen]
pub fn mount(root: HtmlElement, options: &JsValue) -> Handle {
    let inputs = field(options, "inputs").is_some_and(|v| v.is_truthy());
    let mut state = State::new(Default::default(), Default::default(), shown(options, Shown::default()));
    state.words = words(&text(options, "lang").unwrap_or_default());
    let store = Store::new(state, Page::new(options), inputs);
    store.set_direction(direction(options));
    store.dispatch(Action::Desk(desk(options)));
    let app = yew::Renderer::<View>::with_root_and_props(root.into(), ViewProps { store: store.clone() }).render();
    Handle { store, app }
}

fn direction(options: &JsValue) -> Option<Direction> {
    Direction::named(&text(options, "dir")?)
}

fn articles(options: &JsValue) -> Result<[Article; 2], String> {
    let read = |name: &str| field(options, name).map_or(Ok(Article::default()), |value| article(&value));
    Ok([read("a")?, read("b")?])
}

fn origins(options: &JsValue) -> [Origin; 2] {
    ["a", "b"].map(|name| {
        let article = field(options, name).unwrap_or_default();
        Origin { link: text(&article, "cite"), fetched: field(&article, "fetched").is_some() }
    })
}

/// Where on which page an editor works; none for readers.
fn desk(options: &JsValue) -> Option<String> {
    (text(options, "mode").as_deref() == Some("edit")).then(|| text(options, "place").unwrap_or_default())
}

/// What the page brings instead of a comparison, and what is wrong with it.
fn brought(options: &JsValue, words: &Words) -> (Brought, Option<String>) {
    let json = match js_sys::Reflect::get(options, &JsValue::from_str("report")) {
        Ok(report) if report.is_undefined() => return (Brought::Nothing, None),
        Ok(report) if report.is_object() => js_sys::JSON::stringify(&report).map(String::from).unwrap_or_default(),
        Ok(report) => match report.as_string() {
            Some(json) => json,
            // What is wrong has been told by whoever could not fetch it.
            None => return (Brought::Unusable, None),
        },
        Err(_) => return (Brought::Nothing, None),
    };
    match read::report(&json) {
        Ok(report) => (Brought::Report(report.into(), text(options, "released")), None),
        Err(problem) => (Brought::Unusable, Some((words.no_report)(&problem.message))),
    }
}

/// The comparison of the articles, which the page has had made.
fn compared(options: &JsValue) -> Option<Rc<Report>> {
    task::report(field(options, "compared")?)
}

fn shown(options: &JsValue, mut shown: Shown) -> Shown {
    shown.only(&Filter::VERDICTS, &text(options, "verdicts").unwrap_or_default());
    shown.only(&Filter::KINDS, &text(options, "kinds").unwrap_or_default());
    shown
}

#[wasm_bindgen]
impl Handle {
    /// Takes over what `options` holds: `a` and `b`, articles as [`compare`] takes them, with `cite`, the address of the original;
    /// and `fetched` where the widget fetched it from there; with them `compared`, the outcome of their task, and `report`, a report (JSON or a plain object) to show instead of
    /// their comparison, null for one that cannot be had, and `released`, its address; `mode` and `place` as for [`mount`]; `kinds`, `verdicts`, `lang`, `dir`, `inputs` as for [`mount`]; `message`, a failure to tell the reader, or null for none.
    ///
    /// # Errors
    /// Throws an `Error` that says what cannot be read; the reader is told too.
    pub fn update(&self, options: &JsValue) -> Result<(), JsValue> {
        let has = |name: &str| options.is_object() && js_sys::Reflect::has(options, &JsValue::from_str(name)).unwrap_or(false);
        if has("mode") {
            self.store.dispatch(Action::Desk(desk(options)));
        }
        if has("a") || has("b") {
            let (brought, problem) = brought(options, self.store.words());
            match articles(options) {
                Ok(articles) => {
                    self.store.dispatch(Action::Compare(articles, origins(options), brought, compared(options)));
                    if problem.is_some() {
                        self.store.dispatch(Action::Fail(problem));
                    }
                }
                Err(message) => {
                    self.store.dispatch(Action::Fail(Some(message.clone())));
                    return Err(error(message));
                }
            }
        }
        if has("kinds") || has("verdicts") {
            self.store.dispatch(Action::Show(shown(options, Shown::default())));
        }
        if has("lang") {
            self.store.dispatch(Action::Speak(words(&text(options, "lang").unwrap_or_default())));
        }
        if has("dir") {
            self.store.set_direction(direction(options));
        }
        if has("inputs") {
            self.store.set_inputs(field(options, "inputs").is_some_and(|v| v.is_truthy()));
        }
        if has("message") {
            self.store.dispatch(Action::Fail(text(options, "message")));
        }
        Ok(())
    }

    /// Tells the reader that an article did not come, or the report, and gives the sentence. `what` is the cause: "slow", "unreachable",
    /// "refused", "page" or "nowhere"; `subject` the address or selector, `status` the site's answer.
    pub fn fail(&self, what: &str, subject: &str, status: u16, is_report: bool) -> String {
        let message = self.store.words().failure(what, subject, status, is_report);
        self.store.dispatch(Action::Fail(Some(message.clone())));
        message
    }

    /// Selects the next finding that differs, as the button does.
    pub fn next(&self) {
        self.store.dispatch(Action::Next(Reach::Gravest));
    }

    /// Selects the one before.
    pub fn previous(&self) {
        self.store.dispatch(Action::Previous(Reach::Gravest));
    }

    /// Selects a finding by its id, or none; whether there is one.
    pub fn select(&self, id: Option<String>) -> bool {
        let index = id.and_then(|id| self.store.read(|s| s.index(&id)));
        self.store.dispatch(Action::Select(index));
        index.is_some()
    }

    /// The selected finding's id.
    pub fn selected(&self) -> Option<String> {
        self.store.read(|s| s.finding().map(|f| f.id.clone()))
    }

    /// The report as a plain object, on the desk without what has been dismissed.
    pub fn report(&self) -> JsValue {
        self.store.read(|s| plain(&*s.outcome()))
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        self.store.on_change(None);
        self.app.destroy();
    }
}
