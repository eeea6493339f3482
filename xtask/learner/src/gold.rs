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
    /// Its folder's name.
    pub name: String,
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
    /// The same, with every place of a participant's names.
    pub all_a: Vec<Span>,
    pub all_b: Vec<Span>,
}

/// The verdicts of what differs and of what does not.
pub const DIFFERS: &[&str] = &["differs"];
pub const SAME: &[&str] = &["agrees", "compatible"];

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

    /// The labels with one of the verdicts.
    pub fn labels(&self, verdicts: &'static [&'static str]) -> impl Iterator<Item = &Labelled> + Clone {
        self.relations.iter().filter(move |r| verdicts.contains(&r.verdict.as_str()))
    }
}

impl Labelled {
    /// Whether it is about a finding with these places: on either side they have one in common.
    pub fn is_of(&self, a: &[Span], b: &[Span]) -> bool {
        let touch = |places: &[Span], own: &[Span]| own.iter().any(|s| places.iter().any(|p| p.overlaps(*s)));
        touch(a, &self.all_a) && touch(b, &self.all_b)
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
        let named = |what: &str| meta[side][what].as_str().map(str::to_owned);
        Ok(Article { text, published, title: named("title"), publisher: named("publisher"), ..Article::default() })
    };
    let (a, b) = (article("a")?, article("b")?);
    let places = |side: &str, text: &str| -> HashMap<String, Vec<Span>> {
        let facts = gold["facts"][side].as_array().cloned().unwrap_or_default();
        facts.iter().filter_map(|fact| Some((fact["id"].as_str()?.to_owned(), places(fact, text)?))).collect()
    };
    let (of_a, of_b) = (places("a", &a.text), places("b", &b.text));
    let relations = gold["relations"].as_array().context("gold.json has no relations")?;
    let relations = relations
        .iter()
        .filter_map(|relation| {
            let facts = |side: &str, of: &HashMap<String, Vec<Span>>| -> Vec<Vec<Span>> {
                relation[side].as_array().into_iter().flatten().filter_map(|id| of.get(id.as_str()?).cloned()).collect()
            };
            let first = |facts: &[Vec<Span>]| facts.iter().filter_map(|places| places.first().copied()).collect();
            let (facts_a, facts_b) = (facts("a", &of_a), facts("b", &of_b));
            let kind = match relation["kind"].as_str()? {
                "figure" => Kind::Figure,
                "date" => Kind::Date,
                _ => Kind::Participant,
            };
            let verdict = relation["verdict"].as_str()?.to_owned();
            Some(Labelled { kind, verdict, a: first(&facts_a), b: first(&facts_b), all_a: facts_a.concat(), all_b: facts_b.concat() })
        })
        .collect();
    let name = folder.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    Ok(Pair { name, a, b, relations })
}

/// The bytes of a labelled quote, and of every place of the fact's names.
fn places(fact: &Value, text: &str) -> Option<Vec<Span>> {
    let (quote, context) = (fact["quote"].as_str()?, fact["context"].as_str()?);
    let start = text.find(context)? + context.find(quote)?;
    let mut out = vec![Span { start, end: start + quote.len() }];
    for name in fact["names"].as_array().into_iter().flatten().filter_map(Value::as_str).filter(|name| !name.is_empty()) {
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let whole = |at: &usize| !inside(text[..*at].chars().next_back()) && !inside(text[at + name.len()..].chars().next());
        let found = text.match_indices(name).map(|(at, _)| at).filter(whole);
        out.extend(found.map(|start| Span { start, end: start + name.len() }));
    }
    Some(out)
}
