//! What comes in: a report; what goes out: CSV (RFC 4180), one finding a row.

use super::Report;
use super::rows::rows;

/// Writes the report, with a header row.
pub fn csv(report: &Report) -> String {
    let mut out = String::from("id,verdict,kind,about,a,b,reason,may_be_update,confidence\r\n");
    for row in rows(report) {
        let f = row.finding;
        let cells = [
            f.id.clone(),
            f.verdict.name().to_owned(),
            f.kind.name().to_owned(),
            row.title.clone(),
            row.a.join(" / "),
            row.b.join(" / "),
            f.reason.clone(),
            f.may_be_update.to_string(),
            f.confidence.to_string(),
        ];
        out.push_str(&cells.iter().map(|c| cell(c)).collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
    }
    out
}

/// Quotes a cell where it must be, and takes the meaning from what a spreadsheet would run as a formula.
fn cell(text: &str) -> String {
    let guarded = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([',', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_survive_a_spreadsheet() {
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(cell("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(cell("12"), "12");
    }
}
