//! What comes in: runs of tokens with features and allowed tags; what goes out: the weights of a linear-chain conditional random
//! field, learned by dual averaging with an L1 penalty (Xiao 2010), which leaves most weights at exactly zero.

use crate::corpus::TagSet;
use crosscheck::text::names::training::{TAGS, may_follow};

/// One row of weights: one for each tag.
pub type Row = [f32; TAGS];

/// A run of candidates: outside any name before and after it.
pub struct Run {
    /// Rows of each token's features.
    pub features: Vec<Vec<u32>>,
    /// Tags that each token may have.
    pub allowed: Vec<TagSet>,
    /// How much it counts.
    pub weight: f32,
}

/// The learner.
pub struct Crf {
    sums: Vec<Row>,
    squares: Vec<Row>,
    steps: f32,
    rate: f32,
    penalty: f32,
    transitions: usize,
}

const NEVER: f32 = -1e30;

impl Crf {
    /// A learner of `features` rows.
    pub fn new(features: usize, rate: f32, penalty: f32) -> Crf {
        Crf {
            sums: vec![[0.0; TAGS]; features + TAGS],
            squares: vec![[0.0; TAGS]; features + TAGS],
            steps: 0.0,
            rate,
            penalty,
            transitions: features,
        }
    }

    fn row(&self, r: usize, penalty: f32) -> Row {
        let (sum, square) = (&self.sums[r], &self.squares[r]);
        let mut out = [0.0; TAGS];
        for t in 0..TAGS {
            let size = (sum[t].abs() - penalty).max(0.0);
            out[t] = -size.copysign(sum[t]) * self.rate / (1.0 + square[t].sqrt());
        }
        out
    }

    /// The weights of a feature.
    pub fn weights(&self, r: usize) -> Row {
        self.row(r, self.penalty * self.steps)
    }

    /// The weights of a tag after tag `from`.
    pub fn transition(&self, from: usize) -> Row {
        self.row(self.transitions + from, 0.0)
    }

    /// Learns from one run; returns its loss.
    pub fn learn(&mut self, run: &Run) -> f32 {
        self.steps += 1.0;
        let penalty = self.penalty * self.steps;
        let scores: Vec<Row> = run
            .features
            .iter()
            .map(|features| {
                let mut of = [0.0; TAGS];
                for f in features {
                    let row = self.row(*f as usize, penalty);
                    (0..TAGS).for_each(|t| of[t] += row[t]);
                }
                of
            })
            .collect();
        let transitions: Vec<Row> = (0..TAGS).map(|from| self.transition(from)).collect();
        let all = vec![crate::corpus::ANY; scores.len()];
        let (free, free_tags, free_steps) = expectations(&scores, &transitions, &all);
        let (held, held_tags, held_steps) = expectations(&scores, &transitions, &run.allowed);
        if !(free.is_finite() && held > NEVER / 2.0) {
            return 0.0;
        }
        for (i, features) in run.features.iter().enumerate() {
            let mut gradient = [0.0; TAGS];
            (0..TAGS).for_each(|t| gradient[t] = run.weight * (free_tags[i][t] - held_tags[i][t]));
            if gradient.iter().all(|g| g.abs() < 1e-3) {
                continue;
            }
            for f in features {
                let (sum, square) = (&mut self.sums[*f as usize], &mut self.squares[*f as usize]);
                for t in 0..TAGS {
                    sum[t] += gradient[t];
                    square[t] += gradient[t] * gradient[t];
                }
            }
        }
        for from in 0..TAGS {
            for to in 0..TAGS {
                let gradient = run.weight * (free_steps[from][to] - held_steps[from][to]);
                self.sums[self.transitions + from][to] += gradient;
                self.squares[self.transitions + from][to] += gradient * gradient;
            }
        }
        run.weight * (free - held)
    }
}

/// Forward and backward: the log of the sum over all paths, the expected tags and the expected transitions.
fn expectations(scores: &[Row], transitions: &[Row], allowed: &[TagSet]) -> (f32, Vec<Row>, Vec<Row>) {
    let n = scores.len();
    // Scaled probabilities; factors of each token.
    let mut steps = [[0.0f32; TAGS]; TAGS];
    for from in 0..TAGS {
        for to in 0..TAGS {
            if may_follow(from, to) {
                steps[from][to] = transitions[from][to].exp();
            }
        }
    }
    let mut log = 0.0f32;
    let mut emit = vec![[0.0f32; TAGS]; n];
    for i in 0..n {
        let mut top = NEVER;
        (0..TAGS).filter(|t| allowed[i] >> t & 1 == 1).for_each(|t| top = top.max(scores[i][t]));
        (0..TAGS).filter(|t| allowed[i] >> t & 1 == 1).for_each(|t| emit[i][t] = (scores[i][t] - top).exp());
        log += top;
    }
    let mut forward = vec![[0.0f32; TAGS]; n];
    let mut scale = vec![1.0f32; n];
    for i in 0..n {
        let mut sum = 0.0;
        for to in 0..TAGS {
            let mut x = 0.0;
            if i == 0 {
                x = steps[0][to];
            } else {
                (0..TAGS).for_each(|from| x += forward[i - 1][from] * steps[from][to]);
            }
            forward[i][to] = x * emit[i][to];
            sum += forward[i][to];
        }
        if sum <= 0.0 {
            return (NEVER, vec![[0.0; TAGS]; n], vec![[0.0; TAGS]; TAGS]);
        }
        scale[i] = sum;
        forward[i].iter_mut().for_each(|x| *x /= sum);
        log += sum.ln();
    }
    let mut end = 0.0;
    (0..TAGS).for_each(|t| end += forward[n - 1][t] * steps[t][0]);
    log += end.max(1e-30).ln();
    let mut backward = [0.0f32; TAGS];
    (0..TAGS).for_each(|t| backward[t] = steps[t][0] / end.max(1e-30));
    let mut tags = vec![[0.0f32; TAGS]; n];
    let mut moves = vec![[0.0f32; TAGS]; TAGS];
    for t in 0..TAGS {
        moves[t][0] += forward[n - 1][t] * backward[t];
    }
    for i in (0..n).rev() {
        (0..TAGS).for_each(|t| tags[i][t] = forward[i][t] * backward[t]);
        let mut earlier = [0.0f32; TAGS];
        for from in 0..TAGS {
            let before = if i == 0 { f32::from(u8::from(from == 0)) } else { forward[i - 1][from] };
            for to in 0..TAGS {
                let x = steps[from][to] * emit[i][to] * backward[to] / scale[i];
                earlier[from] += x;
                moves[from][to] += before * x;
            }
        }
        backward = earlier;
    }
    (log, tags, moves)
}
