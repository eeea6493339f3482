//! Trains the name recogniser: `trainer CORPORA_FOLDER` reads `names/*.jsonl` and `words/clusters.tsv` and writes
//! `src/text/names/weights.bin`. The same data give the same bytes. `docs/names.md` tells the whole.
//!
//! `--out FILE` writes elsewhere; `--measure FILE` (may be repeated) prints the exact F1 on a set, training or not;
//! `--errors FILE` prints every error on one, `--speed FILE` the time for 1 MB of one; for the others see [`settings`].

mod corpus;
mod crf;
mod measure;
mod pack;
mod replace;
mod settings;
mod synthetic;
mod train;

use anyhow::{Context, Result};
use crosscheck::text::names::training::Weights;
use settings::Settings;
use std::path::PathBuf;

fn main() -> Result<()> {
    let mut settings = Settings::default();
    let (mut corpora, mut out) = (None, PathBuf::from("src/text/names/weights.bin"));
    let (mut measures, mut errors, mut speeds) = (Vec::new(), Vec::new(), Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if !argument.starts_with("--") {
            corpora = Some(PathBuf::from(argument));
            continue;
        }
        let value = arguments.next().with_context(|| format!("{argument} needs a value"))?;
        match argument.as_str() {
            "--out" => out = value.into(),
            "--measure" => measures.push(PathBuf::from(value)),
            "--speed" => speeds.push(PathBuf::from(value)),
            "--errors" => errors.push(PathBuf::from(value)),
            _ => anyhow::ensure!(settings.set(&argument, &value)?, "there is no {argument}"),
        }
    }
    if let Some(corpora) = corpora {
        std::fs::write(&out, train::train(&corpora, &settings)?)?;
    }
    let bytes = std::fs::read(&out)?;
    let weights = Weights::read(&bytes).context("the weights cannot be read back")?;
    for file in &measures {
        measure::measure(file, &weights)?;
    }
    for file in &speeds {
        measure::speed(file, &weights)?;
    }
    for file in &errors {
        measure::errors(file, &weights)?;
    }
    Ok(())
}
