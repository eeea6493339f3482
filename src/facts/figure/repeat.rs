//! What comes in: readings; what goes out: the same, where a plain number repeats one that was introduced with a bound
//! ("at least 26 … the 26"): it keeps that bound.

use super::{Bound, Reading, Sort};
use crate::text::Text;

/// So many readings back are searched.
const REACH: usize = 24;

/// Puts the bounds of the first mention on the later ones.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for k in 1..readings.len() {
        let later = &readings[k];
        let again = later.tokens.start.checked_sub(1).is_some_and(|at| matches!(text.lower(at), "the" | "those" | "these" | "all"));
        if !again || later.bound != Bound::Exact || later.sort != Sort::Count || later.number.is_none_or(|n| n < 3.0) {
            continue;
        }
        let same = |earlier: &&Reading| {
            earlier.number == later.number
                && earlier.unit == later.unit
                && (earlier.head == later.head || earlier.head.is_empty() || later.head.is_empty())
        };
        let bounded = readings[k.saturating_sub(REACH)..k].iter().rev().find(same).filter(|r| r.bound != Bound::Exact);
        if let Some((bound, min, max)) = bounded.map(|r| (r.bound, r.min, r.max)) {
            let later = &mut readings[k];
            (later.bound, later.min, later.max) = (bound, min, max);
        }
    }
}
