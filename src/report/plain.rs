//! What comes in: a report, or one finding of it; what goes out: plain text, for a message or a note.

use super::rows::{Row, glyph, heading, name, rows, summary};
use super::{Finding, Report};
use std::fmt::Write;

/// Writes the whole report.
pub fn plain(report: &Report) -> String {
    let mut out = String::new();
    for (side, letter) in [(&report.a, "A"), (&report.b, "B")] {
        let parts = [side.publisher.as_deref(), side.title.as_deref(), side.published.as_deref()];
        let said: Vec<_> = parts.into_iter().flatten().collect();
        let _ = writeln!(out, "{letter}: {}", if said.is_empty() { "untitled".to_owned() } else { said.join(", ") });
    }
    let _ = writeln!(out, "\n{}.", summary(report));
    for note in report.all_notes() {
        let _ = writeln!(out, "{note}");
    }
    let mut last = None;
    for row in rows(report) {
        let verdict = row.finding.verdict;
        if last != Some(verdict) {
            last = Some(verdict);
            let _ = writeln!(out, "\n{} {}", glyph(verdict), heading(verdict, report));
        }
        let uncertain = if row.finding.is_unsure() { " (uncertain)" } else { "" };
        let about = if row.title.is_empty() { String::new() } else { format!("{}{uncertain}: ", row.title) };
        let _ = writeln!(out, "- {about}{}", row.line(report));
    }
    out
}

/// Writes one finding, with what both articles say in their own words.
pub fn finding(report: &Report, finding: &Finding) -> String {
    let Row { title, a, b, .. } = Row::new(report, finding);
    let uncertain = if finding.is_unsure() { " (uncertain)" } else { "" };
    let mut out = format!("{} {}{uncertain}", glyph(finding.verdict), heading(finding.verdict, report));
    if !title.is_empty() {
        let _ = write!(out, ": {title}");
    }
    for (quotes, who) in [(a, name(&report.a, "A")), (b, name(&report.b, "B"))] {
        if !quotes.is_empty() {
            let _ = write!(out, "\n{who}: “{}”", quotes.join("”, “"));
        }
    }
    let _ = writeln!(out, "\n{}", finding.reason);
    out
}

#[cfg(test)]
mod tests {
    use crate::article::Article;

    #[test]
    fn says_what_both_say() {
        let article = |text: &str, who: &str| Article { text: text.to_owned(), publisher: Some(who.to_owned()), ..Article::default() };
        let a = article("At least 12 people were killed when a bus fell from a bridge in Tarsa. It was built in 1998.", "The Post");
        let b = article("A bus fell from a bridge in Tarsa, killing 9 people.", "The Mail");
        let report = crate::compare(&a, &b);
        let one = super::finding(&report, &report.findings[0]);
        assert!(one.starts_with("≠ Differ: ") && one.contains("\nThe Post: “At least 12") && one.contains("\nThe Mail: “9"), "{one}");
        let all = super::plain(&report);
        assert!(
            all.starts_with("A: The Post\nB: The Mail\n") && all.contains("\n≠ Differ\n- ") && all.contains("\n○ Only in The Post"),
            "{all}"
        );
        assert!(all.contains("1 differs, 0 compatible") && all.contains("1 only in The Post, 0 only in The Mail"), "{all}");
        assert!(all.contains("\n○ Only in The Post\n- ") && all.contains("“1998”\n") && !all.contains("Nothing comparable"), "{all}");
    }
}
