//! What comes in: two names; what goes out: how sure it is that they name one person or one organisation.

/// Words that distinguish no organisation from another.
const EMPTY: &[&str] = &[
    "the",
    "of",
    "for",
    "and",
    "a",
    "in",
    "on",
    "inc",
    "corp",
    "co",
    "ltd",
    "plc",
    "llc",
    "group",
    "company",
    "corporation",
    "us",
    "national",
    "federal",
];
/// Particles inside Arabic and European names, which writers leave out.
const PARTICLES: &[&str] = &["al", "el", "bin", "ibn", "de", "van", "von", "der", "da", "abu"];

/// A name in lower case, without diacritics, apostrophes and particles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// Its words.
    pub words: Vec<String>,
    /// Its initials, where it has more than one word.
    pub acronym: Option<String>,
}

impl Folded {
    /// Folds a name.
    pub fn new(name: &str) -> Self {
        let lower: String =
            name.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '.' | '`')).flat_map(char::to_lowercase).map(plain).collect();
        let all: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let words: Vec<String> = all.iter().filter(|w| !PARTICLES.contains(w)).map(|w| (*w).to_owned()).collect();
        let words = if words.is_empty() { all.iter().map(|w| (*w).to_owned()).collect() } else { words };
        let initials: String =
            all.iter().filter(|w| !matches!(**w, "the" | "of" | "for" | "and" | "on" | "in")).filter_map(|w| w.chars().next()).collect();
        Folded { acronym: (initials.chars().count() > 1).then_some(initials), words }
    }

    /// How sure it is that both name one person.
    pub fn same_person(&self, other: &Folded) -> f32 {
        let (Some(x), Some(y)) = (self.words.last(), other.words.last()) else { return 0.0 };
        let surname = if x == y {
            1.0
        } else if skeleton(x) == skeleton(y) && x.chars().next() == y.chars().next() && x.len().min(y.len()) >= 4 {
            0.85
        } else {
            return 0.0;
        };
        if self.words.len() == 1 || other.words.len() == 1 {
            return 0.85 * surname;
        }
        let (Some(first), Some(second)) = (self.words.first(), other.words.first()) else { return 0.0 };
        let alike = first == second
            || skeleton(first) == skeleton(second)
            || (first.len() == 1 || second.len() == 1) && first.chars().next() == second.chars().next()
            || short_for(first, second);
        if alike { 0.95 * surname } else { 0.0 }
    }

    /// How sure it is that both name one organisation.
    pub fn same_organisation(&self, other: &Folded) -> f32 {
        let distinct = |name: &Folded| name.words.iter().filter(|w| !EMPTY.contains(&w.as_str())).cloned().collect::<Vec<_>>();
        let (x, y) = (distinct(self), distinct(other));
        if x.is_empty() || y.is_empty() {
            return if self.words == other.words { 0.95 } else { 0.0 };
        }
        if x == y {
            return 0.95;
        }
        let short = |one: &Folded, long: &Folded| {
            one.words.len() == 1 && one.words.first() == long.acronym.as_ref() && one.words.iter().all(|w| w.len() > 1)
        };
        if short(self, other) || short(other, self) {
            return 0.85;
        }
        let (less, more) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
        if less.iter().all(|w| more.contains(w)) { if less.len() > 1 || more.len() == 2 { 0.75 } else { 0.6 } } else { 0.0 }
    }
}

/// The letters that transliterations keep: no vowel after the first letter, no doubled letter ("alloush", "alloosh").
pub fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for (i, c) in word.chars().enumerate() {
        let c = match c {
            'q' => 'k',
            'z' => 's',
            c => c,
        };
        if i == 0 || !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w') && !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// A short form of a given name: at least three letters that the longer one begins with ("Mike" is no such; "Rob", "Robert" is).
fn short_for(a: &str, b: &str) -> bool {
    let (less, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    less.len() >= 3 && more.starts_with(less)
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
    fn one_person_under_many_spellings() {
        for (a, b) in [
            ("Bashar Jaafari", "Jaafari"),
            ("Bashar Jaafari", "Bashar Ja'afari"),
            ("Bashar Jaafari", "Bashar al-Jaafari"),
            ("Mohammad Alloush", "Mohammed Alloosh"),
            ("J. Smith", "John Smith"),
            ("Rob Miller", "Robert Miller"),
            ("José Núñez", "Jose Nunez"),
        ] {
            assert!(Folded::new(a).same_person(&Folded::new(b)) >= 0.6, "{a} / {b}");
        }
        for (a, b) in [("Ann Smith", "John Smith"), ("John Smith", "John Smart"), ("Dzhokhar Tsarnaev", "Tamerlan Tsarnaev")] {
            assert!(Folded::new(a).same_person(&Folded::new(b)) < 0.6, "{a} / {b}");
        }
    }

    #[test]
    fn one_organisation_long_and_short() {
        for (a, b) in [
            ("the Federal Bureau of Prisons", "Bureau of Prisons"),
            ("ZTE Corp.", "ZTE"),
            ("FBI", "Federal Bureau of Investigation"),
            ("Chicago Police Department", "Chicago Police"),
        ] {
            assert!(Folded::new(a).same_organisation(&Folded::new(b)) >= 0.6, "{a} / {b}");
        }
        for (a, b) in [("Ministry of Defence", "Ministry of Justice"), ("Chicago Police", "Boston Police")] {
            assert!(Folded::new(a).same_organisation(&Folded::new(b)) < 0.6, "{a} / {b}");
        }
    }
}
