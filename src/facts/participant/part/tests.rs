//! What the rules of this folder are tested with.

use super::*;

/// The parts of a text, as "predicate [object] members".
pub fn found(source: &str) -> Vec<String> {
    let text = Text::new(source);
    parts(&text, &crate::steps::whole(super::super::resolve::entities(&text)))
        .into_iter()
        .filter_map(|f| match f.value {
            Value::Participant(Participant { aspect: Some(Aspect::Part(p)), .. }) => Some(format!(
                "{}{} {:?} {}{}",
                if p.denied { "not " } else { "" },
                p.predicate,
                p.object,
                p.members.join("+"),
                if p.whole { "" } else { " and others" }
            )),
            _ => None,
        })
        .collect()
}
