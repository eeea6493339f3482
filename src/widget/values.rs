//! What comes in: a finding; what goes out: its values as a card prints them, nothing twice.

use super::state::{self, Side};
use crate::report::{Fact, FactValue, Finding, Part, Participant, Report};

/// The facts whose words say what a side says: those that put the same once more are left out.
pub fn said<'a>(report: &'a Report, finding: &'a Finding, side: Side) -> Vec<&'a Fact> {
    let mut out: Vec<&Fact> = Vec::new();
    for fact in state::facts(report, finding, side) {
        let repeats =
            |before: &&Fact| before.quote == fact.quote || part(before).is_some_and(|p| part(fact).is_some_and(|q| p.members == q.members));
        if !out.iter().any(repeats) {
            out.push(fact);
        }
    }
    out
}

/// Whether both sides say it in the same words.
pub fn is_same(report: &Report, finding: &Finding) -> bool {
    let [a, b] = Side::BOTH.map(|side| said(report, finding, side));
    a.len() == b.len() && a.iter().zip(&b).all(|(x, y)| x.quote.eq_ignore_ascii_case(&y.quote) && x.says == y.says)
}

/// A quote cut in three where it names somebody whom the other side does not; the middle is empty where it names nobody else.
pub fn odd<'a>(report: &Report, finding: &Finding, side: Side, fact: &'a Fact) -> [&'a str; 3] {
    let whole = [fact.quote.as_str(), "", ""];
    let Some(own) = part(fact) else { return whole };
    let others: Vec<&String> = state::facts(report, finding, side.other()).filter_map(part).flat_map(|p| &p.members).collect();
    let Some(name) = own.members.iter().find(|m| !others.is_empty() && !others.contains(m)) else { return whole };
    match fact.quote.split_once(name.as_str()) {
        Some((before, after)) => [before, fact.quote.get(before.len()..before.len() + name.len()).unwrap_or(""), after],
        None => whole,
    }
}

fn participant(fact: &Fact) -> Option<&Participant> {
    match &fact.value {
        FactValue::Participant(participant) => Some(participant),
        _ => None,
    }
}

fn part(fact: &Fact) -> Option<&Part> {
    participant(fact)?.part.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::report::headline::headline;
    use crate::report::{Kind, Verdict};

    fn compared(a: &str, b: &str) -> Report {
        let article = |text: &str| Article { text: text.to_owned(), published: crate::article::day("2017-03-10"), ..Article::default() };
        crate::compare(&article(a), &article(b))
    }

    fn first(report: &Report, verdict: Verdict, kind: Kind) -> &Finding {
        report.findings.iter().find(|f| (f.verdict, f.kind) == (verdict, kind)).unwrap()
    }

    #[test]
    fn who_did_it_is_asked_and_who_is_odd_is_cut_out() {
        let report = compared(
            "The truce in Marland was brokered by Norway, Kenya and Chile.",
            "The truce in Marland was brokered by Kenya and Norway.",
        );
        let finding = first(&report, Verdict::Differs, Kind::Participant);
        assert!(headline(&report, finding).starts_with("Who brokered"), "{}", headline(&report, finding));
        let fact = said(&report, finding, Side::A)[0];
        assert_eq!(odd(&report, finding, Side::A, fact), ["Norway, Kenya and ", "Chile", ""]);
        assert!(!is_same(&report, finding));
    }
}
