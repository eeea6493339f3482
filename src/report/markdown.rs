//! What comes in: a report; what goes out: Markdown (CommonMark), for notes and issue trackers.

use super::Report;
use super::rows::{glyph, heading, name, rows, summary};
use std::fmt::Write;

/// Writes the report. Text of the articles is escaped.
pub fn markdown(report: &Report) -> String {
    let mut out = String::from("# Two reports, one event\n\n");
    for (side, letter) in [(&report.a, "A"), (&report.b, "B")] {
        let title = side.title.as_deref().unwrap_or("untitled");
        let published = side.published.as_deref().unwrap_or("no date");
        let _ = writeln!(out, "- **{}**: {} ({})", escape(name(side, letter)), escape(title), published);
    }
    let _ = writeln!(out, "\n{}.", escape(&summary(report)));
    for note in report.all_notes() {
        let _ = writeln!(out, "\n> {}", escape(note));
    }
    let mut last = None;
    for row in rows(report) {
        if last != Some(row.finding.verdict) {
            last = Some(row.finding.verdict);
            let _ = writeln!(out, "\n## {} {}\n", glyph(row.finding.verdict), escape(&heading(row.finding.verdict, report)));
        }
        let uncertain = if row.finding.is_unsure() { " *(uncertain)*" } else { "" };
        let about = if row.title.is_empty() { String::new() } else { format!("**{}**{uncertain}: ", escape(&row.title)) };
        let _ = writeln!(out, "- {about}{}", escape(&row.line(report)));
    }
    out
}

/// Takes the meaning from what Markdown would read as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;
    use crate::article::Article;

    #[test]
    fn what_is_not_sure_is_told_so() {
        let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
        let mut report = crate::compare(&article("A blast in Tarsa killed 9 people."), &article("A blast in Tarsa killed 12 people."));
        report.findings[0].confidence = 0.5;
        assert!(super::markdown(&report).contains("** *(uncertain)*: "), "{}", super::markdown(&report));
        report.findings[0].confidence = 0.9;
        assert!(!super::markdown(&report).contains("uncertain"));
    }

    #[test]
    fn nothing_of_an_article_becomes_markup() {
        assert_eq!(escape("<b> *x* [y](z)\nq"), "\\<b\\> \\*x\\* \\[y\\](z) q");
    }
}
