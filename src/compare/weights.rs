//! What is learned of [`super::about`]'s features, one weight a feature in the order of its `NAMES`, and of what scores are worth. Written by
//! `cargo xtask learn FOLDER`, from labelled pairs of articles; not edited by hand.

use super::model::{Curve, Curves, Model};

/// The model that the comparison uses.
pub const LEARNED: Model = Model {
    figure_same: &[
        -1.68, 0.16, 0.20, 0.05, 0.06, 0.06, 0.84, 0.95, -0.02, -0.58, -0.16, -0.66, -0.35, 1.41, 0.64, -0.08, 0.16, -0.28, -1.10, 0.00,
        -0.11, 0.23, 0.00, 0.24, 0.16, 0.47, -0.24, -0.41, 0.00, 0.00, 0.00, 0.00, 0.14, 1.25, 0.37, 0.18, 0.20, 0.48,
    ],
    figure_conflict: &[
        -2.87, 0.22, 0.28, 0.44, 0.28, -0.20, 0.74, 0.40, -0.04, -0.66, 0.12, -0.62, -0.79, 1.99, 0.00, 0.31, 0.81, -0.46, 0.00, 0.28,
        0.30, 1.50, 0.00, 0.39, 0.58, 0.36, -0.12, 0.15, 0.00, 0.00, 0.25, 0.61, 0.59, 0.60, 0.55, 0.15, -0.07, 0.02,
    ],
    date_same: &[
        -1.23, 0.14, -0.13, 0.17, -0.26, 0.33, 0.05, 0.27, -0.15, 0.15, 0.00, 0.00, 0.00, 0.13, 0.82, -0.05, 1.06, 0.41, -0.33, 0.00, 0.32,
        0.47, 0.62, 0.01, 0.00, -0.23, -0.00, 0.08, -0.26, -0.77, 0.00, 0.00, 0.00, 0.59, 0.47, 0.29, -0.01, 0.68,
    ],
    date_conflict: &[
        -2.83, 0.46, 0.10, 0.53, 0.27, 0.16, 0.57, 0.14, 1.00, -1.00, 0.00, 0.00, 0.00, 1.12, 0.00, -0.08, 0.06, -0.03, 0.00, -0.03, 0.61,
        0.69, 0.00, 0.61, 0.00, -0.09, -0.74, -0.02, 0.09, -0.57, 0.38, 0.14, 0.00, 0.41, 0.69, 0.67, -0.65, 0.84,
    ],
    curves: Curves {
        figure: Curve { slope: 0.74, offset: 0.65 },
        date: Curve { slope: 0.47, offset: 0.68 },
        participant: Curve { slope: 0.41, offset: 1.66 },
        conflict: Curve { slope: 0.77, offset: -1.01 },
        part: Curve { slope: 0.00, offset: 1.10 },
    },
};
