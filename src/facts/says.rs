//! What comes in: a [`Text`] and its facts; what goes out: the same facts, each with the one to whom the article attributes it:
//! the speaker before or after it, "according to", the speaker of a quotation that goes on, "citing".

use super::participant::group::MODIFIERS;
use super::participant::{Form, Type, clause, title, verb};
use super::{Fact, Value};
use crate::text::{Kind, Text};
use std::collections::BTreeMap;
use std::ops::Range;

/// So many tokens does the name of a source have after "according to".
const LONGEST: usize = 12;
/// So many tokens may stand between a verb of saying and the day of it.
const REACH: usize = 5;

/// A subject and what stands beside it take at most so many tokens.
const SUBJECT: usize = 20;
/// So many sentences back may "he" have spoken.
const BACK: usize = 2;
/// Documents that say something without being a participant.
const DOCUMENTS: &[&str] = &[
    "statement",
    "report",
    "study",
    "claim",
    "document",
    "website",
    "post",
    "tweet",
    "survey",
    "poll",
    "indictment",
    "complaint",
    "affidavit",
    "lawsuit",
    "filing",
    "release",
    "letter",
    "memo",
    "article",
    "reports",
    "documents",
    "records",
    "papers",
    "media",
    "television",
    "tv",
    "radio",
];

/// Lemmas of verbs after which stands what is said.
const SAYING: &[&str] = &[
    "say",
    "tell",
    "report",
    "add",
    "claim",
    "confirm",
    "state",
    "announce",
    "estimate",
    "insist",
    "note",
    "warn",
    "acknowledge",
    "admit",
    "allege",
    "argue",
    "assert",
    "believe",
    "conclude",
    "deny",
    "explain",
    "indicate",
    "predict",
    "reveal",
    "stress",
    "suggest",
    "testify",
    "tweet",
    "write",
    "contend",
    "disclose",
    "declare",
    "calculate",
    "calculat",
    "reply",
    "emphasize",
    "recall",
];

/// One place where somebody says something.
#[derive(Clone, Debug)]
struct Speech {
    /// The reporting verb, or "according".
    verb: usize,
    /// The tokens of the speaker.
    speaker: Range<usize>,
    /// What the speaker is called.
    name: String,
    /// What comes before is said.
    before: bool,
    /// What comes after is said.
    after: bool,
}

/// A mention that may speak.
struct Voice {
    tokens: Range<usize>,
    name: String,
    kind: Type,
}

/// Whether the time at token `i` dates a saying, not what happened: a verb of saying stands right before it ("said on Monday",
/// "told reporters Monday"), or the time begins a sentence whose first verb is one ("On Monday, the mayor of Tarsa told").
pub fn dates_a_saying(text: &Text, i: usize) -> bool {
    let sentence = text.sentence(i);
    let says = |k: usize| verb::lemma(text, k).is_some_and(|l| SAYING.contains(&l));
    let before = (sentence.start.max(i.saturating_sub(REACH))..i).rev();
    let said = before
        .take_while(|k| text.kind(*k) == Kind::Word && !matches!(text.lower(*k), "that" | "after" | "when" | "who" | "which"))
        .any(says);
    let opens = (sentence.start..i).all(|k| matches!(text.lower(k), "on" | "late" | "early" | "earlier" | "later" | "in" | "and" | "but"));
    let verb = || (i + 1..sentence.end.min(i + SUBJECT)).find(|k| verb::lemma(text, *k).is_some() && !text.capital(*k));
    said || opens && verb().is_some_and(says)
}

/// Notes of each figure, date and part who says so.
pub fn attribute(text: &Text, facts: &mut [Fact]) {
    let speeches = speeches(text, &voices(text, facts));
    let quotations = quotations(text, &speeches);
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
    }
}

/// All mentions of participants, by their places, each with what the speaker is to be called.
fn voices(text: &Text, facts: &[Fact]) -> Vec<Voice> {
    let mut out: Vec<Voice> = Vec::new();
    for fact in facts {
        let Value::Participant(p) = &fact.value else { continue };
        if p.is_aspect() {
            continue;
        }
        let named = p.mentions.iter().any(|m| m.form == Form::Name);
        for mention in &p.mentions {
            let name = if named { p.name.clone() } else { text.slice(mention.span).to_owned() };
            let mut tokens = text.token_at(mention.span.start)..text.token_at(mention.span.end.saturating_sub(1)) + 1;
            if p.kind == Type::Person
                && let Some(title) = title::before(text, tokens.start)
            {
                tokens.start = title.start;
            }
            out.push(Voice { tokens, name: plain(&name), kind: p.kind });
        }
    }
    out.sort_by_key(|v| (v.tokens.start, v.tokens.end));
    out
}

/// A name on one line, without the article.
fn plain(name: &str) -> String {
    let joined = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = joined.strip_prefix("The ").map(|rest| format!("the {rest}"));
    lower.unwrap_or(joined)
}

/// All speeches, by their verbs.
fn speeches(text: &Text, voices: &[Voice]) -> Vec<Speech> {
    // The first mention whose verb it is: "Ed Roe, head of the board, said".
    let mut by_verb: BTreeMap<usize, usize> = BTreeMap::new();
    for (k, voice) in voices.iter().enumerate() {
        let spoken = clause::inverted(text, voice.tokens.start)
            .or_else(|| clause::verb_after(text, voice.tokens.end).filter(|(_, passive)| !passive).map(|(verb, _)| verb));
        let Some(verb) = spoken.filter(|v| verb::lemma(text, *v).is_some_and(|l| SAYING.contains(&l))) else { continue };
        if text.sentence_of(verb) == text.sentence_of(voice.tokens.start) {
            by_verb.entry(verb).or_insert(k);
        }
    }
    let mut out: Vec<Speech> = Vec::new();
    let mut last: Option<(usize, &Voice)> = None;
    for i in 0..text.len() {
        if text.lower(i) == "according" && text.lower(i + 1) == "to" {
            out.extend(source(text, i));
            continue;
        }
        let Some(_) = verb::lemma(text, i).filter(|l| SAYING.contains(l)) else { continue };
        let sentence = text.sentence(i);
        let heard = if let Some(voice) = by_verb.get(&i).and_then(|k| voices.get(*k)) {
            last = Some((text.sentence_of(i), voice));
            Some((voice.tokens.clone(), voice.name.clone()))
        } else if let Some(pronoun) = pronoun(text, i) {
            // "he said": whoever spoke last, not long ago.
            let fits = |kind: Type| match text.lower(pronoun) {
                "it" => matches!(kind, Type::Organisation | Type::Country),
                "they" => matches!(kind, Type::Organisation | Type::Group),
                _ => matches!(kind, Type::Person | Type::Group),
            };
            last.filter(|(at, voice)| text.sentence_of(i) - at <= BACK && fits(voice.kind))
                .map(|(_, voice)| (pronoun..pronoun + 1, voice.name.clone()))
        } else {
            document(text, i)
        };
        let Some((speaker, name)) = heard else { continue };
        let name = match citing(text, i, sentence.end) {
            Some(cited) => format!("{name}, citing {cited}"),
            None => name,
        };
        let (start, end) = (speaker.start.min(i), speaker.end.max(i + 1));
        let ends = end >= sentence.end || matches!(text.raw(end), "." | ";");
        let before = start > sentence.start && (closes(text, start - 1) || ends && start > sentence.start + 3);
        let rest = end + 2 < sentence.end;
        let goes_on = (i..sentence.end.min(i + 14))
            .any(|k| matches!(text.lower(k), "that" | "adding" | "“") || text.raw(k) == "\"" && k > i + 1 && text.spaced(k));
        let after = rest && (!before || goes_on);
        if before || after {
            out.push(Speech { verb: i, speaker, name, before, after });
        }
    }
    out
}

/// A comma or the end of a quotation.
fn closes(text: &Text, i: usize) -> bool {
    matches!(text.raw(i), "," | "”" | "\"" | "’" | "'" | "?" | "!" | "—" | "–")
}

/// "he said", "she has said": the pronoun.
fn pronoun(text: &Text, verb: usize) -> Option<usize> {
    let floor = text.sentence(verb).start;
    let mut i = verb.checked_sub(1)?;
    while i > floor && i + 3 > verb && (verb::is_auxiliary(text, i) || verb::is_adverb(text, i)) {
        i -= 1;
    }
    (i >= floor && matches!(text.lower(i), "he" | "she" | "it" | "they")).then_some(i)
}

/// "the report said": what is said in writing.
fn document(text: &Text, verb: usize) -> Option<(Range<usize>, String)> {
    let noun = verb.checked_sub(1).filter(|k| *k >= text.sentence(verb).start && DOCUMENTS.contains(&text.lower(*k)))?;
    let floor = text.sentence(verb).start.max(noun.saturating_sub(4));
    let start = (floor..noun).rev().find(|k| matches!(text.lower(*k), "the" | "a" | "an" | "its" | "his" | "her" | "their"));
    // "State media", "local radio"
    let start = start.or_else(|| noun.checked_sub(1).filter(|k| *k >= floor && MODIFIERS.contains(text.lower(*k)))).unwrap_or(noun);
    let name = plain(text.slice(text.span(start..noun + 1)));
    Some((start..noun + 1, if text.lower(start) == "state" { name.to_lowercase() } else { name }))
}

/// "according to" and the source.
fn source(text: &Text, at: usize) -> Option<Speech> {
    let sentence = text.sentence(at);
    let start = at + 2;
    let limit = sentence.end.min(start + LONGEST);
    let end = (start..limit)
        .find(|k| {
            text.kind(*k) == Kind::Mark && !matches!(text.raw(*k), "-" | "&" | "/")
                || *k > start
                    && (verb::is_auxiliary(text, *k)
                        || verb::lemma(text, *k).is_some() && text.lower(*k).ends_with("ed")
                        || matches!(text.lower(*k), "who" | "which" | "that" | "and" | "while" | "but"))
        })
        .unwrap_or(limit);
    let name = plain(text.slice(text.span(start..end)));
    let name = match citing(text, end.saturating_sub(1), sentence.end) {
        Some(cited) if text.lower(end + 1) == "citing" => format!("{name}, citing {cited}"),
        _ => name,
    };
    (end > start).then_some(Speech { verb: at, speaker: start..end, name, before: at > sentence.start, after: at == sentence.start })
}

/// "citing the ministry".
fn citing(text: &Text, verb: usize, end: usize) -> Option<String> {
    let at = (verb + 1..end.min(verb + 8)).find(|k| text.lower(*k) == "citing")?;
    let limit = end.min(at + 1 + LONGEST);
    let stop = (at + 1..limit).find(|k| text.kind(*k) == Kind::Mark && text.raw(*k) != "-").unwrap_or(limit);
    (stop > at + 1).then(|| plain(text.slice(text.span(at + 1..stop))))
}

/// The speech in whose sentence the token is said: the one before it, else the one after it.
fn said_by<'s>(text: &Text, speeches: &'s [Speech], at: usize) -> Option<&'s Speech> {
    let sentence = text.sentence_of(at);
    let next = speeches.partition_point(|s| s.verb <= at);
    let inside = |s: &&Speech| text.sentence_of(s.verb) == sentence && !s.speaker.contains(&at);
    let before = next.checked_sub(1).and_then(|k| speeches.get(k)).filter(inside).filter(|s| s.after);
    before.or_else(|| speeches.get(next).filter(inside).filter(|s| s.before))
}

/// Sentences inside a quotation without a speaker of their own: their index, and that of the speech that they belong to.
fn quotations(text: &Text, speeches: &[Speech]) -> BTreeMap<usize, usize> {
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    for (k, speech) in speeches.iter().enumerate() {
        first.entry(text.sentence_of(speech.verb)).or_insert(k);
    }
    let mut out = BTreeMap::new();
    let mut open = false;
    let mut speaker: Option<(usize, usize)> = None;
    let mut waiting: Vec<usize> = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        if text.tokens.get(sentence.start).is_some_and(|t| t.line_start) {
            // A quotation does not go over a paragraph, unless the next begins with a mark.
            open = false;
            waiting.clear();
            speaker = speaker.filter(|(at, _)| index - at <= 1);
        }
        let begins = matches!(text.raw(sentence.start), "“" | "\"");
        let inside = open || begins;
        for k in sentence.clone() {
            match text.raw(k) {
                "“" => open = true,
                "”" => open = false,
                "\"" => open = !open,
                _ => {}
            }
        }
        match first.get(&index) {
            Some(own) => {
                for earlier in waiting.drain(..) {
                    out.insert(earlier, *own);
                }
                speaker = Some((index, *own));
            }
            None if inside => match speaker.filter(|(at, _)| index - at <= 3) {
                Some((_, own)) => {
                    out.insert(index, own);
                    speaker = Some((index, own));
                }
                None if waiting.len() < 4 => waiting.push(index),
                None => {}
            },
            None => {
                speaker = None;
                waiting.clear();
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::article::Article;

    fn says(text: &str, quote: &str) -> Option<String> {
        let article = Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
        crate::facts(&article).into_iter().find(|f| f.quote.contains(quote)).unwrap_or_else(|| panic!("{quote} is no fact of {text}")).says
    }

    #[test]
    fn who_says_so() {
        for (text, quote, expected) in [
            ("At least 12 people died on Monday, police said.", "12", Some("police")),
            ("Police said that 12 people died.", "12", Some("Police")),
            ("According to the water board, 12 people died.", "12", Some("the water board")),
            ("About 12 people died, according to the water board.", "12", Some("the water board")),
            ("“We lost 12 people,” said Mayor Ann Marlow.", "12", Some("Ann Marlow")),
            ("“We lost them,” Ann Marlow said. “There were 12 people.”", "12", Some("Ann Marlow")),
            (
                "Ann Marlow came late. She left. Ann Marlow told reporters that it rained. She said 12 people died.",
                "12",
                Some("Ann Marlow"),
            ),
            ("Police said it rained. A bomb killed 12 people.", "12", None),
            ("Police said 9 people died, while the army said 12 were killed.", "12", Some("the army")),
            ("Police said 9 people died, while the army said 12 were killed.", "9", Some("Police")),
            ("The report said 12 people died.", "12", Some("the report")),
            ("State media reported 12 deaths.", "12", Some("state media")),
            ("According to Norda TV, citing police, 12 people died.", "12", Some("Norda TV, citing police")),
            ("The mayor, who spoke in the square, said 12 people died.", "12", Some("the mayor")),
            ("NATO said it was sorry. It said 12 people died.", "12", Some("NATO")),
            ("According to a filing released in May, 12 people died.", "12", Some("a filing")),
        ] {
            assert_eq!(says(text, quote).as_deref(), expected, "{quote} in {text}");
        }
    }
}
