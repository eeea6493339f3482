//! What comes in: a place in the text; what goes out: a measure with its unit ("85 miles", "9,000ft", "300-pound",
//! "6 feet 3 inches") or a magnitude ("magnitude-7.8").

use super::count::amount;
use super::{Reading, Sort, unit};
use crate::facts::number::{fraction::fraction_at, is_joint};
use crate::text::{Kind, Text};

/// After "5m", these tell metres from millions.
const METRES: &[&str] =
    &["tall", "long", "wide", "high", "deep", "away", "apart", "below", "above", "sprint", "race", "hurdles", "freestyle", "dash", "x"];

/// Reads a measure.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    // "½ cup", "1/2 mile"
    let fraction = || fraction_at(text, i).map(|(value, end)| Reading::exact(i..end, Sort::Count, value, 0.01));
    let reading = if text.kind(i) == Kind::Number { fraction().or_else(|| amount(text, i))? } else { amount(text, i)? };
    let end = reading.tokens.end;
    if let Some(reading) = metres(text, i) {
        return Some(reading);
    }
    let digits = text.kind(end - 1) == Kind::Number || matches!(text.raw(end - 1), "½" | "¼" | "¾");
    let joined = is_joint(text, end);
    let at = if joined || text.lower(end) == "of" && reading.number.is_none() { end + 1 } else { end };
    // "35 (kg)"
    let bracket = digits && matches!(text.raw(at), "(" | "[") && matches!(text.raw(at + 2), ")" | "]");
    let (symbol, mut end) = unit::at(text, at + usize::from(bracket), digits)?;
    end += usize::from(bracket);
    // "one foot in", "one yard": as words they are no measure where nothing is measured.
    let mut reading = reading.in_unit(Sort::Measure, symbol, i..end);
    if symbol == "ft"
        && let Some((inches, past)) = inches(text, end)
    {
        reading.number = reading.number.map(|n| n + inches / 12.0);
        (reading.step, reading.tokens.end) = (1.0 / 12.0, past);
        reading.counted = past..past;
    }
    Some(reading)
}

/// "1.8m tall": metres, though "m" after digits is a million elsewhere.
fn metres(text: &Text, i: usize) -> Option<Reading> {
    let (value, step) = crate::facts::number::digits(text.raw(i))?;
    let joined = text.raw(i + 1) == "m" && !text.spaced(i + 1) && text.kind(i) == Kind::Number;
    let at = if is_joint(text, i + 2) { i + 3 } else { i + 2 };
    let clear = METRES.contains(&text.lower(at)) || text.raw(at) == "(" && text.lower(at + 2).starts_with('f');
    (joined && clear).then(|| Reading::exact(i..i + 2, Sort::Measure, value, step.min(1.0)).in_unit(Sort::Measure, "m", i..i + 2))
}

/// The inches after feet: "6 feet 3 inches", "5-foot-2", "6ft 2in".
fn inches(text: &Text, i: usize) -> Option<(f64, usize)> {
    let joined = is_joint(text, i);
    let reading = amount(text, if joined { i + 1 } else { i })?;
    let value = reading.number.filter(|n| (0.0..12.0).contains(n))?;
    let end = reading.tokens.end;
    let after = if is_joint(text, end) { end + 1 } else { end };
    match text.lower(after) {
        "in" | "inch" | "inches" => Some((value, after + 1)),
        _ if joined => Some((value, end)),
        _ => None,
    }
}
