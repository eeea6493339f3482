//! What comes in: scores with whether they hold; what goes out: the curve of how often a score holds, by Newton's method on the
//! penalised log loss of two parameters: the same scores give the same curve.

use crosscheck::compare::model::{Curve, odds};

/// A score, and whether what has it holds.
pub type Outcome = (f32, bool);

/// How strongly a curve is drawn to a slope of 1, and to no offset: few outcomes move it little.
const PRIOR: (f64, f64) = (4.0, 0.2);
const STEPS: usize = 50;

/// Fits a curve.
pub fn fit(outcomes: &[Outcome]) -> Curve {
    let (mut slope, mut offset) = (1.0f64, 0.0f64);
    for _ in 0..STEPS {
        let (mut ga, mut gb) = (PRIOR.0 * (slope - 1.0), PRIOR.1 * offset);
        let (mut haa, mut hab, mut hbb) = (PRIOR.0, 0.0, PRIOR.1);
        for (score, holds) in outcomes {
            let x = f64::from(odds(*score));
            let p = 1.0 / (1.0 + (-(slope * x + offset)).exp());
            let (error, bend) = (p - f64::from(u8::from(*holds)), p * (1.0 - p));
            ga += error * x;
            gb += error;
            haa += bend * x * x;
            hab += bend * x;
            hbb += bend;
        }
        let determinant = haa * hbb - hab * hab;
        slope = (slope - (hbb * ga - hab * gb) / determinant).max(0.0);
        offset -= (haa * gb - hab * ga) / determinant;
    }
    Curve { slope: slope as f32, offset: offset as f32 }
}

/// One share for all scores, where these are set by hand and too few to fit: Laplace's rule of succession.
pub fn flat(outcomes: &[Outcome]) -> Curve {
    let held = outcomes.iter().filter(|o| o.1).count() as f32;
    Curve { slope: 0.0, offset: ((held + 1.0) / (outcomes.len() as f32 - held + 1.0)).ln() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_tells_how_often_a_score_holds() {
        // Of 0.9, six in ten hold; of 0.5, two in ten.
        let outcomes: Vec<Outcome> = (0..400).map(|i| if i % 2 == 0 { (0.9, i % 20 < 12) } else { (0.5, i % 10 < 2) }).collect();
        let curve = fit(&outcomes);
        assert!((curve.at(0.9) - 0.6).abs() < 0.03, "{curve:?} {}", curve.at(0.9));
        assert!((curve.at(0.5) - 0.2).abs() < 0.03, "{curve:?} {}", curve.at(0.5));
    }

    #[test]
    fn nothing_known_is_half() {
        assert_eq!(flat(&[]).at(0.9), 0.5);
        let two = flat(&[(0.9, true), (0.8, true)]).at(0.9);
        assert!((two - 0.75).abs() < 1e-6, "{two}");
    }
}
