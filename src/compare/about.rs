//! What comes in: two facts of one kind with their contexts; what goes out: how likely it is that they are about the same
//! thing. All features and their weights stand here.

use super::context::Context;
use super::relation::Relation;
use crate::facts::{Fact, Value};
use crate::text::words::concept;

/// What two facts have in common, each 0 to 1 unless stated.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features {
    /// How alike their contexts are.
    pub likeness: f32,
    /// The thing counted: 1 the same, -1 another, 0 unknown.
    pub head: f32,
    /// The event in which it is counted: 1 the same, -1 another, 0 unknown.
    pub event: f32,
    /// How little chance there is that the same value stands in both by accident.
    pub rarity: f32,
    /// 1 where one is a part of a count and the other is not.
    pub part: f32,
    /// How far apart they stand, as a share of the texts.
    pub distance: f32,
}

/// One weight a feature.
struct Weights {
    likeness: f32,
    head: f32,
    event: f32,
    rarity: f32,
    part: f32,
    distance: f32,
}

/// For values that are the same or compatible: the value itself is evidence.
const SAME: Weights = Weights { likeness: 1.0, head: 0.18, event: 0.12, rarity: 0.35, part: -0.1, distance: -0.05 };
/// For values in conflict: the words around must carry it alone.
const CONFLICT: Weights = Weights { likeness: 1.0, head: 0.15, event: 0.15, rarity: 0.0, part: -0.3, distance: -0.1 };

/// From here on, the same value is about the same thing.
pub const LEAST_SAME: f32 = 0.36;
/// From here on, compatible values are.
pub const LEAST_COMPATIBLE: f32 = 0.42;
/// From here on, values in conflict are.
pub const LEAST_CONFLICT: f32 = 0.62;

impl Features {
    /// Reads the features of a pair. `distance` as in the field.
    pub fn new(a: &Fact, b: &Fact, context_a: &Context, context_b: &Context, distance: f32) -> Self {
        let likeness = context_a.likeness(context_b);
        let mut features = Features { likeness, distance, ..Features::default() };
        match (&a.value, &b.value) {
            (Value::Figure(x), Value::Figure(y)) => {
                features.head = agreement(&x.head, &y.head);
                features.event = agreement(&x.event, &y.event);
                features.part = f32::from(u8::from(x.part != y.part));
                features.rarity = rarity(x.number);
            }
            (Value::Date(x), Value::Date(y)) => {
                let day = |t: &str| t.len() >= 10 && t.as_bytes().get(4) == Some(&b'-');
                features.rarity = if x.timex == y.timex && day(&x.timex) { 0.6 } else { 0.3 };
                let shared = context_a.near.iter().filter(|c| context_b.near.contains(c)).count();
                features.head = if shared > 0 { 1.0 } else { 0.0 };
            }
            _ => {}
        }
        features
    }

    /// How likely the pair is about the same thing, about 0 to 1, were it in this relation.
    pub fn score(&self, relation: Relation) -> f32 {
        let w = if relation == Relation::Conflict { CONFLICT } else { SAME };
        let rarity = if relation == Relation::Same { self.rarity } else { 0.0 };
        w.likeness * self.likeness
            + w.head * self.head
            + w.event * self.event
            + w.rarity * rarity
            + w.part * self.part
            + w.distance * self.distance
    }
}

/// 1 where both words mean the same, -1 where not, 0 where one is missing.
fn agreement(a: &str, b: &str) -> f32 {
    match (a.is_empty(), b.is_empty()) {
        (false, false) if concept(a) == concept(b) => 1.0,
        (false, false) => -1.0,
        _ => 0.0,
    }
}

/// How seldom a number is met by chance: small whole numbers often, "4.698" hardly ever.
fn rarity(number: Option<f64>) -> f32 {
    let Some(number) = number.map(f64::abs).filter(|n| n.is_finite() && *n > 0.0) else { return 0.3 };
    if number <= 3.0 {
        return 0.0;
    }
    if number <= 12.0 && number.fract() == 0.0 {
        return 0.25;
    }
    let digits = format!("{number:e}").split('e').next().map_or(0, |mantissa| mantissa.bytes().filter(u8::is_ascii_digit).count());
    match digits {
        0 | 1 => 0.5,
        2 => 0.8,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_more_digits_is_rarer() {
        let row: Vec<f32> = [2.0, 7.0, 30.0, 47.0, 4.698e9].iter().map(|n| rarity(Some(*n))).collect();
        assert!(row.is_sorted());
    }

    #[test]
    fn words_that_mean_the_same_agree() {
        assert_eq!(agreement("killed", "dead"), 1.0);
        assert_eq!(agreement("killed", "injured"), -1.0);
        assert_eq!(agreement("killed", ""), 0.0);
    }
}
