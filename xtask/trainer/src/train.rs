//! What comes in: the corpora; what goes out: the bytes of the weights file. A first model learns from the sets labelled by hand, the
//! second from the machine-labelled one too, where the first agrees.

use crate::corpus::{self, Document, Labels};
use crate::crf::{self, Crf, Run};
use crate::pack::{self, WordClass};
use crate::settings::Settings;
use crate::{replace, synthetic};
use anyhow::{Context, Result};
use crosscheck::text::Text;
use crosscheck::text::names::training::{self, Prepared, TAGS, Weights};
use std::collections::HashMap;
use std::path::Path;

/// Trains, and gives the bytes of the weights file.
pub fn train(corpora: &Path, settings: &Settings) -> Result<Vec<u8>> {
    let words = word_classes(&corpora.join("words/clusters.tsv"), settings.words)?;
    let classes = pack::pack("", &words, &[], &[[0.0; TAGS]; TAGS], 1.0);
    let classes = Weights::read(&classes).context("word classes cannot be read back")?;
    let clean = documents(&corpora.join("names"), settings)?;
    let mut bytes = learn(&clean, &words, &classes, settings)?;
    if settings.gmb > 0.0 {
        let first = Weights::read(&bytes).context("the first weights cannot be read back")?;
        let mut machine = corpus::read(&corpora.join("names/gmb.jsonl"), Labels::All, settings.gmb)?;
        for document in &mut machine {
            let found = training::names(&Text::new(&document.text), &first);
            document.second = Some(found.iter().map(|n| (n.span.start, n.span.end, n.kind)).collect());
        }
        let copies: Vec<Document> = machine.iter().enumerate().flat_map(|(n, d)| corpus::recased(n, d, settings)).collect();
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
    let transitions: Vec<crf::Row> = (0..TAGS).map(|from| crf.transition(from)).collect();
    let bytes = pack::pack(&made_with(settings, classes), words, &rows, &transitions, settings.scale);
    let kept = rows.iter().filter(|(_, row)| row.iter().any(|w| (w * settings.scale).abs() >= 1.0)).count();
    eprintln!("{kept} features kept, {} bytes", bytes.len());
    Ok(bytes)
}

/// The line of the weights file that tells how they were made: all settings, and a number that is another one when features are.
fn made_with(settings: &Settings, classes: &Weights) -> String {
    const SAMPLE: &str = "Mr. John Roe of the Acme Corp. told Reuters in Oslo, France, that Syrian aides\' 12 AP calls to al-Roe (AC) were-\n\n\
        Two Killed as Storm Hits Oslo Bank\n\nPRESIDENT ROE AND THE BANK OF OSLO\n\nMs. A. Lee-McRoe left the U.N. on MH370.";
    let text = Text::new(SAMPLE);
    let prepared = Prepared::new(&text, classes);
    let (mut features, mut number) = (Vec::new(), 0u64);
    for i in (0..text.len()).filter(|i| prepared.is_candidate(*i)) {
        prepared.features(i, &mut features);
        number = features.iter().fold(number, |n, f| (n ^ f).wrapping_mul(0x0000_0100_0000_01b3));
    }
    format!("{settings}; features {number:016x}")
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
    let copies: Vec<Document> = out.iter().enumerate().flat_map(|(n, d)| corpus::recased(n, d, settings)).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck::text::names::NameType;

    const WEIGHTS: &[u8] = include_bytes!("../../../src/text/names/weights.bin");

    /// Short texts in which the first word of every sentence is a person and the last a place.
    fn small() -> Vec<Document> {
        let text = |person: &str, place: &str| Document {
            text: format!("{person} went to {place}"),
            spans: vec![(0, person.len(), NameType::Person), (person.len() + 9, person.len() + 9 + place.len(), NameType::Place)],
            second: None,
            labels: Labels::All,
            weight: 1.0,
        };
        ["Quarrow", "Tibbet", "Ansley", "Morrab"].iter().flat_map(|p| ["Tarsa", "Velm", "Ostry"].map(|t| text(p, t))).collect()
    }

    fn trained() -> Result<Vec<u8>> {
        let classes = Weights::read(WEIGHTS).context("the committed weights cannot be read")?;
        let mut documents = small();
        documents.extend(replace::replaced(&small(), 1, 1.0));
        let copies: Vec<Document> = documents.iter().enumerate().flat_map(|(n, d)| corpus::recased(n, d, &Settings::default())).collect();
        documents.extend(copies);
        learn(&documents, &[], &classes, &Settings::default())
    }

    #[test]
    fn two_trainings_give_the_same_bytes() -> Result<()> {
        let bytes = trained()?;
        assert_eq!(bytes, trained()?);
        let weights = Weights::read(&bytes).context("the weights cannot be read back")?;
        let text = Text::new("Hollin went to Pesk");
        let names: Vec<_> = training::names(&text, &weights).iter().map(|n| (text.slice(n.span), n.kind)).collect();
        assert_eq!(names, [("Hollin", NameType::Person), ("Pesk", NameType::Place)]);
        Ok(())
    }

    /// Fails where a setting or a feature was changed and no training followed.
    #[test]
    fn the_committed_weights_are_made_with_these_settings_and_features() -> Result<()> {
        let weights = Weights::read(WEIGHTS).context("the committed weights cannot be read")?;
        assert_eq!(weights.made_with(), made_with(&Settings::default(), &weights));
        Ok(())
    }
}
