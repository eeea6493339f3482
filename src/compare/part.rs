//! What comes in: the parts that both sides' participants play, and which participants are one; what goes out: which parts are one, and
//! which have other players or are denied in one article.

use super::candidates::candidates;
use super::context::hash;
use super::pairing::{Item, Match};
use super::relation::Relation;
use crate::facts::Value;
use crate::facts::participant::part::{NOBODY, key};
use crate::facts::participant::spelling::Folded;
use crate::facts::participant::{Part, Participant};
use crate::ordered::Ordered;
use crate::text::concepts::concept;
use std::collections::{BTreeMap, BTreeSet};

/// A part with its fact.
struct Played<'a, 'b> {
    item: &'a Item<'b>,
    part: Part,
}

/// Pairs parts of one predicate and object. `same` are the entities of A and of B that are one: as members they are called alike.
pub fn pair(a: &[Item], b: &[Item], same: &[(&Participant, &Participant, f32)]) -> Vec<Match> {
    let (mut a, mut b) = (read(a), read(b));
    let (mut called_a, mut called_b): (Called, Called) = Default::default();
    for (x, y, _) in same {
        let (x, y) = (key(&x.key, &x.name), key(&y.key, &y.name));
        let both = if x <= y { format!("{x}={y}") } else { format!("{y}={x}") };
        note(&mut called_a, x, &both);
        note(&mut called_b, y, &both);
    }
    call(&mut a, &called_a);
    call(&mut b, &called_b);
    pair_played(&a, &b)
}

/// What the entities of one side are called on both.
type Called = BTreeMap<String, String>;

/// Where two entities have one key, the first name in order stands: the same from both sides.
fn note(called: &mut Called, key: String, both: &str) {
    let name = called.entry(key).or_insert_with(|| both.to_owned());
    if both < name.as_str() {
        *name = both.to_owned();
    }
}

fn call(parts: &mut [Played], called: &Called) {
    for played in parts {
        for key in &mut played.part.keys {
            if let Some(both) = called.get(key) {
                key.clone_from(both);
            }
        }
        played.part.keys.order();
    }
}

fn read<'a, 'b>(items: &'a [Item<'b>]) -> Vec<Played<'a, 'b>> {
    let of = |item: &'a Item<'b>| match &item.fact.value {
        Value::Participant(p) => p.part().cloned().map(|part| Played { item, part }),
        _ => None,
    };
    items.iter().filter_map(of).collect()
}

fn pair_played(a: &[Played], b: &[Played]) -> Vec<Match> {
    let keys = |side: &[Played]| side.iter().map(|e| vec![hash(concept(&e.part.predicate).as_bytes())]).collect::<Vec<_>>();
    let mut matches: Vec<Match> = Vec::new();
    let (mut like_a, mut like_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut conflicts = Vec::new();
    for (i, k) in candidates(&keys(a), &keys(b)) {
        let (Some(x), Some(y)) = (a.get(i), b.get(k)) else { continue };
        let (p, q) = (&x.part, &y.part);
        let score = 0.8 + 0.18 * x.item.context.likeness(&y.item.context);
        match relate(p, q) {
            Relation::Incomparable => {}
            Relation::Conflict => conflicts.push((i, k, score, exclusive(p, q))),
            relation => {
                (like_a[i], like_b[k]) = (true, true);
                // That both say one man was charged is no news beside the man himself.
                if p.keys.len() < 2 {
                    continue;
                }
                matches.push(Match { a: vec![x.item.index], b: vec![y.item.index], relation, score });
            }
        }
    }
    // Where one article names another doer beside the one that both name, it tells more, not otherwise.
    let told = |i: usize, k: usize, exclusive: bool| if exclusive { like_a[i] || like_b[k] } else { like_a[i] && like_b[k] };
    let conflicts = conflicts.into_iter().filter(|&(i, k, _, exclusive)| !told(i, k, exclusive));
    matches.extend(grouped(a, b, conflicts.map(|(i, k, score, _)| (i, k, score))));
    matches
}

/// Where one article says it twice in the same way, that is one finding: pairs (index in A, index in B, score) with the same
/// predicate and members on both sides, and a common object.
fn grouped(a: &[Played], b: &[Played], conflicts: impl Iterator<Item = (usize, usize, f32)>) -> Vec<Match> {
    let mut by_key = BTreeMap::new();
    let mut out: Vec<Match> = Vec::new();
    for (i, k, score) in conflicts {
        let (x, y) = (&a[i], &b[k]);
        let (p, q) = (&x.part, &y.part);
        let of_q = object(q);
        let common: BTreeSet<&str> = object(p).into_iter().filter(|w| of_q.contains(w)).collect();
        // Parts without an object share that they have none.
        let objects: Vec<Option<&str>> = if common.is_empty() { vec![None] } else { common.into_iter().map(Some).collect() };
        let members = |part: &'_ Part| part.keys.iter().cloned().collect::<BTreeSet<String>>();
        let key = |object| (concept(&p.predicate), members(p), members(q), p.denied, q.denied, object);
        let group = objects.iter().filter_map(|o| by_key.get(&key(*o)).copied()).min().unwrap_or(out.len());
        for object in objects {
            by_key.entry(key(object)).or_insert(group);
        }
        match out.get_mut(group) {
            Some(found) => {
                found.a.push(x.item.index);
                found.b.push(y.item.index);
                found.score = found.score.max(score);
            }
            None => out.push(Match { a: vec![x.item.index], b: vec![y.item.index], relation: Relation::Conflict, score }),
        }
    }
    for found in &mut out {
        for side in [&mut found.a, &mut found.b] {
            side.order();
            side.dedup();
        }
    }
    out
}

/// What a part is done to, in words that are the same in both articles.
fn object(part: &Part) -> Vec<&str> {
    part.object.iter().map(|w| concept(w)).collect()
}

/// How two parts relate: by their members, where predicate and object are one.
fn relate(p: &Part, q: &Part) -> Relation {
    if concept(&p.predicate) != concept(&q.predicate) {
        return Relation::Incomparable;
    }
    let (of_p, of_q) = (object(p), object(q));
    if p == q {
        return Relation::Same;
    }
    let within = |one: &Part, other: &Part| one.keys.iter().all(|m| other.keys.contains(m));
    let same = within(p, q) && within(q, p);
    // Nobody claimed it, or somebody did.
    let nobody = |part: &Part| part.keys.iter().any(|k| k == NOBODY);
    if nobody(p) != nobody(q) {
        let affirmed = if nobody(p) { !q.denied } else { !p.denied };
        return if affirmed { Relation::Conflict } else { Relation::Incomparable };
    }
    if exclusive(p, q) {
        return Relation::Conflict;
    }
    if p.denied || q.denied || of_p.is_empty() && of_q.is_empty() {
        let objects = of_p.is_empty() && of_q.is_empty() || of_p.iter().any(|w| of_q.contains(w));
        return match (same && objects, p.denied == q.denied) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Conflict,
            (false, _) => Relation::Incomparable,
        };
    }
    // What it is done to must be named on both sides and be one.
    if !of_p.iter().any(|w| of_q.contains(w)) {
        return Relation::Incomparable;
    }
    match (within(p, q), within(q, p)) {
        (true, true) => Relation::Same,
        // One alone, or one of several: whoever names one need not name all.
        (true, false) | (false, true) if p.keys.len() == 1 || q.keys.len() == 1 => Relation::Incomparable,
        (true, false) if !p.whole => Relation::Compatible,
        (false, true) if !q.whole => Relation::Compatible,
        _ if !p.whole || !q.whole => Relation::Incomparable,
        // Lists without a common member tell of two events more often than of a conflict.
        _ if p.keys.iter().any(|m| q.keys.contains(m)) => Relation::Conflict,
        _ => Relation::Incomparable,
    }
}

/// Deeds that one alone does: where the articles name two, one of them is told otherwise.
const EXCLUSIVE: &[&str] = &["claim", "broker", "fire-first"];

/// Whether the two parts are one that only one can have played, and two different ones are said to have.
fn exclusive(p: &Part, q: &Part) -> bool {
    let (of_p, of_q) = (object(p), object(q));
    let one = |part: &Part| part.whole && !part.denied && part.keys.len() == 1;
    // A described group may be the named one by another word.
    let named = |part: &Part| part.keys.iter().all(|k| k != NOBODY && !k.starts_with("group:"));
    EXCLUSIVE.iter().any(|e| concept(e) == concept(&p.predicate))
        && one(p)
        && one(q)
        && named(p)
        && named(q)
        && p.keys != q.keys
        && !is_branch(p, q)
        && !is_branch(q, p)
        && (of_p.is_empty() && of_q.is_empty() || of_p.iter().any(|w| of_q.contains(w)))
}

/// "the Red Front of Norda" is or belongs to "the Red Front".
fn is_branch(p: &Part, q: &Part) -> bool {
    let words = |part: &Part| part.members.iter().flat_map(|name| Folded::new(name).words).collect::<BTreeSet<String>>();
    words(p).is_superset(&words(q))
}

#[cfg(test)]
mod tests {
    use super::super::participant::tests::found;

    #[test]
    fn deeds_that_one_article_denies() {
        let differs = |a: &str, b: &str| found(a, b).into_iter().filter(|f| f.starts_with("Differs")).count();
        for (a, b, expected) in [
            ("The Tarsa River Council (TRC) claimed responsibility for the leak.", "The TRC denied responsibility for the leak.", 1),
            ("Ana Lopez was charged with fraud.", "Ana Lopez was not charged.", 1),
            ("Ana Lopez conceded defeat.", "Ana Lopez refused to concede.", 1),
            ("Ana Lopez was charged with fraud.", "Ana Lopez was charged with fraud.", 0),
            ("No group claimed responsibility for the blast.", "Hezbollah claimed responsibility for the blast.", 1),
            ("No group claimed responsibility for the blast.", "Hezbollah claimed responsibility for an earlier blast.", 0),
            ("Ana Lopez was charged with fraud.", "Carl Roe was not charged.", 0),
            ("Ana Lopez was charged with fraud.", "Ana Lopez could not be charged.", 0),
            ("Ana Lopez was charged with fraud.", "Ana Lopez was released without charge.", 1),
            ("Ana Lopez attended the summit.", "Ana Lopez skipped the summit.", 1),
            ("Ana Lopez attended the summit.", "Ana Lopez skipped the ball.", 0),
            ("Russia was warned in advance.", "Peru struck without notifying Russia.", 1),
            ("Carl Roe, the gunman, was shot dead by police.", "The gunman, Carl Roe, shot himself.", 1),
        ] {
            assert_eq!(differs(a, b), expected, "{a} / {b}: {:?}", found(a, b));
        }
    }

    #[test]
    fn what_one_alone_did() {
        let differs = |a: &str, b: &str| found(a, b).into_iter().filter(|f| f.starts_with("Differs")).count();
        for (a, b, expected) in [
            ("The Taliban claimed responsibility for the blast in Tarsa.", "Hezbollah said it was behind the blast in Tarsa.", 1),
            ("The Taliban claimed the blast.", "The Taliban claimed the blast. Hezbollah claimed it caused the blast.", 0),
            ("The Taliban claimed the blast.", "Responsibility was claimed by the Taliban and by Hezbollah.", 0),
            ("The militants claimed responsibility for the blast.", "The Taliban claimed responsibility for the blast.", 0),
            ("A truce brokered by Egypt held.", "The Qatar-brokered ceasefire held.", 1),
            ("A truce brokered by Egypt held.", "A truce brokered by Egypt and Qatar held.", 0),
            ("Norwegian troops fired first.", "Peru fired the first shot.", 1),
        ] {
            assert_eq!(differs(a, b), expected, "{a} / {b}: {:?}", found(a, b));
        }
    }

    #[test]
    fn parts_that_other_players_play() {
        let three = "The truce in the valley was brokered by Norway, Kenya and Chile.";
        let two = "The ceasefire in the valley was brokered by Norway and Chile.";
        let open = "The ceasefire in the valley was brokered by states including Norway and Chile.";
        let differs = |a: &str, b: &str| found(a, b).into_iter().filter(|f| f.starts_with("Differs")).count();
        assert_eq!(differs(three, two), 1);
        assert_eq!(differs(three, three), 0);
        assert_eq!(differs(three, open), 0);
        let refused = "The rebels refused to sit down with Norwegian delegates.";
        let sat = "The rebels are sitting down with Norwegian delegates.";
        assert_eq!(differs(refused, sat), 1);
        assert_eq!(differs(sat, sat), 0);
        // Said twice, it is one finding; of two objects, two.
        assert_eq!(differs(&format!("{three} Hours passed. {three}"), two), 1);
        let (more, less) = ("The loan was brokered by Norway, Kenya and Chile.", "The loan was brokered by Norway and Chile.");
        assert_eq!(differs(&format!("{three} {more}"), &format!("{two} {less}")), 2);
    }
}
