//! What comes in: a labelled set and weights; what goes out: how many names are found exactly.

use crate::corpus::{self, Labels};
use anyhow::Result;
use crosscheck::text::Text;
use crosscheck::text::names::NameType;
use crosscheck::text::names::training::{self, Weights};
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// Prints precision, recall and F1 of people and organisations together, and of each type.
pub fn measure(path: &Path, weights: &Weights) -> Result<()> {
    let mut tally: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for document in corpus::read(path, Labels::Raw, 1.0)? {
        let text = Text::new(&document.text);
        let found: HashSet<_> = training::names(&text, weights).iter().map(|n| (n.span.start, n.span.end, n.kind)).collect();
        let gold: HashSet<_> = document.spans.into_iter().collect();
        for (kind, label) in [(NameType::Person, "person"), (NameType::Organisation, "organisation"), (NameType::Place, "place")] {
            let count = |set: &HashSet<(usize, usize, NameType)>| set.iter().filter(|n| n.2 == kind).count();
            let hits = found.intersection(&gold).filter(|n| n.2 == kind).count();
            for label in [label, if kind == NameType::Place { "" } else { "both" }] {
                let sums = tally.entry(label).or_default();
                (sums[0], sums[1], sums[2]) = (sums[0] + hits, sums[1] + count(&found), sums[2] + count(&gold));
            }
        }
    }
    let mut line = format!("{:24}", path.file_stem().unwrap_or_default().to_string_lossy());
    for label in ["both", "person", "organisation", "place"] {
        let [hits, found, gold] = tally.get(label).copied().unwrap_or_default().map(|n| n as f64);
        line += &format!(
            "  {label} P {:.3} R {:.3} F1 {:.3}",
            hits / found.max(1.0),
            hits / gold.max(1.0),
            2.0 * hits / (found + gold).max(1.0)
        );
    }
    println!("{line}");
    Ok(())
}

/// Prints every error, by sort: another type, other bounds, missed, not in the set.
pub fn errors(path: &Path, weights: &Weights) -> Result<()> {
    for document in corpus::read(path, Labels::Raw, 1.0)? {
        let text = Text::new(&document.text);
        let found: Vec<_> = training::names(&text, weights).iter().map(|n| (n.span.start, n.span.end, n.kind)).collect();
        let around = |s: usize, e: usize| {
            let from = (s.saturating_sub(40)..=s).find(|k| document.text.is_char_boundary(*k)).unwrap_or(s);
            let to = (e..(e + 40).min(document.text.len())).rev().find(|k| document.text.is_char_boundary(*k)).unwrap_or(e);
            format!("{}[{}]{}", &document.text[from..s], &document.text[s..e], &document.text[e..to]).replace('\n', "|")
        };
        let counted = |k: NameType| matches!(k, NameType::Person | NameType::Organisation | NameType::Place);
        for g in document.spans.iter().filter(|g| !found.contains(g)) {
            let near: Vec<_> = found.iter().filter(|f| f.0 < g.1 && g.0 < f.1).collect();
            let sort = match near.first() {
                None if counted(g.2) => format!("missed {:?}", g.2),
                Some(f) if f.0 == g.0 && f.1 == g.1 && (counted(f.2) || counted(g.2)) => format!("type {:?}>{:?}", g.2, f.2),
                Some(f) if counted(f.2) || counted(g.2) => {
                    format!("bounds {:?}>{:?} {:?}", g.2, f.2, near.iter().map(|f| &document.text[f.0..f.1]).collect::<Vec<_>>())
                }
                _ => continue,
            };
            println!("{sort}\t{}", around(g.0, g.1));
        }
        for f in found.iter().filter(|f| counted(f.2) && !document.spans.iter().any(|g| f.0 < g.1 && g.0 < f.1)) {
            println!("extra {:?}\t{}", f.2, around(f.0, f.1));
        }
    }
    Ok(())
}

/// Prints how long the texts of a set take, for each MB: cutting them into tokens, and finding names; the best of five.
pub fn speed(path: &Path, weights: &Weights) -> Result<()> {
    let sources: Vec<String> = corpus::read(path, Labels::Raw, 1.0)?.into_iter().map(|d| d.text).collect();
    let megabytes = sources.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let mut best = [f64::MAX; 2];
    for _ in 0..5 {
        let mut start = std::time::Instant::now();
        let texts: Vec<Text> = sources.iter().map(|s| Text::new(s)).collect();
        best[0] = best[0].min(start.elapsed().as_secs_f64());
        start = std::time::Instant::now();
        let found: usize = texts.iter().map(|t| training::names(t, weights).len()).sum();
        best[1] = best[1].min(start.elapsed().as_secs_f64());
        anyhow::ensure!(found > 0, "no name found");
    }
    println!("{:.2} MB: tokens {:.1} ms a MB, names {:.1} ms a MB", megabytes, best[0] * 1e3 / megabytes, best[1] * 1e3 / megabytes);
    Ok(())
}
