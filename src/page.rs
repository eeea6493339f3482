//! The page's program: it does nothing by itself, and brings the exports of `crosscheck::widget` into the browser.

#[cfg(target_arch = "wasm32")]
use crosscheck as _;

fn main() {}
