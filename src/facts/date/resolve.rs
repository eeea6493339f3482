//! What comes in: readings in order and the day of speaking; what goes out: their [`Timex`] values. Readings that point back
//! are counted from the date mentioned before; what nothing resolves says so.

use super::nearest::{nearest, recurring, weekday_near, weekend};
use super::period::{Grain, Period};
use super::reading::{Clock, From, Meaning, Part, Pick, Reading, Unit, Year};
use super::scan::Scan;
use super::tense::{dates_speech, direction, promised};
use super::{Mod, Timex, Type, holiday, relative};
use crate::facts::date::spans::{HOUR, MINUTE, Spans, later};
use jiff::civil::{Date, DateTime, Time};

mod business;
mod calendar;
mod counted;
mod narrow;

/// What relative expressions count from.
#[derive(Clone, Copy, Debug)]
pub struct Anchor {
    /// The day of speaking.
    pub speech: Option<Date>,
    /// The date mentioned before, and the token where it stands.
    mentioned: Option<(Period, usize)>,
    /// The day mentioned before, which stays while months and years are mentioned.
    day: Option<(Period, usize)>,
    /// The month mentioned before: "the previous month" is not counted from the day on which somebody said so.
    month: Option<(Period, usize)>,
    /// The quarter that the text reports on: the first one that it names and that has ended.
    quarter: Option<Period>,
    /// Whether the quarter, and not a longer stretch of the year, was spoken of last.
    quarterly: bool,
}

/// So many tokens back, a clock time still belongs to a day that was mentioned.
const NEAR: usize = 60;

impl Anchor {
    /// Nothing mentioned yet.
    pub fn new(speech: Option<Date>) -> Self {
        Anchor { speech, mentioned: None, day: None, month: None, quarter: None, quarterly: false }
    }

    /// The value of a reading; none where the words make no date after all.
    pub fn resolve(&mut self, scan: &Scan, reading: &Reading) -> Option<Timex> {
        let found = self.one(scan, reading)?;
        let Some(until) = &reading.until else { return Some(found) };
        let last = self.one(scan, until)?;
        // A range that runs backwards is none; its first end stands.
        if let (Some(begin), Some(end)) = (found.begin, last.end)
            && begin >= end
        {
            return Some(found);
        }
        Some(Timex { timex: format!("{}/{}", found.timex, last.timex), end: last.end, begin: found.begin, ..found })
    }

    fn one(&mut self, scan: &Scan, reading: &Reading) -> Option<Timex> {
        let mut timex = match &reading.meaning {
            Meaning::Length { count, unit, side } => self.length(scan, reading, *count, *unit, *side)?,
            Meaning::Set(value) => plain(value.clone(), Type::Set),
            Meaning::Vague(value) => plain((*value).to_owned(), Type::Date),
            Meaning::Spelled(value) => plain(value.clone(), Type::Duration),
            Meaning::EventDay(_) => plain("XXXX-XX-XX".to_owned(), Type::Date),
            Meaning::Hour => self.hour(reading)?,
            Meaning::DayPart(count, from) => {
                let part = reading.part?;
                let day = match from {
                    From::Speech => self.speech,
                    From::Mentioned => self.mentioned_day(),
                };
                let day = day.and_then(|d| d.checked_add(count.days()).ok()).and_then(Period::day);
                if let Some(day) = day {
                    self.mention(scan, day, reading.first);
                }
                match (day, reading.clock) {
                    (Some(day), Some(clock)) => at_clock(day, clock),
                    (Some(day), None) => on_part(day, part),
                    (None, _) => plain(format!("XXXX-XX-XXT{}", part.timex()), Type::Time),
                }
            }
            meaning => match self.period(scan, reading, meaning)? {
                Found::Period(period) => {
                    self.mention(scan, period, reading.first);
                    match (reading.clock, reading.part) {
                        (Some(clock), _) if period.grain == Grain::Day => at_clock(period, clock),
                        (None, Some(part)) if period.grain == Grain::Day => on_part(period, part),
                        _ => of_period(period),
                    }
                }
                Found::Open(value) => {
                    let hour = match (reading.clock, reading.part) {
                        (Some(c), _) => c.timex(),
                        (None, Some(p)) => format!("T{}", p.timex()),
                        _ => String::new(),
                    };
                    let kind = if value.starts_with('P') && !value.ends_with("REF") {
                        Type::Duration
                    } else if hour.is_empty() {
                        Type::Date
                    } else {
                        Type::Time
                    };
                    plain(if value.ends_with("REF") { value } else { value + &hour }, kind)
                }
            },
        };
        // A shift that nothing resolves stays a distance.
        let distance = match &reading.meaning {
            Meaning::Shift { count, from: From::Mentioned, .. } if timex.kind == Type::Duration => {
                Some(if *count > 0 { Mod::After } else { Mod::Before })
            }
            _ => None,
        };
        timex.modifier = reading.modifier.or(distance);
        timex.since |= reading.since;
        if timex.kind != Type::Duration {
            timex.since |= scan.before(reading.first) == "since";
            self.narrow(&mut timex, reading);
        }
        Some(timex)
    }

    fn mention(&mut self, scan: &Scan, period: Period, at: usize) {
        match period.grain {
            // "that day" is the day of what happened, not the one on which somebody said so.
            Grain::Day if dates_speech(scan, at) && self.day.is_some() => self.mentioned = Some((period, at)),
            Grain::Day => (self.mentioned, self.day) = (Some((period, at)), Some((period, at))),
            Grain::Decade | Grain::Century => {}
            _ => self.mentioned = Some((period, at)),
        }
        if period.grain == Grain::Month {
            self.month = Some((period, at));
        }
    }

    fn mentioned_day(&self) -> Option<Date> {
        self.day.map(|(p, _)| p.begin)
    }

    /// A clock time or part of a day without its day: that of the day mentioned just before.
    fn hour(&mut self, reading: &Reading) -> Option<Timex> {
        let day = self.day.filter(|(_, at)| reading.first < at + NEAR).map(|(p, _)| p);
        Some(match (reading.clock, reading.part, day) {
            (Some(clock), _, Some(day)) => Timex { lent: true, ..at_clock(day, clock) },
            (Some(clock), _, None) => plain(clock.timex(), Type::Time),
            (None, Some(part), Some(day)) => on_part(day, part),
            (None, Some(part), None) => plain(format!("T{}", part.timex()), Type::Time),
            (None, None, _) => return None,
        })
    }

    fn length(&mut self, scan: &Scan, reading: &Reading, count: Option<f64>, unit: Unit, side: i8) -> Option<Timex> {
        // "will be gone in two years": a date, where the tense looks ahead.
        let counted = scan.word(reading.first) != super::scan::Word::The;
        if let (0, true, Some(n), Some(grain), "in", Some(day)) =
            (side, counted, count, unit.grain(), scan.before(reading.first), self.speech)
            && n.fract() == 0.0
            && n < 10_000.0
            && promised(scan, reading.first)
        {
            let times = match unit {
                Unit::Fortnight => 2,
                _ => 1,
            };
            let moved = Period::shifted(grain, day, (n as i32).checked_mul(times)?)?;
            return Some(of_period(moved));
        }
        let mut timex = plain(unit.length(count), Type::Duration);
        if unit == Unit::Month && count.is_some_and(|n| n >= 6.0) || unit == Unit::Year && !counted {
            self.quarterly = false;
        }
        let (Some(day), Some(n)) = (self.speech, count.filter(|n| n.fract() == 0.0 && *n < 10_000.0 && side != 0)) else {
            return Some(timex);
        };
        let n = n as i32;
        // "the next two quarters" are those of the calendar, and the one that is going on is not among them.
        if unit == Unit::Quarter {
            let ends = if side < 0 { (n.checked_neg()?, -1) } else { (1, n) };
            let ends = (Period::shifted(Grain::Quarter, day, ends.0), Period::shifted(Grain::Quarter, day, ends.1));
            (timex.begin, timex.end) = (ends.0.map(|p| p.begin.into()), ends.1.map(|p| p.end.into()));
            return Some(timex);
        }
        let span = match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Weekend | Unit::Quarter => return Some(timex),
            Unit::Day => n.days(),
            Unit::Week => n.weeks(),
            Unit::Fortnight => n.checked_mul(2)?.weeks(),
            Unit::Month => n.months(),
            Unit::Year => n.years(),
            Unit::Decade => n.checked_mul(10)?.years(),
            Unit::Century => n.checked_mul(100)?.years(),
            Unit::Millennium => n.checked_mul(1000)?.years(),
        };
        let (begin, end) = if side < 0 {
            (day.checked_sub(span).ok(), day.tomorrow().ok())
        } else {
            // What comes next begins tomorrow.
            let next = day.tomorrow().ok();
            (next, next.and_then(|d| d.checked_add(span).ok()))
        };
        if let (Some(begin), Some(end)) = (begin, end) {
            timex.begin = Some(begin.into());
            timex.end = Some(end.into());
        }
        Some(timex)
    }

    /// The calendar period that the words name.
    fn period(&mut self, scan: &Scan, reading: &Reading, meaning: &Meaning) -> Option<Found> {
        let toward = || direction(scan, reading.first, reading.end);
        let (first, speech) = (reading.first, self.speech);
        let or = |period: Option<Period>, value: String| Some(period.map_or(Found::Open(value), Found::Period));
        match meaning {
            Meaning::Calendar { year, month, day, weekday: on, pick } => self.calendar(*year, *month, *day, *on, *pick, &toward),
            Meaning::Weekday(day, pick) => {
                let period = speech.and_then(|s| weekday_near(s, *day, *pick, &toward)).and_then(Period::day);
                or(period, format!("XXXX-WXX-{day}"))
            }
            Meaning::WeekdayOf(day, weeks) => {
                let week = speech.and_then(|s| Period::shifted(Grain::Week, s, *weeks));
                or(
                    week.and_then(|w| w.begin.checked_add((i64::from(*day) - 1).days()).ok()).and_then(Period::day),
                    format!("XXXX-WXX-{day}"),
                )
            }
            Meaning::Shift { grain, count, from, or: value } => {
                let period = match from {
                    From::Speech => speech.and_then(|s| match (grain, count) {
                        (Grain::Weekend, &relative::WEEKEND | 0) => weekend(s, *count, &toward),
                        // After a Saturday, "last weekend" is not the one that is going on.
                        (Grain::Weekend, n) => Period::shifted(Grain::Weekend, s, *n),
                        (grain, n) => Period::shifted(*grain, s, *n),
                    }),
                    From::Mentioned => self.off_mentioned(*grain, *count, first),
                };
                or(period, value.clone())
            }
            Meaning::Season(season, year, pick) => {
                let period = match self.year(*year) {
                    Some(y) => Period::season(y, *season),
                    None => speech.and_then(|s| recurring(s, *pick, &toward, |y| Period::season(y, *season))),
                };
                or(period, format!("XXXX-{}", ["SP", "SU", "FA", "WI"].get(*season).copied().unwrap_or("SP")))
            }
            Meaning::Quarter(..) | Meaning::Half(..) | Meaning::YearBefore => self.business(scan, reading, meaning, &toward),
            Meaning::Decade(year) => Period::decade(*year).map(Found::Period),
            Meaning::Century(year) => Period::century(*year).map(Found::Period),
            Meaning::Off { .. }
            | Meaning::WeekdayFrom(..)
            | Meaning::NthWeek(..)
            | Meaning::NthWeekday(..)
            | Meaning::WeekendAround(_)
            | Meaning::WeekAround(_) => self.counted(scan, meaning),
            Meaning::Holiday(place, year, pick) => {
                let on = |y: i16| holiday::day(*place, y).and_then(Period::day);
                let period = match self.year(*year) {
                    Some(y) => on(y),
                    None if *pick == Pick::Tense => speech.and_then(|s| nearest(s, toward(), on)),
                    None => speech.and_then(|s| recurring(s, *pick, &toward, on)),
                };
                let open = holiday::day(*place, 2001).map_or("XXXX".to_owned(), |d| format!("XXXX-{:02}-{:02}", d.month(), d.day()));
                or(period, open)
            }
            Meaning::Length { .. }
            | Meaning::Spelled(_)
            | Meaning::Set(_)
            | Meaning::Vague(_)
            | Meaning::Hour
            | Meaning::EventDay(_)
            | Meaning::DayPart(..) => None,
        }
    }

    /// The first day that a reading names, where the calendar knows it.
    fn date_of(&mut self, scan: &Scan, reading: &Reading) -> Option<Date> {
        self.one(scan, reading)?.begin.map(DateTime::date)
    }

    fn year(&self, year: Year) -> Option<i16> {
        match year {
            Year::Open => None,
            Year::Stated(y) => Some(y),
            Year::Shift(n) => self.speech.and_then(|s| s.year().checked_add(i16::try_from(n).ok()?)),
            Year::Mentioned => self.mentioned.map(|(p, _)| p.begin.year()).or(self.speech.map(|s| s.year())),
        }
    }

    fn off_mentioned(&self, grain: Grain, count: i32, first: usize) -> Option<Period> {
        // "earlier in the day" of a day that was not named is today.
        let month = self.month.filter(|(_, at)| grain == Grain::Month && count != 0 && first < at + NEAR);
        let (base, _) = if let Some(month) = month {
            month
        } else if grain == Grain::Day && count == 0 {
            self.day.filter(|(_, at)| first < at + 4 * NEAR)?
        } else {
            self.mentioned.filter(|(p, at)| p.grain <= grain && (grain > Grain::Day || first < at + 4 * NEAR))?
        };
        Period::shifted(grain, base.begin, count)
    }
}

/// A period, or a value with unknown parts.
enum Found {
    Period(Period),
    Open(String),
}

fn plain(timex: String, kind: Type) -> Timex {
    Timex { timex, kind, modifier: None, begin: None, end: None, since: false, lent: false }
}

/// The value of a whole period.
pub fn of_period(period: Period) -> Timex {
    Timex { begin: Some(period.begin.into()), end: Some(period.end.into()), ..plain(period.timex(), Type::Date) }
}

fn at_clock(day: Period, clock: Clock) -> Timex {
    let minute = clock.minute.unwrap_or(0);
    let time = Time::new(clock.hour % 24, minute, 0, 0).unwrap_or_else(|_| Time::midnight());
    let date = if clock.hour == 24 { day.end } else { day.begin };
    let begin = date.to_datetime(time);
    Timex {
        begin: Some(begin),
        end: Some(later(begin, MINUTE).unwrap_or(begin)),
        ..plain(format!("{}T{:02}:{minute:02}", day.timex(), clock.hour), Type::Time)
    }
}

fn on_part(day: Period, part: Part) -> Timex {
    let (from, to) = part.hours();
    let at = |hours: i8| later(day.begin.into(), i64::from(hours) * HOUR);
    Timex { begin: at(from), end: at(to), ..plain(format!("{}T{}", day.timex(), part.timex()), Type::Time) }
}
