//! What comes in: a finding; what goes out: its headline and its values as a card prints them, nothing twice.

use super::state::{self, Side};
use crate::report::{Fact, FactValue, Finding, Kind, Part, Participant, Report};

/// A longer phrase is no headline.
const LONGEST: usize = 56;

/// Words that begin a clause without its subject.
const VERBS: &[&str] = &["is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "did", "do", "does"];

/// What a finding is about: who did it, a participant's name, else the articles' own words; where these give none, kind and values.
/// In English, whatever the interface's language, since it continues the articles' words.
pub fn headline(report: &Report, finding: &Finding) -> String {
    let facts: Vec<&Fact> = Side::BOTH.iter().flat_map(|side| state::facts(report, finding, *side)).collect();
    let participants: Vec<&Participant> = facts.iter().filter_map(|f| participant(f)).collect();
    if let Some(part) = participants.iter().find_map(|p| p.part.as_ref()) {
        let deed = facts.iter().map(|f| f.about.as_str()).filter(|a| !a.is_empty()).min_by_key(|a| (a.len(), *a));
        return match deed {
            Some(deed) if facts.iter().all(|f| f.about != f.quote) => format!("Who {deed}"),
            _ => capital(&part.members.join(" and ")),
        };
    }
    // "Title of Ann Lee", "What Ann Lee said"
    if let Some(fact) = facts.iter().find(|f| participant(f).is_some_and(Participant::is_aspect) && f.about.chars().count() <= LONGEST) {
        return capital(&fact.about);
    }
    // A proper name before a description.
    if let Some(of) = participants.iter().find(|p| p.name.split(' ').all(|w| !w.starts_with(char::is_lowercase))).or(participants.first()) {
        return capital(&of.name);
    }
    let weakness = |about: &str| {
        let mut parts = about.split(' ');
        let clause = parts.next().is_some_and(|first| VERBS.contains(&first));
        let bare = finding.kind == Kind::Date && parts.next().is_none();
        (clause, bare, about.chars().count())
    };
    let abouts = facts.iter().map(|f| f.about.as_str()).chain([finding.about.as_str()]);
    let best = abouts.filter(|a| !a.is_empty() && a.chars().count() <= LONGEST).min_by_key(|a| (weakness(a), *a));
    let Some(best) = best else {
        let values = Side::BOTH.map(|side| said(report, finding, side).iter().map(|f| f.quote.as_str()).collect::<Vec<_>>().join("; "));
        let values = if values[0] == values[1] { values[0].clone() } else { values.join(" / ") };
        return capital(&format!("{}: {values}", finding.kind.name()));
    };
    // What is dated may be no more than a verb: it is no headline by itself.
    let is_bare = finding.kind == Kind::Date && (weakness(best).0 || !best.contains(' ') && best.starts_with(char::is_lowercase));
    if is_bare { format!("When: {best}") } else { capital(best) }
}

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

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::report::Verdict;

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

    #[test]
    fn a_participant_is_its_name_and_a_figure_what_it_counts() {
        let report = compared(
            "A bus fell from a bridge in Tarsa on Monday, killing 9 people, Mayor Ada Brandt said.",
            "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, Mayor Ada Brandt said.",
        );
        assert_eq!(headline(&report, first(&report, Verdict::Agrees, Kind::Participant)), "Ada Brandt");
        assert!(is_same(&report, first(&report, Verdict::Agrees, Kind::Participant)));
        let mut figure = first(&report, Verdict::Differs, Kind::Figure).clone();
        assert_eq!(headline(&report, &figure), "People killed");
        let mut silent = report.clone();
        figure.about.clear();
        silent.a.facts.iter_mut().chain(&mut silent.b.facts).for_each(|f| f.about.clear());
        assert_eq!(headline(&silent, &figure), "Figure: 9 / At least 12");
    }
}
