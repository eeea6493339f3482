//! What comes in: two figures that are not the same, with their words; what goes out: why both can be true, or cannot.

use crate::compare::relation::Relation;
use crate::facts::figure::unit::{factor, to_base};
use crate::facts::figure::{Bound, Figure};

/// Why two figures are compatible or in conflict; none where there is no more to say than that.
pub fn why(p: &Figure, q: &Figure, of_p: &str, of_q: &str, relation: Relation) -> Option<String> {
    // The looser of two: it allows the other, or does not.
    let (loose, tight) = if looseness(p) >= looseness(q) { (of_p, of_q) } else { (of_q, of_p) };
    let alike = looseness(p) == looseness(q);
    match relation {
        Relation::Compatible if p.unit != q.unit => converted(p, q, of_p),
        Relation::Compatible if !alike && p.number.is_some() && p.number == q.number => {
            Some(format!("The number is the same; “{loose}” is less exact."))
        }
        Relation::Compatible if !alike => Some(format!("“{tight}” fits “{loose}”.")),
        Relation::Compatible if p.bound == Bound::Exact && p.step != q.step => {
            let (rounder, finer) = if p.step > q.step { (of_p, of_q) } else { (of_q, of_p) };
            Some(format!("“{finer}” rounds to “{rounder}”."))
        }
        Relation::Compatible => Some("Both can be true: neither is an exact number.".to_owned()),
        Relation::Conflict if p.unit != q.unit => converted(p, q, of_p),
        Relation::Conflict if !alike => Some(format!("“{tight}” does not fit “{loose}”.")),
        _ => None,
    }
}

/// How much room the words leave.
fn looseness(figure: &Figure) -> u8 {
    match figure.bound {
        _ if figure.number.is_none() && figure.bound != Bound::Range => 4,
        Bound::Exact => 0,
        Bound::About => 1,
        Bound::AtLeast | Bound::MoreThan | Bound::AtMost | Bound::LessThan => 2,
        Bound::Range => 3,
        Bound::Vague => 4,
    }
}

/// "“85 miles” is 137 km."
fn converted(p: &Figure, q: &Figure, of_p: &str) -> Option<String> {
    let (from, to) = (p.unit.as_deref()?, q.unit.as_deref()?);
    let ((dimension, base), (other, _)) = (to_base(p.number?, from)?, to_base(q.number?, to)?);
    let value = match to {
        "°C" => base - 273.15,
        "°F" => base * 1.8 - 459.67,
        _ => base / factor(to),
    };
    (dimension == other && value.is_finite())
        .then(|| format!("“{of_p}” is {} {to}{}.", grouped(value), if AGES.contains(&to) && value != 1.0 { "s" } else { "" }))
}

/// Units that are words; the others are symbols, which have no plural.
const AGES: &[&str] = &["month", "year"];

/// A number with its thousands grouped; small ones with one decimal, where it is not naught.
fn grouped(value: f64) -> String {
    if value.abs() < 10.0 && value.fract() != 0.0 {
        return format!("{value:.1}");
    }
    let digits = format!("{:.0}", value.abs());
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if value < 0.0 { format!("−{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Value, figure};
    use crate::text::Text;

    fn said(a: &str, b: &str, relation: Relation) -> Option<String> {
        let figure = |source: &str| match figure::read(&Text::new(source), &[]).first().map(|f| f.value.clone()) {
            Some(Value::Figure(figure)) => figure,
            other => panic!("{source}: {other:?}"),
        };
        why(&figure(a), &figure(b), a, b, relation)
    }

    #[test]
    fn what_the_words_allow_is_said() {
        for (a, b, expected) in [
            ("at least 12 people", "14 people", "“14 people” fits “at least 12 people”."),
            ("55 people", "dozens of people", "“55 people” fits “dozens of people”."),
            ("some two miles", "two miles", "The number is the same; “some two miles” is less exact."),
            ("$3.52 million", "$3.5 million", "“$3.52 million” rounds to “$3.5 million”."),
            ("85 miles", "137 km", "“85 miles” is 137 km."),
            ("a two-year-old girl", "a 25-month-old girl", "“a two-year-old girl” is 24 months."),
            ("more than 10 people", "over 20 people", "Both can be true: neither is an exact number."),
        ] {
            assert_eq!(said(a, b, Relation::Compatible).as_deref(), Some(expected), "{a} / {b}");
        }
        let conflict = said("at least 12 people", "9 people", Relation::Conflict);
        assert_eq!(conflict.as_deref(), Some("“9 people” does not fit “at least 12 people”."));
        assert_eq!(said("9 people", "12 people", Relation::Conflict), None);
    }
}
