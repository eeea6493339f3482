//! What comes in: readings; what goes out: the same with the bounds and hedges that stand before and after them ("at least",
//! "nearly", "or more"); they belong to the quote.

use super::{Bound, Reading, Sort};
use crate::facts::number::{is_joint, number_at};
use crate::text::{Kind, Text};
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// What a phrase does to the value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    Bounds(Bound),
    /// "nearly 12": about it, and not more.
    CloseBelow,
    /// "just over 12": about it, and more.
    CloseAbove,
}

use Effect::{Bounds, CloseAbove, CloseBelow};

const ABOUT: Effect = Bounds(Bound::About);
const LEAST: Effect = Bounds(Bound::AtLeast);
const MORE: Effect = Bounds(Bound::MoreThan);
const MOST: Effect = Bounds(Bound::AtMost);
const LESS: Effect = Bounds(Bound::LessThan);

/// Phrases before the number; the longer ones first where one ends another.
#[rustfmt::skip]
const BEFORE: &[(&str, Effect)] = &[
    ("equal to or more than", LEAST), ("equal to or less than", MOST), ("more than or equal to", LEAST),
    ("greater than or equal to", LEAST), ("less than or equal to", MOST), ("in the neighborhood of", ABOUT),
    ("in the neighbourhood of", ABOUT), ("in the region of", ABOUT), ("somewhere in the region of", ABOUT), ("on the order of", ABOUT),
    ("in the vicinity of", ABOUT), ("a little more than", CloseAbove), ("a little less than", CloseBelow), ("a little over", CloseAbove),
    ("a little under", CloseBelow), ("just short of", CloseBelow), ("just shy of", CloseBelow), ("not more than", MOST),
    ("not less than", LEAST), ("not fewer than", LEAST), ("no more than", MOST), ("no less than", LEAST), ("no fewer than", LEAST),
    ("no greater than", MOST), ("well more than", MORE), ("far more than", MORE), ("slightly more than", CloseAbove),
    ("slightly less than", CloseBelow), ("just less than", CloseBelow), ("just more than", CloseAbove), ("smaller or equal than", MOST),
    ("less or equal than", MOST), ("in excess of", MORE), ("a minimum of", LEAST), ("minimum of", LEAST), ("a maximum of", MOST),
    ("maximum of", MOST), ("as many as", MOST), ("as much as", MOST), ("as high as", MOST), ("as large as", MOST), ("as long as", MOST),
    ("as fast as", MOST), ("as far as", MOST), ("as old as", MOST), ("as few as", LEAST), ("as little as", LEAST), ("as low as", LEAST),
    ("as young as", LEAST), ("at the very least", LEAST), ("at the least", LEAST), ("at the most", MOST), ("at least", LEAST),
    ("at most", MOST), ("more than", MORE), ("greater than", MORE), ("larger than", MORE), ("higher than", MORE), ("bigger than", MORE),
    ("older than", MORE), ("longer than", MORE), ("better than", MORE), ("less than", LESS), ("fewer than", LESS), ("lower than", LESS),
    ("smaller than", LESS), ("younger than", LESS), ("shorter than", LESS), ("up to", MOST), ("upwards of", MORE), ("upward of", MORE),
    ("north of", MORE), ("south of", LESS), ("short of", LESS), ("shy of", LESS), ("close to", ABOUT), ("closer to", ABOUT),
    ("just over", CloseAbove), ("just above", CloseAbove), ("slightly over", CloseAbove), ("slightly above", CloseAbove),
    ("just under", CloseBelow), ("just below", CloseBelow), ("slightly under", CloseBelow), ("slightly below", CloseBelow),
    ("not quite", CloseBelow), ("well over", MORE), ("well above", MORE), ("well under", LESS), ("well below", LESS),
    ("far above", MORE), ("far below", LESS), ("an estimated", ABOUT), ("an approximate", ABOUT), ("an average of", ABOUT),
    ("estimated at", ABOUT), ("or so", ABOUT), ("over", MORE), ("above", MORE), ("exceeding", MORE), ("topping", MORE),
    ("surpassing", MORE), ("beyond", MORE), ("under", LESS), ("below", LESS), ("nearly", CloseBelow), ("almost", CloseBelow),
    ("approaching", CloseBelow), ("nearing", CloseBelow), ("within", MOST), ("virtually", CloseBelow), ("practically", CloseBelow), ("about", ABOUT),
    ("around", ABOUT), ("approximately", ABOUT), ("approx", ABOUT), ("roughly", ABOUT), ("circa", ABOUT), ("c .", ABOUT),
    ("some", ABOUT), ("estimated", ABOUT), ("perhaps", ABOUT), ("maybe", ABOUT), ("~", ABOUT), ("≈", ABOUT), ("> =", LEAST),
    ("≥", LEAST), ("< =", MOST), ("≤", MOST), (">", MORE), ("<", LESS),
];

/// Words between a bound and its number: "at least another 12", "more than a total of 12".
const BETWEEN: &[&str] = &["another", "an additional", "a further", "a total of", "an estimated", "a record"];

/// Verbs before a number that tell that it is exceeded; they stay outside the quote.
const VERBS: &[&str] = &["exceeded", "exceeds", "exceed", "topped", "tops", "surpassed", "surpasses", "surpass"];

/// Phrases after the number, or after what it counts.
#[rustfmt::skip]
const AFTER: &[(&str, Effect)] = &[
    ("or more", LEAST), ("or higher", LEAST), ("or greater", LEAST), ("or older", LEAST), ("or above", LEAST), ("or over", LEAST),
    ("or better", LEAST), ("and more", LEAST), ("and above", LEAST), ("and over", LEAST), ("and older", LEAST), ("and up", LEAST),
    ("and counting", LEAST), ("- plus", LEAST), ("plus", LEAST), ("+", LEAST), ("or fewer", MOST), ("or less", MOST), ("or lower", MOST),
    ("or below", MOST), ("or under", MOST), ("or younger", MOST), ("and under", MOST), ("and below", MOST), ("and younger", MOST),
    ("at least", LEAST), ("at most", MOST), ("at the most", MOST), ("or so", ABOUT), ("or thereabouts", ABOUT), ("- odd", ABOUT),
    ("odd", ABOUT), ("- ish", ABOUT), ("give or take", ABOUT), ("tops", MOST), ("max", MOST), ("maximum", MOST), ("minimum", LEAST),
];

/// After these, "over", "about", "around", "under", "above" and "some" are no bounds: "anger over three bills", "talk about two plans".
const NO_BOUND_AFTER: &[(&str, &[&str])] = &[
    (
        "over",
        &[
            "anger",
            "row",
            "dispute",
            "fight",
            "concern",
            "concerns",
            "battle",
            "control",
            "talks",
            "outrage",
            "scandal",
            "criticism",
            "sued",
            "argued",
            "argument",
            "lawsuit",
            "debate",
            "protest",
            "protests",
            "clash",
            "clashes",
            "war",
            "tensions",
            "took",
            "take",
            "taking",
            "ran",
            "run",
            "flew",
            "fly",
            "flown",
            "fired",
            "charged",
            "spread",
            "worried",
            "controversy",
            "backlash",
            "questions",
            "split",
            "feud",
            "standoff",
            "handed",
            "victory",
            "win",
            "lead",
            "voted",
        ],
    ),
    (
        "about",
        &[
            "talk",
            "word",
            "talked",
            "talking",
            "think",
            "thinking",
            "said",
            "worried",
            "know",
            "asked",
            "tell",
            "told",
            "hear",
            "heard",
            "questions",
            "concerns",
            "information",
            "story",
            "stories",
            "something",
            "anything",
            "nothing",
            "details",
            "speaking",
            "spoke",
            "wrote",
            "book",
            "complained",
            "brought",
            "came",
            "learned",
            "how",
            "what",
            "not",
            "all",
            "bring",
            "care",
            "cares",
            "lied",
            "lying",
        ],
    ),
    ("around", &["turn", "turned", "get", "looked", "wrapped", "gathered", "built", "revolves", "all", "centered"]),
    ("under", &["placed", "came", "fell", "comes", "held", "out", "from", "charged"]),
    ("above", &["flew", "hovered", "from", "rise"]),
    ("below", &["from", "see"]),
    ("beyond", &[]),
    ("to", &["living", "live", "lived", "led", "own", "owned", "stand", "stood"]),
];

/// Puts the bounds on.
pub(super) fn refine(text: &Text, readings: &mut Vec<Reading>) {
    let mut floor = 0;
    for k in 0..readings.len() {
        let Some(reading) = readings.get_mut(k) else { break };
        if !matches!(reading.sort, Sort::Ordinal | Sort::Negation | Sort::Score) {
            for _ in 0..2 {
                before(text, reading, floor);
            }
            after(text, reading);
        }
        floor = reading.tokens.end;
        if let Some((first, second)) = readings.split_at_mut_checked(k).and_then(|(a, b)| Some((a.last()?, b.first_mut()?))) {
            in_brackets(text, first, second);
            in_split(text, first, second);
        }
    }
    join(text, readings);
}

/// A bound before the number, "another" or a total between them; it goes back no further than `floor`.
fn before(text: &Text, reading: &mut Reading, floor: usize) {
    let sentence = text.sentence(reading.tokens.start).start.max(floor);
    static LAST: OnceLock<FxHashSet<&str>> = OnceLock::new();
    let last = || BEFORE.iter().map(|(p, _)| *p).chain(BETWEEN.iter().copied()).chain(VERBS.iter().copied());
    let last = || last().filter_map(|p| p.rsplit(' ').next()).collect();
    let word = reading.tokens.start.checked_sub(1).map_or("", |at| text.lower(at));
    if !LAST.get_or_init(last).contains(word) {
        return;
    }
    let between = BETWEEN.iter().find_map(|phrase| ends_before(text, reading.tokens.start, sentence, phrase));
    if VERBS.contains(&word) && reading.bound == Bound::Exact {
        apply(reading, MORE);
        return;
    }
    let Some((phrase, effect, at)) = [Some(reading.tokens.start), between].into_iter().flatten().find_map(|start| {
        BEFORE.iter().find_map(|(phrase, effect)| ends_before(text, start, sentence, phrase).map(|at| (*phrase, *effect, at)))
    }) else {
        return;
    };
    if !phrase.contains(' ') || phrase == "up to" {
        let word = phrase.rsplit(' ').next().unwrap_or("");
        let leads = at.checked_sub(1).filter(|p| *p >= sentence).map_or("", |p| text.lower(p));
        // "the toll went up to 368"
        if phrase == "up to" && WENT_UP.contains(&leads) {
            return;
        }
        // "120 over 80"
        let between_numbers = phrase == "over" && at == floor && at > 0 && text.kind(at - 1) == Kind::Number;
        // "anger over three bills", "the above 12"
        if between_numbers || matches!(leads, "the" | "-") || NO_BOUND_AFTER.iter().any(|(w, after)| *w == word && after.contains(&leads)) {
            return;
        }
    }
    // "within 25 points of", but "within two groups"
    let near = reading.unit.is_some() || matches!(text.lower(reading.tokens.end), "point" | "points");
    if phrase == "within" && !near {
        return;
    }
    // "younger than 18"
    if matches!(phrase, "younger than" | "older than") && reading.sort == Sort::Count && reading.unit.is_none() {
        (reading.sort, reading.unit) = (Sort::Age, Some("year"));
    }
    apply(reading, effect);
    reading.tokens.start = at;
}

/// Verbs after which "up to" says where something came, and is no bound.
#[rustfmt::skip]
const WENT_UP: &[&str] = &[
    "bring", "bringing", "brings", "brought", "crept", "driven", "edged", "go", "goes", "going", "gone", "inched", "moved", "pushed",
    "pushing", "shot", "ticked", "went",
];

/// Where the phrase begins that ends right before token `end`; none where it is another, or begins before `floor`.
fn ends_before(text: &Text, end: usize, floor: usize, phrase: &str) -> Option<usize> {
    let mut at = end;
    for word in phrase.rsplit(' ') {
        at = at.checked_sub(1).filter(|at| *at >= floor && text.lower(*at) == word)?;
    }
    Some(at)
}

/// Where the phrase ends that begins at token `start`.
fn begins_at(text: &Text, start: usize, phrase: &str) -> Option<usize> {
    let mut at = start;
    for word in phrase.split(' ') {
        if text.lower(at) != word {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// A bound after the number: "12 or more", "500-plus".
fn after(text: &Text, reading: &mut Reading) {
    let end = reading.tokens.end;
    let Some((phrase, effect, past)) = AFTER.iter().find_map(|(p, effect)| begins_at(text, end, p).map(|past| (*p, *effect, past))) else {
        return;
    };
    let (first, last) = (phrase.split(' ').next().unwrap_or(""), phrase.rsplit(' ').next().unwrap_or(""));
    if matches!(first, "-" | "+") && text.spaced(end) || first == "-" && !is_joint(text, end) {
        return;
    }
    // "12 or more than 15", "5 plus 3", "12 and more were": only where the phrase ends there.
    let number = number_at(text, past).is_some();
    let goes_on = matches!(first, "or" | "and" | "plus") && last != "so" && number || text.lower(past) == "than";
    let sum = phrase == "plus" && text.spaced(end) && text.capital(past);
    let list = first == "and" && matches!(last, "more" | "over" | "up") && reading.sort != Sort::Age;
    let noun = matches!(first, "tops" | "max" | "maximum" | "minimum") && text.kind(past) == Kind::Word;
    let odd = phrase == "odd" && reading.number.is_none_or(|n| n < 20.0);
    if noun || goes_on || sum || list || odd || text.sentence_of(past - 1) != text.sentence_of(end - 1) {
        return;
    }
    apply(reading, effect);
    reading.tokens.end = past;
    if reading.counted.is_empty() {
        reading.counted = past..past;
    }
}

fn apply(reading: &mut Reading, effect: Effect) {
    // A vague amount or a range keeps its own bounds, opened where the words say so.
    let Some(number) = reading.number.filter(|_| reading.bound != Bound::Range) else {
        match effect {
            Bounds(Bound::AtLeast | Bound::MoreThan) if reading.bound == Bound::Vague => {
                reading.bound = Bound::AtLeast;
                reading.max = None;
            }
            Bounds(Bound::AtMost | Bound::LessThan) if reading.bound == Bound::Range => {}
            Bounds(Bound::AtMost | Bound::LessThan) => {
                reading.bound = Bound::AtMost;
                reading.min = None;
            }
            _ => {}
        }
        return;
    };
    let already = !matches!(reading.bound, Bound::Exact | Bound::About);
    match effect {
        _ if already => {}
        Bounds(Bound::About) => reading.bound = Bound::About,
        CloseBelow => (reading.bound, reading.max) = (Bound::About, Some(number)),
        Bounds(bound @ (Bound::AtLeast | Bound::MoreThan)) => (reading.bound, reading.min, reading.max) = (bound, Some(number), None),
        Bounds(bound @ (Bound::AtMost | Bound::LessThan)) => (reading.bound, reading.max, reading.min) = (bound, Some(number), None),
        CloseAbove => (reading.bound, reading.min) = (Bound::MoreThan, Some(number)),
        Bounds(_) => {}
    }
}

/// "about 80 kilometers (50 miles)": the same measure again, under the same bound.
fn in_brackets(text: &Text, first: &Reading, second: &mut Reading) {
    let open = second.tokens.start == first.tokens.end + 1 && matches!(text.raw(first.tokens.end), "(" | "[");
    if open && first.unit.is_some() && second.unit.is_some() && second.bound == Bound::Exact && first.bound != Bound::Range {
        second.bound = first.bound;
        (second.min, second.max) = (first.min.and(second.number), first.max.and(second.number));
    }
}

/// "about 60 percent of the vote, to 40 percent": the other share of the same whole is no more exact.
fn in_split(text: &Text, first: &Reading, second: &mut Reading) {
    let shares = first.sort == Sort::Share && second.sort == Sort::Share && second.bound == Bound::Exact;
    let whole = first.number.zip(second.number).is_some_and(|(one, other)| (one + other - 100.0).abs() < 1.0);
    if shares && whole && first.bound == Bound::About && text.sentence_of(first.tokens.start) == text.sentence_of(second.tokens.start) {
        second.bound = Bound::About;
    }
}

/// "above 20 and below 30", "at most 90 but at least 40": two bounds of one value.
fn join(text: &Text, readings: &mut Vec<Reading>) {
    let mut k = 0;
    while k + 1 < readings.len() {
        let (first, second) = (&readings[k], &readings[k + 1]);
        let opposite = match (first.bound, second.bound) {
            (Bound::MoreThan | Bound::AtLeast, Bound::LessThan | Bound::AtMost) => Some((first.min, second.max)),
            (Bound::LessThan | Bound::AtMost, Bound::MoreThan | Bound::AtLeast) => Some((second.min, first.max)),
            _ => None,
        };
        let linked = matches!(text.lower(first.tokens.end), "and" | "but")
            && second.tokens.start == first.tokens.end + 1
            && first.unit == second.unit;
        match opposite {
            Some((Some(low), Some(high))) if linked && low < high => {
                let tokens = first.tokens.start..second.tokens.end;
                let mut joined = second.clone();
                (joined.number, joined.bound, joined.min, joined.max) = (None, Bound::Range, Some(low), Some(high));
                joined.tokens = tokens;
                readings[k] = joined;
                readings.remove(k + 1);
            }
            _ => k += 1,
        }
    }
}
