//! What comes in: the participants of both sides; what goes out: which are one entity, and which parts have other players.

use super::pairing::{Item, Match};

/// Pairs entities, then parts played.
pub fn pair(_a: &[Item], _b: &[Item]) -> Vec<Match> {
    Vec::new()
}
