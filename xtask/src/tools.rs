//! What comes in: the name of a tool; what goes out: a place where its pinned version stands, installed where it was missing.
//!
//! Tools are kept in one folder for all checkouts: `$CROSSCHECK_TOOLS`, else `~/.cache/crosscheck`. Nothing is installed
//! globally, but for Chromium where Debian's packages are at hand.

use crate::run::{cargo, command, output, run, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where a tool comes from.
#[derive(Clone, Copy)]
enum Source {
    /// `cargo install`.
    Cargo,
    /// `npm install`.
    Npm,
}

/// A tool of a pinned version.
pub struct Tool {
    /// Its package.
    package: &'static str,
    /// The program that the package brings; for a library, none.
    program: Option<&'static str>,
    version: &'static str,
    source: Source,
    /// What a newcomer is told while waiting.
    wait: &'static str,
}

/// Serves and bundles. 0.22 wants a newer rustc.
pub const TRUNK: Tool =
    Tool { package: "trunk", program: Some("trunk"), version: "0.21.14", source: Source::Cargo, wait: "some 7 minutes, once" };
/// Writes the module beside the wasm; its version is that of the crate in Cargo.toml.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: Some("wasm-bindgen"),
    version: "0.2.126",
    source: Source::Cargo,
    wait: "some 5 minutes, once",
};
/// Shrinks the wasm of the release.
pub const WASM_OPT: Tool =
    Tool { package: "binaryen", program: Some("wasm-opt"), version: "132.0.0", source: Source::Npm, wait: "a few seconds" };
/// Drives the browser in tests.
pub const PLAYWRIGHT: Tool =
    Tool { package: "playwright-core", program: None, version: "1.65.1", source: Source::Npm, wait: "a few seconds" };
/// Drives Firefox in tests, where there is one: a Firefox as people have it, which Playwright does not drive. 25 wants a newer Node.
pub const PUPPETEER: Tool =
    Tool { package: "puppeteer-core", program: None, version: "24.43.1", source: Source::Npm, wait: "a few seconds" };
/// Runs the fuzz target.
pub const FUZZ: Tool =
    Tool { package: "cargo-fuzz", program: Some("cargo-fuzz"), version: "0.13.2", source: Source::Cargo, wait: "a minute, once" };
/// The fonts of the pictures with which looks are compared, the same on every machine.
pub const FONTS: [Tool; 3] = [
    Tool { package: "@fontsource-variable/source-serif-4", program: None, version: "5.3.1", source: Source::Npm, wait: "a few seconds" },
    Tool { package: "@fontsource-variable/source-sans-3", program: None, version: "5.3.0", source: Source::Npm, wait: "a few seconds" },
    Tool { package: "@fontsource-variable/noto-sans-arabic", program: None, version: "5.3.0", source: Source::Npm, wait: "a few seconds" },
];
/// Finds what a reader with a screen reader would stumble over.
pub const AXE: Tool = Tool { package: "axe-core", program: None, version: "4.14.1", source: Source::Npm, wait: "a few seconds" };

/// The folder of all tools.
pub fn folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("CROSSCHECK_TOOLS") {
        return Ok(folder.into());
    }
    let home = std::env::home_dir().context("no home folder: set CROSSCHECK_TOOLS to a folder for the tools")?;
    Ok(home.join(".cache").join("crosscheck"))
}

/// The folder of npm's packages, for tests that load them.
pub fn node_modules() -> Result<PathBuf> {
    Ok(folder()?.join("npm").join("node_modules"))
}

/// Makes sure that the tool is there.
pub fn ensure(tool: &Tool) -> Result<()> {
    if tool.is_here()? {
        return Ok(());
    }
    say(&format!("installing {} {} into {} ({})", tool.package, tool.version, folder()?.display(), tool.wait));
    match tool.source {
        Source::Cargo => run(cargo(&["install", tool.package, "--version", tool.version, "--locked", "--root"]).arg(folder()?))?,
        Source::Npm => npm(tool)?,
    }
    if !tool.is_here()? {
        bail!("{} was installed, but its version {} is not found in {}", tool.package, tool.version, folder()?.display());
    }
    Ok(())
}

impl Tool {
    fn is_here(&self) -> Result<bool> {
        Ok(match self.source {
            Source::Cargo => {
                let program = folder()?.join("bin").join(self.program.unwrap_or(self.package));
                program.exists() && output(Command::new(program).arg("--version")).is_ok_and(|v| v.contains(self.version))
            }
            Source::Npm => {
                let file = node_modules()?.join(self.package).join("package.json");
                std::fs::read_to_string(file).is_ok_and(|json| {
                    serde_json::from_str::<serde_json::Value>(&json).is_ok_and(|package| package["version"] == self.version)
                })
            }
        })
    }
}

fn npm(tool: &Tool) -> Result<()> {
    if output(Command::new("npm").arg("--version")).is_err() {
        bail!("{} needs Node.js 20 or newer with npm: https://nodejs.org", tool.package);
    }
    let folder = folder()?.join("npm");
    std::fs::create_dir_all(&folder)?;
    // npm installs into the nearest folder with a package.json.
    let manifest = folder.join("package.json");
    if !manifest.exists() {
        std::fs::write(&manifest, "{\"private\": true}\n")?;
    }
    let package = format!("{}@{}", tool.package, tool.version);
    run(command("npm", &["install", "--no-audit", "--no-fund", "--save-exact", "--ignore-scripts", &package]).current_dir(folder))
}

/// Makes sure that rustc can build for the browser.
pub fn ensure_target() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let sysroot = output(&mut command("rustc", &["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib").join("rustlib").join(target).join("lib").exists() {
        return Ok(());
    }
    say(&format!("installing the target {target}"));
    run(&mut command("rustup", &["target", "add", target]))
        .with_context(|| format!("install rustup (https://rustup.rs), or the target {target} for your rustc"))
}

/// The command's PATH with the tools first.
pub fn with_tools(mut command: Command) -> Result<Command> {
    let own = [folder()?.join("bin"), node_modules()?.join(".bin")];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = std::env::join_paths(own.into_iter().chain(std::env::split_paths(&path)))?;
    command.env("PATH", all);
    Ok(command)
}

/// Chromium, or a browser of its family: `$CROSSCHECK_CHROMIUM`, else what the PATH holds, else Debian's package.
pub fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CROSSCHECK_CHROMIUM") {
        return Ok(path.into());
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    if output(Command::new("apt-get").arg("--version")).is_ok() && output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        say("installing Debian's chromium for the browser tests");
        run(&mut command("apt-get", &["update", "-qq"]))?;
        run(command("apt-get", &["install", "-y", "-qq", "chromium"]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    find_chromium().context("the browser tests need Chromium or Chrome: install it, or set CROSSCHECK_CHROMIUM to its program")
}

fn find_chromium() -> Option<PathBuf> {
    let apps = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
    find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], &apps)
}

/// Firefox, where there is one: `$CROSSCHECK_FIREFOX`, else what the PATH holds. Nothing is installed for it.
pub fn firefox() -> Option<PathBuf> {
    let own = std::env::var_os("CROSSCHECK_FIREFOX").map(PathBuf::from);
    own.or_else(|| find(&["firefox-esr", "firefox"], &["/Applications/Firefox.app/Contents/MacOS/firefox"]))
}

/// The first program of the PATH with one of these names, else the first of these that is there.
fn find(names: &[&str], apps: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .chain(apps.iter().map(PathBuf::from))
        .find(|program| program.is_file())
}
