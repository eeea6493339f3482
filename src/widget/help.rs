//! Help: what comes in are the words, what goes out is what the signs mean and which keys there are.

use super::filter::Filter;
use super::focus;
use super::state::Action;
use super::store::Store;
use super::toolbar::{button, glyph};
use yew::prelude::*;

/// What [`Help`] needs.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// The state.
    pub store: Store,
}

/// Signs, and keys for those who have some.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let (store, words) = (&props.store, props.store.words());
    let entry = focus::use_entry("[data-action=help]");
    let keys = [
        (&["n", "p"][..], words.key_next),
        (&["j", "k"], words.key_shown),
        (&["/"], words.key_search),
        (&["Esc"], words.key_back),
        (&["?"], words.key_help),
    ];
    html! {
        <div class="help" part="help" role="group" aria-label={words.help} ref={entry} tabindex="-1">
            <section>
                <h3 class="legend">{words.signs}</h3>
                <dl class="pairs">
                    {for Filter::VERDICTS.into_iter().map(|filter| html! {
                        <>
                            <dt data-filter={filter.name()}>
                                <span class="glyph" aria-hidden="true">{glyph(filter)}</span>{" "}{words.filter(filter, 1)}
                            </dt>
                            <dd>{words.means(filter)}</dd>
                        </>
                    })}
                </dl>
                <p class="note">{words.judges_nobody}</p>
            </section>
            <section class="for-keys">
                <h3 class="legend">{words.keys}</h3>
                <dl class="pairs">
                    {for keys.into_iter().map(|(keys, what)| html! {
                        <>
                            <dt>{for keys.iter().map(|key| html! { <kbd>{*key}</kbd> })}</dt>
                            <dd>{what}</dd>
                        </>
                    })}
                </dl>
            </section>
            <p class="close"><button type="button" class="plain" part="button" onclick={button(store, Action::Help(false))}>{words.close}</button></p>
        </div>
    }
}
