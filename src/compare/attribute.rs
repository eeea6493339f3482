//! What comes in: what both sides' titles say of one person; what goes out: where they contradict each other: another portfolio, full
//! or deputy, another rank, another tie. A shorter title, an office beside another and one that has ended are no contradiction.

use super::pairing::{Item, Match};
use super::relation::Relation;
use crate::facts::Value;
use crate::facts::participant::attribute::Attribute;
use crate::facts::participant::{Participant, Type};
use std::collections::BTreeMap;

/// The two must surely be one person.
const LEAST: f32 = 0.8;
/// How sure such a conflict is.
const SCORE: f32 = 0.85;

/// A person's attributes on one scale, by the index of the fact.
type Steps<'a> = BTreeMap<(&'a str, &'a str), Vec<(usize, &'a Attribute)>>;

/// Pairs attributes of persons that are one (A's and B's, and how surely).
pub fn pair(a: &[Item], b: &[Item], same: &[(&Participant, &Participant, f32)]) -> Vec<Match> {
    let (of_a, of_b) = (steps(a), steps(b));
    let mut out = Vec::new();
    for (x, y, strength) in same {
        if x.kind != Type::Person || y.kind != Type::Person || *strength < LEAST {
            continue;
        }
        let scales = of_a.range((x.name.as_str(), "")..).take_while(|((name, _), _)| *name == x.name.as_str());
        for ((_, scale), left) in scales {
            let Some(right) = of_b.get(&(y.name.as_str(), *scale)) else { continue };
            if let (Some((i, p)), Some((k, q))) = (left.first(), right.first())
                && left.iter().all(|(_, l)| right.iter().all(|(_, r)| l.step != r.step))
                && p.owner.as_ref().zip(q.owner.as_ref()).is_none_or(|(p, q)| p == q)
            {
                out.push(Match { a: vec![*i], b: vec![*k], relation: Relation::Conflict, score: SCORE });
            }
        }
    }
    out
}

/// All attributes, by person and scale.
fn steps<'a>(items: &'a [Item]) -> Steps<'a> {
    let mut out = Steps::new();
    for item in items {
        let Value::Participant(p) = &item.fact.value else { continue };
        if let Some(attribute) = p.attribute() {
            out.entry((p.name.as_str(), attribute.scale.as_str())).or_default().push((item.index, attribute));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::participant::tests::differs;

    #[test]
    fn titles_that_contradict_each_other() {
        for (a, b, expected) in [
            ("Foreign Minister Ana Lopez left.", "Defence Minister Ana Lopez left.", "Differs: Foreign Minister / Defence Minister"),
            ("Deputy Mayor Ana Lopez left.", "Ana Lopez, the mayor of Tarsa, left.", "Differs: Deputy Mayor / the mayor of Tarsa"),
            ("CIA director Ana Lopez left.", "FBI director Ana Lopez left.", "Differs: CIA director / FBI director"),
            ("Capt. Ana Lopez left.", "Sgt. Ana Lopez left.", "Differs: Capt. / Sgt."),
            ("Roe's sister, Ana Lopez, left.", "Roe's wife, Ana Lopez, left.", "Differs: Roe's sister / Roe's wife"),
        ] {
            assert_eq!(differs(a, b), [expected], "{a} / {b}");
        }
    }

    #[test]
    fn titles_that_do_not() {
        for (a, b) in [
            ("Foreign Minister Ana Lopez left.", "Ana Lopez, the top diplomat, left."),
            ("Lt. Col. Ana Lopez left.", "Col. Ana Lopez left."),
            ("Foreign Minister Ana Lopez left.", "Former defence minister Ana Lopez left."),
            ("President Ana Lopez left.", "Ana Lopez, the party chief, left."),
            ("CIA director Ana Lopez left.", "Ana Lopez, the CIA's director, left."),
            ("Mayor Ana Lopez left.", "Ana Lopez, vice president of Acme, left."),
            ("Foreign Minister Ana Lopez left.", "Foreign Minister Ana Roe met Defence Minister Eva Lopez."),
        ] {
            assert!(differs(a, b).is_empty(), "{a} / {b}: {:?}", differs(a, b));
        }
    }
}
