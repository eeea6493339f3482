//! What comes in: the participants of both sides; what goes out: which are one entity, and which parts have other players.

use super::candidates::candidates;
use super::context::hash;
use super::pairing::{Item, Match};
use super::relation::Relation;
use super::{attribute, misspelling, name, office, part, quotation};
use crate::facts::Value;
use crate::facts::participant::same::PERPETRATOR;
use crate::facts::participant::spelling::{Folded, skeleton};
use crate::facts::participant::{Form, Participant, Type};
use crate::ordered::Ordered;
use crate::text::concepts::concept;
use rustc_hash::{FxHashMap, FxHashSet};

/// From here on two participants are one entity.
const LEAST: f32 = 0.6;
/// Unnamed groups are one only where what is said of them is alike.
const LEAST_LIKENESS: f32 = 0.12;
/// How sure it is that the office is the named person's.
const BY_OFFICE: f32 = 0.62;
/// How sure it is that a name is spelled otherwise, not another's.
const MISSPELLED: f32 = 0.85;
/// Unnamed speakers are never the same ones.
const NEVER_SAME: &[&str] = &["official", "source", "witness", "expert", "analyst", "critic", "reporter", "other", "person", "spokesman"];

/// The ages that an article tells, in years, by the person's first and last name in lower case.
pub type Ages<'a> = FxHashMap<&'a str, f64>;

/// A participant with what matching needs of it.
struct Entity<'a, 'b> {
    item: &'a Item<'b>,
    participant: &'a Participant,
    name: Folded,
    age: Option<f64>,
}

/// Pairs entities, then what is said of them and by them: the parts that they play, their titles, their words.
/// `ages` are those of A's and of B's persons, in years, by their first and last name in lower case.
pub fn pair(a: &[Item], b: &[Item], ages: [&Ages; 2]) -> Vec<Match> {
    let (of_a, of_b) = (read(a, ages[0]), read(b, ages[1]));
    let mut same = entities(&of_a, &of_b);
    let misspelled = misspelled(&of_a, &of_b, &same);
    same.extend(by_office(&of_a, &of_b, &same, &misspelled));
    let known = same.iter().filter_map(|(i, k, strength)| Some((of_a.get(*i)?.participant, of_b.get(*k)?.participant, *strength)));
    let mut known: Vec<_> = known.collect();
    let index = |side: &[Entity], i: usize| side.get(i).map_or(0, |e| e.item.index);
    let one = |(i, k, strength): &(usize, usize, f32)| Match {
        a: vec![index(&of_a, *i)],
        b: vec![index(&of_b, *k)],
        relation: Relation::Same,
        score: *strength,
    };
    let mut matches: Vec<Match> = same.iter().map(one).collect();
    for (i, k) in misspelled {
        let (Some(x), Some(y)) = (of_a.get(i), of_b.get(k)) else { continue };
        // As members of a part they are one.
        known.push((x.participant, y.participant, LEAST));
        matches.push(Match { relation: Relation::Conflict, ..one(&(i, k, MISSPELLED)) });
    }
    matches.extend(part::pair(a, b, &known));
    matches.extend(attribute::pair(a, b, &known));
    matches.extend(quotation::pair(a, b));
    matches
}

fn read<'a, 'b>(items: &'a [Item<'b>], ages: &Ages) -> Vec<Entity<'a, 'b>> {
    let age = |p: &Participant| {
        let words: Vec<&str> = p.name.split_whitespace().collect();
        ages.get(format!("{} {}", words.first()?, words.last()?).to_lowercase().as_str()).copied()
    };
    items
        .iter()
        .filter_map(|item| match &item.fact.value {
            Value::Participant(participant) if !participant.is_aspect() => {
                Some(Entity { item, participant, name: Folded::new(&participant.name), age: age(participant) })
            }
            _ => None,
        })
        .collect()
}

/// One entity has one fact in each article: the surest pairs first, each once, as (index in A, index in B, how sure).
fn entities(a: &[Entity], b: &[Entity]) -> Vec<(usize, usize, f32)> {
    let keys = |side: &[Entity]| side.iter().map(Entity::keys).collect::<Vec<_>>();
    let mut edges: Vec<(usize, usize, f32)> = candidates(&keys(a), &keys(b))
        .into_iter()
        .filter_map(|(i, k)| {
            let (x, y) = (a.get(i)?, b.get(k)?);
            // Whom both only name takes part in neither.
            if x.participant.weak && y.participant.weak {
                return None;
            }
            let strength = strength(x, y);
            (strength >= LEAST).then_some((i, k, strength))
        })
        .collect();
    edges.order_by(|x, y| y.2.total_cmp(&x.2).then((x.0 + x.1).cmp(&(y.0 + y.1))).then(x.0.abs_diff(x.1).cmp(&y.0.abs_diff(y.1))));
    let (mut done_a, mut done_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut matches = Vec::new();
    for (i, k, strength) in edges {
        if done_a[i] || done_b[k] {
            continue;
        }
        (done_a[i], done_b[k]) = (true, true);
        matches.push((i, k, strength));
    }
    matches
}

/// Whom one article names and the other calls by the office alone.
fn by_office(a: &[Entity], b: &[Entity], same: &[(usize, usize, f32)], misspelled: &[(usize, usize)]) -> Vec<(usize, usize, f32)> {
    let done = same.iter().map(|(i, k, _)| (*i, *k)).chain(misspelled.iter().copied());
    let (done_a, done_b): (FxHashSet<usize>, FxHashSet<usize>) = done.unzip();
    let of_a: Vec<_> = a.iter().enumerate().map(|(i, e)| (e.participant, done_a.contains(&i))).collect();
    let of_b: Vec<_> = b.iter().enumerate().map(|(k, e)| (e.participant, done_b.contains(&k))).collect();
    office::pair(&of_a, &of_b).into_iter().map(|(i, k)| (i, k, BY_OFFICE)).collect()
}

/// Persons whose names the two articles spell otherwise, as (index in A, index in B).
fn misspelled(a: &[Entity], b: &[Entity], same: &[(usize, usize, f32)]) -> Vec<(usize, usize)> {
    let (done_a, done_b): (FxHashSet<usize>, FxHashSet<usize>) = same.iter().map(|(i, k, _)| (*i, *k)).unzip();
    let likeness = |i: usize, k: usize| match (a.get(i), b.get(k)) {
        (Some(x), Some(y)) => x.item.context.likeness(&y.item.context),
        _ => 0.0,
    };
    misspelling::pair(&persons(a, &done_a), &persons(b, &done_b), likeness)
}

fn persons<'a>(side: &'a [Entity], done: &FxHashSet<usize>) -> Vec<misspelling::Person<'a>> {
    let free = |i: usize, p: &Participant| p.kind == Type::Person && is_named(p) && !p.weak && !done.contains(&i);
    let person = |(i, e): (usize, &'a Entity)| misspelling::Person {
        name: &e.name,
        offices: &e.participant.offices,
        titles: &e.participant.titles,
        age: e.age,
        free: free(i, e.participant),
    };
    side.iter().enumerate().map(person).collect()
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
        keys.extend((p.key == PERPETRATOR).then(|| hash(PERPETRATOR.as_bytes()) ^ 2));
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
    // "the gunman" of one article is whom the other names as the gunman.
    let did_it = |group: &Participant, person: &Participant| {
        group.key == PERPETRATOR && person.kind == Type::Person && person.offices.iter().any(|o| o == PERPETRATOR)
    };
    if did_it(p, q) || did_it(q, p) {
        return 0.7;
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
pub(super) fn is_named(p: &Participant) -> bool {
    p.mentions.iter().any(|m| m.form == Form::Name)
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

#[cfg(test)]
pub(super) mod tests {
    use crate::article::Article;
    use crate::report::{Kind, Verdict};

    /// The participants' findings, as "verdict: quotes / quotes".
    pub fn found(a: &str, b: &str) -> Vec<String> {
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

    /// Of these, what differs.
    pub fn differs(a: &str, b: &str) -> Vec<String> {
        found(a, b).into_iter().filter(|f| f.starts_with("Differs")).collect()
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
    fn unnamed_speakers_are_never_the_same() {
        assert!(!found("A U.S. official said it rained.", "A U.S. official said it rained.").is_empty());
        assert!(!found("An official said it rained in May.", "The official said it rained in June.").iter().any(|f| f.contains("fficial")));
    }
}
