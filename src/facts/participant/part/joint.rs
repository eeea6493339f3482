//! What comes in: the places of a text; what goes out: what several do together, as a list ("brokered by Russia, Turkey and Iran"),
//! and who alone brokered what ("Egypt-brokered", "mediated by Peru").

use super::super::clause;
use super::super::list::List;
use super::super::verb;
use super::modality::{is_denied, unreal};
use super::object::{object_after, object_before};
use super::{Place, Played, Scene};
use crate::facts::Fact;

/// Deeds that have several doers, whose list articles give in different ways; by lemma.
static JOINT: List = List::new(
    "broker mediate negotiate organize organise sponsor sponsored host sign guarantee found fund back agree lead launch \
     propose draft initiat arrang attack claim oppose veto convene attend boycott negotiat co-sponsor facilitat observ",
);
/// Of these, what is done by the same ones in every article, one or several.
static BROKERED: List = List::new("broker mediate");
/// Words before a list that is not whole.
static OPEN: List = List::new("including among such like with");
/// Words that add further members behind a list.
static FURTHER: List = List::new("along together alongside plus");
/// So many members does a list have.
const LONGEST: usize = 40;

/// Reads what lists do.
pub(super) fn read(scene: &Scene) -> Vec<Fact> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < scene.places.len() {
        let n = list(scene, i);
        out.extend(joint(scene, scene.places.get(i..i + n).unwrap_or(&[])));
        i += n.max(1);
    }
    out
}

/// How many places from `i` on make one list: "Russia, the Syrian government and Iran".
fn list(scene: &Scene, i: usize) -> usize {
    let text = scene.text;
    let mut n = 1;
    let mut ended = false;
    while let (Some(one), Some(next)) = (scene.places.get(i + n - 1), scene.places.get(i + n)) {
        let gap = one.tokens.end..next.tokens.start;
        let joins = next.tokens.start > one.tokens.end
            && gap.len() <= 3
            && gap.clone().all(|k| matches!(text.lower(k), "," | "and" | "&" | "the"))
            && gap.clone().any(|k| matches!(text.lower(k), "," | "and" | "&"));
        let and = gap.clone().any(|k| matches!(text.lower(k), "and" | "&"));
        // The member after "and" is the last: "by Norway and Chile, officials said".
        if !joins || ended && !and || n >= LONGEST {
            break;
        }
        ended |= and;
        n += 1;
    }
    n
}

/// The deed of a list, where it is one of several doers, or of one who brokers.
fn joint(scene: &Scene, places: &[Place]) -> Option<Fact> {
    let text = scene.text;
    let (first, last) = (places.first()?, places.last()?);
    let range = first.tokens.start..last.tokens.end;
    // "Egypt-brokered"
    let tied = (text.raw(range.end) == "-" && !text.spaced(range.end + 1)).then_some(range.end + 1);
    let active = || last.verb.filter(|(_, passive)| !passive).map(|(v, _)| v);
    let verb = tied.or_else(|| clause::agent_of(text, range.start)).or_else(active)?;
    let lemma = verb::lemma(text, verb).filter(|l| JOINT.contains(l))?;
    if unreal(text, verb) || is_denied(text, verb) || (tied.is_some() || places.len() < 2) && !BROKERED.contains(lemma) {
        return None;
    }
    let object = if verb < range.start { object_before(text, verb) } else { object_after(text, verb) };
    let mut members: Vec<usize> = places.iter().map(|p| p.entity).collect();
    members.dedup();
    let named = places.iter().all(|place| scene.is_named(place));
    if object.is_empty() || members.len() < 2 && !named {
        return None;
    }
    let before = range.start.checked_sub(1).map_or("", |k| text.lower(k));
    let further = FURTHER.contains(text.lower(range.end)) || text.follows(range.end, &["as", "well", "as"]);
    let whole = !OPEN.contains(before)
        && !further
        && !matches!(text.lower(range.end), "among")
        && !text.follows(range.end, &["and", "others"])
        && !text.follows(range.end, &["and", "other"])
        && !text.follows(range.end, &[",", "among"])
        && !text.follows(range.end, &[",", "along"]);
    let about = format!("{} the {}", text.raw(verb), object.join(" "));
    Some(scene.fact(range, Played { about, predicate: lemma, object, whole, ..Played::by(members) }))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn who_did_it_together() {
        for (source, expected) in [
            ("The truce, brokered by Norway, Kenya and Chile, held.", &["broker [\"truce\"] Chile+Kenya+Norway"][..]),
            ("A cease-fire across Peru brokered by Norway and Chile held.", &["broker [\"cease-fire\"] Chile+Norway"]),
            ("Norway and Chile brokered a fragile truce in May.", &["broker [\"truce\"] Chile+Norway"]),
            ("The truce was brokered by Norway, Kenya and Chile, officials said.", &["broker [\"truce\"] Chile+Kenya+Norway"]),
            ("The truce was brokered by Norway and Chile along with Kenya.", &["broker [\"truce\"] Chile+Norway and others"]),
            ("The truce was mediated by Egypt.", &["broker [\"truce\"] Egypt"]),
            ("An Egypt-brokered truce held.", &["broker [\"truce\"] Egypt"]),
            ("Norway and Chile will broker a truce.", &[]),
            ("Norway and Chile said so.", &[]),
            ("Norway proposed the truce.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}
