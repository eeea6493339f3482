//! What comes in: two figures; what goes out: their [`Relation`], from the intervals that their words allow.

use super::relation::Relation;
use crate::facts::figure::{Bound, Figure};

/// How far "about" reaches on each side, as a share of the number.
const ABOUT: f64 = 0.1;

/// Two numbers that differ by less than this share are one.
const EQUAL: f64 = 1e-9;

/// The values that a figure's words allow, ends included; open ends are infinite.
fn interval(figure: &Figure) -> Option<(f64, f64)> {
    let infinite = (f64::NEG_INFINITY, f64::INFINITY);
    let stated = (figure.min.unwrap_or(infinite.0), figure.max.unwrap_or(infinite.1));
    let Some(number) = figure.number else {
        return (figure.min.is_some() || figure.max.is_some()).then_some(stated);
    };
    // A plain small count is exact; a rounder number stands for all that round to it.
    let rounding = if figure.step > 1.0 || figure.unit.is_some() && figure.step < 1.0 { figure.step / 2.0 } else { 0.0 };
    Some(match figure.bound {
        Bound::Exact | Bound::Range => (number - rounding, number + rounding),
        Bound::About | Bound::Vague => {
            let reach = rounding.max(number.abs() * ABOUT);
            (stated.0.max(number - reach), stated.1.min(number + reach))
        }
        Bound::AtLeast | Bound::MoreThan => (number, infinite.1),
        // "nearly 500" is more than a bound from above: it is close below.
        Bound::AtMost | Bound::LessThan => (stated.0, number),
    })
}

fn equal(x: f64, y: f64) -> bool {
    x == y || (x - y).abs() <= EQUAL * x.abs().max(y.abs())
}

/// How two figures relate.
pub fn relate(a: &Figure, b: &Figure) -> Relation {
    if a.unit != b.unit || a.change != b.change {
        return Relation::Incomparable;
    }
    let (Some((a_low, a_high)), Some((b_low, b_high))) = (interval(a), interval(b)) else {
        return Relation::Incomparable;
    };
    let same_number = match (a.number, b.number) {
        (Some(x), Some(y)) => equal(x, y),
        (None, None) => equal(a_low, b_low) && equal(a_high, b_high),
        _ => false,
    };
    if same_number && a.bound == b.bound {
        return Relation::Same;
    }
    // "up to 10" and "at least 10" meet in one point only: a reader is told otherwise.
    let (low, high) = (a_low.max(b_low), a_high.min(b_high));
    let opposite =
        |x: &Figure, y: &Figure| matches!(x.bound, Bound::AtMost | Bound::LessThan) && matches!(y.bound, Bound::AtLeast | Bound::MoreThan);
    if low > high && !equal(low, high) || equal(low, high) && (opposite(a, b) || opposite(b, a)) {
        return Relation::Conflict;
    }
    // "more than 12" excludes 12 itself, yet a headline's "12" beside it is no conflict.
    Relation::Compatible
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
            ("12 people", "$12", Relation::Incomparable),
        ] {
            assert_eq!(relate(&only(a), &only(b)), expected, "{a} / {b}");
            assert_eq!(relate(&only(b), &only(a)), expected, "{b} / {a}");
        }
    }
}
