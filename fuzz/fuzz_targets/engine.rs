//! Any bytes as two articles: the engine must neither panic nor break its laws. `cargo xtask fuzz` runs it.
#![no_main]

use crosscheck::article::Article;
use crosscheck::report::Verdict;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (left, right) = bytes.split_at(bytes.len() / 2);
    let (Ok(mut a), Ok(mut b)) = (Article::read(left), Article::read(right)) else { return };
    a.published = a.published.or_else(|| "2017-01-23".parse().ok());
    b.published = b.published.or_else(|| "2017-01-24".parse().ok());
    let units: Vec<u16> = a.text.encode_utf16().collect();
    for fact in crosscheck::facts(&a) {
        assert_eq!(String::from_utf16_lossy(&units[fact.start..fact.end]), fact.quote);
    }
    let own = crosscheck::compare(&a, &a);
    assert!(own.findings.iter().all(|f| matches!(f.verdict, Verdict::Agrees | Verdict::Compatible)));
    let (report, mirror) = (crosscheck::compare(&a, &b), crosscheck::compare(&b, &a));
    assert_eq!((report.counts.differs, report.counts.only_a), (mirror.counts.differs, mirror.counts.only_b));
});
