//! What comes in: a place in the text; what goes out: a measure with its unit ("85 miles", "9,000ft", "300-pound",
//! "6 feet 3 inches") or a magnitude ("magnitude-7.8").

use super::count::amount;
use super::{Reading, Sort, unit};
use crate::facts::number::{fraction::fraction_at, is_joint};
use crate::text::{Kind, Text};

/// After "5m", these tell metres from millions.
const METRES: &[&str] =
    &["tall", "long", "wide", "high", "deep", "away", "apart", "below", "above", "sprint", "race", "hurdles", "freestyle", "dash", "x"];

/// Before "8.41m", within a few words, these do.
#[rustfmt::skip]
const MEASURED: &[&str] = &[
    "measured", "measures", "measuring", "jumped", "leapt", "leaped", "threw", "thrown", "throw", "cleared", "vaulted", "height", "width",
    "length", "depth", "distance", "altitude", "stands", "swam", "ran", "sprinted",
];

/// So many tokens back such a word may stand.
const MEASURED_REACH: usize = 4;

/// Distances that are run and swum by their names: "she won the 200m".
const RACES: &[&str] = &["50", "60", "100", "110", "200", "400", "800", "1500", "1,500", "3000", "3,000", "5000", "5,000", "10,000"];

/// Units that another follows, whether its number may stand bare, how many of it they are, and its words.
const SMALLER: &[(&str, bool, f64, &[&str])] =
    &[("ft", true, 12.0, &["in", "inch", "inches"]), ("lb", false, 16.0, &["oz", "ounce", "ounces"])];

/// Before "a mile" these bound it: "almost a mile".
const BOUNDS: &[&str] =
    &["almost", "nearly", "about", "around", "over", "than", "least", "most", "within", "roughly", "under", "to", "half"];

/// "almost a mile", "a tonne of sand", "half a mile away": one of a unit. "a litre" after a price is a rate.
fn one(text: &Text, i: usize) -> Option<Reading> {
    let half = usize::from(text.lower(i) == "half");
    let article = i + half;
    if !matches!(text.lower(article), "a" | "an") {
        return None;
    }
    let (symbol, end) = unit::at(text, article + 1, false)?;
    let before = text.lower(i.wrapping_sub(1));
    let bounded = half > 0 || BOUNDS.contains(&before) && before != "to" || before == "to" && text.lower(i.wrapping_sub(2)) == "up";
    let price = text.kind(i.wrapping_sub(1)) == Kind::Number || super::currency::by_word(before).is_some();
    let of = text.lower(end) == "of" && !price && !text.capital(end + 1);
    let extent = matches!(text.lower(end), "away" | "long" | "wide" | "high" | "deep" | "thick" | "tall") && !price;
    let length = symbol != "°" && symbol != "in" || bounded;
    let value = if half > 0 { 0.5 } else { 1.0 };
    let tokens = i..end;
    ((bounded || of || extent) && length)
        .then(|| Reading::exact(tokens.clone(), Sort::Measure, value, value).in_unit(Sort::Measure, symbol, tokens))
}

/// Reads a measure.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if let Some(reading) = one(text, i) {
        return Some(reading);
    }
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
    // "Three Mile Island" is a name.
    let name = !digits && text.capital(at) && text.kind(at + 1) == Kind::Word && !super::label::is_headline(text, i);
    if name {
        return None;
    }
    Some(with_smaller(text, reading.in_unit(Sort::Measure, symbol, i..end)))
}

/// The measure with the smaller units that follow it: "6 feet 3 inches".
pub(super) fn with_smaller(text: &Text, mut reading: Reading) -> Reading {
    let end = reading.tokens.end;
    if let Some((_, bare, share, words)) = SMALLER.iter().find(|(unit, ..)| Some(*unit) == reading.unit)
        && let Some((value, past)) = smaller_part(text, end, words, *share, *bare)
    {
        reading.number = reading.number.map(|n| n + value / share);
        (reading.step, reading.tokens.end) = (1.0 / share, past);
        reading.counted = past..past;
    }
    reading
}

/// "1.8m tall": metres, though "m" after digits is a million elsewhere.
fn metres(text: &Text, i: usize) -> Option<Reading> {
    let (value, step) = crate::facts::number::digits(text.raw(i))?;
    let joined = text.raw(i + 1) == "m" && !text.spaced(i + 1) && text.kind(i) == Kind::Number;
    let at = if is_joint(text, i + 2) { i + 3 } else { i + 2 };
    let floor = i.saturating_sub(MEASURED_REACH).max(text.sentence(i).start);
    let measured = (floor..i).any(|k| MEASURED.contains(&text.lower(k)));
    let led = matches!(text.lower(i.wrapping_sub(1)), "the" | "'s" | "his" | "her" | "and");
    let noun = text.kind(i + 2) == Kind::Word && !super::counted::is_stop(text.lower(i + 2));
    let race = led && !noun && RACES.contains(&text.raw(i));
    let clear = measured && !noun || race || METRES.contains(&text.lower(at)) || text.raw(at) == "(" && text.lower(at + 2).starts_with('f');
    (joined && clear).then(|| Reading::exact(i..i + 2, Sort::Measure, value, step.min(1.0)).in_unit(Sort::Measure, "m", i..i + 2))
}

/// The smaller units after a larger one: "6 feet 3 inches", "5-foot-2", "6ft 2in", "5 pounds 3 ounces". A bare number is one after a
/// hyphen, where `bare` allows it.
fn smaller_part(text: &Text, i: usize, words: &[&str], share: f64, bare: bool) -> Option<(f64, usize)> {
    let joined = is_joint(text, i);
    let reading = amount(text, if joined { i + 1 } else { i })?;
    let value = reading.number.filter(|n| (0.0..share).contains(n))?;
    let end = reading.tokens.end;
    let after = if is_joint(text, end) { end + 1 } else { end };
    match text.lower(after) {
        word if words.contains(&word) => Some((value, after + 1)),
        _ if joined && bare => Some((value, end)),
        _ => None,
    }
}
