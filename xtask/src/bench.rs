//! What comes in: the release bundle and the engine; what goes out: docs/performance.md.

use crate::run::{cargo, command, output, root, run, say};
use crate::tools::{PLAYWRIGHT, chromium, ensure, node_modules};
use crate::{page, tools};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;

/// One file that an embedding page loads.
pub struct File {
    /// Its name in dist/.
    pub name: String,
    /// Its size in bytes.
    pub raw: usize,
    /// Its size in bytes after brotli of quality 11.
    pub brotli: usize,
}

/// The files of the bundle that an embedding page loads: every script and the engine; not what only an iframe's page loads.
pub fn bundle() -> Result<Vec<File>> {
    let dist = root().join("dist");
    let mut names: Vec<String> = std::fs::read_dir(&dist)
        .with_context(|| format!("{} is missing: run cargo xtask release", dist.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| (name.ends_with(".wasm") || name.ends_with(".js")) && name != "frame.js")
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let bytes = std::fs::read(dist.join(&name))?;
            let mut packed = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &parameters)?;
            Ok(File { name, raw: bytes.len(), brotli: packed.len() })
        })
        .collect()
}

/// So many bytes after brotli may all that an embedding page loads weigh: the page budget.
const BUDGET: usize = 720_000;

/// An error where the bundle is over the page budget.
pub fn within_budget(files: &[File]) -> Result<()> {
    let packed: usize = files.iter().map(|f| f.brotli).sum();
    ensure!(packed <= BUDGET, "a page would load {} bytes after brotli; its budget is {}", thousands(packed), thousands(BUDGET));
    Ok(())
}

/// What the native benches measure, by the names that benches/engine.rs gives them.
const NATIVE: &[(&str, &str)] = &[
    ("read-example", "figures and dates of both example articles"),
    ("compare-example", "comparison of the two example articles"),
    ("compare-1000-words", "comparison of two articles of 1,000 words"),
    ("names-1mb", "names in 1 MB of news"),
    ("facts-1mb", "all facts of 1 MB"),
    ("facts-10mb", "all facts of 10 MB"),
    ("compare-5000-facts", "comparison of 5,000 facts a side"),
];

/// Measures and writes.
pub fn bench() -> Result<()> {
    page::release()?;
    run(&mut cargo(&["bench", "--package", "crosscheck", "--bench", "engine", "--", "--quiet"]))?;
    let mut out = String::from("# How large and how fast Crosscheck is\n\nWritten by `cargo xtask bench`; not edited by hand.\n");
    let _ = writeln!(out, "Measured on {}, {} cores.", processor(), std::thread::available_parallelism()?);

    out.push_str("\n## The bundle\n\nWhat an embedding page loads. Sizes in bytes; brotli of quality 11.\n\n| file | raw | brotli |\n| --- | --- | --- |\n");
    let files = bundle()?;
    for file in &files {
        let _ = writeln!(out, "| {} | {} | {} |", file.name, thousands(file.raw), thousands(file.brotli));
    }
    let (raw, packed) = files.iter().fold((0, 0), |sum, f| (sum.0 + f.raw, sum.1 + f.brotli));
    let _ = writeln!(out, "| all | {} | {} |", thousands(raw), thousands(packed));
    let _ = writeln!(out, "| the budget | | {} |", thousands(BUDGET));

    out.push_str("\n## The engine, native, one thread\n\nMedians.\n\n| what | time |\n| --- | --- |\n");
    for (name, what) in NATIVE {
        let file = root().join("target").join("criterion").join(name).join("new").join("estimates.json");
        let json = std::fs::read_to_string(&file).with_context(|| format!("the bench {name} left no {}", file.display()))?;
        let nanoseconds = serde_json::from_str::<Value>(&json)?["median"]["point_estimate"].as_f64().context("no median in it")?;
        let _ = writeln!(out, "| {what} | {} |", time(nanoseconds / 1e6));
    }

    out.push_str("\n## In Chromium, headless\n\nMedians of several fresh pages.\n\n| what | time |\n| --- | --- |\n");
    for (what, milliseconds) in in_browser()? {
        let _ = writeln!(out, "| {what} | {} |", time(milliseconds));
    }
    let path = root().join("docs").join("performance.md");
    std::fs::write(&path, out)?;
    say(&format!("wrote {}", path.display()));
    Ok(())
}

/// What tests/browser/bench.mjs measures: names and milliseconds.
fn in_browser() -> Result<Vec<(String, f64)>> {
    let chromium: PathBuf = chromium()?;
    ensure(&PLAYWRIGHT)?;
    let mut node = tools::with_tools(command("node", &["tests/browser/bench.mjs"]))?;
    let json = output(node.env("CROSSCHECK_CHROMIUM", chromium).env("CROSSCHECK_NODE_MODULES", node_modules()?))?;
    let rows: Vec<(String, f64)> =
        serde_json::from_str(json.trim()).context("tests/browser/bench.mjs printed no list of [name, milliseconds]")?;
    Ok(rows)
}

fn processor() -> String {
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = told.lines().find(|l| l.starts_with("model name")).and_then(|l| l.split_once(':')).map(|(_, name)| name.trim().to_owned());
    model.unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}

fn time(milliseconds: f64) -> String {
    match milliseconds {
        ms if ms < 1.0 => format!("{:.0} µs", ms * 1000.0),
        ms if ms < 10.0 => format!("{ms:.1} ms"),
        ms if ms < 10_000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.1} s", ms / 1000.0),
    }
}

fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|g| std::str::from_utf8(g).ok()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_page_loads_has_a_budget() {
        let file = |brotli| super::File { name: String::new(), raw: 0, brotli };
        assert!(super::within_budget(&[file(super::BUDGET - 1), file(1)]).is_ok());
        assert!(super::within_budget(&[file(super::BUDGET), file(1)]).is_err());
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(super::thousands(1_234_567), "1,234,567");
        assert_eq!(super::thousands(12), "12");
        assert_eq!((super::time(0.25), super::time(2.5), super::time(310.0)), ("250 µs".into(), "2.5 ms".into(), "310 ms".into()));
    }
}
