//! What comes in: word classes and learned weights; what goes out: the bytes of the weights file (`docs/names.md`).

use crate::crf::Row;
use crosscheck::text::names::training::{MAGIC, TAGS, word_hash};
use std::collections::{BTreeMap, HashMap};

/// A word with its class.
pub struct WordClass {
    /// As written.
    pub word: String,
    /// How often it was seen.
    pub count: u32,
    /// Its class among 512 and among 64, from 1.
    pub fine: u16,
    #[allow(missing_docs)]
    pub coarse: u16,
}

/// The bytes of a table of hashes: its buckets' sizes, then fingerprints, then values by low and high bytes.
fn table(mut entries: Vec<(u64, u16)>, out: &mut Vec<u8>) {
    entries.sort_unstable();
    // About one entry a bucket.
    let mut bits = (entries.len().max(2) as f64).log2().round() as u32;
    let fits = |bits: u32| {
        let mut counts = vec![0u32; 1 << bits];
        entries.iter().for_each(|(h, _)| counts[(h >> (64 - bits)) as usize] += 1);
        counts.iter().all(|c| *c < 256)
    };
    while !fits(bits) {
        bits += 1;
    }
    // Two entries of one bucket and fingerprint cannot be told apart: the first stays.
    entries.dedup_by_key(|(h, _)| (*h >> (64 - bits), *h as u8));
    let mut counts = vec![0u8; 1 << bits];
    entries.iter().for_each(|(h, _)| counts[(h >> (64 - bits)) as usize] += 1);
    out.extend((bits).to_le_bytes());
    out.extend((entries.len() as u32).to_le_bytes());
    out.extend(counts);
    out.extend(entries.iter().map(|(h, _)| *h as u8));
    out.extend(entries.iter().map(|(_, v)| v.to_le_bytes()[0]));
    out.extend(entries.iter().map(|(_, v)| v.to_le_bytes()[1]));
}

/// The whole file; `made_with` tells how.
pub fn pack(made_with: &str, words: &[WordClass], features: &[(u64, Row)], transitions: &[Row], scale: f32) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend((made_with.len() as u32).to_le_bytes());
    out.extend(made_with.bytes());
    let by_word: HashMap<&str, &WordClass> = words.iter().map(|w| (w.word.as_str(), w)).collect();
    let entries = words
        .iter()
        .map(|w| {
            let mut chars = w.word.chars();
            let title: String = chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect());
            let large = by_word.get(title.as_str()).filter(|_| title != w.word).map_or(0, |t| t.count);
            // Words that stand small more than one time in three, or twenty to one.
            let habit = if w.count > large / 2 {
                1
            } else if w.count > large / 20 {
                2
            } else {
                3
            };
            (word_hash(&w.word), w.fine | habit << 10)
        })
        .collect();
    table(entries, &mut out);
    let mut votes: BTreeMap<u16, BTreeMap<u16, u32>> = BTreeMap::new();
    for w in words {
        *votes.entry(w.fine).or_default().entry(w.coarse).or_default() += w.count;
    }
    let classes = votes.keys().last().map_or(0, |c| *c + 1);
    out.extend(u32::from(classes).to_le_bytes());
    out.extend((0..classes).map(|c| votes.get(&c).and_then(|v| v.iter().max_by_key(|(_, n)| **n)).map_or(0, |(coarse, _)| *coarse as u8)));

    let quantised: Vec<(u64, [i8; TAGS])> =
        features.iter().map(|(hash, row)| (*hash, row.map(|w| level(w * scale)))).filter(|(_, row)| row.iter().any(|w| *w != 0)).collect();
    let mut patterns: BTreeMap<[i8; TAGS], u32> = BTreeMap::new();
    quantised.iter().for_each(|(_, row)| *patterns.entry(*row).or_default() += 1);
    let mut ranked: Vec<([i8; TAGS], u32)> = patterns.into_iter().collect();
    ranked.sort_by_key(|(row, n)| (std::cmp::Reverse(*n), *row));
    // 65,535 rows can be told apart; a rarer one is left out.
    ranked.truncate((1 << 16) - 1);
    let number: HashMap<[i8; TAGS], u16> = ranked.iter().zip(0..=u16::MAX).map(|((row, _), n)| (*row, n)).collect();
    let entries: Vec<(u64, u16)> = quantised.iter().filter_map(|(h, row)| Some((*h, *number.get(row)?))).collect();
    table(entries, &mut out);
    out.extend((ranked.len() as u32).to_le_bytes());
    ranked.iter().for_each(|(row, _)| out.extend(row.map(|w| w as u8)));
    transitions.iter().for_each(|row| out.extend(row.map(|w| (w * scale).round().clamp(-127.0, 127.0) as i8 as u8)));
    out.extend((scale as u32).to_le_bytes());
    out
}

/// A weight as one of few levels: fine near zero, coarse far from it, so that rows repeat and pack well.
fn level(w: f32) -> i8 {
    const LEVELS: [f32; 16] = [0.0, 2.0, 4.0, 6.0, 8.0, 11.0, 14.0, 18.0, 23.0, 29.0, 37.0, 47.0, 60.0, 76.0, 96.0, 127.0];
    let near = LEVELS.iter().copied().min_by(|a, b| (a - w.abs()).abs().total_cmp(&(b - w.abs()).abs())).unwrap_or(0.0);
    near.copysign(w) as i8
}
