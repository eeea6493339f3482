//! What comes in: a place; what goes out: the deeds that one article affirms and another denies: who attended, resigned, conceded,
//! signed, sat down with whom.

use super::super::list::List;
use super::super::verb;
use super::modality::{is_denied, unreal};
use super::object::object_after;
use super::{Place, Played, Scene};
use crate::facts::Fact;
use crate::ordered::Ordered;
use crate::text::Kind;

/// Deeds that need two sides: who does it with whom is one.
static MUTUAL: List = List::new("sit meet negotiate talk");
/// Deeds of one that articles deny or affirm.
static DISPUTED: List = List::new("sit meet negotiate concede attend sign resign apologize veto");
/// Of these, those that need no object.
static WHOLE: List = List::new("resign apologize concede");
/// Verbs that deny the deed that follows them.
static DENYING: List = List::new("refuse decline fail reject");
/// Other words for being there or not: the words from the verb on, and whether they deny it.
const ATTENDING: &[(&[&str], bool)] = &[
    (&["took", "part", "in"], false),
    (&["take", "part", "in"], false),
    (&["taking", "part", "in"], false),
    (&["participated", "in"], false),
    (&["participate", "in"], false),
    (&["boycott"], true),
    (&["skip"], true),
    (&["stay", "away", "from"], true),
    (&["boycotted"], true),
    (&["skipped"], true),
    (&["stayed", "away", "from"], true),
];

/// The deed of an entity; `i` is the index of its place.
pub(super) fn read(scene: &Scene, i: usize, place: &Place) -> Option<Fact> {
    let text = scene.text;
    let (first, lemma) = scene.does(place)?;
    if !scene.is_named(place) && !MUTUAL.contains(lemma) && !DENYING.contains(lemma) || unreal(text, first) {
        return None;
    }
    let (verb, lemma, denied) = if DENYING.contains(lemma) && text.lower(first + 1) == "to" {
        (first + 2, text.lower(first + 2), true)
    } else {
        (first, lemma, is_denied(text, first))
    };
    let attending = ATTENDING.iter().find(|(words, _)| text.follows(verb, words));
    let (lemma, from, denied) = attending.map_or((lemma, verb, denied), |(words, not)| ("attend", verb + words.len() - 1, denied != *not));
    if !DISPUTED.contains(lemma) {
        return None;
    }
    let end = text.sentence(verb).end.min(verb + 8);
    let mut members = vec![place.entity];
    if MUTUAL.contains(lemma) {
        let with = (verb + 1..end).find(|k| text.lower(*k) == "with")?;
        let other = scene.next(i, 3).iter().find(|p| p.tokens.start > with && p.tokens.start <= with + 3)?;
        members.push(other.entity);
        members.order();
        members.dedup();
        if members.len() < 2 {
            return None;
        }
    }
    let bare = MUTUAL.contains(lemma) || WHOLE.contains(lemma);
    let object = if bare { Vec::new() } else { object_after(text, from) };
    if !bare && object.is_empty() {
        return None;
    }
    let stop = (from + 1..end)
        .find(|k| STOPS.contains(text.lower(*k)) || text.kind(*k) == Kind::Mark && text.raw(*k) != "-")
        .unwrap_or(end.max(from + 1));
    let start = if first == verb && first > 0 && verb::is_auxiliary(text, first - 1) { first - 1 } else { first };
    let about = text.slice(text.span(start..stop)).to_owned();
    Some(scene.fact(start..stop, Played { about, predicate: lemma, object, denied, ..Played::by(members) }))
}

/// Words at which what is told of the deed ends.
static STOPS: List = List::new("with for that in on after and but");

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn what_is_denied() {
        for (source, expected) in [
            ("Ana Lopez refused to resign.", &["not resign [] Ana Lopez"][..]),
            ("Ana Lopez attended the summit.", &["attend [\"summit\"] Ana Lopez"]),
            ("Ana Lopez skipped the summit.", &["not attend [\"summit\"] Ana Lopez"]),
            ("Ana Lopez refused to attend the summit.", &["not attend [\"summit\"] Ana Lopez"]),
            ("Ana Lopez, who took part in the summit, left.", &["attend [\"summit\"] Ana Lopez"]),
            ("Ana Lopez did not boycott the summit.", &["attend [\"summit\"] Ana Lopez"]),
            ("Ana Lopez may attend the summit.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }

    #[test]
    fn who_sat_with_whom() {
        let refused = found("The rebels refused to sit down with Norwegian delegates.");
        let sat = found("The rebels are sitting down with Norwegian delegates.");
        assert_eq!((refused.len(), sat.len()), (1, 1));
        assert_eq!(refused[0], format!("not {}", sat[0]));
    }
}
