//! What comes in: a folder of labelled pairs (a.txt, b.txt, meta.json, gold.json each); what goes out: the pairs.

use anyhow::{Context, Result, bail};
use crosscheck::article::{Article, day};
use crosscheck::report::Kind;
use crosscheck::text::Span;
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

/// A labelled pair of articles.
pub struct Pair {
    pub a: Article,
    pub b: Article,
    pub relations: Vec<Labelled>,
}

/// A labelled relation: all places of its facts.
pub struct Labelled {
    pub kind: Kind,
    pub verdict: String,
    pub a: Vec<Span>,
    pub b: Vec<Span>,
}

impl Pair {
    /// Whether a label with one of the verdicts holds between the two places.
    pub fn relates(&self, kind: Kind, verdicts: &[&str], a: Span, b: Span) -> bool {
        self.relations.iter().any(|r| {
            r.kind == kind
                && verdicts.contains(&r.verdict.as_str())
                && r.a.iter().any(|s| s.overlaps(a))
                && r.b.iter().any(|s| s.overlaps(b))
        })
    }
}

/// Reads all pairs of a folder, in the order of their names.
pub fn read(folder: &Path) -> Result<Vec<Pair>> {
    let listed = std::fs::read_dir(folder).with_context(|| format!("{} is missing", folder.display()))?;
    let mut folders: Vec<_> = listed.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.join("gold.json").exists()).collect();
    folders.sort();
    if folders.is_empty() {
        bail!("{} holds no folder with a gold.json", folder.display());
    }
    folders.iter().map(|f| pair(f).with_context(|| format!("reading {}", f.display()))).collect()
}

fn pair(folder: &Path) -> Result<Pair> {
    let json = |name: &str| -> Result<Value> { Ok(serde_json::from_str(&std::fs::read_to_string(folder.join(name))?)?) };
    let (meta, gold) = (json("meta.json")?, json("gold.json")?);
    let article = |side: &str| -> Result<Article> {
        let text = std::fs::read_to_string(folder.join(format!("{side}.txt")))?;
        let published = meta[side]["published"].as_str().and_then(day);
        Ok(Article { text, published, ..Article::default() })
    };
    let (a, b) = (article("a")?, article("b")?);
    let places = |side: &str, text: &str| -> HashMap<String, Span> {
        let facts = gold["facts"][side].as_array().cloned().unwrap_or_default();
        facts.iter().filter_map(|fact| Some((fact["id"].as_str()?.to_owned(), place(fact, text)?))).collect()
    };
    let (of_a, of_b) = (places("a", &a.text), places("b", &b.text));
    let relations = gold["relations"].as_array().context("gold.json has no relations")?;
    let relations = relations
        .iter()
        .filter_map(|relation| {
            let spans = |side: &str, of: &HashMap<String, Span>| -> Vec<Span> {
                relation[side].as_array().into_iter().flatten().filter_map(|id| of.get(id.as_str()?).copied()).collect()
            };
            let kind = match relation["kind"].as_str()? {
                "figure" => Kind::Figure,
                "date" => Kind::Date,
                _ => Kind::Participant,
            };
            Some(Labelled { kind, verdict: relation["verdict"].as_str()?.to_owned(), a: spans("a", &of_a), b: spans("b", &of_b) })
        })
        .collect();
    Ok(Pair { a, b, relations })
}

/// The bytes of a labelled quote.
fn place(fact: &Value, text: &str) -> Option<Span> {
    let (quote, context) = (fact["quote"].as_str()?, fact["context"].as_str()?);
    let start = text.find(context)? + context.find(quote)?;
    Some(Span { start, end: start + quote.len() })
}
