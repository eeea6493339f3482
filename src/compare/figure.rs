//! What comes in: two figures; what goes out: their [`Relation`], from the intervals that their words allow.

use super::relation::Relation;
use crate::facts::figure::unit::{factor, to_base};
use crate::facts::figure::{Bound, Figure, SCORE};

/// How far "about" reaches on each side, as a share of the number.
const ABOUT: f64 = 0.1;

/// So far a vague word reaches below and above its range.
const SOFT_LOW: f64 = 0.6;
const SOFT_HIGH: f64 = 1.5;

/// However round its number is, "about" reaches no further than this share.
const WIDEST: f64 = 0.25;

/// Two numbers that differ by less than this share are one.
const EQUAL: f64 = 1e-9;

/// Converted between units, a rounded number may be off by this share.
const CONVERTED: f64 = 0.02;

/// A figure's values in a unit that two figures share.
#[derive(Clone, Copy)]
struct Values {
    number: Option<f64>,
    min: Option<f64>,
    max: Option<f64>,
    step: f64,
    bound: Bound,
}

impl Values {
    fn new(figure: &Figure) -> Self {
        Values { number: figure.number, min: figure.min, max: figure.max, step: figure.step, bound: figure.bound }
    }

    /// The same in the base of the unit's dimension.
    fn in_base(self, unit: &str) -> Self {
        let base = |value: Option<f64>| value.and_then(|v| to_base(v, unit)).map(|(_, v)| v);
        Values { number: base(self.number), min: base(self.min), max: base(self.max), step: self.step * factor(unit), bound: self.bound }
    }

    /// The same times a factor.
    fn times(self, by: f64) -> Self {
        let times = |value: Option<f64>| value.map(|v| v * by);
        Values { number: times(self.number), min: times(self.min), max: times(self.max), step: self.step * by, bound: self.bound }
    }

    /// The values that the words allow, ends included; open ends are infinite.
    fn interval(&self) -> Option<(f64, f64)> {
        let (low, high) = (self.min.unwrap_or(f64::NEG_INFINITY), self.max.unwrap_or(f64::INFINITY));
        let Some(number) = self.number else {
            // The range of a vague word is soft: "several" may be two, and "hundreds" 150.
            let soft = matches!(self.bound, Bound::Vague | Bound::AtLeast);
            let (low, high) = if soft { (low * SOFT_LOW, high * SOFT_HIGH) } else { (low, high) };
            return (self.min.is_some() || self.max.is_some()).then_some((low, high));
        };
        Some(match self.bound {
            Bound::Exact | Bound::Range => (number, number),
            // "nearly 500" is more than a hedge: it has a greatest value besides.
            Bound::About | Bound::Vague => {
                let reach = (self.step / 2.0).min(number.abs() * WIDEST).max(number.abs() * ABOUT);
                (low.max(number - reach), high.min(number + reach))
            }
            Bound::AtLeast | Bound::MoreThan => (number, f64::INFINITY),
            Bound::AtMost | Bound::LessThan => (low, number),
        })
    }

    /// How far the number may be from the true value, for having been rounded: half its step. Bounds and hedges say so themselves.
    fn rounding(&self) -> f64 {
        if matches!(self.bound, Bound::Exact | Bound::Range) { self.step / 2.0 } else { 0.0 }
    }
}

/// The values of both in one unit, and whether one had to be converted; none where no unit is common.
fn common(a: &Figure, b: &Figure) -> Option<(Values, Values, bool)> {
    let (x, y) = (Values::new(a), Values::new(b));
    let money = |code: &str, (dimension, _): (crate::facts::figure::unit::Dimension, f64)| match dimension {
        crate::facts::figure::unit::Dimension::Money(main) => main == code,
        _ => false,
    };
    match (a.unit.as_deref(), b.unit.as_deref()) {
        (u, v) if u == v => Some((x, y, false)),
        (Some(u), Some(v)) => match (to_base(1.0, u), to_base(1.0, v)) {
            (Some((p, _)), Some((q, _))) if p == q => Some((x.in_base(u), y.in_base(v), true)),
            (Some(cents), None) if money(v, cents) => Some((x.in_base(u), y, false)),
            (None, Some(cents)) if money(u, cents) => Some((x, y.in_base(v), false)),
            _ => None,
        },
        // "0.75" and "75%"
        (None, Some("%")) if is_fraction(a) => Some((x.times(100.0), y, false)),
        (Some("%"), None) if is_fraction(b) => Some((x, y.times(100.0), false)),
        _ => None,
    }
}

fn is_fraction(figure: &Figure) -> bool {
    figure.number.is_some_and(|n| n > 0.0 && n < 1.0)
}

fn equal(x: f64, y: f64) -> bool {
    x == y || (x - y).abs() <= EQUAL * x.abs().max(y.abs())
}

/// How two figures relate.
pub fn relate(a: &Figure, b: &Figure) -> Relation {
    let relation = relate_numbers(a, b);
    // "Two-term" and "a third term" say nothing of each other; "four days" and "the fourth day" may.
    if relation == Relation::Conflict && a.ordinal != b.ordinal { Relation::Incomparable } else { relation }
}

fn relate_numbers(a: &Figure, b: &Figure) -> Relation {
    if a.change != b.change || (a.head == SCORE) != (b.head == SCORE) {
        return Relation::Incomparable;
    }
    let Some((x, y, converted)) = common(a, b) else { return Relation::Incomparable };
    let (Some((a_low, a_high)), Some((b_low, b_high))) = (x.interval(), y.interval()) else {
        return Relation::Incomparable;
    };
    let same_number = match (x.number, y.number) {
        (Some(n), Some(m)) => equal(n, m),
        (None, None) => equal(a_low, b_low) && equal(a_high, b_high),
        _ => false,
    };
    if same_number && x.bound == y.bound {
        return Relation::Same;
    }
    // The ranges of a result do not overlap: another result is another.
    if a.head == SCORE {
        return Relation::Conflict;
    }
    // "up to 10" and "at least 10" meet in one point only: a reader is told otherwise.
    let (low, high) = (a_low.max(b_low), a_high.min(b_high));
    let opposite = |x: Bound, y: Bound| matches!(x, Bound::AtMost | Bound::LessThan) && matches!(y, Bound::AtLeast | Bound::MoreThan);
    if equal(low, high) && (opposite(x.bound, y.bound) || opposite(y.bound, x.bound)) {
        return Relation::Conflict;
    }
    // "more than 12" excludes 12 itself, yet a headline's "12" beside it is no conflict.
    if low <= high || equal(low, high) {
        return Relation::Compatible;
    }
    // The rounder of two numbers agrees with all that round to it; half a step away is in doubt, and not the same.
    let gap = low - high;
    let rounder = match x.step.total_cmp(&y.step) {
        _ if equal(x.step, y.step) => 0.0,
        std::cmp::Ordering::Greater => x.rounding(),
        _ => y.rounding(),
    };
    let lenient = if converted { rounder.max(CONVERTED * low.abs()) } else { rounder };
    if gap < lenient * (1.0 - EQUAL) { Relation::Compatible } else { Relation::Conflict }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Value, figure};
    use crate::text::Text;

    fn only(source: &str) -> Figure {
        let facts = figure::read(&Text::new(source), &[]);
        match facts.first().map(|f| f.value.clone()) {
            Some(Value::Figure(figure)) => figure,
            other => panic!("{source}: {other:?}"),
        }
    }

    #[test]
    fn verdicts_of_the_definitions() {
        for (a, b, expected) in [
            ("300,000 people", "0.3 million people", Relation::Same),
            ("two dozen people", "24 people", Relation::Same),
            ("more than 100 people", "116 people", Relation::Compatible),
            ("about 300 people", "297 people", Relation::Compatible),
            ("$3.5 million", "$3.52 million", Relation::Compatible),
            ("$700 million", "$699.8 million", Relation::Compatible),
            ("$700 million", "$650 million", Relation::Conflict),
            ("9 people", "12 people", Relation::Conflict),
            ("at least 12 people", "12 people", Relation::Compatible),
            ("at least 12 people", "9 people", Relation::Conflict),
            ("up to $800 million", "$735 million to $800 million", Relation::Compatible),
            ("at least 20 people", "at least 17 people", Relation::Compatible),
            ("up to 10 people", "at least 10 people", Relation::Conflict),
            ("dozens of people", "55 people", Relation::Compatible),
            ("about 100 people", "55 people", Relation::Conflict),
            ("several people", "two people", Relation::Compatible),
            ("several people", "one person", Relation::Conflict),
            ("dozens of people", "12 people", Relation::Conflict),
            ("hundreds of people", "150 people", Relation::Compatible),
            ("20 people", "22 people", Relation::Conflict),
            ("120 people", "123 people", Relation::Compatible),
            ("123 people", "124 people", Relation::Conflict),
            ("2 million people", "2.3 million people", Relation::Compatible),
            ("more than 700 people", "660 people", Relation::Conflict),
            ("nearly 500 people", "474 people", Relation::Compatible),
            ("nearly 500 people", "520 people", Relation::Conflict),
            ("85 miles", "137 km", Relation::Compatible),
            ("85 miles", "160 km", Relation::Conflict),
            ("20 miles", "20 pounds", Relation::Incomparable),
            ("50 cents", "$0.50", Relation::Same),
            ("a third of voters", "34% of voters", Relation::Compatible),
            ("most of the city", "60% of the city", Relation::Compatible),
            ("half of the city", "60% of the city", Relation::Conflict),
            ("They won 2-1.", "They won 3-1.", Relation::Conflict),
            ("They won 2-1.", "They lost 1-2.", Relation::Same),
            ("rose 5%", "stood at 5%", Relation::Incomparable),
            ("12 people", "$12", Relation::Incomparable),
            ("two terms", "a third successive term", Relation::Incomparable),
            ("a second successive term", "a third successive term", Relation::Conflict),
        ] {
            assert_eq!(relate(&only(a), &only(b)), expected, "{a} / {b}");
            assert_eq!(relate(&only(b), &only(a)), expected, "{b} / {a}");
        }
    }
}
