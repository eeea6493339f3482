//! Hedges and edges before an expression: "more than two weeks", "nearly six-year", "early 2016", "the end of November".

use super::reading::{Meaning, Reading};
use super::scan::{Scan, Word};
use super::{Family, Mod, unmodified};

/// The family.
pub const FAMILY: Family = Family { name: "modifier", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("early", Word::Edge(Mod::Start)),
    ("earlier", Word::Edge(Mod::Start)),
    ("late", Word::Edge(Mod::End)),
    ("later", Word::Edge(Mod::End)),
    ("mid", Word::Edge(Mod::Mid)),
    ("beginning", Word::Phrase),
    ("start", Word::Phrase),
    ("middle", Word::Phrase),
    ("end", Word::Phrase),
    ("close", Word::Phrase),
    ("little", Word::Phrase),
    ("very", Word::Phrase),
    ("latter", Word::Phrase),
    ("rest", Word::Phrase),
    ("remainder", Word::Phrase),
    ("more", Word::Phrase),
    ("less", Word::Phrase),
    ("fewer", Word::Phrase),
    ("longer", Word::Phrase),
    ("over", Word::Phrase),
    ("under", Word::Phrase),
    ("at", Word::Phrase),
    ("no", Word::Phrase),
    ("up", Word::Phrase),
    ("as", Word::Phrase),
    ("not", Word::Phrase),
    ("about", Word::Phrase),
    ("around", Word::Phrase),
    ("roughly", Word::Phrase),
    ("approximately", Word::Phrase),
    ("circa", Word::Phrase),
    ("nearly", Word::Phrase),
    ("almost", Word::Phrase),
    ("barely", Word::Phrase),
    ("just", Word::Phrase),
    ("some", Word::Some),
];

/// Hedges of an amount of time.
const HEDGES: &[(&[&str], Mod)] = &[
    (&["more", "than"], Mod::MoreThan),
    (&["longer", "than"], Mod::MoreThan),
    (&["just", "over"], Mod::MoreThan),
    (&["a", "little", "over"], Mod::MoreThan),
    (&["over"], Mod::MoreThan),
    (&["at", "least"], Mod::EqualOrMore),
    (&["no", "less", "than"], Mod::EqualOrMore),
    (&["no", "fewer", "than"], Mod::EqualOrMore),
    (&["as", "many", "as"], Mod::EqualOrLess),
    (&["as", "much", "as"], Mod::EqualOrLess),
    (&["as", "long", "as"], Mod::EqualOrLess),
    (&["up", "to"], Mod::EqualOrLess),
    (&["at", "most"], Mod::EqualOrLess),
    (&["no", "more", "than"], Mod::EqualOrLess),
    (&["not", "more", "than"], Mod::EqualOrLess),
    (&["less", "than"], Mod::LessThan),
    (&["fewer", "than"], Mod::LessThan),
    (&["just", "under"], Mod::LessThan),
    (&["under"], Mod::LessThan),
    (&["almost", "exactly"], Mod::Approx),
    (&["nearly", "exactly"], Mod::Approx),
    (&["nearly"], Mod::LessThan),
    (&["almost"], Mod::LessThan),
    (&["barely"], Mod::LessThan),
    (&["about"], Mod::Approx),
    (&["around"], Mod::Approx),
    (&["roughly"], Mod::Approx),
    (&["approximately"], Mod::Approx),
    (&["circa"], Mod::Approx),
    (&["some"], Mod::Approx),
];

/// Edges of a period.
const EDGES: &[(&[&str], Mod)] = &[
    (&["the", "very", "end", "of"], Mod::End),
    (&["the", "beginning", "of"], Mod::Start),
    (&["beginning", "of"], Mod::Start),
    (&["the", "start", "of"], Mod::Start),
    (&["start", "of"], Mod::Start),
    (&["the", "early", "part", "of"], Mod::Start),
    (&["the", "middle", "of"], Mod::Mid),
    (&["middle", "of"], Mod::Mid),
    (&["the", "end", "of"], Mod::End),
    (&["the", "close", "of"], Mod::End),
    (&["end", "of"], Mod::End),
    (&["the", "latter", "part", "of"], Mod::End),
    (&["the", "rest", "of"], Mod::End),
    (&["the", "remainder", "of"], Mod::End),
    (&["the", "early", "hours", "of"], Mod::Start),
    (&["the", "early", "hours", "on"], Mod::Start),
    (&["early", "in", "the"], Mod::Start),
    (&["early", "in"], Mod::Start),
    (&["early", "on"], Mod::Start),
    (&["earlier", "in"], Mod::Start),
    (&["earlier", "on"], Mod::Start),
    (&["late", "in", "the"], Mod::End),
    (&["late", "in"], Mod::End),
    (&["late", "on"], Mod::End),
    (&["later", "in"], Mod::End),
    (&["later", "on"], Mod::End),
    (&["the", "early"], Mod::Start),
    (&["the", "late"], Mod::End),
    (&["the", "mid"], Mod::Mid),
    (&["early"], Mod::Start),
    (&["earlier"], Mod::Start),
    (&["late"], Mod::End),
    (&["later"], Mod::End),
    (&["mid"], Mod::Mid),
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    if !matches!(scan.word(i), Word::Edge(_) | Word::Phrase | Word::The | Word::Some | Word::A) {
        return None;
    }
    // An article begins a phrase of the tables only before a word of theirs.
    let follows = || matches!(scan.word(i + 1), Word::Edge(_) | Word::Phrase);
    if matches!(scan.word(i), Word::The | Word::A) && !follows() {
        return None;
    }
    hedged(scan, i).or_else(|| edged(scan, i))
}

fn longest_phrase(scan: &Scan, i: usize, table: &[(&[&str], Mod)]) -> Option<(Mod, usize)> {
    let first = scan.lower(i);
    table
        .iter()
        .filter(|(words, _)| words[0] == first && scan.text.follows(i, words))
        .max_by_key(|(words, _)| words.len())
        .map(|(words, m)| (*m, i + words.len()))
}

fn hedged(scan: &Scan, i: usize) -> Option<Reading> {
    let (modifier, at) = longest_phrase(scan, i, HEDGES)?;
    // "How about Friday?" asks, and hedges nothing.
    if scan.lower(i) == "about" && matches!(scan.before(i), "how" | "what") {
        return None;
    }
    let inner = unmodified(scan, at).or_else(|| edged(scan, at))?;
    let amount = matches!(
        inner.meaning,
        Meaning::Length { .. } | Meaning::Spelled(_) | Meaning::Shift { .. } | Meaning::YearBefore | Meaning::Vague(_)
    );
    let moment = modifier == Mod::Approx && scan.lower(i) != "some" && !matches!(inner.meaning, Meaning::Set(_));
    // "over three years" is a stretch as often as a hedge: it hedges after these.
    if at == i + 1
        && matches!(scan.lower(i), "over" | "under")
        && !matches!(scan.before(i), "for" | "well" | "lasted" | "after" | "last" | "took" | "take" | "spent" | "of" | "just")
    {
        return None;
    }
    let counted = matches!(scan.word(at), Word::Digits | Word::Number | Word::A | Word::Some)
        || scan.lower(at) == "half"
        || scan.word(at) == Word::The;
    if !(amount && counted || moment && matches!(scan.word(at), Word::Digits | Word::Month(_) | Word::Phrase | Word::Number | Word::The)) {
        return None;
    }
    // "nearly two years ago" is about then.
    let modifier = match (&inner.meaning, modifier) {
        (Meaning::Shift { .. }, Mod::LessThan) => Mod::Approx,
        _ => modifier,
    };
    Some(Reading { first: i, modifier: Some(modifier), ..inner })
}

fn edged(scan: &Scan, i: usize) -> Option<Reading> {
    let (modifier, at) = longest_phrase(scan, i, EDGES)?;
    // "later, on Monday"; "mid-November", "mid afternoon"
    let at = scan.past_hyphen(at);
    let inner = unmodified(scan, at)?;
    let dated = match &inner.meaning {
        Meaning::Length { .. } | Meaning::Set(_) | Meaning::Vague(_) | Meaning::YearBefore | Meaning::Spelled(_) => false,
        Meaning::Hour => inner.part.is_some() && scan.lower(i) != "the",
        // "the start of 2 May" is nothing that people say; "later 1998" neither.
        Meaning::Shift { grain, .. } => {
            *grain != super::period::Grain::Day || inner.end == at + 1 || matches!(scan.word(at), Word::The | Word::Pick(_))
        }
        Meaning::Calendar { month: None, day: None, .. } => !matches!(scan.lower(i), "earlier" | "later"),
        _ => true,
    };
    dated.then_some(Reading { first: i, modifier: Some(modifier), ..inner })
}
