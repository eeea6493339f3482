//! What is learned of [`super::about`]'s features, one weight a feature in the order of its `NAMES`, and of what scores are worth. Written by
//! `cargo xtask learn FOLDER`, from labelled pairs of articles; not edited by hand.

use super::model::{Curve, Curves, Model};

/// The model that the comparison uses.
pub const LEARNED: Model = Model {
    figure_same: &[
        -1.69, 0.17, 0.21, 0.06, 0.07, 0.07, 0.85, 0.94, -0.01, -0.61, -0.15, -0.66, -0.34, 1.41, 0.62, -0.09, 0.16, -0.28, -1.11, 0.00,
        -0.12, 0.21, -0.01, 0.24, 0.16, 0.49, -0.25, -0.41, 0.00, 0.00, 0.00, 0.00, 0.16, 1.24, 0.38, 0.18, 0.23, 0.43,
    ],
    figure_conflict: &[
        -2.91, 0.27, 0.32, 0.46, 0.32, -0.20, 0.76, 0.35, -0.00, -0.71, 0.16, -0.64, -0.81, 1.94, 0.00, 0.23, 0.79, -0.42, 0.00, 0.44,
        0.22, 1.50, 0.00, 0.37, 0.56, 0.50, -0.16, 0.19, 0.00, 0.00, 0.15, 0.62, 0.69, 0.53, 0.57, 0.09, -0.05, 0.05,
    ],
    date_same: &[
        -1.25, 0.13, -0.12, 0.18, -0.31, 0.32, 0.05, 0.34, -0.14, 0.14, 0.00, 0.00, 0.00, 0.12, 0.80, -0.03, 1.05, 0.43, -0.33, 0.00, 0.30,
        0.46, 0.61, -0.01, 0.00, -0.21, -0.03, 0.09, -0.25, -0.77, 0.00, 0.00, 0.00, 0.64, 0.46, 0.23, -0.00, 0.67,
    ],
    date_conflict: &[
        -2.77, 0.41, 0.08, 0.50, 0.13, 0.12, 0.58, 0.27, 1.03, -1.03, 0.00, 0.00, 0.00, 1.12, 0.00, -0.06, 0.06, 0.08, 0.00, -0.37, 0.52,
        0.62, 0.00, 0.50, 0.00, -0.10, -0.79, -0.02, 0.07, -0.52, 0.38, 0.16, 0.00, 0.60, 0.62, 0.72, -0.69, 0.88,
    ],
    curves: Curves {
        figure: Curve { slope: 0.78, offset: 0.51 },
        date: Curve { slope: 0.49, offset: 0.74 },
        participant: Curve { slope: 0.41, offset: 1.66 },
        conflict: Curve { slope: 0.73, offset: -0.94 },
        part: Curve { slope: 0.00, offset: 1.10 },
    },
};
