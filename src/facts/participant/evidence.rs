//! What comes in: the names of a text; what goes out: the same, with the types that other places of the text tell: a surname known
//! from a full name, a body that has a spokesman, a storm, a place where somebody lives.

use super::list::List;
use super::typed::{Typed, organisation_words};
use super::{state, title};
use crate::text::gazetteer::{bodies, places};
use crate::text::names::NameType;
use crate::text::{Kind, Text};
use rustc_hash::FxHashSet;

/// Sets the types right.
pub(super) fn settle(text: &Text, names: &mut Vec<Typed>) {
    kin(text, names);
    staffed(text, names);
    residences(text, names);
    storms(text, names);
    datelines(text, names);
    tickers(text, names);
}

/// What bears the surname of a person named in full elsewhere is a person ("Ed Roe" in one place, "Al Roe" in another).
fn kin(text: &Text, out: &mut [Typed]) {
    let surname = |t: &Typed| (t.tokens.len() > 1).then(|| text.lower(t.tokens.end - 1).to_owned());
    let known: FxHashSet<String> = out.iter().filter(|t| t.kind == NameType::Person).filter_map(surname).collect();
    for name in out.iter_mut().filter(|t| t.kind != NameType::Person) {
        let unknown = organisation_words(text, name.tokens.clone()) == 0
            && places::at(text, name.tokens.start).is_none()
            && state::at(text, name.tokens.start).is_none();
        if unknown && bodies::at(text, name.tokens.start).is_none() && surname(name).is_some_and(|s| known.contains(&s)) {
            name.kind = NameType::Person;
        }
    }
}

/// Who works for a body alone: "the Norda spokesman", "Norda shares".
static STAFF: List = List::new(
    "spokesman spokesperson spokeswoman spokespeople officials executives employees staff shares stock subsidiary passengers customers flight flights",
);

/// What has a spokesman is a body, wherever its name stands alone; a person of that surname named in full is none.
fn staffed(text: &Text, names: &mut [Typed]) {
    let person = |t: &Typed| t.kind == NameType::Person;
    let full: FxHashSet<&str> = names.iter().filter(|t| person(t) && t.tokens.len() > 1).map(|t| text.lower(t.tokens.end - 1)).collect();
    let single = |t: &Typed| person(t) && t.tokens.len() == 1 && !full.contains(text.lower(t.tokens.start));
    let has_staff = |t: &&Typed| STAFF.contains(text.lower(t.tokens.end)) && !text.capital(t.tokens.end);
    let bodies: FxHashSet<&str> = names.iter().filter(|t| single(t)).filter(has_staff).map(|t| text.lower(t.tokens.start)).collect();
    for name in names.iter_mut().filter(|t| single(t) && bodies.contains(text.lower(t.tokens.start))) {
        name.kind = NameType::Organisation;
    }
}

/// Prepositions before a place; before a person they are rare.
static AT: List = List::new("near outside inside across throughout");

/// "Ann Lee, 53, of Happy Valley", "near Debre Lor": a place, unless it acts or is named in full elsewhere.
fn residences(text: &Text, names: &mut [Typed]) {
    let lives = |at: usize| {
        let of = at.checked_sub(4).is_some_and(|k| {
            text.raw(k) == "," && text.kind(k + 1) == Kind::Number && text.raw(k + 2) == "," && matches!(text.lower(k + 3), "of" | "from")
        });
        of || at.checked_sub(1).is_some_and(|k| AT.contains(text.lower(k)) && !text.capital(k))
    };
    let place = |t: &Typed| {
        t.kind == NameType::Person
            && lives(t.tokens.start)
            && text.kind(t.tokens.end) != Kind::Possessive
            && title::before(text, t.tokens.start).is_none()
    };
    let found: FxHashSet<String> = names.iter().filter(|t| place(t)).map(|t| text.slice(text.span(t.tokens.clone())).to_owned()).collect();
    if found.is_empty() {
        return;
    }
    let same = |t: &Typed| found.contains(text.slice(text.span(t.tokens.clone())));
    let elsewhere = |t: &Typed| t.kind == NameType::Person && same(t) && !place(t) && !is_located(text, t.tokens.start);
    let persons: FxHashSet<String> =
        names.iter().filter(|t| elsewhere(t)).map(|t| text.slice(text.span(t.tokens.clone())).to_owned()).collect();
    for name in names.iter_mut().filter(|t| t.kind == NameType::Person) {
        let words = text.slice(text.span(name.tokens.clone()));
        if found.contains(words) && !persons.contains(words) {
            name.kind = NameType::Place;
        }
    }
}

fn is_located(text: &Text, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|k| matches!(text.lower(k), "in" | "at" | "of" | "from" | "to" | "on") || AT.contains(text.lower(k)))
}

/// Words before the name of a storm.
static STORMS: List = List::new("hurricane typhoon cyclone storm");

/// "Hurricane Ann", and "Ann" alone where a storm has that name, is no participant.
fn storms(text: &Text, names: &mut Vec<Typed>) {
    let storm = |i: usize| STORMS.contains(text.lower(i)) && text.capital(i);
    let of = |t: &Typed| {
        let last = t.tokens.end - 1;
        (t.tokens.len() == 2 && storm(t.tokens.start) || t.tokens.len() == 1 && t.tokens.start > 0 && storm(t.tokens.start - 1))
            .then_some(last)
    };
    let called: FxHashSet<String> = names.iter().filter_map(of).map(|i| text.lower(i).to_owned()).collect();
    if !called.is_empty() {
        names.retain(|t| of(t).is_none() && !(t.tokens.len() == 1 && called.contains(text.lower(t.tokens.start))));
    }
}

/// A dateline has so many tokens.
const DATELINE: usize = 14;
/// What stands in a dateline beside names.
static DATELINE_MARKS: List = List::new(", ( ) . / :");

/// "WHITE MARSH, Texas (Norda News) —": where and by whom a text was written takes no part in what it tells.
fn datelines(text: &Text, names: &mut Vec<Typed>) {
    let part = |k: usize| text.capital(k) || text.kind(k) == Kind::Number || DATELINE_MARKS.contains(text.raw(k));
    let dash = |k: usize| matches!(text.raw(k), "—" | "–" | "--") || text.raw(k) == "-" && text.spaced(k);
    let mut end = 0;
    names.retain(|name| {
        let at = name.tokens.start;
        if at >= end && text.tokens.get(at).is_some_and(|token| token.line_start) {
            let behind = (at..text.len().min(at + DATELINE)).find(|k| !part(*k)).filter(|k| dash(*k));
            end = behind.unwrap_or(end);
        }
        at >= end
    });
}

/// Exchanges that list companies.
static EXCHANGES: List = List::new("nyse nasdaq lse tsx asx amex otc");

/// "Norda Air (NYSE: NRD)": what has a ticker is a company, and the ticker is no name.
fn tickers(text: &Text, names: &mut Vec<Typed>) {
    let exchange = |k: usize| EXCHANGES.contains(text.lower(k)) && matches!(text.raw(k + 1), ":" | ")");
    let opens = |k: usize| matches!(text.raw(k), "(" | "[");
    for name in names.iter_mut().filter(|t| opens(t.tokens.end) && exchange(t.tokens.end + 1)) {
        name.kind = NameType::Organisation;
    }
    names.retain(|t| {
        let at = t.tokens.start;
        let ticker = at.checked_sub(2).is_some_and(|k| EXCHANGES.contains(text.lower(k)) && text.raw(k + 1) == ":");
        !(ticker || exchange(at) && at > 0 && opens(at - 1))
    });
}

#[cfg(test)]
mod tests {
    use super::super::typed::names;
    use super::*;

    fn types(source: &str, name: &str) -> Vec<String> {
        let text = Text::new(source);
        let found = names(&text).into_iter().filter(|t| text.slice(text.span(t.tokens.clone())).contains(name));
        let mut out: Vec<String> = found.map(|t| format!("{:?}", t.kind)).collect();
        out.dedup();
        out
    }

    #[test]
    fn other_places_tell_the_type() {
        for (source, name, expected) in [
            ("Hurricane Michael hit the coast. Michael left 9 people dead.", "Michael", &[][..]),
            ("Michael Lopez spoke. Lopez left.", "Lopez", &["Person"]),
            ("Spirit Lopez (NYSE: SPRL) rose.", "Spirit Lopez", &["Organisation"]),
            ("Spirit Lopez (NYSE: SPRL) rose.", "SPRL", &[]),
            ("MELORA, Norway (Norda News) — Ann Roe spoke.", "N", &[]),
            ("Carl Roe, 53, of Larch Valley, died. Ann Roe, 41, also died.", "Larch Valley", &["Place"]),
        ] {
            assert_eq!(types(source, name), expected, "{source}");
        }
    }
}
