//! What comes in: a place in the text; what goes out: the number that stands there, in digits, words or both
//! ("3.5bn", "two and a half million", "twenty-one", "two dozen"). Used by figures and dates.
//! `digits` reads one token of digits, `fraction` what stands after and before a whole number.

pub mod digits;
pub mod fraction;

use crate::text::{Kind, Text};
pub use digits::digits;

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// How many tokens it takes.
    pub tokens: usize,
    /// Its value.
    pub value: f64,
    /// The step to which it was written: 100,000 for "3.5 million", 1 for "12", 10 for "120".
    pub step: f64,
}

/// Numbers below twenty.
pub const UNITS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("nought", 0.0),
    ("naught", 0.0),
];

/// Tens: a unit may follow.
pub const TENS: &[(&str, f64)] = &[
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Words that multiply what stands before them.
pub const SCALES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("dozens", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("lakh", 1e5),
    ("million", 1e6),
    ("crore", 1e7),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("quadrillion", 1e15),
];

/// Abbreviated scales, after digits. Those of one letter, and "mm", stand joined to the digits only.
const SHORT_SCALES: &[(&str, f64)] = &[
    ("k", 1e3),
    ("m", 1e6),
    ("mm", 1e6),
    ("mn", 1e6),
    ("mil", 1e6),
    ("mln", 1e6),
    ("b", 1e9),
    ("bn", 1e9),
    ("bln", 1e9),
    ("t", 1e12),
    ("tn", 1e12),
    ("trn", 1e12),
];

/// The value of a word in a table.
pub fn find(table: &[(&str, f64)], word: &str) -> Option<f64> {
    table.iter().find(|(w, _)| *w == word).map(|(_, v)| *v)
}

/// Whether a number written in words may begin with this word.
pub fn begins(word: &str) -> bool {
    find(UNITS, word).or_else(|| find(TENS, word)).is_some()
}

/// Whether the token is a hyphen or dash without white space around it.
pub fn is_joint(text: &Text, i: usize) -> bool {
    matches!(text.raw(i), "-" | "‐" | "‑" | "–" | "‒") && !text.spaced(i) && !text.spaced(i + 1)
}

/// The place after a hyphen that joins, or the place itself.
fn past_joint(text: &Text, i: usize) -> usize {
    if is_joint(text, i) { i + 1 } else { i }
}

/// A number below a hundred in words, with its end: "twenty-one", "twelve", "fifty - two".
fn small(text: &Text, i: usize) -> Option<(f64, usize)> {
    if let Some(value) = find(UNITS, text.lower(i)) {
        return Some((value, i + 1));
    }
    let ten = find(TENS, text.lower(i))?;
    let next = if text.raw(i + 1) == "-" { i + 2 } else { i + 1 };
    match find(&UNITS[1..10], text.lower(next)) {
        Some(unit) if text.sentence_of(next) == text.sentence_of(i) => Some((ten + unit, next + 1)),
        _ => Some((ten, i + 1)),
    }
}

/// A scale at `i`, with its end; short ones after digits only.
fn scale(text: &Text, i: usize, after_digits: bool) -> Option<(f64, usize)> {
    let at = past_joint(text, i);
    if let Some(value) = find(SCALES, text.lower(at)) {
        return Some((value, at + 1));
    }
    let word = text.lower(at);
    let value = find(SHORT_SCALES, word).filter(|_| after_digits)?;
    let joined = !text.spaced(at);
    // "mm" are millimetres.
    if text.raw(at) == "mm" {
        return None;
    }
    let upper_alone = text.raw(at) == "M";
    (joined || word.len() > 2 || word == "bn" || word == "mn" || upper_alone).then_some((value, at + 1))
}

/// Whether commas part the digits as no number has them: "1,,,2".
fn is_malformed(text: &Text, i: usize) -> bool {
    let comma = |k: usize| text.raw(k) == "," && !text.spaced(k) && !text.spaced(k + 1) && k + 1 < text.len();
    comma(i + 1) && comma(i + 2) || i > 1 && comma(i - 1) && comma(i - 2)
}

/// Reads the number that begins with token `i`. "a" and "an" count only before a scale ("a hundred", "a dozen").
pub fn number_at(text: &Text, i: usize) -> Option<Number> {
    if let Some((value, end)) = fraction::of_scale(text, i) {
        return Some(Number { tokens: end - i, value, step: digits::step_of(value) });
    }
    let mut reading = Reader { at: i, total: 0.0, group: None, step: 1.0, closed: f64::INFINITY, scales: 0, digits: false };
    match text.kind(i) {
        Kind::Number => {
            if is_malformed(text, i) {
                return None;
            }
            let (value, step, end) = digits::spaced_digits(text, i)?;
            (reading.group, reading.step, reading.at, reading.digits) = (Some(value), step, end, true);
            if let Some((value, step, end)) = digits::power(text, value, step, end) {
                return Some(Number { tokens: end - i, value, step });
            }
            if let Some((part, end)) = fraction::beside_digits(text, end).filter(|_| value.fract() == 0.0) {
                (reading.group, reading.step, reading.at) = (Some(value + part), 0.1, end);
            }
        }
        Kind::Mark if text.raw(i) == "." && text.kind(i + 1) == Kind::Number && !text.spaced(i + 1) && text.spaced(i) => {
            let (value, step) = digits(text.raw(i + 1)).filter(|(v, _)| v.fract() == 0.0)?;
            let scale = 10f64.powi(-(text.raw(i + 1).len().min(30) as i32));
            (reading.group, reading.step, reading.at, reading.digits) = (Some(value * scale), step.min(1.0) * scale, i + 2, true);
        }
        Kind::Word if matches!(text.lower(i), "a" | "an") => {
            scale(text, i + 1, false)?;
            (reading.group, reading.at) = (Some(1.0), i + 1);
        }
        Kind::Word => {
            let (value, end) = small(text, i)?;
            (reading.group, reading.at) = (Some(value), end);
            reading.decimals(text);
        }
        _ => return None,
    }
    while reading.at - i < 40 && reading.go_on(text) {}
    let value = decimal(reading.total + reading.group.unwrap_or(0.0));
    // A small count is exact, round or not.
    let step = if value.abs() < 100.0 { reading.step.min(1.0) } else { reading.step };
    Some(Number { tokens: reading.at - i, value, step })
}

/// The number as it is written, without what the arithmetic of binary fractions adds to it: 4,100,000, not 4,099,999.9999999995.
fn decimal(value: f64) -> f64 {
    if value.fract() == 0.0 { value } else { format!("{value:.14e}").parse().unwrap_or(value) }
}

/// A number on the way: `total` of what a scale has closed, `group` before the next scale.
struct Reader {
    at: usize,
    total: f64,
    group: Option<f64>,
    step: f64,
    /// The scale that closed the last group.
    closed: f64,
    scales: usize,
    digits: bool,
}

impl Reader {
    /// Takes one more part; whether there was one.
    fn go_on(&mut self, text: &Text) -> bool {
        let after_digits = self.digits && self.scales == 0;
        if let Some((scale, end)) = scale(text, self.at, after_digits) {
            return self.multiply(scale, end);
        }
        if text.lower(self.at) == "and"
            && let Some((part, end)) = fraction::tail(text, self.at + 1)
        {
            return self.add_fraction(text, part, end);
        }
        let link = text.lower(self.at) == "and" && self.scales > 0;
        let at = self.at + usize::from(link);
        if text.spaced(at) && self.scales > 0 && text.kind(at) == Kind::Number {
            // "6 thousand 2 hundred and 45"
            let Some((value, step)) = digits(text.raw(at)) else { return false };
            let open = value < self.last_scale() && self.group.is_none_or(|g| g % 100.0 == 0.0);
            let goes_on = if link { self.scales > 1 } else { find(SCALES, text.lower(at + 1)).is_some_and(|s| s < self.last_scale()) };
            if open && goes_on {
                self.add(value, step, at + 1);
                return true;
            }
            return false;
        }
        // Digits go on in digits: "$3.4 million one-time".
        if self.scales == 0 || self.digits && !link {
            return false;
        }
        match small(text, at) {
            Some((value, end)) if value > 0.0 && value < self.last_scale() && self.group.is_none_or(|g| g % 100.0 == 0.0) => {
                self.add(value, 1.0, end);
                true
            }
            _ => false,
        }
    }

    fn last_scale(&self) -> f64 {
        if self.group.is_some_and(|g| g % 100.0 == 0.0) { 100.0 } else { self.closed }
    }

    fn add(&mut self, value: f64, step: f64, end: usize) {
        self.group = Some(self.group.unwrap_or(0.0) + value);
        (self.step, self.at) = (step, end);
    }

    fn multiply(&mut self, scale: f64, end: usize) -> bool {
        match self.group {
            Some(group) if scale < 1e3 => {
                if self.scales > 0 && group >= 100.0 && scale == 100.0 {
                    return false;
                }
                // "four hundred and three dozens": the dozens multiply the last part alone.
                let last = if group >= 100.0 && group.fract() == 0.0 && self.scales > 0 { group % 100.0 } else { group };
                self.step = digits::step_of(last).min(self.step.max(digits::step_of(last))) * scale;
                if last.fract() != 0.0 || scale == 12.0 {
                    self.step = if scale == 12.0 { 1.0 } else { self.step };
                }
                self.group = Some(group - last + last * scale);
            }
            Some(group) => {
                if scale >= self.closed {
                    return false;
                }
                self.step = if group.fract() == 0.0 { digits::step_of(group) } else { self.step } * scale;
                self.total += group * scale;
                (self.group, self.closed) = (None, scale);
            }
            // "two lakh crore"
            None if self.scales > 0 && scale > self.closed => {
                self.total *= scale;
                self.step *= scale;
                self.closed = scale;
            }
            None => return false,
        }
        self.scales += 1;
        self.at = end;
        true
    }

    /// "and a half": of the scale that follows, of the scale before, or of one.
    fn add_fraction(&mut self, text: &Text, part: f64, end: usize) -> bool {
        let follows = scale(text, end, false);
        match (self.group, follows) {
            (Some(group), _) if group.fract() == 0.0 => {
                (self.group, self.step, self.at) = (Some(group + part), 0.5, end);
            }
            (None, Some((scale, past))) if scale < self.closed => {
                self.total += part * scale;
                (self.step, self.at, self.closed) = (part * scale, past, scale);
            }
            (None, None) => {
                self.total += part * self.closed;
                (self.step, self.at) = (part * self.closed, end);
            }
            _ => return false,
        }
        true
    }

    /// "four point two", "zero point zero six".
    fn decimals(&mut self, text: &Text) {
        if text.lower(self.at) != "point" {
            return;
        }
        let (mut at, mut place, mut value) = (self.at + 1, 0.1, self.group.unwrap_or(0.0));
        while let Some(digit) = find(UNITS, text.lower(at)).filter(|_| place > 1e-9) {
            if digit > 9.0 {
                place /= 10.0;
            }
            value += digit * place;
            place /= 10.0;
            at += 1;
        }
        if at > self.at + 1 {
            (self.group, self.step, self.at) = (Some((value * 1e10).round() / 1e10), place * 10.0, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers() {
        for (source, expected) in [
            ("12", Some(12.0)),
            ("1,000", Some(1000.0)),
            ("3.5bn", Some(3.5e9)),
            ("3.5 million", Some(3.5e6)),
            ("4.1 million", Some(4.1e6)),
            ("0.57 trillion", Some(5.7e11)),
            ("20 million-strong", Some(2e7)),
            ("1MM", Some(1e6)),
            (".22", Some(0.22)),
            ("two dozen", Some(24.0)),
            ("a dozen", Some(12.0)),
            ("a half-dozen", Some(6.0)),
            ("half a million", Some(5e5)),
            ("half-a-million", Some(5e5)),
            ("quarter-of-a-million", Some(2.5e5)),
            ("three quarters of a million", Some(7.5e5)),
            ("twenty-one", Some(21.0)),
            ("two and a half million", Some(2.5e6)),
            ("2½ million", Some(2.5e6)),
            ("2 1/2", Some(2.5)),
            ("4 million and a half", Some(4.5e6)),
            ("six and a quarter", Some(6.25)),
            ("three hundred and five", Some(305.0)),
            ("four hundred and three dozen", Some(436.0)),
            ("one hundred twenty thousand", Some(120_000.0)),
            ("two million three hundred thousand and six", Some(2_300_006.0)),
            ("6 thousand 2 hundred and 45", Some(6245.0)),
            ("2.6 million one", Some(2.6e6)),
            ("two lakh crore", Some(2e12)),
            ("four point two", Some(4.2)),
            ("6.02x10^3", Some(6020.0)),
            ("2^10", Some(1024.0)),
            ("1.5e9", Some(1.5e9)),
            ("2^999999", Some(2.0)),
            ("5 hundred and two", Some(502.0)),
            ("40 000", Some(40_000.0)),
            ("1 234 567", Some(1_234_567.0)),
            ("12 300", Some(12.0)),
            ("6 . 2", Some(6.2)),
            ("80 , 000", Some(80_000.0)),
            ("2016 . 12", Some(2016.0)),
            ("a man", None),
            ("million", None),
            ("1,,,2", None),
        ] {
            assert_eq!(number_at(&Text::new(source), 0).map(|n| n.value), expected, "{source}");
        }
    }

    #[test]
    fn knows_to_which_step_it_was_written() {
        for (source, expected) in [
            ("12", 1.0),
            ("20", 1.0),
            ("120", 10.0),
            ("1,000", 1000.0),
            ("1,001", 1.0),
            ("3.5 million", 1e5),
            ("$700 million", 1e8),
            ("700 million", 1e8),
            ("699.8 million", 1e5),
            ("two and a half million", 5e5),
            ("half a million", 1e5),
            ("two dozen", 1.0),
            ("three hundred", 100.0),
            ("three hundred and five", 1.0),
        ] {
            let text = Text::new(source);
            let step = number_at(&text, usize::from(source.starts_with('$'))).map(|n| n.step);
            assert!(step.is_some_and(|s| (s - expected).abs() < expected * 1e-9), "{source}: {step:?}");
        }
    }
}
