//! Between the articles: what comes in are the shown findings, what goes out is their list or a picture of them, and a switch.

use super::card;
use super::cards::Cards;
use super::picture::Scene;
use super::picture::view::Picture;
use super::state::Action;
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::{Finding, Report, rows};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a [`Panel`] needs.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The state.
    pub store: Store,
    /// How the findings are shown.
    pub scene: Scene,
    /// What is searched for.
    pub search: String,
    /// The shown findings.
    pub visible: Shared<Vec<usize>>,
    /// The report.
    pub report: Shared<Report>,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Whether an editor may change the findings.
    pub desk: bool,
    /// Whether it is drawn for paper.
    pub printing: bool,
}

/// Switch, list or picture, and under a picture what its selected part stands for.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let (store, words) = (&props.store, props.store.words());
    let switch = |scene: Scene| {
        html! {
            <button type="button" class="kind" part="scene" data-scene-button={scene.name()}
                aria-pressed={if scene == props.scene { "true" } else { "false" }} onclick={button(store, Action::Look(scene))}>
                {words.scene(scene)}
            </button>
        }
    };
    let finding = props.selected.and_then(|i| props.report.findings.get(i));
    html! {
        <div class="panel">
            <div class="views">
                <div class="scenes" role="group" aria-label={words.scenes}>{for Scene::ALL.map(switch)}</div>
                <input class="search" type="search" part="search" value={props.search.clone()} placeholder={words.find} aria-label={words.search}
                    autocomplete="off" spellcheck="false" oninput={search(store)} />
            </div>
            if props.scene == Scene::List {
                <Cards store={store.clone()} search={props.search.clone()} visible={props.visible.clone()} report={props.report.clone()} selected={props.selected}
                    desk={props.desk} printing={props.printing} />
            } else {
                <Picture key={props.scene.name()} store={store.clone()} scene={props.scene} visible={props.visible.clone()}
                    report={props.report.clone()} selected={props.selected} />
                if let Some((finding, index)) = finding.zip(props.selected) {
                    {chosen(store, &props.report, finding, index, props.desk)}
                }
            }
        </div>
    }
}

/// Shows what holds the words, as they are typed.
fn search(store: &Store) -> Callback<InputEvent> {
    let store = store.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
            store.dispatch(Action::Search(input.value()));
        }
    })
}

/// What a picture's selected part stands for, in words.
fn chosen(store: &Store, report: &Shared<Report>, finding: &Finding, index: usize, desk: bool) -> Html {
    html! {
        <section class={classes!("chosen", finding.verdict.name())}>
            <h3 class="about"><span class="glyph" aria-hidden="true">{rows::glyph(finding.verdict)}</span>{" "}<span lang="en" dir="ltr">{store.words().headline(report, finding)}</span></h3>
            {card::detail(store, report, index, desk, &finding.reason)}
        </section>
    }
}
