//! What comes in: the figures or the dates of both sides; what goes out: which are about the same thing, and how they relate.
//! Nothing here depends on which side is called A.

use super::about::{Features, JOINED, LIKED, Likeness, features, other_thing, probability};
use super::candidates::candidates;
use super::context::{Bag, Context, hash};
use super::deed::Deed;
use super::joins::Joins;
use super::leads::Leads;
use super::marks::Marks;
use super::model::Model;
use super::relation::Relation;
use super::restraint::{hold_back, of_nothing, told_alike, too_loose};
use super::toll;
use crate::facts::figure::SCORE;
use crate::facts::{Fact, Value};
use crate::ordered::Ordered;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

/// From here on, the same or compatible values are about the same thing.
pub const LEAST_SAME: f32 = 0.41;
/// From here on, values in conflict are. A false alarm costs more than a miss.
pub const LEAST_CONFLICT: f32 = 0.72;

/// Dates in conflict are from here on: two days of one week are of two happenings more often than two numbers are of two things.
const LEAST_DATES_IN_CONFLICT: f32 = 0.8;
/// At least so likely are two ages of one person, or two distances from one place, about one thing: most are taken for the right ones.
const ONE_PERSON: f32 = 0.85;

/// A fact with what pairing needs of it.
#[derive(Debug)]
pub struct Item<'a> {
    /// Its index among all facts of its article.
    pub index: usize,
    /// The fact.
    pub fact: &'a Fact,
    /// What stands around it.
    pub context: Context,
    /// The words that it is about.
    pub about: Bag,
    /// What its clause tells.
    pub deed: Deed,
    /// Of a figure, the concept of what it counts; may be empty.
    pub head: &'a str,
    /// Of a figure, the concept of the event that it counts in; may be empty.
    pub event: &'a str,
    /// Hashes of the values of the other facts in its sentence.
    pub others: Vec<u64>,
    /// Whether it dates what somebody said, not what happened.
    pub saying: bool,
    /// What the words beside it say of how it is meant.
    pub marks: Marks,
    /// A hash of its own words.
    pub words: u64,
    /// A hash of its value.
    pub value: u64,
    /// A hash of what sort of value it is: its unit or its granularity, and what it counts.
    pub sort: u64,
    /// The days that other facts of its sentence name.
    pub days: Vec<Date>,
    /// Of each other date of its sentence the first day, and the day after the last.
    pub times: Vec<(Date, Date)>,
    /// How many other values its article gives for the same unit and the same thing.
    pub rivals: usize,
    /// How seldom both articles name the thing that it counts, 0 to 1.
    pub naming: f32,
    /// The day on which its article was published.
    pub published: Option<Date>,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// Of an age, whose it is: the same number for the same person in both articles.
    pub bearer: Option<usize>,
    /// How many other facts of its article have the same value.
    pub alike: usize,
    /// How seldom its value is met by chance, 0 to 1.
    pub rarity: f32,
    /// Where it stands, 0 to 1.
    pub position: f32,
    /// Hash of the sentence that it stands in, and of its place there.
    pub place: u64,
}

/// Facts of A and of B (indices among all facts) that are about one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Facts of A, ascending.
    pub a: Vec<usize>,
    /// Facts of B, ascending.
    pub b: Vec<usize>,
    /// How they relate.
    pub relation: Relation,
    /// How sure it is that they are about one thing, 0 to 1.
    pub score: f32,
}

/// A pair under consideration; `i` and `k` index the items.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// Index of A's item.
    pub i: usize,
    /// Index of B's item.
    pub k: usize,
    /// How they relate.
    pub relation: Relation,
    /// What tells whether they are about one thing.
    pub features: Features,
    /// How likely they are.
    pub score: f32,
}

impl Item<'_> {
    fn is_figure(&self) -> bool {
        matches!(self.fact.value, Value::Figure(_))
    }

    /// Whether it dates what happened by the day on which the article was published, its own or another.
    pub fn is_past_by(&self, published: Option<Date>) -> bool {
        let Value::Date(t) = &self.fact.value else { return false };
        t.begin.zip(published).is_some_and(|(begin, published)| begin.date() <= published)
    }

    /// Whether it is an age.
    pub fn is_age(&self) -> bool {
        matches!(&self.fact.value, Value::Figure(f) if f.is_age())
    }

    /// Its number, and a hash of its unit and of the event that it counts in, or else of the things that it counts.
    fn count(&self) -> Option<(u64, f64)> {
        let Value::Figure(figure) = &self.fact.value else { return None };
        let thing = if self.event.is_empty() { self.head } else { self.event };
        // A game's result is its greater number: "4-2" after "2-1".
        let number = figure.number.or(figure.max.filter(|_| figure.head == SCORE)).filter(|_| !thing.is_empty())?;
        Some((hash(thing.as_bytes()) ^ hash(figure.unit.as_deref().unwrap_or("").as_bytes()), number))
    }

    /// What it is found by: its sentence, its value, what it counts, and the weightiest words around it; in articles of common
    /// length also its sort of value, so that nothing is overlooked there.
    fn keys(&self) -> Vec<u64> {
        let mut keys = vec![self.place];
        match &self.fact.value {
            Value::Figure(f) => {
                keys.push(hash(f.unit.as_deref().unwrap_or("count").as_bytes()) ^ 2);
                keys.push(hash(format!("{:?}{:?}{:?}{:?}", f.number, f.min, f.max, f.unit).as_bytes()));
                if !self.head.is_empty() {
                    keys.push(hash(self.head.as_bytes()) ^ 1);
                }
            }
            Value::Date(t) => keys.extend([hash(t.timex.as_bytes()), t.kind as u64 ^ 3]),
            Value::Participant(_) => {}
        }
        keys.extend(self.context.strongest(8));
        keys
    }
}

/// The items of both sides of one kind, weighed against each other, and the likes among them.
pub struct Matching<'a> {
    /// Items of A.
    pub a: Vec<Item<'a>>,
    /// Items of B.
    pub b: Vec<Item<'a>>,
    /// Every pair worth a thought, best first.
    pub edges: Vec<Edge>,
    /// What is the same, and what can both be true.
    pub likes: Vec<Match>,
    state: State,
}

impl<'a> Matching<'a> {
    /// Weighs all pairs, and finds the likes. `relate` says how two values relate.
    pub fn new(a: Vec<Item<'a>>, b: Vec<Item<'a>>, model: &Model, relate: impl Fn(&Fact, &Fact) -> Relation) -> Self {
        let edges = edges(&a, &b, model, relate);
        let (likes, state) = likes(&edges, &a, &b);
        Matching { a, b, edges, likes, state }
    }

    /// Values in conflict of which at least one has found no like, best first.
    pub fn rivals(&self, joins: &Joins, model: &Model) -> Vec<Edge> {
        let tops = [tops(&self.a), tops(&self.b)];
        let conflicts = self.edges.iter().filter(|e| e.relation == Relation::Conflict);
        let mut out: Vec<Edge> = conflicts
            .filter_map(|edge| {
                let (x, y) = (self.a.get(edge.i)?, self.b.get(edge.k)?);
                let liked = [self.state.like_a[edge.i], self.state.like_b[edge.k]].map(|like| like != Relation::Incomparable);
                if liked == [true, true] {
                    return None;
                }
                let mut features = edge.features;
                features[LIKED] = f32::from(u8::from(liked.contains(&true)));
                [features[JOINED], features[JOINED + 1]] = joins.of(x.sentence, y.sentence);
                let by_words = score(x, y, &features, edge.relation, model);
                let score = toll::raised(x, y, by_words, tops[0][edge.i] && tops[1][edge.k]);
                Some(Edge { features, score, ..*edge })
            })
            .collect();
        sort(&mut out);
        out
    }

    /// Takes out the conflicts that other facts of the articles, or the words themselves, give away as none.
    pub fn restrain(&self, rivals: &mut Vec<Edge>) {
        let (a, b) = (&self.a, &self.b);
        let (outdone_a, outdone_b) = (outdone(a, &self.state.like_a), outdone(b, &self.state.like_b));
        let (told_a, told_b) = (told(a), told(b));
        rivals.retain(|edge| {
            let (x, y) = (&a[edge.i], &b[edge.k]);
            let outdone = (outdone_a[edge.i] || outdone_b[edge.k]) && !told_alike(x, y);
            let both_tell_both = told_b.contains(&(x.sort, x.value)) && told_a.contains(&(y.sort, y.value));
            !outdone && !both_tell_both && !hold_back(x, y, edge.features[JOINED] > 0.0)
        });
    }

    /// What cannot both be true.
    pub fn conflicts(&self, joins: &Joins, model: &Model) -> Vec<Match> {
        let mut rivals = self.rivals(joins, model);
        self.restrain(&mut rivals);
        conflicts(&rivals, &self.a, &self.b)
    }
}

/// Every pair worth a thought, best first.
fn edges(a: &[Item], b: &[Item], model: &Model, relate: impl Fn(&Fact, &Fact) -> Relation) -> Vec<Edge> {
    let keys = |items: &[Item]| items.iter().map(Item::keys).collect::<Vec<_>>();
    let pairs: Vec<(usize, usize, Relation, Likeness)> = candidates(&keys(a), &keys(b))
        .into_iter()
        .filter_map(|(i, k)| {
            let (x, y) = (a.get(i)?, b.get(k)?);
            let relation = if x.fact.value == y.fact.value { Relation::Same } else { relate(x.fact, y.fact) };
            (relation != Relation::Incomparable).then(|| (i, k, relation, Likeness::new(x, y)))
        })
        .collect();
    let leads = Leads::new(pairs.iter().map(|(i, k, _, likeness)| (*i, *k, likeness.whole())), a.len(), b.len());
    let of_a_thing = pairs.iter().filter(|(i, k, ..)| !other_thing(&a[*i], &b[*k]));
    let leads_of_a_thing = Leads::new(of_a_thing.map(|(i, k, _, likeness)| (*i, *k, likeness.whole())), a.len(), b.len());
    let mut edges: Vec<Edge> = pairs
        .into_iter()
        .filter_map(|(i, k, relation, likeness)| {
            let (x, y, own) = (a.get(i)?, b.get(k)?, likeness.whole());
            let features = features(x, y, relation, &likeness, [leads.of(i, k, own), leads_of_a_thing.of(i, k, own)]);
            let itself = x.place == y.place && x.fact.value == y.fact.value;
            let score = if itself { 1.0 } else { score(x, y, &features, relation, model) };
            Some(Edge { i, k, relation, features, score })
        })
        .collect();
    sort(&mut edges);
    edges
}

/// Whether both tell how far it is from one place, each article for once, and name the same there.
fn from_one_place(x: &Item, y: &Item) -> bool {
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return false };
    let alone = x.rivals + y.rivals == 0;
    p.is_distance() && p.head == q.head && alone && x.context.names.containment(&y.context.names) >= NAMED
}

/// This share of the names of two sentences in common says that they tell of one thing.
const NAMED: f32 = 0.5;

/// How likely the two are about one thing. Ages of one person are, and distances from one place, in whatever words they are told.
fn score(x: &Item, y: &Item, features: &Features, relation: Relation, model: &Model) -> f32 {
    let by_words = probability(features, x.is_figure(), relation, model);
    let one = x.bearer.is_some() && x.bearer == y.bearer || from_one_place(x, y);
    if one { by_words.max(ONE_PERSON) } else { by_words }
}

/// Best first; ties by the sum of places, which is the same from both sides.
fn sort(edges: &mut [Edge]) {
    edges.order_by(|x, y| y.score.total_cmp(&x.score).then((x.i + x.k).cmp(&(y.i + y.k))).then(x.i.abs_diff(x.k).cmp(&y.i.abs_diff(y.k))));
}

/// The closest relation that each item has found so far.
struct State {
    like_a: Vec<Relation>,
    like_b: Vec<Relation>,
}

/// Pairs what is the same, then what can both be true.
fn likes(edges: &[Edge], a: &[Item], b: &[Item]) -> (Vec<Match>, State) {
    let mut state = State { like_a: vec![Relation::Incomparable; a.len()], like_b: vec![Relation::Incomparable; b.len()] };
    let mut matches = same(edges, a, b, &mut state);
    matches.extend(compatible(edges, a, b, &mut state));
    (matches, state)
}

/// Groups facts of the same value: each joins its best.
fn same(edges: &[Edge], a: &[Item], b: &[Item], state: &mut State) -> Vec<Match> {
    let mut group_a: Vec<Option<usize>> = vec![None; a.len()];
    let mut group_b: Vec<Option<usize>> = vec![None; b.len()];
    let mut groups: Vec<Match> = Vec::new();
    for edge in edges.iter().filter(|e| e.relation == Relation::Same && e.score >= LEAST_SAME) {
        if of_nothing(&a[edge.i], &b[edge.k]) {
            continue;
        }
        let group = match (group_a[edge.i], group_b[edge.k]) {
            (Some(_), Some(_)) => continue,
            (Some(g), None) | (None, Some(g)) => g,
            (None, None) => {
                groups.push(Match { a: Vec::new(), b: Vec::new(), relation: Relation::Same, score: edge.score });
                groups.len() - 1
            }
        };
        if group_a[edge.i].replace(group).is_none() {
            groups[group].a.push(a[edge.i].index);
            state.like_a[edge.i] = Relation::Same;
        }
        if group_b[edge.k].replace(group).is_none() {
            groups[group].b.push(b[edge.k].index);
            state.like_b[edge.k] = Relation::Same;
        }
    }
    for group in &mut groups {
        group.a.order();
        group.b.order();
    }
    groups
}

/// Pairs what can both be true: a fact that has found no like joins its best.
fn compatible(edges: &[Edge], a: &[Item], b: &[Item], state: &mut State) -> Vec<Match> {
    let mut matches = Vec::new();
    for edge in edges.iter().filter(|e| e.relation == Relation::Compatible && e.score >= LEAST_SAME) {
        let (of_a, of_b) = (state.like_a[edge.i], state.like_b[edge.k]);
        // Both have likes: nothing to add.
        if of_a != Relation::Incomparable && of_b != Relation::Incomparable || too_loose(&a[edge.i], &b[edge.k]) {
            continue;
        }
        state.like_a[edge.i] = of_a.max(Relation::Compatible);
        state.like_b[edge.k] = of_b.max(Relation::Compatible);
        matches.push(Match { a: vec![a[edge.i].index], b: vec![b[edge.k].index], relation: Relation::Compatible, score: edge.score });
    }
    matches
}

/// The greatest number of each sort.
fn greatest<'i>(items: impl Iterator<Item = &'i Item<'i>>) -> FxHashMap<u64, f64> {
    let mut greatest = FxHashMap::default();
    for (sort, number) in items.filter_map(Item::count) {
        let most = greatest.entry(sort).or_insert(number);
        *most = number.max(*most);
    }
    greatest
}

/// Of each item, whether it gives the greatest number of its sort that its article gives as today's.
fn tops(items: &[Item]) -> Vec<bool> {
    let greatest = greatest(items.iter().filter(|item| !item.marks.old && !item.marks.earlier));
    items.iter().map(|item| item.count().is_some_and(|(sort, number)| greatest.get(&sort) == Some(&number))).collect()
}

/// Of each item, whether its own article gives a greater number of the same, on which the other article agrees: it is a part of that, or
/// earlier.
fn outdone(items: &[Item], like: &[Relation]) -> Vec<bool> {
    let agreed = items.iter().zip(like).filter(|(_, like)| **like != Relation::Incomparable).map(|(item, _)| item);
    let greatest = greatest(agreed);
    items.iter().map(|item| item.count().is_some_and(|(sort, number)| greatest.get(&sort).is_some_and(|most| *most > number))).collect()
}

/// What sorts of values an article gives, and which.
fn told(items: &[Item]) -> FxHashSet<(u64, u64)> {
    items.iter().map(|item| (item.sort, item.value)).collect()
}

/// Pairs what cannot both be true, each with its best alone.
fn conflicts(rivals: &[Edge], a: &[Item], b: &[Item]) -> Vec<Match> {
    let (mut done_a, mut done_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut matches = Vec::new();
    for edge in rivals {
        let taken = done_a[edge.i] || done_b[edge.k];
        (done_a[edge.i], done_b[edge.k]) = (true, true);
        let least = if a[edge.i].is_figure() { LEAST_CONFLICT } else { LEAST_DATES_IN_CONFLICT };
        if !taken && edge.score >= least {
            matches.push(Match { a: vec![a[edge.i].index], b: vec![b[edge.k].index], relation: Relation::Conflict, score: edge.score });
        }
    }
    matches
}
