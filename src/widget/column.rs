//! One article: what comes in are its marked paragraphs, what goes out is the text with every shown fact marked.

use super::card;
use super::inputs;
use super::parts::use_parts;
use super::passages::{self, Mark, Paragraph, Piece};
use super::place;
use super::state::{self, Action, Side};
use super::store::{Shared, Store};
use super::toolbar::button;
use crate::ordered::Ordered;
use crate::report::{Finding, Report, Verdict};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What a [`Column`] needs.
#[derive(Properties, PartialEq)]
pub struct ColumnProps {
    /// The state.
    pub store: Store,
    /// Which article.
    pub side: Side,
    /// The report.
    pub report: Shared<Report>,
    /// The text.
    pub paragraphs: Shared<Vec<Paragraph>>,
    /// The selected finding.
    pub selected: Option<usize>,
    /// Where the original can be read.
    pub link: Option<AttrValue>,
}

/// One article.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let (store, side, words) = (&props.store, props.side, props.store.words());
    let of = match side {
        Side::A => &props.report.a,
        Side::B => &props.report.b,
    };
    let name = state::name(&props.report, side).to_owned();
    let title = of.title.clone().filter(|_| !props.paragraphs.first().is_some_and(|p| p.heading));
    let finding = props.selected.and_then(|i| props.report.findings.get(i));
    let pinned = finding.map(|f| (f.verdict.name(), card::quote(store, &props.report, f, side.other())));

    let parts = passages::parts(&props.paragraphs);
    // So many hold the selected passage.
    let passage = finding.and_then(|finding| Some(state::facts(&props.report, finding, side).next()?.start));
    let least = passage.map_or(1, |start| parts.partition_point(|part| props.paragraphs[part.end - 1].end <= start) + 1);
    let drawn = use_parts(parts.len(), least);
    let whole = drawn == parts.len();
    let text = use_node_ref();
    {
        let text = text.clone();
        use_effect_with((), move |()| {
            let text = text.cast::<HtmlElement>();
            let size = text.and_then(|text| place::Size::watch(&[&text.clone()], move || place::measure(&text)));
            move || drop(size)
        });
    }
    html! {
        <div class="column" part="article" data-side={side.letter()} role="group" aria-label={(words.article)(&name)} tabindex="0"
            onclick={choose(store)} ondrop={inputs::dropped(store, side)}>
            <p class="return">
                <button type="button" class="plain" part="button" onclick={button(store, Action::Read(None))}>
                    <span aria-hidden="true">{"‹ "}</span>{words.back_to_list}
                </button>
            </p>
            <header class="source">
                <p class="publisher">
                    <span class="letter" aria-hidden="true">{side.letter().to_uppercase()}</span>
                    if of.publisher.is_some() {
                        <span class="who">{name.clone()}</span>
                    }
                    if let Some(day) = &of.published {
                        <time datetime={day.clone()}>{crate::article::day(day).map(|day| words.long(day))}</time>
                    }
                    if let Some(link) = &props.link {
                        <a href={link} target="_blank" rel="noopener noreferrer">{words.source}</a>
                    }
                </p>
                if let Some(title) = title {
                    <h3 class="title" lang={of.language.clone()} dir="auto">{title}</h3>
                }
                {for of.notes.iter().map(|note| html! { <p class="note" lang="en" dir="ltr">{note.clone()}</p> })}
            </header>
            <div ref={text} class="text" lang={of.language.clone()} dir="auto">
                // In a list of their own: beside what has no key, keys do not count, and all would be drawn anew as one more comes.
                <>{for parts.into_iter().take(drawn).enumerate().map(|(key, part)| {
                    let selected = props.selected.filter(|s| props.paragraphs[part.clone()].iter().any(|p| p.holds(*s)));
                    html! { <Stretch {key} {side} {selected} later={key > 0} report={props.report.clone()} paragraphs={props.paragraphs.clone()} {part} /> }
                })}</>
                if whole && !props.paragraphs.is_empty() {
                    <p class="tombstone" aria-hidden="true">{"■"}</p>
                }
            </div>
            if let Some((verdict, quote)) = pinned {
                <div class={classes!("pinned", verdict)} role="note" aria-label={(words.pinned)(state::name(&props.report, side.other()))}>{quote}</div>
            }
        </div>
    }
}

/// A click on a mark selects its finding, of several the gravest; another click the next of them.
fn choose(store: &Store) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |event: MouseEvent| {
        let mut mark = event.target().and_then(|t| t.dyn_into::<Element>().ok()).and_then(|t| t.closest("mark").ok().flatten());
        let mut found = Vec::new();
        while let Some(element) = mark {
            let ids = element.get_attribute("data-finding").unwrap_or_default();
            found.extend(store.read(|s| ids.split(' ').filter_map(|id| s.index(id)).collect::<Vec<_>>()));
            mark = element.parent_element().and_then(|p| p.closest("mark").ok().flatten());
        }
        if !found.is_empty() {
            found.order_by_key(|i| store.read(|s| s.report.findings.get(*i).map(|f| f.verdict)));
            store.dispatch(Action::Cycle(found));
        }
    })
}

#[derive(Properties, PartialEq)]
struct StretchProps {
    side: Side,
    report: Shared<Report>,
    paragraphs: Shared<Vec<Paragraph>>,
    part: Range<usize>,
    /// Whether it stands below the part that is seen at first.
    later: bool,
    /// The selected finding, where it has a mark in this part.
    selected: Option<usize>,
}

/// Some paragraphs: what is out of sight is not laid out.
#[component]
fn Stretch(props: &StretchProps) -> Html {
    let part = use_node_ref();
    let paragraphs = props.paragraphs.get(props.part.clone()).unwrap_or_default();
    let letters = paragraphs.iter().map(|p| p.end - p.start).sum::<usize>();
    {
        let part = part.clone();
        use_effect_with((letters, paragraphs.len()), move |(letters, paragraphs)| {
            if let Some(part) = part.cast::<HtmlElement>() {
                place::reserve(&part, *letters, *paragraphs);
            }
        });
    }
    let lines = |index: usize| {
        let selected = props.selected.filter(|s| props.paragraphs[index].holds(*s));
        html! { <Lines key={index} side={props.side} report={props.report.clone()} paragraphs={props.paragraphs.clone()} {index} {selected} /> }
    };
    html! { <div ref={part} class="stretch" data-later={props.later.then_some("")}>{for props.part.clone().map(lines)}</div> }
}

#[derive(Properties, PartialEq)]
struct LinesProps {
    side: Side,
    report: Shared<Report>,
    paragraphs: Shared<Vec<Paragraph>>,
    index: usize,
    /// The selected finding, where it has a mark in this paragraph.
    selected: Option<usize>,
}

/// One paragraph, drawn again only where its own marks change.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let Some(paragraph) = props.paragraphs.get(props.index) else { return Html::default() };
    let pieces = paragraph.pieces.iter().map(|p| piece(p, props, None));
    if paragraph.heading {
        return html! { <h3 class="title">{for pieces}</h3> };
    }
    html! { <p>{for pieces}</p> }
}

/// `over` is the gravest verdict of the marks around.
fn piece(piece: &Piece, props: &LinesProps, over: Option<Verdict>) -> Html {
    let Piece::Marked(marked) = piece else {
        let Piece::Text(text) = piece else { return Html::default() };
        return html! { {text.clone()} };
    };
    let chosen = props.selected.and_then(|s| marked.marks.iter().find(|m| m.finding == s));
    let findings = &props.report.findings;
    let is_dismissed = |m: &&Mark| findings.get(m.finding).is_some_and(Finding::is_dismissed);
    let Some(mark) = chosen.or(marked.marks.iter().find(|m| !is_dismissed(m))).or(marked.marks.first()) else { return Html::default() };
    let ids = marked.marks.iter().filter_map(|m| findings.get(m.finding)).map(|f| f.id.as_str()).collect::<Vec<_>>().join(" ");
    // Until it is selected, a mark within a graver one is not drawn, nor is a further mention, nor what an editor has dismissed.
    let aside = mark.further || is_dismissed(&mark);
    let quiet = chosen.is_none() && (aside || over.is_some_and(|over| over <= mark.verdict));
    // The glyph stands once, where the place of the fact itself ends, and only where something is to be looked at.
    let ends = marked.last && !mark.further && !quiet && (chosen.is_some() || mark.verdict <= Verdict::Compatible);
    let around = if aside { over } else { over.into_iter().chain([mark.verdict]).min() };
    html! {
        <mark class={mark.verdict.name()} data-finding={ids} data-side={props.side.letter()} data-quiet={quiet.then_some("")}
            data-further={mark.further.then_some("")} data-ends={ends.then_some("")} data-selected={chosen.map(|_| "")}>
            {for marked.pieces.iter().map(|p| self::piece(p, props, around))}
        </mark>
    }
}
