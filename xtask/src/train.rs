//! What comes in: the folder of corpora; what goes out: the name recogniser's weights, written by the trainer.

use crate::run::{cargo, run};
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
