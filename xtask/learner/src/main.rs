//! What comes in: a folder of labelled article pairs; what goes out: src/compare/weights.rs, and how well the weights hold on pairs
//! that they were not learned from (each pair in turn is left out).

mod gold;
mod logistic;
mod plant;

use anyhow::{Context, Result, bail};
use crosscheck::article::Article;
use crosscheck::compare::about::{COUNT, NAMES};
use crosscheck::compare::relation::Relation;
use crosscheck::compare::{Weighed, weighed};
use crosscheck::report::Kind;
use crosscheck::text::Span;
use gold::Pair;
use logistic::{Sample, Weights, learn};
use std::fmt::Write;
use std::path::Path;

/// The classifiers: name in weights.rs, kind, whether for conflicts.
const CLASSIFIERS: [(&str, Kind, bool); 4] = [
    ("FIGURE_SAME", Kind::Figure, false),
    ("FIGURE_CONFLICT", Kind::Figure, true),
    ("DATE_SAME", Kind::Date, false),
    ("DATE_CONFLICT", Kind::Date, true),
];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, target] = arguments.as_slice() else { bail!("usage: learner FOLDER_OF_PAIRS WEIGHTS_FILE") };
    let pairs = gold::read(Path::new(folder))?;
    let mut out = String::from(
        "//! The weights of [`super::about`]'s features, one a feature in the order of its `NAMES`. Written by `cargo xtask learn FOLDER`, from\n//! labelled pairs of articles; not edited by hand.\n",
    );
    for (name, kind, conflict) in CLASSIFIERS {
        let samples: Vec<Vec<Sample>> = pairs.iter().map(|pair| samples(pair, kind, conflict)).collect();
        let all: Vec<&Sample> = samples.iter().flatten().collect();
        println!("\n{name}: {} pairs weighed, {} about one thing", all.len(), all.iter().filter(|s| s.label).count());
        held_out(&samples);
        let weights = learn(&all);
        for (feature, weight) in NAMES.iter().zip(weights) {
            println!("  {weight:7.2}  {feature}");
        }
        let row: Vec<String> = weights.iter().map(|w| format!("{w:.2}")).collect();
        let _ = write!(out, "\n/// {name}\npub const {name}: &[f32] = &[{}];\n", row.join(", "));
    }
    std::fs::write(target, out).with_context(|| format!("writing {target}"))
}

/// What a classifier learns from one pair: the pair itself, and for conflicts the pair with values changed.
fn samples(pair: &Pair, kind: Kind, conflict: bool) -> Vec<Sample> {
    let is_conflict = |relation: Relation| relation == Relation::Conflict;
    let verdicts: &[&str] = if conflict { &["differs"] } else { &["agrees", "compatible"] };
    let mut out: Vec<Sample> = weighed(&pair.a, &pair.b)
        .into_iter()
        .filter(|w| w.kind == kind && is_conflict(w.relation) == conflict)
        .map(|w| Sample {
            label: pair.relates(kind, verdicts, w.a, w.b),
            features: w.features,
            real: true,
            shown: shown(pair, &pair.b, &w),
        })
        .collect();
    if conflict {
        for planted in plant::planted(pair, kind) {
            let mut changed: Vec<Weighed> = weighed(&pair.a, &planted.b)
                .into_iter()
                .filter(|w| w.kind == kind && is_conflict(w.relation) && w.b.overlaps(planted.span))
                .collect();
            // Of several places in A that the change contradicts, one is enough: the one that is most alike.
            let contradicts = |w: &Weighed| planted.partners.iter().any(|s| s.overlaps(w.a));
            let alike = |w: &Weighed| w.features[1] + w.features[2];
            let best = changed.iter().filter(|w| contradicts(w)).map(alike).fold(f32::MIN, f32::max);
            changed.retain(|w| !contradicts(w) || alike(w) >= best);
            if best == f32::MIN && std::env::var_os("EXPLAIN").is_some() {
                println!("    UNSEEN {}", around(&planted.b.text, planted.span));
            }
            out.extend(changed.into_iter().map(|w| Sample {
                label: contradicts(&w),
                features: w.features,
                real: false,
                shown: shown(pair, &planted.b, &w),
            }));
        }
    }
    out
}

/// A place with some words around it.
fn around(text: &str, span: Span) -> String {
    let back = text[..span.start].char_indices().rev().take(70).last().map_or(0, |(i, _)| i);
    let on = text[span.end..].char_indices().take(70).last().map_or(0, |(i, _)| i);
    format!("{}[{}]{}", &text[back..span.start], &text[span.start..span.end], &text[span.end..span.end + on]).replace('\n', " ")
}

/// Both facts with some words around them.
fn shown(pair: &Pair, b: &Article, weighed: &Weighed) -> String {
    format!("{:?}\n      {}\n      {}", weighed.relation, around(&pair.a.text, weighed.a), around(&b.text, weighed.b))
}

/// Each pair is judged by weights learned from the others.
fn held_out(samples: &[Vec<Sample>]) {
    let mut judged: Vec<(f32, bool, bool)> = Vec::new();
    let explain = std::env::var_os("EXPLAIN").is_some();
    for (i, held) in samples.iter().enumerate() {
        let others: Vec<&Sample> = samples.iter().enumerate().filter(|(k, _)| *k != i).flat_map(|(_, s)| s).collect();
        let weights = learn(&others);
        for sample in held {
            let score = probability(&weights, sample);
            judged.push((score, sample.label, sample.real));
            if explain && (sample.label && score < 0.4 || !sample.label && score > 0.5) {
                let told: Vec<String> = (0..COUNT)
                    .filter(|f| (weights[*f] * sample.features[*f]).abs() > 0.2)
                    .map(|f| format!("{} {:.2}·{:.1}", NAMES[f], sample.features[f], weights[f]))
                    .collect();
                println!("    {score:.2} {} {}\n      {}", if sample.label { "MISSED" } else { "WRONG" }, sample.shown, told.join("; "));
            }
        }
    }
    println!("  left out in turn: score from, how many, of them right | real texts alone: how many, right");
    for step in (0..10).rev() {
        let (low, high) = (step as f32 / 10.0, (step + 1) as f32 / 10.0 + if step == 9 { 0.01 } else { 0.0 });
        let within: Vec<_> = judged.iter().filter(|j| j.0 >= low && j.0 < high).collect();
        let right = within.iter().filter(|j| j.1).count();
        let real: Vec<_> = within.iter().filter(|j| j.2).collect();
        println!("  {low:.1}  {:5} {right:5} | {:5} {:5}", within.len(), real.len(), real.iter().filter(|j| j.1).count());
    }
}

fn probability(weights: &Weights, sample: &Sample) -> f32 {
    let sum: f32 = (0..COUNT).map(|i| weights[i] * sample.features[i]).sum();
    1.0 / (1.0 + (-sum).exp())
}
