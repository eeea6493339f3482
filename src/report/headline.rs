//! What comes in: a finding; what goes out: its headline, the same in the widget and in every export.

use super::{Fact, FactValue, Finding, Kind, Participant, Report, Verdict, edit, rows};
use crate::text::function_words::{self, ARTICLE, CONJUNCTION, Classes, POSSESSIVE, PREPOSITION};

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
        // Who did it is asked where one article says that they did not.
        let is_denied = |f: &Fact| participant(f).is_some_and(|p| p.part.as_ref().is_some_and(|p| p.denied));
        let told = facts.iter().filter(|f| !f.about.is_empty());
        let deed = told.min_by_key(|f| (is_denied(f), f.about.len(), &f.about)).map(|f| f.about.as_str());
        return match deed {
            Some(deed) if facts.iter().all(|f| f.about != f.quote) => format!("Who {}", neutral(deed, &disputed(report))),
            _ => capital(&part.members.join(" and ")),
        };
    }
    // "Title of Ann Lee", "What Ann Lee said"
    if let Some(fact) = facts.iter().find(|f| participant(f).is_some_and(Participant::is_aspect) && f.about.chars().count() <= LONGEST) {
        return capital(&fact.about);
    }
    // A proper name before a description.
    if let Some(of) = participants.iter().find(|p| p.name.split(' ').all(|w| !w.starts_with(char::is_lowercase))).or(participants.first()) {
        // Spelt otherwise, the name itself is what is disputed.
        let mut names: Vec<&str> = participants.iter().map(|p| p.name.as_str()).collect();
        names.dedup();
        return if finding.verdict == Verdict::Differs { names.join(" / ") } else { capital(&of.name) };
    }
    let own = Some(finding.about.as_str()).filter(|own| !own.is_empty());
    let told = match own {
        Some(own) => own,
        None => best(facts.iter().map(|f| f.about.as_str()), finding.kind).unwrap_or_default(),
    };
    let told = shortened(&neutral(told, &disputed(report)));
    if told.is_empty() {
        let values = [(&report.a, &finding.a), (&report.b, &finding.b)].map(|(side, ids)| rows::quotes(side, ids).join("; "));
        let values = if values[0] == values[1] { values[0].clone() } else { values.join(" / ") };
        return capital(&format!("{}: {values}", finding.kind.name()));
    }
    // What is dated may be no more than a verb: it is no headline by itself.
    let (first, rest) = told.split_once(' ').unwrap_or((&told, ""));
    let is_bare = finding.kind == Kind::Date && (VERBS.contains(&first) || rest.is_empty() && told.starts_with(char::is_lowercase));
    if is_bare { format!("When: {told}") } else { capital(&told) }
}

/// The words that make the best headline: a phrase of several before one word, the shortest of such. Participants, whose deeds stand
/// behind a "who", take the shortest of all.
pub fn best<'a>(told: impl Iterator<Item = &'a str>, kind: Kind) -> Option<&'a str> {
    let weakness = |about: &str| {
        let mut parts = about.split(' ');
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        // "than 20 hurt in the fire", "9 p.m. and took", "amid the talks"
        let is_cut = function_words::is(first, CONJUNCTION | PREPOSITION) || matches!(second, Some("a.m." | "p.m." | "am" | "pm"));
        // Of a date a name tells nothing, nor does who spoke of it.
        let names = kind == Kind::Date && about.split(' ').all(|word| word.starts_with(char::is_uppercase));
        let bare = second.is_none();
        let long = about.chars().count() > LONGEST;
        let tells = kind != Kind::Participant;
        (tells && long, tells && is_cut, tells && VERBS.contains(&first), tells && (bare || names), about.chars().count())
    };
    told.filter(|about| !about.is_empty()).min_by_key(|about| (weakness(about), *about))
}

/// The words of figures and dates that the two articles give otherwise, with their kinds.
fn disputed(report: &Report) -> Vec<(&str, Kind)> {
    // The gravest stand first.
    let findings = report.findings.iter().take_while(|f| f.verdict <= Verdict::Compatible);
    let facts = findings
        .flat_map(|f| f.a.iter().filter_map(|id| rows::fact(&report.a, id)).chain(f.b.iter().filter_map(|id| rows::fact(&report.b, id))));
    facts.filter(|f| participant(f).is_none_or(Participant::is_aspect)).map(|f| (f.quote.as_str(), f.kind)).collect()
}

/// Without values that the other article disputes: a headline takes no side. A number before its noun is left out, with anything else
/// the phrase ends before it.
fn neutral(told: &str, disputed: &[(&str, Kind)]) -> String {
    let mut told = told.to_owned();
    for (quote, kind) in disputed {
        // "at least 12" is told as "12" the second time.
        let number = quote.split(' ').find(|word| *kind == Kind::Figure && word.bytes().any(|b| b.is_ascii_digit()));
        let Some((from, to)) = find(&told, quote).or_else(|| find(&told, number?)) else { continue };
        let (before, after) = (told.get(..from).unwrap_or("").trim_end(), told.get(to..).unwrap_or("").trim_start());
        told = match kind {
            Kind::Figure => ended(&format!("{before} {after}")).to_owned(),
            _ if before.is_empty() => after.to_owned(),
            _ => ended(before).to_owned(),
        };
    }
    told
}

/// Without words at the end that lead on to others.
fn ended(mut told: &str) -> &str {
    const LEADING: Classes = ARTICLE | POSSESSIVE | PREPOSITION | CONJUNCTION;
    while let Some((before, last)) = told.rsplit_once(' ')
        && (last.is_empty() || function_words::is(&last.to_lowercase(), LEADING))
    {
        told = before;
    }
    told.trim_start()
}

/// Where whole words stand in others, whatever their case.
fn find(told: &str, quote: &str) -> Option<(usize, usize)> {
    let (lower, quote) = (told.to_ascii_lowercase(), quote.to_ascii_lowercase());
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '’'));
    let found = lower.match_indices(&quote).map(|(at, _)| (at, at + quote.len()));
    let whole = |(from, to): &(usize, usize)| {
        !is_word(lower.get(..*from).and_then(|s| s.chars().next_back())) && !is_word(lower.get(*to..).and_then(|s| s.chars().next()))
    };
    found.filter(|(from, to)| from < to).find(whole)
}

/// As many words as a headline has room for.
fn shortened(told: &str) -> String {
    if told.chars().count() <= LONGEST {
        return told.to_owned();
    }
    let mut end = 0;
    for (at, _) in told.match_indices(' ').take_while(|(at, _)| told.get(..*at).is_some_and(|t| t.chars().count() <= LONGEST)) {
        end = at;
    }
    format!("{} …", ended(told.get(..end).unwrap_or("")))
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
    #[test]
    fn a_headline_takes_no_side() {
        let heads = |a: &str, b: &str, kind: Kind| {
            let report = compared(a, b);
            report.findings.iter().filter(|f| f.kind == kind && !f.is_alone()).map(|f| headline(&report, f)).collect::<Vec<_>>()
        };
        let dates =
            heads("The storm at Tarsa killed at least 9 people on Monday.", "The storm at Tarsa killed 12 people on Monday.", Kind::Date);
        assert_eq!(dates, ["The storm at Tarsa killed people"]);
        let attended = "Ana Lopez attended the summit in Tarsa.";
        let skipped = "Ana Lopez skipped the summit in Tarsa.";
        for (a, b) in [(attended, skipped), (skipped, attended)] {
            let told = heads(a, b, Kind::Participant);
            assert!(!told.is_empty() && told.iter().all(|t| !t.contains("skipped")), "{told:?}");
        }
    }

    #[test]
    fn a_headline_is_a_phrase_that_ends() {
        let of = |told: &[&str], kind: Kind| best(told.iter().copied(), kind).map(str::to_owned);
        assert_eq!(of(&["people", "people aboard the ferry"], Kind::Figure).as_deref(), Some("people aboard the ferry"));
        assert_eq!(of(&["amid talks", "the envoy of Tarsa resigned"], Kind::Date).as_deref(), Some("the envoy of Tarsa resigned"));
        assert_eq!(of(&["Ana Lopez", "the bridge opened"], Kind::Date).as_deref(), Some("the bridge opened"));
        assert_eq!(neutral("killed 12 people on Monday at", &[("Monday", Kind::Date)]), "killed 12 people");
        assert_eq!(neutral("At least 12 were hurt in 2012", &[("at least 12", Kind::Figure)]), "were hurt in 2012");
        let long = "the council of the old harbour town voted for the third bridge over the river";
        assert_eq!(shortened(long), "the council of the old harbour town voted for the third …");
    }
}
