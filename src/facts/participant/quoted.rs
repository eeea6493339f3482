//! What comes in: a text; what goes out: what it quotes word for word, a fact for each sentence between quotation marks, by its words
//! in a form in which two newspapers' spellings of one speech are the same.

use super::list::List;
use super::spelling::folded;
use super::{Aspect, Form, Mention, Participant, Type};
use crate::facts::number::{begins, number_at};
use crate::facts::{Fact, Value};
use crate::text::words::{is_stop, stem};
use crate::text::{Kind, Span, Text};
use std::ops::Range;

/// Fewer words are no speech: a title, a word set apart.
const FEWEST: usize = 6;
/// Of a longer sentence so many words are kept.
const MOST: usize = 120;

/// A sentence, or a part of one, between quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    /// Its words, but for those that the newspaper put in brackets.
    pub words: Vec<Word>,
}

/// A word of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Its stem in lower case; all numbers are [`NUMBER`].
    pub stem: String,
    /// Its letters, as spelled, in lower case and without diacritics.
    pub letters: String,
    /// Where it stands.
    pub span: Span,
    /// Whether the newspaper left something out before it, or put words of its own.
    pub cut: bool,
    /// Whether it says something of its own: no article, no preposition, no filler.
    pub weighs: bool,
    /// Whether it denies: "not", "nobody".
    pub denies: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
}

/// All numbers are one: whether they are the same is said of the figures.
pub const NUMBER: &str = "#";

/// Words that deny.
static DENYING: List = List::new("neither never no nobody none nor not nothing nowhere");

/// Words that newspapers leave out of what people say.
static FILLERS: List = List::new(
    "able actually again also anyway basically certainly clearly even just kind like maybe now obviously oh ok okay once only perhaps quite \
     really simply so sort still sure then there thing think too very well yeah yes",
);

/// Endings of short forms, with the words that they stand for.
const SHORT: &[(&str, &str)] = &[("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would")];

/// A quotation that is not closed yet.
struct Opened<'t> {
    mark: &'t str,
    /// Its first token.
    start: usize,
    /// Where an apostrophe behind an "s" may have closed it.
    perhaps: Option<usize>,
}

/// Reads the quotations.
pub fn read(text: &Text) -> Vec<Fact> {
    let mut out = Vec::new();
    let mut opened: Option<Opened> = None;
    for i in 0..text.len() {
        let mark = text.raw(i);
        let opens = opens(text, i);
        if text.tokens[i].line_start
            && let Some(Opened { mark: first, start, perhaps }) = opened.take()
        {
            // A quotation that goes on in the next paragraph has its mark there again. What is never closed is none.
            let end = if opens && mark == first { Some(i) } else { perhaps };
            sentences(text, start..end.unwrap_or(start), &mut out);
        }
        let single = |opened: &Opened| opened.mark == "‘";
        if opens && (mark != "‘" || opened.as_ref().is_none_or(single)) {
            if let Some(Opened { start, perhaps: Some(end), .. }) = opened {
                sentences(text, start..end, &mut out);
            }
            opened = Some(Opened { mark, start: i + 1, perhaps: None });
            continue;
        }
        let Some(open) = &mut opened else { continue };
        let end = match mark {
            "”" | "\"" if !single(open) => i,
            "’" if single(open) && !text.spaced(i) && (text.spaced(i + 1) || text.kind(i + 1) == Kind::Mark) => {
                // "the brothers’ car"
                if text.kind(i) == Kind::Possessive {
                    open.perhaps.get_or_insert(i);
                    continue;
                }
                i
            }
            _ => continue,
        };
        sentences(text, open.start..end, &mut out);
        opened = None;
    }
    if let Some(Opened { start, perhaps: Some(end), .. }) = opened {
        sentences(text, start..end, &mut out);
    }
    out
}

/// Whether the token is a mark that opens a quotation. A straight one opens where white space stands before it and none behind it;
/// a single one before a word, not in "‘90s".
fn opens(text: &Text, i: usize) -> bool {
    match text.raw(i) {
        "“" => true,
        "\"" => text.spaced(i) && !text.spaced(i + 1),
        "‘" => !text.spaced(i + 1) && text.kind(i + 1) == Kind::Word,
        _ => false,
    }
}

/// The sentences of a quotation.
fn sentences(text: &Text, tokens: Range<usize>, out: &mut Vec<Fact>) {
    let mut start = tokens.start;
    while start < tokens.end {
        let end = text.sentence(start).end.clamp(start + 1, tokens.end);
        let words = words(text, start..end);
        if words.len() >= FEWEST {
            out.push(fact(text, start..end, words));
        }
        start = end;
    }
}

fn fact(text: &Text, mut tokens: Range<usize>, words: Vec<Word>) -> Fact {
    while tokens.len() > 1 && text.kind(tokens.end - 1) == Kind::Mark && !matches!(text.raw(tokens.end - 1), ")" | "]" | "%") {
        tokens.end -= 1;
    }
    let span = text.span(tokens);
    Fact {
        span,
        about: "what was said".to_owned(),
        says: None,
        value: Value::Participant(Participant {
            name: String::new(),
            kind: Type::Group,
            titles: Vec::new(),
            names: Vec::new(),
            mentions: vec![Mention { span, form: Form::Description }],
            key: String::new(),
            offices: Vec::new(),
            weak: false,
            aspect: Some(Aspect::Quoted(Quoted { words })),
        }),
    }
}

/// The words between the marks.
fn words(text: &Text, tokens: Range<usize>) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let (mut cut, mut bracket) = (false, false);
    for i in tokens {
        match text.raw(i) {
            "[" | "(" => (cut, bracket) = (true, true),
            "]" | ")" => bracket = false,
            "…" => cut = true,
            "." if text.raw(i + 1) == "." => cut = true,
            _ => {}
        }
        let is_word = matches!(text.kind(i), Kind::Word | Kind::Number);
        if bracket || !is_word || out.len() >= MOST {
            continue;
        }
        // "U.S.", "US"
        let lower = folded(text.raw(i).chars().filter(|c| *c != '.')).replace('’', "'");
        let mut push = |stem: String, weighs: bool, denies: bool| {
            // "thirty-five", "1.2 million"
            let goes_on = stem == NUMBER && out.last().is_some_and(|word| word.stem == NUMBER);
            if !goes_on {
                out.push(Word { stem, letters: lower.clone(), span: text.span(i..i + 1), cut, weighs, denies, capital: text.capital(i) });
            }
            cut = false;
        };
        if text.kind(i) == Kind::Number || begins(&lower) || number_at(text, i).is_some() {
            push(NUMBER.to_owned(), false, false);
            continue;
        }
        match SHORT.iter().find_map(|(ending, word)| Some((lower.strip_suffix(ending)?, *word))) {
            Some((before, word)) => {
                let before = match before {
                    "ca" => "can",
                    "wo" => "will",
                    _ => before,
                };
                push(stem(before).to_owned(), false, false);
                push(word.to_owned(), false, DENYING.contains(word));
            }
            None => {
                let in_order_to = lower == "order" && text.lower(i + 1) == "to";
                let denies = DENYING.contains(&lower);
                let weighs = !denies && !is_stop(&lower) && !FILLERS.contains(&lower) && !in_order_to;
                push(stem(&spelled(&lower)).to_owned(), weighs, denies);
            }
        }
    }
    out
}

/// The American spelling, as far as endings show it.
fn spelled(word: &str) -> String {
    const ENDINGS: &[(&str, &str)] = &[
        ("isation", "ization"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ising", "izing"),
        ("our", "or"),
        ("ours", "ors"),
        ("oured", "ored"),
        ("ouring", "oring"),
        ("ence", "ense"),
        ("tre", "ter"),
        ("tres", "ters"),
        ("amme", "am"),
        ("ammes", "ams"),
        ("ll", "l"),
        ("lled", "led"),
        ("lling", "ling"),
    ];
    let ending = ENDINGS.iter().find_map(|(british, american)| Some((word.strip_suffix(british)?, american)));
    match ending {
        Some((before, american)) if before.len() > 2 => format!("{before}{american}"),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(source: &str) -> Vec<String> {
        let text = Text::new(source);
        read(&text).iter().map(|f| text.slice(f.span).to_owned()).collect()
    }

    #[test]
    fn a_fact_for_each_sentence_between_the_marks() {
        for (source, expected) in [
            ("“The dam will hold until Sunday,” she said.", vec!["The dam will hold until Sunday"]),
            ("\"The dam will hold until Sunday,\" she said.", vec!["The dam will hold until Sunday"]),
            (
                "“The dam will hold until Sunday. We have sent all men that we have.”",
                vec!["The dam will hold until Sunday", "We have sent all men that we have"],
            ),
            ("He spoke of a “slow train”.", vec![]),
            ("“The dam will hold until Sunday.\nThe rain went on for days in the valley.", vec![]),
            // In each paragraph a mark, at the end of the last alone one that closes.
            (
                "“The dam will hold until Sunday.\n\n“We have sent all men that we have,” she said.",
                vec!["The dam will hold until Sunday", "We have sent all men that we have"],
            ),
            (
                "\"The dam will hold until Sunday.\n\"We have sent all men that we have,\" she said.",
                vec!["The dam will hold until Sunday", "We have sent all men that we have"],
            ),
            // Single marks, and apostrophes.
            ("‘The dam won’t hold until Sunday,’ she said.", vec!["The dam won’t hold until Sunday"]),
            ("She said: ‘The farmers’ dam will hold until Sunday.’ It did.", vec!["The farmers’ dam will hold until Sunday"]),
            ("‘The dam will hold for the farmers’ she said.", vec!["The dam will hold for the farmers"]),
            (
                "‘The dam will hold until Sunday.\n‘It won’t hold until Monday night.’",
                vec!["The dam will hold until Sunday", "It won’t hold until Monday night"],
            ),
            ("“He said that ‘the dam will hold until Sunday’ to all.”", vec!["He said that ‘the dam will hold until Sunday’ to all"]),
            ("In the ‘90s the dam of the brothers’ farm held until a Sunday.", vec![]),
            ("The boys sang ‘em songs. “The dam will hold until Sunday,” she said.", vec!["The dam will hold until Sunday"]),
        ] {
            assert_eq!(quoted(source), expected, "{source}");
        }
    }

    #[test]
    fn spellings_of_one_speech_are_the_same() {
        for (one, other) in [
            ("We’re going to organise it in two weeks", "We are going to organize it in 2 weeks"),
            ("It can't be a matter of colour here", "It can not be a matter of color here"),
            ("The État has paid André’s café in Élan", "The ÉTAT has paid Andre's cafe in Elan"),
            ("Two fiancés sang the naïve song", "Two fiance\u{301}s sang the naive song"),
        ] {
            let stems = |source: &str| -> Vec<String> {
                let text = Text::new(source);
                words(&text, 0..text.len()).into_iter().map(|w| w.stem).collect()
            };
            assert_eq!(stems(one), stems(other));
        }
    }
}
