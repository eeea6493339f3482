//! What comes in: a [`Text`] and its publication date; what goes out: the time expressions as TIMEX3 values.
//!
//! [`scan`] gives each word its class; the families of [`FAMILIES`] read expressions ([`quantity`] for their amounts); [`join`]
//! and [`range`] join neighbours that name one time; [`resolve`] asks the calendar, with [`tense`] for the direction and
//! [`nearest`] for what recurs; [`quotation`] sets right what was said on another day, [`event`] dates what counts from an event;
//! [`about`] names the event dated. A new form
//! is a line in its family's table, or a branch of its `read`, and a row in `examples.md`. A new family is a file and a line in
//! [`FAMILIES`].

mod about;
mod ago;
mod calendar;
mod clock;
mod decade;
mod duration;
mod event;
mod event_day;
mod half;
mod holiday;
mod join;
mod modifier;
mod month_day;
mod nearest;
mod nth_month;
mod nth_weekday;
mod numeric;
mod part_of_day;
mod period;
mod quantity;
mod quarter;
mod quotation;
mod range;
mod reading;
mod relative;
mod resolve;
mod scan;
mod season;
mod set;
pub mod spans;
mod tense;
mod vague;
mod week;
mod weekday;
mod year;
mod zone;

pub use calendar::is_month;
pub use weekday::is_weekday;

use super::{Fact, Value, dateline};
use crate::text::{Kind, Text};
use jiff::civil::{Date, DateTime, Time};
use reading::Reading;
use resolve::Anchor;
use scan::{Scan, Word};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The types of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// A calendar day or anything coarser.
    Date,
    /// A time of day, or a part of one.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// The modifiers of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are TIMEX3's own")]
pub enum Mod {
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    Start,
    Mid,
    End,
    Approx,
}

/// A time expression, normalised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timex {
    /// The TIMEX3 value: "2018-02-04", "P3W", "2016-SU", "PAST_REF", "XXXX-WXX-1".
    pub timex: String,
    /// The TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: Type,
    /// The TIMEX3 modifier.
    #[serde(rename = "mod")]
    pub modifier: Option<Mod>,
    /// First moment of the calendar interval, where it is known.
    #[serde(serialize_with = "moment", deserialize_with = "read_moment", default, skip_serializing_if = "Option::is_none")]
    pub begin: Option<DateTime>,
    /// The moment after the interval, where it is known.
    #[serde(serialize_with = "moment", deserialize_with = "read_moment", default, skip_serializing_if = "Option::is_none")]
    pub end: Option<DateTime>,
    /// For a duration: whether it states a start ("since March 2011"), or an age up to now ("five-year conflict").
    #[serde(skip)]
    pub since: bool,
    /// For a clock time: whether its day is the one mentioned before, and not told with it.
    #[serde(skip)]
    pub lent: bool,
}

/// Midnight is written as its date alone.
fn moment<S: Serializer>(value: &Option<DateTime>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(t) if t.time() == Time::midnight() => serializer.collect_str(&t.date()),
        Some(t) => serializer.collect_str(t),
        None => serializer.serialize_none(),
    }
}

/// A date alone is its midnight.
fn read_moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime>, D::Error> {
    let Some(iso) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let part = |from: usize| iso.get(from..from + 2)?.parse::<i8>().ok();
    let time = || match iso.as_bytes().get(10) {
        None => Some(Time::midnight()),
        Some(b'T') => Time::new(part(11)?, part(14)?, part(17)?, 0).ok(),
        Some(_) => None,
    };
    let moment = crate::article::day(&iso).and_then(|day| Some(day.to_datetime(time()?)));
    moment.map(Some).ok_or_else(|| serde::de::Error::custom(format_args!("{iso:?} is no date as 2017-01-23")))
}

/// A family of expressions: its name, the words that it knows, and how it reads one that begins with a token.
pub struct Family {
    /// For tests and documentation.
    pub name: &'static str,
    /// Its words and their classes.
    pub words: &'static [(&'static str, Word)],
    /// The reading that begins with this token, if there is one.
    pub read: fn(&Scan, usize) -> Option<Reading>,
}

/// All families. Where two read the same words, the longer reading wins, then the earlier in this list. Modifiers stand last.
pub const FAMILIES: &[Family] = &[
    calendar::FAMILY,
    numeric::FAMILY,
    month_day::FAMILY,
    holiday::FAMILY,
    clock::FAMILY,
    week::FAMILY,
    weekday::FAMILY,
    nth_weekday::FAMILY,
    nth_month::FAMILY,
    part_of_day::FAMILY,
    quarter::FAMILY,
    half::FAMILY,
    season::FAMILY,
    decade::FAMILY,
    set::FAMILY,
    vague::FAMILY,
    event_day::FAMILY,
    duration::FAMILY,
    relative::FAMILY,
    year::FAMILY,
    modifier::FAMILY,
];

/// The longest reading that begins with the token.
fn longest(scan: &Scan, i: usize) -> Option<Reading> {
    among(FAMILIES, scan, i)
}

/// The same without modifiers, so that a modifier can ask what it modifies.
fn unmodified(scan: &Scan, i: usize) -> Option<Reading> {
    among(FAMILIES.split_last().map_or(&[], |(_, rest)| rest), scan, i)
}

fn among(families: &[Family], scan: &Scan, i: usize) -> Option<Reading> {
    // Most of a text: "the long truce", "a man who" begin nothing; "the foreseeable future" does.
    let article = matches!(scan.word(i), Word::A | Word::The) && scan.text.kind(i + 1) == Kind::Word;
    if article && scan.word(i + 1) == Word::Other && scan.word(i + 2) == Word::Other || scan.word(i) == Word::Other {
        return None;
    }
    let mut best: Option<Reading> = None;
    for family in families {
        if let Some(found) = (family.read)(scan, i)
            && best.as_ref().is_none_or(|b| found.end > b.end)
        {
            best = Some(found);
        }
    }
    best.filter(|r| r.end > i && r.end <= scan.len() && scan.together(i, r.end - 1))
}

/// Reads the time expressions, in order. Without `published`, relative ones stay unresolved.
pub fn read(text: &Text, published: Option<Date>) -> Vec<Fact> {
    let scan = Scan::new(text);
    let mut readings = Vec::new();
    let mut i = 0;
    while i < scan.len() {
        match longest(&scan, i) {
            Some(reading) => {
                i = reading.end;
                readings.push(reading);
            }
            None => i += 1,
        }
    }
    let readings = join::join(&scan, readings);
    let speech = spoken_on(&scan, &readings, published);
    let mut anchor = Anchor::new(speech);
    let mut found = Vec::with_capacity(readings.len());
    for reading in readings {
        if let Some(timex) = anchor.resolve(&scan, &reading) {
            found.push((reading, timex));
        }
    }
    quotation::reanchor(&scan, &mut found);
    event::anchor(&scan, speech, &mut found);
    found
        .into_iter()
        .map(|(reading, timex)| Fact {
            span: text.span(reading.first..reading.end),
            about: about::about(&scan, reading.first, reading.end),
            says: None,
            value: Value::Date(timex),
        })
        .collect()
}

/// The day from which the text counts: that of its dateline, where one stands a few days before the day of publication.
fn spoken_on(scan: &Scan, readings: &[Reading], published: Option<Date>) -> Option<Date> {
    let published = published?;
    let line = readings.iter().take_while(|r| r.first < dateline::HEAD).find(|r| dateline::is_line(scan.text, r.first, r.end));
    let day = line.and_then(|r| Anchor::new(Some(published)).resolve(scan, r)).filter(|t| t.kind == Type::Date).and_then(|t| t.begin);
    let near = |day: &Date| (0..=4).contains(&spans::days(*day, published));
    Some(day.map(DateTime::date).filter(near).unwrap_or(published))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Date;

    const EXAMPLES: &str = include_str!("examples.md");

    fn values(source: &str, published: Option<Date>, intervals: bool) -> (String, Vec<String>) {
        let text = Text::new(source);
        let (mut marked, mut values, mut at) = (String::new(), Vec::new(), 0);
        for fact in read(&text, published) {
            let Value::Date(t) = &fact.value else { panic!("{source}: no date") };
            marked += &format!("{}[{}]", &source[at..fact.span.start], text.slice(fact.span));
            at = fact.span.end;
            values.push(if intervals {
                let json = serde_json::to_value(t).unwrap();
                format!("{}..{}", json["begin"].as_str().unwrap_or("?"), json["end"].as_str().unwrap_or("?"))
            } else {
                let modifier = serde_json::to_value(t.modifier).unwrap().as_str().map(|m| format!(" {m}")).unwrap_or_default();
                format!("{}{modifier}{}", t.timex, if t.since { " since" } else { "" })
            });
        }
        (marked + &source[at..], values)
    }

    #[test]
    fn the_examples_hold() {
        let (mut intervals, mut rows, mut wrong) = (false, 0, Vec::new());
        for line in EXAMPLES.lines().filter(|l| l.starts_with("| ")) {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            let [published, marked, expected] = cells[..] else { panic!("{line}: three cells") };
            if published == "published" {
                intervals = expected == "interval";
            } else if published != "---" {
                let source = marked.replace(['[', ']'], "");
                let (found, found_values) = values(&source, published.parse().ok(), intervals);
                let found_values = if found_values.is_empty() { "–".to_owned() } else { found_values.join(", ") };
                rows += 1;
                if found != marked || found_values != expected {
                    wrong.push(format!("{marked} = {expected}\n  found {found} = {found_values}"));
                }
            }
        }
        assert!(rows > 150, "{rows} rows");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn modifiers_stand_last() {
        assert_eq!(FAMILIES.last().map(|f| f.name), Some("modifier"));
    }

    #[test]
    fn every_word_of_the_tables_can_be_looked_up() {
        for (word, _) in FAMILIES.iter().flat_map(|f| f.words) {
            assert!(word.len() <= scan::LONGEST_WORD && *word == word.to_ascii_lowercase(), "{word}");
        }
    }

    #[test]
    fn no_text_and_no_day_of_publication_is_too_much() {
        let sources = [
            "on Monday, last week, next year, this decade, the 1990s, 31 December 9999, Dec. 31, in two years, a century ago, in 9999",
            "the end of the end of the end of May of May of May, early late mid early 2016, more than more than more than two days",
            "9999999 years ago, 99999 weeks from now, 100000 decades later, a hundred thousand million years, 1e9 days, 0 days, 2 1/0 years",
            "12/12/12/12/12, 2017-13-45T99:99, 0000-00-00, 31.02.0000, 24:00, 24:01, 25 p.m., 13 a.m., 0 o’clock, 12:60 p.m.",
            "Friday the 31st the 32nd of the 0th, 0th century, 31st century, week 99, Q9, nineteen hundred hundred hundred",
            "Feb. 29–30–31–32, 1999-98, 2099-00, between 2014 and 2011, from Friday to Friday, between now and then and now",
            "\u{661}\u{662}:\u{663}\u{660}, \u{ff11}\u{ff12} May, ½ hour, 2½ years, ¹ May, ① June, \u{2160} century",
        ];
        for source in sources {
            for day in [None, Some(Date::MIN), Some(Date::MAX), Some(Date::ZERO), "2016-02-29".parse().ok()] {
                for cut in source.char_indices().map(|(i, _)| i).step_by(7) {
                    read(&Text::new(&source[cut..]), day);
                    read(&Text::new(&source[..cut].replace(' ', "")), day);
                }
            }
        }
    }
}
