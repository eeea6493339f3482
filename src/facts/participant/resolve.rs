//! What comes in: a [`Text`]; what goes out: its entities: the names, titles, states and described groups of it, those that refer to
//! one entity joined.

use super::clause::{self, Play};
use super::entitled::roles;
use super::entity::{Entities, Entity, Mentioned};
use super::group::{self, Described};
use super::named::{self, Named};
use super::noun::Sort;
use super::spelling::Folded;
use super::state::{self, Reading};
use super::{Form, Type, label, office};
use crate::steps::pause;
use crate::text::gazetteer::{bodies, given_names};
use crate::text::names::NameType;
use crate::text::{Kind, Text};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What a name's rank has over a description's.
pub(super) const NAME: usize = 100;

/// Reads the entities.
pub async fn entities(text: &Text<'_>) -> Vec<Entity> {
    let described = group::described(text);
    pause().await;
    let named = named::named(text, &described);
    pause().await;
    let mut reader = Reader {
        text,
        taken: named::taken(&described, &named),
        state: named::main_state(text, &named),
        named: &named,
        described: &described,
        out: Entities::default(),
        government: None,
        company: None,
        several: false,
        police: None,
        last: None,
        roles: FxHashMap::default(),
    };
    reader.register();
    let (mut n, mut d) = (0, 0);
    while n < named.len() || d < described.len() {
        let name_first = match (named.get(n), described.get(d)) {
            // The names in a phrase before the phrase: they may be what it is.
            (Some(name), Some(phrase)) => name.tokens.start < phrase.tokens.end,
            (found, _) => found.is_some(),
        };
        if name_first {
            reader.name(n, d);
            n += 1;
        } else {
            reader.phrase(d);
            d += 1;
        }
    }
    reader.out.list
}

/// Reads an article from its first token to its last.
pub(super) struct Reader<'a, 'b> {
    pub(super) text: &'a Text<'b>,
    pub(super) named: &'a [Named],
    pub(super) described: &'a [Described],
    /// The phrases that a name has had already.
    pub(super) taken: Vec<bool>,
    /// The state that the article names most.
    pub(super) state: Option<&'static str>,
    pub(super) out: Entities,
    /// The government last spoken of ("the regime").
    pub(super) government: Option<usize>,
    /// The company last spoken of.
    pub(super) company: Option<usize>,
    /// Whether another company was spoken of before it.
    pub(super) several: bool,
    /// The police last named ("Tarsa police").
    pub(super) police: Option<usize>,
    /// Where the name of a state before ends, and whether it takes part: the members of a list are all or none.
    pub(super) last: Option<(usize, bool)>,
    /// Who is named with a role, in the whole article; none where there are several.
    pub(super) roles: FxHashMap<String, Option<usize>>,
}

impl Reader<'_, '_> {
    /// A name, folded, with the surname that it shares with the next.
    fn folded(&self, name: &Named) -> Folded {
        match name.surname {
            Some(surname) => Folded::new(&format!("{} {}", self.words(&name.tokens), self.text.raw(surname))),
            None => Folded::new(self.words(&name.tokens)),
        }
    }

    pub(super) fn words(&self, tokens: &Range<usize>) -> &str {
        self.text.slice(self.text.span(tokens.clone()))
    }

    /// Full names first, so that a surname in the headline finds its owner.
    fn register(&mut self) {
        for name in self.named.iter().filter(|n| n.tokens.len() > 1 || n.surname.is_some()) {
            let folded = self.folded(name);
            if folded.words.len() < 2 {
                continue;
            }
            match name.kind {
                NameType::Person if self.out.person(&folded).is_none() => {
                    let index = self.out.add_person(folded.clone());
                    self.out.index_words(index, &folded);
                    // An office may be spoken of before its holder is named.
                    let before = self.described_before(name);
                    for range in [&name.title, &name.apposition, &before].into_iter().flatten() {
                        if let Some(office) = office::office(self.text, range.clone()) {
                            self.out.index_office(index, &office);
                        }
                        for role in roles(self.text, range.clone()) {
                            let holder = self.roles.entry(role).or_insert(Some(index));
                            *holder = holder.filter(|i| *i == index);
                        }
                    }
                }
                NameType::Organisation if state::read(self.text, name.tokens.clone(), None, Play::None, None).is_none() => {
                    let index = self.body(&name.tokens, &folded);
                    // "… Council (SNSC)"
                    let end = name.tokens.end;
                    if self.text.raw(end) == "(" && self.text.raw(end + 2) == ")" && self.text.kind(end + 1) == Kind::Word {
                        self.out.index_words(index, &Folded::new(self.text.raw(end + 1)));
                    }
                }
                _ => {}
            }
        }
    }

    /// The entity of a body's name.
    fn body(&mut self, tokens: &Range<usize>, folded: &Folded) -> usize {
        let known = bodies::find(self.words(tokens));
        let found = match known {
            Some(known) => Some(self.out.of_key(Type::Organisation, &format!("organisation:{}", known.to_lowercase()))),
            None => self.out.body(folded),
        };
        let index = found.unwrap_or_else(|| self.out.add(Type::Organisation, String::new()));
        self.out.index_body(index, folded);
        index
    }

    /// A name; `d` is the described phrase that is read next.
    fn name(&mut self, n: usize, d: usize) {
        let Some(name) = self.named.get(n) else { return };
        let (start, end) = (name.tokens.start, name.tokens.end);
        let folded = self.folded(name);
        let play = clause::play(self.text, name.title.as_ref().map_or(start, |t| t.start)..end);
        // The phrase that the name is a part of: "the Syrian government", "FBI agents".
        let inside = (d.saturating_sub(1)..self.described.len().min(d + 2))
            .find(|k| self.described.get(*k).is_some_and(|p| p.tokens.start <= start && end < p.tokens.end));
        let phrase = inside.and_then(|k| self.described.get(k));
        let listed = self.last.filter(|(at, _)| *at <= start && start - at <= 3).map(|(_, strong)| strong);
        let reading = match name.kind {
            NameType::Person => phrase.and_then(|p| self.of_leader(&folded, p)),
            _ => state::read(self.text, name.tokens.clone(), phrase, play, listed),
        };
        if let Some(reading) = reading {
            let next = self.named.get(n + 1).and_then(|next| next.title.as_ref());
            let office = next.is_some_and(|t| t.contains(&start) && state::acts_for_state(self.text, t));
            let strong = self.state(name, &reading, phrase, play, office);
            if matches!(reading, Reading::Government(_) | Reading::Forces(_)) {
                self.take(inside);
            }
            self.last = Some((end, strong));
            return;
        }
        // "the Trump administration": a body of that name.
        if let Some(phrase) = phrase.filter(|p| name.kind == NameType::Person && p.noun.singular == "administration") {
            let folded = Folded::new(&format!("{} administration", self.words(&name.tokens)));
            let index = self.out.body(&folded).unwrap_or_else(|| self.out.add(Type::Organisation, String::new()));
            self.out.index_words(index, &folded);
            let found = Mentioned { tokens: phrase.tokens.clone(), form: Form::Name, play: phrase.play };
            self.out.mention(self.text, index, found, start..phrase.tokens.end, NAME, true);
            self.take(inside);
            return;
        }
        // "Tarsa police": those of the place.
        if let Some(phrase) = phrase.filter(|p| p.noun.singular == "police" && p.tokens.end == end + 1 && name.tokens.len() < 4) {
            self.police(start..phrase.tokens.end, phrase.play);
            self.take(inside);
            return;
        }
        let Some(index) = self.entity(name, &folded, play, listed) else {
            self.last = Some((end, false));
            return;
        };
        self.describe(name, index);
        match name.kind {
            NameType::Person => self.identify(&name.tokens, index),
            NameType::Organisation => self.called(start, index),
            _ => {}
        }
        // "IS militants", "QVL officers": the body itself.
        let of_body = phrase.filter(|p| {
            let own = matches!(p.noun.sort, Sort::Force | Sort::Faction) || matches!(p.noun.singular, "government" | "leadership");
            name.kind == NameType::Organisation && own
        });
        let (tokens, play) = of_body.map_or((name.tokens.clone(), play), |p| (p.tokens.clone(), p.play));
        if of_body.is_some() {
            self.take(inside);
        }
        if let Some(police) = name.title.as_ref().and_then(|t| police_in(self.text, t)) {
            self.police(police, Play::None);
        }
        let rank = NAME + folded.words.len().min(8);
        // "Norda Cathedral", but not "Rosa Park"
        let place =
            label::ends_in_label(self.text, &name.tokens) && name.title.is_none() && !given_names::is_given_name(self.text.lower(start));
        // "the Roe bomber"
        let thing = name.tokens.len() == 1 && name.title.is_none() && label::names_a_thing(self.text, end);
        let person = name.kind == NameType::Person && !place && !thing && !label::is_thing(self.text, &name.tokens);
        let strong = person || !label::is_label(self.text, name.tokens.clone(), play);
        self.out.mention(self.text, index, Mentioned { tokens, form: Form::Name, play }, name.tokens.clone(), rank, strong);
        self.out.met(index);
        self.last = Some((end, strong));
        // "Ana" alone is no full name.
        if let Some(entity) = self.out.list.get_mut(index).filter(|e| e.best == name.tokens)
            && let Some(surname) = name.surname
        {
            entity.name = format!("{} {}", self.text.slice(self.text.span(name.tokens.clone())), self.text.raw(surname));
        }
    }

    /// The police of a place, by these tokens.
    fn police(&mut self, tokens: Range<usize>, play: Play) {
        let folded = Folded::new(self.words(&tokens));
        let index = self
            .out
            .body(&folded)
            .or_else(|| self.out.body(&Folded::new(&format!("{} department", self.words(&tokens)))))
            .unwrap_or_else(|| self.out.add(Type::Organisation, String::new()));
        self.out.index_words(index, &folded);
        self.out.mention(self.text, index, Mentioned { tokens: tokens.clone(), form: Form::Name, play }, tokens, NAME + 2, true);
        self.police = Some(index);
    }

    fn take(&mut self, phrase: Option<usize>) {
        if let Some(taken) = phrase.and_then(|k| self.taken.get_mut(k)) {
            *taken = true;
        }
    }

    /// The entity that a name names, made where it is new; none where it names no participant.
    fn entity(&mut self, name: &Named, folded: &Folded, play: Play, listed: Option<bool>) -> Option<usize> {
        match name.kind {
            NameType::Person => {
                let known = self.out.person(folded).or_else(|| self.out.body(folded).filter(|_| name.title.is_none()));
                Some(known.unwrap_or_else(|| self.out.add_person(folded.clone())))
            }
            NameType::Organisation => {
                let index = self.body(&name.tokens, folded);
                if self.words(&name.tokens).to_lowercase().contains("police") {
                    self.police = Some(index);
                } else if bodies::find(self.words(&name.tokens)).is_none() && !NO_COMPANY.contains(&self.text.lower(name.tokens.end - 1)) {
                    self.several |= self.company.is_some_and(|before| before != index);
                    self.company = Some(index);
                }
                Some(index)
            }
            NameType::Place => self.province(name, play, listed),
            NameType::Nationality => None,
            NameType::Other => self.out.person(folded).or_else(|| self.out.body(folded)).or_else(|| {
                (play.speaks(self.text) && !label::ends_in_label(self.text, &name.tokens)).then(|| self.body(&name.tokens, folded))
            }),
        }
    }
}

/// Last words of the names of bodies that nobody calls "the company".
const NO_COMPANY: &[&str] = &[
    "army",
    "assembly",
    "association",
    "commission",
    "committee",
    "congress",
    "council",
    "court",
    "department",
    "front",
    "government",
    "house",
    "ministry",
    "movement",
    "office",
    "parliament",
    "party",
    "senate",
    "union",
    "university",
];

/// "Tarsa Metro Police" in "Tarsa Metro Police Chief".
fn police_in(text: &Text, title: &Range<usize>) -> Option<Range<usize>> {
    let at = title.clone().find(|i| text.raw(*i) == "Police")?;
    let start = (title.start..at)
        .rev()
        .take_while(|i| {
            (text.capital(*i) || text.raw(*i) == "-" && !text.spaced(*i))
                && !matches!(text.lower(*i), "deputy" | "assistant" | "acting" | "former")
        })
        .last()?;
    Some(start..at + 1)
}
