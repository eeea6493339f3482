//! The bar on top: what comes in is the state, what goes out are the counts as filters, and the way through the findings.

use super::filter::{self, Filter, Shown};
use super::state::{self, Action, Reach, Side};
use super::store::{Shared, Store};
use super::words::Words;
use crate::report::{Report, Verdict};
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
    /// Those that the buttons step through.
    pub steps: Vec<usize>,
    /// The filters.
    pub shown: Shown,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Whether it is shown what can be done with the result.
    pub take: bool,
    /// Whether the signs and keys are explained.
    pub help: bool,
    /// Whether there is nothing to compare yet: then nothing is counted, and no count moves its neighbours when it comes.
    pub empty: bool,
    /// For readers who may enter articles of their own: whether the panel is open, and whether something is entered.
    pub inputs: Option<(bool, bool)>,
}

/// A button that does one thing.
pub fn button(store: &Store, action: Action) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |_| store.dispatch(action.clone()))
}

/// A truth as ARIA has it.
pub fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// Heading, filters, previous and next.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let (store, words) = (&props.store, props.store.words());
    let counts = filter::counts(&props.report);
    let filter = |filter: Filter| {
        let count = filter::count(&counts, filter);
        let word = words.filter(filter, count.unwrap_or(0));
        html! {
            <button type="button" class={if count.is_some() { "tally" } else { "kind" }} part="filter" data-filter={filter.name()}
                aria-pressed={pressed(props.shown.has(filter))} onclick={button(store, Action::Toggle(filter))}>
                if let Some(count) = count {
                    <span class="glyph" aria-hidden="true">{glyph(filter)}</span>
                    if filter == Filter::Only {
                        <span class="count" title={format!("{}: {}, {}: {}", state::name(&props.report, Side::A), (words.number)(counts.only_a),
                            state::name(&props.report, Side::B), (words.number)(counts.only_b))}>{(words.number)(counts.only_a + counts.only_b)}</span>
                    } else {
                        <span class="count">{(words.number)(count)}</span>
                    }
                    {" "}
                }
                <span class="word">{word}</span>
            </button>
        }
    };
    let total = props.visible.len();
    let position = position(words, &props.report, props.selected, &props.steps, &props.visible);
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
                    <button type="button" class="plain" part="button" data-action="inputs" aria-expanded={pressed(open)}
                        onclick={button(store, Action::Inputs(!open))}>
                        {words.inputs}
                    </button>
                }
                if !props.empty {
                    <button type="button" class="plain" part="button" data-action="take" aria-expanded={pressed(props.take)}
                        onclick={button(store, Action::Take(!props.take))}>
                        {words.take}
                    </button>
                }
                <button type="button" class="plain" part="button" data-action="help" aria-expanded={pressed(props.help)}
                    onclick={button(store, Action::Help(!props.help))}>
                    {words.help}
                </button>
            </div>
            if !props.empty {
                <div class="tallies" role="group" aria-label={words.show}>{for Filter::VERDICTS.into_iter().map(filter)}</div>
                <div class="kinds" role="group" aria-label={words.kinds}>{for Filter::KINDS.into_iter().map(filter)}</div>
                <div class="steps">
                    <button type="button" class="step" part="button" data-action="previous" disabled={total == 0} onclick={button(store, Action::Previous(Reach::Gravest))}>
                        <span aria-hidden="true">{"‹ "}</span>{words.previous}
                    </button>
                    <span class="position" data-position="">{position}</span>
                    <button type="button" class="step" part="button" data-action="next" disabled={total == 0} onclick={button(store, Action::Next(Reach::Gravest))}>
                        {words.next}<span aria-hidden="true">{" ›"}</span>
                    </button>
                </div>
            }
        </header>
    }
}

/// Where one is: "1 of 2" among what the steps go through, else among all that is shown; before one has begun, how many there are.
/// What an editor has dismissed is no part of it.
pub fn position(words: &Words, report: &Report, selected: Option<usize>, steps: &[usize], visible: &[usize]) -> String {
    let visible: Vec<usize> = visible.iter().copied().filter(|i| report.findings.get(*i).is_some_and(|f| !f.is_dismissed())).collect();
    let at = |among: &[usize]| Some((among.iter().position(|i| Some(*i) == selected)? + 1, among.len()));
    if let Some((at, of)) = at(steps).or_else(|| at(&visible)) {
        return (words.position)(at, of);
    }
    match steps.first().and_then(|i| report.findings.get(*i)).filter(|f| f.verdict <= Verdict::Compatible) {
        Some(finding) => words.tally(Filter::of_verdict(finding.verdict), steps.len()),
        None => (words.total)(visible.len()),
    }
}

/// A verdict's sign.
pub fn glyph(filter: Filter) -> &'static str {
    match filter {
        Filter::Differs => "≠",
        Filter::Compatible => "≈",
        Filter::Agrees => "=",
        _ => "○",
    }
}
