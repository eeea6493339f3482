//! What comes in: one token of digits; what goes out: its value and the step to which it was written.

use crate::text::{Kind, Text};

/// Longer runs of digits are no quantity that anyone states.
const LONGEST: usize = 40;

/// No greater power is read.
const GREATEST_POWER: i32 = 100;

/// The zeros of Unicode's decimal digits that texts in English may hold: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width.
const ZEROS: &[u32] = &[0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10];

/// A digit of any script as ASCII; other characters as they are.
fn ascii(c: char) -> char {
    let digit = ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|d| *d < 10));
    digit.and_then(|d| char::from_digit(d, 10)).unwrap_or(c)
}

/// The value of digits with commas and points ("1,000", "3.5"), and its step; none where they are no number ("1,,,2", "1.2.3").
pub fn digits(raw: &str) -> Option<(f64, f64)> {
    if raw.len() > LONGEST {
        return None;
    }
    if raw.bytes().all(|b| b.is_ascii_digit()) {
        return Some((raw.parse().ok()?, 10f64.powi(trailing_zeros(raw))));
    }
    // A thin space parts thousands as a comma does.
    let raw: String = raw.chars().map(ascii).map(|c| if c == '\u{202f}' { ',' } else { c }).collect();
    let mut parts = raw.split('.');
    let whole = parts.next()?;
    let decimals = parts.next();
    if parts.next().is_some() {
        return None;
    }
    let groups: Vec<&str> = whole.split(',').collect();
    let decimal_ok = decimals.is_none_or(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()));
    if !well_grouped(&groups) || !decimal_ok {
        return None;
    }
    let plain: String = groups.concat();
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value: f64 = raw.replace(',', "").parse().ok()?;
    let step = match decimals {
        Some(d) => 10f64.powi(-(d.len() as i32)),
        None => 10f64.powi(trailing_zeros(&plain)),
    };
    Some((value, step))
}

/// How many zeros end the digits, the first digit aside.
fn trailing_zeros(digits: &str) -> i32 {
    (digits.len() - digits.trim_end_matches('0').len()).min(digits.len().saturating_sub(1)) as i32
}

/// "1,234,567", or "12,34,567" as India writes it.
fn well_grouped(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    let Some((last, inner)) = rest.split_last() else { return true };
    let western = !first.is_empty() && first.len() <= 3 && inner.iter().all(|g| g.len() == 3);
    let indian = !first.is_empty() && first.len() <= 2 && inner.iter().all(|g| g.len() == 2);
    last.len() == 3 && (western || indian)
}

/// The step of a whole number written without a fraction: its trailing zeros, at most to its first digit.
pub fn step_of(value: f64) -> f64 {
    let mut step = 1.0;
    while value.abs() >= step * 10.0 && (value / (step * 10.0)).fract() == 0.0 && step < 1e15 {
        step *= 10.0;
    }
    step
}

/// Digits whose thousands are parted by spaces ("40 000", "1 234 567.5"), or one token of digits; value, step and end.
/// With a plain space only where no other reading is likely: three groups or more, or "000" at the end.
pub(super) fn spaced_digits(text: &Text, i: usize) -> Option<(f64, f64, usize)> {
    let (value, step) = digits(text.raw(i))?;
    if let Some(parted) = parted_decimals(text, i) {
        return Some(parted);
    }
    let single = (value, step, i + 1);
    if text.raw(i).len() > 3 || !text.raw(i).bytes().all(|b| b.is_ascii_digit()) || value == 0.0 {
        return Some(single);
    }
    let mut end = i + 1;
    let mut joined = text.raw(i).to_owned();
    while end - i < 6 && text.kind(end) == Kind::Number && is_gap(text, end) {
        let raw = text.raw(end);
        let whole = raw.split('.').next().unwrap_or("");
        if whole.len() != 3 || !whole.bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        joined.push_str(raw);
        end += 1;
        if raw.contains('.') {
            break;
        }
    }
    let thin = end > i + 1 && text.source.get(text.span(i..i + 1).end..text.span(i + 1..i + 2).start) != Some(" ");
    let sure = end > i + 2 || text.raw(i + 1) == "000" || thin;
    if end == i + 1 || !sure {
        return Some(single);
    }
    digits(&joined).map(|(value, step)| (value, step, end)).or(Some(single))
}

/// Digits with white space around their mark, as texts have it whose tokens were set apart: "6 . 2 %", "80 , 000".
fn parted_decimals(text: &Text, i: usize) -> Option<(f64, f64, usize)> {
    let plain = |k: usize| text.kind(k) == Kind::Number && text.raw(k).bytes().all(|b| b.is_ascii_digit());
    if !(text.spaced(i + 1) && text.spaced(i + 2) && plain(i) && plain(i + 2)) || text.tokens.get(i + 2).is_some_and(|t| t.line_start) {
        return None;
    }
    let mark = match text.raw(i + 1) {
        "." if text.raw(i).len() < 4 => ".",
        "," if text.raw(i).len() < 4 && text.raw(i + 2) == "000" => ",",
        _ => return None,
    };
    digits(&format!("{}{mark}{}", text.raw(i), text.raw(i + 2))).map(|(value, step)| (value, step, i + 3))
}

/// What a power makes of the digits that end at `end`: "2^10", "6.02x10^23", "1.5e9"; value, step and end.
pub fn power(text: &Text, value: f64, step: f64, end: usize) -> Option<(f64, f64, usize)> {
    if text.spaced(end) || text.kind(end) == Kind::End {
        return None;
    }
    let exponent = |at: usize| -> Option<(i32, usize)> {
        let sign = match text.raw(at) {
            "-" | "−" => -1,
            _ => 1,
        };
        let at = if matches!(text.raw(at), "-" | "−" | "+") { at + 1 } else { at };
        let number = text.raw(at).parse::<i32>().ok().filter(|e| *e <= GREATEST_POWER && !text.spaced(at))?;
        Some((sign * number, at + 1))
    };
    let (base, power, end) = match text.raw(end) {
        "^" => exponent(end + 1).map(|(e, end)| (None, e, end))?,
        "x10" | "×10" if text.raw(end + 1) == "^" => exponent(end + 2).map(|(e, end)| (Some(10f64), e, end))?,
        "×" | "x" if text.raw(end + 1) == "10" && text.raw(end + 2) == "^" => exponent(end + 3).map(|(e, end)| (Some(10f64), e, end))?,
        word => (Some(10f64), word.strip_prefix('e')?.parse::<i32>().ok().filter(|e| *e <= GREATEST_POWER)?, end + 1),
    };
    let (result, step) = match base {
        Some(base) => (value * base.powi(power), step.min(1.0) * base.powi(power)),
        None => (value.powi(power), 1.0),
    };
    result.is_finite().then_some((result, step, end))
}

/// Whether just one space, plain or thin, stands before the token.
fn is_gap(text: &Text, i: usize) -> bool {
    let gap = text.source.get(text.span(i - 1..i).end..text.span(i..i + 1).start).unwrap_or("");
    matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_digits() {
        for (source, expected) in [
            ("1,000", Some(1e3)),
            ("12,34,567", Some(1_234_567.0)),
            ("3.5", Some(3.5)),
            ("٣٥", Some(35.0)),
            ("１２", Some(12.0)),
            ("1,00", None),
            ("1,,,2", None),
            ("1.2.3", None),
            ("Ⅷ", None),
        ] {
            assert_eq!(digits(source).map(|d| d.0), expected, "{source}");
        }
        assert_eq!(digits(&"9".repeat(400)), None);
    }

    #[test]
    fn steps_follow_the_zeros() {
        for (value, expected) in [(0.0, 1.0), (5.0, 1.0), (20.0, 10.0), (120.0, 10.0), (1e6, 1e6), (1.25e6, 1e4), (2.5, 1.0)] {
            assert_eq!(step_of(value), expected, "{value}");
        }
    }
}
