//! The editor's desk: what comes in are an editor's acts, what goes out is the report after them, what of them no longer fits it, and
//! what is kept of them from one visit to the next.

#[cfg(target_arch = "wasm32")]
pub mod bar;
#[cfg(target_arch = "wasm32")]
pub mod row;
pub mod words;

use super::state::{Action, Origin, Side, State};
use crate::article::Article;
use crate::ordered::Ordered;
use crate::report::edit::{self, Act, Decision, Edit, Target};
use crate::report::{Finding, Report, Verdict};
use std::rc::Rc;

/// So much of a text says which article it is, where nothing else does. In characters.
const BEGINNING: usize = 80;

/// What was done last, for those who do not see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Said {
    #[default]
    Nothing,
    Confirmed,
    Dismissed,
    Reopened,
    Reworded,
    Joined,
    Undone,
    Forgotten,
}

impl From<&Act> for Said {
    fn from(act: &Act) -> Self {
        match act {
            Act::Confirmed => Said::Confirmed,
            Act::Dismissed => Said::Dismissed,
            Act::Reopened => Said::Reopened,
            Act::Reworded(_) => Said::Reworded,
            Act::Joined { .. } => Said::Joined,
        }
    }
}

/// The edits of one pair of articles.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Which pair of articles they are of, whatever their texts.
    pub key: String,
    /// The report before the edits.
    base: Rc<Report>,
    /// The edits, those that fit and those that do not, in order.
    pub edits: Vec<Edit>,
    /// The places of edits that fit no finding any more.
    pub lost: Vec<usize>,
    /// Whether what was kept of an earlier visit has been asked for.
    pub is_restored: bool,
    /// Whether the browser keeps the edits.
    pub is_kept: bool,
    /// What was done last.
    pub said: Said,
    /// Edits of other pairs of this visit.
    others: Vec<(String, Vec<Edit>)>,
}

impl Desk {
    /// A desk without articles, until it is turned to some.
    pub fn new(base: Rc<Report>) -> Desk {
        Desk {
            key: String::new(),
            base,
            edits: Vec::new(),
            lost: Vec::new(),
            is_restored: false,
            is_kept: true,
            said: Said::Nothing,
            others: Vec::new(),
        }
    }

    /// Another comparison: of the same pair of articles the edits go with it, those of another pair are put aside.
    pub fn turn(&mut self, key: String, base: Rc<Report>) -> Rc<Report> {
        if key != self.key {
            let before = std::mem::replace(&mut self.key, key);
            let edits = std::mem::take(&mut self.edits);
            if self.is_restored {
                self.others.push((before, edits));
            }
            let at = self.others.iter().position(|(key, _)| *key == self.key);
            self.is_restored = at.is_some();
            self.edits = at.map_or(Vec::new(), |at| self.others.swap_remove(at).1);
        }
        self.base = base;
        self.said = Said::Nothing;
        self.report()
    }

    /// Puts in what was kept of an earlier visit.
    pub fn restore(&mut self, edits: Vec<Edit>) -> Rc<Report> {
        self.is_restored = true;
        self.edits = edits;
        self.report()
    }

    /// Does something to a finding of the report that is shown.
    pub fn act(&mut self, shown: &Report, finding: &Finding, act: Act) -> Rc<Report> {
        self.said = Said::from(&act);
        self.edits.push(Edit { finding: Target::new(shown, finding), act });
        self.report()
    }

    /// Takes back the last edit that fits. Gives its finding, and the report; none where there is nothing to take back.
    pub fn undo(&mut self) -> Option<(Target, Rc<Report>)> {
        let last = (0..self.edits.len()).rev().find(|i| !self.lost.contains(i))?;
        let edit = self.edits.remove(last);
        self.said = Said::Undone;
        Some((edit.finding, self.report()))
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        self.edits.len() > self.lost.len()
    }

    /// Gives up a lost edit, with the earlier ones of the same finding.
    pub fn forget(&mut self, number: usize) -> Option<Rc<Report>> {
        let target = self.edits.get(number).filter(|_| self.lost.contains(&number))?.finding.clone();
        let mut at = 0..;
        let lost = &self.lost;
        self.edits.retain(|edit| at.next().is_none_or(|i| edit.finding != target || !lost.contains(&i)));
        self.said = Said::Forgotten;
        Some(self.report())
    }

    /// The lost edits to tell, with their places: of each finding the last.
    pub fn told(&self) -> Vec<(usize, &Edit)> {
        let lost: Vec<(usize, &Edit)> = self.lost.iter().filter_map(|i| Some((*i, self.edits.get(*i)?))).collect();
        let is_last = |at: &usize, edit: &Edit| !lost.iter().any(|(later, other)| later > at && other.finding == edit.finding);
        lost.iter().filter(|(at, edit)| is_last(at, edit)).copied().collect()
    }

    /// The edits, as the browser keeps them.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.edits).unwrap_or_default()
    }

    fn report(&mut self) -> Rc<Report> {
        let edited = edit::apply(&self.base, &self.edits);
        self.edits.clone_from(&edited.report.edits);
        self.lost = edited.lost;
        Rc::new(edited.report)
    }
}

/// Which pair of articles it is, whatever their texts: their addresses; else where on which page they stand, and who published them;
/// for what was entered by hand its title or beginning. `page` is the place on the page.
pub fn key(articles: [&Article; 2], origins: [Option<&Origin>; 2], page: &str) -> String {
    let part = |side: Side| {
        let (article, origin) = (side.of(&articles), side.of(&origins));
        let publisher = article.publisher.as_deref().unwrap_or("");
        match origin {
            Some(Origin { link: Some(link), .. }) => link.clone(),
            Some(_) => format!("{page} {} {publisher}", side.letter()),
            None => {
                let beginning = || article.text.trim().chars().take(BEGINNING).collect();
                format!("{publisher}: {}", article.title.clone().unwrap_or_else(beginning))
            }
        }
    };
    format!("{} | {}", part(Side::A), part(Side::B))
}

/// How many findings that a reader would be warned by there are, and how many of them an editor has decided about.
pub fn progress(report: &Report) -> (usize, usize) {
    let flags = || report.findings.iter().filter(|f| f.verdict <= Verdict::Compatible);
    (flags().filter(|f| f.decision.is_some()).count(), flags().count())
}

/// The findings that one can be joined with, by their places: of its kind, those of the other side alone first.
pub fn partners(report: &Report, index: usize) -> Vec<usize> {
    let Some(finding) = report.findings.get(index) else { return Vec::new() };
    let other = match finding.verdict {
        Verdict::OnlyA => Some(Verdict::OnlyB),
        Verdict::OnlyB => Some(Verdict::OnlyA),
        _ => None,
    };
    let fits = |(i, f): &(usize, &Finding)| *i != index && f.kind == finding.kind && !f.is_dismissed();
    let mut found: Vec<(usize, &Finding)> = report.findings.iter().enumerate().filter(fits).collect();
    found.order_by_key(|(_, f)| other.is_some() && Some(f.verdict) != other);
    found.into_iter().map(|(i, _)| i).collect()
}

/// What brings a finding to a decision, or, where it has been decided so, back to none.
pub fn toggled(finding: &Finding, to: Decision) -> Act {
    match to {
        _ if finding.decision == Some(to) => Act::Reopened,
        Decision::Confirmed => Act::Confirmed,
        Decision::Dismissed => Act::Dismissed,
    }
}

/// What a key does on the desk: c confirms the selected finding, d dismisses it, once more neither; u takes the last edit back.
pub fn key_action(state: &State, key: &str) -> Option<Action> {
    state.desk.as_ref()?;
    let decide = |decision: Decision| Some(Action::Act(state.selected?, toggled(state.finding()?, decision)));
    match key {
        "c" => decide(Decision::Confirmed),
        "d" => decide(Decision::Dismissed),
        "u" => Some(Action::Undo),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const B: &str = "At least 12 people were killed on Tuesday in Tarsa, said Ada Brandt. Some 40 rescuers came.";

    fn compared(a: &str) -> Rc<Report> {
        let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
        Rc::new(crate::compare(&article(a), &article(B)))
    }

    fn desk() -> (Desk, Rc<Report>) {
        let report = compared("A bus fell from the Tarsa bridge on Monday, killing 9 people.");
        let mut desk = Desk::new(report.clone());
        let report = desk.turn("one".to_owned(), report);
        (desk, report)
    }

    #[test]
    fn acts_are_taken_back_one_by_one_and_what_is_lost_is_not() {
        let (mut desk, report) = desk();
        assert!(!desk.can_undo() && desk.undo().is_none());
        let first = report.findings[0].clone();
        let report = desk.act(&report, &first, Act::Dismissed);
        assert!(report.findings[0].is_dismissed() && desk.said == Said::Dismissed);
        let report = desk.act(&report, &report.findings[0], Act::Confirmed);
        assert_eq!(report.findings[0].decision, Some(Decision::Confirmed));
        desk.turn("one".to_owned(), compared("Nothing happened."));
        assert_eq!((desk.lost.len(), desk.told().len(), desk.can_undo()), (2, 1, false));
        let report = desk.turn("one".to_owned(), compared("A bus fell from the Tarsa bridge on Monday, killing 9 people."));
        assert_eq!(report.findings[0].decision, Some(Decision::Confirmed));
        let (target, report) = desk.undo().unwrap();
        assert_eq!((target.id, desk.said), (first.id, Said::Undone));
        assert!(report.findings[0].is_dismissed());
    }

    #[test]
    fn a_lost_edit_is_forgotten_with_the_earlier_ones_of_its_finding() {
        let (mut desk, report) = desk();
        let report = desk.act(&report, &report.findings[0], Act::Dismissed);
        desk.act(&report, &report.findings[0], Act::Confirmed);
        assert!(desk.forget(1).is_none(), "it is not lost");
        desk.turn("one".to_owned(), compared("Nothing happened."));
        let number = desk.told()[0].0;
        assert!(desk.forget(number).is_some() && desk.edits.is_empty() && desk.told().is_empty());
    }

    #[test]
    fn each_pair_of_articles_has_its_own_edits() {
        let (mut desk, report) = desk();
        let report = desk.restore(report.edits.clone());
        desk.act(&report, &report.findings[0], Act::Dismissed);
        let other = desk.turn("two".to_owned(), compared("On Monday 9 people were killed in Tarsa."));
        assert!(other.findings.iter().all(|f| f.decision.is_none()) && !desk.is_restored && desk.lost.is_empty());
        let back = desk.turn("one".to_owned(), compared("A bus fell from the Tarsa bridge on Monday, killing 9 people."));
        assert!(back.findings[0].is_dismissed() && desk.is_restored);
    }

    #[test]
    fn a_pair_is_known_by_where_it_stands_whatever_its_text() {
        let article =
            |publisher: &str, text: &str| Article { publisher: Some(publisher.to_owned()), text: text.to_owned(), ..Article::default() };
        let linked = Origin { link: Some("https://post.example/1".to_owned()), fetched: false };
        let placed = Origin::default();
        let key = |a: &Article, b: &Article, page: &str| key([a, b], [Some(&linked), Some(&placed)], page);
        let (a, b) = (article("The Post", "One."), article("The Mail", "Two."));
        assert_eq!(key(&a, &b, "/p"), "https://post.example/1 | /p b The Mail");
        assert_eq!(key(&a, &b, "/p"), key(&article("Post", "1"), &article("The Mail", "2"), "/p"));
        assert_ne!(key(&a, &b, "/p"), key(&a, &b, "/q"));
        let entered = super::key([&a, &b], [None, None], "/p");
        assert_eq!(entered, "The Post: One. | The Mail: Two.");
    }

    #[test]
    fn one_is_joined_with_its_kind_and_by_a_verdict_that_fits() {
        let (_, report) = desk();
        for index in 0..report.findings.len() {
            let finding = &report.findings[index];
            let partners = partners(&report, index);
            assert!(partners.iter().all(|i| *i != index && report.findings[*i].kind == finding.kind));
            if finding.verdict == Verdict::OnlyB && partners.iter().any(|i| report.findings[*i].verdict == Verdict::OnlyA) {
                assert_eq!(report.findings[partners[0]].verdict, Verdict::OnlyA);
            }
            for partner in partners {
                let other = &report.findings[partner];
                let alone = [Verdict::OnlyA, Verdict::OnlyB].iter().any(|v| [finding, other].iter().all(|f| f.verdict == *v));
                assert_eq!(edit::verdicts(finding, other).contains(&Verdict::Differs), !alone);
            }
        }
    }
}
