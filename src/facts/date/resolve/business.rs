//! What comes in: quarters and halves of a business year, and what is compared with them; what goes out: their calendar periods. A
//! report names its quarter once; "the quarter", "the 1988 period" and "a year earlier" count from it.

use super::{Anchor, Found};
use crate::facts::date::nearest::business;
use crate::facts::date::period::Period;
use crate::facts::date::reading::{Meaning, Reading, Year};
use crate::facts::date::scan::{Scan, Word};
use crate::facts::date::spans::Spans;
use crate::facts::date::tense::Direction;
use jiff::civil::Date;

impl Anchor {
    /// The period of a quarter, a half, or of the same a year before.
    pub(super) fn business(&mut self, scan: &Scan, reading: &Reading, meaning: &Meaning, toward: &dyn Fn() -> Direction) -> Option<Found> {
        let speech = self.speech;
        let (period, open) = match meaning {
            Meaning::Quarter(0, Year::Stated(y)) => (self.same(*y).or(Period::year(*y)), String::new()),
            Meaning::Quarter(0, year) => {
                let latest = || speech.filter(|_| *year == Year::Shift(0)).and_then(latest);
                self.quarter = self.quarter.or_else(|| ended(scan, reading.end, speech?)).or_else(latest);
                self.quarterly = true;
                return self.quarter.map(Found::Period);
            }
            Meaning::Quarter(n, year) => {
                let period = match year {
                    Year::Stated(y) => Period::quarter(*y, *n),
                    _ => speech.and_then(|s| business(s, *year, toward, |y| Period::quarter(y, *n))),
                };
                self.report(period);
                (period, format!("XXXX-Q{n}"))
            }
            Meaning::Half(n, year) => {
                let period = match year {
                    Year::Stated(y) => Period::half(*y, *n),
                    _ => speech.and_then(|s| business(s, *year, toward, |y| Period::half(y, *n))),
                };
                (period, format!("XXXX-H{n}"))
            }
            Meaning::YearBefore => {
                let year = speech.and_then(|s| s.year().checked_sub(1));
                let before = match self.quarter.filter(|_| self.quarterly) {
                    Some(quarter) => self.same(quarter.begin.year().checked_sub(1)?),
                    None => year.and_then(Period::year),
                };
                (before, "PAST_REF".to_owned())
            }
            _ => return None,
        };
        Some(period.map_or(Found::Open(open), Found::Period))
    }

    /// The quarter that the text reports on, in another year; none after a longer stretch ("nine months").
    fn same(&self, year: i16) -> Option<Period> {
        self.quarter.filter(|_| self.quarterly).and_then(|q| Period::quarter(year, number(q.begin)))
    }

    /// The first quarter that is named and has ended is the one that the text reports on; a later one that has ended takes its place.
    fn report(&mut self, period: Option<Period>) {
        self.quarterly = true;
        let ended = |p: Option<Period>| p.zip(self.speech).is_some_and(|(p, s)| p.end <= s.checked_add(20.days()).unwrap_or(s));
        let later = period.zip(self.quarter).is_some_and(|(p, q)| p.begin > q.begin);
        if self.quarter.is_none() || ended(period) && (!ended(self.quarter) || later) {
            self.quarter = period;
        }
    }
}

/// The quarter of a day, 1 to 4.
fn number(day: Date) -> i8 {
    (day.month() + 2) / 3
}

/// The last quarter that ended before the day.
fn latest(speech: Date) -> Option<Period> {
    let before = speech.checked_sub(3.months()).ok()?;
    Period::quarter(before.year(), number(before))
}

/// "the quarter ended Sept. 29": the calendar quarter that holds most of the three months that end so.
fn ended(scan: &Scan, end: usize, speech: Date) -> Option<Period> {
    let at = end + usize::from(scan.lower(end) == "that");
    let month = at + 1 + usize::from(matches!(scan.lower(at + 1), "in" | "on"));
    let ("ended", Word::Month(m)) = (scan.lower(at), scan.word(month)) else { return None };
    let day = scan.digits(month + 1, 2).or_else(|| scan.digits(month + 2, 2)).unwrap_or(30);
    let own = Date::new(speech.year(), m, 1).ok()?;
    let year = if own > speech { speech.year().checked_sub(1)? } else { speech.year() };
    let middle = Date::new(year, m, 1).ok()?.checked_sub(if day < 15 { 2 } else { 1 }.months()).ok()?;
    Period::quarter(middle.year(), number(middle))
}
