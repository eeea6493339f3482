//! What comes in: a [`Text`] and its publication date; what goes out: the facts, in the order of their places.
//! One folder a kind: [`date`], [`figure`], [`participant`].

pub mod date;
pub mod dateline;
pub mod deed;
pub mod figure;
pub mod number;
pub mod participant;
pub mod says;

use crate::ordered::Ordered;
use crate::steps::pause;
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

/// So many tokens are searched for the day of publication.
const HEAD_TOKENS: usize = 80;

/// Reads all facts of a text. `published` anchors relative dates.
pub async fn read(text: &Text<'_>, published: Option<Date>) -> Vec<Fact> {
    let mut dates = date::read(text, published);
    // A stamp is no fact of the event, and no figure either.
    let taken: Vec<Span> = dates.iter().map(|f| f.span).collect();
    dates.retain(|fact| !dateline::is_stamp(text, fact));
    pause().await;
    let mut facts = figure::read(text, &taken);
    facts.extend(dates);
    pause().await;
    facts.extend(participant::read(text).await);
    pause().await;
    facts.retain_mut(|fact| outside_furniture(text, fact));
    facts.order_by_key(|f| (f.span.start, f.span.end));
    says::attribute(text, &mut facts);
    facts
}

/// The day of publication that a text states of itself.
pub fn published(text: &Text) -> Option<Date> {
    let head = text.tokens.get(HEAD_TOKENS).map_or(text.source, |t| &text.source[..t.start]);
    let head = Text::new(head);
    dateline::published(&head, &date::read(&head, None))
}

/// Takes out mentions in page furniture; whether anything of the fact is left.
fn outside_furniture(text: &Text, fact: &mut Fact) -> bool {
    let furniture = |span: Span| {
        let next = text.furniture.partition_point(|f| f.end <= span.start);
        text.furniture.get(next).is_some_and(|f| f.overlaps(span))
    };
    if let Value::Participant(participant) = &mut fact.value {
        participant.mentions.retain(|m| !furniture(m.span));
        if furniture(fact.span) {
            let Some(first) = participant.mentions.first() else { return false };
            fact.span = first.span;
        }
        return true;
    }
    !furniture(fact.span)
}
