//! What comes in: a report; what goes out: its findings as rows of plain words, which every export writes in its own way.

use super::{Fact, Finding, Report, Side, Verdict, headline};

/// One finding in words.
#[derive(Debug)]
pub struct Row<'a> {
    /// The finding itself.
    pub finding: &'a Finding,
    /// Its title; empty where it has none.
    pub title: String,
    /// What A says: the quotes, each once.
    pub a: Vec<&'a str>,
    /// What B says.
    pub b: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// The row of one finding.
    pub fn new(report: &'a Report, finding: &'a Finding) -> Self {
        Row { finding, title: headline::title(report, finding), a: quotes(&report.a, &finding.a), b: quotes(&report.b, &finding.b) }
    }

    /// What is said beside the title: the reason. What stands in one article only is told by its words; that the other has nothing
    /// like it is said once, in the heading.
    pub fn line(&self, report: &Report) -> String {
        let (side, ids, other) = match self.finding.verdict {
            Verdict::OnlyA => (&report.a, &self.finding.a, name(&report.b, "B")),
            Verdict::OnlyB => (&report.b, &self.finding.b, name(&report.a, "A")),
            _ => return self.finding.reason.clone(),
        };
        let told = |fact: &Fact| match &fact.says {
            Some(who) => format!("“{}”, according to {who}", fact.quote),
            None => format!("“{}”", fact.quote),
        };
        let told: Vec<String> = ids.iter().filter_map(|id| fact(side, id)).map(told).collect();
        let why = Some(&self.finding.why).filter(|why| !why.is_empty() && **why != nothing_like_it(other));
        format!("{}{}", told.join("; "), why.map_or(String::new(), |why| format!(". {why}")))
    }
}

/// Why what stands in one article only does: `other` is the other one's name.
pub fn nothing_like_it(other: &str) -> String {
    format!("Nothing comparable in {other}.")
}

/// All findings, in the report's order.
pub fn rows(report: &Report) -> Vec<Row<'_>> {
    report.findings.iter().map(|finding| Row::new(report, finding)).collect()
}

/// The words of a side's facts, each once.
pub fn quotes<'a>(side: &'a Side, ids: &[String]) -> Vec<&'a str> {
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
    let (a, b) = (name(&report.a, "A"), name(&report.b, "B"));
    match verdict {
        Verdict::Differs => "Differ".to_owned(),
        Verdict::Compatible => "Compatible".to_owned(),
        Verdict::Agrees => "Agree".to_owned(),
        Verdict::OnlyA => format!("Only in {a}"),
        Verdict::OnlyB => format!("Only in {b}"),
    }
}

/// "2 differ, 3 compatible, 11 agree, 14 only in The Post, 22 only in The Mail"
pub fn summary(report: &Report) -> String {
    let c = report.counts;
    let verb = |n: usize, one: &'static str, more: &'static str| if n == 1 { one } else { more };
    let (differ, agree) = (verb(c.differs, "differs", "differ"), verb(c.agrees, "agrees", "agree"));
    let [only_a, only_b] =
        [(c.only_a, name(&report.a, "A")), (c.only_b, name(&report.b, "B"))].map(|(n, who)| format!("{n} only in {who}"));
    format!("{} {differ}, {} compatible, {} {agree}, {only_a}, {only_b}", c.differs, c.compatible, c.agrees)
}
