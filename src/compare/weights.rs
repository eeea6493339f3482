//! The weights of [`super::about`]'s features, one a feature in the order of its `NAMES`. Written by `cargo xtask learn FOLDER`, from
//! labelled pairs of articles; not edited by hand.

/// FIGURE_SAME
pub const FIGURE_SAME: &[f32] = &[
    -1.62, 1.37, 0.92, -0.32, 0.53, -0.21, 2.67, 2.98, -0.13, -1.36, -0.30, -0.41, -1.58, 2.35, 1.53, -0.38, 0.25, -1.08, -0.55, 0.00,
    -0.30, 0.84, -0.35, 0.70,
];

/// FIGURE_CONFLICT
pub const FIGURE_CONFLICT: &[f32] = &[
    -3.93, 0.32, 0.26, 2.63, 0.82, -0.71, 1.93, 0.43, 0.22, -1.95, -0.37, -1.48, -1.21, 6.37, 0.00, 1.75, 1.61, -1.47, 0.00, 0.35, 0.22,
    2.69, 0.00, -0.72,
];

/// DATE_SAME
pub const DATE_SAME: &[f32] = &[
    -4.20, 1.38, -1.13, 1.33, 0.02, 0.32, -0.10, 2.21, -0.55, 0.54, 0.00, 0.00, 0.00, 1.36, 3.01, 0.19, 2.03, 0.95, 0.23, 0.00, 0.86, 0.56,
    1.12, -1.00,
];

/// DATE_CONFLICT
pub const DATE_CONFLICT: &[f32] = &[
    -4.37, 3.09, -0.74, 1.40, 0.31, 0.90, 1.82, 2.31, 1.41, -1.40, 0.00, 0.00, 0.00, 2.70, 0.00, -0.38, -0.37, -0.88, 0.00, 0.13, 0.36,
    1.66, 0.00, 0.97,
];
