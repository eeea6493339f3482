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
pub mod steps;
pub mod text;
#[cfg(any(target_arch = "wasm32", test))]
pub mod widget;

use article::Article;
use report::Report;
use steps::{pause, whole};

/// Compares two articles. Cannot fail: a text without facts gives a report without findings.
pub fn compare(a: &Article, b: &Article) -> Report {
    compare::compare_by(a, b, &compare::weights::LEARNED)
}

/// Reads the facts of one article, in the order of their places.
pub fn facts(article: &Article) -> Vec<report::Fact> {
    whole(facts_in_steps(article))
}

/// The same, for those who cannot wait.
pub async fn facts_in_steps(article: &Article) -> Vec<report::Fact> {
    let text = text::Text::new(&article.text);
    pause().await;
    let mut facts = facts::read(&text, article.published.or_else(|| facts::published(&text))).await;
    // Titles stand with their persons; alone they are for comparing, as are quotations and who is only named.
    facts.retain(|f| !matches!(&f.value, facts::Value::Participant(p) if p.attribute().is_some() || p.quoted().is_some() || p.weak));
    report::facts(&text, &facts, "a")
}
