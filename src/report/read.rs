//! What comes in: a report as JSON; what goes out: the [`Report`], or what is wrong with it and where.
//!
//! Unknown fields are passed over: the contract lets further ones be added. What is not written (a figure's
//! head and step) comes back empty. A long comparison comes from its worker this way: each part is read from its own stretch of the
//! JSON, which is several times faster than by way of a tree of values.

use super::edit::Edit;
use super::{Counts, FORMAT, Fact, FactValue, Finding, Kind, Report, Side, rows};
use crate::article::Problem;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde_json::value::RawValue;

/// An article as it is written, its facts not yet read.
#[derive(Deserialize)]
struct Article<'j> {
    title: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
    language: String,
    #[serde(borrow)]
    facts: Vec<&'j RawValue>,
    #[serde(default)]
    notes: Vec<String>,
}

/// A fact as it is written, its value not yet read: the kind says what it is.
#[derive(Deserialize)]
struct Statement<'j> {
    id: String,
    kind: Kind,
    start: usize,
    end: usize,
    quote: String,
    #[serde(default)]
    about: String,
    says: Option<String>,
    #[serde(borrow)]
    value: &'j RawValue,
}

/// Reads a report of the format [`FORMAT`]. Its counts are counted anew.
///
/// # Errors
/// What is wrong and where: `a.facts[2].value: missing field "bound"`.
pub fn report(json: &str) -> Result<Report, Problem> {
    let whole: FxHashMap<String, &RawValue> = match serde_json::from_str(json) {
        Ok(whole) => whole,
        Err(error) if error.is_data() => FxHashMap::default(),
        Err(error) => return Err(Problem { message: format!("no JSON: {error}") }),
    };
    let of = |name: &str| whole.get(name).map_or("null", |raw| raw.get());
    match part::<Option<String>>(of("format"), "format")? {
        Some(format) if format == FORMAT => {}
        Some(other) => return Err(Problem { message: format!("format: {other:?} where {FORMAT:?} should be") }),
        None => return Err(Problem { message: format!("no report: it has no \"format\" {FORMAT:?}") }),
    }
    let (a, b) = (side(of("a"), "a")?, side(of("b"), "b")?);
    let notes: Option<Vec<String>> = part(of("notes"), "notes")?;
    let edits: Option<Vec<&RawValue>> = part(of("edits"), "edits")?;
    let edits = list(&edits.unwrap_or_default(), "edits", |json, at| part(json, at))?;
    let findings: Vec<&RawValue> = part(of("findings"), "findings")?;
    let findings: Vec<Finding> = list(&findings, "findings", |json, at| part(json, at))?;
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
    let edits: Vec<&RawValue> = serde_json::from_str(json).map_err(|error| Problem { message: format!("no JSON: {error}") })?;
    list(&edits, "edits", |json, at| part(json, at))
}

/// Reads the parts of a list, each at its place.
fn list<T>(parts: &[&RawValue], at: &str, read: impl Fn(&str, &str) -> Result<T, Problem>) -> Result<Vec<T>, Problem> {
    parts.iter().enumerate().map(|(i, part)| read(part.get(), &format!("{at}[{i}]"))).collect()
}

fn side(json: &str, at: &str) -> Result<Side, Problem> {
    let Article { title, publisher, published, language, facts, notes } = part(json, at)?;
    let facts = list(&facts, &format!("{at}.facts"), fact)?;
    Ok(Side { title, publisher, published, language, facts, notes })
}

fn fact(json: &str, at: &str) -> Result<Fact, Problem> {
    let Statement { id, kind, start, end, quote, about, says, value } = part(json, at)?;
    if start > end || end - start != quote.encode_utf16().count() {
        return Err(Problem { message: format!("{at}: the quote is not as long as from {start} to {end}") });
    }
    let (value, at) = (value.get(), format!("{at}.value"));
    let value = match kind {
        Kind::Figure => FactValue::Figure(part(value, &at)?),
        Kind::Date => FactValue::Date(part(value, &at)?),
        Kind::Participant => FactValue::Participant(part(value, &at)?),
    };
    Ok(Fact { id, kind, start, end, quote, about, says, value })
}

fn part<'j, T: Deserialize<'j>>(json: &'j str, at: &str) -> Result<T, Problem> {
    serde_json::from_str(json).map_err(|error| {
        let error = error.to_string();
        // Its line would be counted from where the part begins.
        let message = error.rsplit_once(" at line ").map_or(error.as_str(), |(message, _)| message);
        Problem { message: format!("{at}: {message}") }
    })
}

#[cfg(test)]
mod tests {
    use super::{FactValue, report};
    use crate::article::{Article, day};
    use crate::facts::figure::SCORE;
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
    fn a_result_comes_back_as_no_range() {
        let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
        let made = crate::compare(&article("Tarsa beat Port Ellis 2-1 on Monday."), &article("Tarsa won 3-1 on Monday."));
        let read = report(&serde_json::to_string(&made).unwrap()).unwrap();
        let heads = |report: &super::Report| {
            let figures = report.a.facts.iter().chain(&report.b.facts).filter_map(|f| match &f.value {
                FactValue::Figure(figure) => Some(figure.head.clone()),
                _ => None,
            });
            figures.collect::<Vec<_>>()
        };
        assert_eq!(heads(&read), heads(&made));
        assert_eq!(heads(&read), [SCORE, SCORE]);
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
