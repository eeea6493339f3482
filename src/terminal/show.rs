//! What comes in: parsed arguments; what goes out: the printed report or facts, and the exit status.

use super::arguments::{Compare, Facts};
use super::{input, lines};
use std::io::{self, Write};

/// `crosscheck compare`
pub fn compare(arguments: &Compare) -> io::Result<u8> {
    if arguments.jsonl {
        return lines::compare();
    }
    Ok(0)
}

/// `crosscheck facts`
pub fn facts(arguments: &Facts) -> io::Result<u8> {
    if arguments.jsonl {
        return lines::facts(arguments.names);
    }
    let Some(path) = &arguments.article else { return Ok(2) };
    match input::article(path) {
        Ok(article) => {
            let facts = crosscheck::facts(&article);
            writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&facts).unwrap_or_default())?;
            Ok(0)
        }
        Err(problem) => {
            anstream::eprintln!("crosscheck: {problem}");
            Ok(1)
        }
    }
}
