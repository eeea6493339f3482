//! Measures and scrolls. What comes in is the stage with something selected; what goes out: both passages at one height, and the
//! curves that join them.

use super::find;
use super::focus;
use super::passages::{self, Paragraph};
use super::state::Side;
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The passages come to stand at this part of the height.
const HEIGHT: f64 = 0.3;
/// How long a scroll takes, in milliseconds.
const GLIDE: f64 = 200.0;

/// So far from the words of a text the curve begins, in pixels.
const GUTTER: f64 = 4.0;

/// A scroll under way; a new one ends it.
#[derive(Default)]
pub struct Glide {
    frame: Rc<RefCell<Option<AnimationFrame>>>,
}

impl Glide {
    /// Brings the selected card and its passages into place. Beside each other each scrolls by itself, and the page stays where it
    /// is; in one column the page scrolls, no further than it must.
    pub fn align(&mut self, stage: &Element, reading: Option<Side>) {
        if reading.is_none() {
            follow(stage);
        }
        if is_wide(stage) {
            self.glide(stage);
            return;
        }
        let target = match reading {
            Some(side) => passage(stage, side).or_else(|| column(stage, side)),
            None => card(stage),
        };
        if let Some(target) = target {
            let options = ScrollIntoViewOptions::new();
            let whole = target.class_list().contains("column");
            options.set_block(match reading {
                Some(_) if whole => ScrollLogicalPosition::Start,
                Some(_) => ScrollLogicalPosition::Center,
                None => ScrollLogicalPosition::Nearest,
            });
            options.set_behavior(if is_calm() { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
            target.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Scrolls each element to its place.
    fn glide(&mut self, stage: &Element) {
        *self.frame.borrow_mut() = None;
        let moves = beside(stage);
        let from: Vec<f64> = moves.iter().map(|(element, _)| f64::from(element.scroll_top())).collect();
        let calm = is_calm() || moves.iter().zip(&from).all(|((_, to), from)| (from - to).abs() < 1.0);
        if calm {
            scroll(&moves, &from, 1.0);
        }
        frame(self.frame.clone(), stage.clone(), from, calm.then_some(f64::MIN), 0);
    }
}

/// What comes into sight is laid out only then, and moves what stands below: so many frames the place is held after a scroll.
const HOLD: u32 = 3;

/// One frame of a scroll, and the next. The goal is measured anew each time.
fn frame(slot: Rc<RefCell<Option<AnimationFrame>>>, stage: Element, from: Vec<f64>, begun: Option<f64>, held: u32) {
    let next = slot.clone();
    let handle = request_animation_frame(move |now| {
        let begun = begun.unwrap_or(now);
        let part = ((now - begun) / GLIDE).clamp(0.0, 1.0);
        scroll(&beside(&stage), &from, 1.0 - (1.0 - part).powi(3));
        let held = if part < 1.0 { 0 } else { held + 1 };
        if held <= HOLD {
            frame(next, stage, from, Some(begun), held);
        }
    });
    *slot.borrow_mut() = Some(handle);
}

/// Scrolls each element so much of its way.
fn scroll(moves: &[(Element, f64)], from: &[f64], part: f64) {
    for ((element, to), from) in moves.iter().zip(from) {
        let top = (from + (to - from) * part).round() as i32;
        if top != element.scroll_top() {
            element.set_scroll_top(top);
        }
    }
}

/// Takes the focus along from one card to the selected one.
fn follow(stage: &Element) {
    let is_one = |e: &Element| e.class_list().contains("summary") || e.class_list().contains("part");
    if let (Some(_), Some(selected)) =
        (focus::within(stage).filter(is_one), stage.query_selector(".card[data-selected] .summary, .part[data-selected]").ok().flatten())
    {
        focus::to(&selected);
    }
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
    if let (Some(list), Some(card)) = (list(stage), card(stage)) {
        moves.push((list.clone(), (offset(&list, &card) - wanted).max(0.0)));
    }
    moves
}

/// How far an element stands below the beginning of what a scroller holds.
fn offset(scroller: &Element, element: &Element) -> f64 {
    element.get_bounding_client_rect().top() - scroller.get_bounding_client_rect().top() + f64::from(scroller.scroll_top())
}

/// What joins one side's passage with the card, as an SVG path: a curve from the edge of the text, at the passage's height, to the card;
/// over the words of others it would be taken for an underline. Empty where one of them is out of sight.
pub fn line(stage: &Element, side: Side) -> String {
    let path = || {
        let (column, passage, card) = (column(stage, side)?, passage(stage, side)?, card(stage)?);
        let list = list(stage)?.get_bounding_client_rect();
        let origin = stage.get_bounding_client_rect();
        let text = column.query_selector(".text").ok().flatten()?.get_bounding_client_rect();
        let (mark, column) = (passage.get_client_rects().get(0)?, column.get_bounding_client_rect());
        let (from, to) = (f64::midpoint(mark.top(), mark.bottom()), card.get_bounding_client_rect().top() + 20.0);
        if !is_wide(stage) || from < column.top() || from > column.bottom() || to < list.top() || to > list.bottom() {
            return None;
        }
        let (y, end_y) = (from - origin.top(), to - origin.top());
        let (start, end) =
            if column.left() < list.left() { (text.right() + GUTTER, list.left()) } else { (text.left() - GUTTER, list.right()) };
        let [start, end] = [start, end].map(|x| x - origin.left());
        let middle = f64::midpoint(start, end);
        Some(format!("M{start:.1} {y:.1}C{middle:.1} {y:.1} {middle:.1} {end_y:.1} {end:.1} {end_y:.1}"))
    };
    path().unwrap_or_default()
}

/// Where the paragraphs of an article stand in its overview. An article that fits its column is not stretched, so that each tick
/// stands beside its passage.
pub struct Overview {
    /// Of each paragraph or part: its first unit, one past its last, and in pixels where it begins and how high it is.
    blocks: Vec<(usize, usize, f64, f64)>,
    /// The height of a line.
    line: f64,
    /// The height of all.
    whole: f64,
}

impl Overview {
    /// Measures the paragraphs that are seen at first, and below them their parts: what is out of sight has not been laid out.
    pub fn measure(stage: &Element, side: Side, paragraphs: &[Paragraph]) -> Option<Overview> {
        let column = column(stage, side)?;
        let within = |element: &Element| offset(&column, element);
        let end = column.query_selector(".tombstone").ok().flatten();
        let line = column.query_selector(".text").ok().flatten().map_or(1.0, |text| em(&text) * LINE);
        let whole = end.map_or(0.0, |e| within(&e) + 20.0).max(column.client_height().into()).max(1.0);
        let mut parts = passages::parts(paragraphs).into_iter();
        let first = parts.next().unwrap_or_default().map(|i| i..i + 1);
        let drawn = find::all(&column, ".stretch:not([data-later]) > *, .stretch[data-later]");
        let blocks = drawn.into_iter().zip(first.chain(parts)).filter_map(|(e, of)| {
            let (first, last) = (paragraphs.get(of.start)?, paragraphs.get(of.end - 1)?);
            Some((first.start, last.end, within(&e), e.get_bounding_client_rect().height()))
        });
        Some(Overview { blocks: blocks.collect(), line, whole })
    }

    /// How high a place stands, from 0 to 1: its line is told from how far into its paragraph it stands.
    pub fn height(&self, unit: usize) -> Option<f64> {
        let next = self.blocks.partition_point(|(start, ..)| *start <= unit);
        let (start, end, top, height) = *self.blocks.get(next.checked_sub(1)?)?;
        let part = unit.saturating_sub(start) as f64 / end.saturating_sub(start).max(1) as f64;
        let lines = (height / self.line).round().max(1.0);
        Some((top + (part * lines).floor().min(lines - 1.0) * height / lines) / self.whole)
    }
}

/// The height of an article's lines, as the style sheet says, and the mean width of a letter, both of its font size.
const LINE: f64 = 1.6;
const LETTER: f64 = 0.46;

/// Tells the style sheet how many letters a line of the text has.
pub fn measure(text: &HtmlElement) {
    let letters = (f64::from(text.client_width()) / em(text) / LETTER).max(20.0);
    let _ = text.style().set_property("--letters", &format!("{letters:.0}"));
}

/// Tells it how many letters and how many paragraphs or cards a part has. It says from them how high the part will be once it comes into
/// sight; until then the browser need not lay it out.
pub fn reserve(part: &HtmlElement, letters: usize, count: usize) {
    let _ = part.style().set_property("--length", &letters.to_string());
    let _ = part.style().set_property("--count", &count.to_string());
}

/// Calls back when one of some elements changes its size, until it is dropped.
pub struct Size {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Size {
    /// Begins to watch.
    pub fn watch(elements: &[&Element], changed: impl FnMut() + 'static) -> Option<Size> {
        let closure = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        elements.iter().for_each(|element| observer.observe(element));
        Some(Size { observer, _closure: closure })
    }
}

impl Drop for Size {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The text of an article.
pub fn text(stage: &Element, side: Side) -> Option<Element> {
    column(stage, side)?.query_selector(".text").ok().flatten()
}

fn column(stage: &Element, side: Side) -> Option<Element> {
    stage.query_selector(&format!(".column[data-side={}]", side.letter())).ok().flatten()
}

/// The selected finding's place in one article.
fn passage(stage: &Element, side: Side) -> Option<Element> {
    let marks = |rest: &str| stage.query_selector(&format!("mark[data-side={}][data-selected]{rest}", side.letter())).ok().flatten();
    marks(":not([data-further])").or_else(|| marks(""))
}

/// The selected finding's card, or its place in a picture.
fn card(stage: &Element) -> Option<Element> {
    stage.query_selector(".card[data-selected], .part[data-selected] .frame").ok().flatten()
}

/// What scrolls the cards or the picture.
fn list(stage: &Element) -> Option<Element> {
    stage.query_selector(".cards, .picture").ok().flatten()
}

/// Whether the style sheet has put the articles beside each other.
fn is_wide(stage: &Element) -> bool {
    let style = web_sys::window().and_then(|w| w.get_computed_style(stage).ok().flatten());
    style.and_then(|s| s.get_property_value("--wide").ok()).is_some_and(|v| v.trim() == "1")
}

/// The font size of an element, in pixels.
pub fn em(element: &Element) -> f64 {
    let style = web_sys::window().and_then(|w| w.get_computed_style(element).ok().flatten());
    let size = style.and_then(|s| s.get_property_value("font-size").ok()).and_then(|v| v.trim_end_matches("px").parse::<f64>().ok());
    size.filter(|s| *s >= 1.0).unwrap_or(16.0)
}

/// Whether the reader asks for less motion.
fn is_calm() -> bool {
    let query = web_sys::window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|q| q.matches())
}
