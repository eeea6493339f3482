//! What comes in: a report and the texts beside which it is to be shown; what goes out: the report with its places in these texts, and
//! how many of its findings no longer fit them.
//!
//! A fact that does not stand in its place is looked for nearby by its quote: an article may have got a paragraph more since.

use super::{Counts, FORMAT, Fact, FactValue, Finding, Report, Side};
use crate::article::{Article, language};
use crate::ordered::Ordered;
use crate::text::Text;
use std::collections::HashMap;

/// A quote is looked for so many UTF-16 code units around the place where it should stand.
const AROUND: usize = 1 << 14;

/// A quote of fewer units is looked for only where those around it say: a bare "9" may stand anywhere.
const LONG: usize = 8;

/// A report of two articles without any finding: what is shown where no report can be had.
pub fn bare(articles: [&Article; 2]) -> Report {
    let side = |article: &Article| Side {
        title: article.title.clone(),
        publisher: article.publisher.clone(),
        published: article.published.map(|d| d.to_string()),
        language: language(&Text::new(&article.text)).to_owned(),
        facts: Vec::new(),
        notes: article.notes.clone(),
    };
    let [a, b] = articles.map(side);
    Report { format: FORMAT, a, b, findings: Vec::new(), counts: Counts::default(), notes: Vec::new(), edits: Vec::new() }
}

/// Fits a report to texts; a finding with a fact that is not found is left out. Gives how many were.
pub fn fit(mut out: Report, texts: [&str; 2]) -> (Report, usize) {
    let all = out.findings.len();
    let a = side(&mut out.a, texts[0], "a");
    let b = side(&mut out.b, texts[1], "b");
    let renamed = |ids: &[String], names: &HashMap<String, String>| ids.iter().map(|id| names.get(id).cloned()).collect::<Option<Vec<_>>>();
    let fitted = |finding: Finding| Some(Finding { a: renamed(&finding.a, &a)?, b: renamed(&finding.b, &b)?, ..finding });
    out.findings = std::mem::take(&mut out.findings).into_iter().filter_map(fitted).collect();
    out.counts = Counts::of(&out.findings);
    let lost = all - out.findings.len();
    (out, lost)
}

/// Moves the facts of a side to their places in the text, and takes out those that have none. Gives what each that is left is called now.
fn side(side: &mut Side, text: &str, letter: &str) -> HashMap<String, String> {
    let units = Units::new(text);
    let facts = std::mem::take(&mut side.facts);
    let moves = moves(&facts, &units);
    let mut names = HashMap::new();
    let mut is_changed = false;
    for mut fact in facts {
        let (before, after) = moves.around(fact.start);
        let mut places = [before, after].into_iter().map(|by| fact.start.saturating_add_signed(by));
        // Where nothing has moved, a fact may be part of a word as it was before.
        let own = if (before, after) == (0, 0) { Some(fact.start) } else { moves.of(&fact) };
        let own = own.filter(|at| units.slice(*at, at.saturating_add(fact.end - fact.start)) == Some(&fact.quote));
        let Some(start) = own.or_else(|| places.find(|at| units.stands(&fact.quote, *at))) else {
            is_changed = true;
            continue;
        };
        is_changed |= start != fact.start;
        (fact.start, fact.end) = (start, start + (fact.end - fact.start));
        let id = format!("{letter}{}", side.facts.len() + 1);
        names.insert(std::mem::replace(&mut fact.id, id.clone()), id);
        side.facts.push(fact);
    }
    for fact in &mut side.facts {
        mentions(fact, &units, &moves, is_changed);
    }
    names
}

/// How far the text has moved: pairs of a place in the old text and units forward, in order.
struct Moves(Vec<(usize, isize)>);

/// The facts whose words tell them from others say how the text has moved.
fn moves(facts: &[Fact], units: &Units) -> Moves {
    let mut moves: Vec<(usize, isize)> = Vec::new();
    for fact in facts.iter().filter(|f| f.end - f.start >= LONG) {
        let expected = fact.start.saturating_add_signed(moves.last().map_or(0, |m| m.1));
        moves.extend(units.find(&fact.quote, expected).map(|start| (fact.start, start as isize - fact.start as isize)));
    }
    moves.order();
    Moves(moves)
}

impl Moves {
    /// How far the text has moved before a place, and behind it.
    fn around(&self, place: usize) -> (isize, isize) {
        let at = self.0.partition_point(|(start, _)| *start <= place);
        let before = at.checked_sub(1).and_then(|at| self.0.get(at)).map_or(0, |m| m.1);
        (before, self.0.get(at).map_or(before, |m| m.1))
    }

    /// Where a fact stands that says itself how far.
    fn of(&self, fact: &Fact) -> Option<usize> {
        let at = self.0.binary_search_by_key(&fact.start, |m| m.0).ok().filter(|_| fact.end - fact.start >= LONG)?;
        self.0.get(at).map(|m| fact.start.saturating_add_signed(m.1))
    }
}

/// Moves a participant's mentions as the facts around them; one that does not stand there is taken out.
fn mentions(fact: &mut Fact, units: &Units, moves: &Moves, is_changed: bool) {
    let FactValue::Participant(participant) = &mut fact.value else { return };
    for mention in &mut participant.mentions {
        let (by, _) = moves.around(mention.start);
        (mention.start, mention.end) = (mention.start.saturating_add_signed(by), mention.end.saturating_add_signed(by));
    }
    let names = &participant.names;
    participant.mentions.retain(|m| {
        let words = units.slice(m.start, m.end);
        words.is_some_and(|words| !is_changed || words == fact.quote || names.iter().any(|name| name == words))
    });
}

/// A text by its UTF-16 code units.
struct Units<'a> {
    text: &'a str,
    /// The byte at which each unit's character begins, and the text's length.
    bytes: Vec<usize>,
}

impl<'a> Units<'a> {
    fn new(text: &'a str) -> Self {
        let mut bytes: Vec<usize> = text.char_indices().flat_map(|(byte, c)| std::iter::repeat_n(byte, c.len_utf16())).collect();
        bytes.push(text.len());
        Units { text, bytes }
    }

    fn slice(&self, start: usize, end: usize) -> Option<&'a str> {
        self.text.get(*self.bytes.get(start)?..*self.bytes.get(end)?)
    }

    /// Whether a quote begins at a unit, as whole words.
    fn stands(&self, quote: &str, at: usize) -> bool {
        let end = at.saturating_add(quote.encode_utf16().count());
        self.slice(at, end) == Some(quote) && self.bytes.get(at).zip(self.bytes.get(end)).is_some_and(|(a, b)| self.is_whole(*a, *b))
    }

    /// Where a quote stands that should begin at a unit: there, or else nearest to it as whole words.
    fn find(&self, quote: &str, expected: usize) -> Option<usize> {
        let length = quote.encode_utf16().count();
        if self.slice(expected, expected.saturating_add(length)) == Some(quote) {
            return Some(expected);
        }
        let last = self.bytes.len() - 1;
        let from = *self.bytes.get(expected.saturating_sub(AROUND).min(last))?;
        let to = *self.bytes.get(expected.saturating_add(length + AROUND).min(last))?;
        let within = self.text.get(from..to).filter(|_| !quote.is_empty())?;
        let whole = within.match_indices(quote).map(|(at, _)| from + at).filter(|at| self.is_whole(*at, *at + quote.len()));
        whole.map(|at| self.bytes.partition_point(|byte| *byte < at)).min_by_key(|unit| unit.abs_diff(expected))
    }

    /// Whether no word or number goes on beyond a stretch of bytes.
    fn is_whole(&self, start: usize, end: usize) -> bool {
        let before: Vec<char> = self.text.get(..start).map_or(Vec::new(), |t| t.chars().rev().take(2).collect());
        let after: Vec<char> = self.text.get(end..).map_or(Vec::new(), |t| t.chars().take(2).collect());
        let inner = self.text.get(start..end).unwrap_or("");
        let goes_on = |edge: Option<char>, next: &[char]| {
            let is_number = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
            edge.is_some_and(char::is_alphanumeric)
                && (next.first().is_some_and(|c| c.is_alphanumeric())
                    || is_number(edge.as_ref()) && matches!(next.first(), Some('.' | ',')) && is_number(next.get(1)))
        };
        !goes_on(inner.chars().next(), &before) && !goes_on(inner.chars().next_back(), &after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::day;
    use proptest::prelude::*;

    const A: &str = "A bus fell from the Tarsa bridge on Monday – “at 9” – killing 9 people, Mayor Ada Brandt said. Brandt was in tears.";
    const B: &str = "At least 12 people were killed on Tuesday in Tarsa, said Ada Brandt. Some 40 rescuers came 😀 on 19 boats.";

    fn compared() -> Report {
        let article = |text: &str| Article { text: text.to_owned(), published: day("2017-03-10"), ..Article::default() };
        crate::compare(&article(A), &article(B))
    }

    fn stands(side: &Side, text: &str) -> bool {
        let units: Vec<u16> = text.encode_utf16().collect();
        side.facts.iter().all(|f| units.get(f.start..f.end).is_some_and(|u| String::from_utf16_lossy(u) == f.quote))
    }

    #[test]
    fn beside_its_own_texts_a_report_is_as_it_was() {
        let report = compared();
        assert_eq!(fit(report.clone(), [A, B]), (report, 0));
    }

    #[test]
    fn facts_move_with_the_text_and_mentions_with_them() {
        let report = compared();
        let more = format!("It rained. 😀 9 boats had come.\n\n{A}");
        let (fitted, lost) = fit(report.clone(), [&more, B]);
        assert_eq!((lost, fitted.findings.len()), (0, report.findings.len()));
        assert!(stands(&fitted.a, &more));
        let mentions = |report: &Report| {
            let of =
                |f: &Fact| if let FactValue::Participant(p) = &f.value { p.mentions.iter().map(|m| m.start).collect() } else { vec![] };
            report.a.facts.iter().flat_map(of).collect::<Vec<_>>()
        };
        let by = "It rained. 😀 9 boats had come.\n\n".encode_utf16().count();
        assert!(mentions(&report).len() > 1);
        assert_eq!(mentions(&fitted), mentions(&report).iter().map(|m| m + by).collect::<Vec<_>>());
    }

    #[test]
    fn what_stands_there_no_longer_is_left_out_and_counted() {
        let report = compared();
        let changed = A.replace("killing 9 people", "killing 19,9 people");
        let (fitted, lost) = fit(report.clone(), [&changed, B]);
        assert_eq!(lost, 1, "“9” stands in “19,9” as no word of its own");
        assert!(fitted.findings.iter().all(|f| !f.reason.contains("12")));
        assert_eq!(fitted.counts, Counts::of(&fitted.findings));
        let json = serde_json::to_string(&fitted).unwrap();
        assert!(super::super::read::report(&json).is_ok(), "its ids are in order");
        assert_eq!(fit(report.clone(), ["", ""]).1, report.findings.len());
    }

    proptest! {
        #[test]
        fn whatever_the_texts_what_is_shown_stands_in_them(cut in 0usize..130, put in "[ a-z0-9é😀]{0,12}") {
            let report = compared();
            let at = (0..=cut.min(A.len())).rev().find(|i| A.is_char_boundary(*i)).unwrap_or(0);
            let text = format!("{}{put}{}", &A[..at], &A[at..]);
            let (fitted, lost) = fit(report.clone(), [&text, B]);
            prop_assert!(stands(&fitted.a, &text) && stands(&fitted.b, B));
            prop_assert_eq!(fitted.findings.len() + lost, report.findings.len());
        }
    }
}
