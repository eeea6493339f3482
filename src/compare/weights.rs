//! The weights of [`super::about`]'s features, one a feature in the order of its `NAMES`. Written by `cargo xtask learn FOLDER`, from
//! labelled pairs of articles; not edited by hand.

/// FIGURE_SAME
pub const FIGURE_SAME: &[f32] = &[
    -2.14, -0.74, 0.72, 0.08, -0.44, -0.55, 2.72, 3.07, -0.24, -0.77, 0.09, 0.12, -0.98, 2.51, 1.79, -1.08, -0.14, -0.93, 0.30, 0.00, 0.24,
    0.45, -0.66,
];

/// FIGURE_CONFLICT
pub const FIGURE_CONFLICT: &[f32] = &[
    -1.92, 0.50, 1.13, 1.51, 0.27, -1.39, 2.44, 0.93, -0.14, -1.37, -1.19, -0.82, -1.65, 4.49, 0.00, 0.72, 0.57, -1.47, 0.00, 1.12, -0.77,
    2.04, -1.51,
];

/// DATE_SAME
pub const DATE_SAME: &[f32] = &[
    -3.46, 0.93, -0.83, 0.27, -0.19, 0.15, 0.04, 2.03, -0.45, 0.45, 0.00, 0.00, 0.00, 1.32, 2.91, 0.29, 1.68, 0.39, 0.87, 0.00, 0.43, 0.90,
    0.89,
];

/// DATE_CONFLICT
pub const DATE_CONFLICT: &[f32] = &[
    -2.72, 2.10, 0.30, -0.58, 0.42, 0.39, 2.06, 1.31, 1.36, -1.36, 0.00, 0.00, 0.00, 1.26, 0.00, -0.59, -0.33, -0.81, 0.00, -0.28, 0.09,
    1.49, 1.18,
];
