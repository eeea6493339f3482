//! What comes in: a text and its speeches; what goes out: which sentences stand inside a quotation without a speaker of their own,
//! and to which speech they belong.

use super::says;
use super::speech::Speech;
use crate::facts::participant::verb;
use crate::text::Text;
use rustc_hash::FxHashMap;

/// Sentences inside a quotation without a speaker of their own: their index, and that of the speech that they belong to.
pub(super) fn quotations(text: &Text, speeches: &[Speech]) -> FxHashMap<usize, usize> {
    let mut first: FxHashMap<usize, usize> = FxHashMap::default();
    for (k, speech) in speeches.iter().enumerate() {
        first.entry(text.sentence_of(speech.verb)).or_insert(k);
    }
    let mut out = FxHashMap::default();
    let mut open = false;
    let mut speaker: Option<(usize, usize)> = None;
    let mut waiting: Vec<usize> = Vec::new();
    for (index, sentence) in text.sentences.iter().enumerate() {
        if text.tokens.get(sentence.start).is_some_and(|t| t.line_start) {
            // A quotation does not go over a paragraph, unless the next begins with a mark.
            open = false;
            waiting.clear();
            speaker = speaker.filter(|(at, _)| index - at <= 1);
        }
        let begins = matches!(text.raw(sentence.start), "“" | "\"");
        let inside = open || begins;
        let mut is_told = false;
        for k in sentence.clone() {
            is_told |= !open && verb::lemma(text, k).is_some_and(says);
            match text.raw(k) {
                "“" => open = true,
                "”" => open = false,
                "\"" => open = !open,
                _ => {}
            }
        }
        match first.get(&index) {
            Some(own) => {
                for earlier in waiting.drain(..) {
                    out.insert(earlier, *own);
                }
                speaker = Some((index, *own));
            }
            None if inside => match speaker.filter(|(at, _)| index - at <= 3) {
                Some((_, own)) => {
                    out.insert(index, own);
                    speaker = Some((index, own));
                }
                // "…," she said, of whom the text does not say who she is: nobody else said it.
                None if waiting.len() < 4 && !is_told => waiting.push(index),
                None => {}
            },
            None => {
                speaker = None;
                waiting.clear();
            }
        }
    }
    out
}
