//! What comes in: a [`Text`]; what goes out: the participants, one fact an entity at its fullest mention, and the parts
//! that they play.

pub mod about;
pub mod apposition;
pub mod attribute;
pub mod clause;
mod entitled;
pub mod entity;
mod evidence;
pub mod given;
pub mod group;
mod identified;
pub mod label;
mod lexicon;
pub mod list;
mod lookup;
mod named;
mod national;
pub mod noun;
pub mod office;
pub mod part;
mod phrase;
pub mod quoted;
pub mod resolve;
mod retype;
pub mod same;
pub mod selection;
pub mod spelling;
pub mod state;
#[cfg(test)]
mod tests;
pub mod title;
pub mod typed;
pub mod verb;

use super::Fact;
use crate::ordered::Ordered;
use crate::steps::pause;
use crate::text::{Span, Text};
use attribute::Attribute;
use quoted::Quoted;

/// What sort of entity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Type {
    Person,
    Organisation,
    Country,
    Place,
    Group,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Form {
    Name,
    Title,
    Description,
}

/// One place where an entity is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// How.
    pub form: Form,
}

/// An entity, or a part played.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// The fullest name.
    pub name: String,
    /// What sort of entity.
    pub kind: Type,
    /// Titles, affiliations and descriptions that the article gives it, as written.
    pub titles: Vec<String>,
    /// The distinct surface forms.
    pub names: Vec<String>,
    /// All places; never empty for an entity.
    pub mentions: Vec<Mention>,
    /// A key that is the same for the same entity in every article where a table knows it
    /// ("country:SY", "government:SY", "organisation:united nations"); else empty.
    pub key: String,
    /// Offices in a normal form that is the same in every article ("ambassador:SY:united nations").
    pub offices: Vec<String>,
    /// Whether the article only names it, and it takes no part ("in northern Syria").
    pub weak: bool,
    /// Set where this fact is not the entity but something that is said of it.
    pub aspect: Option<Aspect>,
}

/// What a fact says of participants that is none of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Aspect {
    /// A part that some play.
    Part(Part),
    /// A title or tie of a person that another article may contradict.
    Attribute(Attribute),
    /// What somebody is quoted with.
    Quoted(Quoted),
}

/// Who plays a part: "brokered by Russia, Turkey and Iran".
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The predicate as a lemma ("broker").
    pub predicate: String,
    /// What it is done to, as words in lower case ("ceasefire"); may be empty.
    pub object: Vec<String>,
    /// The members, named for people.
    pub members: Vec<String>,
    /// Their keys, the same in every article, in the same order.
    pub keys: Vec<String>,
    /// Whether the list claims to be whole (no "including", "among them").
    pub whole: bool,
    /// Whether the article says that they did not do it ("refused to", "did not").
    pub denied: bool,
}

/// Reads the participants.
pub async fn read(text: &Text<'_>) -> Vec<Fact> {
    let entities = resolve::entities(text).await;
    pause().await;
    let mut facts: Vec<Fact> = entities.iter().filter(|e| !e.mentions.is_empty()).map(|e| fact(text, e)).collect();
    facts.extend(part::parts(text, &entities));
    facts.extend(quoted::read(text));
    facts.extend(entities.iter().filter(|e| e.strong).flat_map(|e| attributes(text, e)));
    facts
}

impl Participant {
    /// The part that the fact is.
    pub fn part(&self) -> Option<&Part> {
        match &self.aspect {
            Some(Aspect::Part(part)) => Some(part),
            _ => None,
        }
    }

    /// The title or tie that the fact is.
    pub fn attribute(&self) -> Option<&Attribute> {
        match &self.aspect {
            Some(Aspect::Attribute(attribute)) => Some(attribute),
            _ => None,
        }
    }

    /// The quotation that the fact is.
    pub fn quoted(&self) -> Option<&Quoted> {
        match &self.aspect {
            Some(Aspect::Quoted(quoted)) => Some(quoted),
            _ => None,
        }
    }

    /// Whether the fact is none of its own but a part, an attribute or a quotation.
    pub fn is_aspect(&self) -> bool {
        self.aspect.is_some()
    }

    /// Whether it is told only where the other article has its like.
    pub fn is_told_with_its_like(&self) -> bool {
        self.is_aspect() || self.weak
    }
}

/// What the titles of a person say, each as a fact at its place.
fn attributes(text: &Text, entity: &entity::Entity) -> Vec<Fact> {
    let fact = |title: &std::ops::Range<usize>, attribute: Attribute| {
        let span = text.span(title.clone());
        Fact {
            span,
            about: format!("title of {}", entity.name),
            says: None,
            value: super::Value::Participant(Participant {
                name: entity.name.clone(),
                kind: entity.kind,
                titles: vec![text.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")],
                names: Vec::new(),
                mentions: vec![Mention { span, form: Form::Title }],
                key: entity.key.clone(),
                offices: Vec::new(),
                weak: false,
                aspect: Some(Aspect::Attribute(attribute)),
            }),
        }
    };
    entity.entitled.iter().flat_map(|title| attribute::read(text, title.clone()).into_iter().map(move |a| fact(title, a))).collect()
}

/// An entity as a fact.
fn fact(text: &Text, entity: &entity::Entity) -> Fact {
    let mut mentions: Vec<Mention> = entity.mentions.iter().map(|m| Mention { span: text.span(m.tokens.clone()), form: m.form }).collect();
    mentions.order_by_key(|m| (m.span.start, m.span.end));
    mentions.dedup_by_key(|m| m.span);
    Fact {
        span: if entity.best.is_empty() {
            mentions.first().map_or(Span { start: 0, end: 0 }, |m| m.span)
        } else {
            text.span(entity.best.clone())
        },
        about: about::about(text, entity),
        says: None,
        value: super::Value::Participant(Participant {
            name: entity.name.clone(),
            kind: entity.kind,
            titles: entity.titles.clone(),
            names: entity.names.clone(),
            mentions,
            key: entity.key.clone(),
            offices: entity.offices.clone(),
            weak: !entity.strong,
            aspect: None,
        }),
    }
}
