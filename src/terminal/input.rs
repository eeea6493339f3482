//! What comes in: a path or "-"; what goes out: its article, or a plain sentence that says what is wrong and where.

use crosscheck::article::docx::{self, Packed};
use crosscheck::article::{Article, LARGEST, Problem};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
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
    let read = match docx::document(&bytes) {
        Some(Packed::Stored(part)) => Ok(docx::read(&String::from_utf8_lossy(part))),
        Some(Packed::Deflated(part)) => decompress_to_vec_with_limit(part, LARGEST)
            .map(|xml| docx::read(&String::from_utf8_lossy(&xml)))
            .map_err(|_| Problem { message: "the Word document cannot be unpacked".to_owned() }),
        None => Article::read(&bytes),
    };
    read.map_err(|e| Problem { message: format!("{name}: {e}") })
}
