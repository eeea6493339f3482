//! What comes in: described phrases in order; what goes out: whom each refers to: the holder of an office, a body spoken of before,
//! a government, or a group of its own.

use super::clause::Play;
use super::entity::Mentioned;
use super::group::{Described, Determiner};
use super::list::List;
use super::noun::Sort;
use super::resolve::Reader;
use super::same::group_key;
use super::{Form, Type, office, selection, title};
use crate::text::Text;
use crate::text::gazetteer::{countries, places};

impl Reader<'_, '_> {
    /// A described phrase: someone met before, or a group of its own.
    pub(super) fn phrase(&mut self, d: usize) {
        let Some(phrase) = self.described.get(d).filter(|_| self.taken.get(d) == Some(&false)) else { return };
        let found = Mentioned { tokens: phrase.tokens.clone(), form: Form::Description, play: phrase.play };
        let noun = phrase.noun;
        let definite = phrase.determiner == Determiner::Definite;
        if let Some(index) = self.officer(phrase) {
            self.out.mention(self.text, index, Mentioned { form: Form::Title, ..found }, phrase.tokens.clone(), 3, true);
            return;
        }
        // "the governor": the holder of the role.
        if let Some(index) = self.out.holder(noun.singular).filter(|_| definite && !noun.plural && title::is_role(noun.singular)) {
            self.out.mention(self.text, index, Mentioned { form: Form::Title, ..found }, 0..0, 0, false);
            return;
        }
        if let Some(index) = self.body_meant(phrase, definite) {
            self.out.mention(self.text, index, found, phrase.tokens.clone(), 2, noun.singular == "regime");
            return;
        }
        // "police", "the officers": those named before.
        let bare = phrase.modifiers.is_empty() && (noun.singular == "police" || definite && noun.plural && noun.singular == "officer");
        if let Some(index) = self.police.filter(|_| bare) {
            self.out.mention(self.text, index, found, 0..0, 0, false);
            return;
        }
        if let Some(index) = self.of_government(phrase) {
            self.out.mention(self.text, index, found, phrase.tokens.clone(), 2, true);
            return;
        }
        if self.is_identity(phrase) || !selection::is_participant(self.text, phrase) {
            return;
        }
        if let Some(index) = self.named_below(phrase) {
            self.out.mention(self.text, index, found, 0..0, 0, true);
            return;
        }
        let (head, adjective) = identity(self.text, phrase);
        let key = group_key(head, &adjective);
        let fresh = phrase.determiner == Determiner::Single || phrase.determiner == Determiner::Amount && noun.sort != Sort::Faction;
        let known = if fresh { None } else { self.out.find_key(&key) };
        let index = known.unwrap_or_else(|| self.out.add(Type::Group, key));
        let rank = 1 + phrase.modifiers.len().min(6) + usize::from(matches!(phrase.play, Play::Acts(_)));
        self.out.mention(self.text, index, found, phrase.tokens.clone(), rank, true);
    }

    /// "Syria's ambassador to the U.N.": whoever holds the office, named in this article or not.
    fn officer(&mut self, phrase: &Described) -> Option<usize> {
        let noun = phrase.noun;
        if noun.sort != Sort::Agent || noun.plural || phrase.determiner == Determiner::Single || !OFFICES.contains(&noun.singular) {
            return None;
        }
        let mut end = phrase.tokens.end;
        if matches!(self.text.lower(end), "to" | "of" | "for") {
            let names = (end + 1..end + 8).take_while(|k| self.text.capital(*k) || matches!(self.text.lower(*k), "the" | "of"));
            end = names.last().filter(|k| self.text.capital(*k)).map_or(end, |k| k + 1);
        }
        let range = phrase.tokens.start..end;
        let office = office::office(self.text, range.clone())?;
        if let Some(index) = self.out.officer(&office) {
            return Some(index);
        }
        let index = self.out.add(Type::Person, String::new());
        self.out.entitle(self.text, index, range, Some(office), &[]);
        Some(index)
    }

    /// "government representatives" speak for the government, "regime forces" fight for it.
    fn of_government(&mut self, phrase: &Described) -> Option<usize> {
        let of = |word: &str| phrase.modifiers.iter().any(|m| m == word);
        if !phrase.noun.plural || !of("regime") && !of("government") || of("local") || of("federal") {
            return None;
        }
        let forces = matches!(phrase.noun.singular, "force" | "troop" | "soldier");
        if !forces && !matches!(phrase.noun.singular, "representative" | "delegate" | "negotiator") {
            return None;
        }
        let known = self.government.and_then(|i| self.out.list.get(i)).and_then(|e| e.key.split_once(':')).map(|(_, code)| code.to_owned());
        let code = known.or(self.state.map(str::to_owned))?;
        Some(if forces { self.out.of_key(Type::Group, &format!("forces:{code}")) } else { self.government_of(&code) })
    }

    /// The body that "the regime", "the Observatory", "the company" means.
    fn body_meant(&mut self, phrase: &Described, definite: bool) -> Option<usize> {
        let noun = phrase.noun;
        let bare = phrase.determiner == Determiner::Bare && phrase.tokens.len() == 1;
        if noun.sort != Sort::Body || noun.plural || !definite && !bare {
            return None;
        }
        match noun.singular {
            "regime" => self.government.or_else(|| self.state.map(|code| self.government_of(code))),
            "government" | "administration" => self.government,
            _ if !definite => None,
            word => self.body_named(word, phrase).or_else(|| self.company_meant(word, phrase)),
        }
    }

    /// "the fire department", "the airline": the body that has the word in its name.
    fn body_named(&self, word: &str, phrase: &Described) -> Option<usize> {
        let own = KINDS.iter().find(|(kind, _)| *kind == word).map_or(&[][..], |(_, names)| names);
        let index = [word].iter().chain(own).find_map(|w| self.out.body_with(w))?;
        let name = self.out.list.get(index)?.name.to_lowercase();
        // "the emergency department" is no fire department; "the high court" may be the Supreme Court.
        let many = matches!(word, "department" | "division" | "ministry" | "office" | "school" | "team");
        (!many || phrase.modifiers.iter().all(|m| name.contains(m.as_str()))).then_some(index)
    }

    /// The company last spoken of; "the airline" only where it is the only one.
    fn company_meant(&self, word: &str, phrase: &Described) -> Option<usize> {
        let any = matches!(word, "company" | "firm" | "network" | "agency" | "newspaper");
        // "the aircraft carrier" is none.
        let plain = phrase.modifiers.iter().all(|m| m == "based" || m.ends_with("-based"));
        let only = plain && !self.several && KINDS.iter().any(|(kind, _)| *kind == word);
        self.company.filter(|_| any || only)
    }
}

/// Kinds of companies, each with words by which names tell that they are of it.
const KINDS: &[(&str, &[&str])] = &[
    ("airline", &["airlines", "airways"]),
    ("carrier", &["airlines", "airways"]),
    ("automaker", &["motors", "motor"]),
    ("carmaker", &["motors", "motor"]),
    ("broadcaster", &["broadcasting", "tv", "television"]),
    ("railroad", &["railway", "rail"]),
    ("railway", &["rail", "railways"]),
    ("manufacturer", &["manufacturing"]),
    ("insurer", &["insurance"]),
    ("retailer", &["stores"]),
    ("startup", &[]),
];

/// Offices that one person holds at a time.
const OFFICES: &[&str] = &[
    "ambassador",
    "envoy",
    "president",
    "premier",
    "minister",
    "governor",
    "mayor",
    "chairman",
    "secretary",
    "director",
    "chief",
    "head",
    "king",
    "pope",
    "spokesman",
    "spokeswoman",
    "superintendent",
    "commissioner",
    "sheriff",
    "commander",
    "executive",
];

/// Heads that say less than the word before them.
const EMPTY: &[&str] =
    &["force", "group", "fighter", "faction", "militia", "representative", "delegation", "leader", "member", "side", "unit"];
/// Words before such a head that say which.
const SIDES: &[&str] = &["rebel", "opposition", "militant", "terrorist", "insurgent", "police", "separatist", "jihadist"];

/// What tells one group from another: its head, or the word before a head that says nothing; and the people that it is of.
fn identity<'t>(text: &'t Text, phrase: &Described) -> (&'t str, String) {
    let head_at = phrase.tokens.end.saturating_sub(1);
    let mut head = text.lower(head_at);
    // "a militant leader" is one of them, not they.
    let many = phrase.noun.plural || !matches!(phrase.noun.singular, "leader" | "member" | "representative" | "fighter");
    if EMPTY.contains(&phrase.noun.singular)
        && many
        && let Some(k) = (phrase.tokens.start..head_at).rev().find(|k| SIDES.contains(&text.lower(*k)))
    {
        head = text.lower(k);
    }
    let known = |k: &usize| countries::at(text, *k).is_some() || countries::people_at(text, *k) > 0 || places::at(text, *k).is_some();
    let adjective = phrase
        .tokens
        .clone()
        .find(|k| text.capital(*k) && known(k))
        .map(|k| countries::at(text, k).map_or_else(|| text.lower(k).to_owned(), |hit| hit.country.code.to_owned()))
        // "religious groups" are no political ones.
        .or_else(|| (EMPTY.contains(&phrase.noun.singular) && head == text.lower(head_at)).then(|| which(text, phrase)).flatten())
        .unwrap_or_default();
    (head, adjective)
}

/// The word before the head that says which ones, where it does.
fn which(text: &Text, phrase: &Described) -> Option<String> {
    let before = phrase.tokens.end.checked_sub(2).filter(|k| *k >= phrase.tokens.start)?;
    (!text.capital(before) && TELLING.contains(text.lower(before))).then(|| text.lower(before).to_owned())
}

/// Words that tell one group, leader or member from another.
static TELLING: List = List::new(
    "aid business church civil community congressional crew environmental ethnic family faith gang government human industry islamist jewish \
     labor labour local military muslim party political religious rights senior state student union women youth",
);
