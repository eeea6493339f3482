//! What comes in: the day of speaking, a direction and what recurs (a weekday, a month, a season, a quarter, a day of the year);
//! what goes out: the one that is meant.

use super::period::{Grain, Period};
use super::reading::{Pick, Year};
use super::tense::Direction;
use crate::facts::date::spans::{Spans, days};
use jiff::civil::{Date, Weekday};

/// The weekday that is meant.
pub fn weekday_near(speech: Date, day: i8, pick: Pick, toward: &dyn Fn() -> Direction) -> Option<Date> {
    let back = (i64::from(speech.weekday().to_monday_one_offset()) - i64::from(day)).rem_euclid(7);
    let week = |n: i32| Period::shifted(Grain::Week, speech, n).and_then(|w| w.begin.checked_add((i64::from(day) - 1).days()).ok());
    let last = |days: i64| speech.checked_sub(days.days()).ok();
    match pick {
        Pick::Past => last(if back == 0 { 7 } else { back }),
        Pick::Last => week(-1),
        Pick::Next => week(1),
        Pick::Coming => speech.checked_add((7 - back).days()).ok(),
        Pick::This => week(0),
        Pick::Tense if toward() == Direction::Future => speech.checked_add(((7 - back) % 7).days()).ok(),
        Pick::Tense => last(back),
    }
}

/// "the weekend", "this weekend": the one that is going on, or the last or the next one, as the tense says.
pub fn weekend(speech: Date, count: i32, toward: &dyn Fn() -> Direction) -> Option<Period> {
    let on = speech.weekday().to_monday_one_offset() >= 6;
    let ahead = || {
        if count == 0 { toward() != Direction::Past || speech.weekday().to_monday_one_offset() >= 4 } else { toward() == Direction::Future }
    };
    Period::shifted(Grain::Weekend, speech, if on || ahead() { 0 } else { -1 })
}

/// A season, month or holiday of the year that is meant.
pub fn recurring(speech: Date, pick: Pick, toward: &dyn Fn() -> Direction, of: impl Fn(i16) -> Option<Period>) -> Option<Period> {
    let year = speech.year();
    let candidates = [-2, -1, 0, 1].map(|n| year.checked_add(n).and_then(&of));
    let all = || candidates.iter().flatten().copied();
    let begun = || all().rfind(|p| p.begin <= speech);
    let ended = || all().rfind(|p| p.end <= speech);
    let next = || all().find(|p| p.begin > speech);
    let open = || all().find(|p| p.end > speech);
    match pick {
        Pick::Last => {
            let last = ended()?;
            // The month just past is "last month"; its name with "last" is that of the year before.
            // In January, though, "last December" is the one just past.
            let just = last.grain == Grain::Month && last.end == speech.first_of_month() && last.begin.year() == year;
            if just { of(last.begin.year().checked_sub(1)?) } else { Some(last) }
        }
        Pick::Past => ended().or_else(begun),
        Pick::Next | Pick::Coming => next(),
        Pick::This => match of(year)? {
            // Last winter still is "this winter" in January.
            p if p.begin > speech && toward() == Direction::Past => begun(),
            p if p.begin > speech => Some(all().find(|q| q.begin <= speech && speech < q.end).unwrap_or(p)),
            p => Some(p),
        },
        Pick::Tense if toward() == Direction::Future => open(),
        Pick::Tense => begun(),
    }
}

/// A day without its year: the nearest in the direction of the tense; where the clause does not say, the nearest.
pub fn nearest(speech: Date, toward: Direction, of: impl Fn(i16) -> Option<Period>) -> Option<Period> {
    let year = speech.year();
    let mut best: Option<(i32, Period)> = None;
    for n in [-1, 0, 1] {
        let Some(period) = year.checked_add(n).and_then(&of) else { continue };
        let away = days(speech, period.begin);
        // People leave out the year of what is near; the tense shifts the balance, and without one the past is likelier.
        let cost = match toward {
            Direction::Past if away > 0 && period.grain == Grain::Day => 200 + away * 2,
            Direction::Past if away > 0 => 330 + away,
            Direction::Future if period.end <= speech => 120 - away * 2,
            Direction::Unknown if away > 0 && period.grain == Grain::Day => away * 3 / 2,
            Direction::Unknown if away > 0 => away * 2,
            _ => away.abs(),
        };
        if best.is_none_or(|(c, _)| cost < c) {
            best = Some((cost, period));
        }
    }
    best.map(|(_, p)| p)
}

/// A day of the month that lies so many months from now; none where that month has no such day.
fn in_month(speech: Date, day: i8, months: i32) -> Option<Date> {
    let month = Period::shifted(Grain::Month, speech, months)?.begin;
    Date::new(month.year(), month.month(), day).ok()
}

/// "Friday the 26th": the nearest month in which the day falls so.
pub fn on_weekday(speech: Date, day: i8, weekday: Weekday) -> Option<Date> {
    (0..12).flat_map(|n| [n, -n]).find_map(|n| in_month(speech, day, n).filter(|d| d.weekday() == weekday))
}

/// "the 21st", "the 21st of next month"
pub fn of_month(speech: Date, day: i8, pick: Pick, toward: &dyn Fn() -> Direction) -> Option<Date> {
    match pick {
        Pick::This => in_month(speech, day, 0),
        Pick::Next | Pick::Coming => in_month(speech, day, 1),
        Pick::Last | Pick::Past => in_month(speech, day, -1),
        Pick::Tense if toward() == Direction::Future => (0..3).find_map(|n| in_month(speech, day, n).filter(|d| *d >= speech)),
        Pick::Tense => (0..3).find_map(|n| in_month(speech, day, -n).filter(|d| *d <= speech)),
    }
}

/// A quarter or half without its year: the one that reports speak of, at most half a year ahead.
pub fn business(speech: Date, year: Year, toward: &dyn Fn() -> Direction, of: impl Fn(i16) -> Option<Period>) -> Option<Period> {
    let own = speech.year();
    if let Year::Shift(n) = year
        && n != -1
    {
        return of(own.checked_add(i16::try_from(n).ok()?)?);
    }
    let this = of(own)?;
    let ahead = days(speech, this.begin);
    let recent = if ahead > 100 && toward() != Direction::Future { of(own.checked_sub(1)?)? } else { this };
    if year == Year::Shift(-1) { of(recent.begin.year().checked_sub(1)?) } else { Some(recent) }
}
