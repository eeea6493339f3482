//! What is learned of [`super::about`]'s features, one weight a feature in the order of its `NAMES`, and of what scores are worth. Written by
//! `cargo xtask learn FOLDER`, from labelled pairs of articles; not edited by hand.

use super::model::{Curve, Curves, Model};

/// The model that the comparison uses.
pub const LEARNED: Model = Model {
    figure_same: &[
        -1.47, 0.23, 0.24, 0.12, 0.10, 0.10, 0.86, 0.99, -0.02, -0.63, -0.14, -0.65, -0.33, 1.40, 0.65, -0.07, 0.19, -0.26, -1.09, 0.00,
        -0.09, 0.26, -0.02, 0.29, 0.18, 0.48, -0.24, -0.43, 0.00, 0.00, 0.00, 0.00, 0.13, 1.29, 0.35,
    ],
    figure_conflict: &[
        -2.98, 0.25, 0.31, 0.45, 0.29, -0.21, 0.74, 0.41, -0.06, -0.66, 0.13, -0.61, -0.80, 1.97, 0.00, 0.33, 0.80, -0.43, 0.00, 0.40,
        0.33, 1.51, 0.00, 0.42, 0.57, 0.37, -0.13, 0.16, 0.00, 0.00, 0.24, 0.62, 0.58, 0.61, 0.56,
    ],
    date_same: &[
        -1.04, 0.28, -0.05, 0.21, -0.23, 0.37, 0.10, 0.50, -0.16, 0.16, 0.00, 0.00, 0.00, 0.17, 0.81, -0.04, 1.12, 0.39, -0.43, 0.00, 0.31,
        0.52, 0.57, 0.10, 0.00, -0.23, -0.03, 0.10, -0.23, -0.76, 0.00, 0.00, 0.00, 0.52, 0.52,
    ],
    date_conflict: &[
        -3.11, 0.65, 0.14, 0.22, 0.23, 0.38, 0.51, 0.57, 1.00, -1.00, 0.00, 0.00, 0.00, 1.29, 0.00, -0.07, 0.36, -0.21, 0.00, 0.01, 0.70,
        0.69, 0.00, 0.65, 0.00, -0.10, -0.67, -0.03, 0.30, -0.80, 0.15, -0.10, 0.00, 1.00, 0.69,
    ],
    curves: Curves {
        figure: Curve { slope: 0.77, offset: 0.66 },
        date: Curve { slope: 0.50, offset: 0.56 },
        participant: Curve { slope: 0.41, offset: 1.66 },
        conflict: Curve { slope: 0.75, offset: -1.28 },
        part: Curve { slope: 0.00, offset: 1.10 },
    },
};
