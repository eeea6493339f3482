//! What is learned of [`super::about`]'s features, one weight a feature in the order of its `NAMES`, and of what scores are worth. Written by
//! `cargo xtask learn FOLDER`, from labelled pairs of articles; not edited by hand.

use super::model::{Curve, Curves, Model};

/// The model that the comparison uses.
pub const LEARNED: Model = Model {
    figure_same: &[
        -1.21, 0.31, 0.36, 0.24, 0.11, 0.12, 0.82, 1.63, 0.27, -0.80, 0.05, -0.73, -0.38, 1.39, 0.61, -0.11, 0.26, -0.34, -1.13, 0.00,
        0.11, 0.50, -0.03, 0.42, 0.11, -0.11, -0.20, -0.37, 0.00, 0.00,
    ],
    figure_conflict: &[
        -2.63, 0.36, 0.40, 0.57, 0.46, -0.14, 0.80, 0.78, 0.08, -0.73, 0.25, -0.58, -0.71, 1.98, 0.00, 0.19, 0.87, -0.73, 0.00, 0.38, 0.59,
        1.90, 0.00, 0.42, 0.62, 0.20, -0.05, 0.26, 0.00, 0.00,
    ],
    date_same: &[
        -1.09, 0.34, 0.01, 0.29, -0.21, 0.40, 0.09, 0.70, -0.15, 0.15, 0.00, 0.00, 0.00, 0.14, 0.85, -0.03, 1.10, 0.23, -0.44, 0.00, 0.42,
        0.88, 0.63, 0.16, 0.00, -0.39, -0.04, 0.09, -0.18, -0.75,
    ],
    date_conflict: &[
        -2.86, 0.74, 0.19, 0.31, 0.26, 0.37, 0.54, 1.00, 1.03, -1.03, 0.00, 0.00, 0.00, 1.34, 0.00, -0.11, 0.43, -0.52, 0.00, -0.15, 0.78,
        1.08, 0.00, 0.71, 0.00, -0.05, -0.72, -0.02, 0.30, -0.84,
    ],
    curves: Curves {
        figure: Curve { slope: 0.74, offset: 0.76 },
        date: Curve { slope: 0.43, offset: 0.75 },
        participant: Curve { slope: 0.28, offset: 2.03 },
        conflict: Curve { slope: 0.72, offset: -1.43 },
        part: Curve { slope: 0.00, offset: 1.10 },
    },
};
