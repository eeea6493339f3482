//! What comes in: a text and the voices in it; what goes out: the places where somebody says something: who, and whether what stands
//! before or after it is said.

use super::says;
use super::source::{citing, document, source};
use super::voice::Voice;
use crate::facts::participant::{Type, clause, verb};
use crate::ordered::Ordered;
use crate::text::Text;
use rustc_hash::FxHashMap;
use std::cell::LazyCell;
use std::ops::Range;

/// So many sentences back may "he" have spoken.
const BACK: usize = 2;
/// So many tokens behind the verb stands what tells that what is said goes on.
const ON: usize = 14;

/// One place where somebody says something.
#[derive(Clone, Debug)]
pub(super) struct Speech {
    /// The reporting verb, or "according".
    pub verb: usize,
    /// The tokens of the speaker.
    pub speaker: Range<usize>,
    /// What the speaker is called.
    pub name: String,
    /// What comes before is said.
    pub before: bool,
    /// What comes after is said.
    pub after: bool,
}

/// The speaker heard at a verb: where, what called, and whether in the passive ("reported by police").
struct Heard {
    speaker: Range<usize>,
    name: String,
    passive: bool,
}

/// All speeches, by their verbs.
pub(super) fn speeches(text: &Text, voices: &[Voice]) -> Vec<Speech> {
    let by_verb = by_verb(text, voices);
    let mut out: Vec<Speech> = voices.iter().filter_map(|voice| headline(text, voice)).collect();
    let openers = openers(text, voices);
    let mut last: Option<(usize, &Voice)> = None;
    for i in 0..text.len() {
        if text.lower(i) == "according" && text.lower(i + 1) == "to" {
            out.extend(source(text, i, voices));
            continue;
        }
        let quoted = text.lower(i) == "saying" && i > 0 && text.lower(i - 1) == "as";
        if !quoted && !verb::lemma(text, i).is_some_and(says) {
            continue;
        }
        let heard = match by_verb.get(&i).and_then(|(k, passive)| Some((voices.get(*k)?, *passive))) {
            Some((voice, passive)) => {
                last = Some((text.sentence_of(i), voice));
                Some(Heard { speaker: voice.tokens.clone(), name: voice.name.clone(), passive })
            }
            None => pronoun(text, i, last, &openers).or_else(|| document(text, i)).map(|(speaker, name)| Heard {
                speaker,
                name,
                passive: false,
            }),
        };
        out.extend(heard.and_then(|heard| speech(text, i, heard, voices)));
    }
    out.order_by_key(|s| s.verb);
    out
}

/// The mentions that open a sentence and do something there, with the sentence: whom "he" takes up in the next.
fn openers<'v>(text: &Text, voices: &'v [Voice]) -> Vec<(usize, &'v Voice)> {
    let opens = |voice: &&Voice| {
        let start = text.sentence(voice.tokens.start).start;
        voice.tokens.start <= start + 1 && clause::verb_after(text, voice.tokens.end).is_some_and(|(_, passive)| !passive)
    };
    voices.iter().filter(opens).map(|voice| (text.sentence_of(voice.tokens.start), voice)).collect()
}

/// The first mention whose verb it is ("Ed Roe, head of the board, said"), and whether it stands behind it as the doer of a passive.
fn by_verb(text: &Text, voices: &[Voice]) -> FxHashMap<usize, (usize, bool)> {
    let mut out: FxHashMap<usize, (usize, bool)> = FxHashMap::default();
    for (k, voice) in voices.iter().enumerate() {
        let after = LazyCell::new(|| clause::verb_after(text, voice.tokens.end));
        let spoken = clause::inverted(text, voice.tokens.start)
            .or_else(|| (*after).filter(|(_, passive)| !passive).map(|(verb, _)| verb))
            .filter(|v| verb::lemma(text, *v).is_some_and(says))
            .map(|v| (v, false));
        // "Ed Roe was quoted by the Norda Times as saying"
        let quoted = || {
            let (verb, _) = (*after).filter(|(v, passive)| *passive && text.lower(*v) == "quoted")?;
            let end = text.sentence(verb).end.min(verb + 12);
            (verb + 1..end).find(|k| text.follows(*k, &["as", "saying"])).map(|k| (k + 1, false))
        };
        let agent = || clause::agent_of(text, voice.tokens.start).filter(|v| verb::lemma(text, *v).is_some_and(says)).map(|v| (v, true));
        let Some((verb, passive)) = spoken.or_else(quoted).or_else(agent) else { continue };
        // "The head of the board, Ann Lee, said": the board says nothing.
        let of_a_body = |first: usize| {
            voices.get(first).is_some_and(|v| v.kind != Type::Person && is_of(text, v.tokens.start) && v.tokens.end <= voice.tokens.start)
        };
        if text.sentence_of(verb) == text.sentence_of(voice.tokens.start) {
            let entry = out.entry(verb).or_insert((k, passive));
            if voice.kind == Type::Person && of_a_body(entry.0) {
                *entry = (k, passive);
            }
        }
    }
    out
}

/// Whether the mention is told of another: "of the board", "on the committee".
fn is_of(text: &Text, start: usize) -> bool {
    let the = usize::from(start > 0 && text.lower(start - 1) == "the");
    start > the && matches!(text.lower(start - 1 - the), "of" | "on" | "at" | "for" | "in" | "from")
}

/// "Police: 12 dead", "12 dead: police".
fn headline(text: &Text, voice: &Voice) -> Option<Speech> {
    let (start, end) = (voice.tokens.start, voice.tokens.end);
    let sentence = text.sentence(start);
    let (speaker, name) = (voice.tokens.clone(), voice.name.clone());
    if start == sentence.start && text.raw(end) == ":" && end + 2 < sentence.end {
        return Some(Speech { verb: end, speaker, name, before: false, after: true });
    }
    let colon = start.checked_sub(1).filter(|k| text.raw(*k) == ":" && *k > sentence.start + 2)?;
    let many = matches!(voice.kind, Type::Group | Type::Organisation);
    (many && end >= sentence.end).then_some(Speech { verb: colon, speaker, name, before: true, after: false })
}

/// What is said at the verb.
fn speech(text: &Text, verb: usize, heard: Heard, voices: &[Voice]) -> Option<Speech> {
    let sentence = text.sentence(verb);
    let Heard { speaker, name, passive } = heard;
    let (start, end) = (speaker.start.min(verb), speaker.end.max(verb + 1));
    // "the Norda Times, citing police, reported", "reported, citing police", "was quoted by the Norda Times as saying"
    let aside = (speaker.end < verb).then(|| citing(text, speaker.end, verb, voices)).flatten();
    let name = match aside.or_else(|| citing(text, verb, sentence.end, voices)) {
        Some(cited) => format!("{name}, {cited}"),
        None => name,
    };
    if passive {
        return Some(Speech { verb, speaker, name, before: true, after: false });
    }
    let ends = end >= sentence.end || matches!(text.raw(end), "." | ";");
    let before = start > sentence.start && (closes(text, start - 1) || ends && start > sentence.start + 3);
    let rest = end + 2 < sentence.end;
    let goes_on = (verb..sentence.end.min(verb + ON))
        .any(|k| matches!(text.lower(k), "that" | "adding" | "“") || text.raw(k) == "\"" && k > verb + 1 && text.spaced(k));
    let after = rest && (!before || goes_on);
    (before || after).then_some(Speech { verb, speaker, name, before, after })
}

/// A comma or the end of a quotation.
fn closes(text: &Text, i: usize) -> bool {
    matches!(text.raw(i), "," | "”" | "\"" | "’" | "'" | "?" | "!" | "—" | "–")
}

/// "he said", "she has said": the pronoun, and whoever spoke or opened a sentence last, not long ago.
fn pronoun(text: &Text, verb: usize, last: Option<(usize, &Voice)>, openers: &[(usize, &Voice)]) -> Option<(Range<usize>, String)> {
    let floor = text.sentence(verb).start;
    let mut i = verb.checked_sub(1)?;
    while i > floor && i + 3 > verb && (verb::is_auxiliary(text, i) || verb::is_adverb(text, i)) {
        i -= 1;
    }
    let fits = |kind: Type| match text.lower(i) {
        "it" => matches!(kind, Type::Organisation | Type::Country),
        "they" => matches!(kind, Type::Organisation | Type::Group),
        "he" | "she" => matches!(kind, Type::Person | Type::Group),
        _ => false,
    };
    let here = text.sentence_of(verb);
    let before = openers.partition_point(|(at, _)| *at < here);
    let opener = openers.get(..before)?.iter().rev().take_while(|(at, _)| here - at <= BACK).find(|(_, voice)| fits(voice.kind));
    let spoke = last.filter(|(at, voice)| here - at <= BACK && fits(voice.kind));
    let voice = match (spoke, opener) {
        (Some((said, speaker)), Some((at, opener))) => {
            if *at > said {
                opener
            } else {
                speaker
            }
        }
        (Some((_, voice)), None) | (None, Some(&(_, voice))) => voice,
        (None, None) => return None,
    };
    (i >= floor).then(|| (i..i + 1, voice.name.clone()))
}
