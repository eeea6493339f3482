//! What comes in: a report; what goes out: a [`Drawing`] of its figures, dates or participants, as shapes in a plane.
//!
//! One kind of picture, one file: [`figures`], [`timeline`], [`people`]. They know no browser; `view` draws any of them as SVG.
//! All lengths are sixteenths of an em of the widget's font size, y grows downwards.

pub mod figures;
pub mod label;
pub mod people;
pub mod scale;
pub mod timeline;
#[cfg(target_arch = "wasm32")]
pub mod view;

use super::filter::{Filter, Shown};
use super::words::Words;
use crate::report::{Kind, Report};

/// How the findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scene {
    /// As a list of cards.
    #[default]
    List,
    /// Figures on scales.
    Figures,
    /// Dates on an axis.
    Timeline,
    /// Who is in which article.
    People,
}

impl Scene {
    /// All, in the order of their buttons.
    pub const ALL: [Scene; 4] = [Scene::List, Scene::Figures, Scene::Timeline, Scene::People];

    /// Its name in attributes.
    pub fn name(self) -> &'static str {
        match self {
            Scene::List => "list",
            Scene::Figures => "figures",
            Scene::Timeline => "timeline",
            Scene::People => "people",
        }
    }

    /// What a picture shows; the list shows every kind.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Scene::List => None,
            Scene::Figures => Some(Kind::Figure),
            Scene::Timeline => Some(Kind::Date),
            Scene::People => Some(Kind::Participant),
        }
    }

    /// What a picture shows at first: what one article alone has, too, but for figures, of which two are needed on a scale.
    pub fn shown(self) -> Shown {
        let mut shown = Shown::default();
        if let Some(kind) = self.kind() {
            shown.only(&Filter::KINDS, kind.name());
            shown.set(Filter::Only, kind != Kind::Figure);
        }
        shown
    }

    /// Draws findings of its kind, given by their places in the report; `width` is what there is room for.
    pub fn draw(self, report: &Report, visible: &[usize], width: f64, words: &Words) -> Drawing {
        match self {
            Scene::List => Drawing::default(),
            Scene::Figures => figures::draw(report, visible, width, words),
            Scene::Timeline => timeline::draw(report, visible, width, words),
            Scene::People => people::draw(report, visible, width, words),
        }
    }
}

/// More findings than these make no picture.
const MOST: usize = 120;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What belongs to no finding: axes, headings.
    pub back: Vec<Shape>,
    /// What belongs to a finding, in the order in which it is read.
    pub parts: Vec<Part>,
    /// How many findings found no place.
    pub left_out: usize,
}

/// A finding in a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// The finding's place in the report.
    pub finding: usize,
    /// Where it can be clicked.
    pub frames: Vec<Frame>,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Frame {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Something drawn; the class says how.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "as SVG names them")]
pub enum Shape {
    Path { d: String, class: &'static str },
    Dot { x: f64, y: f64, class: &'static str },
    Text { x: f64, y: f64, text: String, class: &'static str },
}

impl Shape {
    /// A line.
    pub fn line(from: (f64, f64), to: (f64, f64), class: &'static str) -> Shape {
        Shape::Path { d: format!("M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1, to.0, to.1), class }
    }

    /// A bar between two ends, at least so wide that it is seen.
    pub fn bar(from: f64, to: f64, y: f64, height: f64, class: &'static str) -> Shape {
        let to = to.max(from + 3.0);
        Shape::Path { d: format!("M{from:.1} {y:.1}H{to:.1}v{height:.1}H{from:.1}z"), class }
    }

    /// Words; `y` is their baseline.
    pub fn text(x: f64, y: f64, text: impl Into<String>, class: &'static str) -> Shape {
        Shape::Text { x, y, text: text.into(), class }
    }
}

/// Reports for the tests of the pictures.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, day};
    use crate::widget::words::ENGLISH;

    /// Two articles of one day.
    pub fn compared(a: &str, b: &str) -> Report {
        let article = |text: &str| Article { text: text.to_owned(), published: day("2017-03-10"), ..Article::default() };
        crate::compare(&article(a), &article(b))
    }

    /// What a scene shows of a report at first.
    pub fn drawn(scene: Scene, report: &Report, width: f64) -> Drawing {
        let shown = scene.shown();
        let visible: Vec<usize> = (0..report.findings.len()).filter(|i| report.findings.get(*i).is_some_and(|f| shown.passes(f))).collect();
        scene.draw(report, &visible, width, &ENGLISH)
    }

    /// All words of a drawing, in order.
    pub fn texts(drawing: &Drawing) -> Vec<&str> {
        let shapes = drawing.back.iter().chain(drawing.parts.iter().flat_map(|p| &p.shapes));
        shapes
            .filter_map(|s| match s {
                Shape::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect()
    }

    const A: &str = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, Mayor Ada Brandt said. \
        The bridge was built in 1962. Rescuers of the Red Cross searched the river for two days.";
    const B: &str = "A bus fell from a bridge in Tarsa on Tuesday, killing 9 people, Ada Brandt said. The bus was bought in March 2011, \
        and the police found its driver, John Miller, last week.";

    #[test]
    fn whatever_stands_in_a_picture_stands_within_its_bounds() {
        for report in [compared(A, B), compared(A, A), compared("", B), compared("", "")] {
            for scene in [Scene::Figures, Scene::Timeline, Scene::People] {
                for width in [0.0, 180.0, 280.0, 384.0, 900.0] {
                    let drawing = drawn(scene, &report, width);
                    let within = |x: f64, y: f64| x >= 0.0 && x <= drawing.width && y >= 0.0 && y <= drawing.height;
                    for frame in drawing.parts.iter().flat_map(|p| &p.frames) {
                        assert!(
                            within(frame.x, frame.y) && within(frame.x + frame.width, frame.y + frame.height),
                            "{scene:?} {width} {frame:?}"
                        );
                    }
                    for shape in drawing.back.iter().chain(drawing.parts.iter().flat_map(|p| &p.shapes)) {
                        match shape {
                            Shape::Dot { x, y, .. } | Shape::Text { x, y, .. } => assert!(within(*x, *y), "{scene:?} {width} {shape:?}"),
                            Shape::Path { d, .. } => assert!(!d.contains("NaN") && !d.contains("inf"), "{scene:?} {width} {d}"),
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_finding_that_is_shown_is_a_part_that_can_be_clicked() {
        let report = compared(A, B);
        for scene in [Scene::Figures, Scene::Timeline, Scene::People] {
            let drawing = drawn(scene, &report, 384.0);
            let shown = scene.shown();
            let mut wanted: Vec<usize> = (0..report.findings.len()).filter(|i| shown.passes(&report.findings[*i])).collect();
            let mut found: Vec<usize> = drawing.parts.iter().filter(|p| !p.frames.is_empty()).map(|p| p.finding).collect();
            wanted.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, wanted, "{scene:?}");
            assert!(!found.is_empty(), "{scene:?}");
        }
    }
}
