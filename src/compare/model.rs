//! What comes in: the score of a match; what goes out: how often a finding with this score holds. Both the weights that make the scores
//! and the curves that turn them into confidence are learned from labelled pairs and stand in [`super::weights`].

use super::relation::Relation;
use crate::report::Kind;

/// All that is learned from labelled pairs of articles. Each row has a weight a feature of [`super::about`].
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// Of figures that are the same or compatible.
    pub figure_same: &'a [f32],
    /// Of figures in conflict.
    pub figure_conflict: &'a [f32],
    /// Of dates that are the same or compatible.
    pub date_same: &'a [f32],
    /// Of dates in conflict.
    pub date_conflict: &'a [f32],
    /// What the scores are worth.
    pub curves: Curves,
}

/// One curve for each sort of finding.
#[derive(Clone, Copy, Debug)]
pub struct Curves {
    /// Figures that agree or are compatible.
    pub figure: Curve,
    /// Dates that do.
    pub date: Curve,
    /// Participants that are one.
    pub participant: Curve,
    /// Figures and dates that differ.
    pub conflict: Curve,
    /// Parts and titles that differ.
    pub part: Curve,
}

/// How often a finding holds, by its score: a logistic curve over the score's log odds (Platt 1999).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// How steeply it rises; 1 leaves the odds as they are. Never below 0: a higher score is never worth less.
    pub slope: f32,
    /// What is added to the log odds.
    pub offset: f32,
}

/// Leaves scores as they are.
pub const AS_SCORED: Curve = Curve { slope: 1.0, offset: 0.0 };

/// No score is nearer to 0 or to 1 than this, and no confidence.
const MARGIN: f32 = 0.01;

/// A score's log odds.
pub fn odds(score: f32) -> f32 {
    let score = score.clamp(MARGIN, 1.0 - MARGIN);
    (score / (1.0 - score)).ln()
}

impl Curve {
    /// The share of findings with this score that hold.
    pub fn at(self, score: f32) -> f32 {
        1.0 / (1.0 + (-(self.slope * odds(score) + self.offset)).exp())
    }
}

impl Curves {
    /// The curve for a sort of finding.
    pub fn of(&self, kind: Kind, relation: Relation) -> Curve {
        match (kind, matches!(relation, Relation::Conflict | Relation::Incomparable)) {
            (Kind::Figure, false) => self.figure,
            (Kind::Date, false) => self.date,
            (Kind::Participant, false) => self.participant,
            (Kind::Figure | Kind::Date, true) => self.conflict,
            (Kind::Participant, true) => self.part,
        }
    }

    /// How sure a finding is, in two digits. What stands word for word at the same place needs no guess.
    pub fn confidence(&self, kind: Kind, relation: Relation, score: f32) -> f64 {
        let sure = if score >= 1.0 { 1.0 } else { self.of(kind, relation).at(score) };
        (f64::from(sure.clamp(MARGIN, 1.0 - MARGIN)) * 100.0).round() / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::weights::LEARNED;

    #[test]
    fn a_curve_leaves_or_lowers() {
        assert!((AS_SCORED.at(0.8) - 0.8).abs() < 1e-6);
        assert!(Curve { slope: 0.5, offset: 0.0 }.at(0.9) < 0.9);
        assert!(Curve { slope: 0.0, offset: 0.0 }.at(0.9) == 0.5);
    }

    #[test]
    fn a_higher_score_is_never_worth_less() {
        let c = LEARNED.curves;
        for curve in [c.figure, c.date, c.participant, c.conflict, c.part] {
            assert!((1..100).all(|i| curve.at(i as f32 / 100.0) <= curve.at((i + 1) as f32 / 100.0)), "{curve:?}");
        }
        assert_eq!(c.confidence(Kind::Date, Relation::Same, 1.2), 0.99);
    }
}
