//! Measures and scrolls. What comes in is the stage with something selected; what goes out: both passages at one height, and the
//! curves that join them.

use super::state::Side;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The passages come to stand at this part of the height.
const HEIGHT: f64 = 0.3;
/// How long a scroll takes, in milliseconds.
const GLIDE: f64 = 200.0;

/// A scroll under way; a new one ends it.
#[derive(Default)]
pub struct Glide {
    frame: Rc<RefCell<Option<AnimationFrame>>>,
}

impl Glide {
    /// Brings the selected card and its passages into place. Beside each other each scrolls by itself, and the page stays where it
    /// is; in one column the page scrolls, no further than it must.
    pub fn align(&mut self, stage: &Element, reading: Option<Side>) {
        if is_wide(stage) {
            self.glide(beside(stage));
            return;
        }
        let target = match reading {
            Some(side) => passage(stage, side).or_else(|| column(stage, side)),
            None => card(stage),
        };
        if let Some(target) = target {
            let options = ScrollIntoViewOptions::new();
            options.set_block(if reading.is_some() { ScrollLogicalPosition::Center } else { ScrollLogicalPosition::Nearest });
            options.set_behavior(if is_calm() { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
            target.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Scrolls each element to its place.
    fn glide(&mut self, moves: Vec<(Element, f64)>) {
        *self.frame.borrow_mut() = None;
        let moves: Vec<(Element, f64, f64)> = moves.into_iter().map(|(e, to)| (e.clone(), f64::from(e.scroll_top()), to)).collect();
        if is_calm() || moves.iter().all(|(_, from, to)| (from - to).abs() < 1.0) {
            moves.iter().for_each(|(element, _, to)| element.set_scroll_top(to.round() as i32));
            return;
        }
        frame(self.frame.clone(), moves, None);
    }
}

/// One frame of a scroll, and the next.
fn frame(slot: Rc<RefCell<Option<AnimationFrame>>>, moves: Vec<(Element, f64, f64)>, begun: Option<f64>) {
    let next = slot.clone();
    let handle = request_animation_frame(move |now| {
        let begun = begun.unwrap_or(now);
        let part = ((now - begun) / GLIDE).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - part).powi(3);
        for (element, from, to) in &moves {
            element.set_scroll_top((from + (to - from) * eased).round() as i32);
        }
        if part < 1.0 {
            frame(next, moves, Some(begun));
        }
    });
    *slot.borrow_mut() = Some(handle);
}

/// How far the two columns and the list are to be scrolled.
fn beside(stage: &Element) -> Vec<(Element, f64)> {
    let height = f64::from(stage.client_height());
    let mut moves = Vec::new();
    // How far each passage stands below the beginning of its column: none can stand lower on the screen than that.
    let passages: Vec<(Element, f64)> = Side::BOTH
        .iter()
        .filter_map(|side| Some((column(stage, *side)?, passage(stage, *side)?)))
        .map(|(c, p)| {
            let at = offset(&c, &p);
            (c, at)
        })
        .collect();
    let wanted: f64 = passages.iter().map(|(_, at)| *at).fold(HEIGHT * height, f64::min);
    moves.extend(passages.into_iter().map(|(column, at)| (column, at - wanted)));
    if let (Some(list), Some(card)) = (stage.query_selector(".cards").ok().flatten(), card(stage)) {
        moves.push((list.clone(), (offset(&list, &card) - wanted).max(0.0)));
    }
    moves
}

/// How far an element stands below the beginning of what a scroller holds.
fn offset(scroller: &Element, element: &Element) -> f64 {
    element.get_bounding_client_rect().top() - scroller.get_bounding_client_rect().top() + f64::from(scroller.scroll_top())
}

/// The curve between one side's passage and the card, as an SVG path; empty where one of them is out of sight.
pub fn line(stage: &Element, side: Side) -> String {
    let path = || {
        let (column, passage, card) = (column(stage, side)?, passage(stage, side)?, card(stage)?);
        let list = stage.query_selector(".cards").ok().flatten()?.get_bounding_client_rect();
        let origin = stage.get_bounding_client_rect();
        let rects = passage.get_client_rects();
        let (mark, column) = (rects.get(0)?, column.get_bounding_client_rect());
        let card = card.get_bounding_client_rect();
        let (from, to) = (mark.bottom() - 1.0, card.top() + 20.0);
        if !is_wide(stage) || from < column.top() || from > column.bottom() || to < list.top() || to > list.bottom() {
            return None;
        }
        let x = |x: f64| x - origin.left();
        let y = |y: f64| y - origin.top();
        let (start, edge, end) = match side {
            Side::A => (x(mark.right()), x(column.right()) - 8.0, x(card.left())),
            Side::B => (x(mark.left()), x(column.left()) + 8.0, x(card.right())),
        };
        let middle = f64::midpoint(edge, end);
        Some(format!("M{start:.1} {0:.1}H{edge:.1}C{middle:.1} {0:.1} {middle:.1} {1:.1} {end:.1} {1:.1}", y(from), y(to)))
    };
    path().unwrap_or_default()
}

fn column(stage: &Element, side: Side) -> Option<Element> {
    stage.query_selector(&format!(".column[data-side={}]", side.letter())).ok().flatten()
}

/// The selected finding's place in one article.
fn passage(stage: &Element, side: Side) -> Option<Element> {
    let marks = |rest: &str| stage.query_selector(&format!("mark[data-side={}][data-selected]{rest}", side.letter())).ok().flatten();
    marks(":not([data-further])").or_else(|| marks(""))
}

fn card(stage: &Element) -> Option<Element> {
    stage.query_selector(".card[data-selected]").ok().flatten()
}

/// Whether the style sheet has put the articles beside each other.
fn is_wide(stage: &Element) -> bool {
    let style = web_sys::window().and_then(|w| w.get_computed_style(stage).ok().flatten());
    style.and_then(|s| s.get_property_value("--wide").ok()).is_some_and(|v| v.trim() == "1")
}

/// Whether the reader asks for less motion.
fn is_calm() -> bool {
    let query = web_sys::window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|q| q.matches())
}
