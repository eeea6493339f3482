//! What comes in: folders of data; what goes out: what is learned from them, as files of the project.

use crate::run::{cargo, root, run};
use anyhow::{Result, bail};
use std::path::Path;

/// Trains the name recogniser; the same data give the same bytes.
pub fn train(corpora: &Path) -> Result<()> {
    for wanted in ["names", "words/clusters.tsv"] {
        let path = corpora.join(wanted);
        if !path.exists() {
            bail!("{} is missing: training needs the corpora's folder, with names/*.jsonl and words/clusters.tsv", path.display());
        }
    }
    run(cargo(&["run", "--release", "--package", "trainer", "--"]).arg(std::path::absolute(corpora)?))
}

/// Learns the weights by which facts are paired, and prints how they hold on pairs left out in turn.
pub fn learn(pairs: &Path) -> Result<()> {
    let weights = root().join("src").join("compare").join("weights.rs");
    run(cargo(&["run", "--release", "--package", "learner", "--"]).arg(std::path::absolute(pairs)?).arg(weights))?;
    run(&mut cargo(&["fmt", "--package", "crosscheck"]))
}
