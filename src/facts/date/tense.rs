//! What comes in: where an expression stands; what goes out: whether its clause speaks of the past or of the future.

use super::scan::Scan;
use crate::text::Kind;

/// In which direction a time lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the day of speaking, or on it.
    Past,
    /// After it, or on it.
    Future,
    /// The clause does not say.
    Unknown,
}

/// Words that look ahead, wherever in the clause.
const AHEAD: &[&str] = &[
    "will",
    "'ll",
    "shall",
    "wo",
    "won't",
    "won’t",
    "expected",
    "scheduled",
    "planned",
    "plans",
    "due",
    "slated",
    "expects",
    "expect",
    "hopes",
    "hope",
    "upcoming",
    "deadline",
    "tomorrow",
    "going",
    "set",
    "intends",
    "intend",
    "begins",
    "opens",
    "starts",
    "expires",
    "expire",
    "effective",
    "payable",
    "plan",
    "planning",
    "takes",
    "is",
    "are",
    "can",
    "could",
    "may",
    "might",
    "should",
    "must",
    "would",
    "we'll",
    "he'll",
    "they'll",
    "you'll",
    "i'll",
    "it'll",
    "she'll",
    "we’ll",
    "he’ll",
    "they’ll",
    "i’ll",
    "shall",
    "cannot",
    "let's",
    "let’s",
    "postponed",
    "delayed",
    "reschedule",
    "rescheduled",
    "ready",
    "deadline",
    "promises",
    "vows",
    "says",
    "extended",
];

/// Words of [`AHEAD`] that say so only weakly: a past verb nearer to the expression outweighs them.
const WEAK: &[&str] = &["is", "are", "says", "takes", "plan", "set", "begins", "opens", "starts", "could", "would", "may", "might", "can"];

/// Verbs in the past tense that do not end in "ed".
const PAST: &[&str] = &[
    "was",
    "were",
    "had",
    "did",
    "said",
    "told",
    "met",
    "began",
    "broke",
    "came",
    "went",
    "took",
    "made",
    "gave",
    "got",
    "saw",
    "held",
    "left",
    "found",
    "shot",
    "sent",
    "won",
    "lost",
    "led",
    "fell",
    "rose",
    "hit",
    "struck",
    "spoke",
    "wrote",
    "stood",
    "became",
    "brought",
    "bought",
    "built",
    "caught",
    "fought",
    "felt",
    "flew",
    "knew",
    "kept",
    "laid",
    "paid",
    "ran",
    "sat",
    "sold",
    "spent",
    "thought",
    "threw",
    "drew",
    "drove",
    "ate",
    "grew",
    "chose",
    "swore",
    "sought",
    "forbade",
    "forgot",
    "froze",
    "hid",
    "rang",
    "sank",
    "shook",
    "slew",
    "stole",
    "swept",
    "taught",
    "tore",
    "withdrew",
    "woke",
    "wore",
    "quit",
    "read",
    "put",
    "cut",
    "let",
    "set",
    "beat",
    "burst",
    "killed",
    "been",
    "swung",
    "fled",
    "has",
    "have",
    "n't",
    "earned",
    "ended",
    "held",
    "blew",
    "crept",
    "dealt",
    "meant",
    "overthrew",
    "overtook",
    "shut",
    "split",
    "spread",
];

/// Verbs that govern an infinitive about the future: "agreed to meet", "is to meet".
const GOVERNING: &[&str] = &[
    "agreed",
    "agree",
    "is",
    "are",
    "plans",
    "plan",
    "planned",
    "expected",
    "scheduled",
    "due",
    "set",
    "wants",
    "want",
    "hopes",
    "hope",
    "vowed",
    "promised",
    "pledged",
    "likely",
    "ready",
    "about",
    "intends",
    "decided",
    "ordered",
    "asked",
    "urged",
    "has",
    "have",
    "going",
    "expects",
    "slated",
    "needs",
    "need",
    "prepared",
    "preparing",
    "told",
    "deadline",
    "until",
    "failed",
    "able",
    "offered",
    "threatened",
    "postponed",
    "invited",
];

/// Prepositions and words right before an expression that look ahead.
const AHEAD_BEFORE: &[&str] = &["until", "till", "by", "through", "due", "effective", "payable", "next", "coming", "starting", "beginning"];

/// So many tokens are read in each direction.
const REACH: usize = 14;

/// Reads the clause around the tokens from `first` to before `end`.
pub fn direction(scan: &Scan, first: usize, end: usize) -> Direction {
    let text = scan.text;
    let sentence = text.sentence(first);
    let before = scan.before(first);
    let left = verbs_left(scan, first, sentence.start);
    if AHEAD_BEFORE.contains(&before) && !(matches!(before, "by" | "through") && left == Some(Direction::Past)) {
        return Direction::Future;
    }
    if let Some(found) = left {
        return found;
    }
    verbs_right(scan, end, sentence.end).unwrap_or(Direction::Unknown)
}

/// Whether a token ends the clause when one walks away from the expression.
fn border(scan: &Scan, i: usize) -> bool {
    matches!(scan.text.raw(i), ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "“" | "”" | "``" | "''")
        || matches!(scan.lower(i), "that" | "but" | "which" | "who")
}

/// The nearest verb on the left.
fn verbs_left(scan: &Scan, first: usize, start: usize) -> Option<Direction> {
    let text = scan.text;
    let stop = start.max(first.saturating_sub(REACH));
    let mut infinitive = false;
    let mut weak = None;
    for i in (stop..first).rev() {
        if border(scan, i) && i + 1 < first {
            break;
        }
        if text.kind(i) != Kind::Word {
            continue;
        }
        let word = scan.lower(i);
        if infinitive {
            // What governs the infinitive stands right before its "to", or an object away.
            if GOVERNING.contains(&word) {
                let was = (i.saturating_sub(2)..i).any(|k| matches!(scan.lower(k), "was" | "were" | "had"));
                return Some(if was && !matches!(word, "scheduled" | "expected" | "due" | "set") {
                    Direction::Past
                } else {
                    Direction::Future
                });
            }
            if is_past(word) {
                return Some(Direction::Past);
            }
            if AHEAD.contains(&word) {
                return Some(Direction::Future);
            }
            continue;
        }
        if word == "to" && text.kind(i + 1) == Kind::Word && is_infinitive(scan, i + 1) {
            infinitive = true;
            continue;
        }
        if AHEAD.contains(&word) && !(text.capital(i) && word == "may") {
            if WEAK.contains(&word) {
                weak = weak.or(Some(Direction::Future));
                if matches!(word, "would" | "could" | "may" | "might" | "can" | "is" | "are") {
                    return Some(Direction::Future);
                }
                continue;
            }
            // "had been scheduled", "was expected": of that time, which is mostly past.
            let had = (i.saturating_sub(3)..i).any(|k| scan.lower(k) == "had");
            return Some(if had { Direction::Past } else { Direction::Future });
        }
        if is_past(word) {
            // "has scheduled", "have agreed": the perfect is past too.
            return Some(Direction::Past);
        }
    }
    if infinitive {
        return Some(Direction::Future);
    }
    weak
}

/// The first verb on the right, for an expression that opens its clause.
fn verbs_right(scan: &Scan, end: usize, stop: usize) -> Option<Direction> {
    for i in end..stop.min(end + REACH) {
        if border(scan, i) && i > end {
            return None;
        }
        if scan.text.kind(i) != Kind::Word {
            continue;
        }
        let word = scan.lower(i);
        if AHEAD.contains(&word) && !matches!(word, "set" | "expected" | "scheduled" | "planned" | "postponed" | "delayed" | "extended") {
            return Some(Direction::Future);
        }
        if is_past(word) {
            return Some(Direction::Past);
        }
    }
    None
}

/// Whether the word is a verb in the past, as far as its form shows.
pub fn is_past(word: &str) -> bool {
    PAST.contains(&word)
        || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !matches!(word, "united" | "hundred" | "armed" | "need")
}

/// Whether a word after "to" looks like a verb: in lower case, no article, no number, no "-ing".
fn is_infinitive(scan: &Scan, i: usize) -> bool {
    let word = scan.lower(i);
    !scan.text.capital(i)
        && !word.ends_with("ing")
        && !matches!(
            word,
            "the"
                | "a"
                | "an"
                | "its"
                | "his"
                | "her"
                | "their"
                | "our"
                | "my"
                | "this"
                | "that"
                | "these"
                | "those"
                | "other"
                | "all"
                | "about"
                | "more"
                | "at"
                | "date"
                | "stock"
                | "holders"
                | "shareholders"
                | "reporters"
                | "work"
                | "power"
                | "death"
                | "court"
        )
        && scan.word(i) == super::scan::Word::Other
}
