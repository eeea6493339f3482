//! What comes in: a folder of gold data with its measure; what goes out: docs/accuracy.md.

use crate::careless;
use crate::run::{cargo, command, output, root, run, say};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// One call of the measure.
struct Part {
    heading: &'static str,
    prose: &'static str,
    what: &'static str,
    /// Folder under the gold data's own, and how the names of its entries end.
    files: (&'static str, &'static str),
}

const PARTS: &[Part] = &[
    Part {
        heading: "Article pairs",
        prose: "Real pairs of articles about one event, labelled by hand. `differs` and `same` are verdicts; `facts` is whether a fact is found at all.",
        what: "pairs",
        files: ("gold", ""),
    },
    Part {
        heading: "Planted discrepancies",
        prose: "The same pairs, each time with one agreeing figure or date of B changed.",
        what: "planted",
        files: ("gold", ""),
    },
    Part {
        heading: "Dates in news",
        prose: "Time expressions and their TIMEX3 values (TimeBank and AQUAINT, as cleaned for TempEval-3).",
        what: "times",
        files: ("corpora/times", ".jsonl"),
    },
    Part {
        heading: "Figures and dates in short phrases",
        prose: "The test cases of Microsoft’s Recognizers-Text, in part chat-like.",
        what: "specs",
        files: ("corpora/recognizers", ".jsonl"),
    },
    Part {
        heading: "Names: news of all continents",
        prose: "Worldwide English newswire. The recogniser is not trained on it, but settings of the training were chosen by it.",
        what: "names",
        files: ("corpora/names", "worldwide-dev.jsonl"),
    },
    Part {
        heading: "Names: news agency copy of 1996",
        prose: "CoNLL-2003 with its labels mended. The recogniser is not trained on it, but settings of the training were chosen by it.",
        what: "names",
        files: ("corpora/names", "conllpp-dev.jsonl"),
    },
];

/// Measures and writes.
pub fn accuracy(folder: &Path) -> Result<()> {
    let folder = std::path::absolute(folder)?;
    let score = folder.join("tools").join("score.py");
    if !score.exists() {
        bail!("{} is missing: the folder must hold tools/score.py, gold and corpora", score.display());
    }
    run(&mut cargo(&["build", "--release", "--package", "crosscheck", "--bin", "crosscheck"]))?;
    let mut page = String::from(
        "# How accurate Crosscheck is\n\nWritten by `cargo xtask accuracy FOLDER`; not edited by hand. P: what share of the found is right; R: what share of\nthe gold is found; F1: their harmonic mean. Rules, tables and weights were made\nwith these data in view, so they flatter the program: on articles that nobody has looked at expect less, above all more false\nalarms; the sections on pairs left out in turn tell how much.\n",
    );
    for part in PARTS {
        let files = entries(&folder.join(part.files.0), part.files.1)?;
        say(&format!("{}: {} files", part.heading, files.len()));
        let figures = measured(&score, part.what, &files).with_context(|| format!("measuring {}", part.heading))?;
        let _ = write!(page, "\n## {}\n\n{}\n\n", part.heading, part.prose);
        page.push_str(&table(figures.as_object().context("the measure printed no object")?));
    }
    page.push_str(&careless_names(&folder, &score)?);
    page.push_str(&alarms(&folder, &score)?);
    let mut learner = cargo(&["run", "--quiet", "--release", "--package", "learner", "--"]);
    page.push_str(&output(learner.arg(folder.join("gold")))?);
    let path = root().join("docs").join("accuracy.md");
    std::fs::write(&path, page)?;
    say(&format!("wrote {}", path.display()));
    Ok(())
}

/// What the measure says of these files.
fn measured(score: &Path, what: &str, files: &[PathBuf]) -> Result<Value> {
    let mut python = command("python3", &[]);
    python.arg(score).arg(what).args(files).args(["--json", "--bin"]).arg(binary());
    serde_json::from_str(output(&mut python)?.trim()).context("the measure printed no JSON")
}

fn binary() -> PathBuf {
    root().join("target").join("release").join("crosscheck")
}

fn entries(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let listed = std::fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))?;
    let mut all: Vec<_> = listed
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| if ending.is_empty() { path.join("gold.json").exists() } else { path.to_string_lossy().ends_with(ending) })
        .collect();
    all.sort();
    if all.is_empty() {
        bail!("{} holds nothing to measure", folder.display());
    }
    Ok(all)
}

/// Measures of P, R and F1 as a table, everything else as a list.
fn table(figures: &Map<String, Value>) -> String {
    let mut rows = String::from("| what | P | R | F1 | gold | found |\n| --- | --- | --- | --- | --- | --- |\n");
    let mut list = String::new();
    let mut any = false;
    for (name, value) in figures {
        match value {
            Value::Object(cells) if cells.contains_key("F1") => {
                any = true;
                let cell = |key: &str| cells.get(key).map_or(String::new(), Value::to_string);
                let _ =
                    writeln!(rows, "| {name} | {} | {} | {} | {} | {} |", cell("P"), cell("R"), cell("F1"), cell("gold"), cell("found"));
            }
            Value::Object(cells) => {
                let shown: Vec<_> = cells.iter().map(|(key, v)| format!("{key} {v}")).collect();
                let _ = writeln!(list, "- {name}: {}", shown.join(", "));
            }
            Value::Array(items) => {
                let shown: Vec<_> = items.iter().map(|v| v.as_str().map_or(v.to_string(), str::to_owned)).collect();
                let _ = writeln!(list, "- {name}: {}", if shown.is_empty() { "none".to_owned() } else { shown.join("; ") });
            }
            other => {
                let _ = writeln!(list, "- {name}: {other}");
            }
        }
    }
    match (any, list.is_empty()) {
        (true, true) => rows,
        (true, false) => format!("{rows}\n{list}"),
        (false, _) => list,
    }
}

/// The sets of names once more, as careless writers would type them.
fn careless_names(folder: &Path, score: &Path) -> Result<String> {
    let mut out = String::from(
        "\n## Names: careless writing\n\nThe two sets above with every text written anew. People and organisations, exact.\n\n| set | written | P | R | F1 |\n| --- | --- | --- | --- | --- |\n",
    );
    let copy = root().join("target").join("careless.jsonl");
    for set in ["worldwide-dev", "conllpp-dev"] {
        let lines = std::fs::read_to_string(folder.join("corpora/names").join(set).with_extension("jsonl"))?;
        for (name, way) in careless::WAYS {
            std::fs::write(&copy, careless::rewrite(&lines, *way)?)?;
            let figures = measured(score, "names", std::slice::from_ref(&copy)).with_context(|| format!("measuring {set} {name}"))?;
            let both = &figures["names, person + organisation, exact"];
            let _ = writeln!(out, "| {set} | {name} | {} | {} | {} |", both["P"], both["R"], both["F1"]);
        }
    }
    Ok(out)
}

/// Which pairs raise a false alarm, and what about: values and nouns alone, no sentence of an article.
fn alarms(folder: &Path, score: &Path) -> Result<String> {
    let mut python = command("python3", &[]);
    python.arg(score).arg("pairs").args(entries(&folder.join("gold"), "")?).args(["--misses", "1000", "--bin"]).arg(binary());
    let printed = output(&mut python)?;
    let mut out =
        String::from("\n## Known false alarms\n\nFindings of `differs` on the article pairs above that the labels do not hold.\n\n");
    let lines = printed.lines().skip_while(|l| !l.starts_with("differs not in gold")).skip(1);
    let listed: Vec<_> = lines.take_while(|l| l.starts_with("  ")).map(|l| format!("- {}\n", l.trim())).collect();
    out.push_str(&if listed.is_empty() { "None.\n".to_owned() } else { listed.concat() });
    Ok(out)
}
