//! What comes in: two facts in conflict; what goes out: whether to say nothing of it all the same. Most seeming conflicts are
//! between facts about different things; here stand those that the words themselves give away.

use super::pairing::Item;
use crate::facts::Value;
use crate::facts::figure::{Bound, Figure};
use crate::text::Text;

/// "several" and "multiple" against a plain number differ only where they are so many times apart.
const VAGUE: f64 = 2.0;

/// Words beside a number that make it a further group.
const FURTHER: &[&str] = &["more", "other", "others", "another", "additional", "further", "extra"];

/// Whether the fact's own words, or the one right after or before them, make it a further group: "nine more", "another 40".
pub fn is_further(text: &Text, first: usize, next: usize) -> bool {
    let within = (first..next).any(|i| matches!(text.lower(i), "another" | "additional" | "further"));
    // "more than" is a bound.
    let after = FURTHER.contains(&text.lower(next)) && text.lower(next + 1) != "than";
    within || after || first > 0 && FURTHER.contains(&text.lower(first - 1))
}

/// Whether a conflict between the two is to be passed over.
pub fn hold_back(x: &Item, y: &Item) -> bool {
    if x.further != y.further || x.saying != y.saying {
        return true;
    }
    match (&x.fact.value, &y.fact.value) {
        (Value::Figure(p), Value::Figure(q)) => vague(p, q) || vague(q, p) || is_age(p) && apart(x, y),
        _ => false,
    }
}

/// A vague amount that is close enough to the other for a writer to have meant it.
fn vague(p: &Figure, q: &Figure) -> bool {
    // "multiple" is a bound without a number of its own.
    let words = |f: &Figure| f.number.is_none() && f.bound != Bound::Range;
    let Some(number) = q.number.filter(|_| words(p)) else { return words(p) && words(q) };
    p.min.is_none_or(|min| number * VAGUE >= min) && p.max.is_none_or(|max| number <= max * VAGUE)
}

fn is_age(figure: &Figure) -> bool {
    figure.unit.as_deref() == Some("year")
}

/// Whether nothing beside the one stands beside the other: two ages without a common bearer.
fn apart(x: &Item, y: &Item) -> bool {
    x.context.near.containment(&y.context.near) == 0.0 && x.context.names.containment(&y.context.names) == 0.0
}

#[cfg(test)]
mod tests {
    use crate::article::Article;

    /// What differs, as quotes.
    fn differing(a: &str, b: &str) -> usize {
        let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
        crate::compare(&article(a), &article(b)).counts.differs
    }

    #[test]
    fn what_is_of_another_group_or_moment_is_passed_over() {
        for (a, b) in [
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa killed nine more people."),
            ("The bridge in Tarsa fell, the mayor said on Monday.", "The bridge in Tarsa fell on Tuesday."),
            ("Police in Tarsa found multiple guns in his flat.", "Police in Tarsa found two guns in his flat."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "Carl Roe, 36, was hurt in Port Ellis."),
        ] {
            assert_eq!(differing(a, b), 0, "{a} / {b}");
        }
    }

    #[test]
    fn what_is_of_the_same_is_not() {
        for (a, b) in [
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa killed nine people."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "Police in Tarsa arrested Ana Lopez, 36."),
        ] {
            assert_eq!(differing(a, b), 1, "{a} / {b}");
        }
    }
}
