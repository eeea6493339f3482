//! What comes in: both articles and what has been matched in them; what goes out: the findings, each with its reason, its confidence and an
//! id that depends on the two texts alone.

use super::context::hash;
use super::model::Curves;
use super::pairing::Match;
use super::relation::Relation;
use super::{Read, phrase, reason};
use crate::facts::Value;
use crate::ordered::Ordered;
use crate::report::{self, Finding, Kind, Verdict, headline};

/// How sure it is that nothing like it stands in the other article: nobody has measured that.
const UNKNOWN: f64 = 0.5;

/// The finding of facts that are about one thing.
pub fn of_match(a: &Read, b: &Read, kind: Kind, found: &Match, curves: &Curves) -> Finding {
    let within = |read: &Read, indices: &[usize]| -> Vec<usize> { indices.iter().copied().filter(|i| *i < read.facts.len()).collect() };
    let (of_a, of_b) = (within(a, &found.a), within(b, &found.b));
    let (voice_a, voice_b) = (voice(a, &of_a), voice(b, &of_b));
    let verdict = match found.relation {
        Relation::Same => Verdict::Agrees,
        Relation::Compatible => Verdict::Compatible,
        Relation::Conflict | Relation::Incomparable => Verdict::Differs,
    };
    let told: Vec<String> = [&voice_a, &voice_b].into_iter().flat_map(|v| v.facts.iter().map(|f| phrase::of(v.text, f))).collect();
    let about = headline::best(told.iter().map(String::as_str), kind).unwrap_or_default().to_owned();
    let reason = reason::of_match(&voice_a, &voice_b, found.relation);
    Finding {
        id: id(kind, &[key(a, &of_a), key(b, &of_b)]),
        verdict,
        kind,
        about,
        reason: reason.whole,
        why: reason.why,
        may_be_update: verdict == Verdict::Differs && may_be_update(a, b, &voice_a, &voice_b),
        confidence: curves.confidence(kind, found.relation, found.score),
        decision: None,
        a: of_a.iter().map(|i| format!("a{}", i + 1)).collect(),
        b: of_b.iter().map(|i| format!("b{}", i + 1)).collect(),
    }
}

/// The finding of a fact that stands in one article only.
pub fn of_one(read: &Read, other: &Read, index: usize, verdict: Verdict) -> Finding {
    let kind = read.facts.get(index).map_or(Kind::Participant, report::kind);
    let voice = voice(read, &[index]);
    let reason = reason::of_one(&voice, other.name);
    let ids = vec![format!("{}{}", if verdict == Verdict::OnlyA { "a" } else { "b" }, index + 1)];
    Finding {
        // The article's own mark tells the one from a fact at the same place of the other article.
        id: id(kind, &[key(read, &[index]), read.mark.clone()]),
        verdict,
        kind,
        about: voice.facts.first().map_or(String::new(), |f| f.about.clone()),
        reason: reason.whole,
        why: reason.why,
        may_be_update: false,
        confidence: UNKNOWN,
        decision: None,
        a: if verdict == Verdict::OnlyA { ids.clone() } else { Vec::new() },
        b: if verdict == Verdict::OnlyB { ids } else { Vec::new() },
    }
}

fn voice<'a>(read: &'a Read, indices: &[usize]) -> reason::Voice<'a> {
    let facts = indices.iter().filter_map(|i| read.facts.get(*i)).collect();
    reason::Voice { name: read.name, text: &read.text, published: read.published, facts }
}

/// The later article gives a greater count: it may simply be newer.
fn may_be_update(a: &Read, b: &Read, voice_a: &reason::Voice, voice_b: &reason::Voice) -> bool {
    let number = |voice: &reason::Voice| match voice.facts.first().map(|f| &f.value) {
        Some(Value::Figure(f)) => f.number,
        _ => None,
    };
    match (number(voice_a), number(voice_b), a.own, b.own) {
        (Some(x), Some(y), Some(day_a), Some(day_b)) => day_a < day_b && x < y || day_b < day_a && y < x,
        _ => false,
    }
}

/// What a finding's id is made of: the places and words of its facts.
fn key(read: &Read, indices: &[usize]) -> String {
    indices.iter().filter_map(|i| read.facts.get(*i)).map(|f| format!("{}:{};", f.span.start, read.text.slice(f.span))).collect()
}

/// The same from both sides, and from run to run.
fn id(kind: Kind, keys: &[String; 2]) -> String {
    let mut sorted = keys.clone();
    sorted.order();
    format!("f{:08x}", hash(format!("{kind:?}|{}|{}", sorted[0], sorted[1]).as_bytes()) >> 32)
}
