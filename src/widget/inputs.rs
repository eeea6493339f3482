//! The panel for other articles: what comes in is typed, pasted, dropped or picked, what goes out is compared as it comes.

use super::draft::{Draft, Field};
use super::focus;
use super::source;
use super::state::{Action, Side};
use super::store::Store;
use super::toolbar::button;
use crate::article::Article;
use crate::article::docx::{self, Packed};
use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// So long after the last key the entries are compared, in milliseconds.
const PAUSE: u32 = 150;

/// What [`Inputs`] need.
#[derive(Properties, PartialEq)]
pub struct InputsProps {
    /// The state.
    pub store: Store,
    /// What has been entered.
    pub drafts: [Draft; 2],
    /// The articles that are shown, or are to be once they are compared.
    pub articles: [Rc<Article>; 2],
    /// When they were published as far as is known, also where their text alone says it.
    pub days: [Option<String>; 2],
}

/// A comparison that waits for the end of typing.
type Waiting = Rc<RefCell<Option<Timeout>>>;

/// Fields for both sides.
#[component]
pub fn Inputs(props: &InputsProps) -> Html {
    let store = &props.store;
    let waiting: Waiting = use_mut_ref(|| None);
    let entry = focus::use_entry("[data-action=inputs]");
    html! {
        <div class="inputs" part="inputs" role="group" aria-label={store.words().inputs} ref={entry} tabindex="-1">
            {for Side::BOTH.map(|side| fields(store, side, side.of(&props.drafts), side.of(&props.articles), side.of(&props.days), &waiting))}
            <p class="note">{store.words().private}</p>
        </div>
    }
}

fn fields(store: &Store, side: Side, draft: &Draft, shown: &Rc<Article>, day: &Option<String>, waiting: &Waiting) -> Html {
    let words = store.words();
    let given = store.read(|s| s.given(side).clone());
    let name = given.publisher.clone().unwrap_or_else(|| words.given.to_owned());
    let placeholder = if given.text.is_empty() { words.paste_here.to_owned() } else { (words.paste)(&name) };
    let letter = side.letter();
    let problem = format!("problem-{letter}");
    let described = draft.problem.as_ref().map(|_| problem.clone());
    // What the article itself says stands there until something else is entered.
    let line = |field: Field, label: &'static str, kind: &'static str, value: &str, own: Option<String>| {
        let value = if kind == "date" && value.is_empty() { own.clone().unwrap_or_default() } else { value.to_owned() };
        html! {
            <label class="field">
                <span class="label">{label}</span>
                <input type={kind} value={value.clone()} placeholder={own} data-side={letter} data-field={name_of(field)} autocomplete="off" dir={direction(&value)}
                    oninput={edit(store, side, field, waiting)} />
            </label>
        }
    };
    html! {
        <fieldset class="side" data-side={letter} ondrop={dropped(store, side)}>
            <legend class="legend"><span class="letter" aria-hidden="true">{letter.to_uppercase()}</span>{words.nth(side)}</legend>
            <label class="field">
                <span class="label">{words.text}</span>
                <textarea rows="7" data-side={letter} dir={direction(&draft.text)} placeholder={placeholder} value={draft.text.clone()} spellcheck="false"
                    aria-invalid={draft.problem.as_ref().map(|_| "true")} aria-describedby={described}
                    oninput={edit(store, side, Field::Text, waiting)} onpaste={paste(store, side)} />
            </label>
            if let Some(message) = &draft.problem {
                <p class="alert" id={problem} role="alert" dir="auto">{message.clone()}</p>
            }
            <div class="row">
                {line(Field::Publisher, words.publisher, "text", &draft.publisher, shown.publisher.clone())}
                {line(Field::Title, words.title, "text", &draft.title, shown.title.clone())}
                {line(Field::Published, words.published, "date", &draft.published, day.clone())}
            </div>
            <p class="row">
                <label class="file">
                    <span>{words.choose_file}</span>
                    <input type="file" multiple=true data-side={letter} accept=".txt,.html,.htm,.md,.json,.docx,text/plain,text/html,application/json"
                        onchange={picked(store, side)} />
                </label>
                if *draft != Draft::default() {
                    <button type="button" class="plain" part="button" onclick={button(store, Action::Clear(side))}>{words.clear}</button>
                }
            </p>
        </fieldset>
    }
}

/// A field that holds something is written as that is; an empty one as its label.
fn direction(value: &str) -> Option<&'static str> {
    (!value.is_empty()).then_some("auto")
}

fn name_of(field: Field) -> &'static str {
    match field {
        Field::Text => "text",
        Field::Publisher => "publisher",
        Field::Title => "title",
        Field::Published => "published",
    }
}

/// Notes a field's new value, and compares after a pause.
fn edit(store: &Store, side: Side, field: Field, waiting: &Waiting) -> Callback<InputEvent> {
    let (store, waiting) = (store.clone(), waiting.clone());
    Callback::from(move |event: InputEvent| {
        let Some(target) = event.target() else { return };
        let value = match target.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.value(),
            None => target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default(),
        };
        store.dispatch(Action::Edit(side, field, value));
        let store = store.clone();
        *waiting.borrow_mut() = Some(Timeout::new(PAUSE, move || store.dispatch(Action::Entered)));
    })
}

/// Rich text pasted into an empty field is read as HTML, which keeps paragraphs, title and date; else the browser pastes.
fn paste(store: &Store, side: Side) -> Callback<Event> {
    let store = store.clone();
    Callback::from(move |event: Event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let area = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok());
        let (Some(data), Some(area)) = (data, area) else { return };
        let files = files(data.files());
        if !files.is_empty() {
            event.prevent_default();
            read(&store, side, files);
            return;
        }
        let length = area.value().encode_utf16().count() as u32;
        let whole = area.selection_start() == Ok(Some(0)) && area.selection_end() == Ok(Some(length));
        let html = data.get_data("text/html").unwrap_or_default();
        if !whole || html.trim().is_empty() {
            return;
        }
        if let Some(article) = source::html(&html).ok().filter(|a| !a.text.is_empty()) {
            event.prevent_default();
            store.dispatch(Action::Filled(side, Ok(article)));
        }
    })
}

/// A file dropped on a side's fields, or on its article, is read into the fields; a second one into the other side's.
pub fn dropped(store: &Store, side: Side) -> Callback<DragEvent> {
    let store = store.clone();
    Callback::from(move |event: DragEvent| {
        let files = files(event.data_transfer().and_then(|d| d.files()));
        if store.inputs() && !files.is_empty() {
            event.prevent_default();
            read(&store, side, files);
        }
    })
}

/// Where files may be dropped, none that misses its place by a little replaces the page.
pub fn kept(store: &Store) -> Callback<DragEvent> {
    let store = store.clone();
    Callback::from(move |event: DragEvent| {
        let is_file = event.data_transfer().is_some_and(|d| d.types().includes(&"Files".into(), 0));
        if store.inputs() && is_file {
            event.prevent_default();
        }
    })
}

fn picked(store: &Store, side: Side) -> Callback<Event> {
    let store = store.clone();
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        read(&store, side, files(input.files()));
        // The same file may be picked again.
        input.set_value("");
    })
}

/// A file's article, Word documents among them.
async fn article(store: &Store, bytes: &[u8]) -> Result<Article, String> {
    let xml = match docx::document(bytes) {
        Some(Packed::Stored(part)) => part.to_vec(),
        Some(Packed::Deflated(part)) => store.inflate(part).await.ok_or_else(|| store.words().unreadable.to_owned())?,
        None => return Article::read(bytes).map_err(|p| p.message),
    };
    Ok(docx::read(&String::from_utf8_lossy(&xml)))
}

fn files(list: Option<FileList>) -> Vec<File> {
    list.map_or(Vec::new(), |list| (0..list.length()).filter_map(|i| list.get(i)).collect())
}

/// Reads the first file into a side's fields and the second into the other's; of more it is told that they are left.
fn read(store: &Store, side: Side, files: Vec<File>) {
    let store = store.clone();
    spawn_local(async move {
        let left: Vec<String> = files.iter().skip(2).map(File::name).collect();
        for (side, file) in [side, side.other()].into_iter().zip(files) {
            let name = file.name();
            let article = match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => article(&store, &Uint8Array::new(&buffer).to_vec()).await,
                Err(_) => Err(store.words().unreadable.to_owned()),
            };
            store.dispatch(Action::Filled(side, article.map_err(|message| format!("{name}: {message}"))));
        }
        if !left.is_empty() {
            store.dispatch(Action::Fail(Some((store.words().files_left)(&left.join(", ")))));
        }
    });
}
