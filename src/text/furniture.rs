//! What comes in: tokens and sentences; what goes out: the spans of page furniture: bylines, credits, sign-ups, links to other
//! stories. They hold no facts of the event.

use super::{Span, Text};

/// Phrases that make their whole sentence furniture, by how the sentence begins (in lower case, as tokens).
const OPENINGS: &[&str] = &[
    "read more",
    "read also",
    "related :",
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
    "the news and stories that matter",
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
];

/// A sentence longer than this is no furniture by its opening alone: running text without line breaks is cut anywhere.
const LONGEST: usize = 24;

/// Finds the furniture, in order.
pub(super) fn furniture(text: &Text) -> Vec<Span> {
    let mut out = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        let words: Vec<&str> = sentence.clone().take(LONGEST + 1).map(|i| text.lower(i)).collect();
        let joined = words.join(" ");
        let short = words.len() <= LONGEST;
        let opens = short && OPENINGS.iter().any(|o| joined.strip_prefix(o).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
        let within = short && ANYWHERE.iter().any(|phrase| joined.contains(phrase));
        // A byline: a short line of its own near the top, names only ("Ann Lee", "By Ann Lee", "USA TODAY").
        let byline =
            index < 4 && short && words.len() <= 6 && is_line(text, index) && joined.starts_with("by ") && text.capital(sentence.start + 1);
        let link = short && joined.contains("http") && joined.contains(": / /");
        if opens || within || byline || link {
            out.push(text.span(sentence.clone()));
        }
    }
    out
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
        assert_eq!(found("It rained. Ann Lee in Rome contributed to this report."), ["Ann Lee in Rome contributed to this report."]);
    }

    #[test]
    fn leaves_the_story() {
        assert!(found("Close to 40 people were hurt when the bus, which the company had bought in May for its new line to the coast, left the road near the bridge.").is_empty());
        assert!(found("By noon, 40 were hurt.").is_empty());
        assert!(found("Two men were hurt.").is_empty());
    }
}
