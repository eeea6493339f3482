//! Crosscheck: reads two news articles about one event and says where their figures, dates and
//! participants agree, are compatible, differ, or stand in one article only.
//!
//! The modules follow the way of the data:
//! [`article`] → [`text`] → [`facts`] → [`compare`] → [`report`].
//! All of them are pure: no I/O, no browser, no failure on any text. The entry points are
//! the terminal program (`terminal.rs`) and, on wasm32, the `widget`.

pub mod article;
pub mod compare;
pub mod facts;
mod ordered;
pub mod report;
pub mod text;
#[cfg(any(target_arch = "wasm32", test))]
pub mod widget;

use article::Article;
use report::Report;

/// Compares two articles. Cannot fail: a text without facts gives a report without findings.
pub fn compare(a: &Article, b: &Article) -> Report {
    compare::compare(a, b)
}

/// Reads the facts of one article, in the order of their places.
pub fn facts(article: &Article) -> Vec<report::Fact> {
    let text = text::Text::new(&article.text);
    let mut facts = facts::read(&text, article.published.or_else(|| facts::published(&text)));
    // Titles stand with their persons; alone they are for comparing.
    facts.retain(|f| !matches!(&f.value, facts::Value::Participant(p) if p.attribute.is_some()));
    report::facts(&text, &facts, "a")
}
