//! What comes in: a set of names as JSON lines; what goes out: the same set as careless writers would type it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// A careless way of writing.
#[derive(Clone, Copy, Debug)]
pub enum Careless {
    /// "police met ana roe's aides"
    LowerCase,
    /// "POLICE MET ANA ROE'S AIDES"
    Capitals,
    /// "Police met Ana Roes aides"
    LostApostrophes,
    /// "Police met Ana Roe’s aides"
    TypographicApostrophes,
}

/// Every way, with its name in the table.
pub const WAYS: &[(&str, Careless)] = &[
    ("in lower case", Careless::LowerCase),
    ("in capitals", Careless::Capitals),
    ("apostrophes lost", Careless::LostApostrophes),
    ("typographic apostrophes", Careless::TypographicApostrophes),
];

/// Writes each line's text anew and moves its spans, which count code points.
pub fn rewrite(lines: &str, way: Careless) -> Result<String> {
    let mut out = String::new();
    for line in lines.lines() {
        let mut row: Value = serde_json::from_str(line)?;
        let (text, moved) = written(row["text"].as_str().context("a line without a text")?, way);
        let at = |offset: &Value| offset.as_u64().and_then(|o| moved.get(o as usize)).copied().context("a span beyond its text");
        let spans = row["spans"].as_array().context("a line without spans")?;
        let spans: Vec<Value> = spans.iter().map(|s| Ok(json!([at(&s[0])?, at(&s[1])?, s[2]]))).collect::<Result<_>>()?;
        (row["text"], row["spans"]) = (json!(text), json!(spans));
        out += &format!("{row}\n");
    }
    Ok(out)
}

/// The text, and where each of its code points (and its end) now is.
fn written(text: &str, way: Careless) -> (String, Vec<usize>) {
    let (mut out, mut moved, mut length) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        moved.push(length);
        let apostrophe = matches!(c, '\'' | '’');
        let new = match way {
            Careless::LowerCase => alone(c.to_lowercase(), c),
            Careless::Capitals => alone(c.to_uppercase(), c),
            Careless::LostApostrophes if apostrophe => continue,
            Careless::TypographicApostrophes if apostrophe => '’',
            _ => c,
        };
        out.push(new);
        length += 1;
    }
    moved.push(length);
    (out, moved)
}

/// The other case where it is one code point; the letter itself where it is more ("ß").
fn alone(mut other: impl Iterator<Item = char>, itself: char) -> char {
    match (other.next(), other.next()) {
        (Some(c), None) => c,
        _ => itself,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_stay_on_their_names() {
        let line = r#"{"text": "Ana's aide, O'Roß", "spans": [[0, 3, "person"], [12, 17, "person"]]}"#;
        for (way, text, spans) in [
            (Careless::LowerCase, "ana's aide, o'roß", [[0, 3], [12, 17]]),
            (Careless::Capitals, "ANA'S AIDE, O'ROß", [[0, 3], [12, 17]]),
            (Careless::LostApostrophes, "Anas aide, ORoß", [[0, 3], [11, 15]]),
            (Careless::TypographicApostrophes, "Ana’s aide, O’Roß", [[0, 3], [12, 17]]),
        ] {
            let row: Value = rewrite(line, way).and_then(|l| Ok(serde_json::from_str(&l)?)).unwrap_or_default();
            assert_eq!(row["text"], text);
            let expected: Vec<Value> = spans.iter().map(|[s, e]| json!([s, e, "person"])).collect();
            assert_eq!(row["spans"], json!(expected), "{way:?}");
        }
    }
}
