//! What comes in: a name, a word of it, initials, a role, an office; what goes out: the entity that it refers to.

use super::Type;
use super::entity::Entities;
use super::given;
use super::spelling::{Folded, same_surname, skeleton};
use crate::text::gazetteer::organisations;

/// So many persons of one surname are told apart.
const NAMESAKES: usize = 12;
impl Entities {
    /// The person of this name: of the same full name in some spelling, or known by this one word of it.
    pub fn person(&self, name: &Folded) -> Option<usize> {
        let last = name.words.last()?;
        let surname = skeleton(last);
        if name.words.len() == 1 {
            return self
                .last_of_surname
                .get(&surname)
                .or_else(|| self.by_surname.get(&surname)?.first())
                .filter(|i| self.list.get(**i).is_some_and(|e| e.folded.as_ref().is_some_and(|f| close(f, name))))
                .or_else(|| self.by_first.get(last))
                .copied();
        }
        let first = name.words.first()?;
        self.by_surname.get(&surname)?.iter().copied().find(|i| {
            let Some(folded) = self.list.get(*i).and_then(|e| e.folded.as_ref()) else { return false };
            let Some(other) = folded.words.first() else { return false };
            close(folded, name) && (folded.words.len() == 1 || given::alike(other, first) || middle(folded, first) || middle(name, other))
        })
    }

    /// A new person.
    pub fn add_person(&mut self, name: Folded) -> usize {
        let index = self.add(Type::Person, String::new());
        if let Some(last) = name.words.last() {
            let surname = skeleton(last);
            let namesakes = self.by_surname.entry(surname).or_default();
            if namesakes.len() < NAMESAKES {
                namesakes.push(index);
            }
        }
        if let Some(first) = name.words.first().filter(|_| name.words.len() > 1) {
            self.by_first.entry(first.clone()).or_insert(index);
        }
        if let Some(entity) = self.list.get_mut(index) {
            entity.folded = Some(name);
        }
        index
    }

    /// Notes that a person was just met, for surnames to come.
    pub fn met(&mut self, index: usize) {
        let folded = self.list.get(index).and_then(|e| e.folded.as_ref());
        if let Some(surname) = folded.and_then(|f| f.words.last()).map(|last| skeleton(last)) {
            self.last_of_surname.insert(surname, index);
        }
    }

    /// The body of this name: by key, by all its words, by initials, by one word of a longer name.
    pub fn body(&self, name: &Folded) -> Option<usize> {
        let whole = name.words.join(" ");
        if let Some(found) = self.by_words.get(&whole).or_else(|| self.by_rest.get(&whole)) {
            return Some(*found);
        }
        // "the Norland Water Board" after "the Water Board"
        if let Some(found) = rest(name).and_then(|rest| self.by_words.get(&rest)) {
            return Some(*found);
        }
        match name.words.as_slice() {
            [word] => self.by_initials.get(word).or_else(|| self.by_word.get(word)).copied(),
            _ => None,
        }
    }

    /// The body whose name has the word, the one met last.
    pub fn body_with(&self, word: &str) -> Option<usize> {
        self.by_word.get(word).copied()
    }

    /// Lets a body be found by its name, its words and its initials.
    pub fn index_body(&mut self, index: usize, name: &Folded) {
        self.by_words.entry(name.words.join(" ")).or_insert(index);
        if name.words.len() < 2 {
            return;
        }
        if let Some(rest) = rest(name) {
            self.by_rest.entry(rest).or_insert(index);
        }
        for word in name.words.iter().filter(|w| w.chars().count() > 2 && !GENERIC.contains(&w.as_str())) {
            self.by_word.insert(word.clone(), index);
        }
        if let Some(initials) = &name.acronym {
            self.by_initials.entry(initials.clone()).or_insert(index);
        }
    }

    /// Lets an entity be found by exactly these words.
    pub fn index_words(&mut self, index: usize, name: &Folded) {
        self.by_words.entry(name.words.join(" ")).or_insert(index);
    }

    /// The holder of a role, the one met last.
    pub fn holder(&self, role: &str) -> Option<usize> {
        self.by_role.get(role).copied()
    }

    /// Whoever holds an office, in normal form.
    pub fn officer(&self, office: &str) -> Option<usize> {
        self.by_office.get(office).copied()
    }

    /// Lets a person be found by an office held.
    pub fn index_office(&mut self, index: usize, office: &str) {
        self.by_office.entry(office.to_owned()).or_insert(index);
    }
}

/// A long name without its first word, which the text may leave out: "Open Market Committee" of the federal one.
fn rest(name: &Folded) -> Option<String> {
    let (_, rest) = name.words.split_first()?;
    (rest.len() > 1 && organisations::is_last(rest.last()?)).then(|| rest.join(" "))
}

/// Words of bodies' names that refer to none alone.
const GENERIC: &[&str] = &[
    "the",
    "and",
    "for",
    "national",
    "international",
    "united",
    "new",
    "american",
    "north",
    "south",
    "state",
    "states",
    "county",
    "city",
    "general",
    "public",
    "human",
    "rights",
    "affairs",
    "health",
    "house",
    "white",
    "security",
    "police",
    "news",
    "media",
    "people",
    "front",
    "army",
    "forces",
    "democratic",
    "medical",
    "federal",
    "central",
    "high",
    "royal",
];

/// Two spellings of one surname: the same, or a letter longer.
fn close(a: &Folded, b: &Folded) -> bool {
    let (Some(x), Some(y)) = (a.words.last(), b.words.last()) else { return false };
    x == y || x.len().abs_diff(y.len()) <= 1 && x.len() >= 5 && same_surname(x, y, a.is_latin() || b.is_latin())
}

/// Whether a given name is a further one of a person: "Elena" of "Maria Elena Lopez".
fn middle(name: &Folded, given: &str) -> bool {
    given.len() > 1 && name.words.len() > 2 && name.words.iter().rev().skip(1).any(|w| w == given)
}
