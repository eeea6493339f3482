//! What comes in: a set's JSON lines; what goes out: texts with the tags that each token may have.
//!
//! The sets differ in what they label, so a token has a set of allowed tags rather than one: where a set does not label
//! nationalities, a word that could be one may be either.

use crate::settings::Settings;
use anyhow::{Context, Result};
use crosscheck::text::gazetteer::{countries, titles};
use crosscheck::text::names::NameType;
use crosscheck::text::names::training::{OUTSIDE, TAGS, TYPES};
use crosscheck::text::{Kind, Text};
use std::path::Path;

/// A set of tags, one bit each.
pub type TagSet = u16;

/// Every tag.
pub const ANY: TagSet = (1 << TAGS) - 1;

/// A text of a set.
pub struct Document {
    /// The text as it stands in the set, or a copy in another case.
    pub text: String,
    /// Byte spans and types.
    pub spans: Vec<(usize, usize, NameType)>,
    /// What a recogniser trained on the other sets finds, where the set's own labels are by machine.
    pub second: Option<Vec<(usize, usize, NameType)>>,
    /// What the set leaves open.
    pub labels: Labels,
    /// How much its tokens count.
    pub weight: f32,
}

/// What a set labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// All types; nationalities among `other` or apart.
    All,
    /// People, organisations and places alone.
    Three,
    /// Whatever it labels, as it stands: for measuring.
    Raw,
}

#[derive(serde::Deserialize)]
struct Row {
    text: String,
    spans: Vec<(usize, usize, String)>,
}

/// Reads a set.
pub fn read(path: &Path, labels: Labels, weight: f32) -> Result<Vec<Document>> {
    let content = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let gmb = path.file_stem().is_some_and(|s| s == "gmb");
    let nested = path.file_stem().is_some_and(|s| s.to_string_lossy().starts_with("re3d"));
    let mut out = Vec::new();
    for line in content.lines() {
        let row: Row = serde_json::from_str(line)?;
        let bytes: Vec<usize> = row.text.char_indices().map(|(at, _)| at).chain([row.text.len()]).collect();
        let at = |k: usize| bytes.get(k).copied().unwrap_or(row.text.len());
        let mut spans: Vec<(usize, usize, NameType)> =
            row.spans.iter().filter_map(|(s, e, t)| Some((at(*s), at(*e), kind(t)?))).filter(|s| s.0 < s.1).collect();
        if nested {
            spans = names_of(&row.text, spans);
        }
        for span in spans.iter_mut().filter(|_| labels != Labels::Raw) {
            refine(&row.text, span, gmb);
        }
        spans.retain(|s| s.0 < s.1);
        out.push(Document { text: row.text, spans, second: None, labels, weight });
    }
    Ok(out)
}

fn kind(name: &str) -> Option<NameType> {
    Some(match name {
        "person" => NameType::Person,
        "organisation" => NameType::Organisation,
        "place" | "location" => NameType::Place,
        "nationality" => NameType::Nationality,
        "other" => NameType::Other,
        _ => return None,
    })
}

/// Of nested names and descriptions, the longest that are names.
fn names_of(text: &str, spans: Vec<(usize, usize, NameType)>) -> Vec<(usize, usize, NameType)> {
    let mut names: Vec<(usize, usize, NameType)> = spans
        .into_iter()
        .filter_map(|(start, end, kind)| {
            let mut start = start;
            for article in ["the ", "The ", "a ", "A ", "an "] {
                if text[start..end].starts_with(article) {
                    start += article.len();
                }
            }
            let words: Vec<&str> = text[start..end].split_whitespace().collect();
            let capitals = words.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
            let inner = words.iter().all(|w| w.starts_with(char::is_uppercase) || ["of", "the", "and", "for", "al", "–"].contains(w));
            let edges = words.first()?.starts_with(char::is_uppercase) && words.last()?.starts_with(char::is_uppercase);
            (capitals > 0 && inner && edges && !text[start..end].contains(", ")).then_some((start, end, kind))
        })
        .collect();
    // The longest first; of one span, a place before an organisation (a state is both).
    names.sort_by_key(|(s, e, k)| (std::cmp::Reverse(e - s), *s, *k != NameType::Place));
    let mut out: Vec<(usize, usize, NameType)> = Vec::new();
    for name in names {
        if !out.iter().any(|o| o.0 < name.1 && name.0 < o.1) {
            out.push(name);
        }
    }
    out.sort_by_key(|s| s.0);
    out
}

/// Brings a span to this project's definitions: no title, no possessive, no article; nationalities apart from countries.
fn refine(text: &str, span: &mut (usize, usize, NameType), gmb: bool) {
    let tokens = Text::new(&text[span.0..span.1]);
    let base = span.0;
    let mut first = 0;
    let mut last = tokens.len();
    while last > first && tokens.kind(last - 1) == Kind::Possessive {
        last -= 1;
    }
    if span.2 == NameType::Person {
        while let Some((_, n)) = titles::at(&tokens, first).filter(|(_, n)| first + n < last) {
            first += n;
        }
        // A title alone is no name.
        if gmb && titles::at(&tokens, first).is_some_and(|(_, n)| first + n >= last) {
            *span = (base, base, span.2);
            return;
        }
    }
    if gmb {
        while first < last && matches!(tokens.raw(first).chars().next(), Some(c) if c.is_lowercase()) && tokens.raw(first) != "al" {
            first += 1;
        }
        if first < last && tokens.raw(first) == "The" {
            first += 1;
        }
    }
    if first >= last {
        *span = (base, base, span.2);
        return;
    }
    let range = tokens.span(first..last);
    let name = tokens.slice(range);
    let form = countries::find(name).map(|(_, form)| form);
    let short = Text::new(name);
    let people = countries::people_at(&short, 0) == short.len();
    use countries::Form;
    let kind = match (span.2, form) {
        (NameType::Nationality, Some(Form::Name | Form::Capital)) => NameType::Place,
        (NameType::Nationality, None) if !people && gmb && !looks_like_adjective(name) => NameType::Place,
        (NameType::Other, Some(Form::Adjective | Form::Inhabitants)) => NameType::Nationality,
        (NameType::Other | NameType::Organisation | NameType::Place, None) if people => NameType::Nationality,
        (NameType::Place | NameType::Organisation, Some(Form::Adjective | Form::Inhabitants)) if gmb => NameType::Nationality,
        (NameType::Organisation, Some(Form::Name)) if gmb => NameType::Place,
        (kind, _) => kind,
    };
    *span = (base + range.start, base + range.end, kind);
}

fn looks_like_adjective(name: &str) -> bool {
    ["an", "ans", "ish", "ese", "ic", "i", "is", "ch", "ites", "ite", "ds", "rd", "bs"].iter().any(|end| name.ends_with(end))
}

/// The tags that each token may have; where two labellings part, any.
pub fn tag_sets(document: &Document, text: &Text) -> Vec<TagSet> {
    let first = tags_of(document, &document.spans, text);
    let Some(second) = &document.second else { return first };
    let second = tags_of(document, second, text);
    first.into_iter().zip(second).map(|(a, b)| if a == b { a } else { ANY }).collect()
}

fn tags_of(document: &Document, spans: &[(usize, usize, NameType)], text: &Text) -> Vec<TagSet> {
    let mut out = vec![1 << OUTSIDE; text.len()];
    let mut taken = vec![false; text.len()];
    for (start, end, kind) in spans {
        let Some(t) = TYPES.iter().position(|k| k == kind) else { continue };
        let first = text.token_at(*start);
        let mut i = first;
        while text.tokens.get(i).is_some_and(|token| token.start < *end) {
            // A new sentence inside a name: what follows is not known.
            out[i] =
                if i == first || text.sentence_of(i) == text.sentence_of(first) { 1 << (1 + 2 * t + usize::from(i > first)) } else { ANY };
            taken[i] = true;
            i += 1;
        }
    }
    if document.labels == Labels::Three {
        let other = TYPES.iter().position(|k| *k == NameType::Other).unwrap_or(0);
        let nation = TYPES.iter().position(|k| *k == NameType::Nationality).unwrap_or(0);
        let mut i = 0;
        while i < text.len() {
            if taken[i] {
                i += 1;
                continue;
            }
            let state = countries::at(text, i).filter(|h| matches!(h.form, countries::Form::Adjective | countries::Form::Inhabitants));
            let people = state.map_or(countries::people_at(text, i), |h| h.tokens);
            if people > 0 && (i..i + people).all(|k| !taken[k]) {
                (i..i + people).for_each(|k| out[k] = 1 << (1 + 2 * nation + usize::from(k > i)));
                i += people;
                continue;
            }
            out[i] |= 1 << (1 + 2 * other) | 1 << (2 + 2 * other);
            i += 1;
        }
    }
    out
}

/// Copies in other cases, so that headlines and careless texts are read too: some sentences in capitals, some in title case,
/// some texts in capitals, some in lower case. Which ones depends on the number of the document alone.
pub fn recased(number: usize, document: &Document, settings: &Settings) -> Vec<Document> {
    let mut out = Vec::new();
    let copy = |text: String| Document {
        text,
        spans: document.spans.clone(),
        second: document.second.clone(),
        labels: document.labels,
        weight: document.weight * settings.recased,
    };
    let falls = |every: usize, on: usize| every > 0 && number % every == on % every;
    if falls(settings.mixed, 0) {
        let source = Text::new(&document.text);
        let (mut text, mut at) = (String::new(), 0);
        for (k, sentence) in source.sentences.iter().enumerate() {
            let span = source.span(sentence.clone());
            text.push_str(&document.text[at..span.start]);
            let written = &document.text[span.start..span.end];
            match (k + number) % 5 {
                0 | 2 => text.push_str(&capitals(written)),
                3 if sentence.len() < 36 => text.push_str(&title_case(written)),
                _ => text.push_str(written),
            }
            at = span.end;
        }
        text.push_str(&document.text[at..]);
        out.push(copy(text));
    }
    if falls(settings.capitals, 3) {
        out.push(copy(capitals(&document.text)));
    }
    if falls(settings.lower, 1) {
        out.push(copy(lower_case(&document.text)));
    }
    if number % 5 == 2 {
        out.push(spaced(document));
    }
    out
}

/// The other case of a letter where it takes as many bytes, so that places stay the same; otherwise the letter itself.
fn alone(itself: char, mut other: impl Iterator<Item = char>) -> char {
    match (other.next(), other.next()) {
        (Some(c), None) if c.len_utf8() == itself.len_utf8() => c,
        _ => itself,
    }
}

fn capitals(text: &str) -> String {
    text.chars().map(|c| alone(c, c.to_uppercase())).collect()
}

fn lower_case(text: &str) -> String {
    text.chars().map(|c| alone(c, c.to_lowercase())).collect()
}

/// A copy with marks set apart, as careless converters write them: "Jean - Pierre", "Anna’ s", "U. S.".
fn spaced(document: &Document) -> Document {
    let source = &document.text;
    let letter = |at: Option<char>| at.is_some_and(char::is_alphabetic);
    let mut text = String::new();
    // Where what begins (or ends) at a byte now begins (ends).
    let (mut starts, mut ends) = (vec![0; source.len() + 1], vec![0; source.len() + 1]);
    for (at, c) in source.char_indices() {
        let (before, after) = (source[..at].chars().next_back(), source[at + c.len_utf8()..].chars().next());
        let inner = letter(before) && letter(after);
        if inner && c == '-' {
            text.push(' ');
        }
        starts[at] = text.len();
        text.push(if inner && c == '\'' { '’' } else { c });
        ends[at + c.len_utf8()] = text.len();
        if inner && (c == '-' || c == '\'' || c == '’' || c == '.') {
            text.push(' ');
        }
    }
    let moved = |spans: &[(usize, usize, NameType)]| spans.iter().map(|(s, e, k)| (starts[*s], ends[*e], *k)).collect();
    Document {
        spans: moved(&document.spans),
        second: document.second.as_deref().map(moved),
        text,
        labels: document.labels,
        weight: document.weight * 0.5,
    }
}

fn title_case(text: &str) -> String {
    const SMALL: &[&str] = &["a", "an", "the", "of", "in", "on", "to", "for", "and", "at", "by", "as", "s", "t"];
    let mut out = String::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let mut chars = piece.chars();
        match chars.next() {
            Some(first) if !SMALL.contains(&word) => out.push(alone(first, first.to_uppercase())),
            first => out.extend(first),
        }
        out.push_str(chars.as_str());
    }
    out
}
