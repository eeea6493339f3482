//! What comes in: where a date or a figure stands; what goes out: the [`Deed`] that its clause tells: the verb, or the noun where the verb
//! says nothing of its own ("the vote took place"), and the words that stand with it there.

use super::context::{Bag, Concepts, id};
use crate::facts::deed::{Place, is_border, place};
use crate::facts::participant::list::List;
use crate::facts::participant::verb;
use crate::text::Text;
use std::ops::Range;

/// So many tokens before and behind the verb stand who does it, and to whom.
const CLAUSE: usize = 9;

/// Verbs that say no more than that something was.
static LIGHT: List =
    List::new("be begin bring come do end get give go happen have hold keep make mark occur put remain see set start take");

/// What a clause tells.
#[derive(Debug, Default)]
pub struct Deed {
    /// Its verb, or the nouns that stand for it.
    pub what: Bag,
    /// The words beside it.
    pub with: Bag,
    /// Whether it is that somebody has something: what stands for the deed is who has it.
    pub has: bool,
}

impl Deed {
    /// The deed told at the tokens.
    pub fn new(text: &Text, concepts: &Concepts, tokens: Range<usize>) -> Self {
        let sentence = text.sentence(tokens.start);
        let place = place(text, &tokens);
        let around = match &place {
            Place::Verb(at) => *at..at + 1,
            Place::Nouns(range) => range.clone(),
        };
        let floor = sentence.start.max(around.start.saturating_sub(CLAUSE));
        let start = (floor..around.start).rev().find(|i| is_border(text, *i)).map_or(floor, |i| i + 1);
        let ceiling = sentence.end.min(around.end + CLAUSE);
        let end = (around.end..ceiling).find(|i| is_border(text, *i)).unwrap_or(ceiling);
        let said = |range: Range<usize>| Bag::of_ids(range.filter(|i| !tokens.contains(i)).map(|i| concepts.of(i)));
        let has = match &place {
            Place::Nouns(range) => range.end <= tokens.start && range.clone().any(|i| matches!(text.lower(i), "has" | "have" | "had")),
            Place::Verb(_) => false,
        };
        let what = match place {
            Place::Verb(at) => match verb::deed(text, at) {
                // "The visit followed the attack on Monday"
                Some("follow" | "precede") if at < tokens.start => said(at + 1..tokens.start),
                Some(lemma) if !LIGHT.contains(lemma) => Bag::of_ids(std::iter::once(id(lemma))),
                _ => said(start..at),
            },
            Place::Nouns(range) => said(range),
        };
        Deed { what, with: said(start..end), has }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the dates of two sentences are of one deed.
    fn one(a: &str, b: &str) -> bool {
        let deed = |source: &str| {
            let text = Text::new(source);
            let facts = crate::facts::date::read(&text, "2020-03-04".parse().ok());
            let span = facts[0].span;
            Deed::new(&text, &Concepts::new(&text), text.token_at(span.start)..text.token_at(span.end))
        };
        deed(a).what.containment(&deed(b).what) > 0.0
    }

    #[test]
    fn a_date_is_of_the_deed_of_its_clause() {
        for (a, b) in [
            ("Police arrested three men in Tarsa on Monday.", "On Tuesday, the police in Tarsa detained three men."),
            ("The bomb that exploded on Monday was small.", "Monday's blast shook Tarsa."),
            ("The vote took place on Monday.", "The vote was held in Tarsa on Monday."),
            ("The visit followed the attack on Monday.", "He spoke after the attack on Monday."),
        ] {
            assert!(one(a, b), "{a} / {b}");
        }
        for (a, b) in [
            ("The mayor opened the bridge on Monday.", "The mayor left the town on Monday."),
            ("The men who were arrested on Monday fled.", "They were arrested after they had fled on Sunday, when it rained."),
            ("The visit followed the attack on Monday.", "The visit came to an end on Monday."),
            ("The dam was closed since Monday, officials said.", "The school was not heated until Monday, officials said."),
        ] {
            assert!(!one(a, b), "{a} / {b}");
        }
    }
}
