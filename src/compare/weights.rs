//! The weights of [`super::about`]'s features, one a feature in the order of its `NAMES`. Written by `cargo xtask learn FOLDER`, from
//! labelled pairs of articles; not edited by hand.

use super::about::COUNT;

/// FIGURE_SAME
pub const FIGURE_SAME: [f32; COUNT] =
    [-1.5, 4.0, 1.0, 1.0, 1.0, 0.5, 1.5, 1.0, 1.5, -2.0, 0.8, -0.8, -0.5, 0.0, 2.5, -0.5, 0.3, -0.5, -1.0, 0.0];
/// FIGURE_CONFLICT
pub const FIGURE_CONFLICT: [f32; COUNT] =
    [-5.0, 6.0, 2.0, 1.0, 1.0, 1.0, 1.5, 1.0, 1.5, -2.0, 1.0, -2.0, -2.0, 1.5, 0.0, -1.0, 0.5, -1.0, 0.0, -1.5];
/// DATE_SAME
pub const DATE_SAME: [f32; COUNT] =
    [-1.0, 4.0, 1.0, 1.0, 1.0, 0.5, 1.5, 2.0, 0.3, -0.3, 0.0, 0.0, 0.0, 0.0, 2.0, -0.5, 0.3, 0.0, -1.0, 0.0];
/// DATE_CONFLICT
pub const DATE_CONFLICT: [f32; COUNT] =
    [-5.0, 6.0, 2.0, 1.5, 1.0, 1.0, 1.5, 2.0, 1.0, -1.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.5, 0.0, 0.0, -1.5];
