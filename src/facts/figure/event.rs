//! What comes in: readings; what goes out: the same with the event in which they count ("killed", "arrested"), found before
//! the number, after what it counts, and carried along lists ("12 dead, 40 injured", "killed 12, including three children").

use super::{Reading, Sort};
use crate::text::Text;

/// Verbs, participles and nouns of events that news counts people and things in.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "abducted", "acquired", "added", "arrest", "arrested", "arresting", "arrests", "besieged", "bought", "brought", "captured",
    "capturing", "charged", "claimed", "convicted", "cost", "create", "created", "creating", "creation", "cut", "damaged", "dead",
    "death", "deaths", "deported", "destroyed", "destroying", "detained", "detaining", "detonated", "die", "died", "dies", "displaced",
    "displacing", "donated", "drowned", "earned", "employ", "employed", "employs", "endangering", "enrolled", "evacuated", "executed",
    "expel", "expelled", "expelling", "expulsion", "expulsions", "fatalities", "fined", "fired", "fled", "flee", "fleeing", "flew",
    "flown", "found", "freed", "hire", "hired", "hiring", "hit", "hospitalised", "hospitalized", "hurt", "imprisoned", "infected",
    "injured", "injures", "injuries", "injuring", "invest", "invested", "investing", "investment", "jailed", "kidnapped", "kill",
    "killed", "killing", "kills", "launched", "launching", "lost", "missing", "murdered", "ordered", "owes", "paid", "pay", "paying",
    "perished", "pleaded", "promised", "purchased", "raised", "recovered", "recruited", "released", "represents", "rescued", "sank",
    "seized", "sentenced", "settlement", "shot", "slain", "sold", "spend", "spending", "spent", "stranded", "suffered", "survived",
    "tested", "toll", "trapped", "treated", "vaccinated", "vanished", "voted", "won", "wounded", "wounding", "wounds",
];

/// Words between what is counted and its event: "12 people were later confirmed dead".
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "were", "was", "are", "is", "have", "had", "has", "been", "being", "be", "others", "other", "more", "also", "reportedly", "believed",
    "feared", "to", "later", "confirmed", "reported", "people", "presumed", "still", "either", "left", "now", "all", "who", "that",
    "already", "known", "said", "would", "will", "officially",
];

/// Words between an event and its number: "killed as many as 12", "the deaths of the 12".
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "the", "of", "a", "an", "another", "as", "many", "at", "least", "more", "than", "up", "to", "total", "estimated", "additional",
    "some", "lives", "only", "just", "all", "its", "his", "their", "her", "these", "those", "other", "further", "about", "around", "off",
    "nearly", "almost", "over", "even", "in", "down",
];

/// Verbs between an event's noun and its number: "the toll stood at 12".
const LINKS: &[&str] = &["was", "is", "were", "are", "reached", "stood", "stands", "rose", "risen", "climbed", "jumped", "hit"];

/// The nouns that such a verb follows.
const NOUNS: &[&str] = &["toll", "deaths", "injuries", "fatalities", "arrests", "settlement"];

/// Whether the word in lower case names an event.
pub(super) fn is_event(word: &str) -> bool {
    EVENTS.binary_search(&word).is_ok()
}

/// Sets the events.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for k in 0..readings.len() {
        if matches!(readings[k].sort, Sort::Age | Sort::Score) {
            continue;
        }
        let floor = k.checked_sub(1).map_or(0, |p| readings[p].tokens.end);
        let ceiling = readings.get(k + 1).map_or(usize::MAX, |r| r.tokens.start);
        let own = find(text, &readings[k], floor, ceiling);
        let event = own.or_else(|| k.checked_sub(1).and_then(|p| inherited(text, &readings[p], &readings[k])));
        readings[k].event = event;
    }
}

/// The event that the words around one reading name. `floor` and `ceiling`: where its neighbours end and begin.
fn find(text: &Text, reading: &Reading, floor: usize, ceiling: usize) -> Option<usize> {
    let sentence = text.sentence(reading.tokens.start);
    let (floor, ceiling) = (floor.max(sentence.start), ceiling.min(sentence.end));
    let mut back = reading.tokens.start;
    let mut linked = false;
    while back > floor && reading.tokens.start - back < 6 {
        back -= 1;
        let word = text.lower(back);
        linked |= LINKS.contains(&word);
        if is_event(word) && (!linked || NOUNS.contains(&word)) {
            return Some(back);
        }
        if !linked && !BEFORE.contains(&word) {
            break;
        }
    }
    if !reading.counted.is_empty()
        && let Some(head) = reading.counted.clone().next_back().filter(|h| is_event(text.lower(*h)))
    {
        return Some(head);
    }
    let from = reading.counted.end.max(reading.tokens.end);
    for at in from..(from + 6).min(ceiling) {
        if is_event(text.lower(at)) {
            return Some(at);
        }
        if !BETWEEN.contains(&text.lower(at)) {
            return None;
        }
    }
    None
}

/// "killed 12, including three children", "killed 12 civilians and four soldiers": the event of the number before.
fn inherited(text: &Text, before: &Reading, here: &Reading) -> Option<usize> {
    let event = before.event?;
    let from = before.counted.end.max(before.tokens.end);
    let gap = from..here.tokens.start;
    if gap.len() > 5 || text.sentence_of(before.tokens.start) != text.sentence_of(here.tokens.start) || before.unit != here.unit {
        return None;
    }
    let listed = gap.clone().all(|k| {
        matches!(
            text.lower(k),
            "," | "and" | "including" | "among" | "them" | "of" | "whom" | "most" | "at" | "least" | "as" | "well" | "(" | "—" | "–"
        ) || k == event
    });
    listed.then_some(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_sorted() {
        assert!(EVENTS.is_sorted());
    }
}
