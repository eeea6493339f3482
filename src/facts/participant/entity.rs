//! What comes in: mentions one by one; what goes out: entities, each with all its mentions and titles. By what later mentions find
//! them stands in `lookup`.

use super::clause::Play;
use super::same::PERPETRATOR;
use super::spelling::Folded;
use super::{Form, Type};
use crate::text::Text;
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
    pub(super) folded: Option<Folded>,
}

/// All entities of an article, and how to find them again.
#[derive(Debug, Default)]
pub struct Entities {
    /// In the order in which they were met.
    pub list: Vec<Entity>,
    pub(super) by_key: FxHashMap<String, usize>,
    /// Persons by the skeleton of the surname: those of that surname, and the one met last.
    pub(super) by_surname: FxHashMap<String, Vec<usize>>,
    pub(super) last_of_surname: FxHashMap<String, usize>,
    pub(super) by_first: FxHashMap<String, usize>,
    /// Bodies by a word of their name, and by their initials.
    pub(super) by_word: FxHashMap<String, usize>,
    pub(super) by_initials: FxHashMap<String, usize>,
    /// The holder of a role met last ("governor").
    pub(super) by_role: FxHashMap<String, usize>,
    /// Whoever holds an office, in normal form.
    pub(super) by_office: FxHashMap<String, usize>,
    /// Bodies by their names without the first word.
    pub(super) by_rest: FxHashMap<String, usize>,
    /// Names of any sort by their exact words.
    pub(super) by_words: FxHashMap<String, usize>,
    /// Which entity has a place: no place refers to two.
    by_place: FxHashMap<(usize, usize), usize>,
}

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
        let did_it = key == PERPETRATOR;
        if self.by_key.get(&key) == Some(&from) {
            self.by_key.insert(key, into);
        }
        for mention in &mentions {
            self.by_place.insert((mention.tokens.start, mention.tokens.end), into);
        }
        let Some(entity) = self.list.get_mut(into) else { return };
        entity.mentions.extend(mentions);
        entity.strong = true;
        if did_it && !entity.offices.iter().any(|o| o == PERPETRATOR) {
            entity.offices.push(PERPETRATOR.to_owned());
        }
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
