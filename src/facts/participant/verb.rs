//! What comes in: tokens; what goes out: whether one is a verb, its lemma, and whether it reports speech. Without a tagger:
//! by auxiliaries, endings, and tables of the verbs that news uses.

use super::lexicon::{BASE, IRREGULAR, NOUN_TOO, REPORTING};
use super::list::List;
use crate::text::{Kind, Text};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Auxiliaries and modals.
static AUXILIARIES: List = List::new(
    "are aren't can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may \
     might must should shouldn't was wasn't were weren't will won't would wouldn't",
);

/// What stands after a verb, not after a noun.
static AFTER_VERB: List =
    List::new("a all an any he her him his it its no not out she that the their them there these they this those to up");

/// The lemma of a verb that stands at the token, where one may stand there.
pub fn lemma<'t>(text: &'t Text, i: usize) -> Option<&'t str> {
    if text.kind(i) != Kind::Word {
        return None;
    }
    let word = text.lower(i);
    // "retook", "overran"
    let bare = word.strip_prefix("re").or_else(|| word.strip_prefix("over")).filter(|bare| bare.len() > 2);
    if let Some(lemma) = irregular(word).or_else(|| bare.and_then(irregular)) {
        return Some(lemma);
    }
    if word.len() > 4 && word.ends_with("ed") && !text.capital(i) && !NOT_PAST.contains(word) {
        return Some(past(word));
    }
    let base = |word: &'t str| -> Option<&'t str> { BASE.contains(word).then_some(word) };
    let found = base(word).or_else(|| word.strip_suffix("ies").and_then(in_y)).or_else(|| {
        let stem = word.strip_suffix('s')?;
        base(stem).or_else(|| stem.strip_suffix('e').and_then(base))
    })?;
    // "Police reports", "the army attacks": a noun unless what follows says otherwise.
    if NOUN_TOO.contains(found) && !AFTER_VERB.contains(text.lower(i + 1)) {
        return None;
    }
    Some(found)
}

/// The lemma of a past form that does not end in "-ed".
fn irregular(form: &str) -> Option<&'static str> {
    static TABLE: OnceLock<FxHashMap<&str, &str>> = OnceLock::new();
    TABLE.get_or_init(|| IRREGULAR.iter().copied().collect()).get(form).copied()
}

/// The lemma of a present participle after a form of "be" ("are sitting").
pub fn progressive(text: &Text, i: usize) -> Option<&'static str> {
    let stem = text.lower(i).strip_suffix("ing").filter(|stem| stem.len() > 1)?;
    let doubled = stem.get(..stem.len() - 1).filter(|short| stem.is_ascii() && short.ends_with(|c| stem.ends_with(c)));
    BASE.get(stem).or_else(|| BASE.get(&format!("{stem}e"))).or_else(|| doubled.and_then(|short| BASE.get(short)))
}

/// The lemma of a noun that names what is done to somebody ("the arrest of").
pub fn of_deed(noun: &str) -> Option<&'static str> {
    const DEEDS: &[(&str, &str)] = &[
        ("arrest", "arrest"),
        ("arrests", "arrest"),
        ("death", "kill"),
        ("deaths", "kill"),
        ("detention", "detain"),
        ("expulsion", "expel"),
        ("killing", "kill"),
        ("killings", "kill"),
        ("murder", "kill"),
        ("poisoning", "poison"),
        ("release", "release"),
        ("shooting", "shoot"),
    ];
    DEEDS.iter().find(|(form, _)| *form == noun).map(|(_, lemma)| *lemma)
}

/// The lemma of whatever stands at the token of a [`super::clause::Play`]: a verb, a participle, a noun of a deed.
pub fn deed<'t>(text: &'t Text, i: usize) -> Option<&'t str> {
    lemma(text, i).or_else(|| progressive(text, i)).or_else(|| of_deed(text.lower(i))).or_else(|| BASE.get(text.lower(i)))
}

/// Words in "-ed" that are no past forms of what people do.
static NOT_PAST: List = List::new(
    "alleged armed disabled displaced embed exceed hatred hundred indeed masked naked proceed retired sacred so-called succeed \
     suspected unidentified united unnamed veiled wicked wounded",
);

/// The lemma of a regular past form: a known verb where one makes it, else by the letters before the ending. It need not be a word,
/// but is the same for all forms.
fn past(word: &str) -> &str {
    let (Some(bare), Some(with_e)) = (word.strip_suffix("ed"), word.strip_suffix('d')) else { return word };
    if let Some(in_y) = bare.strip_suffix('i').and_then(in_y) {
        return in_y;
    }
    let single = bare.get(..bare.len() - 1).filter(|single| bare.ends_with(|c| single.ends_with(c)));
    let known = [Some(bare), Some(with_e), single].into_iter().flatten().find(|stem| BASE.contains(stem) || REPORTING.contains(stem));
    known.unwrap_or(if wants_e(bare) { with_e } else { bare })
}

/// Whether a verb of this stem ends in "e": "mediat", "charg", "organiz", "rescu", but "treat", "float".
fn wants_e(stem: &str) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        "ap", "ar", "at", "c", "dg", "ag", "id", "ir", "is", "iz", "ng", "ns", "os", "rg", "rs", "as", "u", "ud", "ur", "us", "ut", "v", "yz",
    ];
    #[rustfmt::skip]
    const EXCEPT: &[&str] = &[
        "aid", "air", "ang", "bat", "cus", "eap", "ear", "eat", "mat", "oap", "oar", "oat", "oid", "ong", "oud", "our", "out", "vis",
    ];
    ENDS.iter().any(|end| stem.ends_with(end)) && !EXCEPT.iter().any(|end| stem.ends_with(end))
}

/// The verb in "-y" of a stem without it: "den", "testif".
fn in_y(stem: &str) -> Option<&'static str> {
    let verb = format!("{stem}y");
    BASE.get(&verb).or_else(|| REPORTING.get(&verb))
}

/// Whether an auxiliary stands at the token.
pub fn is_auxiliary(text: &Text, i: usize) -> bool {
    let word = text.lower(i);
    AUXILIARIES.contains(word) || !word.is_ascii() && word.contains('’') && AUXILIARIES.contains(&word.replace('’', "'"))
}

/// Whether the lemma's subject is the speaker of what follows.
pub fn reports(lemma: &str) -> bool {
    REPORTING.contains(lemma)
}

/// Words that stand between a subject and its verb, or an auxiliary and its verb.
pub fn is_adverb(text: &Text, i: usize) -> bool {
    let word = text.lower(i);
    matches!(
        word,
        "also"
            | "then"
            | "now"
            | "later"
            | "still"
            | "never"
            | "not"
            | "even"
            | "just"
            | "once"
            | "ever"
            | "always"
            | "already"
            | "both"
            | "too"
            | "again"
            | "all"
            | "himself"
            | "herself"
            | "themselves"
            | "itself"
            | "often"
            | "instead"
            | "meanwhile"
            | "soon"
            | "has"
            | "have"
            | "had"
            | "been"
            | "being"
            | "be"
    ) || (word.len() > 4 && word.ends_with("ly") && word != "family" && word != "only" && word != "assembly" && word != "ally")
        || crate::facts::participant::verb::is_auxiliary(text, i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auxiliaries_with_any_apostrophe() {
        let text = Text::new("didn't didn’t Ann’s");
        assert!(is_auxiliary(&text, 0) && is_auxiliary(&text, 1) && !is_auxiliary(&text, 2));
    }

    #[test]
    fn verbs_and_what_looks_like_them() {
        for (source, at, expected) in [
            ("Police said", 1, Some("say")),
            ("She denied it", 1, Some("deny")),
            ("They refuse", 1, Some("refuse")),
            ("He wants it", 1, Some("want")),
            ("police reports", 1, None),
            ("police report that", 1, Some("report")),
            ("the attacks on", 1, None),
            ("an armed man", 1, None),
            ("the United Nations", 1, None),
            ("Troops retook it", 1, Some("take")),
            ("It announced it", 1, Some("announce")),
            ("She mediated it", 1, Some("mediate")),
            ("He cancelled it", 1, Some("cancel")),
            ("They charged him", 1, Some("charge")),
            ("He treated her", 1, Some("treat")),
            ("They escaped it", 1, Some("escape")),
            ("They killed him", 1, Some("kill")),
            ("She tries it", 1, Some("try")),
        ] {
            assert_eq!(lemma(&Text::new(source), at), expected, "{source}");
        }
        for (word, expected) in
            [("sitting", Some("sit")), ("making", Some("make")), ("working", Some("work")), ("during", None), ("ing", None)]
        {
            assert_eq!(progressive(&Text::new(word), 0), expected, "{word}");
        }
    }
}
