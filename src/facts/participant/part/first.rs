//! What comes in: a place; what goes out: who fired first: "fired first", "opened fire first", "fired the first shot".

use super::super::list::List;
use super::{Place, Scene};
use crate::facts::Fact;
use crate::text::Kind;

/// How a fight begins; by lemma.
static BEGINS: List = List::new("fire shoot open attack strike");
/// What follows "first" where it says who began.
static AFTER: List = List::new("shot shots and at on but when after before while as in during");

/// Who fired first.
pub(super) fn read(scene: &Scene, place: &Place) -> Option<Fact> {
    let text = scene.text;
    let (verb, lemma) = scene.does(place)?;
    if !BEGINS.contains(lemma) {
        return None;
    }
    let end = text.sentence(verb).end.min(verb + 5);
    let first = (verb + 1..end).take_while(|k| text.kind(*k) == Kind::Word).find(|k| text.lower(*k) == "first")?;
    let ends = text.kind(first + 1) != Kind::Word || AFTER.contains(text.lower(first + 1));
    let shot = matches!(text.lower(first + 1), "shot" | "shots");
    let open = lemma != "open" || (verb + 1..end).any(|k| text.lower(k) == "fire");
    if !ends || !open || text.lower(first - 1) == "at" || text.lower(first - 1) == "the" && !shot {
        return None;
    }
    let stop = if shot { first + 2 } else { first + 1 };
    scene.told(place, verb..stop, verb, "fire-first")
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn who_fired_first() {
        for (source, expected) in [
            ("The rebels fired first.", &["fire-first [] The rebels"][..]),
            ("The rebels opened fire first, witnesses said.", &["fire-first [] The rebels"]),
            ("Norwegian troops fired the first shots.", &["fire-first [] Norwegian troops"]),
            ("The rebels did not fire first.", &["not fire-first [] The rebels"]),
            ("The rebels fired for the first time.", &[]),
            ("The rebels attacked first responders.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
