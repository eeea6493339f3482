//! What comes in: readings; what goes out: the same with the event in which they count ("killed", "arrested"), found before
//! the number, after what it counts, and carried along lists ("12 dead, 40 injured", "killed 12, including three children").

use super::{Reading, Sort, counted};
use crate::facts::number::number_at;
use crate::text::concepts::concept;
use crate::text::{Kind, Text};

/// Verbs, participles and nouns of events that news counts people and things in.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "abducted", "accounted", "acquired", "added", "affected", "arrest", "arrested", "arresting", "arrests", "besieged", "bought", "brought", "captured",
    "capturing", "charged", "claimed", "convicted", "cost", "create", "created", "creating", "creation", "cut", "damaged", "dead",
    "death", "deaths", "deported", "destroyed", "destroying", "detained", "detaining", "detonated", "die", "died", "dies", "displaced",
    "displacing", "donated", "drowned", "earned", "employ", "employed", "employs", "endangering", "enrolled", "evacuated", "executed",
    "expel", "expelled", "expelling", "expulsion", "expulsions", "fatalities", "fined", "fired", "fled", "flee", "fleeing", "flew",
    "flown", "found", "freed", "hire", "hired", "hiring", "hit", "hospitalised", "hospitalized", "hurt", "imprisoned", "infected",
    "injured", "injures", "injuries", "injuring", "invest", "invested", "investing", "investment", "jailed", "kidnapped", "kill",
    "killed", "killing", "kills", "launched", "launching", "lost", "missing", "murdered", "ordered", "owes", "paid", "pay", "paying",
    "perished", "pleaded", "promised", "purchased", "raised", "recovered", "recruited", "released", "represents", "rescued", "sank",
    "seized", "sentenced", "settlement", "shot", "slain", "sold", "spend", "spending", "spent", "stranded", "suffered", "survived",
    "tested", "toll", "trapped", "treated", "unaccounted", "vaccinated", "vanished", "voted", "won", "wounded", "wounding", "wounds",
];

/// Words between what is counted and its event: "12 people were later confirmed dead".
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "were", "was", "are", "is", "have", "had", "has", "been", "being", "be", "others", "other", "more", "also", "reportedly", "believed",
    "feared", "to", "later", "confirmed", "reported", "people", "presumed", "still", "either", "left", "now", "all", "who", "that",
    "already", "known", "said", "would", "will", "officially",
];

/// Words between an event and its number: "killed as many as 12", "the deaths of the 12".
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "the", "of", "a", "an", "another", "as", "many", "at", "least", "more", "than", "up", "to", "total", "estimated", "additional",
    "some", "lives", "only", "just", "all", "its", "his", "their", "her", "these", "those", "other", "further", "about", "around", "off",
    "nearly", "almost", "over", "even", "in", "down",
];

/// So many tokens after "toll" its number may stand.
const TOLL: usize = 12;

/// Verbs between an event's noun and its number: "the toll stood at 12".
const LINKS: &[&str] =
    &["was", "is", "were", "are", "reached", "stood", "stands", "rose", "risen", "climbed", "jumped", "hit", "passed", "topped"];

/// The nouns that such a verb follows.
const NOUNS: &[&str] = &["toll", "deaths", "injuries", "fatalities", "arrests", "settlement"];

/// Whether the word in lower case names an event.
pub(super) fn is_event(word: &str) -> bool {
    EVENTS.binary_search(&word).is_ok()
}

/// Events that befall people: where nothing else is counted, people are.
#[rustfmt::skip]
const OF_PEOPLE: &[&str] = &[
    "abducted", "arrested", "arresting", "dead", "die", "dies", "detained", "detaining", "died", "drowned", "hospitalised", "hospitalized", "hurt",
    "injured", "injures", "injuring", "kidnapped", "kill", "killed", "killing", "kills", "murdered", "perished", "rescued", "slain",
    "toll", "wounded", "wounding", "wounds", "jailed", "deported", "infected", "evacuated",
];

/// Verbs that many counts share, and articles choose freely: they say what a figure is about, but do not set it apart from others.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "acquired", "added", "bought", "brought", "claimed", "cost", "create", "created", "creating", "creation", "cut", "detonated",
    "donated", "earned", "employ", "employed", "employs", "endangering", "enrolled", "fired", "flew", "flown", "found", "hire", "hired",
    "hiring", "hit", "invest", "invested", "investing", "investment", "launched", "launching", "lost", "ordered", "owes", "paid", "pay",
    "paying", "promised", "purchased", "raised", "recovered", "recruited", "released", "represents", "sold", "spend", "spending", "spent",
    "settlement", "suffered", "tested", "treated", "voted", "won", "sank", "seized", "survived",
];

/// What befalls people in a disaster: counted together ("dead or missing"), they are another count than each alone.
const HARM: &[&str] = &["kill", "wound", "disappear"];

/// The event's word where it sets the count apart from others ("killed" against "arrested"), else none. Two that are counted together
/// ("killed or wounded") are named both.
pub(super) fn name(text: &Text, event: usize) -> String {
    let word = text.lower(event);
    if WEAK.contains(&word) {
        return String::new();
    }
    let other = text.lower(event + 2);
    // "12 dead and injured 40" are two counts.
    let together =
        matches!(text.lower(event + 1), "and" | "or") && number_at(text, event + 3).is_none() && text.sentence(event).end > event + 2;
    match (harm(word), harm(other)) {
        (Some(one), Some(two)) if together && one != two => counted::both(one, two.to_owned()),
        _ => word.to_owned(),
    }
}

/// What befalls people by this word.
fn harm(word: &str) -> Option<&str> {
    Some(concept(word)).filter(|name| HARM.contains(name))
}

/// Forms that are no participle: they are said of what stands before them.
const FINITE: &[&str] = &["die", "died", "dies", "fled", "flee", "flew", "perished", "sank", "survived", "vanished", "voted"];

/// Participles that no rule gives.
#[rustfmt::skip]
const PARTICIPLES: &[(&str, &str)] = &[
    ("die", "died"), ("dies", "died"), ("kill", "killed"), ("kills", "killed"), ("pay", "paid"), ("paying", "paid"), ("spend", "spent"),
    ("spending", "spent"), ("flew", "flown"), ("flee", "fled"), ("fleeing", "fled"), ("hit", "hit"), ("expulsion", "expelled"),
    ("expulsions", "expelled"), ("expel", "expelled"), ("creation", "created"), ("arrest", "arrested"), ("arrests", "arrested"),
    ("dead", "dead"), ("death", "dead"), ("deaths", "dead"), ("toll", "killed"), ("missing", "missing"), ("sank", "sunk"),
    ("owes", "owed"), ("hire", "hired"), ("create", "created"), ("employ", "employed"), ("invest", "invested"), ("wounds", "wounded"),
    ("killing", "killed"), ("injuries", "injured"), ("fatalities", "dead"), ("injures", "injured"), ("hiring", "hired"),
];

/// The participle of an event's word in lower case: "killed" of "killing", "expelled" of "expulsion".
pub(crate) fn participle(word: &str) -> String {
    if let Some((_, participle)) = PARTICIPLES.iter().find(|(w, _)| *w == word) {
        return (*participle).to_owned();
    }
    match (word.strip_suffix("ing"), word.strip_suffix('s')) {
        (Some(stem), _) if word != "missing" => format!("{stem}ed"),
        (_, Some(stem)) if is_event(stem) || word == "represents" || word == "employs" => format!("{stem}ed"),
        _ => word.to_owned(),
    }
}

/// Sets the events.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for k in 0..readings.len() {
        if matches!(readings[k].sort, Sort::Age | Sort::Score) {
            continue;
        }
        let floor = k.checked_sub(1).map_or(0, |p| readings[p].tokens.end);
        // In "two of the eight men died" the eight is no neighbour of the two.
        let counted = readings[k].counted.end;
        let ceiling = (k + 1..k + 3).filter_map(|n| readings.get(n)).map(|r| r.tokens.start).find(|start| *start >= counted);
        let ceiling = ceiling.unwrap_or(usize::MAX);
        if is_whole(text, k.checked_sub(1).map(|p| &readings[p]), &readings[k]) {
            readings[k].event = within(text, &readings[k], ceiling);
            readings[k].whole = readings[k].event.is_none();
            continue;
        }
        let own = find(text, &readings[k], floor, ceiling);
        let event = own.or_else(|| k.checked_sub(1).and_then(|p| inherited(text, &readings[p], &readings[k])));
        let event = event.or_else(|| readings.get(k + 1).and_then(|next| shared(text, &readings[k], next)));
        readings[k].event = event;
        readings[k].part |= own.is_some_and(|event| at_a_place(text, event));
        if k > 0 && by_place(text, &readings[k - 1], &readings[k]) {
            let (first, second) = (readings[k - 1].clone(), &mut readings[k]);
            second.event = second.event.or(first.event);
            if second.head.is_empty() {
                second.head = first.head;
            }
            (readings[k - 1].placed, readings[k].placed) = (true, true);
        }
        // "58 dead", "killing 58", "seven others injured": people.
        let of_people = event.is_some_and(|e| OF_PEOPLE.contains(&text.lower(e)) || is_state(text.lower(e)));
        let reading = &mut readings[k];
        if of_people && matches!(reading.sort, Sort::Count | Sort::Negation) && matches!(reading.head.as_str(), "" | "other") {
            reading.head = "person".to_owned();
        } else if reading.head == "other" {
            reading.head = String::new();
        }
    }
}

/// "the number of dead", "the number of people reported missing": whether the event at `k` is of a number.
fn is_number_of(text: &Text, k: usize, floor: usize) -> bool {
    (k.saturating_sub(NUMBER_OF).max(floor)..k).any(|i| text.follows(i, &["number", "of"]))
}

/// So many tokens before an event "number of" may stand.
const NUMBER_OF: usize = 5;

/// Whether the words call the figure the total of its event.
pub(super) fn is_total(text: &Text, reading: &Reading) -> bool {
    let named = |event: usize| text.lower(event) == "toll" || is_number_of(text, event, text.sentence(event).start);
    reading.sort == Sort::Count && !reading.part && !reading.whole && reading.event.is_some_and(|e| e < reading.tokens.start && named(e))
}

/// So many tokens lie at most between a part and its whole: "10 of their last 12 games".
const OF_WHOLE: usize = 4;

/// Whether `here` is the whole that another figure is a part of: "four of the 12 boys", "Of the 600 residents half fled", "out of 130 flats".
/// `before`: the figure before it.
fn is_whole(text: &Text, before: Option<&Reading>, here: &Reading) -> bool {
    let start = here.tokens.start;
    let sentence = text.sentence(start);
    let reach = start.saturating_sub(OF_WHOLE).max(sentence.start)..start;
    let of = reach.clone().rev().take_while(|k| matches!(text.kind(*k), Kind::Word | Kind::Possessive)).find(|k| text.lower(*k) == "of");
    of.is_some_and(|of| {
        let before_of = if of > sentence.start { text.lower(of - 1) } else { "" };
        let out = matches!(before_of, "out" | "some" | "most" | "many" | "few" | "none" | "any" | "one" | "another" | "each");
        let part = before.is_some_and(|part| part.tokens.end == of - usize::from(out));
        here.sort == Sort::Count && (part || out || of == sentence.start)
    })
}

/// The event of a whole: one that its own words name ("three of the 12 people killed"), not what is said of the part ("four of the 12
/// boys were rescued", "two of the 12 died").
fn within(text: &Text, whole: &Reading, ceiling: usize) -> Option<usize> {
    let next = whole.counted.end.max(whole.tokens.end);
    let attribute = is_event(text.lower(next)) && !FINITE.contains(&text.lower(next));
    match text.lower(next) {
        _ if attribute => Some(next),
        "who" | "that" => find(text, whole, whole.tokens.start, ceiling),
        _ => None,
    }
}

/// "12 died at the scene", "a third died in hospital": those who died at one place or moment are a part of the dead.
fn at_a_place(text: &Text, event: usize) -> bool {
    let places = [
        &["at", "the", "scene"][..],
        &["on", "the", "scene"],
        &["on", "the", "spot"],
        &["at", "the", "hospital"],
        &["at", "a", "hospital"],
        &["at", "hospital"],
        &["in", "hospital"],
        &["in", "the", "hospital"],
        &["in", "a", "hospital"],
        &["instantly"],
        &["on", "impact"],
    ];
    matches!(participle(text.lower(event)).as_str(), "dead" | "died" | "killed")
        && places.iter().any(|words| text.follows(event + 1, words))
}

/// "247 people were killed in Tarsa and 10 in Varn": what is counted at each of two places.
fn by_place(text: &Text, first: &Reading, second: &Reading) -> bool {
    let and = second.tokens.start.wrapping_sub(1);
    let past = first.counted.end.max(first.tokens.end);
    let place = (past..and).rev().take_while(|i| text.capital(*i)).last();
    let told = place.is_some_and(|i| text.lower(i.wrapping_sub(1)) == "in" && i <= past + PLACED);
    let next = second.counted.end.max(second.tokens.end);
    let counts = first.sort == Sort::Count && second.sort == Sort::Count && first.unit.is_none() && second.unit.is_none();
    counts && told && text.lower(and) == "and" && text.lower(next) == "in" && text.capital(next + 1)
}

/// So many tokens lie at most between what is counted and its place: "were killed in".
const PLACED: usize = 4;

/// The event that the words around one reading name. `floor` and `ceiling`: where its neighbours end and begin.
fn find(text: &Text, reading: &Reading, floor: usize, ceiling: usize) -> Option<usize> {
    let sentence = text.sentence(reading.tokens.start);
    let (floor, ceiling) = (floor.max(sentence.start), ceiling.min(sentence.end));
    // "lifts the toll from the landslide to 19"
    let start = reading.tokens.start;
    let toll = |k: &usize| text.lower(*k) == "toll" || is_event(text.lower(*k)) && is_number_of(text, *k, floor);
    if start > floor
        && (matches!(text.lower(start - 1), "to" | "at" | "of" | "by" | "from") || LINKS.contains(&text.lower(start - 1)))
        && let Some(toll) = (floor.max(start.saturating_sub(TOLL))..start).rev().find(toll)
    {
        return Some(toll);
    }
    let mut back = reading.tokens.start;
    let mut linked = false;
    while back > floor && reading.tokens.start - back < 6 {
        back -= 1;
        let word = text.lower(back);
        linked |= LINKS.contains(&word);
        if is_event(word) && (!linked || NOUNS.contains(&word)) {
            return Some(back);
        }
        if !linked && !BEFORE.contains(&word) {
            break;
        }
    }
    // "killed a woman and two of her children"
    let one = |k: usize| matches!(text.lower(start.wrapping_sub(k)), "a" | "an" | "one" | "his" | "her");
    if start > floor + 3 && text.lower(start - 1) == "and" && one(3) && is_event(text.lower(start - 4)) {
        return Some(start - 4);
    }
    if !reading.counted.is_empty()
        && let Some(head) = reading.counted.clone().next_back().filter(|h| is_event(text.lower(*h)))
    {
        return Some(head);
    }
    let mut from = reading.counted.end.max(reading.tokens.end);
    // "two sailors and a cook were wounded"
    if text.lower(from) == "and" && matches!(text.lower(from + 1), "a" | "an" | "his" | "her" | "their" | "its") {
        from += if BETWEEN.contains(&text.lower(from + 3)) { 3 } else { 4 };
    }
    for at in from..(from + 6).min(ceiling) {
        // "two men were stabbed to death"
        if text.follows(at + 1, &["to", "death"]) && at + 2 < sentence.end {
            return Some(at + 2);
        }
        if is_event(text.lower(at)) {
            return Some(at);
        }
        if !BETWEEN.contains(&text.lower(at)) {
            break;
        }
    }
    kept(text, from, ceiling)
}

/// Where those are kept who are counted before `from`: "Four people are in custody", "13 remain in a critical condition".
fn kept(text: &Text, from: usize, ceiling: usize) -> Option<usize> {
    let verb = (from..(from + 2).min(ceiling)).find(|i| KEPT.contains(&text.lower(*i)))?;
    let at = (verb + 1..(verb + 4).min(ceiling)).find(|i| text.lower(*i) == "in")?;
    (at + 1..(at + 4).min(ceiling)).find(|i| STATES.contains(&text.lower(*i)))
}

/// Verbs of being kept somewhere.
const KEPT: &[&str] = &["are", "is", "kept", "remain", "remained", "remains", "still", "was", "were"];

/// Where people are kept, or how they are: what is counted there is another count than what is counted elsewhere.
const STATES: &[&str] = &["condition", "court", "custody", "detention", "hospital", "jail", "prison"];

/// Whether the word says where people are kept, or how they are.
pub(super) fn is_state(word: &str) -> bool {
    STATES.contains(&word)
}

/// "16 guards and eight strikers were injured": the event that stands after the next number.
fn shared(text: &Text, here: &Reading, next: &Reading) -> Option<usize> {
    let gap = here.counted.end.max(here.tokens.end)..next.tokens.start;
    let linked = gap.len() <= 3 && gap.clone().all(|k| matches!(text.lower(k), "," | "and" | "as" | "well" | "or"));
    if !linked || gap.is_empty() || here.unit != next.unit || text.sentence_of(here.tokens.start) != text.sentence_of(next.tokens.start) {
        return None;
    }
    find(text, next, here.tokens.end, usize::MAX).filter(|event| *event >= next.tokens.end)
}

/// "killed 12, including three children", "killed 12 civilians and four soldiers": the event of the number before.
fn inherited(text: &Text, before: &Reading, here: &Reading) -> Option<usize> {
    let event = before.event?;
    // "the toll, which stood at 8 on Monday, has risen to 15"; "revised the number of dead from 14 to 11"
    let start = here.tokens.start;
    let same = text.sentence_of(before.tokens.start) == text.sentence_of(start) && before.unit == here.unit;
    let on = |k: usize| text.lower(start.wrapping_sub(k));
    let goes_on = matches!(on(1), "to" | "at") && (LINKS.contains(&on(2)) || start == before.tokens.end + 1 && on(1) == "to");
    if same && goes_on && NOUNS.contains(&text.lower(event)) | text.follows(event.wrapping_sub(2), &["number", "of"]) {
        return Some(event);
    }
    let from = before.counted.end.max(before.tokens.end);
    let gap = from..here.tokens.start;
    if gap.len() > 5 || text.sentence_of(before.tokens.start) != text.sentence_of(here.tokens.start) || before.unit != here.unit {
        return None;
    }
    let listed = gap.clone().all(|k| {
        matches!(
            text.lower(k),
            "," | "and" | "including" | "among" | "them" | "of" | "whom" | "most" | "at" | "least" | "as" | "well" | "(" | "—" | "–"
        ) || k == event
    });
    listed.then_some(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_sorted() {
        assert!(EVENTS.is_sorted());
    }
}
