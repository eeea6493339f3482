//! What comes in: two quotations of one speech; what goes out: where the two word it otherwise.

use super::Voice;
use crate::compare::quotation::Compared;
use crate::facts::participant::quoted::{Quoted, Word};
use std::ops::Range;

/// The first words that are other ones, as the articles put them.
pub(super) fn why(p: &Quoted, q: &Quoted, a: &Voice, b: &Voice) -> Option<String> {
    let (of_a, of_b) = Compared::new(&p.words, &q.words)?.other?;
    Some(match (words(a, &p.words, of_a), words(b, &q.words, of_b)) {
        (Some(x), Some(y)) => format!("Where {} has “{x}”, {} has “{y}”.", a.name, b.name),
        (Some(x), None) => format!("Only {} has “{x}”.", a.name),
        (None, y) => format!("Only {} has “{}”.", b.name, y.unwrap_or_default()),
    })
}

fn words(voice: &Voice, words: &[Word], range: Range<usize>) -> Option<String> {
    let range = words.get(range)?;
    let (first, last) = (range.first()?, range.last()?);
    let span = crate::text::Span { start: first.span.start, end: last.span.end };
    Some(voice.text.slice(span).split_whitespace().collect::<Vec<_>>().join(" "))
}
