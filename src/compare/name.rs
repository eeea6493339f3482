//! What comes in: two names; what goes out: how sure it is that they name one person or one organisation.

use crate::facts::participant::given;
use crate::facts::participant::spelling::{Folded, same_surname};
use crate::text::gazetteer::given_names::is_given_name;

/// Words that distinguish no organisation from another.
const EMPTY: &[&str] = &[
    "the",
    "of",
    "for",
    "and",
    "a",
    "in",
    "on",
    "inc",
    "corp",
    "co",
    "ltd",
    "plc",
    "llc",
    "group",
    "company",
    "corporation",
    "us",
    "national",
    "federal",
];

/// How sure it is that both name one person.
pub fn same_person(one: &Folded, other: &Folded) -> f32 {
    let (Some(x), Some(y)) = (one.words.last(), other.words.last()) else { return 0.0 };
    let surname = if x == y {
        1.0
    } else if same_surname(x, y, one.is_latin() || other.is_latin()) {
        0.85
    } else if within(one, other) || within(other, one) {
        return 0.8;
    } else if given_alone(one, other) || given_alone(other, one) {
        return 0.61;
    } else {
        return 0.0;
    };
    if one.words.len() == 1 || other.words.len() == 1 {
        return 0.85 * surname;
    }
    let (Some(first), Some(second)) = (one.words.first(), other.words.first()) else { return 0.0 };
    // "Elena Lopez" of "Maria Elena Lopez"
    let further = |name: &Folded, given: &String| given.len() > 1 && name.words.iter().rev().skip(1).any(|w| w == given);
    if given::alike(first, second) || further(one, second) || further(other, first) { 0.95 * surname } else { 0.0 }
}

/// "Luis" of "Luis Sanchez": where the rest of the family has just been named.
fn given_alone(short: &Folded, long: &Folded) -> bool {
    let [given] = short.words.as_slice() else { return false };
    long.words.len() > 1 && long.words.first() == Some(given) && is_given_name(given)
}

/// "Pedro Sanchez" of "Pedro Sanchez Perez": a second surname is left out.
fn within(short: &Folded, long: &Folded) -> bool {
    short.words.len() >= 2 && long.words.len() == short.words.len() + 1 && long.words.starts_with(&short.words)
}

/// How sure it is that both name one organisation.
pub fn same_organisation(one: &Folded, other: &Folded) -> f32 {
    let distinct = |name: &Folded| name.words.iter().filter(|w| !EMPTY.contains(&w.as_str())).cloned().collect::<Vec<_>>();
    let (x, y) = (distinct(one), distinct(other));
    if x.is_empty() || y.is_empty() {
        return if one.words == other.words { 0.95 } else { 0.0 };
    }
    if x == y {
        return 0.95;
    }
    let short = |brief: &Folded, long: &Folded| {
        brief.words.len() == 1 && brief.words.first() == long.acronym.as_ref() && brief.words.iter().all(|w| w.len() > 1)
    };
    if short(one, other) || short(other, one) {
        return 0.85;
    }
    let (less, more) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
    if less.iter().all(|w| more.contains(w)) { if less.len() > 1 || more.len() == 2 { 0.75 } else { 0.6 } } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_under_many_spellings() {
        for (a, b) in [
            ("Nadim Maarouf", "Maarouf"),
            ("Nadim Maarouf", "Nadim Ma'arouf"),
            ("Nadim Maarouf", "Nadim al-Maarouf"),
            ("Mohammad Karoush", "Mohammed Karoosh"),
            ("J. Smith", "John Smith"),
            ("Rob Miller", "Robert Miller"),
            ("José Núñez", "Jose Nunez"),
            ("Bob Miller", "Robert Miller"),
            ("Pedro Nunez", "Pedro Nunez Vidal"),
            ("Elena Nunez", "Maria Elena Nunez"),
        ] {
            assert!(same_person(&Folded::new(a), &Folded::new(b)) >= 0.6, "{a} / {b}");
        }
        for (a, b) in [
            ("Ann Smith", "John Smith"),
            ("Jane Smith", "John Smith"),
            ("John Smith", "John Smart"),
            ("John Baker", "John Becker"),
            ("Becker", "John Baker"),
            ("Zaurbek Daudov", "Islamkhan Daudov"),
        ] {
            assert!(same_person(&Folded::new(a), &Folded::new(b)) < 0.6, "{a} / {b}");
        }
    }

    #[test]
    fn one_organisation_long_and_short() {
        for (a, b) in [
            ("the Norland Bureau of Bridges", "Bureau of Bridges"),
            ("QVL Corp.", "QVL"),
            ("FBI", "Federal Bureau of Investigation"),
            ("Tarsa Police Department", "Tarsa Police"),
        ] {
            assert!(same_organisation(&Folded::new(a), &Folded::new(b)) >= 0.6, "{a} / {b}");
        }
        for (a, b) in [("Ministry of Defence", "Ministry of Justice"), ("Tarsa Police", "Melora Police")] {
            assert!(same_organisation(&Folded::new(a), &Folded::new(b)) < 0.6, "{a} / {b}");
        }
    }
}
