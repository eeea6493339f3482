//! What comes in: the resolved expressions of a text; what goes out: those inside quotations that count from the day of
//! speaking ("today", "last night"), counted from the day on which the article says the words were spoken.

use super::reading::{From, Meaning, Reading};
use super::resolve::Anchor;
use super::scan::Scan;
use super::tense::dates_speech;
use super::{Timex, Type, period::Grain};

/// How far a quotation's opening mark is looked for, in tokens.
const LONGEST: usize = 160;
/// How many expressions before and after may say when it was spoken.
const NEAR: usize = 4;

/// Sets right what quotations say about "today".
pub fn reanchor(scan: &Scan, found: &mut [(Reading, Timex)]) {
    for i in 0..found.len() {
        let Some((reading, _)) = found.get(i) else { return };
        let from_speech =
            matches!(&reading.meaning, Meaning::Shift { grain: Grain::Day, from: From::Speech, .. } | Meaning::DayPart(_, From::Speech));
        if !from_speech || !quoted(scan, reading.first) {
            continue;
        }
        let spoken = (1..=NEAR).flat_map(|n| [i.checked_sub(n), i.checked_add(n)]).flatten().find_map(|k| {
            let (other, timex) = found.get(k)?;
            let date = timex.kind != Type::Duration && timex.kind != Type::Set && timex.begin.is_some();
            (date
                && paragraph(scan, other.first) == paragraph(scan, reading.first)
                && dates_speech(scan, other.first)
                && !quoted(scan, other.first))
            .then(|| timex.clone())
        });
        let Some(spoken) = spoken else { continue };
        let Some(begin) = spoken.begin.map(|b| b.date()) else { continue };
        let day = spoken.timex.len() >= 10;
        let again = if day {
            Anchor::new(Some(begin)).resolve(scan, reading)
        } else {
            // "the president said in June: Today we …": some day of that month.
            Some(Timex { modifier: None, since: false, ..spoken })
        };
        if let (Some(again), Some(entry)) = (again, found.get_mut(i)) {
            entry.1 = again;
        }
    }
}

/// Whether the token stands inside quotation marks that opened in its paragraph.
fn quoted(scan: &Scan, at: usize) -> bool {
    let text = scan.text;
    let (mut straight, mut i) = (0, at);
    while i > 0 && at - i < LONGEST {
        i -= 1;
        match text.raw(i) {
            "“" | "«" | "„" => return true,
            "”" | "»" => return false,
            "\"" => straight += 1,
            _ => {}
        }
        if text.tokens.get(i).is_some_and(|t| t.line_start) {
            break;
        }
    }
    straight % 2 == 1
}

/// The token that begins the paragraph, at most so far back.
fn paragraph(scan: &Scan, at: usize) -> usize {
    let mut i = at;
    while i > 0 && at - i < 2 * LONGEST && !scan.text.tokens.get(i).is_some_and(|t| t.line_start) {
        i -= 1;
    }
    i
}
