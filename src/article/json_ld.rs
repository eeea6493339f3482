//! What comes in: the content of a `<script type="application/ld+json">`; what goes out: what it says of the article
//! (schema.org's NewsArticle and its kin).

use super::day;
use jiff::civil::Date;
use serde_json::Value;

/// What a page says of its article.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Head {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<Date>,
}

/// Reads it; none where it is no JSON or tells of no article.
pub(super) fn read(json: &str) -> Option<Head> {
    article(&serde_json::from_str(json).ok()?)
}

/// The first article in a value, a list, or a graph.
fn article(value: &Value) -> Option<Head> {
    match value {
        Value::Array(items) => items.iter().find_map(article),
        Value::Object(object) => {
            let is_article = match object.get("@type") {
                Some(Value::String(t)) => names_article(t),
                Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).any(names_article),
                _ => false,
            };
            if !is_article {
                return object.get("@graph").and_then(article);
            }
            let text = |v: &Value| v.as_str().map(|s| s.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|s| !s.is_empty());
            let publisher = object.get("publisher").map(|p| p.as_array().and_then(|list| list.first()).unwrap_or(p));
            Some(Head {
                title: object.get("headline").and_then(text),
                publisher: publisher.and_then(|p| p.get("name").and_then(text).or_else(|| text(p))),
                published: object.get("datePublished").and_then(Value::as_str).and_then(day),
            })
        }
        _ => None,
    }
}

fn names_article(kind: &str) -> bool {
    kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
}
