//! What comes in: the labelled sets; what goes out: further documents for what they lack and news has: datelines before
//! reports, and the lines of results pages, where a town's name stands for its club. The forms are those of agencies in general; the
//! names come out of the sets.

use crate::corpus::{Document, Labels};
use crosscheck::text::gazetteer::countries;
use crosscheck::text::names::NameType;
use std::collections::BTreeSet;

/// Names to put into forms.
struct Names {
    people: Vec<String>,
    surnames: Vec<String>,
    towns: Vec<String>,
    countries: Vec<String>,
}

/// A linear congruential generator: the same documents every time.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }

    /// One of a list.
    pub fn pick<'a>(&mut self, list: &'a [String]) -> &'a str {
        let n = self.below(list.len());
        list.get(n).map_or("", String::as_str)
    }
}

fn collect(documents: &[Document]) -> Names {
    let (mut people, mut surnames, mut towns, mut states) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for document in documents.iter().filter(|d| d.weight >= 1.0) {
        for (start, end, kind) in &document.spans {
            let name = &document.text[*start..*end];
            let words: Vec<&str> = name.split(' ').collect();
            let plain = name.chars().all(|c| c.is_alphabetic() || c == ' ')
                && words.iter().all(|w| w.len() > 2 && w.starts_with(char::is_uppercase));
            if !plain || name.len() > 24 {
                continue;
            }
            match kind {
                NameType::Person if words.len() == 2 => {
                    people.insert(name.to_owned());
                    surnames.extend(words.last().map(|w| (*w).to_owned()));
                }
                NameType::Place if matches!(countries::find(name), Some((_, countries::Form::Name))) => {
                    states.insert(name.to_owned());
                }
                NameType::Place if words.len() <= 2 => {
                    towns.insert(name.to_owned());
                }
                _ => {}
            }
        }
    }
    let list = |set: BTreeSet<String>| set.into_iter().collect();
    Names { people: list(people), surnames: list(surnames), towns: list(towns), countries: list(states) }
}

/// Forms of datelines: T a town, C a state, d and m a day and month.
const DATELINES: &[&str] = &[
    "T (Reuters) - ",
    "T (AP) — ",
    "T — ",
    "T, C (AP) — ",
    "T, C — ",
    "T, m d (Xinhua) -- ",
    "T, d m - ",
    "T: ",
    "T, C, m d — ",
    "T - ",
    "T 2011-0d-1d\n",
    "T, m d - ",
];

/// Forms of lines of results: T a club named after its town, U one with a club's word, P a full name, S a surname, I an initial and surname,
/// C a state, n a number below 10, N one below 100.
const RESULTS: &[&str] = &[
    "T n T n",
    "T N T N",
    "T n, T n",
    "T n - T n",
    "U n T n",
    "T n U n",
    "T N N N N N N N",
    "T n n n n N N N",
    "U N N N N N",
    "T N N .NNn -",
    "T N N .NNn N",
    "T v T",
    "T vs. U",
    "T v U (at C)",
    "T beat T n-n",
    "T beat U n-n",
    "T lost n-n to T",
    "T AT T",
    "T AT U",
    "T N N N N N NN",
    "T won by n wickets",
    "T NNN and NN",
    "U won n-n at T",
    "T drew n-n with T",
    "T n (S N, S NN) T n (S N)",
    "T n (S N) U n",
    "At T1: T NNN (I N, I NN; I n-NN), T NNN (I NN)",
    "T NNN (I NN, I NN), T NN-n",
    "I c S b S NN",
    "S NN, S n",
    "P NN not out",
    "I run out n",
    "I lbw b S NN",
    "Bowling: S n-n-NN-n, S N-n-NN-n, I n-n-NN-n",
    "n. P (C) NN.NN",
    "P (C) beat P (C) n-n n-n n-n",
    "n. P, C, N.NN seconds",
    "n-P (C) beat P (C) n-n n-n",
    "P, C, NNN",
    "T scorers: P (Nth minute)",
    "C n C n",
    "C beat C n-n",
    "C v C",
    "n - P, n - P, NN - P (NN - P, NNth)",
    "Scorers: S (NNth), P (NNth)",
    "Division one",
    "Standings:",
    "Results of matches played on Sunday",
    "C NNN for n in NN overs",
];

/// Words that clubs add to their town.
const CLUBS: &[&str] = &[
    "T United",
    "T City",
    "FC T",
    "Real T",
    "T Rovers",
    "Sporting T",
    "AC T",
    "T Wanderers",
    "Dynamo T",
    "Athletic T",
    "T Tigers",
    "T Kings",
    "T Giants",
    "T Stars",
    "T FC",
];

/// Headlines of sport, in capitals: L a town's club or state.
const HEADS: &[&str] = &[
    "SOCCER - L BEAT L n-n.",
    "RUGBY - L HOLD L TO DRAW.",
    "CRICKET - L V L SCORES.",
    "TENNIS - S BEATS S IN FINAL.",
    "SOCCER - S SIGNS FOR L.",
    "BASKETBALL - L WIN LEAGUE.",
    "BASEBALL - STANDINGS AFTER SUNDAY'S GAMES.",
    "SOCCER - L DEFEAT L.",
    "ICE HOCKEY - L SIGN S.",
];

/// Lines of other news, in which a town is a town.
const NEWS: &[&str] = &[
    "N killed in T",
    "P visits T",
    "Police in T arrest S",
    "S to meet S in T",
    "Storm hits T, killing N",
    "T mayor says he will resign",
    "P returns to T",
    "Fire destroys school near T",
    "Thousands march in T",
    "S arrives in C for talks",
    "C and C sign trade deal",
    "Bomb kills N in T",
    "President S leaves T",
    "T hospital treats NN after crash",
    "S backs S in C vote",
    "Court in T frees S",
    "Blast at T market",
    "C says S must go",
    "T residents flee flood",
    "Talks in T end without deal",
    "S travelled from T to T on Sunday.",
    "Officials in T said N people were hurt.",
    "The T police arrested P.",
    "P was born in T, C.",
    "S speaks in T",
    "T, C: NN wounded",
];

struct Writer {
    text: String,
    spans: Vec<(usize, usize, NameType)>,
}

impl Writer {
    fn name(&mut self, name: &str, kind: NameType) {
        let start = self.text.len();
        self.text.push_str(name);
        self.spans.push((start, self.text.len(), kind));
    }
}

const MONTHS: &[&str] = &["January", "Feb.", "March", "April", "Sept.", "October", "Dec."];

fn fill(form: &str, names: &Names, dice: &mut Dice, club: NameType, capitals: bool, out: &mut Writer) {
    let case = |name: &str| if capitals { name.to_uppercase() } else { name.to_owned() };
    let bytes: Vec<char> = form.chars().collect();
    let mut k = 0;
    while k < bytes.len() {
        let c = bytes[k];
        // A letter that stands for something is a word of its own, or one of several digits ("NNth").
        let alone = |k: usize| {
            let first = (0..=k).rev().take_while(|j| bytes[*j].is_alphabetic()).last().unwrap_or(k);
            let word: String = bytes[first..].iter().take_while(|c| c.is_alphabetic()).collect();
            let digits = word.strip_suffix("th").unwrap_or(&word);
            word.len() == 1 || (digits.len() > k - first && digits.chars().all(|c| c == 'N' || c == 'n'))
        };
        k += 1;
        if !alone(k - 1) {
            out.text.push(c);
            continue;
        }
        match c {
            'T' if bytes.get(k) == Some(&'1') => {
                k += 1;
                out.name(&case(dice.pick(&names.towns)), NameType::Place);
            }
            'T' => out.name(&case(dice.pick(&names.towns)), club),
            'U' => {
                let town = dice.pick(&names.towns).to_owned();
                let club_name = CLUBS[dice.below(CLUBS.len())].replace('T', "\u{1}").replace('\u{1}', &town);
                out.name(&case(&club_name), club);
            }
            'L' if dice.below(3) == 0 => out.name(&case(dice.pick(&names.countries)), NameType::Place),
            'L' => out.name(&case(dice.pick(&names.towns)), club),
            'P' => out.name(&case(dice.pick(&names.people)), NameType::Person),
            'S' => out.name(&case(dice.pick(&names.surnames)), NameType::Person),
            'I' => {
                let initial = char::from(b'A' + dice.below(23) as u8);
                let name = format!("{initial}. {}", dice.pick(&names.surnames));
                out.name(&case(&name), NameType::Person);
            }
            'C' => out.name(&case(dice.pick(&names.countries)), NameType::Place),
            'n' | 'd' => out.text.push_str(&(1 + dice.below(8)).to_string()),
            'N' => out.text.push_str(&dice.below(if bytes.get(k) == Some(&'N') { 10 } else { 90 }).to_string()),
            'm' => out.text.push_str(MONTHS[dice.below(MONTHS.len())]),
            c => out.text.push(c),
        }
    }
}

/// Results pages.
pub fn results(documents: &[Document], most: usize) -> Vec<Document> {
    let (names, mut dice) = (collect(documents), Dice(7));
    (0..most)
        .map(|_| {
            let mut out = Writer { text: String::new(), spans: Vec::new() };
            fill(HEADS[dice.below(HEADS.len())], &names, &mut dice, NameType::Organisation, true, &mut out);
            out.text.push('\n');
            for _ in 0..3 {
                // Pages repeat one form.
                let form = RESULTS[dice.below(RESULTS.len())];
                let capitals = dice.below(5) == 0;
                for _ in 0..1 + dice.below(4) {
                    fill(form, &names, &mut dice, NameType::Organisation, capitals, &mut out);
                    out.text.push_str(if form.ends_with(['-', ':']) || dice.below(3) > 0 { "\n" } else { ".\n" });
                }
            }
            Document { text: out.text, spans: out.spans, second: None, labels: Labels::All, weight: 1.0 }
        })
        .collect()
}

/// Headlines and short reports of other news, half of them in capitals.
pub fn news(documents: &[Document], most: usize) -> Vec<Document> {
    let (names, mut dice) = (collect(documents), Dice(13));
    (0..most)
        .map(|_| {
            let mut out = Writer { text: String::new(), spans: Vec::new() };
            for _ in 0..4 {
                let capitals = dice.below(2) == 0;
                let form = NEWS[dice.below(NEWS.len())];
                let form = if capitals { in_capitals(form) } else { form.to_owned() };
                fill(&form, &names, &mut dice, NameType::Place, capitals, &mut out);
                out.text.push('\n');
            }
            Document { text: out.text, spans: out.spans, second: None, labels: Labels::All, weight: 1.0 }
        })
        .collect()
}

/// A form in capitals; its letters that stand for something are capitals or digits' already.
fn in_capitals(form: &str) -> String {
    let up = |word: &str| if word.chars().all(|c| c == 'N' || c == 'n') { word.to_owned() } else { word.to_uppercase() };
    form.split(' ').map(up).collect::<Vec<_>>().join(" ")
}

/// Copies of documents with a dateline before some paragraphs.
pub fn datelines(documents: &[Document], every: usize) -> Vec<Document> {
    let (names, mut dice) = (collect(documents), Dice(11));
    documents
        .iter()
        .enumerate()
        .filter(|(n, _)| n % every == 0)
        .map(|(_, document)| {
            let mut out = Writer { text: String::new(), spans: Vec::new() };
            let mut at = 0;
            for line in document.text.split_inclusive('\n') {
                if dice.below(3) == 0 {
                    let form = DATELINES[dice.below(DATELINES.len())];
                    let capitals = dice.below(5) > 0;
                    fill(form, &names, &mut dice, NameType::Place, capitals, &mut out);
                }
                let moved = out.text.len();
                out.text.push_str(line);
                for (start, end, kind) in document.spans.iter().filter(|s| s.0 >= at && s.1 <= at + line.len()) {
                    out.spans.push((start - at + moved, end - at + moved, *kind));
                }
                at += line.len();
            }
            Document { text: out.text, spans: out.spans, second: None, labels: document.labels, weight: document.weight }
        })
        .collect()
}
