//! What comes in: a [`Text`] and the spans that dates have taken; what goes out: the figures.

use super::Fact;
use crate::text::{Span, Text};
use serde::Serialize;

/// How the words bound the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// "12"
    Exact,
    /// "about 12", "12 or so"
    About,
    /// "at least 12", "12 or more"
    AtLeast,
    /// "more than 12", "over 12"
    MoreThan,
    /// "at most 12", "up to 12"
    AtMost,
    /// "less than 12", "nearly 12"
    LessThan,
    /// "5 to 7", "between 735 and 800"
    Range,
    /// "dozens", "several"
    Vague,
}

/// A stated quantity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// The number as stated; none for ranges and vague amounts.
    pub number: Option<f64>,
    /// How the words bound it.
    pub bound: Bound,
    /// Least value that the words allow, where they say one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Greatest value that the words allow, where they say one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// What is counted: the noun phrase, without the number ("people", "Russian diplomats").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// ISO 4217 code, "%", "pp", or the SI or customary symbol; none for plain counts.
    pub unit: Option<String>,
    /// The step to which the number was written: 100,000 for "$3.5 million", 1 for "12". A rounder number has a larger one.
    #[serde(skip)]
    pub step: f64,
    /// The head noun of what is counted, in the singular and in lower case ("diplomat"); empty where there is none.
    #[serde(skip)]
    pub head: String,
    /// The event in which it is counted, as the verb or noun stands ("killed", "injured", "arrested"); empty where there is none.
    #[serde(skip)]
    pub event: String,
    /// Whether it states a change ("rose 5%") rather than a level.
    #[serde(skip)]
    pub change: bool,
    /// Whether the words make it a part of another count ("including three children", "of them women").
    #[serde(skip)]
    pub part: bool,
}

/// Reads the figures, in order. `taken` are spans of dates, in order, that hold no figure.
pub fn read(_text: &Text, _taken: &[Span]) -> Vec<Fact> {
    Vec::new()
}
