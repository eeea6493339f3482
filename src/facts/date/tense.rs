//! What comes in: where an expression stands; what goes out: whether its clause speaks of the past or of the future. The verb
//! nearest to the expression decides, on its left first; an infinitive is asked what governs it. [`role`] says
//! what a word is, [`noun`] what a noun beside the expression gives away.

mod noun;
mod role;

use super::scan::{Scan, Word};
use crate::text::Kind;
use crate::text::words::{is_past, is_unchanged};
use noun::{PLANNED, happened, is_attribute, names_speech, of_attribute};
use role::{Role, is_infinitive, role_at};

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

/// So many tokens are read in each direction.
const REACH: usize = 20;

/// Reads the clause around the tokens from `first` to before `end`.
pub fn direction(scan: &Scan, first: usize, end: usize) -> Direction {
    let sentence = scan.text.sentence(first);
    if is_attribute(scan, first, end) {
        return of_attribute(scan, first, end, sentence.start, sentence.end);
    }
    // "quoted her as saying Friday", "the paper on Friday says"
    let reports = scan.before(first) == "saying" || matches!(scan.lower(end), "says" | "say" | "quotes" | "quoted");
    if reports || happened(scan, first, end) {
        return Direction::Past;
    }
    let (left, opens) = on_the_left(scan, first, sentence.start);
    if let Some(found) = by_word_before(scan, first, left) {
        return found;
    }
    if let Some(found) = left {
        return found;
    }
    if names_speech(scan, first) {
        return Direction::Past;
    }
    on_the_right(scan, end, sentence.end, opens).unwrap_or(Direction::Unknown)
}

/// What the word right before the expression says: "until Friday", "the talks are planned for Friday", "by Friday".
fn by_word_before(scan: &Scan, first: usize, left: Option<Direction>) -> Option<Direction> {
    let past = left == Some(Direction::Past);
    let before = scan.before(first);
    let verb = scan.before(first.wrapping_sub(1));
    let earlier = |n: usize, words: &[&str]| (first.saturating_sub(n)..first).any(|k| words.contains(&scan.lower(k)));
    match before {
        "due" | "effective" | "payable" | "coming" | "starting" | "beginning" if !past => Some(Direction::Future),
        "until" | "till" if !past => Some(Direction::Future),
        // "has been adjourned until Friday", "put the vote off until Friday"
        "until" | "till" if earlier(6, &["has", "have", "is", "are"]) || earlier(6, PUT_OFF) => Some(Direction::Future),
        "for" if is_past(verb) && verb != "been" && earlier(5, &["is", "are", "has", "have"]) && !earlier(5, &["had", "was", "were"]) => {
            Some(Direction::Future)
        }
        // "called a vote for Wednesday"
        "for" if earlier(8, CALLED) && !earlier(8, &["had", "was", "were"]) => Some(Direction::Future),
        "by" if left.is_none() => Some(Direction::Future),
        _ => None,
    }
}

/// What fixes something, in the past, for a day ahead.
const CALLED: &[&str] = &["booked", "called", "planned", "scheduled", "set", "summoned"];

/// What puts something off, in the past, to a day ahead.
const PUT_OFF: &[&str] = &["adjourned", "deferred", "delayed", "extended", "postponed", "prolonged", "recessed", "remanded", "suspended"];

/// Whether "will" or the like stands on the left in the same clause.
pub fn promised(scan: &Scan, first: usize) -> bool {
    let start = scan.text.sentence(first).start.max(first.saturating_sub(REACH));
    for i in (start..first).rev() {
        match role_at(scan, i) {
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
        if is_speech(scan.lower(i)) {
            return true;
        }
    }
    false
}

fn is_speech(word: &str) -> bool {
    matches!(
        word,
        "said" | "told" | "tweeted" | "wrote" | "announced" | "added" | "posted" | "declared" | "warned" | "says" | "stated" | "insisted"
    )
}

/// Whether a token ends the clause when one walks away from the expression.
fn border(scan: &Scan, i: usize) -> bool {
    matches!(scan.text.raw(i), ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "“" | "”")
        || matches!(scan.lower(i), "that" | "but" | "which" | "who")
}

/// Prepositions and the like that begin a sentence before its subject.
const OPENERS: &[&str] = &["after", "ahead", "as", "at", "before", "during", "following", "for", "in", "on", "speaking", "under", "with"];

/// The nearest verb on the left, and whether the expression stands before the subject of its clause.
fn on_the_left(scan: &Scan, first: usize, start: usize) -> (Option<Direction>, bool) {
    let text = scan.text;
    let stop = start.max(first.saturating_sub(REACH));
    let (mut infinitive, mut opens, mut after) = (false, true, false);
    for i in (stop..first).rev() {
        if border(scan, i) && i + 1 < first {
            break;
        }
        if text.kind(i) != Kind::Word {
            continue;
        }
        let word = scan.lower(i);
        opens &= matches!(word, "on" | "in" | "by" | "at" | "and" | "early" | "late" | "later" | "earlier" | "but" | "the");
        let next = scan.lower(i + 1);
        if word == "to" && !infinitive && (is_infinitive(scan, i + 1) || PLANNED.binary_search(&next).is_ok()) {
            // "a report to be released Monday"
            if next == "be" && !matches!(scan.before(i), "was" | "were") {
                return (Some(Direction::Future), opens);
            }
            infinitive = true;
            continue;
        }
        // "will rest after falling on Monday"
        if matches!(word, "after" | "following" | "since") && next.ends_with("ing") {
            return (Some(Direction::Past), opens);
        }
        after |= matches!(word, "after" | "following");
        if let Some(found) = verb_on_the_left(scan, i, stop, infinitive) {
            let modal = matches!(role_at(scan, i), Role::Will | Role::Would);
            return (Some(if after && !modal { Direction::Past } else { found }), opens);
        }
        opens |= i == start && OPENERS.binary_search(&word).is_ok();
    }
    (infinitive.then_some(Direction::Future), opens)
}

/// Questions that are answered with a negative: "would not comment Friday" tells what was on Friday.
const ASKED: &[&str] =
    &["answer", "comment", "confirm", "disclose", "discuss", "elaborate", "give", "identify", "provide", "release", "say", "speak"];

/// What a word on the left says; none where it decides nothing.
fn verb_on_the_left(scan: &Scan, i: usize, stop: usize, infinitive: bool) -> Option<Direction> {
    let word = scan.lower(i);
    let next = scan.lower(i + 1);
    let earlier = |n: usize, words: &[&str]| (i.saturating_sub(n).max(stop)..i).any(|k| words.contains(&scan.lower(k)));
    match role_at(scan, i) {
        // "could not be reached Monday", "would not comment Friday": that was then.
        Role::Would if earlier(9, &["neither", "nobody", "none"]) => Some(Direction::Past),
        Role::Would if next == "not" && (word == "could" || word == "would" && ASKED.binary_search(&scan.lower(i + 2)).is_ok()) => {
            Some(Direction::Past)
        }
        Role::Will | Role::Would => Some(Direction::Future),
        // "had been scheduled", "as previously planned": a schedule of the past.
        Role::Ahead if earlier(3, &["had"]) || earlier(2, &["as", "previously", "originally", "initially"]) => Some(Direction::Past),
        Role::Ahead if word == "set" && !infinitive && !matches!(next, "for" | "to") => (!earlier(2, MODALS)).then_some(Direction::Past),
        Role::Ahead if word == "preparing" && !infinitive && next != "for" => None,
        // "announced plans Monday to march"
        Role::Ahead if word == "plans" && !infinitive && is_past(scan.before(i)) && scan.word(i + 1) != Word::Other => None,
        Role::Ahead => Some(Direction::Future),
        Role::Governing if infinitive => {
            let was = earlier(2, &["was", "were", "had"]) && !matches!(word, "agreed" | "decided" | "vowed" | "promised" | "pledged");
            Some(if was { Direction::Past } else { Direction::Future })
        }
        // "has a hearing Friday", "is meeting him on Friday".
        Role::Governing if matches!(word, "has" | "have") && matches!(next, "a" | "an") => Some(Direction::Future),
        Role::Governing if matches!(word, "is" | "are") && next.ends_with("ing") => Some(Direction::Future),
        // "will be paid": the modal decides. "is paid" and "is not allowed" decide nothing.
        Role::Past | Role::Governing if earlier(2, &["be"]) => None,
        Role::Past if earlier(1, &["is", "are", "being"]) || earlier(2, &["is", "are"]) && scan.before(i) == "not" => None,
        // "will put", "to cut"
        Role::Past if is_unchanged(word) && earlier(2, MODALS) => None,
        // "had until Friday to leave"
        Role::Past if word == "had" && next == "until" => Some(Direction::Future),
        Role::Past => Some(Direction::Past),
        Role::Governing if word.ends_with("ed") => Some(Direction::Past),
        Role::Governing | Role::None => None,
    }
}

/// Whether it stands before a base form: "can last", "not last".
pub(super) fn before_base(word: &str) -> bool {
    MODALS.contains(&word) || matches!(word, "not" | "n't" | "'ll")
}

/// Words before a base form.
const MODALS: &[&str] = &["to", "will", "would", "could", "may", "might", "can", "should", "must", "shall"];

/// The first verb on the right; for an expression inside its clause, only up to the next comma ("…hearing Friday, he said").
fn on_the_right(scan: &Scan, end: usize, stop: usize, opens: bool) -> Option<Direction> {
    for i in end..stop.min(end + REACH) {
        if i > end && border(scan, i) || !opens && scan.text.raw(i) == "," {
            return None;
        }
        if scan.text.kind(i) != Kind::Word {
            continue;
        }
        let word = scan.lower(i);
        match role_at(scan, i) {
            Role::Will | Role::Would => return Some(Direction::Future),
            // "plans to" is a verb, "vacation plans" are none.
            Role::Ahead if word == "plans" && scan.lower(i + 1) != "to" => {}
            Role::Ahead if !word.ends_with("ed") && !matches!(word, "set" | "due") => return Some(Direction::Future),
            // "On Friday, officials say, voters"; "On Friday, he said, they will"
            Role::Past if is_speech(word) && scan.text.raw(i + 1) == "," => {}
            Role::Past => return Some(Direction::Past),
            Role::Governing if word.ends_with("ed") => return Some(Direction::Past),
            Role::Ahead | Role::Governing | Role::None => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn tables_are_sorted() {
        for table in [PUT_OFF, OPENERS, ASKED] {
            assert!(table.is_sorted());
        }
    }

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
            ("They meet separately Monday with the envoy.", Direction::Future),
            ("They did not meet on Monday.", Direction::Past),
            ("Norland’s rulers announced plans Monday to hold a fair.", Direction::Past),
            ("They can stop raids such as the one in Tarsa Monday that killed five.", Direction::Past),
            ("In a speech to parliament on Monday, he said a deal could come.", Direction::Past),
            ("A report Monday by a clinic says patients could suffer.", Direction::Past),
            ("In the final on Monday, Norland will face Sudland.", Direction::Future),
            ("The hearing has been adjourned until Monday.", Direction::Future),
            ("The hearing lasted until Monday.", Direction::Past),
            ("The union called a strike for Monday.", Direction::Future),
            ("The strike had been called for Monday.", Direction::Past),
            ("Heavy showers are predicted for Monday.", Direction::Future),
            ("The vote would not take place before Monday.", Direction::Future),
            ("He would not comment Monday.", Direction::Past),
            ("The board will release a new, privately financed report on Monday.", Direction::Future),
            ("He will ask for money when he addresses a conference of donors and their envoys in Tarsa Monday.", Direction::Future),
            ("The army will close the border to foil raids during Monday’s elections.", Direction::Future),
            ("He won Monday’s election.", Direction::Past),
            ("The party will put a motion to the house Monday.", Direction::Future),
            ("On Monday, officials said, the voters will choose.", Direction::Future),
            ("The frost has begun to ease Monday.", Direction::Past),
            ("He will rest after hurting his knee on Monday.", Direction::Past),
            ("They need to answer the blast on Monday.", Direction::Past),
            ("They read a report to be released Monday.", Direction::Future),
            ("Norland has invited Sudland to talks on Monday.", Direction::Future),
            ("They introduced a bill Monday that would free them.", Direction::Past),
            ("Monday’s statement did not say whether they will go.", Direction::Past),
            ("A judge has given them until Monday to leave.", Direction::Future),
            ("He is being sworn in Monday.", Direction::Future),
            ("The agency quotes him as saying Monday he will go on.", Direction::Past),
            ("The paper Monday says spies could act on tips.", Direction::Past),
            ("They put the deadline in writing Monday.", Direction::Past),
            ("There will be blasts on Monday, the caller said.", Direction::Future),
            ("Rulers announced plans Sunday to hold a fair on Monday.", Direction::Future),
            ("The fair that starts on Monday is large.", Direction::Future),
        ] {
            let text = Text::new(source);
            let scan = Scan::new(&text);
            let at = (0..scan.len()).find(|&i| scan.lower(i) == "monday").unwrap();
            assert_eq!(direction(&scan, at, at + 1), expected, "{source}");
        }
    }
}
