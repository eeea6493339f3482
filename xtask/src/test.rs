//! Everything that CI checks, the quickest first.

use crate::run::{cargo, command, root, run, say};
use crate::tools::{AXE, FONTS, FUZZ, PLAYWRIGHT, PUPPETEER, chromium, ensure, ensure_target, firefox, node_modules};
use crate::{page, tools};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

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

/// Builds the bundle and drives it in a headless Chromium, and in Firefox where there is one; `filter` names the tests to run.
pub fn browser(filter: Option<&str>) -> Result<()> {
    page::release()?;
    let mut node = node()?;
    if let Some(filter) = filter {
        node.args(["--test-name-pattern", filter]);
    }
    let mut files: Vec<_> = std::fs::read_dir(folder())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    run(node.args(files))
}

/// Makes the pictures of the main states anew, in tests/browser/screens.
pub fn update_screens() -> Result<()> {
    page::release()?;
    run(node()?.arg(folder().join("screens.test.mjs")).env("CROSSCHECK_UPDATE_SCREENS", "1"))?;
    say("tests/browser/screens: look at what has changed before you commit it");
    Ok(())
}

fn folder() -> PathBuf {
    root().join("tests").join("browser")
}

/// Node with what the browser tests need.
fn node() -> Result<Command> {
    let chromium = chromium()?;
    for tool in [&PLAYWRIGHT, &AXE].into_iter().chain(&FONTS) {
        ensure(tool)?;
    }
    let mut node = tools::with_tools(command("node", &["--test", "--test-reporter", "spec", "--test-concurrency", "2"]))?;
    node.env("CROSSCHECK_CHROMIUM", chromium).env("CROSSCHECK_NODE_MODULES", node_modules()?);
    if let Some(firefox) = firefox() {
        ensure(&PUPPETEER)?;
        node.env("CROSSCHECK_FIREFOX", firefox);
    }
    Ok(node)
}

/// Feeds the engine what a fuzzer thinks up, for so many seconds.
pub fn fuzz(seconds: u32) -> Result<()> {
    ensure(&FUZZ)?;
    let mut fuzz = tools::with_tools(command("cargo-fuzz", &["fuzz", "run", "--sanitizer", "none", "engine", "--"]))?;
    fuzz.args([&format!("-max_total_time={seconds}"), "-max_len=4096", "-dict=fuzz/news.dict"]);
    // The fuzzer's flags are unstable ones; the pinned toolchain takes them so.
    run(fuzz.env("RUSTC_BOOTSTRAP", "1"))
}
