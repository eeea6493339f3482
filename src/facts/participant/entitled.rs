//! What comes in: a name with the titles and descriptions beside it; what goes out: they are its entity's, and what they say of who it is.

use super::clause::Play;
use super::entity::Mentioned;
use super::named::Named;
use super::resolve::Reader;
use super::same::is_perpetrator;
use super::{Form, apposition, office, title};
use crate::text::Text;
use crate::text::names::NameType;
use std::ops::Range;

impl Reader<'_, '_> {
    /// "The militant commander, Ana Lopez": the description before a name.
    pub(super) fn described_before(&self, name: &Named) -> Option<Range<usize>> {
        let described = self.described.get(name.before?)?;
        Some(described.tokens.start..apposition::opening(self.text, name.tokens.start).saturating_sub(1))
    }

    /// Titles and descriptions beside a name.
    pub(super) fn describe(&mut self, name: &Named, index: usize) {
        let before = self.described_before(name);
        for (range, mention) in [(&name.title, false), (&name.apposition, true), (&before, true)] {
            let Some(range) = range else { continue };
            let office = office::office(self.text, range.clone());
            let roles = roles(self.text, range.clone());
            // "Ms": says nothing.
            if range.len() == 1 && matches!(self.text.lower(range.start), "mr" | "mrs" | "ms" | "miss") {
                continue;
            }
            self.out.entitle(self.text, index, range.clone(), office, &roles);
            let indefinite = matches!(self.text.lower(range.start), "a" | "an" | "another");
            if !indefinite && name.kind == NameType::Person && roles.iter().any(|role| is_perpetrator(role)) {
                self.perpetrator_is(index);
            }
            if mention {
                let found = Mentioned { tokens: range.clone(), form: Form::Description, play: Play::None };
                self.out.mention(self.text, index, found, 0..0, 0, false);
            }
        }
    }
}

/// The role words of a title, written out, as later mentions have them ("the governor").
pub(super) fn roles(text: &Text, range: Range<usize>) -> Vec<String> {
    const SHORT: &[(&str, &str)] = &[
        ("gov", "governor"),
        ("sen", "senator"),
        ("rep", "congressman"),
        ("gen", "general"),
        ("col", "colonel"),
        ("capt", "captain"),
        ("lt", "lieutenant"),
        ("sgt", "sergeant"),
    ];
    let long = |word: &str| SHORT.iter().find(|(short, _)| *short == word).map(|(_, long)| (*long).to_owned());
    range.take(20).map(|i| text.lower(i)).filter_map(|word| long(word).or_else(|| title::is_role(word).then(|| word.to_owned()))).collect()
}
