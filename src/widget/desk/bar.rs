//! The desk's bar: what comes in are the edits, what goes out is how far an editor is, undo, saving, and what no longer fits.

use super::words::words;
use super::{Desk, Said, progress};
use crate::report::edit::{Act, Edit};
use crate::report::headline::headline;
use crate::report::{Report, rows};
use crate::widget::state::Action;
use crate::widget::store::{Doing, Shared, Store};
use crate::widget::take;
use crate::widget::toolbar::{button, pressed};
use yew::prelude::*;

/// What a [`Bar`] needs.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The state.
    pub store: Store,
    /// The report after the edits.
    pub report: Shared<Report>,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Whether the browser keeps the edits: a change draws the bar again.
    pub kept: bool,
}

/// How far one is, undo, save, and the lost edits.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let store = &props.store;
    let words = words(store.words().language);
    let Some(desk) = store.read(|s| s.desk.clone()) else { return Html::default() };
    let (read, of) = progress(&props.report);
    let dismissed = props.report.findings.iter().filter(|f| f.is_dismissed()).count();
    let save = {
        let store = store.clone();
        Callback::from(move |_| {
            store.ask(Doing::Save, &["crosscheck.json", "application/json", &store.read(|s| take::json(&s.outcome()))]);
        })
    };
    let about = props.selected.and_then(|i| props.report.findings.get(i)).map(|f| headline(&props.report, f));
    let said = match desk.said {
        Said::Nothing => String::new(),
        Said::Forgotten => words.forgotten.to_owned(),
        said => format!("{}: {}", words.said(said), about.unwrap_or_default()),
    };
    html! {
        <div class="desk" part="desk" role="group" aria-label={words.desk} lang="en" dir="ltr" tabindex="-1">
            <p class="row">
                <span class="label">{words.desk}</span>
                <span class="progress" data-progress="">{(words.progress)(read, of)}</span>
                if dismissed > 0 {
                    <span class="aside" data-dismissed="">{(words.dismissed_apart)(dismissed)}</span>
                }
                <button type="button" class="step" part="button" data-action="undo" aria-disabled={pressed(!desk.can_undo())}
                    onclick={button(store, Action::Undo)}>{words.undo}</button>
                <button type="button" class="step" part="button" data-action="outcome" onclick={save}>{words.save}</button>
                <span class="aside for-keys">{words.keys}</span>
            </p>
            if !desk.is_kept {
                <p class="notice" role="note">{words.not_kept}</p>
            }
            {lost(store, &desk)}
            <p class="unseen" role="status">{said}</p>
        </div>
    }
}

/// The edits that fit no finding any more.
fn lost(store: &Store, desk: &Desk) -> Html {
    let words = words(store.words().language);
    let told = desk.told();
    if told.is_empty() {
        return Html::default();
    }
    let item = |(number, edit): &(usize, &Edit)| {
        let did = words.said(Said::from(&edit.act));
        let text = match &edit.act {
            Act::Reworded(reason) => reason.clone(),
            Act::Joined { with, reason, .. } => format!("{} {reason}", with.line()),
            Act::Confirmed | Act::Dismissed | Act::Reopened => String::new(),
        };
        html! {
            <li>
                <span class={classes!("glyph", edit.finding.verdict.name())} aria-hidden="true">{rows::glyph(edit.finding.verdict)}</span>
                {" "}{edit.finding.line()}{" "}<em>{did}</em>{" "}{text}{" "}
                <button type="button" class="plain" part="button" data-action="forget" onclick={button(store, Action::Forget(*number))}>{words.forget}</button>
            </li>
        }
    };
    html! {
        <details class="lost" data-lost={told.len().to_string()}>
            <summary>{(words.lost)(told.len())}</summary>
            <p class="aside">{words.lost_why}</p>
            <ul>{for told.iter().map(item)}</ul>
        </details>
    }
}
