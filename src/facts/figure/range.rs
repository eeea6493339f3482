//! What comes in: a place in the text; what goes out: the range that stands there ("5 to 7", "between $20 million and
//! $35 million", "300 to 450 feet", "five or six").

use super::{Bound, Reading, Sort, age, count, fraction, measure, money, percent};
use crate::facts::number::digits;
use crate::text::{Kind, Text};

/// After these, "from X to Y" is a range; elsewhere it is a change from one value to another.
const RANGING: &[&str] = &["ranging", "ranged", "ranges", "range", "anywhere", "ages", "aged", "estimates", "is", "are"];

/// Hedges between "between" and the first number.
const HEDGES: &[&str] = &["about", "around", "roughly", "approximately", "some"];

/// Hedges between a verb of change and its number.
const CHANGE_HEDGES: &[&str] =
    &["nearly", "almost", "about", "around", "more", "less", "than", "over", "just", "only", "roughly", "some", "another"];

/// The first end of a range takes at most so many tokens.
const FARTHEST_LINK: usize = 10;

/// Reads a range.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    // "between about 100 and 150"
    let hedged = HEDGES.contains(&text.lower(i.wrapping_sub(1)));
    let lead = i.wrapping_sub(if hedged { 2 } else { 1 });
    let between = text.lower(lead) == "between";
    let lead = if between || !hedged { lead } else { i.wrapping_sub(1) };
    // Most numbers stand before no link: they need not be read twice.
    if !(i + 1..=i + FARTHEST_LINK).any(|k| matches!(text.lower(k), "to" | "or" | "and") || is_hyphen(text, k)) {
        return None;
    }
    let first = end(text, i)?;
    let at = first.tokens.end;
    let before = text.lower(lead);
    let ages = matches!(before, "ages" | "aged" | "age") || between && matches!(text.lower(lead.wrapping_sub(1)), "ages" | "aged" | "age");
    let from = before == "from" && !RANGING.contains(&text.lower(i.wrapping_sub(2)));
    let open = is_hyphen(text, at) && (text.raw(at) == "~" || text.spaced(at) == text.spaced(at + 1));
    // "rose 9 pence to 140 pence": a change, and the level that it led to.
    let counts = first.unit.is_none() && text.lower(lead) == "by" && super::change::is_verb(text.lower(lead.wrapping_sub(1)));
    // "fell nearly $1 to $73"
    let hedges = (1..4).take_while(|k| CHANGE_HEDGES.contains(&text.lower(i.wrapping_sub(*k)))).count();
    let changed = super::change::is_verb(before) || hedges > 0 && super::change::is_verb(text.lower(i.wrapping_sub(hedges + 1))) || counts;
    let linked = match text.lower(at) {
        "and" => between,
        // "down 3 to 5%"
        "to" => !from && (!changed || counts || first.unit.is_none() && first.sort == Sort::Count),
        "or" => true,
        _ => open && !from,
    };
    if !linked {
        return None;
    }
    let last = end(text, at + 1)?;
    let alternative = text.lower(at) == "or";
    if counts && last.unit.is_some() && first.unit.is_none() && text.lower(at) == "to" {
        // "rose by 5 to 7 percent"
        return join(text, i, first, last);
    }
    if (counts || changed && last.sort != Sort::Share) && text.lower(at) == "to" {
        return None;
    }
    if alternative && (first.unit.is_some() || !adjacent(&first, &last)) {
        return None;
    }
    let hyphen = !matches!(text.lower(at), "and" | "to" | "or");
    // "2016-17", "555-1234", "1-2-3" only name.
    let chain = |k: usize| matches!(text.raw(k), "-" | "–" | "/") && !text.spaced(k) && text.kind(k + 1) == Kind::Number;
    let apart = text.spaced(at)
        && text.raw(at) != "–"
        && if first.unit.is_none() { !matches!(last.sort, Sort::Age | Sort::Share) } else { first.unit != last.unit };
    if count::is_year(text, i) && count::is_year(text, last.tokens.start) {
        return None;
    }
    if hyphen && (count::is_year(text, i) || chain(last.tokens.end) || apart) {
        return None;
    }
    let mut range = join(text, if between { lead } else { i }, first, last)?;
    if ages && range.sort == Sort::Count {
        (range.sort, range.unit) = (Sort::Age, Some("year"));
    }
    Some(range)
}

fn is_hyphen(text: &Text, i: usize) -> bool {
    matches!(text.raw(i), "-" | "–" | "‑" | "—" | "~")
}

/// One end of a range.
fn end(text: &Text, i: usize) -> Option<Reading> {
    if text.lower(i) == "a" && text.lower(i + 1) != "quarter" {
        return None;
    }
    let reading = money::read(text, i)
        .or_else(|| percent::read(text, i))
        .or_else(|| age::read(text, i).filter(|a| a.tokens.end > i + 1))
        .or_else(|| measure::read(text, i))
        .or_else(|| fraction::read(text, i).filter(|f| f.sort == Sort::Share))
        .or_else(|| count::amount(text, i))?;
    reading.number.is_some().then_some(reading)
}

/// "five or six", "40 or 50": next to each other in steps of their size.
fn adjacent(first: &Reading, last: &Reading) -> bool {
    let (Some(a), Some(b)) = (first.number, last.number) else { return false };
    a < b && b - a <= if a < 10.0 { 2.0 } else { a.max(10.0) * 0.5 }
}

/// The range of two ends; the second lends the first its scale and unit, and a currency's sign goes on.
fn join(text: &Text, start: usize, mut first: Reading, mut last: Reading) -> Option<Reading> {
    if first.unit.is_none() && last.unit.is_some() {
        (first.unit, first.sort) = (last.unit, last.sort);
    } else if last.unit.is_none() && first.sort == Sort::Money {
        (last.unit, last.sort) = (first.unit, first.sort);
    }
    if first.unit != last.unit {
        return None;
    }
    let mut low = first.number?;
    let high = last.number?;
    // "2 to 3 million", "$5-7 billion"
    if let Some(scale) = scale(text, &last)
        && low < 1e3
        && low * scale < high
    {
        low *= scale;
        first.step *= scale;
    }
    if low >= high {
        return None;
    }
    let tokens = start..last.tokens.end;
    if count::is_time(text, tokens.end) && last.sort == Sort::Count {
        return None;
    }
    let step = first.step.min(last.step);
    Some(Reading {
        bound: Bound::Range,
        number: None,
        min: Some(low),
        max: Some(high),
        step,
        counted: tokens.end..tokens.end,
        tokens,
        ..last
    })
}

/// "from 28 to 24 percent", "from 1.2 to 3.4 million euros": the second number of a change lends its unit to the first.
pub(super) fn lend(text: &Text, readings: &mut [Reading]) {
    for k in 1..readings.len() {
        let Some((first, last)) = readings.split_at_mut_checked(k).and_then(|(a, b)| Some((a.last_mut()?, b.first()?))) else { return };
        let at = first.tokens.end;
        let change = text.lower(at) == "to"
            && last.tokens.start == at + 1
            && text.lower(first.tokens.start.wrapping_sub(1)) == "from"
            && matches!(last.sort, Sort::Share | Sort::Money | Sort::Measure);
        let bare = first.unit.is_none() && first.sort == Sort::Count && first.number.is_some() && first.counted.is_empty();
        if !(change && bare) || last.number.is_none() {
            continue;
        }
        let scale = scale(text, last).filter(|_| first.number.is_some_and(|n| n < 1e3)).unwrap_or(1.0);
        let tokens = first.tokens.clone();
        *first = first.clone().times(scale).in_unit(last.sort, last.unit.unwrap_or_default(), tokens);
    }
}

/// The scale that a number was written with, from a thousand on: 1e6 of "3.4 million".
fn scale(text: &Text, reading: &Reading) -> Option<f64> {
    let value = reading.number?;
    let numeral = reading.tokens.clone().find(|k| text.kind(*k) == Kind::Number || crate::facts::number::begins(text.lower(*k)))?;
    let mantissa =
        digits(text.raw(numeral)).map(|d| d.0).or_else(|| crate::facts::number::find(crate::facts::number::UNITS, text.lower(numeral)));
    mantissa.filter(|m| *m > 0.0).map(|m| (value / m).round()).filter(|s| *s >= 1e3)
}
