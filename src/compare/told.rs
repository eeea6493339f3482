//! What comes in: the facts of an article; what goes out: what each of its sentences tells, and how often the article gives a value:
//! what the other facts around one say of it.

use super::context::{hash, id};
use crate::facts::date::Type;
use crate::facts::date::spans::days;
use crate::facts::{Fact, Value};
use crate::ordered::Ordered;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

/// So many facts of a sentence are remembered for each other: a text without full stops is one sentence.
const MOST: usize = 16;

/// What ended so many days before the day of publication is an older event.
const LONG: i32 = 21;

/// What an article tells.
#[derive(Debug, Default)]
pub struct Told {
    sentences: FxHashMap<usize, Sentence>,
    /// The values of each sort.
    sorts: FxHashMap<u64, FxHashSet<u64>>,
    /// How often each value is given.
    values: FxHashMap<u64, usize>,
}

/// What a sentence tells.
#[derive(Debug, Default)]
pub struct Sentence {
    values: Vec<u64>,
    dates: Vec<Dated>,
    /// Whether all that it dates is long past; none where it dates nothing.
    pub old: Option<bool>,
}

/// A date of a sentence.
#[derive(Debug)]
struct Dated {
    /// Index of its fact.
    index: usize,
    /// The first day, and the day after the last.
    days: (Date, Date),
    /// Whether it names a day, not a month or year.
    is_day: bool,
}

impl Told {
    /// Reads what the facts tell; `sentence` gives a fact's. Parts, titles and who is only named tell nothing of their own.
    pub fn new(facts: &[Fact], published: Option<Date>, sentence: impl Fn(&Fact) -> usize) -> Self {
        let mut told = Told::default();
        let is_own = |fact: &Fact| !matches!(&fact.value, Value::Participant(p) if p.is_told_with_its_like());
        for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| is_own(fact)) {
            let here = told.sentences.entry(sentence(fact)).or_default();
            let value = value_key(fact);
            if here.values.len() < MOST {
                here.values.push(value);
            }
            if let Some(dated) = dated(index, fact).filter(|_| here.dates.len() < MOST) {
                here.dates.push(dated);
            }
            if let (Some(end), Some(day)) = (end(fact), published) {
                let old = days(end, day) > LONG;
                here.old = Some(here.old.unwrap_or(true) && old);
            }
            told.sorts.entry(sort_key(fact)).or_default().insert(value);
            *told.values.entry(value).or_default() += 1;
        }
        for sentence in told.sentences.values_mut() {
            sentence.values.order();
            sentence.values.dedup();
        }
        told
    }

    /// What the sentence tells, by its number.
    pub fn sentence(&self, number: usize) -> Option<&Sentence> {
        self.sentences.get(&number)
    }

    /// How many other values of this fact's sort there are.
    pub fn rivals(&self, fact: &Fact) -> usize {
        self.sorts.get(&sort_key(fact)).map_or(0, |values| values.len() - 1)
    }

    /// How many other facts have this one's value.
    pub fn alike(&self, fact: &Fact) -> usize {
        self.values.get(&value_key(fact)).map_or(0, |n| n - 1)
    }
}

impl Sentence {
    /// The values of its facts but for one.
    pub fn others(&self, value: u64) -> Vec<u64> {
        self.values.iter().copied().filter(|v| *v != value).collect()
    }

    /// The days that it names, but for the fact of this index.
    pub fn days(&self, but: usize) -> Vec<Date> {
        self.dates.iter().filter(|d| d.is_day && d.index != but).map(|d| d.days.0).collect()
    }

    /// The first day of each of its dates and the day after the last, but for the fact of this index.
    pub fn times(&self, but: usize) -> Vec<(Date, Date)> {
        self.dates.iter().filter(|d| d.index != but).map(|d| d.days).collect()
    }
}

/// The same for the same value, in both articles.
pub fn value_key(fact: &Fact) -> u64 {
    match &fact.value {
        Value::Figure(f) => hash(
            format!("{:?}{:?}{:?}{:?}", f.number.or(f.min), f.max.filter(|_| f.number.is_none()), f.unit, f.number.is_some()).as_bytes(),
        ),
        Value::Date(t) => hash(t.timex.as_bytes()),
        Value::Participant(p) if p.key.is_empty() => id(&p.name.split_whitespace().next_back().unwrap_or("").to_lowercase()),
        Value::Participant(p) => hash(p.key.as_bytes()),
    }
}

/// The same for facts of one article that may be taken for each other.
pub fn sort_key(fact: &Fact) -> u64 {
    match &fact.value {
        Value::Figure(f) => hash(f.unit.as_deref().unwrap_or("").as_bytes()) ^ id(&f.head),
        Value::Date(t) => t.timex.len() as u64,
        Value::Participant(_) => 0,
    }
}

/// What a date names, where it is no length of time.
fn dated(index: usize, fact: &Fact) -> Option<Dated> {
    let Value::Date(t) = &fact.value else { return None };
    let begin = t.begin.filter(|_| t.kind != Type::Duration)?.date();
    let end = t.end.map_or(begin, |end| end.date()).max(begin.tomorrow().ok()?);
    Some(Dated { index, days: (begin, end), is_day: t.timex.len() >= 10 })
}

/// The last day of what a date names.
fn end(fact: &Fact) -> Option<Date> {
    match &fact.value {
        Value::Date(t) => Some(t.end.or(t.begin)?.date()),
        _ => None,
    }
}
