//! What comes in: an HTML page or fragment; what goes out: its article's text, one paragraph a line, and what its head says of it.
//!
//! A scanner of our own: a full HTML5 tokenizer would weigh as much as the whole interface (49 kB after brotli), and news pages
//! need tags, attributes and entities only. Nothing of the page survives but text.

mod entities;
mod tag;

use super::json_ld;
use super::{Article, day};
use entities::entities;
use tag::Tag;

/// Elements whose content is no text for readers.
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "button", "form", "nav", "aside",
    "footer", "audio", "video", "canvas", "dialog", "menu",
];
/// Elements whose content is not markup: they end at their own end tag alone.
const RAW: &[&str] = &["script", "style", "noscript", "template", "iframe", "textarea", "title", "xmp", "noembed"];
/// Elements that stand in a line of text. All others begin and end a paragraph.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];
/// Read without what stands beside it, a story is at least this share of the page; else the words were misread.
const LEAST: usize = 5;

/// Elements that have no end tag.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Whether a text looks like HTML rather than plain text.
pub(super) fn looks_like(text: &str) -> bool {
    let start = text.trim_start();
    let tag = |name: &str| start.get(..name.len()).is_some_and(|s| s.eq_ignore_ascii_case(name));
    start.starts_with("<!--")
        || [
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<article",
            "<main",
            "<section",
            "<div",
            "<p>",
            "<p ",
            "<h1",
            "<h2",
            "<header",
            "<time",
            "<span",
            "<meta",
            "<figure",
            "<title",
            "<ul",
            "<blockquote",
        ]
        .iter()
        .any(|t| tag(t))
}

/// Reads a page or fragment. Cannot fail: what is no tag is text.
pub(super) fn read(html: &str) -> Article {
    let scan = |believes: bool| {
        let mut page = Page { believes, ..Page::default() };
        page.scan(html);
        page.article()
    };
    let (plain, story) = (scan(false), scan(true));
    if story.text.len() * LEAST >= plain.text.len() { story } else { plain }
}

#[derive(Default)]
struct Page {
    /// Whether classes and ids are believed.
    believes: bool,
    /// Paragraphs outside `<article>` and `<main>`.
    whole: Paragraphs,
    /// Paragraphs inside them.
    inner: Paragraphs,
    /// Paragraphs of the boxes that hold the story by their class or id.
    story: Paragraphs,
    title: Option<String>,
    heading: Option<String>,
    meta_title: Option<String>,
    publisher: Option<String>,
    published: Option<jiff::civil::Date>,
    time: Option<jiff::civil::Date>,
    linked: Option<json_ld::Head>,
}

/// Text under construction: white space folded, paragraphs apart.
#[derive(Default)]
struct Paragraphs {
    text: String,
    gap: bool,
    broken: bool,
}

impl Paragraphs {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap = true;
                continue;
            }
            if self.broken && !self.text.is_empty() {
                self.text.push_str("\n\n");
            } else if self.gap && !self.text.is_empty() {
                self.text.push(' ');
            }
            (self.gap, self.broken) = (false, false);
            self.text.push(c);
        }
    }
}

impl Page {
    fn scan(&mut self, html: &str) {
        let mut rest = html;
        let mut skipping: Option<(String, usize)> = None;
        let mut inside = 0usize;
        let mut boxed: Option<(String, usize)> = None;
        let mut heading: Option<String> = None;
        while !rest.is_empty() {
            let Some(at) = rest.find('<') else {
                self.text(rest, (inside > 0, boxed.is_some()), skipping.is_some(), &mut heading);
                break;
            };
            self.text(&rest[..at], (inside > 0, boxed.is_some()), skipping.is_some(), &mut heading);
            rest = &rest[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
                continue;
            }
            let Some(tag) = Tag::read(rest) else {
                self.text("<", (inside > 0, boxed.is_some()), skipping.is_some(), &mut heading);
                rest = &rest[1..];
                continue;
            };
            rest = &rest[tag.length..];
            let name = tag.name.as_str();
            if !tag.closes && RAW.contains(&name) {
                let end = find_end(rest, name);
                self.raw(&tag, &rest[..end]);
                rest = &rest[end..];
                rest = rest.find('>').map_or("", |i| &rest[i + 1..]);
                continue;
            }
            if let Some((skipped, depth)) = &mut skipping {
                // The foot of an article, no part of its text, may say of what day it is.
                if skipped == "footer" && inside > 0 {
                    self.time(&tag);
                }
                if name == skipped {
                    *depth = if tag.closes { *depth - 1 } else { *depth + 1 };
                    if *depth == 0 {
                        skipping = None;
                    }
                }
                continue;
            }
            let story = self.believes && !tag.closes && tag.holds_the_story();
            if !tag.closes
                && (SKIPPED.contains(&name)
                    || tag.attribute("hidden").is_some()
                    || tag.attribute("aria-hidden").as_deref() == Some("true")
                    || self.believes && !story && tag.stands_beside())
                && !VOID.contains(&name)
                && !tag.empty
            {
                skipping = Some((name.to_owned(), 1));
                continue;
            }
            match &mut boxed {
                Some((name, depth)) if *name == tag.name => {
                    *depth = if tag.closes { *depth - 1 } else { *depth + 1 };
                    if *depth == 0 {
                        boxed = None;
                    }
                }
                None if story && !tag.empty => boxed = Some((tag.name.clone(), 1)),
                _ => {}
            }
            match (name, tag.closes) {
                ("article" | "main", false) => inside += 1,
                ("article" | "main", true) => inside = inside.saturating_sub(1),
                ("meta", _) => self.meta(&tag),
                ("time", false) => self.time(&tag),
                ("h1", false) => heading = Some(String::new()),
                ("h1", true) => {
                    if let Some(found) = heading.take().filter(|h| self.heading.is_none() && !h.trim().is_empty()) {
                        self.heading = Some(fold(&found));
                    }
                }
                _ => {}
            }
            if !INLINE.contains(&name) {
                self.whole.broken = true;
                self.inner.broken = true;
                self.story.broken = true;
            }
        }
    }

    /// Takes the day of the first `<time>` that names one.
    fn time(&mut self, tag: &Tag) {
        if self.time.is_none() && tag.name == "time" && !tag.closes {
            self.time = tag.attribute("datetime").and_then(|d| day(&d));
        }
    }

    /// `place`: whether the text stands inside `<article>` or `<main>`, and in a box that holds the story.
    fn text(&mut self, raw: &str, place: (bool, bool), skip: bool, heading: &mut Option<String>) {
        if skip || raw.is_empty() {
            return;
        }
        let text = entities(raw);
        if let Some(heading) = heading {
            heading.push_str(&text);
        }
        if place.0 {
            self.inner.push(&text)
        } else {
            self.whole.push(&text)
        }
        if place.1 {
            self.story.push(&text);
        }
    }

    fn raw(&mut self, tag: &Tag, content: &str) {
        if tag.name == "title" && self.title.is_none() {
            self.title = Some(fold(&entities(content))).filter(|t| !t.is_empty());
        }
        if tag.name == "script"
            && tag.attribute("type").is_some_and(|t| t.eq_ignore_ascii_case("application/ld+json"))
            && self.linked.is_none()
        {
            self.linked = json_ld::read(content);
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let name = tag
            .attribute("property")
            .or_else(|| tag.attribute("name"))
            .or_else(|| tag.attribute("itemprop"))
            .unwrap_or_default()
            .to_ascii_lowercase();
        let Some(content) = tag.attribute("content").map(|c| fold(&c)).filter(|c| !c.is_empty()) else { return };
        match name.as_str() {
            "og:title" | "twitter:title" | "headline" => self.meta_title = self.meta_title.take().or(Some(content)),
            "og:site_name" => self.publisher = self.publisher.take().or(Some(content)),
            "article:published_time"
            | "datepublished"
            | "date"
            | "pubdate"
            | "dc.date"
            | "dc.date.issued"
            | "parsely-pub-date"
            | "sailthru.date"
            | "originalpublicationdate"
            | "publish-date"
            | "publication_date" => self.published = self.published.or_else(|| day(&content.replace('/', "-"))),
            _ => {}
        }
    }

    fn article(self) -> Article {
        let linked = self.linked.unwrap_or_default();
        // A page whose article element holds next to nothing keeps its story elsewhere.
        let text = if self.inner.text.len() * 4 >= self.whole.text.len() { self.inner.text } else { self.whole.text };
        let text = if self.story.text.len() * LEAST >= text.len() && !self.story.text.is_empty() { self.story.text } else { text };
        Article {
            text,
            title: linked.title.or(self.meta_title).or(self.heading).or(self.title),
            publisher: linked.publisher.or(self.publisher),
            published: linked.published.or(self.published).or(self.time),
            notes: Vec::new(),
        }
    }
}

/// Where the end tag of a raw element begins.
fn find_end(html: &str, name: &str) -> usize {
    let bytes = html.as_bytes();
    let wanted = name.as_bytes();
    let mut i = 0;
    while let Some(at) = html[i..].find("</") {
        let from = i + at + 2;
        if bytes.get(from..from + wanted.len()).is_some_and(|b| b.eq_ignore_ascii_case(wanted)) {
            return i + at;
        }
        i = from;
    }
    html.len()
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_news_page() {
        let article = read(
            r#"<!DOCTYPE html><html><head><title>Bridge shut | The Gazette</title><meta property="og:title" content="Bridge shut for two weeks">
            <meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2021-03-04T09:00:00Z">
            <script>var a = "</p>";</script><style>p { color: red }</style></head><body><nav><a href="/">Home</a></nav>
            <article><h1>Bridge shut</h1><p>The mayor&rsquo;s office said <b>two</b> people<br>were&nbsp;hurt.</p><p onclick="evil('>')">It cost &pound;3 &amp; more: 1 &lt; 2.</p>
            <aside>Read more: Another story</aside></article><footer>Imprint</footer></body></html>"#,
        );
        assert_eq!(article.text, "Bridge shut\n\nThe mayor’s office said two people\n\nwere hurt.\n\nIt cost £3 & more: 1 < 2.");
        assert_eq!(article.title.as_deref(), Some("Bridge shut for two weeks"));
        assert_eq!(article.publisher.as_deref(), Some("The Gazette"));
        assert_eq!(article.published, day("2021-03-04"));
    }

    #[test]
    fn time_and_linked_data_name_the_day() {
        let foot = "<footer>The Gazette, <time datetime='2017-01-23'>23 January</time></footer>";
        assert_eq!(read(&format!("<article>{foot}<p>Talks began.</p></article>")).published, day("2017-01-23"));
        assert_eq!(read(&format!("<article><p>Talks began.</p></article>{foot}")).published, None);
        assert_eq!(read("<article><time datetime='2017-01-23T10:00'>Monday</time> Talks began.</article>").published, day("2017-01-23"));
        let page = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks begin","datePublished":"2017-01-24","publisher":{"name":"The Post"}}</script><p>Talks began.</p>"#;
        let article = read(page);
        assert_eq!(
            (article.title.as_deref(), article.publisher.as_deref(), article.published),
            (Some("Talks begin"), Some("The Post"), day("2017-01-24"))
        );
    }

    #[test]
    fn what_stands_beside_a_story_is_left_out() {
        let story = "<p>The bridge in Tarsa fell on Tuesday. It was built in 1967.</p>";
        let beside =
            "<div class='jp-related posts'><ul><li>Ferry sinks with 300 aboard</li></ul></div><div id=comments><p>So sad</p></div>";
        let told = "The bridge in Tarsa fell on Tuesday. It was built in 1967.";
        for page in [
            format!(
                "<body class='has-sidebar'><div class='top-nav'>Home</div><div class='entry-content'>{story}{beside}</div>{beside}</body>"
            ),
            format!(
                "<body><div><ul><li>Home</li></ul></div><div itemprop='articleBody'><div>{story}</div>{beside}</div><div>Imprint</div></body>"
            ),
            format!("<article>{story}{beside}</article>"),
        ] {
            assert_eq!(read(&page).text, told, "{page}");
        }
        // A page that is all one box of a misleading name keeps its text.
        assert_eq!(read(&format!("<div class='social-wrapper'>{story}</div>")).text, told);
    }

    #[test]
    fn broken_markup_stays_text() {
        for (html, expected) in [
            ("<p>a < b and c > d", "a < b and c > d"),
            ("<p>open <b", "open"),
            ("<div><script>alert(1)", ""),
            ("<p>&#x41;&#66;&bogus;&#xD800;", "AB&bogus;&#xD800;"),
            ("<p>é&", "é&"),
            ("<p><img src=x onerror=alert(1)>text", "text"),
        ] {
            assert_eq!(read(html).text, expected, "{html}");
        }
    }
}
