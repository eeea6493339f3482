//! Lengths of time: "three weeks", "nearly six-year", "several days", "the past two months", "decades-long". Those that count from
//! somewhere ("two weeks ago") are in [`ago`].

use super::quantity::{Quantity, quantity, several};
use super::reading::{Meaning, Reading, Unit};
use super::scan::{Pick, Scan, Word};
use super::tense::before_base;
use super::{Family, Mod, ago};
use crate::facts::number::{SCALES, find};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "duration", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("second", Word::Ordinal(2)),
    ("seconds", Word::Units(Unit::Second)),
    ("minute", Word::Unit(Unit::Minute)),
    ("minutes", Word::Units(Unit::Minute)),
    ("min", Word::Units(Unit::Minute)),
    ("sec", Word::Units(Unit::Second)),
    ("secs", Word::Units(Unit::Second)),
    ("hr", Word::Units(Unit::Hour)),
    ("mins", Word::Units(Unit::Minute)),
    ("hour", Word::Unit(Unit::Hour)),
    ("hours", Word::Units(Unit::Hour)),
    ("hrs", Word::Units(Unit::Hour)),
    ("days", Word::Units(Unit::Day)),
    ("weeks", Word::Units(Unit::Week)),
    ("weekends", Word::Units(Unit::Weekend)),
    ("fortnights", Word::Units(Unit::Fortnight)),
    ("months", Word::Units(Unit::Month)),
    ("years", Word::Units(Unit::Year)),
    ("yrs", Word::Units(Unit::Year)),
    ("decades", Word::Units(Unit::Decade)),
    ("centuries", Word::Units(Unit::Century)),
    ("millennia", Word::Units(Unit::Millennium)),
    ("few", Word::Some),
    ("several", Word::Some),
    ("couple", Word::Some),
    ("many", Word::Some),
    ("some", Word::Some),
    ("dozens", Word::Some),
    ("scores", Word::Some),
    ("hundreds", Word::Some),
    ("thousands", Word::Some),
    ("half", Word::Phrase),
    ("all", Word::Phrase),
    ("another", Word::Phrase),
    ("final", Word::Phrase),
    ("opening", Word::Phrase),
    ("both", Word::Phrase),
    ("full", Word::Phrase),
    ("whole", Word::Phrase),
    ("each", Word::Phrase),
];

/// Measures that "a quarter" parts: "a quarter mile".
const FOURTHS_OF: &[&str] = &["mile", "miles", "acre", "inch", "pound", "ounce", "cup", "century", "point"];

/// Nouns of what lasts: "the five-year-old conflict" is a length, "the five-year-old girl" an age.
const LASTING: &[&str] = &[
    "war",
    "conflict",
    "siege",
    "ceasefire",
    "cease-fire",
    "truce",
    "civil",
    "dispute",
    "law",
    "policy",
    "program",
    "programme",
    "ban",
    "embargo",
    "deal",
    "agreement",
    "insurgency",
    "uprising",
    "crisis",
    "feud",
    "rule",
    "occupation",
    "blockade",
    "strike",
    "investigation",
    "campaign",
    "tradition",
    "slump",
    "battle",
    "fight",
    "standoff",
    "stalemate",
    "rebellion",
    "practice",
    "case",
    "company",
    "government",
    "regime",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.word(i) == Word::The);
    match (scan.word(at), scan.lower(at)) {
        // "the full year" is that of the calendar, "a full-year loss" a length.
        (Word::Phrase, "full" | "whole") => return if at == i { universal(scan, i, at) } else { None },
        (Word::Phrase, "all" | "another" | "both" | "each") => return universal(scan, i, at),
        _ => {}
    }
    let Pointer { at, mut side, picked } = pointer(scan, i, at)?;
    if let Some(found) = turned(scan, i, at) {
        return Some(found);
    }
    let found = quantity(scan, at).or_else(|| bare(scan, i, at, picked))?;
    let Quantity { count, unit, end, modifier } = found;
    // "the three-week truce", "her two years": the article belongs to the noun.
    let article = at == i + 1 && scan.word(i) == Word::The && !picked;
    if article && (scan.lower(i) != "the" || scan.hyphen(end - 2)) {
        return None;
    }
    if is_name(scan, i, at, end, picked) || is_fraction(scan, at, &found, picked) || is_age(scan, end, unit) {
        return None;
    }
    // "this three-week truce" is no stretch up to now; only lengths that a word points are.
    if matches!(scan.word(at.wrapping_sub(1)), Word::Pick(Pick::This)) && count.is_some() {
        side = 0;
    }
    if (at == i || side == 0)
        && let Some(found) = ago::read(scan, i, end, count, unit, modifier)
    {
        return Some(found);
    }
    if let Some((value, after)) = several(scan, end, count, unit) {
        let ago = scan.lower(after) == "ago";
        if ago && side == 0 {
            return Some(Reading::new(i, after + 1, Meaning::Vague("PAST_REF")));
        }
        // "for the last three months, and two days ago …" is two times.
        if !ago {
            return Some(Reading { since: side < 0, ..Reading::new(i, after, Meaning::Spelled(value)).modified(modifier) });
        }
    }
    let within = (side == 0 && scan.before(i) == "within").then_some(Mod::EqualOrLess);
    let length = Reading::new(i, end, Meaning::Length { count, unit, side }).modified(modifier.or(within));
    Some(tail(scan, Reading { since: side < 0, ..length }, count.is_some(), side))
}

/// Words before "last" that make a verb of it.
/// What stands before a length: "the past", "this", "the first", "the final".
struct Pointer {
    /// The place after it.
    at: usize,
    /// -1 for a stretch up to now, 1 for one from now on.
    side: i8,
    /// Whether a word points at all.
    picked: bool,
}

fn pointer(scan: &Scan, i: usize, at: usize) -> Option<Pointer> {
    let side = match scan.word(at) {
        // "could last four days" is a verb.
        Word::Pick(Pick::Last) if at == i && before_base(scan.before(i)) => return None,
        Word::Pick(Pick::Last | Pick::Past | Pick::Recent | Pick::Previous | Pick::This) => -1,
        Word::Pick(Pick::Next | Pick::Coming | Pick::Following) => 1,
        Word::Pick(Pick::Same | Pick::First) => 0,
        Word::Pick(Pick::Current | Pick::That) => return None,
        Word::Ordinal(1) if at > i => 0,
        Word::Phrase if matches!(scan.lower(at), "final" | "opening" | "latest" | "last") && at > i => 0,
        _ => return Some(Pointer { at, side: 0, picked: false }),
    };
    Some(Pointer { at: at + 1, side, picked: true })
}

/// "The Last Days of Rome", "60 Minutes": titles.
fn is_name(scan: &Scan, i: usize, at: usize, end: usize, picked: bool) -> bool {
    let (text, unit) = (scan.text, scan.text.raw(end - 1));
    let title = picked && text.capital(at - 1) && unit.len() > 1 && unit.bytes().any(|b| b.is_ascii_lowercase());
    text.capital(end - 1) && (title || !text.capital(i) && text.kind(i) == Kind::Word) || unit == "Minutes" && text.raw(i) == "60"
}

/// "three-quarters of it", "in some quarters", "a quarter million": no quarter of a year.
fn is_fraction(scan: &Scan, at: usize, found: &Quantity, picked: bool) -> bool {
    let counts = found.count.is_some() && scan.text.spaced(found.end - 1) && scan.lower(found.end) != "of";
    found.unit == Unit::Quarter && !picked && (!counts || is_fourth(scan, at, found.end))
}

/// What follows a length: "long", "old", "or so", "or more", the noun of what lasts, "after".
fn tail(scan: &Scan, mut found: Reading, counted: bool, side: i8) -> Reading {
    // "weeks-old", "day-long", "months long"
    let hyphen = scan.past_hyphen(found.end);
    let word = scan.lower(hyphen);
    if word == "long" || word == "old" && hyphen > found.end {
        found.since |= word == "old";
        found.end = hyphen + 1;
    } else if LASTING.contains(&scan.lower(found.end)) && counted {
        found.since = true;
    }
    let hedge = match (scan.lower(found.end), scan.lower(found.end + 1)) {
        ("or", "so" | "two") => Some(Mod::Approx),
        ("or", "more" | "longer") => Some(Mod::EqualOrMore),
        ("or", "less") => Some(Mod::EqualOrLess),
        _ => None,
    };
    if hedge.is_some() {
        found.end += 2;
        return found.modified(hedge);
    }
    // "a month after the siege" is a distance, no length of anything.
    let distance = match scan.lower(found.end) {
        "after" | "later" => Some(Mod::After),
        "before" | "earlier" => Some(Mod::Before),
        _ => None,
    };
    found.modifier = found.modifier.or(distance.filter(|_| side == 0));
    found
}

/// "the 10 previous weeks", "two next days": the pick after the number.
fn turned(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    if !matches!(scan.word(at), Word::Digits | Word::Number) {
        return None;
    }
    let (count, end) = scan.number(at)?;
    let side = match scan.word(end) {
        Word::Pick(Pick::Last | Pick::Past | Pick::Previous) => -1,
        Word::Pick(Pick::Next | Pick::Coming | Pick::Following) => 1,
        _ => return None,
    };
    let Word::Units(unit) = scan.word(end + 1) else { return None };
    let found = Reading::new(first, end + 2, Meaning::Length { count: Some(count), unit, side });
    Some(Reading { since: side < 0, ..found })
}

/// A plural without a number, where the words around make it a length: "for weeks", "days after", "decades-long".
fn bare(scan: &Scan, first: usize, at: usize, picked: bool) -> Option<Quantity> {
    let (unit, plural) = match scan.word(at) {
        Word::Units(unit) => (unit, true),
        Word::Unit(unit) => (unit, false),
        _ => return None,
    };
    // A headline or a title: "Lost Days".
    if plural && at > 0 && scan.text.capital(at) && scan.text.capital(at - 1) && scan.together(at - 1, at) {
        return None;
    }
    let end = at + 1;
    let next = scan.lower(end);
    let vague = Some(Quantity { count: None, unit, end, modifier: None });
    if !plural {
        // "the past hour"
        if unit == Unit::Hour && matches!(scan.word(at.wrapping_sub(1)), Word::Pick(Pick::Last | Pick::Past | Pick::Next)) && at > first {
            return Some(Quantity { count: Some(1.0), unit, end, modifier: None });
        }
        // "day-long"; "year-long"
        let long = scan.hyphen(end) && scan.lower(end + 1) == "long";
        return (long && first == at).then_some(Quantity { count: Some(1.0), unit, end, modifier: None });
    }
    if picked {
        // "these days" is now, "the last days" of a person nothing that a calendar knows.
        return if matches!(scan.word(at.wrapping_sub(1)), Word::Pick(Pick::This | Pick::Coming)) { None } else { vague };
    }
    let before = scan.before(first);
    let long = scan.hyphen(end) && matches!(scan.lower(end + 1), "long" | "old");
    let definite = first != at;
    let good = if definite {
        matches!(before, "in" | "over" | "during" | "for")
            && matches!(next, "before" | "after" | "since" | "leading" | "following" | "to" | "that")
            || before == "over" && scan.text.kind(end) != Kind::Word
            || scan.lower(first) != "the" && matches!(before, "in" | "for" | "over")
    } else {
        long || matches!(
            before,
            "for"
                | "within"
                | "after"
                | "over"
                | "in"
                | "take"
                | "took"
                | "takes"
                | "taken"
                | "lasted"
                | "spent"
                | "just"
                | "of"
                | "only"
                | "until"
                | "with"
                | "through"
                | "face"
                | "mere"
                | "been"
                | "follows"
                | "follow"
        ) && !matches!(next, "old")
            || matches!(next, "ago" | "later" | "earlier" | "after" | "before")
            || next == "of" && !matches!(before, "'s")
    };
    good.then_some(vague).flatten()
}

/// Whether "a quarter" is a fourth of something: of a scale ("a quarter million dollars"), after a whole number ("six and a quarter
/// acres"), or of a whole that a comparison tells ("up from a quarter", "more than a quarter").
fn is_fourth(scan: &Scan, at: usize, end: usize) -> bool {
    let after = scan.lower(scan.past_hyphen(end));
    find(SCALES, after).is_some()
        || FOURTHS_OF.contains(&after)
        || scan.lower(end) == "of"
        || scan.word(at) == Word::A && matches!(scan.before(at), "and" | "from" | "to" | "by" | "than")
}

/// "52 years old", "5-year-old girl", "six months of age": an age is a figure.
fn is_age(scan: &Scan, end: usize, unit: Unit) -> bool {
    if !matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Day | Unit::Decade) {
        return false;
    }
    let at = scan.past_hyphen(end);
    if matches!(scan.lower(at), "old" | "olds") {
        let noun = scan.past_hyphen(at + 1);
        return !(LASTING.contains(&scan.lower(noun)) || LASTING.contains(&scan.lower(noun + 1))) || scan.lower(at) == "olds";
    }
    scan.lower(end) == "of" && scan.lower(end + 1) == "age" || matches!(scan.lower(end), "older" | "younger")
}

/// "all day", "another week", "both days"
fn universal(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    let hyphen = scan.past_hyphen(at + 1);
    match (scan.lower(at), scan.word(hyphen)) {
        ("all" | "another" | "full" | "whole", Word::Unit(unit)) => {
            Some(Reading::new(first, hyphen + 1, Meaning::Length { count: Some(1.0), unit, side: 0 }))
        }
        ("another", Word::Number | Word::Digits) => {
            let found = quantity(scan, hyphen)?;
            Some(Reading::new(first, found.end, Meaning::Length { count: found.count, unit: found.unit, side: 0 }))
        }
        ("both", Word::Units(unit)) => Some(Reading::new(first, hyphen + 1, Meaning::Length { count: Some(2.0), unit, side: 0 })),
        _ => None,
    }
}
