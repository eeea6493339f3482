//! What comes in: how many parts there are to draw, those first that are seen first; what goes out: how many are to be drawn by now. Each
//! further ones come in tasks of their own, so that the page is never kept waiting for what nobody sees yet.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// So many come in one task, far below what is seen.
const MOST: usize = 4;

/// One at first, and once there are more, those too; at once as many as `least`, since something among them is to be shown.
#[hook]
pub fn use_parts(count: usize, least: usize) -> usize {
    let told = use_state_eq(|| 1);
    let most = use_mut_ref(|| 1);
    let drawn = least.max(*told).max(*most.borrow());
    *most.borrow_mut() = drawn;
    use_effect_with((drawn, drawn < count), move |(drawn, more)| {
        let next = drawn + (drawn / MOST).clamp(1, MOST);
        let timer = more.then(|| Timeout::new(0, move || told.set(next)));
        move || drop(timer)
    });
    drawn.min(count)
}
