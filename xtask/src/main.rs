//! The project's whole vocabulary: `cargo xtask serve`, `cargo xtask test`, and what else is needed to work on it.
//! Each command sets up what it is missing, says what it does, and does no set-up twice.

mod accuracy;
mod bench;
mod careless;
mod page;
mod run;
mod test;
mod tools;
mod train;

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Crosscheck's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Sets up what is missing and serves the page, which is rebuilt as you edit
    Serve {
        /// Further arguments for `trunk serve`, as `--port 9000`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        trunk: Vec<String>,
    },
    /// Everything that CI checks: formatting, lints, native tests, browser tests
    Test {
        /// Only the browser tests whose names hold this text; nothing else is run
        #[arg(long)]
        browser: Option<Option<String>>,
        /// Makes the pictures of the main states anew, with which their looks are compared
        #[arg(long, requires = "browser")]
        update_screens: bool,
    },
    /// Formatting and lints alone
    Lint,
    /// Fuzzes the engine
    Fuzz {
        /// How long, in seconds
        #[arg(default_value_t = 60)]
        seconds: u32,
    },
    /// Builds the bundle that pages embed, into dist/
    Release,
    /// Measures the bundle's size and the engine's speed, and writes docs/performance.md
    Bench,
    /// Measures the engine against gold data and writes docs/accuracy.md
    Accuracy {
        /// The folder that holds `gold`, `corpora` and `tools/score.py`
        folder: PathBuf,
    },
    /// Learns what tells that two facts are about one thing, and writes src/compare/weights.rs
    Learn {
        /// The folder of labelled article pairs
        pairs: PathBuf,
    },
    /// Trains the name recogniser and writes its weights
    Train {
        /// The folder that holds `names` and `words`
        corpora: PathBuf,
    },
}

fn main() -> std::process::ExitCode {
    let done = match Arguments::parse().command {
        Command::Serve { trunk } => page::serve(&trunk),
        Command::Test { update_screens: true, .. } => test::update_screens(),
        Command::Test { browser: None, .. } => test::all(),
        Command::Test { browser: Some(filter), .. } => test::browser(filter.as_deref()),
        Command::Lint => test::lint(),
        Command::Fuzz { seconds } => test::fuzz(seconds),
        Command::Release => page::release(),
        Command::Bench => bench::bench(),
        Command::Accuracy { folder } => accuracy::accuracy(&folder),
        Command::Learn { pairs } => train::learn(&pairs),
        Command::Train { corpora } => train::train(&corpora),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
