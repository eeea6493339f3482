//! What comes in: a report; what goes out: a page of its own that needs no script and loads nothing.

use super::Report;
use super::rows::{glyph, heading, name, rows, summary};
use std::fmt::Write;

const STYLE: &str = "body{font:1.0625rem/1.6 Charter,'Iowan Old Style',Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1a;background:#fdfcf9}\
h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:2rem}li{margin:.6rem 0}.note{color:#5c5a54}\
.differs{border-left:3px solid #b83a12;padding-left:.8rem}.compatible{border-left:3px dashed #1f5f99;padding-left:.8rem}\
.agrees{border-left:3px solid #12705a;padding-left:.8rem}.only_a,.only_b{border-left:3px dotted #77756f;padding-left:.8rem}ul{list-style:none;padding:0}\
@media(prefers-color-scheme:dark){body{color:#eceae4;background:#191918}.note{color:#a9a69d}}";

/// Writes the page. Text of the articles is escaped.
pub fn html(report: &Report) -> String {
    let mut out =
        String::from("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    let _ = write!(out, "<title>Two reports, one event</title><style>{STYLE}</style>\n<h1>Two reports, one event</h1>\n<ul>");
    for (side, letter) in [(&report.a, "A"), (&report.b, "B")] {
        let title = side.title.as_deref().unwrap_or("untitled");
        let published = side.published.as_deref().unwrap_or("no date");
        let _ = write!(out, "<li><strong>{}</strong>: {} ({published})", escape(name(side, letter)), escape(title));
    }
    let _ = write!(out, "</ul>\n<p>{}.</p>", escape(&summary(report)));
    for note in report.all_notes() {
        let _ = write!(out, "<p class=\"note\">{}</p>", escape(note));
    }
    let mut last = None;
    for row in rows(report) {
        let f = row.finding;
        if last != Some(f.verdict) {
            let close = if last.is_some() { "</ul>" } else { "" };
            last = Some(f.verdict);
            let _ = write!(out, "{close}\n<h2>{} {}</h2>\n<ul>", glyph(f.verdict), escape(&heading(f.verdict, report)));
        }
        let uncertain = if f.is_unsure() { " <em>(uncertain)</em>" } else { "" };
        let about = if row.title.is_empty() { String::new() } else { format!("<strong>{}</strong>{uncertain}: ", escape(&row.title)) };
        let _ = write!(out, "\n<li class=\"{}\" id=\"{}\">{about}{}", f.verdict.name(), f.id, escape(&row.line(report)));
    }
    out.push_str(if last.is_some() { "</ul>\n" } else { "\n" });
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use crate::article::Article;

    #[test]
    fn nothing_of_an_article_becomes_markup() {
        let article = Article {
            text: "At least 12 people died.".to_owned(),
            title: Some("<script>alert(1)</script>".to_owned()),
            publisher: Some("<script>alert(2)</script>".to_owned()),
            ..Article::default()
        };
        let page = super::html(&crate::compare(&article, &Article::default()));
        assert!(!page.contains("<script"));
        assert!(page.contains("&lt;script&gt;"));
    }
}
