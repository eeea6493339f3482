//! What comes in: two time expressions and the days on which their articles were published; what goes out: their
//! [`Relation`], from the calendar intervals or the lengths that they name.

use super::relation::Relation;
use crate::facts::date::spans::{HOUR, days as days_between, later};
use crate::facts::date::{Mod, Timex, Type};
use jiff::civil::{Date, DateTime};

/// How two time expressions relate.
pub fn relate(a: &Timex, b: &Timex, published_a: Option<Date>, published_b: Option<Date>) -> Relation {
    match (length(a), length(b)) {
        (Some(x), Some(y)) => lengths(a, b, x, y),
        (Some(x), None) => age(x, published_a, b),
        (None, Some(y)) => age(y, published_b, a),
        (None, None) => moments(a, b),
    }
}

/// A length in days and the length of its unit; `days` is none for "several days".
#[derive(Clone, Copy)]
struct Length {
    days: Option<f64>,
    unit: f64,
}

/// Reads an ISO 8601 duration ("P3W", "PT1H30M", "PXD"); of several units, the first is the coarsest.
fn length(timex: &Timex) -> Option<Length> {
    if timex.kind != Type::Duration {
        return None;
    }
    let rest = timex.timex.strip_prefix('P')?;
    let mut parts = rest.split_inclusive(|c: char| c.is_ascii_alphabetic() && c != 'T' && c != 'X').peekable();
    let first = parts.next()?;
    if parts.peek().is_some() && !rest.ends_with('E') {
        let mut clock = first.starts_with('T');
        let mut whole = unit(first)?;
        for part in parts {
            clock |= part.starts_with('T');
            let prefix = if clock && !part.starts_with('T') { "T" } else { "" };
            let more = unit(&format!("{prefix}{part}"))?;
            whole.days = whole.days.zip(more.days).map(|(a, b)| a + b);
        }
        return Some(whole);
    }
    unit(rest)
}

/// Reads one unit of a duration ("3W", "T1H", "XD").
fn unit(rest: &str) -> Option<Length> {
    let (rest, clock) = rest.strip_prefix('T').map_or((rest, false), |r| (r, true));
    let unit = match (rest.chars().last()?, clock) {
        ('Y', _) => 365.25,
        ('M', false) => 30.44,
        ('W', _) => 7.0,
        ('D', _) => 1.0,
        ('H', _) => 1.0 / 24.0,
        ('M', true) => 1.0 / 1440.0,
        ('S', _) => 1.0 / 86400.0,
        ('E', _) => return decades(rest, 3652.5),
        _ => return None,
    };
    let count = &rest[..rest.len() - 1];
    if count == "X" {
        return Some(Length { days: None, unit });
    }
    count.parse::<f64>().ok().map(|n| Length { days: Some(n * unit), unit })
}

/// "2DE" (decades) and "1CE" (centuries) end in two letters.
fn decades(rest: &str, decade: f64) -> Option<Length> {
    let (count, unit) = if let Some(count) = rest.strip_suffix("DE") { (count, decade) } else { (rest.strip_suffix("CE")?, decade * 10.0) };
    if count == "X" {
        return Some(Length { days: None, unit });
    }
    count.parse::<f64>().ok().map(|n| Length { days: Some(n * unit), unit })
}

fn lengths(a: &Timex, b: &Timex, x: Length, y: Length) -> Relation {
    // "a month after the siege" is a distance, "the two-day talks" a length: neither says anything of the other.
    let distance = |t: &Timex| matches!(t.modifier, Some(Mod::After | Mod::Before)).then_some(t.modifier);
    if distance(a) != distance(b) {
        return Relation::Incomparable;
    }
    if a.timex == b.timex {
        return if a.modifier == b.modifier { Relation::Same } else { Relation::Compatible };
    }
    let (Some(p), Some(q)) = (x.days, y.days) else {
        // "several days" may be three, and is no month.
        let (known, vague) = if x.days.is_some() { (x, y) } else { (y, x) };
        return match known.days {
            Some(d) if d < 2.0 * vague.unit || d > 10.0 * vague.unit => Relation::Incomparable,
            _ if (known.unit / vague.unit).max(vague.unit / known.unit) > 40.0 => Relation::Incomparable,
            _ => Relation::Compatible,
        };
    };
    if p == q {
        return if a.modifier == b.modifier { Relation::Same } else { Relation::Compatible };
    }
    // Lengths in other units are other roundings of one; an hour against a week is another thing altogether.
    let coarser = x.unit.max(y.unit);
    if (p / q).max(q / p) > 8.0 {
        return Relation::Incomparable;
    }
    let open = |t: &Timex, own: f64, other: f64| match t.modifier {
        Some(Mod::Approx) => (own - other).abs() <= own * 0.25,
        Some(Mod::MoreThan | Mod::EqualOrMore) => other >= own,
        Some(Mod::LessThan | Mod::EqualOrLess) => other <= own,
        _ => false,
    };
    // "50 years" may be 48.
    let rounding = |l: Length, days: f64| {
        let count = days / l.unit;
        if count >= 20.0 && (count / 10.0).fract() == 0.0 { 5.0 * l.unit } else { 0.0 }
    };
    let near = x.unit == y.unit && (p - q).abs() < rounding(x, p).max(rounding(y, q));
    if near || open(a, p, q) || open(b, q, p) || x.unit != y.unit && (p - q).abs() <= coarser / 2.0 {
        Relation::Compatible
    } else {
        Relation::Conflict
    }
}

/// "a three-week ceasefire" against "Dec. 30": the length, counted back from its article's day, reaches the start.
fn age(length: Length, published: Option<Date>, start: &Timex) -> Relation {
    let (Some(days), Some(published), Some(begin), Some(end)) = (length.days, published, start.begin, start.end) else {
        return Relation::Incomparable;
    };
    let since = |moment: Date| f64::from(days_between(moment, published));
    let (longest, shortest) = (since(begin.date()), since(end.date()));
    let slack = length.unit / 2.0;
    // Below a week, or long before anything that an article would call by its age, it says nothing.
    if longest >= days - slack && shortest <= days + slack && days >= 7.0 && longest - shortest <= 3.0 * length.unit {
        Relation::Compatible
    } else {
        Relation::Incomparable
    }
}

/// The value without the minutes of a full hour: "9 p.m." (T21) and "9:00 p.m." (T21:00) are one moment.
fn to_the_hour(timex: &Timex) -> &str {
    timex.timex.strip_suffix(":00").unwrap_or(&timex.timex)
}

/// A clock time's day, empty where none is told, and its time.
fn clock(timex: &Timex) -> Option<(&str, &str)> {
    to_the_hour(timex).split_once('T').filter(|(_, time)| timex.kind == Type::Time && time.starts_with(|c: char| c.is_ascii_digit()))
}

/// "Late on Wednesday night" is well before midnight for most writers.
const LATE: i64 = 4 * HOUR;

/// The first moment that the words allow.
fn earliest(timex: &Timex) -> Option<DateTime> {
    let begin = timex.begin?;
    let late_night = timex.modifier == Some(Mod::End) && timex.timex.ends_with("TNI");
    if late_night { later(begin, -LATE) } else { Some(begin) }
}

fn moments(a: &Timex, b: &Timex) -> Relation {
    if a.kind == Type::Set || b.kind == Type::Set {
        return if a.timex == b.timex { Relation::Same } else { Relation::Incomparable };
    }
    if to_the_hour(a) == to_the_hour(b) {
        return if a.modifier == b.modifier { Relation::Same } else { Relation::Compatible };
    }
    if let (Some((_, time_a)), Some((_, time_b))) = (clock(a), clock(b))
        && time_a == time_b
        && (a.lent || b.lent)
    {
        // The day that a text mentioned before need not be that of the call at 9:47.
        return Relation::Compatible;
    }
    if let (Some((day_a, time_a)), Some((day_b, time_b))) = (clock(a), clock(b))
        && (day_a.is_empty() || day_b.is_empty())
    {
        // "at 9 p.m." of some day, or of each.
        return match (time_a == time_b, day_a == day_b) {
            (true, _) => Relation::Compatible,
            (false, true) => Relation::Conflict,
            (false, false) => Relation::Incomparable,
        };
    }
    let (Some(a_begin), Some(a_end), Some(b_begin), Some(b_end)) = (earliest(a), a.end, earliest(b), b.end) else {
        return Relation::Incomparable;
    };
    if a_begin < b_end && b_begin < a_end {
        return Relation::Compatible;
    }
    // A moment (begin = end) lies in the interval that holds it.
    if a_begin <= b_begin && b_begin < a_end || b_begin <= a_begin && a_begin < b_end {
        return Relation::Compatible;
    }
    Relation::Conflict
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Value, date};
    use crate::text::Text;

    fn only(source: &str, published: Option<Date>) -> Timex {
        let facts = date::read(&Text::new(source), published);
        match facts.first().map(|f| f.value.clone()) {
            Some(Value::Date(timex)) => timex,
            other => panic!("{source}: {other:?}"),
        }
    }

    #[test]
    fn verdicts_of_the_definitions() {
        let published = "2017-01-23".parse().ok();
        for (a, b, expected) in [
            ("They met on Monday.", "They met on Jan. 23.", Relation::Same),
            ("It began last month.", "It began on Dec. 30.", Relation::Compatible),
            ("the three-week ceasefire", "the ceasefire of Dec. 30", Relation::Compatible),
            ("They met on Tuesday.", "They met on Wednesday.", Relation::Conflict),
            ("He died on Sunday.", "He died on Sunday evening.", Relation::Compatible),
            ("He died on Sunday afternoon.", "He died on Sunday night.", Relation::Conflict),
            ("He died late on Sunday night.", "He died on Sunday at 10:40 p.m.", Relation::Compatible),
            ("The curfew begins at 9 p.m.", "The curfew begins at 9:00 p.m.", Relation::Same),
            ("The curfew begins at 9 p.m.", "It began at 9 p.m. on Sunday.", Relation::Compatible),
            ("The curfew begins at 9 p.m.", "It began at 8 p.m. on Sunday.", Relation::Incomparable),
            ("The curfew begins at 9 p.m.", "The curfew begins at 8 p.m.", Relation::Conflict),
            ("the two-day talks", "the three-day talks", Relation::Conflict),
            ("the three-week ceasefire", "the one-hour session", Relation::Incomparable),
            ("They left at 9:47 a.m. on Monday.", "They left at 9:47 a.m. on Sunday.", Relation::Conflict),
            ("It took several days.", "It took four days.", Relation::Compatible),
            ("The talks came a month after the siege.", "the two-day talks", Relation::Incomparable),
            ("They came two days after the quake.", "They came three days after the quake.", Relation::Conflict),
            ("It took 20 minutes.", "It took an hour.", Relation::Conflict),
            ("It took 20 minutes.", "They were dead within an hour.", Relation::Compatible),
            ("It took 90 minutes.", "It took an hour and a half.", Relation::Same),
            ("It took two and a half years.", "It took 30 months.", Relation::Compatible),
            ("It took an hour and 20 minutes.", "It took 20 minutes.", Relation::Conflict),
        ] {
            let (x, y) = (only(a, published), only(b, published));
            assert_eq!(relate(&x, &y, published, published), expected, "{a} / {b}: {x:?} {y:?}");
            assert_eq!(relate(&y, &x, published, published), expected, "{b} / {a}");
        }
    }
}
