//! What comes in: a place; what goes out: who was told beforehand, or was not: "warned Russia in advance", "Chile was not notified
//! ahead of the strike", "without informing Peru".

use super::super::list::List;
use super::super::verb;
use super::modality::{is_denied, unreal};
use super::{Place, Played, Scene};
use crate::facts::Fact;

/// Telling somebody beforehand; by lemma.
static WARNING: List = List::new("warn notify notifi inform alert consult");
/// Words for beforehand.
static BEFORE: List = List::new("advance beforehand ahead prior");
/// So far behind the verb these stand.
const REACH: usize = 12;

/// Who was warned.
pub(super) fn read(scene: &Scene, place: &Place) -> Option<Fact> {
    let text = scene.text;
    if !scene.is_named(place) {
        return None;
    }
    let passive = scene.suffers(place).map(|(v, _)| v);
    let the = usize::from(place.tokens.start.checked_sub(1).is_some_and(|k| text.lower(k) == "the"));
    let verb = passive.or_else(|| place.tokens.start.checked_sub(1 + the))?;
    let lemma = scene.lemma(verb).or_else(|| gerund(text.lower(verb)))?;
    let sentence = text.sentence(verb);
    let without = verb > sentence.start && text.lower(verb - 1) == "without";
    let denied = without || is_denied(text, verb);
    let early = scene.find(verb + 1..sentence.end.min(verb + REACH), &BEFORE).is_some();
    if !WARNING.contains(lemma) || unreal(text, verb) || !(early || without) {
        return None;
    }
    let start = (sentence.start.max(verb.saturating_sub(3))..verb).find(|k| verb::is_auxiliary(text, *k)).unwrap_or(verb);
    let start = if without { verb - 1 } else { start };
    let played = Played { predicate: "warn", denied, ..Played::by(vec![place.entity]) };
    Some(scene.fact(start..place.tokens.end.max(verb + 1), played))
}

fn gerund(word: &str) -> Option<&'static str> {
    [("notifying", "notify"), ("informing", "inform"), ("alerting", "alert"), ("consulting", "consult")]
        .into_iter()
        .find(|(form, _)| *form == word)
        .map(|(_, lemma)| lemma)
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn who_was_warned() {
        for (source, expected) in [
            ("Chile warned Peru in advance.", &["warn [] Peru"][..]),
            ("Peru was notified ahead of the strike.", &["warn [] Peru"]),
            ("Peru was not informed in advance.", &["not warn [] Peru"]),
            ("Chile struck without informing Peru.", &["not warn [] Peru"]),
            ("Chile warned Peru of floods.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
