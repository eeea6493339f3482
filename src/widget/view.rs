//! The whole widget: what comes in is a [`Store`], what goes out is its drawing, and the keys and scrolling that go with it.

use super::column::Column;
use super::desk::{self, bar::Bar};
use super::focus;
use super::help::Help;
use super::inputs::{self, Inputs};
use super::line::Line;
use super::panel::Panel;
use super::passages;
use super::place;
use super::ruler::Ruler;
use super::state::{self, Action, Reach, Side};
use super::store::{Shared, Store};
use super::take::Take;
use super::toolbar::{self, Toolbar};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// What a [`View`] needs.
#[derive(Properties, PartialEq)]
pub struct ViewProps {
    /// The state.
    pub store: Store,
}

/// Toolbar, panel, both articles, and the list between them.
#[component]
pub fn View(props: &ViewProps) -> Html {
    let store = &props.store;
    let update = use_force_update();
    let widget = use_node_ref();
    // What had the focus as something changed.
    let held = use_mut_ref(|| None::<focus::Held>);
    // From the first drawing on: an effect may come after the page's first events, whose listeners may act.
    use_memo(store.clone(), |store| {
        let (widget, held) = (widget.clone(), held.clone());
        store.on_change(Some(Callback::from(move |()| {
            *held.borrow_mut() = widget.cast::<Element>().and_then(|w| focus::held(&w));
            update.force_update();
        })));
    });
    {
        let widget = widget.clone();
        use_effect(move || {
            if let (Some(widget), Some(held)) = (widget.cast::<Element>(), held.borrow_mut().take()) {
                focus::keep(&widget, &held);
            }
        });
    }

    {
        let store = store.clone();
        use_effect_with((), move |()| {
            let on = |name: &'static str, printing: bool| {
                let store = store.clone();
                EventListener::new(&gloo::utils::window(), name, move |_| store.dispatch(Action::Print(printing)))
            };
            let listeners = [on("beforeprint", true), on("afterprint", false)];
            move || drop(listeners)
        });
    }

    let state = store.read(Clone::clone);
    let words = store.words();
    let report = Shared(state.report.clone());
    let visible = use_memo((report.clone(), state.shown, state.search.clone()), |_| state.visible());
    let articles = use_memo((Shared(state.report.clone()), state.shown, state.search.clone()), |_| {
        Side::BOTH.map(|side| {
            let article = side.of(&state.articles);
            let marks = passages::marks(&state.report, side, |i| visible.binary_search(&i).is_ok());
            let paragraphs = passages::paragraphs(&article.text, article.title.as_deref(), &marks);
            (Shared(std::rc::Rc::new(marks)), Shared(std::rc::Rc::new(paragraphs)))
        })
    });
    let steps = state.steps(Reach::Gravest, &visible);

    let stage = use_node_ref();
    let glide = use_mut_ref(place::Glide::default);
    {
        let (stage, reading) = (stage.clone(), state.reading);
        use_effect_with((state.selected, state.reading, state.scene, words.language, report.clone()), move |(selected, ..)| {
            if let (true, Some(stage)) = (selected.is_some() || reading.is_some(), stage.cast::<Element>()) {
                glide.borrow_mut().align(&stage, reading);
            }
        });
    }

    let column = |side: Side| {
        let (_, paragraphs) = side.of(&articles);
        html! {
            <Column store={store.clone()} {side} report={report.clone()} paragraphs={paragraphs.clone()} selected={state.selected}
                link={state.link(side).map(|l| AttrValue::from(l.to_owned()))} />
        }
    };
    let ruler = |side: Side| {
        let (marks, paragraphs) = side.of(&articles);
        html! {
            <Ruler store={store.clone()} {side} report={report.clone()} marks={marks.clone()} paragraphs={paragraphs.clone()}
                stage={stage.clone()} selected={state.selected} />
        }
    };
    // Several widgets of a page are told apart by whom they compare.
    let label = format!("{}: {}, {}", words.heading, state::name(&state.report, Side::A), state::name(&state.report, Side::B));
    let empty = state.is_empty();
    html! {
        <div class="root">
            <div key={words.language} ref={widget} class="widget" part="widget" role="group" aria-label={label} lang={words.language} dir={store.direction().name()} tabindex="-1"
                onkeydown={keys(store)}
                ondragover={inputs::kept(store)} ondrop={inputs::kept(store)}>
                // Another one as soon as there is something to count: a new component is drawn before the browser paints.
                <Toolbar key={if empty { "empty" } else { "full" }} store={store.clone()} report={report.clone()} visible={Shared(visible.clone())}
                    steps={steps.clone()} shown={state.shown} selected={state.selected} take={state.take}
                    help={state.help} {empty}
                    inputs={store.inputs().then_some((state.inputs, state.is_entered()))} />
                if state.take && !empty {
                    <Take store={store.clone()} selected={state.selected.is_some()} entered={state.is_entered()} />
                }
                if state.desk.is_some() && !empty {
                    <Bar store={store.clone()} report={report.clone()} selected={state.selected} kept={state.desk.as_ref().is_some_and(|d| d.is_kept)} />
                }
                if state.left_out > 0 {
                    <p class="alert" part="error" role="alert">{(words.unfit)(state.left_out)}</p>
                }
                if state.help {
                    <Help store={store.clone()} />
                }
                <>{for state.errors.iter().map(|message| html! { <p class="alert" part="error" role="alert" dir="auto">{message.clone()}</p> })}</>
                if empty {
                    <p class="empty">{if store.inputs() { words.no_articles_inputs } else { words.no_articles }}</p>
                }
                if store.inputs() && state.inputs {
                    <Inputs store={store.clone()} drafts={state.drafts.clone()} articles={state.wanted.clone().unwrap_or_else(|| state.articles.clone())}
                        days={if state.wanted.is_some() { Default::default() } else { [state.report.a.published.clone(), state.report.b.published.clone()] }} />
                }
                if !empty {
                    <div class="stage" ref={stage.clone()} data-selecting={state.selected.map(|_| "")} data-scene={state.scene.name()}
                        data-reading={state.reading.map(Side::letter)}>
                        <Panel store={store.clone()} scene={state.scene} search={state.search.clone()} visible={Shared(visible.clone())} report={report.clone()}
                            selected={state.selected} desk={state.desk.is_some()} printing={state.printing} />
                        {for Side::BOTH.map(column)}
                        {for Side::BOTH.map(ruler)}
                        <Line stage={stage.clone()} verdict={state.finding().map(|f| f.verdict)}
                            shown={(state.selected, state.reading, state.scene)} report={report.clone()} />
                    </div>
                }
                <p class="reading" role="status">{state.wanted.as_ref().map(|_| words.reading)}</p>
                <p class="unseen" role="status">{announcement(&state, store, &steps, &visible)}</p>
            </div>
        </div>
    }
}

/// What a screen reader hears when another finding is selected.
fn announcement(state: &state::State, store: &Store, steps: &[usize], visible: &[usize]) -> Html {
    let Some(finding) = state.finding() else { return Html::default() };
    let words = store.words();
    let publisher = state::name(&state.report, if finding.a.is_empty() { Side::B } else { Side::A });
    let group = words.group(finding.verdict, publisher, 1);
    let at = toolbar::position(words, &state.report, state.selected, steps, visible);
    html! {
        <>
            {format!("{at}. {group}: ")}
            <span lang="en">{format!("{}. {}", words.headline(&state.report, finding), finding.reason)}</span>
        </>
    }
}

/// n and p go through what differs, j and k through all that is shown, Enter begins, Escape goes back, / searches, ? explains.
/// Fields keep their keys.
fn keys(store: &Store) -> Callback<KeyboardEvent> {
    let store = store.clone();
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let tag = target.as_ref().map(Element::tag_name).unwrap_or_default();
        // A part of a picture has used its key already.
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() || event.default_prevented() {
            return;
        }
        let key = event.key();
        let is_search = target.as_ref().is_some_and(|t| t.class_list().contains("search"));
        if matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT") && key != "Escape" && !(is_search && key == "Enter") {
            return;
        }
        let find = |selector: &str| {
            let widget = event.current_target().and_then(|t| t.dyn_into::<Element>().ok());
            widget.and_then(|w| w.query_selector(selector).ok().flatten())
        };
        if let Some(action) = store.read(|s| desk::key_action(s, &key)) {
            event.prevent_default();
            store.dispatch(action);
            return;
        }
        let state = store.read(|s| (s.selected, s.reading, s.help, s.search.is_empty()));
        let (selected, reading, help, is_whole) = state;
        // The open panel to close: the one that one is in, else the last that Escape can mean.
        let is_in = |name: &str| target.as_ref().is_some_and(|t| t.closest(name).ok().flatten().is_some());
        let panels =
            store.read(|s| [(".help", s.help, true), (".take", s.take, true), (".inputs", s.inputs && store.inputs(), selected.is_none())]);
        let open = panels.iter().find(|(name, is_open, _)| *is_open && is_in(name));
        let open = open.or(panels.iter().find(|(_, is_open, from_elsewhere)| *is_open && *from_elsewhere)).map(|(name, ..)| *name);
        let action = match key.as_str() {
            "n" => Action::Next(Reach::Gravest),
            "p" => Action::Previous(Reach::Gravest),
            "j" => Action::Next(Reach::Shown),
            "k" => Action::Previous(Reach::Shown),
            "Enter" if is_search => {
                if let Some(list) = find(".cards, .picture") {
                    focus::to(&list);
                }
                Action::Next(Reach::Shown)
            }
            "Enter" if selected.is_none() && !matches!(tag.as_str(), "BUTTON" | "A") => Action::Next(Reach::Gravest),
            "/" => match find(".search") {
                Some(search) => {
                    focus::to(&search);
                    event.prevent_default();
                    return;
                }
                None => return,
            },
            "?" => Action::Help(!help),
            "Escape" if is_search || !is_whole && selected.is_none() => {
                if let Some(list) = find(".cards, .picture") {
                    focus::to(&list);
                }
                Action::Search(String::new())
            }
            // Its fields and buttons go: the one that opened it has the focus again. Who is elsewhere stays there.
            "Escape" if open.is_some() => {
                let (opener, action) = match open {
                    Some(".help") => ("[data-action=help]", Action::Help(false)),
                    Some(".take") => ("[data-action=take]", Action::Take(false)),
                    _ => ("[data-action=inputs]", Action::Inputs(false)),
                };
                if let Some(opener) = find(opener).filter(|_| open.is_some_and(is_in)) {
                    focus::to(&opener);
                }
                action
            }
            "Escape" if reading.is_some() => Action::Read(None),
            "Escape" if selected.is_some() => Action::Select(None),
            _ => return,
        };
        event.prevent_default();
        store.dispatch(action);
    })
}
