//! What comes in: a finding; what goes out: its headline, the same in the widget and in every export.

use super::{Fact, FactValue, Finding, Kind, Participant, Report, edit, rows};
use crate::text::function_words::{self, CONJUNCTION};

/// A longer phrase is no headline.
const LONGEST: usize = 56;

/// Words that begin a clause without its subject.
const VERBS: &[&str] = &["is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "did", "do", "does"];

/// What a finding is about: who did it, a participant's name, else the articles' own words; where these give none, kind and values.
/// In English, whatever the interface's language, since it continues the articles' words.
pub fn headline<'f>(report: &'f Report, finding: &'f Finding) -> String {
    // Two that an editor has joined keep the title of the first.
    if edit::is_joined(finding) {
        return finding.about.clone();
    }
    let of = |side, ids: &'f [String]| ids.iter().filter_map(move |id| rows::fact(side, id));
    let facts: Vec<&Fact> = of(&report.a, &finding.a).chain(of(&report.b, &finding.b)).collect();
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
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        // "than 20 hurt in the fire", "9 p.m. and took"
        let is_cut = function_words::is(first, CONJUNCTION) || matches!(second, Some("a.m." | "p.m." | "am" | "pm"));
        let bare = finding.kind == Kind::Date && second.is_none();
        (is_cut, VERBS.contains(&first), bare, about.chars().count())
    };
    let abouts = facts.iter().map(|f| f.about.as_str()).chain([finding.about.as_str()]);
    let best = abouts.filter(|a| !a.is_empty() && a.chars().count() <= LONGEST).min_by_key(|a| (weakness(a), *a));
    let Some(best) = best else {
        let values = [(&report.a, &finding.a), (&report.b, &finding.b)].map(|(side, ids)| rows::quotes(side, ids).join("; "));
        let values = if values[0] == values[1] { values[0].clone() } else { values.join(" / ") };
        return capital(&format!("{}: {values}", finding.kind.name()));
    };
    // What is dated may be no more than a verb: it is no headline by itself.
    let is_bare = finding.kind == Kind::Date && (weakness(best).1 || !best.contains(' ') && best.starts_with(char::is_lowercase));
    if is_bare { format!("When: {best}") } else { capital(best) }
}

/// The title of a finding's entry in a list; empty where it has none. What stands in one article only has its value as its headline,
/// and what that article says of it, in a word or two, as its title.
pub fn title(report: &Report, finding: &Finding) -> String {
    match finding.is_alone() {
        true => finding.about.split(';').next().unwrap_or("").to_owned(),
        false => headline(report, finding),
    }
}

fn participant(fact: &Fact) -> Option<&Participant> {
    match &fact.value {
        FactValue::Participant(participant) => Some(participant),
        _ => None,
    }
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
    fn a_participant_is_its_name_and_a_figure_what_it_counts() {
        let report = compared(
            "A bus fell from a bridge in Tarsa on Monday, killing 9 people, Mayor Ada Brandt said.",
            "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, Mayor Ada Brandt said.",
        );
        assert_eq!(headline(&report, first(&report, Verdict::Agrees, Kind::Participant)), "Ada Brandt");
        let of = |about: &str, other: &str| {
            let mut report = report.clone();
            let date = first(&report, Verdict::Agrees, Kind::Date).clone();
            report.a.facts.iter_mut().filter(|f| date.a.contains(&f.id)).for_each(|f| f.about = about.to_owned());
            report.b.facts.iter_mut().filter(|f| date.b.contains(&f.id)).for_each(|f| f.about = other.to_owned());
            headline(&report, &Finding { about: String::new(), ..date })
        };
        assert_eq!(of("than 20 hurt in the fire", "fire tore through the warehouse"), "Fire tore through the warehouse");
        assert_eq!(of("9 p.m. and took", "150 firefighters came that night"), "150 firefighters came that night");
        let mut figure = first(&report, Verdict::Differs, Kind::Figure).clone();
        assert_eq!(headline(&report, &figure), "People killed");
        let mut silent = report.clone();
        figure.about.clear();
        silent.a.facts.iter_mut().chain(&mut silent.b.facts).for_each(|f| f.about.clear());
        assert_eq!(headline(&silent, &figure), "Figure: 9 / At least 12");
    }
}
