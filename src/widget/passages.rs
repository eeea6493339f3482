//! What comes in: an article's text and the places that findings point to; what goes out: its paragraphs with the
//! marks nested in them, and single passages in their sentence.

use super::state::{self, Side};
use crate::ordered::Ordered;
use crate::report::{FactValue, Report, Verdict};
use crate::text::Text;
use std::cmp::Reverse;
use std::ops::Range;

/// One place in a text that a finding points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First UTF-16 code unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The finding's place in the report.
    pub finding: usize,
    /// Its verdict.
    pub verdict: Verdict,
    /// Whether it is a further mention of a participant rather than the place of the fact itself.
    pub further: bool,
}

impl Mark {
    /// What is shown of several marks on one run: what matters most, then the smaller.
    fn rank(&self) -> (bool, Verdict, usize, usize) {
        (self.further, self.verdict, self.end - self.start, self.finding)
    }
}

/// The marks of one side, for the findings that `shown` lets through, in the order of their places.
pub fn marks(report: &Report, side: Side, shown: impl Fn(usize) -> bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, finding) in report.findings.iter().enumerate().filter(|(i, _)| shown(*i)) {
        for fact in state::facts(report, finding, side) {
            let mark = Mark { start: fact.start, end: fact.end, finding: index, verdict: finding.verdict, further: false };
            marks.push(mark);
            if let FactValue::Participant(participant) = &fact.value {
                let others = participant.mentions.iter().filter(|m| m.start >= fact.end || m.end <= fact.start);
                marks.extend(others.map(|m| Mark { start: m.start, end: m.end, further: true, ..mark }));
            }
        }
    }
    marks.retain(|m| m.start < m.end);
    marks.order_by_key(|m| (m.start, m.end, m.rank()));
    marks
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// Text under marks.
    Marked(Marked),
}

/// A stretch of text under marks of the same place, and what is marked within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The marks, the one that is shown first; never empty.
    pub marks: Vec<Mark>,
    /// Whether the place ends here rather than behind a line break or another mark's end.
    pub last: bool,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// One line of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Whether it repeats the article's title.
    pub heading: bool,
    /// Its pieces, which together are its text.
    pub pieces: Vec<Piece>,
    /// First UTF-16 code unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The findings that have a mark in it, in order.
    findings: Vec<usize>,
}

impl Paragraph {
    /// Whether a finding has a mark in it.
    pub fn holds(&self, finding: usize) -> bool {
        self.findings.binary_search(&finding).is_ok()
    }
}

/// As much text as is drawn at once, in UTF-16 code units: more than is seen of an article at first.
const PART: usize = 1500;

/// Paragraphs in parts of such a length; a longer paragraph is a part by itself.
pub fn parts(paragraphs: &[Paragraph]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut full = 0;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        match out.last_mut().filter(|_| paragraph.end <= full) {
            Some(part) => part.end = index + 1,
            None => {
                out.push(index..index + 1);
                full = paragraph.start + PART;
            }
        }
    }
    out
}

fn note(pieces: &[Piece], findings: &mut Vec<usize>) {
    for piece in pieces {
        if let Piece::Marked(marked) = piece {
            findings.extend(marked.marks.iter().map(|m| m.finding));
            note(&marked.pieces, findings);
        }
    }
}

/// Where a mark begins and ends; of those that begin together the longest comes first.
type Place = (usize, Reverse<usize>);

/// Places that are still to come, with their marks: the next one stands last.
#[derive(Default)]
struct Places(Vec<(Place, Vec<Mark>)>);

impl Places {
    fn add(&mut self, place: Place, marks: &[Mark]) {
        let at = self.0.partition_point(|(other, _)| *other > place);
        match self.0.get_mut(at) {
            Some((other, there)) if *other == place => there.extend(marks),
            _ => self.0.insert(at, (place, marks.to_vec())),
        }
    }
}

/// Cuts a text at its line breaks, and nests the marks in each line. A mark that ends outside the one it begins in is cut in two.
/// Linear in the text, but for the order of the marks.
pub fn paragraphs(text: &str, title: Option<&str>, marks: &[Mark]) -> Vec<Paragraph> {
    let place = |mark: &Mark| (mark.start, Reverse(mark.end));
    let mut marks = marks.to_vec();
    marks.order_by_key(|mark| Reverse(place(mark)));
    let mut places = Places::default();
    for mark in marks {
        places.add(place(&mark), &[mark]);
    }
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let end = at + line.encode_utf16().count();
        let mut line = Cursor { rest: line, unit: at };
        if !line.rest.trim().is_empty() {
            let heading = out.is_empty() && title.is_some_and(|t| t.trim() == line.rest.trim());
            let pieces = pieces(&mut line, end, &mut places);
            let mut findings = Vec::new();
            note(&pieces, &mut findings);
            findings.order();
            out.push(Paragraph { heading, pieces, start: at, end, findings });
        }
        at = end + 1;
    }
    out
}

/// What stands between the cursor and `end`.
fn pieces(line: &mut Cursor, end: usize, places: &mut Places) -> Vec<Piece> {
    let mut out = Vec::new();
    let text = |text: &str, out: &mut Vec<Piece>| {
        if !text.is_empty() {
            out.push(Piece::Text(text.to_owned()));
        }
    };
    while let Some(((start, Reverse(stop)), mut marks)) = places.0.pop_if(|((start, _), _)| *start < end) {
        text(line.take(start), &mut out);
        if stop > end {
            places.add((end, Reverse(stop)), &marks);
        }
        let from = line.unit;
        let pieces = pieces(line, stop.min(end), places);
        if line.unit > from {
            marks.order_by_key(Mark::rank);
            out.push(Piece::Marked(Marked { marks, last: stop <= end, pieces }));
        }
    }
    text(line.take(end), &mut out);
    out
}

/// A way through a line, counted in UTF-16 code units of the whole text.
struct Cursor<'a> {
    rest: &'a str,
    unit: usize,
}

impl<'a> Cursor<'a> {
    /// The text up to a unit.
    fn take(&mut self, unit: usize) -> &'a str {
        let mut byte = self.rest.len();
        for (i, c) in self.rest.char_indices() {
            if self.unit >= unit {
                byte = i;
                break;
            }
            self.unit += c.len_utf16();
        }
        let (taken, rest) = self.rest.split_at(byte);
        self.rest = rest;
        taken
    }
}

/// A quote in the sentence that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The sentence up to the quote.
    pub before: String,
    /// The quote.
    pub quote: String,
    /// The rest of the sentence.
    pub after: String,
}

/// So many bytes before and after a quote are searched for the ends of its sentence.
const WINDOW: usize = 600;

/// Finds the sentence around a place given in UTF-16 code units.
pub fn passage(text: &str, start: usize, end: usize) -> Passage {
    let (mut unit, mut from, mut to) = (0, text.len(), text.len());
    for (byte, c) in text.char_indices() {
        if unit >= start {
            from = from.min(byte);
        }
        if unit >= end {
            to = byte;
            break;
        }
        unit += c.len_utf16();
    }
    let line_start = text[..from].rfind('\n').map_or(0, |i| i + 1);
    let line_end = text[to..].find('\n').map_or(text.len(), |i| to + i);
    let first = (line_start.max(from.saturating_sub(WINDOW))..=from).find(|i| text.is_char_boundary(*i)).unwrap_or(from);
    let last = (to..=line_end.min(to + WINDOW)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(to);
    let window = Text::new(&text[first..last]);
    let sentence = |byte: usize| window.span(window.sentence(window.token_at(byte.saturating_sub(first))));
    let (begin, stop) = (first + sentence(from).start, first + sentence(to.saturating_sub(1).max(from)).end);
    let cut = |cut: bool| if cut { "…" } else { "" };
    Passage {
        before: format!("{}{}", cut(begin == first && first > line_start), text.get(begin..from).unwrap_or("")),
        quote: text[from..to].to_owned(),
        after: format!("{}{}", text.get(to..stop).unwrap_or(""), cut(stop == last && last < line_end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, finding: usize, verdict: Verdict) -> Mark {
        Mark { start, end, finding, verdict, further: false }
    }

    fn show(pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Marked(m) => {
                let ids = m.marks.iter().map(|m| m.finding.to_string()).collect::<Vec<_>>().join(",");
                format!("[{}|{ids}{}]", show(&m.pieces), if m.last { "" } else { "…" })
            }
        };
        pieces.iter().map(piece).collect()
    }

    fn marked(text: &str, marks: &[Mark]) -> String {
        let mut marks = marks.to_vec();
        marks.sort_by_key(|m| (m.start, m.end, m.rank()));
        paragraphs(text, None, &marks).iter().map(|p| show(&p.pieces)).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn cuts_at_marks_and_lines() {
        let text = "Two of five.\n\n  \nThe end";
        let marks = [mark(0, 3, 0, Verdict::Agrees), mark(7, 11, 1, Verdict::Differs), mark(17, 20, 2, Verdict::OnlyA)];
        assert_eq!(marked(text, &marks), "[Two|0] of [five|1]./[The|2] end");
        assert_eq!(marked(text, &[]), "Two of five./The end");
        assert_eq!(marked("", &marks), "");
        assert_eq!(marked(text, &[mark(7, 20, 0, Verdict::Agrees)]), "Two of [five.|0…]/[The|0] end");
    }

    #[test]
    fn marks_nest_and_share_and_are_cut_where_they_cross() {
        let whole = mark(0, 9, 0, Verdict::Differs);
        assert_eq!(marked("abcdefghijk", &[whole, mark(2, 4, 1, Verdict::Agrees)]), "[ab[cd|1]efghi|0]jk");
        assert_eq!(marked("abcdefghijk", &[whole, mark(7, 11, 1, Verdict::Agrees)]), "[abcdefg[hi|1…]|0][jk|1]");
        assert_eq!(marked("abcdefghijk", &[mark(0, 9, 1, Verdict::Agrees), mark(0, 9, 0, Verdict::Differs)]), "[abcdefghi|0,1]jk");
        assert_eq!(marked("abc", &[mark(2, 99, 0, Verdict::Agrees), mark(50, 60, 1, Verdict::Agrees)]), "ab[c|0…]");
    }

    #[test]
    fn counts_as_javascript_does() {
        let text = "é😀 12 dead";
        assert_eq!(marked(text, &[mark(4, 6, 0, Verdict::Differs)]), "é😀 [12|0] dead");
        assert_eq!(passage(text, 4, 6).quote, "12");
    }

    #[test]
    fn pieces_are_the_whole_text_whatever_the_marks() {
        fn plain(pieces: &[Piece]) -> String {
            pieces
                .iter()
                .map(|p| match p {
                    Piece::Text(text) => text.clone(),
                    Piece::Marked(m) => plain(&m.pieces),
                })
                .collect()
        }
        let text = "Ünïcode 😀 text\nof two lines";
        for start in 0..30 {
            for end in start + 1..32 {
                let mut marks =
                    vec![mark(start, end, 0, Verdict::Agrees), mark(3, 20, 1, Verdict::Differs), mark(9, 25, 2, Verdict::Agrees)];
                marks.sort_by_key(|m| (m.start, m.end));
                let found: Vec<String> = paragraphs(text, None, &marks).iter().map(|p| plain(&p.pieces)).collect();
                assert_eq!(found.join("\n"), text);
                let _ = passage(text, start, end);
            }
        }
    }

    #[test]
    fn a_paragraph_knows_its_findings() {
        let found = paragraphs("abcdef\nghi", None, &[mark(0, 6, 4, Verdict::Agrees), mark(1, 2, 1, Verdict::Agrees)]);
        assert_eq!(found.iter().map(|p| (p.start, p.end)).collect::<Vec<_>>(), [(0, 6), (7, 10)]);
        let held = |p: &Paragraph| (0..6).filter(|i| p.holds(*i)).collect::<Vec<_>>();
        assert_eq!(found.iter().map(held).collect::<Vec<_>>(), [vec![1, 4], vec![]]);
    }

    #[test]
    fn parts_hold_all_paragraphs_in_order() {
        let line = "word ".repeat(PART / 25);
        let found = paragraphs(&[line.as_str(); 12].join("\n"), None, &[]);
        let cut = parts(&found);
        assert_eq!(cut, [0..4, 4..8, 8..12]);
        let long = "word ".repeat(PART);
        assert_eq!(parts(&paragraphs(&format!("{long}\n{long}"), None, &[])), [0..1, 1..2]);
        assert!(parts(&[]).is_empty());
    }

    #[test]
    fn a_title_that_opens_the_text_is_its_heading() {
        let found = paragraphs("Bridge shut\nIt is.", Some("Bridge shut"), &[]);
        assert_eq!(found.iter().map(|p| p.heading).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn a_passage_is_the_sentence() {
        let text = "It rained. At least 12 people died, police said. More is unknown.\nNext.";
        let start = 20;
        let found = passage(text, start, start + 2);
        assert_eq!((found.before.as_str(), found.quote.as_str(), found.after.as_str()), ("At least ", "12", " people died, police said."));
    }
}
