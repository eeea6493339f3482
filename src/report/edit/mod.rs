//! What comes in: a report, and what editors did to its findings; what goes out: the report as they want it, and what of theirs no
//! longer fits it.
//!
//! An edit holds its finding by the quotes, so that it is found again when the article has changed; edits in order are the history
//! too: to undo is to take the last one away.

mod target;

pub use target::{Place, Target};

use super::headline::headline;
use super::{Counts, Finding, Report, Verdict};
use crate::ordered::Ordered;
use serde::{Deserialize, Serialize};
use target::Homes;

/// What an editor decided about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It stands.
    Confirmed,
    /// It is not published.
    Dismissed,
}

/// What was done to a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// It stands as it is.
    Confirmed,
    /// It is not published.
    Dismissed,
    /// It is undecided again.
    Reopened,
    /// It stands, with this reason, as [`Finding::why`].
    Reworded(String),
    /// It and another are about the same thing.
    Joined {
        /// The other one.
        with: Target,
        /// The verdict on both.
        verdict: Verdict,
        /// The reason.
        reason: String,
    },
}

/// One thing that an editor did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// To what.
    pub finding: Target,
    /// What.
    pub act: Act,
}

/// A report after its edits.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    /// Dismissed findings stand in it still, for the desk; [`outcome`] takes them out.
    pub report: Report,
    /// The places of the edits that fit no finding.
    pub lost: Vec<usize>,
}

impl Act {
    /// What comes of a finding to which it is done.
    fn decision(&self) -> Option<Decision> {
        match self {
            Act::Dismissed => Some(Decision::Dismissed),
            Act::Reopened => None,
            Act::Confirmed | Act::Reworded(_) | Act::Joined { .. } => Some(Decision::Confirmed),
        }
    }
}

/// Does to a report what edits say. In the edited report they hold their findings as they stand now. The report's own edits are put
/// aside.
pub fn apply(report: &Report, edits: &[Edit]) -> Edited {
    let mut out = Report { edits: Vec::new(), ..report.clone() };
    let mut homes = Homes::new(report, edits);
    // What has been joined is another finding now.
    let mut gone = vec![false; out.findings.len()];
    // Where each finding stood; a joined one stands where the first of its two did.
    let mut stood: Vec<usize> = (0..out.findings.len()).collect();
    let mut lost: Vec<usize> = Vec::new();
    for (number, edit) in edits.iter().enumerate() {
        let before = out.findings.len();
        let done = home(&homes, &gone, &edit.finding).and_then(|at| act(&mut out, &homes, &mut gone, &mut stood, at, &edit.act));
        if out.findings.len() > before {
            homes.settle(&out, edits, before);
        }
        if done.is_none() {
            lost.push(number);
        }
        out.edits.push(done.unwrap_or_else(|| edit.clone()));
    }
    let mut ordered: Vec<(usize, Finding)> =
        stood.into_iter().zip(out.findings).zip(gone).filter(|(_, gone)| !gone).map(|(finding, _)| finding).collect();
    ordered.order_by_key(|(stood, finding)| (finding.verdict, *stood));
    out.findings = ordered.into_iter().map(|(_, finding)| finding).collect();
    out.counts = Counts::of(out.findings.iter().filter(|f| !f.is_dismissed()));
    Edited { report: out, lost }
}

fn home(homes: &Homes, gone: &[bool], target: &Target) -> Option<usize> {
    homes.of(target).filter(|at| gone.get(*at) == Some(&false))
}

/// Does one act to the finding at a place; gives the edit as of now, or none where it cannot be done.
fn act(out: &mut Report, homes: &Homes, gone: &mut Vec<bool>, stood: &mut Vec<usize>, at: usize, act: &Act) -> Option<Edit> {
    let target = Target::new(out, out.findings.get(at)?);
    if let Act::Joined { with, verdict, reason } = act {
        let other = home(homes, gone, with).filter(|other| *other != at)?;
        let with = Target::new(out, out.findings.get(other)?);
        // As it stood, its place and its title are the first one's.
        let (first, second) = if stood.get(at) <= stood.get(other) { (at, other) } else { (other, at) };
        out.findings.push(Finding { id: joined_id(&target.id, &with.id), ..joined(out, first, second, *verdict, reason)? });
        stood.push(*stood.get(first)?);
        for at in [at, other] {
            *gone.get_mut(at)? = true;
        }
        gone.push(false);
        return Some(Edit { finding: target, act: Act::Joined { with, verdict: *verdict, reason: reason.clone() } });
    }
    let finding = out.findings.get_mut(at)?;
    if let Act::Reworded(words) = act {
        // The values stay before it where they stood there.
        let values = finding.reason.strip_suffix(&finding.why).filter(|_| !finding.why.is_empty()).unwrap_or("");
        finding.reason = format!("{values}{words}");
        finding.why.clone_from(words);
    }
    finding.decision = act.decision();
    Some(Edit { finding: target, act: act.clone() })
}

/// The findings that an edit is about.
fn targets(edit: &Edit) -> impl Iterator<Item = &Target> {
    let with = if let Act::Joined { with, .. } = &edit.act { Some(with) } else { None };
    [Some(&edit.finding), with].into_iter().flatten()
}

/// Two findings as one; none where they are not of one kind, or the verdict does not go with the sides that it has.
fn joined(report: &Report, at: usize, other: usize, verdict: Verdict, reason: &str) -> Option<Finding> {
    let (one, two) = (report.findings.get(at)?, report.findings.get(other)?);
    let ids = |one: &[String], two: &[String]| {
        let mut ids: Vec<String> = one.iter().chain(two).cloned().collect();
        // Their facts stand in the order of the text.
        ids.order_by_key(|id| (id.len(), id.clone()));
        ids.dedup();
        ids
    };
    let finding = Finding {
        id: String::new(),
        verdict,
        kind: one.kind,
        about: headline(report, one),
        a: ids(&one.a, &two.a),
        b: ids(&one.b, &two.b),
        reason: reason.to_owned(),
        why: reason.to_owned(),
        may_be_update: false,
        confidence: 1.0,
        decision: Some(Decision::Confirmed),
    };
    (one.kind == two.kind && verdicts(one, two).contains(&verdict)).then_some(finding)
}

/// The verdicts that two findings can be joined under.
pub fn verdicts(one: &Finding, two: &Finding) -> Vec<Verdict> {
    match (one.a.is_empty() && two.a.is_empty(), one.b.is_empty() && two.b.is_empty()) {
        (_, true) => vec![Verdict::OnlyA],
        (true, _) => vec![Verdict::OnlyB],
        _ => vec![Verdict::Agrees, Verdict::Compatible, Verdict::Differs],
    }
}

/// What a finding is called that has been joined from two.
pub fn joined_id(one: &str, two: &str) -> String {
    format!("{one}_{two}")
}

/// Whether a finding has been joined from two.
pub fn is_joined(finding: &Finding) -> bool {
    finding.id.contains('_')
}

/// What is published of an edited report: without what was dismissed. The facts of a dismissed finding may stand in no other.
pub fn outcome(edited: &Report) -> Report {
    let mut report = edited.clone();
    report.findings.retain(|f| !f.is_dismissed());
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, day};
    use crate::report::Side;
    use crate::report::rows::fact;
    use proptest::prelude::*;

    const A: &str = "A bus fell from the Tarsa bridge on Monday, killing 9 people, Mayor Ada Brandt said. The driver was 41 years old.";
    const B: &str = "At least 12 people were killed on Tuesday in Tarsa, said Ada Brandt. Some 40 rescuers came.";

    fn compared(a: &str, b: &str) -> Report {
        let article = |text: &str| Article { text: text.to_owned(), published: day("2017-03-10"), ..Article::default() };
        crate::compare(&article(a), &article(b))
    }

    fn edit(report: &Report, index: usize, act: Act) -> Edit {
        Edit { finding: Target::new(report, &report.findings[index]), act }
    }

    /// The places of the findings with these words in A, or in B.
    fn all(report: &Report, quote: &str) -> Vec<usize> {
        let has = |side: &Side, ids: &[String]| ids.iter().filter_map(|id| fact(side, id)).any(|f| f.quote.starts_with(quote));
        (0..report.findings.len()).filter(|i| has(&report.a, &report.findings[*i].a) || has(&report.b, &report.findings[*i].b)).collect()
    }

    fn with(report: &Report, quote: &str) -> usize {
        all(report, quote)[0]
    }

    #[test]
    fn what_is_dismissed_is_gone_from_the_outcome_and_counts_no_more() {
        let report = compared(A, B);
        let nine = with(&report, "9");
        let edited = apply(&report, &[edit(&report, nine, Act::Dismissed)]);
        assert_eq!((edited.report.findings.len(), edited.lost.len()), (report.findings.len(), 0));
        assert_eq!(edited.report.counts.differs, report.counts.differs - 1);
        let outcome = outcome(&edited.report);
        assert!(outcome.findings.iter().all(|f| f.id != report.findings[nine].id));
        assert_eq!(outcome.counts, Counts::of(&outcome.findings));
        let json = serde_json::to_string(&outcome).unwrap();
        assert_eq!(serde_json::to_value(crate::report::read::report(&json).unwrap()).unwrap(), serde_json::to_value(&outcome).unwrap());
    }

    #[test]
    fn what_is_reworded_stands_with_its_new_reason_until_it_is_undone() {
        let report = compared(A, B);
        let mut edits = vec![edit(&report, 0, Act::Confirmed), edit(&report, 0, Act::Reworded("Two counts.".to_owned()))];
        let edited = apply(&report, &edits).report;
        assert_eq!((edited.findings[0].why.as_str(), edited.findings[0].decision), ("Two counts.", Some(Decision::Confirmed)));
        assert!(edited.findings[0].reason.ends_with("Two counts."));
        edits.pop();
        assert_eq!(apply(&report, &edits).report.findings[0].reason, report.findings[0].reason);
        edits.push(edit(&report, 0, Act::Reopened));
        assert_eq!(apply(&report, &edits).report.findings, report.findings);
    }

    #[test]
    fn two_of_one_only_are_joined_and_the_joined_one_is_edited_in_turn() {
        let report = compared(A, B);
        let (age, rescuers) = (with(&report, "41"), with(&report, "Some 40"));
        let join =
            |verdict| Act::Joined { with: Target::new(&report, &report.findings[rescuers]), verdict, reason: "Both count.".to_owned() };
        let edits = vec![edit(&report, age, join(Verdict::Differs))];
        let edited = apply(&report, &edits);
        assert!(edited.lost.is_empty());
        let joined = edited.report.findings.iter().position(|f| f.reason == "Both count.").unwrap();
        assert_eq!(edited.report.findings.len(), report.findings.len() - 1);
        assert_eq!(edited.report.counts.differs, report.counts.differs + 1);
        assert_eq!(edited.report.findings[joined].id, format!("{}_{}", report.findings[age].id, report.findings[rescuers].id));
        let again = [edits, vec![edit(&edited.report, joined, Act::Dismissed)]].concat();
        let again = apply(&report, &again);
        assert!(again.lost.is_empty());
        assert_eq!(outcome(&again.report).findings.len(), report.findings.len() - 2);
        assert_eq!(apply(&report, &[edit(&report, age, join(Verdict::OnlyA))]).lost, [0], "B has a part in it");
        assert_eq!(apply(&report, &[edit(&report, rescuers, join(Verdict::Differs))]).lost, [0], "nothing is joined with itself");
    }

    #[test]
    fn a_joined_one_has_the_place_and_title_of_the_first_whichever_it_was_begun_with() {
        let report = compared(A, B);
        let (nine, rescuers) = (with(&report, "9"), with(&report, "Some 40"));
        let join = |from: usize, to: usize| {
            let act = Act::Joined {
                with: Target::new(&report, &report.findings[to]),
                verdict: report.findings[nine].verdict,
                reason: "Both count.".to_owned(),
            };
            apply(&report, &[edit(&report, from, act)]).report
        };
        for edited in [join(nine, rescuers), join(rescuers, nine)] {
            assert_eq!(with(&edited, "Some 40"), nine);
            assert_eq!(headline(&edited, &edited.findings[nine]), headline(&report, &report.findings[nine]));
        }
    }

    #[test]
    fn edits_are_found_again_by_their_quotes_or_are_told_as_lost() {
        let report = compared(A, B);
        let edits = [
            edit(&report, with(&report, "9"), Act::Dismissed),
            edit(&report, with(&report, "41"), Act::Confirmed),
            edit(&report, with(&report, "41"), Act::Dismissed),
        ];
        let longer = format!("It rained in Tarsa. {}", A.replace("41 years", "42 years"));
        let changed = compared(&longer, B);
        let edited = apply(&changed, &edits);
        let nine = with(&edited.report, "9");
        assert_eq!(edited.report.findings[nine].decision, Some(Decision::Dismissed));
        assert_eq!(edited.lost, [1, 2]);
        assert_eq!(edited.report.edits[0].finding, Target::new(&changed, &edited.report.findings[nine]), "it holds to the new place");
        assert_eq!(edited.report.edits[1..], edits[1..], "what is lost is kept");
        let more = [edited.report.edits.clone(), vec![edit(&edited.report, nine, Act::Confirmed)]].concat();
        assert_eq!(apply(&changed, &more).lost, [1, 2]);
        assert_eq!(apply(&report, &edited.report.edits).lost, [] as [usize; 0], "they come back with the article");
        assert_eq!(edits[2].finding.line(), "“41 years old”");
    }

    #[test]
    fn of_two_alike_each_keeps_its_own() {
        let twice = "In Tarsa 9 people were hurt. In Velm, far from there, 9 people were hurt too.";
        let report = compared(twice, "Nobody knows.");
        let nines = all(&report, "9");
        assert_eq!(nines.len(), 2);
        let edits = [edit(&report, nines[0], Act::Confirmed), edit(&report, nines[1], Act::Dismissed)];
        let longer = compared(&format!("It rained. {twice}"), "Nobody knows.");
        let edited = apply(&longer, &edits).report;
        assert_eq!(
            all(&edited, "9").iter().map(|i| edited.findings[*i].decision).collect::<Vec<_>>(),
            [Some(Decision::Confirmed), Some(Decision::Dismissed)]
        );
    }

    /// Edits of any kind on any finding, one after the other, each on what the ones before have left.
    fn done(report: &Report, choices: &[(usize, usize, u8)]) -> Vec<Edit> {
        let mut edits = Vec::new();
        for &(at, other, act) in choices {
            let now = apply(report, &edits).report;
            let count = now.findings.len().max(1);
            let Some((finding, other)) = now.findings.get(at % count).zip(now.findings.get(other % count)) else { continue };
            let act = match act {
                0 => Act::Confirmed,
                1 => Act::Dismissed,
                2 => Act::Reopened,
                3 => Act::Reworded(format!("Reworded {at}.")),
                _ => Act::Joined { with: Target::new(&now, other), verdict: Verdict::Agrees, reason: "One thing.".to_owned() },
            };
            edits.push(Edit { finding: Target::new(&now, finding), act });
        }
        edits
    }

    proptest! {
        #[test]
        fn no_edit_is_dropped_and_no_fact_but_by_hand(choices in prop::collection::vec((0usize..40, 0usize..40, 0u8..5), 0..12)) {
            let report = compared(A, B);
            let edits = done(&report, &choices);
            let edited = apply(&report, &edits);
            // On the texts that they were made on only a join can fail: with itself, another kind, or one side alone.
            let are_joins = edited.lost.iter().all(|l| matches!(edits[*l].act, Act::Joined { .. }));
            prop_assert!(are_joins);
            prop_assert_eq!(edited.report.edits.len(), edits.len());
            let facts: Vec<&String> = edited.report.findings.iter().flat_map(|f| f.a.iter().chain(&f.b)).collect();
            for fact in report.a.facts.iter().chain(&report.b.facts) {
                prop_assert!(facts.contains(&&fact.id));
            }
            prop_assert!(edited.report.findings.is_sorted_by_key(|f| f.verdict));
            // What holds to its findings as of now gives the same once more.
            prop_assert_eq!(&apply(&report, &edited.report.edits), &edited);
            // To undo is to take the last away, whatever it was.
            if let Some((_, before)) = edits.split_last() {
                prop_assert_eq!(apply(&report, before), apply(&report, &done(&report, &choices[..choices.len() - 1])));
            }
        }

        #[test]
        fn on_any_other_article_each_edit_is_found_or_lost(choices in prop::collection::vec((0usize..40, 0usize..40, 0u8..5), 0..8), cut in 0usize..200) {
            let edits = done(&compared(A, B), &choices);
            let other = compared(A.get(cut.min(A.len())..).unwrap_or(""), B.get(..cut.min(B.len())).unwrap_or(""));
            let edited = apply(&other, &edits);
            prop_assert_eq!(edited.report.edits.len(), edits.len());
            prop_assert!(edited.lost.is_sorted() && edited.lost.iter().all(|l| *l < edits.len()));
            for (i, edit) in edits.iter().enumerate() {
                let told = edited.lost.contains(&i);
                let has = |place: &Place, side: &Side| side.facts.iter().any(|f| f.quote == place.quote);
                let stands = edit.finding.a.iter().all(|p| has(p, &edited.report.a)) && edit.finding.b.iter().all(|p| has(p, &edited.report.b));
                prop_assert!(told || stands, "{}", edit.finding.line());
            }
        }
    }
}
