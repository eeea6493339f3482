//! What comes in: JSON lines; what goes out: a line for each, in the same order, made on all cores.

use crosscheck::article::Article;
use crosscheck::report;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};

/// Lines that are in hand at one time: enough to keep all cores busy, few enough to keep memory small.
const CHUNK: usize = 512;

/// An answer and whether its line was bad.
struct Answer(String, bool);

/// Answers each line of standard input; the exit status says whether a line was bad.
fn each(answer: impl Fn(&Value) -> Result<Value, String> + Sync) -> io::Result<u8> {
    let (mut input, mut output) = (io::stdin().lock(), io::BufWriter::new(io::stdout().lock()));
    let mut bad = false;
    let mut number = 0;
    loop {
        let mut lines: Vec<(usize, Vec<u8>)> = Vec::with_capacity(CHUNK);
        while lines.len() < CHUNK {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            number += 1;
            if !line.iter().all(u8::is_ascii_whitespace) {
                lines.push((number, line));
            }
        }
        if lines.is_empty() {
            break;
        }
        let answers: Vec<Answer> = lines.par_iter().map(|(number, line)| one(*number, line, &answer)).collect();
        for Answer(line, wrong) in answers {
            bad |= wrong;
            writeln!(output, "{line}")?;
        }
        output.flush()?;
    }
    Ok(u8::from(bad))
}

/// Answers one line; `number` counts from 1.
fn one(number: usize, line: &[u8], answer: impl Fn(&Value) -> Result<Value, String>) -> Answer {
    let parsed = serde_json::from_slice::<Value>(line).map_err(|e| format!("line {number}: no JSON: {e}"));
    let id = parsed.as_ref().ok().and_then(|v| v.get("id")).cloned().unwrap_or(Value::Null);
    let result = parsed.and_then(|v| answer(&v).map_err(|e| format!("line {number}: {e}")));
    let wrong = result.is_err();
    let mut object = match result {
        Ok(Value::Object(object)) => object,
        Ok(_) => serde_json::Map::new(),
        Err(error) => serde_json::Map::from_iter([("error".to_owned(), Value::String(error))]),
    };
    object.insert("id".to_owned(), id);
    Answer(Value::Object(object).to_string(), wrong)
}

fn value(of: &impl Serialize) -> Result<Value, String> {
    serde_json::to_value(of).map_err(|e| e.to_string())
}

/// `compare --jsonl`; `fail` asks for status 3 where something differs and no line was bad.
pub fn compare(fail: bool) -> io::Result<u8> {
    let differs = AtomicBool::new(false);
    let status = each(|line| {
        let side = |name: &str| {
            let article = line.get(name).ok_or(format!("\"{name}\" is missing"))?;
            Article::from_json(article).map_err(|e| format!("\"{name}\": {e}"))
        };
        let report = crosscheck::compare(&side("a")?, &side("b")?);
        differs.fetch_or(report.counts.differs > 0, Ordering::Relaxed);
        Ok(serde_json::json!({ "report": value(&report)? }))
    })?;
    Ok(if status == 0 && fail && differs.into_inner() { 3 } else { status })
}

/// `facts --jsonl`
pub fn facts(names: bool) -> io::Result<u8> {
    each(|line| {
        let article = Article::from_json(line).map_err(|e| e.to_string())?;
        let mut out = serde_json::json!({ "facts": value(&crosscheck::facts(&article))? });
        if names {
            out["names"] = value(&report::names(&article.text))?;
        }
        Ok(out)
    })
}
