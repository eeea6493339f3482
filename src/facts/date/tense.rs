//! What comes in: where an expression stands; what goes out: whether its clause speaks of the past or of the future. The verb
//! nearest to the expression decides, on its left first; an infinitive is asked what governs it.

use super::scan::{Scan, Word};
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

/// What a word says about the time of its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// "will", "shall": ahead.
    Will,
    /// "would", "could": ahead, mostly.
    Would,
    /// "expected", "due", "scheduled": ahead, unless the schedule itself is past.
    Ahead,
    /// A verb in the past.
    Past,
    /// Governs an infinitive about what is ahead: "agreed to meet".
    Governing,
    /// Nothing.
    None,
}

fn role(word: &str) -> Role {
    match word {
        "will" | "'ll" | "shall" | "wo" | "won't" | "won’t" | "we'll" | "he'll" | "they'll" | "you'll" | "i'll" | "it'll" | "she'll"
        | "we’ll" | "he’ll" | "they’ll" | "i’ll" | "it’ll" | "she’ll" | "let's" | "let’s" => Role::Will,
        "would" | "could" | "may" | "might" | "can" | "should" | "must" | "cannot" | "'d" => Role::Would,
        "expected" | "scheduled" | "planned" | "plans" | "due" | "slated" | "expects" | "expect" | "upcoming" | "deadline" | "tomorrow"
        | "expires" | "effective" | "payable" | "planning" | "postponed" | "rescheduled" | "promises" | "vows" | "begins" | "meets"
        | "returns" | "arrives" | "travels" | "resumes" | "reopens" | "opens" | "starts" | "takes" | "extended" | "delayed" | "set" => {
            Role::Ahead
        }
        "agreed" | "agree" | "agrees" | "plan" | "want" | "wants" | "hopes" | "hope" | "hoped" | "vowed" | "promised" | "pledged"
        | "likely" | "ready" | "about" | "intends" | "intend" | "decided" | "ordered" | "asked" | "urged" | "going" | "needs" | "need"
        | "prepared" | "preparing" | "threatened" | "invited" | "offered" | "until" | "able" | "is" | "are" | "has" | "have"
        | "request" | "agreement" | "decision" | "proposal" | "deal" | "demand" | "demands" | "bid" | "vote" => Role::Governing,
        _ if is_past(word) => Role::Past,
        _ => Role::None,
    }
}

/// Whether the word is a verb in the past, as far as its form shows.
pub fn is_past(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "had"
            | "did"
            | "said"
            | "told"
            | "met"
            | "began"
            | "broke"
            | "came"
            | "went"
            | "took"
            | "made"
            | "gave"
            | "got"
            | "saw"
            | "held"
            | "left"
            | "found"
            | "shot"
            | "sent"
            | "won"
            | "lost"
            | "led"
            | "fell"
            | "rose"
            | "hit"
            | "struck"
            | "spoke"
            | "wrote"
            | "stood"
            | "became"
            | "brought"
            | "bought"
            | "built"
            | "caught"
            | "fought"
            | "felt"
            | "flew"
            | "knew"
            | "kept"
            | "laid"
            | "paid"
            | "ran"
            | "sat"
            | "sold"
            | "spent"
            | "thought"
            | "threw"
            | "drew"
            | "drove"
            | "ate"
            | "grew"
            | "chose"
            | "swore"
            | "sought"
            | "forbade"
            | "forgot"
            | "froze"
            | "hid"
            | "rang"
            | "sank"
            | "shook"
            | "slew"
            | "stole"
            | "swept"
            | "taught"
            | "tore"
            | "withdrew"
            | "woke"
            | "wore"
            | "quit"
            | "beat"
            | "burst"
            | "been"
            | "swung"
            | "fled"
            | "blew"
            | "crept"
            | "dealt"
            | "meant"
            | "overthrew"
            | "overtook"
            | "shut"
            | "split"
            | "spread"
            | "n't"
            | "wasn't"
            | "weren't"
            | "didn't"
            | "hadn't"
            | "wasn’t"
            | "weren’t"
            | "didn’t"
            | "hadn’t"
            | "put"
            | "cut"
            | "read"
            | "lit"
            | "dug"
            | "bore"
            | "born"
            | "sued"
            | "died"
            | "tied"
            | "lied"
            | "ended"
            | "hung"
            | "slid"
            | "sang"
            | "drank"
            | "swam"
            | "flung"
            | "stuck"
            | "clung"
            | "heard"
            | "understood"
            | "showed"
    ) || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !matches!(word, "united" | "hundred" | "armed")
}

/// Words right before an expression that look ahead.
fn ahead_before(word: &str) -> bool {
    matches!(word, "until" | "till" | "due" | "effective" | "payable" | "coming" | "starting" | "beginning")
}

/// So many tokens are read in each direction.
const REACH: usize = 14;

/// Reads the clause around the tokens from `first` to before `end`.
pub fn direction(scan: &Scan, first: usize, end: usize) -> Direction {
    let sentence = scan.text.sentence(first);
    let before = scan.before(first);
    // "Friday's vote" is past unless the vote itself is said to be ahead.
    let attribute =
        matches!(scan.word(first.wrapping_sub(1)), Word::A | Word::The) && scan.text.kind(end) == Kind::Word && !scan.text.capital(end);
    if scan.text.kind(end) == Kind::Possessive || attribute {
        let ahead = (end..sentence.end.min(end + 7)).any(|i| role(scan.lower(i)) == Role::Will);
        return if ahead { Direction::Future } else { Direction::Past };
    }
    let (left, opens) = on_the_left(scan, first, sentence.start);
    if ahead_before(before) && left != Some(Direction::Past) {
        return Direction::Future;
    }
    if before == "by" && left.is_none() {
        return Direction::Future;
    }
    if let Some(found) = left {
        return found;
    }
    on_the_right(scan, end, sentence.end, opens).unwrap_or(Direction::Unknown)
}

/// Whether "will" or the like stands on the left in the same clause.
pub fn promised(scan: &Scan, first: usize) -> bool {
    let start = scan.text.sentence(first).start.max(first.saturating_sub(REACH));
    for i in (start..first).rev() {
        match role(scan.lower(i)) {
            Role::Will => return true,
            Role::Past => return false,
            _ if border(scan, i) => return false,
            _ => {}
        }
    }
    false
}

/// So many tokens may stand between a verb of speech and the day.
const SPEECH: usize = 4;

/// Whether a verb of speech stands right before: "said Monday", "told reporters in June".
pub fn dates_speech(scan: &Scan, first: usize) -> bool {
    for i in (first.saturating_sub(SPEECH)..first).rev() {
        if scan.text.kind(i) == Kind::Mark {
            return false;
        }
        if matches!(
            scan.lower(i),
            "said"
                | "told"
                | "tweeted"
                | "wrote"
                | "announced"
                | "added"
                | "posted"
                | "declared"
                | "warned"
                | "says"
                | "stated"
                | "insisted"
        ) {
            return true;
        }
    }
    false
}

/// Whether a token ends the clause when one walks away from the expression.
fn border(scan: &Scan, i: usize) -> bool {
    matches!(scan.text.raw(i), ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "“" | "”")
        || matches!(scan.lower(i), "that" | "but" | "which" | "who")
}

/// The nearest verb on the left, and whether the expression opens its clause.
fn on_the_left(scan: &Scan, first: usize, start: usize) -> (Option<Direction>, bool) {
    let text = scan.text;
    let stop = start.max(first.saturating_sub(REACH));
    let (mut infinitive, mut opens) = (false, true);
    for i in (stop..first).rev() {
        if border(scan, i) && i + 1 < first {
            break;
        }
        if text.kind(i) != Kind::Word {
            continue;
        }
        let word = scan.lower(i);
        opens &= matches!(word, "on" | "in" | "by" | "at" | "and" | "early" | "late" | "later" | "earlier" | "but" | "the");
        if word == "to" && !infinitive && is_infinitive(scan, i + 1) {
            infinitive = true;
            continue;
        }
        let earlier = |n: usize, words: &[&str]| (i.saturating_sub(n).max(stop)..i).any(|k| words.contains(&scan.lower(k)));
        match role(word) {
            // "the May government", "in May": no verb.
            Role::Would if word == "may" && text.capital(i) => {}
            // "could not be reached Monday", "would not comment Friday": that was then.
            Role::Would
                if (i + 1..first.min(i + 4)).any(|k| scan.lower(k) == "not") && matches!(word, "could" | "would")
                    || earlier(9, &["neither", "nobody", "none"]) =>
            {
                return (Some(Direction::Past), opens);
            }
            Role::Will | Role::Would => return (Some(Direction::Future), opens),
            // "had been scheduled", "as previously planned": a schedule of the past.
            Role::Ahead if earlier(3, &["had"]) || earlier(2, &["as", "previously", "originally", "initially"]) => {
                return (Some(Direction::Past), opens);
            }
            Role::Ahead if word == "set" && !infinitive && !matches!(scan.lower(i + 1), "for" | "to") => {
                return (Some(Direction::Past), opens);
            }
            Role::Ahead => return (Some(Direction::Future), opens),
            Role::Governing if infinitive => {
                let was = earlier(2, &["was", "were", "had"]) && !matches!(word, "agreed" | "decided" | "vowed" | "promised" | "pledged");
                return (Some(if was { Direction::Past } else { Direction::Future }), opens);
            }
            // "has a hearing Friday", "is meeting him on Friday".
            Role::Governing if matches!(word, "has" | "have") && matches!(scan.lower(i + 1), "a" | "an") => {
                return (Some(Direction::Future), opens);
            }
            Role::Governing if matches!(word, "is" | "are") && scan.lower(i + 1).ends_with("ing") => {
                return (Some(Direction::Future), opens);
            }
            // "will be paid": the modal decides. "is paid" decides nothing.
            Role::Past | Role::Governing if earlier(2, &["be"]) => {}
            Role::Past if earlier(1, &["is", "are"]) => {}
            // "had until Friday to leave"
            Role::Past if word == "had" && scan.lower(i + 1) == "until" => return (Some(Direction::Future), opens),
            Role::Past => return (Some(Direction::Past), opens),
            Role::Governing if word.ends_with("ed") => return (Some(Direction::Past), opens),
            Role::Governing | Role::None => {}
        }
    }
    (infinitive.then_some(Direction::Future), opens)
}

/// The first verb on the right; for an expression inside its clause, only up to the next comma ("…hearing Friday, he said").
fn on_the_right(scan: &Scan, end: usize, stop: usize, opens: bool) -> Option<Direction> {
    for i in end..stop.min(end + REACH) {
        if i > end && border(scan, i) || !opens && scan.text.raw(i) == "," {
            return None;
        }
        if scan.text.kind(i) != Kind::Word {
            continue;
        }
        match role(scan.lower(i)) {
            Role::Will | Role::Would => return Some(Direction::Future),
            // "plans to" is a verb, "vacation plans" are none.
            Role::Ahead if scan.lower(i) == "plans" && scan.lower(i + 1) != "to" => {}
            Role::Ahead if !scan.lower(i).ends_with("ed") && !matches!(scan.lower(i), "set" | "due") => return Some(Direction::Future),
            Role::Past => return Some(Direction::Past),
            Role::Governing if scan.lower(i).ends_with("ed") => return Some(Direction::Past),
            Role::Ahead | Role::Governing | Role::None => {}
        }
    }
    None
}

/// Whether a word after "to" looks like a verb: in lower case, no article, no number, no "-ing".
fn is_infinitive(scan: &Scan, i: usize) -> bool {
    let word = scan.lower(i);
    scan.text.kind(i) == Kind::Word
        && !scan.text.capital(i)
        && !word.ends_with("ing")
        && scan.word(i) == Word::Other
        && !matches!(
            word,
            "other"
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
                | "my"
                | "those"
                | "people"
                | "prison"
                | "jail"
                | "school"
                | "hospital"
                | "safety"
                | "bankers"
                | "life"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn the_nearest_verb_decides() {
        for (source, expected) in [
            ("They met on Monday.", Direction::Past),
            ("They will meet on Monday.", Direction::Future),
            ("The vote, expected Monday, matters.", Direction::Future),
            ("The fee will be paid on Monday.", Direction::Future),
            ("The lease had been due to run out Monday.", Direction::Past),
            ("They agreed to meet on Monday.", Direction::Future),
            ("They began to march on Monday.", Direction::Past),
            ("He is set to appear Monday, the judge said.", Direction::Future),
            ("He has a hearing Monday, his lawyer said.", Direction::Future),
            ("On Monday, the court will sit.", Direction::Future),
            ("On Monday the court sat.", Direction::Past),
            ("Before Monday’s ruling they would talk.", Direction::Past),
            ("Monday’s match will be short.", Direction::Future),
            ("The court meets on Monday.", Direction::Future),
            ("talks on Monday", Direction::Unknown),
            ("He could not be reached Monday.", Direction::Past),
            ("On Monday, the union plans to march.", Direction::Future),
            ("They would sell it under a Monday agreement.", Direction::Past),
        ] {
            let text = Text::new(source);
            let scan = Scan::new(&text);
            let at = (0..scan.len()).find(|&i| scan.lower(i) == "monday").unwrap();
            assert_eq!(direction(&scan, at, at + 1), expected, "{source}");
        }
    }
}
