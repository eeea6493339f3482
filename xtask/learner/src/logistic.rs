//! What comes in: labelled samples; what goes out: the weights of a logistic regression, by full gradient descent from zero: the same
//! samples give the same weights.

use crosscheck::compare::about::{COUNT, Features};

/// A pair of facts with what is known of it.
pub struct Sample {
    /// What is seen of it.
    pub features: Features,
    /// Whether both are about one thing.
    pub label: bool,
    /// Whether it stands in the articles as published, not in a changed one.
    pub real: bool,
    /// Both facts in their sentences, for whoever wants to see what was judged wrongly.
    pub shown: String,
}

/// One weight a feature.
pub type Weights = [f32; COUNT];

/// How strongly weights are drawn to zero.
const RIDGE: f64 = 3.0;
const STEPS: usize = 3000;

/// Learns the weights (Nesterov's accelerated gradient on the ridge-penalised log loss).
pub fn learn(samples: &[&Sample]) -> Weights {
    let mut weights = [0.0f64; COUNT];
    let mut before = weights;
    // The loss bends at most by a quarter of the summed squares.
    let bend: f64 = samples.iter().map(|s| s.features.iter().map(|f| f64::from(*f).powi(2)).sum::<f64>()).sum::<f64>() / 4.0 + RIDGE;
    for step in 0..STEPS {
        let momentum = step as f64 / (step as f64 + 3.0);
        let mut ahead = weights;
        for i in 0..COUNT {
            ahead[i] += momentum * (weights[i] - before[i]);
        }
        // The first feature is the constant: it is not drawn to zero.
        let mut gradient = ahead.map(|w| RIDGE * w);
        gradient[0] = 0.0;
        for sample in samples {
            let sum: f64 = (0..COUNT).map(|i| ahead[i] * f64::from(sample.features[i])).sum();
            let error = 1.0 / (1.0 + (-sum).exp()) - f64::from(u8::from(sample.label));
            for (slope, feature) in gradient.iter_mut().zip(sample.features) {
                *slope += error * f64::from(feature);
            }
        }
        before = weights;
        for i in 0..COUNT {
            weights[i] = ahead[i] - gradient[i] / bend;
        }
    }
    weights.map(|w| w as f32)
}

/// How likely a sample is about one thing, by these weights.
pub fn probability(weights: &Weights, sample: &Sample) -> f32 {
    let sum: f32 = weights.iter().zip(sample.features).map(|(w, f)| w * f).sum();
    1.0 / (1.0 + (-sum).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_gets_the_weight() {
        let sample = |tells: f32, noise: f32, label| {
            let mut features = [0.0; COUNT];
            (features[0], features[1], features[2]) = (1.0, tells, noise);
            Sample { features, label, real: true, shown: String::new() }
        };
        let samples: Vec<_> = (0..400).map(|i| sample((i % 2) as f32, (i % 3) as f32, i % 2 == 1)).collect();
        let weights = learn(&samples.iter().collect::<Vec<_>>());
        assert!(weights[1] > 2.0 && weights[2].abs() < 0.5, "{weights:?}");
    }
}
