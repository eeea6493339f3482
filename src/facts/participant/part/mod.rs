//! What comes in: the entities of a text; what goes out: the parts that they play: what several do together, who did or did not do
//! what articles dispute, who claims an attack, who fired first, who was warned, by whose hand somebody died.

mod claim;
mod deed;
mod first;
mod joint;
mod modality;
mod object;
mod own_hand;
mod suffered;
#[cfg(test)]
mod tests;
mod warned;

use super::clause;
use super::entity::Entity;
use super::list::List;
use super::{Aspect, Form, Mention, Part, Participant, Type, verb};
use crate::facts::{Fact, Value};
use crate::ordered::Ordered;
use crate::text::gazetteer::countries;
use crate::text::{Text, concepts};
use std::ops::Range;

/// Who is a member where nobody is.
pub const NOBODY: &str = "nobody";

/// A place where an entity is referred to.
pub(super) struct Place {
    /// The tokens of the reference.
    pub tokens: Range<usize>,
    /// The verb of which it is the subject, behind it or behind the "who" of its relative clause, and whether it is passive.
    pub verb: Option<(usize, bool)>,
    /// Index of the entity.
    pub entity: usize,
}

/// What the rules read parts from.
pub(super) struct Scene<'a, 'b> {
    /// The text.
    pub text: &'a Text<'b>,
    /// Its entities.
    pub entities: &'a [Entity],
    /// Their mentions, in order.
    pub places: Vec<Place>,
}

impl Scene<'_, '_> {
    /// The active verb of which the place is the subject, in its sentence.
    fn does(&self, place: &Place) -> Option<(usize, &str)> {
        // Behind an auxiliary stands the base form: "did not boycott".
        self.verb(place).filter(|(_, passive)| !passive).map(|(v, _)| (v, self.lemma(v).unwrap_or(self.text.lower(v))))
    }

    /// The passive verb of which the place is the subject.
    fn suffers(&self, place: &Place) -> Option<(usize, &str)> {
        self.verb(place).filter(|(_, passive)| *passive).and_then(|(v, _)| Some((v, self.lemma(v)?)))
    }

    fn verb(&self, place: &Place) -> Option<(usize, bool)> {
        place.verb.filter(|(v, _)| self.text.sentence_of(*v) == self.text.sentence_of(place.tokens.start))
    }

    fn lemma(&self, verb: usize) -> Option<&str> {
        verb::deed(self.text, verb)
    }

    /// "Ann Lee, who": the place as the subject of the relative clause.
    fn relative(&self, place: &Place) -> Option<Place> {
        let who = place.tokens.end + usize::from(self.text.raw(place.tokens.end) == ",");
        let opens = matches!(self.text.lower(who), "who" | "which");
        opens.then(|| Place { tokens: place.tokens.clone(), verb: clause::verb_after(self.text, who + 1), entity: place.entity })
    }

    /// What sort of entity it is.
    fn kind(&self, place: &Place) -> Option<Type> {
        self.entities.get(place.entity).map(|e| e.kind)
    }

    fn is_named(&self, place: &Place) -> bool {
        self.kind(place).is_some_and(|kind| kind != Type::Group)
    }

    /// The next places after the place of this index.
    fn next(&self, i: usize, n: usize) -> &[Place] {
        self.places.get(i + 1..(i + 1 + n).min(self.places.len())).unwrap_or(&[])
    }

    /// The first of the words within the tokens.
    fn find(&self, range: Range<usize>, words: &List) -> Option<usize> {
        range.into_iter().find(|k| words.contains(self.text.lower(*k)))
    }

    /// What the place does or suffers by the verb, or does not; none where it is only planned, feared or asked.
    fn told(&self, place: &Place, range: Range<usize>, verb: usize, predicate: &str) -> Option<Fact> {
        let denied = || modality::is_denied(self.text, verb);
        (!modality::unreal(self.text, verb))
            .then(|| self.fact(range, Played { predicate, denied: denied(), ..Played::by(vec![place.entity]) }))
    }

    fn fact(&self, range: Range<usize>, played: Played) -> Fact {
        fact(self.text, range, played, self.entities)
    }
}

/// Reads the parts.
pub fn parts(text: &Text, entities: &[Entity]) -> Vec<Fact> {
    let mut places: Vec<Place> = Vec::new();
    for (entity, e) in entities.iter().enumerate().filter(|(_, e)| !e.name.is_empty()) {
        places.extend(e.mentions.iter().map(|m| Place { tokens: m.tokens.clone(), verb: clause::verb_after(text, m.tokens.end), entity }));
    }
    places.order_by_key(|p| (p.tokens.start, p.tokens.end));
    let scene = Scene { text, entities, places };
    let mut out = joint::read(&scene);
    for (i, place) in scene.places.iter().enumerate() {
        let relative = scene.relative(place);
        for place in relative.iter().chain([place]) {
            out.extend(claim::read(&scene, place));
            out.extend(deed::read(&scene, i, place));
            out.extend(suffered::read(&scene, place));
            out.extend(first::read(&scene, place));
            out.extend(own_hand::read(&scene, place));
            out.extend(warned::read(&scene, place));
        }
    }
    out.extend((0..text.len()).filter_map(|i| claim::nobody(&scene, i)));
    out.order_by_key(|f| (f.span.start, f.span.end));
    out.dedup_by_key(|f| f.span);
    out
}

/// A part as it is read.
pub(super) struct Played<'t> {
    /// What it is about, in the text's own words.
    pub about: String,
    /// The predicate as a lemma.
    pub predicate: &'t str,
    /// What it is done to.
    pub object: Vec<String>,
    /// Indices of entities.
    pub members: Vec<usize>,
    /// Whether the members are all.
    pub whole: bool,
    /// Whether the article says that they did not.
    pub denied: bool,
}

impl Played<'_> {
    /// What these members do.
    pub fn by(members: Vec<usize>) -> Self {
        Played { about: String::new(), predicate: "", object: Vec::new(), members, whole: true, denied: false }
    }
}

/// A part as a fact; it is about its own words where nothing else is said.
pub(super) fn fact(text: &Text, range: Range<usize>, played: Played, entities: &[Entity]) -> Fact {
    let Played { about, predicate, object, members, whole, denied } = played;
    let mut named: Vec<(String, String)> =
        members.iter().filter_map(|i| entities.get(*i)).map(|e| (key(&e.key, &e.name), name(e))).collect();
    named.order();
    named.dedup_by(|x, y| x.0 == y.0);
    let span = text.span(range);
    Fact {
        span,
        about: if about.is_empty() { text.slice(span).to_owned() } else { about },
        says: None,
        value: Value::Participant(Participant {
            name: named.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
            kind: Type::Group,
            titles: Vec::new(),
            names: Vec::new(),
            mentions: vec![Mention { span, form: Form::Description }],
            key: String::new(),
            offices: Vec::new(),
            weak: false,
            aspect: Some(Aspect::Part(Part {
                predicate: concepts::concept(predicate).to_owned(),
                object,
                members: named.iter().map(|(_, name)| name.clone()).collect(),
                keys: named.into_iter().map(|(key, _)| key).collect(),
                whole,
                denied,
            })),
        }),
    }
}

/// What an entity is called among the members of a part, by its own key and its name: the same in every article, as far as it can be.
pub fn key(key: &str, name: &str) -> String {
    match key.split_once(':') {
        Some(("country" | "government", code)) => code.to_owned(),
        Some(_) => key.to_owned(),
        None => super::spelling::Folded::new(name).words.last().cloned().unwrap_or_default(),
    }
}

/// A name for people.
fn name(entity: &Entity) -> String {
    countries::find(&entity.name).map_or_else(|| entity.name.clone(), |(country, _)| country.name.to_owned())
}
