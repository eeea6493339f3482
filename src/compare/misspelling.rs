//! What comes in: named persons that have no like in the other article; what goes out: which of them are one person whose name the
//! articles spell otherwise ("Jon Baker, the Tarsa mayor" / "John Barker, mayor of Tarsa"): names a letter apart alone prove nothing,
//! so their office, their title, their age or all that is said of them must be the same too.

use super::candidates::candidates;
use super::context::hash;
use crate::facts::participant::given;
use crate::facts::participant::spelling::Folded;
use crate::ordered::Ordered;

/// Without a common office, what is said of the two must be this much alike.
const LEAST_LIKENESS: f32 = 0.5;
/// Shorter surnames are a letter apart from too many others.
const LEAST_LETTERS: usize = 4;
/// Longer words are no surnames; they would have too many keys.
const MOST_LETTERS: usize = 24;

/// A person with what tells whether it is another spelling of one.
pub struct Person<'a> {
    /// The fullest name.
    pub name: &'a Folded,
    /// Offices in their normal form.
    pub offices: &'a [String],
    /// Titles and descriptions, as written.
    pub titles: &'a [String],
    /// In years, where the article tells it.
    pub age: Option<f64>,
    /// Whether no entity of the other article is this one already.
    pub free: bool,
}

/// Pairs persons whose names the articles spell otherwise, as (index in A, index in B), each at most once. `likeness` tells how alike
/// what is said of the two is, 0 to 1.
pub fn pair(a: &[Person], b: &[Person], likeness: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize)> {
    let keys = |side: &[Person]| side.iter().map(|p| if p.free { forms(surname(p)) } else { Vec::new() }).collect::<Vec<_>>();
    let (of_a, of_b) = (keys(a), keys(b));
    let found: Vec<(usize, usize)> = candidates(&of_a, &of_b)
        .into_iter()
        .filter(|&(i, k)| {
            let (Some(x), Some(y)) = (a.get(i), b.get(k)) else { return false };
            near(x, y)
                && aged_alike(x, y)
                && (entitled_alike(x, y)
                    || swapped(x, y)
                    || surname(x) != surname(y) && (x.age.is_some() && x.age == y.age || likeness(i, k) >= LEAST_LIKENESS))
        })
        .collect();
    // Where there are two that it could be, it is neither.
    let (mut times_a, mut times_b) = (vec![0_usize; a.len()], vec![0_usize; b.len()]);
    for (i, k) in &found {
        times_a[*i] += 1;
        times_b[*k] += 1;
    }
    found.into_iter().filter(|&(i, k)| times_a[i] == 1 && times_b[k] == 1).collect()
}

/// Whether the names are a letter apart, and both are full.
fn near(x: &Person, y: &Person) -> bool {
    let (Some(first), Some(second)) = (x.name.words.first(), y.name.words.first()) else { return false };
    let full = |p: &Person| p.name.words.len() > 1;
    let given = given::alike(first, second) || first.len().min(second.len()) >= LEAST_LETTERS && apart(first, second);
    full(x) && full(y) && given && apart(surname(x), surname(y)) && x.name.words != y.name.words
}

/// Whether the names are one but for two letters that changed places ("Kier", "Keir"): a slip, and seldom two names.
fn swapped(x: &Person, y: &Person) -> bool {
    let differing: Vec<(&String, &String)> = x.name.words.iter().zip(&y.name.words).filter(|(one, other)| one != other).collect();
    let [(one, other)] = differing.as_slice() else { return false };
    let (mut p, q) = (one.chars().collect::<Vec<_>>(), other.chars().collect::<Vec<_>>());
    let first = p.iter().zip(&q).position(|(c, d)| c != d).filter(|i| i + 1 < p.len());
    if let Some(i) = first {
        p.swap(i, i + 1);
    }
    p == q && x.name.words.len() == y.name.words.len()
}

/// Whether no two ages set them apart: an article a year later is none.
fn aged_alike(x: &Person, y: &Person) -> bool {
    x.age.zip(y.age).is_none_or(|(x, y)| (x - y).abs() <= 1.0)
}

/// Whether both hold one office, or a title of the one ends that of the other: "foreign minister", "Peruvian foreign minister".
fn entitled_alike(x: &Person, y: &Person) -> bool {
    let ends = |long: &str, short: &str| long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    let lower = |p: &Person| p.titles.iter().map(|t| t.to_lowercase()).filter(|t| !is_address(t)).collect::<Vec<_>>();
    let of_y = lower(y);
    x.offices.iter().any(|o| y.offices.contains(o)) || lower(x).iter().any(|t| of_y.iter().any(|u| ends(t, u) || ends(u, t)))
}

/// "Mr.", "Dr.": many have it.
fn is_address(title: &str) -> bool {
    matches!(
        title.trim_end_matches('.'),
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "lord" | "lady" | "rev" | "officer" | "man" | "woman"
    )
}

fn surname<'a>(p: &Person<'a>) -> &'a str {
    p.name.words.last().map_or("", String::as_str)
}

/// Whether the two begin alike and are the same but for one letter more, less or in another place.
fn apart(x: &str, y: &str) -> bool {
    let of_y = forms(y);
    x.chars().next() == y.chars().next() && x.chars().count().abs_diff(y.chars().count()) <= 1 && forms(x).iter().any(|f| of_y.contains(f))
}

/// Hashes of the word and of what is left of it without one letter.
fn forms(word: &str) -> Vec<u64> {
    let letters: Vec<char> = word.chars().collect();
    if !(LEAST_LETTERS..=MOST_LETTERS).contains(&letters.len()) {
        return Vec::new();
    }
    let without = |i: usize| letters.iter().enumerate().filter(|(k, _)| *k != i).map(|(_, c)| *c).collect::<String>();
    let mut forms: Vec<u64> = (0..=letters.len()).map(|i| hash(without(i).as_bytes()) ^ 5).collect();
    forms.order();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::super::participant::tests::{differs, found};

    #[test]
    fn one_person_whose_name_is_spelled_otherwise() {
        for (a, b, expected) in [
            (
                "Peru's Foreign Minister Jon Baker resigned on Monday.",
                "Jon Barker, the Peruvian foreign minister, left office.",
                "Differs: Jon Baker / Jon Barker",
            ),
            (
                "The mechanic Jon Baker fell from the bridge in Tarsa.",
                "The mechanic John Barker fell from the bridge in Tarsa.",
                "Differs: Jon Baker / John Barker",
            ),
            (
                "Foreign Minister Alexandra Smith resigned on Monday.",
                "Alexandria Smyth, the Peruvian foreign minister, left office.",
                "Differs: Alexandra Smith / Alexandria Smyth",
            ),
            ("Sir Kier Barker won.", "The race was won by Keir Barker.", "Differs: Kier Barker / Keir Barker"),
            ("Jon Baker, 34, won the race.", "The winner was John Barker, 34, of Tarsa.", "Differs: Jon Baker / John Barker"),
        ] {
            assert_eq!(differs(a, b), [expected], "{a} / {b}: {:?}", found(a, b));
        }
    }

    #[test]
    fn two_persons_of_like_names() {
        for (a, b) in [
            ("Jon Baker fell from the bridge in Tarsa.", "John Barker won the chess match against his aunt."),
            ("Jon Baker and Jon Barker fell from the bridge.", "John Barker fell from the bridge."),
            ("Paul Miller fell from the bridge in Tarsa.", "Paula Miller fell from the bridge in Tarsa."),
            ("Jon Baker fell from the bridge in Tarsa.", "Jon Maker fell from the bridge in Tarsa."),
            ("The mechanic Jon Baker, 34, fell from the bridge.", "The mechanic John Barker, 61, fell from the bridge."),
        ] {
            assert!(differs(a, b).is_empty(), "{a} / {b}: {:?}", differs(a, b));
        }
    }
}
