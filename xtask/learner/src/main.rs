//! What comes in: a folder of labelled article pairs; what goes out: src/compare/weights.rs, or how well what is learned holds on pairs
//! that it was not learned from (each pair in turn is left out), as sections of docs/accuracy.md.

mod curve;
mod gold;
mod held;
mod logistic;
mod page;
mod plant;
mod samples;

use anyhow::{Context, Result, bail};
use crosscheck::compare::about::NAMES;
use crosscheck::compare::model::{Curve, Curves};
use crosscheck::report::Kind;
use held::Samples;
use logistic::{Sample, learn, probability};
use std::fmt::Write;
use std::path::Path;

/// The classifiers: name in weights.rs, kind, whether for conflicts.
const CLASSIFIERS: [(&str, Kind, bool); 4] = [
    ("figure_same", Kind::Figure, false),
    ("figure_conflict", Kind::Figure, true),
    ("date_same", Kind::Date, false),
    ("date_conflict", Kind::Date, true),
];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, target) = match arguments.as_slice() {
        [folder] => (folder, None),
        [folder, target] => (folder, Some(target)),
        _ => bail!("usage: learner FOLDER_OF_PAIRS [WEIGHTS_FILE]"),
    };
    let pairs = gold::read(Path::new(folder))?;
    let samples: Samples = CLASSIFIERS.map(|(_, kind, conflict)| pairs.iter().map(|pair| samples::samples(pair, kind, conflict)).collect());
    let mut held = held::judge(&pairs, &samples);
    let curves = held::curves(held.iter());
    held::calibrate(&mut held);
    let page = page::page(&held);
    let Some(target) = target else {
        print!("{page}");
        return Ok(());
    };
    for ((name, ..), of) in CLASSIFIERS.iter().zip(&samples) {
        tell(name, of);
    }
    println!("{page}");
    std::fs::write(target, written(&samples, &curves)).with_context(|| format!("writing {target}"))
}

/// The whole of weights.rs.
fn written(samples: &Samples, curves: &Curves) -> String {
    let mut out = String::from(
        "//! What is learned of [`super::about`]'s features, one weight a feature in the order of its `NAMES`, and of what scores are worth. Written by\n//! `cargo xtask learn FOLDER`, from labelled pairs of articles; not edited by hand.\n\nuse super::model::{Curve, Curves, Model};\n\n/// The model that the comparison uses.\npub const LEARNED: Model = Model {\n",
    );
    for ((name, ..), weights) in CLASSIFIERS.iter().zip(held::without(samples, None)) {
        for (feature, weight) in NAMES.iter().zip(weights) {
            println!("  {name} {weight:7.2}  {feature}");
        }
        let row: Vec<String> = weights.iter().map(|w| format!("{w:.2}")).collect();
        let _ = writeln!(out, "    {name}: &[{}],", row.join(", "));
    }
    let curve = |c: Curve| format!("Curve {{ slope: {:.2}, offset: {:.2} }}", c.slope, c.offset);
    let Curves { figure, date, participant, conflict, part } = *curves;
    let _ = writeln!(
        out,
        "    curves: Curves {{ figure: {}, date: {}, participant: {}, conflict: {}, part: {} }},\n}};",
        curve(figure),
        curve(date),
        curve(participant),
        curve(conflict),
        curve(part)
    );
    out
}

/// Tells how a classifier does on pairs left out in turn; with EXPLAIN in the environment, what it judges wrongly.
fn tell(name: &str, samples: &[Vec<Sample>]) {
    let all = samples.iter().flatten();
    println!("\n{name}: {} pairs weighed, {} about one thing", all.clone().count(), all.filter(|s| s.label).count());
    let mut judged: Vec<(f32, bool, bool)> = Vec::new();
    let explain = std::env::var_os("EXPLAIN").is_some();
    for (i, held) in samples.iter().enumerate() {
        let others: Vec<&Sample> = samples.iter().enumerate().filter(|(k, _)| *k != i).flat_map(|(_, s)| s).collect();
        let weights = learn(&others);
        for sample in held {
            let score = probability(&weights, sample);
            judged.push((score, sample.label, sample.real));
            if explain && (sample.label && score < 0.4 || !sample.label && score > 0.5) {
                let told: Vec<String> = (0..NAMES.len())
                    .filter(|f| (weights[*f] * sample.features[*f]).abs() > 0.2)
                    .map(|f| format!("{} {:.2}·{:.1}", NAMES[f], sample.features[f], weights[f]))
                    .collect();
                println!("    {score:.2} {} {}\n      {}", if sample.label { "MISSED" } else { "WRONG" }, sample.shown, told.join("; "));
            }
        }
    }
    let loss = |real: bool| {
        let of: Vec<f32> = judged.iter().filter(|j| j.2 || !real).map(|j| -if j.1 { j.0 } else { 1.0 - j.0 }.ln()).collect();
        of.iter().sum::<f32>() / of.len().max(1) as f32
    };
    println!("  mean log loss left out in turn: {:.3}, on real texts alone {:.3}", loss(false), loss(true));
    println!("  left out in turn: score from, how many, of them right | real texts alone: how many, right");
    for step in (0..10).rev() {
        let (low, high) = (step as f32 / 10.0, (step + 1) as f32 / 10.0 + if step == 9 { 0.01 } else { 0.0 });
        let within: Vec<_> = judged.iter().filter(|j| j.0 >= low && j.0 < high).collect();
        let right = within.iter().filter(|j| j.1).count();
        let real: Vec<_> = within.iter().filter(|j| j.2).collect();
        println!("  {low:.1}  {:5} {right:5} | {:5} {:5}", within.len(), real.len(), real.iter().filter(|j| j.1).count());
    }
}
