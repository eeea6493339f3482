//! What comes in: a place in the text; what goes out: the result of a game or a vote ("won 2-1", "a 5-4 ruling",
//! "voted 52 to 48"). Its two numbers are the least and the greatest value.

use super::{Bound, Reading, Sort};
use crate::facts::number::{digits, is_joint, number_at};
use crate::text::{Kind, Text};
use std::ops::Range;

/// The head of a score: two scores are the same, or they are in conflict.
pub const HEAD: &str = "score";

/// Words that tell a result, near it.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "won", "win", "wins", "winning", "beat", "beats", "beating", "beaten", "defeat", "defeated", "defeating", "victory", "loss", "lost",
    "losing", "draw", "drew", "lead", "leading", "led", "score", "scored", "vote", "voted", "votes", "ruling", "ruled", "decision",
    "upheld", "margin", "tie", "tied", "rout", "routed", "trailed", "trailing", "majority", "opinion", "court", "justices", "record",
    "goal", "game", "match", "split", "down", "up", "triumph", "thrashed", "edged", "shutout", "senate", "committee", "approved",
    "rejected", "passed",
];

/// So many tokens on either side are searched for such a word.
const REACH: usize = 5;

/// "by 312 votes to 298": the result with its noun.
fn votes(text: &Text, i: usize) -> Option<Reading> {
    let (first, second) = (number_at(text, i)?, i + 3);
    let linked = first.tokens == 1 && matches!(text.lower(i + 1), "votes" | "points" | "goals" | "games" | "sets");
    let last = number_at(text, second).filter(|_| linked && matches!(text.lower(i + 2), "to" | "against"))?;
    let end = second + last.tokens;
    let more = text.kind(end) == Kind::Word && !super::counted::is_stop(text.lower(end));
    let plain = first.value.fract() == 0.0 && last.value.fract() == 0.0 && !more && !matches!(text.raw(end), "%" | "-");
    plain.then(|| result(i..end, first.value, last.value))
}

fn result(tokens: Range<usize>, first: f64, second: f64) -> Reading {
    let mut reading = Reading::vague(tokens, Sort::Score, Some(first.min(second)), Some(first.max(second)));
    (reading.bound, reading.head) = (Bound::Range, HEAD.to_owned());
    reading
}

/// Reads a score.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if let Some(reading) = votes(text, i) {
        return Some(reading);
    }
    if text.kind(i) != Kind::Number || text.raw(i).len() > 3 {
        return None;
    }
    let joined = is_joint(text, i + 1);
    if !joined && text.lower(i + 1) != "to" || text.kind(i + 2) != Kind::Number || text.raw(i + 2).len() > 3 {
        return None;
    }
    let (first, second) = (digits(text.raw(i))?.0, digits(text.raw(i + 2))?.0);
    let chained = is_joint(text, i + 3) && text.kind(i + 4) == Kind::Number || i > 0 && is_joint(text, i - 1);
    let letters = text.kind(i + 3) == Kind::Word && !text.spaced(i + 3) || text.raw(i + 3) == "%";
    if first.fract() != 0.0 || second.fract() != 0.0 || chained || letters || super::count::is_time(text, i + 3) {
        return None;
    }
    let sentence = text.sentence(i);
    let near = (i.saturating_sub(REACH).max(sentence.start)..i).chain(i + 3..(i + 3 + REACH).min(sentence.end));
    // "by 274 to 118 and 274 to 135"
    let again =
        i > 4 && text.lower(i - 1) == "and" && text.lower(i - 3) == "to" && [i - 2, i - 4].iter().all(|k| text.kind(*k) == Kind::Number);
    let told = again || near.into_iter().any(|k| WORDS.contains(&text.lower(k)));
    // "5 to 7" is a range unless it is a result in so many words; "from 5 to 7" is a change.
    let range = first < second && !joined && !matches!(text.lower(i.wrapping_sub(1)), "voted" | "vote" | "of" | "won" | "ruled");
    // Read backwards, no range: "2-0"; "24-7" is always.
    let descends = joined && first > second && (first, second) != (24.0, 7.0) && first < 300.0;
    if !(told || descends) || range || text.lower(i.wrapping_sub(1)) == "from" {
        return None;
    }
    Some(result(i..i + 3, first, second))
}
