//! What comes in: a name that the gazetteer knows as a state's; what goes out: whether it stands there for the country, its
//! government, its forces, or a mere place.

use super::clause::Play;
use super::group::Described;
use super::noun::Sort;
use super::verb;
use crate::text::gazetteer::countries::{self, Form};
use crate::text::{Kind, Text};
use std::ops::Range;

/// What a state's name stands for at some place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// "the Syrian government", "Damascus said".
    Government(&'static str),
    /// "Syrian forces", "the U.S. military".
    Forces(&'static str),
    /// The country; whether it takes part here, or is only named ("Syrian talks").
    Country {
        /// ISO 3166 code.
        code: &'static str,
        /// Whether it takes part.
        strong: bool,
    },
    /// A place where something is.
    Place,
}

/// Nouns that make a nationality its government.
const GOVERNMENT: &[&str] = &[
    "government",
    "regime",
    "authority",
    "leadership",
    "delegation",
    "delegate",
    "administration",
    "presidency",
    "representative",
    "side",
];
/// Nouns of forces.
const FORCES: &[&str] = &["force", "army", "military", "troop", "soldier", "navy", "marine"];
/// Arms that act for their state.
const ARMS: &[&str] = &[
    "warplanes",
    "warplane",
    "jets",
    "jet",
    "aircraft",
    "airstrikes",
    "helicopters",
    "helicopter",
    "planes",
    "fighters",
    "fighter",
    "bombers",
    "bomber",
    "warships",
    "missiles",
    "strikes",
    "raids",
];

/// Reads a name. `phrase` is the described phrase that it is a part of; `listed` whether the member of a list before it takes part.
pub fn read(text: &Text, name: Range<usize>, phrase: Option<&Described>, play: Play, listed: Option<bool>) -> Option<Reading> {
    let hit = countries::at(text, name.start).filter(|hit| hit.tokens <= name.len())?;
    if hit.form == Form::Seat && hit.country.code == "US" || hit.tokens != name.len() {
        return None;
    }
    let code = hit.country.code;
    if let Some(phrase) = phrase {
        let noun = phrase.noun;
        if GOVERNMENT.contains(&noun.singular) && (noun.plural || noun.sort == Sort::Body || noun.singular == "delegation") {
            return Some(Reading::Government(code));
        }
        if FORCES.contains(&noun.singular) {
            return Some(Reading::Forces(code));
        }
    }
    let acts = matches!(play, Play::Acts(_)) || play_is_owner_of_people(text, name.end, phrase);
    let located = located(text, name.start);
    let listed = listed.filter(|_| joined(text, name.start));
    Some(match hit.form {
        Form::Seat => Reading::Government(code),
        Form::Capital => {
            let speaks = match play {
                Play::Acts(v) => verb::lemma(text, v).is_some_and(|l| !matches!(l, "be" | "have")) && !verb::is_auxiliary(text, v),
                _ => false,
            };
            if speaks && !located || against(text, name.start) || listed == Some(true) { Reading::Government(code) } else { Reading::Place }
        }
        Form::Adjective => {
            Reading::Country { code, strong: ARMS.contains(&text.lower(name.end)) || ARMS.contains(&text.lower(name.end + 1)) }
        }
        Form::Inhabitants => Reading::Country { code, strong: acts },
        Form::Name => {
            let suffers = matches!(play, Play::Suffers(_));
            let strong = !located && (acts || suffers || against(text, name.start) || listed == Some(true));
            if strong || phrase.is_some() || text.kind(name.end) == Kind::Possessive || !located {
                Reading::Country { code, strong }
            } else {
                Reading::Place
            }
        }
    })
}

fn play_is_owner_of_people(text: &Text, end: usize, phrase: Option<&Described>) -> bool {
    text.kind(end) == Kind::Possessive && phrase.is_some_and(|p| p.noun.sort == Sort::Agent && !p.noun.plural)
}

/// Whether a preposition of place stands before ("in Syria", "across northern Iraq").
pub fn located(text: &Text, start: usize) -> bool {
    let before = |k: usize| start.checked_sub(k).map_or("", |i| text.lower(i));
    let skip = usize::from(matches!(
        before(1),
        "the" | "northern" | "southern" | "eastern" | "western" | "central" | "northeastern" | "northwestern" | "neighboring" | "nearby"
    ));
    let skip = skip + usize::from(skip == 1 && matches!(before(2), "the"));
    matches!(
        before(skip + 1),
        "in" | "at"
            | "near"
            | "inside"
            | "across"
            | "throughout"
            | "around"
            | "outside"
            | "into"
            | "within"
            | "to"
            | "from"
            | "of"
            | "over"
            | "through"
            | "on"
            | "for"
            | "toward"
            | "towards"
            | "leaving"
            | "left"
    )
}

/// "against Syria", "with Iran", "between Moscow and".
fn against(text: &Text, start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |i| text.lower(i));
    let word = if before == "the" { start.checked_sub(2).map_or("", |i| text.lower(i)) } else { before };
    matches!(word, "against" | "with" | "between" | "by")
}

fn joined(text: &Text, start: usize) -> bool {
    let before = |k: usize| start.checked_sub(k).map_or("", |i| text.lower(i));
    let word = if before(1) == "the" { before(2) } else { before(1) };
    matches!(word, "," | "and" | "&" | "-")
}

/// Whether the title is of one who acts for a state: a minister or an ambassador.
pub fn acts_for_state(text: &Text, title: &Range<usize>) -> bool {
    title.clone().any(|i| matches!(text.lower(i), "minister" | "ambassador" | "envoy" | "representative"))
}
