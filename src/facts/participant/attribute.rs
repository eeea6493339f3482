//! What comes in: the tokens of a title or description beside a person's name; what goes out: what it says of the person that another
//! article may contradict, each as a scale and the step on it: the portfolio of a minister, full or deputy, of which body, a rank, a party,
//! whose kin.
//!
//! Offices that one person may hold at once are on no common scale, and a shorter title says less, not otherwise: "Gen." and
//! "Lt. Gen." are one step, "president" and "party leader" two scales. What somebody was or will be says nothing of now.

use super::noun::{self, Sort};
use super::office;
use crate::text::gazetteer::bodies;
use crate::text::{Kind, Text};
use std::ops::Range;

/// A title or tie of a person that an article gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The scale ("portfolio", "rank", "step:mayor", "of:mayor", "kin:lopez"): one person stands on one step of it.
    pub scale: String,
    /// The step ("foreign", "colonel", "deputy", "wife").
    pub step: &'static str,
    /// Of which state or body, where the article says so.
    pub owner: Option<String>,
}

/// Words of an office that has ended, has not begun, or is only wanted.
const NOT_NOW: &[&str] = &[
    "former",
    "ex",
    "then",
    "future",
    "late",
    "retired",
    "incoming",
    "outgoing",
    "acting",
    "interim",
    "nominee",
    "candidate",
    "onetime",
    "one-time",
    "elect",
    "president-elect",
    "presumptive",
    "shadow",
    "designate",
    "ousted",
    "deposed",
    "caretaker",
    "would-be",
    "fake",
];

/// Words for the portfolio of a minister or secretary; the first of a row names it.
const PORTFOLIOS: &[&str] = &[
    "foreign external state",
    "defense defence war",
    "interior home homeland",
    "finance treasury economy economic",
    "health",
    "justice",
    "education",
    "energy oil petroleum",
    "trade commerce",
    "transport transportation",
    "agriculture farm farming",
    "labor labour",
    "information",
    "environment",
    "culture",
    "sports sport",
    "housing",
    "immigration",
    "tourism",
    "communications telecommunications",
    "development",
    "science",
    "planning",
    "water",
    "mines mining",
    "europe brexit",
];

/// Offices that have a deputy; the first of a row names it.
const STEPPED: &[&str] = &[
    "president",
    "premier pm",
    "minister",
    "mayor",
    "governor gov",
    "chairman chairwoman chair chairperson",
    "chief",
    "director",
    "commissioner",
    "prosecutor",
    "sheriff",
    "editor",
    "superintendent",
    "ambassador",
];
/// Words that make such an office a lower one.
const LOWER: &[&str] = &["deputy", "vice", "assistant", "associate", "under", "lieutenant", "lt", "junior"];

/// Ranks; the first of a row names it.
const RANKS: &[&str] =
    &["general gen", "colonel col", "major maj", "captain capt", "lieutenant lt", "sergeant sgt", "corporal cpl", "admiral adm"];

/// Parties of which one is in one alone.
const PARTIES: &[&str] = &["democrat democratic", "republican gop", "labour", "conservative tory"];

/// Kin, one of each a row; the first names it.
const KIN: &[&str] = &[
    "wife widow spouse",
    "husband widower",
    "mother mom",
    "father dad",
    "sister",
    "brother",
    "son",
    "daughter",
    "girlfriend",
    "boyfriend",
    "fiancee",
    "fiance",
    "uncle",
    "aunt",
    "niece",
    "nephew",
    "cousin",
    "grandmother",
    "grandfather",
    "stepfather",
    "stepmother",
    "neighbor neighbour",
    "roommate",
];

/// What a title or description says.
pub fn read(text: &Text, range: Range<usize>) -> Vec<Attribute> {
    let range = range.start..range.end.min(range.start + 14);
    if range.clone().any(|i| NOT_NOW.contains(&text.lower(i))) {
        return Vec::new();
    }
    let owner = office::office(text, range.clone()).and_then(|o| o.split(':').nth(1).map(str::to_owned)).filter(|o| !o.is_empty());
    let on = |scale: String, step| Attribute { scale, step, owner: owner.clone() };
    let mut out = Vec::new();
    out.extend(portfolio(text, &range).map(|step| on("portfolio".to_owned(), step)));
    out.extend(deputy(text, &range).map(|(office, step)| on(format!("step:{office}"), step)));
    out.extend(body(text, &range).map(|(office, step)| Attribute { owner: None, ..on(format!("of:{office}"), step) }));
    out.extend(rank(text, &range).map(|step| Attribute { owner: None, ..on("rank".to_owned(), step) }));
    out.extend(
        range.clone().find_map(|i| step(PARTIES, text.lower(i)).filter(|_| text.capital(i))).map(|step| on("party".to_owned(), step)),
    );
    out.extend(kin(text, &range).map(|(whose, step)| Attribute { owner: None, ..on(format!("kin:{whose}"), step) }));
    out
}

/// The row that has the word, by its first.
fn step(rows: &'static [&'static str], word: &str) -> Option<&'static str> {
    rows.iter().find(|row| row.split(' ').any(|w| w == word)).and_then(|row| row.split(' ').next())
}

/// The portfolio that a word names ("oil" for "energy").
pub(super) fn portfolio_of(word: &str) -> Option<&'static str> {
    step(PORTFOLIOS, word)
}

/// "foreign minister", "defense secretary", "minister of health": one portfolio alone.
fn portfolio(text: &Text, range: &Range<usize>) -> Option<&'static str> {
    if range.clone().any(|i| matches!(text.lower(i), "top" | "chief") && text.lower(i + 1) == "diplomat") {
        return Some("foreign");
    }
    let head = range.clone().find(|i| matches!(text.lower(*i), "minister" | "secretary"))?;
    let before = head.checked_sub(1).filter(|k| range.contains(k)).and_then(|k| step(PORTFOLIOS, text.lower(k)));
    let of = matches!(text.lower(head + 1), "of" | "for") && range.contains(&(head + 2));
    let after = of.then(|| (head + 2..range.end.min(head + 5)).find_map(|k| step(PORTFOLIOS, text.lower(k)))).flatten();
    // "minister for trade and industry", "finance and economy minister"
    let several = range.clone().any(|i| text.lower(i) == "and");
    before.or(after).filter(|_| !several)
}

/// The first office in the words that has a deputy: its token and its name.
fn stepped(text: &Text, range: &Range<usize>) -> Option<(usize, &'static str)> {
    range.clone().find_map(|i| step(STEPPED, text.lower(i)).map(|office| (i, office)))
}

/// "vice president", "the mayor": whether it is the full office or a lower one.
fn deputy(text: &Text, range: &Range<usize>) -> Option<(&'static str, &'static str)> {
    let (head, office) = stepped(text, range)?;
    // "chief of staff", "police chief inspector", "president's aide": another office.
    let ends = head + 1 >= range.end || matches!(text.lower(head + 1), "of" | "for" | "to" | ",") && text.lower(head + 2) != "staff";
    let own = range.clone().all(|i| i <= head || text.kind(i) != Kind::Possessive);
    let lower = (range.start..head).any(|i| LOWER.contains(&text.lower(i)));
    let aide = (range.start..head).any(|i| matches!(text.lower(i), "executive" | "managing" | "senior" | "chief" | "regional" | "former"));
    (ends && own && !aide).then_some((office, if lower { "deputy" } else { "full" }))
}

/// "Red Cross president", "president of the Red Cross": the office, and the body that it is of, where that is one of the gazetteer's.
fn body(text: &Text, range: &Range<usize>) -> Option<(&'static str, &'static str)> {
    let (head, office) = stepped(text, range)?;
    // "FBI director Ann Lee and CIA director": two persons'.
    if range.clone().any(|i| text.lower(i) == "and") {
        return None;
    }
    let named = |tokens: Range<usize>| (!tokens.is_empty()).then(|| bodies::find(text.slice(text.span(tokens)))).flatten();
    let capital = |i: &usize| text.capital(*i) || text.raw(*i) == "-";
    let start = (range.start..head).rev().take_while(capital).last().unwrap_or(head);
    let after = head + 2 + usize::from(text.lower(head + 2) == "the");
    let end = (after..range.end).take_while(capital).last().map_or(after, |i| i + 1);
    let before = (start..head).find_map(|i| named(i..head));
    let body = before.or_else(|| named(after..end).filter(|_| matches!(text.lower(head + 1), "of" | "at")))?;
    // Which of its presidents "the EU president" is, nobody can tell.
    (body != "European Union").then_some((office, body))
}

/// The last word of a rank right before a name: "Lt. Col." is a colonel, "Attorney General" no general.
fn rank(text: &Text, range: &Range<usize>) -> Option<&'static str> {
    let last = range.end.checked_sub(1).filter(|k| range.contains(k) && text.capital(*k))?;
    let civil = last.checked_sub(1).is_some_and(|k| matches!(text.lower(k), "attorney" | "secretary" | "inspector" | "solicitor" | "-"));
    step(RANKS, text.lower(last)).filter(|_| !civil)
}

/// "Lopez's sister": whose, and what.
fn kin(text: &Text, range: &Range<usize>) -> Option<(String, &'static str)> {
    let mark = range.clone().find(|i| text.kind(*i) == Kind::Possessive)?;
    let owner = mark.checked_sub(1).filter(|k| range.contains(k) && text.capital(*k))?;
    let head = range.clone().rev().find(|i| noun::noun(text.lower(*i)).is_some_and(|n| n.sort == Sort::Kin && !n.plural))?;
    (head > mark && head - mark <= 3).then(|| step(KIN, text.lower(head)).map(|kin| (text.lower(owner).to_owned(), kin))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_titles_say() {
        for (source, expected) in [
            ("Norwegian Foreign Minister", &["portfolio foreign NO", "step:minister full NO"][..]),
            ("the deputy minister of defence", &["portfolio defense", "step:minister deputy"]),
            ("the vice president of Peru", &["step:president deputy PE"]),
            ("Peru's top diplomat", &["portfolio foreign PE"]),
            ("European Commission President", &["step:president full european commission", "of:president European Commission"]),
            ("director of the CIA", &["step:director full cia", "of:director CIA"]),
            ("Lt. Col.", &["rank colonel"]),
            ("Attorney General", &[]),
            ("Lopez's younger sister", &["kin:lopez sister"]),
            ("his sister", &[]),
            ("former Foreign Minister", &[]),
            ("chief of staff", &[]),
        ] {
            let text = Text::new(source);
            let found: Vec<String> = read(&text, 0..text.len())
                .into_iter()
                .map(|a| format!("{} {} {}", a.scale, a.step, a.owner.unwrap_or_default()).trim_end().to_owned())
                .collect();
            assert_eq!(found, expected, "{source}");
        }
    }
}
