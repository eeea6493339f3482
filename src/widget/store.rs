//! What comes in: actions from components and from the page; what goes out: a redraw, and calls of the page's listeners.

use super::source::{field, plain, text};
use super::state::{Action, Event, State};
use super::task::{self, Task};
use super::words::{Direction, Words};
use crate::article::{Article, LARGEST};
use crate::report::Report;
use js_sys::{Array, Function, Promise, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// What the page's module hears of, and what it does for the widget.
#[derive(Clone, Copy, Debug)]
pub enum Doing {
    /// Hears the report's counts after each comparison.
    Ready,
    /// Hears which finding is selected now, or null.
    Select,
    /// Hears a message.
    Error,
    /// Gives the address of a finding, by its id, and shows it in the address bar.
    Link,
    /// Copies a text; gives a promise.
    Copy,
    /// Saves a file: name, media type, text.
    Save,
    /// Prints the page.
    Print,
    /// Unpacks bytes (raw DEFLATE) to at most so many; gives a promise of them.
    Inflate,
    /// Gives what the browser has kept under a name; throws where it keeps nothing.
    Recall,
    /// Keeps a text under a name; throws where it cannot.
    Keep,
    /// Hears which finding has been edited, or null.
    Edit,
    /// Works through a task until a function says that it is not wanted any more; gives a promise of its JSON.
    Work,
}

/// The page's module, as [`super::exports::mount`] was given it.
#[derive(Debug)]
pub struct Page {
    options: JsValue,
}

impl Page {
    /// The module's functions are fields of `options`.
    pub fn new(options: &JsValue) -> Self {
        Page { options: options.clone() }
    }

    fn call(&self, doing: Doing, arguments: &Array) -> Option<JsValue> {
        let name = match doing {
            Doing::Ready => "ready",
            Doing::Select => "select",
            Doing::Error => "error",
            Doing::Link => "link",
            Doing::Copy => "copy",
            Doing::Save => "save",
            Doing::Print => "print",
            Doing::Inflate => "inflate",
            Doing::Recall => "recall",
            Doing::Keep => "keep",
            Doing::Edit => "edit",
            Doing::Work => "work",
        };
        // A listener that throws is the page's own affair.
        field(&self.options, name)?.dyn_into::<Function>().ok()?.apply(&JsValue::NULL, arguments).ok()
    }
}

/// One widget's state, shared by its components and the page's handle.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    redraw: RefCell<Option<Callback<()>>>,
    page: Page,
    module: String,
    direction: Cell<Option<Direction>>,
    inputs: Cell<bool>,
    comparing: Cell<bool>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Holds a state; `inputs` says whether readers may enter articles of their own.
    pub fn new(state: State, page: Page, inputs: bool) -> Self {
        let module = text(&page.options, "module").unwrap_or_default();
        let inner = Inner {
            state: RefCell::new(state),
            redraw: RefCell::new(None),
            page,
            module,
            direction: Cell::new(None),
            inputs: Cell::new(inputs),
            comparing: Cell::new(false),
        };
        Store(Rc::new(inner))
    }

    /// What is called after each change.
    pub fn on_change(&self, redraw: Option<Callback<()>>) {
        *self.0.redraw.borrow_mut() = redraw;
    }

    /// Looks at the state.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.0.state.borrow())
    }

    /// The interface's words.
    pub fn words(&self) -> &'static Words {
        self.read(|s| s.words)
    }

    /// Where lines begin: as the page says, else as the words' language has it.
    pub fn direction(&self) -> Direction {
        self.0.direction.get().unwrap_or(self.words().direction)
    }

    /// Takes over what the page says of it.
    pub fn set_direction(&self, direction: Option<Direction>) {
        self.0.direction.set(direction);
        self.redraw();
    }

    /// Whether readers may enter articles of their own.
    pub fn inputs(&self) -> bool {
        self.0.inputs.get()
    }

    /// Lets readers enter articles of their own, or no longer.
    pub fn set_inputs(&self, inputs: bool) {
        self.0.inputs.set(inputs);
        self.redraw();
    }

    /// Does an action, redraws, and tells the page. The state is free again when listeners run, so that they may act in turn.
    pub fn dispatch(&self, action: Action) {
        let mut events = self.0.state.borrow_mut().apply(action);
        self.keep(&mut events);
        self.redraw();
        for event in events {
            self.tell(&event);
        }
    }

    /// Has compared what is wanted: one pair at a time, and after it what is wanted by then.
    fn compare(&self) {
        if self.0.comparing.replace(true) {
            return;
        }
        let store = self.clone();
        spawn_local(async move {
            while let Some(articles) = store.read(|s| s.wanted.clone()) {
                let report = store.compared(articles.clone()).await;
                if store.0.redraw.borrow().is_none() {
                    return; // taken off the page meanwhile
                }
                store.dispatch(Action::Compared(articles, report));
            }
            store.0.comparing.set(false);
        });
    }

    async fn compared(&self, articles: [Rc<Article>; 2]) -> Option<Rc<Report>> {
        let store = self.clone();
        let pair = articles.clone();
        // Other articles are wanted by now, or none any more.
        let unwanted = move || store.0.redraw.borrow().is_none() || store.read(|s| s.wanted.as_ref() != Some(&pair));
        let unwanted = Closure::<dyn Fn() -> bool>::new(unwanted);
        let task = Task::comparison(articles).into();
        let promise = self.0.page.call(Doing::Work, &Array::of2(&task, unwanted.as_ref()))?.dyn_into::<Promise>().ok()?;
        task::report(JsFuture::from(promise).await.ok()?)
    }

    /// On the editor's desk: asks the browser for the edits of other articles, and gives it those that have been made.
    fn keep(&self, events: &mut Vec<Event>) {
        let unknown = self.read(|s| s.desk.as_ref().filter(|d| !d.is_restored && !s.is_empty()).map(|d| d.key.clone()));
        if let Some(key) = unknown {
            let kept = self.ask(Doing::Recall, &[&key]).map(|kept| kept.as_string());
            let more = self.0.state.borrow_mut().apply(Action::Restore(kept));
            events.extend(more);
        }
        if events.contains(&Event::Edited) {
            let (key, edits) = self.read(|s| s.desk.as_ref().map(|d| (d.key.clone(), d.json()))).unwrap_or_default();
            let is_kept = self.ask(Doing::Keep, &[&key, &edits]).is_some();
            self.0.state.borrow_mut().apply(Action::Kept(is_kept));
        }
    }

    /// Calls the page's listener.
    pub fn tell(&self, event: &Event) {
        let (doing, detail) = match event {
            Event::Wanted => return self.compare(),
            Event::Ready => (Doing::Ready, self.read(|s| plain(&s.report.counts))),
            Event::Selected => (Doing::Select, self.read(|s| s.finding().map_or(JsValue::NULL, plain))),
            Event::Failed(message) => (Doing::Error, JsValue::from_str(message)),
            Event::LeftOut(count) => (Doing::Error, JsValue::from_str(&(self.words().unfit)(*count))),
            Event::Edited => (Doing::Edit, self.read(|s| s.finding().map_or(JsValue::NULL, plain))),
        };
        self.0.page.call(doing, &Array::of1(&detail));
    }

    /// Asks the page's module to do something.
    pub fn ask(&self, doing: Doing, arguments: &[&str]) -> Option<JsValue> {
        self.0.page.call(doing, &arguments.iter().map(|a| JsValue::from_str(a)).collect())
    }

    /// Copies a text; whether it was allowed.
    pub fn copy(&self, text: &str) -> impl Future<Output = bool> + use<> {
        let promise = self.ask(Doing::Copy, &[text]).and_then(|p| p.dyn_into::<Promise>().ok());
        async move {
            match promise {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            }
        }
    }

    /// Unpacks what was packed by raw DEFLATE; none where it is not that, or too large.
    pub async fn inflate(&self, packed: &[u8]) -> Option<Vec<u8>> {
        let arguments = Array::of2(&Uint8Array::from(packed), &JsValue::from_f64(LARGEST as f64));
        let promise = self.0.page.call(Doing::Inflate, &arguments)?.dyn_into::<Promise>().ok()?;
        Some(Uint8Array::new(&JsFuture::from(promise).await.ok()?).to_vec())
    }

    /// The address of a finding.
    pub fn link(&self, id: &str) -> String {
        self.ask(Doing::Link, &[id]).and_then(|l| l.as_string()).unwrap_or_default()
    }

    /// The address of crosscheck.js.
    pub fn module(&self) -> &str {
        &self.0.module
    }

    fn redraw(&self) {
        let redraw = self.0.redraw.borrow().clone();
        if let Some(redraw) = redraw {
            redraw.emit(());
        }
    }
}

/// Shared data that is compared by its address: a component is drawn again only where it was made anew.
pub struct Shared<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> std::ops::Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
