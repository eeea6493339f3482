//! The overview beside an article: one tick a place that a shown finding points to, at its height in the text.

use super::cards::attribute;
use super::passages::Mark;
use super::state::{Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::Report;
use yew::prelude::*;

/// What a [`Ruler`] needs.
#[derive(Properties, PartialEq)]
pub struct RulerProps {
    /// The state.
    pub store: Store,
    /// Which article.
    pub side: Side,
    /// The report.
    pub report: Shared<Report>,
    /// The marks.
    pub marks: Shared<Vec<Mark>>,
    /// Length of the text in UTF-16 code units.
    pub units: usize,
    /// The selected finding.
    pub selected: Option<usize>,
}

/// More ticks than this cannot be told apart.
const MOST: usize = 400;

/// The ticks. For the eye alone: the cards say the same to everybody.
#[component]
pub fn Ruler(props: &RulerProps) -> Html {
    let ticks = props.marks.iter().filter(|m| !m.further);
    let step = ticks.clone().count() / MOST + 1;
    // What matters most is drawn last, over the others.
    let mut ticks: Vec<&Mark> = ticks.step_by(step).collect();
    ticks.sort_by_key(|m| (props.selected == Some(m.finding), std::cmp::Reverse(m.verdict)));
    html! {
        <svg class="ruler" part="ruler" data-side={props.side.letter()} aria-hidden="true" viewBox="0 0 10 1000" preserveAspectRatio="none">
            {for ticks.into_iter().map(|mark| {
                let y = mark.start * 994 / props.units.max(1);
                html! {
                    <rect x="0" y={y.to_string()} width="10" height="6" class={attribute(mark.verdict)}
                        data-selected={(props.selected == Some(mark.finding)).then_some("")}
                        onclick={button(&props.store, Action::Select(Some(mark.finding)))} />
                }
            })}
        </svg>
    }
}
