//! The list: what comes in are the shown findings, what goes out is a card each, under a heading a verdict.

use super::card::Card;
use super::state::{self, Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::{Report, Verdict, rows};
use yew::prelude::*;

/// What [`Cards`] need.
#[derive(Properties, PartialEq)]
pub struct CardsProps {
    /// The state.
    pub store: Store,
    /// What is searched for.
    pub search: String,
    /// The shown findings.
    pub visible: Shared<Vec<usize>>,
    /// The report.
    pub report: Shared<Report>,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Whether an editor may change them.
    pub desk: bool,
}

/// All shown findings.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let (store, report, words) = (&props.store, &props.report, props.store.words());
    let groups = props.visible.chunk_by(|a, b| verdict(report, *a) == verdict(report, *b)).map(|group| {
        let verdict = group.first().map_or(Verdict::OnlyB, |i| verdict(report, *i));
        let count = group.iter().filter(|i| report.findings.get(**i).is_some_and(|f| !f.is_dismissed())).count();
        let publisher = state::name(report, if verdict == Verdict::OnlyB { Side::B } else { Side::A });
        html! {
            <section class={classes!("group", verdict.name())} key={verdict.name()}>
                <h3 class="group-heading">
                    <span class="glyph" aria-hidden="true">{rows::glyph(verdict)}</span>
                    {format!(" {} ", (words.number)(count))}
                    {words.group(verdict, publisher, count)}
                </h3>
                <ul class="list">
                    {for group.iter().map(|index| html! {
                        <Card key={report.findings[*index].id.clone()} store={store.clone()} report={report.clone()} index={*index}
                            selected={props.selected == Some(*index)} desk={props.desk} />
                    })}
                </ul>
            </section>
        }
    });
    let in_both = report.findings.iter().any(|f| f.verdict <= Verdict::Agrees);
    html! {
        <div class="cards" part="cards" role="group" aria-label={words.findings} tabindex="0">
            {for report.notes.iter().map(|note| html! { <p class="notice" role="note" lang="en" dir="ltr">{note.clone()}</p> })}
            if props.visible.is_empty() {
                // A note on the whole comparison says better why there is nothing.
                if !props.search.trim().is_empty() {
                    <p class="empty">{(words.nothing_holds)(props.search.trim())}</p>
                } else if in_both || report.notes.is_empty() {
                    <p class="empty">{if in_both { words.nothing_shown } else { words.nothing_found }}</p>
                }
            } else if props.selected.is_none() {
                <p class="hint">{words.hint}<span class="for-keys">{words.hint_keys}</span></p>
            }
            {for groups}
            <p class="whole">
                {for Side::BOTH.map(|side| html! {
                    <button type="button" class="plain" part="button" onclick={button(store, Action::Read(Some(side)))}>
                        {(words.read_in)(state::name(report, side))}
                    </button>
                })}
            </p>
        </div>
    }
}

fn verdict(report: &Report, index: usize) -> Verdict {
    report.findings.get(index).map_or(Verdict::OnlyB, |f| f.verdict)
}
