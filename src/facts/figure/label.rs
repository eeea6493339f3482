//! What comes in: a place where a number stands; what goes out: how far to pass over, where it only names something
//! (F-16, Highway 61, 9/11, Section 230, "Channel 4", phone numbers, clock times, years, "top 10").

use super::count::{is_time, is_year};
use crate::facts::number::{self, digits, fraction, is_joint};
use crate::text::{Kind, Text};

/// Words whose number is a name, before it.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "flight", "highway", "route", "interstate", "section", "article", "chapter", "channel", "boeing", "airbus", "apollo", "no", "nos",
    "nr", "nrs", "number", "room", "gate", "page", "volume", "version", "windows", "iphone", "ipad", "galaxy", "playstation", "xbox",
    "phase", "formula", "amendment", "resolution", "proposition", "prop", "bill", "h.r", "s.b", "h.b", "directive", "rule", "form",
    "docket", "box", "area", "district", "ward", "precinct", "zone", "fig", "figure", "stage", "tier", "type", "model", "mk", "unit",
    "platform", "terminal", "runway", "bus", "squadron", "battalion", "regiment", "brigade", "division", "exit", "season", "episode",
    "part", "act", "scene", "game", "round", "lap", "inning", "grade", "class", "category", "cat", "level", "psalm", "top", "covid",
    "mach", "group", "code", "line", "fortune", "s&p", "ftse", "nasdaq", "russell", "forbes", "dow", "nikkei", "dax", "cac", "studio",
    "agenda", "lot", "day", "week", "year", "title", "event", "generation", "schedule", "statute", "paragraph", "clause", "verse",
    "protocol", "list", "hall", "flat", "apt", "apartment", "suite", "pier", "track", "car", "isotope", "uranium", "plutonium",
    "caesium", "cesium", "iodine", "strontium", "carbon", "omega", "vitamin", "junction", "world", "big", "ground", "net", "war", "rfc",
    "iso", "usc", "appendix", "exhibit", "count", "hurricane", "typhoon", "mission", "camp", "block", "building", "at&t",
];

/// Those of them that are as well words of their own, before a count: they name with a capital only.
#[rustfmt::skip]
const CAPITAL_ONLY: &[&str] = &[
    "no", "bill", "form", "area", "line", "class", "group", "world", "big", "part", "act", "day", "week", "year", "list", "lot", "game",
    "round", "count", "rule", "title", "model", "unit", "code", "car", "building", "track", "block", "camp", "mission", "ground", "net",
    "war", "box", "article", "section", "figure", "season", "type", "level", "carbon", "event", "hall", "flat", "bus",
];

/// What a page counts of itself: "(4 images)".
const FURNITURE: &[&str] = &["images", "photos", "comments", "shares", "min", "slides", "videos", "replies", "likes", "retweets"];

/// Before a number in words, without a capital, these are named by it: "day two", "phase one".
const NUMBERED: &[&str] = &[
    "day", "week", "phase", "game", "part", "chapter", "stage", "step", "round", "act", "episode", "season", "version", "grade", "year",
    "plan", "page", "category",
];

/// Plurals that name several numbers, without a capital as well: "pages 39 and 40".
const PLURAL: &[&str] =
    &["pages", "chapters", "sections", "articles", "lines", "rooms", "highways", "routes", "paragraphs", "verses", "flights"];

/// Ends of a street's name.
const STREETS: &[&str] =
    &["street", "avenue", "road", "st", "ave", "blvd", "boulevard", "drive", "lane", "rd", "highway", "parkway", "block"];

/// So many tokens back its start is sought from a number in a web address; so many tokens it has at most.
const ADDRESS_REACH: usize = 100;
const LONGEST_ADDRESS: usize = 2000;

/// Numbers to call in need.
const EMERGENCY: &[&str] = &["911", "999", "112", "988"];

/// How far to pass, where the number at `i` only names.
pub(super) fn pass(text: &Text, i: usize) -> Option<usize> {
    if text.kind(i) == Kind::Number {
        return chain(text, i).or_else(|| digits_name(text, i));
    }
    // "+44 20 7946 0958"
    if text.raw(i) == "+" && text.kind(i + 1) == Kind::Number && text.kind(i + 2) == Kind::Number {
        return digits_name(text, i + 1);
    }
    // "30 to 40 minutes" in words is handled as in digits.
    if number::begins(text.lower(i)) {
        return time_range(text, i).or_else(|| words_name(text, i));
    }
    None
}

/// Numbers joined by marks: dates, phone numbers, clock times, coordinates, "9/11", "2016-17".
fn chain(text: &Text, i: usize) -> Option<usize> {
    if fraction::fraction_at(text, i).is_some() {
        return None;
    }
    let mut end = i + 1;
    let mut marks = 0;
    let (mut slash, mut colon) = (false, false);
    while end < i + 16 && text.kind(end) == Kind::Mark && !text.spaced(end) && text.kind(end + 1) == Kind::Number && !text.spaced(end + 1) {
        let mark = text.raw(end);
        if !(is_joint(text, end) || matches!(mark, "/" | ":" | "." | "×")) {
            break;
        }
        (slash, colon) = (slash || mark == "/", colon || mark == ":" || mark == ".");
        marks += 1;
        end += 2;
    }
    let (first, second) = (text.raw(i), text.raw(i + 2));
    // "10^99999" is no number that anyone states; what is, has been read.
    if text.raw(end) == "^" && number::digits::power(text, 1.0, 1.0, end).is_none() {
        return Some(name_end(text, end + 1));
    }
    // "555-1234"; "4471-2385", unless it counts or is round
    let round = first.ends_with("00") && second.ends_with("00");
    let four = first.len() == 4 && is_joint(text, i + 1) && !round && text.kind(end) != Kind::Word;
    let phone = marks == 1 && second.len() == 4 && (first.len() == 3 || four);
    let years = marks == 1 && is_year(text, i) && second.len() != 3;
    // "the 747-400": no score, and no range
    let model = marks == 1 && is_joint(text, i + 1) && first.len() == 3 && second.len() == 3 && first > second && first >= "300";
    // "50-50"
    let odds = marks == 1 && first == second;
    (marks > 1 || slash || colon || phone || years || odds || model).then_some(end)
}

/// A number in digits that only names, with the end of its name.
fn digits_name(text: &Text, i: usize) -> Option<usize> {
    if let Some(end) = time_range(text, i) {
        return Some(end);
    }
    let before = text.lower(i.wrapping_sub(1));
    let raw = text.raw(i);
    let end = i + 1;
    if let Some(end) = address(text, i) {
        return Some(end);
    }
    // "200 B.C."; "07", "0914"; "(200)"; "(4 images)"
    let era = matches!(text.lower(end), "b.c" | "a.d" | "bc" | "ad" | "bce" | "ce") || matches!(before, "a.d" | "ad");
    let zeros = era || raw.len() > 1 && raw.starts_with('0') && raw.bytes().all(|b| b.is_ascii_digit());
    let bracketed = matches!(before, "(" | "[") && matches!(text.raw(end), ")" | "]");
    // "0800 555 111", "+44 20 7946 0958"
    let dialled = text.kind(end) == Kind::Number && text.spaced(end) && (zeros || before == "+" && !text.spaced(i));
    if dialled && raw.len() < 6 {
        return Some((end..end + 6).find(|k| text.kind(*k) != Kind::Number).unwrap_or(end + 6));
    }
    if zeros
        || bracketed && super::age::read(text, i).is_none()
        || FURNITURE.contains(&text.lower(end)) && matches!(before, "(" | "|" | "•" | "·")
    {
        return Some(end);
    }
    // "F-16", "COVID-19", "Pac-12"; "1.2.3"; "#5"
    let lettered =
        i > 1 && is_joint(text, i - 1) && text.kind(i - 2) == Kind::Word && !matches!(text.lower(i - 2), "magnitude" | "mid" | "m" | "age");
    let marked = matches!(before, "#" | "§" | "@" | "_" | "№" | "&") && !text.spaced(i);
    let written = digits(raw).is_none() && fraction::fraction_at(text, i).is_none();
    if lettered || marked || written {
        return Some(name_end(text, end));
    }
    // "the 2010 - 11 term"
    if matches!(before, "-" | "–") && raw.len() < 3 && i > 1 && is_year(text, i - 2) {
        return Some(end);
    }
    // A year, unless it counts: "in 2016"; "the 1990s", "'90s"
    let plural = text.lower(end) == "s" && !text.spaced(end);
    if plural
        && !matches!(text.lower(i.wrapping_sub(1)), "his" | "her" | "their" | "my" | "-")
        && !matches!(text.lower(i.wrapping_sub(2)), "mid")
    {
        return Some(end + 1);
    }
    // Letters joined that are neither a scale nor a unit: "3D", "4G", "18A", "5K run".
    let joined = text.kind(end) == Kind::Word && !text.spaced(end);
    if joined
        && (matches!(text.raw(end), "D" | "G" | "A" | "B" | "P" | "X" | "x" | "th" | "st" | "nd" | "rd") && before != "$"
            || text.raw(end) == "K" && matches!(text.lower(end + 1), "run" | "race" | "walk"))
    {
        // Ordinals are read by their own rule.
        return (!matches!(text.raw(end), "th" | "st" | "nd" | "rd")).then_some(end + 1);
    }
    let counted = super::counted::is_plural(text.lower(end)) && !text.lower(end).starts_with("call");
    if EMERGENCY.contains(&raw) && !counted && before != "$" {
        return Some(end);
    }
    // "1. Mexico", "2) Peru": a list's own numbers
    let opens = text.tokens.get(i).is_some_and(|t| t.line_start);
    let point = matches!(text.raw(end), "." | ")") && !text.spaced(end) && text.kind(end + 1) == Kind::Word;
    if opens && point && raw.len() <= 3 {
        return Some(end + 1);
    }
    if named_before(text, i) {
        return Some(list_end(text, name_end(text, end)));
    }
    if named_group(text, i) || street(text, end) || proper(text, i) {
        return Some(name_end(text, end));
    }
    None
}

/// The end of a list of numbers that share one name: "pages 39 and 40", "Sections 1, 2 and 3".
fn list_end(text: &Text, end: usize) -> usize {
    let mut at = end;
    while at < end + 12 && matches!(text.lower(at), "," | "and" | "to" | "or" | "-" | "–") && text.kind(at + 1) == Kind::Number {
        let next = at + 2;
        // "on Highway 61, 12 people": the noun tells that it counts.
        if text.kind(next) == Kind::Word && !matches!(text.lower(next), "and" | "of" | "in" | "to" | "or" | "on") {
            break;
        }
        at = next;
    }
    at
}

/// A number in a web address, with the address's end: as far as no white space stands.
fn address(text: &Text, i: usize) -> Option<usize> {
    if text.spaced(i) || !matches!(text.raw(i - 1), "/" | "=" | "%" | "&" | "-" | "_" | "." | "?" | "~" | "#" | ":" | ";" | "(" | "+") {
        return None;
    }
    let mut from = i;
    while from > 0 && !text.spaced(from) && i - from < ADDRESS_REACH {
        from -= 1;
    }
    let web =
        (from..i).any(|k| text.raw(k) == ":" && text.raw(k + 1) == "/" && text.raw(k + 2) == "/") || text.lower(from).starts_with("www.");
    if !web {
        return None;
    }
    let mut end = i + 1;
    while end < i + LONGEST_ADDRESS && end < text.len() && !text.spaced(end) {
        end += 1;
    }
    Some(end)
}

/// Whether the word before makes a name of the number.
fn named_before(text: &Text, i: usize) -> bool {
    let (Some(at), before) = (i.checked_sub(1), text.lower(i.wrapping_sub(1))) else { return false };
    if text.tokens.get(i).is_some_and(|t| t.line_start) {
        return false;
    }
    let one = before.strip_suffix('s').unwrap_or(before);
    let listed = BEFORE.contains(&before) || BEFORE.contains(&one) && (text.capital(at) || PLURAL.contains(&before));
    if !listed {
        return false;
    }
    if matches!(before, "no" | "nos") {
        return text.raw(at).ends_with('.') || text.capital(at) && text.raw(at).len() == 2 && text.kind(i) == Kind::Number;
    }
    text.capital(at) || !CAPITAL_ONLY.contains(&before) && text.kind(i) == Kind::Number && !text.raw(i).contains(',')
}

/// "the Group of 20", "Gang of Eight", "the Class of 1999": what its number of members names.
fn named_group(text: &Text, i: usize) -> bool {
    let group = i.wrapping_sub(2);
    text.lower(i.wrapping_sub(1)) == "of" && text.capital(group) && matches!(text.lower(group), "group" | "gang" | "class" | "committee")
}

/// "1600 Pennsylvania Avenue", "the 300 block of".
fn street(text: &Text, end: usize) -> bool {
    text.lower(end) == "block" && text.lower(end + 1) == "of"
        || text.capital(end) && (end..end + 4).take_while(|k| text.capital(*k)).any(|k| k > end && STREETS.contains(&text.lower(k)))
}

/// "Falcon 9", "Trump 2020": a capital before and no word that could be counted after; not in a headline.
fn proper(text: &Text, i: usize) -> bool {
    let Some(at) = i.checked_sub(1) else { return false };
    let sentence = text.sentence(i);
    if super::age::is_date_word(text.lower(at))
        || at <= sentence.start
        || !text.capital(at)
        || text.kind(at) != Kind::Word
        || text.raw(i).contains([',', '.'])
        || text.raw(i).len() > 4
    {
        return false;
    }
    let after = i + 1;
    let counts = |k: usize| {
        super::counted::is_plural(text.lower(k))
            || super::event::is_event(text.lower(k))
            || matches!(text.lower(k), "were" | "are" | "have" | "had" | "others" | "more")
    };
    let counted = text.kind(after) == Kind::Word
        && (after..after + 4).take_while(|k| text.kind(*k) == Kind::Word).any(counts)
        && !text.capital(after)
        && !matches!(text.lower(after), "and" | "in" | "on" | "at" | "to" | "was" | "is" | "has" | "will" | "rocket" | "model");
    let other = matches!(text.raw(after), "%" | "°" | "-" | "–" | "/")
        || number::find(number::SCALES, text.lower(after)).is_some()
        || text.kind(after) == Kind::Word && !text.spaced(after);
    !counted && !other && !is_headline(text, i)
}

/// Whether most of the sentence's words of some length begin with a capital.
pub(super) fn is_headline(text: &Text, i: usize) -> bool {
    let sentence = text.sentence(i);
    let (mut long, mut capital) = (0, 0);
    for k in sentence.take(40) {
        if text.kind(k) == Kind::Word && text.raw(k).len() > 3 {
            long += 1;
            capital += usize::from(text.capital(k));
        }
    }
    capital * 10 >= long * 7
}

/// The end of a name that goes on after its number: "F-16s", "B-1B", "737-800".
fn name_end(text: &Text, end: usize) -> usize {
    let mut at = end;
    while at < end + 4 && !text.spaced(at) && (text.kind(at) == Kind::Word || is_joint(text, at) || text.kind(at) == Kind::Number) {
        at += 1;
    }
    at
}

/// "30 to 40 minutes", "two or three days": a duration, with all its numbers.
fn time_range(text: &Text, i: usize) -> Option<usize> {
    let first = number::number_at(text, i)?;
    let mut at = i + first.tokens;
    // "three- or four-day"
    if text.raw(at) == "-" && !text.spaced(at) && matches!(text.lower(at + 1), "to" | "or" | "and") {
        at += 1;
    }
    if !(matches!(text.lower(at), "to" | "or" | "and") || is_joint(text, at)) {
        return None;
    }
    let second = number::number_at(text, at + 1)?;
    let end = at + 1 + second.tokens;
    let old = |k: usize| {
        matches!(text.lower(k), "old" | "olds") || matches!(text.lower(k + 1), "old" | "olds") || text.follows(k, &["of", "age"])
    };
    let after = if is_joint(text, end) { end + 2 } else { end + 1 };
    let clock = matches!(text.lower(end), "a.m" | "p.m" | "am" | "pm");
    if text.lower(at) == "and" && text.lower(i.wrapping_sub(1)) != "between" && !clock {
        return None;
    }
    (is_time(text, end) && !old(after)).then_some(end)
}

/// Number words in names: "Channel Four", "Big Ten", "number one", "ground zero", "Seven Network".
fn words_name(text: &Text, i: usize) -> Option<usize> {
    let sentence = text.sentence(i);
    let before = text.lower(i.wrapping_sub(1));
    let next = text.lower(i + 1);
    let end = Some(i + 1);
    match text.lower(i) {
        "zero" if matches!(before, "ground" | "net" | "below" | "above" | "absolute" | "sub" | "patient") => return end,
        "zero" if matches!(next, "tolerance" | "sum" | "emissions" | "emission" | "in") || is_joint(text, i + 1) => return end,
        _ => {}
    }
    // "a minute or two", "day two"
    let vague_time = before == "or" && is_time(text, i.wrapping_sub(2));
    let numbered = NUMBERED.contains(&before) && i > sentence.start && !super::counted::is_plural(next);
    if vague_time || numbered {
        return end;
    }
    if before == "number" || named_group(text, i) || i > sentence.start && named_before(text, i) && text.capital(i) {
        return end;
    }
    let opens = i == sentence.start || !matches!(text.kind(i - 1), Kind::Word | Kind::Possessive) && text.raw(i - 1) != ",";
    (text.capital(i) && !opens && !is_headline(text, i)).then_some(i + 1)
}
