//! What comes in: a text; what goes out: "en", or "und" where too few of its words are English function words.

use crate::text::words::is_stop;
use crate::text::{Kind, Text};

/// Running English has two in five; below this share it is another language, or no language.
const LEAST: f64 = 0.15;
/// Fewer words than this are not judged: a headline alone may have no function word.
const FEWEST: usize = 30;
/// So many words tell enough.
const MOST: usize = 2000;

/// The language as BCP 47.
pub fn language(text: &Text) -> &'static str {
    let words: Vec<usize> = (0..text.len()).filter(|i| text.kind(*i) == Kind::Word).take(MOST).collect();
    let function = words.iter().filter(|i| text.lower(**i).len() > 1 && is_stop(text.lower(**i))).count();
    if words.len() < FEWEST || function as f64 >= LEAST * words.len() as f64 { "en" } else { "und" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_english_from_another_language() {
        let english = "The mayor said on Monday that the bridge would be closed for two weeks while the council looks for a builder who can repair it at once.";
        let german = "Der Bürgermeister erklärte am Montag, dass die Brücke für zwei Wochen gesperrt werde, während der Rat nach einer Firma sucht, die sie sofort reparieren kann, sagte er; der Verkehr werde über die Nordstadt geleitet.";
        assert_eq!(language(&Text::new(english)), "en");
        assert_eq!(language(&Text::new(german)), "und");
        assert_eq!(language(&Text::new("")), "en");
    }
}
