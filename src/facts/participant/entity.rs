//! What comes in: mentions one by one; what goes out: entities, each with all its mentions, and the indices by which later
//! mentions find them: by name, by one word of it, by initials, by role, by key.

use super::clause::Play;
use super::spelling::{Folded, same_surname, skeleton};
use super::{Form, Type};
use super::{given, noun};
use crate::text::Text;
use crate::text::concepts::concept;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;
use std::ops::Range;

/// One place where an entity is referred to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mentioned {
    /// The tokens of the reference.
    pub tokens: Range<usize>,
    /// How it refers.
    pub form: Form,
    /// What it plays there.
    pub play: Play,
}

/// An entity of one article.
#[derive(Clone, Debug)]
pub struct Entity {
    /// What sort.
    pub kind: Type,
    /// The key that is the same in every article; may be empty.
    pub key: String,
    /// The fullest name so far, without titles.
    pub name: String,
    /// Where it stands.
    pub best: Range<usize>,
    /// How full it is: names over descriptions, more words over fewer.
    rank: usize,
    /// Titles and descriptions, as written.
    pub titles: Vec<String>,
    /// Where the titles stand, each once by its words.
    pub entitled: Vec<Range<usize>>,
    /// Offices in normal form.
    pub offices: Vec<String>,
    /// Distinct surface forms, in order.
    pub names: Vec<String>,
    seen: FxHashSet<String>,
    /// All places, in order of reading.
    pub mentions: Vec<Mentioned>,
    /// Whether some mention makes it a participant, not a mere place or label.
    pub strong: bool,
    /// The spelling of a person's full name.
    folded: Option<Folded>,
}

/// All entities of an article, and how to find them again.
#[derive(Debug, Default)]
pub struct Entities {
    /// In the order in which they were met.
    pub list: Vec<Entity>,
    by_key: FxHashMap<String, usize>,
    /// Persons by the skeleton of the surname: those of that surname, and the one met last.
    by_surname: FxHashMap<String, Vec<usize>>,
    last_of_surname: FxHashMap<String, usize>,
    by_first: FxHashMap<String, usize>,
    /// Bodies by a word of their name, and by their initials.
    by_word: FxHashMap<String, usize>,
    by_initials: FxHashMap<String, usize>,
    /// The holder of a role met last ("governor").
    by_role: FxHashMap<String, usize>,
    /// Whoever holds an office, in normal form.
    by_office: FxHashMap<String, usize>,
    /// Names of any sort by their exact words.
    by_words: FxHashMap<String, usize>,
    /// Which entity has a place: no place refers to two.
    by_place: FxHashMap<(usize, usize), usize>,
}

/// So many persons of one surname are told apart.
const NAMESAKES: usize = 12;
/// So many titles and surface forms are kept.
const MOST: usize = 24;

impl Entities {
    /// A new entity.
    pub fn add(&mut self, kind: Type, key: String) -> usize {
        let index = self.list.len();
        if !key.is_empty() {
            self.by_key.insert(key.clone(), index);
        }
        self.list.push(Entity {
            kind,
            key,
            name: String::new(),
            best: 0..0,
            rank: 0,
            titles: Vec::new(),
            entitled: Vec::new(),
            offices: Vec::new(),
            names: Vec::new(),
            seen: FxHashSet::default(),
            mentions: Vec::new(),
            strong: false,
            folded: None,
        });
        index
    }

    /// The entity of a key, made where it is not there yet.
    pub fn of_key(&mut self, kind: Type, key: &str) -> usize {
        match self.by_key.get(key) {
            Some(index) => *index,
            None => self.add(kind, key.to_owned()),
        }
    }

    /// The entity of a key, where it is there.
    pub fn find_key(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// Makes an entity that turned out to be another a part of it.
    pub fn absorb(&mut self, from: usize, into: usize) {
        let Some(entity) = self.list.get_mut(from).filter(|_| from != into) else { return };
        let (mentions, names) = (std::mem::take(&mut entity.mentions), std::mem::take(&mut entity.names));
        entity.strong = false;
        let key = std::mem::take(&mut entity.key);
        if self.by_key.get(&key) == Some(&from) {
            self.by_key.insert(key, into);
        }
        for mention in &mentions {
            self.by_place.insert((mention.tokens.start, mention.tokens.end), into);
        }
        let Some(entity) = self.list.get_mut(into) else { return };
        entity.mentions.extend(mentions);
        entity.strong = true;
        for name in names {
            if entity.names.len() < MOST && entity.seen.insert(name.clone()) {
                entity.names.push(name);
            }
        }
    }

    /// The entity that has exactly these tokens as a mention.
    pub fn at(&self, tokens: &Range<usize>) -> Option<usize> {
        self.by_place.get(&(tokens.start, tokens.end)).copied()
    }

    /// Lets a second key find the entity.
    pub fn alias(&mut self, key: &str, index: usize) {
        self.by_key.entry(key.to_owned()).or_insert(index);
    }

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
        if let Some(found) = self.by_words.get(&name.words.join(" ")) {
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

    /// Gives an entity a title, and lets its role words find it.
    pub fn entitle(&mut self, text: &Text, index: usize, range: Range<usize>, office: Option<String>, roles: &[String]) {
        for role in roles {
            self.by_role.insert(role.clone(), index);
        }
        if let Some(office) = &office {
            self.index_office(index, office);
        }
        let Some(entity) = self.list.get_mut(index) else { return };
        let title = text.slice(text.span(range.clone())).trim();
        let title = title.strip_prefix("the ").or_else(|| title.strip_prefix("The ")).unwrap_or(title);
        if !title.is_empty() && entity.titles.len() < MOST && !entity.titles.iter().any(|t| t == title) {
            entity.titles.push(title.to_owned());
            entity.entitled.push(range);
        }
        if let Some(office) = office.filter(|o| entity.offices.len() < MOST && !entity.offices.contains(o)) {
            entity.offices.push(office);
        }
    }

    /// Adds a mention. `name` are the tokens of the name within it; `rank` says how full a name it is.
    pub fn mention(&mut self, text: &Text, index: usize, found: Mentioned, name: Range<usize>, rank: usize, strong: bool) {
        let Some(entity) = self.list.get_mut(index) else { return };
        match self.by_place.entry((found.tokens.start, found.tokens.end)) {
            Entry::Occupied(_) => return,
            Entry::Vacant(free) => free.insert(index),
        };
        let surface = text.slice(text.span(found.tokens.clone()));
        if entity.names.len() < MOST && entity.seen.insert(surface.to_owned()) {
            entity.names.push(surface.to_owned());
        }
        entity.strong |= strong;
        let rank = rank + usize::from(strong);
        if entity.rank < rank && name.end > name.start {
            entity.rank = rank;
            entity.name = text.slice(text.span(name.clone())).split_whitespace().collect::<Vec<_>>().join(" ");
            entity.best = name;
        }
        entity.mentions.push(found);
    }
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

/// Nouns that call one group by several names, beside the concepts that all facts share.
const SAME: &[&[&str]] = &[
    &["resident", "inhabitant", "local", "villager"],
    &["witness", "eyewitness", "onlooker"],
    &["shooter", "gunman"],
    &["supporter", "backer", "loyalist"],
    &["relative", "family"],
    &["protester", "protestor", "demonstrator"],
    &["lawyer", "attorney", "counsel"],
    &["partner", "ally"],
];

/// Nouns for the one who did it: an article changes between them.
const PERPETRATORS: &[&str] = &["gunman", "shooter", "attacker", "assailant", "suspect", "bomber", "killer", "hijacker"];

/// Whether the noun, in the singular, is one for the one who did it.
pub fn is_perpetrator(noun: &str) -> bool {
    PERPETRATORS.contains(&noun)
}

/// The key of a described group: words that mean the same have one.
pub fn group_key(head: &str, adjective: &str) -> String {
    if is_perpetrator(head) && adjective.is_empty() {
        return "group:perpetrator".to_owned();
    }
    let singular = noun::noun(head).map_or(head, |n| n.singular);
    let group = SAME.iter().find(|row| row.contains(&singular)).map_or_else(|| concept(head), |row| row[0]);
    if adjective.is_empty() { format!("group:{group}") } else { format!("group:{group}:{adjective}") }
}
