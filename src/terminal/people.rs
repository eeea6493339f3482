//! What comes in: a report or facts; what goes out: lines for people, aligned and coloured. Colours vanish where the output is no
//! terminal; what is in one article only is told in a line each.

use anstyle::{AnsiColor, Style};
use crosscheck::report::rows::{glyph, heading, name, rows, summary};
use crosscheck::report::{Fact, FactValue, Name, Report, Verdict};
use std::io::{self, Write};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn colour(verdict: Verdict) -> Style {
    let colour = match verdict {
        Verdict::Differs => AnsiColor::Red,
        Verdict::Compatible => AnsiColor::Blue,
        Verdict::Agrees => AnsiColor::Green,
        Verdict::OnlyA | Verdict::OnlyB => AnsiColor::BrightBlack,
    };
    colour.on_default()
}

/// Prints a report.
pub fn report(out: &mut impl Write, report: &Report) -> io::Result<()> {
    for (side, letter) in [(&report.a, "A"), (&report.b, "B")] {
        let parts: Vec<&str> =
            [side.publisher.as_deref(), side.title.as_deref(), side.published.as_deref()].into_iter().flatten().collect();
        writeln!(out, "{BOLD}{letter}{BOLD:#}  {}", if parts.is_empty() { "untitled".to_owned() } else { one_line(&parts.join(" · ")) })?;
        for note in &side.notes {
            writeln!(out, "   {DIM}{}{DIM:#}", one_line(note))?;
        }
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", one_line(&summary(report)))?;
    for note in &report.notes {
        writeln!(out, "{}", one_line(note))?;
    }
    let mut last = None;
    for row in rows(report) {
        let verdict = row.finding.verdict;
        let style = colour(verdict);
        if last != Some(verdict) {
            last = Some(verdict);
            writeln!(out, "\n{style}{} {}{style:#}", glyph(verdict), one_line(&heading(verdict, report)))?;
        }
        if row.finding.is_alone() {
            writeln!(out, "  {}  {DIM}{}{DIM:#}", one_line(&row.line(report)), one_line(&row.title))?;
            continue;
        }
        let uncertain = if row.finding.is_unsure() { "  (uncertain)" } else { "" };
        let update = if row.finding.may_be_update { "  (may be an update)" } else { "" };
        writeln!(out, "  {BOLD}{}{BOLD:#}{uncertain}{update}", one_line(&row.title))?;
        let (a, b) = (one_line(name(&report.a, "A")), one_line(name(&report.b, "B")));
        let width = a.chars().count().max(b.chars().count());
        for (name, quotes) in [(a, &row.a), (b, &row.b)] {
            writeln!(out, "    {DIM}{name:width$}{DIM:#}  {style}{}{style:#}", one_line(&quotes.join(" / ")))?;
        }
        if verdict != Verdict::Agrees {
            // The values stand above.
            let why = if row.finding.why.is_empty() { &row.finding.reason } else { &row.finding.why };
            writeln!(out, "    {DIM}{:width$}{DIM:#}  {}", "", one_line(why))?;
        }
    }
    writeln!(out)
}

/// Prints facts, one a line.
pub fn facts(out: &mut impl Write, facts: &[Fact]) -> io::Result<()> {
    let width = facts.iter().map(|f| one_line(&f.quote).chars().count()).max().unwrap_or(0).min(40);
    for fact in facts {
        let value = match &fact.value {
            FactValue::Figure(f) => {
                let bound = serde_json::to_value(f.bound).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
                let number = f.number.map_or_else(|| format!("{}–{}", show(f.min), show(f.max)), |n| n.to_string());
                [bound.as_str(), number.as_str(), f.unit.as_deref().unwrap_or(""), f.counted.as_deref().unwrap_or("")].join(" ")
            }
            FactValue::Date(t) => t.timex.clone(),
            FactValue::Participant(p) => p.name.clone(),
        };
        let says = fact.says.as_ref().map_or(String::new(), |s| format!("  [{}]", one_line(s)));
        writeln!(
            out,
            "{DIM}{:4} {:11}{DIM:#} {BOLD}{:width$}{BOLD:#}  {}{DIM}{says}{DIM:#}",
            fact.id,
            fact.kind.name(),
            one_line(&fact.quote),
            one_line(&value)
        )?;
    }
    Ok(())
}

fn show(number: Option<f64>) -> String {
    number.map_or(String::new(), |n| n.to_string())
}

/// Prints names, one a line.
pub fn names(out: &mut impl Write, source: &str, names: &[Name]) -> io::Result<()> {
    let units: Vec<u16> = source.encode_utf16().collect();
    for found in names {
        let text = String::from_utf16_lossy(units.get(found.start..found.end).unwrap_or(&[]));
        let kind = serde_json::to_value(found.kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        writeln!(out, "{DIM}{kind:12}{DIM:#} {}", one_line(&text))?;
    }
    Ok(())
}

/// No line break, escape sequence or control character of an article reaches the terminal.
fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let csi = c == '\u{9b}' || c == '\u{1b}' && chars.next_if_eq(&'[').is_some();
        if csi {
            // Parameters, then one final character (ECMA-48, 5.4).
            while chars.next_if(|c| (' '..='?').contains(c)).is_some() {}
            chars.next_if(|c| ('@'..='~').contains(c));
        } else if c.is_whitespace() || !c.is_control() {
            out.push(c);
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
