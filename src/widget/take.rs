//! Taking it along: what comes in is the state, what goes out are links, text, files, print and the tag for another page.
//!
//! The browser's part (clipboard, download, address bar) is done by the page's module; a text that may not be copied is shown.

use super::embed;
use super::focus;
use super::source::plain;
use super::state::{Action, Side, State};
use super::store::{Doing, Store};
use super::words::Words;
use crate::report::{self, Report};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What [`Take`] needs.
#[derive(Properties, PartialEq)]
pub struct TakeProps {
    /// The state.
    pub store: Store,
    /// Whether a finding is selected.
    pub selected: bool,
    /// Whether an article stands there that the page did not give: no link can lead back to it.
    pub entered: bool,
}

/// What stands there to be taken by hand.
enum Shown {
    /// A text that may not be copied, under its button's label.
    Text(&'static str, String),
    /// The tag, and what it needs.
    Embed,
}

/// A file that the report can be saved as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Html,
    Markdown,
    Csv,
    Json,
    Annotations,
}

impl Format {
    const ALL: [Format; 5] = [Format::Html, Format::Markdown, Format::Csv, Format::Json, Format::Annotations];

    /// What the button says.
    fn label(self, words: &Words) -> &'static str {
        match self {
            Format::Html => words.page,
            Format::Markdown => "Markdown",
            Format::Csv => words.table,
            Format::Json => "JSON",
            Format::Annotations => words.annotations,
        }
    }

    /// The file's name and media type.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Format::Html => ("crosscheck.html", "text/html"),
            Format::Markdown => ("crosscheck.md", "text/markdown"),
            Format::Csv => ("crosscheck.csv", "text/csv"),
            Format::Json => ("crosscheck.json", "application/json"),
            Format::Annotations => ("crosscheck-annotations.json", "application/ld+json"),
        }
    }

    fn write(self, state: &State) -> String {
        let report = &*state.outcome();
        match self {
            Format::Html => report::html::html(report),
            Format::Markdown => report::markdown::markdown(report),
            Format::Csv => report::csv::csv(report),
            Format::Json => json(report),
            Format::Annotations => {
                let texts = [&*state.articles[0].text, &*state.articles[1].text];
                report::annotations::annotations(report, texts, Side::BOTH.map(|side| state.link(side))).to_string()
            }
        }
    }
}

/// A report as a file: written by the browser, since a second writer of the whole report would cost the page its weight.
pub fn json(report: &Report) -> String {
    js_sys::JSON::stringify_with_replacer_and_space(&plain(report), &wasm_bindgen::JsValue::NULL, &2.into())
        .map(String::from)
        .unwrap_or_default()
}

/// The panel.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let (store, words) = (&props.store, props.store.words());
    let entry = focus::use_entry("[data-action=take]");
    let said = use_state(|| "");
    let shown = use_state(|| None::<Shown>);
    // Where the page that the tag is for has the files.
    let folder = use_state(|| embed::FOLDER.to_owned());
    let copy = |name: &'static str, label: &'static str, write: Rc<dyn Fn(&Store) -> String>| {
        let (store, said, shown) = (store.clone(), said.clone(), shown.clone());
        let onclick = Callback::from(move |_| {
            let (text, said, shown, words) = (write(&store), said.clone(), shown.clone(), store.words());
            let copied = store.copy(&text);
            said.set("");
            spawn_local(async move {
                if copied.await {
                    said.set(words.copied);
                } else {
                    said.set(words.not_copied);
                    shown.set(Some(Shown::Text(label, text)));
                }
            });
        });
        html! { <button type="button" class="step" part="button" data-action={name} {onclick}>{label}</button> }
    };
    let save = |format: Format| {
        let (store, said) = (store.clone(), said.clone());
        let (name, kind) = format.file();
        let onclick = Callback::from(move |_| {
            store.ask(Doing::Save, &[name, kind, &store.read(|s| format.write(s))]);
            said.set(store.words().saved);
        });
        html! { <button type="button" class="step" part="button" data-save={name} {onclick}>{format.label(words)}</button> }
    };
    let print = {
        let store = store.clone();
        Callback::from(move |_| {
            // What is printed at the page's own wish is not drawn anew for it.
            store.dispatch(Action::Print(true));
            store.ask(Doing::Print, &[]);
        })
    };
    let embed = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(Some(Shown::Embed)))
    };
    let close = super::toolbar::button(store, Action::Take(false));
    html! {
        <div class="take" part="take" role="group" aria-label={words.take} ref={entry} tabindex="-1">
            <div class="choice" role="group" aria-label={words.this_finding}>
                <span class="label" aria-hidden="true">{words.this_finding}</span>
                if props.selected {
                    if !props.entered {
                        {copy("copy-link", words.copy_link, Rc::new(|store: &Store| store.link(&store.read(|s| s.finding().map(|f| f.id.clone())).unwrap_or_default())))}
                    }
                    {copy("copy-finding", words.copy_text, Rc::new(|store: &Store| {
                        store.read(|s| s.finding().map(|f| report::plain::finding(&s.report, f)).unwrap_or_default())
                    }))}
                } else {
                    <span class="aside">{words.choose_first}</span>
                }
            </div>
            <div class="choice" role="group" aria-label={words.all_findings}>
                <span class="label" aria-hidden="true">{words.all_findings}</span>
                {copy("copy-all", words.copy_text, Rc::new(|store: &Store| store.read(|s| report::plain::plain(&s.outcome()))))}
                <button type="button" class="step" part="button" data-action="print" onclick={print}>{words.print}</button>
                <button type="button" class="step" part="button" data-action="embed" onclick={embed}>{words.embed}</button>
            </div>
            <div class="choice" role="group" aria-label={words.save_as}>
                <span class="label" aria-hidden="true">{words.save_as}</span>
                {for Format::ALL.map(save)}
            </div>
            if let Some(Shown::Text(label, text)) = &*shown {
                {field(label, text.clone())}
            }
            if matches!(*shown, Some(Shown::Embed)) {
                <p class="aside">
                    {words.own_files}{" "}
                    {for embed::FILES.into_iter().map(|name| html! { <><a href={beside(store, name)} download="">{name}</a>{" "}</> })}
                </p>
                <label class="field">
                    <span class="label">{words.folder}</span>
                    <input type="text" data-field="folder" dir="ltr" spellcheck="false" autocomplete="off" value={(*folder).clone()} oninput={{
                        let folder = folder.clone();
                        Callback::from(move |event: InputEvent| {
                            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                                folder.set(input.value());
                            }
                        })
                    }} />
                </label>
                {field(words.tag, tag(store, &folder))}
                <p class="choice">{copy("copy-tag", words.copy_tag, {
                    let folder = folder.clone();
                    Rc::new(move |store: &Store| tag(store, &folder))
                })}</p>
                <p class="aside">{words.policy}{" "}<code dir="ltr">{embed::POLICY}</code></p>
            }
            <p class="choice">
                <button type="button" class="plain" part="button" onclick={close}>{words.close}</button>
                <span class="aside" role="status">{*said}</span>
            </p>
        </div>
    }
}

/// A text to mark by hand.
fn field(label: &str, text: String) -> Html {
    html! {
        <label class="field">
            <span class="label">{label.to_owned()}</span>
            <textarea rows="6" readonly=true spellcheck="false" dir="ltr" value={text} />
        </label>
    }
}

/// The address of a file that stands beside the page's module.
fn beside(store: &Store, name: &str) -> String {
    let module = store.module();
    format!("{}{name}", module.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/")))
}

/// The exact tag for this comparison, in a page that has the files in a folder.
fn tag(store: &Store, folder: &str) -> String {
    store.read(|s| {
        let from = Side::BOTH.map(|side| embed::From { fetched: s.fetched(side), original: s.link(side) });
        embed::tag(folder.trim(), &s.articles, from, s.released())
    })
}
