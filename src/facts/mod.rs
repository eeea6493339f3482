//! What comes in: a [`Text`] and its publication date; what goes out: the facts, in the order of their places.
//! One folder a kind: [`date`], [`figure`], [`participant`].

pub mod date;
pub mod figure;
pub mod number;
pub mod participant;

use crate::text::{Span, Text};
use date::Timex;
use figure::Figure;
use jiff::civil::Date;
use participant::Participant;

/// One statement of the article at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Where it stands: the shortest stretch that states the value.
    pub span: Span,
    /// What is counted, dated or done, in the article's own words where it can be; may be empty.
    pub about: String,
    /// To whom the article attributes it.
    pub says: Option<String>,
    /// The normalised value.
    pub value: Value,
}

/// A normalised value, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A stated quantity.
    Figure(Figure),
    /// A date, time, duration or recurring time.
    Date(Timex),
    /// An entity, or the part that some entities play.
    Participant(Participant),
}

/// Reads all facts of a text. `published` anchors relative dates.
pub fn read(text: &Text, published: Option<Date>) -> Vec<Fact> {
    let dates = date::read(text, published);
    let taken: Vec<Span> = dates.iter().map(|f| f.span).collect();
    let mut facts = figure::read(text, &taken);
    facts.extend(dates);
    facts.extend(participant::read(text));
    facts.sort_by_key(|f| (f.span.start, f.span.end));
    facts
}
