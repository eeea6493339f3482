//! What comes in: a state's name, read; what goes out: the entity that it is there: the country, its government, its forces, a province.

use super::clause::Play;
use super::entity::Mentioned;
use super::group::Described;
use super::named::Named;
use super::resolve::{NAME, Reader};
use super::spelling::Folded;
use super::state::{self, Reading};
use super::{Form, Type};
use crate::text::gazetteer::{countries, places};

impl Reader<'_, '_> {
    /// "the Assad regime", "Assad's forces": those of the state that he leads.
    pub(super) fn of_leader(&self, name: &Folded, phrase: &Described) -> Option<Reading> {
        let forces = match phrase.noun.singular {
            "regime" | "government" => false,
            "force" | "army" | "troop" => true,
            _ => return None,
        };
        let holder = self.out.person(name).and_then(|i| self.out.list.get(i));
        let of_office = holder.and_then(|e| {
            e.offices.iter().find_map(|o| {
                o.strip_prefix("president:").or_else(|| o.strip_prefix("prime minister:")).or_else(|| o.strip_prefix("head:"))
            })
        });
        let code = of_office.or(self.state.filter(|_| phrase.noun.singular == "regime"))?.to_owned();
        Some(if forces { Reading::Forces(code) } else { Reading::Government(code) })
    }

    /// A part of a federal state, where it acts.
    pub(super) fn province(&mut self, name: &Named, play: Play, listed: Option<bool>) -> Option<usize> {
        let province = places::province(self.words(&name.tokens))?;
        let key = format!("place:{}", province.to_lowercase());
        let listed = listed.filter(|_| state::joined(self.text, name.tokens.start));
        let acts = (play.does(self.text) || listed == Some(true)) && listed != Some(false) && !state::located(self.text, name.tokens.start);
        (acts || self.out.find_key(&key).is_some()).then(|| self.out.of_key(Type::Place, &key))
    }

    /// A state's name, read; whether it takes part.
    pub(super) fn state(&mut self, name: &Named, reading: &Reading, phrase: Option<&Described>, play: Play, office: bool) -> bool {
        let strong = self.mention_state(name, reading, phrase, play, office);
        // However it is called here, its name is the usual one.
        if let (Reading::Government(code) | Reading::Country { code, .. }, Some(hit)) = (reading, state::at(self.text, name.tokens.start))
            && let Some(entity) = self.out.find_key(&format!("country:{code}")).and_then(|i| self.out.list.get_mut(i))
        {
            entity.name = hit.country.name.to_owned();
        }
        strong
    }

    fn mention_state(&mut self, name: &Named, reading: &Reading, phrase: Option<&Described>, play: Play, office: bool) -> bool {
        match reading {
            Reading::Government(code) => {
                let index = self.government_of(code);
                let form = if phrase.is_some() { Form::Description } else { Form::Name };
                let (tokens, play) = phrase.map_or((name.tokens.clone(), play), |p| (p.tokens.clone(), p.play));
                self.out.mention(self.text, index, Mentioned { tokens: tokens.clone(), form, play }, tokens, NAME, true);
                true
            }
            Reading::Forces(code) => {
                let index = self.out.of_key(Type::Group, &format!("forces:{code}"));
                let (tokens, play) = phrase.map_or((name.tokens.clone(), play), |p| (p.tokens.clone(), p.play));
                self.out.mention(self.text, index, Mentioned { tokens: tokens.clone(), form: Form::Description, play }, tokens, NAME, true);
                true
            }
            Reading::Country { code, strong } => {
                let key = format!("country:{code}");
                let index = self.out.of_key(Type::Country, &key);
                self.out.alias(&format!("government:{code}"), index);
                let strong = *strong || office;
                let full = countries::at(self.text, name.tokens.start).is_some_and(|h| h.form == countries::Form::Name);
                let rank = if full { NAME + 10 } else { 1 };
                let found = Mentioned { tokens: name.tokens.clone(), form: Form::Name, play };
                self.out.mention(self.text, index, found, name.tokens.clone(), rank, strong);
                strong
            }
            Reading::Place => false,
        }
    }

    /// The entity of a government: its country's, where that is there already.
    pub(super) fn government_of(&mut self, code: &str) -> usize {
        let (country, key) = (format!("country:{code}"), format!("government:{code}"));
        let index = self.out.find_key(&country).unwrap_or_else(|| self.out.of_key(Type::Country, &key));
        self.out.alias(&key, index);
        self.out.alias(&country, index);
        if let Some(entity) = self.out.list.get_mut(index) {
            entity.key = key;
        }
        self.government = Some(index);
        index
    }
}
