//! What comes in: a place in the text; what goes out: the amount that its words leave open ("dozens", "several hundred",
//! "tens of thousands", "many", "most").

use super::{Reading, Sort};
use crate::facts::number::{SCALES, find, is_joint, number_at};
use crate::text::{Kind, Text};

/// Numerals that stand for a range, least and greatest.
const NUMERALS: &[(&str, f64, f64)] = &[
    ("several", 3.0, 9.0),
    ("tens", 20.0, 99.0),
    ("dozens", 24.0, 99.0),
    ("scores", 40.0, 99.0),
    ("hundreds", 200.0, 999.0),
    ("thousands", 2e3, 9_999.0),
    ("millions", 2e6, 9_999_999.0),
    ("billions", 2e9, 9_999_999_999.0),
    ("trillions", 2e12, 9_999_999_999_999.0),
];

/// Phrases that stand for a number, or a range, or have no greatest value (NaN).
const PHRASES: &[(&[&str], f64, f64)] = &[
    (&["both"], 2.0, 2.0),
    (&["a", "couple", "of"], 2.0, 2.0),
    (&["a", "couple"], 2.0, 2.0),
    (&["a", "pair", "of"], 2.0, 2.0),
    (&["a", "trio", "of"], 3.0, 3.0),
    (&["a", "handful", "of"], 3.0, 9.0),
    (&["a", "handful"], 3.0, 9.0),
    (&["a", "single"], 1.0, 1.0),
    (&["a", "few"], 2.0, 5.0),
    (&["a", "small", "number", "of"], 2.0, 9.0),
    (&["a", "number", "of"], 3.0, f64::NAN),
    (&["a", "large", "number", "of"], 3.0, f64::NAN),
    (&["a", "series", "of"], 2.0, f64::NAN),
    (&["a", "slew", "of"], 3.0, f64::NAN),
    (&["a", "host", "of"], 3.0, f64::NAN),
    (&["a", "raft", "of"], 3.0, f64::NAN),
    (&["numerous"], 3.0, f64::NAN),
    (&["multiple"], 3.0, f64::NAN),
    (&["countless"], 3.0, f64::NAN),
    (&["many"], 3.0, f64::NAN),
];

/// Phrases that stand for a share: more than so many per cent.
const SHARES: &[(&[&str], f64)] = &[
    (&["the", "vast", "majority"], 50.0),
    (&["the", "overwhelming", "majority"], 50.0),
    (&["an", "overwhelming", "majority"], 50.0),
    (&["a", "vast", "majority"], 50.0),
    (&["the", "majority"], 50.0),
    (&["a", "majority", "of"], 50.0),
    (&["a", "large", "majority"], 50.0),
    (&["mostly"], 50.0),
    (&["most"], 50.0),
];

/// An adverb and a word for the whole stand for a share: "nearly all", "virtually every".
const ALMOST: &[&str] = &["nearly", "almost", "virtually", "practically", "substantially"];
const WHOLE: &[&str] = &["all", "every", "entirely"];
/// The share that they stand for: more than so many per cent.
const NEARLY_WHOLE: f64 = 90.0;

/// Before "many" or "most", these make another phrase of it ("how many", "at most", "the most dangerous").
const NOT_AFTER: &[&str] =
    &["how", "as", "so", "too", "that", "not", "at", "the", "his", "her", "its", "their", "our", "'s", "one", "very", "what", "second"];

/// After "a single", these make no count.
const SINGLE: &[&str] = &[
    "mother", "mom", "mum", "father", "dad", "parent", "woman", "man", "market", "currency", "issue", "most", "payer", "and", "digit",
    "called", "titled",
];

/// What comes in pairs.
#[rustfmt::skip]
const PAIRED: &[&str] = &[
    "handcuffs", "scissors", "glasses", "sunglasses", "trousers", "pants", "jeans", "shorts", "shoes", "boots", "socks", "gloves",
    "binoculars", "pliers", "sneakers", "slippers", "sandals", "headphones", "tights", "goggles",
];

/// After "most", these make it a superlative; so do adjectives by their endings.
#[rustfmt::skip]
const SUPERLATIVE: &[&str] = &[
    "recent", "likely", "part", "important", "notably", "recently", "often", "common", "famous", "senior", "powerful", "serious",
    "significant", "certainly", "definitely", "probably", "severe", "expensive", "popular", "notable", "wanted", "prominent",
];

const ADJECTIVE_ENDINGS: &[&str] = &["ous", "ful", "ive", "ly", "able", "ible", "ial", "less", "ent", "ant"];

/// The words that a vague amount may begin with.
pub(super) fn begins() -> Vec<&'static str> {
    let numerals = NUMERALS.iter().map(|(word, ..)| *word);
    numerals.chain(PHRASES.iter().map(|(p, ..)| p[0])).chain(SHARES.iter().map(|(p, _)| p[0])).chain(ALMOST.iter().copied()).collect()
}

/// What may stand after an article in a vague amount.
pub(super) fn after_article() -> impl Iterator<Item = &'static str> {
    let phrases = PHRASES.iter().map(|(p, ..)| *p).chain(SHARES.iter().map(|(p, _)| *p));
    phrases.filter(|p| matches!(p[0], "a" | "an" | "the")).filter_map(|p| p.get(1).copied())
}

/// A vague numeral that may take a unit: "several", "a few hundred", "dozens", "hundreds of thousands".
pub(super) fn amount(text: &Text, i: usize) -> Option<Reading> {
    if text.kind(i) != Kind::Word {
        return None;
    }
    let word = text.lower(i);
    if word == "several" || text.follows(i, &["a", "few"]) || text.follows(i, &["a", "couple"]) {
        let (low, high, mut end) = match word {
            "several" => (3.0, 9.0, i + 1),
            _ if text.lower(i + 1) == "few" => (2.0, 5.0, i + 2),
            _ => (2.0, 2.0, i + 2),
        };
        let before_of = end;
        if text.lower(end) == "of" {
            end += 1;
        }
        return match find(SCALES, text.lower(end)) {
            // "several hundred" is less than a thousand.
            Some(scale) if scale == 12.0 => Some(Reading::vague(i..end + 1, Sort::Count, Some(low * scale), Some(high * scale + 11.0))),
            Some(scale) => Some(Reading::vague(i..end + 1, Sort::Count, Some(low * scale), Some((high + 1.0) * scale - 1.0))),
            None if word == "several" => Some(Reading::vague(i..i + 1, Sort::Count, Some(low), Some(high))),
            None if low == high => Some(Reading::exact(i..before_of, Sort::Count, low, 1.0)),
            None => Some(Reading::vague(i..before_of, Sort::Count, Some(low), Some(high))),
        };
    }
    let row = NUMERALS.iter().find(|(w, ..)| *w == word)?;
    let (mut low, mut high, mut end) = (row.1, row.2, i + 1);
    // "hundreds of thousands"
    while text.lower(end) == "of" && end < i + 6 {
        let scale_at = end + 1;
        let Some(scale) = NUMERALS.iter().find(|(w, ..)| *w == text.lower(scale_at)).filter(|r| r.1 >= 2e3) else { break };
        let factor = scale.1 / 2.0;
        if row.0 == "tens" {
            (low, high) = (low.max(20.0), 99.0);
        }
        high = (high + 1.0) * factor - 1.0;
        low *= factor;
        end = scale_at + 1;
    }
    if row.0 == "tens" && end == i + 1 {
        return None;
    }
    // "scores" of a game, "thousands-strong"
    if row.0 == "scores"
        && text.lower(end) != "of"
        && !matches!(text.lower(end), "more" | "were" | "killed" | "injured" | "wounded" | "dead")
    {
        return None;
    }
    Some(Reading::vague(i..end, Sort::Count, Some(low), Some(high)))
}

/// Reads a vague count or share.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if is_joint(text, i.wrapping_sub(1)) || is_joint(text, i + 1) {
        return None;
    }
    if let Some(reading) = amount(text, i) {
        let end = reading.tokens.end;
        let after = if text.lower(end) == "of" { end + 1 } else { end };
        if super::count::is_time(text, after) || matches!(text.lower(i), "a") && text.lower(end) == "moments" {
            return None;
        }
        // "several" and "a few" need something that they count.
        return Some(reading);
    }
    if ALMOST.contains(&text.lower(i)) && WHOLE.contains(&text.lower(i + 1)) {
        return share(text, i, i + 2, NEARLY_WHOLE);
    }
    for (phrase, least) in SHARES {
        if text.follows(i, phrase) {
            return share(text, i, i + phrase.len(), *least);
        }
    }
    let (phrase, low, high) = PHRASES.iter().find(|(p, ..)| text.follows(i, p))?;
    let before = text.lower(i.wrapping_sub(1));
    let mut end = i + phrase.len();
    if phrase[0] == "many" && (NOT_AFTER.contains(&before) || matches!(text.lower(end), "a" | "an" | "ways" | "times")) {
        return None;
    }
    if super::count::is_time(text, end) || phrase[0] == "a" && phrase[1] == "series" && before == "in" {
        return None;
    }
    // "a pair of scissors" is one.
    if phrase.get(1) == Some(&"pair") && PAIRED.contains(&text.lower(end)) {
        return None;
    }
    // "a series of 12 blasts"
    if phrase.last() == Some(&"of") && number_at(text, end).is_some() {
        return None;
    }
    // "to many who", "more numerous"
    let noun = text.kind(end) == Kind::Word && !super::counted::is_stop(text.lower(end));
    let alone = matches!(before, "to" | "for" | "by" | "from" | "with" | "in" | "among" | "of" | "like" | "more" | "most");
    if *phrase == ["a", "single"] && (!noun || SINGLE.contains(&text.lower(end))) {
        return None;
    }
    // "a price-earnings multiple"
    if matches!(phrase[0], "multiple" | "numerous" | "countless") && !noun {
        return None;
    }
    if matches!(phrase[0], "many") && alone && !noun && text.lower(end) != "of" {
        return None;
    }
    if phrase[0] == "numerous" && matches!(before, "more" | "most" | "less" | "too" | "so" | "as" | "are" | "is") {
        return None;
    }
    // "both … and" joins two things, and counts none; "both" of a couple does.
    if phrase[0] == "both" && joins(text, end) {
        return None;
    }
    // The quote of "a couple of" is without its "of".
    if matches!(phrase, ["a", "couple" | "pair" | "handful" | "trio", "of"]) {
        end -= 1;
    }
    Some(if low == high {
        Reading::exact(i..end, Sort::Count, *low, 1.0)
    } else {
        Reading::vague(i..end, Sort::Count, Some(*low), Some(*high).filter(|h| !h.is_nan()))
    })
}

/// Whether "both" before `i` goes with an "and" soon after: "both Ankara and Moscow", "both in June and in July".
fn joins(text: &Text, i: usize) -> bool {
    let sentence = text.sentence(i);
    (i..sentence.end.min(i + 5)).any(|k| text.lower(k) == "and") && !text.lower(i).ends_with('s')
}

fn share(text: &Text, i: usize, end: usize, least: f64) -> Option<Reading> {
    let before = text.lower(i.wrapping_sub(1));
    let next = text.lower(end);
    if text.lower(i) == "most" {
        let superlative = SUPERLATIVE.contains(&next) || ADJECTIVE_ENDINGS.iter().any(|e| next.ends_with(e)) || next.ends_with("ed");
        let counts = next == "of" || text.kind(end) == Kind::Word && !superlative && next != "at";
        if NOT_AFTER.contains(&before) || !counts || i > 0 && is_joint(text, i - 1) {
            return None;
        }
    }
    // "mostly by the rebels" tells a share, "mostly sunny" none.
    let shared = matches!(next, "by" | "in" | "on" | "from" | "at" | "of" | "to" | "focused" | "held" | "controlled" | "made" | "composed");
    if super::count::is_time(text, end) || text.lower(i) == "mostly" && !shared {
        return None;
    }
    let mut reading = Reading::vague(i..end, Sort::Share, Some(least), None);
    (reading.unit, reading.bound, reading.number) = (Some("%"), super::Bound::MoreThan, Some(least));
    if text.lower(i) == "a" {
        reading.tokens.end = end - usize::from(text.lower(end - 1) == "of");
    }
    Some(reading)
}
