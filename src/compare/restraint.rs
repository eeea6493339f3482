//! What comes in: two facts in conflict; what goes out: whether to say nothing of it all the same. Most seeming conflicts are
//! between facts about different things; here stand those that the words themselves give away.

use super::marks::other_clock;
use super::pairing::Item;
use crate::facts::Value;
use crate::facts::date::spans::days;
use crate::facts::date::{Timex, Type};
use crate::facts::figure::unit::to_base;
use crate::facts::figure::{Bound, Figure, SCORE};
use crate::text::concepts::concept;
use crate::text::gazetteer::countries;
use crate::text::words::is_stop;
use jiff::civil::Date;

/// "several" and "multiple" against a plain number differ only where they are so many times apart.
const VAGUE: f64 = 2.0;

/// Whether the sentences of both name days, and none in common.
fn other_days(x: &Item, y: &Item) -> bool {
    !x.days.is_empty() && !y.days.is_empty() && !x.days.iter().any(|day| y.days.contains(day))
}

/// Whether the words before what they count make two groups of it: "two female suspects", "four Norwegian suspects".
fn other_group(p: &Figure, q: &Figure) -> bool {
    let of = |f: &Figure| -> Vec<String> {
        let counted = f.counted.as_deref().unwrap_or("").to_lowercase();
        let words: Vec<&str> = counted.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let before = words.len().saturating_sub(1);
        words.into_iter().take(before).filter(|w| !is_stop(w)).map(|w| concept(w).to_owned()).collect()
    };
    let (own, other) = (of(p), of(q));
    !own.is_empty() && !other.is_empty() && !own.iter().any(|w| other.contains(w))
}

/// Whether it is others who have so many: "Peru has 300 cases", "Chile has 400 cases".
fn others_have(x: &Item, y: &Item) -> bool {
    let told = |item: &Item| item.deed.has && !item.deed.what.is_empty();
    told(x) && told(y) && x.deed.what.containment(&y.deed.what) == 0.0
}

/// Whether two numbers of one unit are not near enough to be one, whatever their bounds allow.
fn far_apart(p: &Figure, q: &Figure) -> bool {
    p.unit == q.unit && p.number.zip(q.number).is_some_and(|(x, y)| x.abs().max(y.abs()) > NEAR_ENOUGH * x.abs().min(y.abs()))
}

/// So many times another, a number is seldom the same by another count.
const NEAR_ENOUGH: f64 = 1.3;

/// Whether two figures are of two times: the sentences date them, and far apart; or one is of a whole month, year or more, and the other of
/// no time that its sentence tells. Days of one week may be one event, told otherwise.
fn other_times(x: &Item, y: &Item) -> bool {
    let near = |&(begin, end): &(Date, Date)| {
        y.times.iter().any(|&(start, stop)| if stop <= begin { days(stop, begin) < A_WEEK } else { days(end, start) < A_WEEK })
    };
    let long = |item: &Item| !item.times.is_empty() && item.times.iter().all(|&(begin, end)| days(begin, end) >= A_MONTH);
    let common = |&(begin, end): &(Date, Date)| y.times.iter().any(|&(start, stop)| begin < stop && start < end);
    match (x.times.is_empty(), y.times.is_empty()) {
        (false, false) => !x.times.iter().any(near) || long(x) && long(y) && !x.times.iter().any(common),
        (false, true) => long(x),
        (true, false) => long(y),
        (true, true) => false,
    }
}

/// Whether one is counted over a stretch of time, and the other over none, or over another.
fn other_stretch(x: &Item, y: &Item) -> bool {
    if x.marks.stretch == y.marks.stretch { x.marks.stretch && x.times != y.times } else { !told_alike(x, y) }
}

/// Whether the sentence of one tells of a day on which the other article had been written already.
fn after_the_other(x: &Item, y: &Item) -> bool {
    let after = |own: &Item, other: &Item| {
        own.times.iter().any(|(day, _)| other.published.is_some_and(|p| *day > p) && own.published.is_some_and(|p| *day <= p))
    };
    after(x, y) || after(y, x)
}

/// Whether one dates what happened after the other article was written, and the other what had happened by then.
fn happened_later(x: &Item, y: &Item) -> bool {
    x.is_past_by(x.published) && !x.is_past_by(y.published) && y.published.is_some() && y.is_past_by(y.published)
}

/// Whether the two may be one day or month of which one was read a week or a year off: "Monday", "April".
fn misread(x: &Item, y: &Item, p: &Timex, q: &Timex) -> bool {
    let day = |t: &Timex| t.begin.filter(|_| t.timex.len() >= DAY && t.kind != Type::Duration).map(|begin| begin.date());
    let week_off = |one: Option<Date>, other: Option<Date>| one.zip(other).is_some_and(|(one, other)| days(one, other).abs() == A_WEEK);
    let beside = |own: Option<Date>, other: &Item| other.days.iter().any(|day| week_off(own, Some(*day)));
    let month = |t: &Timex| t.timex.split_once('-').and_then(|(year, month)| Some((year.parse::<i32>().ok()?, month.to_owned())));
    let year_off = month(p).zip(month(q)).is_some_and(|((one, m), (other, n))| m == n && (one - other).abs() == 1);
    week_off(day(p), day(q)) || beside(day(p), y) || beside(day(q), x) || year_off
}

/// Whether they are two days that follow each other: "today" is another by the clock of another place.
fn day_off(p: &Timex, q: &Timex) -> bool {
    p.begin.zip(q.begin).is_some_and(|(one, other)| days(one.date(), other.date()).abs() == 1)
}

/// So many letters has the value of a day ("2017-03-14").
const DAY: usize = 10;

/// Whether a day and another time lie so far apart that nobody takes the one for the other.
fn far_off(p: &Timex, q: &Timex) -> bool {
    let is_day = |t: &Timex| t.timex.len() >= WEEK && t.kind != Type::Duration;
    let bounds = |t: &Timex| Some((t.begin?.date(), t.end?.date()));
    let (Some((begin, end)), Some((start, stop))) = (bounds(p), bounds(q)) else { return false };
    let apart = days(end, start).max(days(stop, begin));
    let is_year = |t: &Timex| t.timex.len() <= YEAR;
    (is_day(p) || is_day(q)) && apart > FAR || !is_year(p) && !is_year(q) && apart > FAR_MONTHS
}

/// So many letters has the value of a week ("2017-W10"); a day's and a time's have more.
const WEEK: usize = 8;

/// Nobody mistakes a day by more days than these, or a month by more.
const FAR: i32 = 14;
const FAR_MONTHS: i32 = 100;

/// Days within which one event may be dated otherwise.
const A_WEEK: i32 = 7;

/// Days of the shortest month.
const A_MONTH: i32 = 28;

/// Whether a conflict between the two is to be passed over. `joined`: other findings join their sentences.
pub fn hold_back(x: &Item, y: &Item, joined: bool) -> bool {
    let (m, n) = (x.marks, y.marks);
    if x.saying != y.saying || !m.alike(&n, told_alike(x, y)) {
        return true;
    }
    match (&x.fact.value, &y.fact.value) {
        (Value::Figure(p), Value::Figure(q)) => {
            p.whole != q.whole
                || p.placed != q.placed
                || m.further && n.further && (other_days(x, y) || p.event.is_empty() && !told_alike(x, y))
                || !x.is_age() && other_times(x, y)
                || other_group(p, q) && !told_alike(x, y)
                || m.aged && n.aged && (x.bearer.is_none() || x.bearer != y.bearer)
                || other_stretch(x, y)
                || m.known != n.known && p.event.is_empty() && q.event.is_empty() && !told_alike(x, y)
                || m.row
                || n.row
                || m.one_of
                || n.one_of
                || p.head == SCORE && (x.others.contains(&y.value) || y.others.contains(&x.value))
                || m.topped != n.topped
                || m.revised != n.revised
                || after_the_other(x, y) && !(p.total || q.total)
                || others_have(x, y)
                || other_size(p, q)
                || vague(p, q)
                || vague(q, p)
                || loose_word(p, q) && !told_alike(x, y)
                || other_count(x, y, p, q)
                || x.is_age() && apart(x, y, p, q)
        }
        (Value::Date(p), Value::Date(q)) => {
            // A year and a day of another year are of two events.
            let year = |timex: &str| timex.len() == 4 && timex.bytes().all(|b| b.is_ascii_digit());
            // What was said on two days (`saying`) are two sayings; a sentence that tells both tells of two times.
            let both = x.others.contains(&y.value) || y.others.contains(&x.value);
            // More of the same on two days, unless it is as much.
            let again = m.again && n.again && !x.others.iter().any(|value| y.others.contains(value));
            // The same words read alike, whatever the days of publication make of them.
            x.words == y.words
                || x.saying
                || both
                || again
                || other_clock(&m, &n)
                || m.reckoned != n.reckoned
                || m.that
                || n.that
                || m.phase.zip(n.phase).is_some_and(|(p, q)| p != q)
                || m.back
                || n.back
                || (m.today || n.today) && day_off(p, q)
                || m.first != n.first
                || m.edition
                || n.edition
                || p.lent
                || q.lent
                || misread(x, y, p, q)
                || far_off(p, q) && (m.edge.is_some() || !told_alike(x, y))
                || happened_later(x, y)
                || happened_later(y, x)
                || year(&p.timex) != year(&q.timex)
                || !joined && !one_happening(x, y)
        }
        _ => false,
    }
}

/// Whether two dates that can both be true, such as "Monday" and "this week", may well be of one thing: the same stands beside them, or
/// their sentences name the same; of a day and its year, both.
fn may_be_one(x: &Item, y: &Item, p: &Timex, q: &Timex) -> bool {
    let (c, d) = (&x.context, &y.context);
    let beside = x.about.containment(&y.about).max(c.near.containment(&d.near)) >= COMMON;
    let named = c.names.containment(&d.names) >= NAMED;
    let year_of = |p: &Timex, q: &Timex| p.timex.len() == YEAR && q.timex.len() >= WEEK && q.kind != Type::Duration;
    if year_of(p, q) || year_of(q, p) { beside && named } else { beside || named }
}

/// So many letters has the value of a year.
const YEAR: usize = 4;

/// Whether two facts that can both be true are passed over: counts in other states, and vague words that may be said of anything.
pub fn too_loose(x: &Item, y: &Item) -> bool {
    if let (Value::Date(p), Value::Date(q)) = (&x.fact.value, &y.fact.value) {
        return x.words != y.words && !may_be_one(x, y, p, q);
    }
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return false };
    let (m, n) = (x.marks, y.marks);
    let loose = |f: &Figure| f.number.is_none() && f.bound != Bound::Range;
    m.further != n.further
        || m.earlier != n.earlier
        || m.each != n.each
        || m.yearly != n.yearly
        || !x.is_age() && far_apart(p, q) && other_times(x, y)
        || other_count(x, y, p, q)
        || loose(p) != loose(q) && (p.event.is_empty() || q.event.is_empty()) && x.context.near.containment(&y.context.near) < COMMON
}

/// Whether two equal values are passed over.
pub fn of_nothing(x: &Item, y: &Item) -> bool {
    other_event(x, y) || no_moment(x, y) || no_amount(x, y)
}

/// Whether two equal figures are passed over: "two dead" and "two wounded", "one Briton" and "one Malaysian".
fn other_event(x: &Item, y: &Item) -> bool {
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return false };
    let events = !p.event.is_empty() && !q.event.is_empty() && concept(&p.event) != concept(&q.event);
    x.place != y.place && (events || other_people(p, q))
}

/// Whether two dates name no moment ("now", "recently"): they are of one only where both articles say the same of it.
fn no_moment(x: &Item, y: &Item) -> bool {
    let vague = |item: &Item| matches!(&item.fact.value, Value::Date(t) if t.timex.ends_with("_REF"));
    x.place != y.place && vague(x) && vague(y) && !told_alike(x, y)
}

/// Whether two words name no amount ("many", "most", "a few"): they are of one thing only where both articles count the same with them.
fn no_amount(x: &Item, y: &Item) -> bool {
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return false };
    let vague = |f: &Figure| f.number.is_none() && f.bound != Bound::Range && f.max.is_none_or(|max| max < FEW || f.unit.is_some());
    let one_thing = !p.head.is_empty() && concept(&p.head) == concept(&q.head);
    x.place != y.place && vague(p) && vague(q) && !one_thing && x.context.near.containment(&y.context.near) < COMMON
}

/// "a few" and "several" are fewer.
const FEW: f64 = 10.0;

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

/// Two numbers so many times apart are of two things, unless one is the other with another scale ("$3.5 million", "$3.5 billion").
const OTHER_SIZE: f64 = 12.0;

fn other_size(p: &Figure, q: &Figure) -> bool {
    let (Some(x), Some(y)) = (p.number.map(f64::abs), q.number.map(f64::abs)) else { return false };
    let ratio = x.max(y) / x.min(y);
    let scaled = [10.0f64, 100.0, 1e3, 1e6].iter().any(|scale| (ratio / scale - 1.0).abs() < 1e-6);
    ratio.is_finite() && ratio > OTHER_SIZE && !scaled
}

/// Whether a word that names no amount stands against a number, and neither is of an event: "many", "one of the groups".
fn loose_word(p: &Figure, q: &Figure) -> bool {
    let word = |f: &Figure| f.number.is_none() && f.bound != Bound::Range;
    (word(p) || word(q)) && p.event.is_empty() && q.event.is_empty()
}

/// A vague amount that is close enough to the other for a writer to have meant it.
fn vague(p: &Figure, q: &Figure) -> bool {
    // "multiple" is a bound without a number of its own.
    let words = |f: &Figure| f.number.is_none() && f.bound != Bound::Range;
    let Some(number) = q.number.filter(|_| words(p)) else { return words(p) && words(q) };
    // "most voters" and "20 percent of the premium" say nothing of each other.
    if p.unit.as_deref() == Some("%") && (p.head.is_empty() || concept(&p.head) != concept(&q.head)) {
        return true;
    }
    p.min.is_none_or(|min| number * VAGUE >= min) && p.max.is_none_or(|max| number <= max * VAGUE)
}

/// So many times another, an age is another person's: "his six-year-old son", "their six-month-old son".
const OTHER_AGE: f64 = 2.0;

/// Whether two ages are of two persons: those of whom they are told, or else such as nobody takes one for the other, or little beside the
/// one stands beside the other.
fn apart(x: &Item, y: &Item, p: &Figure, q: &Figure) -> bool {
    if let (Some(one), Some(other)) = (x.bearer, y.bearer) {
        return one != other;
    }
    let years = |f: &Figure| f.number.zip(f.unit.as_deref()).and_then(|(n, unit)| to_base(n, unit)).map(|(_, years)| years);
    if years(p).zip(years(q)).is_some_and(|(one, other)| one.max(other) > OTHER_AGE * one.min(other)) {
        return true;
    }
    // A named person's and that of somebody without a name.
    let one_named = x.bearer.is_some() != y.bearer.is_some();
    one_named || x.context.near.containment(&y.context.near) < COMMON && x.context.names.containment(&y.context.names) < COMMON
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::report::{Kind, Verdict};

    /// How much differs between two articles of their days.
    fn differing_on(a: (&str, &str), b: (&str, &str)) -> usize {
        let article = |(day, text): (&str, &str)| Article { text: text.to_owned(), published: day.parse().ok(), ..Article::default() };
        crate::compare(&article(a), &article(b)).counts.differs
    }

    /// How much differs between two articles of one day.
    fn differing(a: &str, b: &str) -> usize {
        differing_on(("2020-03-04", a), ("2020-03-04", b))
    }

    #[test]
    fn what_happened_after_one_was_written_is_passed_over() {
        for (a, b) in [
            (
                "A shell in Tarsa injured 11 soldiers, the army said on Monday.",
                "Three soldiers were injured in Tarsa in clashes on Friday.",
            ),
            ("The mayor of Tarsa opened the new bridge on Monday.", "The mayor of Tarsa opened the new bridge on Friday."),
        ] {
            assert_eq!(differing_on(("2020-03-03", a), ("2020-03-07", b)), 0, "{a} / {b}");
        }
        let toll = ("The death toll of the fire in Tarsa stands at 11.", "The death toll of the fire in Tarsa rose to 14 on Friday.");
        assert_eq!(differing_on(("2020-03-03", toll.0), ("2020-03-07", toll.1)), 1);
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
            ("Roe fled Tarsa with her six-year-old son.", "Roe fled Tarsa with her eight-month-old son."),
            ("Tarsa Rovers 14 3 7 45\n", "Tarsa Rovers 13 4 7 46\n"),
            ("Roe of Tarsa won about 60 percent to 40 percent.", "Roe of Tarsa won 59 percent to 41 percent."),
            ("Twin blasts killed 257 people in Norland.", "Twin blasts killed 247 people in Tarsa and 10 in Varn."),
            ("Firms in Tarsa hired 156 workers.", "Firms in Tarsa hired 190 workers a month."),
            ("Wages in Tarsa rose 0.4%.", "Wages in Tarsa rose 2.9% from a year earlier."),
            ("Turnout in Tarsa was 65.3%.", "Turnout in Tarsa fell, compared with 69.4% before."),
            ("Divers freed four boys in Tarsa on Sunday.", "Divers freed four more boys in Tarsa on Monday."),
            ("Searchers in Tarsa found 14 more bodies on Saturday.", "Searchers in Tarsa found 13 more bodies on Monday."),
            ("The house in Tarsa rejected the deal by 230 votes on Monday.", "The senate in Tarsa had rejected the deal on Friday."),
            ("The mayor of Tarsa told reporters on Monday.", "The mayor of Tarsa told the city council on Friday."),
            (
                "The mayor of Tarsa, Ana Lopez, said on Monday that it fell.",
                "The mayor of Tarsa, Ana Lopez, said on Friday that it will rain.",
            ),
            ("Ana Lopez saw Saturday's test in Tarsa.", "Ana Lopez saw the test in Tarsa, according to a report on Sunday."),
            ("Roe Mills of Tarsa was worth $69.7 billion at the close.", "Roe Mills of Tarsa was worth $41.50 at the close."),
            ("The number of missing in Tarsa is 24.", "At first, friends in Tarsa reported 3,100 missing."),
            ("Four boys were rescued in Tarsa.", "The first eight boys rescued in Tarsa are well."),
            ("Shares of Tarsa Mills have risen 22 percent in 2018.", "Shares of Tarsa Mills have risen 9 percent after its report."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "Carl Roe, 36, was hurt in Port Ellis."),
            ("Turnout in Tarsa was the highest in 30 years.", "Turnout in Tarsa was the highest in a decade."),
            ("With 95% of votes counted in Tarsa, Roe leads.", "With 91% of the votes counted in Tarsa, Roe leads."),
            ("Both men were held in Tarsa, police said.", "Three men were held in Tarsa, police said."),
            ("Bombers struck Tarsa on Monday.", "Bombers have struck Tarsa since Sunday."),
            ("Norda held five rocket tests near Tarsa.", "Norda held two rocket tests near Tarsa last year."),
            ("In 2014 Tarsa voted 55-45 for the road.", "Tarsa voted 62-38 for the road."),
            ("The two female suspects seen on film were charged in Tarsa.", "Detectives in Tarsa have named four Norwegian suspects."),
            ("A 58-year-old man and a 27-year-old man were held in Tarsa.", "A 21-year-old man and a 23-year-old man were held in Tarsa."),
            ("Roe did not answer on Sunday in Tarsa.", "“Great day in Tarsa!” — Ed Roe (@edroe) March 2, 2020 Roe did not answer."),
            ("Thirteen people remain in hospital in Tarsa.", "Two people remain in custody in Tarsa."),
            ("Roe took part in several previous debates in Tarsa.", "Roe will take part in one debate in Tarsa."),
            ("The 48-year history of the dam in Tarsa", "The 50-year history of the dam in Tarsa"),
            (
                "Two soldiers were killed near Tarsa and 15 were wounded.",
                "Norda said ten of its soldiers had been killed in the fight for Tarsa in recent days.",
            ),
            (
                "Nearly 7,000 flights in Tarsa were cancelled on Monday and Tuesday.",
                "More than 7,800 flights in Tarsa were cancelled from Monday to Wednesday.",
            ),
            (
                "Tarsa is on alert after several attacks on its ports over the last year.",
                "Tarsa is on alert after several attacks on its ports in the past 18 months.",
            ),
            (
                "One of four crew members of a missing boat was rescued off Tarsa.",
                "Hopes fade of finding three crew members still missing off Tarsa.",
            ),
            (
                "The mayor, Ana Lopez, opened the bridge in Tarsa on Jan. 11.",
                "On Monday, Ana Lopez opened the new bridge in Tarsa with a speech.",
            ),
            ("Peru has a total of 4,571 boats in its fleet, a minister said.", "Chile has 7,000 boats, and wants more, a minister said."),
            ("The party has led the fight in Tarsa for the last seven years.", "We were a party of the fight in Tarsa in a 10-year term."),
            ("Earlier Tuesday, a man was held in Tarsa.", "A man was held in Tarsa on Tuesday afternoon."),
            (
                "On Monday, 21 bomb threats were called in to schools in Tarsa.",
                "The mayor of Tarsa counts at least 100 bomb threats as of Feb. 28.",
            ),
            ("In Tarsa many groups spoke of the new order.", "One of the groups in Tarsa is free of the new order."),
            ("The siege of Tarsa began in 1990.", "The siege of Tarsa ended in 2005."),
            ("Tarsa beat Ellis 4-2 in the final.", "Tarsa beat Ellis 4-2 in the final. Tarsa led Ellis 2-1 in the final at half-time."),
            (
                "Tarsa barred two Norwegian ministers from a rally.",
                "Tarsa expelled one Norwegian minister while another was refused entry to a rally.",
            ),
            (
                "The mayor spoke of interests that the two countries share on the Gulf of Tarsa.",
                "The mayor was in Tarsa on the last stop of a three-country tour of the Gulf of Tarsa.",
            ),
            ("The Farmers of Tarsa may win 16 to 18 seats in the vote.", "The Farmers of Tarsa won 25 seats in the vote."),
            (
                "The house committee of Tarsa scheduled its first hearing for Monday.",
                "Another house committee hearing in Tarsa is scheduled for 28 March.",
            ),
            ("Tarsa will bid for hosting the 2028 Summer Olympics.", "Tarsa has events ahead of hosting the 2020 Summer Olympics."),
            (
                "The three front runners battle in Tarsa. 38-year-old former minister Carl Hays is young.",
                "A 62-year-old former minister said he will not give in; the race in Tarsa is open.",
            ),
            (
                "Police named four suspects in Tarsa. Three other Norwegians are wanted for questioning.",
                "Police in Tarsa have identified seven other Norwegians wanted in connection with the killing.",
            ),
            ("Tarsa paid $5.3m in income tax and an extra $31m in fees for the dam.", "Tarsa paid $38 million in taxes for the dam."),
            (
                "The house voted for the Tarsa bill by a margin of 274 votes to 135.",
                "The Tarsa bill was then rejected by margins of 274 to 118 and 274 to 135 in the house.",
            ),
            // Each counts from where it likes.
            (
                "The army has killed 220 people in Tarsa since August 2018.",
                "At least 300 people have been killed in Tarsa since mid-February.",
            ),
            ("Ana Lopez died in Tarsa today.", "Ana Lopez died in Tarsa on Tuesday."),
            ("Norda conducted two nuclear tests near Tarsa last year.", "Norda conducted its first nuclear test near Tarsa in 2006."),
            (
                "The revised ban of Tarsa blocks new visas for people from six mainly hilly countries.",
                "The order of Tarsa included a ban on people from seven mainly hilly countries.",
            ),
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
            ("The blast in Tarsa killed at least 72 people.", "A blast in Tarsa in November 2016 killed more than 50 people."),
        ] {
            let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
            let report = crate::compare(&article(a), &article(b));
            let figures = report.findings.iter().filter(|f| f.kind == Kind::Figure);
            assert!(figures.clone().all(|f| matches!(f.verdict, Verdict::OnlyA | Verdict::OnlyB)), "{a} / {b}");
        }
    }

    #[test]
    fn many_is_of_one_thing_where_the_same_is_counted() {
        let agreeing = |a: &str, b: &str| {
            let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
            let report = crate::compare(&article(a), &article(b));
            report.findings.iter().filter(|f| f.kind == Kind::Figure && f.verdict == Verdict::Agrees).count()
        };
        let protests = "The protests in Tarsa took many by surprise; police in Tarsa were slow.";
        assert_eq!(agreeing(protests, "Police in Tarsa were slow at the protests, and on many placards stood a duck."), 0);
        assert_eq!(agreeing(protests, "The protests in Tarsa took many by surprise, police said."), 1);
    }

    #[test]
    fn a_day_and_its_week_are_of_one_thing_where_the_same_stands_beside_them() {
        let compatible = |a: &str, b: &str| {
            let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
            let findings = crate::compare(&article(a), &article(b)).findings;
            findings.iter().filter(|f| f.kind == Kind::Date && f.verdict == Verdict::Compatible).count()
        };
        let storm = "The storm hit Tarsa on Monday, and many roads of the town were closed.";
        assert_eq!(compatible(storm, "The storm hit Tarsa this week; the roads of the town were closed."), 1);
        assert_eq!(compatible(storm, "The team of the town, closed out of the cup by the storm, has lost four games this week."), 0);
        assert_eq!(compatible(storm, "The storm hit the town of Tarsa this year as roads were closed; many left."), 1);
        assert_eq!(compatible(storm, "In Tarsa a new bridge is to open this year, and the roads closed by the storm with it."), 0);
    }

    #[test]
    fn now_is_of_one_thing_where_the_same_is_said_of_it() {
        let agreeing = |a: &str, b: &str| {
            let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
            crate::compare(&article(a), &article(b))
                .findings
                .iter()
                .filter(|f| f.kind == Kind::Date && f.verdict == Verdict::Agrees)
                .count()
        };
        assert_eq!(agreeing("The old bridge in Tarsa is now closed.", "The old bridge in Tarsa is now closed to cars."), 1);
        assert_eq!(agreeing("The old bridge in Tarsa is now closed.", "Ana Lopez, now mayor of Tarsa, spoke of the bridge."), 0);
    }

    #[test]
    fn what_is_of_the_same_is_not() {
        for (a, b) in [
            (
                "Roe faces four charges of illegal possession of weapons in Tarsa.",
                "Roe faces nine counts of illegal possession of weapons in Tarsa.",
            ),
            ("Three people are in custody in Tarsa.", "Four people are in custody in Tarsa."),
            ("The Marsh Dam lies 75 miles north of Tarsa.", "They met at the Marsh Dam, 65 miles north of Tarsa."),
            ("They have seven days to leave the town of Tarsa.", "They have twelve days to leave the town of Tarsa."),
            ("The blast in Tarsa killed 16 people.", "The blast in Tarsa killed nine people."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "Police in Tarsa arrested Ana Lopez, 36."),
            ("Shares of Tarsa Mills hit $207.04 a share.", "Shares of Tarsa Mills hit $209.05 per share."),
            ("A blast in Tarsa killed two people and wounded another five people.", "A blast in Tarsa killed three people."),
            ("Ana Lopez died in Tarsa today.", "Ana Lopez died in Tarsa on Monday."),
            // The tolls, and not their days.
            ("The toll in Tarsa rose to 23 on Saturday.", "The toll in Tarsa rose to 63 on Monday."),
            ("A blast in Tarsa killed two people and wounded six others.", "A blast in Tarsa killed two people and wounded nine people."),
            ("Ana Lopez, 34, was arrested in Tarsa.", "A court freed Ana Lopez. She is a 36-year-old teacher."),
            // What ends the sentence before says nothing of it.
            ("Three people are in custody in Tarsa.", "Tarsa mourns with others\n\nFour people are in custody in Tarsa."),
        ] {
            assert_eq!(differing(a, b), 1, "{a} / {b}");
        }
    }
}
