//! What comes in: a finding that was edited, and a report that may be another by now; what goes out: which of its findings it is.

use super::Edit;
use crate::ordered::Ordered;
use crate::report::rows::fact;
use crate::report::{Finding, Kind, Report, Side, Verdict};
use serde::{Deserialize, Serialize};

/// One fact of an edited finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its words.
    pub quote: String,
    /// Where they stood, in UTF-16 code units: of several like findings the nearest is meant.
    pub start: usize,
}

/// A finding as it was when it was edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "as in a finding")]
pub struct Target {
    pub id: String,
    pub verdict: Verdict,
    pub kind: Kind,
    pub about: String,
    pub a: Vec<Place>,
    pub b: Vec<Place>,
}

impl Target {
    /// A finding, by its quotes.
    pub fn new(report: &Report, finding: &Finding) -> Self {
        let places = |side: &Side, ids: &[String]| {
            ids.iter().filter_map(|id| fact(side, id)).map(|f| Place { quote: f.quote.clone(), start: f.start }).collect()
        };
        Target {
            id: finding.id.clone(),
            verdict: finding.verdict,
            kind: finding.kind,
            about: finding.about.clone(),
            a: places(&report.a, &finding.a),
            b: places(&report.b, &finding.b),
        }
    }

    /// What it said, in a line: `“9 people” / “12 people”`
    pub fn line(&self) -> String {
        let side = |places: &[Place]| places.iter().map(|p| format!("“{}”", p.quote)).collect::<Vec<_>>().join(", ");
        let sides: Vec<String> = [side(&self.a), side(&self.b)].into_iter().filter(|s| !s.is_empty()).collect();
        sides.join(" / ")
    }

    /// How far a finding is from this one, the least for the same; none where its quotes, kind or verdict are others.
    fn distance(&self, report: &Report, finding: &Finding) -> Option<(bool, bool, usize)> {
        if (finding.kind, finding.verdict) != (self.kind, self.verdict) {
            return None;
        }
        let side = |side: &Side, ids: &[String], places: &[Place]| {
            let pairs =
                ids.iter().zip(places).map(|(id, p)| fact(side, id).filter(|f| f.quote == p.quote).map(|f| f.start.abs_diff(p.start)));
            (ids.len() == places.len()).then(|| pairs.sum::<Option<usize>>()).flatten()
        };
        let far = side(&report.a, &finding.a, &self.a)?.saturating_add(side(&report.b, &finding.b, &self.b)?);
        Some((finding.id != self.id, finding.about != self.about, far))
    }
}

/// Which finding of a report each target is: the nearest first, and none twice.
pub struct Homes<'e>(Vec<(&'e Target, usize)>);

impl<'e> Homes<'e> {
    /// Of all targets of edits.
    pub fn new(report: &Report, edits: &'e [Edit]) -> Self {
        let mut homes = Homes(Vec::new());
        homes.settle(report, edits, 0);
        homes
    }

    /// Finds places for the targets of edits among the findings from `from` on.
    pub fn settle(&mut self, report: &Report, edits: &'e [Edit], from: usize) {
        let mut targets: Vec<&Target> = Vec::new();
        for target in edits.iter().flat_map(super::targets) {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        let mut pairs = Vec::new();
        for (t, target) in targets.iter().enumerate().filter(|(_, t)| self.of(t).is_none()) {
            for (f, finding) in report.findings.iter().enumerate().skip(from) {
                pairs.extend(target.distance(report, finding).map(|far| (far, t, f)));
            }
        }
        pairs.order();
        for (_, t, f) in pairs {
            if let Some(target) = targets.get(t).filter(|target| self.0.iter().all(|(of, at)| of != *target && *at != f)) {
                self.0.push((target, f));
            }
        }
    }

    /// The place of a target's finding.
    pub fn of(&self, target: &Target) -> Option<usize> {
        self.0.iter().find(|(of, _)| *of == target).map(|(_, at)| *at)
    }
}
