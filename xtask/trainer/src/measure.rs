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
