//! What a family of expressions hands on: where an expression stands and what its words say, before the calendar is asked.

use super::Mod;
use super::period::Grain;

/// An expression as read, not yet resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// What the words say.
    pub meaning: Meaning,
    /// The clock time that goes with it.
    pub clock: Option<Clock>,
    /// The part of the day that goes with it.
    pub part: Option<Part>,
    /// The modifier that stands before or after it.
    pub modifier: Option<Mod>,
    /// The last member of a range of which this is the first ("from 5 to 7 May").
    pub until: Option<Box<Reading>>,
    /// Whether it says how long something has lasted up to now.
    pub since: bool,
}

impl Reading {
    /// A plain reading of the tokens from `first` to before `end`.
    pub fn new(first: usize, end: usize, meaning: Meaning) -> Reading {
        Reading { first, end, meaning, clock: None, part: None, modifier: None, until: None, since: false }
    }

    /// The same with a modifier.
    pub fn modified(mut self, modifier: Option<Mod>) -> Reading {
        self.modifier = modifier.or(self.modifier);
        self
    }
}

/// The year of a calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Not said.
    Open,
    /// "1998"
    Stated(i16),
    /// "last year": so many years from the day of speaking.
    Shift(i32),
    /// "that year": the year mentioned before.
    Mentioned,
}

/// Which of the recurring ones is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// As the tense says.
    Tense,
    /// "last May"
    Last,
    /// "this past spring", "past Friday"
    Past,
    /// "this May"
    This,
    /// "next May"
    Next,
    /// "this coming Friday"
    Coming,
}

/// From where a shift counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// From the day of speaking: "ago", "last", "tomorrow".
    Speech,
    /// From the date mentioned before: "later", "the following", "that".
    Mentioned,
}

/// What an expression's words say.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A day, month or year, as far as it is said.
    Calendar {
        /// The year.
        year: Year,
        /// 1 to 12.
        month: Option<i8>,
        /// 1 to 31.
        day: Option<i8>,
        /// 1 for Monday to 7 for Sunday.
        weekday: Option<i8>,
        /// For a month or holiday without its year.
        pick: Pick,
    },
    /// A weekday, 1 for Monday to 7 for Sunday.
    Weekday(i8, Pick),
    /// A weekday of the week that lies so many weeks from now.
    WeekdayOf(i8, i32),
    /// So many units away; none for "a few years ago".
    Shift {
        /// The unit, which is also how fine the answer is.
        grain: Grain,
        /// Backwards below 0.
        count: i32,
        /// Whence.
        from: From,
        /// What to say where nothing is known to count from: a length, or a reference.
        or: String,
    },
    /// A season, 0 for spring to 3 for winter.
    Season(usize, Year, Pick),
    /// A quarter, 1 to 4; 0 for the one mentioned before.
    Quarter(i8, Year),
    /// A half, 1 or 2.
    Half(i8, Year),
    /// The decade that begins with the year.
    Decade(i16),
    /// The century that begins with the year.
    Century(i16),
    /// A holiday, by its place in the table.
    Holiday(usize, Year, Pick),
    /// "a year earlier", where the period before may be a quarter.
    YearBefore,
    /// A length of time.
    Length {
        /// How many; none for "several".
        count: Option<f64>,
        /// Of what.
        unit: Unit,
        /// "the past": -1, "the next": 1, else 0.
        side: i8,
    },
    /// A length of several units, as its TIMEX3 value.
    Spelled(String),
    /// So many units before (below 0) or after another date: "two days after the Jan. 10 raid".
    Off {
        /// The unit.
        grain: Grain,
        /// How many.
        count: i32,
        /// From which date.
        base: Box<Reading>,
    },
    /// A weekday counted from the day mentioned before: -1 for "the previous Friday", 1 for "the following Friday".
    WeekdayFrom(i8, i32),
    /// The n-th week of a month or year: -1 for the last.
    NthWeek(i8, Box<Reading>),
    /// The n-th weekday (1 for Monday) of a month: -1 for the last.
    NthWeekday(i8, i8, Box<Reading>),
    /// The weekend nearest to a day: "Labor Day weekend".
    WeekendAround(Box<Reading>),
    /// The week that holds a day: "the week of Jan. 10".
    WeekAround(Box<Reading>),
    /// A recurring time, as its TIMEX3 value.
    Set(String),
    /// Something that no calendar resolves: "PAST_REF".
    Vague(&'static str),
    /// A clock time or part of a day alone.
    Hour,
    /// A day of an event, by its number: "day two"; 0 for the last.
    EventDay(i8),
    /// "this morning": a part of a day so many days from now; from the day mentioned before for "that night".
    DayPart(i32, From),
}

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24.
    pub hour: i8,
    /// 0 to 59; none where the words give the hour alone ("9 p.m.", "noon").
    pub minute: Option<i8>,
}

impl Clock {
    /// The TIMEX3 value without a day, as fine as the words: "T21", "T21:20".
    pub fn timex(self) -> String {
        match self.minute {
            Some(minute) => format!("T{:02}:{minute:02}", self.hour),
            None => format!("T{:02}", self.hour),
        }
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl Part {
    /// TIMEX3's name.
    pub fn timex(self) -> &'static str {
        match self {
            Part::Dawn | Part::Morning => "MO",
            Part::Noon => "MI",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
            Part::Daytime => "DT",
        }
    }

    /// First hour and the hour after the last, the widest that people mean; a night ends on the next day.
    pub fn hours(self) -> (i8, i8) {
        match self {
            Part::Dawn => (3, 9),
            Part::Morning => (0, 12),
            Part::Noon => (11, 14),
            Part::Afternoon => (12, 18),
            Part::Evening => (17, 24),
            Part::Night => (18, 30),
            Part::Daytime => (6, 20),
        }
    }
}

/// Units of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The grain of a date that so many of these are away.
    pub fn grain(self) -> Option<Grain> {
        Some(match self {
            Unit::Second | Unit::Minute | Unit::Hour => return None,
            Unit::Day => Grain::Day,
            Unit::Weekend => Grain::Weekend,
            Unit::Week | Unit::Fortnight => Grain::Week,
            Unit::Month => Grain::Month,
            Unit::Quarter => Grain::Quarter,
            Unit::Year | Unit::Millennium => Grain::Year,
            Unit::Decade => Grain::Decade,
            Unit::Century => Grain::Century,
        })
    }

    /// The ISO 8601 duration of `count` of them; "PXW" for none.
    pub fn length(self, count: Option<f64>) -> String {
        let (clock, letter, times, vague) = match self {
            Unit::Second => (true, "S", 1.0, "S"),
            Unit::Minute => (true, "M", 1.0, "M"),
            Unit::Hour => (true, "H", 1.0, "H"),
            Unit::Day => (false, "D", 1.0, "D"),
            Unit::Weekend => (false, "WE", 1.0, "WE"),
            Unit::Week => (false, "W", 1.0, "W"),
            Unit::Fortnight => (false, "W", 2.0, "W"),
            Unit::Month => (false, "M", 1.0, "M"),
            Unit::Quarter => (false, "M", 3.0, "Q"),
            Unit::Year => (false, "Y", 1.0, "Y"),
            Unit::Decade => (false, "Y", 10.0, "DE"),
            Unit::Century => (false, "Y", 100.0, "CE"),
            Unit::Millennium => (false, "Y", 1000.0, "ML"),
        };
        let t = if clock { "T" } else { "" };
        let Some(count) = count else { return format!("P{t}X{vague}") };
        let count = count * times;
        // "two and a half years" is two years and six months.
        if count.fract() == 0.5 && count > 1.0 {
            let whole = count.trunc();
            match self {
                Unit::Year => return format!("P{whole}Y6M"),
                Unit::Hour => return format!("PT{whole}H30M"),
                Unit::Minute => return format!("PT{whole}M30S"),
                _ => {}
            }
        }
        if count == 0.5 {
            match self {
                Unit::Hour => return "PT30M".to_owned(),
                Unit::Minute => return "PT30S".to_owned(),
                Unit::Year => return "P6M".to_owned(),
                Unit::Day => return "PT12H".to_owned(),
                _ => {}
            }
        }
        format!("P{t}{count}{letter}")
    }
}
