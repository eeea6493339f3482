//! What comes in: a described phrase; what goes out: whether it is a participant: by what it is, and by what it does.

use super::clause::Play;
use super::group::{Described, Determiner};
use super::list::List;
use super::noun::Sort;
use super::verb;
use crate::text::{Kind, Text};

/// Bodies that act without a name of their own.
const BODIES: &[&str] = &["government", "regime", "court", "jury", "delegation", "ministry", "authority", "leadership", "parliament"];
/// What befalls or is done by "a man", "three men", so that they are participants and no mere count.
const DEEDS: &[&str] = &["arrest", "detain", "charge", "shoot", "escape", "flee", "open", "confess", "attack", "stab"];

/// Whether it is a participant.
pub fn is_participant(text: &Text, phrase: &Described) -> bool {
    let noun = phrase.noun;
    let acts = matches!(phrase.play, Play::Acts(_));
    let suffers = matches!(phrase.play, Play::Suffers(_));
    if phrase.determiner == Determiner::Negative {
        return false;
    }
    if is_predicate(text, phrase) {
        return false;
    }
    // "141 passengers" is a figure, "the 12 passengers", "23 British envoys" are somebody.
    let figure =
        |k: usize| text.kind(k) == Kind::Number && text.raw(k).len() > 1 && text.raw(k).bytes().all(|b| b.is_ascii_digit() || b == b',');
    let met = text.lower(phrase.tokens.start) == "the" || of_name(text, phrase);
    if !met && phrase.tokens.clone().take(3).any(figure) {
        return false;
    }
    let modified = phrase.tokens.len() > 1;
    // "our allies" are whose?
    if first_person(text, phrase) {
        return false;
    }
    // "editor", "agent": a part of something said of somebody else.
    let bare = phrase.determiner == Determiner::Bare && !noun.plural;
    let numbered = phrase.determiner == Determiner::Amount && !of_name(text, phrase);
    match noun.sort {
        Sort::Faction => match noun.singular {
            "bomber" => !noun.plural || phrase.modifiers.iter().any(|m| m == "suicide"),
            "group" | "supporter" | "terrorist" | "intermediary" => modified && (noun.plural || !bare),
            _ => noun.plural || !bare || acts,
        },
        Sort::Force => match noun.singular {
            "unit" if numbered || !phrase.modifiers.iter().any(|m| ARMED.contains(m)) && !of_name(text, phrase) => false,
            "force" | "military" | "unit" | "guard" => modified && (acts || suffers || noun.plural),
            "police" => true,
            _ => acts || suffers || noun.plural && modified,
        },
        // "some analysts say": unnamed speakers.
        Sort::Agent if bare || numbered && !phrase.play.speaks(text) => false,
        // "Members" of what?
        Sort::Agent if noun.singular == "member" && (numbered || phrase.determiner == Determiner::Bare && !modified) => false,
        Sort::Agent if noun.singular == "head" => text.lower(phrase.tokens.end) == "of",
        Sort::Agent => {
            acts || phrase.determiner == Determiner::Definite
                || suffers && modified
                || noun.plural && modified && phrase.determiner != Determiner::Owner
                || matches!(noun.singular, "lawyer" | "attorney") && phrase.determiner != Determiner::Single
        }
        Sort::Public if matches!(noun.singular, "crowd" | "crew") => acts || suffers || phrase.determiner != Determiner::Bare,
        Sort::Public if bare => false,
        Sort::Public => acts || suffers,
        // "their families" are whose?
        Sort::Kin if noun.plural && matches!(text.lower(phrase.tokens.start), "their" | "his" | "her") => acts,
        Sort::Kin => acts || suffers || phrase.determiner == Determiner::Owner,
        Sort::Body => acts && BODIES.contains(&noun.singular),
        Sort::Vague => {
            let (Play::Acts(at) | Play::Suffers(at)) = phrase.play else { return false };
            matches!(noun.singular, "man" | "woman" | "boy" | "teenager")
                && verb::deed(text, at).is_some_and(|lemma| DEEDS.contains(&lemma))
        }
    }
}

/// Words before "unit" that make it one of soldiers or police.
static ARMED: List = List::new(
    "anti-terror army armed armored armoured combat commando counter-terrorism counterterrorism crime elite intelligence investigative military naval police rebel security special tactical",
);

/// "the Syrian unit"
fn of_name(text: &Text, phrase: &Described) -> bool {
    phrase.tokens.clone().any(|k| text.capital(k) && k != phrase.tokens.start)
}

/// "is an agent of", "as a producer", "named a suspect": what is said of somebody else.
fn is_predicate(text: &Text, phrase: &Described) -> bool {
    let floor = text.sentence(phrase.tokens.start).start;
    let says = |k: usize| PREDICATING.contains(text.lower(k)) && !(text.lower(k) == "as" && matches!(phrase.play, Play::Acts(_)));
    // "became cooperating witnesses"
    let adjective = |k: usize| !text.capital(k) && text.lower(k).len() > 5 && text.lower(k).ends_with("ing") && k > floor;
    let before = phrase.tokens.start.checked_sub(1).filter(|k| *k >= floor).map(|k| if adjective(k) { k - 1 } else { k });
    before.is_some_and(says) && phrase.determiner != Determiner::Amount && phrase.tokens.start != floor
}

/// Words after which a noun phrase says what somebody is.
static PREDICATING: List = List::new(
    "am are as be became become becomes becoming been being called considered deemed is isn't labeled labelled named remain remained      remains was wasn't were",
);

fn first_person(text: &Text, phrase: &Described) -> bool {
    matches!(text.lower(phrase.tokens.start), "my" | "our" | "your")
}
