//! What comes in: a place; what goes out: what the law or an injury did to somebody, or did not: "was not charged", "police arrested
//! Ann Lee", "released without charge", "faces no charges".

use super::super::clause::{self, Play};
use super::super::list::List;
use super::super::{Type, label, verb};
use super::modality::{is_denied, unreal};
use super::{Place, Played, Scene};
use crate::facts::Fact;
use crate::text::Kind;

/// What articles say or deny that somebody suffered; by lemma.
static SUFFERED: List = List::new("charge arrest convict acquit indict injure wound hurt");

/// What was done to an entity.
pub(super) fn read(scene: &Scene, place: &Place) -> Option<Fact> {
    let text = scene.text;
    if !matches!(scene.kind(place), Some(Type::Person | Type::Organisation)) {
        return None;
    }
    if let Some((verb, lemma)) = scene.suffers(place) {
        if let Some(charge) = without_charge(scene, verb) {
            return Some(scene.fact(verb..charge + 1, Played { predicate: "charge", denied: true, ..Played::by(vec![place.entity]) }));
        }
        let start = (text.sentence(verb).start.max(verb.saturating_sub(4))..verb).find(|k| verb::is_auxiliary(text, *k)).unwrap_or(verb);
        return told(scene, place, start..verb + 1, verb, lemma);
    }
    if let Some((verb, "face")) = scene.does(place) {
        let end = text.sentence(verb).end.min(verb + 5);
        let charges = (verb + 1..end).find(|k| matches!(text.lower(*k), "charge" | "charges"))?;
        let denied = text.lower(verb + 1) == "no" || is_denied(text, verb);
        let now = denied || !unreal(text, verb);
        return now.then(|| scene.fact(verb..charges + 1, Played { predicate: "charge", denied, ..Played::by(vec![place.entity]) }));
    }
    // "prosecutors charged Ann Lee", "the arrest of Ann Lee"
    let Play::Suffers(verb) = clause::play(text, place.tokens.clone()) else { return None };
    let lemma = verb::lemma(text, verb).or_else(|| verb::of_deed(text.lower(verb)))?;
    (verb < place.tokens.start).then(|| told(scene, place, verb..place.tokens.end, verb, lemma)).flatten()
}

/// What is told of now: no plan, no other year.
fn told(scene: &Scene, place: &Place, range: std::ops::Range<usize>, verb: usize, lemma: &str) -> Option<Fact> {
    let text = scene.text;
    let end = text.sentence(verb).end;
    let year = |k: usize| text.kind(k) == Kind::Number && label::looks_like_year(text.raw(k));
    if !SUFFERED.contains(lemma) || (range.end..end.min(range.end + 12)).any(year) {
        return None;
    }
    scene.told(place, range, verb, lemma)
}

/// "released without charge": where the charge stands.
fn without_charge(scene: &Scene, verb: usize) -> Option<usize> {
    let text = scene.text;
    let without = (verb + 1..text.sentence(verb).end.min(verb + 5)).find(|k| text.lower(*k) == "without")?;
    (without + 1..without + 3).find(|k| matches!(text.lower(*k), "charge" | "charges" | "charged"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn what_the_law_did() {
        for (source, expected) in [
            ("Ana Lopez was not charged.", &["not charge [] Ana Lopez"][..]),
            ("Ana Lopez was charged with fraud.", &["charge [] Ana Lopez"]),
            ("Prosecutors charged Ana Lopez with fraud.", &["charge [] Ana Lopez"]),
            ("Ana Lopez was released without charge.", &["not charge [] Ana Lopez"]),
            ("Ana Lopez faces no charges.", &["not charge [] Ana Lopez"]),
            ("Ana Lopez will not face charges.", &["not charge [] Ana Lopez"]),
            ("Ana Lopez was charged with fraud in 2015.", &[]),
            ("Ana Lopez may be charged.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
