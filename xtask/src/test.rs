//! Everything that CI checks, the quickest first.

use crate::run::{cargo, command, root, run, say};
use crate::tools::{AXE, FUZZ, PLAYWRIGHT, chromium, ensure, ensure_target, node_modules};
use crate::{page, tools};
use anyhow::Result;

/// Formatting, lints, native tests, browser tests.
pub fn all() -> Result<()> {
    lint()?;
    run(&mut cargo(&["test", "--quiet", "--workspace"]))?;
    browser(None)?;
    say("all passed");
    Ok(())
}

/// Formatting and lints, for the terminal and for the browser.
pub fn lint() -> Result<()> {
    ensure_target()?;
    run(&mut cargo(&["fmt", "--all", "--check"]))?;
    run(&mut cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    run(&mut cargo(&[
        "clippy",
        "--quiet",
        "--package",
        "crosscheck",
        "--lib",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ]))
}

/// Builds the bundle and drives it in a headless Chromium; `filter` names the tests to run.
pub fn browser(filter: Option<&str>) -> Result<()> {
    let chromium = chromium()?;
    ensure(&PLAYWRIGHT)?;
    ensure(&AXE)?;
    page::release()?;
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests").join("browser"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let mut node = tools::with_tools(command("node", &["--test", "--test-reporter", "spec", "--test-concurrency", "2"]))?;
    if let Some(filter) = filter {
        node.args(["--test-name-pattern", filter]);
    }
    run(node.args(files).env("CROSSCHECK_CHROMIUM", chromium).env("CROSSCHECK_NODE_MODULES", node_modules()?))
}

/// Feeds the engine what a fuzzer thinks up, for so many seconds.
pub fn fuzz(seconds: u32) -> Result<()> {
    ensure(&FUZZ)?;
    let mut fuzz = tools::with_tools(command("cargo-fuzz", &["fuzz", "run", "--sanitizer", "none", "engine", "--"]))?;
    fuzz.args([&format!("-max_total_time={seconds}"), "-max_len=4096", "-dict=fuzz/news.dict"]);
    // The fuzzer's flags are unstable ones; the pinned toolchain takes them so.
    run(fuzz.env("RUSTC_BOOTSTRAP", "1"))
}
