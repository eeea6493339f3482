//! The overview beside an article: one tick a place that a shown finding points to, at its height in the text.

use super::passages::Mark;
use super::place;
use super::state::{Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::Report;
use std::cmp::Reverse;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
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
    // What matters most is drawn last, over the others, and the selected finding's once more over all.
    ticks.sort_by_key(|(m, _)| Reverse(m.verdict));
    let chosen: Vec<_> = ticks.iter().filter(|(m, _)| props.selected == Some(m.finding)).copied().collect();
    let ruler = use_node_ref();
    {
        let (stage, ruler, side) = (props.stage.clone(), ruler.clone(), props.side);
        use_effect_with(props.marks.clone(), move |_| {
            let stage = stage.cast::<Element>();
            // The observer also calls at its beginning.
            let size = stage.and_then(|stage| place::Size::watch(&stage.clone(), move || arrange(&stage, &ruler, side)));
            move || drop(size)
        });
    }
    {
        let ruler = ruler.clone();
        use_effect_with((props.marks.clone(), props.selected), move |_| choose(&ruler));
    }
    let tick = |(mark, nth): (&Mark, usize), chosen: bool| {
        html! {
            <rect width="10" height={TICK.to_string()} class={mark.verdict.name()} data-chosen={chosen.then_some("")}
                data-for={props.report.findings.get(mark.finding).map(|f| f.id.clone())} data-nth={nth.to_string()}
                onclick={button(&props.store, Action::Select(Some(mark.finding)))} />
        }
    };
    html! {
        <svg ref={ruler} class="ruler" part="ruler" data-side={props.side.letter()} aria-hidden="true" viewBox="0 0 10 1000"
            preserveAspectRatio="none">
            <g>{for ticks.into_iter().map(|t| tick(t, false))}</g>
            <g>{for chosen.into_iter().map(|t| tick(t, true))}</g>
        </svg>
    }
}

/// Puts each tick at the height of its place.
fn arrange(stage: &Element, ruler: &NodeRef, side: Side) {
    let heights = place::heights(stage, side);
    for tick in ticks(ruler, "rect:not([data-chosen])") {
        let nth = tick.get_attribute("data-nth").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
        let height = tick.get_attribute("data-for").and_then(|id| heights.get(&id)?.get(nth).copied());
        let _ = tick.set_attribute("y", &(height.unwrap_or(-1.0) * (HEIGHT - TICK)).to_string());
    }
    choose(ruler);
}

/// Puts the selected finding's ticks over those that they repeat.
fn choose(ruler: &NodeRef) {
    for chosen in ticks(ruler, "rect[data-chosen]") {
        let same = |name: &str| format!("[{name}=\"{}\"]", chosen.get_attribute(name).unwrap_or_default());
        let under = ticks(ruler, &format!("rect:not([data-chosen]){}{}", same("data-for"), same("data-nth")));
        if let Some(y) = under.first().and_then(|under| under.get_attribute("y")) {
            let _ = chosen.set_attribute("y", &y);
        }
    }
}

fn ticks(ruler: &NodeRef, selector: &str) -> Vec<Element> {
    let found = ruler.cast::<Element>().and_then(|ruler| ruler.query_selector_all(selector).ok());
    found.map_or(Vec::new(), |found| (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect())
}
