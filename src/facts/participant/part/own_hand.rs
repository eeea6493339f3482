//! What comes in: a place; what goes out: whether somebody died by the own hand or by another's: "shot himself", "took her own life",
//! "was killed by police", "police shot and killed the gunman".

use super::super::clause::{self, Play};
use super::super::list::List;
use super::super::same::PERPETRATOR;
use super::super::verb;
use super::modality::{is_denied, unreal};
use super::{Place, Played, Scene};
use crate::facts::Fact;
use std::ops::Range;

/// The own person.
static SELF: List = List::new("himself herself themselves themself");
/// Who kills in the line of duty, or saves others.
static OTHERS: List = List::new(
    "police officer officers policeman policemen deputy deputies trooper troopers guard guards soldier soldiers sniper snipers agents \
     agent marshal marshals parishioner bystander",
);

/// By whose hand.
pub(super) fn read(scene: &Scene, place: &Place) -> Option<Fact> {
    let text = scene.text;
    let known = scene.is_named(place) || scene.entities.get(place.entity).is_some_and(|e| e.key == PERPETRATOR);
    if !known {
        return None;
    }
    let (range, verb, other) = own(scene, place).map(|(range, v)| (range, v, false)).or_else(|| {
        let (range, v) = passive(scene, place).or_else(|| active(scene, place))?;
        Some((range, v, true))
    })?;
    if unreal(text, verb) || is_denied(text, verb) {
        return None;
    }
    Some(scene.fact(range, Played { predicate: "kill-oneself", denied: other, ..Played::by(vec![place.entity]) }))
}

/// "shot himself", "turned the gun on himself", "took his own life", "committed suicide".
fn own(scene: &Scene, place: &Place) -> Option<(Range<usize>, usize)> {
    let text = scene.text;
    let (verb, lemma) = scene.does(place)?;
    let end = text.sentence(verb).end.min(verb + 7);
    let stop = match lemma {
        "kill" | "shoot" | "hang" | "stab" => scene.find(verb + 1..end.min(verb + 4), &SELF),
        "turn" => scene.find(verb + 1..end, &SELF).filter(|k| text.lower(k - 1) == "on"),
        "take" => (verb + 1..end.min(verb + 4)).find(|k| text.follows(*k, &["own", "life"])).map(|k| k + 1),
        "committ" | "commit" | "die" => (verb + 1..end)
            .find(|k| matches!(text.lower(*k), "suicide" | "self-inflicted") || text.follows(*k, &["self", "-", "inflicted"])),
        _ => None,
    }?;
    Some((verb..stop + 1, verb))
}

/// "was shot dead by police".
fn passive(scene: &Scene, place: &Place) -> Option<(Range<usize>, usize)> {
    let text = scene.text;
    let (verb, lemma) = scene.suffers(place)?;
    let end = text.sentence(verb).end.min(verb + 5);
    let by = (verb + 1..end).find(|k| text.lower(*k) == "by")?;
    let agent = scene.find(by + 1..text.sentence(verb).end.min(by + 6), &OTHERS)?;
    deadly(scene, verb, lemma, by).then_some((verb..agent + 1, verb))
}

/// "police shot and killed the gunman".
fn active(scene: &Scene, place: &Place) -> Option<(Range<usize>, usize)> {
    let text = scene.text;
    let Play::Suffers(verb) = clause::play(text, place.tokens.clone()) else { return None };
    let verb = if verb > 1 && text.lower(verb - 1) == "and" && text.lower(verb - 2) == "shot" { verb - 2 } else { verb };
    let lemma = verb::lemma(text, verb)?;
    let floor = text.sentence(verb).start;
    let adverb = usize::from(verb > floor && verb::is_adverb(text, verb - 1));
    let agent = verb.checked_sub(1 + adverb).filter(|k| *k >= floor && OTHERS.contains(text.lower(*k)))?;
    (verb < place.tokens.start && deadly(scene, verb, lemma, place.tokens.end + 1)).then_some((agent..place.tokens.end, verb))
}

/// Whether the deed kills: "killed", "shot and killed", "shot dead", "fatally shot".
fn deadly(scene: &Scene, verb: usize, lemma: &str, end: usize) -> bool {
    let text = scene.text;
    let fatally = verb > 0 && text.lower(verb - 1) == "fatally";
    lemma == "kill" || lemma == "shoot" && (fatally || (verb + 1..end).any(|k| matches!(text.lower(k), "dead" | "killed")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn by_whose_hand() {
        let own = |denied: &str, who: &str| vec![format!("{denied}kill-oneself [] {who}")];
        for (source, expected) in [
            ("A gunman opened fire. The gunman shot himself.", own("", "A gunman")),
            ("Carl Roe turned the gun on himself.", own("", "Carl Roe")),
            ("Carl Roe took his own life.", own("", "Carl Roe")),
            ("Carl Roe died of a self-inflicted gunshot wound.", own("", "Carl Roe")),
            ("Carl Roe was shot dead by police.", own("not ", "Carl Roe")),
            ("Carl Roe was killed by a police officer.", own("not ", "Carl Roe")),
            ("Police shot and killed Carl Roe.", own("not ", "Carl Roe")),
            ("Police shot and killed Carl Roe, who lived in Tarsa.", own("not ", "Carl Roe")),
            ("Police shot Carl Roe.", vec![]),
            ("Carl Roe threatened to kill himself.", vec![]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
