//! What comes in: what the comparison found in pairs left out in turn; what goes out: the sections of docs/accuracy.md that tell of it.

use crate::held::{Held, Judged};
use std::fmt::Write;

/// The edges of the table's rows.
const EDGES: [f32; 7] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0];

/// Fewer findings than this make no table.
const FEW: usize = 30;

/// Writes the sections.
pub fn page(held: &[Held]) -> String {
    let mut out = format!(
        "\n## Pairs left out in turn\n\nThe same pairs, each compared whole with weights and curves that were learned from the other {}; the \
         rules and tables\nhad all of them in view. Planted: every agreeing figure and date of B changed in two ways.\n\n\
         | what | P | R | gold | found |\n| --- | --- | --- | --- | --- |\n",
        held.len() - 1
    );
    for (group, name) in ["differs", "same"].into_iter().enumerate() {
        let found: Vec<&Judged> = findings(held).filter(|f| f.differs == (group == 0)).collect();
        let right = found.iter().filter(|f| f.holds).count();
        let (gold, hit) = held.iter().map(|h| h.labels[group]).fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1));
        let _ = writeln!(out, "| {name} | {} | {} | {gold} | {} |", share(right, found.len()), share(hit, gold), found.len());
    }
    let alarms: Vec<&Judged> = findings(held).filter(|f| f.differs && !f.holds).collect();
    let (planted, seen) = held.iter().fold((0, 0), |sum, h| (sum.0 + h.planted.0, sum.1 + h.planted.1));
    let _ = writeln!(out, "\n- false alarms a pair: {:.2}", alarms.len() as f32 / held.len() as f32);
    let _ = writeln!(out, "- planted: planted {planted}, seen {seen}, share {}", share(seen, planted));
    confidence(held, &mut out);
    out.push_str("\n## Known false alarms, pairs left out in turn\n\nFindings of `differs` that the labels do not hold, raised by weights that had not seen the pair.\n\n");
    for alarm in &alarms {
        let _ = writeln!(out, "- {:.2} {}", alarm.score, alarm.shown);
    }
    if alarms.is_empty() {
        out.push_str("None.\n");
    }
    out
}

fn confidence(held: &[Held], out: &mut String) {
    out.push_str(
        "\n## Confidence\n\nHow many of the findings with a confidence hold: pairs left out in turn, the curves that make confidences of \
         scores fitted on the\nothers as well. What is found and not labelled counts as wrong, unnamed groups too, of which not all are labelled.\n",
    );
    for (differs, name) in [(false, "agrees and compatible"), (true, "differs")] {
        let all: Vec<&Judged> = findings(held).filter(|f| f.differs == differs).collect();
        if all.len() < FEW {
            let right = all.iter().filter(|f| f.holds).count();
            let mean = all.iter().map(|f| f.score).sum::<f32>() / all.len().max(1) as f32;
            let _ = writeln!(
                out,
                "\n{name}: {} findings are too few for a table of their own; {right} of them hold, their confidence is {mean:.2} in the mean.",
                all.len()
            );
            continue;
        }
        let _ = writeln!(out, "\n| {name}: confidence | found | hold | share | mean confidence |\n| --- | --- | --- | --- | --- |");
        for (high, low) in EDGES.into_iter().zip(EDGES.into_iter().skip(1)) {
            let row: Vec<_> = all.iter().filter(|f| f.score >= low && (f.score < high || high == 1.0)).collect();
            if row.is_empty() {
                continue;
            }
            let right = row.iter().filter(|f| f.holds).count();
            let mean = row.iter().map(|f| f.score).sum::<f32>() / row.len() as f32;
            let _ = writeln!(out, "| {low:.1} to {high:.1} | {} | {right} | {} | {mean:.2} |", row.len(), share(right, row.len()));
        }
    }
}

fn findings(held: &[Held]) -> impl Iterator<Item = &Judged> {
    held.iter().flat_map(|h| &h.findings)
}

fn share(part: usize, whole: usize) -> String {
    format!("{:.2}", part as f32 / whole.max(1) as f32)
}
