//! What comes in: where a person's name begins; what goes out: the titles, offices and descriptions that stand before it
//! ("Syria's ambassador to the U.N.", "Gov.", "militant commander"), and an office in its normal form.

use super::group::MODIFIERS;
use super::noun::{self, Sort};
use crate::facts::date;
use crate::text::gazetteer::{bodies, countries, places, titles};
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens of titles stand before a name.
const LONGEST: usize = 12;

/// The tokens of the titles right before the name; none where it has none.
pub fn before(text: &Text, name: usize) -> Option<Range<usize>> {
    let floor = text.sentence(name).start.max(name.saturating_sub(LONGEST));
    let mut start = ending_at(text, name, floor).or_else(|| with_complement(text, name, floor))?;
    // What the office is of: "Tarsa Governor", "Norland Coast Service spokesman", "Iran's chief representative", "former Acme anchor".
    while start > floor {
        let k = start - 1;
        let word = text.lower(k);
        let joined = text.raw(k) == "-" && !text.spaced(k) && k > floor && text.kind(k - 1) == Kind::Word;
        let pair = word == "and" && k > floor && text.capital(k - 1) && text.capital(start) && !is_day(text.lower(k - 1));
        let owner = text.kind(k) == Kind::Possessive && k > floor && text.capital(k - 1);
        let part = text.kind(k) == Kind::Word
            && !is_day(word)
            && (text.capital(k) && !is_opener(word)
                || MODIFIERS.contains(word)
                || FORMER.contains(&word)
                || noun::noun(word).is_some_and(|n| !n.plural || n.singular == "police"));
        if joined || pair {
            start = k - 1;
        } else if owner || part {
            start = k;
        } else {
            break;
        }
    }
    Some(start..name)
}

/// Words before an office that has ended or begins.
const FORMER: &[&str] = &[
    "former", "ex", "special", "interim", "co", "then", "future", "acting", "deputy", "senior", "late", "new", "longtime", "chief",
    "incoming", "outgoing", "retired",
];

/// Where a title or role that ends right before the name begins.
fn ending_at(text: &Text, name: usize, floor: usize) -> Option<usize> {
    let longest = (floor.max(name.saturating_sub(5))..name).find(|i| titles::at(text, *i).is_some_and(|(_, n)| i + n == name));
    longest.or_else(|| {
        let k = name.checked_sub(1).filter(|k| *k >= floor)?;
        if text.lower(k) == "named" && k > floor && is_role(text.lower(k - 1)) {
            return Some(k - 1);
        }
        is_role(text.lower(k)).then_some(k)
    })
}

/// "UN Envoy for Chile Jan de Roe": a role, its complement, then the name.
fn with_complement(text: &Text, name: usize, floor: usize) -> Option<usize> {
    let mut k = name;
    while k > floor && text.capital(k - 1) {
        k -= 1;
    }
    if k == name || k < floor + 2 || !matches!(text.lower(k - 1), "for" | "to" | "of" | "at") {
        let the = k > floor + 2 && k < name && text.lower(k - 1) == "the" && matches!(text.lower(k - 2), "for" | "to" | "of" | "at");
        if !the {
            return None;
        }
        k -= 1;
    }
    let role = k.checked_sub(2).filter(|r| *r >= floor)?;
    (is_role(text.lower(role)) || titles::at(text, role).is_some_and(|(_, n)| n == 1)).then_some(role)
}

/// Whether a word in lower case names, in the singular, what a person is.
pub fn is_role(word: &str) -> bool {
    titles::is_role(word) && !word.ends_with('s')
        || noun::noun(word).is_some_and(|n| {
            !n.plural && matches!(n.sort, Sort::Agent | Sort::Public | Sort::Kin | Sort::Faction) && !COLLECTIVE.contains(&word)
        })
        || MORE_ROLES.contains(&word)
}

/// Nouns in the singular that name many.
const COLLECTIVE: &[&str] = &[
    "group",
    "opposition",
    "coalition",
    "crew",
    "crowd",
    "staff",
    "family",
    "militia",
    "faction",
    "jury",
    "mob",
    "delegation",
    "alliance",
    "authority",
    "source",
];
/// Roles before a name that are rarely used alone.
const MORE_ROLES: &[&str] = &[
    "host",
    "anchor",
    "star",
    "rapper",
    "founder",
    "co-founder",
    "soprano",
    "player",
    "goalkeeper",
    "activist",
    "leader",
    "biographer",
    "specialist",
    "psychologist",
    "veteran",
    "chef",
    "officer",
    "detective",
];

/// Whether a word in lower case is a day or month; "May" is as often a person.
pub fn is_day(word: &str) -> bool {
    date::is_weekday(word) || date::is_month(word) && word != "may" || matches!(word, "today" | "yesterday")
}

/// Words with which a sentence begins, not a title.
fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "but"
            | "and"
            | "in"
            | "on"
            | "at"
            | "as"
            | "when"
            | "while"
            | "after"
            | "before"
            | "if"
            | "for"
            | "with"
            | "to"
            | "from"
            | "by"
            | "of"
            | "that"
            | "this"
            | "his"
            | "her"
            | "its"
            | "their"
            | "he"
            | "she"
            | "it"
            | "they"
            | "we"
            | "i"
            | "since"
            | "because"
            | "although"
            | "though"
            | "meanwhile"
            | "however"
            | "said"
            | "says"
            | "former"
            | "then"
    )
}

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
        if i != head && text.capital(i) && titles::at(text, i).is_none() && !is_opener(word) && i + 1 != phrase.end.max(1) - 1 + 1 {
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
const KINDS: &[&str] = &[
    "prime",
    "foreign",
    "defense",
    "defence",
    "interior",
    "finance",
    "health",
    "deputy",
    "vice",
    "press",
    "justice",
    "police",
    "fire",
    "executive",
    "opposition",
    "financial",
];

fn role(text: &Text, head: usize, floor: usize) -> String {
    let mut words = vec![synonym(text.lower(head))];
    let mut k = head;
    while k > floor && KINDS.contains(&text.lower(k - 1)) {
        k -= 1;
        words.push(synonym(text.lower(k)));
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
    fn titles_before_a_name() {
        for (source, name, expected) in [
            ("said Gov. Ann Lee", "Ann", Some("Gov.")),
            ("when Syrian President Omar Nasser", "Omar", Some("Syrian President")),
            ("the militant commander Omar Nasser", "Omar", Some("militant commander")),
            ("U.S. Canal Service spokesman Ed Roe", "Ed", Some("U.S. Canal Service spokesman")),
            ("Iran's chief representative Ali Nasser", "Ali", Some("Iran's chief representative")),
            ("UN Envoy for Chile Jan Roe", "Jan", Some("UN Envoy for Chile")),
            ("Acme Chairman and CEO Jan Roe", "Jan", Some("Acme Chairman and CEO")),
            ("On Monday President Roe", "Roe", Some("President")),
            ("a witness named Ahmad", "Ahmad", Some("witness named")),
            ("on Saturday and Norda Senator Ann Lee", "Ann", Some("Norda Senator")),
            ("he met Ann Lee", "Ann", None),
        ] {
            let text = Text::new(source);
            let at = text.token_at(source.find(name).unwrap());
            assert_eq!(before(&text, at).map(|r| text.slice(text.span(r))), expected, "{source}");
        }
    }

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
            ("the minister", None),
        ] {
            let text = Text::new(source);
            assert_eq!(office(&text, 0..text.len()).as_deref(), expected, "{source}");
        }
    }
}
