//! What comes in: the two articles of a comparison and where they come from; what goes out: the tag that shows it in another page, and
//! what that page needs beside it.

use super::state::Side;
use crate::article::Article;
use std::fmt::Write;
use std::rc::Rc;

/// Where a page takes an article from.
#[derive(Clone, Copy, Debug, Default)]
pub struct From<'a> {
    /// The address that the widget fetches it from; else the article itself stands in the tag.
    pub fetched: Option<&'a str>,
    /// Where the original can be read.
    pub original: Option<&'a str>,
}

/// The files that a page needs, in one folder of its own site.
pub const FILES: [&str; 4] = ["crosscheck.js", "crosscheck_engine.js", "crosscheck_engine_bg.wasm", "crosscheck_worker.js"];

/// Where they are thought to be, until somebody says otherwise.
pub const FOLDER: &str = "/crosscheck/";

/// What a content-security policy must allow, and no more.
pub const POLICY: &str = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// The place is kept before the widget is there: nothing moves when it comes.
const STYLE: &str = "<style>
  cross-check { display: block; --crosscheck-height: 36rem; }
  cross-check:not(:defined) { height: 36rem; overflow: auto; } /* nothing moves when it comes */
</style>";

/// Writes the tag. `folder` is where the page has the [`FILES`], `released` the address of the report that an editor has checked. Text of
/// the articles is escaped.
pub fn tag(folder: &str, articles: &[Rc<Article>; 2], from: [From; 2], released: Option<&str>) -> String {
    let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    let mut out = format!("<script type=\"module\" src=\"{}{slash}{}\"></script>\n{STYLE}\n<cross-check", escape(folder), FILES[0]);
    for side in Side::BOTH {
        if let Some(address) = side.of(&from).fetched {
            let _ = write!(out, " src-{}=\"{}\"", side.letter(), escape(address));
        }
    }
    if let Some(address) = released {
        let _ = write!(out, " src-report=\"{}\"", escape(address));
    }
    out.push('>');
    for side in Side::BOTH {
        let from = side.of(&from);
        if from.fetched.is_none() {
            article(&mut out, side, side.of::<Rc<Article>>(articles), from.original);
        }
    }
    out.push_str(if out.ends_with('>') && from.iter().all(|f| f.fetched.is_some()) { "</cross-check>\n" } else { "\n</cross-check>\n" });
    out
}

fn article(out: &mut String, side: Side, article: &Article, original: Option<&str>) {
    let _ = write!(out, "\n  <article slot=\"{}\"", side.letter());
    for (name, value) in [("cite", original), ("data-publisher", article.publisher.as_deref()), ("data-title", article.title.as_deref())] {
        if let Some(value) = value {
            let _ = write!(out, " {name}=\"{}\"", escape(value));
        }
    }
    out.push('>');
    if let Some(day) = article.published {
        let _ = write!(out, "\n    <time datetime=\"{day}\"></time>");
    }
    for line in article.text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let name = if article.title.as_deref() == Some(line) { "h3" } else { "p" };
        let _ = write!(out, "\n    <{name}>{}</{name}>", escape(line));
    }
    out.push_str("\n  </article>");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://example.org";

    #[test]
    fn an_article_in_the_tag_is_read_as_it_was() {
        let text = "Bus <b>falls</b>\n\nAt least 12 people were killed & 3 hurt, \"all\" on Monday.\n\n</article><script>alert(1)</script>";
        let a = Article {
            text: text.to_owned(),
            title: Some("Bus <b>falls</b>".to_owned()),
            publisher: Some("The \"Post\"".to_owned()),
            published: crate::article::day("2021-03-04"),
            notes: Vec::new(),
        };
        let written = tag(
            ADDRESS,
            &[Rc::new(a.clone()), Rc::default()],
            [From { original: Some("https://example.org/?a&b"), ..From::default() }; 2],
            None,
        );
        assert_eq!(written.matches("<script").count(), 1, "{written}");
        let start = written.find("<article slot=\"a\"").unwrap();
        let read = Article::read(written[start..].split_inclusive("</article>").next().unwrap().as_bytes()).unwrap();
        assert_eq!((read.text.as_str(), read.published), (text, a.published));
        assert!(written.contains("cite=\"https://example.org/?a&amp;b\" data-publisher=\"The &quot;Post&quot;\""), "{written}");
    }

    #[test]
    fn an_article_that_is_fetched_is_named_by_its_address() {
        let fetched = From { fetched: Some("https://example.org/a?x=\"1"), ..From::default() };
        let written = tag(ADDRESS, &Default::default(), [fetched; 2], Some("/checked.json"));
        assert!(written.ends_with(" src-b=\"https://example.org/a?x=&quot;1\" src-report=\"/checked.json\"></cross-check>\n"), "{written}");
        assert!(!written.contains("<article"));
        assert!(written.starts_with("<script type=\"module\" src=\"https://example.org/crosscheck.js\">"), "{written}");
        assert!(tag(FOLDER, &Default::default(), [fetched; 2], None).contains("src=\"/crosscheck/crosscheck.js\""));
        assert!(written.contains("--crosscheck-height"), "{written}");
    }
}
