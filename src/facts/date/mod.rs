//! What comes in: a [`Text`] and its publication date; what goes out: the time expressions as TIMEX3 values.

use super::Fact;
use crate::text::Text;
use jiff::civil::{Date, DateTime};
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

/// Reads the time expressions, in order. Without `published`, relative ones stay unresolved.
pub fn read(_text: &Text, _published: Option<Date>) -> Vec<Fact> {
    Vec::new()
}
