//! What comes in: a person's name as it is read; what goes out: that the unnamed one met before is that person: "The suspect was
//! identified as Ann Lee", "police named the gunman as Ann Lee", "Ann Lee, the suspect,", "A judge … Judge Ann Lee".

use super::clause::Play;
use super::entity::Mentioned;
use super::group::{Described, Determiner};
use super::list::List;
use super::resolve::Reader;
use super::same::{PERPETRATOR, is_perpetrator};
use super::{Form, Type, apposition, title, verb};
use std::ops::Range;

/// So many tokens may stand between "identified" and "as".
const REACH: usize = 9;
/// A lead that names nobody has so many sentences.
const LEAD: usize = 5;

/// Offices of which an article has one holder: who is unnamed in the lead is named below.
static SOLE: List = List::new(
    "actor actress ambassador astronaut billionaire bishop coach congressman congresswoman governor imam judge king lawmaker magistrate mayor \
     minister pastor pilot pope premier president priest prince princess professor queen rabbi rapper senator sheriff singer teacher",
);

impl Reader<'_, '_> {
    /// Joins the unnamed one to the person who is named at these tokens.
    pub(super) fn identify(&mut self, name: &Range<usize>, index: usize) {
        let opening = title::before(self.text, name.start).map_or(name.start, |t| t.start);
        let Some(r#as) = apposition::past_age(self.text, opening).checked_sub(1).filter(|k| self.text.lower(*k) == "as") else { return };
        let Some(verb) = self.naming(r#as) else { return };
        // "named the gunman as", "the gunman was named as"
        let object = self.last_phrase(verb + 1, r#as);
        let subject =
            || self.last_phrase(verb.saturating_sub(4), verb).filter(|p| (p.tokens.end..verb).any(|k| verb::is_auxiliary(self.text, k)));
        let Some(tokens) = object.or_else(subject).filter(|p| !p.noun.plural).map(|p| p.tokens.clone()) else { return };
        if let Some(group) = self.out.at(&tokens).filter(|i| self.is_group(*i)) {
            self.out.absorb(group, index);
        }
    }

    /// "Ann Lee was identified as the gunman": joins the gunman met before to the person.
    pub(super) fn is_identity(&mut self, phrase: &Described) -> bool {
        let Some(r#as) = phrase.tokens.start.checked_sub(1).filter(|k| self.text.lower(*k) == "as") else { return false };
        if !is_perpetrator(phrase.noun.singular) || phrase.noun.plural || phrase.determiner != Determiner::Definite {
            return false;
        }
        let Some(verb) = self.naming(r#as) else { return false };
        let n = self.named.partition_point(|name| name.tokens.start < verb);
        let name =
            n.checked_sub(1).and_then(|n| self.named.get(n)).filter(|name| verb - name.tokens.end <= 6).map(|name| name.tokens.clone());
        let Some(person) = name.and_then(|tokens| self.out.at(&tokens)).filter(|i| !self.is_group(*i)) else { return false };
        self.perpetrator_is(person);
        let found = Mentioned { tokens: phrase.tokens.clone(), form: Form::Description, play: Play::None };
        self.out.mention(self.text, person, found, 0..0, 0, false);
        true
    }

    /// "a group called the Norda Front": joins the group to the body.
    pub(super) fn called(&mut self, name: usize, index: usize) {
        let the = usize::from(name.checked_sub(1).is_some_and(|k| self.text.lower(k) == "the"));
        let Some(called) = name.checked_sub(1 + the).filter(|k| matches!(self.text.lower(*k), "called" | "named" | "dubbed")) else {
            return;
        };
        let phrase = self.last_phrase(called.saturating_sub(1), called).filter(|p| p.tokens.end == called && !p.noun.plural);
        let group = phrase.and_then(|p| self.out.at(&p.tokens)).filter(|i| self.is_group(*i));
        if let Some(group) = group {
            self.out.absorb(group, index);
        }
    }

    /// The one who did it has this name.
    pub(super) fn perpetrator_is(&mut self, person: usize) {
        if let Some(group) = self.out.find_key(PERPETRATOR).filter(|i| self.is_group(*i)) {
            self.out.absorb(group, person);
        }
    }

    /// "A judge" of the lead, where one judge alone is named below.
    pub(super) fn named_below(&self, phrase: &Described) -> Option<usize> {
        let role = phrase.noun.singular;
        let sole = phrase.determiner == Determiner::Single && !phrase.noun.plural && SOLE.contains(role);
        if !sole || self.text.sentence_of(phrase.tokens.start) >= LEAD {
            return None;
        }
        self.roles.get(role).copied().flatten()
    }

    /// Where "identified", "named" stands before the "as".
    fn naming(&self, r#as: usize) -> Option<usize> {
        let floor = self.text.sentence(r#as).start.max(r#as.saturating_sub(REACH));
        (floor..r#as).rev().find(|k| matches!(self.text.lower(*k), "identified" | "named"))
    }

    /// The last described phrase within the tokens.
    fn last_phrase(&self, from: usize, to: usize) -> Option<&Described> {
        let k = self.described.partition_point(|d| d.tokens.end <= to).checked_sub(1)?;
        self.described.get(k).filter(|d| d.tokens.end > from)
    }

    fn is_group(&self, index: usize) -> bool {
        self.out.list.get(index).is_some_and(|e| e.kind == Type::Group)
    }
}
