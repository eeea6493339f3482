//! What comes in: the entities of a text; what goes out: the parts that they play together ("brokered by Russia, Turkey and Iran"),
//! and the deeds that articles deny or affirm ("refused to sit face to face", "claimed responsibility").

use super::clause::{self, Play};
use super::entity::Entity;
use super::list::List;
use super::{Form, Mention, Part, Participant, Type, verb};
use crate::facts::{Fact, Value};
use crate::text::gazetteer::countries;
use crate::text::{Kind, Text, concepts, words};
use std::ops::Range;

/// Deeds that have several doers, whose list articles give in different ways; by lemma.
static JOINT: List = List::new(
    "broker mediat mediate negotiate organis organiz organize organise sponsor sponsored host sign guarantee found fund back agree lead launch \
     propose draft initiat arrang attack claim oppose veto convene attend boycott negotiat co-sponsor facilitat observ",
);
/// Deeds that need two sides: who does it with whom is one.
static MUTUAL: List = List::new("sit meet negotiate negotiat talk");
/// Deeds of one that articles deny or affirm.
static DISPUTED: List = List::new("sit meet negotiate negotiat claim concede conced attend boycott sign resign apologize apologiz veto");
/// Of these, those that need no object.
static WHOLE: List = List::new("resign apologize apologiz concede conced");
/// What articles say or deny that somebody suffered; by lemma.
static SUFFERED: List = List::new("charge charg arrest convict acquit indict injure injur wound hurt");
/// Verbs that deny the deed that follows them.
static DENYING: List = List::new("refuse decline fail reject");
/// Words that say that a list is not whole.
static OPEN: List = List::new("including among such like with");
/// A deed with one of these before it is no fact yet.
static UNREAL: List = List::new("will would could should might may can must if whether to not'll plan hope");
/// So many members does a list have.
const LONGEST: usize = 40;

/// A place where an entity is referred to.
struct Place {
    tokens: Range<usize>,
    entity: usize,
}

/// Reads the parts.
pub fn parts(text: &Text, entities: &[Entity]) -> Vec<Fact> {
    let mut places: Vec<Place> = Vec::new();
    for (entity, e) in entities.iter().enumerate().filter(|(_, e)| !e.name.is_empty()) {
        places.extend(e.mentions.iter().map(|m| Place { tokens: m.tokens.clone(), entity }));
    }
    places.sort_by_key(|p| (p.tokens.start, p.tokens.end));
    let mut out = Vec::new();
    let mut i = 0;
    while i < places.len() {
        let members = list(text, &places, i);
        if members > 1 {
            out.extend(joint(text, places.get(i..i + members).unwrap_or(&[]), entities));
        }
        i += members.max(1);
    }
    for (i, place) in places.iter().enumerate() {
        let next = places.get(i + 1..(i + 4).min(places.len())).unwrap_or(&[]);
        out.extend(disputed(text, place, next, entities));
    }
    out.extend((0..text.len()).filter_map(|i| unclaimed(text, i)));
    out.sort_by_key(|f| (f.span.start, f.span.end));
    out.dedup_by_key(|f| f.span);
    out
}

/// How many places from `i` on make one list: "Russia, the Syrian government and Iran".
fn list(text: &Text, places: &[Place], i: usize) -> usize {
    let mut n = 1;
    let mut ended = false;
    while let (Some(one), Some(next)) = (places.get(i + n - 1), places.get(i + n)) {
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

/// The deed of a list, where it is one of several doers.
fn joint(text: &Text, places: &[Place], entities: &[Entity]) -> Option<Fact> {
    let (first, last) = (places.first()?, places.last()?);
    let range = first.tokens.start..last.tokens.end;
    let play = clause::agent_of(text, range.start)
        .map(Play::Acts)
        .or_else(|| clause::verb_after(text, range.end).filter(|(_, passive)| !passive).map(|(v, _)| Play::Acts(v)))?;
    let Play::Acts(verb) = play else { return None };
    let lemma = verb::lemma(text, verb).filter(|l| JOINT.contains(l))?;
    if unreal(text, verb) {
        return None;
    }
    let object = if verb < range.start { object_before(text, verb) } else { object_after(text, verb) };
    let mut members: Vec<usize> = places.iter().map(|p| p.entity).collect();
    members.dedup();
    if members.len() < 2 || object.is_empty() {
        return None;
    }
    let before = range.start.checked_sub(1).map_or("", |k| text.lower(k));
    let whole = !OPEN.contains(before)
        && !matches!(text.lower(range.end), "among")
        && !text.follows(range.end, &["and", "others"])
        && !text.follows(range.end, &[",", "among"]);
    let about = format!("{} {}", text.raw(verb), object.join(" "));
    let played = Played { about, predicate: lemma, object, whole, ..Played::by(members) };
    Some(fact(text, range, played, entities))
}

/// "refused to sit face to face with government representatives": a deed denied or affirmed.
fn disputed(text: &Text, place: &Place, next: &[Place], entities: &[Entity]) -> Option<Fact> {
    let (first, passive) = clause::verb_after(text, place.tokens.end)?;
    if text.sentence_of(first) != text.sentence_of(place.tokens.start) {
        return None;
    }
    let lemma = verb::lemma(text, first).or_else(|| verb::progressive(text, first))?;
    if passive {
        return suffered(text, place, first, lemma, entities);
    }
    if lemma == "deny" && matches!(text.lower(first + 1), "responsibility" | "involvement") {
        let played =
            Played { predicate: "claim", object: vec!["responsibility".to_owned()], denied: true, ..Played::by(vec![place.entity]) };
        return Some(fact(text, first..first + 2, played, entities));
    }
    let named = entities.get(place.entity).is_some_and(|e| e.kind != Type::Group);
    if !named && !MUTUAL.contains(lemma) && lemma != "claim" && !DENYING.contains(lemma) {
        return None;
    }
    let (verb, lemma, denied) = if DENYING.contains(lemma) && text.lower(first + 1) == "to" {
        (first + 2, text.lower(first + 2), true)
    } else {
        (first, lemma, is_denied(text, first))
    };
    if !DISPUTED.contains(lemma) || unreal(text, first) {
        return None;
    }
    let mut members = vec![place.entity];
    let end = text.sentence(verb).end.min(verb + 8);
    if MUTUAL.contains(lemma) {
        let with = (verb + 1..end).find(|k| text.lower(*k) == "with")?;
        let other = next.iter().find(|p| p.tokens.start > with && p.tokens.start <= with + 3)?;
        members.push(other.entity);
    }
    if lemma == "claim" && of_another(text, verb) {
        return None;
    }
    let object = if MUTUAL.contains(lemma) || WHOLE.contains(lemma) { Vec::new() } else { object_after(text, verb) };
    if lemma == "claim" && !object.iter().any(|w| w == "responsibility")
        || !MUTUAL.contains(lemma) && !WHOLE.contains(lemma) && object.is_empty()
    {
        return None;
    }
    members.sort_unstable();
    members.dedup();
    if MUTUAL.contains(lemma) && members.len() < 2 {
        return None;
    }
    let stop = (verb + 1..end)
        .find(|k| {
            matches!(text.lower(*k), "with" | "for" | "that" | "in" | "on" | "after" | "and" | "but")
                || text.kind(*k) == Kind::Mark && text.raw(*k) != "-"
        })
        .unwrap_or(end);
    let start = if first == verb && first > 0 && verb::is_auxiliary(text, first - 1) { first - 1 } else { first };
    let about = text.slice(text.span(start..stop)).to_owned();
    let played = Played { about, predicate: lemma, object, denied, ..Played::by(members) };
    Some(fact(text, start..stop, played, entities))
}

/// "was not charged": what somebody suffered or did not.
fn suffered(text: &Text, place: &Place, verb: usize, lemma: &str, entities: &[Entity]) -> Option<Fact> {
    let named = entities.get(place.entity).is_some_and(|e| matches!(e.kind, Type::Person | Type::Organisation));
    if !named || !SUFFERED.contains(lemma) || unreal(text, verb) {
        return None;
    }
    let start = (text.sentence(verb).start.max(verb.saturating_sub(4))..verb).find(|k| verb::is_auxiliary(text, *k)).unwrap_or(verb);
    let played = Played { predicate: lemma, denied: is_denied(text, verb), ..Played::by(vec![place.entity]) };
    Some(fact(text, start..verb + 1, played, entities))
}

/// What follows "no" where nobody claims it.
static CLAIMANTS: List = List::new("armed claim claims faction group groups immediate militant one organisation organization party side");

/// Who is a member where nobody is.
pub const NOBODY: &str = "nobody";

/// "No group has claimed responsibility", "there was no claim of responsibility".
fn unclaimed(text: &Text, i: usize) -> Option<Fact> {
    let no = matches!(text.lower(i), "nobody" | "none") || text.lower(i) == "no" && CLAIMANTS.contains(text.lower(i + 1));
    let end = text.sentence(i).end.min(i + 7);
    let at = (i + 1..end).find(|k| no && text.lower(*k) == "responsibility")?;
    let claims = (i..at).any(|k| matches!(text.lower(k), "claim" | "claimed" | "claims"));
    let played = Played { predicate: "claim", object: vec!["responsibility".to_owned()], ..Played::by(Vec::new()) };
    let mut found = claims.then(|| fact(text, i..at + 1, played, &[]))?;
    if let Value::Participant(p) = &mut found.value
        && let Some(part) = &mut p.part
    {
        part.keys = vec![NOBODY.to_owned()];
        part.members = vec![NOBODY.to_owned()];
    }
    Some(found)
}

/// Whether the sentence tells of another event than the one at hand: "an earlier attack".
fn of_another(text: &Text, verb: usize) -> bool {
    let sentence = text.sentence(verb);
    (sentence.start.max(verb.saturating_sub(12))..sentence.end.min(verb + 14))
        .any(|k| matches!(text.lower(k), "earlier" | "previous" | "previously" | "past" | "similar" | "last" | "other" | "often"))
}

/// Whether a "not" or "never" stands before the verb.
fn is_denied(text: &Text, verb: usize) -> bool {
    (text.sentence(verb).start.max(verb.saturating_sub(4))..verb)
        .any(|k| matches!(text.lower(k), "not" | "never") || text.lower(k).ends_with("n't") || text.lower(k).ends_with("n’t"))
}

/// Whether the deed is only planned, possible or wanted.
fn unreal(text: &Text, verb: usize) -> bool {
    let floor = text.sentence(verb).start.max(verb.saturating_sub(3));
    (floor..verb).any(|k| UNREAL.contains(text.lower(k)))
}

/// What a passive is done to: the noun before the participle, past asides and places.
fn object_before(text: &Text, verb: usize) -> Vec<String> {
    let floor = text.sentence(verb).start.max(verb.saturating_sub(14));
    let mut i = verb;
    while i > floor {
        let k = i - 1;
        let word = text.lower(k);
        let place = text.capital(k) && k != floor && (countries::at(text, k).is_some() || k > floor && is_preposition(text.lower(k - 1)));
        if text.kind(k) == Kind::Word && !words::is_stop(word) && !verb::is_auxiliary(text, k) && !verb::is_adverb(text, k) && !place {
            return vec![compound(text, k)];
        }
        i = k;
    }
    Vec::new()
}

/// What is done: the head of the noun phrase after the verb.
fn object_after(text: &Text, verb: usize) -> Vec<String> {
    let end = text.sentence(verb).end.min(verb + 9);
    let mut head = None;
    for k in verb + 1..end {
        let word = text.lower(k);
        if text.kind(k) == Kind::Mark && text.raw(k) != "-" || is_preposition(word) || head.is_some() && verb::is_auxiliary(text, k) {
            break;
        }
        if text.kind(k) == Kind::Word && !words::is_stop(word) {
            head = Some(k);
        }
    }
    head.map(|k| vec![compound(text, k)]).unwrap_or_default()
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "for"
            | "of"
            | "with"
            | "from"
            | "to"
            | "by"
            | "across"
            | "over"
            | "after"
            | "between"
            | "that"
            | "which"
            | "who"
    )
}

/// The word, with what a hyphen ties to it ("cease-fire").
fn compound(text: &Text, k: usize) -> String {
    if k >= 2 && text.raw(k - 1) == "-" && !text.spaced(k) && text.kind(k - 2) == Kind::Word {
        return format!("{}-{}", text.lower(k - 2), text.lower(k));
    }
    text.lower(k).to_owned()
}

/// A part as it is read.
struct Played<'t> {
    about: String,
    predicate: &'t str,
    object: Vec<String>,
    /// Indices of entities.
    members: Vec<usize>,
    whole: bool,
    denied: bool,
}

impl Played<'_> {
    fn by(members: Vec<usize>) -> Self {
        Played { about: String::new(), predicate: "", object: Vec::new(), members, whole: true, denied: false }
    }
}

/// A part as a fact; it is about its own words where nothing else is said.
fn fact(text: &Text, range: Range<usize>, played: Played, entities: &[Entity]) -> Fact {
    let Played { about, predicate, object, members, whole, denied } = played;
    let mut named: Vec<(String, String)> =
        members.iter().filter_map(|i| entities.get(*i)).map(|e| (key(&e.key, &e.name), name(e))).collect();
    named.sort();
    named.dedup_by(|x, y| x.0 == y.0);
    let span = text.span(range);
    Fact {
        span,
        about: if about.is_empty() { text.slice(span).to_owned() } else { about },
        says: None,
        value: Value::Participant(Participant {
            name: named.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
            kind: Type::Group,
            titles: Vec::new(),
            names: Vec::new(),
            mentions: vec![Mention { span, form: Form::Description }],
            key: String::new(),
            offices: Vec::new(),
            attribute: None,
            part: Some(Part {
                predicate: concepts::concept(predicate).to_owned(),
                object,
                members: named.iter().map(|(_, name)| name.clone()).collect(),
                keys: named.into_iter().map(|(key, _)| key).collect(),
                whole,
                denied,
            }),
        }),
    }
}

/// What an entity is called among the members of a part, by its own key and its name: the same in every article, as far as it can be.
pub fn key(key: &str, name: &str) -> String {
    match key.split_once(':') {
        Some(("country" | "government", code)) => code.to_owned(),
        Some(_) => key.to_owned(),
        None => super::spelling::Folded::new(name).words.last().cloned().unwrap_or_default(),
    }
}

/// A name for people.
fn name(entity: &Entity) -> String {
    countries::find(&entity.name).map_or_else(|| entity.name.clone(), |(country, _)| country.name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<String> {
        let text = Text::new(source);
        parts(&text, &super::super::resolve::entities(&text))
            .into_iter()
            .filter_map(|f| match f.value {
                Value::Participant(Participant { part: Some(p), .. }) => Some(format!(
                    "{}{} {:?} {}{}",
                    if p.denied { "not " } else { "" },
                    p.predicate,
                    p.object,
                    p.members.join("+"),
                    if p.whole { "" } else { " and others" }
                )),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn who_did_it_together() {
        for (source, expected) in [
            ("The truce, brokered by Norway, Kenya and Chile, held.", &["broker [\"truce\"] Chile+Kenya+Norway"][..]),
            ("A cease-fire across Peru brokered by Norway and Chile held.", &["broker [\"cease-fire\"] Chile+Norway"]),
            ("Norway and Chile brokered a fragile truce in May.", &["broker [\"truce\"] Chile+Norway"]),
            ("The truce was brokered by Norway, Kenya and Chile, officials said.", &["broker [\"truce\"] Chile+Kenya+Norway"]),
            ("Norway and Chile will broker a truce.", &[]),
            ("Norway and Chile said so.", &[]),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }

    #[test]
    fn what_is_denied() {
        for (source, expected) in [
            ("Ana Lopez denied responsibility for the leak.", &["not claim [\"responsibility\"] Ana Lopez"][..]),
            ("Ana Lopez was not charged.", &["not charge [] Ana Lopez"]),
            ("Ana Lopez was charged with fraud.", &["charge [] Ana Lopez"]),
            ("Ana Lopez refused to resign.", &["not resign [] Ana Lopez"]),
            ("Ana Lopez may be charged.", &[]),
            ("No group has claimed responsibility for the blast.", &["claim [\"responsibility\"] nobody"]),
            ("There was no immediate claim of responsibility.", &["claim [\"responsibility\"] nobody"]),
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
