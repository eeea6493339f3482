//! What comes in: a described phrase; what goes out: whether it is a participant: by what it is, and by what it does.

use super::clause::Play;
use super::group::{Described, Determiner};
use super::noun::Sort;
use super::verb;
use crate::text::Text;

/// Bodies that act without a name of their own.
const BODIES: &[&str] =
    &["government", "regime", "court", "jury", "delegation", "ministry", "authority", "leadership", "parliament", "party"];
/// What befalls or is done by "a man", "three men", so that they are participants and no mere count.
const DEEDS: &[&str] = &["arrest", "detain", "charg", "shoot", "escap", "flee", "open", "confess", "attack", "stab"];

/// Whether it is a participant.
pub fn is_participant(text: &Text, phrase: &Described) -> bool {
    let noun = phrase.noun;
    let acts = matches!(phrase.play, Play::Acts(_));
    let suffers = matches!(phrase.play, Play::Suffers(_));
    if phrase.determiner == Determiner::Negative {
        return false;
    }
    let modified = phrase.tokens.len() > 1;
    match noun.sort {
        Sort::Faction => true,
        Sort::Force => acts || suffers || noun.plural && modified,
        Sort::Agent => {
            acts || phrase.determiner == Determiner::Definite
                || suffers && modified
                || noun.plural && modified && phrase.determiner != Determiner::Owner
        }
        Sort::Public => acts || suffers,
        Sort::Kin => (acts || suffers || phrase.determiner == Determiner::Owner) && !first_person(text, phrase),
        Sort::Body => acts && BODIES.contains(&noun.singular),
        Sort::Vague => {
            let (Play::Acts(at) | Play::Suffers(at)) = phrase.play else { return false };
            matches!(noun.singular, "man" | "woman" | "boy" | "teenager")
                && verb::lemma(text, at).is_some_and(|lemma| DEEDS.contains(&lemma))
        }
    }
}

fn first_person(text: &Text, phrase: &Described) -> bool {
    matches!(text.lower(phrase.tokens.start), "my" | "our" | "your")
}
