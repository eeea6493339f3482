//! What comes in: the sources; what goes out: the page, served while one works on it, or the bundle that pages embed.

use crate::run::{command, root, run, say};
use crate::tools::{TRUNK, WASM_BINDGEN, WASM_OPT, ensure, ensure_target, with_tools};
use anyhow::{Context, Result};
use std::process::Command;

/// Serves the page at http://localhost:8080/ and rebuilds it as files change.
pub fn serve(arguments: &[String]) -> Result<()> {
    set_up()?;
    say("the page will be at http://localhost:8080/ (another port: cargo xtask serve --port 9000)");
    let mut trunk = trunk(&["serve"])?;
    run(trunk.args(arguments))
}

/// Only what is very short is copied to where it is called: after brotli a page weighs 11 kB less, starts sooner, and compares as fast.
const INLINED: &str = "-Cllvm-args=-inline-threshold=10";

/// Builds the bundle into dist/ and says how large it is; an error where it is over the page budget.
pub fn release() -> Result<()> {
    set_up()?;
    ensure(&WASM_OPT)?;
    // Messages of a stopped engine name sources; those of the crates lie in the home folder of whoever builds, which is nobody's affair.
    let home = std::env::var_os("CARGO_HOME").map(Into::into).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let home: std::path::PathBuf = home.context("no home folder: set CARGO_HOME to cargo's")?;
    let remap = format!("--remap-path-prefix={}=cargo", home.display());
    run(trunk(&["build", "--release"])?.env("CARGO_ENCODED_RUSTFLAGS", [&remap, INLINED].join("\u{1f}")))?;
    let files = crate::bench::bundle()?;
    for file in &files {
        say(&format!("dist/{}: {} bytes, {} after brotli", file.name, file.raw, file.brotli));
    }
    crate::bench::within_budget(&files)?;
    package()
}

/// The files of the npm package.
const PACKAGE: &[&str] = &[
    "crosscheck.js",
    "crosscheck.d.ts",
    "crosscheck_engine.js",
    "crosscheck_engine_bg.wasm",
    "crosscheck_worker.js",
    "frame.html",
    "frame.js",
];

/// Writes dist/npm/, which `npm pack` and `npm publish` take as it is.
fn package() -> Result<()> {
    let (dist, npm) = (root().join("dist"), root().join("dist").join("npm"));
    std::fs::create_dir_all(&npm)?;
    for name in PACKAGE {
        std::fs::copy(dist.join(name), npm.join(name)).with_context(|| format!("dist/{name}"))?;
    }
    for name in ["README.md", "NOTICE"] {
        std::fs::copy(root().join(name), npm.join(name)).with_context(|| name.to_owned())?;
    }
    let manifest = serde_json::json!({
        "name": "crosscheck-element",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "<cross-check>: where two news articles about one event agree on figures, dates and participants, and where they differ.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./crosscheck.js",
        "types": "./crosscheck.d.ts",
        "exports": { ".": { "types": "./crosscheck.d.ts", "default": "./crosscheck.js" }, "./*": "./*" },
        "files": PACKAGE.iter().chain(&["NOTICE"]).collect::<Vec<_>>(),
        "sideEffects": ["./crosscheck.js", "./frame.js"],
    });
    std::fs::write(npm.join("package.json"), format!("{manifest:#}\n"))?;
    say("dist/npm: the package, for npm pack");
    Ok(())
}

fn set_up() -> Result<()> {
    ensure_target()?;
    ensure(&WASM_BINDGEN)?;
    ensure(&TRUNK)
}

/// Trunk, which must not look for tools of its own: the pinned ones are on its PATH.
fn trunk(arguments: &[&str]) -> Result<Command> {
    let mut trunk = with_tools(command("trunk", arguments))?;
    // Trunk reads NO_COLOR as a flag of its own and stumbles over "1".
    trunk.arg("--offline").current_dir(root()).env_remove("NO_COLOR");
    Ok(trunk)
}
