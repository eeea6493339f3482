//! What comes in: readings; what goes out: the same with what they count: the noun phrase after the number, its head noun in
//! the singular, and whether the words make it a part of another count.

use super::{Reading, Sort, event};
use crate::facts::number::{is_joint, number_at};
use crate::text::{Kind, Text};
use std::ops::Range;

/// Words that end a noun phrase.
#[rustfmt::skip]
const STOP: &[&str] = &[
    "a", "about", "above", "across", "after", "against", "ago", "all", "along", "also", "although", "amid", "among", "an", "and", "any",
    "are", "around", "as", "at", "back", "be", "because", "been", "before", "behind", "being", "below", "between", "both", "but", "by",
    "can", "could", "despite", "did", "do", "does", "down", "during", "each", "either", "even", "every", "for", "from", "had", "has",
    "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "including", "inside", "into", "is", "it", "its", "just", "like",
    "may", "might", "must", "near", "not", "now", "of", "off", "on", "once", "only", "onto", "or", "out", "outside", "over", "per",
    "said", "say", "says", "she", "should", "since", "so", "some", "still", "such", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "though", "through", "throughout", "to", "today", "too", "toward", "towards", "under",
    "until", "up", "upon", "us", "versus", "via", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who",
    "whom", "whose", "why", "will", "with", "within", "without", "would", "yesterday", "yet", "you", "your", "alone", "apart", "away",
    "total", "overall", "altogether", "later", "earlier", "went", "came", "told", "made", "took", "became", "began", "got", "gave",
    "held", "left", "lost", "met", "ran", "sat", "saw", "sent", "set", "stood", "won", "worth", "each", "apiece", "dead", "wounded",
    "injured", "hurt", "missing", "killed", "arrested", "next", "last", "amp", "reportedly", "allegedly", "never", "ever", "already",
];

/// Irregular verbs that no noun phrase holds: "a 6.3 earthquake struck".
#[rustfmt::skip]
const PAST: &[&str] = &[
    "struck", "shook", "fell", "rose", "grew", "broke", "burst", "sank", "swept", "tore", "drove", "threw", "fled", "flew", "drew",
    "shrank", "spoke", "wrote", "fought", "became", "went", "kept", "sold", "bought", "sought", "taught", "caught", "led",
];

/// Determiners that may stand between "of" and the noun.
const DETERMINERS: &[&str] = &["the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "all", "'s", "such", "whose"];

/// Plurals that do not end in "s", with their singulars.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("people", "person"), ("persons", "person"), ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"),
    ("teeth", "tooth"), ("mice", "mouse"), ("police", "police"), ("personnel", "personnel"), ("staff", "staff"), ("crew", "crew"),
    ("cattle", "cattle"), ("aircraft", "aircraft"), ("spacecraft", "spacecraft"), ("sheep", "sheep"), ("fish", "fish"),
    ("lives", "life"), ("wives", "wife"), ("knives", "knife"), ("thieves", "thief"), ("wolves", "wolf"), ("leaves", "leaf"),
    ("shelves", "shelf"), ("halves", "half"), ("series", "series"), ("species", "species"), ("media", "medium"), ("data", "data"),
    ("criteria", "criterion"), ("crises", "crisis"), ("bases", "base"), ("buses", "bus"), ("cases", "case"), ("houses", "house"),
    ("nurses", "nurse"), ("horses", "horse"), ("movies", "movie"), ("cookies", "cookie"), ("zombies", "zombie"), ("rookies", "rookie"),
    ("homicides", "homicide"), ("offspring", "offspring"), ("head", "head"), ("majority", "majority"), ("votes", "vote"),
    ("youth", "youth"), ("others", "other"), ("folk", "folk"), ("clergy", "clergy"), ("purchases", "purchase"), ("licenses", "license"),
    ("diseases", "disease"), ("causes", "cause"), ("clauses", "clause"), ("responses", "response"), ("exercises", "exercise"),
    ("expenses", "expense"), ("vases", "vase"), ("phases", "phase"), ("phrases", "phrase"), ("releases", "release"),
    ("increases", "increase"), ("axes", "ax"), ("ties", "tie"), ("lies", "lie"),
];

/// After a number, these make it one that is added to another.
const MORE: &[&str] = &["more", "other", "others", "additional", "further", "extra", "fewer", "less"];

/// Before a number, these do.
const ADDED: &[&str] = &["another", "additional", "further"];

/// Whether the word ends a noun phrase.
pub(super) fn is_stop(word: &str) -> bool {
    STOP.contains(&word)
}

/// Nouns of events that people are counted in, as if they were the people: "22 injuries".
const OF_PEOPLE: &[&str] = &["death", "fatality", "injury", "casualty", "arrest", "killing"];

/// Words in "s" that are no plurals.
#[rustfmt::skip]
const VERBS_IN_S: &[&str] = &[
    "axis", "tennis", "debris", "iris", "chassis", "paris", "pelvis", "metropolis", "does", "says", "goes", "perhaps", "always", "includes", "shows", "means", "takes", "comes", "makes", "remains", "wants", "needs",
    "seems", "gives", "gets", "sits", "represents", "becomes", "uses", "keeps", "tells", "thinks", "knows", "believes", "requires",
    "involves", "appears", "begins", "continues", "allows", "whereas", "besides", "towards", "afterwards", "sometimes", "this", "less",
];

/// After a measure these say of what it is the measure.
#[rustfmt::skip]
const EXTENTS: &[&str] = &[
    "long", "wide", "high", "deep", "tall", "thick", "away", "apart", "north", "south", "east", "west", "northeast", "northwest",
    "southeast", "southwest", "underground", "offshore", "inland", "below", "above", "old", "square", "northern", "round",
];

/// Nouns that end as adverbs do.
const NOUNS_IN_LY: &[&str] = &["family", "ally", "rally", "assembly", "supply", "fly", "reply", "monopoly", "anomaly", "daily", "weekly"];

/// Nouns that end as participles do.
const NOUNS_IN_ED: &[&str] = &["seed", "need", "weed", "breed", "speed", "bed", "shed", "deed", "feed", "red", "united", "limited"];

/// So many tokens a noun phrase has at most.
const LONGEST: usize = 7;

/// Whether a word in lower case looks like a plural noun.
pub(super) fn is_plural(word: &str) -> bool {
    if IRREGULAR.iter().any(|(plural, _)| *plural == word) || ["men", "women", "people"].iter().any(|e| word.len() > 4 && word.ends_with(e))
    {
        return true;
    }
    word.len() > 3 && word.ends_with('s') && !["ss", "us", "sis", "'s"].iter().any(|e| word.ends_with(e)) && !VERBS_IN_S.contains(&word)
}

/// The singular of a noun in lower case.
pub(super) fn singular(word: &str) -> String {
    if let Some((_, one)) = IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        return (*one).to_owned();
    }
    if word.len() > 5 && word.ends_with("men") {
        return word.strip_suffix("men").map(|w| format!("{w}man")).unwrap_or_default();
    }
    if !is_plural(word) {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|s| s.len() > 1) {
        return format!("{stem}y");
    }
    let hissing = ["ches", "shes", "xes", "sses", "zes"].iter().any(|e| word.ends_with(e));
    word.strip_suffix(if hissing { "es" } else { "s" }).unwrap_or(word).to_owned()
}

/// Sets what is counted.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for k in 0..readings.len() {
        let next = readings.get(k + 1).map(|r| r.tokens.clone());
        let reading = &mut readings[k];
        if !reading.head.is_empty() {
            continue;
        }
        if !reading.counted.is_empty() {
            reading.head = singular(text.lower(reading.counted.end - 1));
            continue;
        }
        let sentence = text.sentence(reading.tokens.start);
        let link = text.lower(past_joint(text, reading.tokens.end));
        let abstracted = matches!(reading.sort, Sort::Money | Sort::Share | Sort::Measure);
        let Start { at, strong, further } = start(text, reading, next, sentence.end);
        // "a 6.4 magnitude earthquake"
        let decimal = reading.number.is_some_and(|n| n.fract() != 0.0);
        let one = decimal
            || strong
            || reading.number == Some(1.0)
            || reading.sort == Sort::Share
            || abstracted
            || matches!(reading.sort, Sort::Ordinal | Sort::Age | Sort::Negation)
            || text.raw(reading.tokens.end) == "-";
        let found = phrase(text, at, sentence.end, one && (link != "of" || reading.sort != Sort::Count));
        // "below the $5 billion analysts expected": another clause.
        let clause = |head: usize| {
            reading.sort == Sort::Money && at == reading.tokens.end && is_plural(text.lower(head)) && text.kind(head + 1) == Kind::Word
        };
        // "the three-judge panel" counts judges.
        let compound = reading.sort == Sort::Count && !strong && is_joint(text, reading.tokens.end) && at == reading.tokens.end + 1;
        let noun = compound && text.kind(at) == Kind::Word && !is_stop(text.lower(at));
        let found = found.filter(|(_, head)| !clause(*head)).or_else(|| noun.then(|| (at..at + 1, at)));
        if let Some((range, head)) = found {
            let joined = text.lower(at) == "magnitude" || compound;
            let head = if joined { at } else { head };
            reading.head = singular(text.lower(head));
            reading.counted = if joined { at..at + 1 } else { range };
            if OF_PEOPLE.contains(&reading.head.as_str()) {
                reading.head = "person".to_owned();
            }
            if !joined && let Some(second) = second(text, reading.counted.end, sentence.end) {
                reading.counted.end = second + 1;
                reading.head = both(&reading.head, singular(text.lower(second)));
            }
        }
        // "no one was hurt", but "none of the 14 passengers" and "not a single shot"
        let nobody = matches!(text.lower(reading.tokens.start), "no" | "nobody");
        if reading.sort == Sort::Negation && nobody && reading.counted.start == reading.tokens.end {
            // "no one was hurt": people, of whom nothing more is said.
            (reading.head, reading.counted) = ("person".to_owned(), reading.tokens.end..reading.tokens.end);
        }
        if text.lower(reading.tokens.start.wrapping_sub(if is_joint(text, reading.tokens.start.wrapping_sub(1)) { 2 } else { 1 }))
            == "magnitude"
        {
            reading.head = "magnitude".to_owned();
        }
        // A further number is no total.
        let another = reading.sort == Sort::Count && (further || ADDED.contains(&text.lower(reading.tokens.start.wrapping_sub(1))));
        reading.part = another || is_part(text, reading);
    }
}

/// The place after a hyphen, or the place itself.
fn past_joint(text: &Text, i: usize) -> usize {
    if is_joint(text, i) { i + 1 } else { i }
}

/// Where the noun phrase begins.
struct Start {
    at: usize,
    /// "a 2,000-strong crowd"
    strong: bool,
    /// "15 more people"
    further: bool,
}

/// Goes over what stands between the number and the noun phrase. `next`: the figure after it.
fn start(text: &Text, reading: &Reading, next: Option<Range<usize>>, limit: usize) -> Start {
    let mut at = past_joint(text, reading.tokens.end);
    // "12 300-pound crates": the next figure belongs to the noun.
    let whole = next.clone();
    if let Some(next) = next.filter(|n| n.start == at && reading.sort == Sort::Count) {
        at = past_joint(text, next.end);
    }
    // "a 9-mile-long canal", but "10 feet deep" and "20 miles north" count nothing
    if reading.sort == Sort::Measure && EXTENTS.contains(&text.lower(at)) {
        at = if is_joint(text, at.saturating_sub(1)) { at + 1 } else { limit };
    }
    // Money and shares count what follows "of" or "in"; others what follows at once.
    let link = text.lower(at);
    let abstracted = matches!(reading.sort, Sort::Money | Sort::Share | Sort::Measure);
    let of_what =
        matches!(link, "in" | "worth") && !text.capital(at + 1) && !super::count::is_time(text, at + 1) && !is_determined(text, at + 1);
    if link == "of" || abstracted && of_what {
        at += if link == "worth" && text.lower(at + 1) == "of" { 2 } else { 1 };
    }
    let strong = text.lower(at) == "strong" && (is_joint(text, reading.tokens.end) || text.kind(at + 1) == Kind::Word);
    let further = MORE.contains(&text.lower(at));
    if strong || further && !matches!(text.lower(at), "other" | "others") {
        at += 1;
    }
    while at < limit && DETERMINERS.contains(&text.lower(at)) {
        at += 1;
    }
    // "two of the eight engines", "half the 600 residents", "12 of the city's 200 people", "10 of their last 12 games"
    let half = reading.sort == Sort::Share && link == "the";
    if let Some(whole) = whole.filter(|whole| (link == "of" || half) && at < whole.end && whole.start < at + 5) {
        let last = text.kind(whole.start.wrapping_sub(1)) == Kind::Possessive || text.lower(whole.start.wrapping_sub(1)) == "last";
        if whole.start <= at || last && (at..whole.start).all(|k| matches!(text.kind(k), Kind::Word | Kind::Possessive)) {
            at = past_joint(text, whole.end);
        }
    }
    Start { at, strong, further }
}

/// Whether a determiner stands there: "in the region" is a place, "in aid" what the money is.
fn is_determined(text: &Text, i: usize) -> bool {
    DETERMINERS.contains(&text.lower(i)) || matches!(text.lower(i), "a" | "an" | "this" | "that")
}

/// The noun phrase from `at` on, and its head. `one`: whether its head stands in the singular.
fn phrase(text: &Text, at: usize, limit: usize, one: bool) -> Option<(Range<usize>, usize)> {
    let mut end = at;
    let mut plural = None;
    while end < limit && end < at + LONGEST {
        let word = text.lower(end);
        let joint = is_joint(text, end) && end > at && text.kind(end + 1) != Kind::End;
        let possessive = text.kind(end) == Kind::Possessive && end > at;
        let lettered = text.kind(end) == Kind::Number && end > at && is_joint(text, end - 1);
        // "12 killed", but "all 2,400 promised homes" and "two missing teenagers"
        let plural_near = is_plural(text.lower(end + 1))
            || text.kind(end + 1) == Kind::Word && !STOP.contains(&text.lower(end + 1)) && is_plural(text.lower(end + 2));
        let adjective = end == at && plural_near && (word.ends_with("ed") || word.ends_with("ing"));
        if !(text.kind(end) == Kind::Word || joint || possessive || lettered)
            || end > at && PAST.contains(&word)
            || STOP.contains(&word) && !adjective && text.raw(end) != "US" && !is_joint(text, end + 1)
        {
            break;
        }
        // After the plural only another plural goes on: "arms dealers", but "owners agreed".
        if plural.is_some_and(|p: usize| p + 1 == end) && !joint && !possessive && !is_plural(word) {
            break;
        }
        if event::is_event(word) && !is_plural(word) && !adjective {
            break;
        }
        if end > at && text.kind(end) == Kind::Word && (word.ends_with("ing") || word.ends_with("ed")) && one && end > at + 1 {
            break;
        }
        let name = one && text.capital(end);
        if is_plural(word) && text.kind(end + 1) != Kind::Possessive && !name {
            plural = Some(end);
        }
        end += 1;
    }
    while end > at && (is_joint(text, end - 1) || text.kind(end - 1) == Kind::Possessive || text.raw(end - 1) == "-") {
        end -= 1;
    }
    if end == at {
        return None;
    }
    let head = match plural {
        Some(p) if !one || p + 1 == end => p,
        _ => end - 1,
    };
    // What stands alone is no noun: adverbs, adjectives, verbs ("12 more", "three differently", "many agreed").
    let word = text.lower(head);
    let adverb = word.ends_with("ly") && !NOUNS_IN_LY.contains(&word);
    // Several are a plural, or a people: "six Sudanese".
    let verb = !one && plural.is_none() && !text.capital(head);
    let participle = one && word.ends_with("ed") && !NOUNS_IN_ED.contains(&word);
    let thin = participle
        || adverb
        || verb
        || matches!(
            text.lower(head),
            "more" | "other" | "additional" | "further" | "new" | "less" | "fewer" | "times" | "lower" | "higher" | "effective"
        );
    (!thin).then_some((at..head + 1, head))
}

/// Words that may stand after two nouns that are counted together; after others, the second begins a clause of its own.
#[rustfmt::skip]
const AFTER_BOTH: &[&str] = &[
    "aboard", "are", "at", "been", "by", "died", "for", "from", "had", "have", "in", "inside", "is", "near", "on", "onboard", "over", "to",
    "was", "were", "who", "with", "without",
];

/// The second of two nouns that are counted together: "150 passengers and crew", "40 homes and shops were destroyed".
fn second(text: &Text, and: usize, limit: usize) -> Option<usize> {
    let noun = and + 1;
    let counted = matches!(text.lower(and), "and" | "or") && noun < limit && text.kind(noun) == Kind::Word && !text.capital(noun);
    // "passengers and crew members"
    let noun = if is_plural(text.lower(noun)) && is_plural(text.lower(noun + 1)) { noun + 1 } else { noun };
    let word = text.lower(noun);
    // "passengers and crew" go together whatever follows.
    let closes = matches!(word, "crew" | "staff")
        || noun + 1 >= limit
        || text.kind(noun + 1) == Kind::Mark && !is_joint(text, noun + 1)
        || AFTER_BOTH.contains(&text.lower(noun + 1))
        || event::is_event(text.lower(noun + 1)) && text.lower(noun + 1).ends_with("ed");
    (counted && closes && is_plural(word) && word != "police" && !is_stop(word) && !event::is_event(word)).then_some(noun)
}

/// The name of two things counted together, the same in either order. Of people and something more, people are the count's better name.
pub(super) fn both(one: &str, two: String) -> String {
    match one {
        "person" => one.to_owned(),
        _ if *one < *two => format!("{one}+{two}"),
        _ => format!("{two}+{one}"),
    }
}

/// Whether the words around make it a part of another count.
fn is_part(text: &Text, reading: &Reading) -> bool {
    let start = reading.tokens.start;
    let sentence = text.sentence(start);
    let before = |words: &[&str]| start.checked_sub(words.len()).is_some_and(|at| at >= sentence.start && text.follows(at, words));
    let led = [
        &["including"][..],
        &["among", "them"],
        &["among", "them", ","],
        &["of", "them"],
        &["of", "whom"],
        &["of", "which"],
        &["of", "these", ","],
        &["of", "those", ","],
        &["of", "them", ","],
        &["includes"],
        &["included"],
        &["include"],
    ];
    let end = reading.tokens.end;
    let after = ["whom", "them", "which", "those", "the", "these", "his", "its", "their", "her", "my", "our"];
    led.iter().any(|words| before(words))
        || text.lower(end) == "of"
            && (after.contains(&text.lower(end + 1)) || number_at(text, end + 1).is_some())
            && reading.sort == Sort::Count
        || (reading.counted.end..(reading.counted.end + 6).min(sentence.end)).any(|k| text.lower(k) == "alone")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singulars() {
        for (plural, one) in [
            ("people", "person"),
            ("countries", "country"),
            ("gunmen", "gunman"),
            ("churches", "church"),
            ("homes", "home"),
            ("bus", "bus"),
            ("crisis", "crisis"),
        ] {
            assert_eq!(singular(plural), one);
        }
    }
}
