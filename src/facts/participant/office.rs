//! What comes in: the tokens of a title or description; what goes out: the office that they name, in a normal form that is the same in
//! every article.

use super::attribute::portfolio_of;
use super::title::{is_opener, is_role};
use crate::text::Text;
use crate::text::gazetteer::{bodies, countries, places, titles};
use std::ops::Range;

/// The office that a phrase names, in the normal form "role:owner" or "role:owner:target" ("ambassador:SY:united nations",
/// "president:US", "governor:homs"); none where it names no role or nobody whose role it is.
pub fn office(text: &Text, phrase: Range<usize>) -> Option<String> {
    let head = phrase.clone().find(|i| {
        (is_role(text.lower(*i)) || ROLES.iter().any(|(words, _)| words.contains(&text.lower(*i))))
            && !is_role(text.lower(i + 1))
            && phrase.contains(i)
    })?;
    let role = role(text, head, phrase.start);
    let (mut owner, mut target) = (None, None);
    let mut after_to = false;
    let mut i = phrase.start;
    let mut loose: Vec<&str> = Vec::new();
    while i < phrase.end {
        let word = text.lower(i);
        after_to |= i > head && matches!(word, "to" | "for");
        let body = bodies::at(text, i).map(|(name, n)| (name.to_lowercase(), n));
        let state = countries::at(text, i).map(|hit| (hit.country.code.to_owned(), hit.tokens));
        let is_body = body.as_ref().is_some_and(|(_, n)| state.as_ref().is_none_or(|(_, m)| n > m));
        let known = if is_body { body } else { state };
        if let Some((name, n)) = known.filter(|(_, n)| i + n <= phrase.end) {
            if after_to || owner.is_some() {
                target.get_or_insert((name, is_body));
            } else {
                owner = Some((name, is_body));
            }
            i += n.max(1);
            continue;
        }
        if let Some(province) = places::at(text, i).and_then(|(_, n)| places::province(text.slice(text.span(i..i + n)))) {
            owner.get_or_insert((province.to_lowercase(), false));
        }
        if i != head && text.capital(i) && titles::at(text, i).is_none() && !is_opener(word) && i + 1 != phrase.end {
            loose.push(word);
        }
        i += 1;
    }
    if owner.is_none() && !loose.is_empty() && loose.len() <= 6 {
        owner = Some((loose.join(" "), false));
    }
    // A state's ambassador to a body, a body's envoy for a state: whichever stands first.
    if let (Some((_, first)), Some((_, second))) = (&owner, &target) {
        let swap = !after_to && (role == "ambassador" && *first && !second || role == "envoy" && !first && *second);
        if swap {
            std::mem::swap(&mut owner, &mut target);
        }
    }
    match (owner, target) {
        (Some((owner, _)), Some((target, _))) => Some(format!("{role}:{owner}:{target}")),
        (Some((owner, _)), None) => Some(format!("{role}:{owner}")),
        (None, Some((target, _))) => Some(format!("{role}::{target}")),
        (None, None) => None,
    }
}

/// Words for one role; the second is its name.
const ROLES: &[(&[&str], &str)] = &[
    (&["gov", "governor"], "governor"),
    (&["sen", "senator"], "senator"),
    (&["rep", "congressman", "congresswoman", "representative"], "representative"),
    (&["spokesman", "spokeswoman", "spokesperson"], "spokesman"),
    (&["chair", "chairman", "chairwoman", "chairperson"], "chairman"),
    (&["ceo"], "chief executive"),
    (&["cfo"], "chief financial officer"),
    (&["head", "chief", "boss", "director", "leader"], "head"),
    (&["premier"], "prime minister"),
    (&["pm"], "prime minister"),
    (&["defence"], "defense"),
];

/// Words before a role that make it another one.
const KINDS: &[&str] = &["prime", "deputy", "vice", "press", "police", "fire", "executive", "opposition", "financial"];

/// The word before a role that makes it another one, ministers' portfolios among them.
pub(super) fn kind(word: &str) -> Option<&str> {
    if KINDS.contains(&word) { Some(word) } else { portfolio_of(word) }
}

fn role(text: &Text, head: usize, floor: usize) -> String {
    let mut words = vec![synonym(text.lower(head))];
    let mut k = head;
    while let Some(kind) = k.checked_sub(1).filter(|i| *i >= floor).and_then(|i| kind(text.lower(i))) {
        k -= 1;
        words.push(synonym(kind));
    }
    words.reverse();
    words.join(" ")
}

fn synonym(word: &str) -> &str {
    ROLES.iter().find(|(words, _)| words.contains(&word)).map_or(word, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_office_in_many_words() {
        for (source, expected) in [
            ("Syria's ambassador to the U.N.", Some("ambassador:SY:united nations")),
            ("Syria's UN ambassador", Some("ambassador:SY:united nations")),
            ("the Syrian ambassador to the United Nations", Some("ambassador:SY:united nations")),
            ("US Ambassador to Kazakhstan", Some("ambassador:US:KZ")),
            ("UN Envoy for Syria", Some("envoy:united nations:SY")),
            ("British Prime Minister", Some("prime minister:GB")),
            ("Tarsa Governor", Some("governor:tarsa")),
            ("Melora Gov.", Some("governor:melora")),
            ("Chile's defense minister", Some("defense minister:CL")),
            ("the Chilean defence minister", Some("defense minister:CL")),
            ("Chile's energy minister", Some("energy minister:CL")),
            ("Chilean Economy Minister", Some("finance minister:CL")),
            ("the minister", None),
        ] {
            let text = Text::new(source);
            assert_eq!(office(&text, 0..text.len()).as_deref(), expected, "{source}");
        }
    }
}
