//! Names of time zones after a clock time: "EST", "local time", "Moscow time", "Eastern Standard Time".

use super::scan::Scan;
use crate::text::Kind;

/// Abbreviations, in capitals.
const SHORT: &[&str] = &[
    "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "ct", "mst", "mdt", "mt", "gmt", "utc", "bst", "cet", "cest", "eet", "ist",
    "msk", "jst", "kst", "hst", "akst", "aest", "z",
];

/// Words before "time" that need no capital.
const LOWER: &[&str] = &["local", "eastern", "pacific", "central", "mountain"];

/// The place after a zone, or the same place where none stands.
pub fn past_zone(scan: &Scan, i: usize) -> usize {
    let text = scan.text;
    let capitals = text.raw(i).bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
    if capitals && SHORT.contains(&scan.lower(i)) {
        return i + 1;
    }
    let place = text.kind(i) == Kind::Word && (text.capital(i) || LOWER.contains(&scan.lower(i)));
    let kind = usize::from(matches!(scan.lower(i + 1), "standard" | "daylight" | "mean"));
    if place && matches!(text.raw(i + 1 + kind), "time" | "Time") && scan.together(i, i + 1 + kind) { i + 2 + kind } else { i }
}
