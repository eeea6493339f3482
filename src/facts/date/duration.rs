//! Lengths of time: "three weeks", "nearly six-year", "several days", "the past two months", "decades-long"; and those that
//! count from somewhere: "two weeks ago", "a year earlier", "four years later".

use super::period::Grain;
use super::quantity::{Quantity, quantity, several};
use super::reading::{From, Meaning, Reading, Unit};
use super::scan::{Pick, Scan, Word};
use super::{Family, Mod};
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
    let (mut at, mut side, mut picked) = (i, 0, false);
    if scan.word(at) == Word::The {
        at += 1;
    }
    match scan.word(at) {
        Word::Pick(pick) => {
            side = match pick {
                Pick::Last | Pick::Past | Pick::Recent | Pick::Previous | Pick::This => -1,
                Pick::Next | Pick::Coming | Pick::Following => 1,
                Pick::Same | Pick::First => 0,
                Pick::Current | Pick::That => return None,
            };
            picked = true;
            at += 1;
        }
        Word::Ordinal(1) if at > i => {
            picked = true;
            at += 1;
        }
        Word::Phrase if matches!(scan.lower(at), "final" | "opening" | "latest" | "last") && at > i => {
            picked = true;
            at += 1;
        }
        // "the full year" is that of the calendar, "a full-year loss" a length.
        Word::Phrase if matches!(scan.lower(at), "full" | "whole") => return if at == i { universal(scan, i, at) } else { None },
        Word::Phrase if matches!(scan.lower(at), "all" | "another" | "both" | "each") => {
            return universal(scan, i, at);
        }
        _ => {}
    }
    let definite = at > i;
    if let Some(found) = turned(scan, i, at) {
        return Some(found);
    }
    let mut quantity = quantity(scan, at);
    if quantity.is_none() {
        quantity = bare(scan, i, at, picked);
    }
    let Quantity { count, unit, end, modifier } = quantity?;
    // "the three-week truce", "her two years": the article belongs to the noun.
    if at == i + 1 && scan.word(i) == Word::The && !picked && (scan.lower(i) != "the" || scan.hyphen(end - 2)) {
        return None;
    }
    // "The Last Days of Rome": a title.
    if picked
        && scan.text.capital(end - 1)
        && scan.text.capital(at - 1)
        && scan.text.raw(end - 1).len() > 1
        && scan.text.raw(end - 1).bytes().any(|b| b.is_ascii_lowercase())
    {
        return None;
    }
    // "three-quarters of it", "in some quarters", "60 Minutes" the programme.
    if unit == Unit::Quarter && !(picked || count.is_some() && scan.text.spaced(end - 1) && scan.lower(end) != "of") {
        return None;
    }
    if unit == Unit::Quarter && !picked && is_fourth(scan, at, end) {
        return None;
    }
    if scan.text.capital(end - 1) && !scan.text.capital(i) && scan.text.kind(i) == Kind::Word
        || scan.text.raw(end - 1) == "Minutes" && scan.text.raw(i) == "60"
    {
        return None;
    }
    // "this three-week truce" is no stretch up to now; only lengths that a word points are.
    if matches!(scan.word(at.wrapping_sub(1)), Word::Pick(Pick::This)) && count.is_some() {
        side = 0;
    }
    if is_age(scan, end, unit) {
        return None;
    }
    let reading = |meaning: Meaning, end: usize| Some(Reading::new(i, end, meaning).modified(modifier));
    if !(definite && side != 0)
        && let Some(found) = anchored(scan, i, end, count, unit, modifier)
    {
        return Some(found);
    }
    let mut end = end;
    if let Some((value, after)) = several(scan, end, count, unit) {
        let mut found = reading(Meaning::Spelled(value), after)?;
        found.since = side < 0;
        return Some(found);
    }
    let mut since = side < 0;
    // "weeks-old", "day-long", "months long"
    let hyphen = scan.past_hyphen(end);
    if matches!(scan.lower(hyphen), "long" | "old") && (hyphen > end || scan.lower(hyphen) == "long") {
        since |= scan.lower(hyphen) == "old";
        end = hyphen + 1;
    } else if LASTING.contains(&scan.lower(end)) && count.is_some() {
        since = true;
    }
    let or_so = scan.lower(end) == "or" && matches!(scan.lower(end + 1), "so" | "two");
    let mut found = reading(Meaning::Length { count, unit, side }, if or_so { end + 2 } else { end })?;
    // "a month after the siege" is a distance, no length of anything.
    if side == 0 && found.modifier.is_none() {
        found.modifier = match scan.lower(end) {
            "after" | "later" => Some(Mod::After),
            "before" | "earlier" => Some(Mod::Before),
            _ => None,
        };
    }
    found.since = since;
    if or_so {
        found.modifier = Some(Mod::Approx);
    } else if scan.lower(end) == "or" && matches!(scan.lower(end + 1), "more" | "longer") {
        found.modifier = Some(Mod::EqualOrMore);
        found.end = end + 2;
    } else if scan.lower(end) == "or" && scan.lower(end + 1) == "less" {
        found.modifier = Some(Mod::EqualOrLess);
        found.end = end + 2;
    }
    Some(found)
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

/// "two weeks ago", "a year earlier", "three days later", "five months from now", "in two weeks"
fn anchored(scan: &Scan, first: usize, end: usize, count: Option<f64>, unit: Unit, modifier: Option<Mod>) -> Option<Reading> {
    let mut at = end;
    let mut modifier = modifier;
    if scan.lower(at) == "or" && scan.lower(at + 1) == "so" {
        (at, modifier) = (at + 2, Some(Mod::Approx));
    }
    let text = scan.text;
    let closes = |k: usize| {
        text.kind(k) != Kind::Word && text.kind(k) != Kind::Number
            || matches!(scan.lower(k), "and" | "but" | "when" | "as" | "in" | "at" | "by" | "on" | "from")
    };
    let (sign, from, after) = match scan.lower(at) {
        "ago" => (-1, From::Speech, at + 1),
        "earlier" | "previously" => (-1, From::Mentioned, at + 1),
        "later" | "afterward" | "afterwards" | "hence" => (1, From::Mentioned, at + 1),
        "before" if closes(at + 1) => (-1, From::Mentioned, at + 1),
        "after" if closes(at + 1) && text.kind(at + 1) == Kind::Mark => (1, From::Mentioned, at + 1),
        "from" if matches!(scan.lower(at + 1), "now" | "today") => (1, From::Speech, at + 2),
        _ => return None,
    };
    let whole = count.filter(|c| c.fract() == 0.0 && *c < 100_000.0).map(|c| c as i32);
    let year = unit == Unit::Year && whole == Some(1);
    if year && sign < 0 && modifier.is_none() {
        return Some(Reading::new(first, after, Meaning::YearBefore));
    }
    let meaning = match (whole, unit.grain(), from) {
        (Some(n), Some(grain), _) => {
            let times = match unit {
                Unit::Fortnight => 2,
                Unit::Millennium => 1000,
                Unit::Decade if from == From::Speech => 10,
                _ => 1,
            };
            let grain = if unit == Unit::Decade && from == From::Speech { Grain::Year } else { grain };
            let or = match from {
                From::Speech => if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }.to_owned(),
                From::Mentioned => unit.length(count),
            };
            Meaning::Shift { grain, count: n.checked_mul(times)?.checked_mul(sign)?, from, or }
        }
        (_, _, From::Speech) => Meaning::Vague(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }),
        (..) => Meaning::Length { count, unit, side: 0 },
    };
    Some(Reading::new(first, after, meaning).modified(modifier))
}
