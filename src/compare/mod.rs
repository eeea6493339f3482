//! What comes in: two articles; what goes out: the report, with every fact in at least one finding.

use crate::article::Article;
use crate::facts;
use crate::report::{self, Counts, Report, Side};
use crate::text::Text;

/// Compares two articles.
pub fn compare(a: &Article, b: &Article) -> Report {
    let side = |article: &Article, prefix: &str| {
        let text = Text::new(&article.text);
        let found = facts::read(&text, article.published.or(a.published).or(b.published));
        Side {
            title: article.title.clone(),
            publisher: article.publisher.clone(),
            published: article.published.map(|d| d.to_string()),
            language: "en".to_owned(),
            facts: report::facts(&text, &found, prefix),
            notes: Vec::new(),
        }
    };
    Report { format: report::FORMAT, a: side(a, "a"), b: side(b, "b"), findings: Vec::new(), counts: Counts::default() }
}
