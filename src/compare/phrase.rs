//! What comes in: a fact with its text; what goes out: what it is about in words that stand by themselves, for a heading: more than one
//! word where the sentence gives more, and nothing cut off in the midst.

use crate::facts::deed;
use crate::facts::figure::participle;
use crate::facts::participant::verb;
use crate::facts::{Fact, Value};
use crate::text::function_words::{self, ARTICLE, CONJUNCTION, Classes, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, QUESTION};
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens from a fact stands what it is about.
const REACH: usize = 24;
/// Where a clause begins or ends.
const JOINTS: Classes = CONJUNCTION | QUESTION;
/// Words that lead on to others.
const LEADING: Classes = ARTICLE | POSSESSIVE | PREPOSITION | CONJUNCTION | QUESTION;
/// So many words are added behind a noun.
const MORE: usize = 4;
/// So many words a clause may have that is told whole.
const CLAUSE: usize = 8;
/// So many words of a phrase may have been cut off.
const REST: usize = 2;

/// What the fact is about.
pub fn of(text: &Text, fact: &Fact) -> String {
    let about = fact.about.as_str();
    let aspect = matches!(fact.value, Value::Participant(_));
    let Some(found) = find(text, fact).filter(|_| !aspect) else { return about.to_owned() };
    let first = text.token_at(fact.span.start);
    let own = first..text.token_at(fact.span.end.saturating_sub(1)) + 1;
    let stop = text.sentence(first);
    let range = if found.len() > 1 {
        whole(text, found, &own, stop.end)
    } else {
        let more =
            if found.start >= own.start { behind(text, found.clone(), stop.end) } else { clause(text, found.clone(), &own, stop.start) };
        match more {
            Some(more) => more,
            None => return about.to_owned(),
        }
    };
    text.slice(text.span(range)).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the words stand that the fact is about, nearest to it in its sentence; none where they have been put together.
fn find(text: &Text, fact: &Fact) -> Option<Range<usize>> {
    let (first, last) = (text.token_at(fact.span.start), text.token_at(fact.span.end));
    let sentence = text.sentence(first);
    let floor = sentence.start.max(first.saturating_sub(REACH));
    // "invested" of "was asked to invest"
    let form = (floor..first).rev().find(|i| text.kind(*i) == Kind::Word && participle(text.lower(*i)) == fact.about);
    if let Some(form) = form.filter(|i| text.lower(*i) != fact.about) {
        return Some(form..form + 1);
    }
    let span = text.span(floor..sentence.end.min(last + REACH));
    let told = text.slice(span);
    let at = told.match_indices(fact.about.as_str()).map(|(at, _)| span.start + at);
    let at = at.min_by_key(|at| at.abs_diff(fact.span.start)).filter(|_| !fact.about.is_empty())?;
    let range = text.token_at(at)..text.token_at(at + fact.about.len() - 1) + 1;
    // A word, not a piece of one.
    (text.span(range.clone()).start == at && text.span(range.clone()).end == at + fact.about.len()).then_some(range)
}

/// A word of a phrase that goes on.
fn goes_on(text: &Text, i: usize) -> bool {
    text.kind(i) == Kind::Word && !function_words::is(text.lower(i), Classes::MAX) && !verb::is_auxiliary(text, i)
}

/// Without the words that lead on to what is left out.
fn trimmed(text: &Text, mut range: Range<usize>, least: usize) -> Range<usize> {
    let last = range.end;
    let leads_on = |i: usize| match text.kind(i) {
        Kind::Word => {
            let word = text.lower(i);
            // "went on.": a word that leads to nothing belongs to its verb.
            function_words::is(word, LEADING) && (i + 1 < last || text.kind(i + 1) == Kind::Number || text.kind(i + 1) == Kind::Word)
                || verb::is_auxiliary(text, i)
                || matches!(word, "now" | "then" | "also" | "not" | "only" | "just")
        }
        Kind::Number => false,
        _ => true,
    };
    while range.len() > least && leads_on(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// The phrase from the beginning of its first word to the end of its last.
fn whole(text: &Text, mut range: Range<usize>, own: &Range<usize>, end: usize) -> Range<usize> {
    // "B-1 bombers", not "1 bombers"
    while range.start > own.end && !text.spaced(range.start) && matches!(text.raw(range.start - 1), "-" | "‑") {
        range.start = range.start.saturating_sub(2).max(own.end);
    }
    let bracket = range.clone().find(|i| text.raw(*i) == "(" && !range.clone().any(|k| text.raw(k) == ")"));
    if let Some(bracket) = bracket.filter(|b| *b > range.start + 1) {
        return trimmed(text, range.start..bracket, 1);
    }
    // "one of its great [bridges]"
    let last = range.end;
    while range.end < end.min(last + REST)
        && !own.contains(&range.end)
        && goes_on(text, range.end)
        && !deed::is_verb(text, range.end)
        && goes_on(text, range.end - 1)
        && (range.end > last || function_words::is(text.lower(range.end - 2), DETERMINER))
    {
        range.end += 1;
    }
    trimmed(text, range, 1)
}

/// "people [trapped in the mine]", "sides [spoke through envoys]": a noun with what is said of it right behind it.
fn behind(text: &Text, noun: Range<usize>, end: usize) -> Option<Range<usize>> {
    let ends = |i: usize| text.kind(i) != Kind::Word || function_words::is(text.lower(i), JOINTS);
    let most = end.min(noun.end + MORE);
    let mut to = (noun.end..most).find(|i| ends(*i)).unwrap_or(most);
    // What goes on is not begun: "talks continued [for a second day]"
    if goes_on(text, to) && to == most || !text.spaced(to) && text.raw(to) == "-" {
        to = (noun.end..to).rev().find(|i| function_words::is(text.lower(*i), PREPOSITION)).unwrap_or(to);
    }
    let range = trimmed(text, noun.start..to, 1);
    // A helping verb alone, or an adverb, says nothing.
    let says = (noun.end..range.end).any(|i| goes_on(text, i) && !verb::is_adverb(text, i));
    says.then_some(range)
}

/// "[the company was asked to] invest": the clause that a verb before the value ends, where it is short.
fn clause(text: &Text, verb: Range<usize>, own: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let ends = |i: usize| !matches!(text.kind(i), Kind::Word | Kind::Possessive) || function_words::is(text.lower(i), JOINTS);
    let from = (floor..verb.start).rev().find(|i| ends(*i)).map_or(floor, |i| i + 1);
    let opens = function_words::is(text.lower(from), PREPOSITION | PRONOUN) || verb::is_auxiliary(text, from);
    let range = from..verb.end;
    (!opens && range.len() > 1 && range.len() <= CLAUSE && range.end <= own.start).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{date, figure};

    fn figures(source: &str) -> Vec<String> {
        let text = Text::new(source);
        figure::read(&text, &[]).iter().map(|f| of(&text, f)).collect()
    }

    fn dates(source: &str) -> Vec<String> {
        let text = Text::new(source);
        date::read(&text, "2020-03-04".parse().ok()).iter().map(|f| of(&text, f)).collect()
    }

    #[test]
    fn a_word_alone_says_more_where_its_sentence_does() {
        for (source, expected) in [
            ("The mine held 43 people aboard two lifts.", "people aboard two lifts"),
            ("They saw nine children.", "children"),
            ("The two sides spoke through envoys.", "sides spoke through envoys"),
            ("The lender was asked to invest $5 billion.", "The lender was asked to invest"),
            ("In the end it will cost $4 million.", "cost"),
        ] {
            assert_eq!(figures(source)[0], expected, "{source}");
        }
    }

    #[test]
    fn a_phrase_is_not_cut_in_its_midst() {
        for (source, expected) in [
            ("Tarsa lost one of its great painters on Monday.", "Tarsa lost one of its great painters"),
            ("The port has been under a naval siege since Monday.", "under a naval siege"),
        ] {
            assert_eq!(dates(source)[0], expected, "{source}");
        }
    }
}
