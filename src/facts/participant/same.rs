//! What comes in: the noun of a described group; what goes out: its key: words that mean the same have one.

use super::noun;
use crate::text::concepts::concept;

/// Nouns that call one group by several names, beside the concepts that all facts share.
const SAME: &[&[&str]] = &[
    &["resident", "inhabitant", "local", "villager"],
    &["witness", "eyewitness", "onlooker"],
    &["shooter", "gunman"],
    &["supporter", "backer", "loyalist"],
    &["relative", "family"],
    &["protester", "protestor", "demonstrator"],
    &["lawyer", "attorney", "counsel"],
    &["partner", "ally"],
];

/// The key of the one who did it, and an office of whoever that is.
pub const PERPETRATOR: &str = "group:perpetrator";

/// Nouns for the one who did it: an article changes between them.
const PERPETRATORS: &[&str] = &["gunman", "shooter", "attacker", "assailant", "suspect", "bomber", "killer", "hijacker"];

/// Whether the noun, in the singular, is one for the one who did it.
pub fn is_perpetrator(noun: &str) -> bool {
    PERPETRATORS.contains(&noun)
}

/// The key of a described group: words that mean the same have one.
pub fn group_key(head: &str, adjective: &str) -> String {
    if is_perpetrator(head) && adjective.is_empty() {
        return PERPETRATOR.to_owned();
    }
    let singular = noun::noun(head).map_or(head, |n| n.singular);
    let group = SAME.iter().find(|row| row.contains(&singular)).map_or_else(|| concept(head), |row| row[0]);
    if adjective.is_empty() { format!("group:{group}") } else { format!("group:{group}:{adjective}") }
}
