//! What comes in: text; what goes out: tokens, by the word boundaries of Unicode (UAX #29) with three changes
//! that English news needs: a possessive is a token of its own, a dotted abbreviation is one token ("U.N.", "Dec."),
//! and letters that follow digits are cut off ("3.5bn" → "3.5", "bn").

use unicode_segmentation::UnicodeSegmentation;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Starts with a letter.
    Word,
    /// Starts with a digit; digits with inner commas and points are one ("1,000", "3.5").
    Number,
    /// "'s", "’s", or the lone apostrophe of a plural.
    Possessive,
    /// Anything else, one character: punctuation, currency signs, symbols.
    Mark,
    /// No token: past the end.
    End,
}

/// One token, by its bytes in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is made of.
    pub kind: Kind,
    /// Whether white space (or the start of the text) stands before it.
    pub spaced: bool,
    /// Whether a line break stands before it.
    pub line_start: bool,
    /// Index of its sentence.
    pub sentence: u32,
}

/// Abbreviations that keep their full stop and do not end a sentence by it.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "adm", "ala", "apr", "ariz", "ark", "asst", "atty", "aug", "ave", "bldg", "blvd", "brig", "bros", "calif", "capt", "cmdr", "co", "col",
    "colo", "conn", "corp", "cpl", "dec", "del", "dept", "det", "dist", "dr", "ed", "est", "etc", "feb", "fla", "fri", "ft", "ga", "gen",
    "gov", "hon", "ill", "inc", "ind", "insp", "jan", "jr", "jul", "jun", "kan", "ky", "la", "lt", "ltd", "maj", "mar", "mass", "md",
    "messrs", "mich", "minn", "miss", "mo", "mont", "mr", "mrs", "ms", "msgr", "mt", "neb", "nev", "no", "nos", "nov", "oct", "okla",
    "ont", "ore", "pa", "penn", "prof", "pvt", "rep", "reps", "ret", "rev", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "supt",
    "tenn", "tex", "thu", "tue", "va", "vs", "vt", "wash", "wed", "wis", "wyo",
];

/// Those of them that may as well be a word that ends a sentence: they keep the stop only where a capital or a digit follows
/// at once.
const AMBIGUOUS: &[&str] = &[
    "co", "del", "ill", "ind", "la", "mass", "md", "miss", "mo", "no", "pa", "va", "ga", "wash", "ark", "mar", "ed", "est", "jan", "etc",
    "mt", "sen", "ore",
];

/// Cuts the text into tokens; sentences are not set yet.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(source.len() / 5);
    let (mut spaced, mut line_start) = (true, true);
    each_piece(source, |start, piece| {
        let Some(first) = piece.chars().next() else { return };
        if first == ' ' {
            spaced = true;
            return;
        }
        if first.is_whitespace() || first == '\u{feff}' {
            spaced = true;
            line_start |= piece.contains('\n');
            return;
        }
        let end = start + piece.len();
        let mut push = |start: usize, end: usize, kind: Kind| {
            out.push(Token { start, end, kind, spaced, line_start, sentence: 0 });
            (spaced, line_start) = (false, false);
        };
        if first.is_numeric() {
            let digits = piece.find(|c: char| c.is_alphabetic()).unwrap_or(piece.len());
            push(start, start + digits, Kind::Number);
            if digits < piece.len() {
                push(start + digits, end, Kind::Word);
            }
        } else if first.is_alphabetic() || first == '_' {
            match piece.strip_suffix(['s', 'S']).and_then(|owner| owner.strip_suffix(['\'', '’'])) {
                Some(owner) if !owner.is_empty() => {
                    push(start, start + owner.len(), Kind::Word);
                    push(start + owner.len(), end, Kind::Possessive);
                }
                _ => push(start, end, Kind::Word),
            }
        } else if piece == "'" || piece == "’" {
            let after_s = out.last().is_some_and(|t| !spaced && t.kind == Kind::Word && source[t.start..t.end].ends_with(['s', 'S']));
            let before_space = source[end..].chars().next().is_none_or(char::is_whitespace);
            let kind = if after_s && before_space { Kind::Possessive } else { Kind::Mark };
            out.push(Token { start, end, kind, spaced, line_start, sentence: 0 });
            (spaced, line_start) = (false, false);
        } else {
            // Marks one by one, so that rules see each.
            for (k, c) in piece.char_indices().filter(|(_, c)| !c.is_whitespace()) {
                push(start + k, start + k + c.len_utf8(), Kind::Mark);
            }
        }
    });
    join_abbreviations(source, out)
}

/// The pieces between the word boundaries of Unicode. What stands between two spaces is cut by itself; where it is ASCII, as nearly
/// all of English is, the same rules are followed without Unicode's tables, which takes a fifth of the time.
fn each_piece<'a>(source: &'a str, mut piece: impl FnMut(usize, &'a str)) {
    let is_space = |b: &u8| matches!(b, b' ' | b'\n');
    let bytes = source.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        if is_space(&bytes[start]) {
            piece(start, &source[start..start + 1]);
            start += 1;
            continue;
        }
        let word = &source[start..start + bytes[start..].iter().take_while(|b| !is_space(b)).count()];
        if word.is_ascii() {
            let mut from = 0;
            while from < word.len() {
                let end = ascii_end(word.as_bytes(), from);
                piece(start + from, &word[from..end]);
                from = end;
            }
        } else {
            word.split_word_bound_indices().for_each(|(from, part)| piece(start + from, part));
        }
        start += word.len();
    }
}

/// Where the piece ends that begins at `from`: rules WB5 to WB13b of UAX #29 for ASCII.
fn ascii_end(bytes: &[u8], from: usize) -> usize {
    let at = |i: usize| bytes.get(i).copied().unwrap_or(b' ');
    let in_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let mut end = from;
    loop {
        while in_word(at(end)) {
            end += 1;
        }
        if end == from {
            return from + 1;
        }
        let (before, after) = (at(end - 1), at(end + 1));
        let letters = before.is_ascii_alphabetic() && after.is_ascii_alphabetic();
        let digits = before.is_ascii_digit() && after.is_ascii_digit();
        let inner = match at(end) {
            b'.' | b'\'' => letters || digits,
            b':' => letters,
            b',' | b';' => digits,
            _ => false,
        };
        if !inner {
            return end;
        }
        end += 1;
    }
}

/// Joins "U", ".", "N", "." and "Dec", "." into one token each.
fn join_abbreviations(source: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let text = |t: &Token| &source[t.start..t.end];
    let mut i = 0;
    while i < tokens.len() {
        let mut token = tokens[i];
        let stop = |i: usize| tokens.get(i).is_some_and(|t| !t.spaced && text(t) == ".");
        if token.kind == Kind::Word && stop(i + 1) {
            let word = text(&token);
            let dotted = word.contains('.') && word.split('.').all(|p| p.chars().count() == 1);
            let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
            if dotted || initial || is_abbreviation(source, word, tokens.get(i + 2)) {
                token.end = tokens[i + 1].end;
                i += 1;
            }
        }
        out.push(token);
        i += 1;
        // The possessive of what was joined: "U.N.'s".
        let apostrophe = tokens.get(i).is_some_and(|t| !t.spaced && matches!(text(t), "'" | "’"));
        if let Some(s) = tokens.get(i + 1).filter(|t| apostrophe && !t.spaced && matches!(text(t), "s" | "S")) {
            out.push(Token { end: s.end, kind: Kind::Possessive, ..tokens[i] });
            i += 2;
        }
    }
    out
}

fn is_abbreviation(source: &str, word: &str, next: Option<&Token>) -> bool {
    let lower = word.to_ascii_lowercase();
    if ABBREVIATIONS.binary_search(&lower.as_str()).is_err() || word.len() > 5 {
        return false;
    }
    let next_first = next.and_then(|t| source[t.start..].chars().next());
    // "a.m." and the like are dotted; a lower-case "no." or "dec." is an abbreviation only before a digit.
    if word.starts_with(|c: char| c.is_lowercase()) && AMBIGUOUS.contains(&lower.as_str()) {
        return next_first.is_some_and(|c| c.is_numeric());
    }
    if AMBIGUOUS.contains(&lower.as_str()) {
        return next.is_some_and(|t| !t.line_start) && next_first.is_some_and(|c| c.is_numeric() || c.is_uppercase() || c == ',');
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(source: &str) -> Vec<&str> {
        tokens(source).iter().map(|t| &source[t.start..t.end]).collect()
    }

    #[test]
    fn abbreviations_are_sorted() {
        let mut sorted = ABBREVIATIONS.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ABBREVIATIONS, sorted);
    }

    #[test]
    fn ascii_is_cut_as_unicode_says() {
        let signs = ["a", "B", "1", "_", "'", ".", ":", ",", ";", "-", "$", "(", "\t", " "];
        for n in 0..signs.len().pow(4) {
            let source: String = (0..4).map(|k| signs[n / signs.len().pow(k) % signs.len()]).collect();
            let mut found = Vec::new();
            each_piece(&source, |_, piece| found.push(piece));
            let of_unicode: Vec<&str> = source.split_word_bounds().collect();
            let words = |pieces: &[&str]| pieces.iter().filter(|p| !p.trim().is_empty()).map(|p| p.to_string()).collect::<Vec<_>>();
            assert_eq!(words(&found), words(&of_unicode), "{source:?}");
        }
    }

    #[test]
    fn cuts_as_news_needs_it() {
        for (source, expected) in [
            ("The U.N.'s envoy", "The|U.N.|'s|envoy"),
            ("on Dec. 30, at 9 a.m. today", "on|Dec.|30|,|at|9|a.m.|today"),
            ("$3.5bn and 10,000ft", "$|3.5|bn|and|10,000|ft"),
            ("Iran’s two-day talks", "Iran|’s|two|-|day|talks"),
            ("the brothers' car", "the|brothers|'|car"),
            ("He said no. They left.", "He|said|no|.|They|left|."),
            ("F-16s, MH370", "F|-|16|s|,|MH370"),
        ] {
            assert_eq!(cut(source).join("|"), expected, "{source}");
        }
    }
}
