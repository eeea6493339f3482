//! What comes in: tokens; what goes out: whether one is a verb, its lemma, and whether it reports speech. Without a tagger:
//! by auxiliaries, endings, and tables of the verbs that news uses.

use super::list::List;
use crate::text::{Kind, Text};

/// Auxiliaries and modals.
static AUXILIARIES: List = List::new(
    "are aren't can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may \
     might must should shouldn't was wasn't were weren't will won't would wouldn't",
);

/// Past forms that do not end in "-ed", with their lemmas. Sorted.
const IRREGULAR: &[(&str, &str)] = &[
    ("ate", "eat"),
    ("beat", "beat"),
    ("beaten", "beat"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("blew", "blow"),
    ("born", "bear"),
    ("bought", "buy"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("burst", "burst"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("cut", "cut"),
    ("dealt", "deal"),
    ("died", "die"),
    ("drank", "drink"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("dug", "dig"),
    ("fallen", "fall"),
    ("fed", "feed"),
    ("fell", "fall"),
    ("felt", "feel"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("forgot", "forget"),
    ("fought", "fight"),
    ("found", "find"),
    ("froze", "freeze"),
    ("gave", "give"),
    ("given", "give"),
    ("got", "get"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("heard", "hear"),
    ("held", "hold"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("hit", "hit"),
    ("hung", "hang"),
    ("hurt", "hurt"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("let", "let"),
    ("lied", "lie"),
    ("lit", "light"),
    ("lost", "lose"),
    ("made", "make"),
    ("meant", "mean"),
    ("met", "meet"),
    ("oversaw", "oversee"),
    ("paid", "pay"),
    ("put", "put"),
    ("quit", "quit"),
    ("ran", "run"),
    ("rang", "ring"),
    ("risen", "rise"),
    ("rode", "ride"),
    ("rose", "rise"),
    ("said", "say"),
    ("sang", "sing"),
    ("sank", "sink"),
    ("sat", "sit"),
    ("saw", "see"),
    ("seen", "see"),
    ("sent", "send"),
    ("set", "set"),
    ("shook", "shake"),
    ("shot", "shoot"),
    ("shown", "show"),
    ("shut", "shut"),
    ("slept", "sleep"),
    ("slew", "slay"),
    ("slid", "slide"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("sped", "speed"),
    ("spent", "spend"),
    ("split", "split"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("sprang", "spring"),
    ("spread", "spread"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("stuck", "stick"),
    ("swam", "swim"),
    ("swept", "sweep"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("swung", "swing"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("tied", "tie"),
    ("told", "tell"),
    ("took", "take"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("understood", "understand"),
    ("undertook", "undertake"),
    ("underwent", "undergo"),
    ("upheld", "uphold"),
    ("vied", "vie"),
    ("went", "go"),
    ("wept", "weep"),
    ("withdrew", "withdraw"),
    ("withheld", "withhold"),
    ("woke", "wake"),
    ("won", "win"),
    ("wore", "wear"),
    ("worn", "wear"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Verbs in the base form as news uses them of people and bodies.
static BASE: List = List::new(
    "accept accuse acknowledge act add admit agree aim allege allow announce appear argue arrest arrive ask assert attack attend \
     avoid back become begin believe blame block break bring build call cancel carry caution cite claim come condemn confirm consider \
     continue control cooperate deal decide declare decline defend demand deny deploy describe destroy detain dismiss dispute enjoy \
     enter estimate expect expel face fail fear fight file fire flee force gain gather get give go hail help hold hope host identify \
     indicate insist intend invest investigate issue join keep kill know lack launch lead leave live look lose make meet mount move \
     need negotiate note offer open oppose order own pay plan pledge prefer prepare press promise propose provide publish push put \
     question raise receive recommend refuse reject release remain report represent respond retain return run say see seek seem send \
     serve shoot show sign sit speak spend stand start state stay stop strike suffer suggest support suspect take talk tell testify \
     think threaten try turn urge use visit vote vow wait walk want warn win withdraw wonder work worry write",
);

/// Of these, the form with "-s" (or the bare one) is as often a noun: it counts as a verb only before a word that a verb takes.
static NOUN_TOO: List = List::new(
    "act aim arrest attack back blame block break build call claim control deal demand dispute estimate face fear fight file fire \
     force gain help hold hope host issue lack launch lead leave look move need note offer open order own pay plan press promise push \
     question release report return run show sign stand start state stop strike support suspect talk turn use visit vote walk win \
     work worry",
);

/// What stands after a verb, not after a noun.
static AFTER_VERB: List =
    List::new("a all an any he her him his it its no not out she that the their them there these they this those to up");

/// Lemmas of verbs whose subject is the speaker of what follows.
static REPORTING: List = List::new(
    "accuse acknowledge add admit affirm allege announce argue assert assure believe blame blast boast caution charge cite claim \
     clarify comment complain concede conclude confirm contend counter criticize declare denounce deny describe detail disclose \
     emphasize estimate explain hint indicate insist mention note observe pledge point post predict promise quip quote reaffirm \
     recall reiterate relate remark remind repeat reply report respond reveal say speak speculate state stress suggest tell testify \
     think threaten tweet underline urge vow warn write",
);

/// The lemma of a verb that stands at the token, where one may stand there.
pub fn lemma<'t>(text: &'t Text, i: usize) -> Option<&'t str> {
    if text.kind(i) != Kind::Word {
        return None;
    }
    let word = text.lower(i);
    if let Ok(found) = IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(word)) {
        return IRREGULAR.get(found).map(|(_, lemma)| *lemma);
    }
    // "retook", "overran"
    let bare = word.strip_prefix("re").or_else(|| word.strip_prefix("over")).filter(|bare| bare.len() > 2);
    if let Some(found) = bare.and_then(|bare| IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(bare)).ok()) {
        return IRREGULAR.get(found).map(|(_, lemma)| *lemma);
    }
    if word.len() > 4 && word.ends_with("ed") && !text.capital(i) && !NOT_PAST.contains(word) {
        return Some(past(word));
    }
    let base = |word: &'t str| -> Option<&'t str> { BASE.contains(word).then_some(word) };
    let found = base(word).or_else(|| word.strip_suffix("ies").and_then(|_| third_in_y(word))).or_else(|| {
        let stem = word.strip_suffix('s')?;
        base(stem).or_else(|| stem.strip_suffix('e').and_then(base))
    })?;
    // "Police reports", "the army attacks": a noun unless what follows says otherwise.
    if NOUN_TOO.contains(found) && !AFTER_VERB.contains(text.lower(i + 1)) {
        return None;
    }
    Some(found)
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

/// The lemma of a regular past form, roughly: good enough to look up, and the same for all forms.
fn past(word: &str) -> &str {
    let bare = word.strip_suffix("ed").unwrap_or(word);
    let with_e = word.strip_suffix('d').unwrap_or(word);
    if REPORTING.contains(bare) || BASE.contains(bare) {
        return bare;
    }
    if REPORTING.contains(with_e) || BASE.contains(with_e) {
        return with_e;
    }
    match bare {
        "deni" => "deny",
        "testifi" => "testify",
        "repli" => "reply",
        "clarifi" => "clarify",
        "tri" => "try",
        "identifi" => "identify",
        "expell" => "expel",
        "cancell" => "cancel",
        _ => bare,
    }
}

fn third_in_y(word: &str) -> Option<&'static str> {
    match word {
        "carries" => Some("carry"),
        "denies" => Some("deny"),
        "testifies" => Some("testify"),
        "tries" => Some("try"),
        "worries" => Some("worry"),
        "identifies" => Some("identify"),
        "replies" => Some("reply"),
        _ => None,
    }
}

/// Whether an auxiliary stands at the token.
pub fn is_auxiliary(text: &Text, i: usize) -> bool {
    AUXILIARIES.contains(text.lower(i))
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
    fn tables_are_sorted() {
        assert!(IRREGULAR.is_sorted());
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
