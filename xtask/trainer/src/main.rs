//! Trains the name recogniser: `trainer CORPORA_FOLDER` reads `names/*.jsonl` and `words/clusters.tsv` and writes
//! `src/text/names/weights.bin`. The same data give the same bytes. `docs/names.md` tells the whole.
//!
//! `--out FILE` writes elsewhere; `--measure FILE` (may be repeated) prints the exact F1 on a set, training or not;
//! `--errors FILE` prints every error on one, `--speed FILE` the time for 1 MB of one.

mod corpus;
mod crf;
mod measure;
mod pack;
mod replace;
mod synthetic;

use anyhow::{Context, Result};
use corpus::{Document, Labels};
use crf::{Crf, Run};
use crosscheck::text::Text;
use crosscheck::text::names::training::{Prepared, Weights};
use pack::WordClass;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What can be set from outside, for trying.
struct Settings {
    epochs: usize,
    rate: f32,
    penalty: f32,
    /// Features seen less often in training are left out.
    least: u8,
    /// Quantised units to 1.0 of weight.
    scale: f32,
    /// How much the machine-labelled set counts.
    gmb: f32,
    /// How much the sets of descriptions and names count.
    re3d: f32,
    /// How much the copies with other names count.
    copies: f32,
    /// Sets that are left out, to measure on them.
    without: Vec<String>,
    /// Words kept with their classes.
    words: usize,
}

fn main() -> Result<()> {
    let mut settings = Settings {
        epochs: 6,
        rate: 0.2,
        penalty: 1e-5,
        least: 3,
        scale: 16.0,
        gmb: 0.4,
        re3d: 0.0,
        copies: 0.2,
        without: Vec::new(),
        words: 20_000,
    };
    let (mut corpora, mut out) = (None, PathBuf::from("src/text/names/weights.bin"));
    let (mut measures, mut errors, mut speeds) = (Vec::new(), Vec::new(), Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--out" => out = value()?.into(),
            "--measure" => measures.push(PathBuf::from(value()?)),
            "--speed" => speeds.push(PathBuf::from(value()?)),
            "--errors" => errors.push(PathBuf::from(value()?)),
            "--epochs" => settings.epochs = value()?.parse()?,
            "--rate" => settings.rate = value()?.parse()?,
            "--penalty" => settings.penalty = value()?.parse()?,
            "--least" => settings.least = value()?.parse()?,
            "--scale" => settings.scale = value()?.parse()?,
            "--gmb" => settings.gmb = value()?.parse()?,
            "--re3d" => settings.re3d = value()?.parse()?,
            "--copies" => settings.copies = value()?.parse()?,
            "--without" => settings.without.push(value()?),
            "--words" => settings.words = value()?.parse()?,
            _ => corpora = Some(PathBuf::from(&argument)),
        }
    }
    if let Some(corpora) = corpora {
        let bytes = train(&corpora, &settings)?;
        std::fs::write(&out, bytes)?;
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

/// Trains, and gives the bytes of the weights file.
fn train(corpora: &Path, settings: &Settings) -> Result<Vec<u8>> {
    let words = word_classes(&corpora.join("words/clusters.tsv"), settings.words)?;
    let classes = pack::pack(&words, &[], &[[0.0; crosscheck::text::names::training::TAGS]; crosscheck::text::names::training::TAGS], 1.0);
    let classes = Weights::read(&classes).context("word classes cannot be read back")?;
    let clean = documents(&corpora.join("names"), settings)?;
    let mut bytes = learn(&clean, &words, &classes, settings)?;
    if settings.gmb > 0.0 {
        let first = Weights::read(&bytes).context("the first weights cannot be read back")?;
        let mut machine = corpus::read(&corpora.join("names/gmb.jsonl"), Labels::All, settings.gmb)?;
        for document in &mut machine {
            let found = crosscheck::text::names::training::names(&Text::new(&document.text), &first);
            document.second = Some(found.iter().map(|n| (n.span.start, n.span.end, n.kind)).collect());
        }
        let copies: Vec<Document> = machine.iter().enumerate().flat_map(|(n, d)| corpus::recased(n, d)).collect();
        let all: Vec<Document> = clean.into_iter().chain(machine).chain(copies).collect();
        bytes = learn(&all, &words, &classes, settings)?;
    }
    Ok(bytes)
}

/// Learns from documents, and gives the bytes of the weights file.
fn learn(documents: &[Document], words: &[WordClass], classes: &Weights, settings: &Settings) -> Result<Vec<u8>> {
    let (hashes, runs) = runs(documents, classes, settings);
    eprintln!("{} features, {} runs", hashes.len(), runs.len());
    let mut crf = Crf::new(hashes.len(), settings.rate, settings.penalty);
    let mut order: Vec<usize> = (0..runs.len()).collect();
    let mut seed = 1u64;
    for epoch in 0..settings.epochs {
        shuffle(&mut order, &mut seed);
        let loss: f64 = order.iter().map(|r| f64::from(crf.learn(&runs[*r]))).sum();
        eprintln!("epoch {}: loss {:.4} a run", epoch + 1, loss / runs.len() as f64);
    }
    let rows: Vec<(u64, crf::Row)> = hashes.iter().enumerate().map(|(r, hash)| (*hash, crf.weights(r))).collect();
    let transitions: Vec<crf::Row> = (0..crosscheck::text::names::training::TAGS).map(|from| crf.transition(from)).collect();
    let bytes = pack::pack(words, &rows, &transitions, settings.scale);
    let kept = rows.iter().filter(|(_, row)| row.iter().any(|w| (w * settings.scale).abs() >= 1.0)).count();
    eprintln!("{kept} features kept, {} bytes", bytes.len());
    Ok(bytes)
}

/// The most frequent words with their classes.
fn word_classes(path: &Path, most: usize) -> Result<Vec<WordClass>> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut out = Vec::new();
    for line in content.lines() {
        let mut columns = line.split('\t');
        let mut next = || columns.next().context("a line of the word classes is cut off");
        let (word, count, coarse, fine) = (next()?, next()?, next()?, next()?);
        let (fine, coarse): (u16, u16) = (fine.parse()?, coarse.parse()?);
        out.push(WordClass { word: word.to_owned(), count: count.parse()?, fine: fine + 1, coarse: coarse + 1 });
    }
    out.truncate(most);
    Ok(out)
}

/// The sets, each with what it labels and how much it counts. The dev sets of `names/` are for measuring and not among them.
fn documents(folder: &Path, settings: &Settings) -> Result<Vec<Document>> {
    let mut out = Vec::new();
    for (set, labels) in [("wikigold", Labels::All), ("uner_ewt", Labels::Three), ("uner_pud", Labels::Three)] {
        if !settings.without.iter().any(|s| s == set) {
            out.extend(corpus::read(&folder.join(set).with_extension("jsonl"), labels, 1.0)?);
        }
    }
    if settings.re3d > 0.0 {
        for set in ["centcom", "uk-government", "us-state-department", "wikipedia"] {
            out.extend(corpus::read(&folder.join(format!("re3d-{set}.jsonl")), Labels::Three, settings.re3d)?);
        }
    }
    let others = if settings.copies > 0.0 { replace::replaced(&out, 1, settings.copies) } else { Vec::new() };
    let results = synthetic::results(&out, 400);
    let news = synthetic::news(&out, 300);
    let datelines = synthetic::datelines(&out, 6);
    out.extend(others);
    out.extend(results);
    out.extend(news);
    out.extend(datelines);
    let copies: Vec<Document> = out.iter().enumerate().flat_map(|(n, d)| corpus::recased(n, d)).collect();
    out.extend(copies);
    Ok(out)
}

/// All runs of candidates, and the hash of each row of features.
fn runs(documents: &[Document], classes: &Weights, settings: &Settings) -> (Vec<u64>, Vec<Run>) {
    // First count, by the lower bits of the hash; then keep what was seen often enough.
    let mut counts = vec![0u8; 1 << 24];
    let slot = |hash: u64| (hash >> 17) as usize & ((1 << 24) - 1);
    let mut features = Vec::new();
    let each = |document: &Document, found: &mut dyn FnMut(&Prepared, &Text)| {
        let text = Text::new(&document.text);
        found(&Prepared::new(&text, classes), &text);
    };
    for document in documents {
        each(document, &mut |prepared, text| {
            for i in (0..text.len()).filter(|i| prepared.is_candidate(*i)) {
                prepared.features(i, &mut features);
                for f in &features {
                    counts[slot(*f)] = counts[slot(*f)].saturating_add(1);
                }
            }
        });
    }
    let (mut rows, mut hashes, mut out) = (HashMap::<u64, u32>::new(), Vec::new(), Vec::new());
    for document in documents {
        each(document, &mut |prepared, text| {
            let sets = corpus::tag_sets(document, text);
            for sentence in &text.sentences {
                let mut run = Run { features: Vec::new(), allowed: Vec::new(), weight: document.weight };
                for i in sentence.clone() {
                    if prepared.is_candidate(i) {
                        prepared.features(i, &mut features);
                        let kept = features.iter().filter(|f| counts[slot(**f)] >= settings.least).map(|f| {
                            *rows.entry(*f).or_insert_with(|| {
                                hashes.push(*f);
                                hashes.len() as u32 - 1
                            })
                        });
                        run.features.push(kept.collect());
                        run.allowed.push(sets[i]);
                    }
                    if (!prepared.is_candidate(i) || i + 1 == sentence.end) && !run.allowed.is_empty() {
                        let weight = run.weight;
                        out.push(std::mem::replace(&mut run, Run { features: Vec::new(), allowed: Vec::new(), weight }));
                    }
                }
            }
        });
    }
    (hashes, out)
}

/// Shuffles by a linear congruential generator.
fn shuffle(order: &mut [usize], seed: &mut u64) {
    for i in (1..order.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (*seed >> 33) as usize % (i + 1));
    }
}
