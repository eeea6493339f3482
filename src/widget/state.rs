//! What comes in: actions; what goes out: the state that the view draws, and the events that the page hears of.

use super::desk::{self, Desk};
use super::draft::{Draft, Field};
use super::filter::{self, Filter, Shown};
use super::picture::Scene;
use super::words::{ENGLISH, Words};
use crate::article::Article;
use crate::report::edit::{self, Act};
use crate::report::{Fact, Finding, Report, Verdict, fit, read, rows};
use std::rc::Rc;

/// One of the two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the first and the second")]
pub enum Side {
    A,
    B,
}

impl Side {
    /// Both, in order.
    pub const BOTH: [Side; 2] = [Side::A, Side::B];

    /// The one of two values that belongs to this side.
    pub fn of<T>(self, pair: &[T; 2]) -> &T {
        match self {
            Side::A => &pair[0],
            Side::B => &pair[1],
        }
    }

    /// The same, to change.
    pub fn of_mut<T>(self, pair: &mut [T; 2]) -> &mut T {
        match self {
            Side::A => &mut pair[0],
            Side::B => &mut pair[1],
        }
    }

    /// The other side.
    pub fn other(self) -> Side {
        match self {
            Side::A => Side::B,
            Side::B => Side::A,
        }
    }

    /// "a" or "b", as in the report.
    pub fn letter(self) -> &'static str {
        match self {
            Side::A => "a",
            Side::B => "b",
        }
    }
}

/// Where an article of the page comes from.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// Where the original can be read.
    pub link: Option<String>,
    /// Whether the widget itself fetched it from there.
    pub fetched: bool,
}

impl Origin {
    /// Nothing but an address of the web is a link.
    fn safe(mut self) -> Self {
        self.link.take_if(|l| !l.starts_with("https://") && !l.starts_with("http://"));
        self
    }
}

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The page gives two articles, where each comes from, what stands in for their comparison, and that itself where it has been made.
    Compare([Article; 2], [Origin; 2], Brought, Option<Rc<Report>>),
    /// The comparison that was wanted has been made, or not.
    Compared([Rc<Article>; 2], Option<Rc<Report>>),
    /// A filter's button.
    Toggle(Filter),
    /// The page's attributes `verdicts` and `kinds`.
    Show(Shown),
    /// A finding by its place in the report; none: nothing is selected any more.
    Select(Option<usize>),
    /// A click on a mark that these findings share: the first, or the one after the selected one.
    Cycle(Vec<usize>),
    /// The next finding, round the end.
    Next(Reach),
    /// The one before.
    Previous(Reach),
    /// Shows only what holds these words.
    Search(String),
    /// Shows the findings as a list or as a picture.
    Look(Scene),
    /// Narrow only: opens an article, or goes back to the list.
    Read(Option<Side>),
    /// Something went wrong outside; the message goes to the reader, beside those that are told already. None: all are taken back.
    Fail(Option<String>),
    /// Opens or closes the panel.
    Inputs(bool),
    /// Opens or closes what can be done with the result.
    Take(bool),
    /// Opens or closes what the signs and keys mean.
    Help(bool),
    /// The page is printed now, or no longer.
    Print(bool),
    /// Another language.
    Speak(&'static Words),
    /// A field was changed.
    Edit(Side, Field, String),
    /// A file or a rich paste was read, or not.
    Filled(Side, Result<Article, String>),
    /// Compares what has been entered.
    Entered,
    /// Forgets one side's entry.
    Clear(Side),
    /// Forgets all entries: back to the page's articles.
    Example,
    /// Puts the widget on the editor's desk, or takes it away; with the place on the page.
    Desk(Option<String>),
    /// What the browser kept of an earlier visit: none where it keeps nothing, else the edits as JSON, where there are any.
    Restore(Option<Option<String>>),
    /// Whether the browser has kept the edits.
    Kept(bool),
    /// Does something to a finding, by its place in the report.
    Act(usize, Act),
    /// Takes back the last edit.
    Undo,
    /// Gives up an edit that is lost.
    Forget(usize),
}

/// A report that the page has instead of a comparison.
#[derive(Clone, Debug, Default)]
pub enum Brought {
    /// There is none: the articles are compared.
    #[default]
    Nothing,
    /// What an editor has released, and where it stands.
    Report(Rc<Report>, Option<String>),
    /// One that cannot be used. What no editor has read does not stand in for it.
    Unusable,
}

/// What a step goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What is to be looked at: what differs; where nothing does, what is compatible; where nothing is, all.
    Gravest,
    /// All that is shown.
    Shown,
}

/// What the page hears of.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// What [`State::wanted`] holds is to be compared: it may take its time, so that nobody waits for it here.
    Wanted,
    /// A comparison is done.
    Ready,
    /// Another finding is selected, or none.
    Selected,
    /// An input cannot be used.
    Failed(String),
    /// So many findings of the page's report do not fit the articles.
    LeftOut(usize),
    /// The edits are others now.
    Edited,
}

/// What is shown.
#[derive(Clone, Debug)]
pub struct State {
    /// The two articles compared.
    pub articles: [Rc<Article>; 2],
    /// What is shown of them: their comparison, or what stands in for it.
    pub report: Rc<Report>,
    /// Their comparison, once it has been made.
    compared: Option<Rc<Report>>,
    /// The articles to be shown as soon as they have been compared.
    pub wanted: Option<[Rc<Article>; 2]>,
    /// The filters.
    pub shown: Shown,
    /// How the findings are shown.
    pub scene: Scene,
    /// Words that a finding must hold to be shown, in lower case.
    pub search: String,
    /// The list's filters, for when it is shown again after a picture.
    kept: Shown,
    /// The selected finding's place in the report.
    pub selected: Option<usize>,
    /// Narrow only: the article that is open.
    pub reading: Option<Side>,
    /// Failures to tell.
    pub errors: Vec<String>,
    /// Whether the panel is open.
    pub inputs: bool,
    /// Whether it is shown what can be done with the result.
    pub take: bool,
    /// Whether it is shown what the signs and keys mean.
    pub help: bool,
    /// Whether it is drawn for paper: nobody can open a card there.
    pub printing: bool,
    /// The interface's words.
    pub words: &'static Words,
    /// What has been entered.
    pub drafts: [Draft; 2],
    /// The articles that the page gave.
    example: [Rc<Article>; 2],
    /// Where they come from.
    origins: [Origin; 2],
    /// The report that stands in for their comparison.
    brought: Brought,
    /// The edits, where the widget stands on an editor's desk.
    pub desk: Option<Desk>,
    /// Where on which page the widget stands.
    page: String,
    /// How many findings of a brought report do not fit the articles.
    pub left_out: usize,
}

impl State {
    /// Compares the page's articles.
    pub fn new(articles: [Article; 2], origins: [Origin; 2], shown: Shown) -> Self {
        let articles = articles.map(Rc::new);
        let is_empty = articles.iter().all(|a| a.text.trim().is_empty());
        State {
            report: Rc::new(crate::compare(&articles[0], &articles[1])),
            compared: None,
            wanted: None,
            example: articles.clone(),
            origins: origins.map(Origin::safe),
            articles,
            shown,
            scene: Scene::List,
            search: String::new(),
            kept: shown,
            selected: None,
            reading: None,
            errors: Vec::new(),
            // Where there is nothing to compare the next thing to do lies open.
            inputs: is_empty,
            take: false,
            help: false,
            printing: false,
            words: &ENGLISH,
            drafts: Default::default(),
            brought: Brought::Nothing,
            desk: None,
            page: String::new(),
            left_out: 0,
        }
    }

    /// The shown findings' places in the report, in its order.
    pub fn visible(&self) -> Vec<usize> {
        (0..self.report.findings.len()).filter(|i| self.is_visible(*i)).collect()
    }

    /// Whether a finding passes the filters and the search.
    pub fn is_visible(&self, index: usize) -> bool {
        self.report.findings.get(index).is_some_and(|f| self.shown.passes(f) && filter::holds(f, &self.search))
    }

    /// The findings that a step goes through. What an editor has dismissed is reached by those alone that go through all.
    pub fn steps(&self, reach: Reach, visible: &[usize]) -> Vec<usize> {
        if reach == Reach::Shown {
            return visible.to_vec();
        }
        let standing = visible.iter().filter_map(|i| Some((*i, self.report.findings.get(*i).filter(|f| !f.is_dismissed())?.verdict)));
        let gravest = standing.clone().map(|(_, verdict)| verdict).min().filter(|v| *v <= Verdict::Compatible);
        standing.filter(|(_, verdict)| gravest.is_none_or(|g| *verdict == g)).map(|(i, _)| i).collect()
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.articles.iter().all(|a| a.text.trim().is_empty())
    }

    /// The selected finding.
    pub fn finding(&self) -> Option<&Finding> {
        self.report.findings.get(self.selected?)
    }

    /// The place of the finding with this id.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.report.findings.iter().position(|f| f.id == id)
    }

    /// Whether an article that the page did not give is compared.
    pub fn is_entered(&self) -> bool {
        Side::BOTH.into_iter().any(|side| !Rc::ptr_eq(side.of(&self.articles), self.given(side)))
    }

    /// Where the report stands that is shown instead of a comparison: for the desk, where its outcome is to stand.
    pub fn released(&self) -> Option<&str> {
        match &self.brought {
            _ if self.desk.is_some() => Some("crosscheck.json"),
            Brought::Report(_, address) if !self.is_entered() => address.as_deref(),
            _ => None,
        }
    }

    /// The article that the page gave for a side.
    pub fn given(&self, side: Side) -> &Rc<Article> {
        side.of(&self.example)
    }

    /// Where the article that is shown on a side can be read.
    pub fn link(&self, side: Side) -> Option<&str> {
        side.of(&self.origins).link.as_deref().filter(|_| Rc::ptr_eq(side.of(&self.articles), self.given(side)))
    }

    /// The address that the article was fetched from.
    pub fn fetched(&self, side: Side) -> Option<&str> {
        self.link(side).filter(|_| side.of(&self.origins).fetched)
    }

    /// Does what an action asks for.
    pub fn apply(&mut self, action: Action) -> Vec<Event> {
        match action {
            Action::Compare(articles, origins, brought, compared) => {
                let before = self.selected.take();
                // What lies open only because there was nothing to compare is closed.
                let untouched = self.is_empty() && self.drafts == <[Draft; 2]>::default();
                self.example = articles.map(Rc::new);
                self.articles = self.example.clone();
                (self.compared, self.wanted) = (compared, None);
                self.origins = origins.map(Origin::safe);
                self.brought = brought;
                self.drafts = Default::default();
                self.search.clear();
                self.errors.clear();
                self.reading = None;
                if untouched {
                    self.inputs = self.is_empty();
                }
                let ready = self.read();
                ready.into_iter().chain(before.map(|_| Event::Selected)).collect()
            }
            Action::Compared(articles, compared) => self.turn(articles, compared),
            // A picture is of one kind: its own button leads back to all, another one to that kind's picture.
            Action::Toggle(filter) if self.scene != Scene::List && Filter::KINDS.contains(&filter) => {
                let of_it = |scene: &Scene| scene.kind().is_some_and(|kind| Filter::of_kind(kind) == filter);
                self.look(Scene::ALL.into_iter().find(of_it).filter(|scene| *scene != self.scene).unwrap_or_default())
            }
            Action::Toggle(filter) => {
                self.shown.set(filter, !self.shown.has(filter));
                self.keep_visible()
            }
            Action::Show(shown) if self.scene != Scene::List => {
                self.kept = shown;
                Vec::new()
            }
            Action::Show(shown) => {
                self.shown = shown;
                self.keep_visible()
            }
            Action::Look(scene) => self.look(scene),
            Action::Select(index) => self.select(index),
            Action::Cycle(indices) => {
                let at = self.selected.and_then(|s| indices.iter().position(|i| *i == s));
                self.select(indices.get(at.map_or(0, |at| (at + 1) % indices.len())).copied())
            }
            Action::Next(reach) => self.step(reach, 1),
            Action::Previous(reach) => self.step(reach, -1),
            Action::Search(words) => {
                self.search = words.to_lowercase();
                self.keep_visible()
            }
            Action::Read(side) => {
                self.reading = side;
                Vec::new()
            }
            Action::Fail(message) => {
                match &message {
                    // Each is told, none twice.
                    Some(message) if !self.errors.contains(message) => self.errors.push(message.clone()),
                    Some(_) => {}
                    None => self.errors.clear(),
                }
                message.map(Event::Failed).into_iter().collect()
            }
            Action::Inputs(open) => {
                self.inputs = open;
                Vec::new()
            }
            Action::Take(open) => {
                self.take = open;
                Vec::new()
            }
            Action::Help(open) => {
                self.help = open;
                Vec::new()
            }
            Action::Print(printing) => {
                self.printing = printing;
                Vec::new()
            }
            Action::Speak(words) => {
                self.words = words;
                Vec::new()
            }
            Action::Edit(side, field, value) => {
                let draft = side.of_mut(&mut self.drafts);
                *match field {
                    Field::Text => &mut draft.text,
                    Field::Publisher => &mut draft.publisher,
                    Field::Title => &mut draft.title,
                    Field::Published => &mut draft.published,
                } = value;
                Vec::new()
            }
            Action::Filled(side, Ok(article)) => {
                *side.of_mut(&mut self.drafts) = Draft {
                    text: article.text,
                    publisher: article.publisher.unwrap_or_default(),
                    title: article.title.unwrap_or_default(),
                    published: article.published.map_or(String::new(), |d| d.to_string()),
                    problem: None,
                };
                self.entered()
            }
            Action::Filled(side, Err(message)) => {
                side.of_mut(&mut self.drafts).problem = Some(message.clone());
                self.inputs = true;
                vec![Event::Failed(message)]
            }
            Action::Entered => self.entered(),
            Action::Clear(side) => {
                *side.of_mut(&mut self.drafts) = Draft::default();
                self.entered()
            }
            Action::Example => {
                self.drafts = Default::default();
                self.compare(self.example.clone())
            }
            Action::Desk(page) => self.set_desk(page),
            Action::Restore(kept) => self.restore(kept),
            Action::Kept(is_kept) => {
                self.desk.iter_mut().for_each(|desk| desk.is_kept = is_kept);
                Vec::new()
            }
            Action::Act(index, act) => self.act(index, act),
            Action::Undo => {
                let Some((target, report)) = self.desk.as_mut().and_then(Desk::undo) else { return Vec::new() };
                self.edited(report, Some(&target.id))
            }
            Action::Forget(number) => {
                let Some(report) = self.desk.as_mut().and_then(|desk| desk.forget(number)) else { return Vec::new() };
                self.edited(report, None)
            }
        }
    }

    /// Puts the widget on the desk, or takes it away.
    fn set_desk(&mut self, page: Option<String>) -> Vec<Event> {
        if page.is_some() == self.desk.is_some() {
            return Vec::new();
        }
        self.desk = page.is_some().then(|| Desk::new(self.report.clone()));
        self.page = page.unwrap_or_default();
        let events = self.renewed(None, State::read);
        if self.is_empty() { Vec::new() } else { events }
    }

    /// Does something to a finding, and selects what comes of it.
    fn act(&mut self, index: usize, act: Act) -> Vec<Event> {
        let shown = self.report.clone();
        let (Some(desk), Some(finding)) = (&mut self.desk, shown.findings.get(index)) else { return Vec::new() };
        let id = match &act {
            Act::Joined { with, .. } => edit::joined_id(&finding.id, &with.id),
            _ => finding.id.clone(),
        };
        let report = desk.act(&shown, finding, act);
        self.edited(report, Some(&id))
    }

    /// Shows the report after an edit.
    fn edited(&mut self, report: Rc<Report>, select: Option<&str>) -> Vec<Event> {
        self.renewed(select, |state| {
            state.report = report;
            vec![Event::Edited]
        })
    }

    /// Gets another report by `renew`; what is selected stays so where it still stands, if nothing else is to be.
    fn renewed(&mut self, select: Option<&str>, renew: impl FnOnce(&mut State) -> Vec<Event>) -> Vec<Event> {
        let before = self.finding().map(|f| f.id.clone());
        let mut events = renew(self);
        self.selected = before.as_deref().and_then(|id| self.index(id));
        match select.and_then(|id| self.index(id)) {
            Some(index) => events.extend(self.select(Some(index))),
            None if self.selected.is_none() && before.is_some() => events.extend(self.select_none()),
            None => {}
        }
        events
    }

    /// Takes over what the browser kept; where it kept nothing, what an editor has done elsewhere, from the page's own report.
    fn restore(&mut self, kept: Option<Option<String>>) -> Vec<Event> {
        let brought = match &self.brought {
            Brought::Report(report, _) if !self.is_entered() => report.edits.clone(),
            _ => Vec::new(),
        };
        let Some(desk) = &mut self.desk else { return Vec::new() };
        desk.is_kept = kept.is_some();
        let json = kept.flatten();
        let (edits, problem) = match json.as_deref().map(read::edits) {
            Some(Ok(edits)) => (edits, None),
            Some(Err(problem)) => (brought, Some(problem.message)),
            None => (brought, None),
        };
        let report = desk.restore(edits);
        self.renewed(None, |state| {
            state.report = report;
            problem.map(Event::Failed).into_iter().collect()
        })
    }

    /// What is taken along: the report, without what an editor has dismissed.
    pub fn outcome(&self) -> Rc<Report> {
        if self.desk.is_some() { Rc::new(edit::outcome(&self.report)) } else { self.report.clone() }
    }

    /// Reads the report of the articles: the page's own, else their comparison; on the desk always the comparison, with its edits.
    fn read(&mut self) -> Vec<Event> {
        let [a, b] = &self.articles;
        self.left_out = 0;
        self.report = match &self.brought {
            Brought::Unusable if self.desk.is_none() && !self.is_entered() => Rc::new(fit::bare([a, b])),
            Brought::Report(report, _) if self.desk.is_none() && !self.is_entered() => {
                let (report, left_out) = fit::fit(edit::outcome(report), [&a.text, &b.text]);
                self.left_out = left_out;
                Rc::new(report)
            }
            // Made here and now only where a desk is put before a report that the page has brought.
            _ => self.compared.get_or_insert_with(|| Rc::new(crate::compare(a, b))).clone(),
        };
        let origins = Side::BOTH.map(|side| Some(side.of(&self.origins)).filter(|_| Rc::ptr_eq(side.of(&self.articles), self.given(side))));
        let key = desk::key([a, b], origins, &self.page);
        if let Some(desk) = &mut self.desk {
            self.report = desk.turn(key, self.report.clone());
        }
        let left_out = (self.left_out > 0).then_some(Event::LeftOut(self.left_out));
        [Event::Ready].into_iter().chain(left_out).collect()
    }

    /// Has other articles compared. Until then what is shown stays.
    fn compare(&mut self, articles: [Rc<Article>; 2]) -> Vec<Event> {
        if articles == self.articles {
            self.wanted = None;
            return Vec::new();
        }
        self.errors.clear();
        self.wanted = Some(articles);
        vec![Event::Wanted]
    }

    /// Shows the articles that were wanted; what has been overtaken meanwhile is not.
    fn turn(&mut self, articles: [Rc<Article>; 2], compared: Option<Rc<Report>>) -> Vec<Event> {
        if self.wanted.take_if(|wanted| *wanted == articles).is_none() {
            return Vec::new();
        }
        (self.articles, self.compared) = (articles, compared);
        self.renewed(None, State::read)
    }

    /// Compares the entries; a side without one keeps the page's article. What cannot be read changes nothing but its own message.
    fn entered(&mut self) -> Vec<Event> {
        let mut articles = self.wanted.as_ref().unwrap_or(&self.articles).clone();
        let mut events = Vec::new();
        for side in Side::BOTH {
            let given = side.of(&self.example).clone();
            let draft = side.of_mut(&mut self.drafts);
            draft.problem = None;
            if *draft == Draft::default() {
                *side.of_mut(&mut articles) = given;
                continue;
            }
            match draft.article(&given, self.words) {
                Ok(article) => *side.of_mut(&mut articles) = Rc::new(article),
                Err(message) => {
                    draft.problem = Some(message.clone());
                    events.push(Event::Failed(message));
                }
            }
        }
        events.extend(self.compare(articles));
        events
    }

    /// A picture brings filters of its own; the list gets back what it had, and shows what is selected.
    fn look(&mut self, scene: Scene) -> Vec<Event> {
        if scene == self.scene {
            return Vec::new();
        }
        if self.scene == Scene::List {
            self.kept = self.shown;
        }
        self.shown = if scene == Scene::List { self.kept } else { scene.shown() };
        self.scene = scene;
        match self.finding().map(|f| (f.verdict, f.kind)) {
            Some((verdict, kind)) if scene.kind().is_none_or(|k| k == kind) => {
                self.shown.set(Filter::of_verdict(verdict), true);
                self.shown.set(Filter::of_kind(kind), true);
                Vec::new()
            }
            Some(_) => self.select_none(),
            None => Vec::new(),
        }
    }

    /// Selects, and shows what is selected: a picture of another kind gives way to the list.
    fn select(&mut self, index: Option<usize>) -> Vec<Event> {
        let index = index.filter(|i| *i < self.report.findings.len());
        if let Some((verdict, kind)) = index.and_then(|i| self.report.findings.get(i)).map(|f| (f.verdict, f.kind)) {
            if self.scene.kind().is_some_and(|k| k != kind) {
                (self.scene, self.shown) = (Scene::List, self.kept);
            }
            self.shown.set(Filter::of_verdict(verdict), true);
            self.shown.set(Filter::of_kind(kind), true);
            if index.is_some_and(|i| !self.is_visible(i)) {
                self.search.clear();
            }
        }
        if index == self.selected {
            return Vec::new();
        }
        if index.is_none() {
            self.reading = None;
        }
        self.selected = index;
        vec![Event::Selected]
    }

    fn step(&mut self, reach: Reach, by: isize) -> Vec<Event> {
        let steps = self.steps(reach, &self.visible());
        // From where one is, which may be between two of them.
        let to = match (self.selected, by > 0) {
            (Some(at), true) => steps.iter().find(|i| **i > at),
            (Some(at), false) => steps.iter().rfind(|i| **i < at),
            (None, _) => None,
        };
        match to.or(if by > 0 { steps.first() } else { steps.last() }) {
            Some(to) => self.select(Some(*to)),
            None => Vec::new(),
        }
    }

    fn keep_visible(&mut self) -> Vec<Event> {
        match self.selected {
            Some(index) if !self.is_visible(index) => self.select_none(),
            _ => Vec::new(),
        }
    }

    fn select_none(&mut self) -> Vec<Event> {
        self.selected = None;
        self.reading = None;
        vec![Event::Selected]
    }
}

/// The facts of a finding on one side.
pub fn facts<'a>(report: &'a Report, finding: &'a Finding, side: Side) -> impl Iterator<Item = &'a Fact> {
    let (of, ids) = match side {
        Side::A => (&report.a, &finding.a),
        Side::B => (&report.b, &finding.b),
    };
    ids.iter().filter_map(move |id| rows::fact(of, id))
}

/// What a side is called.
pub fn name(report: &Report, side: Side) -> &str {
    match side {
        Side::A => rows::name(&report.a, "A"),
        Side::B => rows::name(&report.b, "B"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Counts, Kind};
    use crate::widget::filter::counts;

    fn article(text: &str) -> Article {
        Article { text: text.to_owned(), ..Article::default() }
    }

    fn finding(id: &str, verdict: Verdict, kind: Kind) -> Finding {
        Finding {
            id: id.to_owned(),
            verdict,
            kind,
            about: String::new(),
            a: Vec::new(),
            b: Vec::new(),
            reason: String::new(),
            why: String::new(),
            may_be_update: false,
            confidence: 0.9,
            decision: None,
        }
    }

    /// A state with findings of every verdict, whatever the engine reads.
    fn state() -> State {
        let mut state = State::new([article("One."), article("Two.")], Default::default(), Shown::default());
        let mut report = (*state.report).clone();
        report.findings = vec![
            finding("f1", Verdict::Differs, Kind::Figure),
            finding("f2", Verdict::Agrees, Kind::Date),
            finding("f3", Verdict::Agrees, Kind::Participant),
            finding("f4", Verdict::OnlyA, Kind::Figure),
        ];
        state.report = Rc::new(report);
        state
    }

    /// Applies an action, and the comparison that it wants.
    fn settle(state: &mut State, action: Action) -> Vec<Event> {
        let mut events = state.apply(action);
        if let Some(wanted) = state.wanted.clone().filter(|_| events.pop_if(|e| *e == Event::Wanted).is_some()) {
            events.extend(state.apply(Action::Compared(wanted, None)));
        }
        events
    }

    fn selected(state: &State) -> &str {
        state.finding().map_or("", |f| &f.id)
    }

    #[test]
    fn steps_through_what_is_shown_and_round_the_end() {
        let mut state = state();
        let mut seen = Vec::new();
        for _ in 0..4 {
            assert_eq!(state.apply(Action::Next(Reach::Shown)), [Event::Selected]);
            seen.push(selected(&state).to_owned());
        }
        assert_eq!(seen, ["f1", "f2", "f3", "f1"]);
        state.apply(Action::Previous(Reach::Shown));
        assert_eq!(selected(&state), "f3");
        state.apply(Action::Select(None));
        state.apply(Action::Previous(Reach::Shown));
        assert_eq!(selected(&state), "f3");
    }

    #[test]
    fn steps_through_the_gravest_come_back_to_it_from_elsewhere() {
        let mut state = state();
        let mut report = (*state.report).clone();
        report.findings.insert(1, finding("f5", Verdict::Differs, Kind::Date));
        state.report = Rc::new(report);
        let mut step = |action: Action| {
            state.apply(action);
            selected(&state).to_owned()
        };
        assert_eq!(step(Action::Next(Reach::Gravest)), "f1");
        assert_eq!(step(Action::Next(Reach::Gravest)), "f5");
        assert_eq!(step(Action::Next(Reach::Gravest)), "f1");
        assert_eq!(step(Action::Select(Some(3))), "f3");
        assert_eq!(step(Action::Next(Reach::Gravest)), "f1");
        // Nothing that differs is shown any more: all that is.
        step(Action::Toggle(Filter::Differs));
        assert_eq!(step(Action::Next(Reach::Gravest)), "f2");
        assert_eq!(step(Action::Next(Reach::Gravest)), "f3");
    }

    #[test]
    fn what_is_dismissed_is_stepped_over_but_where_all_is_gone_through() {
        let mut state = state();
        let mut report = (*state.report).clone();
        report.findings.insert(1, finding("f5", Verdict::Differs, Kind::Date));
        report.findings.insert(2, finding("f6", Verdict::Differs, Kind::Date));
        report.findings[1].decision = Some(edit::Decision::Dismissed);
        state.report = Rc::new(report);
        assert_eq!(state.steps(Reach::Gravest, &state.visible()), [0, 2]);
        // From a dismissed one it goes on from there.
        state.apply(Action::Select(Some(1)));
        state.apply(Action::Next(Reach::Gravest));
        assert_eq!(selected(&state), "f6");
        state.apply(Action::Previous(Reach::Shown));
        assert_eq!(selected(&state), "f5");
        state.apply(Action::Previous(Reach::Gravest));
        assert_eq!(selected(&state), "f1");
    }

    #[test]
    fn a_search_shows_what_holds_its_words_and_gives_way_to_what_is_selected() {
        let mut state = state();
        let mut report = (*state.report).clone();
        report.findings[1].reason = "Both: “Monday”, according to the Police.".to_owned();
        state.report = Rc::new(report);
        state.apply(Action::Select(Some(0)));
        assert_eq!(state.apply(Action::Search("police MON".to_owned())), [Event::Selected]);
        assert_eq!((state.visible(), state.selected), (vec![1], None));
        state.apply(Action::Search("mayor".to_owned()));
        assert!(state.visible().is_empty());
        state.apply(Action::Select(Some(2)));
        assert_eq!((state.visible(), state.search.as_str()), (vec![0, 1, 2], ""));
    }

    #[test]
    fn a_filter_hides_and_what_it_hides_is_not_selected() {
        let mut state = state();
        state.apply(Action::Select(Some(1)));
        assert_eq!(state.apply(Action::Toggle(Filter::Figure)), []);
        assert_eq!(state.visible(), [1, 2]);
        assert_eq!(state.apply(Action::Toggle(Filter::Date)), [Event::Selected]);
        assert_eq!(state.selected, None);
        state.apply(Action::Toggle(Filter::Participant));
        assert_eq!(state.apply(Action::Next(Reach::Gravest)), []);
    }

    #[test]
    fn counts_are_the_reports_whatever_is_shown() {
        let mut state = state();
        let all = Counts { differs: 1, agrees: 2, only_a: 1, ..Counts::default() };
        for action in [Action::Toggle(Filter::Only), Action::Toggle(Filter::Figure), Action::Look(Scene::Timeline)] {
            state.apply(action);
            assert_eq!(counts(&state.report), all);
        }
    }

    #[test]
    fn in_a_picture_a_kinds_button_leads_to_that_kind_and_its_own_to_all() {
        let mut state = state();
        state.apply(Action::Look(Scene::Figures));
        state.apply(Action::Toggle(Filter::Date));
        assert_eq!((state.scene, state.visible()), (Scene::Timeline, vec![1]));
        state.apply(Action::Toggle(Filter::Date));
        assert_eq!((state.scene, state.visible()), (Scene::List, vec![0, 1, 2]));
    }

    #[test]
    fn what_is_selected_is_shown() {
        let mut state = state();
        assert!(!state.is_visible(3));
        state.apply(Action::Select(Some(3)));
        assert!(state.is_visible(3));
        assert_eq!(state.apply(Action::Select(Some(3))), []);
        assert_eq!(state.apply(Action::Select(Some(99))), [Event::Selected]);
        assert_eq!(state.selected, None);
    }

    #[test]
    fn a_picture_shows_its_kind_and_the_list_gets_its_filters_back() {
        let mut state = state();
        state.apply(Action::Toggle(Filter::Participant));
        state.apply(Action::Select(Some(0)));
        assert_eq!(state.apply(Action::Look(Scene::Figures)), []);
        assert_eq!((state.visible(), state.selected), (vec![0], Some(0)));
        state.apply(Action::Toggle(Filter::Only));
        assert_eq!(state.visible(), [0, 3]);
        assert_eq!(state.apply(Action::Look(Scene::People)), [Event::Selected]);
        assert_eq!((state.visible(), state.selected), (vec![2], None));
        state.apply(Action::Look(Scene::List));
        assert_eq!(state.visible(), [0, 1]);
    }

    #[test]
    fn what_is_no_part_of_a_picture_is_selected_in_the_list() {
        let mut state = state();
        state.apply(Action::Look(Scene::Timeline));
        state.apply(Action::Select(Some(0)));
        assert_eq!((state.scene, selected(&state)), (Scene::List, "f1"));
        state.apply(Action::Look(Scene::Figures));
        state.apply(Action::Select(Some(3)));
        assert_eq!((state.scene, selected(&state)), (Scene::Figures, "f4"));
        state.apply(Action::Look(Scene::List));
        assert!(state.is_visible(3));
    }

    #[test]
    fn what_is_selected_stays_so_when_kept_edits_put_findings_elsewhere() {
        let a = article("The bridge in Tarsa is 41 metres high. Ada Brandt wept.");
        let b = article("Some 40 rescuers came. Tom Averill ran.");
        let mut state = State::new([a, b], Default::default(), Shown::default());
        state.apply(Action::Desk(Some("/p".to_owned())));
        let of = |state: &State, verdict: Verdict, kind: Kind| {
            state.report.findings.iter().position(|f| (f.verdict, f.kind) == (verdict, kind)).unwrap()
        };
        let (one, two) = (of(&state, Verdict::OnlyA, Kind::Figure), of(&state, Verdict::OnlyB, Kind::Figure));
        let with = edit::Target::new(&state.report, &state.report.findings[two]);
        let act = Act::Joined { with, verdict: Verdict::Differs, reason: "Both are counted.".to_owned() };
        state.apply(Action::Act(one, act));
        let kept = state.desk.as_ref().unwrap().json();
        state.apply(Action::Undo);
        let last = of(&state, Verdict::OnlyB, Kind::Participant);
        state.apply(Action::Select(Some(last)));
        let id = selected(&state).to_owned();
        state.apply(Action::Restore(Some(Some(kept))));
        assert_eq!((selected(&state), state.selected), (id.as_str(), Some(of(&state, Verdict::OnlyB, Kind::Participant))));
        assert_ne!(state.selected, Some(last));
    }

    #[test]
    fn clicks_on_a_shared_mark_go_round() {
        let mut state = state();
        let mut seen = Vec::new();
        for _ in 0..3 {
            state.apply(Action::Cycle(vec![0, 2]));
            seen.push(selected(&state).to_owned());
        }
        assert_eq!(seen, ["f1", "f3", "f1"]);
        state.apply(Action::Cycle(Vec::new()));
        assert_eq!(state.selected, None);
    }

    #[test]
    fn entries_are_compared_and_the_example_comes_back() {
        let mut state = State::new([article("One."), article("Two.")], Default::default(), Shown::default());
        state.apply(Action::Edit(Side::A, Field::Text, "Three.".to_owned()));
        state.apply(Action::Edit(Side::A, Field::Publisher, "The Post".to_owned()));
        assert_eq!(state.articles[0].text, "One.");
        assert_eq!(settle(&mut state, Action::Entered), [Event::Ready]);
        assert_eq!((state.articles[0].text.as_str(), state.articles[1].text.as_str()), ("Three.", "Two."));
        assert_eq!(state.articles[0].publisher.as_deref(), Some("The Post"));
        assert_eq!(settle(&mut state, Action::Entered), []);
        assert!(state.is_entered());
        settle(&mut state, Action::Clear(Side::A));
        state.apply(Action::Edit(Side::B, Field::Published, "2021-03-04".to_owned()));
        assert_eq!(settle(&mut state, Action::Entered), [Event::Ready]);
        assert_eq!((state.articles[1].text.as_str(), state.articles[1].published), ("Two.", crate::article::day("2021-03-04")));
        settle(&mut state, Action::Clear(Side::B));
        assert!(!state.is_entered());
        settle(&mut state, Action::Filled(Side::A, Err("a photo".to_owned())));
        assert!(!state.is_entered(), "a mere problem leaves the example");
        settle(&mut state, Action::Filled(Side::A, Ok(article("Three."))));
        assert_eq!(settle(&mut state, Action::Example), [Event::Ready]);
        assert_eq!(state.articles[0].text, "One.");
        assert!(!state.is_entered());
    }

    #[test]
    fn what_is_overtaken_is_not_shown_and_until_it_is_compared_the_old_stays() {
        let mut state = State::new([article("One."), article("Two.")], Default::default(), Shown::default());
        let wanted = |state: &mut State, text: &str| {
            state.apply(Action::Edit(Side::A, Field::Text, text.to_owned()));
            assert_eq!(state.apply(Action::Entered), [Event::Wanted]);
            state.wanted.clone().unwrap()
        };
        let first = wanted(&mut state, "Three.");
        assert!(!state.is_entered());
        let second = wanted(&mut state, "Four.");
        assert_eq!(state.apply(Action::Compared(first.clone(), None)), []);
        assert_eq!(state.articles[0].text, "One.");
        state.apply(Action::Fail(Some("a third file".to_owned())));
        assert_eq!(state.apply(Action::Compared(second, None)), [Event::Ready]);
        assert_eq!((state.articles[0].text.as_str(), state.errors.clone()), ("Four.", vec!["a third file".to_owned()]));
        let third = wanted(&mut state, "Five.");
        state.apply(Action::Compare([article("Six."), article("Two.")], Default::default(), Brought::Nothing, None));
        assert_eq!(state.apply(Action::Compared(third, None)), []);
        assert_eq!(state.articles[0].text, "Six.");
    }

    #[test]
    fn a_comparison_that_the_page_has_had_made_is_shown_as_it_is() {
        let mut state = State::new(Default::default(), Default::default(), Shown::default());
        let made = Rc::new(fit::bare([&article("One."), &article("Two.")]));
        state.apply(Action::Compare([article("One."), article("Two.")], Default::default(), Brought::Nothing, Some(made.clone())));
        assert!(Rc::ptr_eq(&state.report, &made));
    }

    #[test]
    fn where_there_is_nothing_to_compare_the_fields_lie_open() {
        let mut state = State::new(Default::default(), Default::default(), Shown::default());
        assert!(state.inputs && state.is_empty());
        state.apply(Action::Compare([article("One."), article("Two.")], Default::default(), Brought::Nothing, None));
        assert!(!state.inputs && !state.is_empty());
        let mut state = State::new(Default::default(), Default::default(), Shown::default());
        state.apply(Action::Edit(Side::A, Field::Text, "Three.".to_owned()));
        settle(&mut state, Action::Entered);
        assert!(state.inputs, "who types goes on typing");
    }

    #[test]
    fn a_bad_entry_says_why_and_changes_nothing() {
        let mut state = State::new([article("One."), article("Two.")], Default::default(), Shown::default());
        state.apply(Action::Edit(Side::B, Field::Text, "{\"text\": 3}".to_owned()));
        let events = settle(&mut state, Action::Entered);
        assert!(matches!(events.as_slice(), [Event::Failed(_)]));
        assert_eq!(state.articles[1].text, "Two.");
        assert!(state.drafts[1].problem.as_deref().is_some_and(|p| p.contains("no string")));
        state.apply(Action::Edit(Side::B, Field::Text, "Fine.".to_owned()));
        state.apply(Action::Edit(Side::B, Field::Published, "soon".to_owned()));
        settle(&mut state, Action::Entered);
        assert!(state.drafts[1].problem.is_some());
        state.apply(Action::Edit(Side::B, Field::Published, "2021-03-04".to_owned()));
        assert_eq!(settle(&mut state, Action::Entered), [Event::Ready]);
        assert_eq!(state.drafts[1].problem, None);
    }
}
