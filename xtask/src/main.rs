//! The project's whole vocabulary; see the README.
fn main() {}
