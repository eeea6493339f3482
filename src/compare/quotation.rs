//! What comes in: what both sides quote; what goes out: which quotations are one speech in other words. A spelling, a word in brackets,
//! what one newspaper cut out, and little words are no other words.

use super::candidates::candidates;
use super::context::hash;
use super::pairing::{Item, Match};
use super::relation::Relation;
use crate::facts::Value;
use crate::facts::participant::quoted::{NUMBER, Quoted, Word};
use crate::ordered::Ordered;
use std::ops::Range;

/// So many words in a row find another quotation.
const RUN: usize = 4;
/// At least so many of these runs both have: one alone is a turn of phrase.
const RUNS: usize = 2;
/// At least so many words are the same in both.
const SAME: usize = 8;
/// At least this share of the words from the first that is the same to the last.
const SHARE: f32 = 0.75;
/// Fewer words in a row at an edge are the same by chance, unless both quotations begin or end there, so few words from the others.
const EDGE: usize = 3;
const LITTLE: usize = 2;

/// Pairs quotations that are one speech, worded otherwise: each with its likest.
pub fn pair(a: &[Item], b: &[Item]) -> Vec<Match> {
    let (of_a, of_b) = (read(a), read(b));
    let keys = |side: &[(usize, &Quoted)]| side.iter().map(|(_, q)| runs(&q.words)).collect::<Vec<_>>();
    let (keys_a, keys_b) = (keys(&of_a), keys(&of_b));
    let in_common = |i: usize, k: usize| keys_a[i].iter().filter(|run| keys_b[k].binary_search(run).is_ok()).count();
    let mut found: Vec<(usize, usize, usize, bool)> = candidates(&keys_a, &keys_b)
        .into_iter()
        .filter(|(i, k)| in_common(*i, *k) >= RUNS)
        .filter_map(|(i, k)| {
            let compared = Compared::new(&of_a.get(i)?.1.words, &of_b.get(k)?.1.words)?;
            Some((i, k, compared.same, compared.other.is_some()))
        })
        .collect();
    found.order_by(|x, y| y.2.cmp(&x.2).then((x.0 + x.1).cmp(&(y.0 + y.1))).then(x.0.abs_diff(x.1).cmp(&y.0.abs_diff(y.1))));
    let (mut done_a, mut done_b) = (vec![false; of_a.len()], vec![false; of_b.len()]);
    let (mut out, mut same) = (Vec::new(), 0);
    for (i, k, _, differs) in found {
        if !done_a[i] && !done_b[k] {
            if differs {
                out.push(Match { a: vec![of_a[i].0], b: vec![of_b[k].0], relation: Relation::Conflict, score: SCORE });
            } else {
                same += 1;
            }
        }
        (done_a[i], done_b[k]) = (true, true);
    }
    // Two translations, or a copy in other words, differ in every speech: that is no news of any of them.
    if out.len() > MANY && out.len() > same { Vec::new() } else { out }
}

/// More speeches than these that are all worded otherwise were translated, or copied in other words.
const MANY: usize = 3;

/// How sure such a conflict is.
const SCORE: f32 = 0.85;

fn read<'a>(items: &'a [Item]) -> Vec<(usize, &'a Quoted)> {
    let quoted = |item: &'a Item| match &item.fact.value {
        Value::Participant(p) => Some((item.index, p.quoted()?)),
        _ => None,
    };
    items.iter().filter_map(quoted).collect()
}

/// Hashes of every few words in a row.
fn runs(words: &[Word]) -> Vec<u64> {
    let run = |run: &[Word]| run.iter().fold(0u64, |h, word| h.rotate_left(7) ^ hash(word.stem.as_bytes()));
    let mut out: Vec<u64> = words.windows(RUN).map(run).collect();
    out.order();
    out.dedup();
    out
}

/// Two quotations of one speech.
pub struct Compared {
    /// How many words are the same.
    pub same: usize,
    /// The first words of A and of B that are other ones.
    pub other: Option<(Range<usize>, Range<usize>)>,
}

impl Compared {
    /// Compares the words; none where they are no quotations of one speech.
    pub fn new(a: &[Word], b: &[Word]) -> Option<Self> {
        let blocks = blocks(a, b);
        let same: usize = blocks.iter().map(|block| block.2).sum();
        let (first, last) = (blocks.first()?, blocks.last()?);
        let (of_a, of_b) = (last.0 + last.2 - first.0, last.1 + last.2 - first.1);
        if same < SAME || (same as f32) < SHARE * of_a.max(of_b) as f32 {
            return None;
        }
        let mut gaps = blocks.windows(2).map(|pair| (pair[0].0 + pair[0].2..pair[1].0, pair[0].1 + pair[0].2..pair[1].1));
        let denials = |words: &[Word]| words.iter().filter(|word| word.denies).count();
        let denied = denials(&a[first.0..first.0 + of_a]) != denials(&b[first.1..first.1 + of_b]);
        Some(Compared { same, other: gaps.find(|(x, y)| is_other(a, x.clone(), b, y.clone(), denied)) })
    }
}

/// Little words that say otherwise: where the one paper has the first, and the other the second.
const OPPOSED: &[(&str, &str)] = &[
    ("above over", "below beneath under"),
    ("after", "before"),
    ("against", "for"),
    ("all every", "few many most some"),
    ("both", "either"),
    ("could may might", "must shall will"),
    ("down", "up"),
    ("early earlier", "late later"),
    ("few", "many most"),
    ("fewer less", "more"),
    ("first", "last"),
    ("least", "most"),
    ("our", "their"),
    ("they", "we"),
    ("with", "without"),
];

/// Whether two gaps of few words say otherwise by their little words.
fn is_opposed(x: &[Word], y: &[Word]) -> bool {
    let has = |words: &[Word], row: &str| words.iter().any(|word| row.split(' ').any(|little| little == word.letters));
    let short = x.len() <= LITTLE && y.len() <= LITTLE;
    short && OPPOSED.iter().any(|(one, other)| has(x, one) && has(y, other) || has(x, other) && has(y, one))
}

/// Whether the words of a gap between words that are the same are other words. `denied`: whether one denies what the other does not.
fn is_other(a: &[Word], of_a: Range<usize>, b: &[Word], of_b: Range<usize>, denied: bool) -> bool {
    // What a newspaper cut out, or put in its own words, stands in the other as it was said.
    let is_cut = |words: &[Word], gap: &Range<usize>| words[gap.start..(gap.end + 1).min(words.len())].iter().any(|word| word.cut);
    if is_cut(a, &of_a) || is_cut(b, &of_b) {
        return false;
    }
    let before = of_a.start.checked_sub(1).map(|k| &a[k].stem);
    let (x, y) = (&a[of_a], &b[of_b]);
    let one = |words: &[Word]| words.iter().map(|word| word.letters.as_str()).collect::<String>();
    // What stands elsewhere in the other was moved, or said twice.
    let is_new = |word: &Word, other: &[Word]| word.weighs && word.stem != NUMBER && !other.iter().any(|w| w.stem == word.stem);
    let weighs = |words: &[Word], other: &[Word]| words.iter().any(|word| is_new(word, other));
    // "Jared", "Jared Kushner"; "he", "Kushner"
    let only_names = |words: &[Word]| words.iter().filter(|word| word.weighs).all(|word| word.capital);
    let says_nothing = |words: &[Word]| !words.iter().any(|word| word.weighs);
    let longer_name = says_nothing(x) && only_names(y) || says_nothing(y) && only_names(x);
    // "No, no, we will not"
    let denies = |words: &[Word]| words.iter().any(|word| word.denies && before != Some(&word.stem));
    let denied = denied && denies(x) != denies(y);
    let other_words = (weighs(x, b) || weighs(y, a)) && !longer_name;
    (other_words || denied || is_opposed(x, y)) && !is_near(&one(x), &one(y))
}

/// Whether the letters are the same but for one, as in a slip or another spelling, or for a hyphen.
fn is_near(x: &str, y: &str) -> bool {
    if x == y {
        return true;
    }
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let long = x.len().max(y.len());
    let front = x.iter().zip(&y).take_while(|(p, q)| p == q).count();
    let back = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    x.len().abs_diff(y.len()) <= 1 && long > LETTERS && front + back + 1 >= long
}

/// Shorter words with another letter are other words.
const LETTERS: usize = 5;

/// The longest common run of words, those in order before and behind it, and so on: (place in A, place in B, words).
fn blocks(a: &[Word], b: &[Word]) -> Vec<(usize, usize, usize)> {
    // How many words are the same in order from here on.
    let width = b.len() + 1;
    let mut length = vec![0u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for k in (0..b.len()).rev() {
            length[i * width + k] = if a[i].stem == b[k].stem {
                length[(i + 1) * width + k + 1] + 1
            } else {
                length[(i + 1) * width + k].max(length[i * width + k + 1])
            };
        }
    }
    let mut out: Vec<(usize, usize, usize)> = Vec::new();
    let (mut i, mut k) = (0, 0);
    while i < a.len() && k < b.len() {
        if a[i].stem == b[k].stem {
            match out.last_mut() {
                Some(last) if last.0 + last.2 == i && last.1 + last.2 == k => last.2 += 1,
                _ => out.push((i, k, 1)),
            }
            (i, k) = (i + 1, k + 1);
        } else if length[(i + 1) * width + k] >= length[i * width + k + 1] {
            i += 1;
        } else {
            k += 1;
        }
    }
    let long = |block: &(usize, usize, usize)| block.2 >= EDGE;
    let (Some(mut first), Some(mut last)) = (out.iter().position(long), out.iter().rposition(long)) else { return Vec::new() };
    let near = |x: (usize, usize, usize), y: (usize, usize, usize)| y.0 - x.0 - x.2 <= LITTLE && y.1 - x.1 - x.2 <= LITTLE;
    // Both quotations end with the same words, a little behind.
    if let Some(end) = out.get(last + 1)
        && (end.0 + end.2, end.1 + end.2) == (a.len(), b.len())
        && near(out[last], *end)
    {
        last += 1;
    }
    // Both begin with the same words, a little before. Not where one only begins earlier: "I know I can", "I can".
    let block = out[first];
    let begins_later = |start: (usize, usize, usize)| {
        let same = |words: &[Word], at: usize| words[at - 1].stem == words[start.2 - 1].stem;
        block.1 == start.2 && same(a, block.0) || block.0 == start.2 && same(b, block.1)
    };
    match first.checked_sub(1).and_then(|k| out.get(k)) {
        Some(start) if (start.0, start.1) == (0, 0) && near(*start, block) && !begins_later(*start) => first -= 1,
        // Both begin a sentence, with other words.
        None if a[0].capital && b[0].capital && block.0 > 0 && block.1 > 0 && near((0, 0, 0), block) => {
            out.insert(0, (0, 0, 0));
            last += 1;
        }
        _ => {}
    }
    out.drain(first..=last).collect()
}

#[cfg(test)]
mod tests {
    use super::super::participant::tests::differs;

    /// What differs where both quote, in A and in B.
    fn told(a: &str, b: &str) -> usize {
        differs(&format!("“{a},” Ana Lopez said."), &format!("Ana Lopez told reporters: “{b}.”")).len()
    }

    const SPEECH: &str = "We have seen that these old rules may be harmful to small farms in the valley";

    #[test]
    fn one_speech_in_other_words_differs() {
        for other in [
            "We have seen that these old rules may be hurtful to small farms in the valley",
            "We have seen that these old rules may not be harmful to small farms in the valley",
            "We have seen that these old rules may be harmful to all the big farms in the valley",
        ] {
            assert_eq!(told(SPEECH, other), 1, "{other}");
        }
    }

    #[test]
    fn a_copy_in_other_words_tells_of_none() {
        let copy = |word: &str| {
            let speech = |end: &str| format!("“We have seen that these rules may be {word} to {end},” Ana Lopez said.");
            ["small farms in the valley", "the boats in the old harbour", "each school of the town", "all roads by the sea"]
                .map(speech)
                .join(" ")
        };
        assert_eq!(differs(&copy("harmful"), &copy("hurtful")), Vec::<String>::new());
    }

    #[test]
    fn one_speech_in_other_spelling_or_length_does_not() {
        for other in [
            SPEECH,
            "these old rules may be harmful to small farms in the valley",
            "We've seen that these old rules may just be harmful to the small farms in the valley",
            "We have seen that [the] old rules may be harmful to small farms in the valley",
            "We have seen that these … rules may be harmful to small farms in the valley",
            "We have seen that these old rules may be harmfull to small farms in the valley",
            "We have seen, seen that these old rules may be harmful to farms in the valley, small farms",
            "Everybody says so, and we hope, we have seen that these old rules may be harmful to small farms in the valley",
            "We know that these new taxes will be good for large towns by the sea",
        ] {
            assert_eq!(told(SPEECH, other), 0, "{other}");
        }
    }

    #[test]
    fn other_words_at_the_start_differ_where_both_begin_there() {
        const REST: &str = "responsibility for what the crew did at the old mill";
        for (one, other, expected) in [
            ("We take full", "We take no", 1),
            ("we take full", "we take no", 1),
            ("Full", "No", 1),
            ("They have no", "They have", 1),
            // One begins later, or elsewhere.
            ("We take full", "full", 0),
            ("We take full", "I had asked them on Monday whether he takes the", 0),
            ("We take full", "But we take full", 0),
            ("I know I have full", "I have full", 0),
            ("full", "grave", 0),
            // The paper's own words.
            ("We take full", "We [take all]", 0),
            ("He takes full", "Ed Roe takes full", 0),
        ] {
            assert_eq!(told(&format!("{one} {REST}"), &format!("{other} {REST}")), expected, "{one} / {other}");
        }
    }

    #[test]
    fn little_words_that_say_otherwise_differ() {
        let speech = |words: &str| format!("We have heard in the valley that the council {words} the farms at the sea");
        for (one, other, expected) in [
            ("must sell all", "may sell all", 1),
            ("will sell all", "will sell some of", 1),
            ("will sell more of", "will sell less of", 1),
            ("sold the first of", "sold the last of", 1),
            ("voted for", "voted against", 1),
            ("met before the fire at", "met after the fire at", 1),
            ("will sell", "will not sell", 1),
            ("does not know and will not sell", "does not know and will sell", 1),
            ("will never sell", "will sell", 1),
            ("never sells", "today sells", 1),
            ("sells today", "sells tomorrow", 1),
            ("sells our share of", "sells their share of", 1),
            // As little as before.
            ("may sell all", "might sell all", 0),
            ("has sold each of", "had sold each of", 0),
            ("is no owner of", "is not an owner of", 0),
            ("does not, not ever, sell", "does not ever sell", 0),
            ("sells, and first mends,", "first mends and sells", 0),
            ("does not think that it can sell", "does think that it can not sell", 0),
            ("sells off half of", "sells half of", 0),
        ] {
            assert_eq!(told(&speech(one), &speech(other)), expected, "{one} / {other}");
        }
    }

    #[test]
    fn letters_of_any_alphabet_are_letters() {
        let speech = |name: &str| format!("We have seen that the old rules of {name} may be harmful to small farms in the valley");
        for (one, other, expected) in
            [("the Élysée", "the Elysee", 0), ("the état", "the ÉTAT", 0), ("the Ельцину", "the Ельцина", 0), ("the дома", "the доме", 1)]
        {
            assert_eq!(told(&speech(one), &speech(other)), expected, "{one} / {other}");
        }
    }
}
