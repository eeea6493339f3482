//! The weights of [`super::about`]'s features, one a feature in the order of its `NAMES`. Written by `cargo xtask learn FOLDER`, from
//! labelled pairs of articles; not edited by hand.

use super::about::COUNT;

/// FIGURE_SAME
pub const FIGURE_SAME: [f32; COUNT] =
    [-2.20, -0.07, 0.90, 0.29, -0.22, -0.32, 2.04, 2.43, -0.13, -0.86, 0.20, 0.10, -1.09, 2.27, 1.57, -0.78, -0.04, -1.07, -0.15, 0.00];

/// FIGURE_CONFLICT
pub const FIGURE_CONFLICT: [f32; COUNT] =
    [-4.15, 1.30, 2.34, 0.85, 0.76, -0.85, 1.73, 1.03, 0.47, -0.92, -0.90, 0.02, -1.65, 4.17, 0.00, 0.71, 1.28, -0.90, 0.00, 0.29];

/// DATE_SAME
pub const DATE_SAME: [f32; COUNT] =
    [-2.22, 1.45, -0.10, 0.90, 0.02, 0.14, 0.22, 1.93, -0.27, 0.27, 0.00, 0.00, 0.00, 0.90, 0.50, 0.28, 1.42, -0.19, 0.30, 0.00];

/// DATE_CONFLICT
pub const DATE_CONFLICT: [f32; COUNT] =
    [-1.95, 2.37, 0.58, 0.12, 0.75, 0.50, 1.94, 1.38, 1.50, -1.50, 0.00, 0.00, 0.00, 1.66, 0.00, -0.43, -0.40, -1.09, 0.00, -1.05];
