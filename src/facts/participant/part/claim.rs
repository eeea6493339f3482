//! What comes in: a place; what goes out: who claims an attack or denies that it was theirs: "claimed responsibility for", "said it was
//! behind", "the attack was claimed by"; and that nobody has claimed it.

use super::super::Aspect;
use super::super::clause;
use super::super::list::List;
use super::super::verb;
use super::modality::{is_denied, of_another, unreal};
use super::object::{object_after, object_before};
use super::{NOBODY, Place, Played, Scene};
use crate::facts::{Fact, Value};
use crate::text::Text;

/// What is claimed, besides responsibility.
static ATTACKS: List = List::new(
    "ambush assault assassination attack attacks blast blasts bombing bombings explosion hijacking killing killings raid shooting siege stabbing strike",
);
/// What follows "no" where nobody claims it.
static CLAIMANTS: List = List::new("armed claim claims faction group groups militant one organisation organization party side");
/// With these nobody claims it at once, and somebody may the next hour.
static AT_ONCE: List = List::new("far immediate immediately initially yet");
/// Before an attack, these make it another than the one that the article is about.
static OTHER: List = List::new("that those several many numerous multiple recent dozens two three four");

/// Before "claimed by", these make it some attacks of several.
static SOME: List = List::new("all both each few many mostly most others several some");

/// The claim of an entity.
pub(super) fn read(scene: &Scene, place: &Place) -> Option<Fact> {
    let text = scene.text;
    // "claimed by the Taliban"
    if let Some(verb) = clause::agent_of(text, place.tokens.start).filter(|v| verb::lemma(text, *v) == Some("claim")) {
        let object = object_before(text, verb);
        let claimed = object.iter().any(|w| w == "responsibility" || ATTACKS.contains(w));
        // "attacks, most claimed by the Taliban"
        let of_some = SOME.contains(text.lower(verb.saturating_sub(1))) || is_any(text, verb);
        return (claimed && !of_some && scene.is_named(place) && !is_of_another(text, verb) && !unreal(text, verb))
            .then(|| scene.fact(verb..place.tokens.end, claim(place, false)));
    }
    let (verb, lemma) = scene.does(place)?;
    let end = text.sentence(verb).end;
    if lemma == "deny" {
        let denied = matches!(text.lower(verb + 1), "responsibility" | "involvement");
        return denied.then(|| scene.fact(verb..verb + 2, claim(place, true)));
    }
    let stop = match lemma {
        "claim" => {
            let object = object_after(text, verb);
            let at = |k: &usize| object.iter().any(|w| w == text.lower(*k));
            let claimed = object.iter().any(|w| w == "responsibility" || ATTACKS.contains(w));
            (verb + 1..end.min(verb + 8)).find(at).filter(|_| claimed)
        }
        "take" => (verb + 1..end.min(verb + 3)).find(|k| text.lower(*k) == "responsibility"),
        // "said it was behind the attack", "said it carried out the attack"
        "say" => behind(scene, verb, end),
        _ => None,
    }?;
    if unreal(text, verb) || is_of_another(text, verb) {
        return None;
    }
    Some(scene.fact(verb..stop + 1, claim(place, is_denied(text, verb))))
}

/// "in an attack claimed by the Taliban": one that the article has not told of.
fn is_any(text: &Text, verb: usize) -> bool {
    let floor = text.sentence(verb).start.max(verb.saturating_sub(4));
    let attack = (floor..verb).rev().find(|i| ATTACKS.contains(text.lower(*i)));
    attack.is_some_and(|i| {
        i + 1 == verb && i > floor && (floor..i).any(|k| matches!(text.lower(k), "a" | "an")) && i > text.sentence(verb).start + 3
    })
}

/// Whether what is claimed is another attack than the one at hand: "that attack", "those May 10 attacks", "several attacks".
fn is_of_another(text: &Text, verb: usize) -> bool {
    let end = text.sentence(verb).end;
    let names_attack = |i: usize| (i + 1..end.min(i + 5)).any(|k| ATTACKS.contains(text.lower(k)));
    of_another(text, verb) || (verb..end.min(verb + 14)).any(|i| OTHER.contains(text.lower(i)) && names_attack(i))
}

/// The last word of "it was behind the attack", said after the verb.
fn behind(scene: &Scene, verb: usize, end: usize) -> Option<usize> {
    let text = scene.text;
    let pronoun = if text.lower(verb + 1) == "that" { verb + 2 } else { verb + 1 };
    if !matches!(text.lower(pronoun), "it" | "they" | "its") {
        return None;
    }
    let deed = (pronoun + 1..end.min(pronoun + 4))
        .find(|k| text.lower(*k) == "behind" || text.lower(*k) == "responsible" || text.follows(*k, &["carried", "out"]))?;
    (deed + 1..end.min(deed + 6)).find(|k| ATTACKS.contains(text.lower(*k)))
}

/// "No group has claimed responsibility", "there was no claim of responsibility".
pub(super) fn nobody(scene: &Scene, i: usize) -> Option<Fact> {
    let text = scene.text;
    let no = matches!(text.lower(i), "nobody" | "none") || text.lower(i) == "no" && CLAIMANTS.contains(text.lower(i + 1));
    if !no {
        return None;
    }
    let end = text.sentence(i).end.min(i + 7);
    let at = (i + 1..end).find(|k| text.lower(*k) == "responsibility")?;
    let claims = (i..at).any(|k| matches!(text.lower(k), "claim" | "claimed" | "claims"));
    let around = i.saturating_sub(4).max(text.sentence(i).start)..(at + 8).min(text.sentence(i).end);
    let at_once = around.into_iter().any(|k| AT_ONCE.contains(text.lower(k)));
    let mut found = (claims && !at_once).then(|| scene.fact(i..at + 1, played(Vec::new(), false)))?;
    if let Value::Participant(p) = &mut found.value
        && let Some(Aspect::Part(part)) = &mut p.aspect
    {
        part.keys = vec![NOBODY.to_owned()];
        part.members = vec![NOBODY.to_owned()];
    }
    Some(found)
}

fn claim(place: &Place, denied: bool) -> Played<'static> {
    played(vec![place.entity], denied)
}

fn played(members: Vec<usize>, denied: bool) -> Played<'static> {
    Played { predicate: "claim", object: vec!["responsibility".to_owned()], denied, ..Played::by(members) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn who_claims_an_attack() {
        let claims = |who: &str| vec![format!("claim [\"responsibility\"] {who}")];
        for (source, expected) in [
            ("The Taliban claimed responsibility for the blast.", claims("Taliban")),
            ("Responsibility for the blast was claimed by the Taliban.", claims("Taliban")),
            ("The attack, claimed by the Taliban, shook Tarsa.", claims("Taliban")),
            ("The Taliban took responsibility for the blast.", claims("Taliban")),
            ("The Taliban said it was behind the blast.", claims("Taliban")),
            ("No group has claimed responsibility for the blast.", claims("nobody")),
            ("There was no claim of responsibility.", claims("nobody")),
            ("There was no immediate claim of responsibility.", vec![]),
            ("Nobody has yet claimed responsibility for the blast.", vec![]),
            ("The Taliban claimed responsibility for that blast.", vec![]),
            ("The Taliban said it had carried out those May 10 attacks.", vec![]),
            ("The Taliban, which has claimed several attacks, fled.", vec![]),
            ("The attacks, most claimed by the Taliban, shook Tarsa.", vec![]),
            ("Last year nine men died in a suicide attack claimed by the Taliban.", vec![]),
            ("Ana Lopez denied responsibility for the leak.", vec!["not claim [\"responsibility\"] Ana Lopez".to_owned()]),
            ("The Taliban claimed responsibility for an earlier blast.", vec![]),
            ("The Taliban claimed victory.", vec![]),
            ("The Taliban may claim responsibility.", vec![]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
