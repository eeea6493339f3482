//! What comes in: a [`Text`]; what goes out: every name in it with its type, without titles and possessives.

use super::gazetteer::{bodies, countries, given_names, organisations, places, titles};
use super::{Kind, Span, Text};

/// A name in the text, without its titles, acting or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where.
    pub span: Span,
    /// Its type.
    pub kind: NameType,
}

/// The types of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum NameType {
    Person,
    Organisation,
    Place,
    Nationality,
    Other,
}

/// Finds every name, in order, not overlapping.
pub fn names(text: &Text) -> Vec<Name> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < text.len() {
        if let Some((kind, tokens)) = known(text, i) {
            out.push(Name { span: text.span(i..i + tokens), kind });
            i += tokens;
            continue;
        }
        if let Some((_, tokens)) = titles::at(text, i) {
            i += tokens;
            continue;
        }
        let end = run(text, i);
        let sentence_start = text.sentence(i).start == i;
        if end > i + usize::from(sentence_start && !given_names::is_given_name(text.lower(i))) {
            out.push(Name { span: text.span(i..end), kind: kind_of(text, i, end) });
        }
        i = end.max(i + 1);
    }
    out
}

/// What the tables know of the words from `i` on.
fn known(text: &Text, i: usize) -> Option<(NameType, usize)> {
    let state = countries::at(text, i).map(|hit| {
        let kind = match hit.form {
            countries::Form::Name | countries::Form::Capital => NameType::Place,
            countries::Form::Adjective | countries::Form::Inhabitants => NameType::Nationality,
            countries::Form::Seat => NameType::Organisation,
        };
        (kind, hit.tokens)
    });
    let people = Some(countries::people_at(text, i)).filter(|n| *n > 0).map(|n| (NameType::Nationality, n));
    let body = bodies::at(text, i).map(|(_, n)| (NameType::Organisation, n));
    let place = places::at(text, i).map(|(_, n)| (NameType::Place, n));
    [body, state, people, place].into_iter().flatten().max_by_key(|(_, n)| *n).filter(|(_, n)| run(text, i) <= i + n)
}

/// Where the run of capitalised words that starts at `i` ends; `i` for none.
fn run(text: &Text, i: usize) -> usize {
    let mut end = i;
    while text.kind(end) == Kind::Word && text.capital(end) && (end == i || text.sentence_of(end) == text.sentence_of(i)) && end < i + 8 {
        end += 1;
    }
    end
}

/// The type of a run that the tables do not know.
fn kind_of(text: &Text, start: usize, end: usize) -> NameType {
    if organisations::is_last(text.lower(end - 1)) || (end == start + 1 && text.raw(start).chars().all(char::is_uppercase)) {
        NameType::Organisation
    } else if end > start + 1 || given_names::is_given_name(text.lower(start)) {
        NameType::Person
    } else {
        NameType::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_titles_and_possessives() {
        let text = Text::new("Police said President Ana Lopez's aides met Syrian envoys in Oslo and the Acme Corp. board.");
        let found: Vec<_> = names(&text).iter().map(|n| (text.slice(n.span), n.kind)).collect();
        assert_eq!(
            found,
            [
                ("Ana Lopez", NameType::Person),
                ("Syrian", NameType::Nationality),
                ("Oslo", NameType::Place),
                ("Acme Corp.", NameType::Organisation)
            ]
        );
    }
}
