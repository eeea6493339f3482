//! What comes in: a [`Text`]; what goes out: every name in it with its type, without titles and possessives.
//!
//! A linear-chain tagger over the words that may be part of a name: [`word`] and [`features`] read what is known of a word, [`document`]
//! what the text as a whole says of it, [`knowledge`] what the gazetteers say, [`weights`] what training found,
//! [`decode`] finds the most likely tags. `docs/names.md` says how it was trained.

mod decode;
mod document;
mod features;
mod knowledge;
pub mod training;
mod weights;
mod word;

use super::gazetteer::{given_names, organisations, titles};
use super::{Kind, Span, Text};
use std::ops::Range;
use std::sync::OnceLock;
use weights::Weights;

/// A name in the text, without its titles, acting or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where.
    pub span: Span,
    /// Its type.
    pub kind: NameType,
}

/// The types of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum NameType {
    Person,
    Organisation,
    Place,
    Nationality,
    Other,
}

/// What training found.
const WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// Finds every name, in order, not overlapping. Linear in the text.
pub fn names(text: &Text) -> Vec<Name> {
    names_by(text, weights())
}

/// The word class of a word as written, as the recogniser knows it; 0 for none.
pub fn class(word: &str) -> u64 {
    weights().word(word).map_or(0, |known| u64::from(known.class()))
}

fn weights() -> &'static Weights<'static> {
    static READ: OnceLock<Weights<'static>> = OnceLock::new();
    READ.get_or_init(|| Weights::read(WEIGHTS).unwrap_or_default())
}

fn names_by(text: &Text, weights: &Weights) -> Vec<Name> {
    let words = prepare(text, weights);
    let tags = decode::tags(text, &words, weights);
    let mut out = Vec::new();
    let mut i = 0;
    while i < tags.len() {
        let tag = tags[i];
        let start = i;
        i += 1;
        if tag == decode::OUTSIDE {
            continue;
        }
        while tags.get(i) == Some(&(tag + 1)) && tag % 2 == 1 {
            i += 1;
        }
        if let Some(kind) = decode::TYPES.get(usize::from(tag - 1) / 2) {
            let start = after_titles(text, start..i, *kind);
            let end = before_joints(text, start..i);
            out.push(Name { span: text.span(start..end), kind: by_last_word(text, start..end, *kind) });
        }
    }
    out
}

/// Where a name begins after the titles that were read as part of it: "President" before a person, "Director of" before an
/// organisation. What is left has at least one token.
fn after_titles(text: &Text, name: Range<usize>, kind: NameType) -> usize {
    let mut start = name.start;
    while let Some((_, tokens)) = titles::at(text, start) {
        let next = match kind {
            NameType::Person if tokens > 1 || !given_names::is_given_name(text.lower(start)) => start + tokens,
            NameType::Organisation if text.lower(start + tokens) == "of" => start + tokens + 1,
            _ => break,
        };
        if next >= name.end {
            break;
        }
        start = next;
    }
    start
}

/// The type of a name: what is called a marathon or a treaty is one, whatever stands around it.
fn by_last_word(text: &Text, name: Range<usize>, kind: NameType) -> NameType {
    let body = matches!(kind, NameType::Organisation | NameType::Place);
    if body && name.len() > 1 && organisations::is_event(text.lower(name.end - 1)) { NameType::Other } else { kind }
}

/// Where a name ends before what only joins it to something else: the hyphen and the letter of a model ("Air Force F-16"). What is left
/// has at least one token.
fn before_joints(text: &Text, name: Range<usize>) -> usize {
    let mut end = name.end;
    if end > name.start + 1 && matches!(text.raw(end - 1), "-" | "–" | "&" | "/") {
        end -= 1;
        if end > name.start + 1 && text.kind(end + 1) == Kind::Number && text.raw(end - 1).chars().count() == 1 {
            end -= 1;
        }
    }
    end
}

fn prepare(text: &Text, weights: &Weights) -> features::Words {
    let mut words = features::Words::new(text, weights);
    document::read(text, &mut words);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names as "text/first letter of the type".
    fn found(source: &str) -> Vec<String> {
        let text = Text::new(source);
        names(&text).iter().map(|n| format!("{}/{}", text.slice(n.span), format!("{:?}", n.kind).to_lowercase())).collect()
    }

    fn check(source: &str, expected: &[&str]) {
        assert_eq!(found(source), expected, "{source}");
    }

    #[test]
    fn without_titles_and_possessives() {
        check(
            "Police said President Ana Lopez's aides met Syrian envoys in Oslo and the Acme Corp. board.",
            &["Ana Lopez/person", "Syrian/nationality", "Oslo/place", "Acme Corp./organisation"],
        );
        check("Lt. Col. Ann Lee met Gov. John Roe.", &["Ann Lee/person", "John Roe/person"]);
    }

    #[test]
    fn without_joints_at_the_end() {
        for (source, name, expected) in [("The Tarsa Air Force F-16 fell.", 1..6, "Tarsa Air Force"), ("A Tarsa-based firm", 1..3, "Tarsa")]
        {
            let text = Text::new(source);
            let end = before_joints(&text, name.clone());
            assert_eq!(text.slice(text.span(name.start..end)), expected, "{source}");
        }
    }

    #[test]
    fn a_marathon_is_no_organisation() {
        let text = Text::new("the Tarsa Marathon");
        assert_eq!(by_last_word(&text, 1..3, NameType::Organisation), NameType::Other);
        assert_eq!(by_last_word(&text, 1..2, NameType::Place), NameType::Place);
    }

    #[test]
    fn careless_writing() {
        check(
            "police met ana lopez in oslo. mr. lopez left norway for the united nations. then it rained in oslo.",
            &["ana lopez/person", "oslo/place", "lopez/person", "norway/place", "united nations/organisation", "oslo/place"],
        );
        check(
            "POLICE MET ANA LOPEZ IN OSLO. MR. LOPEZ LEFT NORWAY FOR THE UNITED NATIONS. THEN IT RAINED IN OSLO.",
            &["ANA LOPEZ/person", "OSLO/place", "LOPEZ/person", "NORWAY/place", "UNITED NATIONS/organisation", "OSLO/place"],
        );
    }

    #[test]
    fn headlines_in_any_case() {
        check("PRESIDENT ANA LOPEZ VISITS OSLO\n\nIt rained.", &["ANA LOPEZ/person", "OSLO/place"]);
        check("Two Killed in Oslo After Ana Lopez Speaks", &["Oslo/place", "Ana Lopez/person"]);
    }

    #[test]
    fn one_reading_helps_the_other() {
        let names = found("Mr. Quarrow spoke first. The crowd cheered Quarrow. Then Quarrow left Oslo.");
        assert_eq!(names.iter().filter(|n| *n == "Quarrow/person").count(), 3, "{names:?}");
    }

    #[test]
    fn any_text_is_read() {
        let long = "Ana ".repeat(500);
        let often = "Lopez met Lopez. ".repeat(50_000);
        let run = "Lopez ".repeat(100_000);
        let capitals = "ANA LOPEZ LEFT OSLO IN A HURRY. ".repeat(500);
        let lower = "ana lopez left oslo in a hurry. ".repeat(500);
        for source in [
            "",
            "X",
            "A B C",
            "\u{202e}Ana\u{202c} \u{200f}Lopez",
            "安娜在奥斯陆。Анна в Осло. آنا في أوسلو",
            "'s -- of - . &",
            "ǅ ß İ ﬁ",
            "Ana Lo\u{200f}pez of Os\u{200e}lo",
            &long,
            &often,
            &run,
            &capitals,
            &lower,
        ] {
            let text = Text::new(source);
            let names = names(&text);
            assert!(names.windows(2).all(|w| w[0].span.end <= w[1].span.start), "in order, not overlapping");
            assert!(names.iter().all(|n| !text.slice(n.span).is_empty()));
        }
    }

    #[test]
    fn no_weights_no_names() {
        let text = Text::new("President Ana Lopez visited Oslo.");
        assert!(names_by(&text, &Weights::default()).is_empty());
    }
}
