//! What comes in: readings; what goes out: the same, those marked that state a change ("rose 5% to 12": the 5% does, the 12
//! is a level; "a 3-point drop", "up 12 points").

use super::{Reading, Sort};
use crate::text::Text;

/// Verbs and adverbs of change right before the number, or parted by "by" alone.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "rose", "rise", "risen", "rises", "rising", "fell", "fall", "fallen", "falls", "falling", "increased", "increase", "increases",
    "increasing", "decreased", "decrease", "decreases", "dropped", "drop", "drops", "dropping", "grew", "grow", "grown", "growing",
    "grows", "climbed", "climb", "jumped", "jump", "surged", "surge", "gained", "gain", "slumped", "plunged", "plummeted", "tumbled",
    "declined", "decline", "slipped", "sank", "sunk", "soared", "shrank", "shrunk", "up", "down", "cut", "reduced", "raised", "raise",
    "lowered", "widened", "narrowed", "expanded", "contracted", "advanced", "added", "rallied", "edged", "higher", "lower", "swelled",
    "slid", "dipped", "ticked",
];

/// Nouns of change right after the number and its unit.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "increase", "rise", "fall", "drop", "decline", "decrease", "jump", "surge", "gain", "cut", "reduction", "growth", "hike", "slump",
    "plunge", "dip", "swing", "boost", "raise", "increases", "cuts", "gains", "loss", "more", "less", "fewer", "higher", "lower",
];

/// Whether the word tells of a change, before how great it was.
pub(super) fn is_verb(word: &str) -> bool {
    BEFORE.contains(&word)
}

/// Marks the changes.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for reading in readings {
        if matches!(reading.sort, Sort::Age | Sort::Ordinal | Sort::Negation | Sort::Score) {
            continue;
        }
        let share = reading.sort == Sort::Share;
        let start = reading.tokens.start;
        let sentence = text.sentence(start);
        let before = |k: usize| start.checked_sub(k).filter(|at| *at >= sentence.start).map_or("", |at| text.lower(at));
        let by = before(1) == "by" && (is_verb(before(2)) || is_verb(before(3)));
        let of = before(1) == "of" && AFTER.contains(&before(2));
        let direct = is_verb(before(1)) || matches!(before(1), "another" | "further" | "additional") && is_verb(before(2));
        // A plain count after "cut" or "added" is what was cut: "cut 500 jobs"; of shares and points it is a change.
        let end = reading.tokens.end;
        let points = matches!(text.lower(end), "point" | "points") || matches!(text.lower(end + 1), "point" | "points");
        let level = share || points || matches!(before(1), "up" | "down" | "rose" | "fell" | "by");
        let noun =
            AFTER.contains(&text.lower(end)) && share && !matches!(text.lower(end + 1), "of") || AFTER.contains(&text.lower(end)) && share;
        reading.change |= by || of && share || direct && level || noun;
    }
}
