//! What comes in: tokens and sentences; what goes out: the spans of page furniture: bylines, credits, sign-ups, links to other
//! stories. They hold no facts of the event.

use super::{Kind, Span, Text};
use std::ops::Range;

/// Phrases that make their whole sentence furniture, by how the sentence begins (in lower case, as tokens).
const OPENINGS: &[&str] = &[
    "read more",
    "read also",
    "read :",
    "read next",
    "more from",
    "recommended :",
    "last updated",
    "first published",
    "posted on",
    "posted at",
    "published on",
    "this is a breaking news story",
    "this story is developing",
    "this is a developing story",
    "related :",
    "tags",
    "topics :",
    "keywords :",
    "filed under",
    "also read",
    "see also",
    "more :",
    "watch :",
    "listen :",
    "click here",
    "sign up",
    "subscribe",
    "follow us",
    "get breaking news",
    "get the latest",
    "get short url",
    "share this",
    "share on",
    "advertisement",
    "enlarge this image",
    "toggle caption",
    "this article is more than",
    "for the latest",
    "associated press writer",
    "reporting by",
    "additional reporting",
    "editing by",
    "writing by",
    "compiled by",
    "edited by",
    "copyright",
    "all rights reserved",
    "photo by",
    "image copyright",
    "image caption",
    "media playback",
    "have a tip",
    "contact us",
    "contributing :",
    "agencies contributed",
    "terms of service",
    "story continues",
    "skip to",
    "download the",
];

/// Phrases that make their sentence furniture wherever they stand in it.
const ANYWHERE: &[&str] = &[
    "contributed to this report",
    "contributed reporting",
    "toggle caption",
    "get short url",
    "sign up for our",
    "for more information visit",
    "all rights reserved",
    "on twitter @",
    "on twitter :",
    "http : / /",
    "https : / /",
];

/// A sentence longer than this is no furniture by its opening alone: running text without line breaks is cut anywhere.
const LONGEST: usize = 24;

/// Finds the furniture, in order.
pub(super) fn furniture(text: &Text) -> Vec<Span> {
    let mut out = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        if is_furniture(text, index, sentence.clone()) {
            out.push(text.span(sentence.clone()));
        } else {
            credits(text, sentence.clone(), &mut out);
        }
    }
    out
}

fn is_furniture(text: &Text, index: usize, sentence: Range<usize>) -> bool {
    // "Ann Lee, Ed Roe and … contributed to this report" may name any number of people.
    let thanks = |i: usize| i >= sentence.start && text.follows(i, &["contributed", "to", "this"]);
    if (sentence.end.saturating_sub(6)..sentence.end).any(thanks) {
        return true;
    }
    if sentence.len() > LONGEST {
        return false;
    }
    begins_with_one(text, sentence.start, OPENINGS)
        || sentence.clone().any(|i| begins_with_one(text, i, ANYWHERE))
        || is_byline(text, index, sentence)
}

/// Whether one of the phrases stands at the token.
fn begins_with_one(text: &Text, i: usize, phrases: &[&str]) -> bool {
    let Some(first) = text.lower(i).as_bytes().first() else { return false };
    let stands = |phrase: &str| phrase.split(' ').enumerate().all(|(k, word)| text.lower(i + k) == word);
    phrases.iter().any(|phrase| phrase.as_bytes().first() == Some(first) && stands(phrase))
}

/// Words of a byline beside names.
const BYLINE: &[&str] = &["and", "at", "by", "for", "in", "last", "of", "on", "posted", "published", "updated"];

/// A byline: a line of its own near the top, names only ("Ann Lee", "By Ann Lee", "USA TODAY"), or names and a date
/// ("By Ann Lee, 14 May 2031", "Ann Lee | 14 May 2031").
fn is_byline(text: &Text, index: usize, sentence: Range<usize>) -> bool {
    if index >= 4 || !is_line(text, index) {
        return false;
    }
    let of_byline = |i: usize| text.capital(i) || text.kind(i) != Kind::Word || BYLINE.contains(&text.lower(i));
    let by =
        text.lower(sentence.start) == "by" && text.capital(sentence.start + 1) && (sentence.len() <= 6 || sentence.clone().all(of_byline));
    let is_year = |i: usize| text.raw(i).len() == 4 && text.kind(i) == Kind::Number;
    let bar = sentence.clone().find(|i| matches!(text.raw(*i), "|" | "•" | "·")).unwrap_or(sentence.end);
    let dated = text.capital(sentence.start) && (bar..sentence.end).any(is_year) && sentence.clone().all(of_byline);
    let may_name = (index > 0 || text.sentences.len() > 3) && sentence.len() <= 4;
    by || dated || may_name && sentence.clone().all(|i| text.capital(i) && text.kind(i) == Kind::Word)
}

/// Credits in brackets inside a sentence: "(AP Photo/Ann Lee, File)", "(Photo: Ann Lee)".
fn credits(text: &Text, sentence: Range<usize>, out: &mut Vec<Span>) {
    let mut i = sentence.start;
    while i < sentence.end {
        let credit = text.raw(i) == "(" && (i + 1..i + 4).any(|k| matches!(text.lower(k), "photo" | "photos" | "cartoons" | "photograph"));
        let close = if credit { (i..sentence.end.min(i + LONGEST)).find(|k| text.raw(*k) == ")") } else { None };
        if let Some(close) = close {
            out.push(text.span(i..close + 1));
            i = close;
        }
        i += 1;
    }
}

/// Whether the sentence is a line of its own, without a full stop.
fn is_line(text: &Text, index: usize) -> bool {
    let Some(sentence) = text.sentences.get(index) else { return false };
    let next = text.tokens.get(sentence.end).is_none_or(|t| t.line_start);
    next && text.tokens.get(sentence.start).is_some_and(|t| t.line_start)
        && !matches!(text.raw(sentence.end.saturating_sub(1)), "." | "!" | "?")
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn found(source: &str) -> Vec<&str> {
        let text = Text::new(source);
        text.furniture.iter().map(|s| text.slice(*s)).collect()
    }

    #[test]
    fn finds_what_is_not_the_story() {
        assert_eq!(
            found("By Ann Lee\n\nTwo men were hurt.\n\nREAD MORE: Three hurt in May\n\nPolice came."),
            ["By Ann Lee", "READ MORE: Three hurt in May"]
        );
        assert_eq!(found("Bridge falls in Tarsa\n\nAnn Lee | 14 May 2031\n\nIt rained."), ["Ann Lee | 14 May 2031"]);
        assert!(found("Four Killed in Tarsa in 2031 | The Post\n\nIt rained.").is_empty());
        assert_eq!(
            found("Bridge falls in Tarsa\n\nBy Ann Lee and Ed Roe | Updated May 14, 2031\n\nIt rained."),
            ["By Ann Lee and Ed Roe | Updated May 14, 2031"]
        );
        assert_eq!(found("It rained. Ann Lee in Rome contributed to this report."), ["Ann Lee in Rome contributed to this report."]);
        assert_eq!(found("It rained (AP Photo/Ann Lee, File) on (or near) Rome."), ["(AP Photo/Ann Lee, File)"]);
        assert_eq!(
            found("Ann Lee\n\nThe Daily Sun\n\nIt rained.\n\nIt poured.\n\nContributing: Ed Roe"),
            ["Ann Lee", "The Daily Sun", "Contributing: Ed Roe"]
        );
    }

    #[test]
    fn leaves_the_story() {
        assert!(found("Close to 40 people were hurt when the bus, which the company had bought in May for its new line to the coast, left the road near the bridge.").is_empty());
        assert!(found("By noon, 40 were hurt.").is_empty());
        assert!(found("By Monday, 14 May 2031, all had left the bridge of Tarsa\n\nIt fell.").is_empty());
        assert!(found("Two men were hurt.").is_empty());
    }
}
