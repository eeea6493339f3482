//! What comes in: expressions that count from another date ("two days after the raid", "the week of Jan. 10"); what goes out: their
//! calendar periods.

use super::{Anchor, Found};
use crate::facts::date::period::{Period, weekday};
use crate::facts::date::reading::Meaning;
use crate::facts::date::scan::Scan;
use crate::facts::date::spans::Spans;
use jiff::civil::Date;

impl Anchor {
    /// The period that lies so far from its base.
    pub(super) fn counted(&mut self, scan: &Scan, meaning: &Meaning) -> Option<Found> {
        match meaning {
            Meaning::Off { grain, count, base } => {
                let base = self.date_of(scan, base)?;
                Period::shifted(*grain, base, *count).map(Found::Period)
            }
            Meaning::WeekdayFrom(day, way) => {
                let base = self.mentioned.map(|(p, _)| p.begin).or(self.speech);
                let near = base.and_then(|b| {
                    let ahead = (i64::from(*day) - i64::from(b.weekday().to_monday_one_offset())).rem_euclid(7);
                    let days = if *way > 0 { if ahead == 0 { 7 } else { ahead } } else { ahead - 7 };
                    b.checked_add(days.days()).ok()
                });
                Some(near.and_then(Period::day).map_or(Found::Open(format!("XXXX-WXX-{day}")), Found::Period))
            }
            Meaning::NthWeek(n, base) => {
                let whole = self.one(scan, base)?;
                let (begin, end) = (whole.begin?.date(), whole.end?.date());
                // The first week of a year or month is the one that holds its first Thursday, as ISO 8601 counts.
                let thursday = |day: Date, step: i32| {
                    (0..7).find_map(|k| day.checked_add((k * step).days()).ok().filter(|d| d.weekday() == weekday(4)))
                };
                let day = if *n < 0 {
                    thursday(end.yesterday().ok()?, -1)?
                } else {
                    thursday(begin, 1)?.checked_add((i32::from(*n) - 1).weeks()).ok()?
                };
                Period::week(day).map(Found::Period)
            }
            Meaning::NthWeekday(n, day, base) => {
                let month = self.date_of(scan, base)?;
                month.nth_weekday_of_month(*n, weekday(*day)).ok().and_then(Period::day).map(Found::Period)
            }
            Meaning::WeekendAround(base) => {
                let base = self.date_of(scan, base)?;
                // A Monday ends the weekend, any other day lies before it or in it.
                let week = if base.weekday() == weekday(1) { base.yesterday().ok()? } else { base };
                Period::weekend(week).map(Found::Period)
            }
            Meaning::WeekAround(base) => {
                let base = self.date_of(scan, base)?;
                Period::week(base).map(Found::Period)
            }
            _ => None,
        }
    }
}
