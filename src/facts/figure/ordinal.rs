//! What comes in: a place in the text; what goes out: an ordinal that counts ("the sixth nuclear test", "the fourth
//! consecutive night", "the fifth day of"), not one that merely orders ("the second car").

use super::fraction::is_alone;
use super::{Reading, Sort};
use crate::facts::date;
use crate::facts::number::{digits, find, number_at};
use crate::text::{Kind, Text};

/// Ordinals in words, from the second on.
#[rustfmt::skip]
const ORDINALS: &[(&str, f64)] = &[
    ("second", 2.0), ("third", 3.0), ("fourth", 4.0), ("fifth", 5.0), ("sixth", 6.0), ("seventh", 7.0), ("eighth", 8.0), ("ninth", 9.0),
    ("tenth", 10.0), ("eleventh", 11.0), ("twelfth", 12.0), ("thirteenth", 13.0), ("fourteenth", 14.0), ("fifteenth", 15.0),
    ("sixteenth", 16.0), ("seventeenth", 17.0), ("eighteenth", 18.0), ("nineteenth", 19.0), ("twentieth", 20.0), ("thirtieth", 30.0),
    ("fortieth", 40.0), ("fiftieth", 50.0), ("sixtieth", 60.0), ("seventieth", 70.0), ("eightieth", 80.0), ("ninetieth", 90.0),
];

/// What happens again and again: "the sixth nuclear test" counts it.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "test", "launch", "attack", "strike", "shooting", "killing", "murder", "death", "fatality", "arrest", "case", "raid", "bombing",
    "explosion", "blast", "earthquake", "quake", "outbreak", "hurricane", "storm", "crash", "assassination", "execution", "protest",
    "strike", "win", "victory", "defeat", "loss", "title", "goal", "medal", "victim", "incident", "evacuation", "resignation",
    "impeachment", "veto", "airstrike", "massacre",
];

/// What a career or a place has so many of that a high ordinal counts them by itself: "her 100th cap".
const MILESTONES: &[&str] = &[
    "cap",
    "goal",
    "win",
    "victory",
    "title",
    "medal",
    "try",
    "century",
    "wicket",
    "appearance",
    "touchdown",
    "homer",
    "run",
    "birdie",
    "start",
    "homicide",
    "murder",
    "victim",
    "death",
    "case",
    "execution",
    "mission",
    "flight",
    "launch",
    "term",
    "career",
];

/// From here on an ordinal before a milestone counts without more.
const HIGH: f64 = 10.0;

/// Units of time that an ordinal counts, where they run.
const TIMES: &[&str] = &["day", "night", "week", "month", "year", "weekend", "evening", "morning"];

/// Ordinals of scales: the cardinal before multiplies them.
const SCALES: &[(&str, f64)] = &[("hundredth", 1e2), ("thousandth", 1e3), ("millionth", 1e6), ("billionth", 1e9), ("trillionth", 1e12)];

/// The words that an ordinal may begin with.
pub(super) fn begins() -> Vec<&'static str> {
    ORDINALS.iter().chain(SCALES).map(|(w, _)| *w).chain(["first"]).collect()
}

/// The ordinal from the second on at `i`, with its end: "21st", "second", "twenty-fifth", "one hundred and fifth".
pub(super) fn ordinal(text: &Text, i: usize) -> Option<(f64, usize)> {
    if let Some(value) = find(ORDINALS, text.lower(i)).or_else(|| find(SCALES, text.lower(i))) {
        return Some((value, i + 1));
    }
    if text.kind(i) == Kind::Number && !text.spaced(i + 1) && matches!(text.lower(i + 1), "st" | "nd" | "rd" | "th") {
        return digits(text.raw(i)).filter(|(v, _)| *v >= 2.0 && v.fract() == 0.0).map(|(v, _)| (v, i + 2));
    }
    if text.kind(i) != Kind::Word {
        return None;
    }
    // "twenty-fifth", "one hundred and fifth", "a hundred trillionth"
    let cardinal = number_at(text, i)?;
    let mut at = i + cardinal.tokens;
    at += usize::from(text.raw(at) == "-" || text.lower(at) == "and");
    if let Some(scale) = find(SCALES, text.lower(at)).filter(|s| cardinal.value < *s) {
        return Some((cardinal.value * scale, at + 1));
    }
    let last = if text.lower(at) == "first" { 1.0 } else { find(ORDINALS, text.lower(at))? };
    let open = if last < 10.0 { cardinal.value >= 20.0 && cardinal.value % 10.0 == 0.0 } else { cardinal.value % 100.0 == 0.0 };
    (open && cardinal.value > last).then_some((cardinal.value + last, at + 1))
}

/// Reads an ordinal that counts.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    let (value, end) = ordinal(text, i)?;
    // Alone on its line, as a table of results has it.
    if is_alone(text, i, end) {
        return Some(Reading::exact(i..end, Sort::Ordinal, value, 1.0));
    }
    let before = text.lower(i.wrapping_sub(1));
    let determined = matches!(before, "the" | "a" | "its" | "his" | "her" | "their" | "'s" | "our" | "my") || before == "nation";
    if text.lower(end) == "-" || text.raw(end) == "-" {
        return None;
    }
    let running = |k: usize| matches!(text.lower(k), "consecutive" | "straight" | "successive");
    let row = |k: usize| text.lower(k) == "running" || text.follows(k, &["in", "a", "row"]);
    let next = text.lower(end);
    let goes_on = TIMES.contains(&next)
        && (row(end + 1) || text.lower(end + 1) == "of" && !months_follow(text, end + 2) || text.lower(i.wrapping_sub(2)) == "for");
    let named = (text.kind(end) == Kind::Word).then(|| (end..end + 4).find(|k| EVENTS.contains(&text.lower(*k)))).flatten();
    let straight_to = |at: usize| {
        (end..at).all(|k| text.kind(k) == Kind::Word && !matches!(text.lower(k), "of" | "in" | "to" | "and" | "for" | "on" | "is" | "was"))
    };
    // "the sixth nuclear test" counts, "the third test" and "a third attack" order.
    let counted = named.is_some_and(|at| at > end && straight_to(at)) && value >= 3.0 && determined && before != "a";
    let milestone = value >= HIGH && determined && (end..end + 3).find(|k| MILESTONES.contains(&text.lower(*k))).is_some_and(straight_to);
    // "the ceasefire, the fifth this year"
    let apposed = before == "the" && text.raw(i.wrapping_sub(2)) == "," && this_period(text, end);
    let copula =
        matches!(text.lower(i.wrapping_sub(2)), "is" | "was" | "be" | "became" | "marks" | "marked" | "marking" | "becoming" | "been")
            && determined
            && before != "a"
            && text.kind(end) != Kind::End
            && (text.kind(end) == Kind::Word && !superlative(next) && !TIMES.contains(&next)
                || matches!(text.raw(end), "'" | "‘" | "“" | "\""));
    // "the 41st person to sign"
    let to = named_to(text, end) && value >= 3.0 && before == "the" && !superlative(next);
    (to || milestone
        || apposed
        || running(end)
        || determined && goes_on
        || counted
        || copula && named.is_some()
        || copula && since(text, end))
    .then(|| Reading::exact(i..end, Sort::Ordinal, value, 1.0))
}

/// Whether a noun of one to three words and "to" with a verb follow.
fn named_to(text: &Text, i: usize) -> bool {
    let Some(to) = (i + 1..i + 4).find(|k| text.lower(*k) == "to") else { return false };
    let noun = (i..to).all(|k| text.kind(k) == Kind::Word && !super::counted::is_stop(text.lower(k)));
    noun && text.kind(to + 1) == Kind::Word && !super::counted::is_stop(text.lower(to + 1)) && !text.capital(to + 1)
        || noun && text.lower(to + 1) == "have"
}

/// "the third of its kind since May", "the second such shooting this year": what follows counts from a time on.
fn since(text: &Text, i: usize) -> bool {
    let sentence = text.sentence(i);
    (i..sentence.end.min(i + 14)).any(|k| {
        text.lower(k) == "since" || matches!(text.lower(k), "this") && TIMES.contains(&text.lower(k + 1)) || text.follows(k, &["so", "far"])
    })
}

/// "this year", "since May", "in a week" right after: what is counted is what stands before.
fn this_period(text: &Text, i: usize) -> bool {
    text.lower(i) == "since"
        || matches!(text.lower(i), "this") && TIMES.contains(&text.lower(i + 1))
        || matches!(text.lower(i), "in" | "of")
            && matches!(text.lower(i + 1), "a" | "as" | "the" | "two" | "three" | "four" | "five")
            && (i + 1..i + 4).any(|k| TIMES.contains(&super::counted::singular(text.lower(k)).as_str()))
}

fn superlative(word: &str) -> bool {
    word.len() > 5 && word.ends_with("est") || matches!(word, "most" | "best" | "worst" | "least" | "largest" | "time" | "half" | "quarter")
}

fn months_follow(text: &Text, i: usize) -> bool {
    (date::is_month(text.lower(i)) || matches!(text.lower(i), "the" | "every" | "each"))
        && !matches!(
            text.lower(i + 1),
            "protests" | "talks" | "trial" | "fighting" | "strike" | "conference" | "operation" | "offensive" | "siege"
        )
}
