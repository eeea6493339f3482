//! The overview beside an article: one tick a place that a shown finding points to, at its height in the text.

use super::find;
use super::parts::use_parts;
use super::passages::{Mark, Paragraph};
use super::place;
use super::state::{Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::ordered::Ordered;
use crate::report::Report;
use gloo::timers::callback::Timeout;
use std::cmp::Reverse;
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
    /// The text that they stand in.
    pub paragraphs: Shared<Vec<Paragraph>>,
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
/// So long nothing has changed its size when the ticks are put in place, in milliseconds: a text comes in parts.
const PAUSE: u32 = 50;

/// The ticks. For the eye alone: the cards say the same to everybody.
#[component]
pub fn Ruler(props: &RulerProps) -> Html {
    let step = props.marks.iter().filter(|m| !m.further).count() / MOST + 1;
    let ticks = use_memo((props.marks.clone(), step), |(marks, step)| {
        let mut ticks: Vec<Mark> = marks.iter().filter(|m| !m.further).step_by(*step).copied().collect();
        // What matters most is drawn last, over the others, and the selected finding's once more over all.
        ticks.order_by_key(|m| Reverse(m.verdict));
        ticks
    });
    let chosen: Vec<Mark> = ticks.iter().filter(|m| props.selected == Some(m.finding)).copied().collect();
    // After what is read.
    let is_drawn = use_parts(2, 1) == 2;
    let ruler = use_node_ref();
    {
        let (stage, ruler, side) = (props.stage.clone(), ruler.clone(), props.side);
        use_effect_with((props.marks.clone(), props.paragraphs.clone(), is_drawn), move |(_, paragraphs, is_drawn)| {
            let (stage, paragraphs) = (stage.cast::<Element>().filter(|_| *is_drawn), paragraphs.clone());
            // The observer also calls at its beginning.
            let size = stage.and_then(|stage| {
                let text = place::text(&stage, side)?;
                let mut timer = None;
                place::Size::watch(&[&stage.clone(), &text], move || {
                    let (stage, ruler, paragraphs) = (stage.clone(), ruler.clone(), paragraphs.clone());
                    drop(timer.replace(Timeout::new(PAUSE, move || arrange(&stage, &ruler, side, &paragraphs))));
                })
            });
            move || drop(size)
        });
    }
    {
        let ruler = ruler.clone();
        use_effect_with((props.marks.clone(), props.selected), move |_| choose(&ruler));
    }
    html! {
        <svg ref={ruler} class="ruler" part="ruler" data-side={props.side.letter()} aria-hidden="true" viewBox="0 0 10 1000"
            preserveAspectRatio="none">
            if is_drawn {
                <Ticks store={props.store.clone()} report={props.report.clone()} marks={Shared(ticks)} chosen=false />
            }
            // What is not selected steps back behind it: one change of colour instead of hundreds.
            <rect class="veil" width="10" height={HEIGHT.to_string()} />
            <Ticks store={props.store.clone()} report={props.report.clone()} marks={Shared(std::rc::Rc::new(chosen))} chosen=true />
        </svg>
    }
}

#[derive(Properties, PartialEq)]
struct TicksProps {
    store: Store,
    report: Shared<Report>,
    marks: Shared<Vec<Mark>>,
    chosen: bool,
}

/// Some of them, drawn again only where they are others.
#[component]
fn Ticks(props: &TicksProps) -> Html {
    let tick = |mark: &Mark| {
        html! {
            <rect width="10" height={TICK.to_string()} class={mark.verdict.name()} data-chosen={props.chosen.then_some("")}
                data-for={props.report.findings.get(mark.finding).map(|f| f.id.clone())} data-at={mark.start.to_string()}
                onclick={button(&props.store, Action::Select(Some(mark.finding)))} />
        }
    };
    html! { <g>{for props.marks.iter().map(tick)}</g> }
}

/// Puts each tick at the height of its place.
fn arrange(stage: &Element, ruler: &NodeRef, side: Side, paragraphs: &[Paragraph]) {
    let Some(overview) = place::Overview::measure(stage, side, paragraphs) else { return };
    for tick in ticks(ruler, "rect[data-at]:not([data-chosen])") {
        let height = tick.get_attribute("data-at").and_then(|at| overview.height(at.parse().ok()?));
        let _ = tick.set_attribute("y", &format!("{:.1}", height.unwrap_or(-1.0) * (HEIGHT - TICK)));
    }
    choose(ruler);
}

/// Puts the selected finding's ticks over those that they repeat.
fn choose(ruler: &NodeRef) {
    for chosen in ticks(ruler, "rect[data-chosen]") {
        let same = |name: &str| format!("[{name}=\"{}\"]", chosen.get_attribute(name).unwrap_or_default());
        let under = ticks(ruler, &format!("rect[data-at]:not([data-chosen]){}{}", same("data-for"), same("data-at")));
        if let Some(y) = under.first().and_then(|under| under.get_attribute("y")) {
            let _ = chosen.set_attribute("y", &y);
        }
    }
}

fn ticks(ruler: &NodeRef, selector: &str) -> Vec<Element> {
    ruler.cast::<Element>().map_or(Vec::new(), |ruler| find::all(&ruler, selector))
}
