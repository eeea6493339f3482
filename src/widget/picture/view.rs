//! Any picture as SVG: what comes in is a scene and its findings, what goes out are shapes whose parts can be selected.

use super::label::{PLAIN, SMALL};
use super::{Drawing, Frame, Part, Scene, Shape};
use crate::report::{Report, Verdict};
use crate::widget::place;
use crate::widget::state::{self, Action, Side};
use crate::widget::store::{Shared, Store};
use crate::widget::toolbar::{button, pressed};
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What a [`Picture`] needs.
#[derive(Properties, PartialEq)]
pub struct PictureProps {
    /// The state.
    pub store: Store,
    /// Which one.
    pub scene: Scene,
    /// The shown findings.
    pub visible: Shared<Vec<usize>>,
    /// The report.
    pub report: Shared<Report>,
    /// The selected finding.
    pub selected: Option<usize>,
}

/// The room until it is measured.
const ROOM: f64 = 384.0;
/// Rooms are told apart in such steps.
const STEP: f64 = 8.0;

/// One picture, laid out for the room that it has.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (store, words, scene) = (&props.store, props.store.words(), props.scene);
    let room = use_state_eq(|| ROOM);
    let place = use_node_ref();
    {
        let (place, room) = (place.clone(), room.clone());
        use_effect_with((), move |()| {
            let size = place.cast::<Element>().and_then(|element| {
                place::Size::watch(&[&element.clone()], move || {
                    let width = f64::from(element.client_width()) / place::em(&element) * 16.0;
                    room.set((width / STEP).floor() * STEP);
                })
            });
            move || drop(size)
        });
    }
    let drawing = use_memo((props.report.clone(), props.visible.clone(), scene, *room), |(report, visible, scene, room)| {
        scene.draw(report, visible, *room, words)
    });
    let Drawing { width, height, .. } = *drawing;
    html! {
        <div class="picture" part="picture" role="region" aria-label={words.scene(scene)} tabindex="0">
            <div class="room" ref={place}>
                if drawing.parts.is_empty() && !store.read(|s| s.search.is_empty()) {
                    <p class="empty">{(words.nothing_holds)(&store.read(|s| s.search.clone()))}</p>
                } else if drawing.parts.is_empty() {
                    <p class="empty">{words.nothing_shown}</p>
                } else {
                    <p class="seen">{words.seen(scene)}</p>
                    <svg class="drawing" role="group" aria-label={words.seen(scene)} viewBox={format!("0 0 {width} {height:.0}")}>
                        {for drawing.back.iter().map(shape)}
                        {for drawing.parts.iter().map(|p| part(props, p))}
                    </svg>
                }
                if drawing.left_out > 0 {
                    <p class="seen">{(words.left_out)(drawing.left_out)}</p>
                }
            </div>
        </div>
    }
}

/// What belongs to a finding: a button that says it in words.
fn part(props: &PictureProps, part: &Part) -> Html {
    let (store, report) = (&props.store, &props.report);
    let Some(finding) = report.findings.get(part.finding) else { return Html::default() };
    let words = store.words();
    let chosen = props.selected == Some(part.finding);
    let select = Action::Select((!chosen).then_some(part.finding));
    let group = words.group(finding.verdict, state::name(report, if finding.verdict == Verdict::OnlyB { Side::B } else { Side::A }), 1);
    html! {
        <g class={classes!("part", finding.verdict.name())} key={finding.id.clone()} role="button" tabindex="0" data-finding={finding.id.clone()}
            data-verdict={finding.verdict.name()} data-selected={chosen.then_some("")} aria-pressed={pressed(chosen)}
            onclick={button(store, select.clone())} onkeydown={press(store, select)}>
            <title>{format!("{group}: {}. {}", words.headline(report, finding), finding.reason)}</title>
            {for part.frames.iter().map(|Frame { x, y, width, height }| html! {
                <rect class="frame" x={number(*x)} y={number(*y)} width={number(*width)} height={number(*height)} />
            })}
            // The title says it all, and whole.
            <g aria-hidden="true">{for part.shapes.iter().map(shape)}</g>
        </g>
    }
}

/// Enter and the space bar do what a click does.
fn press(store: &Store, action: Action) -> Callback<KeyboardEvent> {
    let store = store.clone();
    Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            store.dispatch(action.clone());
        }
    })
}

fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Path { d, class } => html! { <path d={d.clone()} class={*class} /> },
        Shape::Dot { x, y, class } => html! { <circle cx={number(*x)} cy={number(*y)} r="4.5" class={*class} /> },
        Shape::Text { x, y, text, class } => {
            let small = matches!(*class, "told" | "told end" | "tick" | "whose" | "whose end" | "deed" | "deed odd" | "initial");
            let size = if small { SMALL } else { PLAIN };
            html! { <text x={number(*x)} y={number(*y)} font-size={size.to_string()} class={*class}>{text.clone()}</text> }
        }
    }
}

fn number(length: f64) -> String {
    format!("{length:.1}")
}
