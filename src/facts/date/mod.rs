//! What comes in: a [`Text`] and its publication date; what goes out: the time expressions as TIMEX3 values.
//!
//! [`scan`] gives each word its class, the families of [`FAMILIES`] read expressions, [`join`] joins neighbours that name one
//! time, [`resolve`] asks the calendar, with [`tense`] for the direction, and [`about`] names the event dated. A new form is a
//! line in its family's table, or a branch of its `read`, and a case in `examples.md`.

mod about;
mod calendar;
mod clock;
mod decade;
mod duration;
mod event_day;
mod holiday;
mod join;
mod modifier;
mod part_of_day;
mod period;
mod quarter;
mod reading;
mod relative;
mod resolve;
mod scan;
mod season;
mod set;
mod tense;
mod vague;
mod weekday;
mod year;

use super::{Fact, Value};
use crate::text::Text;
use jiff::civil::{Date, DateTime};
use reading::Reading;
use resolve::Anchor;
use scan::{Scan, Word};
use serde::{Serialize, Serializer};

/// The types of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// A calendar day or anything coarser.
    Date,
    /// A time of day, or a part of one.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// The modifiers of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are TIMEX3's own")]
pub enum Mod {
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    Start,
    Mid,
    End,
    Approx,
}

/// A time expression, normalised.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Timex {
    /// The TIMEX3 value: "2018-02-04", "P3W", "2016-SU", "PAST_REF", "XXXX-WXX-1".
    pub timex: String,
    /// The TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: Type,
    /// The TIMEX3 modifier.
    #[serde(rename = "mod")]
    pub modifier: Option<Mod>,
    /// First moment of the calendar interval, where it is known.
    #[serde(serialize_with = "moment", skip_serializing_if = "Option::is_none")]
    pub begin: Option<DateTime>,
    /// The moment after the interval, where it is known.
    #[serde(serialize_with = "moment", skip_serializing_if = "Option::is_none")]
    pub end: Option<DateTime>,
    /// For a duration: whether it states a start ("since March 2011"), or an age up to now ("five-year conflict").
    #[serde(skip)]
    pub since: bool,
}

/// Midnight is written as its date alone.
fn moment<S: Serializer>(value: &Option<DateTime>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(t) if t.time() == jiff::civil::Time::midnight() => serializer.collect_str(&t.date()),
        Some(t) => serializer.collect_str(t),
        None => serializer.serialize_none(),
    }
}

/// A family of expressions: its name, the words that it knows, and how it reads one that begins with a token.
pub struct Family {
    /// For tests and documentation.
    pub name: &'static str,
    /// Its words and their classes.
    pub words: &'static [(&'static str, Word)],
    /// The reading that begins with this token, if there is one.
    pub read: fn(&Scan, usize) -> Option<Reading>,
}

/// All families. Where two read the same words, the longer reading wins, then the earlier in this list. Modifiers stand last.
pub const FAMILIES: &[Family] = &[
    calendar::FAMILY,
    holiday::FAMILY,
    clock::FAMILY,
    weekday::FAMILY,
    part_of_day::FAMILY,
    quarter::FAMILY,
    season::FAMILY,
    decade::FAMILY,
    set::FAMILY,
    vague::FAMILY,
    event_day::FAMILY,
    duration::FAMILY,
    relative::FAMILY,
    year::FAMILY,
    modifier::FAMILY,
];

/// The longest reading that begins with the token.
fn longest(scan: &Scan, i: usize) -> Option<Reading> {
    among(FAMILIES, scan, i)
}

/// The same without modifiers, so that a modifier can ask what it modifies.
fn unmodified(scan: &Scan, i: usize) -> Option<Reading> {
    among(FAMILIES.split_last().map_or(&[], |(_, rest)| rest), scan, i)
}

fn among(families: &[Family], scan: &Scan, i: usize) -> Option<Reading> {
    if scan.word(i) == Word::Other {
        return None;
    }
    let mut best: Option<Reading> = None;
    for family in families {
        if let Some(found) = (family.read)(scan, i)
            && best.as_ref().is_none_or(|b| found.end > b.end)
        {
            best = Some(found);
        }
    }
    best.filter(|r| r.end > i && r.end <= scan.len() && scan.together(i, r.end - 1))
}

/// Reads the time expressions, in order. Without `published`, relative ones stay unresolved.
pub fn read(text: &Text, published: Option<Date>) -> Vec<Fact> {
    let scan = Scan::new(text);
    let mut readings = Vec::new();
    let mut i = 0;
    while i < scan.len() {
        match longest(&scan, i) {
            Some(reading) => {
                i = reading.end;
                readings.push(reading);
            }
            None => i += 1,
        }
    }
    let readings = join::join(&scan, readings);
    let mut anchor = Anchor::new(published);
    let mut facts = Vec::with_capacity(readings.len());
    for reading in &readings {
        if let Some(timex) = anchor.resolve(&scan, reading) {
            facts.push(Fact {
                span: text.span(reading.first..reading.end),
                about: about::about(&scan, reading.first, reading.end),
                says: None,
                value: Value::Date(timex),
            });
        }
    }
    facts
}
