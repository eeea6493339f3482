//! The line from passage to passage through the card. What comes in is the stage; what goes out follows its scrolling and size.

use super::picture::Scene;
use super::place;
use super::state::Side;
use super::store::Shared;
use crate::report::{Report, Verdict};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What a [`Line`] needs.
#[derive(Properties, PartialEq)]
pub struct LineProps {
    /// The element that holds both articles and the cards.
    pub stage: NodeRef,
    /// The selected finding's verdict.
    pub verdict: Option<Verdict>,
    /// The line is drawn anew when these change.
    pub shown: (Option<usize>, Option<Side>, Scene),
    /// Likewise.
    pub report: Shared<Report>,
}

/// A curve from each text to the card, drawn over the stage.
#[component]
pub fn Line(props: &LineProps) -> Html {
    let paths = [use_node_ref(), use_node_ref()];
    let draw = use_memo(props.stage.clone(), |stage| {
        let (stage, paths) = (stage.clone(), paths.clone());
        let frame: Rc<RefCell<Option<AnimationFrame>>> = Rc::default();
        Callback::from(move |()| {
            let (stage, paths) = (stage.clone(), paths.clone());
            *frame.borrow_mut() = Some(request_animation_frame(move |_| {
                let Some(stage) = stage.cast::<Element>() else { return };
                for (side, path) in Side::BOTH.into_iter().zip(&paths) {
                    if let Some(path) = path.cast::<Element>() {
                        let _ = path.set_attribute("d", &place::line(&stage, side));
                    }
                }
            }));
        })
    });
    {
        let draw = draw.clone();
        use_effect_with((props.shown, props.report.clone()), move |_| draw.emit(()));
    }
    {
        let stage = props.stage.clone();
        // Where nothing is selected, scrolling looks for nothing.
        use_effect_with((draw, props.verdict.is_some()), move |(draw, is_selected)| {
            let watched = stage.cast::<Element>().filter(|_| *is_selected).map(|stage| watch(&stage, draw));
            move || drop(watched)
        });
    }
    html! {
        <svg class={classes!("line", props.verdict.map(Verdict::name))} aria-hidden="true">
            {for paths.iter().map(|path| html! { <path ref={path.clone()} fill="none" /> })}
        </svg>
    }
}

/// Listens to scrolling and to changes of size until it is dropped.
fn watch(stage: &Element, draw: &Rc<Callback<()>>) -> (EventListener, Option<place::Size>) {
    let on_scroll = draw.clone();
    // Scrolling does not bubble: it is caught on its way down.
    let options = EventListenerOptions::run_in_capture_phase();
    let scroll = EventListener::new_with_options(stage, "scroll", options, move |_| on_scroll.emit(()));
    let draw = draw.clone();
    (scroll, place::Size::watch(&[stage], move || draw.emit(())))
}
