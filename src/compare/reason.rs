//! What comes in: a match and its facts; what goes out: one plain sentence with both values as the articles put them, who says
//! so, and why that is or is not a conflict. It never says who is right.

mod date;
mod figure;
mod quotation;

pub use date::long;

use super::relation::Relation;
use crate::facts::{Fact, Value};
use crate::report::rows::nothing_like_it;
use crate::text::Text;
use jiff::civil::Date;

/// One side of a reason.
pub struct Voice<'a> {
    /// What the article is called: its publisher, or "A" or "B".
    pub name: &'a str,
    /// Its text.
    pub text: &'a Text<'a>,
    /// The day that its relative dates are counted from.
    pub published: Option<Date>,
    /// Its facts in this finding; never empty for a match.
    pub facts: Vec<&'a Fact>,
}

/// A finding's reason.
pub struct Reason {
    /// Both values, who says so, and why.
    pub whole: String,
    /// The last part alone, for where the values stand beside it; empty where they say it all.
    pub why: String,
}

/// The sentence of a match. What both say in the same words is said once.
pub fn of_match(a: &Voice, b: &Voice, relation: Relation) -> Reason {
    let (of_a, of_b) = (stated(a), stated(b));
    let why = match (a.facts.first(), b.facts.first()) {
        (Some(x), Some(y)) => why(x, y, relation, a, b, of_a == of_b),
        _ => String::new(),
    };
    let values = if of_a == of_b { format!("Both: {of_a}.") } else { format!("{}: {of_a}. {}: {of_b}.", a.name, b.name) };
    Reason { whole: format!("{values} {why}").trim_end().to_owned(), why }
}

/// The sentence of a fact that stands in one article only.
pub fn of_one(voice: &Voice, other: &str) -> Reason {
    let why = nothing_like_it(other);
    Reason { whole: format!("{}: {}. {why}", voice.name, stated(voice)), why }
}

/// The values as the article puts them, and who says so. Where the article says the same more than once, its first words stand.
fn stated(voice: &Voice) -> String {
    let mut seen: Vec<String> = Vec::new();
    for (i, fact) in voice.facts.iter().enumerate() {
        let quote = quote(voice, fact);
        let says = fact.says.as_ref().map_or(String::new(), |who| format!(", according to {who}"));
        let stated = format!("“{quote}”{says}");
        if !seen.contains(&stated) && !voice.facts.iter().take(i).any(|before| same_part(before, fact)) {
            seen.push(stated);
        }
    }
    seen.truncate(3);
    seen.join(" and ")
}

/// Whether both are the same members' part.
fn same_part(x: &Fact, y: &Fact) -> bool {
    match (&x.value, &y.value) {
        (Value::Participant(p), Value::Participant(q)) => {
            p.part().zip(q.part()).is_some_and(|(p, q)| p.members == q.members && p.denied == q.denied)
        }
        _ => false,
    }
}

/// Why two values agree, can both be true, or cannot. `same`: both are put in the same words.
fn why(x: &Fact, y: &Fact, relation: Relation, a: &Voice, b: &Voice, same: bool) -> String {
    let plain = match relation {
        Relation::Same if same => "",
        Relation::Same => "Both mean the same.",
        Relation::Compatible => "Both can be true.",
        Relation::Conflict => "The two cannot both be true.",
        Relation::Incomparable => "The two do not say the same.",
    };
    let own = match (&x.value, &y.value, relation) {
        (Value::Figure(_), Value::Figure(_), _) if same => None,
        (Value::Date(_), Value::Date(_), Relation::Same | Relation::Compatible) if same => None,
        (Value::Figure(p), Value::Figure(q), relation) => figure::why(p, q, &quote(a, x), &quote(b, y), relation),
        (Value::Date(p), Value::Date(q), relation) => date::why(p, q, &said(a, x), &said(b, y), relation),
        (Value::Participant(p), Value::Participant(q), Relation::Conflict) if !p.is_aspect() && !q.is_aspect() => {
            Some("It seems to be one person, whose name the two spell otherwise.".to_owned())
        }
        (Value::Participant(p), Value::Participant(q), Relation::Conflict) if p.attribute().is_none() && p.quoted().is_none() => {
            p.part().zip(q.part()).map(|(p, q)| {
                if p.keys != q.keys && [p, q].iter().any(|part| part.members.iter().any(|m| m == "nobody")) {
                    return String::new();
                }
                if p.denied != q.denied {
                    let (yes, no) = if p.denied { (b.name, a.name) } else { (a.name, b.name) };
                    return format!("{yes} says that they did, {no} that they did not.");
                }
                let only = |one: &[String], other: &[String], name: &str| {
                    let extra: Vec<&str> = one.iter().filter(|m| !other.contains(m)).map(String::as_str).collect();
                    (!extra.is_empty()).then(|| format!("Only {name} names {}.", extra.join(" and ")))
                };
                let both = [only(&p.members, &q.members, a.name), only(&q.members, &p.members, b.name)];
                both.into_iter().flatten().collect::<Vec<_>>().join(" ")
            })
        }
        (Value::Participant(p), Value::Participant(q), Relation::Conflict) if p.quoted().is_some() => {
            p.quoted().zip(q.quoted()).and_then(|(p, q)| quotation::why(p, q, a, b))
        }
        (Value::Participant(p), Value::Participant(_), Relation::Conflict) if p.attribute().is_some() => {
            Some(format!("{} calls {} “{}”, {} “{}”.", a.name, p.name, quote(a, x), b.name, quote(b, y)))
        }
        (Value::Participant(p), Value::Participant(_), Relation::Same) if !same && p.part().is_none() => {
            Some("Both name the same participant.".to_owned())
        }
        _ => None,
    };
    own.filter(|own| !own.is_empty()).unwrap_or_else(|| plain.to_owned())
}

/// A value as an article puts it.
struct Said<'a> {
    /// What the article is called.
    name: &'a str,
    /// The value in its words.
    quote: String,
    /// The day that its relative dates are counted from.
    published: Option<Date>,
}

fn said<'a>(voice: &Voice<'a>, fact: &Fact) -> Said<'a> {
    Said { name: voice.name, quote: quote(voice, fact), published: voice.published }
}

/// A fact's words, on one line.
fn quote(voice: &Voice, fact: &Fact) -> String {
    voice.text.slice(fact.span).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, day};
    use crate::report::Report;

    /// Both are published on Friday, 10 March 2017.
    fn compared(a: &str, b: &str) -> Report {
        let article = |publisher: &str, text: &str| Article {
            text: text.to_owned(),
            publisher: Some(publisher.to_owned()),
            published: day("2017-03-10"),
            ..Article::default()
        };
        crate::compare(&article("The Post", a), &article("The Mail", b))
    }

    fn has(report: &Report, whole: &str, why: &str) {
        let said: Vec<_> = report.findings.iter().map(|f| (f.reason.as_str(), f.why.as_str())).collect();
        assert!(said.contains(&(whole, why)), "{said:#?}");
    }

    const BUS: &str = "A bus fell from a bridge in Tarsa on Monday, killing 9 people.";

    #[test]
    fn the_same_words_are_said_once() {
        has(&compared(BUS, "Nine people died on Monday when a bus fell from a bridge in Tarsa."), "Both: “Monday”.", "");
    }

    #[test]
    fn what_differs_is_said_with_both_values_and_why() {
        let report = compared(BUS, "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa.");
        has(&report, "The Post: “9”. The Mail: “At least 12”. “9” does not fit “At least 12”.", "“9” does not fit “At least 12”.");
    }

    #[test]
    fn both_titles_are_told() {
        let report = compared("Foreign Minister Ana Lopez left Tarsa.", "Defence Minister Ana Lopez left Tarsa.");
        let why: Vec<&str> = report.findings.iter().map(|f| f.why.as_str()).collect();
        assert!(why.contains(&"The Post calls Ana Lopez “Foreign Minister”, The Mail “Defence Minister”."), "{why:?}");
    }

    #[test]
    fn dates_are_told_as_exactly_as_they_were_given() {
        let report = compared(
            "The bridge in Tarsa was built in 1998. The bus fell from the bridge on Monday.",
            "The bridge in Tarsa was built in 1989. The bus fell from the bridge on March 6.",
        );
        has(&report, "The Post: “Monday”. The Mail: “March 6”. Both mean Monday, 6 March 2017.", "Both mean Monday, 6 March 2017.");
        assert!(!report.findings.iter().any(|f| f.reason.contains("1 January")), "{:#?}", report.findings);
    }

    #[test]
    fn what_stands_in_one_says_where_nothing_like_it_stands() {
        let report = compared(&format!("{BUS} It carried $4 million."), BUS);
        has(&report, "The Post: “$4 million”. Nothing comparable in The Mail.", "Nothing comparable in The Mail.");
    }
}
