//! What comes in: a path or "-"; what goes out: its article, or a plain sentence that says what is wrong and where.

use crosscheck::article::{Article, Problem};
use std::io::Read;
use std::path::Path;

/// Reads one article.
pub fn article(path: &Path) -> Result<Article, Problem> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|content| bytes = content)
    };
    let name = if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() };
    read.map_err(|e| Problem { message: format!("{name}: {e}") })?;
    Article::read(&bytes).map_err(|e| Problem { message: format!("{name}: {e}") })
}
