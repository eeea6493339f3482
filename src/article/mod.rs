//! What comes in: text, HTML (with JSON-LD, `<time>`, `<meta>`), JSON or an unpacked Word document; what goes out: an [`Article`].

pub mod docx;
mod html;
mod json_ld;
mod language;

pub use language::language;

use jiff::civil::Date;

/// One article as published. `text` is what facts are read from; places in it are what facts point to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Plain text, page furniture included.
    pub text: String,
    /// Headline, where known.
    pub title: Option<String>,
    /// Who published it, where known.
    pub publisher: Option<String>,
    /// The day of publication, where known.
    pub published: Option<Date>,
    /// What a reader should know about how it was read, in plain sentences.
    pub notes: Vec<String>,
}

/// Why an input is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong and where, one plain sentence without the file's name.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

/// The most bytes that are read as one article: a hundred novels.
pub const LARGEST: usize = 64 << 20;

/// How files begin that people drop by mistake, or that hold text which only another program can read.
const NO_TEXT: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
];

fn not_text(bytes: &[u8], at: usize) -> Problem {
    if let Some((_, what)) = NO_TEXT.iter().find(|(begin, _)| bytes.starts_with(begin)) {
        return Problem { message: format!("this is {what}, not a text; open it, and copy and paste its text instead") };
    }
    let line = bytes[..at].iter().filter(|b| **b == b'\n').count() + 1;
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let kind = if utf16 { "UTF-16, not UTF-8" } else { "not text in UTF-8" };
    Problem { message: format!("{kind}: line {line}, byte {at} cannot be read; save it as UTF-8 and try again") }
}

impl Article {
    /// Reads plain text, HTML or JSON (`{"text", "title"?, "publisher"?, "published"?}`), told apart by how it begins.
    ///
    /// # Errors
    /// Where the bytes are no text, or the JSON is none or has no `text`.
    pub fn read(bytes: &[u8]) -> Result<Article, Problem> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if bytes.len() > LARGEST {
            return Err(Problem { message: format!("too large: {} MB, where {} MB can be read", bytes.len() >> 20, LARGEST >> 20) });
        }
        let text = std::str::from_utf8(bytes).map_err(|e| not_text(bytes, e.valid_up_to()))?;
        if let Some(at) = text.find('\0') {
            return Err(not_text(bytes, at));
        }
        if text.starts_with("%PDF") {
            return Err(not_text(bytes, 0));
        }
        let start = text.trim_start();
        if start.starts_with('{') && start.contains("\"text\"") {
            let value = serde_json::from_str(start).map_err(|e| Problem { message: format!("begins like JSON, but is none: {e}") })?;
            return Article::from_json(&value);
        }
        if html::looks_like(text) {
            return Ok(html::read(text));
        }
        Ok(Article { text: text.to_owned(), ..Article::default() })
    }

    /// Reads the contract's JSON object: `text`, and where known `title`, `publisher`, `published` (ISO 8601; a time is dropped).
    ///
    /// # Errors
    /// Where `text` is missing or a field has another type than a string.
    pub fn from_json(value: &serde_json::Value) -> Result<Article, Problem> {
        let field = |name: &str| match value.get(name) {
            None | Some(serde_json::Value::Null) => Ok(None),
            Some(serde_json::Value::String(s)) => Ok(Some(s.trim().to_owned()).filter(|s| !s.is_empty())),
            Some(_) => Err(Problem { message: format!("\"{name}\" is no string") }),
        };
        let text = match value.get("text") {
            Some(serde_json::Value::String(s)) => s.clone(),
            Some(_) => return Err(Problem { message: "\"text\" is no string".to_owned() }),
            None => return Err(Problem { message: "\"text\" is missing".to_owned() }),
        };
        let published = match field("published")? {
            None => None,
            Some(s) => Some(day(&s).ok_or_else(|| Problem { message: format!("\"published\": {s:?} is no date as 2017-01-23") })?),
        };
        Ok(Article { text, title: field("title")?, publisher: field("publisher")?, published, notes: Vec::new() })
    }
}

/// The day of an ISO 8601 date or date-time. Read by hand: a parser of all of ISO 8601 would cost the page some twenty kilobytes.
pub fn day(iso: &str) -> Option<Date> {
    let iso = iso.trim();
    let part = |from: usize, to: usize| {
        let digits = iso.get(from..to).filter(|s| s.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse::<i16>().ok()
    };
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let apart = iso.get(4..5) == Some("-") && iso.get(7..8) == Some("-");
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().filter(|_| apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_text_is_told_in_plain_words() {
        for (bytes, what) in
            [(&b"\x89PNG\r\n\0"[..], "this is a picture, not a text"), (b"%PDF-1.7\n", "this is a PDF"), (b"PK\x03\x04\0", "Word")]
        {
            let message = Article::read(bytes).unwrap_err().message;
            assert!(message.contains(what), "{message}");
        }
        assert!(Article::read(b"One.\nCaf\xe9.").unwrap_err().message.contains("line 2"));
    }

    #[test]
    fn tells_text_html_and_json_apart() {
        let read = |bytes: &[u8]| Article::read(bytes).map(|a| a.text);
        assert_eq!(read(b"Plain <text>, 3 < 4"), Ok("Plain <text>, 3 < 4".to_owned()));
        assert_eq!(read(b"\xef\xbb\xbfMarked"), Ok("Marked".to_owned()));
        assert_eq!(read(b" <p>One</p><p>Two</p>"), Ok("One\n\nTwo".to_owned()));
        assert_eq!(read(br#"{"text": "From JSON", "published": "2020-02-03T10:00:00Z"}"#), Ok("From JSON".to_owned()));
    }

    #[test]
    fn a_day_is_a_date_that_there_is() {
        for iso in ["2016-02-29", " 2016-02-29T10:00:00+01:00 "] {
            assert_eq!(day(iso), Date::new(2016, 2, 29).ok());
        }
        for iso in ["2017-02-29", "2017-2-9", "20170209", "+017-02-09", "2017/02/09", "2017-02-é", ""] {
            assert_eq!(day(iso), None, "{iso}");
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (bytes, expected) in [
            (&b"fine\ncaf\xe9 is not"[..], "line 2, byte 8"),
            (b"PK\0\0", "line 1, byte 2"),
            (b"\xff\xfeh\0", "UTF-16"),
            (br#"{"text": "cut"#, "begins like JSON"),
            (br#"{"text": 3}"#, "\"text\" is no string"),
            (br#"{"text": "x", "published": "soon"}"#, "is no date"),
        ] {
            let message = Article::read(bytes).map_err(|p| p.message).unwrap_err();
            assert!(message.contains(expected), "{message}");
        }
    }
}
