//! What comes in: a name as written; what goes out: its words without what writers spell in different ways: capitals, diacritics,
//! apostrophes, particles, and the vowels of transliterations.

use crate::text::gazetteer::given_names;

/// Particles inside Arabic and European names, which writers leave out.
const PARTICLES: &[&str] = &["al", "el", "bin", "ibn", "de", "van", "von", "der", "da", "abu"];

/// Last words that a second mention leaves out: "Ed Roe Jr.", "Acme Inc."
const DROPPED: &[&str] = &["jr", "sr", "ii", "iii", "iv", "inc", "corp", "ltd", "plc", "llc", "sa", "nv", "ag", "gmbh"];

/// A name in lower case, without diacritics, apostrophes and particles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// Its words.
    pub words: Vec<String>,
    /// Its initials, where it has more than one word.
    pub acronym: Option<String>,
}

impl Folded {
    /// Whether it begins with a given name that nobody transliterates.
    pub fn is_latin(&self) -> bool {
        self.words.len() > 1 && self.words.first().is_some_and(|first| given_names::is_latin(first))
    }

    /// Folds a name.
    pub fn new(name: &str) -> Self {
        let lower = folded(name.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '.' | '`')));
        let all: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let words: Vec<String> = all.iter().filter(|w| !PARTICLES.contains(w)).map(|w| (*w).to_owned()).collect();
        let mut words = if words.is_empty() { all.iter().map(|w| (*w).to_owned()).collect() } else { words };
        while words.len() > 1 && words.last().is_some_and(|last| DROPPED.contains(&last.as_str())) {
            words.pop();
        }
        let initials: String =
            all.iter().filter(|w| !matches!(**w, "the" | "of" | "for" | "and" | "on" | "in")).filter_map(|w| w.chars().next()).collect();
        Folded { acronym: (initials.chars().count() > 1).then_some(initials), words }
    }
}

/// The letters that transliterations keep: no vowel after the first letter, no doubled letter ("alloush", "alloosh").
pub fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for (i, c) in word.chars().enumerate() {
        let c = match c {
            'c' | 'q' => 'k',
            'z' => 's',
            c => c,
        };
        if i == 0 || !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w') && !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// How a name sounds that no writer transcribes, roughly: only letters that are not heard may differ ("smith", "smyth"; "sara",
/// "sarah").
pub fn sound(word: &str) -> String {
    let mut out = String::new();
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let (next, last) = (letters.peek().copied(), out.chars().last());
        let c = match c {
            'p' if next == Some('h') => 'f',
            'c' | 'q' => 'k',
            'z' => 's',
            'y' => 'i',
            'h' if last.is_some() => continue,
            'e' if next.is_none() && last.is_some() => continue,
            'w' if next.is_none() || next == Some('e') && last == Some('o') => continue,
            c => c,
        };
        if last != Some(c) {
            out.push(c);
        }
    }
    out
}

/// Whether two surnames may be one: the same, another transliteration, or, where a given name says that nobody transliterates
/// (`latin`), the same in sound.
pub fn same_surname(x: &str, y: &str, latin: bool) -> bool {
    x == y || x.len().min(y.len()) >= 4 && skeleton(x) == skeleton(y) && (!latin || sound(x) == sound(y))
}

/// The letters in lower case, without diacritics, whether those stand in the letter or behind it.
pub fn folded(letters: impl Iterator<Item = char>) -> String {
    letters.flat_map(char::to_lowercase).filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(plain).collect()
}

/// A Latin letter without its diacritic.
fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ě' | 'ę' => 'e',
        'ğ' => 'g',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' => 's',
        'ť' | 'ţ' => 't',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ž' | 'ż' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_writers_spell_in_different_ways() {
        for (a, b) in [("Nadim al-Maarouf", "Nadim Ma'arouf"), ("José Núñez", "Jose Nunez"), ("The U.N.", "the UN")] {
            assert_eq!(Folded::new(a).words, Folded::new(b).words, "{a} / {b}");
        }
        assert_eq!(Folded::new("Jose\u{301} Nu\u{301}n\u{303}ez").words, Folded::new("José Núñez").words);
        for (long, short) in [("Ed Roe Jr.", "Ed Roe"), ("Joe Roe III", "Joe Roe"), ("Norda S.A.", "Norda")] {
            assert_eq!(Folded::new(long).words, Folded::new(short).words, "{long}");
        }
        assert_eq!(skeleton("alloush"), skeleton("alloosh"));
        for (a, b) in [("smith", "smyth"), ("sara", "sarah"), ("eric", "erik"), ("brown", "browne"), ("philip", "filip")] {
            assert_eq!(sound(a), sound(b));
        }
        assert_ne!(sound("alexandra"), sound("alexandria"));
        assert!(same_surname("alloush", "alloosh", false) && same_surname("smith", "smyth", true));
        assert!(!same_surname("baker", "becker", true) && !same_surname("moore", "meyer", true));
        assert_eq!(Folded::new("Federal Bureau of Prisons").acronym.as_deref(), Some("fbp"));
    }
}
