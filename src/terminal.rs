//! The terminal program: reads articles from files or standard input; prints facts, findings, or JSON lines.
//! Exit status: 0 done, 1 some input was bad, 2 wrong usage, 3 something differs and `--fail-on differs` was asked.

#[cfg(not(target_arch = "wasm32"))]
mod terminal {
    pub mod arguments;
    pub mod input;
    pub mod lines;
    pub mod people;
    pub mod show;
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use clap::Parser;
    use terminal::arguments::{Arguments, Command};

    let done = match Arguments::parse().command {
        Command::Compare(arguments) => terminal::show::compare(&arguments),
        Command::Facts(arguments) => terminal::show::facts(&arguments),
    };
    match done {
        Ok(status) => std::process::ExitCode::from(status),
        // A closed pipe ("| head") is no failure of ours.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => std::process::ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("crosscheck: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
