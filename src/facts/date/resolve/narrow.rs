//! What comes in: a value and its modifier; what goes out: the interval that the modifier leaves of it.

use super::Anchor;
use crate::facts::date::period::Grain;
use crate::facts::date::reading::{From, Meaning, Reading};
use crate::facts::date::spans::{DAY, HOUR, MINUTE, later};
use crate::facts::date::{Mod, Timex, Type};
use jiff::civil::DateTime;

impl Anchor {
    /// Cuts the interval to the part that the modifier leaves of it.
    pub(super) fn narrow(&self, timex: &mut Timex, reading: &Reading) {
        let (Some(begin), Some(end), Some(modifier)) = (timex.begin, timex.end, reading.modifier) else { return };
        let length = end.duration_since(begin).as_secs();
        let day = length / HOUR <= 24;
        // Quarters of a longer period begin with a day.
        let at = |share: i64| {
            let days = (length / DAY * share + 3) / 4;
            later(begin, if day { length / 4 * share } else { days * DAY }).unwrap_or(begin)
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
            Mod::End if day && timex.kind == Type::Date => (at(2), later(end, 6 * HOUR).unwrap_or(end)),
            Mod::End => (at(2), end),
            Mod::Approx => {
                let about = if timex.kind == Type::Time { 40 * MINUTE } else { length };
                (later(begin, -about).unwrap_or(begin), later(end, about).unwrap_or(end))
            }
            _ => return,
        };
        (timex.begin, timex.end) = (Some(from), Some(to));
    }
}

fn is_current(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Shift { count: 0, from: From::Speech, grain, .. } if *grain > Grain::Day)
}
