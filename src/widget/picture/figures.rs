//! Figures: what comes in are findings with figures, what goes out is a scale for each, A's values on top and B's below: a point, an
//! interval, an arrow for an open end.

use super::label::{self, PLAIN, SMALL};
use super::scale::{self, Scale};
use super::{Drawing, Frame, MOST, Part, Shape};
use crate::facts::figure::unit::{factor, to_base};
use crate::facts::figure::{Bound, Figure, SCORE};
use crate::report::{Fact, FactValue, Finding, Report, Verdict, rows};
use crate::widget::state::{self, Side};
use crate::widget::words::Words;

/// Room after a scale.
const EDGE: f64 = 14.0;
/// From a scale's left edge the letter of its article stands.
const LETTER: f64 = 20.0;
/// From the letter to the scale: a dot at its beginning does not lie on the letter.
const APART: f64 = 20.0;
/// A line of text.
const LINE: f64 = 18.0;
/// Words and mark of one value.
const LANE: f64 = 34.0;
/// The numbers under a scale.
const TICKS: f64 = 18.0;
/// Between two findings.
const GAP: f64 = 14.0;
/// An article that puts one figure in more ways than this has the others left out.
const WAYS: usize = 3;

/// How far "about" reaches on each side, as a share of the number.
const ABOUT: f64 = 0.1;

/// What a figure's words allow, on the scale of its finding.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Extent {
    /// The number itself.
    at: Option<f64>,
    /// The least value; none: open.
    low: Option<f64>,
    /// The greatest value; none: open.
    high: Option<f64>,
    /// Whether the number itself is one of those that the words allow.
    held: bool,
}

impl Extent {
    /// `by`: what the figure's unit is in the scale's.
    fn of(figure: &Figure, by: impl Fn(f64) -> f64) -> Option<Extent> {
        let [at, min, max] = [figure.number, figure.min, figure.max].map(|n| n.map(&by));
        let extent = |low, high, held| Some(Extent { at, low, high, held });
        let Some(number) = at else {
            return if min.is_some() || max.is_some() { extent(min, max, false) } else { None };
        };
        let reach = number.abs() * ABOUT;
        match figure.bound {
            Bound::Exact => extent(at, at, true),
            Bound::About | Bound::Vague => extent(min.or(Some(number - reach)), max.or(Some(number + reach)), false),
            Bound::AtLeast => extent(at, None, true),
            Bound::MoreThan => extent(at, None, false),
            Bound::AtMost => extent(None, at, true),
            Bound::LessThan => extent(None, at, false),
            Bound::Range => extent(min.or(at), max.or(at), false),
        }
    }

    fn numbers(&self) -> impl Iterator<Item = f64> + Clone {
        [self.at, self.low, self.high].into_iter().flatten()
    }

    /// The mark at a height.
    fn mark(&self, scale: &Scale, y: f64, left: f64, right: f64) -> Vec<Shape> {
        let mut out = Vec::new();
        match (self.low, self.high) {
            (Some(low), Some(high)) if low < high => out.push(Shape::bar(scale.at(low), scale.at(high), y - 4.0, 8.0, "bar")),
            (Some(_), Some(_)) => {}
            (Some(low), None) => out.extend(arrow(scale.at(low), right, y)),
            (None, Some(high)) => out.extend(arrow(scale.at(high), left, y)),
            (None, None) => {}
        }
        let end = self.at.or(if self.low.is_none() != self.high.is_none() { self.low.or(self.high) } else { None });
        out.extend(end.map(|at| Shape::Dot { x: scale.at(at), y, class: if self.held { "dot" } else { "dot open" } }));
        out
    }

    /// The middle of what is drawn.
    fn middle(&self, scale: &Scale) -> f64 {
        let ends = [self.low.or(self.at).or(self.high), self.high.or(self.at).or(self.low)];
        ends.iter().flatten().map(|n| scale.at(*n)).sum::<f64>() / 2.0
    }
}

/// A line to an open end.
fn arrow(from: f64, to: f64, y: f64) -> [Shape; 2] {
    let back = if to > from { to - 6.0 } else { to + 6.0 };
    let head = format!("M{back:.1} {:.1}L{to:.1} {y:.1}L{back:.1} {:.1}", y - 5.0, y + 5.0);
    [Shape::line((from, y), (to, y), "stem"), Shape::Path { d: head, class: "stem" }]
}

/// One way in which an article puts the figure.
struct Lane<'a> {
    side: Side,
    quote: &'a str,
    extent: Option<Extent>,
}

/// One finding under the other.
pub fn draw(report: &Report, visible: &[usize], width: f64, words: &Words) -> Drawing {
    let width = width.max(200.0);
    let mut drawing = Drawing { width, left_out: visible.len().saturating_sub(MOST), ..Drawing::default() };
    let shown = visible.iter().take(MOST).filter_map(|index| Some((index, report.findings.get(*index)?)));
    let (told, listed): (Vec<_>, Vec<_>) = shown.partition(|(_, finding)| finding.verdict <= Verdict::Compatible);
    for (index, finding) in told {
        let mut part = Part { finding: *index, ..Part::default() };
        let top = drawing.height;
        let bottom = row(report, finding, &mut part.shapes, top + GAP / 2.0, width, words);
        part.frames.push(Frame { x: 0.0, y: top, width, height: bottom + GAP / 2.0 - top });
        drawing.height = bottom + GAP / 2.0;
        drawing.parts.push(part);
    }
    if !listed.is_empty() {
        list(report, &listed, words, &mut drawing);
    }
    drawing
}

/// What no scale tells more of: the values that agree, and those of one article alone, a line each and what they count beside them.
fn list(report: &Report, listed: &[(&usize, &Finding)], words: &Words, drawing: &mut Drawing) {
    let width = drawing.width;
    let values = |finding: &Finding| {
        let mut quotes: Vec<&str> = Vec::new();
        for fact in Side::BOTH.iter().filter_map(|side| state::facts(report, finding, *side).next()) {
            if !quotes.iter().any(|q| q.eq_ignore_ascii_case(&fact.quote)) {
                quotes.push(&fact.quote);
            }
        }
        label::fit(&quotes.join(" / "), PLAIN, (width - LETTER) * 0.45)
    };
    let widest = listed.iter().map(|(_, finding)| label::width(&values(finding), PLAIN)).fold(0.0, f64::max);
    let beside = LETTER + widest + 12.0;
    for (index, finding) in listed {
        let top = drawing.height;
        let y = top + LINE - 2.0;
        let about = label::fit(&words.headline(report, finding), SMALL, width - beside - 4.0);
        let shapes = vec![
            Shape::text(4.0, y, rows::glyph(finding.verdict), "glyph"),
            Shape::text(LETTER, y, values(finding), "quoted"),
            Shape::text(beside, y, about, "told"),
        ];
        let frame = Frame { x: 0.0, y: top, width, height: LINE + 6.0 };
        drawing.height = top + frame.height;
        drawing.parts.push(Part { finding: **index, frames: vec![frame], shapes });
    }
}

/// A headline, the values, and the numbers of the scale; gives where it ends.
fn row(report: &Report, finding: &Finding, shapes: &mut Vec<Shape>, top: f64, width: f64, words: &Words) -> f64 {
    let mut y = top + LINE - 4.0;
    shapes.push(Shape::text(4.0, y, rows::glyph(finding.verdict), "glyph"));
    for line in label::wrap(&words.headline(report, finding), PLAIN, width - LETTER - 6.0, 2) {
        shapes.push(Shape::text(LETTER, y, line, "head"));
        y += LINE;
    }
    let (left, right) = (LETTER + APART, width - EDGE);
    let (lanes, unit) = lanes(report, finding);
    let extents = || lanes.iter().filter_map(|l| l.extent);
    let open = extents().any(|e| e.high.is_none());
    let numbers: Vec<f64> = extents().flat_map(|e| e.numbers().collect::<Vec<_>>()).collect();
    let scale = Scale::of(numbers.iter().copied(), open, left, right).filter(|_| lanes.iter().all(|l| l.extent.is_some()));
    let begin = y - LINE + 8.0;
    let end = begin + LANE * lanes.len() as f64;
    if let Some(scale) = &scale {
        ticks(scale, unit.as_deref(), (begin + 4.0, end), right, shapes);
    }
    for (i, lane) in lanes.iter().enumerate() {
        let y = begin + LANE * i as f64;
        shapes.push(Shape::text(LETTER, y + 28.0, lane.side.letter().to_uppercase(), "initial"));
        let quote = label::fit(lane.quote, PLAIN, right - left);
        let (Some(scale), Some(extent)) = (&scale, lane.extent) else {
            shapes.push(Shape::text(left, y + 28.0, quote, "quoted"));
            continue;
        };
        let wide = label::width(&quote, PLAIN);
        let x = (extent.middle(scale) - wide / 2.0).min(right - wide).max(left - 4.0);
        shapes.extend(extent.mark(scale, y + 24.0, left, right));
        shapes.push(Shape::text(x, y + 14.0, quote, "quoted"));
    }
    if scale.is_some() { end + TICKS } else { end }
}

/// Lines through both values, and their numbers where they do not meet.
fn ticks(scale: &Scale, unit: Option<&str>, (top, bottom): (f64, f64), right: f64, shapes: &mut Vec<Shape>) {
    shapes.push(Shape::line((scale.at(f64::NEG_INFINITY), bottom), (right, bottom), "axis"));
    let mut free = 0.0;
    for tick in scale.ticks() {
        let x = scale.at(tick);
        shapes.push(Shape::line((x, top), (x, bottom), "grid"));
        let number = match unit {
            None => continue,
            Some("%") => format!("{}%", scale::short(tick)),
            Some(unit) => format!("{} {unit}", scale::short(tick)).trim_end().to_owned(),
        };
        let wide = label::width(&number, SMALL);
        let from = (x - wide / 2.0).min(right + EDGE - wide).max(0.0);
        if from >= free {
            shapes.push(Shape::text(from, bottom + 14.0, number, "tick"));
            free = from + wide + 8.0;
        }
    }
}

/// The different ways in which both articles put it, and the unit of the scale; without a unit for all, values have no extent,
/// and without one that can be written the scale has no numbers.
fn lanes<'a>(report: &'a Report, finding: &'a Finding) -> (Vec<Lane<'a>>, Option<String>) {
    let all: Vec<(Side, &Fact, &Figure)> = Side::BOTH
        .iter()
        .flat_map(|side| state::facts(report, finding, *side).map(|fact| (*side, fact)))
        .filter_map(|(side, fact)| match &fact.value {
            FactValue::Figure(figure) => Some((side, fact, figure)),
            _ => None,
        })
        .collect();
    let first = all.first().and_then(|(_, _, f)| f.unit.clone());
    let same = all.iter().all(|(_, _, f)| f.unit == first);
    let dimension = |f: &Figure| f.unit.as_deref().and_then(|u| to_base(1.0, u)).map(|(dimension, _)| dimension);
    let common = all.first().and_then(|(_, _, f)| dimension(f)).filter(|d| all.iter().all(|(_, _, f)| dimension(f) == Some(*d)));
    let into = |number: f64, figure: &Figure| match figure.unit.as_deref() {
        Some(unit) if !same => to_base(number, unit).map_or(number, |(_, base)| base / first.as_deref().map_or(1.0, factor)),
        _ => number,
    };
    let mut lanes: Vec<Lane> = Vec::new();
    for (side, fact, figure) in &all {
        let fits = (same || common.is_some()) && figure.head != SCORE;
        let extent = Extent::of(figure, |n| into(n, figure)).filter(|_| fits);
        let own = lanes.iter().filter(|l| l.side == *side);
        let repeats = own.clone().any(|l| if extent.is_some() { l.extent == extent } else { l.quote == fact.quote });
        if !repeats && own.count() < WAYS {
            lanes.push(Lane { side: *side, quote: &fact.quote, extent });
        }
    }
    // Between degrees more than a factor lies.
    let degrees = !same && first.as_deref().is_some_and(|u| u.starts_with('°'));
    (lanes, if degrees { None } else { Some(first.unwrap_or_default()) })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{compared, drawn, texts};
    use super::super::{Drawing, Scene, Shape};
    use crate::report::Verdict;

    fn figures(a: &str, b: &str) -> Drawing {
        let report = compared(a, b);
        let first = report.findings.first().unwrap();
        assert_eq!(first.verdict, Verdict::Differs);
        drawn(Scene::Figures, &report, 300.0)
    }

    /// Dots and bars of the first finding: class and x.
    fn marks(drawing: &Drawing) -> Vec<(&'static str, f64)> {
        let shapes = &drawing.parts.first().unwrap().shapes;
        shapes
            .iter()
            .filter_map(|s| match s {
                Shape::Dot { x, class, .. } => Some((*class, *x)),
                Shape::Path { class: class @ ("bar" | "stem"), d } => {
                    let x = d.trim_start_matches('M').split(' ').next().and_then(|x| x.parse().ok());
                    Some((*class, x.unwrap_or(f64::NAN)))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_point_and_an_arrow_on_one_scale() {
        let drawing = figures("The crash in Tarsa killed at least 12 people.", "The crash in Tarsa killed 9 people.");
        let found = marks(&drawing);
        let classes: Vec<&str> = found.iter().map(|(class, _)| *class).collect();
        assert_eq!(classes, ["stem", "stem", "dot", "dot"]);
        assert!(found[3].1 < found[2].1, "9 stands left of 12: {found:?}");
        assert!((found[0].1 - found[2].1).abs() < 0.1, "the arrow begins at 12");
        for word in ["≠", "People killed", "A", "at least 12", "B", "9", "0", "10"] {
            assert!(texts(&drawing).contains(&word), "{word} in {:?}", texts(&drawing));
        }
    }

    #[test]
    fn a_dot_at_zero_does_not_lie_on_its_letter() {
        let drawing = figures("The crash in Tarsa killed 0 people.", "The crash in Tarsa killed 3 people.");
        let letter = super::LETTER + super::label::width("A", super::PLAIN);
        assert!(marks(&drawing).iter().all(|(_, x)| *x > letter + 4.5 + 2.0), "{:?}", marks(&drawing));
    }

    #[test]
    fn what_is_not_sure_is_told_so() {
        let mut report = compared("The crash in Tarsa killed 9 people.", "The crash in Tarsa killed 12 people.");
        report.findings.iter_mut().for_each(|f| f.confidence = 0.5);
        let drawing = drawn(Scene::Figures, &report, 384.0);
        assert!(texts(&drawing).contains(&"People killed (uncertain)"), "{:?}", texts(&drawing));
    }

    #[test]
    fn an_interval_is_a_bar_and_more_than_does_not_hold_its_number() {
        let drawing = figures("The fire cost between $5 million and $7 million.", "The fire cost more than $20 million.");
        let classes: Vec<&str> = marks(&drawing).iter().map(|(class, _)| *class).collect();
        assert_eq!(classes, ["bar", "stem", "stem", "dot open"]);
        assert!(texts(&drawing).contains(&"10m USD"), "{:?}", texts(&drawing));
    }

    #[test]
    fn units_are_converted_to_stand_on_one_scale() {
        let report = compared("The plane flew at an altitude of 10,000 metres.", "The plane flew at an altitude of 11 kilometres.");
        let drawing = drawn(Scene::Figures, &report, 300.0);
        let dots = marks(&drawing);
        assert_eq!(dots.len(), 2);
        assert!((1.0..80.0).contains(&(dots[1].1 - dots[0].1)), "{dots:?}");
    }

    #[test]
    fn what_agrees_is_a_line_in_a_list() {
        let report = compared("The crash injured 30 people. Two ferries came.", "The crash injured thirty people. Two ferries came.");
        let drawing = drawn(Scene::Figures, &report, 300.0);
        assert!(drawing.parts.len() >= 2 && marks(&drawing).is_empty(), "{drawing:?}");
        assert!(texts(&drawing).contains(&"30 / thirty"), "{:?}", texts(&drawing));
        assert!(drawing.parts.iter().all(|p| p.frames[0].height < 26.0));
    }

    #[test]
    fn what_differs_stands_first() {
        let report = compared(
            "The crash killed 12 people and injured 30 people. Police arrested 4 men.",
            "The crash killed 9 people and injured 30 people. Police arrested 4 men.",
        );
        let verdicts: Vec<Verdict> =
            drawn(Scene::Figures, &report, 300.0).parts.iter().map(|p| report.findings[p.finding].verdict).collect();
        assert!(verdicts.len() >= 3);
        assert!(verdicts.is_sorted(), "{verdicts:?}");
    }
}
