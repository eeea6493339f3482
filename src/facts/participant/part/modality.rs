//! What comes in: a verb; what goes out: whether what it says is denied, not real yet, or about another event.

use super::super::list::List;
use crate::text::Text;

/// A deed with one of these before it is no fact yet.
static UNREAL: List = List::new("will would could should might may can must if whether to not'll plan hope");
/// Words for another event than the one at hand.
static OTHER: List = List::new("earlier previous previously past similar last other often");

/// Whether the sentence tells of another event than the one at hand: "an earlier attack".
pub(super) fn of_another(text: &Text, verb: usize) -> bool {
    let sentence = text.sentence(verb);
    (sentence.start.max(verb.saturating_sub(12))..sentence.end.min(verb + 14)).any(|k| OTHER.contains(text.lower(k)))
}

/// Whether a "not" or "never" stands before the verb.
pub(super) fn is_denied(text: &Text, verb: usize) -> bool {
    (text.sentence(verb).start.max(verb.saturating_sub(4))..verb)
        .any(|k| matches!(text.lower(k), "not" | "never") || text.lower(k).ends_with("n't") || text.lower(k).ends_with("n’t"))
}

/// Whether the deed is only planned, possible or wanted.
pub(super) fn unreal(text: &Text, verb: usize) -> bool {
    let floor = text.sentence(verb).start.max(verb.saturating_sub(3));
    (floor..verb).any(|k| UNREAL.contains(text.lower(k)))
}
