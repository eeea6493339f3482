//! What comes in: a place in the text; what goes out: per cent and percentage points ("5%", "65 per cent", "two percentage points").

use super::count::amount;
use super::{Reading, Sort};
use crate::facts::number::fraction::fraction_at;
use crate::facts::number::is_joint;
use crate::text::Text;

/// The end of the words for per cent that begin at `i`, with the unit.
fn unit(text: &Text, i: usize) -> Option<(usize, &'static str)> {
    let at = if is_joint(text, i) { i + 1 } else { i };
    let end = match text.lower(at) {
        "%" | "％" | "percent" | "pct" | "percents" => at + 1,
        "per" | "p" if text.lower(at + 1) == "cent" => at + 2,
        "percentage" => at + 1,
        "pp" => return Some((at + 1, "pp")),
        "basis" if matches!(text.lower(at + 1), "point" | "points") => return Some((at + 2, "bp")),
        _ => return None,
    };
    let dash = if is_joint(text, end) { end + 1 } else { end };
    if matches!(text.lower(dash), "point" | "points") {
        return Some((dash + 1, "pp"));
    }
    Some((end, "%"))
}

/// "two-tenths of a percent", "half a percentage point": a fraction of one per cent.
fn part(text: &Text, i: usize) -> Option<Reading> {
    let (value, end) = fraction_at(text, i).or_else(|| (text.lower(i) == "quarter").then_some((0.25, i + 1)))?;
    let at = end + usize::from(text.lower(end) == "of");
    let one = matches!(text.lower(at), "a" | "one" | "1");
    let (end, unit) = unit(text, at + 1).filter(|_| one)?;
    Some(Reading::exact(i..end, Sort::Share, value, 0.1).in_unit(Sort::Share, unit, i..end))
}

/// Reads a percentage.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if let Some(reading) = part(text, i) {
        return Some(reading);
    }
    let reading = amount(text, i)?;
    let (end, unit) = unit(text, reading.tokens.end)?;
    let tokens = i..end;
    if unit == "bp" {
        return Some(reading.times(0.01).in_unit(Sort::Share, "pp", tokens));
    }
    Some(reading.in_unit(Sort::Share, unit, tokens))
}
