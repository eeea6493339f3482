//! What comes in: a [`Text`] and its facts; what goes out: the same facts, each with the one to whom the article attributes it:
//! the speaker before or after it, "according to", the speaker of a quotation that goes on, "citing".

mod quotation;
mod source;
mod speech;
#[cfg(test)]
mod tests;
mod voice;

use super::participant::list::List;
use super::participant::verb;
use super::{Fact, Value};
use crate::text::{Kind, Text};
use speech::Speech;

/// So many tokens may stand between a verb of saying and the day of it.
const REACH: usize = 5;
/// A subject and what stands beside it take at most so many tokens.
const SUBJECT: usize = 20;

/// Lemmas of verbs after which stands what is said.
static SAYING: List = List::new(
    "say tell report add claim confirm state announce estimate insist note warn acknowledge admit allege argue assert believe \
     conclude deny explain indicate predict reveal stress suggest testify tweet write contend disclose declare calculate calculat \
     reply emphasize recall",
);

/// Whether the verb with this lemma says something.
fn says(lemma: &str) -> bool {
    SAYING.contains(lemma)
}

/// Whether the time at token `i` dates a saying, not what happened: a verb of saying stands right before it ("said on Monday",
/// "told reporters Monday", "according to a report on Monday"), or the time begins a sentence whose first verb is one ("On Monday, the mayor of Tarsa told").
pub fn dates_a_saying(text: &Text, i: usize) -> bool {
    let sentence = text.sentence(i);
    let said_at = |k: usize| verb::lemma(text, k).is_some_and(says);
    let before = (sentence.start.max(i.saturating_sub(REACH))..i).rev();
    let said = before
        .take_while(|k| text.kind(*k) == Kind::Word && !matches!(text.lower(*k), "that" | "after" | "when" | "who" | "which"))
        .any(|k| said_at(k) || text.lower(k) == "according");
    let opens = (sentence.start..i).all(|k| matches!(text.lower(k), "on" | "late" | "early" | "earlier" | "later" | "in" | "and" | "but"));
    let verb = || (i + 1..sentence.end.min(i + SUBJECT)).find(|k| verb::lemma(text, *k).is_some() && !text.capital(*k));
    said || opens && verb().is_some_and(said_at)
}

/// Notes of each figure, date and part who says so.
pub fn attribute(text: &Text, facts: &mut [Fact]) {
    let speeches = speech::speeches(text, &voice::voices(text, facts));
    let quotations = quotation::quotations(text, &speeches);
    for fact in facts.iter_mut() {
        if matches!(&fact.value, Value::Participant(p) if !p.is_aspect()) {
            continue;
        }
        let at = text.token_at(fact.span.start);
        let own = said_by(text, &speeches, at);
        // "told reporters on Monday that": the day of the speech itself.
        let when = matches!(fact.value, Value::Date(_))
            && own.is_some_and(|s| s.verb < at && at - s.verb <= 5 && !(s.verb..at).any(|k| text.lower(k) == "that"));
        if when && matches!(text.lower(text.token_at(fact.span.end)), "that" | "." | "," | "") {
            continue;
        }
        fact.says = own.or_else(|| quotations.get(&text.sentence_of(at)).and_then(|i| speeches.get(*i))).map(|s| s.name.clone());
        if let (Value::Participant(p), Some(who)) = (&mut fact.value, &fact.says)
            && p.quoted().is_some()
        {
            p.name.clone_from(who);
            fact.about = format!("what {who} said");
        }
    }
}

/// The speech in whose sentence the token is said: the one before it, else the one after it.
fn said_by<'s>(text: &Text, speeches: &'s [Speech], at: usize) -> Option<&'s Speech> {
    let sentence = text.sentence_of(at);
    let next = speeches.partition_point(|s| s.verb <= at);
    let inside = |s: &&Speech| text.sentence_of(s.verb) == sentence && !s.speaker.contains(&at);
    let before = next.checked_sub(1).and_then(|k| speeches.get(k)).filter(inside).filter(|s| s.after);
    before.or_else(|| speeches.get(next).filter(inside).filter(|s| s.before))
}
