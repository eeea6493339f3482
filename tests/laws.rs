//! The laws of the house, as properties of any two texts. `docs/architecture.md` lists them.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, missing_docs, reason = "a failing set-up fails the run")]

use crosscheck::article::Article;
use crosscheck::report::{Fact, FactValue, Kind, Report, Verdict};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Pieces of news prose, and of what is no prose, from which texts are made.
const PIECES: &[&str] = &[
    "At least 12 people were killed",
    "and 40 others wounded",
    "on Monday",
    "on Tuesday night",
    "when a bomb exploded in the market of Tarsa",
    ", police said.",
    ", according to the Interior Ministry.",
    "President Ana Lopez",
    "Mr. Lopez said",
    "the Syrian government",
    "The truce was brokered by Norway, Kenya and Chile.",
    "The truce was brokered by Norway and Chile.",
    "brokered by",
    "including three children",
    "about $3.5 million",
    "between 735 and 800",
    "5 to 7",
    "nearly half of the 1,200 workers",
    "two dozen",
    "No one was hurt.",
    "since March 2011",
    "last month's",
    "Dec. 30",
    "2017-01-23",
    "31 February 2016",
    "a three-week ceasefire",
    "9 p.m. EST",
    "77-year-old",
    "The U.N.'s envoy, Lt. Gen. Carl O'Neill, 45,",
    "F-16",
    "9/11",
    "\n\n",
    "READ MORE: other news\n",
    "“They will meet on Friday,” she said.",
    "1,,,2",
    "99999999999999999999999999999999999999999999",
    "-5",
    "½",
    "٣٤",
    "12–14",
    "year 0 and year 99999",
    "January 99",
    "'s",
    "’",
    "\"",
    "(",
    ")",
    "$",
    "%",
    ".",
    ",",
    ";",
    "é😀",
    "\u{200f}שלום",
    "\u{0}",
    "A",
    "the",
    "THE MAYOR OF TARSA RESIGNS AFTER 3 YEARS",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9.,:/–-]{1,12}",
        1 => "[A-Z][a-z]{0,8}",
    ];
    (prop::collection::vec(piece, 0..40), prop::bool::weighted(0.9)).prop_map(|(pieces, spaced)| pieces.join(if spaced { " " } else { "" }))
}

fn article() -> impl Strategy<Value = Article> {
    (text(), prop::option::of((1i16..=9999, 1i8..=12, 1i8..=28))).prop_map(|(text, day)| Article {
        text,
        published: day.and_then(|(y, m, d)| jiff::civil::Date::new(y, m, d).ok()),
        ..Article::default()
    })
}

fn places(fact: &Fact) -> Vec<(usize, usize)> {
    let mut out = vec![(fact.start, fact.end)];
    if let FactValue::Participant(p) = &fact.value {
        out.extend(p.mentions.iter().map(|m| (m.start, m.end)));
    }
    out
}

/// What a finding says, without ids and without which side is called A.
fn findings(report: &Report, mirrored: bool) -> BTreeSet<String> {
    let quotes = |side: &crosscheck::report::Side, ids: &[String]| {
        let mut out: Vec<_> = side.facts.iter().filter(|f| ids.contains(&f.id)).map(|f| (f.start, f.end, f.kind)).collect();
        out.sort();
        format!("{out:?}")
    };
    report
        .findings
        .iter()
        .map(|f| {
            let (a, b) = (quotes(&report.a, &f.a), quotes(&report.b, &f.b));
            let verdict = match (f.verdict, mirrored) {
                (Verdict::OnlyA, true) => Verdict::OnlyB,
                (Verdict::OnlyB, true) => Verdict::OnlyA,
                (v, _) => v,
            };
            let (left, right) = if mirrored { (b, a) } else { (a, b) };
            format!("{} {:?} {verdict:?} {left} {right} {} {} {}", f.id, f.kind, f.about, f.may_be_update, f.confidence)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// The engine cannot panic; a fact's quote is exactly its slice of the text; so is every mention a place in it.
    #[test]
    fn a_quote_is_its_slice(article in article()) {
        let units: Vec<u16> = article.text.encode_utf16().collect();
        for fact in crosscheck::facts(&article) {
            prop_assert_eq!(String::from_utf16(units.get(fact.start..fact.end).unwrap_or(&[])).ok(), Some(fact.quote.clone()));
            prop_assert!(!fact.quote.trim().is_empty());
            for (start, end) in places(&fact) {
                prop_assert!(start < end && end <= units.len());
                prop_assert!(String::from_utf16(&units[start..end]).is_ok());
            }
        }
    }

    /// An article compared with itself has no `differs` and no `only_*`.
    #[test]
    fn an_article_agrees_with_itself(article in article()) {
        let report = crosscheck::compare(&article, &article);
        for f in &report.findings {
            prop_assert!(matches!(f.verdict, Verdict::Agrees | Verdict::Compatible), "{:?}", f);
        }
    }

    /// Swapping the sides swaps the report and changes nothing else.
    #[test]
    fn swapping_the_sides_swaps_the_report(a in article(), b in article()) {
        prop_assert_eq!(findings(&crosscheck::compare(&a, &b), false), findings(&crosscheck::compare(&b, &a), true));
    }

    /// The same input gives the same report, byte for byte, on any thread.
    #[test]
    fn the_same_input_gives_the_same_bytes(a in article(), b in article()) {
        let once = serde_json::to_string(&crosscheck::compare(&a, &b)).unwrap();
        let again = std::thread::spawn(move || serde_json::to_string(&crosscheck::compare(&a, &b)).unwrap()).join().unwrap();
        prop_assert_eq!(once, again);
    }

    /// Every fact stands in at least one finding, findings hold facts of their kind alone, ids are unique.
    #[test]
    fn every_fact_stands_in_a_finding(a in article(), b in article()) {
        let report = crosscheck::compare(&a, &b);
        for (side, of_a) in [(&report.a, true), (&report.b, false)] {
            for fact in &side.facts {
                let holds = |f: &&crosscheck::report::Finding| if of_a { f.a.contains(&fact.id) } else { f.b.contains(&fact.id) };
                prop_assert!(report.findings.iter().any(|f| holds(&f)), "{:?}", fact);
                prop_assert!(report.findings.iter().filter(holds).all(|f| f.kind == fact.kind));
            }
        }
        let mut ids = BTreeSet::new();
        for f in &report.findings {
            prop_assert!(ids.insert(&f.id), "two findings are called {}: {:?}", f.id, f);
        }
    }

    /// HTML of any shape is read without panic, and no tag of it becomes text of a script.
    #[test]
    fn any_html_is_read(pieces in prop::collection::vec(prop::sample::select(&["<p>", "</p>", "<article", ">", "<", "</", "<script>", "</script>", "<!--", "-->", "&amp;", "&#x;", "&", "a='", "\"", "text", "é", " ", "<br/>", "<h1>", "</h1>", "<time datetime='2017-01-23'>", "<svg>", "<meta name=date content='x'>"][..]), 0..60)) {
        let page = format!("<p>{}", pieces.concat());
        let _ = Article::read(page.as_bytes());
    }
}

/// The engine knows nothing of a browser and does no I/O: its rooms name no such thing.
#[test]
fn the_engine_is_pure() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let forbidden = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "yew",
        "std::fs",
        "std::io",
        "std::net",
        "std::env",
        "std::process",
        "std::time",
        "println!",
        "eprintln!",
        "rayon",
        "clap",
    ];
    let mut folders: Vec<_> = ["article", "text", "facts", "compare", "report"].iter().map(|f| root.join(f)).collect();
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("examples.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                // What stands behind this line is for tests; so are the files that run the examples.
                let source = source.split("#[cfg(test)]").next().unwrap_or("");
                for word in forbidden {
                    let named = source.match_indices(word).any(|(i, _)| !source[..i].ends_with(char::is_alphanumeric));
                    assert!(!named, "{} names {word}", path.display());
                }
                read += 1;
            }
        }
    }
    assert!(read > 20, "the engine's rooms have moved: {read} files read");
}

/// Each kind of fact is read at all: the laws above are not about empty lists.
#[test]
fn the_laws_speak_of_something() {
    let text = "At least 12 people were killed on Monday when a bomb exploded in Tarsa, President Ana Lopez said. The truce was brokered by Norway and Chile.";
    let article = Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
    let facts = crosscheck::facts(&article);
    for kind in [Kind::Figure, Kind::Date, Kind::Participant] {
        assert!(facts.iter().any(|f| f.kind == kind), "{kind:?}");
    }
}

/// No text costs more than in proportion to its length: each is read at two lengths, and the longer may take so much longer, no more.
#[test]
fn no_text_is_slow() {
    let pieces = [
        ")",
        "'",
        "\"",
        "(",
        "-",
        ",",
        ".",
        "$",
        "1",
        "1,",
        "A",
        "a ",
        "A ",
        "é",
        "😀",
        "Ana Lopez ",
        "Ana Lopez, ",
        "12 ",
        "12 people ",
        "on Monday ",
        "and ",
        "from Monday to ",
        "the ",
        "“",
        "President ",
        "said ",
        "killed ",
        "of ",
        "more than ",
        "two and a half ",
        "five million ",
        "A.",
        "U.S. ",
        "<p>",
        "\n",
    ];
    let seconds = |piece: &str, bytes: usize| {
        let article = Article { text: piece.repeat(bytes / piece.len()), published: "2020-03-04".parse().ok(), ..Article::default() };
        let start = std::time::Instant::now();
        let _ = crosscheck::compare(&article, &article);
        start.elapsed().as_secs_f64()
    };
    for piece in pieces {
        let (short, long) = (seconds(piece, 8_000), seconds(piece, 64_000));
        // Eight times the text; the square would take 64 times as long. A busy machine gets some room.
        assert!(long < 0.5 || long < 30.0 * short, "{piece:?}: {short:.3} s for 8 kB, {long:.3} s for 64 kB");
    }
    // One sentence of many facts: what each asks of the sentence must not grow with it. The square would take 16 times as long.
    for piece in ["he had gone on Monday 3 May and ", "one man and "] {
        let (short, long) = (seconds(piece, 64_000), seconds(piece, 256_000));
        assert!(long < 9.0 * short, "{piece:?}: {short:.3} s for 64 kB, {long:.3} s for 256 kB");
    }
}
