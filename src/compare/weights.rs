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
        -2.87, 0.23, 0.28, 0.44, 0.28, -0.20, 0.75, 0.40, -0.04, -0.66, 0.13, -0.62, -0.79, 1.99, 0.00, 0.31, 0.81, -0.46, 0.00, 0.28,
        0.31, 1.50, 0.00, 0.39, 0.59, 0.36, -0.12, 0.15, 0.00, 0.00, 0.21, 0.61, 0.59, 0.60, 0.55, 0.15, -0.07, 0.03,
    ],
    date_same: &[
        -1.19, 0.16, -0.13, 0.13, -0.25, 0.32, 0.06, 0.41, -0.15, 0.15, 0.00, 0.00, 0.00, 0.13, 0.80, -0.06, 1.09, 0.41, -0.38, 0.00, 0.29,
        0.47, 0.60, 0.01, 0.00, -0.23, 0.02, 0.08, -0.25, -0.73, 0.00, 0.00, 0.00, 0.37, 0.47, 0.32, -0.02, 0.75,
    ],
    date_conflict: &[
        -2.87, 0.45, 0.06, 0.44, 0.21, 0.22, 0.55, 0.36, 0.99, -0.99, 0.00, 0.00, 0.00, 1.13, 0.00, -0.10, 0.07, -0.04, 0.00, -0.02, 0.64,
        0.66, 0.00, 0.57, 0.00, -0.09, -0.71, -0.02, 0.11, -0.54, 0.34, 0.14, 0.00, 0.67, 0.66, 0.64, -0.65, 0.77,
    ],
    curves: Curves {
        figure: Curve { slope: 0.74, offset: 0.65 },
        date: Curve { slope: 0.43, offset: 0.75 },
        participant: Curve { slope: 0.41, offset: 1.66 },
        conflict: Curve { slope: 0.77, offset: -1.03 },
        part: Curve { slope: 0.00, offset: 1.10 },
    },
};
