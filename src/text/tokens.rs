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
    for (start, piece) in source.split_word_bound_indices() {
        let Some(first) = piece.chars().next() else { continue };
        if first.is_whitespace() || first == '\u{feff}' {
            spaced = true;
            line_start |= piece.contains('\n');
            continue;
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
            let stem = piece
                .strip_suffix("'s")
                .or_else(|| piece.strip_suffix("’s"))
                .or_else(|| piece.strip_suffix("'S"))
                .or_else(|| piece.strip_suffix("’S"));
            match stem {
                Some(stem) if !stem.is_empty() => {
                    push(start, start + stem.len(), Kind::Word);
                    push(start + stem.len(), end, Kind::Possessive);
                }
                _ => push(start, end, Kind::Word),
            }
        } else if piece == "'" || piece == "’" {
            let after_s = out.last().is_some_and(|t| !spaced && t.kind == Kind::Word && source[t.start..t.end].ends_with(['s', 'S']));
            let before_space = source[end..].chars().next().is_none_or(char::is_whitespace);
            out.push(Token {
                start,
                end,
                kind: if after_s && before_space { Kind::Possessive } else { Kind::Mark },
                spaced,
                line_start,
                sentence: 0,
            });
            (spaced, line_start) = (false, false);
        } else {
            // Marks one by one, so that rules see each.
            for (k, c) in piece.char_indices() {
                if c.is_whitespace() {
                    continue;
                }
                out.push(Token { start: start + k, end: start + k + c.len_utf8(), kind: Kind::Mark, spaced, line_start, sentence: 0 });
                (spaced, line_start) = (false, false);
            }
        }
    }
    join_abbreviations(source, out)
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
