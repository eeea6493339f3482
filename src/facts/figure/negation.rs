//! What comes in: a place in the text; what goes out: none ("no one was hurt", "no injuries", "none of the crew"): 0.

use super::counted::is_stop;
use super::{Reading, Sort};
use crate::text::{Kind, Text};

/// What news says there was none of, in singular or plural: people and things that are counted.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "injuries", "casualties", "deaths", "fatalities", "arrests", "claim", "claims", "survivors", "suspects", "victims", "charges",
    "damages", "weapons", "hostages", "passengers", "explosives", "reports", "civilians", "soldiers", "people", "children", "group",
    "groups", "votes", "shots", "fatality", "injury", "witnesses", "troops", "bombs", "refugees", "countries", "planes", "aircraft",
    "women", "men", "police", "officers", "students", "workers", "employees", "cases", "flights", "homes", "buildings", "arrest",
    "ships",
];

/// What news says that something passed without.
const HARM: &[&str] = &["injuries", "injury", "casualties", "casualty", "deaths", "fatalities", "arrests", "survivors"];

/// Words that may stand between: "no other serious injuries".
const BETWEEN: usize = 2;

/// The words that a negation may begin with.
pub(super) fn begins() -> Vec<&'static str> {
    vec!["no", "nobody", "none", "neither", "without", "not"]
}

/// Whether a verb may follow that counts: "no one was hurt", but "a burden to no one,", "nobody more dedicated", "no one knows why" and
/// "nobody could have stopped it".
fn clause(text: &Text, i: usize) -> bool {
    matches!(text.kind(i), Kind::Word | Kind::Possessive) && !NO_COUNT.contains(&text.lower(i))
}

/// Words after "nobody" that make no count of it.
#[rustfmt::skip]
const NO_COUNT: &[&str] = &[
    "and", "better", "but", "can", "could", "else", "ever", "except", "in", "knew", "knows", "less", "may", "might", "more", "must", "of", "or",
    "really", "should", "thought", "wants", "would",
];

/// Reads none at all.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    let none = |end: usize| Some(Reading::exact(i..end, Sort::Negation, 0.0, 1.0));
    match text.lower(i) {
        // "without injuries", "not a single shot", "without one vote"
        "without" if HARM.contains(&text.lower(i + 1)) => {
            let mut reading = none(i + 2)?;
            reading.counted = i + 1..i + 2;
            Some(reading)
        }
        "without" if text.lower(i + 1) == "any" && HARM.contains(&text.lower(i + 2)) => {
            let mut reading = none(i + 3)?;
            reading.counted = i + 2..i + 3;
            Some(reading)
        }
        "without" | "not" if text.follows(i + 1, &["a", "single"]) && text.kind(i + 3) == Kind::Word => none(i + 3),
        "not" if text.lower(i + 1) == "one" && text.kind(i + 2) == Kind::Word && !is_stop(text.lower(i + 2)) => none(i + 2),
        "neither" if text.lower(i + 1) == "of" && !matches!(text.lower(i + 2), "this" | "that") => none(i + 1),
        "nobody" => clause(text, i + 1).then(|| none(i + 1)).flatten(),
        "none" if matches!(text.lower(i + 1), "of" | "were" | "was" | "are" | "have" | "had") && text.follows(i + 2, &["this"]) => None,
        "none"
            if matches!(text.lower(i + 1), "of" | "were" | "was" | "are")
                && !matches!(text.lower(i + 3), "business" | "affair" | "concern" | "matter") =>
        {
            none(i + 1)
        }
        "no" if text.lower(i + 1) == "one" || text.raw(i + 1) == "-" && text.lower(i + 2) == "one" => {
            let end = if text.lower(i + 1) == "one" { i + 2 } else { i + 3 };
            clause(text, end).then(|| none(end)).flatten()
        }
        "no" if text.kind(i + 1) == Kind::Word && !text.raw(i).ends_with('.') => {
            let head = (i + 1..i + 2 + BETWEEN).find(|k| COUNTED.contains(&text.lower(*k)) && !COUNTED.contains(&text.lower(*k + 1)))?;
            let words = (i + 1..=head).all(|k| {
                text.kind(k) == Kind::Word
                    && !matches!(text.lower(k), "of" | "in" | "for" | "and" | "more" | "longer" | "such" | "less" | "fewer")
            });
            let mut reading = none(head + 1).filter(|_| words)?;
            reading.counted = i + 1..head + 1;
            Some(reading)
        }
        _ => None,
    }
}
