//! What comes in: a reading; what goes out: the short phrase that says what it is about, in the article's own words where it
//! can be: "people killed in the crash", "age of Ann Lee", "share of voters".

use super::counted::is_stop;
use super::{Reading, Sort, event};
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens of a place or reason the phrase takes along.
const TAIL: usize = 5;

/// So many tokens before or after say what a figure is about that counts nothing.
const LEAD: usize = 6;

/// So many tokens back from an age stands the name of whose it is.
const NAME: usize = 8;

/// What the reading is about; empty where the words do not say. `floor` is where the reading before ends.
pub(super) fn about(text: &Text, reading: &Reading, floor: usize) -> String {
    let phrase = match reading.sort {
        Sort::Age => age(text, reading),
        _ => counted(text, reading).or_else(|| happened(text, reading)).unwrap_or_else(|| around(text, reading, floor)),
    };
    phrase.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words<'a>(text: &Text<'a>, range: Range<usize>) -> &'a str {
    text.slice(text.span(range))
}

/// What is counted, with its event and place.
fn counted(text: &Text, reading: &Reading) -> Option<String> {
    let nouns = reading.counted.clone();
    if nouns.is_empty() {
        return None;
    }
    let limit = text.sentence(nouns.start).end;
    let share = if reading.sort == Sort::Share && text.lower(reading.tokens.end) == "of" { "share of " } else { "" };
    Some(match reading.event {
        Some(event) if event >= nouns.end => {
            // "people were hurt in the crash", without the verbs of the sentence
            let close = event - nouns.end <= 3;
            let end = tail(text, event + 1, limit);
            // "people in custody"
            let event = if event::is_state(text.lower(event)) && event > nouns.end { event - 1 } else { event };
            if close {
                format!("{share}{} {}", words(text, nouns), words(text, event..end))
            } else {
                format!("{share}{}", words(text, nouns.start..end))
            }
        }
        Some(event) if event < reading.tokens.start => {
            let end = tail(text, nouns.end, limit);
            format!("{share}{} {} {}", words(text, nouns.clone()), event::participle(text.lower(event)), words(text, nouns.end..end))
        }
        _ => format!("{share}{}", words(text, nouns.start..tail(text, nouns.end, limit))),
    })
}

/// The event alone: "people killed in the crash", "spent in the six states".
fn happened(text: &Text, reading: &Reading) -> Option<String> {
    let event = reading.event?;
    let who = if reading.head == "person" { "people " } else { "" };
    let from = reading.tokens.end.max(event + 1);
    let end = tail(text, from, text.sentence(event).end);
    let rest = words(text, from..end);
    // "a $30 million investment" says it; "at a cost of $5" and "the toll rose to 9" do as well.
    Some(format!("{who}{} {rest}", event::participle(text.lower(event))))
}

/// Whose age it is.
fn age(text: &Text, reading: &Reading) -> String {
    match name(text, reading) {
        Some(name) => format!("age of {}", words(text, name)),
        // "a 36-year-old black and gay actor": what is counted is no noun yet.
        None if reading.counted.is_empty() || text.lower(reading.counted.end) == "and" => "age".to_owned(),
        None => format!("age of the {}", words(text, reading.counted.clone())),
    }
}

/// The name of the person whose age it is: after it ("77-year-old Ann Lee"), or right before ("Ann Lee, 77,"), or, where no noun
/// tells who it is, the last one before.
fn name(text: &Text, reading: &Reading) -> Option<Range<usize>> {
    let sentence = text.sentence(reading.tokens.start);
    // "in the TV industry": letters that are no name.
    let letters = |i: usize| text.raw(i).chars().count() > 1 && text.raw(i).chars().all(char::is_uppercase);
    let named = |i: usize| text.kind(i) == Kind::Word && text.capital(i) && !letters(i);
    // "26-year-old EMT Ann Lee"
    let from = reading.tokens.end + usize::from(letters(reading.tokens.end));
    let after = (from..sentence.end.min(from + 5)).take_while(|i| named(*i)).count();
    if after > 0 && after < 5 {
        return Some(from..from + after);
    }
    let floor = sentence.start.max(reading.tokens.start.saturating_sub(NAME));
    let apposed = reading.tokens.start > floor && matches!(text.raw(reading.tokens.start - 1), "," | "(");
    if !apposed && !reading.counted.is_empty() {
        return None;
    }
    let mut end = reading.tokens.start;
    while end > floor && !(named(end - 1) && (end - 1 > sentence.start || apposed)) {
        end -= 1;
    }
    let mut from = end;
    while from > floor && named(from - 1) {
        from -= 1;
    }
    (from < end).then_some(from..end)
}

/// The first and last name of the person whose age it is, in lower case, where both are given: what sets one age apart from another.
pub(super) fn whose(text: &Text, reading: &Reading) -> Option<String> {
    let name = name(text, reading).filter(|name| name.len() > 1)?;
    Some(format!("{} {}", text.lower(name.start), text.lower(name.end - 1)))
}

/// Nothing is counted: the words before, as far as they belong together, or the words after.
fn around(text: &Text, reading: &Reading, floor: usize) -> String {
    let sentence = text.sentence(reading.tokens.start);
    let word = |i: usize| matches!(text.kind(i), Kind::Word | Kind::Possessive);
    let trimmed = |mut from: usize, mut to: usize| {
        let light = |i: usize| is_stop(text.lower(i)) || text.kind(i) == Kind::Possessive;
        while from < to && light(from) {
            from += 1;
        }
        while from < to && light(to - 1) {
            to -= 1;
        }
        from..to
    };
    let mut from = reading.tokens.start;
    while from > sentence.start.max(floor).max(reading.tokens.start.saturating_sub(LEAD)) && word(from - 1) {
        from -= 1;
    }
    let before = trimmed(from, reading.tokens.start);
    let mut to = reading.tokens.end;
    while to < sentence.end.min(reading.tokens.end + LEAD) && word(to) {
        to += 1;
    }
    let after = trimmed(reading.tokens.end, to);
    words(text, if before.is_empty() { after } else { before }).to_owned()
}

/// The end of a prepositional phrase that begins at `i`, or `i`.
fn tail(text: &Text, i: usize, limit: usize) -> usize {
    let opens =
        matches!(text.lower(i), "in" | "on" | "at" | "of" | "by" | "from" | "for" | "near" | "during" | "to" | "per" | "with" | "when");
    if i >= limit || !opens {
        return i;
    }
    let mut end = i + 1;
    while end < limit && end < i + TAIL && matches!(text.kind(end), Kind::Word | Kind::Possessive) {
        if end > i + 2 && is_stop(text.lower(end)) {
            break;
        }
        end += 1;
    }
    if end == i + 1 || is_stop(text.lower(end - 1)) { i } else { end }
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    #[test]
    fn an_age_is_of_whom_it_is_told() {
        for (source, expected) in [
            ("Ann Lee, 77, left Rome.", "age of Ann Lee"),
            ("The 77-year-old Ann Lee left Rome.", "age of Ann Lee"),
            ("The 26-year-old EMT Ann Lee left Rome.", "age of Ann Lee"),
            ("Ann Lee, who worked in the TV and film industry, was 77.", "age"),
            ("A 36-year-old blind and deaf singer left Rome.", "age"),
            ("A 12-year-old boy, who was alone, left Rome.", "age of the boy"),
        ] {
            let facts = crate::facts::figure::read(&Text::new(source), &[]);
            assert_eq!(facts.first().map(|f| f.about.as_str()), Some(expected), "{source}");
        }
    }
}
