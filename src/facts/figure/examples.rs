//! Runs `examples.md`: every case of it, and that every rule's file is registered.

use super::{Figure, RULES, read};
use crate::facts::Value;
use crate::text::Text;

/// A figure as the examples write it: bound, value, unit.
fn written(figure: &Figure) -> String {
    let number = |n: f64| {
        let rounded = (n * 100.0).round() / 100.0;
        if rounded.abs() >= 1e6 { format!("{rounded:e}") } else { format!("{rounded}") }
    };
    use super::Bound::{About, AtLeast, AtMost, Exact, LessThan, MoreThan, Range, Vague};
    let value = match (figure.number, figure.min, figure.max) {
        (None, Some(min), Some(max)) => format!("{}..{}", number(min), number(max)),
        (None, Some(min), None) => format!(">={}", number(min)),
        (None, None, Some(max)) => format!("<={}", number(max)),
        (Some(n), ..) => {
            let sign = match figure.bound {
                Exact | Range | Vague => "",
                About if figure.max.is_some() => "~<",
                About => "~",
                AtLeast => ">=",
                MoreThan => ">",
                AtMost => "<=",
                LessThan => "<",
            };
            format!("{sign}{}", number(n))
        }
        _ => "?".to_owned(),
    };
    let unit = figure.unit.as_deref().map(|u| format!(" {u}")).unwrap_or_default();
    let change = if figure.change { " change" } else { "" };
    let part = if figure.part { " part" } else { "" };
    let whole = if figure.whole { " whole" } else { "" };
    let placed = if figure.placed { " placed" } else { "" };
    format!("{value}{unit}{change}{part}{whole}{placed}")
}

/// What a case shows after "=": the whole of each figure, with quote, head and event where the case names them.
fn found(source: &str) -> Vec<(String, String, String, String)> {
    let text = Text::new(source);
    read(&text, &[])
        .into_iter()
        .filter_map(|fact| match fact.value {
            Value::Figure(f) => Some((written(&f), text.slice(fact.span).to_owned(), f.head.clone(), f.event.clone())),
            _ => None,
        })
        .collect()
}

#[test]
fn every_example_reads_as_it_says() {
    let mut failures = Vec::new();
    let mut cases = 0;
    for line in include_str!("examples.md").lines().filter_map(|l| l.strip_prefix("- ")) {
        let Some((source, expected)) = line.rsplit_once(" => ") else {
            failures.push(format!("no \" => \" in: {line}"));
            continue;
        };
        cases += 1;
        let figures = found(source);
        let wanted: Vec<&str> = if expected.trim() == "none" { Vec::new() } else { expected.split(" | ").map(str::trim).collect() };
        let same = wanted.len() == figures.len()
            && wanted.iter().zip(&figures).all(|(want, (value, quote, head, event))| {
                let mut parts = want.split('`');
                let (before, quoted) = (parts.next().unwrap_or(""), parts.next());
                let fields = parts.next().unwrap_or("").split(' ').chain(before.split(' '));
                let fields: Vec<&str> = fields.filter(|w| w.contains(':')).collect();
                let plain: Vec<&str> = before.split(' ').filter(|w| !w.is_empty() && !w.contains(':')).collect();
                plain.join(" ") == *value
                    && quoted.is_none_or(|q| q == quote)
                    && fields.iter().all(|field| *field == format!("head:{}", head.replace(' ', "_")) || *field == format!("event:{event}"))
            });
        if !same {
            failures.push(format!("{source}\n    wanted {expected}\n    got    {figures:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {cases}:\n{}", failures.len(), failures.join("\n"));
    assert!(cases > 100, "only {cases} examples");
}

/// Files that hold a table or these tests, and no rule.
const NO_RULE: &[&str] = &["mod", "examples", "unit", "one", "about"];

#[test]
fn every_file_is_registered_and_has_its_section() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/facts/figure");
    let examples = include_str!("examples.md");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "rs") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            if !NO_RULE.contains(&name.as_str()) {
                assert!(RULES.iter().any(|(rule, _)| *rule == name), "{name}.rs is not in RULES");
                assert!(examples.contains(&format!("## {name}\n")), "{name} has no section in examples.md");
                names.push(name);
            }
        }
    }
    // A file may read and refine.
    let rules: std::collections::BTreeSet<&str> = RULES.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(names.len(), rules.len());
}

#[test]
fn bad_input_gives_no_wrong_value() {
    let long = "9".repeat(400);
    for (source, expected) in [
        (long.as_str(), 0),
        ("1,,,2 people", 0),
        ("1.2.3 people", 0),
        ("٣٥ people", 1),
        ("１２ people", 1),
        ("between 5 and", 1),
        ("5 to 7 to 9 people", 2),
        ("$", 0),
        ("$$$ - - –– 1/0 %", 0),
        ("one hundred thousand million billion trillion people", 1),
    ] {
        assert_eq!(found(source).len(), expected, "{source}: {:?}", found(source));
    }
    for dash in ['-', '‐', '‑', '‒', '–', '—', '―', '−'] {
        for (_, quote, ..) in found(&format!("5{dash}7 people")) {
            assert!(quote.starts_with('5') || quote.starts_with('7'), "{dash}: {quote}");
        }
    }
    let unspaced = "12dead40injured".repeat(300);
    let _ = found(&unspaced);
}

/// Pieces that rules look for; any soup of them is a text.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "1", "12", "2016", "1,000", "3.5", "007", "½", "٣", "$", "€", "US", "Rs", "£", "%", "-", "–", "−", "/", ":", "(", ")", ",", ".", "+", "'s",
    "one", "two", "twenty", "hundred", "million", "bn", "m", "k", "dozen", "dozens", "half", "third", "a", "an", "the", "of", "and", "to",
    "or", "in", "between", "from", "at", "least", "more", "than", "nearly", "about", "up", "over", "under", "most", "many", "both", "no",
    "none", "several", "few", "people", "killed", "wounded", "including", "year", "years", "old", "aged", "Ann", "Lee", "mid", "20", "s",
    "miles", "ft", "km", "degrees", "C", "percent", "points", "dollars", "cents", "pounds", "won", "vote", "second", "fifth", "test", "day",
    "times", "twice", "as", "much", "Flight", "Highway", "http", "x10", "^", "e5", "\n", " ", " ", " ", " ", "𝟗", "é", "ß", "\u{202f}",
];

proptest::proptest! {
    #[test]
    fn any_soup_gives_figures_that_hold_together(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40), spaces: u64) {
        let mut source = String::new();
        for (k, piece) in pieces.iter().enumerate() {
            source.push_str(piece);
            if spaces >> (k % 64) & 1 == 1 {
                source.push(' ');
            }
        }
        let text = Text::new(&source);
        let mut last = 0;
        for fact in read(&text, &[]) {
            let Value::Figure(figure) = &fact.value else { panic!("no figure in {source}") };
            assert!(fact.span.start >= last && fact.span.start < fact.span.end && !text.slice(fact.span).is_empty(), "{source}");
            last = fact.span.end;
            let ordered = figure.min.zip(figure.max).is_none_or(|(low, high)| low <= high);
            let finite = [figure.number, figure.min, figure.max].into_iter().flatten().all(f64::is_finite);
            assert!(ordered && finite && figure.step.is_finite() && figure.step >= 0.0, "{source}: {figure:?}");
        }
    }
}
