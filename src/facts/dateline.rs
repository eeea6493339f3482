//! What comes in: a text and its time expressions; what goes out: those that state when the page was made ("Published on
//! 3 August 2015", a date that the text begins with). They give the day of publication and are no facts of the event.

use super::date::Type;
use super::{Fact, Value};
use crate::text::Text;
use jiff::civil::Date;

/// The words before such a date.
const STAMPS: &[&[&str]] = &[
    &["date", "of", "publication"],
    &["date"],
    &["posted"],
    &["posted", "on"],
    &["published"],
    &["published", "on"],
    &["published", "at"],
    &["published", ":"],
    &["posted", ":"],
    &["date", ":"],
];

/// The words before a date of another stamp, which says nothing of the first publication.
const UPDATES: &[&[&str]] =
    &[&["updated"], &["updated", "at"], &["updated", "on"], &["updated", ":"], &["last", "updated"], &["last", "modified"]];

/// So many tokens from the start, a stamp says when the page was made.
const HEAD: usize = 60;

/// Whether the time expression is a stamp, not a fact.
pub fn is_stamp(text: &Text, fact: &Fact) -> bool {
    let first = text.token_at(fact.span.start);
    first < HEAD && (starts_text(text, fact, first) || after(text, first, STAMPS) || after(text, first, UPDATES))
}

/// The day of publication that the text states of itself.
pub fn published(text: &Text, dates: &[Fact]) -> Option<Date> {
    dates.iter().take_while(|f| text.token_at(f.span.start) < HEAD).find_map(|fact| {
        let first = text.token_at(fact.span.start);
        (starts_text(text, fact, first) || after(text, first, STAMPS)).then(|| day(fact)).flatten()
    })
}

/// Whether the phrase ends right before the token and begins a sentence or follows a mark: "He posted on 3 May" is none.
fn after(text: &Text, first: usize, phrases: &[&[&str]]) -> bool {
    phrases.iter().any(|phrase| {
        first.checked_sub(phrase.len()).is_some_and(|start| {
            let sentence = text.sentence(start);
            text.follows(start, phrase)
                && (start == sentence.start || text.kind(start - 1) == crate::text::Kind::Mark)
                && text.lower(start.wrapping_sub(1)) != ","
        })
    })
}

/// A full date that the text begins with, not followed by running text's comma.
fn starts_text(text: &Text, fact: &Fact, first: usize) -> bool {
    let next = text.token_at(fact.span.end);
    first <= 1 && day(fact).is_some() && text.slice(fact.span).bytes().any(|b| b.is_ascii_digit()) && text.raw(next) != ","
}

fn day(fact: &Fact) -> Option<Date> {
    match &fact.value {
        Value::Date(t) if matches!(t.kind, Type::Date | Type::Time) => t.timex.get(..10)?.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::date;

    #[test]
    fn reads_when_the_page_was_made() {
        for (source, expected) in [
            ("Published August 3, 2015. A bridge fell.", Some("2015-08-03")),
            ("Date of publication 4 October 2016 A bridge fell.", Some("2016-10-04")),
            ("date 2017-01-23 A bridge fell.", Some("2017-01-23")),
            ("3 Apr 2017 A bridge fell.", Some("2017-04-03")),
            ("A bridge built on 3 April 1917 fell.", None),
            ("On 3 April 2017, a bridge fell.", None),
            ("He posted on 3 April 2017 that the bridge fell.", None),
        ] {
            let text = Text::new(source);
            let dates = date::read(&text, None);
            assert_eq!(published(&text, &dates), expected.and_then(|d: &str| d.parse().ok()), "{source}");
            assert_eq!(dates.first().is_some_and(|f| is_stamp(&text, f)), expected.is_some(), "{source}");
        }
    }
}
