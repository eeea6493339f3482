//! What comes in: a [`Text`]; what goes out: its entities: the names, titles, states and described groups of it, those that refer to
//! one entity joined.

use super::clause::{self, Play};
use super::entity::{Entities, Entity, Mentioned, group_key};
use super::group::{self, Described, Determiner};
use super::noun::Sort;
use super::spelling::Folded;
use super::state::{self, Reading};
use super::{Form, Type, apposition, title, verb};
use crate::text::gazetteer::{bodies, countries, places};
use crate::text::names::{self, NameType};
use crate::text::{Kind, Span, Text};
use std::ops::Range;

/// A longer run of capitals is no name.
const LONGEST: usize = 14;
/// What a name's rank adds to the number of its words, so that names go before descriptions.
const NAME: usize = 100;

/// A name with what stands around it.
struct Named {
    tokens: Range<usize>,
    kind: NameType,
    title: Option<Range<usize>>,
    apposition: Option<Range<usize>>,
    /// Index of the description before it ("The head of the board, Ann Lee,").
    before: Option<usize>,
}

/// Reads the entities.
pub fn entities(text: &Text) -> Vec<Entity> {
    let described = group::described(text);
    let named = named(text, &described);
    let mut taken = taken(&described, &named);
    let mut out = Entities::default();
    register(text, &named, &mut out);
    let (mut n, mut d) = (0, 0);
    let mut context = Context::default();
    while n < named.len() || d < described.len() {
        let name_first = match (named.get(n), described.get(d)) {
            // The names in a phrase before the phrase: they may be what it is.
            (Some(name), Some(phrase)) => name.tokens.start < phrase.tokens.end,
            (found, _) => found.is_some(),
        };
        if name_first {
            read_name(text, &named, n, &described, d, &mut taken, &mut out, &mut context);
            n += 1;
        } else {
            if !taken.get(d).copied().unwrap_or(true)
                && let Some(phrase) = described.get(d)
            {
                read_described(text, phrase, &mut out, &mut context);
            }
            d += 1;
        }
    }
    out.list
}

/// What was met last.
#[derive(Default)]
struct Context {
    /// The government last spoken of ("the regime").
    government: Option<usize>,
    /// The company last spoken of.
    company: Option<usize>,
    /// Whether the name before is a participant: the members of a list are all or none.
    last: Option<(usize, bool)>,
}

fn named(text: &Text, described: &[Described]) -> Vec<Named> {
    names::names(text)
        .into_iter()
        .filter_map(|name| {
            let tokens = tokens(text, name.span);
            if tokens.is_empty() || tokens.len() > LONGEST {
                return None;
            }
            let person = name.kind == NameType::Person;
            let body = name.kind == NameType::Organisation;
            Some(Named {
                title: person.then(|| title::before(text, tokens.start)).flatten(),
                apposition: (person || body).then(|| apposition::after(text, tokens.end, body)).flatten(),
                before: person.then(|| apposition::before(text, tokens.clone(), described)).flatten(),
                kind: name.kind,
                tokens,
            })
        })
        .collect()
}

fn tokens(text: &Text, span: Span) -> Range<usize> {
    text.token_at(span.start)..text.token_at(span.end.saturating_sub(1)) + usize::from(span.end > span.start)
}

/// Which described phrases are parts of names, titles and appositions.
fn taken(described: &[Described], named: &[Named]) -> Vec<bool> {
    let mut taken = vec![false; described.len()];
    for name in named {
        let start = name.title.as_ref().map_or(name.tokens.start, |t| t.start);
        let mut mark = |range: Range<usize>| {
            let from = described.partition_point(|d| d.tokens.end <= range.start);
            for (k, d) in described.iter().enumerate().skip(from).take_while(|(_, d)| d.tokens.end <= range.end) {
                debug_assert!(d.tokens.end <= range.end);
                if let Some(t) = taken.get_mut(k) {
                    *t = true;
                }
            }
        };
        mark(start..name.tokens.end);
        // The first noun of an apposition is what it says; those after it are of their own.
        if let Some(range) = &name.apposition {
            let first = described.get(described.partition_point(|d| d.tokens.end <= range.start));
            if let Some(first) = first.filter(|d| d.tokens.end <= range.end) {
                mark(range.start..first.tokens.end);
            }
        }
        if let Some(t) = name.before.and_then(|k| taken.get_mut(k)) {
            *t = true;
        }
    }
    taken
}

/// Full names first, so that a surname in the headline finds its owner.
fn register(text: &Text, named: &[Named], out: &mut Entities) {
    for name in named.iter().filter(|n| n.tokens.len() > 1) {
        let folded = Folded::new(text.slice(text.span(name.tokens.clone())));
        if folded.words.len() < 2 {
            continue;
        }
        match name.kind {
            NameType::Person if out.person(&folded).is_none() => {
                let index = out.add_person(folded.clone());
                out.index_words(index, &folded);
            }
            NameType::Organisation => {
                let index = body(text, name, &folded, out);
                out.index_body(index, &folded);
                // "… Council (SNSC)"
                let end = name.tokens.end;
                if text.raw(end) == "(" && text.raw(end + 2) == ")" && text.kind(end + 1) == Kind::Word {
                    let short = Folded::new(text.raw(end + 1));
                    out.index_words(index, &short);
                }
            }
            _ => {}
        }
    }
}

/// The entity of a body's name.
fn body(text: &Text, name: &Named, folded: &Folded, out: &mut Entities) -> usize {
    let known = bodies::find(text.slice(text.span(name.tokens.clone())));
    if let Some(known) = known {
        return out.of_key(Type::Organisation, &format!("organisation:{}", known.to_lowercase()));
    }
    match out.body(folded) {
        Some(index) => index,
        None => {
            let index = out.add(Type::Organisation, String::new());
            out.index_body(index, folded);
            index
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "one pass over two lists")]
fn read_name(
    text: &Text,
    named: &[Named],
    n: usize,
    described: &[Described],
    d: usize,
    taken: &mut [bool],
    out: &mut Entities,
    context: &mut Context,
) {
    let Some(name) = named.get(n) else { return };
    let (start, end) = (name.tokens.start, name.tokens.end);
    let folded = Folded::new(text.slice(text.span(name.tokens.clone())));
    let phrase_tokens = name.title.as_ref().map_or(start, |t| t.start)..end;
    let play = clause::play(text, phrase_tokens.clone());
    // The phrase that the name is a part of: "the Syrian government", "FBI agents".
    let inside = (d.saturating_sub(1)..described.len().min(d + 2))
        .find(|k| described.get(*k).is_some_and(|p| p.tokens.start <= start && end < p.tokens.end));
    let phrase = inside.and_then(|k| described.get(k));
    if name.kind != NameType::Person
        && let Some(reading) = state::read(
            text,
            name.tokens.clone(),
            phrase,
            play,
            context.last.filter(|(at, _)| *at <= start && start - at <= 3).map(|(_, s)| s),
        )
    {
        let office =
            named.get(n + 1).and_then(|next| next.title.as_ref()).is_some_and(|t| t.contains(&start) && state::acts_for_state(text, t));
        let strong = read_state(text, name, &reading, phrase, play, office, out, context);
        if matches!(reading, Reading::Government(_) | Reading::Forces(_))
            && let Some(t) = inside.and_then(|k| taken.get_mut(k))
        {
            *t = true;
        }
        context.last = Some((end, strong));
        return;
    }
    let index = match name.kind {
        NameType::Person => match out.person(&folded) {
            Some(index) => index,
            None => match out.body(&folded).filter(|_| name.title.is_none()) {
                Some(index) => index,
                None => out.add_person(folded.clone()),
            },
        },
        NameType::Organisation => {
            let index = body(text, name, &folded, out);
            if bodies::find(text.slice(text.span(name.tokens.clone()))).is_none() {
                context.company = Some(index);
            }
            index
        }
        NameType::Place => match province(text, name, play, out) {
            Some(index) => index,
            None => return,
        },
        NameType::Nationality => return,
        NameType::Other => match out.person(&folded).or_else(|| out.body(&folded)) {
            Some(index) => index,
            None => {
                let speaks = matches!(play, Play::Acts(v) if verb::lemma(text, v).is_some_and(verb::reports));
                if !speaks {
                    return;
                }
                let index = out.add(Type::Organisation, String::new());
                out.index_body(index, &folded);
                index
            }
        },
    };
    // "IS militants", "LMPD officers": the body itself.
    let form = Form::Name;
    let rank = NAME + folded.words.len().min(8);
    if let Some(range) = &name.title {
        let office = title::office(text, range.clone());
        out.entitle(index, text.slice(text.span(range.clone())), office, &roles(text, range.clone()));
    }
    if let Some(range) = &name.apposition {
        let office = title::office(text, range.clone());
        out.entitle(index, text.slice(text.span(range.clone())), office, &roles(text, range.clone()));
        out.mention(text, index, Mentioned { tokens: range.clone(), form: Form::Description, play: Play::None }, 0..0, 0, false);
    }
    if let Some(before) = name.before.and_then(|k| described.get(k)) {
        let range = before.tokens.start..start.saturating_sub(1);
        let office = title::office(text, range.clone());
        out.entitle(index, text.slice(text.span(range.clone())), office, &roles(text, range.clone()));
        out.mention(text, index, Mentioned { tokens: before.tokens.clone(), form: Form::Description, play: Play::None }, 0..0, 0, false);
    }
    out.mention(text, index, Mentioned { tokens: name.tokens.clone(), form, play }, name.tokens.clone(), rank, true);
    out.met(index);
    context.last = Some((end, true));
}

/// A part of a federal state, where it acts.
fn province(text: &Text, name: &Named, play: Play, out: &mut Entities) -> Option<usize> {
    let province = places::province(text.slice(text.span(name.tokens.clone())))?;
    let key = format!("place:{}", province.to_lowercase());
    let acts = matches!(play, Play::Acts(_)) && !state::located(text, name.tokens.start);
    (acts || out.find_key(&key).is_some()).then(|| out.of_key(Type::Place, &key))
}

#[allow(clippy::too_many_arguments, reason = "what was read of one name")]
fn read_state(
    text: &Text,
    name: &Named,
    reading: &Reading,
    phrase: Option<&Described>,
    play: Play,
    office: bool,
    out: &mut Entities,
    context: &mut Context,
) -> bool {
    let whole = phrase.map_or(name.tokens.clone(), |p| p.tokens.clone());
    match reading {
        Reading::Government(code) => {
            let key = format!("government:{code}");
            let index = out.find_key(&format!("country:{code}")).unwrap_or_else(|| out.of_key(Type::Country, &key));
            out.alias(&key, index);
            out.alias(&format!("country:{code}"), index);
            if let Some(entity) = out.list.get_mut(index) {
                entity.key = key;
            }
            let play = phrase.map_or(play, |p| p.play);
            let form = if phrase.is_some() { Form::Description } else { Form::Name };
            out.mention(text, index, Mentioned { tokens: whole.clone(), form, play }, whole, NAME, true);
            context.government = Some(index);
            true
        }
        Reading::Forces(code) => {
            let index = out.of_key(Type::Group, &format!("forces:{code}"));
            let play = phrase.map_or(play, |p| p.play);
            out.mention(text, index, Mentioned { tokens: whole.clone(), form: Form::Description, play }, whole, NAME, true);
            true
        }
        Reading::Country { code, strong } => {
            let key = format!("country:{code}");
            let index = out.find_key(&key).unwrap_or_else(|| out.of_key(Type::Country, &key));
            out.alias(&format!("government:{code}"), index);
            let strong = *strong || office;
            let rank = if countries::at(text, name.tokens.start).is_some_and(|h| h.form == countries::Form::Name) { NAME + 10 } else { 1 };
            out.mention(text, index, Mentioned { tokens: name.tokens.clone(), form: Form::Name, play }, name.tokens.clone(), rank, strong);
            strong
        }
        Reading::Place => false,
    }
}

/// The role words of a title, written out, as later mentions have them ("the governor").
fn roles(text: &Text, range: Range<usize>) -> Vec<String> {
    const SHORT: &[(&str, &str)] = &[
        ("gov", "governor"),
        ("sen", "senator"),
        ("rep", "congressman"),
        ("gen", "general"),
        ("col", "colonel"),
        ("capt", "captain"),
        ("lt", "lieutenant"),
        ("sgt", "sergeant"),
    ];
    range
        .take(20)
        .map(|i| text.lower(i))
        .filter_map(|word| {
            SHORT.iter().find(|(short, _)| *short == word).map(|(_, long)| *long).or_else(|| title::is_role(word).then_some(word))
        })
        .map(str::to_owned)
        .collect()
}

/// A described phrase: someone met before, or a group of its own.
fn read_described(text: &Text, phrase: &Described, out: &mut Entities, context: &mut Context) {
    let found = Mentioned { tokens: phrase.tokens.clone(), form: Form::Description, play: phrase.play };
    let noun = phrase.noun;
    let definite = phrase.determiner == Determiner::Definite;
    // "the governor": the holder of the role.
    if definite
        && !noun.plural
        && let Some(index) = out.holder(noun.singular).filter(|_| title::is_role(noun.singular))
    {
        out.mention(text, index, Mentioned { form: Form::Title, ..found }, 0..0, 0, false);
        return;
    }
    // "the Observatory", "the company": a body.
    if noun.sort == Sort::Body && !noun.plural && (definite || phrase.determiner == Determiner::Bare) {
        let government = matches!(noun.singular, "regime" | "government" | "administration");
        let index = if government {
            context.government
        } else if !definite {
            None
        } else {
            out.body_with(noun.singular).or(if matches!(noun.singular, "company" | "firm" | "network" | "agency" | "newspaper") {
                context.company
            } else {
                None
            })
        };
        if let Some(index) = index {
            out.mention(text, index, found, 0..0, 0, false);
            return;
        }
    }
    if !is_participant(text, phrase) {
        return;
    }
    let (head, adjective) = identity(text, phrase);
    let key = group_key(head, &adjective);
    let fresh = matches!(phrase.determiner, Determiner::Single) || phrase.determiner == Determiner::Amount && noun.sort != Sort::Faction;
    let known = if fresh { None } else { out.find_key(&key) };
    let index = known.unwrap_or_else(|| out.add(Type::Group, key));
    let rank = 1 + phrase.modifiers.len().min(6) + usize::from(matches!(phrase.play, Play::Acts(_)));
    out.mention(text, index, found, phrase.tokens.clone(), rank, true);
}

/// What tells one group from another: its head, or the word before a head that says nothing; and the people that it is of.
fn identity<'t>(text: &'t Text, phrase: &Described) -> (&'t str, String) {
    const EMPTY: &[&str] =
        &["force", "group", "fighter", "faction", "militia", "representative", "delegation", "leader", "member", "side", "unit"];
    let head_at = phrase.tokens.end.saturating_sub(1);
    let mut head = text.lower(head_at);
    if EMPTY.contains(&phrase.noun.singular)
        && let Some(k) = (phrase.tokens.start..head_at)
            .rev()
            .find(|k| matches!(text.lower(*k), "rebel" | "opposition" | "militant" | "terrorist" | "insurgent" | "police" | "separatist"))
    {
        head = text.lower(k);
    }
    let adjective = phrase
        .tokens
        .clone()
        .find(|k| {
            text.capital(*k) && (countries::at(text, *k).is_some() || countries::people_at(text, *k) > 0 || places::at(text, *k).is_some())
        })
        .map(|k| countries::at(text, k).map_or_else(|| text.lower(k).to_owned(), |hit| hit.country.code.to_owned()))
        .unwrap_or_default();
    (head, adjective)
}

/// Whether a described phrase is a participant by what it is and does.
fn is_participant(text: &Text, phrase: &Described) -> bool {
    let noun = phrase.noun;
    let acts = matches!(phrase.play, Play::Acts(_));
    let suffers = matches!(phrase.play, Play::Suffers(_));
    if phrase.determiner == Determiner::Negative {
        return false;
    }
    let modified = phrase.tokens.len() > 1;
    match noun.sort {
        Sort::Faction => true,
        Sort::Force => acts || suffers || noun.plural && modified,
        Sort::Agent => {
            acts || phrase.determiner == Determiner::Definite
                || suffers && modified
                || noun.plural && modified && phrase.determiner != Determiner::Owner
        }
        Sort::Public => acts || suffers,
        Sort::Kin => (acts || suffers || phrase.determiner == Determiner::Owner) && !first_person(text, phrase),
        Sort::Body => {
            acts && matches!(
                noun.singular,
                "government"
                    | "regime"
                    | "court"
                    | "jury"
                    | "delegation"
                    | "ministry"
                    | "authority"
                    | "leadership"
                    | "committee"
                    | "panel"
                    | "parliament"
            )
        }
        Sort::Vague => false,
    }
}

fn first_person(text: &Text, phrase: &Described) -> bool {
    matches!(text.lower(phrase.tokens.start), "my" | "our" | "your")
}
