//! What comes in: two values of one kind; what goes out: how they relate, were they about the same thing.

/// How two values relate if both are about the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// They say nothing of each other: another unit, another dimension.
    Incomparable,
    /// Both cannot be true.
    Conflict,
    /// Not the same, yet both can be true.
    Compatible,
    /// The same once normalised.
    Same,
}
