//! What comes in: two time expressions with their words and the days that they are counted from; what goes out: why they are one, why
//! both can be true, or cannot.

use super::Said;
use crate::compare::relation::Relation;
use crate::facts::date::spans::days;
use crate::facts::date::{Timex, Type};
use jiff::civil::{Date, Weekday};

/// Why two dates that are put in other words agree, are compatible or differ; none where there is no more to say than that.
pub fn why(p: &Timex, q: &Timex, a: &Said, b: &Said, relation: Relation) -> Option<String> {
    match (relation, calendar(p), calendar(q)) {
        (Relation::Compatible, ..) if p.kind == Type::Duration && q.begin.is_some() => since(q, b, a),
        (Relation::Compatible, ..) if q.kind == Type::Duration && p.begin.is_some() => since(p, a, b),
        (Relation::Compatible, ..) if within(p, q) => Some(lies(a, q, b)),
        (Relation::Compatible, ..) if within(q, p) => Some(lies(b, p, a)),
        (Relation::Compatible, ..) if p.begin.is_some() && q.begin.is_some() => Some("Both can be true: the times overlap.".to_owned()),
        (Relation::Conflict, Some(p), Some(q)) if p != q => Some(format!("{} means {p}; {} means {q}.", a.name, b.name)),
        (Relation::Same, Some(p), Some(q)) if p == q => Some(format!("Both mean {p}.")),
        _ => None,
    }
}

/// "Three weeks and three days lie between 30 December 2016 and 23 January 2017."
fn since(start: &Timex, said: &Said, length: &Said) -> Option<String> {
    let (begin, day) = (start.begin?.date(), length.published?);
    let days = usize::try_from(days(begin, day)).ok().filter(|days| *days > 0)?;
    let is_day = start.timex.len() == 10;
    let from = if is_day { long(begin) } else { calendar(start).unwrap_or_else(|| format!("“{}”", said.quote)) };
    let lasting = lasting(days);
    let time = if is_day { format!("{}{}", lasting.get(..1)?.to_uppercase(), lasting.get(1..)?) } else { format!("About {lasting}") };
    let lie = if lasting.starts_with("one ") && !lasting.contains(" and ") { "lies" } else { "lie" };
    Some(format!("{time} {lie} between {from} and {}.", long(day)))
}

/// So many days in the units that people count them in.
fn lasting(days: usize) -> String {
    let of = |n: usize, unit: &str| format!("{} {unit}{}", counted(n), if n == 1 { "" } else { "s" });
    match days {
        0..=13 => of(days, "day"),
        14..=69 if days.is_multiple_of(7) => of(days / 7, "week"),
        14..=69 => format!("{} and {}", of(days / 7, "week"), of(days % 7, "day")),
        70..=699 => of((days * 12 + 182) / 365, "month"),
        _ => of((days + 182) / 365, "year"),
    }
}

fn counted(n: usize) -> String {
    const WORDS: [&str; 13] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(n).map_or(n.to_string(), |word| (*word).to_owned())
}

/// Whether one lies wholly within a longer other.
fn within(inner: &Timex, outer: &Timex) -> bool {
    match (inner.begin.zip(inner.end), outer.begin.zip(outer.end)) {
        (Some((from, to)), Some((begin, end))) => begin <= from && to <= end && (begin < from || to < end),
        _ => false,
    }
}

/// "“Dec. 30” lies within “last month”, December 2016."
fn lies(inner: &Said, outer: &Timex, outer_said: &Said) -> String {
    let day = outer.begin.filter(|_| outer.timex.len() == 10).map(|begin| long(begin.date()));
    let named = calendar(outer).map(|named| day.unwrap_or(named)).filter(|_| !outer_said.quote.bytes().any(|b| b.is_ascii_digit()));
    let named = named.map_or(String::new(), |named| format!(", {named}"));
    format!("“{}” lies within “{}”{named}.", inner.quote, outer_said.quote)
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month(date: Date) -> &'static str {
    usize::try_from(date.month()).ok().and_then(|m| MONTHS.get(m.wrapping_sub(1))).copied().unwrap_or("")
}

fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// A day, month or year of the calendar in words, as exact as it was given; none for other times.
fn calendar(timex: &Timex) -> Option<String> {
    let date = timex.begin?.date();
    if !timex.timex.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return None;
    }
    match timex.timex.len() {
        10 => Some(format!("{}, {}", weekday(date), long(date))),
        7 => Some(format!("{} {}", month(date), date.year())),
        4 => Some(date.year().to_string()),
        _ => None,
    }
}

/// "23 January 2017"
pub fn long(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Value, date};
    use crate::text::Text;

    fn said(a: &str, b: &str, relation: Relation) -> Option<String> {
        let published = "2017-01-23".parse().ok();
        let timex = |source: &str| match date::read(&Text::new(source), published).first().map(|f| f.value.clone()) {
            Some(Value::Date(timex)) => timex,
            other => panic!("{source}: {other:?}"),
        };
        let voice = |name: &'static str, quote: &str| Said { name, quote: quote.to_owned(), published };
        why(&timex(a), &timex(b), &voice("A", a), &voice("B", b), relation)
    }

    #[test]
    fn calendars_are_laid_side_by_side() {
        for (a, b, relation, expected) in [
            (
                "the three-week truce",
                "Dec. 30",
                Relation::Compatible,
                "Three weeks and three days lie between 30 December 2016 and 23 January 2017.",
            ),
            (
                "the two-month truce",
                "November 2016",
                Relation::Compatible,
                "About three months lie between November 2016 and 23 January 2017.",
            ),
            ("Dec. 30", "last month", Relation::Compatible, "“Dec. 30” lies within “last month”, December 2016."),
            ("Sunday evening", "Sunday", Relation::Compatible, "“Sunday evening” lies within “Sunday”, 22 January 2017."),
            ("on Monday", "Jan. 23", Relation::Same, "Both mean Monday, 23 January 2017."),
            ("Jan. 16", "Jan. 17", Relation::Conflict, "A means Monday, 16 January 2017; B means Tuesday, 17 January 2017."),
        ] {
            assert_eq!(said(a, b, relation).as_deref(), Some(expected), "{a} / {b}");
        }
    }

    #[test]
    fn days_are_told_as_people_count_them() {
        for (days, expected) in
            [(1, "one day"), (21, "three weeks"), (24, "three weeks and three days"), (120, "four months"), (1830, "five years")]
        {
            assert_eq!(lasting(days), expected);
        }
    }
}
