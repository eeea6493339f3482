//! What comes in: actions from components and from the page; what goes out: a redraw, and calls of the page's listeners.

use super::state::{Action, Event, State};
use super::words::Words;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::Callback;

/// The page's listeners.
#[derive(Debug, Default)]
pub struct Listeners {
    /// Called with the report's counts after each comparison.
    pub ready: Option<Function>,
    /// Called with the finding that is selected now, or null.
    pub select: Option<Function>,
    /// Called with a message.
    pub error: Option<Function>,
}

/// One widget's state, shared by its components and the page's handle.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    redraw: RefCell<Option<Callback<()>>>,
    listeners: Listeners,
    words: &'static Words,
    inputs: Cell<bool>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Holds a state; `inputs` says whether readers may enter articles of their own.
    pub fn new(state: State, listeners: Listeners, words: &'static Words, inputs: bool) -> Self {
        let inner = Inner { state: RefCell::new(state), redraw: RefCell::new(None), listeners, words, inputs: Cell::new(inputs) };
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
        self.0.words
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
        let events = self.0.state.borrow_mut().apply(action);
        self.redraw();
        for event in events {
            self.tell(&event);
        }
    }

    /// Calls the page's listener.
    pub fn tell(&self, event: &Event) {
        let (listener, detail) = match event {
            Event::Ready => (&self.0.listeners.ready, self.read(|s| super::source::plain(&s.report.counts))),
            Event::Selected => (&self.0.listeners.select, self.read(|s| s.finding().map_or(JsValue::NULL, super::source::plain))),
            Event::Failed(message) => (&self.0.listeners.error, JsValue::from_str(message)),
        };
        if let Some(listener) = listener {
            // A listener that throws is the page's own affair.
            let _ = listener.call1(&JsValue::NULL, &detail);
        }
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
