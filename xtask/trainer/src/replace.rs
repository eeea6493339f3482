//! What comes in: the labelled sets; what goes out: copies of their documents with other names in place of the labelled ones, so
//! that a name is known by what stands around it and not by itself alone. The names are of all continents, of other documents, or
//! made up; one name of a document becomes one name of its copy.

use crate::corpus::Document;
use crate::synthetic::Dice;
use crosscheck::text::gazetteer::{countries, given_names, organisations, surnames};
use crosscheck::text::names::NameType;
use std::collections::{BTreeMap, BTreeSet};

/// Parts of made-up words; the same for people, places and organisations, so that the parts say nothing.
const SYLLABLES: &[&str] = &[
    "ba", "be", "bo", "cho", "da", "den", "di", "fa", "fi", "ga", "gor", "ha", "hu", "i", "ja", "ka", "ken", "ki", "kwa", "la", "len",
    "lo", "lu", "ma", "mer", "mi", "mo", "na", "nde", "ni", "no", "o", "pa", "per", "po", "qui", "ra", "ri", "ro", "sa", "sen", "shi",
    "so", "ta", "te", "tor", "tu", "u", "va", "vel", "vi", "wa", "xi", "ya", "yo", "za", "zu",
];

/// Second halves of names such as "Mi-na".
const HALVES: &[&str] = &["jun", "hee", "na", "min", "soo", "wen", "chi", "yi", "ho", "won", "ju", "ling", "ming", "kai", "young", "fen"];

/// Small words inside surnames.
const INNER: &[&str] = &["de", "da", "bin", "van", "al", "de la", "ben", "dos", "von", "el"];

/// Names to put in.
struct Names {
    given: Vec<String>,
    surnames: Vec<String>,
    organisations: Vec<String>,
    places: Vec<String>,
}

impl Names {
    fn of(documents: &[Document]) -> Names {
        let labelled = |kind: NameType| -> Vec<String> {
            let names: BTreeSet<&str> =
                documents.iter().flat_map(|d| d.spans.iter().filter(|s| s.2 == kind).map(|s| &d.text[s.0..s.1])).collect();
            names.into_iter().filter(|n| n.starts_with(char::is_uppercase) && n.len() < 50).map(str::to_owned).collect()
        };
        let words = |words: BTreeSet<&'static str>| words.into_iter().map(title).collect();
        Names {
            given: words(given_names::all().collect()),
            surnames: words(surnames::all().collect()),
            organisations: labelled(NameType::Organisation),
            places: labelled(NameType::Place),
        }
    }
}

/// A word with its first letter and the letters after "-" and "'" as capitals.
fn title(word: &str) -> String {
    let mut before = '-';
    let small = ["al-", "el-"].iter().any(|p| word.starts_with(p));
    word.chars()
        .enumerate()
        .map(|(k, c)| {
            let capital = (before == '-' || before == '\'') && !(small && k == 0);
            before = c;
            if capital { c.to_uppercase().next().unwrap_or(c) } else { c }
        })
        .collect()
}

fn made_up(dice: &mut Dice) -> String {
    let syllables = 2 + dice.below(3);
    title(&(0..syllables).map(|_| SYLLABLES[dice.below(SYLLABLES.len())]).collect::<String>())
}

fn letters(dice: &mut Dice) -> String {
    (0..2 + dice.below(4)).map(|_| char::from(b'A' + dice.below(26) as u8)).collect()
}

/// The names of one copy.
struct Cast<'n> {
    names: &'n Names,
    dice: Dice,
    /// The new name of each old one; of people also of their first and last words.
    taken: BTreeMap<(String, usize), String>,
}

impl Cast<'_> {
    fn surname(&mut self) -> String {
        let word = if self.dice.below(4) == 0 { made_up(&mut self.dice) } else { self.dice.pick(&self.names.surnames).to_owned() };
        if self.dice.below(12) == 0 { format!("{} {word}", INNER[self.dice.below(INNER.len())]) } else { word }
    }

    fn person(&mut self, old: &str) -> String {
        let words: Vec<&str> = old.split(' ').collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return old.to_owned() };
        let surname = match self.taken.get(&((*last).to_owned(), PERSON)) {
            Some(known) => known.clone(),
            None => self.surname(),
        };
        self.taken.insert(((*last).to_owned(), PERSON), surname.clone());
        if words.len() == 1 {
            return surname;
        }
        let given = self.dice.pick(&self.names.given).to_owned();
        let full = match self.dice.below(8) {
            0 => format!("{surname} {}-{}", title(SYLLABLES[self.dice.below(SYLLABLES.len())]), HALVES[self.dice.below(HALVES.len())]),
            1 => format!("{}. {surname}", char::from(b'A' + self.dice.below(26) as u8)),
            2 => format!("{given} {} {surname}", self.dice.pick(&self.names.given)),
            3 => format!("{} {surname}", made_up(&mut self.dice)),
            _ => format!("{given} {surname}"),
        };
        self.taken.entry(((*first).to_owned(), PERSON)).or_insert(given);
        full
    }

    fn organisation(&mut self, old: &str) -> String {
        let words: Vec<&str> = old.split(' ').collect();
        let last = words.last().copied().unwrap_or("");
        if words.len() == 1 {
            return match self.dice.below(4) {
                _ if old.len() < 7 && !old.chars().any(char::is_lowercase) => letters(&mut self.dice),
                0 => letters(&mut self.dice),
                1 => self.dice.pick(&self.names.organisations).to_owned(),
                2 => format!("{}{}", made_up(&mut self.dice), ["Tech", "Bank", "corp", "gas", "media"][self.dice.below(5)]),
                _ => made_up(&mut self.dice),
            };
        }
        if organisations::is_last(&last.to_lowercase()) && self.dice.below(2) == 0 {
            let word = if self.dice.below(2) == 0 { made_up(&mut self.dice) } else { self.dice.pick(&self.names.surnames).to_owned() };
            return if words.len() > 2 && self.dice.below(2) == 0 {
                format!("{word} {} {last}", words[1])
            } else {
                format!("{word} {last}")
            };
        }
        match self.dice.below(3) {
            0 => old.to_owned(),
            1 => format!("{} {}", made_up(&mut self.dice), made_up(&mut self.dice)),
            _ => self.dice.pick(&self.names.organisations).to_owned(),
        }
    }

    fn place(&mut self, old: &str) -> String {
        match self.dice.below(3) {
            _ if countries::find(old).is_some() => old.to_owned(),
            0 => made_up(&mut self.dice),
            _ => self.dice.pick(&self.names.places).to_owned(),
        }
    }

    /// Events, works and the like keep the word that says what they are ("Roe Marathon").
    fn other(&mut self, old: &str) -> String {
        match old.rsplit_once(' ') {
            Some((head, kind)) if !head.contains(' ') && countries::find(head).is_none() => {
                let word = if self.dice.below(2) == 0 { made_up(&mut self.dice) } else { self.dice.pick(&self.names.places).to_owned() };
                format!("{word} {kind}")
            }
            _ => old.to_owned(),
        }
    }

    fn new_name(&mut self, old: &str, kind: NameType) -> String {
        let key = (old.to_owned(), kind as usize);
        if let Some(known) = self.taken.get(&key) {
            return known.clone();
        }
        let new = match kind {
            NameType::Person => self.person(old),
            NameType::Organisation => self.organisation(old),
            NameType::Place => self.place(old),
            NameType::Other => self.other(old),
            NameType::Nationality => old.to_owned(),
        };
        self.taken.insert(key, new.clone());
        new
    }
}

const PERSON: usize = NameType::Person as usize;

/// One copy of each document.
pub fn replaced(documents: &[Document], seed: u64, weight: f32) -> Vec<Document> {
    let names = Names::of(documents);
    documents
        .iter()
        .zip(seed..)
        .map(|(document, seed)| {
            let mut cast = Cast { names: &names, dice: Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)), taken: BTreeMap::new() };
            let (mut text, mut spans, mut at) = (String::new(), Vec::new(), 0);
            for (start, end, kind) in document.spans.iter().filter(|s| s.0 < s.1) {
                if *start < at {
                    continue;
                }
                text.push_str(&document.text[at..*start]);
                let from = text.len();
                text.push_str(&cast.new_name(&document.text[*start..*end], *kind));
                spans.push((from, text.len(), *kind));
                at = *end;
            }
            text.push_str(&document.text[at..]);
            Document { text, spans, second: None, labels: document.labels, weight: document.weight * weight }
        })
        .collect()
}
