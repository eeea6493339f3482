//! What comes in: a name's tokens; what goes out: the description set beside it by a comma: "Ann Lee, head of the water board,",
//! "The head of the board, Ann Lee,".

use super::group::Described;
use super::noun::{self, Sort};
use super::title;
use super::verb;
use crate::text::function_words::{PREPOSITION, PRONOUN, QUESTION, is};
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens does a description have.
const LONGEST: usize = 18;
/// So far into it stands its head noun.
const TO_HEAD: usize = 9;

/// The description after the name that ends before token `end`. `body` says whether it is to describe a body or a person.
pub fn after(text: &Text, end: usize, body: bool) -> Option<Range<usize>> {
    let limit = text.sentence(end.saturating_sub(1)).end.min(end + LONGEST);
    if text.raw(end) != "," || end >= limit {
        return None;
    }
    let mut start = end + 1;
    // Past an age.
    if text.kind(start) == Kind::Number && text.raw(start + 1) == "," {
        start += 2;
    }
    let head = head(text, start, limit, body)?;
    let mut stop = head + 1;
    while stop < limit
        && !matches!(text.raw(stop), "," | "." | ";" | ":" | ")" | "(" | "—" | "–" | "\"" | "”" | "“")
        && !matches!(text.lower(stop), "who" | "which" | "where")
    {
        // A verb: the words are the subject of what follows, no description.
        if verb::is_auxiliary(text, stop) || verb::lemma(text, stop).is_some_and(verb::reports) {
            return None;
        }
        stop += 1;
    }
    // "…, Ann Lee, police said": what follows the head is a verb.
    (stop < text.len() || stop > head).then_some(start..stop)
}

/// The head noun of a description that begins at `start`.
fn head(text: &Text, start: usize, limit: usize, body: bool) -> Option<usize> {
    let mut found = None;
    for i in start..limit.min(start + TO_HEAD) {
        let word = text.lower(i);
        // "the Norda Agency": a body of its own.
        if describes(word, body) && !(body && text.capital(i)) {
            found = Some(i);
            if !describes(text.lower(i + 1), body) && text.raw(i + 1) != "-" {
                break;
            }
            continue;
        }
        let within = text.kind(i) == Kind::Word && !verb::is_auxiliary(text, i) && (text.capital(i) || verb::lemma(text, i).is_none())
            || matches!(text.kind(i), Kind::Possessive | Kind::Number)
            || text.raw(i) == "-";
        if !within || is(word, PRONOUN | PREPOSITION | QUESTION) && word != "her" || matches!(word, "and" | "as" | "but") {
            break;
        }
    }
    found
}

fn describes(word: &str, body: bool) -> bool {
    if body {
        noun::noun(word).is_some_and(|n| matches!(n.sort, Sort::Body | Sort::Faction)) || BODIES.contains(&word)
    } else {
        title::is_role(word) || PERSONS.contains(&word)
    }
}

/// Nouns that describe a body beside its name.
const BODIES: &[&str] = &[
    "affiliate",
    "subsidiary",
    "manufacturer",
    "maker",
    "giant",
    "retailer",
    "tank",
    "magazine",
    "channel",
    "telecom",
    "arm",
    "branch",
    "charity",
    "group",
    "bloc",
    "website",
    "outlet",
];
/// Nouns that describe a person beside the name.
const PERSONS: &[&str] =
    &["associate", "fellow", "member", "native", "man", "woman", "president", "vice-president", "founder", "survivor", "emt", "nominee"];

/// The described phrase before ", Name,": the index in `described` whose head stands nearest before the comma.
pub fn before(text: &Text, name: Range<usize>, described: &[Described]) -> Option<usize> {
    let comma = opening(text, name.start).checked_sub(1).filter(|i| text.raw(*i) == ",")?;
    if !matches!(text.raw(name.end), "," | "." | "”" | "\"" | ")" | "?") && text.kind(name.end) != Kind::End {
        return None;
    }
    let floor = text.sentence(comma).start;
    let mut i = described.partition_point(|d| d.tokens.end <= comma);
    // The nearest phrase may be a part of it: "the head of the agency, Ann Lee".
    for _ in 0..3 {
        i = i.checked_sub(1)?;
        let found = described.get(i)?;
        if found.tokens.start < floor || comma - found.tokens.end > LONGEST {
            return None;
        }
        let plain = (found.tokens.end..comma).all(|k| {
            !matches!(text.raw(k), "," | ";" | ":" | "\"" | "“" | "”")
                && !verb::is_auxiliary(text, k)
                && (text.capital(k) || verb::lemma(text, k).is_none())
        });
        if !plain {
            return None;
        }
        let person = title::is_role(found.noun.singular) && !found.noun.plural || matches!(found.noun.singular, "man" | "woman");
        let of = found.tokens.end == comma || matches!(text.lower(found.tokens.end), "of" | "for" | "at" | "in" | "to");
        if person && of {
            return Some(i);
        }
    }
    None
}

/// Where what ties a name to the description before it begins: its age, "identified as".
pub fn opening(text: &Text, name: usize) -> usize {
    past_naming(text, past_age(text, name))
}

/// Where "identified as" before a name begins: "The suspect, identified by police as Ann Lee,".
fn past_naming(text: &Text, name: usize) -> usize {
    let Some(r#as) = name.checked_sub(1).filter(|k| text.lower(*k) == "as") else { return name };
    (r#as.saturating_sub(4)..r#as).find(|k| matches!(text.lower(*k), "identified" | "named" | "known")).unwrap_or(name)
}

/// Where an age before a name begins: "34-year-old Ann Lee".
pub(super) fn past_age(text: &Text, name: usize) -> usize {
    match name.checked_sub(5) {
        Some(start) if text.lower(name - 1) == "old" && text.lower(start + 2) == "year" && text.kind(start) == Kind::Number => start,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::group;
    use super::*;

    #[test]
    fn descriptions_after_a_name() {
        for (source, expected) in [
            ("Ann Lee, head of the water board, said so.", Some("head of the water board")),
            ("Ann Lee, 45, a lawyer who knows, said so.", Some("a lawyer")),
            ("Ann Lee, Syria's UN ambassador, said so.", Some("Syria's UN ambassador")),
            ("“Go,” told Ann Lee, the police chief.", Some("the police chief")),
            ("They met Ann Lee, police said.", None),
            ("They met Ann Lee, Ed Roe and others.", None),
            ("They met Ann Lee, a spokesman for the board said.", None),
        ] {
            let text = Text::new(source);
            let end = text.token_at(source.find("Lee").unwrap()) + 1;
            assert_eq!(after(&text, end, false).map(|r| text.slice(text.span(r))), expected, "{source}");
        }
    }

    #[test]
    fn descriptions_before_a_name() {
        for (source, expected) in [
            ("The head of the water board, Ann Lee, said so.", Some("The head")),
            ("His widow, Ann Lee, said so.", Some("His widow")),
            ("The suspect, identified by police as Ann Lee, said so.", Some("The suspect")),
            ("The driver, 45-year-old Ann Lee, said so.", Some("The driver")),
            ("They met the mayor, Ann Lee and others.", None),
            ("As the mayor spoke, Ann Lee, 45, left.", None),
        ] {
            let text = Text::new(source);
            let found = group::described(&text);
            let start = text.token_at(source.find("Ann").unwrap());
            let hit = before(&text, start..start + 2, &found).map(|i| text.slice(text.span(found[i].tokens.clone())));
            assert_eq!(hit, expected, "{source}");
        }
    }
}
