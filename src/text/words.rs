//! What comes in: a word in lower case; what goes out: whether it says anything (or is a stop word), whether it is a past form, and
//! its stem: one for all its inflected forms. Words of one meaning are joined by [`super::concepts`].

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// Words that say nothing about what a sentence is about. Sorted.
const STOP: &[&str] = &[
    "a",
    "about",
    "above",
    "according",
    "across",
    "added",
    "after",
    "again",
    "against",
    "ago",
    "all",
    "almost",
    "along",
    "already",
    "also",
    "although",
    "am",
    "among",
    "an",
    "and",
    "another",
    "any",
    "are",
    "around",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "by",
    "can",
    "come",
    "could",
    "did",
    "do",
    "does",
    "doing",
    "down",
    "during",
    "each",
    "earlier",
    "early",
    "either",
    "even",
    "ever",
    "every",
    "few",
    "first",
    "for",
    "from",
    "further",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "here",
    "him",
    "himself",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "its",
    "itself",
    "just",
    "last",
    "late",
    "later",
    "least",
    "less",
    "like",
    "made",
    "make",
    "many",
    "may",
    "me",
    "meanwhile",
    "might",
    "more",
    "most",
    "much",
    "must",
    "my",
    "near",
    "nearly",
    "new",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "once",
    "one",
    "only",
    "onto",
    "or",
    "other",
    "others",
    "our",
    "out",
    "over",
    "own",
    "per",
    "put",
    "quite",
    "rather",
    "s",
    "said",
    "same",
    "say",
    "saying",
    "says",
    "several",
    "she",
    "should",
    "since",
    "so",
    "some",
    "still",
    "such",
    "t",
    "take",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "to",
    "told",
    "too",
    "toward",
    "two",
    "under",
    "until",
    "up",
    "upon",
    "us",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "yet",
    "you",
    "your",
];

/// Irregular verbs: the base, then the forms whose endings do not lead to it. Sorted.
const VERBS: &[&str] = &[
    "arise arose arisen",
    "awake awoke",
    "bear bore borne",
    "beat beaten",
    "become became",
    "begin began begun",
    "bend bent",
    "bind bound",
    "bleed bled",
    "blow blew blown",
    "break broke broken",
    "breed bred",
    "bring brought",
    "build built",
    "burn burnt",
    "buy bought",
    "catch caught",
    "choose chose chosen",
    "cling clung",
    "come came",
    "creep crept",
    "cry cries cried",
    "deal dealt",
    "die died dying",
    "dig dug",
    "draw drew drawn",
    "dream dreamt",
    "drink drank drunk",
    "drive drove driven",
    "dry dries dried",
    "eat ate eaten",
    "fall fell fallen",
    "feed fed",
    "feel felt",
    "fight fought",
    "find found",
    "flee fled",
    "fling flung",
    "fly flies flew flown",
    "forbid forbade forbidden",
    "foresee foresaw foreseen",
    "forget forgot forgotten",
    "forgive forgave forgiven",
    "freeze froze frozen",
    "fry fries fried",
    "get got gotten",
    "give gave given",
    "go goes went gone",
    "grow grew grown",
    "hang hung",
    "hear heard",
    "hide hidden",
    "hold held",
    "keep kept",
    "kneel knelt",
    "know knew known",
    "lay laid",
    "lead led",
    "leap leapt",
    "learn learnt",
    "leave left",
    "lend lent",
    "lie lied lying",
    "light lit",
    "lose lost",
    "mean meant",
    "meet met",
    "outgrow outgrew outgrown",
    "overrun overran",
    "oversee oversaw overseen",
    "overtake overtook overtaken",
    "overthrow overthrew overthrown",
    "pay paid",
    "prove proven",
    "rebuild rebuilt",
    "retake retook retaken",
    "rewrite rewrote rewritten",
    "ring rang rung",
    "rise rose risen",
    "run ran",
    "see saw seen",
    "seek sought",
    "sell sold",
    "send sent",
    "shake shook shaken",
    "shine shone",
    "shoot shot",
    "show shown",
    "shrink shrank shrunk",
    "sing sang sung",
    "sink sank sunk",
    "sit sat",
    "slay slew slain",
    "sleep slept",
    "speak spoke spoken",
    "speed sped",
    "spend spent",
    "spill spilt",
    "spin spun",
    "spit spat",
    "spring sprang sprung",
    "spy spies spied",
    "stand stood",
    "steal stole stolen",
    "stick stuck",
    "sting stung",
    "strike struck stricken",
    "strive strove",
    "swear swore sworn",
    "sweep swept",
    "swim swam swum",
    "swing swung",
    "take took taken",
    "teach taught",
    "tear tore torn",
    "tell told",
    "think thought",
    "throw threw thrown",
    "tie tied tying",
    "try tries tried",
    "undergo underwent undergone",
    "understand understood",
    "undertake undertook undertaken",
    "uphold upheld",
    "use used using",
    "wake woke woken",
    "wear wore worn",
    "weave wove woven",
    "weep wept",
    "win won",
    "withdraw withdrew withdrawn",
    "withhold withheld",
    "write wrote written",
];

/// Irregular plurals: the base, then the forms whose endings do not lead to it. Sorted.
const NOUNS: &[&str] = &[
    "bureau bureaux",
    "calf calves",
    "child children",
    "criterion criteria",
    "elf elves",
    "foot feet",
    "half halves",
    "knife knives",
    "leaf leaves",
    "life lives",
    "loaf loaves",
    "man men",
    "mouse mice",
    "ox oxen",
    "phenomenon phenomena",
    "scarf scarves",
    "self selves",
    "shelf shelves",
    "thief thieves",
    "tooth teeth",
    "wife wives",
    "wolf wolves",
    "woman women",
];

/// Past forms with the same stem as their base, most of them the same word. Sorted.
const UNCHANGED: &[&str] = &[
    "bet", "bid", "burst", "cost", "cut", "hid", "hit", "hurt", "let", "put", "quit", "read", "rid", "set", "shut", "slid", "split",
    "spread",
];

/// Past forms of the verbs that say least. Sorted.
const AUXILIARY: &[&str] = &["been", "born", "did", "done", "had", "made", "said", "was", "were"];

/// Words in "-ed" that are no past forms. Sorted.
const NOT_PAST: &[&str] = &[
    "aged",
    "alleged",
    "armed",
    "hatred",
    "hundred",
    "kindred",
    "masked",
    "naked",
    "sacred",
    "shed",
    "unidentified",
    "united",
    "unnamed",
    "wicked",
];

/// Words that the endings would make one with another word, each with all its forms: "plane" is no "plan", "county" no "count". Sorted.
const APART: &[&str] = &[
    "advisory advisories",
    "agree agrees agreed agreeing",
    "aide aides",
    "apple apples",
    "army armies",
    "bare barely",
    "basis",
    "battery batteries",
    "bite bites bit bitten biting",
    "bode bodes bodily",
    "bully bullies bullied bullying",
    "busy busier",
    "care cares cared caring",
    "caste",
    "city cities",
    "cookie cookies",
    "cope copes coped coping",
    "copy copies copied copying",
    "county counties",
    "crazy",
    "cute",
    "emergency emergencies",
    "factory factories",
    "fairy fairies",
    "family families",
    "fare fares fared",
    "fate fates",
    "forces",
    "hate hates hated hating",
    "holy",
    "irony",
    "mate mates",
    "mini",
    "missing",
    "morale",
    "movie movies",
    "news",
    "party parties",
    "penis",
    "phony",
    "pine",
    "pity",
    "plane planes",
    "pole poles",
    "policy policies",
    "polite politely",
    "pope popes",
    "premiere premieres premiered",
    "rape rapes raped raping",
    "rate rates rated rating ratings",
    "ready",
    "ride rides rode ridden riding",
    "ripe",
    "robe robes",
    "route routes routed",
    "scare scares scared scary",
    "series",
    "severe severely",
    "shame shames shamed",
    "site sites",
    "spare spares spared sparing",
    "species",
    "spine",
    "stare stares stared staring",
    "store stores stored storing",
    "story stories",
    "stripe stripes",
    "subsidy subsidies",
    "suite suites",
    "tally",
    "tape tapes taped taping",
    "taxi taxis",
    "thesis theses",
    "tiny",
    "tone tones",
    "treasury",
    "treaty treaties",
    "unit units",
    "united",
    "universe",
    "vacation vacations",
    "vigilante vigilantes",
    "wary",
    "weary",
    "wine wines",
];

/// Whether the word says nothing about what a sentence is about.
pub fn is_stop(word: &str) -> bool {
    static SET: OnceLock<FxHashSet<&str>> = OnceLock::new();
    word.len() < 2 || SET.get_or_init(|| STOP.iter().copied().collect()).contains(word)
}

/// The stem of an English word in lower case: its inflection cut off, so that "raids", "raided" and "raiding" are one. A stem is
/// for comparing with other stems, not for showing: it need not be a word.
pub fn stem(word: &str) -> &str {
    static LISTED: OnceLock<FxHashMap<&str, &str>> = OnceLock::new();
    let listed = LISTED.get_or_init(|| {
        let rows = |table: &'static [&'static str]| table.iter().map(|row| (row.split(' ').next().unwrap_or(row), row.split(' ').skip(1)));
        let irregular = rows(VERBS).chain(rows(NOUNS)).flat_map(|(base, forms)| forms.map(move |form| (form, cut(base))));
        irregular.chain(rows(APART).flat_map(|(base, forms)| forms.chain([base]).map(move |form| (form, base)))).collect()
    });
    listed.get(word).copied().unwrap_or_else(|| cut(word))
}

/// Whether the word is a past form of a verb, as far as its form shows: "took", "taken", "raided", "cut".
pub fn is_past(word: &str) -> bool {
    static FORMS: OnceLock<FxHashSet<&str>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let irregular = VERBS.iter().flat_map(|row| row.split(' ').skip(1)).filter(|form| !form.ends_with('s') && !form.ends_with("ing"));
        irregular.chain(UNCHANGED.iter().copied()).chain(AUXILIARY.iter().copied()).collect()
    });
    forms.contains(word) || word.len() > 3 && word.ends_with("ed") && !word.ends_with("eed") && NOT_PAST.binary_search(&word).is_err()
}

/// Whether a past form is its own base: "put", "cut".
pub fn is_unchanged(word: &str) -> bool {
    UNCHANGED.binary_search(&word).is_ok()
}

/// The word without its endings, each rule once and in this order.
fn cut(word: &str) -> &str {
    if word.len() < 4 || !word.is_ascii() {
        return word;
    }
    // raids, cities, crises, Iraqis
    let mut stem = match word.strip_suffix('s') {
        Some(one) if !one.ends_with(['s', 'u']) => one,
        _ => word,
    };
    // raided, raiding; stopped, stopping
    if let Some(verb) = ending(stem, "ing", 3).or_else(|| ending(stem, "ed", 3).filter(|v| !v.ends_with('e'))) {
        let bytes = verb.as_bytes();
        let doubled = verb.len() > 3 && bytes.get(verb.len() - 2) == bytes.last() && !verb.ends_with(['e', 'o', 'f', 'l', 's', 'z']);
        stem = &verb[..verb.len() - usize::from(doubled)];
    } else if let Some(adjective) = ending(stem, "ly", 4) {
        stem = adjective;
    } else if let Some(verb) = ending(stem, "ion", 5).filter(|v| v.ends_with(['t', 's'])) {
        // evacuation, election; organization
        stem = verb.strip_suffix("at").filter(|v| v.ends_with("iz") || v.ends_with("is")).unwrap_or(verb);
    }
    // raise, city, cities, carried, Israeli
    if !stem.ends_with("ee") {
        stem = ending(stem, "e", 3).unwrap_or(stem);
    }
    let vowel_before = stem.as_bytes().iter().rev().nth(1).is_some_and(|b| b"aeou".contains(b));
    if !vowel_before {
        stem = ending(stem, "y", 3).or_else(|| ending(stem, "i", 3)).unwrap_or(stem);
    }
    // organise, organize; travel, travelled, install
    let variable = stem.ends_with("is") || stem.ends_with("iz") || stem.ends_with("ll");
    &stem[..stem.len() - usize::from(variable && stem.len() >= 6)]
}

/// What stands before the ending, where that has the least length and a vowel.
fn ending<'w>(word: &'w str, ending: &str, least: usize) -> Option<&'w str> {
    word.strip_suffix(ending).filter(|stem| stem.len() >= least && stem.contains(['a', 'e', 'i', 'o', 'u', 'y']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(STOP.is_sorted());
        for table in [VERBS, NOUNS, UNCHANGED, AUXILIARY, NOT_PAST] {
            assert!(table.is_sorted());
        }
        assert!(APART.is_sorted());
    }

    #[test]
    fn no_form_is_listed_twice() {
        let mut seen = std::collections::BTreeMap::new();
        for row in VERBS.iter().chain(NOUNS).chain(APART) {
            let apart = APART.contains(row);
            for form in row.split(' ').skip(usize::from(!apart)) {
                assert_eq!(seen.insert(form, row), None, "{form}");
            }
        }
    }

    #[test]
    fn irregular_forms_need_their_row() {
        for row in VERBS.iter().chain(NOUNS) {
            let (base, forms) = row.split_once(' ').unwrap();
            for form in forms.split(' ') {
                assert_ne!(cut(form), cut(base), "{form}: the endings do");
            }
        }
    }

    #[test]
    fn past_forms_are_told_by_their_form() {
        for word in ["raided", "took", "taken", "put", "died", "was", "begun", "tried", "fled"] {
            assert!(is_past(word), "{word}");
        }
        for word in ["raid", "tries", "dying", "need", "hundred", "children", "men", "aged", "", "ed"] {
            assert!(!is_past(word), "{word}");
        }
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for row in [
            "raid raids raided raiding",
            "city cities",
            "carry carries carried carrying",
            "stop stops stopped stopping",
            "ban banned banning",
            "cancel canceled cancelled cancelling",
            "control controls controlled",
            "kill kills killed killing killings",
            "evacuate evacuates evacuated evacuation evacuations",
            "elect elected election",
            "organize organise organized organising organization organisations",
            "class classes",
            "church churches",
            "crisis crises",
            "hero heroes",
            "iraq iraqi iraqis",
            "agree agrees agreed agreeing",
            "employee employees",
            "staff staffed staffs",
            "die dies died dying",
            "wife wives",
            "plane planes",
            "policy policies",
            "rate rated rating",
            "fire fired firing",
            "flee fled fleeing",
            "boo booed booing",
            "shoot shot",
            "fatal fatally",
            "family families",
        ] {
            let words: Vec<&str> = row.split(' ').collect();
            for word in &words {
                assert_eq!(stem(word), stem(words[0]), "{word} / {}", words[0]);
            }
        }
    }

    #[test]
    fn words_apart_have_stems_apart() {
        for (a, b) in [
            ("plan", "plane"),
            ("car", "care"),
            ("police", "policies"),
            ("county", "counts"),
            ("party", "parts"),
            ("army", "arms"),
            ("treaty", "treated"),
            ("states", "station"),
            ("united", "units"),
            ("organ", "organise"),
            ("polls", "poles"),
            ("files", "fills"),
            ("commit", "committee"),
            ("refuge", "refugee"),
            ("need", "ne"),
            ("spring", "spr"),
            ("mission", "miss"),
            ("movie", "move"),
            ("pass", "passage"),
        ] {
            assert_ne!(stem(a), stem(b), "{a} / {b}");
        }
    }

    #[test]
    fn a_word_without_endings_is_its_own_stem() {
        for word in ["", "s", "é", "ing", "needs’", "bus", "news", "spring", "virus", "née"] {
            assert_eq!(stem(word), word);
        }
    }
}
