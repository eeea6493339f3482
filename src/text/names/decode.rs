//! What comes in: the words of a text and the weights; what goes out: the most likely tag of each token.

use super::NameType;
use super::document;
use super::features::Words;
use super::weights::{NEVER, Sums, TAGS, Weights};
use crate::text::Text;
use std::ops::Range;

/// A tag: 0 outside a name, 1 + 2t the first token of a name of type t, 2 + 2t a later one.
pub type Tag = u8;

/// Outside any name.
pub const OUTSIDE: Tag = 0;

/// The types in the order of their tags.
pub const TYPES: [NameType; 5] = [NameType::Person, NameType::Organisation, NameType::Place, NameType::Nationality, NameType::Other];

/// Whether a tag may follow another: a name goes on only in its own type.
pub fn may_follow(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

/// Tags all tokens, each run of candidates by the Viterbi algorithm: once by itself, then once more with what the first reading
/// of the whole document says of each word.
pub(super) fn tags(text: &Text, words: &Words, weights: &Weights) -> Vec<Tag> {
    let (runs, mut scores) = emissions(text, words, weights);
    let mut out = vec![OUTSIDE; text.len()];
    for run in &runs {
        viterbi(run.of(&scores), weights, &mut out[run.tokens.clone()]);
    }
    let votes = document::votes(words, &out);
    for run in &runs {
        let of = |i: usize| votes.get(&words.fold(i));
        // Where all occurrences have the same type already, that reading stays the best.
        if run.tokens.clone().all(|i| of(i).is_none_or(|v| v.all_for(out[i]))) {
            continue;
        }
        for (i, scores) in run.tokens.clone().zip(&mut scores[run.start..]) {
            if let Some(votes) = of(i) {
                votes.add(scores, weights.scale());
            }
        }
        viterbi(run.of(&scores), weights, &mut out[run.tokens.clone()]);
    }
    out
}

type Scores = [i32; TAGS];

/// A run of candidates in one sentence.
struct Run {
    tokens: Range<usize>,
    /// Where the scores of its first token are.
    start: usize,
}

impl Run {
    fn of<'s>(&self, scores: &'s [Scores]) -> &'s [Scores] {
        &scores[self.start..self.start + self.tokens.len()]
    }
}

/// The score of each tag for each candidate by its features.
fn emissions(text: &Text, words: &Words, weights: &Weights) -> (Vec<Run>, Vec<Scores>) {
    let (mut runs, mut scores) = (Vec::new(), Vec::new());
    for sentence in &text.sentences {
        let mut i = sentence.start;
        while i < sentence.end {
            let (first, start) = (i, scores.len());
            while i < sentence.end && words.words[i].candidate {
                let mut sums = Sums::default();
                words.features(text, i, sentence.clone(), &mut |f| weights.add(f, &mut sums));
                scores.push(std::array::from_fn(|tag| sums.get(tag).map_or(0, |sum| i32::from(*sum))));
                i += 1;
            }
            if i > first {
                runs.push(Run { tokens: first..i, start });
            }
            i = i.max(first + 1);
        }
    }
    (runs, scores)
}

fn viterbi(scores: &[Scores], weights: &Weights, out: &mut [Tag]) {
    let steps = weights.steps();
    let mut best = [NEVER; TAGS];
    best[0] = 0;
    let mut back: Vec<[Tag; TAGS]> = Vec::with_capacity(scores.len());
    for of in scores {
        let mut next = [NEVER; TAGS];
        let mut from_of = [OUTSIDE; TAGS];
        for (from, score) in best.iter().enumerate().filter(|(_, score)| **score > NEVER) {
            for to in 0..TAGS {
                let score = score + steps[from][to];
                if score > next[to] {
                    (next[to], from_of[to]) = (score, from as Tag);
                }
            }
        }
        for to in 0..TAGS {
            best[to] = if next[to] > NEVER / 2 { next[to] + of[to] } else { NEVER };
        }
        back.push(from_of);
    }
    // After the run stands a token outside any name. Of equals the first, so that no weights give no names.
    let mut tag = (0..TAGS).rev().max_by_key(|t| best[*t] + steps[*t][0]).unwrap_or(0) as Tag;
    for (slot, from_of) in out.iter_mut().zip(&back).rev() {
        *slot = tag;
        tag = from_of[usize::from(tag)];
    }
}
