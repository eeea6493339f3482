//! What comes in: a text and its facts; what goes out: the mentions of participants, each with what it is called as a speaker.

use crate::facts::participant::{Form, Type, title};
use crate::facts::{Fact, Value};
use crate::ordered::Ordered;
use crate::text::Text;
use std::ops::Range;

/// A mention that may speak.
pub(super) struct Voice {
    /// Its tokens, with its title.
    pub tokens: Range<usize>,
    /// What the speaker is called: the full name, where there is one.
    pub name: String,
    /// What sort of entity.
    pub kind: Type,
}

/// All mentions of participants, by their places, each with what the speaker is to be called.
pub(super) fn voices(text: &Text, facts: &[Fact]) -> Vec<Voice> {
    let mut out: Vec<Voice> = Vec::new();
    for fact in facts {
        let Value::Participant(p) = &fact.value else { continue };
        if p.is_told_with_its_like() {
            continue;
        }
        let named = p.mentions.iter().any(|m| m.form == Form::Name);
        for mention in &p.mentions {
            let mut tokens = text.token_at(mention.span.start)..text.token_at(mention.span.end.saturating_sub(1)) + 1;
            if p.kind == Type::Person
                && let Some(title) = title::before(text, tokens.start)
            {
                tokens.start = title.start;
            }
            let name = if named { p.name.clone() } else { text.slice(text.span(tokens.start..of(text, tokens.end))).to_owned() };
            out.push(Voice { tokens, name: plain(&name), kind: p.kind });
        }
    }
    out.order_by_key(|v| (v.tokens.start, v.tokens.end));
    out
}

/// A name on one line, without the article.
pub(super) fn plain(name: &str) -> String {
    let joined = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = joined.strip_prefix("The ").map(|rest| format!("the {rest}"));
    lower.unwrap_or(joined)
}

/// So many tokens does a body have for which somebody speaks.
const BODY: usize = 6;

/// Where what an unnamed speaker speaks for ends: "a spokesman for the Norda Fire Service".
fn of(text: &Text, end: usize) -> usize {
    if !matches!(text.lower(end), "for" | "of" | "from" | "at" | "with") {
        return end;
    }
    let the = usize::from(text.lower(end + 1) == "the");
    let limit = text.sentence(end).end.min(end + 1 + the + BODY);
    let name = |k: usize| text.capital(k) || text.raw(k) == "-" || matches!(text.lower(k), "of" | "and") && text.capital(k + 1);
    let last = (end + 1 + the..limit).take_while(|k| name(*k)).last();
    last.map_or(end, |k| k + 1)
}
