//! What comes in: a match and its facts; what goes out: one plain sentence with both values as the articles put them, who says
//! so, and why that is or is not a conflict. It never says who is right.

use super::relation::Relation;
use crate::facts::figure::Bound;
use crate::facts::{Fact, Value};
use crate::text::Text;

/// One side of a reason.
pub struct Voice<'a> {
    /// What the article is called: its publisher, or "A" or "B".
    pub name: &'a str,
    /// Its text.
    pub text: &'a Text<'a>,
    /// Its facts in this finding; never empty for a match.
    pub facts: Vec<&'a Fact>,
}

/// The sentence of a match.
pub fn of_match(a: &Voice, b: &Voice, relation: Relation) -> String {
    let why = match (a.facts.first(), b.facts.first()) {
        (Some(x), Some(y)) => why(x, y, relation, a, b),
        _ => String::new(),
    };
    format!("{}: {}. {}: {}.{why}", a.name, stated(a), b.name, stated(b))
}

/// The sentence of a fact that stands in one article only.
pub fn of_one(voice: &Voice, other: &str) -> String {
    format!("{}: {}. Nothing comparable in {other}.", voice.name, stated(voice))
}

/// The values as the article puts them, and who says so.
fn stated(voice: &Voice) -> String {
    let mut seen: Vec<String> = Vec::new();
    for fact in &voice.facts {
        let quote = voice.text.slice(fact.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let says = fact.says.as_ref().map_or(String::new(), |who| format!(", according to {who}"));
        let stated = format!("“{quote}”{says}");
        if !seen.contains(&stated) {
            seen.push(stated);
        }
    }
    seen.truncate(3);
    seen.join(" and ")
}

fn why(x: &Fact, y: &Fact, relation: Relation, a: &Voice, b: &Voice) -> String {
    match (&x.value, &y.value, relation) {
        (Value::Figure(p), Value::Figure(q), Relation::Compatible) => match (p.bound, q.bound) {
            (Bound::Exact, Bound::Exact) => " One is the other rounded.".to_owned(),
            _ => " Both can be true: one is looser than the other.".to_owned(),
        },
        (Value::Figure(p), Value::Figure(q), Relation::Conflict) if p.bound != Bound::Exact || q.bound != Bound::Exact => {
            " Neither leaves room for the other.".to_owned()
        }
        (Value::Date(p), Value::Date(q), relation) => {
            let day = |t: &crate::facts::date::Timex| t.begin.map(|d| long(d.date()));
            match (relation, day(p), day(q)) {
                (Relation::Compatible, Some(_), Some(_)) => " The one lies within the other.".to_owned(),
                (Relation::Conflict, Some(p), Some(q)) => format!(" That is {p} in {}, {q} in {}.", a.name, b.name),
                (Relation::Same, Some(p), Some(_)) if a.text.slice(x.span) != b.text.slice(y.span) => format!(" Both mean {p}."),
                _ => String::new(),
            }
        }
        (Value::Participant(p), Value::Participant(q), Relation::Conflict) => {
            let (Some(p), Some(q)) = (&p.part, &q.part) else { return String::new() };
            if p.denied != q.denied {
                let (yes, no) = if p.denied { (b.name, a.name) } else { (a.name, b.name) };
                return format!(" {yes} says that they did, {no} that they did not.");
            }
            let only = |one: &[String], other: &[String], name: &str| {
                let extra: Vec<&str> = one.iter().filter(|m| !other.contains(m)).map(String::as_str).collect();
                if extra.is_empty() { String::new() } else { format!(" Only {name} names {}.", extra.join(" and ")) }
            };
            only(&p.members, &q.members, a.name) + &only(&q.members, &p.members, b.name)
        }
        _ => String::new(),
    }
}

/// "23 January 2017"
pub fn long(date: jiff::civil::Date) -> String {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let month = usize::try_from(date.month()).ok().and_then(|m| MONTHS.get(m.wrapping_sub(1))).copied().unwrap_or("");
    format!("{} {month} {}", date.day(), date.year())
}
