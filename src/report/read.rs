//! What comes in: a report as JSON; what goes out: the [`Report`], or what is wrong with it and where.
//!
//! Unknown fields are passed over: the contract lets further ones be added. What is not written (a figure's
//! head and step) comes back empty.

use super::edit::Edit;
use super::{Counts, FORMAT, Fact, FactValue, Finding, Kind, Report, Side, rows};
use crate::article::Problem;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// An article as it is written, its facts not yet read.
#[derive(Deserialize)]
struct Article {
    title: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
    language: String,
    facts: Vec<Value>,
    #[serde(default)]
    notes: Vec<String>,
}

/// A fact as it is written, its value not yet read: the kind says what it is.
#[derive(Deserialize)]
struct Statement {
    id: String,
    kind: Kind,
    start: usize,
    end: usize,
    quote: String,
    #[serde(default)]
    about: String,
    says: Option<String>,
    value: Value,
}

/// Reads a report of the format [`FORMAT`]. Its counts are counted anew.
///
/// # Errors
/// What is wrong and where: `a.facts[2].value: missing field "bound"`.
pub fn report(json: &str) -> Result<Report, Problem> {
    let mut whole = value(json)?;
    match whole.get("format").and_then(Value::as_str) {
        Some(FORMAT) => {}
        Some(other) => return Err(Problem { message: format!("format: {other:?} where {FORMAT:?} should be") }),
        None => return Err(Problem { message: format!("no report: it has no \"format\" {FORMAT:?}") }),
    }
    let mut take = |name: &str| whole.get_mut(name).map(Value::take).unwrap_or_default();
    let (a, b) = (side(take("a"), "a")?, side(take("b"), "b")?);
    let findings: Vec<Finding> = list(take("findings"), "findings")?;
    let notes: Option<Vec<String>> = part(take("notes"), "notes")?;
    let edits = Some(take("edits")).filter(|edits| !edits.is_null()).map_or(Ok(Vec::new()), |edits| list(edits, "edits"))?;
    for (i, finding) in findings.iter().enumerate() {
        for (of, ids) in [(&a, &finding.a), (&b, &finding.b)] {
            if let Some(id) = ids.iter().find(|id| rows::fact(of, id).is_none_or(|f| f.kind != finding.kind)) {
                return Err(Problem { message: format!("findings[{i}]: no {} fact has the id {id:?}", finding.kind.name()) });
            }
        }
    }
    Ok(Report { format: FORMAT, counts: Counts::of(&findings), a, b, findings, notes: notes.unwrap_or_default(), edits })
}

/// Reads edits that were written by themselves.
///
/// # Errors
/// What is wrong and where.
pub fn edits(json: &str) -> Result<Vec<Edit>, Problem> {
    list(value(json)?, "edits")
}

fn value(json: &str) -> Result<Value, Problem> {
    serde_json::from_str(json).map_err(|e| problem("no JSON", &e))
}

fn list<T: DeserializeOwned>(value: Value, at: &str) -> Result<Vec<T>, Problem> {
    let items: Vec<Value> = part(value, at)?;
    items.into_iter().enumerate().map(|(i, item)| part(item, &format!("{at}[{i}]"))).collect()
}

fn side(value: Value, at: &str) -> Result<Side, Problem> {
    let Article { title, publisher, published, language, facts, notes } = part(value, at)?;
    let facts = facts.into_iter().enumerate().map(|(i, f)| fact(f, &format!("{at}.facts[{i}]"))).collect::<Result<_, _>>()?;
    Ok(Side { title, publisher, published, language, facts, notes })
}

fn fact(value: Value, at: &str) -> Result<Fact, Problem> {
    let Statement { id, kind, start, end, quote, about, says, value } = part(value, at)?;
    if start > end || end - start != quote.encode_utf16().count() {
        return Err(Problem { message: format!("{at}: the quote is not as long as from {start} to {end}") });
    }
    let at = format!("{at}.value");
    let value = match kind {
        Kind::Figure => FactValue::Figure(part(value, &at)?),
        Kind::Date => FactValue::Date(part(value, &at)?),
        Kind::Participant => FactValue::Participant(part(value, &at)?),
    };
    Ok(Fact { id, kind, start, end, quote, about, says, value })
}

fn part<T: DeserializeOwned>(value: Value, at: &str) -> Result<T, Problem> {
    serde_json::from_value(value).map_err(|e| problem(at, &e))
}

fn problem(at: &str, error: &serde_json::Error) -> Problem {
    Problem { message: format!("{at}: {error}") }
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::article::{Article, day};
    use serde_json::{Value, json};

    fn written() -> Value {
        let article = |text: &str| Article { text: text.to_owned(), published: day("2017-03-10"), ..Article::default() };
        let a = article(
            "A bus fell from the Tarsa bridge at 9 a.m. on Monday, killing 9 people, Mayor Ada Brandt said. The truce was brokered by Norway and Chile.",
        );
        let b = article(
            "At least 12 people – “all locals” – were killed on Monday in Tarsa, said Ada Brandt. The truce was brokered by Norway.",
        );
        serde_json::to_value(crate::compare(&a, &b)).unwrap()
    }

    #[test]
    fn a_report_comes_back_as_it_was_written() {
        let written = written();
        for side in ["a", "b"] {
            for kind in ["figure", "date", "participant"] {
                assert!(written[side]["facts"].as_array().unwrap().iter().any(|f| f["kind"] == kind), "{side} {kind}");
            }
        }
        assert_eq!(serde_json::to_value(report(&written.to_string()).unwrap()).unwrap(), written);
    }

    #[test]
    fn further_fields_are_passed_over() {
        let mut more = written();
        more["checked_by"] = json!("the desk");
        more["a"]["facts"][0]["note"] = json!(1);
        assert_eq!(serde_json::to_value(report(&more.to_string()).unwrap()).unwrap(), written());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let wrong = |pointer: &str, value: Value| {
            let mut broken = written();
            *broken.pointer_mut(pointer).unwrap() = value;
            report(&broken.to_string()).unwrap_err().message
        };
        for (pointer, value, place) in [
            ("/format", json!("crosscheck/9"), "format: "),
            ("/a", json!(null), "a: "),
            ("/a/facts/0/value", json!({}), "a.facts[0].value: missing field"),
            ("/b/facts/1/kind", json!("rumour"), "b.facts[1]: unknown variant `rumour`"),
            ("/b/facts/0/end", json!(4000), "b.facts[0]: the quote"),
            ("/findings/0/verdict", json!("lies"), "findings[0]: unknown variant `lies`"),
            ("/findings/0/a", json!(["a999"]), "findings[0]: no "),
            ("/findings", json!("none"), "findings: "),
        ] {
            let message = wrong(pointer, value);
            assert!(message.starts_with(place), "{message}");
        }
        assert!(report("<html>").unwrap_err().message.starts_with("no JSON: expected value at line 1"));
        assert!(report("[]").unwrap_err().message.starts_with("no report"));
    }
}
