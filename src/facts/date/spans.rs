//! What comes in: so many units, or two days; what goes out: a span of them, a moment so much later, the days between. Nothing here can
//! panic: more than any calendar holds is as many as one can, and added to a day it gives none. The calendar library's own ways panic
//! with errors that bring all their words into the page.

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};

/// As many of each as a span can hold: the whole calendar.
const DAYS: i64 = 7_304_484;
const WEEKS: i64 = 1_043_497;
const MONTHS: i64 = 239_976;
const YEARS: i64 = 19_998;

/// Seconds.
pub const MINUTE: i64 = 60;
/// Seconds.
pub const HOUR: i64 = 60 * MINUTE;
/// Seconds.
pub const DAY: i64 = 24 * HOUR;

/// Numbers that units can be counted by.
#[allow(missing_docs, reason = "the names say it")]
pub trait Spans: Into<i64> {
    fn years(self) -> Span {
        Span::new().try_years(self.into().clamp(-YEARS, YEARS)).unwrap_or_default()
    }

    fn months(self) -> Span {
        Span::new().try_months(self.into().clamp(-MONTHS, MONTHS)).unwrap_or_default()
    }

    fn weeks(self) -> Span {
        Span::new().try_weeks(self.into().clamp(-WEEKS, WEEKS)).unwrap_or_default()
    }

    fn days(self) -> Span {
        Span::new().try_days(self.into().clamp(-DAYS, DAYS)).unwrap_or_default()
    }
}

impl Spans for i32 {}
impl Spans for i64 {}

/// The moment so many seconds later.
pub fn later(moment: DateTime, seconds: i64) -> Option<DateTime> {
    let time = moment.time();
    let own = i64::from(time.hour()) * HOUR + i64::from(time.minute()) * MINUTE + i64::from(time.second());
    let all = own.checked_add(seconds)?;
    let part = |of: i64, unit: i64| i8::try_from(all.rem_euclid(of) / unit).ok();
    let time = Time::new(part(DAY, HOUR)?, part(HOUR, MINUTE)?, part(MINUTE, 1)?, 0).ok()?;
    Some(moment.date().checked_add(all.div_euclid(DAY).days()).ok()?.to_datetime(time))
}

/// Days from one to the other.
pub fn days(from: Date, to: Date) -> i32 {
    i32::try_from(from.duration_until(to).as_secs() / DAY).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn units_are_counted_and_what_no_calendar_holds_is_none() {
        let day = date(2016, 2, 29);
        assert_eq!((day.checked_add(1.years()).ok(), day.checked_sub(2.weeks()).ok()), (Some(date(2017, 2, 28)), Some(date(2016, 2, 15))));
        for far in [i64::MIN, i64::MAX] {
            for span in [far.years(), far.months(), far.weeks(), far.days()] {
                assert!(day.checked_add(span).is_err() && !span.is_zero());
            }
            assert_eq!(later(day.at(1, 0, 0, 0), far), None);
        }
        assert_eq!((days(Date::MIN, Date::MAX), days(date(2016, 3, 1), day)), (DAYS as i32 - 1, -1));
    }

    #[test]
    fn a_moment_goes_on_over_midnight_both_ways() {
        let at = date(2016, 2, 29).at(23, 30, 15, 0);
        assert_eq!(later(at, 25 * HOUR + 40 * MINUTE), Some(date(2016, 3, 2).at(1, 10, 15, 0)));
        assert_eq!(later(at, -23 * HOUR - 31 * MINUTE), Some(date(2016, 2, 28).at(23, 59, 15, 0)));
        assert_eq!(later(DateTime::MAX, 1), None);
    }
}
