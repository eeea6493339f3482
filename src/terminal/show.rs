//! What comes in: parsed arguments; what goes out: the printed report or facts, and the exit status.

use super::arguments::{Compare, Facts, FactsFormat, Format};
use super::{input, lines, people};
use crosscheck::article::Article;
use std::io::{self, Write};
use std::path::Path;

/// `crosscheck compare`
pub fn compare(arguments: &Compare) -> io::Result<u8> {
    if arguments.jsonl {
        return lines::compare(arguments.fail_on.is_some());
    }
    let (Some(a), Some(b)) = (&arguments.a, &arguments.b) else { return Ok(2) };
    if a.as_os_str() == "-" && b.as_os_str() == "-" {
        anstream::eprintln!("crosscheck: only one of the two articles can come from standard input");
        return Ok(2);
    }
    // Both are tried before giving up, so that both problems are told at once.
    let (a, b) = (read(a), read(b));
    let (Some((mut a, empty_a)), Some((mut b, empty_b))) = (a, b) else { return Ok(1) };
    let set = |article: &mut Article, title: &Option<String>, publisher: &Option<String>, published| {
        article.title = title.clone().or(article.title.take());
        article.publisher = publisher.clone().or(article.publisher.take());
        article.published = Option::or(published, article.published);
    };
    set(&mut a, &arguments.title_a, &arguments.publisher_a, arguments.published_a);
    set(&mut b, &arguments.title_b, &arguments.publisher_b, arguments.published_b);
    let report = crosscheck::compare(&a, &b);
    let mut out = anstream::stdout().lock();
    match arguments.format {
        Format::People => people::report(&mut out, &report)?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&report).map_err(io::Error::other)?)?,
        Format::Markdown => out.write_all(crosscheck::report::markdown::markdown(&report).as_bytes())?,
        Format::Html => out.write_all(crosscheck::report::html::html(&report).as_bytes())?,
        Format::Csv => out.write_all(crosscheck::report::csv::csv(&report).as_bytes())?,
        Format::Annotations => {
            let all = crosscheck::report::annotations::annotations(&report, [&a.text, &b.text], [None, None]);
            writeln!(out, "{all:#}")?;
        }
    }
    if empty_a || empty_b {
        return Ok(1);
    }
    Ok(if arguments.fail_on.is_some() && report.counts.differs > 0 { 3 } else { 0 })
}

/// `crosscheck facts`
pub fn facts(arguments: &Facts) -> io::Result<u8> {
    if arguments.jsonl {
        return lines::facts(arguments.names);
    }
    let Some(path) = &arguments.article else { return Ok(2) };
    let Some((mut article, empty)) = read(path) else { return Ok(1) };
    article.published = arguments.published.or(article.published);
    article.title = arguments.title.clone().or(article.title);
    article.publisher = arguments.publisher.clone().or(article.publisher);
    let facts = crosscheck::facts(&article);
    let mut out = anstream::stdout().lock();
    match arguments.format {
        FactsFormat::People => people::facts(&mut out, &facts)?,
        FactsFormat::Json if arguments.names => {
            let both = serde_json::json!({ "facts": facts, "names": crosscheck::report::names(&article.text) });
            writeln!(out, "{}", serde_json::to_string_pretty(&both).map_err(io::Error::other)?)?;
        }
        FactsFormat::Json => {
            writeln!(out, "{}", serde_json::to_string_pretty(&serde_json::json!({ "facts": facts })).map_err(io::Error::other)?)?
        }
    }
    if arguments.names && arguments.format == FactsFormat::People {
        people::names(&mut out, &article.text, &crosscheck::report::names(&article.text))?;
    }
    Ok(u8::from(empty))
}

/// Reads an article and whether it is empty; a problem is told and gives none.
fn read(path: &Path) -> Option<(Article, bool)> {
    match input::article(path) {
        Ok(article) => {
            let empty = article.text.trim().is_empty();
            if empty {
                anstream::eprintln!("crosscheck: {}: the article is empty", path.display());
            }
            Some((article, empty))
        }
        Err(problem) => {
            anstream::eprintln!("crosscheck: {problem}");
            None
        }
    }
}
