//! The bar on top: what comes in is the state, what goes out are the counts as filters, and the way through the findings.

use super::filter::{self, Filter, Shown};
use super::state::{self, Action, Side};
use super::store::{Shared, Store};
use crate::report::Report;
use yew::prelude::*;

/// What a [`Toolbar`] needs.
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// The state.
    pub store: Store,
    /// The report.
    pub report: Shared<Report>,
    /// The shown findings.
    pub visible: Shared<Vec<usize>>,
    /// The filters.
    pub shown: Shown,
    /// Whether they are of one kind alone, as a picture's are.
    pub one_kind: bool,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Whether it is shown what can be done with the result.
    pub take: bool,
    /// For readers who may enter articles of their own: whether the panel is open, and whether something is entered.
    pub inputs: Option<(bool, bool)>,
}

/// A button that does one thing.
pub fn button(store: &Store, action: Action) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |_| store.dispatch(action.clone()))
}

/// Heading, filters, previous and next.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let (store, words) = (&props.store, props.store.words());
    let counts = filter::counts(&props.report, props.shown);
    let filter = |filter: Filter| {
        let count = filter::count(&counts, filter);
        let word = words.filter(filter, count.unwrap_or(0));
        html! {
            <button type="button" class={if count.is_some() { "tally" } else { "kind" }} part="filter" data-filter={filter.name()}
                aria-pressed={if props.shown.has(filter) { "true" } else { "false" }} onclick={button(store, Action::Toggle(filter))}>
                if let Some(count) = count {
                    <span class="glyph" aria-hidden="true">{glyph(filter)}</span>
                    if filter == Filter::Only {
                        <span class="count" title={format!("{}: {}, {}: {}", state::name(&props.report, Side::A), counts.only_a,
                            state::name(&props.report, Side::B), counts.only_b)}>{counts.only_a + counts.only_b}</span>
                    } else {
                        <span class="count">{count}</span>
                    }
                    {" "}
                }
                <span class="word">{word}</span>
            </button>
        }
    };
    let total = props.visible.len();
    let at = props.selected.and_then(|s| props.visible.iter().position(|i| *i == s));
    let position = at.map_or_else(|| (words.total)(total), |at| (words.position)(at + 1, total));
    html! {
        <header class="toolbar" part="toolbar">
            <h2 class="heading" part="heading">{words.heading}</h2>
            <div class="others">
                if let Some((open, entered)) = props.inputs {
                    if entered {
                        <button type="button" class="plain" part="button" data-action="example" onclick={button(store, Action::Example)}>
                            {words.example}
                        </button>
                    }
                    <button type="button" class="plain" part="button" data-action="inputs" aria-expanded={if open { "true" } else { "false" }}
                        onclick={button(store, Action::Inputs(!open))}>
                        {words.inputs}
                    </button>
                }
                <button type="button" class="plain" part="button" data-action="take" aria-expanded={if props.take { "true" } else { "false" }}
                    onclick={button(store, Action::Take(!props.take))}>
                    {words.take}
                </button>
            </div>
            <div class="tallies" role="group" aria-label={words.show}>{for Filter::VERDICTS.into_iter().map(filter)}</div>
            if !props.one_kind {
                <div class="kinds" role="group" aria-label={words.kinds}>{for Filter::KINDS.into_iter().map(filter)}</div>
            }
            <div class="steps">
                <button type="button" class="step" part="button" data-action="previous" disabled={total == 0} onclick={button(store, Action::Previous)}>
                    <span aria-hidden="true">{"‹ "}</span>{words.previous}
                </button>
                <span class="position" data-position="">{position}</span>
                <button type="button" class="step" part="button" data-action="next" disabled={total == 0} onclick={button(store, Action::Next)}>
                    {words.next}<span aria-hidden="true">{" ›"}</span>
                </button>
            </div>
        </header>
    }
}

fn glyph(filter: Filter) -> &'static str {
    match filter {
        Filter::Differs => "≠",
        Filter::Compatible => "≈",
        Filter::Agrees => "=",
        _ => "○",
    }
}
