//! What comes in: two articles; what goes out: the report, with every fact in at least one finding.
//!
//! [`candidates`] finds pairs worth comparing, [`context`] and [`about`] say whether they are about the same thing, `figure`,
//! `date` and `participant` how their values relate, [`pairing`] decides which belong together, [`reason`] says it in words.

pub mod about;
pub mod attribute;
pub mod candidates;
pub mod context;
pub mod date;
pub mod event;
pub mod figure;
pub mod name;
pub mod pairing;
pub mod part;
pub mod participant;
pub mod reason;
pub mod relation;
pub mod restraint;
pub mod weights;

use crate::article::Article;
use crate::facts::{self, Fact, Value};
use crate::report::{self, Counts, Finding, Kind, Report, Side, Verdict};
use crate::text::{Span, Text};
use context::{Bag, Concepts, Context, hash};
use jiff::civil::Date;
use pairing::{Item, Match};
use relation::Relation;
use std::collections::{BTreeMap, BTreeSet};

/// One article, read.
struct Read<'a> {
    article: &'a Article,
    text: Text<'a>,
    concepts: Concepts,
    facts: Vec<Fact>,
    /// The day that relative dates are counted from.
    published: Option<Date>,
    /// The day that the article itself gives.
    own: Option<Date>,
    name: &'a str,
    /// A hash of the text.
    mark: String,
}

impl<'a> Read<'a> {
    fn new(article: &'a Article, text: Text<'a>, own: Option<Date>, other: &Article, others: Option<Date>, letter: &'a str) -> Self {
        let published = own.or(others);
        Read {
            article,
            concepts: Concepts::new(&text),
            facts: facts::read(&text, published),
            mark: format!("{:x}", hash(text.source.as_bytes())),
            text,
            published,
            own,
            name: article.publisher.as_deref().filter(|p| other.publisher.as_deref() != Some(p)).unwrap_or(letter),
        }
    }

    /// The facts of one kind, with their contexts against the other article.
    fn items(&self, other: &Read, kind: Kind) -> Vec<Item<'_>> {
        let length = self.text.source.len().max(1) as f32;
        let sentence = |fact: &Fact| self.text.sentence_of(self.text.token_at(fact.span.start));
        let mut values: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
        let mut days: BTreeMap<usize, Vec<(usize, Date)>> = BTreeMap::new();
        // Whether all that a sentence dates is long past.
        let mut olds: BTreeMap<usize, bool> = BTreeMap::new();
        let mut sorts: BTreeMap<u64, usize> = BTreeMap::new();
        let mut alike: BTreeMap<u64, usize> = BTreeMap::new();
        let is_aspect = |fact: &Fact| matches!(&fact.value, Value::Participant(p) if p.is_aspect());
        for (index, fact) in self.facts.iter().enumerate().filter(|(_, fact)| !is_aspect(fact)) {
            if let Some(day) = day(fact) {
                let named = days.entry(sentence(fact)).or_default();
                if named.len() < MOST_OTHERS {
                    named.push((index, day));
                }
            }
            if let (Some(end), Some(day)) = (end(fact), self.published) {
                let old = day.since(end).is_ok_and(|span| span.get_days() > LONG);
                *olds.entry(sentence(fact)).or_insert(true) &= old;
            }
            let told = values.entry(sentence(fact)).or_default();
            if told.len() < MOST_OTHERS {
                told.push(value_key(fact));
            }
            *sorts.entry(sort_key(fact)).or_default() += 1;
            *alike.entry(value_key(fact)).or_default() += 1;
        }
        for told in values.values_mut() {
            told.sort_unstable();
            told.dedup();
        }
        let mut hashed: BTreeMap<usize, u64> = BTreeMap::new();
        self.facts
            .iter()
            .enumerate()
            .filter(|(_, fact)| report::kind(fact) == kind)
            .map(|(index, fact)| {
                let number = sentence(fact);
                let span = self.text.span(self.text.sentence(self.text.token_at(fact.span.start)));
                let whole = *hashed.entry(number).or_insert_with(|| hash(self.text.slice(span).as_bytes()));
                let own = value_key(fact);
                let old = matches!(&fact.value, Value::Figure(f) if f.unit.as_deref() != Some("year"))
                    && olds.get(&number).is_some_and(|old| *old);
                let (first, next) = (self.text.token_at(fact.span.start), self.text.token_at(fact.span.end));
                Item {
                    index,
                    fact,
                    context: Context::new(&self.text, &self.concepts, &other.concepts, fact.span),
                    about: Bag::of_words(fact.about.to_lowercase().split(|c: char| !c.is_alphanumeric())),
                    others: values.get(&number).map_or(Vec::new(), |told| told.iter().copied().filter(|v| *v != own).collect()),
                    saying: matches!(fact.value, Value::Date(_)) && facts::says::dates_a_saying(&self.text, first),
                    marks: restraint::Marks::new(&self.text, first, next, old),
                    value: own,
                    sort: sort_key(fact),
                    words: hash(self.text.slice(fact.span).to_lowercase().as_bytes()),
                    days: days.get(&number).map_or(Vec::new(), |named| named.iter().filter(|d| d.0 != index).map(|d| d.1).collect()),
                    rivals: sorts.get(&sort_key(fact)).map_or(0, |n| n - 1),
                    alike: alike.get(&own).map_or(0, |n| n - 1),
                    rarity: about::rarity(fact, self.published),
                    position: fact.span.start as f32 / length,
                    place: whole ^ (fact.span.start.saturating_sub(span.start) as u64),
                }
            })
            .collect()
    }

    /// Takes out parts and titles without a match: they are told only where they are compared. `of` gives a match's facts of this side.
    fn forget(&mut self, found: &mut [(Kind, Match)], of: impl Fn(&mut Match) -> &mut Vec<usize>) {
        let matched: BTreeSet<usize> = found.iter_mut().flat_map(|(_, m)| of(m).clone()).collect();
        let stays = |(i, fact): (usize, &Fact)| matched.contains(&i) || !matches!(&fact.value, Value::Participant(p) if p.is_aspect());
        let stays: Vec<bool> = self.facts.iter().enumerate().map(stays).collect();
        let mut places = Vec::with_capacity(stays.len());
        let mut next = 0;
        for stays in &stays {
            places.push(next);
            next += usize::from(*stays);
        }
        for (_, found) in found {
            for i in of(found) {
                *i = places.get(*i).copied().unwrap_or(*i);
            }
        }
        let mut stays = stays.into_iter();
        self.facts.retain(|_| stays.next().unwrap_or(true));
    }

    /// The facts without a match.
    fn rest<'m>(&self, matched: impl Iterator<Item = &'m usize>) -> Vec<usize> {
        let matched: BTreeSet<usize> = matched.copied().collect();
        (0..self.facts.len()).filter(|i| !matched.contains(i)).collect()
    }

    fn side(&self, prefix: &str) -> Side {
        let mut notes = self.article.notes.clone();
        if self.article.text.trim().is_empty() {
            notes.push("The article is empty.".to_owned());
        }
        if let (None, Some(day)) = (self.own, self.published) {
            notes.push(format!("No publication date was found; the other article’s, {}, is used.", reason::long(day)));
        }
        let language = crate::article::language(&self.text);
        if language != "en" && !self.text.is_empty() {
            notes.push("This does not look like English; what is found may be wrong.".to_owned());
        }
        Side {
            title: self.article.title.clone(),
            publisher: self.article.publisher.clone(),
            published: self.own.map(|d| d.to_string()),
            language: language.to_owned(),
            facts: report::facts(&self.text, &self.facts, prefix),
            notes,
        }
    }
}

/// Both articles, read; each takes the other's day where it has none.
fn read_both<'a>(a: &'a Article, b: &'a Article) -> (Read<'a>, Read<'a>) {
    let (text_a, text_b) = (Text::new(&a.text), Text::new(&b.text));
    let own = |article: &Article, text: &Text| article.published.or_else(|| facts::published(text));
    let (day_a, day_b) = (own(a, &text_a), own(b, &text_b));
    (Read::new(a, text_a, day_a, b, day_b, "A"), Read::new(b, text_b, day_b, a, day_a, "B"))
}

/// A pair of facts that the comparison weighs, for learning the weights.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// Figure or date.
    pub kind: Kind,
    /// Where A's fact stands.
    pub a: Span,
    /// Where B's fact stands.
    pub b: Span,
    /// How the values relate.
    pub relation: Relation,
    /// What tells whether both are about one thing.
    pub features: about::Features,
    /// How likely they are, by today's weights.
    pub score: f32,
}

/// Every pair of figures or dates that the comparison weighs: likes, and conflicts of which one has found no like.
pub fn weighed(a: &Article, b: &Article) -> Vec<Weighed> {
    let (a, b) = read_both(a, b);
    let mut out = Vec::new();
    for kind in [Kind::Figure, Kind::Date] {
        let (items_a, items_b) = (a.items(&b, kind), b.items(&a, kind));
        let edges = pairing::edges(&items_a, &items_b, |x, y| relate(x, y, a.published, b.published));
        let (_, state) = pairing::likes(&edges, &items_a, &items_b);
        let rivals = pairing::rivals(&edges, &items_a, &items_b, &state);
        let likes = edges.iter().filter(|e| e.relation != Relation::Conflict);
        out.extend(likes.chain(&rivals).filter_map(|edge| {
            let (x, y) = (items_a.get(edge.i)?, items_b.get(edge.k)?);
            let (relation, features, score) = (edge.relation, edge.features, edge.score);
            Some(Weighed { kind, a: x.fact.span, b: y.fact.span, relation, features, score })
        }));
    }
    out
}

/// Compares two articles.
pub fn compare(a: &Article, b: &Article) -> Report {
    let (mut a, mut b) = read_both(a, b);
    let unrelated = event::unrelated(&a.concepts, &b.concepts);
    let mut found: Vec<(Kind, Match)> = Vec::new();
    for kind in [Kind::Figure, Kind::Date, Kind::Participant] {
        let (items_a, items_b) = (a.items(&b, kind), b.items(&a, kind));
        let matches = match kind {
            _ if unrelated => Vec::new(),
            Kind::Participant => participant::pair(&items_a, &items_b),
            _ => pairing::pair(&items_a, &items_b, |x, y| relate(x, y, a.published, b.published)),
        };
        found.extend(matches.into_iter().map(|m| (kind, m)));
    }
    a.forget(&mut found, |m| &mut m.a);
    b.forget(&mut found, |m| &mut m.b);
    let mut findings: Vec<Finding> = found.iter().map(|(kind, m)| finding(&a, &b, *kind, m)).collect();
    findings.extend(a.rest(found.iter().flat_map(|(_, m)| &m.a)).into_iter().map(|i| only(&a, &b, i, Verdict::OnlyA)));
    findings.extend(b.rest(found.iter().flat_map(|(_, m)| &m.b)).into_iter().map(|i| only(&b, &a, i, Verdict::OnlyB)));
    let place = |f: &Finding| {
        let first =
            |ids: &[String], letter: char| ids.first().and_then(|id| id.trim_start_matches(letter).parse::<usize>().ok()).unwrap_or(0);
        first(&f.a, 'a') + first(&f.b, 'b')
    };
    findings.sort_by(|x, y| {
        x.verdict.cmp(&y.verdict).then(y.confidence.total_cmp(&x.confidence)).then(place(x).cmp(&place(y))).then(x.id.cmp(&y.id))
    });
    let count = |verdict: Verdict| findings.iter().filter(|f| f.verdict == verdict).count();
    let counts = Counts {
        differs: count(Verdict::Differs),
        compatible: count(Verdict::Compatible),
        agrees: count(Verdict::Agrees),
        only_a: count(Verdict::OnlyA),
        only_b: count(Verdict::OnlyB),
    };
    let notes = if unrelated { vec![UNRELATED.to_owned()] } else { Vec::new() };
    Report { format: report::FORMAT, a: a.side("a"), b: b.side("b"), findings, counts, notes }
}

/// What a reader is told of two articles that have nothing in common.
const UNRELATED: &str = "The two articles do not seem to be about one event, so nothing in them is compared.";

/// So many facts of a sentence are remembered for each other: a text without full stops is one sentence.
const MOST_OTHERS: usize = 16;

/// The same for the same value, in both articles.
fn value_key(fact: &Fact) -> u64 {
    match &fact.value {
        Value::Figure(f) => hash(format!("{:?}{:?}{:?}", f.number.or(f.min), f.unit, f.number.is_some()).as_bytes()),
        Value::Date(t) => hash(t.timex.as_bytes()),
        Value::Participant(p) if p.key.is_empty() => context::id(&p.name.split_whitespace().next_back().unwrap_or("").to_lowercase()),
        Value::Participant(p) => hash(p.key.as_bytes()),
    }
}

/// The day that a date names.
fn day(fact: &Fact) -> Option<Date> {
    match &fact.value {
        Value::Date(t) => t.begin.filter(|_| t.timex.len() >= 10).map(|begin| begin.date()),
        _ => None,
    }
}

/// What ended so many days before the day of publication is an older event.
const LONG: i32 = 21;

/// The last day of what a date names.
fn end(fact: &Fact) -> Option<Date> {
    match &fact.value {
        Value::Date(t) => Some(t.end.or(t.begin)?.date()),
        _ => None,
    }
}

/// The same for facts of one article that may be taken for each other.
fn sort_key(fact: &Fact) -> u64 {
    match &fact.value {
        Value::Figure(f) => hash(f.unit.as_deref().unwrap_or("").as_bytes()) ^ context::id(&f.head),
        Value::Date(t) => t.timex.len() as u64,
        Value::Participant(_) => 0,
    }
}

/// How two figures or two dates relate.
fn relate(x: &Fact, y: &Fact, published_a: Option<Date>, published_b: Option<Date>) -> Relation {
    match (&x.value, &y.value) {
        (Value::Figure(x), Value::Figure(y)) => figure::relate(x, y),
        (Value::Date(x), Value::Date(y)) => date::relate(x, y, published_a, published_b),
        _ => Relation::Incomparable,
    }
}

fn finding(a: &Read, b: &Read, kind: Kind, found: &Match) -> Finding {
    let voice = |read: &'_ Read, indices: &[usize]| -> Vec<usize> { indices.iter().copied().filter(|i| *i < read.facts.len()).collect() };
    let (of_a, of_b) = (voice(a, &found.a), voice(b, &found.b));
    let voice_a = reason::Voice { name: a.name, text: &a.text, facts: of_a.iter().map(|i| &a.facts[*i]).collect() };
    let voice_b = reason::Voice { name: b.name, text: &b.text, facts: of_b.iter().map(|i| &b.facts[*i]).collect() };
    let verdict = match found.relation {
        Relation::Same => Verdict::Agrees,
        Relation::Compatible => Verdict::Compatible,
        Relation::Conflict | Relation::Incomparable => Verdict::Differs,
    };
    let about = voice_a
        .facts
        .iter()
        .chain(&voice_b.facts)
        .map(|f| f.about.as_str())
        .filter(|s| !s.is_empty())
        .min_by_key(|s| (s.len(), *s))
        .unwrap_or("")
        .to_owned();
    let reason = reason::of_match(&voice_a, &voice_b, found.relation);
    Finding {
        id: id(kind, &[key(a, &of_a), key(b, &of_b)]),
        verdict,
        kind,
        about,
        reason: reason.whole,
        why: reason.why,
        may_be_update: verdict == Verdict::Differs && may_be_update(a, b, &voice_a, &voice_b),
        confidence: confidence(found.score),
        a: of_a.iter().map(|i| format!("a{}", i + 1)).collect(),
        b: of_b.iter().map(|i| format!("b{}", i + 1)).collect(),
    }
}

fn only(read: &Read, other: &Read, index: usize, verdict: Verdict) -> Finding {
    let kind = read.facts.get(index).map_or(Kind::Participant, report::kind);
    let voice = reason::Voice { name: read.name, text: &read.text, facts: read.facts.get(index).into_iter().collect() };
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
        confidence: 0.5,
        a: if verdict == Verdict::OnlyA { ids.clone() } else { Vec::new() },
        b: if verdict == Verdict::OnlyB { ids } else { Vec::new() },
    }
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

/// A score of about 0.3 to 1.2 as a confidence, two digits.
fn confidence(score: f32) -> f64 {
    (f64::from(score.clamp(0.3, 0.99)) * 100.0).round() / 100.0
}

/// What a finding's id is made of: the places and words of its facts.
fn key(read: &Read, indices: &[usize]) -> String {
    indices.iter().filter_map(|i| read.facts.get(*i)).map(|f| format!("{}:{};", f.span.start, read.text.slice(f.span))).collect()
}

/// The same from both sides, and from run to run.
fn id(kind: Kind, keys: &[String; 2]) -> String {
    let mut sorted = keys.clone();
    sorted.sort();
    format!("f{:08x}", hash(format!("{kind:?}|{}|{}", sorted[0], sorted[1]).as_bytes()) >> 32)
}
