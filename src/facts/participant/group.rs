//! What comes in: a [`Text`]; what goes out: the phrases that describe people or bodies without naming them ("rebel groups",
//! "three officers", "the company"), with what each plays in its clause.

use super::clause::{self, Play};
use super::list::List;
use super::noun::{self, Noun, Sort};
use super::verb;
use crate::text::function_words::{ARTICLE, CONJUNCTION, DEMONSTRATIVE, DETERMINER, PREPOSITION, PRONOUN, QUESTION, is};
use crate::text::gazetteer::countries;
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many words stand before the head noun.
const LONGEST: usize = 7;

/// How the phrase begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Determiner {
    /// "the", "these", "both": someone met before, or the only ones.
    Definite,
    /// "a", "an", "another", "one".
    Single,
    /// "some", "three", "several".
    Amount,
    /// "his", "Syria's".
    Owner,
    /// "no".
    Negative,
    /// None.
    Bare,
}

/// A phrase that describes people or a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// Its tokens, from the determiner to the head.
    pub tokens: Range<usize>,
    /// The head noun.
    pub noun: Noun,
    /// How it begins.
    pub determiner: Determiner,
    /// The words between, in lower case.
    pub modifiers: Vec<String>,
    /// What it plays.
    pub play: Play,
}

/// Lower-case words that stand before a head noun without an article: adjectives and nouns of news.
pub static MODIFIERS: List = List::new(
    "administration aid air alleged allied armed autonomous aviation church city civil civilian coalition communist congressional \
     conservative corporate country county cybersecurity defence defense democratic diplomatic district elder election emergency \
     enforcement environmental ethnic experienced family federal fellow female foreign forensics former global government health \
     healthcare high house human independent industry innocent intelligence international islamist jewish key labor law leading \
     left-wing legal legislative liberal local loyal maintenance major male masked medical metro militant military moderate municipal \
     muslim national nearby new non-governmental old older opposition other party peace police political powerful president \
     presidential prison private prominent public rebel regime regional religious republican rescue right-wing rival safety school \
     security senior shooting state state-run suicide surviving suspected terror terrorist top traffic transit tribal two u.s undercover \
     unidentified union unnamed veteran western white women young younger",
);

/// Finds the phrases, in order, not overlapping.
pub fn described(text: &Text) -> Vec<Described> {
    let mut out: Vec<Described> = Vec::new();
    let mut floor = 0;
    for i in 0..text.len() {
        let Some(noun) = head(text, i) else { continue };
        let start = start(text, i, floor);
        let tokens = start..i + 1;
        let determiner = determiner(text, start, i);
        let modifiers = (start..i)
            .filter(|k| text.kind(*k) == Kind::Word && !is_determiner(text.lower(*k)))
            .map(|k| text.lower(k).to_owned())
            .collect();
        floor = i + 1;
        out.push(Described { play: clause::play(text, tokens.clone()), tokens, noun, determiner, modifiers });
    }
    out
}

/// The noun at the token, where it heads its phrase.
fn head(text: &Text, i: usize) -> Option<Noun> {
    if text.kind(i) != Kind::Word {
        return None;
    }
    let noun = noun::noun(text.lower(i))?;
    // A capital inside a sentence is a part of a name or a title.
    // … unless a state's army is meant: "the Syrian Army".
    let of_state = matches!(noun.sort, Sort::Force | Sort::Body) && i.checked_sub(1).is_some_and(|k| countries::at(text, k).is_some());
    if text.capital(i) && !of_state && i != text.sentence(i).start && !text.raw(i).chars().nth(1).is_some_and(char::is_uppercase) {
        return None;
    }
    // "regime air strikes": what stands for its state ends no phrase. A plural ends one before any word but a head of its own.
    let word = text.kind(i + 1) == Kind::Word && !text.capital(i + 1) && noun::noun(text.lower(i + 1)).is_none();
    let plural = noun.plural && text.lower(i).ends_with('s');
    (ends_phrase(text, i + 1) || word && (plural || noun.singular == "regime")).then_some(noun)
}

/// Whether a noun phrase ends before the token.
fn ends_phrase(text: &Text, i: usize) -> bool {
    match text.kind(i) {
        Kind::End | Kind::Possessive => true,
        Kind::Mark => text.spaced(i) || !matches!(text.raw(i), "-" | "‐" | "–" | "/" | "@"),
        Kind::Number => false,
        Kind::Word => {
            let word = text.lower(i);
            text.tokens.get(i).is_some_and(|t| t.line_start)
                || follows_a_phrase(word)
                || verb::is_auxiliary(text, i)
                || verb::is_adverb(text, i)
                || verb::lemma(text, i).is_some()
                || word.len() > 5 && word.ends_with("ing") && !text.capital(i)
        }
    }
}

/// Words that follow a noun phrase, beside those of the closed classes.
static AFTER: List = List::new(
    "aboard ago alone are aren't been being earlier engaged following friday had here including involved is last like loyal monday named \
     not only per saturday sunday there thursday today together tuesday was wednesday were yesterday",
);

/// Whether the word ends a noun phrase before it.
fn follows_a_phrase(word: &str) -> bool {
    let own = ARTICLE | DEMONSTRATIVE | PRONOUN | PREPOSITION | CONJUNCTION | QUESTION;
    (is(word, own) || word == "his" || AFTER.contains(word)) && !matches!(word, "these" | "those" | "nor" | "than" | "me")
}

/// Where the phrase with its head at the token begins.
fn start(text: &Text, head: usize, floor: usize) -> usize {
    let floor = floor.max(text.sentence(head).start).max(head.saturating_sub(LONGEST));
    let mut sure = head;
    let mut i = head;
    while i > floor {
        let k = i - 1;
        let word = text.lower(k);
        // "said that officials": a conjunction.
        let said = || k.checked_sub(1).and_then(|before| verb::lemma(text, before)).is_some_and(verb::reports);
        if word == "that" && (said() || noun::noun(text.lower(head)).is_some_and(|n| n.plural)) {
            return sure;
        }
        if is_determiner(word) {
            // "the most effective force"
            let k = if word == "most" && k > floor && text.lower(k - 1) == "the" { k - 1 } else { k };
            return if text.kind(k) == Kind::Word || text.kind(k) == Kind::Number { k } else { sure };
        }
        match text.kind(k) {
            Kind::Possessive => {
                let owner = owner(text, k, floor);
                return if owner < k { owner } else { sure };
            }
            Kind::Number => {
                sure = k;
                i = k;
                continue;
            }
            Kind::Mark => {
                // "pro-regime": the hyphen joins.
                if text.raw(k) == "-" && !text.spaced(k) && k > floor && text.kind(k - 1) == Kind::Word {
                    if sure == k + 1 {
                        sure = k - 1;
                    }
                    i = k - 1;
                    continue;
                }
                return sure;
            }
            Kind::Word => {}
            _ => return sure,
        }
        if is_closed(word) || verb::is_auxiliary(text, k) || verb::lemma(text, k).is_some() && !MODIFIERS.contains(word) {
            return sure;
        }
        let people = countries::at(text, k).is_some() || countries::people_at(text, k) > 0;
        let known = people
            || MODIFIERS.contains(word)
            || text.capital(k) && k != text.sentence(k).start
            || noun::noun(word).is_some()
            || is_number(word);
        // "the first time Syrian delegates", "the same day local police": what comes after a time is a phrase of its own.
        if !known && (text.capital(k + 1) || TIMES.contains(word)) {
            return sure;
        }
        if known && sure == k + 1 {
            sure = k;
        }
        // "the film features other actors": what stands before "other" and is no determiner is no part.
        let determined = k > floor && (is_determiner(text.lower(k - 1)) || is_number(text.lower(k - 1)) || text.kind(k - 1) != Kind::Word);
        if word == "other" && !determined {
            return k;
        }
        i = k;
    }
    // No article found: what is surely a part of it.
    if i == text.sentence(head).start
        && text.capital(i)
        && i + 1 == sure
        && (MODIFIERS.contains(text.lower(i)) || noun::noun(text.lower(i)).is_some())
    {
        return i;
    }
    sure
}

/// Nouns of time, which no noun phrase of people has within it.
static TIMES: List = List::new("day evening hour month moment morning night time week year");

/// Where the owner before a possessive mark begins: back over capitals.
fn owner(text: &Text, possessive: usize, floor: usize) -> usize {
    let mut k = possessive;
    while k > floor
        && (text.capital(k - 1) && !is_closed(text.lower(k - 1)) || text.raw(k - 1) == "-" && k - 1 > floor && !text.spaced(k - 1))
    {
        k -= 1;
    }
    if k == possessive && k > floor {
        k -= 1;
        if k > floor && is_determiner(text.lower(k - 1)) {
            k -= 1;
        }
    }
    k
}

/// Words that no noun phrase goes over.
fn is_closed(word: &str) -> bool {
    is(word, PRONOUN | PREPOSITION | CONJUNCTION) && word != "her"
        || matches!(word, "also" | "including" | "not" | "saying" | "then")
        || matches!(word, "when" | "where" | "which" | "who")
}

fn is_determiner(word: &str) -> bool {
    is(word, DETERMINER)
}

fn is_number(word: &str) -> bool {
    matches!(
        word,
        "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "dozen"
            | "hundreds"
            | "thousands"
            | "dozens"
    )
}

fn determiner(text: &Text, start: usize, head: usize) -> Determiner {
    if (start..head).any(|k| text.kind(k) == Kind::Possessive) {
        return Determiner::Owner;
    }
    match text.lower(start) {
        "the" | "these" | "those" | "this" | "that" | "both" | "all" => Determiner::Definite,
        "a" | "an" | "another" | "one" | "each" | "every" => Determiner::Single,
        "some" | "several" | "many" | "few" | "most" => Determiner::Amount,
        "his" | "her" | "their" | "its" | "our" | "my" | "your" => Determiner::Owner,
        "no" | "any" => Determiner::Negative,
        word if is_number(word) || text.kind(start) == Kind::Number => Determiner::Amount,
        _ => Determiner::Bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<String> {
        let text = Text::new(source);
        described(&text).into_iter().map(|d| text.slice(text.span(d.tokens)).to_owned()).collect()
    }

    #[test]
    fn finds_described_people() {
        for (source, expected) in [
            ("The rebel groups refused to leave.", &["The rebel groups"][..]),
            ("Three police officers met the pro-government militias.", &["Three police officers", "the pro-government militias"]),
            ("He said senior intelligence officials knew.", &["senior intelligence officials"]),
            (
                "Ann Lee's father, two sons and the unusually loud neighbors left.",
                &["Ann Lee's father", "two sons", "the unusually loud neighbors"],
            ),
            ("The police car and the family home burned.", &[]),
            ("Police said so.", &["Police"]),
            ("He said that one officer left.", &["one officer"]),
            ("President Ann Lee spoke.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
