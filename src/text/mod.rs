//! What comes in: an article's text; what goes out: a [`Text`], its tokens, sentences and quotations.
//! Every later step works on token indices and byte spans of it.

pub mod concepts;
pub mod function_words;
pub mod furniture;
pub mod gazetteer;
pub mod names;
mod sentences;
mod tokens;
pub mod words;

pub use tokens::{Kind, Token};

use std::ops::Range;

/// A half-open range of bytes in the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The text in lower case, and where in it the tokens stand without the marks that [`Text::lower`] leaves out.
fn lower(source: &str, tokens: &[Token]) -> (String, Vec<Span>) {
    let mut lower = String::with_capacity(source.len() + 2);
    lower.push_str(source);
    lower.make_ascii_lowercase();
    lower.push_str("'s");
    let possessive = Span { start: source.len(), end: source.len() + 2 };
    let of = |t: &Token| match (t.kind, &source[t.start..t.end]) {
        (Kind::Possessive, "'" | "’") => Span { end: possessive.start + 1, ..possessive },
        (Kind::Possessive, _) => possessive,
        (Kind::Word, word) if word.ends_with('.') => Span { start: t.start, end: t.end - 1 },
        _ => Span { start: t.start, end: t.end },
    };
    let lowered = tokens.iter().map(of).collect();
    (lower, lowered)
}

/// A text cut into tokens and sentences.
#[derive(Debug)]
pub struct Text<'a> {
    /// The article's text.
    pub source: &'a str,
    /// `source` in lower case (ASCII only, so that places stay the same), and the possessives after it.
    lower: String,
    /// Where in `lower` each token stands as [`Text::lower`] gives it.
    lowered: Vec<Span>,
    /// All tokens but white space, in order.
    pub tokens: Vec<Token>,
    /// Sentences as ranges of token indices, in order, covering all tokens.
    pub sentences: Vec<Range<usize>>,
    /// Page furniture, in order: it holds no facts.
    pub furniture: Vec<Span>,
}

impl<'a> Text<'a> {
    /// Cuts the text. Linear in its length.
    pub fn new(source: &'a str) -> Self {
        let mut tokens = tokens::tokens(source);
        let sentences = sentences::sentences(source, &mut tokens);
        let (lower, lowered) = lower(source, &tokens);
        let mut text = Text { source, lower, lowered, tokens, sentences, furniture: Vec::new() };
        text.furniture = furniture::furniture(&text);
        text
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the text has no token.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token as written; empty past the end, so that rules may look ahead freely.
    pub fn raw(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| &self.source[t.start..t.end])
    }

    /// The token in lower case without an abbreviation's last full stop ("Dec." → "dec", "U.N." → "u.n",
    /// "’s" → "'s"); empty past the end.
    pub fn lower(&self, i: usize) -> &str {
        self.lowered.get(i).map_or("", |span| &self.lower[span.start..span.end])
    }

    /// The token's kind; [`Kind::End`] past the end.
    pub fn kind(&self, i: usize) -> Kind {
        self.tokens.get(i).map_or(Kind::End, |t| t.kind)
    }

    /// Whether white space stands before the token.
    pub fn spaced(&self, i: usize) -> bool {
        self.tokens.get(i).is_none_or(|t| t.spaced)
    }

    /// Whether the token starts with a capital.
    pub fn capital(&self, i: usize) -> bool {
        self.raw(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// The sentence that the token stands in (an index into `sentences`); the last one past the end.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.tokens.get(i).map_or(self.sentences.len().saturating_sub(1), |t| t.sentence as usize)
    }

    /// The token range of the sentence in which token `i` stands.
    pub fn sentence(&self, i: usize) -> Range<usize> {
        self.sentences.get(self.sentence_of(i)).cloned().unwrap_or(0..0)
    }

    /// The bytes of a range of tokens; empty at its start for an empty range.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.tokens.get(range.start).map_or(self.source.len(), |t| t.start);
        let end = if range.end > range.start { self.tokens.get(range.end - 1).map_or(self.source.len(), |t| t.end) } else { start };
        Span { start, end }
    }

    /// What stands in a span.
    pub fn slice(&self, span: Span) -> &'a str {
        self.source.get(span.start..span.end).unwrap_or("")
    }

    /// The first token that ends after the byte.
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|t| t.end <= byte)
    }

    /// Whether the tokens from `i` on are these words, in lower case as [`Text::lower`] gives them.
    pub fn follows(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, w)| self.lower(i + k) == *w)
    }
}
