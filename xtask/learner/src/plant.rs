//! What comes in: a labelled pair; what goes out: the pair with one agreeing figure or date of B changed to a value that cannot be
//! true together with the old one, as often as there are such values.

use crate::gold::Pair;
use crosscheck::article::Article;
use crosscheck::report::Kind;
use crosscheck::text::Span;

/// B with one value changed.
pub struct Planted {
    pub b: Article,
    /// Where the changed value stands.
    pub span: Span,
    /// The places in A that it now contradicts.
    pub partners: Vec<Span>,
}

const WORDS: [&str; 12] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Every way to change the pair. Each value is changed in two ways, so that no one way is learned.
pub fn planted(pair: &Pair, kind: Kind) -> Vec<Planted> {
    let mut out = Vec::new();
    for relation in pair.relations.iter().filter(|r| r.kind == kind && r.verdict == "agrees") {
        for span in &relation.b {
            let Some(quote) = pair.b.text.get(span.start..span.end) else { continue };
            for way in 0..2 {
                let Some(new) = changed(kind, quote, way) else { continue };
                let text = format!("{}{new}{}", &pair.b.text[..span.start], &pair.b.text[span.end..]);
                let b = Article { text, ..pair.b.clone() };
                out.push(Planted { b, span: Span { start: span.start, end: span.start + new.len() }, partners: relation.a.clone() });
            }
        }
    }
    out
}

fn changed(kind: Kind, quote: &str, way: usize) -> Option<String> {
    if kind == Kind::Date {
        if let Some((i, day)) = DAYS.iter().enumerate().find(|(_, day)| quote.contains(**day)) {
            return Some(quote.replacen(day, DAYS[(i + 2 + way) % 7], 1));
        }
        let month = MONTHS.iter().any(|m| quote.contains(m));
        let (at, digits) = number(quote)?;
        let n: i64 = digits.parse().ok()?;
        let new = match digits.len() {
            1 | 2 if month => {
                if n <= 14 {
                    n + 5 + way as i64
                } else {
                    n - 5 - way as i64
                }
            }
            4 => n - 2 - way as i64,
            _ => return in_digits(quote, way),
        };
        return Some(format!("{}{new}{}", &quote[..at], &quote[at + digits.len()..]));
    }
    in_digits(quote, way).or_else(|| in_words(quote, way))
}

/// The first run of digits.
fn number(quote: &str) -> Option<(usize, &str)> {
    let at = quote.find(|c: char| c.is_ascii_digit())?;
    let rest = &quote[at..];
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    Some((at, &rest[..end]))
}

fn in_digits(quote: &str, way: usize) -> Option<String> {
    let at = quote.find(|c: char| c.is_ascii_digit())?;
    let rest = &quote[at..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(rest.len());
    let old = rest[..end].trim_end_matches([',', '.']);
    let value: f64 = old.replace(',', "").parse().ok().filter(|v| *v > 0.0)?;
    let new = if value < 10.0 { value * (2 + way) as f64 + 1.0 } else { value * (1.4 + 0.3 * way as f64) };
    let decimals = old.split_once('.').map_or(0, |(_, d)| d.len());
    Some(format!("{}{new:.decimals$}{}", &quote[..at], &rest[old.len()..]))
}

fn in_words(quote: &str, way: usize) -> Option<String> {
    let lower = quote.to_lowercase();
    let (i, word) = WORDS.iter().enumerate().find(|(_, word)| lower.split(|c: char| !c.is_alphabetic()).any(|w| w == **word))?;
    let at = lower.find(word)?;
    Some(format!("{}{}{}", quote.get(..at)?, WORDS[(i + 4 + way) % 12], quote.get(at + word.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_changed_to_others() {
        for (kind, quote, expected) in [
            (Kind::Date, "Monday", "Wednesday"),
            (Kind::Date, "July 21", "July 16"),
            (Kind::Date, "1996", "1994"),
            (Kind::Figure, "at least 12", "at least 17"),
            (Kind::Figure, "four", "eight"),
            (Kind::Figure, "$3.50", "$8.00"),
        ] {
            assert_eq!(changed(kind, quote, 0).as_deref(), Some(expected), "{quote}");
        }
        assert_eq!(changed(Kind::Figure, "dozens", 0), None);
    }
}
