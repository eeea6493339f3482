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
