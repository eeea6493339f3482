//! What comes in: two facts in conflict; what goes out: whether to say nothing of it all the same. Most seeming conflicts are
//! between facts about different things; here stand those that the words themselves give away.

use super::pairing::Item;
use crate::facts::figure::{Bound, Figure, SCORE};
use crate::facts::number::number_at;
use crate::facts::{Fact, Value};
use crate::text::Text;
use crate::text::concepts::concept;
use crate::text::gazetteer::countries;

/// "several" and "multiple" against a plain number differ only where they are so many times apart.
const VAGUE: f64 = 2.0;

/// Words beside a number that make it a further group.
const FURTHER: &[&str] = &["more", "other", "others", "another", "additional", "further", "extra"];

/// Words before a number by which it was given before, and holds no more, or held at another time.
const EARLIER: &[&str] = &["initially", "originally", "previously", "prior", "previous"];

/// Beside "earlier", these say that the number itself was given before: "earlier reported", "an earlier toll of".
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "announced", "count", "estimate", "estimated", "estimates", "figure", "figures", "forecast", "projection", "put", "report",
    "reported", "reports", "said", "saying", "stated", "told", "toll", "tolls",
];

/// Words before a number that is not yet, only expected.
#[rustfmt::skip]
const EXPECTED: &[&str] = &[
    "expect", "expects", "expected", "forecast", "forecasts", "forecasting", "predict", "predicts", "predicted", "predicting", "project",
    "projects", "projected", "projecting", "projection", "projections", "sees",
];

/// Time zones by which a clock time may differ from the local one: those of the world first.
const ZONES: &[&str] =
    &["gmt", "utc", "et", "edt", "est", "eastern", "ct", "cdt", "cst", "mt", "mdt", "pt", "pdt", "pst", "pacific", "bst", "cet"];

/// So many of [`ZONES`] are never the reader's own.
const OF_THE_WORLD: usize = 2;

/// Whether two clock times may be one by the clocks of two places.
fn other_clock(m: &Marks, n: &Marks) -> bool {
    let world = |zone: Option<usize>| zone.is_some_and(|z| z < OF_THE_WORLD);
    m.zone != n.zone && (m.zone.is_some() && n.zone.is_some() || world(m.zone) || world(n.zone))
}

/// So many tokens before and after a fact its marks are looked for.
const BEFORE: usize = 7;
const AFTER: usize = 4;

/// So many tokens after a fact "each" may stand: "two goals each", "165,000 new jobs a month".
const EACH: usize = 4;

/// After "a" or "every", these make a figure a rate.
const TIMES: &[&str] = &["second", "minute", "hour", "night", "day", "week", "month", "quarter", "season", "year"];

/// So many tokens before or after a share stands what it is compared with: "2.9% from a year earlier".
const YEARLY: usize = 8;

/// What the words beside a fact say of how it is meant.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    /// It counts a further group ("nine more", "another 40").
    pub further: bool,
    /// It was given before, and is not what the article itself tells ("hospital officials earlier reported 15 dead", "up from 2.7%").
    pub earlier: bool,
    /// A figure whose sentence names a time long before the day of publication, and no later one: it is told of an older event.
    pub old: bool,
    /// A figure whose sentence names a time that is not long before the day of publication.
    pub recent: bool,
    /// The time zone that it names: its place in [`ZONES`].
    pub zone: Option<usize>,
    /// It is so much for each of several, or on average ("two goals each", "an average of 165,000 a month").
    pub each: bool,
    /// It is measured against a year before ("up 2.9% over the year").
    pub yearly: bool,
    /// A date in whose clause a further group is counted ("four more boys on Monday"): more of the same happened before.
    pub again: bool,
    /// It is only expected ("sees the rate at 2.1%").
    pub expected: bool,
}

impl Marks {
    /// Whether two facts are meant alike. What is told in the same words is of one time, whether or not its sentence says which.
    fn alike(&self, other: &Marks, told_alike: bool) -> bool {
        let marks = |m: &Marks| (m.further, m.earlier, m.old && !told_alike, m.each, m.yearly, m.again, m.expected);
        let other_times = self.old && other.recent || self.recent && other.old;
        marks(self) == marks(other) && !other_times
    }

    /// Reads the marks of a fact whose tokens are `first..next`. `old`: whether all that its sentence dates is long past; none where it
    /// dates nothing.
    pub fn new(text: &Text, first: usize, next: usize, old: Option<bool>, fact: &Fact) -> Self {
        let sentence = text.sentence(first);
        let before = first.saturating_sub(BEFORE).max(sentence.start)..first;
        let around = before.start..(next + AFTER).min(sentence.end);
        let is_share = matches!(&fact.value, Value::Figure(f) if f.unit.as_deref() == Some("%"));
        let given = |i: usize| i > 0 && GIVEN.contains(&text.lower(i - 1)) || GIVEN.contains(&text.lower(i + 1));
        let reports =
            |i: usize| matches!(text.lower(i), "initial" | "early" | "first") && matches!(text.lower(i + 1), "report" | "reports");
        Marks {
            old: old == Some(true),
            recent: old == Some(false),
            each: is_each(text, first, next),
            yearly: is_share && is_yearly(text, first, next),
            again: matches!(fact.value, Value::Date(_))
                && around.clone().any(|i| FURTHER.contains(&text.lower(i)) && i > 0 && number_at(text, i - 1).is_some()),
            zone: (first..next).find_map(|i| ZONES.iter().position(|zone| text.lower(i) == *zone)),
            further: is_further(text, first, next),
            earlier: is_compared_with(text, first, next)
                || before.clone().any(|i| EARLIER.contains(&text.lower(i)))
                || around.clone().any(|i| text.lower(i) == "earlier" && given(i) || reports(i)),
            expected: before.clone().any(|i| EXPECTED.contains(&text.lower(i))),
        }
    }
}

/// Whether the fact's own words, or the one right after or before them, make it a further group: "nine more", "another 40".
fn is_further(text: &Text, first: usize, next: usize) -> bool {
    let within = (first..next).any(|i| matches!(text.lower(i), "another" | "additional" | "further"));
    // "more than" is a bound.
    let after = FURTHER.contains(&text.lower(next)) && text.lower(next + 1) != "than";
    within || after || first > 0 && FURTHER.contains(&text.lower(first - 1))
}

/// Whether it only stands beside the figure that the article tells: "up from 2.7%", "from 4.9 to 4.7", "to 4.7% from 4.6%", "compared with
/// 69.4%".
fn is_compared_with(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let back = |n: usize| first.checked_sub(n).filter(|i| *i >= sentence.start).map_or("", |i| text.lower(i));
    let compared = |n: usize| matches!((back(n + 1), back(n)), ("compared" | "compares", "with" | "to")) || back(n) == "versus";
    let from = back(1) == "from" && {
        // "from 4.9 to 4.7", "from 4.9 percent a year ago to 4.7"
        let on = (next..(next + AFTER).min(sentence.end)).any(|i| text.lower(i) == "to" && number_at(text, i + 1).is_some());
        let off = (2..BEFORE).any(|n| back(n) == "to" && number_at(text, first - n + 1).is_some());
        on || off || matches!(back(2), "up" | "down")
    };
    from || compared(1) || compared(2)
}

/// Whether it is so much for each of several: "two goals each", "an average of 165,000", "$15 an hour".
fn is_each(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let average = |i: usize| matches!(text.lower(i), "average" | "averaged" | "averaging" | "averages");
    let rate = |i: usize| {
        matches!(text.lower(i), "each" | "apiece" | "per")
            || matches!(text.lower(i), "a" | "an" | "every") && TIMES.contains(&text.lower(i + 1))
    };
    let named = |i: usize| average(i) && text.lower(i + 1) == "of";
    (first..next).any(average)
        || first > sentence.start && average(first - 1)
        || (first.saturating_sub(3).max(sentence.start)..first).any(named)
        || (next..(next + EACH).min(sentence.end)).any(rate)
}

/// Whether it is measured against a year before.
fn is_yearly(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let around = first.saturating_sub(YEARLY).max(sentence.start)..(next + YEARLY).min(sentence.end);
    let phrases = [
        &["over", "the", "year"][..],
        &["over", "the", "past", "year"],
        &["on", "the", "year"],
        &["a", "year", "earlier"],
        &["a", "year", "ago"],
        &["a", "year", "before"],
        &["year", "on", "year"],
        &["year", "-", "on", "-", "year"],
        &["year", "over", "year"],
        &["year", "-", "over", "-", "year"],
        &["from", "last", "year"],
        &["than", "last", "year"],
        &["the", "previous", "year"],
        &["in", "the", "last", "12", "months"],
        &["in", "the", "past", "12", "months"],
        &["over", "the", "past", "12", "months"],
    ];
    around.clone().any(|i| matches!(text.lower(i), "annually" | "annualised" | "annualized") || phrases.iter().any(|p| text.follows(i, p)))
}

/// Whether a conflict between the two is to be passed over. `joined`: other findings join their sentences.
pub fn hold_back(x: &Item, y: &Item, joined: bool) -> bool {
    let (m, n) = (x.marks, y.marks);
    if x.saying != y.saying || !m.alike(&n, told_alike(x, y)) {
        return true;
    }
    match (&x.fact.value, &y.fact.value) {
        (Value::Figure(p), Value::Figure(q)) => {
            p.whole != q.whole || vague(p, q) || vague(q, p) || other_count(x, y, p, q) || x.is_age() && apart(x, y)
        }
        (Value::Date(p), Value::Date(q)) => {
            // A year and a day of another year are of two events.
            let year = |timex: &str| timex.len() == 4 && timex.bytes().all(|b| b.is_ascii_digit());
            // The same words read alike, whatever the days of publication make of them.
            x.words == y.words || other_clock(&m, &n) || year(&p.timex) != year(&q.timex) || !joined && !one_happening(x, y)
        }
        _ => false,
    }
}

/// Whether two figures that can both be true are passed over: counts in other states, and vague words that may be said of anything.
pub fn too_loose(x: &Item, y: &Item) -> bool {
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return false };
    let (m, n) = (x.marks, y.marks);
    let loose = |f: &Figure| f.number.is_none() && f.bound != Bound::Range;
    m.further != n.further
        || m.earlier != n.earlier
        || m.each != n.each
        || m.yearly != n.yearly
        || other_count(x, y, p, q)
        || loose(p) != loose(q) && (p.event.is_empty() || q.event.is_empty()) && x.context.near.containment(&y.context.near) < COMMON
}

/// Whether two equal figures are passed over: "two dead" and "two wounded", "one Briton" and "one Malaysian".
pub fn other_event(x: &Item, y: &Item) -> bool {
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return false };
    let events = !p.event.is_empty() && !q.event.is_empty() && concept(&p.event) != concept(&q.event);
    x.place != y.place && (events || other_people(p, q))
}

/// Whether two figures count the nationals of two states.
fn other_people(p: &Figure, q: &Figure) -> bool {
    let state = |f: &Figure| f.counted.as_deref().and_then(countries::find).map(|(country, _)| country.code);
    matches!((state(p), state(q)), (Some(one), Some(other)) if one != other)
}

/// Whether two counts are of things in different states: "12 killed" and "nine people", "102 accounted for" and "99 missing".
fn other_count(x: &Item, y: &Item, p: &Figure, q: &Figure) -> bool {
    if p.unit.is_some() || q.unit.is_some() || p.head == SCORE {
        return false;
    }
    let same = |a: &str, b: &str| concept(a) == concept(b);
    // "150 passengers and crew", "144 passengers"
    let together = |f: &Figure| f.head.contains('+');
    if together(p) != together(q) {
        return true;
    }
    match (p.event.is_empty(), q.event.is_empty()) {
        (false, false) => !same(&p.event, &q.event),
        // "66 people aboard" and "106 people aboard": the words beside them say what "people" does not.
        (true, true) if p.head == PERSON && q.head == PERSON => x.context.near.containment(&y.context.near) < CLEAR,
        _ if p.head == PERSON || q.head == PERSON => true,
        // "four charges of" and "four counts of" the same.
        _ => !(same(&p.head, &q.head) || told_alike(x, y) && x.about.containment(&y.about) >= CLEAR),
    }
}

/// This share of the words beside two figures in common says what they are of.
const CLEAR: f32 = 0.5;

/// Dates, vague words, and ages without a bearer are of one thing only where what they are about, or the words beside them, have this share
/// in common.
const COMMON: f32 = 0.34;

/// From this likeness on, of the words beside the fact and of its sentence, both articles say it in the same words.
const ALIKE: f32 = 0.45;

/// Sentences with the same names, or that both tell when something was said, need this share of words in common to be of one happening.
const NAMED: f32 = 0.5;

/// Whether two dates may well be of one happening. What is said at two times by the same people is two statements more often than one.
fn one_happening(x: &Item, y: &Item) -> bool {
    let (c, d) = (&x.context, &y.context);
    let alike = c.sentence.containment(&d.sentence) >= NAMED;
    let of_the_same_names = alike && c.names.containment(&d.names) >= CLEAR;
    alike && x.saying || of_the_same_names || !x.saying && x.about.containment(&y.about).max(c.near.containment(&d.near)) >= COMMON
}

/// Whether both sentences say it in much the same words, and neither of a part of what the other says it of.
pub fn told_alike(x: &Item, y: &Item) -> bool {
    let (c, d) = (&x.context, &y.context);
    let part = |item: &Item| matches!(&item.fact.value, Value::Figure(f) if f.part);
    part(x) == part(y) && c.near.likeness(&d.near) >= ALIKE && c.sentence.likeness(&d.sentence) >= ALIKE
}

/// The head of counts that say no more than "people".
const PERSON: &str = "person";

/// A vague amount that is close enough to the other for a writer to have meant it.
fn vague(p: &Figure, q: &Figure) -> bool {
    // "multiple" is a bound without a number of its own.
    let words = |f: &Figure| f.number.is_none() && f.bound != Bound::Range;
    let Some(number) = q.number.filter(|_| words(p)) else { return words(p) && words(q) };
    p.min.is_none_or(|min| number * VAGUE >= min) && p.max.is_none_or(|max| number <= max * VAGUE)
}

/// Whether two ages are of two persons: those of whom they are told, or else little beside the one stands beside the other.
fn apart(x: &Item, y: &Item) -> bool {
    if let (Some(one), Some(other)) = (x.bearer, y.bearer) {
        return one != other;
    }
    x.context.near.containment(&y.context.near) < COMMON && x.context.names.containment(&y.context.names) < COMMON
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::report::{Kind, Verdict};

    /// What differs, as quotes.
    fn differing(a: &str, b: &str) -> usize {
        let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
        crate::compare(&article(a), &article(b)).counts.differs
    }

    #[test]
    fn what_is_of_another_group_or_moment_is_passed_over() {
        for (a, b) in [
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa left 9 people homeless; 40 people live there."),
            ("In Tarsa 120 people are accounted for.", "In Tarsa 99 people are unaccounted for."),
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa killed 14 people, initial reports said."),
            ("The bank in Tarsa raised its rate to 3.1%.", "The bank in Tarsa raised its rate, up from 2.7%."),
            ("The bank in Tarsa put its rate at 3.1%.", "The bank in Tarsa sees its rate at 2.7%."),
            ("The blast killed 16 people in Tarsa.", "The blast killed 16 people in Tarsa; 12 died at the scene."),
            ("The storm in Tarsa killed 16 people on Monday.", "The storm in Tarsa was the worst since one killed 40 people in 2011."),
            ("The storm hit Tarsa at 1:30 p.m. on Monday.", "The storm hit Tarsa at 17:30 GMT on Monday."),
            ("Mr. Roe spoke in Tarsa on Monday evening.", "The community of Tarsa came together on Tuesday night."),
            ("The rate in Tarsa rose to 3.1% from 2.4%.", "The rate in Tarsa was 2.4%. The rate in Tarsa is 3.1%."),
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa killed nine more people."),
            ("The bridge in Tarsa fell, the mayor said on Monday.", "The bridge in Tarsa fell on Tuesday."),
            ("Police in Tarsa found multiple guns in his flat.", "Police in Tarsa found two guns in his flat."),
            ("The bridge in Tarsa fell on Tuesday.", "On Monday, the mayor of Tarsa told reporters that the bridge fell."),
            ("Of the flats in Tarsa 55 flats burned.", "Out of 130 flats in Tarsa half burned."),
            ("Roe scored two goals each day in Tarsa.", "Roe scored three goals in Tarsa."),
            ("A man, 38, was hurt on a road in Tarsa.", "A boy aged 15 drowned in Tarsa when a boat sank."),
            ("Four boys were rescued in Tarsa.", "Four of the 12 boys were rescued in Tarsa."),
            ("Officials say 55 flats were hit in Tarsa.", "Out of 130 flats, half were hit in Tarsa."),
            ("The toll in Tarsa has risen to 30.", "The number of people dead or missing in Tarsa has risen to 79."),
            ("The plane carried 144 passengers to Tarsa.", "The plane carried 150 passengers and crew to Tarsa."),
            ("The rate in Tarsa fell from 4.9 to 4.7 percent.", "The rate in Tarsa was 4.7 percent last year; the rate is 4.8 percent."),
            ("Firms in Tarsa hired 156 workers.", "Firms in Tarsa hired an average of 165 workers."),
            ("Firms in Tarsa hired 156 workers.", "Firms in Tarsa hired 190 workers a month."),
            ("Wages in Tarsa rose 0.4%.", "Wages in Tarsa rose 2.9% from a year earlier."),
            ("Turnout in Tarsa was 65.3%.", "Turnout in Tarsa fell, compared with 69.4% before."),
            ("Divers freed four boys in Tarsa on Sunday.", "Divers freed four more boys in Tarsa on Monday."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "Carl Roe, 36, was hurt in Port Ellis."),
        ] {
            assert_eq!(differing(a, b), 0, "{a} / {b}");
        }
    }

    #[test]
    fn counts_in_other_states_are_no_likes() {
        for (a, b) in [
            ("The blast in Tarsa killed two people.", "The blast in Tarsa wounded two people."),
            ("The blast in Tarsa killed at least three people.", "The blast in Tarsa left several people injured."),
            ("The plane to Tarsa carried one Briton.", "The plane to Tarsa carried one Malaysian."),
            ("Firms in Tarsa hired about 160 workers.", "Firms in Tarsa hired an average of 165 workers."),
            ("The blast in Tarsa killed at least three people.", "The blast hit Tarsa, a town of less than 200 people."),
        ] {
            let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
            let report = crate::compare(&article(a), &article(b));
            let figures = report.findings.iter().filter(|f| f.kind == Kind::Figure);
            assert!(figures.clone().all(|f| matches!(f.verdict, Verdict::OnlyA | Verdict::OnlyB)), "{a} / {b}");
        }
    }

    #[test]
    fn what_is_of_the_same_is_not() {
        for (a, b) in [
            (
                "Roe faces four charges of illegal possession of weapons in Tarsa.",
                "Roe faces nine counts of illegal possession of weapons in Tarsa.",
            ),
            ("They have seven days to leave the town of Tarsa.", "They have twelve days to leave the town of Tarsa."),
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa killed nine people."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "Police in Tarsa arrested Ana Lopez, 36."),
        ] {
            assert_eq!(differing(a, b), 1, "{a} / {b}");
        }
    }
}
