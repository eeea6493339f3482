//! What comes in: a report; what goes out: its findings as rows of plain words, which every export writes in its own way.

use super::{Fact, Finding, Report, Side, Verdict};

/// One finding in words.
#[derive(Debug)]
pub struct Row<'a> {
    /// The finding itself.
    pub finding: &'a Finding,
    /// What A says: the quotes, each once.
    pub a: Vec<&'a str>,
    /// What B says.
    pub b: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// The row of one finding.
    pub fn new(report: &'a Report, finding: &'a Finding) -> Self {
        Row { finding, a: quotes(&report.a, &finding.a), b: quotes(&report.b, &finding.b) }
    }
}

/// All findings, in the report's order.
pub fn rows(report: &Report) -> Vec<Row<'_>> {
    report.findings.iter().map(|finding| Row::new(report, finding)).collect()
}

fn quotes<'a>(side: &'a Side, ids: &[String]) -> Vec<&'a str> {
    let mut out: Vec<&str> = Vec::new();
    for fact in ids.iter().filter_map(|id| fact(side, id)) {
        if !out.contains(&fact.quote.as_str()) {
            out.push(&fact.quote);
        }
    }
    out
}

/// The fact of an id, which ends in its place in the list.
pub fn fact<'a>(side: &'a Side, id: &str) -> Option<&'a Fact> {
    let number: usize = id.get(1..)?.parse().ok()?;
    side.facts.get(number.checked_sub(1)?).filter(|f| f.id == id)
}

/// What a side is called: its publisher, or its letter.
pub fn name<'a>(side: &'a Side, letter: &'a str) -> &'a str {
    side.publisher.as_deref().unwrap_or(letter)
}

/// A verdict's glyph.
pub fn glyph(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Differs => "≠",
        Verdict::Compatible => "≈",
        Verdict::Agrees => "=",
        Verdict::OnlyA | Verdict::OnlyB => "○",
    }
}

/// A verdict in words, as a heading.
pub fn heading(verdict: Verdict, report: &Report) -> String {
    match verdict {
        Verdict::Differs => "Differ".to_owned(),
        Verdict::Compatible => "Compatible".to_owned(),
        Verdict::Agrees => "Agree".to_owned(),
        Verdict::OnlyA => format!("Only in {}", name(&report.a, "A")),
        Verdict::OnlyB => format!("Only in {}", name(&report.b, "B")),
    }
}

/// "2 differ, 3 compatible, 11 agree, 14 and 22 in one only"
pub fn summary(report: &Report) -> String {
    let c = report.counts;
    format!("{} differ, {} compatible, {} agree, {} and {} in one only", c.differs, c.compatible, c.agrees, c.only_a, c.only_b)
}
