//! What comes in: the facts of both sides of one kind; what goes out: which are about the same thing, and how they relate.
//! Nothing here depends on which side is called A.

use super::about::{Features, LEAST_COMPATIBLE, LEAST_CONFLICT, LEAST_SAME};
use super::candidates::candidates;
use super::context::{Context, hash};
use super::relation::Relation;
use crate::facts::{Fact, Value};
use crate::text::words::concept;

/// A fact with what pairing needs of it.
#[derive(Debug)]
pub struct Item<'a> {
    /// Its index among all facts of its article.
    pub index: usize,
    /// The fact.
    pub fact: &'a Fact,
    /// What stands around it.
    pub context: Context,
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
    /// How sure it is that they are about one thing.
    pub score: f32,
}

/// A pair under consideration; `i` and `k` index the items.
#[derive(Clone, Copy, Debug)]
struct Edge {
    i: usize,
    k: usize,
    relation: Relation,
    score: f32,
}

impl Item<'_> {
    /// What it is found by: its sentence, its value, what it counts, and the weightiest words around it.
    fn keys(&self) -> Vec<u64> {
        let mut keys = vec![self.place];
        match &self.fact.value {
            Value::Figure(f) => {
                keys.push(hash(format!("{:?}{:?}{:?}{:?}", f.number, f.min, f.max, f.unit).as_bytes()));
                if !f.head.is_empty() {
                    keys.push(hash(concept(&f.head).as_bytes()) ^ 1);
                }
            }
            Value::Date(t) => keys.push(hash(t.timex.as_bytes())),
            Value::Participant(_) => {}
        }
        keys.extend(self.context.strongest(8));
        keys
    }
}

/// Pairs the items of both sides. `relate` says how two values relate.
pub fn pair(a: &[Item], b: &[Item], relate: impl Fn(&Fact, &Fact) -> Relation) -> Vec<Match> {
    let keys = |items: &[Item]| items.iter().map(Item::keys).collect::<Vec<_>>();
    let mut edges: Vec<Edge> = candidates(&keys(a), &keys(b))
        .into_iter()
        .filter_map(|(i, k)| {
            let (x, y) = (a.get(i)?, b.get(k)?);
            let relation = if x.fact.value == y.fact.value { Relation::Same } else { relate(x.fact, y.fact) };
            if relation == Relation::Incomparable {
                return None;
            }
            let mut features = Features::new(x.fact, y.fact, &x.context, &y.context, (x.position - y.position).abs());
            if x.place == y.place {
                features.likeness = 1.0;
            }
            Some(Edge { i, k, relation, score: features.score(relation) })
        })
        .collect();
    // Best first; ties by the sum of places, which is the same from both sides.
    edges.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.i + x.k).cmp(&(y.i + y.k))).then(x.i.abs_diff(x.k).cmp(&y.i.abs_diff(y.k))));

    let mut state = State { like_a: vec![Relation::Incomparable; a.len()], like_b: vec![Relation::Incomparable; b.len()] };
    let mut matches = same(&edges, a, b, &mut state);
    matches.extend(compatible(&edges, a, b, &mut state));
    matches.extend(conflicts(&edges, a, b, &state));
    matches
}

/// The closest relation that each item has found so far.
struct State {
    like_a: Vec<Relation>,
    like_b: Vec<Relation>,
}

/// Groups facts of the same value: each joins its best.
fn same(edges: &[Edge], a: &[Item], b: &[Item], state: &mut State) -> Vec<Match> {
    let mut group_a: Vec<Option<usize>> = vec![None; a.len()];
    let mut group_b: Vec<Option<usize>> = vec![None; b.len()];
    let mut groups: Vec<Match> = Vec::new();
    for edge in edges.iter().filter(|e| e.relation == Relation::Same && e.score >= LEAST_SAME) {
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
    finish(groups)
}

/// Pairs what can both be true: a fact that has found no like joins its best.
fn compatible(edges: &[Edge], a: &[Item], b: &[Item], state: &mut State) -> Vec<Match> {
    let mut matches = Vec::new();
    let before = (state.like_a.clone(), state.like_b.clone());
    for edge in edges.iter().filter(|e| e.relation == Relation::Compatible && e.score >= LEAST_COMPATIBLE) {
        let free_a = state.like_a[edge.i] == Relation::Incomparable;
        let free_b = state.like_b[edge.k] == Relation::Incomparable;
        if !free_a && !free_b {
            continue;
        }
        // Both sides have likes of their own elsewhere: nothing to add.
        if before.0[edge.i] == Relation::Same && before.1[edge.k] == Relation::Same {
            continue;
        }
        state.like_a[edge.i] = state.like_a[edge.i].max(Relation::Compatible);
        state.like_b[edge.k] = state.like_b[edge.k].max(Relation::Compatible);
        matches.push(Match { a: vec![a[edge.i].index], b: vec![b[edge.k].index], relation: Relation::Compatible, score: edge.score });
    }
    matches
}

/// Pairs what cannot both be true, where one of the two has no like on the other side and each is the other's best.
fn conflicts(edges: &[Edge], a: &[Item], b: &[Item], state: &State) -> Vec<Match> {
    let (mut done_a, mut done_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut matches = Vec::new();
    for edge in edges.iter().filter(|e| e.relation == Relation::Conflict && e.score >= LEAST_CONFLICT) {
        let free = state.like_a[edge.i] == Relation::Incomparable && state.like_b[edge.k] == Relation::Incomparable;
        if !free || done_a[edge.i] || done_b[edge.k] {
            continue;
        }
        done_a[edge.i] = true;
        done_b[edge.k] = true;
        matches.push(Match { a: vec![a[edge.i].index], b: vec![b[edge.k].index], relation: Relation::Conflict, score: edge.score });
    }
    matches
}

fn finish(mut groups: Vec<Match>) -> Vec<Match> {
    for group in &mut groups {
        group.a.sort_unstable();
        group.b.sort_unstable();
    }
    groups
}
