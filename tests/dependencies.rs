//! What each build pulls in, as cargo itself resolves it.
#![allow(clippy::expect_used, missing_docs, reason = "a failing set-up fails the run")]

use std::process::Command;

/// The crates that the package needs when built for a target.
fn crates(target: &str) -> Vec<String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let out = Command::new(cargo)
        .args([
            "tree",
            "--package",
            "crosscheck",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
            "--locked",
            "--target",
            target,
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo tree starts");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).lines().filter_map(|l| l.split_whitespace().next().map(str::to_owned)).collect()
}

#[test]
fn the_terminal_has_no_browser_in_it() {
    let all = crates("x86_64-unknown-linux-gnu");
    assert!(all.iter().any(|c| c == "clap"));
    for name in ["yew", "web-sys", "gloo", "wasm-bindgen", "js-sys"] {
        assert!(!all.iter().any(|c| c == name), "{name} reaches the terminal");
    }
}

#[test]
fn the_browser_has_no_terminal_in_it() {
    let all = crates("wasm32-unknown-unknown");
    assert!(all.iter().any(|c| c == "yew"));
    for name in ["clap", "rayon", "anstream", "miniz_oxide", "regex", "chrono"] {
        assert!(!all.iter().any(|c| c == name), "{name} reaches the browser");
    }
}
