//! The list: what comes in are the shown findings, what goes out is a card each, under a heading a verdict.

use super::card::Card;
use super::desk::words::words as desk_words;
use super::parts::use_parts;
use super::place;
use super::state::{self, Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::report::{Report, Verdict, rows};
use web_sys::HtmlElement;
use yew::prelude::*;

/// What [`Cards`] need.
#[derive(Properties, PartialEq)]
pub struct CardsProps {
    /// The state.
    pub store: Store,
    /// What is searched for.
    pub search: String,
    /// The shown findings.
    pub visible: Shared<Vec<usize>>,
    /// The report.
    pub report: Shared<Report>,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Whether an editor may change them.
    pub desk: bool,
    /// Whether they are drawn for paper.
    pub printing: bool,
}

/// So many cards are drawn at once: more than are seen at first.
const PART: usize = 8;

/// All shown findings.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let (store, report, words) = (&props.store, &props.report, props.store.words());
    // So many hold the selected card.
    let least = props.selected.and_then(|i| props.visible.iter().position(|v| *v == i)).map_or(1, |at| at / PART + 1);
    let drawn = use_parts(props.visible.len().div_ceil(PART), least) * PART;
    let whole = drawn >= props.visible.len();
    let mut before = 0;
    let groups = props.visible[..drawn.min(props.visible.len())].chunk_by(|a, b| verdict(report, *a) == verdict(report, *b)).map(|group| {
        let verdict = group.first().map_or(Verdict::OnlyB, |i| verdict(report, *i));
        let of_it = |is_dismissed: bool| {
            let fits = |i: &&usize| report.findings.get(**i).is_some_and(|f| f.verdict == verdict && f.is_dismissed() == is_dismissed);
            props.visible.iter().filter(fits).count()
        };
        let first = before;
        before += group.len();
        let (count, dismissed) = (of_it(false), of_it(true));
        let publisher = state::name(report, if verdict == Verdict::OnlyB { Side::B } else { Side::A });
        html! {
            <section class={classes!("group", verdict.name())} key={verdict.name()}>
                <h3 class="group-heading">
                    <span class="glyph" aria-hidden="true">{rows::glyph(verdict)}</span>
                    {format!(" {} ", (words.number)(count))}
                    {words.group(verdict, publisher, count)}
                    if dismissed > 0 {
                        <span class="apart" lang="en">{" "}{(desk_words(words.language).dismissed_apart)(dismissed)}</span>
                    }
                </h3>
                <>{for group.chunks(PART).enumerate().map(|(at, part)| html! {
                    <List key={at} store={store.clone()} report={report.clone()} part={part.to_vec()} later={first + at * PART >= PART}
                        selected={props.selected.filter(|s| part.contains(s))} desk={props.desk} printing={props.printing} />
                })}</>
            </section>
        }
    });
    let in_both = report.findings.iter().any(|f| f.verdict <= Verdict::Agrees);
    html! {
        <div class="cards" part="cards" role="group" aria-label={words.findings} tabindex="0">
            {for report.notes.iter().map(|note| html! { <p class="notice" role="note" lang="en" dir="ltr">{note.clone()}</p> })}
            if props.visible.is_empty() {
                // A note on the whole comparison says better why there is nothing.
                if !props.search.trim().is_empty() {
                    <p class="empty">{(words.nothing_holds)(props.search.trim())}</p>
                } else if in_both || report.notes.is_empty() {
                    <p class="empty">{match (in_both, report.findings.is_empty()) {
                        (true, _) => words.nothing_shown,
                        (_, true) => words.nothing_at_all,
                        _ => words.nothing_found,
                    }}</p>
                }
            } else if props.selected.is_none() {
                <p class="hint">{words.hint}<span class="for-keys">{words.hint_keys}</span></p>
            }
            // In a list of their own, that their keys count.
            <>{for groups}</>
            if whole {
                <p class="whole">
                    {for Side::BOTH.map(|side| html! {
                        <button type="button" class="plain" part="button" onclick={button(store, Action::Read(Some(side)))}>
                            {(words.read_in)(state::name(report, side))}
                        </button>
                    })}
                </p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    store: Store,
    report: Shared<Report>,
    /// The findings' places in it.
    part: Vec<usize>,
    /// Whether it stands below what is seen at first.
    later: bool,
    /// The selected finding, where it is one of them.
    selected: Option<usize>,
    desk: bool,
    printing: bool,
}

/// Some cards: what is out of sight is not laid out.
#[component]
fn List(props: &ListProps) -> Html {
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with(props.part.len(), move |cards| {
            if let Some(list) = list.cast::<HtmlElement>() {
                place::reserve(&list, 0, *cards);
            }
        });
    }
    let card = |index: usize| {
        let finding = props.report.findings.get(index)?;
        Some(html! {
            <Card key={finding.id.clone()} store={props.store.clone()} report={props.report.clone()} {index} desk={props.desk}
                selected={props.selected == Some(index)} printing={props.printing} />
        })
    };
    html! { <ul ref={list} class="list" data-later={props.later.then_some("")}>{for props.part.iter().filter_map(|index| card(*index))}</ul> }
}

fn verdict(report: &Report, index: usize) -> Verdict {
    report.findings.get(index).map_or(Verdict::OnlyB, |f| f.verdict)
}
