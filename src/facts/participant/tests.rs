//! The examples in prose, executed.

use super::{Aspect, Participant};
use crate::facts::Value;
use crate::steps::whole;
use crate::text::Text;

/// What a text gives, as the examples write it.
fn found(source: &str) -> Vec<String> {
    let text = Text::new(source);
    let mut facts = whole(super::read(&text));
    facts.sort_by_key(|f| (f.span.start, f.span.end));
    let lines: Vec<String> = facts
        .into_iter()
        .filter_map(|fact| match fact.value {
            Value::Participant(
                Participant { aspect: Some(Aspect::Attribute(_) | Aspect::Quoted(_)), .. } | Participant { weak: true, .. },
            ) => None,
            Value::Participant(Participant { aspect: Some(Aspect::Part(part)), .. }) => {
                Some(format!("{}{}: {}", if part.denied { "not " } else { "" }, part.predicate, part.members.join(", ")))
            }
            Value::Participant(p) => {
                let mut names: Vec<&str> = p.mentions.iter().map(|m| text.slice(m.span)).collect();
                let mut seen = rustc_hash::FxHashSet::default();
                names.retain(|n| seen.insert(*n));
                Some(format!("{} | {} | {}", p.name, format!("{:?}", p.kind).to_lowercase(), names.join("; ")))
            }
            _ => None,
        })
        .collect();
    if lines.is_empty() { vec!["none".to_owned()] } else { lines }
}

#[test]
fn the_examples_hold() {
    let page = include_str!("examples.md");
    let (mut cases, mut wrong) = (0, Vec::new());
    for block in page.split("\n> ").skip(1) {
        let (source, rest) = block.split_once('\n').unwrap_or((block, ""));
        let expected: Vec<&str> = rest.lines().filter_map(|line| line.strip_prefix("- ")).collect();
        let found = found(source);
        cases += 1;
        if found != expected {
            wrong.push(format!("{source}\n  expected {expected:#?}\n  found {found:#?}"));
        }
    }
    assert!(cases > 10, "the page has moved");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn bad_input_is_read_without_harm() {
    for source in [
        "",
        ",",
        "the",
        "’s",
        "by by by",
        "of the of the",
        "according to",
        "THE MAYOR OF TARSA SAID SHE WOULD RESIGN",
        "Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann Ann",
        "(, and (, and ) who which that, and",
        "\u{200f}שלום Ann \u{0}",
        "A. B. C said. X was identified as Y. Z",
        "identified as",
        "the suspect identified as the suspect identified as",
        "a judge named a judge as a judge",
        ", who , who , which",
        "(NYSE: ) (NYSE",
        "Hurricane",
        "claimed by",
        "said it was behind",
        "Ann Roe, 34, of",
        "/AFP/ (/)",
        "李明 said Владимир told محمد.",
    ] {
        let text = Text::new(source);
        for fact in whole(super::read(&text)) {
            assert!(!text.slice(fact.span).is_empty(), "{source}");
        }
    }
}

#[test]
fn cost_grows_with_the_text_alone() {
    // A quadratic step would need minutes here.
    for piece in [
        "Ann Marlow said so. ",
        "Marlow and ",
        "brokered by Peru, ",
        "the police officers, ",
        "Peru, ",
        "A gunman fled. The suspect was identified as Ann Roe. ",
        "the suspect identified as ",
        "Ann Roe, who ",
        "Hezbollah claimed responsibility. ",
        "Ann Roe, 34, of Tarsa Valley ",
        "Norda (NYSE: NRD) ",
        "The Water Board and the Norda Water Board ",
        "Ann Roe/AFP/",
        "MARSA, Norway ",
    ] {
        let text = piece.repeat(1500);
        let _ = whole(super::read(&Text::new(&text)));
    }
}

#[test]
fn no_name_is_longer_than_names_are() {
    let source = "Ana Lopez ".repeat(2000) + "spoke. Ana Lopez spoke again.";
    let text = Text::new(&source);
    for fact in whole(super::read(&text)) {
        let Value::Participant(participant) = &fact.value else { continue };
        assert!(participant.name.split(' ').count() <= 12 && participant.names.iter().all(|n| n.split(' ').count() <= 12));
    }
}
