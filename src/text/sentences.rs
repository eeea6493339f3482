//! What comes in: tokens; what goes out: sentences, as ranges of tokens. A sentence ends at a full stop, question or
//! exclamation mark that a capital, digit or quotation follows, and at every line break.

use super::tokens::{Kind, Token};
use std::ops::Range;

/// Finds the sentences and notes each token's own.
pub(super) fn sentences(source: &str, tokens: &mut [Token]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for i in 0..tokens.len() {
        if i > start && ends_before(source, tokens, i) {
            out.push(start..i);
            start = i;
        }
        tokens[i].sentence = out.len() as u32;
    }
    if start < tokens.len() {
        out.push(start..tokens.len());
    }
    out
}

/// So many closing marks may stand behind a stop.
const MOST_CLOSING: usize = 4;

/// Whether a new sentence begins with token `i`.
fn ends_before(source: &str, tokens: &[Token], i: usize) -> bool {
    let text = |i: usize| &source[tokens[i].start..tokens[i].end];
    if tokens[i].line_start {
        return true;
    }
    // Walk back over closing quotation marks and brackets to the stop.
    let mut k = i - 1;
    for _ in 0..MOST_CLOSING {
        if k == 0 || !is_closing(text(k)) || tokens[k].spaced {
            break;
        }
        k -= 1;
    }
    let stop = matches!(text(k), "." | "!" | "?" | "…");
    // An abbreviation ends a sentence only before a word that cannot go on from it.
    let abbreviated = tokens[k].kind == Kind::Word && k + 1 == i && text(k).ends_with('.');
    if !stop && !abbreviated {
        return false;
    }
    // "rose to 38,000 ft. The crew"
    let unit = k > 0 && text(k).eq_ignore_ascii_case("ft.") && tokens[k - 1].kind == Kind::Number;
    if abbreviated {
        return tokens[i].spaced && (unit || text(k).matches('.').count() > 1) && STARTERS.contains(&text(i));
    }
    let first = text(i).chars().next().unwrap_or(' ');
    let opens = first.is_uppercase() || first.is_numeric() || matches!(first, '"' | '“' | '‘' | '\'' | '(' | '[' | '$' | '£' | '€' | '@');
    tokens[i].spaced && opens
}

fn is_closing(s: &str) -> bool {
    matches!(s, "\"" | "”" | "’" | "'" | ")" | "]")
}

/// Words that begin a sentence rather than go on after "U.S." or "a.m.".
const STARTERS: &[&str] = &[
    "A",
    "After",
    "Also",
    "An",
    "And",
    "As",
    "At",
    "Before",
    "But",
    "By",
    "During",
    "Earlier",
    "For",
    "He",
    "Her",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Last",
    "Later",
    "Meanwhile",
    "More",
    "No",
    "On",
    "Our",
    "She",
    "Since",
    "So",
    "Some",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Two",
    "We",
    "What",
    "When",
    "While",
    "Who",
    "With",
    "You",
];

#[cfg(test)]
mod tests {
    use crate::text::Text;

    #[test]
    fn ends_where_a_reader_would_end_it() {
        for (source, expected) in [
            ("Gov. Ann Lee spoke. Mr. Roe left.", "Gov. Ann Lee spoke.|Mr. Roe left."),
            ("“We won.” He smiled.", "“We won.”|He smiled."),
            ("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell."),
            ("They live in the U.S. The others left.", "They live in the U.S.|The others left."),
            ("A headline\nand a line", "A headline|and a line"),
            ("at 9 p.m. on Monday", "at 9 p.m. on Monday"),
            ("It rose to 38,000ft. The crew saw Ft. Roe.", "It rose to 38,000ft.|The crew saw Ft. Roe."),
            ("George H. W. Bush spoke", "George H. W. Bush spoke"),
            ("", ""),
        ] {
            let text = Text::new(source);
            let found: Vec<_> = text.sentences.iter().map(|r| text.slice(text.span(r.clone()))).collect();
            assert_eq!(found.join("|"), expected, "{source}");
        }
    }
}
