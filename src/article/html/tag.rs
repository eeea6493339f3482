//! What comes in: HTML that begins with a tag; what goes out: the [`Tag`], and what its class and id say of its place in the page.

use super::entities::entities;

/// Words of a class or an id that name what stands beside a story: links to others, sharing, sign-ups, readers' comments.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "advert", "advertisement", "breadcrumb", "breadcrumbs", "comment", "comments", "cookie", "cookies", "copyright", "disqus", "footer",
    "masthead", "menu", "mostpopular", "mostread", "nav", "navbar", "navigation", "newsletter", "newsletters", "outbrain", "popular", "promo",
    "promos", "recirc", "recirculation", "recommended", "related", "relatedposts", "share", "sharecount", "sharedaddy", "sharing", "sidebar",
    "signup", "social", "sponsored", "subscribe", "subscription", "taboola", "trending", "widget",
];

/// Boxes that such a word is believed of: not the whole page, whose class may say that it has a sidebar.
const BOXES: &[&str] = &["div", "section", "ul", "ol", "table", "header", "span"];

/// Classes and ids of the box that holds a story's paragraphs, as the common publishing systems name it.
#[rustfmt::skip]
const STORY: &[&str] = &[
    "article-body", "article-content", "article-text", "article__body", "article__content", "articlebody", "body-text", "content__article-body",
    "entry-content", "post-body", "post-content", "single-content", "story-body", "story-content", "story-text", "story__body",
    "storybody", "story_body", "td-post-content",
];

/// A tag: its name in lower case, its attributes as written, its length in bytes.
pub(super) struct Tag<'a> {
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) empty: bool,
    pub(super) attributes: &'a str,
    pub(super) length: usize,
}

impl<'a> Tag<'a> {
    /// Reads the tag that `html` begins with; none where it is text ("a < b").
    pub(super) fn read(html: &'a str) -> Option<Self> {
        let after = &html[1..];
        let closes = after.starts_with('/');
        let body = if closes { &after[1..] } else { after };
        if !body.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
            return None;
        }
        // The tag ends at the first ">" outside quotation marks; an unclosed tag takes the rest.
        let mut quote = None;
        let mut end = body.len();
        for (i, c) in body.char_indices() {
            match (quote, c) {
                (None, '>') => {
                    end = i;
                    break;
                }
                (None, '"' | '\'') if body[..i].trim_end().ends_with('=') => quote = Some(c),
                (Some(q), _) if c == q => quote = None,
                _ => {}
            }
        }
        let inner = &body[..end];
        let name_end = inner.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inner.len());
        let length = (html.len() - body.len() + end + 1).min(html.len());
        Some(Tag {
            name: inner[..name_end].to_ascii_lowercase(),
            closes,
            empty: inner.ends_with('/'),
            attributes: &inner[name_end..],
            length,
        })
    }

    /// The words of its class and id, in lower case.
    fn names(&self) -> impl Iterator<Item = String> {
        ["class", "id"].into_iter().filter_map(|name| self.attribute(name)).map(|value| value.to_ascii_lowercase())
    }

    /// Whether its class or id says that it stands beside a story.
    pub(super) fn stands_beside(&self) -> bool {
        BOXES.contains(&self.name.as_str())
            && self.names().any(|value| value.split(|c: char| !c.is_alphanumeric()).any(|word| BESIDE.contains(&word)))
    }

    /// Whether it says that it holds the story's paragraphs.
    pub(super) fn holds_the_story(&self) -> bool {
        matches!(self.name.as_str(), "div" | "section" | "article")
            && (self.attribute("itemprop").is_some_and(|value| value.eq_ignore_ascii_case("articleBody"))
                || self.names().any(|value| value.split_whitespace().any(|word| STORY.contains(&word))))
    }

    /// An attribute's value, entities resolved; empty where it has none.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let name_end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len()).max(1);
            let name_end = (name_end..=rest.len()).find(|i| rest.is_char_boundary(*i)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(name_end);
            rest = after.trim_start();
            let mut value = "";
            if let Some(after) = rest.strip_prefix('=') {
                let after = after.trim_start();
                (value, rest) = match after.chars().next() {
                    Some(q @ ('"' | '\'')) => after[1..].split_once(q).unwrap_or((&after[1..], "")),
                    _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
                };
            }
            if name.eq_ignore_ascii_case(wanted) {
                return Some(entities(value));
            }
        }
    }
}
