//! The overview beside an article: one tick a place that a shown finding points to, at its height in the text.

use super::cards::attribute;
use super::passages::Mark;
use super::place;
use super::state::{Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::Report;
use std::cmp::Reverse;
use std::collections::HashMap;
use web_sys::Element;
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
    /// The element that holds the article.
    pub stage: NodeRef,
    /// The selected finding.
    pub selected: Option<usize>,
}

/// More ticks than this cannot be told apart.
const MOST: usize = 400;
/// The ruler's height and a tick's, in its own units.
const HEIGHT: f64 = 1000.0;
const TICK: f64 = 6.0;

/// The ticks. For the eye alone: the cards say the same to everybody.
#[component]
pub fn Ruler(props: &RulerProps) -> Html {
    let step = props.marks.iter().filter(|m| !m.further).count() / MOST + 1;
    let mut seen: HashMap<usize, usize> = HashMap::new();
    // Each tick with the number of its place among those of its finding.
    let places = props.marks.iter().filter(|m| !m.further).map(|mark| {
        let nth = seen.entry(mark.finding).or_default();
        *nth += 1;
        (mark, *nth - 1)
    });
    let mut ticks: Vec<(&Mark, usize)> = places.step_by(step).collect();
    // What matters most is drawn last, over the others.
    ticks.sort_by_key(|(m, _)| (props.selected == Some(m.finding), Reverse(m.verdict)));
    let ruler = use_node_ref();
    {
        let (stage, ruler, side) = (props.stage.clone(), ruler.clone(), props.side);
        use_effect_with((props.marks.clone(), props.selected), move |_| {
            let stage = stage.cast::<Element>();
            let size = stage.and_then(|stage| {
                let watched = stage.clone();
                // The observer also calls at its beginning.
                place::Size::watch(&watched, move || arrange(&stage, &ruler, side))
            });
            move || drop(size)
        });
    }
    let id = |mark: &Mark| props.report.findings.get(mark.finding).map(|f| f.id.clone());
    html! {
        <svg ref={ruler} class="ruler" part="ruler" data-side={props.side.letter()} aria-hidden="true" viewBox="0 0 10 1000"
            preserveAspectRatio="none">
            {for ticks.into_iter().map(|(mark, nth)| html! {
                <rect width="10" height={TICK.to_string()} class={attribute(mark.verdict)} data-for={id(mark)} data-nth={nth.to_string()}
                    data-chosen={(props.selected == Some(mark.finding)).then_some("")}
                    onclick={button(&props.store, Action::Select(Some(mark.finding)))} />
            })}
        </svg>
    }
}

/// Puts each tick at the height of its place.
fn arrange(stage: &Element, ruler: &NodeRef, side: Side) {
    let Some(ruler) = ruler.cast::<Element>() else { return };
    let heights = place::heights(stage, side);
    let ticks = ruler.children();
    for tick in (0..ticks.length()).filter_map(|i| ticks.item(i)) {
        let nth = tick.get_attribute("data-nth").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
        let height = tick.get_attribute("data-for").and_then(|id| heights.get(&id)?.get(nth).copied());
        let _ = tick.set_attribute("y", &(height.unwrap_or(-1.0) * (HEIGHT - TICK)).to_string());
    }
}
