//! What comes in: an entity; what goes out: what it is or does, in the article's own words, short.

use super::clause::Play;
use super::entity::{Entity, Mentioned};
use super::verb;
use crate::text::{Kind, Text};

/// So many tokens of what it does are told.
const LONGEST: usize = 7;

/// What the entity is or does.
pub fn about(text: &Text, entity: &Entity) -> String {
    let title = entity.titles.iter().find(|t| t.contains(' ') || t.len() > 5);
    let deed =
        entity.mentions.iter().find_map(|m| deed(text, m, false)).or_else(|| entity.mentions.iter().find_map(|m| deed(text, m, true)));
    match (title, deed) {
        (Some(title), Some(deed)) => format!("{title}; {deed}"),
        (Some(one), None) => one.clone(),
        (None, Some(one)) => one,
        (None, None) => String::new(),
    }
}

/// What a mention does, from its verb on; speech only where asked for.
fn deed(text: &Text, mention: &Mentioned, speech: bool) -> Option<String> {
    let play = mention.play;
    let (Play::Acts(verb) | Play::Suffers(verb)) = play else { return None };
    let lemma = verb::deed(text, verb)?;
    // "…, said Ann Lee": what stands after the verb is the speaker.
    if verb::reports(lemma) && (!speech || verb < mention.tokens.start) {
        return None;
    }
    let passive = matches!(play, Play::Suffers(_));
    let end = text.sentence(verb).end.min(verb + if passive { 1 } else { LONGEST });
    let stop = (verb + 1..end).find(|i| {
        text.kind(*i) == Kind::Mark && text.raw(*i) != "-"
            || matches!(text.lower(*i), "that" | "who" | "which" | "and" | "after" | "when" | "while" | "but" | "as")
    });
    Some(text.slice(text.span(verb..stop.unwrap_or(end))).split_whitespace().collect::<Vec<_>>().join(" "))
}
