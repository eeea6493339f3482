//! What comes in: a text and its time expressions; what goes out: those that state when the page was made ("Published on
//! 3 August 2015", a date that the text begins with). They give the day of publication and are no facts of the event.

use super::date::Type;
use super::{Fact, Value};
use crate::text::{Kind, Text};
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
pub const HEAD: usize = 60;

/// So many tokens at most name the place of a dateline ("LA PAZ, Bolivia,"), and the agency after it ("(AP) —").
const PLACE: usize = 8;

/// News agencies, as a credit names them.
const AGENCIES: &[&str] = &["AFP", "ANSA", "AP", "DPA", "EFE", "IANS", "PA", "PTI", "Reuters", "TASS", "UPI", "Xinhua"];

/// Words of a byline beside names and titles, and words of a time of day beside its numbers.
const BYLINE: &[&str] = &["and", "at", "for", "in", "last", "of", "on", "posted", "published", "updated"];
const CLOCK: &[&str] = &["a", "am", "a.m", "a.m.", "at", "m", "p", "pm", "p.m", "p.m."];

/// So many tokens at most are the names of a byline.
const LONGEST: usize = 20;

/// Whether the time expression is a stamp, not a fact.
pub fn is_stamp(text: &Text, fact: &Fact) -> bool {
    let first = text.token_at(fact.span.start);
    let end = text.token_at(fact.span.end);
    first < HEAD
        && (starts_text(text, fact, first)
            || after(text, first, STAMPS)
            || after(text, first, UPDATES)
            || is_line(text, first, end)
            || stands_alone(text, fact, first)
            || ends_byline(text, fact, first))
}

/// The day of publication that the text states of itself; that of an update where it states no other.
pub fn published(text: &Text, dates: &[Fact]) -> Option<Date> {
    let found = |is: fn(&Text, &Fact, usize) -> bool| {
        let mut head = dates.iter().map(|fact| (fact, text.token_at(fact.span.start))).take_while(|(_, first)| *first < HEAD);
        head.find_map(|(fact, first)| is(text, fact, first).then(|| day(fact)).flatten())
    };
    let stamped = found(|text, fact, first| {
        let is_update = after(text, first, UPDATES);
        !is_update
            && (starts_text(text, fact, first)
                || after(text, first, STAMPS)
                || stands_alone(text, fact, first)
                || ends_byline(text, fact, first))
    });
    stamped.or_else(|| found(|text, _, first| after(text, first, UPDATES)))
}

/// Whether the phrase ends right before the token and begins a sentence or follows a mark: "He posted on 3 May" is none.
fn after(text: &Text, first: usize, phrases: &[&[&str]]) -> bool {
    phrases.iter().any(|phrase| {
        first.checked_sub(phrase.len()).is_some_and(|start| {
            let sentence = text.sentence(start);
            text.follows(start, phrase)
                && (start == sentence.start || text.kind(start - 1) == Kind::Mark)
                && text.lower(start.wrapping_sub(1)) != ","
        })
    })
}

/// A dateline: "ASTANA, Jan. 23 (AP) —" or "LIMA, Peru, May 4 —", at the start of a line. It gives a month and day.
pub fn is_line(text: &Text, first: usize, end: usize) -> bool {
    let start = text.sentence(first).start;
    let place = start..first;
    let named = place.clone().all(|i| text.kind(i) == Kind::Mark || text.capital(i));
    let shouted = text.raw(start).len() > 2 && text.raw(start).bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
    if !named || !shouted || place.is_empty() || place.len() > PLACE || text.raw(first.wrapping_sub(1)) != "," {
        return false;
    }
    let dash = |i: usize| matches!(text.raw(i), "-" | "–" | "—" | "_");
    dash(end) || text.raw(end) == "(" && (end + 2..end + PLACE).any(|i| text.raw(i) == ")")
}

/// A full date that no sentence holds: on a line of its own, or right after an agency's name ("Reuters, 9 May 2018 A bridge …").
fn stands_alone(text: &Text, fact: &Fact, first: usize) -> bool {
    let end = text.token_at(fact.span.end);
    let line = |i: usize| text.tokens.get(i).is_none_or(|t| t.line_start);
    let runs_on = text.raw(end) == "," || text.kind(end) == Kind::Word && !text.capital(end) && !line(end);
    let agency = first.checked_sub(1 + usize::from(matches!(text.raw(first.wrapping_sub(1)), "," | "|" | "-" | "–" | "—")));
    is_full(text, fact) && (line(first) && is_clock(text, end) || !runs_on && agency.is_some_and(|k| AGENCIES.contains(&text.raw(k))))
}

/// A full date that the text begins with, not followed by running text's comma.
fn starts_text(text: &Text, fact: &Fact, first: usize) -> bool {
    let next = text.token_at(fact.span.end);
    let goes_on = text.kind(next) == Kind::Word && !text.capital(next) && !text.tokens.get(next).is_some_and(|t| t.line_start);
    let clock = text.lower(next) == "at" && text.kind(next + 1) == Kind::Number;
    first == 0 && is_full(text, fact) && (!goes_on || clock) && text.raw(next) != ","
}

/// A full date that ends a byline or the line of a place: "By Ann Lee, 14 May 2031", "Ann Lee | 14 May 2031", "TARSA, 14 May 2031".
fn ends_byline(text: &Text, fact: &Fact, first: usize) -> bool {
    let start = (0..first).rev().find(|i| text.tokens.get(*i).is_some_and(|t| t.line_start)).unwrap_or(0);
    let of_byline = |i: usize| text.capital(i) || text.kind(i) == Kind::Mark || BYLINE.contains(&text.lower(i));
    let by = text.lower(start) == "by";
    let names = start + usize::from(by)..first;
    // "LONDON, 14 May 2031"
    let shouted = text.raw(start).len() > 2 && text.raw(start).bytes().all(|b| b.is_ascii_uppercase());
    is_full(text, fact)
        && (by || shouted || matches!(text.raw(first.wrapping_sub(1)), "|" | "•" | "·"))
        && text.capital(names.start)
        && !names.is_empty()
        && names.len() <= LONGEST
        && names.clone().all(of_byline)
        && is_clock(text, text.token_at(fact.span.end))
}

/// Whether nothing but a time of day stands from a token to the end of its line: "10:05 GMT", "at 9.40 p.m. ET", or nothing at all.
fn is_clock(text: &Text, from: usize) -> bool {
    let zone = |i: usize| text.raw(i).len() <= 4 && text.raw(i).bytes().all(|b| b.is_ascii_uppercase());
    let of_clock = |i: usize| text.kind(i) != Kind::Word || CLOCK.contains(&text.lower(i)) || zone(i);
    let mut line = (from..text.tokens.len()).take_while(|i| !text.tokens.get(*i).is_some_and(|t| t.line_start));
    line.by_ref().take(PLACE).all(of_clock) && line.next().is_none()
}

/// Whether day, month and year are given.
fn is_full(text: &Text, fact: &Fact) -> bool {
    day(fact).is_some() && text.slice(fact.span).bytes().filter(u8::is_ascii_digit).count() >= 5
}

fn day(fact: &Fact) -> Option<Date> {
    match &fact.value {
        Value::Date(t) if matches!(t.kind, Type::Date | Type::Time) => crate::article::day(&t.timex),
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
            ("Date of publication 9 March 2015 A bridge fell.", Some("2015-03-09")),
            ("date 2017-01-23 A bridge fell.", Some("2017-01-23")),
            ("3 Apr 2017 A bridge fell.", Some("2017-04-03")),
            ("Tue 12 May 2015 at 1830 A bridge fell.", Some("2015-05-12")),
            ("A bridge fell\n\nReuters, Wednesday 9 May 2018\n\nIt was old.", Some("2018-05-09")),
            ("The Norland Post AP Wednesday 9 May 2018 A bridge fell.", Some("2018-05-09")),
            ("A bridge fell\n\n9 May 2018\n\nIt was old.", Some("2018-05-09")),
            ("Bridge falls\n\nBy Ann Lee, 14 May 2031\n\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\nBy Ann Lee | Updated May 14, 2031\nA bridge fell.", Some("2031-05-14")),
            ("By Ann Lee and Ed Roe in Tarsa — May 14, 2031\n\nA bridge fell.", Some("2031-05-14")),
            ("By ANN LEE, Staff Writer, Published May 14, 2031, 9:40 p.m. ET\n\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\n\nMay 14, 2031 10:05 GMT\n\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\n\n14 May 2031 at 10:05 BST\n\nA bridge fell.", Some("2031-05-14")),
            ("Ann Lee\nPublished: Wed 14 May 2031 10.05 CEST\n\nA bridge fell.", Some("2031-05-14")),
            ("Published 14 May 2031\nUpdated 15 May 2031\n\nA bridge fell.", Some("2031-05-14")),
            ("Updated 15 May 2031\nPublished 14 May 2031\n\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\n\nAnn Lee | 14 May 2031\n\nA bridge fell.", Some("2031-05-14")),
            ("By Ann Lee | 2031-05-14\n\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\nTARSA 2031-05-14\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\nEAST TARSA, Norland, May 14, 2031\nA bridge fell.", Some("2031-05-14")),
            ("Bridge falls\nTARSA on 14 May 2031 was empty.", None),
            ("By 14 May 2031 the bridge had fallen.", None),
            ("By Monday, 14 May 2031, Ann Lee had come to the bridge.", None),
            ("The bridge was opened by Ann Lee, 14 May 1931\n\nIt fell.", None),
            ("Bridge Day 9 May 2018 Tarsa was a feast.", None),
            ("He told Reuters 9 May 2018 was sad.", None),
            ("A bridge built on 3 April 1917 fell.", None),
            ("In Rome on 3 April 2017 A bridge fell.", None),
            ("On 3 April 2017, a bridge fell.", None),
            ("He posted on 3 April 2017 that the bridge fell.", None),
        ] {
            let text = Text::new(source);
            let dates = date::read(&text, None);
            assert_eq!(published(&text, &dates), expected.and_then(|d: &str| d.parse().ok()), "{source}");
            assert_eq!(dates.first().is_some_and(|f| is_stamp(&text, f)), expected.is_some(), "{source}");
        }
    }

    #[test]
    fn a_dateline_is_no_fact_and_anchors_the_day() {
        for (source, expected) in [
            ("TARSA, Norland, Jan. 22 (NP) — The bridge fell yesterday.", "2017-01-21"),
            ("TARSA, Jan. 22 — The bridge fell yesterday.", "2017-01-21"),
            ("The bridge fell yesterday.", "2017-01-22"),
        ] {
            let text = Text::new(source);
            let mut dates = date::read(&text, "2017-01-23".parse().ok());
            dates.retain(|f| !is_stamp(&text, f));
            let values: Vec<_> = dates.iter().filter_map(day).map(|d| d.to_string()).collect();
            assert_eq!(values, [expected], "{source}");
        }
    }
}
