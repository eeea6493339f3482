//! What comes in: a word in lower case; what goes out: what it means for comparing: nothing (a stop word), or the name
//! of its concept, so that "killed", "deaths" and "died" are one.

use std::collections::HashMap;
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

/// Words that mean the same in news, one concept a row; the first names it. Inflected forms stand where the stem does not reach them.
const CONCEPTS: &[&[&str]] = &[
    &[
        "kill", "dead", "death", "die", "died", "dying", "slain", "slay", "fatal", "fatality", "fatally", "perish", "toll", "lives",
        "corpse",
    ],
    &["wound", "injure", "injury", "hurt", "injur", "casualty", "maim"],
    &["arrest", "detain", "detention", "custody", "apprehend", "seize", "nab", "capture"],
    &["expel", "expelled", "expelling", "expulsion", "oust", "eject"],
    &[
        "attack",
        "assault",
        "raid",
        "strike",
        "airstrike",
        "bombard",
        "bombardment",
        "bomb",
        "bombing",
        "blast",
        "explosion",
        "explode",
        "detonate",
        "shell",
    ],
    &["shoot", "shot", "shooting", "gunfire", "gunman", "gunned"],
    &["ceasefire", "cease-fire", "cease", "truce", "armistice"],
    &["broker", "mediate", "mediation", "mediator"],
    &["talk", "negotiation", "negotiate", "meeting", "meet", "met", "summit", "gathering", "conference", "discussion"],
    &["displace", "flee", "fled", "refugee", "evacuate", "evacuation"],
    &["begin", "began", "begun", "start", "launch", "underway", "commence", "open", "kick"],
    &["end", "finish", "conclude", "close", "closure", "shut"],
    &["job", "worker", "employee", "position", "hire", "employ"],
    &["pay", "paid", "payment", "settlement", "settle", "compensation", "compensate", "payout"],
    &["cost", "price", "spend", "spent", "spending", "worth"],
    &["charge", "indict", "accuse", "indictment"],
    &["convict", "sentence", "guilty", "jail", "imprison", "prison"],
    &["people", "person", "civilian", "man", "men", "woman", "women", "individual", "victim"],
    &["child", "children", "kid", "minor", "boy", "girl"],
    &["soldier", "troop", "force", "army", "military", "serviceman", "trooper"],
    &["police", "officer", "cop", "policeman"],
    &["rebel", "opposition", "militant", "insurgent", "fighter"],
    &["missile", "rocket", "projectile"],
    &["plane", "aircraft", "jet", "airliner", "airplane", "warplane", "flight"],
    &["car", "vehicle", "suv", "truck", "van"],
    &["election", "vote", "ballot", "poll"],
    &["percent", "cent", "share", "proportion"],
    &["leave", "left", "depart", "departure", "resign", "resignation", "quit"],
    &["found", "founded", "founder", "establish"],
    &["crash", "collide", "collision", "wreck"],
    &["home", "house", "residence", "apartment"],
    &["announce", "announcement", "declare", "unveil"],
    &["buy", "bought", "purchase", "acquire", "acquisition"],
    &["sell", "sold", "sale"],
    &["rise", "rose", "risen", "increase", "grow", "grew", "climb", "jump", "surge", "gain"],
    &["fall", "fell", "fallen", "decrease", "drop", "decline", "slump", "plunge", "lose", "lost", "loss"],
    &["protest", "demonstration", "demonstrator", "rally", "march"],
    &["earthquake", "quake", "tremor"],
    &["flood", "flooding"],
    &["nation", "country", "state"],
    &["conflict", "war", "fighting", "battle", "clash"],
    &["million", "billion", "dollar", "money", "fund", "funding"],
    &["search", "hunt", "manhunt"],
    &["body", "remains"],
    &["company", "firm", "corporation", "business"],
    &["lawyer", "attorney", "counsel"],
    &["doctor", "physician", "medic"],
    &["hospital", "clinic"],
    &["hostage", "captive"],
    &["visit", "trip", "travel"],
];

/// Whether the word says nothing about what a sentence is about.
pub fn is_stop(word: &str) -> bool {
    word.len() < 2 || STOP.binary_search(&word).is_ok()
}

/// The stem of an English word in lower case: its inflection cut off, roughly, so that "raids", "raided" and "raiding" are one.
pub fn stem(word: &str) -> &str {
    if !word.is_ascii() || word.len() < 4 {
        return word;
    }
    for (ending, least) in
        [("ies", 3), ("sses", 5), ("ings", 4), ("ing", 3), ("edly", 4), ("ied", 3), ("ed", 3), ("es", 4), ("s", 3), ("ly", 4)]
    {
        if let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() >= least) {
            if ending == "s" && (stem.ends_with('s') || stem.ends_with('u') || stem.ends_with('i')) {
                return word;
            }
            let doubled = matches!(ending, "ing" | "ed")
                && stem.len() > 3
                && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2]
                && !stem.ends_with(['l', 's', 'z']);
            return stem[..stem.len() - usize::from(doubled)].trim_end_matches('e');
        }
    }
    word.trim_end_matches('e')
}

/// The concept of a word: the first word of its row, or its own stem.
pub fn concept(word: &str) -> &str {
    static BY_STEM: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    let table = BY_STEM.get_or_init(|| CONCEPTS.iter().flat_map(|row| row.iter().map(|w| (stem(w), row[0]))).collect());
    let own = stem(word);
    table.get(own).copied().unwrap_or(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_sorted() {
        assert!(STOP.is_sorted());
    }

    #[test]
    fn no_word_stands_in_two_concepts() {
        let mut seen = std::collections::BTreeMap::new();
        for row in CONCEPTS {
            for word in *row {
                let before = seen.insert(stem(word), row[0]);
                assert!(before.is_none_or(|name| name == row[0]), "{word} stands in {before:?} and {}", row[0]);
                assert_eq!(concept(word), row[0], "{word}");
            }
        }
    }

    #[test]
    fn one_concept_for_words_that_mean_the_same() {
        for (a, b) in [
            ("killed", "deaths"),
            ("wounded", "injuries"),
            ("ceasefire", "truce"),
            ("raids", "airstrikes"),
            ("expelled", "expulsion"),
            ("bombed", "bombing"),
            ("talks", "negotiations"),
        ] {
            assert_eq!(concept(a), concept(b), "{a} / {b}");
        }
        for (a, b) in [("killed", "wounded"), ("arrested", "expelled"), ("plane", "missile")] {
            assert_ne!(concept(a), concept(b), "{a} / {b}");
        }
    }
}
