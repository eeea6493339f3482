//! What comes in: all readings; what goes out: lengths that tell how far it is from a named place ("75 miles north of Tarsa", "12 km from Tarsa")
//! count from there, so that two articles' distances from one place are known for the same.

use super::{Reading, Sort};
use crate::text::{Kind, Text};

/// The units of distances.
const UNITS: &[&str] = &["km", "m", "mi", "ft", "yd"];

/// Words between a length and its "of" or "from".
#[rustfmt::skip]
const DIRECTIONS: &[&str] = &[
    "away", "down", "downriver", "downstream", "due", "east", "north", "northeast", "northwest", "off", "offshore", "outside", "south",
    "southeast", "southwest", "the", "to", "up", "upriver", "upstream", "west", "north-east", "north-west", "south-east", "south-west",
];

/// How the heads of distances begin.
const FROM: &str = "from ";

/// Whether a head is a place that a distance counts from.
pub(super) fn counts_from(head: &str) -> bool {
    head.starts_with(FROM)
}

/// So many words at most stand between.
const REACH: usize = 6;

/// So many words at most name the place.
const PLACE: usize = 4;

/// Sets what a distance counts from.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for reading in readings.iter_mut().filter(|r| r.sort == Sort::Measure && r.unit.is_some_and(|unit| UNITS.contains(&unit))) {
        if let Some(place) = place(text, reading.tokens.end) {
            reading.head = format!("{FROM}{place}");
        }
    }
}

/// The place, in lower case, that what stands from this token on counts from.
fn place(text: &Text, from: usize) -> Option<String> {
    let end = text.sentence(from.checked_sub(1)?).end;
    // "65 miles (105km) north of"
    let aside = match text.raw(from) {
        "(" => (from..end.min(from + REACH)).find(|i| text.raw(*i) == ")")? + 1,
        ")" => from + 1,
        _ => from,
    };
    let mut at = aside;
    while at < end.min(aside + REACH) && (DIRECTIONS.contains(&text.lower(at)) || text.raw(at) == "-") {
        at += 1;
    }
    let last = at.checked_sub(1).map_or("", |i| text.lower(i));
    match text.lower(at) {
        "from" => name(text, at + 1, end),
        "of" if at > aside => name(text, at + 1, end),
        _ if at > aside && matches!(last, "outside" | "off") => name(text, at, end),
        _ => None,
    }
}

/// The name that stands there, after an article.
fn name(text: &Text, at: usize, end: usize) -> Option<String> {
    let start = at + usize::from(text.lower(at) == "the");
    let words: Vec<&str> =
        (start..end.min(start + PLACE)).take_while(|i| text.kind(*i) == Kind::Word && text.capital(*i)).map(|i| text.lower(i)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
