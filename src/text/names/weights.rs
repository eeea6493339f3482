//! What comes in: the bytes of the weights file; what goes out: the class of a word, the weights of a feature. The bytes are read
//! where they lie; `docs/names.md` describes the format.

use super::decode::may_follow;
use super::word::{step, text_hash, text_hash_on};

/// Number of tags: O, then B and I of each type of name.
pub const TAGS: usize = 11;

/// The sum of the weights of some features for each tag; what is past the tags is 0.
pub(super) type Sums = [i16; 16];

/// Less than any score that can come about; a few of them add up without overflow.
pub(super) const NEVER: i32 = i32::MIN / 4;

/// The first bytes of a weights file: its name and version.
pub const MAGIC: &[u8; 8] = b"names\0\0\x02";

/// A set of hashes with two bytes each, spread out so that a look-up touches one or two places.
#[derive(Debug, Default)]
struct Table {
    /// Each entry in the first free place from its own on: a mark of its hash in the upper half, its value + 1 in the lower; 0
    /// where none is.
    slots: Vec<u32>,
    /// A bit for each bucket and some bits of a fingerprint: most hashes asked for are not in the table, and this says so without
    /// leaving the nearest cache.
    filter: Vec<u64>,
    /// How far to shift a hash to get its bucket.
    shift: u32,
}

/// How many bits of a fingerprint the filter tells apart, and how many find a slot: at about one entry a bucket, three slots of four
/// are free.
const FILTERED: u32 = 3;
const SPREAD: u32 = 2;

impl Table {
    /// A table of 2^`bits` buckets without entries.
    fn new(bits: u32) -> Table {
        Table { slots: vec![0; 1 << (bits + SPREAD)], filter: vec![0; (1 << (bits + FILTERED)) / 64 + 1], shift: 64 - bits }
    }

    /// Where a fingerprint in a bucket is first sought; its mark; its bit of the filter. An entry never lies so far from there that
    /// another bucket has the same mark.
    fn place(bucket: usize, fingerprint: u8) -> (usize, u32, usize) {
        let print = usize::from(fingerprint);
        let low = |bits: u32| print & ((1 << bits) - 1);
        let mark = ((bucket & 0xff) << 8 | print) as u32;
        (bucket << SPREAD | low(SPREAD), mark << 16, bucket << FILTERED | low(FILTERED))
    }

    fn insert(&mut self, bucket: usize, fingerprint: u8, value: u16) -> Option<()> {
        let (first, mark, bit) = Self::place(bucket, fingerprint);
        *self.filter.get_mut(bit / 64)? |= 1 << (bit % 64);
        let all = self.slots.len();
        let at = (0..all).map(|k| (first + k) % all).find(|at| self.slots.get(*at) == Some(&0))?;
        *self.slots.get_mut(at)? = mark | u32::from(value.checked_add(1)?);
        Some(())
    }

    #[inline]
    fn get(&self, hash: u64) -> Option<u16> {
        let (mut at, mark, bit) = Self::place((hash >> self.shift) as usize, hash as u8);
        if self.filter.get(bit / 64)? >> (bit % 64) & 1 == 0 {
            return None;
        }
        // Fewer entries than slots: a free one ends the search.
        loop {
            let slot = *self.slots.get(at)?;
            if slot & 0xffff == 0 {
                return None;
            }
            if slot & 0xffff_0000 == mark {
                return Some((slot & 0xffff) as u16 - 1);
            }
            at = (at + 1) % self.slots.len();
        }
    }
}

/// The weights, checked.
#[derive(Debug, Default)]
pub struct Weights<'a> {
    /// The settings of the training.
    made_with: &'a str,
    words: Table,
    coarse: &'a [u8],
    features: Table,
    /// Rows of weights, each as long as a register.
    rows: Vec<[i8; 16]>,
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

    fn table(&mut self) -> Option<Table> {
        let (bits, entries) = (self.number()?, self.number()?);
        if bits == 0 || bits > 24 || entries > 1 << bits << 1 {
            return None;
        }
        let mut table = Table::new(bits as u32);
        let counts = self.take(1 << bits)?;
        let (fingerprints, low, high) = (self.take(entries)?, self.take(entries)?, self.take(entries)?);
        let mut values = fingerprints.iter().zip(low).zip(high);
        for (bucket, count) in counts.iter().enumerate() {
            for _ in 0..*count {
                let ((fingerprint, low), high) = values.next()?;
                table.insert(bucket, *fingerprint, u16::from_le_bytes([*low, *high]))?;
            }
        }
        values.next().is_none().then_some(table)
    }
}

impl<'a> Weights<'a> {
    /// Reads a file; `None` where it is not one of this version, or is cut off.
    pub fn read(bytes: &'a [u8]) -> Option<Weights<'a>> {
        let mut reader = Reader(bytes);
        if reader.take(MAGIC.len())? != MAGIC {
            return None;
        }
        let length = reader.number()?;
        let made_with = std::str::from_utf8(reader.take(length)?).ok()?;
        let words = reader.table()?;
        let classes = reader.number()?;
        let coarse = reader.take(classes)?;
        let features = reader.table()?;
        let rows = reader.number()?;
        let rows = reader.take(rows.checked_mul(TAGS)?)?.chunks_exact(TAGS);
        let rows = rows.map(|row| std::array::from_fn(|tag| row.get(tag).map_or(0, |w| *w as i8))).collect();
        let mut steps = [[NEVER; TAGS]; TAGS];
        let transitions = reader.take(TAGS * TAGS)?;
        for (from, row) in transitions.chunks_exact(TAGS).enumerate() {
            for (to, weight) in row.iter().enumerate().filter(|(to, _)| may_follow(from, *to)) {
                steps[from][to] = i32::from(*weight as i8);
            }
        }
        let scale = reader.number()?;
        Some(Weights { made_with, words, coarse, features, rows, steps, scale })
    }

    /// The settings of the training, and a number that is another one when features are.
    pub fn made_with(&self) -> &'a str {
        self.made_with
    }

    /// What is known of a word as written.
    pub(super) fn word(&self, word: &str) -> Option<Known> {
        self.folded(text_hash(word), word.len())
    }

    /// The same by the word's hash and length in bytes.
    pub(super) fn folded(&self, hash: u32, length: usize) -> Option<Known> {
        self.words.get(hash_of(hash, length)).map(Known)
    }

    /// What is known of a word, given in lower case, with its first letter made a capital.
    pub(super) fn title(&self, lower: &str) -> Option<Known> {
        self.words.get(title_hash(lower)).map(Known)
    }

    /// What is known of a word, given in lower case, written in capitals.
    pub(super) fn capitals(&self, lower: &str) -> Option<Known> {
        self.words.get(hash_of(lower.bytes().fold(text_hash(""), |h, b| step(h, b.to_ascii_uppercase())), lower.len())).map(Known)
    }

    /// The coarse class of a class.
    pub(super) fn coarse(&self, class: u16) -> u16 {
        self.coarse.get(usize::from(class)).copied().map_or(0, u16::from)
    }

    /// Whether a word, given in lower case and as its hash, stands more often in lower case (1), about equally (2) or with a capital (3);
    /// 0 where unknown.
    pub(super) fn habit(&self, fold: u32, lower: &str) -> u8 {
        match self.folded(fold, lower.len()) {
            Some(w) => w.habit(),
            _ if self.title(lower).is_some() => 3,
            _ => 0,
        }
    }

    /// Adds the weights of a feature to the score of each tag.
    #[inline]
    pub(super) fn add(&self, feature: u64, scores: &mut Sums) {
        if let Some(row) = self.features.get(feature).and_then(|row| self.rows.get(usize::from(row))) {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score = score.saturating_add(i16::from(*weight));
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
    hash_of(text_hash(word), word.len())
}

fn hash_of(hash: u32, length: usize) -> u64 {
    super::features::hash(0, hash, length as u32)
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
        hash = text_hash_on(hash, bytes);
        length += bytes.len();
    }
    hash_of(text_hash_on(hash, rest), length)
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

    #[test]
    fn a_table_finds_what_it_holds() {
        let mut table = Table::new(4);
        // As many in one bucket as make them wander into the next.
        for n in 0..9u8 {
            assert!(table.insert(15, 4 * n, u16::from(n)).is_some());
        }
        assert!(table.insert(0, 7, 100).is_some());
        assert!((0..9u8).all(|n| table.get((15 << 60) | (4 * u64::from(n))) == Some(u16::from(n))));
        assert_eq!((table.get(7), table.get((15 << 60) | 7)), (Some(100), None));
    }
}
