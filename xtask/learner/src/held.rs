//! What comes in: labelled pairs; what goes out: what the comparison finds in each of them with weights and curves that were learned
//! from the others (leave one pair out), and whether that holds.

use crate::curve::{Outcome, fit, flat};
use crate::gold::{DIFFERS, Pair, SAME};
use crate::logistic::{Sample, Weights, learn};
use crate::plant;
use crosscheck::compare::model::{AS_SCORED, Curves, Model};
use crosscheck::compare::relation::Relation;
use crosscheck::compare::{compare_by, weighed};
use crosscheck::report::{FactValue, Finding, Kind, Side, Verdict};
use crosscheck::text::Span;

/// What each classifier learns from each pair, in the order of [`crate::CLASSIFIERS`].
pub type Samples = [Vec<Vec<Sample>>; 4];

/// Curves that leave scores as they are.
const PLAIN: Curves = Curves { figure: AS_SCORED, date: AS_SCORED, participant: AS_SCORED, conflict: AS_SCORED, part: AS_SCORED };

/// A finding in a pair that the weights were not learned from.
pub struct Judged {
    pub kind: Kind,
    pub differs: bool,
    /// Its score; once the curves are known, its confidence.
    pub score: f32,
    pub holds: bool,
    /// What it is, in values and nouns alone.
    pub shown: String,
}

/// What is known of one pair.
pub struct Held {
    pub findings: Vec<Judged>,
    /// Figures and dates in conflict that nothing holds back, as they were weighed.
    conflicts: Vec<Outcome>,
    /// How many labels the verdicts of a group have, and how many of these are found: what differs, then what is the same.
    pub labels: [(usize, usize); 2],
    /// How many values were changed in B, and how many of these changes were seen.
    pub planted: (usize, usize),
}

/// A model of these weights.
pub fn model(weights: &[Weights; 4], curves: Curves) -> Model<'_> {
    let [figure_same, figure_conflict, date_same, date_conflict] = weights.each_ref().map(|w| w.as_slice());
    Model { figure_same, figure_conflict, date_same, date_conflict, curves }
}

/// The weights learned from all pairs but one.
pub fn without(samples: &Samples, left_out: Option<usize>) -> [Weights; 4] {
    samples.each_ref().map(|of| {
        let others: Vec<&Sample> = of.iter().enumerate().filter(|(i, _)| Some(*i) != left_out).flat_map(|(_, s)| s).collect();
        learn(&others)
    })
}

/// Judges each pair by weights learned from the others; scores are still as scored.
pub fn judge(pairs: &[Pair], samples: &Samples) -> Vec<Held> {
    pairs.iter().enumerate().map(|(i, pair)| held(pair, &model(&without(samples, Some(i)), PLAIN))).collect()
}

/// The curves that these pairs show.
pub fn curves<'h>(held: impl Iterator<Item = &'h Held> + Clone) -> Curves {
    let of = |kind: Kind, differs: bool| -> Vec<Outcome> {
        let all = held.clone().flat_map(|h| &h.findings).filter(|f| f.kind == kind && f.differs == differs);
        all.map(|f| (f.score, f.holds)).collect()
    };
    Curves {
        figure: fit(&of(Kind::Figure, false)),
        date: fit(&of(Kind::Date, false)),
        participant: fit(&of(Kind::Participant, false)),
        conflict: fit(&held.clone().flat_map(|h| h.conflicts.iter().copied()).collect::<Vec<_>>()),
        part: flat(&of(Kind::Participant, true)),
    }
}

/// Makes confidences of scores, by the curves that the other pairs show.
pub fn calibrate(held: &mut [Held]) {
    let curves: Vec<Curves> =
        (0..held.len()).map(|i| curves(held.iter().enumerate().filter(move |(k, _)| *k != i).map(|(_, h)| h))).collect();
    for (held, curves) in held.iter_mut().zip(curves) {
        for finding in &mut held.findings {
            let relation = if finding.differs { Relation::Conflict } else { Relation::Same };
            finding.score = curves.confidence(finding.kind, relation, finding.score) as f32;
        }
    }
}

fn held(pair: &Pair, model: &Model) -> Held {
    let report = compare_by(&pair.a, &pair.b, model);
    let found: Vec<(&Finding, Vec<Span>, Vec<Span>)> = report
        .findings
        .iter()
        .filter(|f| !matches!(f.verdict, Verdict::OnlyA | Verdict::OnlyB))
        .map(|f| (f, places(&report.a, &f.a, &pair.a.text), places(&report.b, &f.b, &pair.b.text)))
        .collect();
    let group = |f: &Finding| if f.verdict == Verdict::Differs { DIFFERS } else { SAME };
    let findings = found.iter().map(|(f, a, b)| Judged {
        kind: f.kind,
        differs: f.verdict == Verdict::Differs,
        score: f.confidence as f32,
        holds: pair.labels(group(f)).any(|label| label.is_of(a, b)),
        shown: format!("{} {} {} / {} ({})", pair.name, f.kind.name(), quotes(&report.a, &f.a), quotes(&report.b, &f.b), f.about),
    });
    let labels = [DIFFERS, SAME].map(|verdicts| {
        let hit = pair.labels(verdicts).filter(|label| found.iter().any(|(f, a, b)| group(f) == verdicts && label.is_of(a, b)));
        (pair.labels(verdicts).count(), hit.count())
    });
    let conflicts = weighed(&pair.a, &pair.b, model).into_iter().filter(|w| w.relation == Relation::Conflict && !w.held_back);
    let conflicts = conflicts.map(|w| (w.score, pair.relates(w.kind, DIFFERS, w.a, w.b))).collect();
    Held { findings: findings.collect(), conflicts, labels, planted: planted(pair, model) }
}

/// How many changed values there are, and how many of them are told to differ.
fn planted(pair: &Pair, model: &Model) -> (usize, usize) {
    let all: Vec<_> = [Kind::Figure, Kind::Date].into_iter().flat_map(|kind| plant::planted(pair, kind)).collect();
    let seen = all.iter().filter(|planted| {
        let report = compare_by(&pair.a, &planted.b, model);
        report.findings.iter().filter(|f| f.verdict == Verdict::Differs).any(|f| {
            places(&report.b, &f.b, &planted.b.text).iter().any(|s| s.overlaps(planted.span))
                && places(&report.a, &f.a, &pair.a.text).iter().any(|s| planted.partners.iter().any(|p| p.overlaps(*s)))
        })
    });
    (all.len(), seen.count())
}

/// The bytes of all places of a finding's facts on one side.
fn places(side: &Side, ids: &[String], text: &str) -> Vec<Span> {
    let mut units = Vec::with_capacity(text.len() + 1);
    for (byte, c) in text.char_indices() {
        units.extend(std::iter::repeat_n(byte, c.len_utf16()));
    }
    units.push(text.len());
    let span = |start: usize, end: usize| Some(Span { start: *units.get(start)?, end: *units.get(end)? });
    let mut out = Vec::new();
    for fact in side.facts.iter().filter(|f| ids.contains(&f.id)) {
        out.extend(span(fact.start, fact.end));
        if let FactValue::Participant(p) = &fact.value {
            out.extend(p.mentions.iter().filter_map(|m| span(m.start, m.end)));
        }
    }
    out
}

fn quotes(side: &Side, ids: &[String]) -> String {
    let all: Vec<_> = side.facts.iter().filter(|f| ids.contains(&f.id)).map(|f| f.quote.as_str()).collect();
    format!("“{}”", all.join("”, “"))
}
