//! What comes in: a day, month or year as far as it is said; what goes out: its calendar period, the year found where it is not said.

use super::{Anchor, Found};
use crate::facts::date::nearest::{nearest, of_month, on_weekday, recurring};
use crate::facts::date::period::{Period, weekday};
use crate::facts::date::reading::{Pick, Year};
use crate::facts::date::spans::days;
use crate::facts::date::tense::Direction;

impl Anchor {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn calendar(
        &self,
        year: Year,
        month: Option<i8>,
        day: Option<i8>,
        on: Option<i8>,
        pick: Pick,
        toward: &dyn Fn() -> Direction,
    ) -> Option<Found> {
        let period = |y: i16| match (month, day) {
            (Some(m), Some(d)) => Period::ymd(y, m, d),
            (Some(m), None) => Period::month(y, m),
            _ => Period::year(y),
        };
        if let Some(y) = self.year(year) {
            return period(y).map(Found::Period);
        }
        if let (None, Some(d)) = (month, day) {
            let found = self.speech.and_then(|s| match on {
                Some(w) => on_weekday(s, d, weekday(w)),
                None => of_month(s, d, pick, toward),
            });
            let open = on.map_or(format!("XXXX-XX-{d:02}"), |w| format!("XXXX-WXX-{w}"));
            return Some(found.and_then(Period::day).map_or(Found::Open(open), Found::Period));
        }
        let open = match (month, day) {
            (Some(m), Some(d)) => format!("XXXX-{m:02}-{d:02}"),
            (Some(m), None) => format!("XXXX-{m:02}"),
            _ => return None,
        };
        let Some(speech) = self.speech else { return Some(Found::Open(open)) };
        // A weekday beside the date says which year it is.
        if let Some(w) = on {
            let fits = [0, -1, 1].into_iter().find_map(|n| {
                period(speech.year().checked_add(n)?).filter(|p| p.begin.weekday() == weekday(w) && days(speech, p.begin).abs() < 200)
            });
            if let Some(found) = fits {
                return Some(Found::Period(found));
            }
        }
        let found = match (pick, day) {
            (Pick::Tense, _) => nearest(speech, toward(), period),
            _ => recurring(speech, pick, toward, period),
        };
        // 29 February of a year that has none, 31 June: no date.
        found.map(Found::Period).or_else(|| period(2000).map(|_| Found::Open(open)))
    }
}
