//! What an editor can do with one finding: what comes in is the finding, what goes out are buttons and the forms that two of them open.

use super::words::{DeskWords, words};
use super::{partners, toggled};
use crate::ordered::Ordered;
use crate::report::edit::{Act, Decision, Target, verdicts};
use crate::report::headline::headline;
use crate::report::{Finding, Report, Verdict, rows};
use crate::widget::focus;
use crate::widget::state::{self, Action, Side};
use crate::widget::store::{Shared, Store};
use crate::widget::toolbar::{button, pressed};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

/// What a [`Row`] needs.
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The state.
    pub store: Store,
    /// The report.
    pub report: Shared<Report>,
    /// The finding's place in it.
    pub index: usize,
}

/// A form that stands open.
#[derive(Clone, PartialEq)]
enum Form {
    /// The reason, as it is written so far.
    Reword(String),
    /// The other finding's place, the verdict's place among those that fit, and the reason, where it has been written by hand.
    Join(usize, usize, Option<String>),
}

/// Confirm, dismiss, reword, join.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let (store, report, index) = (&props.store, &props.report, props.index);
    let words = words(store.words().language);
    let form = use_state(|| None::<Form>);
    let row = use_node_ref();
    let Some(finding) = report.findings.get(index) else { return Html::default() };
    let decide = |name: &'static str, label: &'static str, decision: Decision| {
        let is_so = finding.decision == Some(decision);
        let onclick = button(store, Action::Act(index, toggled(finding, decision)));
        html! {
            <button type="button" class="step" part="button" data-action={name} aria-pressed={pressed(is_so)} {onclick}>{label}</button>
        }
    };
    let open = |name: &'static str, label: &'static str, is_open: bool, as_form: Form| {
        let form = form.clone();
        let onclick = Callback::from(move |_| form.set((!is_open).then(|| as_form.clone())));
        html! {
            <button type="button" class="step" part="button" data-action={name} aria-expanded={pressed(is_open)} {onclick}>{label}</button>
        }
    };
    let others = partners(report, index);
    // It begins with the verdict that one of the two has now.
    let other = others.first().copied().unwrap_or(index);
    let verdict = fitting(report, finding, other).iter().position(|v| *v == finding.verdict).unwrap_or(0);
    let joining = Form::Join(other, verdict, None);
    let shown = if finding.why.is_empty() { finding.reason.clone() } else { finding.why.clone() };
    // The form goes, and what has opened it has the focus.
    let close = {
        let (form, row) = (form.clone(), row.clone());
        Callback::from(move |name: &'static str| {
            form.set(None);
            if let Some(opener) = row.cast::<Element>().and_then(|row| row.query_selector(&format!("[data-action={name}]")).ok().flatten())
            {
                focus::to(&opener);
            }
        })
    };
    html! {
        <div class="row desk-row" ref={row} role="group" aria-label={words.desk} lang="en" dir="ltr">
            {decide("confirm", words.confirm, Decision::Confirmed)}
            {decide("dismiss", words.dismiss, Decision::Dismissed)}
            {open("reword", words.reword, matches!(*form, Some(Form::Reword(_))), Form::Reword(shown))}
            {open("join", words.join, matches!(*form, Some(Form::Join(..))), joining)}
            if let Some(open) = &*form {
                {self::form(store, report, index, words, open, &form, &close)}
            }
        </div>
    }
}

/// The fields of the form that stands open.
fn form(
    store: &Store,
    report: &Shared<Report>,
    index: usize,
    words: &'static DeskWords,
    open: &Form,
    form: &UseStateHandle<Option<Form>>,
    close: &Callback<&'static str>,
) -> Html {
    let Some(finding) = report.findings.get(index) else { return Html::default() };
    let (name, text) = match open {
        Form::Reword(text) => ("reword", text.clone()),
        Form::Join(other, verdict, text) => ("join", text.clone().unwrap_or_else(|| both(report, finding, *other, *verdict))),
    };
    let others = partners(report, index);
    let act = act(report, finding, open, &text);
    let write = {
        let (form, open) = (form.clone(), open.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok()).map(|area| area.value()).unwrap_or_default();
            form.set(Some(match open {
                Form::Reword(_) => Form::Reword(text),
                Form::Join(other, verdict, _) => Form::Join(other, verdict, Some(text)),
            }));
        })
    };
    let keep = {
        let (store, close, act) = (store.clone(), close.clone(), act.clone());
        Callback::from(move |_| {
            let Some(act) = act.clone() else { return };
            close.emit(name);
            store.dispatch(Action::Act(index, act));
        })
    };
    let cancel = {
        let close = close.clone();
        Callback::from(move |_| close.emit(name))
    };
    // Escape closes the form alone.
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                close.emit(name);
            }
        })
    };
    html! {
        <div class="desk-form" {onkeydown}>
            if let Form::Join(other, verdict, written) = open {
                if others.is_empty() {
                    <p class="aside">{words.no_partner}</p>
                } else {
                    {choice(words.join_with, "partner", *other, others.iter().map(|i| (*i, line(report, *i))), {
                        let (form, written) = (form.clone(), written.clone());
                        Callback::from(move |other| form.set(Some(Form::Join(other, 0, written.clone()))))
                    })}
                    {choice(words.verdict, "verdict", *verdict, fitting(report, finding, *other).into_iter().enumerate()
                        .map(|(i, v)| (i, said(words, v))), {
                        let (form, written, other) = (form.clone(), written.clone(), *other);
                        Callback::from(move |verdict| form.set(Some(Form::Join(other, verdict, written.clone()))))
                    })}
                }
            }
            if name == "reword" || !others.is_empty() {
                <label class="field">
                    <span class="label">{words.wording}</span>
                    <textarea rows="3" data-field="reason" value={text} oninput={write} />
                </label>
            }
            <p class="row">
                <button type="button" class="step" part="button" data-action="keep" aria-disabled={pressed(act.is_none())} onclick={keep}>
                    {if name == "join" { words.keep_joined } else { (words.keep)(finding.decision == Some(Decision::Confirmed)) }}
                </button>
                <button type="button" class="plain" part="button" data-action="cancel" onclick={cancel}>{words.cancel}</button>
            </p>
        </div>
    }
}

/// What the form stands for; none where something is missing.
fn act(report: &Report, finding: &Finding, open: &Form, text: &str) -> Option<Act> {
    let reason = Some(text.trim().to_owned()).filter(|t| !t.is_empty())?;
    match open {
        Form::Reword(_) => Some(Act::Reworded(reason)),
        Form::Join(other, verdict, _) => {
            let verdict = *fitting(report, finding, *other).get(*verdict)?;
            let with = report.findings.get(*other).filter(|f| f.id != finding.id)?;
            Some(Act::Joined { with: Target::new(report, with), verdict, reason })
        }
    }
}

fn fitting(report: &Report, finding: &Finding, other: usize) -> Vec<Verdict> {
    report.findings.get(other).map_or(Vec::new(), |other| verdicts(finding, other))
}

/// A verdict in words; of what stands on one side alone there is no choice.
fn said(words: &DeskWords, verdict: Verdict) -> String {
    let word = match verdict {
        Verdict::Agrees => words.verdicts[0],
        Verdict::Compatible => words.verdicts[1],
        Verdict::Differs => words.verdicts[2],
        Verdict::OnlyA | Verdict::OnlyB => "",
    };
    format!("{} {word}", rows::glyph(verdict)).trim_end().to_owned()
}

/// A finding in one line, to choose it by.
fn line(report: &Report, index: usize) -> String {
    let Some(finding) = report.findings.get(index) else { return String::new() };
    let about = headline(report, finding);
    format!("{} {about}: {}", rows::glyph(finding.verdict), Target::new(report, finding).line())
}

/// What both findings say, and what comes of it, as a reason to go on from: `The Post: “9”. The Mail: “12”. Both can be true.`
fn both(report: &Report, finding: &Finding, other: usize, verdict: usize) -> String {
    let why = match fitting(report, finding, other).get(verdict) {
        Some(Verdict::Differs) => " The two cannot both be true.",
        Some(Verdict::Compatible) => " Both can be true.",
        Some(Verdict::Agrees) => " Both mean the same.",
        _ => "",
    };
    let Some(other) = report.findings.get(other) else { return String::new() };
    let side = |side: Side| {
        let mut quotes: Vec<String> = Vec::new();
        let mut facts: Vec<_> = [finding, other].into_iter().flat_map(|f| state::facts(report, f, side)).collect();
        facts.order_by_key(|fact| fact.start);
        for fact in facts {
            let quote = match &fact.says {
                Some(who) => format!("“{}”, according to {who}", fact.quote),
                None => format!("“{}”", fact.quote),
            };
            if !quotes.contains(&quote) {
                quotes.push(quote);
            }
        }
        (!quotes.is_empty()).then(|| format!("{}: {}.", state::name(report, side), quotes.join(" and ")))
    };
    format!("{}{why}", Side::BOTH.into_iter().filter_map(side).collect::<Vec<_>>().join(" "))
}

/// A list to choose from.
fn choice(label: &str, name: &'static str, chosen: usize, of: impl Iterator<Item = (usize, String)>, choose: Callback<usize>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let value = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).and_then(|s| s.value().parse().ok());
        if let Some(value) = value {
            choose.emit(value);
        }
    });
    html! {
        <label class="field">
            <span class="label">{label.to_owned()}</span>
            <select data-field={name} {onchange}>
                {for of.map(|(value, text)| html! { <option value={value.to_string()} selected={value == chosen}>{text}</option> })}
            </select>
        </label>
    }
}
