//! What comes in: the tokens of a mention; what goes out: what it does in its clause: acts, is acted on, owns. By bounded
//! looks to the left and right for the verb, over what may stand between.

use super::verb;
use crate::facts::date;
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens are searched for the verb.
const REACH: usize = 32;
/// So many tokens does a phrase between a subject and its verb have ("of the ministry", "in northern Syria").
const PHRASE: usize = 8;

/// What a mention does in its clause; the token is that of the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Play {
    /// It does what the verb says.
    Acts(usize),
    /// The verb is done to it.
    Suffers(usize),
    /// "Syria's", "the ministry's".
    Owns,
    /// None of these.
    None,
}

impl Play {
    /// Whether it says something.
    pub fn speaks(self, text: &Text) -> bool {
        matches!(self, Play::Acts(at) if verb::lemma(text, at).is_some_and(verb::reports))
    }

    /// Whether it does a deed, no mere state: not "Tarsa has been under siege".
    pub fn does(self, text: &Text) -> bool {
        let Play::Acts(at) = self else { return false };
        verb::lemma(text, at).is_some_and(|lemma| !matches!(lemma, "be" | "have")) && !verb::is_auxiliary(text, at)
    }
}

/// What the mention plays.
pub fn play(text: &Text, mention: Range<usize>) -> Play {
    if text.kind(mention.end) == Kind::Possessive {
        return Play::Owns;
    }
    if let Some(verb) = inverted(text, mention.start) {
        return Play::Acts(verb);
    }
    if let Some(at) = mention.start.checked_sub(2).filter(|at| text.follows(*at, &["according", "to"])) {
        return Play::Acts(at);
    }
    if let Some(verb) = agent_of(text, mention.start) {
        return Play::Acts(verb);
    }
    if let Some(verb) = object_of(text, mention.start) {
        return Play::Suffers(verb);
    }
    match verb_after(text, mention.end) {
        Some((verb, true)) => Play::Suffers(verb),
        Some((verb, false)) => Play::Acts(verb),
        None => Play::None,
    }
}

/// "…," said X: the reporting verb before the mention, after a quotation or a comma.
pub fn inverted(text: &Text, start: usize) -> Option<usize> {
    let verb = start.checked_sub(1)?;
    let lemma = verb::lemma(text, verb)?;
    let open = verb.checked_sub(1).is_some_and(|i| matches!(text.raw(i), "," | "”" | "\"" | "’" | "'" | "?" | "!"));
    (open && verb::reports(lemma)).then_some(verb)
}

/// "brokered by X", "brokered by Y, Z and X": the participle before "by".
pub fn agent_of(text: &Text, start: usize) -> Option<usize> {
    let floor = text.sentence(start).start.max(start.saturating_sub(PHRASE * 2));
    let mut i = start;
    // Back over the other members of a list.
    let mut listed = false;
    while i > floor {
        let word = text.lower(i - 1);
        if word == "by" {
            let verb = i.checked_sub(2)?;
            return verb::lemma(text, verb).map(|_| verb);
        }
        let joins = matches!(word, "," | "and" | "&");
        let name = text.capital(i - 1) || matches!(word, "the" | "both");
        if !(joins || listed && name || i == start && matches!(word, "the" | "both")) {
            return None;
        }
        listed |= joins;
        i -= 1;
    }
    None
}

/// "told X", "arrested X", "met with X": the verb right before.
fn object_of(text: &Text, start: usize) -> Option<usize> {
    let floor = text.sentence(start).start;
    let before = start.checked_sub(1).filter(|i| *i >= floor)?;
    let verb = if matches!(text.lower(before), "with" | "against" | "to" | "at" | "on") {
        before.checked_sub(1).filter(|i| *i >= floor)?
    } else {
        before
    };
    // "to arrest three men", "after arresting three men", "the arrest of three men"
    let infinitive = verb.checked_sub(1).is_some_and(|k| text.lower(k) == "to") && text.kind(verb) == Kind::Word && !text.capital(verb);
    if infinitive || verb::progressive(text, verb).is_some() {
        return Some(verb);
    }
    if text.lower(before) == "of" {
        return before.checked_sub(1).filter(|k| *k >= floor && verb::of_deed(text.lower(*k)).is_some());
    }
    let lemma = verb::lemma(text, verb)?;
    let says_that =
        verb::reports(lemma) && matches!(lemma, "say" | "add" | "announce" | "believe" | "think" | "claim" | "insist" | "note" | "write");
    // "when asked police": rare. "Smith said police shot": the mention is the next subject.
    (!says_that && !verb::is_auxiliary(text, verb)).then_some(verb)
}

/// The verb whose subject ends before token `from`, and whether it is passive.
pub fn verb_after(text: &Text, from: usize) -> Option<(usize, bool)> {
    let end = text.sentence(from).end.min(from + REACH);
    let mut i = from;
    let mut phrases = 0;
    while i < end {
        if let Some(found) = predicate(text, i, end) {
            return Some(found);
        }
        let word = text.lower(i);
        match word {
            "," => i = after_aside(text, i, end)?,
            "(" => i = (i..end).find(|k| text.raw(*k) == ")")? + 1,
            "who" | "which" | "that" => i += 1,
            "and" | "or" | "&" => i = next_verb(text, i + 1, end, true)?,
            "of" | "in" | "for" | "at" | "from" | "on" | "with" | "to" | "near" | "inside" | "under" | "against" | "across" | "between"
            | "around" | "aboard" | "within"
                if phrases < 2 =>
            {
                phrases += 1;
                i = next_verb(text, i + 1, end, false)?;
            }
            _ if is_time(word) => i += 1,
            _ => return None,
        }
    }
    None
}

/// The verb that begins at the token, over auxiliaries and adverbs, and whether it is passive.
fn predicate(text: &Text, from: usize, end: usize) -> Option<(usize, bool)> {
    let (mut i, mut auxiliary, mut be) = (from, None, false);
    while i < end && i < from + 6 {
        if verb::is_auxiliary(text, i) || matches!(text.lower(i), "been" | "being" | "be") && auxiliary.is_some() {
            auxiliary = Some(i);
            be = matches!(
                text.lower(i),
                "is" | "are"
                    | "was"
                    | "were"
                    | "been"
                    | "being"
                    | "be"
                    | "wasn't"
                    | "isn't"
                    | "weren't"
                    | "aren't"
                    | "wasn’t"
                    | "isn’t"
                    | "weren’t"
                    | "aren’t"
            );
        } else if verb::is_adverb(text, i) {
            // goes on
        } else {
            break;
        }
        i += 1;
    }
    if let Some(lemma) = verb::lemma(text, i).filter(|_| i < end) {
        let participle = text.lower(i).ends_with("ed") || text.lower(i).ends_with("en") || lemma != text.lower(i);
        let by = text.lower(i + 1) == "by" && auxiliary.is_none();
        return Some((i, be && participle || by));
    }
    if be && i < end && verb::progressive(text, i).is_some() {
        return Some((i, false));
    }
    // Unknown verb after an auxiliary: it is there all the same.
    auxiliary.map(|at| (if i < end && text.kind(i) == Kind::Word && !be { i } else { at }, false))
}

/// Past ", head of the ministry," or ", who spoke in Rome,": where the clause goes on with its verb.
fn after_aside(text: &Text, comma: usize, end: usize) -> Option<usize> {
    let who = text.lower(comma + 1) == "who";
    // "Ann Lee, who spoke in Rome, left", "Ann Lee, quoted by the paper, said": the clause goes on behind the aside.
    let participle = text.lower(comma + 1).ends_with("ed") && verb::lemma(text, comma + 1).is_some();
    if who || participle {
        let behind = (comma + 2..end)
            .take_while(|k| !matches!(text.raw(*k), ";" | ":" | "“" | "”" | "\""))
            .find(|k| text.raw(*k) == ",")
            .filter(|k| predicate(text, k + 1, end).is_some());
        return Some(behind.unwrap_or(comma) + 1);
    }
    if predicate(text, comma + 1, end).is_some() {
        return Some(comma + 1);
    }
    let mut k = comma + 1;
    while k < end {
        match text.raw(k) {
            ";" | ":" | "“" | "”" | "\"" => return None,
            "," if predicate(text, k + 1, end).is_some() => return Some(k + 1),
            "and" if list_goes_on(text, comma, k) => return next_verb(text, k + 1, end, true),
            _ => {}
        }
        k += 1;
    }
    None
}

/// Whether the tokens between are the members of a list of names.
fn list_goes_on(text: &Text, from: usize, to: usize) -> bool {
    (from + 1..to).all(|i| text.capital(i) || matches!(text.lower(i), "," | "the" | "of" | "-"))
}

/// The next verb after a conjunct or a prepositional phrase.
fn next_verb(text: &Text, from: usize, end: usize, conjunct: bool) -> Option<usize> {
    let mut k = from;
    while k < end && k < from + PHRASE {
        // A conjunct begins with a noun: a verb at once is a second verb of the same subject.
        if predicate(text, k, end).is_some() && !text.capital(k) {
            return Some(k);
        }
        match text.raw(k) {
            ";" | ":" | "“" | "”" | "\"" | ")" => return None,
            "," if !conjunct => return after_aside(text, k, end),
            "," => return None,
            _ => {}
        }
        if matches!(text.lower(k), "that" | "but" | "because" | "as" | "when" | "while" | "if" | "after" | "before") {
            return None;
        }
        if matches!(text.lower(k), "who" | "which") {
            return Some(k);
        }
        k += 1;
    }
    None
}

fn is_time(word: &str) -> bool {
    // Short names of days are other words too: "sat".
    date::is_weekday(word) && word.ends_with("day")
        || matches!(word, "today" | "yesterday" | "earlier" | "last" | "week" | "tonight" | "previously" | "elsewhere" | "there" | "here")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn played(source: &str, mention: &str) -> String {
        let text = Text::new(source);
        let start = text.token_at(source.find(mention).unwrap());
        let end = text.token_at(source.find(mention).unwrap() + mention.len());
        match play(&text, start..end) {
            Play::Acts(verb) => format!("acts {}", text.raw(verb)),
            Play::Suffers(verb) => format!("suffers {}", text.raw(verb)),
            Play::Owns => "owns".to_owned(),
            Play::None => "none".to_owned(),
        }
    }

    #[test]
    fn what_a_mention_plays() {
        for (source, mention, expected) in [
            ("The rebels refused to leave.", "The rebels", "acts refused"),
            ("Ann Lee, head of the water board, said so.", "Ann Lee", "acts said"),
            ("“Go,” said Ann Lee.", "Ann Lee", "acts said"),
            ("A truce brokered by Peru, Chile and Norway held.", "Norway", "acts brokered"),
            ("A truce brokered by Peru, Chile and Norway held.", "Peru", "acts brokered"),
            ("Officials in the capital said so.", "Officials", "acts said"),
            ("Three men were arrested on Monday.", "Three men", "suffers arrested"),
            ("Police arrested three men.", "three men", "suffers arrested"),
            ("Police arrested three men.", "Police", "acts arrested"),
            ("Peru, Chile and Norway have signed it.", "Peru", "acts signed"),
            ("Experts contacted by the paper said so.", "Experts", "suffers contacted"),
            ("The ministry's roof fell.", "The ministry", "owns"),
            ("It rained, according to three men.", "three men", "acts according"),
            ("It rained in Rome.", "Rome", "none"),
            ("The arrest of three men shocked Rome.", "three men", "suffers arrest"),
            ("She left after arresting three men.", "three men", "suffers arresting"),
            ("They came to clear the crowd.", "the crowd", "suffers clear"),
            ("The mayor, who is ill, left.", "The mayor", "acts left"),
            ("They met the mayor, who is ill.", "the mayor", "suffers met"),
            ("Ann Lee, quoted by the paper, said so.", "Ann Lee", "acts said"),
        ] {
            assert_eq!(played(source, mention), expected, "{mention} in {source}");
        }
    }
}
