//! What comes in: an age, and the persons of its article; what goes out: whose age it is. Two ages are compared where both articles tell
//! them of one person, and never where they are two persons'.

use crate::facts::participant::same::PERPETRATOR;
use crate::facts::participant::{Participant, Type, noun, verb};
use crate::facts::{Fact, Value};
use crate::ordered::Ordered;
use crate::text::{Kind, Span, Text};

/// So many tokens after an age begins the name: "28-year-old Australian, Ann Lee".
const AFTER: usize = 5;
/// So many tokens before an age ends the name: "Ann Lee, who was 28".
const BEFORE: usize = 4;
/// So many sentences back stands the name of "the 28-year-old".
const BACK: usize = 2;

/// What may stand between a name and an age that follows it.
const BETWEEN: &[&str] = &[",", "(", "a", "age", "aged", "an", "is", "now", "only", "the", "then", "turned", "was", "who", "’s", "'s"];

/// The persons of an article: their mentions in the order of their places, each with the index of the fact.
pub struct Persons(Vec<(Span, usize)>);

impl Persons {
    /// The persons among the facts.
    pub fn new(facts: &[Fact]) -> Self {
        // "the gunman" is one person, whom the other article may name.
        let person = |p: &Participant| (p.kind == Type::Person || p.key == PERPETRATOR) && !p.is_told_with_its_like();
        let mut mentions: Vec<(Span, usize)> = facts
            .iter()
            .enumerate()
            .filter_map(|(index, fact)| match &fact.value {
                Value::Participant(p) if person(p) => Some(p.mentions.iter().map(move |m| (m.span, index))),
                _ => None,
            })
            .flatten()
            .collect();
        mentions.order_by_key(|(span, index)| (span.start, *index));
        Persons(mentions)
    }

    /// The person, as the index of the fact, whose age stands at the place.
    pub fn of(&self, text: &Text, age: Span) -> Option<usize> {
        let (first, next) = (text.token_at(age.start), text.token_at(age.end.saturating_sub(1)) + 1);
        let sentence = text.sentence(first);
        let place = self.0.partition_point(|(span, _)| span.start < age.start);
        // The mention takes the age along: "28-year-old Ann Lee".
        let around = self.0.iter().skip(place.saturating_sub(1)).take(2).find(|(span, _)| span.overlaps(age));
        if let Some((_, index)) = around {
            return Some(*index);
        }
        let before = place.checked_sub(1).and_then(|at| self.0.get(at));
        // "Ann Lee, 28", "Ann Lee, who was 28", "Ann Lee was a 28-year-old student"
        if let Some((span, index)) = before {
            let end = text.token_at(span.end.saturating_sub(1)) + 1;
            let near = sentence.start.max(first.saturating_sub(BEFORE))..first;
            // "the gunman, a reclusive 28-year-old gambler"
            let described = first > end + 2 && text.kind(first - 1) == Kind::Word && matches!(text.lower(first - 2), "a" | "an");
            let between = end..first - usize::from(described);
            if near.contains(&end) && between.into_iter().all(|i| BETWEEN.contains(&text.lower(i))) {
                return Some(*index);
            }
        }
        // "28-year-old Ann Lee", "28-year-old Australian, Ann Lee"
        if let Some((span, index)) = self.0.get(place) {
            let start = text.token_at(span.start);
            let near = next..sentence.end.min(next + AFTER + 1);
            if near.contains(&start) && (next..start).all(|i| text.raw(i) == "," || text.kind(i) == Kind::Word && !acts(text, i)) {
                return Some(*index);
            }
        }
        // "She was 28", "the 28-year-old said": the one person of the sentences before.
        let (last, index) = before.filter(|_| refers(text, first, next))?;
        let spoken = text.sentence_of(text.token_at(last.start));
        let of_it = |span: &Span| text.sentence_of(text.token_at(span.start)) >= spoken;
        let alone = self.0.get(..place)?.iter().rev().take_while(|(span, _)| of_it(span)).all(|(_, other)| other == index);
        (alone && spoken + BACK >= text.sentence_of(first)).then_some(*index)
    }
}

/// Whether the age stands for a person named before: "She was 28", "the 28-year-old said", "the 28-year-old suspect".
fn refers(text: &Text, first: usize, next: usize) -> bool {
    let back = |k: usize| first.checked_sub(k).map_or("", |i| text.lower(i));
    let article = usize::from(matches!(back(1), "a" | "an"));
    let pronoun = matches!(back(article + 1), "is" | "was" | "turned") && matches!(back(article + 2), "he" | "she");
    let alone = text.kind(next) != Kind::Word || acts(text, next) || text.lower(next) == "who";
    let person = noun::noun(text.lower(next)).is_some_and(|n| n.sort != noun::Sort::Body);
    pronoun || back(1) == "the" && (alone || person)
}

fn acts(text: &Text, i: usize) -> bool {
    noun::noun(text.lower(i)).is_none() && (verb::lemma(text, i).is_some() || verb::is_auxiliary(text, i))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;

    #[test]
    fn an_age_has_its_bearer() {
        for (source, bearer) in [
            ("Police held Ann Lee, 28, in Tarsa.", Some("Ann Lee")),
            ("Police held Ann Lee, who was 28, in Tarsa.", Some("Ann Lee")),
            ("Police held 28-year-old Ann Lee in Tarsa.", Some("Ann Lee")),
            ("A 28-year-old Australian, Ann Lee, was held in Tarsa.", Some("Ann Lee")),
            ("Ann Lee was held in Tarsa. She was a 28-year-old student.", Some("Ann Lee")),
            ("Ann Lee was held in Tarsa. The 28-year-old denied it.", Some("Ann Lee")),
            ("Ann Lee, a retired 28-year-old miner, was held in Tarsa.", Some("Ann Lee")),
            ("Ann Lee, who owns a small 28-year-old boat, left.", None),
            ("Ann Lee met Carl Roe. The 28-year-old denied it.", None),
            ("Ann Lee lives in Tarsa. The 28-year-old building fell.", None),
            ("Ann Lee lives in Tarsa. A 28-year-old man was hurt.", None),
            ("A 28-year-old man told Ann Lee of it.", None),
        ] {
            let text = Text::new(source);
            let found = crate::steps::whole(facts::read(&text, None));
            let is_age = |fact: &&Fact| matches!(&fact.value, Value::Figure(f) if f.is_age());
            let age = found.iter().find(is_age).unwrap().span;
            let name = Persons::new(&found).of(&text, age).map(|i| match &found[i].value {
                Value::Participant(p) => p.name.as_str(),
                _ => "",
            });
            assert_eq!(name, bearer, "{source}");
        }
    }
}
