//! What comes in: a text; what goes out: each token's class of word, as the families' tables give it, and the small questions
//! that all families ask.

use super::reading::{Part, Unit};
use super::{FAMILIES, Mod};
use crate::facts::number;
use crate::text::{Kind, Text};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a word is to the reader of dates. A word of no class begins no expression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word {
    /// No word of time.
    Other,
    /// Digits.
    Digits,
    /// "two", "dozen", "hundred".
    Number,
    /// "a", "an".
    A,
    /// "the", and the possessives that stand in its place.
    The,
    /// 1 to 12.
    Month(i8),
    /// 1 for Monday.
    Weekday(i8),
    /// "Mondays".
    Weekdays(i8),
    /// "week".
    Unit(Unit),
    /// "weeks".
    Units(Unit),
    /// 0 for spring.
    Season(usize),
    /// "morning".
    Part(Part),
    /// "mornings".
    Parts(Part),
    /// "today": days from now.
    Today(i32),
    /// "last", "next", "this": how it picks.
    Pick(Pick),
    /// "few", "several": how many, but not how many.
    Some,
    /// "first": 1.
    Ordinal(i8),
    /// "nineties": 90.
    Decade(i16),
    /// "early", "mid", "late".
    Edge(Mod),
    /// Begins a phrase of some family's table.
    Phrase,
}

/// Words that point to a period from now or from the date before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the words")]
pub enum Pick {
    Last,
    Past,
    This,
    Next,
    Coming,
    Recent,
    Current,
    Previous,
    Following,
    That,
    Same,
    First,
}

/// The words that all families share.
const WORDS: &[(&str, Word)] = &[
    ("a", Word::A),
    ("an", Word::A),
    ("the", Word::The),
    ("its", Word::The),
    ("his", Word::The),
    ("her", Word::The),
    ("their", Word::The),
    ("our", Word::The),
    ("first", Word::Ordinal(1)),
    ("second", Word::Ordinal(2)),
    ("third", Word::Ordinal(3)),
    ("fourth", Word::Ordinal(4)),
    ("fifth", Word::Ordinal(5)),
    ("sixth", Word::Ordinal(6)),
    ("seventh", Word::Ordinal(7)),
    ("eighth", Word::Ordinal(8)),
    ("ninth", Word::Ordinal(9)),
    ("tenth", Word::Ordinal(10)),
    ("eleventh", Word::Ordinal(11)),
    ("twelfth", Word::Ordinal(12)),
    ("thirteenth", Word::Ordinal(13)),
    ("fourteenth", Word::Ordinal(14)),
    ("fifteenth", Word::Ordinal(15)),
    ("sixteenth", Word::Ordinal(16)),
    ("seventeenth", Word::Ordinal(17)),
    ("eighteenth", Word::Ordinal(18)),
    ("nineteenth", Word::Ordinal(19)),
    ("twentieth", Word::Ordinal(20)),
    ("thirtieth", Word::Ordinal(30)),
    ("one", Word::Number),
    ("two", Word::Number),
    ("three", Word::Number),
    ("four", Word::Number),
    ("five", Word::Number),
    ("six", Word::Number),
    ("seven", Word::Number),
    ("eight", Word::Number),
    ("nine", Word::Number),
    ("ten", Word::Number),
    ("eleven", Word::Number),
    ("twelve", Word::Number),
    ("thirteen", Word::Number),
    ("fourteen", Word::Number),
    ("fifteen", Word::Number),
    ("sixteen", Word::Number),
    ("seventeen", Word::Number),
    ("eighteen", Word::Number),
    ("nineteen", Word::Number),
    ("twenty", Word::Number),
    ("thirty", Word::Number),
    ("forty", Word::Number),
    ("fifty", Word::Number),
    ("sixty", Word::Number),
    ("seventy", Word::Number),
    ("eighty", Word::Number),
    ("ninety", Word::Number),
    ("last", Word::Pick(Pick::Last)),
    ("past", Word::Pick(Pick::Past)),
    ("this", Word::Pick(Pick::This)),
    ("these", Word::Pick(Pick::This)),
    ("next", Word::Pick(Pick::Next)),
    ("coming", Word::Pick(Pick::Coming)),
    ("upcoming", Word::Pick(Pick::Coming)),
    ("recent", Word::Pick(Pick::Recent)),
    ("current", Word::Pick(Pick::Current)),
    ("previous", Word::Pick(Pick::Previous)),
    ("preceding", Word::Pick(Pick::Previous)),
    ("prior", Word::Pick(Pick::Previous)),
    ("following", Word::Pick(Pick::Following)),
    ("that", Word::Pick(Pick::That)),
    ("same", Word::Pick(Pick::Same)),
];

/// No longer word is in any table.
pub const LONGEST_WORD: usize = 14;

type Lexicon = FxHashMap<&'static str, Word>;

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut all = Lexicon::default();
        for (word, class) in FAMILIES.iter().flat_map(|f| f.words).chain(WORDS) {
            // A class is worth more than being a phrase's first word, which is asked for anyway.
            if *class != Word::Phrase || !all.contains_key(word) {
                all.insert(*word, *class);
            }
        }
        all
    })
}

/// A text with the classes of its words.
#[derive(Debug)]
pub struct Scan<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    words: Vec<Word>,
}

impl<'a> Scan<'a> {
    /// Looks up every token once.
    pub fn new(text: &'a Text<'a>) -> Self {
        let lexicon = lexicon();
        let words = (0..text.len())
            .map(|i| match text.kind(i) {
                Kind::Number => Word::Digits,
                Kind::Word => {
                    let word = text.lower(i);
                    if word.len() > LONGEST_WORD { Word::Other } else { lexicon.get(word).copied().unwrap_or(Word::Other) }
                }
                // The apostrophe of "the early '80s" begins a decade.
                _ if matches!(text.raw(i), "'" | "’" | "‘") && text.kind(i + 1) == Kind::Number && !text.spaced(i + 1) => Word::Phrase,
                _ => Word::Other,
            })
            .collect();
        Scan { text, words }
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The class of a token.
    pub fn word(&self, i: usize) -> Word {
        self.words.get(i).copied().unwrap_or(Word::Other)
    }

    /// The token in lower case.
    pub fn lower(&self, i: usize) -> &str {
        self.text.lower(i)
    }

    /// The token before in lower case; empty at the start.
    pub fn before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |k| self.text.lower(k))
    }

    /// Whether a dash of any kind stands here, without a space before it.
    pub fn hyphen(&self, i: usize) -> bool {
        is_dash(self.text.raw(i)) && !self.text.spaced(i)
    }

    /// The place after a dash, or the same place where none joins the words.
    pub fn past_hyphen(&self, i: usize) -> usize {
        if self.hyphen(i) && !self.text.spaced(i + 1) { i + 1 } else { i }
    }

    /// Plain digits at this token, as a whole number of at most `longest` digits.
    pub fn digits(&self, i: usize, longest: usize) -> Option<i32> {
        let raw = self.text.raw(i);
        (raw.len() <= longest && !raw.is_empty() && raw.bytes().all(|b| b.is_ascii_digit())).then(|| raw.parse().ok()).flatten()
    }

    /// A number in digits or words: its value and the place after it.
    pub fn number(&self, i: usize) -> Option<(f64, usize)> {
        let number = number::number_at(self.text, i)?;
        Some((number.value, i + number.tokens))
    }

    /// Whether both tokens stand in one sentence.
    pub fn together(&self, i: usize, k: usize) -> bool {
        self.text.sentence_of(i) == self.text.sentence_of(k)
    }
}

/// Hyphens and dashes of any kind.
pub fn is_dash(raw: &str) -> bool {
    matches!(raw, "-" | "‐" | "‑" | "‒" | "–" | "—" | "−")
}
