//! What comes in: a Word document's bytes; what goes out: the part that holds its text, and of that part an [`Article`].
//!
//! A .docx is a zip archive of XML. Unpacking is left to who has a DEFLATE at hand, as every browser has: a page then pays nothing
//! for it. Source: PKWARE's APPNOTE 6.3 (zip), ECMA-376 part 1, section 17 (WordprocessingML).

use super::{Article, html};

/// The part that holds the text.
const DOCUMENT: &[u8] = b"word/document.xml";
/// More parts than this has no article.
const PARTS: usize = 4096;

/// A part of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed<'a> {
    /// As it is.
    Stored(&'a [u8]),
    /// Packed by raw DEFLATE.
    Deflated(&'a [u8]),
}

/// The text of a Word document, still packed; none where the bytes are no Word document.
pub fn document(bytes: &[u8]) -> Option<Packed<'_>> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    // The directory's end stands last, before a comment of at most 64 kB.
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let end = from + bytes.get(from..)?.windows(4).rposition(|w| w == b"PK\x05\x06")?;
    let mut at = number(bytes.get(end..end.checked_add(22)?)?, 16, 4)?;
    for _ in 0..PARTS {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let [packing, size, name, extra, comment, start] =
            [(10, 2), (20, 4), (28, 2), (30, 2), (32, 2), (42, 4)].map(|(offset, width)| number(bytes, at + offset, width));
        let (name, start) = (name?, start?);
        if bytes.get(at + 46..(at + 46).checked_add(name)?)? == DOCUMENT {
            // The part's own header has fields of a length of their own.
            let begin = start.checked_add(30)?.checked_add(number(bytes, start + 26, 2)?)?.checked_add(number(bytes, start + 28, 2)?)?;
            let data = bytes.get(begin..begin.checked_add(size?)?)?;
            return match packing? {
                0 => Some(Packed::Stored(data)),
                8 => Some(Packed::Deflated(data)),
                _ => None,
            };
        }
        at = at.checked_add(46)?.checked_add(name)?.checked_add(extra?)?.checked_add(comment?)?;
    }
    None
}

/// A little-endian number of two or four bytes.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(width)?)?;
    Some(digits.iter().rev().fold(0, |n, byte| n << 8 | usize::from(*byte)))
}

/// Reads the part that [`document`] finds, unpacked: its paragraphs, the first heading as title. What was deleted or is a field's
/// instruction is no text. Cannot fail.
pub fn read(xml: &str) -> Article {
    let mut page = String::from("<article>");
    let mut paragraph = String::new();
    let (mut is_heading, mut has_heading) = (false, false);
    for piece in xml.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        match tag.split([' ', '/']).next().unwrap_or_default() {
            "w:t" if !tag.ends_with('/') => paragraph.push_str(text),
            "w:tab" | "w:br" | "w:cr" => paragraph.push(' '),
            "w:noBreakHyphen" => paragraph.push('-'),
            "w:pStyle" => is_heading = !has_heading && ["\"Title\"", "\"Heading1\""].iter().any(|style| tag.contains(style)),
            "" if tag == "/w:p" => {
                let name = if is_heading { "h1" } else { "p" };
                page.push_str(&format!("<{name}>{paragraph}</{name}>"));
                has_heading |= is_heading;
                is_heading = false;
                paragraph.clear();
            }
            _ => {}
        }
    }
    page.push_str("</article>");
    html::read(&page)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of one part, stored as it is.
    fn archive(name: &[u8], packing: u8, data: &[u8]) -> Vec<u8> {
        let (size, length) = ((data.len() as u32).to_le_bytes(), (name.len() as u16).to_le_bytes());
        let mut out = [b"PK\x03\x04".as_slice(), &[20, 0, 0, 0, packing, 0], &[0; 8], &size, &size, &length, &[0, 0], name, data].concat();
        let directory = (out.len() as u32).to_le_bytes();
        out.extend([b"PK\x01\x02".as_slice(), &[20, 0, 20, 0, 0, 0, packing, 0], &[0; 8], &size, &size, &length, &[0; 16], name].concat());
        out.extend([b"PK\x05\x06".as_slice(), &[0; 4], &[1, 0, 1, 0], &[0; 4], &directory, &[0, 0]].concat());
        out
    }

    #[test]
    fn the_text_is_found_and_nothing_else_is_taken_for_one() {
        assert_eq!(document(&archive(DOCUMENT, 0, b"<w:p/>")), Some(Packed::Stored(b"<w:p/>")));
        assert_eq!(document(&archive(DOCUMENT, 8, b"packed")), Some(Packed::Deflated(b"packed")));
        assert_eq!(document(&archive(DOCUMENT, 12, b"bzip2")), None);
        assert_eq!(document(&archive(b"xl/workbook.xml", 0, b"<w:p/>")), None);
        assert_eq!(document(b"PK\x03\x04 and no more"), None);
    }

    #[test]
    fn broken_archives_are_none_and_panic_nowhere() {
        let whole = archive(DOCUMENT, 0, b"<w:p/>");
        for length in 0..whole.len() {
            assert_eq!(document(&whole[..length]), None, "{length}");
        }
        for at in 4..whole.len() {
            let mut broken = whole.clone();
            broken[at] = 0xff;
            let _ = document(&broken);
        }
    }

    #[test]
    fn paragraphs_headings_and_entities_are_read_and_what_was_deleted_is_not() {
        let article = read(
            "<?xml version=\"1.0\"?><w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Bus falls</w:t></w:r></w:p>\
            <w:p><w:r><w:t xml:space=\"preserve\">At least </w:t></w:r><w:r><w:b/><w:t>12</w:t></w:r><w:r><w:tab/><w:t>people &amp; a dog</w:t></w:r>\
            <w:del><w:r><w:delText>nobody</w:delText></w:r></w:del><w:r><w:instrText> HYPERLINK \"x\" </w:instrText></w:r></w:p>\
            <w:p><w:r><w:t>&lt;script&gt;</w:t></w:r><w:t/></w:p></w:body></w:document>",
        );
        assert_eq!(article.title.as_deref(), Some("Bus falls"));
        assert_eq!(article.text.split_whitespace().collect::<Vec<_>>().join(" "), "Bus falls At least 12 people & a dog <script>");
        assert_eq!(read("no xml at < all").text, "");
    }
}
