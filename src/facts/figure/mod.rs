//! What comes in: a [`Text`] and the spans that dates have taken; what goes out: the figures.
//!
//! [`RULES`] lists all rules, one file each. First the readers look at every place where a figure may begin; the first that
//! knows it reads its value. Then the refiners go over all readings in order and add what stands around them: bounds,
//! changes, what is counted, and in which event. `examples.md` shows what each rule reads and what it does not.

mod about;
mod age;
mod bound;
mod change;
mod count;
mod counted;
mod currency;
mod distance;
mod event;
mod fraction;
mod label;
mod measure;
mod money;
mod multiple;
mod negation;
mod one;
mod ordinal;
mod percent;
mod range;
mod rank;
mod repeat;
mod score;
mod tens;
pub mod unit;
mod vague;

use super::{Fact, Value};
use crate::text::{Kind, Span, Text};
pub(crate) use event::participle;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::OnceLock;

/// How the words bound the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// "12"
    Exact,
    /// "about 12", "12 or so"; "nearly 12" has a greatest value besides.
    About,
    /// "at least 12", "12 or more"
    AtLeast,
    /// "more than 12", "over 12"
    MoreThan,
    /// "at most 12", "up to 12"
    AtMost,
    /// "less than 12", "under 12"
    LessThan,
    /// "5 to 7", "between 735 and 800"
    Range,
    /// "dozens", "several"
    Vague,
}

/// A stated quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number as stated; none for ranges and vague amounts.
    pub number: Option<f64>,
    /// How the words bound it.
    pub bound: Bound,
    /// Least value that the words allow, where they say one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Greatest value that the words allow, where they say one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// What is counted: the noun phrase, without the number ("people", "Russian diplomats").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// ISO 4217 code, "%", "pp", or the SI or customary symbol; none for plain counts.
    pub unit: Option<String>,
    /// The step to which the number was written: 100,000 for "$3.5 million", 1 for "12". A rounder number has a larger one.
    #[serde(skip)]
    pub step: f64,
    /// The head noun of what is counted, in the singular and in lower case ("diplomat"); empty where there is none.
    /// Of an age, the first and last name of whose it is. A score ("2-1") has the head [`SCORE`]; that is written, since its numbers
    /// would else read as a range.
    #[serde(default, skip_serializing_if = "is_no_score")]
    pub head: String,
    /// The event in which it is counted, as the verb or noun stands ("killed", "injured", "arrested"); empty where there is none.
    #[serde(skip)]
    pub event: String,
    /// Whether it states a change ("rose 5%") rather than a level.
    #[serde(skip)]
    pub change: bool,
    /// Whether the words make it a part of another count ("including three children", "of them women").
    #[serde(skip)]
    pub part: bool,
    /// Whether it is the whole that another count is a part of ("four of the 12 boys were rescued"): what befell the part did not befall it.
    #[serde(skip)]
    pub whole: bool,
    /// Whether it is counted at one of several places ("247 people in Tarsa and 10 in Varn").
    #[serde(skip)]
    pub placed: bool,
    /// Whether it counts by an ordinal ("a third term").
    #[serde(skip)]
    pub ordinal: bool,
    /// Whether the words call it the total ("the toll rose to 12", "the number of missing is 40").
    #[serde(skip)]
    pub total: bool,
}

impl Figure {
    /// Whether it is an age in years.
    pub fn is_age(&self) -> bool {
        self.unit.as_deref() == Some("year")
    }

    /// Whether it is how far it is from a named place.
    pub fn is_distance(&self) -> bool {
        distance::counts_from(&self.head)
    }
}

pub use score::HEAD as SCORE;

fn is_no_score(head: &str) -> bool {
    head != SCORE
}

/// What kind of quantity a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// So many of something.
    Count,
    /// A part of a whole, in per cent.
    Share,
    /// An amount of money.
    Money,
    /// A measure with its unit.
    Measure,
    /// An age.
    Age,
    /// The result of a game or vote.
    Score,
    /// A count by an ordinal.
    Ordinal,
    /// None at all.
    Negation,
}

/// What has been read at one place.
#[derive(Clone, Debug)]
struct Reading {
    /// The shortest stretch that states the value.
    tokens: Range<usize>,
    sort: Sort,
    number: Option<f64>,
    bound: Bound,
    min: Option<f64>,
    max: Option<f64>,
    step: f64,
    unit: Option<&'static str>,
    /// What is counted; empty where there is nothing.
    counted: Range<usize>,
    head: String,
    /// The token that names the event.
    event: Option<usize>,
    change: bool,
    part: bool,
    whole: bool,
    placed: bool,
}

impl Reading {
    /// A plain number.
    fn exact(tokens: Range<usize>, sort: Sort, number: f64, step: f64) -> Self {
        Reading {
            counted: tokens.end..tokens.end,
            tokens,
            sort,
            number: Some(number),
            bound: Bound::Exact,
            min: None,
            max: None,
            step,
            unit: None,
            head: String::new(),
            event: None,
            change: false,
            part: false,
            whole: false,
            placed: false,
        }
    }

    /// An amount that the words leave open: from `min` to `max`, each where there is one.
    fn vague(tokens: Range<usize>, sort: Sort, min: Option<f64>, max: Option<f64>) -> Self {
        let bound = match (min, max) {
            (Some(_), None) => Bound::AtLeast,
            (None, Some(_)) => Bound::AtMost,
            _ => Bound::Vague,
        };
        Reading { number: None, bound, min, max, ..Reading::exact(tokens, sort, 0.0, 1.0) }
    }

    /// The same value in a unit that stands up to `end`.
    fn in_unit(self, sort: Sort, unit: &'static str, tokens: Range<usize>) -> Self {
        Reading { sort, unit: Some(unit), counted: tokens.end..tokens.end, tokens, ..self }
    }

    /// The same value times a factor.
    fn times(mut self, factor: f64) -> Self {
        for value in [&mut self.number, &mut self.min, &mut self.max].into_iter().flatten() {
            *value *= factor;
        }
        self.step *= factor;
        self
    }
}

/// What a rule does.
enum Rule {
    /// Passes over numbers that only name: gives the end of what it passes over.
    Passes(fn(&Text, usize) -> Option<usize>),
    /// Reads a value that begins at a place.
    Reads(fn(&Text, usize) -> Option<Reading>),
    /// Adds to all readings what stands around them.
    Refines(fn(&Text, &mut [Reading])),
    /// Makes one reading of two.
    Joins(fn(&Text, &mut Vec<Reading>)),
}

/// All rules by the names of their files, in the order in which they apply.
const RULES: &[(&str, Rule)] = &[
    ("score", Rule::Reads(score::read)),
    ("tens", Rule::Reads(tens::read)),
    ("label", Rule::Passes(label::pass)),
    ("range", Rule::Reads(range::read)),
    ("multiple", Rule::Reads(multiple::read)),
    ("money", Rule::Reads(money::read)),
    ("percent", Rule::Reads(percent::read)),
    ("age", Rule::Reads(age::read)),
    ("measure", Rule::Reads(measure::read)),
    ("fraction", Rule::Reads(fraction::read)),
    ("rank", Rule::Reads(rank::read)),
    ("ordinal", Rule::Reads(ordinal::read)),
    ("negation", Rule::Reads(negation::read)),
    ("vague", Rule::Reads(vague::read)),
    ("count", Rule::Reads(count::read)),
    ("range", Rule::Refines(range::lend)),
    ("age", Rule::Refines(age::list)),
    ("currency", Rule::Refines(currency::refine)),
    ("bound", Rule::Joins(bound::refine)),
    ("change", Rule::Refines(change::refine)),
    ("counted", Rule::Refines(counted::refine)),
    ("event", Rule::Refines(event::refine)),
    ("distance", Rule::Refines(distance::refine)),
    ("repeat", Rule::Refines(repeat::refine)),
];

/// No word that begins a figure is longer.
const LONGEST_WORD: usize = 13;

/// Whether a figure may begin at a token, from the rules' own tables: the rules are tried at few places only.
fn may_begin(text: &Text, i: usize) -> bool {
    static WORDS: OnceLock<FxHashSet<&str>> = OnceLock::new();
    static AFTER_ARTICLE: OnceLock<FxHashSet<&str>> = OnceLock::new();
    match text.kind(i) {
        Kind::Number => true,
        Kind::Mark => {
            let mark = text.raw(i);
            matches!(mark, "-" | "−" | "+" | "." | "<" | ">" | "±") && text.kind(i + 1) == Kind::Number || money::is_sign(mark)
        }
        Kind::Word if matches!(text.lower(i), "a" | "an" | "the") => {
            let after = || vague::after_article().chain(fraction::after_article()).chain(unit::names()).collect();
            AFTER_ARTICLE.get_or_init(after).contains(text.lower(i + 1)) || money::may_begin(text, i)
        }
        Kind::Word => {
            let tables = || {
                let tables = [
                    age::begins(),
                    fraction::begins(),
                    negation::begins(),
                    ordinal::begins(),
                    vague::begins(),
                    count::begins(),
                    multiple::begins(),
                ];
                tables.into_iter().flatten().collect()
            };
            let word = text.lower(i);
            word.len() <= LONGEST_WORD && WORDS.get_or_init(tables).contains(word) || money::may_begin(text, i)
        }
        _ => false,
    }
}

/// Reads the figures, in order. `taken` are spans of dates, in order, that hold no figure.
pub fn read(text: &Text, taken: &[Span]) -> Vec<Fact> {
    let mut readings = Vec::new();
    let mut next_taken = taken.iter().peekable();
    let mut i = 0;
    while i < text.len() {
        let here = text.span(i..i + 1);
        while next_taken.next_if(|t| t.end <= here.start).is_some() {}
        if next_taken.peek().is_some_and(|t| t.start < here.end) || !may_begin(text, i) {
            i += 1;
            continue;
        }
        let free = |end: usize| {
            let span = text.span(i..end);
            !taken_overlaps(taken, span)
        };
        let mut next = i + 1;
        for (_, rule) in RULES {
            match rule {
                Rule::Passes(pass) => {
                    if let Some(end) = pass(text, i) {
                        next = end;
                        break;
                    }
                }
                Rule::Reads(read) => {
                    if let Some(reading) = read(text, i).filter(|r| free(r.tokens.end)) {
                        next = reading.tokens.end;
                        readings.push(reading);
                        break;
                    }
                }
                Rule::Refines(_) | Rule::Joins(_) => break,
            }
        }
        i = next.max(i + 1);
    }
    for (_, rule) in RULES {
        match rule {
            Rule::Refines(refine) => refine(text, &mut readings),
            Rule::Joins(refine) => refine(text, &mut readings),
            Rule::Passes(_) | Rule::Reads(_) => {}
        }
    }
    let mut before = 0;
    let mut facts: Vec<Fact> = Vec::with_capacity(readings.len());
    for reading in readings {
        let (floor, end) = (before, reading.tokens.end);
        let mut fact = fact(text, reading, floor);
        // "from 5.2 percent to 4.9 percent": both are about one thing.
        if fact.about.is_empty() && floor > 0 && text.token_at(fact.span.start) <= floor + 2 {
            fact.about = facts.last().map_or(String::new(), |f| f.about.clone());
        }
        before = end;
        facts.push(fact);
    }
    facts
}

fn taken_overlaps(taken: &[Span], span: Span) -> bool {
    let first = taken.partition_point(|t| t.end <= span.start);
    taken.get(first).is_some_and(|t| t.overlaps(span))
}

/// The fact of a reading; `floor` is where the one before ends.
fn fact(text: &Text, reading: Reading, floor: usize) -> Fact {
    let counted = text.slice(text.span(reading.counted.clone())).to_owned();
    let total = event::is_total(text, &reading);
    let whose = if reading.sort == Sort::Age { about::whose(text, &reading) } else { None };
    Fact {
        span: text.span(reading.tokens.clone()),
        about: about::about(text, &reading, floor),
        says: None,
        value: Value::Figure(Figure {
            number: reading.number,
            bound: reading.bound,
            min: reading.min,
            max: reading.max,
            counted: Some(counted).filter(|c| !c.is_empty()),
            unit: reading.unit.map(str::to_owned),
            step: reading.step,
            head: whose.unwrap_or(reading.head),
            event: reading.event.map_or(String::new(), |i| event::name(text, i)),
            change: reading.change,
            part: reading.part,
            whole: reading.whole,
            placed: reading.placed,
            ordinal: reading.sort == Sort::Ordinal,
            total,
        }),
    }
}

#[cfg(test)]
mod examples;
