//! The terminal program: reads articles from files or standard input, prints facts, findings or JSON lines.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {}
