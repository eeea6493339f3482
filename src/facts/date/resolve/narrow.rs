//! What comes in: a value and its modifier; what goes out: the interval that the modifier leaves of it.

use super::Anchor;
use crate::facts::date::period::Grain;
use crate::facts::date::reading::{From, Meaning, Reading};
use crate::facts::date::{Mod, Timex, Type};
use jiff::ToSpan;
use jiff::civil::DateTime;

impl Anchor {
    /// Cuts the interval to the part that the modifier leaves of it.
    pub(super) fn narrow(&self, timex: &mut Timex, reading: &Reading) {
        let (Some(begin), Some(end), Some(modifier)) = (timex.begin, timex.end, reading.modifier) else { return };
        let length = end.duration_since(begin);
        let day = length.as_hours() <= 24;
        // Quarters of a longer period begin with a day.
        let at = |share: i64| {
            let days = (length.as_hours() / 24 * share + 3) / 4;
            let moved = if day { begin.checked_add(length / 4 * share as i32) } else { begin.checked_add(days.days()) };
            moved.unwrap_or(begin)
        };
        let (from, to) = match modifier {
            // "earlier this month" ends today.
            Mod::Start | Mod::End if is_current(&reading.meaning) => {
                let today = self.speech.map(DateTime::from);
                let tomorrow = self.speech.and_then(|s| s.tomorrow().ok()).map(DateTime::from);
                if modifier == Mod::Start { (begin, tomorrow.unwrap_or(end)) } else { (today.unwrap_or(begin), end) }
            }
            Mod::Start => (begin, at(2)),
            Mod::Mid => (at(1), at(3)),
            Mod::End if day && timex.kind == Type::Date => (at(2), end.checked_add(6.hours()).unwrap_or(end)),
            Mod::End => (at(2), end),
            Mod::Approx if timex.kind == Type::Time => {
                (begin.checked_sub(40.minutes()).unwrap_or(begin), end.checked_add(40.minutes()).unwrap_or(end))
            }
            Mod::Approx => (begin.checked_sub(length).unwrap_or(begin), end.checked_add(length).unwrap_or(end)),
            _ => return,
        };
        (timex.begin, timex.end) = (Some(from), Some(to));
    }
}

fn is_current(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Shift { count: 0, from: From::Speech, grain, .. } if *grain > Grain::Day)
}
