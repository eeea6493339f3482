//! What comes in: where a person's name begins; what goes out: the titles, offices and descriptions that stand before it
//! ("Syria's ambassador to the U.N.", "Gov.", "militant commander").

use super::group::MODIFIERS;
use super::noun::{self, Sort};
use crate::facts::date;
use crate::text::function_words::{ARTICLE, CONJUNCTION, DEMONSTRATIVE, POSSESSIVE, PREPOSITION, PRONOUN, is};
use crate::text::gazetteer::titles;
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
                || super::office::kind(word).is_some()
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

/// Words before an office that has ended or begins, or is not the full one.
const FORMER: &[&str] = &[
    "former",
    "ex",
    "special",
    "interim",
    "co",
    "then",
    "future",
    "acting",
    "deputy",
    "vice",
    "assistant",
    "associate",
    "senior",
    "late",
    "new",
    "longtime",
    "chief",
    "incoming",
    "outgoing",
    "retired",
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
pub(super) fn is_opener(word: &str) -> bool {
    is(word, ARTICLE | DEMONSTRATIVE | POSSESSIVE | PRONOUN | PREPOSITION | CONJUNCTION)
        && !matches!(word, "these" | "those" | "my" | "your")
        || matches!(word, "when" | "meanwhile" | "however" | "said" | "says" | "former" | "then")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_before_a_name() {
        for (source, name, expected) in [
            ("said Gov. Ann Lee", "Ann", Some("Gov.")),
            ("citing the deputy prime minister Ann Lee", "Ann", Some("deputy prime minister")),
            ("when Syrian President Omar Nasser", "Omar", Some("Syrian President")),
            ("the militant commander Omar Nasser", "Omar", Some("militant commander")),
            ("U.S. Canal Service spokesman Ed Roe", "Ed", Some("U.S. Canal Service spokesman")),
            ("Iran's chief representative Ali Nasser", "Ali", Some("Iran's chief representative")),
            ("UN Envoy for Chile Jan Roe", "Jan", Some("UN Envoy for Chile")),
            ("Acme Chairman and CEO Jan Roe", "Jan", Some("Acme Chairman and CEO")),
            ("On Monday President Roe", "Roe", Some("President")),
            ("a witness named Ahmad", "Ahmad", Some("witness named")),
            ("on Saturday and Norda Senator Ann Lee", "Ann", Some("Norda Senator")),
            ("the vice chairman Ann Lee", "Ann", Some("vice chairman")),
            ("he met Ann Lee", "Ann", None),
        ] {
            let text = Text::new(source);
            let at = text.token_at(source.find(name).unwrap());
            assert_eq!(before(&text, at).map(|r| text.slice(text.span(r))), expected, "{source}");
        }
    }
}
