//! What comes in: calendar parts; what goes out: a [`Period`], its TIMEX3 value and its interval. Nothing here can overflow:
//! what the calendar does not hold is none.

use crate::facts::date::spans::Spans;
use jiff::civil::{Date, Weekday};

/// How fine a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A calendar day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// An ISO week, from Monday.
    Week,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// A season of the year, in the north.
    Season,
    /// Six months.
    Half,
    /// A calendar year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its grain.
    pub grain: Grain,
    /// Its first day.
    pub begin: Date,
    /// The day after its last.
    pub end: Date,
}

/// A row of the table of seasons.
type SeasonRow = (&'static str, (i8, i8), (i8, i8));

/// The seasons: TIMEX3 name, first month and day, the month and day after the last. They overlap, as people's use of them does.
const SEASONS: [SeasonRow; 4] = [("SP", (3, 1), (6, 22)), ("SU", (6, 1), (9, 23)), ("FA", (9, 1), (12, 22)), ("WI", (12, 1), (3, 22))];

impl Period {
    fn new(grain: Grain, begin: Date, end: Date) -> Option<Period> {
        Some(Period { grain, begin, end })
    }

    /// One day.
    pub fn day(day: Date) -> Option<Period> {
        Period::new(Grain::Day, day, day.tomorrow().ok()?)
    }

    /// A day by its parts.
    pub fn ymd(year: i16, month: i8, day: i8) -> Option<Period> {
        Period::day(Date::new(year, month, day).ok()?)
    }

    /// The ISO week that holds the day.
    pub fn week(day: Date) -> Option<Period> {
        let monday = day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
        Period::new(Grain::Week, monday, monday.checked_add(7.days()).ok()?)
    }

    /// The weekend of the ISO week that holds the day.
    pub fn weekend(day: Date) -> Option<Period> {
        let week = Period::week(day)?;
        Period::new(Grain::Weekend, week.begin.checked_add(5.days()).ok()?, week.end)
    }

    /// `count` months from the `month`-th on.
    fn months(grain: Grain, year: i16, month: i8, count: i32) -> Option<Period> {
        let begin = Date::new(year, month, 1).ok()?;
        Period::new(grain, begin, begin.checked_add(count.months()).ok()?)
    }

    /// A calendar month.
    pub fn month(year: i16, month: i8) -> Option<Period> {
        Period::months(Grain::Month, year, month, 1)
    }

    /// The first to fourth quarter.
    pub fn quarter(year: i16, quarter: i8) -> Option<Period> {
        Period::months(Grain::Quarter, year, quarter.checked_mul(3)?.checked_sub(2)?, 3)
    }

    /// The first or second half.
    pub fn half(year: i16, half: i8) -> Option<Period> {
        Period::months(Grain::Half, year, half.checked_mul(6)?.checked_sub(5)?, 6)
    }

    /// A season, 0 for spring to 3 for winter; a winter is of the year in which it begins.
    pub fn season(year: i16, season: usize) -> Option<Period> {
        let (_, (m, d), (m2, d2)) = *SEASONS.get(season)?;
        let last = if m2 < m { year.checked_add(1)? } else { year };
        Period::new(Grain::Season, Date::new(year, m, d).ok()?, Date::new(last, m2, d2).ok()?)
    }

    /// `count` years from `year` on.
    fn years(grain: Grain, year: i16, count: i32) -> Option<Period> {
        let begin = Date::new(year, 1, 1).ok().filter(|_| year >= 0)?;
        Period::new(grain, begin, begin.checked_add(count.years()).ok()?)
    }

    /// A calendar year.
    pub fn year(year: i16) -> Option<Period> {
        Period::years(Grain::Year, year, 1)
    }

    /// The decade that begins with the year.
    pub fn decade(year: i16) -> Option<Period> {
        Period::years(Grain::Decade, year.checked_div(10)?.checked_mul(10)?, 10)
    }

    /// The hundred years that begin with the year.
    pub fn century(year: i16) -> Option<Period> {
        Period::years(Grain::Century, year, 100)
    }

    /// The period of a grain that holds the day.
    pub fn around(grain: Grain, day: Date) -> Option<Period> {
        match grain {
            Grain::Day => Period::day(day),
            Grain::Weekend => Period::weekend(day),
            Grain::Week => Period::week(day),
            Grain::Month => Period::month(day.year(), day.month()),
            Grain::Quarter => Period::quarter(day.year(), (day.month() + 2) / 3),
            Grain::Half => Period::half(day.year(), (day.month() + 5) / 6),
            Grain::Season | Grain::Year => Period::year(day.year()),
            Grain::Decade => Period::decade(day.year()),
            Grain::Century => Period::century(day.year() / 100 * 100),
        }
    }

    /// The period of the grain that lies `count` of them away from the one that holds the day.
    pub fn shifted(grain: Grain, day: Date, count: i32) -> Option<Period> {
        let moved = match grain {
            Grain::Day => day.checked_add(count.days()),
            Grain::Weekend | Grain::Week => day.checked_add(count.weeks()),
            Grain::Month => day.first_of_month().checked_add(count.months()),
            Grain::Quarter => day.first_of_month().checked_add(count.checked_mul(3)?.months()),
            Grain::Half => day.first_of_month().checked_add(count.checked_mul(6)?.months()),
            Grain::Season | Grain::Year => day.first_of_year().checked_add(count.years()),
            Grain::Decade => day.first_of_year().checked_add(count.checked_mul(10)?.years()),
            Grain::Century => day.first_of_year().checked_add(count.checked_mul(100)?.years()),
        };
        Period::around(grain, moved.ok()?)
    }

    /// The TIMEX3 value.
    pub fn timex(&self) -> String {
        let (year, month) = (self.begin.year(), self.begin.month());
        let week = |day: Date| {
            let iso = day.iso_week_date();
            format!("{:04}-W{:02}", iso.year(), iso.week())
        };
        match self.grain {
            Grain::Day => self.begin.to_string(),
            Grain::Weekend => format!("{}-WE", week(self.begin)),
            Grain::Week => week(self.begin),
            Grain::Month => format!("{year:04}-{month:02}"),
            Grain::Quarter => format!("{year:04}-Q{}", (month + 2) / 3),
            Grain::Half => format!("{year:04}-H{}", (month + 5) / 6),
            Grain::Season => format!("{year:04}-{}", SEASONS.iter().find(|s| s.1.0 == month).map_or("WI", |s| s.0)),
            Grain::Year => format!("{year:04}"),
            Grain::Decade => format!("{:03}", year / 10),
            Grain::Century => format!("{:02}", year / 100),
        }
    }
}

/// The weekday by its ISO number, 1 for Monday to 7 for Sunday.
pub fn weekday(number: i8) -> Weekday {
    Weekday::from_monday_one_offset(number).unwrap_or(Weekday::Monday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_values_and_intervals() {
        let day: Date = "2018-03-01".parse().unwrap();
        for (period, timex, end) in [
            (Period::day(day), "2018-03-01", "2018-03-02"),
            (Period::weekend(day), "2018-W09-WE", "2018-03-05"),
            (Period::shifted(Grain::Week, day, -1), "2018-W08", "2018-02-26"),
            (Period::shifted(Grain::Month, day, -1), "2018-02", "2018-03-01"),
            (Period::quarter(2018, 4), "2018-Q4", "2019-01-01"),
            (Period::half(1990, 2), "1990-H2", "1991-01-01"),
            (Period::season(2017, 3), "2017-WI", "2018-03-22"),
            (Period::decade(1994), "199", "2000-01-01"),
            (Period::century(1900), "19", "2000-01-01"),
            (Period::year(800), "0800", "0801-01-01"),
        ] {
            let period = period.unwrap();
            assert_eq!(period.timex(), timex);
            assert_eq!(period.end.to_string(), end, "{timex}");
        }
    }

    #[test]
    fn what_the_calendar_does_not_hold_is_none() {
        assert_eq!(Period::ymd(2018, 2, 31), None);
        assert_eq!(Period::year(9999), None);
        assert_eq!(Period::shifted(Grain::Century, Date::MAX, i32::MAX), None);
        assert_eq!(Period::day(Date::MAX), None);
    }
}
