//! What comes in: a place in the text; what goes out: the number that stands there, in digits, words or both
//! ("3.5bn", "two and a half million", "twenty-one", "two dozen"). Used by figures and dates.

use crate::text::{Kind, Text};

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

const UNITS: &[(&str, f64)] = &[
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
];

const TENS: &[(&str, f64)] = &[
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
const SCALES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("k", 1e3),
    ("m", 1e6),
    ("mn", 1e6),
    ("mln", 1e6),
    ("bn", 1e9),
    ("bln", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
    ("b", 1e9),
];

fn find(table: &[(&str, f64)], word: &str) -> Option<f64> {
    table.iter().find(|(w, _)| *w == word).map(|(_, v)| *v)
}

/// The value of digits with commas and points ("1,000", "3.5"); none where they are no number ("1,,,2", "1.2.3").
pub fn digits(raw: &str) -> Option<(f64, f64)> {
    let mut parts = raw.split('.');
    let whole = parts.next()?;
    let decimals = parts.next();
    if parts.next().is_some() || raw.len() > 40 {
        return None;
    }
    let groups: Vec<&str> = whole.split(',').collect();
    let well_grouped = groups.len() == 1 || (!groups[0].is_empty() && groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3));
    if !well_grouped || decimals.is_some_and(|d| d.is_empty() || !d.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let plain: String = groups.concat();
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value: f64 = raw.replace(',', "").parse().ok()?;
    let step = match decimals {
        Some(d) => 10f64.powi(-(d.len() as i32)),
        None => 10f64.powi((plain.len() - plain.trim_end_matches('0').len()).min(plain.len() - 1) as i32),
    };
    Some((value, step))
}

/// Reads the number that begins with token `i`. "a" and "an" count only before a scale ("a hundred", "a dozen").
pub fn number_at(text: &Text, i: usize) -> Option<Number> {
    let mut at = i;
    let (mut total, mut current, mut step) = (0.0, 0.0, 1.0);
    let mut any = false;
    loop {
        let word = text.lower(at);
        let joined = at > i && !text.spaced(at);
        if text.kind(at) == Kind::Number && !any {
            let (value, s) = digits(text.raw(at))?;
            (current, step, any) = (value, s, true);
            at += 1;
        } else if matches!(word, "a" | "an")
            && !any
            && find(SCALES, text.lower(at + 1)).is_some_and(|s| s >= 12.0)
            && text.lower(at + 1).len() > 3
        {
            (current, any) = (1.0, true);
            at += 1;
        } else if let Some(value) = find(TENS, word) {
            if any && (current % 100.0 != 0.0 || step != 1.0 && current == 0.0) {
                break;
            }
            current += value;
            (any, step) = (true, 1.0);
            at += 1;
            let hyphen = text.raw(at) == "-" && !text.spaced(at);
            let unit = find(&UNITS[1..10], text.lower(at + usize::from(hyphen)));
            if let (Some(unit), true) = (unit, hyphen || text.spaced(at)) {
                current += unit;
                at += 1 + usize::from(hyphen);
            }
        } else if let Some(value) = find(UNITS, word) {
            if any && (current % 100.0 != 0.0 || current == 0.0) {
                break;
            }
            current += value;
            (any, step) = (true, 1.0);
            at += 1;
        } else if let Some(scale) = find(SCALES, word).filter(|_| any && at > i) {
            // One-letter scales stand joined to digits only: "5m", not "5 m".
            if word.len() <= 2 && !joined && word != "bn" {
                break;
            }
            if scale == 1e2 || scale == 12.0 {
                current *= scale;
            } else {
                total += current * scale;
                current = 0.0;
            }
            step = if total > 0.0 && current == 0.0 {
                step * scale
            } else {
                1.0f64.max(step * scale / 100.0 * if scale == 12.0 { 1.0 } else { 100.0 })
            };
            at += 1;
        } else if word == "and" && any && text.follows(at + 1, &["a", "half"]) {
            current += 0.5;
            step = 0.5;
            at += 3;
        } else if word == "and"
            && any
            && (current % 100.0 == 0.0 && current > 0.0 || current == 0.0 && total > 0.0)
            && at > i
            && is_scale(text.lower(at - 1))
        {
            let next = text.lower(at + 1);
            if find(UNITS, next).is_none() && find(TENS, next).is_none() {
                break;
            }
            at += 1;
        } else {
            break;
        }
    }
    any.then(|| Number { tokens: at - i, value: total + current, step })
}

fn is_scale(word: &str) -> bool {
    find(SCALES, word).is_some() && word.len() > 3
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
            ("two dozen", Some(24.0)),
            ("a dozen", Some(12.0)),
            ("twenty-one", Some(21.0)),
            ("two and a half million", Some(2.5e6)),
            ("three hundred and five", Some(305.0)),
            ("one hundred twenty thousand", Some(120_000.0)),
            ("a man", None),
            ("million", None),
        ] {
            assert_eq!(number_at(&Text::new(source), 0).map(|n| n.value), expected, "{source}");
        }
    }
}
