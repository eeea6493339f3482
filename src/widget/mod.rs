//! What comes in: articles from a page; what goes out: the interface. Yew components, one a file.
//!
//! [`state`] holds what is shown and all that can happen to it, with [`filter`], [`draft`] and the editor's [`desk`]; [`passages`] nests marks in the
//! articles' texts; [`picture`] lays out what is seen instead of read; [`words`] holds every string, one language a file. These know no browser and are tested natively. [`exports`] is the door for the
//! page's module (`static/crosscheck.js`), with [`task`] for what takes its time, [`store`] joins state and view, `place` measures and scrolls; the rest draws.

pub mod desk;
pub mod draft;
pub mod embed;
pub mod filter;
pub mod passages;
pub mod picture;
pub mod state;
pub mod values;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod card;
#[cfg(target_arch = "wasm32")]
mod cards;
#[cfg(target_arch = "wasm32")]
mod column;
#[cfg(target_arch = "wasm32")]
pub mod exports;
#[cfg(target_arch = "wasm32")]
mod find;
#[cfg(target_arch = "wasm32")]
mod focus;
#[cfg(target_arch = "wasm32")]
mod help;
#[cfg(target_arch = "wasm32")]
mod inputs;
#[cfg(target_arch = "wasm32")]
mod line;
#[cfg(target_arch = "wasm32")]
mod panel;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
mod place;
#[cfg(target_arch = "wasm32")]
mod ruler;
#[cfg(target_arch = "wasm32")]
mod source;
#[cfg(target_arch = "wasm32")]
pub mod store;
#[cfg(target_arch = "wasm32")]
mod take;
#[cfg(target_arch = "wasm32")]
pub mod task;
#[cfg(target_arch = "wasm32")]
mod toolbar;
#[cfg(target_arch = "wasm32")]
mod view;
