//! The engine's speed, native, one thread. `cargo xtask bench` runs it and writes docs/performance.md.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, missing_docs, reason = "a failing set-up fails the run")]

use criterion::{Criterion, criterion_group, criterion_main};
use crosscheck::article::Article;
use crosscheck::facts::{date, figure};
use crosscheck::text::{Text, names};
use std::hint::black_box;
use std::time::Duration;

/// Sentences as a news agency writes them; `n` varies their figures, names and days.
fn sentence(n: usize) -> String {
    const PEOPLE: [&str; 7] = ["Ana Lopez", "Carl O'Neill", "Mira Petrov", "Yusuf Demir", "Wei Zhang", "Ngozi Okafor", "Lars Holm"];
    const PLACES: [&str; 6] = ["Tarsa", "Port Ellis", "Lower Wend", "Kamira", "Ostrava Bay", "Nordheim"];
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let (person, place, day) = (PEOPLE[n % 7], PLACES[n / 7 % 6], DAYS[n / 3 % 7]);
    match n % 6 {
        0 => format!(
            "At least {} people were killed and {} others wounded when a bomb went off in {place} on {day}, police said. ",
            n % 90 + 2,
            n % 210 + 3
        ),
        1 => format!(
            "Interior Minister {person} told reporters that the government would spend ${}.{} million on new roads by {}. ",
            n % 40 + 1,
            n % 9,
            2010 + n % 20
        ),
        2 => format!(
            "The council of {place} met again last month, but the mayor refused to sign, and nothing was settled before nightfall. "
        ),
        3 => format!("“We will not leave,” said {person}, {}, who has lived in the valley since March {}. ", n % 60 + 20, 1960 + n % 50),
        4 => format!(
            "Nearly {} percent of the {} workers at the plant went on strike for two weeks, according to the union. ",
            n % 90 + 5,
            n % 900 * 10 + 150
        ),
        _ => format!(
            "The truce was brokered by Norway and Chile after the army shelled the villages around {place} for {} days. ",
            n % 20 + 2
        ),
    }
}

fn news(bytes: usize, seed: usize) -> String {
    let mut out = String::with_capacity(bytes + 200);
    let mut n = seed;
    while out.len() < bytes {
        out.push_str(&sentence(n));
        if n.is_multiple_of(4) {
            out.push_str("\n\n");
        }
        n += 1;
    }
    out
}

fn article(text: String) -> Article {
    Article { text, published: "2017-01-23".parse().ok(), ..Article::default() }
}

/// One of the example page's two articles.
fn example(name: &str) -> Article {
    let path = format!("{}/static/examples/astana-{name}.html", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    Article::read(&bytes).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn engine(c: &mut Criterion) {
    let (a, b) = (example("cgtn"), example("presstv"));
    c.bench_function("read-example", |bench| {
        bench.iter(|| {
            for article in [&a, &b] {
                let text = Text::new(&article.text);
                let dates = date::read(&text, article.published);
                let taken: Vec<_> = dates.iter().map(|f| f.span).collect();
                black_box(figure::read(&text, &taken));
            }
        });
    });
    c.bench_function("compare-example", |bench| bench.iter(|| black_box(crosscheck::compare(&a, &b))));
    let (a, b) = (article(news(6_000, 0)), article(news(6_000, 3)));
    c.bench_function("compare-1000-words", |bench| bench.iter(|| black_box(crosscheck::compare(&a, &b))));

    let (one, ten) = (article(news(1 << 20, 0)), article(news(10 << 20, 0)));
    c.bench_function("names-1mb", |bench| bench.iter(|| black_box(names::names(&Text::new(&one.text)))));
    c.bench_function("facts-1mb", |bench| bench.iter(|| black_box(crosscheck::facts(&one))));
    c.bench_function("facts-10mb", |bench| bench.iter(|| black_box(crosscheck::facts(&ten))));
    let (a, b) = (article(news(190_000, 0)), article(news(190_000, 3)));
    c.bench_function("compare-5000-facts", |bench| bench.iter(|| black_box(crosscheck::compare(&a, &b))));
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2)).without_plots();
    targets = engine
}
criterion_main!(all);
