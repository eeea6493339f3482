//! What comes in: words and the room for them; what goes out: the words cut to lines that fit. No browser is asked how wide a letter
//! is: the widths are those of the usual sans serifs, rounded up.

use crate::text::function_words::{self, CONJUNCTION, Classes, DETERMINER, PREPOSITION};

/// "of", "a", "and": these lead on to the next word.
const LEADING: Classes = DETERMINER | PREPOSITION | CONJUNCTION;

/// Sizes of text in a picture.
pub const PLAIN: f64 = 14.0;
/// The smaller one.
pub const SMALL: f64 = 12.5;

/// How wide words are, at most, in a common sans serif of this size.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(of).sum::<f64>() * size
}

/// A letter's width, as a share of the size.
fn of(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' | ';' | '|' | 'I' | '’' => 0.30,
        ' ' | 'f' | 't' | 'r' | '-' | '(' | ')' | '"' | '“' | '”' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.95,
        c if c.is_ascii_lowercase() || c.is_ascii_digit() => 0.59,
        c if c.is_ascii() => 0.72,
        c if c.is_lowercase() => 0.6,
        '\u{600}'..='\u{6ff}' => 0.6,
        _ => 1.0,
    }
}

/// The words, or as much of them as there is room for, and "…".
pub fn fit(text: &str, size: f64, room: f64) -> String {
    wrap(text, size, room, 1).pop().unwrap_or_default()
}

/// The words in at most so many lines; what does not fit ends in "…".
pub fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let full = out.len() >= lines;
        if let Some(line) = out.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer, size) <= room {
                *line = longer;
                continue;
            }
            if full {
                *line = cut(&longer, size, room);
                break;
            }
        }
        if width(word, size) > room {
            out.push(cut(word, size, room));
            break;
        }
        out.push(word.to_owned());
    }
    out
}

/// As many whole words as there is room for, of the first as many letters, and "…"; none where there is no room at all. Words that
/// lead on to the next do not stand last.
fn cut(text: &str, size: f64, room: f64) -> String {
    let mut left = room - of('…') * size;
    if left < 0.0 {
        return String::new();
    }
    let fits = |letter: &char| {
        left -= of(*letter) * size;
        left >= 0.0
    };
    let kept: String = text.chars().take_while(fits).collect();
    let is_whole = text.get(kept.len()..).is_some_and(|rest| rest.starts_with(' '));
    let mut words = if is_whole { &kept } else { kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words) };
    while let Some((before, _)) = words.rsplit_once(' ').filter(|(_, last)| function_words::is(&last.to_lowercase(), LEADING)) {
        words = before;
    }
    format!("{}…", words.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_end_in_dots() {
        assert_eq!(wrap("three people were killed", 10.0, 85.0, 3), ["three people", "were killed"]);
        assert_eq!(wrap("three people were killed", 10.0, 85.0, 1), ["three people…"]);
        assert_eq!(wrap("", 10.0, 90.0, 2), Vec::<String>::new());
        assert_eq!(wrap("Donaudampfschifffahrt at sea", 10.0, 60.0, 2), ["Donauda…"]);
        assert_eq!(fit("12", 10.0, 2.0), "");
        assert_eq!(fit("the last round of the talks", 10.0, 120.0), "the last round…");
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for room in 0..200 {
            for lines in 1..4 {
                for line in
                    wrap("The Organisation for the Prohibition of Chemical Weapons (OPCW), “WMD” — é😀", 13.0, f64::from(room), lines)
                {
                    assert!(width(&line, 13.0) <= f64::from(room), "{line} in {room}");
                }
            }
        }
    }
}
