//! What comes in: a word; what goes out: whether it makes a name an organisation's: as its last word ("Corp."), or as its head
//! ("Ministry of …"), or an event's ("Marathon"). Source: written from general knowledge.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// Last words of organisations' names, in lower case.
const LAST: &str = "\
academy administration affairs agency airlines airways alliance army assembly associates association authority bank board brigade \
broadcasting bureau cabinet center centre church club co coalition college command commission committee company confederation \
conference congress corp corporation corps council court department enterprises exchange fc federation force forces forum \
foundation front fund gmbh group guard holdings hospital inc industries initiative institute institution journal laboratory league \
llc llp ltd ministry mission motors movement museum navy network news office ombudsman organisation organization parliament \
partners party plc police post press programme project regiment resources school secretariat senate service services society \
studio studios syndicate system systems team technologies television times tribunal trust tv union united university watch";

/// First words of names of the form "Ministry of …", in lower case.
const HEADS: &str = "\
academy agency army association bank board brigade bureau center centre chamber church college commission committee confederation \
conference congress council court daughters department faculty federation friends front fund house institute league ministry \
movement museum office organisation organization party school society university";

/// Last words of the names of events, laws and prizes, which are neither organisations nor places, in lower case.
const EVENTS: &str = "\
accord accords act agreement award awards championship championships convention cup day festival games marathon olympics pact prix prize \
protocol tournament treaty war";

/// Whether a word in lower case ends the names of events, laws and prizes.
pub(crate) fn is_event(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| EVENTS.split_ascii_whitespace().collect()).contains(word)
}

/// The words that end organisations' names, in lower case.
pub(crate) fn lasts() -> impl Iterator<Item = &'static str> {
    LAST.split_ascii_whitespace()
}

/// The heads of names such as "Ministry of …", in lower case.
pub(crate) fn heads() -> impl Iterator<Item = &'static str> {
    HEADS.split_ascii_whitespace()
}

/// Whether a word in lower case, without its full stop, ends organisations' names.
pub fn is_last(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| LAST.split_ascii_whitespace().collect()).contains(word)
}

/// Whether a word in lower case is the head of names such as "Ministry of …".
pub fn is_head(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| HEADS.split_ascii_whitespace().collect()).contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_make_an_organisation() {
        assert!(is_last("corp") && is_head("ministry") && !is_last("rain") && !is_head("corp"));
        assert!(is_event("marathon") && !is_event("corp"));
    }
}
