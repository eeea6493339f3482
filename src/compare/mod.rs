//! What comes in: two articles; what goes out: the report, with every fact in at least one finding.
//!
//! [`candidates`] finds pairs worth comparing, [`context`] and [`about`] say whether they are about the same thing, `figure`,
//! `date` and `participant` how their values relate, [`pairing`] decides which belong together, [`model`] says how sure that
//! is, [`reason`] says it in words, `order` puts what a reader would want first.

pub mod about;
pub mod attribute;
mod bearer;
pub mod candidates;
pub mod context;
pub mod date;
mod deed;
pub mod event;
pub mod figure;
mod finding;
pub mod joins;
mod leads;
pub mod marks;
mod misspelling;
pub mod model;
pub mod name;
mod office;
mod order;
pub mod pairing;
pub mod part;
pub mod participant;
mod phrase;
mod quotation;
pub mod reason;
pub mod relation;
pub mod restraint;
mod told;
mod toll;
pub mod weights;

use crate::article::Article;
use crate::facts::{self, Fact, Value};
use crate::report::{self, Counts, Finding, Kind, Report, Side, Verdict};
use crate::steps::{pause, whole};
use crate::text::concepts::concept;
use crate::text::{Span, Text};
use bearer::Persons;
use context::{Bag, Circles, Concepts, Context, hash};
use deed::Deed;
use event::Subject;
use jiff::civil::Date;
use joins::Joins;
use model::Model;
use pairing::{Item, Match, Matching};
use relation::Relation;
use rustc_hash::{FxHashMap, FxHashSet};
use told::{Told, sort_key, value_key};

/// One article, read.
struct Read<'a> {
    article: &'a Article,
    text: Text<'a>,
    concepts: Concepts,
    /// The concepts, weighed against the other article's.
    circles: Circles,
    facts: Vec<Fact>,
    told: Told,
    /// The day that relative dates are counted from.
    published: Option<Date>,
    /// The day that the article itself gives.
    own: Option<Date>,
    name: &'a str,
    /// A hash of the text.
    mark: String,
}

impl<'a> Read<'a> {
    async fn new(article: &'a Article, text: Text<'a>, own: Option<Date>, other: &Article, others: Option<Date>, letter: &'a str) -> Self {
        let published = own.or(others);
        let concepts = Concepts::new(&text);
        pause().await;
        let facts = facts::read(&text, published).await;
        pause().await;
        Read {
            article,
            concepts,
            circles: Circles::default(),
            told: Told::new(&facts, published, |fact| sentence(&text, fact)),
            facts,
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
        let mut hashed: FxHashMap<usize, u64> = FxHashMap::default();
        // Participants are compared by their names and parts: their own words say all that there is to know.
        let by_words = kind != Kind::Participant;
        self.facts
            .iter()
            .enumerate()
            .filter(|(_, fact)| report::kind(fact) == kind)
            .map(|(index, fact)| {
                let number = sentence(&self.text, fact);
                let span = self.text.span(self.text.sentence(self.text.token_at(fact.span.start)));
                let whole = *hashed.entry(number).or_insert_with(|| hash(self.text.slice(span).as_bytes()));
                let own = value_key(fact);
                let is_dated = matches!(&fact.value, Value::Figure(f) if !f.is_age());
                let told = self.told.sentence(number);
                let [head, event] = match &fact.value {
                    Value::Figure(f) => [concept(&f.head), concept(&f.event)],
                    _ => ["", ""],
                };
                let old = told.and_then(|told| told.old).filter(|_| is_dated);
                let (first, next) = (self.text.token_at(fact.span.start), self.text.token_at(fact.span.end));
                Item {
                    index,
                    fact,
                    deed: if by_words { Deed::new(&self.text, &self.concepts, first..next) } else { Deed::default() },
                    head,
                    event,
                    context: if by_words {
                        Context::new(&self.text, &self.circles, fact.span)
                    } else {
                        Context::wide(&self.text, &self.circles, fact.span)
                    },
                    about: Bag::of_words(fact.about.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|_| by_words)),
                    others: told.map_or(Vec::new(), |told| told.others(own)),
                    saying: matches!(fact.value, Value::Date(_)) && facts::says::dates_a_saying(&self.text, first),
                    marks: if by_words { marks::Marks::new(&self.text, first, next, old, fact) } else { marks::Marks::default() },
                    value: own,
                    sort: sort_key(fact),
                    words: hash(self.text.slice(fact.span).to_lowercase().as_bytes()),
                    days: told.map_or(Vec::new(), |told| told.days(index)),
                    times: told.map_or(Vec::new(), |told| told.times(index)),
                    rivals: self.told.rivals(fact),
                    naming: self.naming(other, fact),
                    published: self.published,
                    sentence: number,
                    bearer: None,
                    alike: self.told.alike(fact),
                    rarity: about::rarity(fact, self.published),
                    position: fact.span.start as f32 / length,
                    place: whole ^ (fact.span.start.saturating_sub(span.start) as u64),
                }
            })
            .collect()
    }

    /// How old the article says people are.
    fn ages(&self) -> participant::Ages<'_> {
        let figures = self.facts.iter().filter_map(|fact| match &fact.value {
            Value::Figure(figure) if figure.is_age() => Some(figure),
            _ => None,
        });
        figures.filter_map(|figure| Some((figure.head.as_str(), figure.number?))).collect()
    }

    /// How seldom both articles name the thing that the fact counts, 0 to 1.
    fn naming(&self, other: &Read, fact: &Fact) -> f32 {
        let Value::Figure(figure) = &fact.value else { return 0.0 };
        let id = context::id(&figure.head);
        let count = self.concepts.count(id) + other.concepts.count(id);
        1.0 / (1.0 + (count as f32 / 2.0).max(1.0).ln())
    }

    /// Takes out parts, titles and who is only named, without a match: they are told only where they are compared. `of` gives a match's facts of this side.
    fn forget(&mut self, found: &mut [(Kind, Match)], of: impl Fn(&mut Match) -> &mut Vec<usize>) {
        let matched: FxHashSet<usize> = found.iter_mut().flat_map(|(_, m)| of(m).clone()).collect();
        let stays =
            |(i, fact): (usize, &Fact)| matched.contains(&i) || !matches!(&fact.value, Value::Participant(p) if p.is_told_with_its_like());
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
        let matched: FxHashSet<usize> = matched.copied().collect();
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

/// The number of the sentence that the fact stands in.
fn sentence(text: &Text, fact: &Fact) -> usize {
    text.sentence_of(text.token_at(fact.span.start))
}

/// Both articles, read; each takes the other's day where it has none.
async fn read_both<'a>(a: &'a Article, b: &'a Article) -> (Read<'a>, Read<'a>) {
    let text_a = Text::new(&a.text);
    pause().await;
    let text_b = Text::new(&b.text);
    pause().await;
    let own = |article: &Article, text: &Text| article.published.or_else(|| facts::published(text));
    let (day_a, day_b) = (own(a, &text_a), own(b, &text_b));
    let mut read_a = Read::new(a, text_a, day_a, b, day_b, "A").await;
    let mut read_b = Read::new(b, text_b, day_b, a, day_a, "B").await;
    read_a.circles = Circles::new(&read_a.text, &read_a.concepts, &read_b.concepts);
    read_b.circles = Circles::new(&read_b.text, &read_b.concepts, &read_a.concepts);
    (read_a, read_b)
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
    /// How likely they are, by the model's weights.
    pub score: f32,
    /// Whether the conflict is passed over all the same, for what the words or other facts give away.
    pub held_back: bool,
}

/// Every pair of figures or dates that the comparison weighs: likes, and conflicts of which one has found no like.
pub fn weighed(a: &Article, b: &Article, model: &Model) -> Vec<Weighed> {
    let (a, b) = whole(read_both(a, b));
    let kinds = whole(weigh(&a, &b, &participants(&a, &b), model));
    let joins = Joins::new(&kinds);
    let mut out = Vec::new();
    for (kind, matching) in [Kind::Figure, Kind::Date].into_iter().zip(&kinds) {
        let rivals = matching.rivals(&joins, model);
        let mut told = rivals.clone();
        matching.restrain(&mut told);
        let told: FxHashSet<(usize, usize)> = told.iter().map(|edge| (edge.i, edge.k)).collect();
        let likes = matching.edges.iter().filter(|e| e.relation != Relation::Conflict);
        out.extend(likes.chain(&rivals).filter_map(|edge| {
            let (x, y) = (matching.a.get(edge.i)?, matching.b.get(edge.k)?);
            let (relation, features, score) = (edge.relation, edge.features, edge.score);
            let held_back = relation == Relation::Conflict && !told.contains(&(edge.i, edge.k));
            Some(Weighed { kind, a: x.fact.span, b: y.fact.span, relation, features, score, held_back })
        }));
    }
    out
}

/// The participants of both, paired.
fn participants(a: &Read, b: &Read) -> Vec<Match> {
    participant::pair(&a.items(b, Kind::Participant), &b.items(a, Kind::Participant), [&a.ages(), &b.ages()])
}

/// The figures and the dates of both, weighed.
async fn weigh<'r>(a: &'r Read<'_>, b: &'r Read<'_>, participants: &[Match], model: &Model<'_>) -> [Matching<'r>; 2] {
    let (persons_a, persons_b) = (Persons::new(&a.facts), Persons::new(&b.facts));
    // A person of both articles goes by the index in A, one of B alone by one that A does not have.
    let one: FxHashMap<usize, usize> = participants.iter().filter_map(|m| Some((*m.b.first()?, *m.a.first()?))).collect();
    let of = |kind| {
        let (mut items_a, mut items_b) = (a.items(b, kind), b.items(a, kind));
        for item in items_a.iter_mut().filter(|item| item.is_age()) {
            item.bearer = persons_a.of(&a.text, item.fact.span);
        }
        for item in items_b.iter_mut().filter(|item| item.is_age()) {
            item.bearer = persons_b.of(&b.text, item.fact.span).map(|k| one.get(&k).copied().unwrap_or(a.facts.len() + k));
        }
        Matching::new(items_a, items_b, model, |x, y| relate(x, y, a.published, b.published))
    };
    let figures = of(Kind::Figure);
    pause().await;
    [figures, of(Kind::Date)]
}

/// Compares two articles by a model: what was learned, or for measuring what is learned one of other articles.
pub fn compare_by(a: &Article, b: &Article, model: &Model) -> Report {
    whole(in_steps(a, b, model))
}

/// The same, for those who cannot wait.
pub async fn in_steps(a: &Article, b: &Article, model: &Model<'_>) -> Report {
    let (mut a, mut b) = read_both(a, b).await;
    let subject = event::subject(&a.concepts, &b.concepts);
    let mut found: Vec<(Kind, Match)> = Vec::new();
    if subject != Subject::Other {
        let participants = participants(&a, &b);
        pause().await;
        let kinds = weigh(&a, &b, &participants, model).await;
        pause().await;
        let joins = Joins::new(&kinds);
        for (kind, matching) in [Kind::Figure, Kind::Date].into_iter().zip(kinds) {
            let conflicts = matching.conflicts(&joins, model);
            found.extend(matching.likes.into_iter().chain(conflicts).map(|m| (kind, m)));
        }
        found.extend(participants.into_iter().map(|m| (Kind::Participant, m)));
    }
    pause().await;
    if subject == Subject::Doubtful {
        found.retain(|(_, m)| matches!(m.relation, Relation::Same | Relation::Compatible));
    }
    a.forget(&mut found, |m| &mut m.a);
    b.forget(&mut found, |m| &mut m.b);
    let mut findings: Vec<Finding> = found.iter().map(|(kind, m)| finding::of_match(&a, &b, *kind, m, &model.curves)).collect();
    findings.extend(a.rest(found.iter().flat_map(|(_, m)| &m.a)).into_iter().map(|i| finding::of_one(&a, &b, i, Verdict::OnlyA)));
    findings.extend(b.rest(found.iter().flat_map(|(_, m)| &m.b)).into_iter().map(|i| finding::of_one(&b, &a, i, Verdict::OnlyB)));
    pause().await;
    order::sort(&mut findings, &a, &b);
    pause().await;
    let notes = if subject == Subject::Other { vec![UNRELATED.to_owned()] } else { Vec::new() };
    Report { format: report::FORMAT, a: a.side("a"), b: b.side("b"), counts: Counts::of(&findings), findings, notes, edits: Vec::new() }
}

/// What a reader is told of two articles that have nothing in common.
const UNRELATED: &str = "The two articles do not seem to be about one event, so nothing in them is compared.";

/// How two figures or two dates relate.
fn relate(x: &Fact, y: &Fact, published_a: Option<Date>, published_b: Option<Date>) -> Relation {
    match (&x.value, &y.value) {
        (Value::Figure(x), Value::Figure(y)) => figure::relate(x, y),
        (Value::Date(x), Value::Date(y)) => date::relate(x, y, published_a, published_b),
        _ => Relation::Incomparable,
    }
}
