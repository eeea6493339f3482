//! One finding: what it is about, both values, and once selected the reason and both passages.

use super::cards::attribute;
use super::passages::passage;
use super::state::{self, Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::{Finding, Report, rows};
use yew::prelude::*;

/// What a [`Card`] needs.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The state.
    pub store: Store,
    /// The report.
    pub report: Shared<Report>,
    /// The finding's place in it.
    pub index: usize,
    /// Whether it is the selected one.
    pub selected: bool,
}

/// One finding.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let (store, report, words) = (&props.store, &props.report, props.store.words());
    let Some(finding) = report.findings.get(props.index) else { return Html::default() };
    let alone = finding.a.is_empty() || finding.b.is_empty();
    let about = if finding.about.is_empty() && !alone { words.kind(finding.kind) } else { &finding.about };
    let toggle = Action::Select((!props.selected).then_some(props.index));
    html! {
        <li class={classes!("card", alone.then_some("alone"))} part="card" data-finding={finding.id.clone()} data-verdict={attribute(finding.verdict)}
            data-selected={props.selected.then_some("")}>
            <button type="button" class="summary" aria-expanded={if props.selected { "true" } else { "false" }} onclick={button(store, toggle)}>
                <span class="glyph" aria-hidden="true">{rows::glyph(finding.verdict)}</span>
                if !about.is_empty() {
                    <span class="about">
                        if state::is_unsure(finding) {
                            <em class="perhaps">{words.perhaps}{" "}</em>
                        }
                        {about.to_owned()}
                    </span>
                }
                if !finding.about.is_empty() || alone {
                    <span class="sort">{words.kind(finding.kind)}</span>
                }
                {for Side::BOTH.map(|side| value(report, finding, side, alone))}
            </button>
            if props.selected {
                <div class="detail">
                    <p class="reason" part="reason" data-reason="">{finding.reason.clone()}</p>
                    if finding.may_be_update {
                        <p class="aside">{words.may_be_update}</p>
                    }
                    if state::is_unsure(finding) {
                        <p class="aside">{words.unsure}</p>
                    }
                    <div class="quotes">{for Side::BOTH.map(|side| quote(store, report, finding, side))}</div>
                </div>
            }
        </li>
    }
}

/// What one side says, in its words.
fn value(report: &Report, finding: &Finding, side: Side, alone: bool) -> Html {
    let mut quotes: Vec<&str> = Vec::new();
    for fact in state::facts(report, finding, side) {
        if !quotes.contains(&fact.quote.as_str()) {
            quotes.push(&fact.quote);
        }
    }
    if quotes.is_empty() {
        return Html::default();
    }
    html! {
        <span class="value">
            if !alone {
                <span class="who">{state::name(report, side).to_owned()}</span>
            }
            <span class="said">{quotes.join("; ")}</span>
        </span>
    }
}

/// One side's passage, quoted in its sentence.
pub fn quote(store: &Store, report: &Report, finding: &Finding, side: Side) -> Html {
    let words = store.words();
    let Some(fact) = state::facts(report, finding, side).next() else { return Html::default() };
    let passage = store.read(|s| passage(&side.of(&s.articles).text, fact.start, fact.end));
    let name = state::name(report, side);
    html! {
        <figure class="quote">
            <figcaption class="who">{name.to_owned()}</figcaption>
            <blockquote class="sentence">
                {passage.before}
                <mark class={attribute(finding.verdict)}>{passage.quote}</mark>
                {passage.after}
            </blockquote>
            <button type="button" class="plain" part="button" onclick={button(store, Action::Read(Some(side)))}>{(words.read_in)(name)}</button>
        </figure>
    }
}
