//! What comes in: text, HTML (with JSON-LD, `<time>`, `<meta>`) or JSON; what goes out: an [`Article`].

mod language;

pub use language::language;

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
    /// What a reader should know about how it was read, in plain sentences.
    pub notes: Vec<String>,
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
        let text = std::str::from_utf8(bytes)
            .map_err(|e| Problem { message: format!("not UTF-8 text: byte {} cannot be read", e.valid_up_to()) })?;
        Ok(Article { text: text.to_owned(), ..Article::default() })
    }

    /// Reads the contract's JSON object: `text`, and where known `title`, `publisher`, `published` (ISO 8601; a time is dropped).
    ///
    /// # Errors
    /// Where `text` is missing or a field has another type than a string.
    pub fn from_json(value: &serde_json::Value) -> Result<Article, Problem> {
        let field = |name: &str| match value.get(name) {
            None | Some(serde_json::Value::Null) => Ok(None),
            Some(serde_json::Value::String(s)) => Ok(Some(s.trim().to_owned()).filter(|s| !s.is_empty())),
            Some(_) => Err(Problem { message: format!("\"{name}\" is no string") }),
        };
        let text = match value.get("text") {
            Some(serde_json::Value::String(s)) => s.clone(),
            Some(_) => return Err(Problem { message: "\"text\" is no string".to_owned() }),
            None => return Err(Problem { message: "\"text\" is missing".to_owned() }),
        };
        let published = match field("published")? {
            None => None,
            Some(s) => Some(day(&s).ok_or_else(|| Problem { message: format!("\"published\": {s:?} is no date as 2017-01-23") })?),
        };
        Ok(Article { text, title: field("title")?, publisher: field("publisher")?, published, notes: Vec::new() })
    }
}

/// The day of an ISO 8601 date or date-time.
pub fn day(iso: &str) -> Option<Date> {
    iso.trim().get(..10)?.parse().ok()
}
