//! What comes in: an expression beside a noun ("Friday’s vote", "the quake on April 6"); what goes out: what the noun says about its time.

use super::role::{Role, role_at};
use super::{Direction, border, dates_speech, on_the_left};
use crate::facts::date::scan::{Scan, Word};
use crate::text::Kind;

/// Whether the expression is part of a noun: "Friday’s vote", "a Friday vote", "the March 28 vote".
pub fn is_attribute(scan: &Scan, first: usize, end: usize) -> bool {
    let text = scan.text;
    text.kind(end) == Kind::Possessive
        || matches!(scan.word(first.wrapping_sub(1)), Word::A | Word::The) && text.kind(end) == Kind::Word && !text.capital(end)
        || PLANNED.binary_search(&scan.lower(end)).is_ok()
}

/// What is planned, and named by its day before and after it: "Sunday’s election". Sorted.
pub const PLANNED: &[&str] = &[
    "ballot",
    "ceremony",
    "conference",
    "deadline",
    "debate",
    "election",
    "elections",
    "final",
    "game",
    "hearing",
    "inauguration",
    "match",
    "meeting",
    "poll",
    "polls",
    "race",
    "referendum",
    "session",
    "summit",
    "talks",
    "vote",
    "voting",
];

/// "Friday’s vote" is past unless the vote itself is said to be ahead, or what is planned stands in a clause that looks ahead.
pub fn of_attribute(scan: &Scan, first: usize, end: usize, start: usize, stop: usize) -> Direction {
    let planned = (end..stop.min(end + 5)).any(|i| PLANNED.binary_search(&scan.lower(i)).is_ok());
    let verb = (end..stop.min(end + 8)).take_while(|&i| !border(scan, i)).find(|&i| {
        let found = role_at(scan, i);
        matches!(found, Role::Will | Role::Past) || found == Role::Ahead && planned && matches!(scan.before(i), "is" | "are")
    });
    match verb.map(|i| role_at(scan, i)) {
        Some(Role::Past) if !planned => return Direction::Past,
        Some(Role::Will | Role::Ahead) => return Direction::Future,
        _ => {}
    }
    let at = first - usize::from(matches!(scan.word(first.wrapping_sub(1)), Word::A | Word::The));
    let ahead_of = scan.before(at) == "of" && scan.before(at.wrapping_sub(1)) == "ahead";
    if planned && (ahead_of || on_the_left(scan, at, start).0 == Some(Direction::Future)) { Direction::Future } else { Direction::Past }
}

/// What nobody plans. Sorted.
const UNPLANNED: &[&str] = &[
    "accident",
    "ambush",
    "arrest",
    "arrests",
    "assassination",
    "attack",
    "attacks",
    "blast",
    "blasts",
    "bombing",
    "bombings",
    "collapse",
    "collision",
    "crash",
    "death",
    "deaths",
    "derailment",
    "disaster",
    "earthquake",
    "eruption",
    "explosion",
    "explosions",
    "fire",
    "flood",
    "floods",
    "incident",
    "injury",
    "killing",
    "killings",
    "massacre",
    "murder",
    "quake",
    "resignation",
    "riot",
    "riots",
    "robbery",
    "shooting",
    "shootings",
    "stabbing",
    "tornado",
    "tremor",
    "tsunami",
    "violence",
    "wreck",
];

/// Whether the noun right before the expression, or the clause right after it, says that it has happened: "the quake on April 6",
/// "talks on Sunday that failed".
pub fn happened(scan: &Scan, first: usize, end: usize) -> bool {
    let clause = matches!(scan.lower(end), "that" | "which" | "who") && !dates_speech(scan, first) && role_at(scan, end + 1) == Role::Past;
    // "will begin shooting in June", "there could be blasts on Friday"
    let told =
        |i: usize| role_at(scan, i) == Role::Will || matches!(scan.lower(i), "would" | "could" | "may" | "might" | "begin" | "start");
    let unplanned = || UNPLANNED.binary_search(&noun_before(scan, first)).is_ok() && !(first.saturating_sub(6)..first).any(told);
    clause || unplanned()
}

/// The word before the expression and its preposition.
fn noun_before<'s>(scan: &'s Scan, first: usize) -> &'s str {
    let mut at = first.wrapping_sub(1);
    for _ in 0..2 {
        at = at.wrapping_sub(usize::from(matches!(scan.lower(at), "on" | "in" | "late" | "early" | "of")));
    }
    scan.lower(at)
}

/// Whether a noun of speech, which reports what it said, stands right before: "a report Friday says that", "in a speech on Friday".
pub fn names_speech(scan: &Scan, first: usize) -> bool {
    matches!(
        noun_before(scan, first),
        "report" | "reports" | "statement" | "interview" | "speech" | "address" | "letter" | "broadcast" | "announcement"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(PLANNED.is_sorted());
        assert!(UNPLANNED.is_sorted());
    }
}
