//! One finding: what it is about, both values, and once selected the reason and both passages.

use super::desk::row::Row;
use super::desk::words::words as desk_words;
use super::passages::passage;
use super::state::{self, Action, Side};
use super::store::{Shared, Store};
use super::toolbar::{button, pressed};
use super::values;
use crate::report::edit::Decision;
use crate::report::headline::title;
use crate::report::{Finding, Report, Verdict, rows};
use yew::prelude::*;

/// What a [`Card`] needs.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The state.
    pub store: Store,
    /// The report.
    pub report: Shared<Report>,
    /// The finding's place in it.
    pub index: usize,
    /// Whether it is the selected one.
    pub selected: bool,
    /// Whether an editor may change it.
    pub desk: bool,
    /// Whether it is drawn for paper.
    pub printing: bool,
}

/// One finding.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let (store, report, words) = (&props.store, &props.report, props.store.words());
    let Some(finding) = report.findings.get(props.index) else { return Html::default() };
    let alone = finding.is_alone();
    let about = title(report, finding);
    let same = !alone && values::is_same(report, finding);
    let toggle = Action::Select((!props.selected).then_some(props.index));
    html! {
        <li class={classes!("card", alone.then_some("alone"))} part="card" data-finding={finding.id.clone()} data-verdict={finding.verdict.name()}
            data-selected={props.selected.then_some("")} data-decision={finding.decision.map(decision)}>
            <button type="button" class="summary" aria-expanded={pressed(props.selected)} onclick={button(store, toggle)}>
                <span class="glyph" aria-hidden="true">{rows::glyph(finding.verdict)}</span>
                if !about.is_empty() {
                    <span class="about">
                        <span lang="en" dir="ltr">{about.clone()}</span>
                        if finding.is_unsure() {
                            {" "}<em class="uncertain">{words.uncertain}</em>
                        }
                    </span>
                }
                <span class="sort">
                    {words.kind(finding.kind)}
                    if let Some(decision) = finding.decision.filter(|_| props.desk) {
                        {", "}<b class="decision">{desk_word(store, decision)}</b>
                    }
                </span>
                if same {
                    {for value(store, report, finding, Side::A, Some(words.both)).filter(|_| !repeats(report, finding, &about))}
                } else {
                    {for Side::BOTH.into_iter().filter_map(|side| value(store, report, finding, side, (!alone).then(|| state::name(report, side))))}
                }
            </button>
            // On paper all that is to be looked at lies open.
            if props.selected || props.printing && finding.verdict <= Verdict::Compatible {
                {detail(store, report, props.index, props.desk, if finding.why.is_empty() { &finding.reason } else { &finding.why })}
            }
        </li>
    }
}

/// Why, with what hedges it, and both passages.
pub fn detail(store: &Store, report: &Shared<Report>, index: usize, desk: bool, reason: &str) -> Html {
    let words = store.words();
    let Some(finding) = report.findings.get(index) else { return Html::default() };
    html! {
        <div class="detail">
            <p class="reason" part="reason" data-reason="" lang="en" dir="ltr">{reason.to_owned()}</p>
            if finding.may_be_update {
                <p class="aside">{words.may_be_update}</p>
            }
            if finding.is_unsure() {
                <p class="aside">{words.unsure}</p>
            }
            if finding.decision == Some(Decision::Confirmed) && !desk {
                <p class="aside" data-read="">{words.checked}</p>
            }
            if desk {
                <Row key={finding.id.clone()} store={store.clone()} report={report.clone()} {index} />
            }
            <div class="quotes">{for Side::BOTH.map(|side| quote(store, report, finding, side))}</div>
        </div>
    }
}

fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Confirmed => "confirmed",
        Decision::Dismissed => "dismissed",
    }
}

fn desk_word(store: &Store, decision: Decision) -> &'static str {
    let words = desk_words(store.words().language);
    match decision {
        Decision::Confirmed => words.confirmed,
        Decision::Dismissed => words.dismissed,
    }
}

/// Whether the headline is the value that both give.
fn repeats(report: &Report, finding: &Finding, headline: &str) -> bool {
    values::said(report, finding, Side::A).iter().all(|f| f.says.is_none() && f.quote == headline)
}

/// What one side says, in its words, and who it is that says so.
fn value(store: &Store, report: &Report, finding: &Finding, side: Side, who: Option<&str>) -> Option<Html> {
    let facts = values::said(report, finding, side);
    (!facts.is_empty()).then(|| {
        html! {
            <span class="value">
                if let Some(who) = who {
                    <span class="who">{who.to_owned()}</span>
                }
                <span class="said" lang="en" dir="ltr">
                    {for facts.iter().enumerate().map(|(i, fact)| {
                        // Who says so stands on a line of its own, and parts the two by itself.
                        let apart = i > 0 && facts.get(i - 1).is_some_and(|f| f.says.is_none());
                        let [before, odd, after] = values::odd(report, finding, side, fact).map(str::to_owned);
                        html! {
                            <>
                                if apart {
                                    {"; "}
                                }
                                {before}
                                if !odd.is_empty() {
                                    <b>{odd}</b>
                                }
                                {after}
                                if let Some(says) = &fact.says {
                                    {" "}<span class="says" lang={store.words().language} dir={store.direction().name()}>{(store.words().according)(says)}</span>
                                }
                            </>
                        }
                    })}
                </span>
            </span>
        }
    })
}

/// One side's passage, quoted in its sentence.
pub fn quote(store: &Store, report: &Report, finding: &Finding, side: Side) -> Html {
    let words = store.words();
    let Some(fact) = state::facts(report, finding, side).next() else { return Html::default() };
    let passage = store.read(|s| passage(&side.of(&s.articles).text, fact.start, fact.end));
    let name = state::name(report, side);
    html! {
        <figure class="quote">
            <figcaption class="who">{name.to_owned()}</figcaption>
            <blockquote class="sentence" lang="en" dir="ltr">
                {passage.before}
                <mark class={finding.verdict.name()}>{passage.quote}</mark>
                {passage.after}
            </blockquote>
            <button type="button" class="plain" part="button" onclick={button(store, Action::Read(Some(side)))}>{(words.read_in)(name)}</button>
        </figure>
    }
}
