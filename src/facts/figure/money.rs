//! What comes in: a place in the text; what goes out: an amount of money ("$3.5bn", "€5", "Rs 500 crore", "50 cents",
//! "tens of millions of dollars", "5 million Swedish kronor"); a shared currency is told by `currency` later.

use super::count::amount;
use super::currency::{NATIONAL, by_sign, by_word};
use super::{Reading, Sort};
use crate::facts::number::{SCALES, digits, find, is_joint, number_at};
use crate::text::{Kind, Text};

/// After "millions in", these make money of it: "billions in tax incentives".
#[rustfmt::skip]
const FUNDS: &[&str] = &[
    "tax", "taxes", "aid", "damages", "incentives", "subsidies", "funding", "funds", "revenue", "revenues", "profit", "profits",
    "losses", "cash", "fines", "grants", "loans", "debt", "sales", "investment", "investments", "savings", "fees", "bonds", "assets",
    "relief", "federal", "state", "public", "taxpayer", "payments", "contracts", "bribes", "spending", "costs", "compensation",
    "donations", "royalties", "unpaid", "lost",
];

/// Whether the mark is a currency's sign.
pub(super) fn is_sign(mark: &str) -> bool {
    mark == "$" || !mark.is_ascii() && by_sign(mark).is_some()
}

/// "EUR240", "Rs500": letters and digits in one token.
fn joined(text: &Text, i: usize) -> Option<Reading> {
    let raw = text.raw(i);
    if !raw.ends_with(|c: char| c.is_ascii_digit()) || text.kind(i) != Kind::Word {
        return None;
    }
    let (letters, number) = raw.split_at_checked(raw.find(|c: char| c.is_ascii_digit())?)?;
    let currency = by_sign(&letters.to_ascii_lowercase()).filter(|_| letters.len() == 3 || letters == "Rs" || letters == "RM")?;
    let (value, step) = digits(number)?;
    Some(Reading::exact(i..i + 1, Sort::Money, value, step).in_unit(Sort::Money, currency.key, i..i + 1))
}

/// Whether letters at `i` may be a currency's, before a number: "Rs 500", "HK$5".
pub(super) fn may_begin(text: &Text, i: usize) -> bool {
    if text.raw(i).ends_with(|c: char| c.is_ascii_digit()) {
        return joined(text, i).is_some();
    }
    text.raw(i).len() <= 4 && (text.kind(i + 1) == Kind::Number || matches!(text.raw(i + 1), "$" | ".")) && sign(text, i).is_some()
}

/// Reads an amount of money.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    before(text, i).or_else(|| after(text, i))
}

/// The sign, or letters and sign, before the number: its currency and end.
fn sign(text: &Text, i: usize) -> Option<(&'static str, usize)> {
    if text.kind(i) == Kind::Word {
        let joined = text.raw(i + 1) == "$" && !text.spaced(i + 1)
            || text.raw(i + 1) == "$" && matches!(text.lower(i), "us" | "u.s" | "hk" | "nz" | "aud" | "mxn" | "c");
        let letters = if joined { text.lower(i).replace('.', "") + "$" } else { text.lower(i).to_owned() };
        let row = by_sign(&letters)?;
        // Codes are capitals; "try 5" and "sh 5" are none.
        let code = joined
            || matches!(text.raw(i), "Rs" | "Rs." | "rs" | "Rp" | "Dh" | "Tk" | "kr")
            || text.raw(i).bytes().all(|b| b.is_ascii_uppercase());
        let lower_code = text.lower(i).len() == 3 && matches!(text.lower(i), "usd" | "eur" | "gbp" | "rmb");
        // "Rs. 300": a stop that is cut off
        let stop = text.raw(i + 1) == "." && !text.spaced(i + 1) && text.lower(i) == "rs";
        return (code || lower_code).then_some((row.key, if joined || stop { i + 2 } else { i + 1 }));
    }
    let row = by_sign(text.raw(i))?;
    Some((row.key, i + 1))
}

/// "$3.5bn", "US$5 million", "Rs 500".
fn before(text: &Text, i: usize) -> Option<Reading> {
    if let Some(reading) = joined(text, i) {
        return Some(reading);
    }
    let (currency, at) = sign(text, i)?;
    if text.kind(at) != Kind::Number && text.raw(at) != "." {
        return None;
    }
    let number = number_at(text, at)?;
    let mut end = at + number.tokens;
    let (mut value, mut step) = (number.value, number.step);
    // A scale after a space: "$5 M", "$5-million".
    if matches!(text.raw(end), "M" | "B") && text.spaced(end) && number.tokens == 1 {
        let scale = if text.raw(end) == "M" { 1e6 } else { 1e9 };
        (value, step, end) = (value * scale, step * scale, end + 1);
    }
    let mut currency = currency;
    if currency == "$"
        && let Some((_, _, code)) =
            NATIONAL.iter().find(|(nation, word, _)| *word == "dollar" && *nation == text.lower(end) && text.lower(end) != "us")
        && text.kind(end + 1) != Kind::Word
    {
        (currency, end) = (code, end + 1);
    }
    if matches!(text.lower(end), "dollars" | "dollar") && text.spaced(end) && currency != "€" {
        end += 1;
    }
    if currency == "$" && matches!(text.raw(end), "USD" | "US" | "AUD" | "CAD") && text.spaced(end) {
        currency = match text.raw(end) {
            "AUD" => "AUD",
            "CAD" => "CAD",
            _ => "USD",
        };
        end += 1;
    }
    Some(Reading::exact(i..end, Sort::Money, value, step).in_unit(Sort::Money, currency, i..end))
}

/// The currency's word at `i`, with its end: "dollars", "Swedish kronor", "U.S. dollars".
fn word(text: &Text, i: usize, digits: bool) -> Option<(&'static str, usize)> {
    let singular = |w: &'_ str, name: &str| w == name || w.strip_suffix('s') == Some(name);
    let mut at = i;
    if matches!(text.lower(at), "new" | "hong" | "south") {
        at += 1;
    }
    if let Some((_, _, code)) = NATIONAL.iter().find(|(nation, word, _)| *nation == text.lower(at) && singular(text.lower(at + 1), word)) {
        return Some((code, at + 2));
    }
    let lower = text.lower(i);
    if let Some(row) = by_word(lower) {
        return Some((row.key, i + 1));
    }
    if !digits {
        return None;
    }
    let capitals = text.raw(i).bytes().all(|b| b.is_ascii_uppercase()) && (text.raw(i).len() == 3 || !text.spaced(i));
    let written = text.kind(i) == Kind::Mark || capitals || matches!(lower, "rmb" | "kr" | "元");
    if let Some(row) = by_sign(lower).filter(|_| written) {
        return Some((row.key, i + 1));
    }
    // "20p"
    (text.raw(i) == "p" && !text.spaced(i)).then_some(("p", i + 1))
}

/// "MUSD", "MSEK": millions of a currency.
fn in_millions(raw: &str) -> Option<&'static str> {
    let code = raw.strip_prefix('M').filter(|c| c.len() == 3 && c.bytes().all(|b| b.is_ascii_uppercase()))?;
    by_sign(&code.to_ascii_lowercase()).map(|row| row.key)
}

/// "5 million dollars", "50 cents", "450,000 yen", "billions of dollars".
fn after(text: &Text, i: usize) -> Option<Reading> {
    let reading = amount(text, i)?;
    let end = reading.tokens.end;
    let digits = text.kind(end - 1) == Kind::Number || text.kind(i) == Kind::Number;
    let of = text.lower(end) == "of"
        && (reading.number.is_none() || reading.number.is_some_and(|n| n >= 1e6) || text.lower(end - 1) == "couple");
    let at = if is_joint(text, end) || of { end + 1 } else { end };
    // A sign that the next number owns: "5, €10".
    let owned = text.kind(at) == Kind::Mark && text.kind(at + 1) == Kind::Number && !text.spaced(at + 1);
    if let Some(currency) = in_millions(text.raw(at)).filter(|_| !owned) {
        return Some(reading.times(1e6).in_unit(Sort::Money, currency, i..at + 1));
    }
    let Some((currency, past)) = word(text, at, digits).filter(|_| !owned) else { return funds(text, reading) };
    let ambiguous = match text.lower(at) {
        // "12 won", "two sterling performances", "a real …", "both francs"
        "won" => reading.number.is_none_or(|n| n < 100.0),
        "sterling" | "real" | "try" | "colon" | "sen" | "rand" | "mark" => reading.number.is_some_and(|n| n < 10.0),
        // "300-pound crates" weigh.
        "pound" | "pounds" => return pounds(text, reading, currency, at, past),
        _ => false,
    };
    if ambiguous {
        return None;
    }
    let mut reading = reading.in_unit(Sort::Money, currency, i..past);
    // "60 EUR million"
    if let Some(scale) = find(SCALES, text.lower(past)).filter(|s| *s >= 1e3 && text.raw(past - 1).bytes().all(|b| b.is_ascii_uppercase()))
    {
        reading = reading.times(scale);
        reading.tokens.end = past + 1;
        reading.counted = past + 1..past + 1;
        return Some(reading);
    }
    let joint = if text.lower(past) == "and" { past + 1 } else { past };
    // "3 dollars 50 cents"
    if let Some(small) = number_at(text, joint).filter(|n| n.value < 100.0 && reading.number.is_some()) {
        let cents = joint + small.tokens;
        if matches!(text.lower(cents), "cents" | "cent" | "pence") {
            reading.number = reading.number.map(|n| n + small.value / 100.0);
            (reading.step, reading.tokens.end) = (0.01, cents + 1);
        } else if small.value >= 10.0
            && !matches!(currency, "¢" | "p" | "JPY")
            && text.lower(joint) != "a"
            && small.value.fract() == 0.0
            && text.kind(cents) != Kind::Word
            && !matches!(text.raw(cents), "%" | "-" | "$")
        {
            // "22 dollars 50"
            reading.number = reading.number.map(|n| n + small.value / 100.0);
            (reading.step, reading.tokens.end) = (0.01, cents);
        }
        reading.counted = reading.tokens.end..reading.tokens.end;
    }
    Some(reading)
}

fn pounds(text: &Text, reading: Reading, currency: &'static str, at: usize, past: usize) -> Option<Reading> {
    let tokens = reading.tokens.start..past;
    if text.lower(past) == "sterling" {
        return Some(reading.in_unit(Sort::Money, "GBP", tokens.start..past + 1));
    }
    let joined = text.lower(at) == "pound" && is_joint(text, at - 1) && reading.number.is_none_or(|n| n < 1e6);
    // "6 million pounds of wool" weigh, "5 million pounds of aid" pay.
    let of = text.lower(past) == "of" && !FUNDS.contains(&text.lower(past + 1));
    let weight = super::measure::with_smaller(text, reading.clone().in_unit(Sort::Measure, "lb", tokens.clone()));
    if currency == "pound" && (joined || of || weight.tokens.end > past) {
        return Some(weight);
    }
    Some(reading.in_unit(Sort::Money, currency, tokens))
}

/// "billions in tax incentives": money without its currency.
fn funds(text: &Text, reading: Reading) -> Option<Reading> {
    let end = reading.tokens.end;
    let large = reading.number.is_none() && reading.min.is_some_and(|m| m >= 2e5);
    let money = large && text.lower(end) == "in" && FUNDS.contains(&text.lower(end + 1));
    let tokens = reading.tokens.clone();
    money.then(|| reading.in_unit(Sort::Money, "$", tokens))
}
