//! What comes in: a name that the gazetteer knows as a state's; what goes out: whether it stands there for the country, its
//! government, its forces, or a mere place.

use super::clause::Play;
use super::group::Described;
use super::noun::{self, Sort};
use crate::facts::number;
use crate::text::gazetteer::countries::{self, Form, Hit};
use crate::text::{Kind, Text};
use std::ops::Range;

/// What a state's name stands for at some place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// "the Syrian government", "Damascus said".
    Government(String),
    /// "Syrian forces", "the U.S. military".
    Forces(String),
    /// The country; whether it takes part here, or is only named ("Syrian talks").
    Country {
        /// ISO 3166 code.
        code: String,
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

/// The state that the words from token `i` on name; also where the apostrophe of its possessive was lost ("Syrias regime").
pub fn at(text: &Text, i: usize) -> Option<Hit> {
    countries::at(text, i).or_else(|| {
        let stem = text.raw(i).strip_suffix('s').filter(|stem| stem.len() > 3 && text.capital(i))?;
        let (country, form) = countries::find(stem)?;
        (form == Form::Name && text.kind(i + 1) == Kind::Word).then_some(Hit { country, form, tokens: 1 })
    })
}

/// Reads a name. `phrase` is the described phrase that it is a part of; `listed` whether the member of a list before it takes part.
pub fn read(text: &Text, name: Range<usize>, phrase: Option<&Described>, play: Play, listed: Option<bool>) -> Option<Reading> {
    let hit = at(text, name.start).filter(|hit| hit.tokens <= name.len())?;
    let code = hit.country.code.to_owned();
    if hit.tokens < name.len() {
        return within_name(text, name.start + hit.tokens..name.end, code);
    }
    if hit.form == Form::Seat && code == "US" {
        return None;
    }
    if let Some(phrase) = phrase {
        let noun = phrase.noun;
        if GOVERNMENT.contains(&noun.singular) && (noun.plural || noun.sort == Sort::Body || noun.singular == "delegation") {
            return Some(Reading::Government(code));
        }
        if FORCES.contains(&noun.singular) {
            return Some(Reading::Forces(code));
        }
    }
    let acts = matches!(play, Play::Acts(_)) || owns_officer(text, name.end, phrase);
    let located = located(text, name.start);
    let listed = listed.filter(|_| joined(text, name.start)) == Some(true);
    let named =
        against(text, name.start) || of_leaders(text, name.start) || listed || enumerated(text, name.start) || paired(text, name.clone());
    Some(match hit.form {
        Form::Seat => Reading::Government(code),
        Form::Capital => {
            if play.does(text) && !located || named {
                Reading::Government(code)
            } else {
                Reading::Place
            }
        }
        Form::Adjective => Reading::Country { code, strong: arms(text, name.end) },
        // "18 Canadians": a figure.
        Form::Inhabitants => Reading::Country { code, strong: acts && !counted(text, name.start) },
        Form::Name => {
            let suffers = matches!(play, Play::Suffers(_));
            let rhetoric = text.lower(name.start) == "america";
            let strong = !rhetoric && !located && (acts || suffers) || named || arms(text, name.end) && !located;
            if strong || phrase.is_some() || text.kind(name.end) == Kind::Possessive || !located {
                Reading::Country { code, strong }
            } else {
                Reading::Place
            }
        }
    })
}

/// "Syrian Army", "Syrian Regime" with capitals: the rest of the name says what it is.
fn within_name(text: &Text, rest: Range<usize>, code: String) -> Option<Reading> {
    let last = text.lower(rest.end.checked_sub(1)?);
    let plain = rest.len() == 1 || rest.len() == 2 && countries_or_people(text, rest.start);
    if plain && GOVERNMENT.contains(&last) {
        Some(Reading::Government(code))
    } else if plain && FORCES.iter().any(|f| *f == last || last.strip_suffix('s') == Some(f)) {
        Some(Reading::Forces(code))
    } else {
        None
    }
}

fn countries_or_people(text: &Text, i: usize) -> bool {
    countries::at(text, i).is_some() || countries::people_at(text, i) > 0
}

/// Whether a number stands before.
fn counted(text: &Text, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|k| text.kind(k) == Kind::Number || number::begins(text.lower(k)))
}

/// Whether arms of the state follow the adjective: "Russian warplanes", "Japanese and Korean fighter jets".
fn arms(text: &Text, end: usize) -> bool {
    let mut k = end;
    while text.lower(k) == "and" || k < end + 5 && countries_or_people(text, k) {
        k += 1;
    }
    ARMS.contains(&text.lower(k))
}

/// "U.S.-Russia ties".
fn paired(text: &Text, name: Range<usize>) -> bool {
    let hyphen = |i: usize| matches!(text.raw(i), "-" | "–" | "/") && !text.spaced(i);
    hyphen(name.end) && countries::at(text, name.end + 1).is_some()
        || name.start.checked_sub(2).is_some_and(|k| hyphen(k + 1) && countries::at(text, k).is_some())
}

/// "are Peru, Chile", "including Peru, Chile": the first of a list of states.
fn enumerated(text: &Text, start: usize) -> bool {
    let before = |k: usize| start.checked_sub(k).map_or("", |i| text.lower(i));
    let word = if before(1) == "the" { before(2) } else { before(1) };
    let opens = matches!(word, "are" | "were" | "include" | "included" | "including" | ":");
    opens && (start + 1..start + 4).any(|i| matches!(text.raw(i), "," | "and") && countries::at(text, i + 1).is_some())
}

fn owns_officer(text: &Text, end: usize, phrase: Option<&Described>) -> bool {
    text.kind(end) == Kind::Possessive && phrase.is_some_and(|p| p.noun.sort == Sort::Agent && !p.noun.plural)
}

/// Whether a preposition of place stands before ("in Syria", "across northern Iraq").
pub fn located(text: &Text, start: usize) -> bool {
    let before = |k: usize| start.checked_sub(k).map_or("", |i| text.lower(i));
    // "representatives from Peru" speak for it.
    if before(1) == "from" && noun::noun(before(2)).is_some_and(|n| n.sort == Sort::Agent) {
        return false;
    }
    if of_leaders(text, start) {
        return false;
    }
    // "in Larch County, Georgia,"
    if before(1) == "," && matches!(text.raw(start + 1), "," | "." | "-") && within_place(text, start) {
        return true;
    }
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

/// Whether a comma joins the name to a place that is located itself.
fn within_place(text: &Text, start: usize) -> bool {
    let Some(last) = start.checked_sub(2).filter(|k| text.capital(*k) && countries::at(text, *k).is_none()) else { return false };
    let first = (last.saturating_sub(3)..=last).rev().take_while(|k| text.capital(*k)).last().unwrap_or(last);
    first.checked_sub(1).is_some_and(|k| matches!(text.lower(k), "in" | "at" | "near" | "of" | "from" | "outside" | "to"))
}

/// "the leaders of Peru" speak for it too.
fn of_leaders(text: &Text, start: usize) -> bool {
    let before = |k: usize| start.checked_sub(k).map_or("", |i| text.lower(i));
    let leads = |word: &str| {
        noun::noun(word)
            .is_some_and(|n| matches!(n.singular, "leader" | "president" | "head" | "minister" | "representative" | "government"))
    };
    before(1) == "of" && leads(before(2)) || before(1) == "the" && before(2) == "of" && leads(before(3))
}

/// "against Syria", "with Iran", "between Moscow and".
fn against(text: &Text, start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |i| text.lower(i));
    let word = if before == "the" { start.checked_sub(2).map_or("", |i| text.lower(i)) } else { before };
    let sanctions = matches!(start.checked_sub(2).map_or("", |i| text.lower(i)), "sanctions" | "embargo" | "tariffs");
    matches!(word, "against" | "with" | "between" | "by") && !(word == "against" && sanctions)
}

/// Whether a comma or an "and" joins it to a name before.
pub fn joined(text: &Text, start: usize) -> bool {
    let before = |k: usize| start.checked_sub(k).map_or("", |i| text.lower(i));
    let word = if before(1) == "the" { before(2) } else { before(1) };
    matches!(word, "," | "and" | "&" | "-")
}

/// Whether the title is of one who acts for a state: a minister or an ambassador.
pub fn acts_for_state(text: &Text, title: &Range<usize>) -> bool {
    title.clone().any(|i| matches!(text.lower(i), "minister" | "ambassador" | "envoy" | "representative"))
}
