//! What comes in: the bytes of the weights file; what goes out: the class of a word, the weights of a feature. The bytes are read
//! where they lie; `docs/names.md` describes the format.

use super::decode::may_follow;
use super::features::text_hash;

/// Number of tags: O, then B and I of each type of name.
pub const TAGS: usize = 11;

/// Less than any score that can come about; a few of them add up without overflow.
pub(super) const NEVER: i32 = i32::MIN / 4;

/// The first bytes of a weights file: its name and version.
pub const MAGIC: &[u8; 8] = b"names\0\0\x01";

/// A set of hashes with two bytes each: buckets of one-byte fingerprints.
#[derive(Debug, Default)]
struct Table<'a> {
    /// Where each bucket starts, and the end.
    starts: Vec<u32>,
    fingerprints: &'a [u8],
    low: &'a [u8],
    high: &'a [u8],
    /// How far to shift a hash to get its bucket.
    shift: u32,
}

impl Table<'_> {
    fn get(&self, hash: u64) -> Option<u16> {
        let bucket = (hash >> self.shift) as usize;
        let (start, end) = (*self.starts.get(bucket)? as usize, *self.starts.get(bucket + 1)? as usize);
        let at = start + self.fingerprints.get(start..end)?.iter().position(|f| *f == hash as u8)?;
        Some(u16::from_le_bytes([*self.low.get(at)?, *self.high.get(at)?]))
    }
}

/// The weights, checked.
#[derive(Debug, Default)]
pub struct Weights<'a> {
    words: Table<'a>,
    coarse: &'a [u8],
    features: Table<'a>,
    patterns: &'a [u8],
    /// The weight of each tag (second) after each (first); [`NEVER`] where it cannot follow.
    steps: [[i32; TAGS]; TAGS],
    scale: usize,
}

/// Takes sections off the front of the bytes.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }

    fn number(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?) as usize)
    }

    fn table(&mut self) -> Option<Table<'a>> {
        let (bits, entries) = (self.number()?, self.number()?);
        if bits == 0 || bits > 24 {
            return None;
        }
        let mut starts = vec![0u32];
        let mut sum = 0u32;
        for count in self.take(1 << bits)? {
            sum += u32::from(*count);
            starts.push(sum);
        }
        let table = Table {
            starts,
            fingerprints: self.take(entries)?,
            low: self.take(entries)?,
            high: self.take(entries)?,
            shift: 64 - bits as u32,
        };
        (sum as usize == entries).then_some(table)
    }
}

impl<'a> Weights<'a> {
    /// Reads a file; `None` where it is not one of this version, or is cut off.
    pub fn read(bytes: &'a [u8]) -> Option<Weights<'a>> {
        let mut reader = Reader(bytes);
        if reader.take(MAGIC.len())? != MAGIC {
            return None;
        }
        let words = reader.table()?;
        let classes = reader.number()?;
        let coarse = reader.take(classes)?;
        let features = reader.table()?;
        let patterns = reader.number()?;
        let patterns = reader.take(patterns.checked_mul(TAGS)?)?;
        let mut steps = [[NEVER; TAGS]; TAGS];
        let transitions = reader.take(TAGS * TAGS)?;
        for (from, row) in transitions.chunks_exact(TAGS).enumerate() {
            for (to, weight) in row.iter().enumerate().filter(|(to, _)| may_follow(from, *to)) {
                steps[from][to] = i32::from(*weight as i8);
            }
        }
        let scale = reader.number()?;
        Some(Weights { words, coarse, features, patterns, steps, scale })
    }

    /// What is known of a word as written.
    pub(super) fn word(&self, word: &str) -> Option<Known> {
        self.words.get(word_hash(word)).map(Known)
    }

    /// What is known of a word, given in lower case, with its first letter made a capital.
    pub(super) fn title(&self, lower: &str) -> Option<Known> {
        self.words.get(title_hash(lower)).map(Known)
    }

    /// The coarse class of a class.
    pub(super) fn coarse(&self, class: u16) -> u16 {
        self.coarse.get(usize::from(class)).copied().map_or(0, u16::from)
    }

    /// Whether a word, given in lower case, stands more often in lower case (1), about equally (2) or with a capital (3);
    /// 0 where unknown.
    pub(super) fn habit(&self, lower: &str) -> u8 {
        match self.word(lower) {
            Some(w) => w.habit(),
            _ if self.title(lower).is_some() => 3,
            _ => 0,
        }
    }

    /// Adds the weights of a feature to the score of each tag.
    pub(super) fn add(&self, feature: u64, scores: &mut [i32; TAGS]) {
        let Some(pattern) = self.features.get(feature) else { return };
        let at = usize::from(pattern) * TAGS;
        if let Some(row) = self.patterns.get(at..at + TAGS) {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += i32::from(*weight as i8);
            }
        }
    }

    /// How many units of the weights are 1, the unit of log odds.
    pub(super) fn scale(&self) -> i32 {
        self.scale.min(127) as i32
    }

    /// The weights of each tag after each other.
    pub(super) fn steps(&self) -> &[[i32; TAGS]; TAGS] {
        &self.steps
    }
}

/// What the table of words says of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known(u16);

impl Known {
    /// Its class; 0 for none.
    pub(super) fn class(self) -> u16 {
        self.0 & 0x3ff
    }

    /// How it is written elsewhere, as [`Weights::habit`] gives it.
    fn habit(self) -> u8 {
        (self.0 >> 10 & 3) as u8
    }
}

/// The hash of a word in the table of words.
pub fn word_hash(word: &str) -> u64 {
    super::features::hash(0, text_hash(word), word.len() as u32)
}

/// The hash of a word in lower case as if its first letter were a capital.
fn title_hash(lower: &str) -> u64 {
    let mut chars = lower.chars();
    let Some(first) = chars.next() else { return word_hash(lower) };
    let rest = chars.as_str();
    let mut title = [0u8; 16];
    let (mut hash, mut length) = (text_hash(""), rest.len());
    for c in first.to_uppercase() {
        let bytes = c.encode_utf8(&mut title[..4]);
        hash = super::features::text_hash_on(hash, bytes);
        length += bytes.len();
    }
    super::features::hash(0, super::features::text_hash_on(hash, rest), length as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_or_not_at_all() {
        let bytes = include_bytes!("weights.bin");
        assert!(Weights::read(bytes).is_some_and(|w| w.word("Monday").is_some() && w.title("monday") == w.word("Monday")));
        for length in [0, 7, 8, 20, 5000, bytes.len() / 2, bytes.len() - 1] {
            assert!(Weights::read(&bytes[..length]).is_none(), "{length} bytes");
        }
        let mut other = bytes.to_vec();
        other[7] += 1;
        assert!(Weights::read(&other).is_none(), "another version");
    }
}
