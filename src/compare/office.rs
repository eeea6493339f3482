//! What comes in: the participants that have no like in the other article; what goes out: whom the one article names and the other calls
//! by the office alone: "Police Chief Ann Lee", "the police chief".

use super::participant::is_named;
use crate::facts::participant::{Participant, Type};

/// The last words of offices that one alone holds in the place that an article is about.
const SINGLE: &[&str] = &[
    "ambassador",
    "archbishop",
    "bishop",
    "chairman",
    "chairwoman",
    "chief",
    "coach",
    "commissioner",
    "coroner",
    "executive",
    "governor",
    "judge",
    "king",
    "mayor",
    "minister",
    "pope",
    "premier",
    "principal",
    "queen",
    "sheriff",
    "superintendent",
];

/// Words before an office that make it another, or one that is held no more.
const OTHER: &[&str] = &["acting", "assistant", "associate", "deputy", "ex", "former", "future", "incoming", "late", "then", "vice"];

/// Pairs an office with who holds it, as (index in A, index in B); where there are two that it could be, it is neither. Each participant
/// comes with whether it has its like already.
pub fn pair(a: &[(&Participant, bool)], b: &[(&Participant, bool)]) -> Vec<(usize, usize)> {
    let mut found = holders(a, b);
    found.extend(holders(b, a).into_iter().map(|(k, i)| (i, k)));
    found
}

/// Pairs offices of one article with persons of the other.
fn holders(offices: &[(&Participant, bool)], persons: &[(&Participant, bool)]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (i, (group, done)) in offices.iter().enumerate() {
        let Some(office) = office(group).filter(|_| !done) else { continue };
        // Its own article names who it is.
        if offices.iter().any(|(p, _)| holds(p, &office)) {
            continue;
        }
        let mut holding = persons.iter().enumerate().filter(|(_, (p, _))| holds(p, &office));
        if let (Some((k, (_, false))), None) = (holding.next(), holding.next())
            && found.iter().all(|(_, other)| *other != k)
        {
            found.push((i, k));
        }
    }
    found
}

/// The office by which alone somebody is called, in lower case: "the police chief".
fn office(p: &Participant) -> Option<String> {
    let name = p.name.to_lowercase();
    let office = name.strip_prefix("the ").filter(|_| p.kind == Type::Group && !p.weak)?;
    let last = office.rsplit(' ').next()?;
    let plain = office.split(' ').count() < 3 && !office.split(' ').any(|w| OTHER.contains(&w));
    (plain && SINGLE.contains(&last)).then(|| office.to_owned())
}

/// Whether a title of a named person is the office: "mayor of Tarsa", "Tarsa Mayor", but not "former mayor", "deputy mayor".
fn holds(p: &Participant, office: &str) -> bool {
    p.kind == Type::Person
        && is_named(p)
        && p.titles.iter().map(|title| title.to_lowercase()).any(|title| {
            let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            let wanted: Vec<&str> = office.split(' ').collect();
            let at = words.windows(wanted.len()).position(|part| part == wanted);
            at.is_some_and(|at| {
                let ends = words.get(at + wanted.len()).is_none_or(|next| matches!(*next, "of" | "for" | "to" | "in" | "at"));
                ends && !words.iter().take(at).any(|w| OTHER.contains(w))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::super::participant::tests::found;

    #[test]
    fn who_is_named_in_one_article_alone() {
        for (a, b, expected) in [
            ("Police Chief Ann Lee spoke in Tarsa.", "The police chief spoke in Tarsa.", true),
            ("Ann Lee, the mayor of Tarsa, spoke.", "The mayor spoke in Tarsa.", true),
            ("Peru's foreign minister, Ann Lee, spoke.", "The foreign minister spoke in Tarsa.", true),
            ("Former mayor Ann Lee spoke in Tarsa.", "The mayor spoke in Tarsa.", false),
            ("Deputy Mayor Ann Lee spoke in Tarsa.", "The mayor spoke in Tarsa.", false),
            ("Fire Chief Ann Lee spoke in Tarsa.", "The police chief spoke in Tarsa.", false),
            ("Tarsa Mayor Ann Lee met Ellis Mayor Eva Roe.", "The mayor spoke in Tarsa.", false),
            ("Mayor Ann Lee spoke in Tarsa.", "The mayor spoke in Tarsa. Ellis Mayor Eva Roe left.", false),
        ] {
            let one = found(a, b).iter().any(|f| f.starts_with("Agrees: Ann Lee / The "));
            assert_eq!(one, expected, "{a} / {b}: {:?}", found(a, b));
        }
    }
}
