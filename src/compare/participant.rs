//! What comes in: the participants of both sides; what goes out: which are one entity, and which parts have other players.

use super::candidates::candidates;
use super::context::hash;
use super::name;
use super::pairing::{Item, Match};
use super::relation::Relation;
use crate::facts::Value;
use crate::facts::participant::spelling::{Folded, skeleton};
use crate::facts::participant::{Part, Participant, Type};
use crate::text::concepts::concept;
use std::collections::{BTreeMap, BTreeSet};

/// From here on two participants are one entity.
const LEAST: f32 = 0.6;
/// Unnamed groups are one only where what is said of them is alike.
const LEAST_LIKENESS: f32 = 0.12;
/// Unnamed speakers are never the same ones.
const NEVER_SAME: &[&str] = &["official", "source", "witness", "expert", "analyst", "critic", "reporter", "other", "person", "spokesman"];

/// A participant with what matching needs of it.
struct Entity<'a, 'b> {
    item: &'a Item<'b>,
    participant: &'a Participant,
    name: Folded,
}

/// Pairs entities, then parts played.
pub fn pair(a: &[Item], b: &[Item]) -> Vec<Match> {
    let mut matches = entities(&read(a, false), &read(b, false));
    matches.extend(parts(&read(a, true), &read(b, true)));
    matches
}

fn read<'a, 'b>(items: &'a [Item<'b>], parts: bool) -> Vec<Entity<'a, 'b>> {
    items
        .iter()
        .filter_map(|item| match &item.fact.value {
            Value::Participant(participant) if participant.part.is_some() == parts => {
                Some(Entity { item, participant, name: Folded::new(&participant.name) })
            }
            _ => None,
        })
        .collect()
}

/// One entity has one fact in each article: the surest pairs first, each once.
fn entities(a: &[Entity], b: &[Entity]) -> Vec<Match> {
    let keys = |side: &[Entity]| side.iter().map(Entity::keys).collect::<Vec<_>>();
    let mut edges: Vec<(usize, usize, f32)> = candidates(&keys(a), &keys(b))
        .into_iter()
        .filter_map(|(i, k)| {
            let (x, y) = (a.get(i)?, b.get(k)?);
            let strength = strength(x, y);
            (strength >= LEAST).then_some((i, k, strength))
        })
        .collect();
    edges.sort_by(|x, y| y.2.total_cmp(&x.2).then((x.0 + x.1).cmp(&(y.0 + y.1))).then(x.0.abs_diff(x.1).cmp(&y.0.abs_diff(y.1))));
    let (mut done_a, mut done_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut matches = Vec::new();
    for (i, k, strength) in edges {
        if done_a[i] || done_b[k] {
            continue;
        }
        (done_a[i], done_b[k]) = (true, true);
        matches.push(Match { a: vec![a[i].item.index], b: vec![b[k].item.index], relation: Relation::Same, score: strength.min(0.99) });
    }
    matches
}

impl Entity<'_, '_> {
    /// What it is found by.
    fn keys(&self) -> Vec<u64> {
        let p = self.participant;
        let mut keys = vec![self.item.place];
        // A country and its government are found by the country's code.
        if let Some((_, code)) = p.key.split_once(':') {
            keys.push(hash(code.as_bytes()));
        }
        keys.extend(p.offices.iter().map(|o| hash(o.as_bytes()) ^ 2));
        keys.extend(self.name.words.iter().map(|w| hash(w.as_bytes()) ^ 3));
        keys.extend(self.name.words.last().map(|w| hash(skeleton(w).as_bytes()) ^ 4));
        keys.extend(self.name.acronym.as_ref().map(|w| hash(w.as_bytes()) ^ 3));
        keys
    }
}

/// How sure it is that two participants are one entity, 0 to 1.
fn strength(x: &Entity, y: &Entity) -> f32 {
    let (p, q) = (x.participant, y.participant);
    if x.item.place == y.item.place && p == q {
        return 1.2;
    }
    if p.kind == Type::Group || q.kind == Type::Group {
        return group(x, y);
    }
    if !p.key.is_empty() && p.key == q.key {
        return 0.97;
    }
    if p.kind == Type::Person && q.kind == Type::Person {
        let names = if is_named(p) && is_named(q) { name::same_person(&x.name, &y.name) } else { 0.0 };
        let office = !(is_named(p) && is_named(q)) && p.offices.iter().any(|o| q.offices.contains(o));
        return names.max(if office { 0.85 } else { 0.0 });
    }
    // A country and its government: what one article calls by the one, the other may call by the other.
    let (code_p, code_q) = (p.key.split_once(':'), q.key.split_once(':'));
    if let (Some((kind_p, code_p)), Some((kind_q, code_q))) = (code_p, code_q) {
        let near = |kind: &str| matches!(kind, "country" | "government");
        return if near(kind_p) && near(kind_q) && code_p == code_q { 0.65 } else { 0.0 };
    }
    if p.kind == q.kind {
        return name::same_organisation(&x.name, &y.name);
    }
    // "al-Marsa", "Al Marsa TV": a single word is easily taken for a person's.
    let (words_p, words_q) = (x.name.words.len(), y.name.words.len());
    let single =
        p.kind == Type::Person && words_p == 1 && p.titles.is_empty() || q.kind == Type::Person && words_q == 1 && q.titles.is_empty();
    if single && is_named(p) && is_named(q) && name::same_organisation(&x.name, &y.name) >= 0.75 {
        return 0.61;
    }
    // The same words: what sort of name it is may have been misread in one of the two.
    let long = x.name.words.iter().map(|w| w.chars().count()).sum::<usize>() > 3;
    if long && x.name.words == y.name.words && is_named(p) && is_named(q) { 0.62 } else { 0.0 }
}

/// Whether it is known by a name, not by an office or a description alone.
fn is_named(p: &Participant) -> bool {
    p.mentions.iter().any(|m| m.form == crate::facts::participant::Form::Name)
}

/// "group:official", "group:official:US"
fn is_unnamed_speaker(key: &str) -> bool {
    key.strip_prefix("group:").and_then(|rest| rest.split(':').next()).is_some_and(|head| NEVER_SAME.iter().any(|n| concept(n) == head))
}

/// Groups are one where they are called the same and what is said of them is alike.
fn group(x: &Entity, y: &Entity) -> f32 {
    let (p, q) = (x.participant, y.participant);
    if p.kind != q.kind || p.key.is_empty() || p.key != q.key || is_unnamed_speaker(&p.key) {
        return 0.0;
    }
    let likeness = x.item.context.likeness(&y.item.context);
    // "government:SY" names its holder; "group:soldier" does not.
    if !p.key.starts_with("group:") {
        return 0.85;
    }
    if x.name.words == y.name.words || likeness >= LEAST_LIKENESS { 0.62 + 0.3 * likeness } else { 0.0 }
}

/// Pairs parts of one predicate and object.
fn parts(a: &[Entity], b: &[Entity]) -> Vec<Match> {
    let keys = |side: &[Entity]| {
        side.iter()
            .map(|e| e.participant.part.as_ref().map_or(Vec::new(), |p| vec![hash(concept(&p.predicate).as_bytes())]))
            .collect::<Vec<_>>()
    };
    let mut matches: Vec<Match> = Vec::new();
    let (mut like_a, mut like_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut conflicts = Vec::new();
    for (i, k) in candidates(&keys(a), &keys(b)) {
        let (Some(x), Some(y)) = (a.get(i), b.get(k)) else { continue };
        let (Some(p), Some(q)) = (&x.participant.part, &y.participant.part) else { continue };
        let score = 0.8 + 0.18 * x.item.context.likeness(&y.item.context);
        match relate(p, q) {
            Relation::Incomparable => {}
            Relation::Conflict => conflicts.push((i, k, score)),
            relation => {
                (like_a[i], like_b[k]) = (true, true);
                matches.push(Match { a: vec![x.item.index], b: vec![y.item.index], relation, score });
            }
        }
    }
    matches.extend(grouped(a, b, conflicts.into_iter().filter(|&(i, k, _)| !(like_a[i] && like_b[k]))));
    matches
}

/// Where one article says it twice in the same way, that is one finding: pairs (index in A, index in B, score) with the same
/// predicate and members on both sides, and a common object.
fn grouped(a: &[Entity], b: &[Entity], conflicts: impl Iterator<Item = (usize, usize, f32)>) -> Vec<Match> {
    let mut by_key = BTreeMap::new();
    let mut out: Vec<Match> = Vec::new();
    for (i, k, score) in conflicts {
        let (x, y) = (&a[i], &b[k]);
        let (Some(p), Some(q)) = (&x.participant.part, &y.participant.part) else { continue };
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
            side.sort_unstable();
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
        (true, false) if !p.whole => Relation::Compatible,
        (false, true) if !q.whole => Relation::Compatible,
        _ if !p.whole || !q.whole => Relation::Incomparable,
        // Lists without a common member tell of two events more often than of a conflict.
        _ if p.keys.iter().any(|m| q.keys.contains(m)) => Relation::Conflict,
        _ => Relation::Incomparable,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::report::{Kind, Verdict};

    /// The participants' findings, as "verdict: quotes / quotes".
    fn found(a: &str, b: &str) -> Vec<String> {
        let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
        let report = crate::compare(&article(a), &article(b));
        let quotes = |side: &crate::report::Side, ids: &[String]| {
            side.facts.iter().filter(|f| ids.contains(&f.id)).map(|f| f.quote.clone()).collect::<Vec<_>>().join(", ")
        };
        let mut out: Vec<String> = report
            .findings
            .iter()
            .filter(|f| f.kind == Kind::Participant && !matches!(f.verdict, Verdict::OnlyA | Verdict::OnlyB))
            .map(|f| format!("{:?}: {} / {}", f.verdict, quotes(&report.a, &f.a), quotes(&report.b, &f.b)))
            .collect();
        out.sort();
        out
    }

    #[test]
    fn one_entity_however_it_is_named() {
        for (a, b, expected) in [
            (
                "Omar al-Nasseri spoke for an hour.",
                "Syrian Foreign Minister Omar Nasseri spoke for an hour.",
                "Agrees: Omar al-Nasseri / Omar Nasseri",
            ),
            (
                "They were sharp words, used by Peru's ambassador to the U.N. on Monday.",
                "Ana Lopez, Peru's UN ambassador, spoke on Monday.",
                "Agrees: Peru's ambassador / Ana Lopez",
            ),
            (
                "The FBI opened a case.",
                "The Federal Bureau of Investigation opened a case.",
                "Agrees: FBI / Federal Bureau of Investigation",
            ),
            ("Damascus denied the report.", "The Syrian government denied the report.", "Agrees: Damascus / The Syrian government"),
        ] {
            assert!(found(a, b).iter().any(|f| f == expected), "{a} / {b}: {:?}", found(a, b));
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

    #[test]
    fn unnamed_speakers_are_never_the_same() {
        assert!(!found("A U.S. official said it rained.", "A U.S. official said it rained.").is_empty());
        assert!(!found("An official said it rained in May.", "The official said it rained in June.").iter().any(|f| f.contains("fficial")));
    }
}
