//! Lengths that count from somewhere: "two weeks ago" from now, "a year earlier" and "four years later" from the date before.

use super::Mod;
use super::period::Grain;
use super::reading::{From, Meaning, Reading, Unit};
use super::scan::Scan;
use crate::text::Kind;

/// "two weeks ago", "a year earlier", "three days later", "five months from now", "in two weeks"
pub fn read(scan: &Scan, first: usize, end: usize, count: Option<f64>, unit: Unit, modifier: Option<Mod>) -> Option<Reading> {
    let mut at = end;
    let mut modifier = modifier;
    if scan.lower(at) == "or" && scan.lower(at + 1) == "so" {
        (at, modifier) = (at + 2, Some(Mod::Approx));
    }
    let text = scan.text;
    let closes = |k: usize| {
        text.kind(k) != Kind::Word && text.kind(k) != Kind::Number
            || matches!(scan.lower(k), "and" | "but" | "when" | "as" | "in" | "at" | "by" | "on" | "from")
    };
    let (sign, from, after) = match scan.lower(at) {
        "ago" => (-1, From::Speech, at + 1),
        "earlier" | "previously" => (-1, From::Mentioned, at + 1),
        "later" | "afterward" | "afterwards" | "hence" => (1, From::Mentioned, at + 1),
        "before" if closes(at + 1) => (-1, From::Mentioned, at + 1),
        "after" if closes(at + 1) && text.kind(at + 1) == Kind::Mark => (1, From::Mentioned, at + 1),
        "from" if matches!(scan.lower(at + 1), "now" | "today") => (1, From::Speech, at + 2),
        _ => return None,
    };
    let whole = count.filter(|c| c.fract() == 0.0 && *c < 100_000.0).map(|c| c as i32);
    let year = unit == Unit::Year && whole == Some(1);
    if year && sign < 0 && modifier.is_none() {
        return Some(Reading::new(first, after, Meaning::YearBefore));
    }
    let meaning = match (whole, unit.grain(), from) {
        (Some(n), Some(grain), _) => {
            let times = match unit {
                Unit::Fortnight => 2,
                Unit::Millennium => 1000,
                Unit::Decade if from == From::Speech => 10,
                _ => 1,
            };
            let grain = if unit == Unit::Decade && from == From::Speech { Grain::Year } else { grain };
            let or = match from {
                From::Speech => if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }.to_owned(),
                From::Mentioned => unit.length(count),
            };
            Meaning::Shift { grain, count: n.checked_mul(times)?.checked_mul(sign)?, from, or }
        }
        (_, _, From::Speech) => Meaning::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }),
        (..) => Meaning::Length { count, unit, side: 0 },
    };
    Some(Reading::new(first, after, meaning).modified(modifier))
}
