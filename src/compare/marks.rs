//! What comes in: a fact's place in its text; what goes out: its [`Marks`], what the words beside it say of how it is meant: a further group,
//! a rate, an earlier value, an expectation. Facts that are meant otherwise are no rivals, as [`super::restraint`] has it.

use crate::facts::date::is_weekday;
use crate::facts::number::number_at;
use crate::facts::{Fact, Value};
use crate::text::concepts::concept;
use crate::text::words::is_past;
use crate::text::{Kind, Text};
use std::ops::Range;

/// Words beside a number that make it a further group.
const FURTHER: &[&str] = &["more", "other", "others", "another", "additional", "further", "extra"];

/// Between an article and a number these make it some of a greater one.
const SOME: &[&str] = &["final", "first", "last", "latest", "next", "remaining"];

/// Words before a number by which it was given before, and holds no more, or held at another time.
const EARLIER: &[&str] = &["initially", "originally", "previously", "prior", "previous"];

/// Beside "earlier", these say that the number itself was given before: "earlier reported", "an earlier toll of".
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "announced", "count", "estimate", "estimated", "estimates", "figure", "figures", "forecast", "projection", "put", "report",
    "reported", "reports", "said", "saying", "stated", "told", "toll", "tolls",
];

/// Right after a number these make it one of things that were before: "several previous debates".
const PAST: &[&str] = &["earlier", "past", "previous", "prior"];

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
pub fn other_clock(m: &Marks, n: &Marks) -> bool {
    let world = |zone: Option<usize>| zone.is_some_and(|z| z < OF_THE_WORLD);
    m.zone != n.zone && (m.zone.is_some() && n.zone.is_some() || world(m.zone) || world(n.zone))
}

/// How a date bounds a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// "since", "from", "after"
    Start,
    /// "until", "by", "before"
    End,
}

/// The word that stands so many tokens before the fact, in its sentence; else none.
fn back<'a>(text: &'a Text<'_>, first: usize, n: usize) -> &'a str {
    first.checked_sub(n).filter(|i| *i >= text.sentence(first).start).map_or("", |i| text.lower(i))
}

/// The word before a date that makes it the start or the end of a stretch.
fn edge(text: &Text, first: usize) -> Option<Edge> {
    match back(text, first, 1) {
        "since" | "from" | "after" => Some(Edge::Start),
        "until" | "till" | "by" | "before" => Some(Edge::End),
        // "as of Friday"
        "of" if back(text, first, 2) == "as" => Some(Edge::End),
        _ => None,
    }
}

/// Whether a verb among the tokens says that something began or ended: the last one.
fn phase(text: &Text, before: Range<usize>) -> Option<Edge> {
    before.rev().take_while(|i| text.kind(*i) == Kind::Word).find_map(|i| match text.lower(i) {
        "began" | "begin" | "begins" | "begun" | "started" | "start" | "starts" | "launched" => Some(Edge::Start),
        "ended" | "end" | "ends" | "finished" | "concluded" | "expired" | "expires" => Some(Edge::End),
        _ => None,
    })
}

/// So many tokens before and after a fact its marks are looked for.
const BEFORE: usize = 7;
const AFTER: usize = 4;

/// So far a sentence is read for what all of it is of: a text without full stops is one sentence.
const SENTENCE: usize = 60;

/// So many tokens after a fact "each" may stand: "two goals each", "165,000 new jobs a month".
const EACH: usize = 4;

/// After "a" or "every", these make a figure a rate.
const RATES: &[&str] =
    &["second", "minute", "hour", "night", "day", "week", "month", "quarter", "season", "year", "share", "barrel", "person"];

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
    /// A share of a year, or measured against one ("up 2.9% over the year", "up 22% in 2018").
    pub yearly: bool,
    /// A date in whose clause a further group is counted ("four more boys on Monday"): more of the same happened before.
    pub again: bool,
    /// A date of a change to this number ("the toll rose to 23 on Saturday"): another number was reached at another time.
    pub level: Option<u64>,
    /// A date of what had happened before what the sentence tells ("the house had rejected it in May").
    pub before: bool,
    /// It is only expected ("sees the rate at 2.1%").
    pub expected: bool,
    /// Since when something had not been so great or small ("the highest in ten years"), of which a shorter time holds as well.
    pub record: bool,
    /// A share or number that stands while votes are counted ("with 95% of the votes counted").
    pub counting: bool,
    /// A date that opens or closes a stretch ("since Sunday", "until May"), by that word: no day on which something happens.
    pub edge: Option<Edge>,
    /// A date on which something began or ended, by the verb before it.
    pub phase: Option<Edge>,
    /// The date of a post that the article shows: of when it was written, not of what it tells.
    pub post: bool,
    /// "both": two that were told of before.
    pub both: bool,
    /// A figure counted over a stretch of time ("in recent days", "since Friday", "from Monday to Wednesday").
    pub stretch: bool,
    /// A date that counts from another, which the text does not say for sure ("two days later").
    pub reckoned: bool,
    /// "that day", "that year": which, the text has said before.
    pub that: bool,
    /// A length that looks back from the day of writing ("over the past year"): a longer one and a shorter one hold together.
    pub back: bool,
    /// An age beside others in its sentence: of whom it is told its words hardly say.
    pub aged: bool,
    /// A number beside another with no word between: in the row of a table, of what its column says.
    pub row: bool,
    /// A number of what was told of before ("the two countries").
    pub known: bool,
    /// "one", of which the sentence tells another besides: it counts none.
    pub one_of: bool,
    /// A number of a new version ("the revised ban bars six countries").
    pub revised: bool,
    /// A date of the first of several ("its first test").
    pub first: bool,
    /// An amount beside which the clause tells another that comes on top of it ("$5m in tax and an extra $31m in fees").
    pub topped: bool,
    /// A date that counts from the day of publication ("today", "yesterday evening").
    pub today: bool,
    /// A year by which one of a row of like events is called ("the 2020 Olympics").
    pub edition: bool,
}

impl Marks {
    /// Whether two facts are meant alike. What is told in the same words is of one time, whether or not its sentence says which.
    pub fn alike(&self, other: &Marks, told_alike: bool) -> bool {
        let marks = |m: &Marks| (m.further, m.earlier, m.old && !told_alike, m.each, m.yearly, m.again, m.expected);
        let other_times = self.old && other.recent || self.recent && other.old;
        let other_levels = self.level.zip(other.level).is_some_and(|(x, y)| x != y);
        // Longer and shorter records hold together; counts go on, "both" are any two, and posts are written whenever.
        let of_its_own = |m: &Marks| m.counting || m.both || m.post;
        let holds_with_all = self.record && other.record || of_its_own(self) || of_its_own(other);
        let beside = |m: &Marks| (m.before, m.edge);
        marks(self) == marks(other) && beside(self) == beside(other) && !other_times && !other_levels && !holds_with_all
    }

    /// Reads the marks of a fact whose tokens are `first..next`. `old`: whether all that its sentence dates is long past; none where it
    /// dates nothing.
    pub fn new(text: &Text, first: usize, next: usize, old: Option<bool>, fact: &Fact) -> Self {
        let sentence = text.sentence(first);
        let before = first.saturating_sub(BEFORE).max(sentence.start)..first;
        let around = before.start..(next + AFTER).min(sentence.end);
        let is_date = matches!(fact.value, Value::Date(_));
        let is_count = matches!(&fact.value, Value::Figure(f) if f.unit.is_none());
        let is_share = matches!(&fact.value, Value::Figure(f) if f.unit.as_deref() == Some("%"));
        let given = |i: usize| i > 0 && GIVEN.contains(&text.lower(i - 1)) || GIVEN.contains(&text.lower(i + 1));
        let reports =
            |i: usize| matches!(text.lower(i), "initial" | "early" | "first") && matches!(text.lower(i + 1), "report" | "reports");
        Marks {
            old: old == Some(true),
            recent: old == Some(false),
            each: is_each(text, first, next),
            yearly: is_share && is_yearly(text, first, next),
            again: is_date
                && (around.clone().any(|i| FURTHER.contains(&text.lower(i)) && i > 0 && number_at(text, i - 1).is_some())
                    || text.lower(sentence.start) == "another"),
            level: level(text, first, next).filter(|_| is_date),
            before: is_date && had_happened(text, first),
            zone: (first..next).find_map(|i| ZONES.iter().position(|zone| text.lower(i) == *zone)),
            further: is_some(text, first, fact) || is_further(text, first, next) && !is_first_of_hurt(text, first, next),
            earlier: is_compared_with(text, first, next)
                || opens_earlier(text, sentence.start)
                || before.clone().any(|i| EARLIER.contains(&text.lower(i)))
                || PAST.contains(&text.lower(next))
                || around.clone().any(|i| text.lower(i) == "earlier" && given(i) || reports(i)),
            expected: before.clone().any(|i| EXPECTED.contains(&text.lower(i)) || may(text, i)),
            record: is_date && is_record(text, first),
            counting: !is_date && is_counting(text, next),
            edge: edge(text, first).filter(|_| is_date),
            phase: phase(text, before.clone()).filter(|_| is_date),
            post: is_date && signs_post(text, first),
            both: text.lower(first) == "both",
            stretch: !is_date && is_over_time(text, first, next),
            that: is_date && text.lower(first) == "that",
            reckoned: is_date && is_reckoned(text, first, next),
            back: is_date && looks_back(text, first, next),
            aged: !is_date && are_aged(text, first),
            row: is_count && (text.kind(next) == Kind::Number || first > 0 && text.kind(first - 1) == Kind::Number),
            known: is_count && matches!(back(text, first, 1), "the" | "these" | "those") && text.kind(next) == Kind::Word,
            one_of: text.lower(first) == "one"
                && (next..sentence.end.min(next + SENTENCE)).any(|i| matches!(text.lower(i), "another" | "other")),
            revised: !is_date && (first.saturating_sub(SENTENCE).max(sentence.start)..first).any(|i| is_revised(text, i)),
            first: is_date && (first.saturating_sub(LEVEL).max(sentence.start)..first).any(|i| is_first(text, i)),
            topped: !is_date && !is_count && is_topped(text, next),
            today: is_date && (first..next).any(|i| matches!(text.lower(i), "today" | "tonight" | "tomorrow" | "yesterday")),
            edition: is_date && is_edition(text, first, next),
        }
    }
}

/// "may win", "could gain"; what may have happened is told as what happened.
fn may(text: &Text, i: usize) -> bool {
    matches!(text.lower(i), "may" | "might" | "could") && text.lower(i + 1) != "have"
}

/// Words that tell a later version from the one before, and what has versions: "the revised ban", "a second executive order".
const REVISED: &[&str] = &["amended", "replacement", "revamped", "revised", "rewritten", "second", "updated"];
#[rustfmt::skip]
const VERSIONS: &[&str] = &[
    "agreement", "ban", "bid", "bill", "budget", "contract", "deal", "draft", "law", "offer", "order", "plan", "proposal", "rules",
    "version",
];

fn is_revised(text: &Text, i: usize) -> bool {
    REVISED.contains(&text.lower(i)) && (i + 1..i + 3).any(|k| VERSIONS.contains(&text.lower(k)))
}

/// "its first test", "the first of several"; not "at first", "the first two", "the first time".
fn is_first(text: &Text, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |k| text.lower(k));
    let one = text.lower(i + 1) != "time" && number_at(text, i + 1).is_none();
    one && text.lower(i) == "first" && matches!(before, "a" | "the" | "his" | "her" | "its" | "their" | "'s" | "’s")
}

/// "$5m in tax and an extra $31m in fees"
fn is_topped(text: &Text, next: usize) -> bool {
    let end = text.sentence(next.saturating_sub(1)).end.min(next + TOPPED);
    let on_top = |i: usize| matches!(text.lower(i), "extra" | "additional" | "further" | "another") && is_amount(text, i + 1);
    (next..end).any(on_top)
}

/// A number, also of money.
fn is_amount(text: &Text, i: usize) -> bool {
    number_at(text, i + usize::from(text.kind(i) == Kind::Mark)).is_some()
}

/// So many tokens after an amount stands what comes on top of it.
const TOPPED: usize = 10;

/// Whether the year stands before a name: "the 2020 Summer Olympics".
fn is_edition(text: &Text, first: usize, next: usize) -> bool {
    let year = next == first + 1 && text.raw(first).len() == 4 && number_at(text, first).is_some();
    year && text.capital(next) && text.kind(next) == Kind::Word
}

/// "the first eight", "the last four": some of them. A measure is no less for being the first.
fn is_some(text: &Text, first: usize, fact: &Fact) -> bool {
    let is_count = matches!(&fact.value, Value::Figure(f) if f.unit.is_none() && f.number.is_some_and(|n| n.fract() == 0.0));
    is_count && SOME.contains(&back(text, first, 1)) && matches!(back(text, first, 2), "the" | "his" | "her" | "its" | "their")
}

/// Whether the fact's own words, or the one right after or before them, make it a further group: "nine more", "another 40".
fn is_further(text: &Text, first: usize, next: usize) -> bool {
    let within = (first..next).any(|i| matches!(text.lower(i), "another" | "additional" | "further"));
    // "more than" is a bound.
    let after = FURTHER.contains(&text.lower(next)) && text.lower(next + 1) != "than";
    within || after || FURTHER.contains(&back(text, first, 1))
}

/// "At first, relatives had reported 3,100 missing": all that the sentence tells is of then.
fn opens_earlier(text: &Text, start: usize) -> bool {
    text.follows(start, &["at", "first"]) || matches!(text.lower(start), "initially" | "originally" | "previously")
}

/// Whether it only stands beside the figure that the article tells: "up from 2.7%", "from 4.9 to 4.7", "to 4.7% from 4.6%", "compared with
/// 69.4%".
fn is_compared_with(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let back = |n: usize| back(text, first, n);
    let compared = |n: usize| matches!((back(n + 1), back(n)), ("compared" | "compares", "with" | "to")) || back(n) == "versus";
    let from = back(1) == "from" && {
        // "from 4.9 to 4.7", "from 4.9 percent a year ago to 4.7"
        let on = (next..(next + AFTER).min(sentence.end)).any(|i| text.lower(i) == "to" && number_at(text, i + 1).is_some());
        let off = (2..BEFORE).any(|n| back(n) == "to" && number_at(text, first - n + 1).is_some());
        on || off || matches!(back(2), "up" | "down")
    };
    from || compared(1) || compared(2)
}

/// Verbs by which a number comes to be another.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "climbed", "climbs", "declined", "dropped", "fell", "grew", "grown", "increased", "jumped", "reached", "risen", "rises", "rose", "slid",
    "soared", "stands", "stood", "surged",
];

/// The number that something came to at the date that stands at `first..next`, as its bits.
fn level(text: &Text, first: usize, next: usize) -> Option<u64> {
    let sentence = text.sentence(first);
    // The nearest before it, or else after it.
    let around = (first.saturating_sub(LEVEL).max(sentence.start)..first).rev().chain(next..(next + LEVEL).min(sentence.end));
    let mut changes = around.filter(|i| CHANGES.contains(&text.lower(*i)));
    changes.find_map(|i| {
        let at = i + 1 + usize::from(matches!(text.lower(i + 1), "to" | "at"));
        number_at(text, at).map(|n| n.value.to_bits())
    })
}

/// So many tokens before or after a date stands what came to a number then.
const LEVEL: usize = 10;

/// Whether the date at `first` is of what had happened before ("the house had rejected it in May"). What somebody said had happened is
/// the news itself.
fn had_happened(text: &Text, first: usize) -> bool {
    let sentence = text.sentence(first);
    let clause = first.saturating_sub(LEVEL).max(sentence.start)..first;
    let cut = clause.clone().rev().find(|i| text.raw(*i) == "," || matches!(text.lower(*i), "and" | "but" | "that"));
    let had =
        (cut.unwrap_or(clause.start)..first).any(|i| text.lower(i) == "had" && is_past(text.lower(i + 1)) && text.lower(i + 1) != "been");
    let around = first.saturating_sub(SENTENCE).max(sentence.start)..sentence.end.min(first + SENTENCE);
    had && !around.into_iter().any(|i| is_speech(text.lower(i)))
}

/// Verbs by which somebody tells what happened.
fn is_speech(word: &str) -> bool {
    matches!(word, "said" | "says" | "told" | "reported" | "added" | "announced" | "confirmed" | "wrote" | "stated")
}

/// Whether it is so much for each of several: "two goals each", "an average of 165,000", "$15 an hour".
fn is_each(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let average = |i: usize| matches!(text.lower(i), "average" | "averaged" | "averaging" | "averages");
    let rate = |i: usize| {
        matches!(text.lower(i), "each" | "apiece" | "per")
            || matches!(text.lower(i), "a" | "an" | "every") && RATES.contains(&text.lower(i + 1))
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
    // "up 22 percent in 2018", "so far this year"
    let in_year = |i: usize| text.lower(i) == "in" && text.raw(i + 1).len() == 4 && number_at(text, i + 1).is_some();
    let this_year = |i: usize| text.lower(i) == "this" && text.lower(i + 1) == "year";
    if (next..(next + AFTER).min(sentence.end)).any(|i| in_year(i) || this_year(i)) {
        return true;
    }
    around.clone().any(|i| matches!(text.lower(i), "annually" | "annualised" | "annualized") || phrases.iter().any(|p| text.follows(i, p)))
}

/// "Ann Lee (@annlee) May 3, 2017": the date of a post that the article shows.
fn signs_post(text: &Text, first: usize) -> bool {
    let Some(close) = first.checked_sub(1).filter(|i| text.raw(*i) == ")") else { return false };
    (close.saturating_sub(3)..close).any(|i| text.raw(i).starts_with('@'))
}

/// "the highest in ten years", "the worst for a decade"
fn is_record(text: &Text, first: usize) -> bool {
    let start = text.sentence(first).start.max(first.saturating_sub(RECORD));
    let since = (start..first).rev().find(|i| matches!(text.lower(*i), "in" | "for" | "since"));
    let most = |i: usize| {
        let word = text.lower(i);
        word.len() > 5 && word.ends_with("est") || matches!(word, "best" | "first" | "most" | "least" | "worst")
    };
    since.is_some_and(|since| (start..since).any(most))
}

/// So many tokens before a length of time stands what has not been for so long.
const RECORD: usize = 10;

/// Whether it stands while votes are counted: "95% of the votes counted", "80% of precincts reporting".
fn is_counting(text: &Text, next: usize) -> bool {
    let end = text.sentence(next.saturating_sub(1)).end.min(next + COUNTED);
    let votes = (next..end).find(|i| matches!(text.lower(*i), "vote" | "votes" | "ballots" | "precincts" | "stations" | "districts"));
    votes.is_some_and(|i| (i + 1..end).any(|k| matches!(text.lower(k), "counted" | "reporting" | "tallied" | "tabulated" | "in")))
}

/// Whether it is counted over a stretch of time that its clause names: "in recent days", "since Friday", "from Monday to Wednesday".
fn is_over_time(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let day = |i: usize| is_weekday(text.lower(i));
    let opens = |i: usize| match text.lower(i) {
        "in" | "over" | "during" => {
            let at = i + 1 + usize::from(text.lower(i + 1) == "the");
            matches!(text.lower(at), "recent" | "past" | "last")
        }
        "since" => text.capital(i + 1) || number_at(text, i + 1).is_some(),
        "as" => text.lower(i + 1) == "of" && text.capital(i + 2),
        "and" | "to" | "through" | "until" | "-" | "–" => i > 0 && day(i - 1) && day(i + 1),
        _ => false,
    };
    (first.saturating_sub(OVER).max(sentence.start)..first).chain(next..(next + OVER).min(sentence.end)).any(opens)
}

/// So many tokens before or after a count stands the stretch of time that it is of.
const OVER: usize = 12;

/// "two days later", "earlier on Saturday", "two days before Friday"
fn is_reckoned(text: &Text, first: usize, next: usize) -> bool {
    let counts = |i: usize| matches!(text.lower(i), "after" | "afterward" | "afterwards" | "before" | "earlier" | "later" | "previously");
    (first..next).any(counts)
}

/// "the past 18 months", "over the last year"
fn looks_back(text: &Text, first: usize, next: usize) -> bool {
    let start = text.sentence(first).start;
    (first.saturating_sub(1).max(start)..next).any(|i| matches!(text.lower(i), "past" | "last" | "recent"))
        && (next.saturating_sub(2).max(start)..next).any(|i| text.lower(i).ends_with('s') || text.lower(i) == "year")
        && (first.saturating_sub(2).max(start)..first + 1).any(|i| matches!(text.lower(i), "over" | "in" | "within" | "during" | "the"))
}

/// So many tokens after a share stand the votes, and that they are counted.
const COUNTED: usize = 8;

/// Whether several ages stand about there.
fn are_aged(text: &Text, first: usize) -> bool {
    let sentence = text.sentence(first);
    let about = first.saturating_sub(AGES).max(sentence.start)..(first + AGES).min(sentence.end);
    about.filter(|i| is_aged(text, *i)).nth(1).is_some()
}

/// So many tokens before and after an age other ages stand in a list of persons.
const AGES: usize = 25;

/// "34-year-old", "aged 34"
fn is_aged(text: &Text, i: usize) -> bool {
    text.follows(i, &["year", "-", "old"]) || text.lower(i) == "aged"
}

/// "killed 11 and wounded six others": others than the dead, and all of the wounded.
fn is_first_of_hurt(text: &Text, first: usize, next: usize) -> bool {
    let sentence = text.sentence(first);
    let others = matches!(text.lower(next), "other" | "others");
    let beside = |range: std::ops::Range<usize>, what: &str| range.into_iter().any(|i| concept(text.lower(i)) == what);
    let hurt = beside(first.saturating_sub(2).max(sentence.start)..(next + AFTER).min(sentence.end), "wound");
    others && hurt && beside(first.saturating_sub(OF_DEAD).max(sentence.start)..first, "kill")
}

/// So many tokens before the wounded the dead are counted.
const OF_DEAD: usize = 10;
