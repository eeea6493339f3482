//! What comes in: two facts of one kind with their contexts; what goes out: how likely it is that they are about the same
//! thing. All features stand here; their weights, learned from labelled pairs of articles, in [`super::weights`].

use super::model::Model;
use super::pairing::Item;
use super::relation::Relation;
use crate::facts::date::Timex;
use crate::facts::date::spans::days;
use crate::facts::figure::Figure;
use crate::facts::{Fact, Value};
use jiff::civil::Date;

/// How many features there are.
pub const COUNT: usize = NAMES.len();

/// The features' names, in their order. Each is 0 to 1 unless said otherwise in [`features`], and the same from both sides.
pub const NAMES: [&str; 38] = [
    "always",
    "words of the sentence",
    "words beside",
    "words beside, contained",
    "sentences around",
    "names in the sentence",
    "other facts of the sentence",
    "what they are about",
    "same thing counted, or same granularity",
    "another thing counted, or another granularity",
    "same event",
    "another event",
    "a part against a whole",
    "closeness of the values",
    "rarity of the value",
    "distance in the texts",
    "both at the top",
    "rivals",
    "compatible only",
    "one has its like already",
    "best for both by their contexts",
    "lead over the next by context",
    "no other fact of this value",
    "kinds of words beside",
    "same thing in the same event",
    "same thing, of which there is one in each article",
    "other names in the sentence",
    "other days in the sentence",
    "both date what somebody said",
    "one dates what somebody said",
    "findings that join the sentences",
    "findings that join the sentences around",
    "same thing, seldom named",
    "what they are about, contained",
    "lead over the next of the same thing",
    "same deed",
    "another deed",
    "words of the clause, contained",
];

/// What decides: a value for each of [`NAMES`].
pub type Features = [f32; COUNT];

/// How alike the contexts of two facts are, 0 to 1 each.
#[derive(Clone, Copy, Debug)]
pub struct Likeness {
    sentence: f32,
    near: f32,
    /// How much of what stands near one stands near the other too.
    contained: f32,
    around: f32,
}

impl Likeness {
    /// Of these two; facts at one place of one sentence stand in one context.
    pub fn new(x: &Item, y: &Item) -> Self {
        if x.place == y.place {
            return Likeness { sentence: 1.0, near: 1.0, contained: 1.0, around: 1.0 };
        }
        let (c, d) = (&x.context, &y.context);
        let (near, contained) = c.near.overlap(&d.near);
        Likeness { sentence: c.sentence.likeness(&d.sentence), near, contained, around: c.around.likeness(&d.around) }
    }

    /// All in one, 0 to 1: a first look.
    pub fn whole(&self) -> f32 {
        0.5 * self.sentence + 0.3 * self.near + 0.2 * self.around
    }
}

/// Whether one of the two has found its like elsewhere.
pub const LIKED: usize = 19;

/// How many findings of likes join the sentences of the two, and those around.
pub const JOINED: usize = 30;

/// Reads the features of a pair in this relation. The leads are how far its whole likeness lies before the next best of either:
/// among all facts, and among those that count the same thing.
pub fn features(x: &Item, y: &Item, relation: Relation, likeness: &Likeness, [lead, lead_of_thing]: [f32; 2]) -> Features {
    let (c, d) = (&x.context, &y.context);
    let same_place = x.place == y.place;
    let (mut head, mut other_head, mut event, mut other_event, mut part) = (0.0, 0.0, 0.0, 0.0, 0.0);
    let (mut closeness, mut rarity_of_value) = (1.0, 0.0);
    match (&x.fact.value, &y.fact.value) {
        (Value::Figure(p), Value::Figure(q)) => {
            (head, other_head) = agreement(x.head, y.head);
            (event, other_event) = agreement(x.event, y.event);
            if x.bearer.is_some() && y.bearer.is_some() {
                (head, other_head) = (truth(x.bearer == y.bearer), truth(x.bearer != y.bearer));
            }
            // "killed two men" and "two people were killed": whom it befell may well be the same.
            if event > 0.0 && (x.head == PERSON || y.head == PERSON) {
                other_head = 0.0;
            }
            part = truth(p.part != q.part);
            rarity_of_value = x.rarity.min(y.rarity);
            closeness = ratio(p.number.or(p.min), q.number.or(q.min));
        }
        (Value::Date(p), Value::Date(q)) => {
            let same = granularity(p) == granularity(q);
            (head, other_head) = (truth(same), truth(!same));
            rarity_of_value = x.rarity.min(y.rarity);
            closeness = nearness(p, q);
        }
        _ => {}
    }
    let rivals = (1.0 + (x.rivals + y.rivals) as f32).ln() / 3.0;
    let shared_facts = x.others.iter().filter(|o| y.others.contains(o)).count().min(4) as f32 / 4.0;
    let deed = if same_place { 1.0 } else { truth(x.deed.what.containment(&y.deed.what) > 0.0) };
    let told = !x.deed.what.is_empty() && !y.deed.what.is_empty();
    let alike = |own: f32| if same_place { 1.0 } else { own };
    let (about, about_contained) = x.about.overlap(&y.about);
    let (names, both_name) = (c.names.containment(&d.names), !c.names.is_empty() && !d.names.is_empty());
    [
        1.0,
        likeness.sentence,
        likeness.near,
        likeness.contained,
        likeness.around,
        names,
        shared_facts,
        about,
        head,
        other_head,
        event,
        other_event,
        part,
        if relation == Relation::Conflict { closeness.min(NEAREST) } else { closeness },
        if relation == Relation::Same { rarity_of_value } else { 0.0 },
        (x.position - y.position).abs(),
        truth(x.position < 0.25 && y.position < 0.25),
        rivals.min(1.0),
        truth(relation == Relation::Compatible),
        0.0,
        truth(lead >= 0.0),
        (lead * 4.0).clamp(-1.0, 1.0),
        truth(relation != Relation::Conflict && x.alike == 0 && y.alike == 0),
        if same_place { 1.0 } else { c.kinds.likeness(&d.kinds) },
        head * event,
        head * truth(x.rivals + y.rivals == 0),
        truth(!same_place && both_name && names == 0.0),
        truth(!same_place && !x.days.is_empty() && !y.days.is_empty() && !x.days.iter().any(|day| y.days.contains(day))),
        truth(x.saying && y.saying),
        truth(x.saying != y.saying),
        0.0,
        0.0,
        head * x.naming.max(y.naming),
        if same_place { 1.0 } else { about_contained },
        (lead_of_thing * 4.0).clamp(-1.0, 1.0),
        deed,
        truth(told && deed == 0.0),
        alike(x.deed.with.containment(&y.deed.with)),
    ]
}

/// The concept of heads that say no more than "people".
const PERSON: &str = "people";

/// How likely a pair with these features is about the same thing, 0 to 1.
pub fn probability(features: &Features, figure: bool, relation: Relation, model: &Model) -> f32 {
    let weights = match (figure, relation == Relation::Conflict) {
        (true, false) => model.figure_same,
        (true, true) => model.figure_conflict,
        (false, false) => model.date_same,
        (false, true) => model.date_conflict,
    };
    // A feature that no weight has been learned for yet counts nothing.
    let sum: f32 = features.iter().zip(weights).map(|(f, w)| f * w).sum();
    1.0 / (1.0 + (-sum).exp())
}

fn truth(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// Whether two figures count other things.
pub fn other_thing(x: &Item, y: &Item) -> bool {
    agreement(x.head, y.head).1 > 0.0
}

/// (1, 0) where both concepts are the same, (0, 1) where not, (0, 0) where one is missing.
fn agreement(a: &str, b: &str) -> (f32, f32) {
    if a.is_empty() || b.is_empty() { (0.0, 0.0) } else { (truth(a == b), truth(a != b)) }
}

/// Values in conflict are no nearer to each other than this: how far they lie apart says little beyond it.
const NEAREST: f32 = 0.6;

/// How near two numbers are by their ratio: 1 the same, 0.5 twice as much.
fn ratio(a: Option<f64>, b: Option<f64>) -> f32 {
    match (a, b) {
        (Some(x), Some(y)) if x > 0.0 && y > 0.0 => (1.0 / (1.0 + (x / y).log2().abs())) as f32,
        (Some(x), Some(y)) => truth(x == y),
        _ => 0.5,
    }
}

/// How near two moments or lengths are: 1 the same, 0.5 a week or twice as long.
fn nearness(a: &Timex, b: &Timex) -> f32 {
    match (a.begin, b.begin) {
        (Some(x), Some(y)) => {
            let days = f64::from(days(x.date(), y.date()).abs());
            (1.0 / (1.0 + days / 7.0)) as f32
        }
        _ => truth(a.timex == b.timex).max(0.5),
    }
}

/// How fine a time expression is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Granularity {
    Duration,
    Clock,
    Day,
    Month,
    Year,
    Other,
}

fn granularity(timex: &Timex) -> Granularity {
    use crate::facts::date::Type;
    let digits = timex.timex.starts_with(|c: char| c.is_ascii_digit());
    match (timex.kind, timex.timex.len()) {
        (Type::Duration, _) => Granularity::Duration,
        (Type::Time, _) => Granularity::Clock,
        _ if !digits => Granularity::Other,
        (_, 10) => Granularity::Day,
        (_, 7) => Granularity::Month,
        (_, 4) => Granularity::Year,
        _ => Granularity::Other,
    }
}

/// How seldom a value is met by chance, 0 to 1: small whole numbers often, "4.698" hardly ever; a day of this week often, one of
/// another year hardly ever.
pub fn rarity(fact: &Fact, published: Option<Date>) -> f32 {
    match &fact.value {
        Value::Figure(figure) => number_rarity(figure),
        Value::Date(timex) => date_rarity(timex, published),
        Value::Participant(_) => 0.0,
    }
}

fn date_rarity(timex: &Timex, published: Option<Date>) -> f32 {
    let days = match (timex.begin, published) {
        (Some(begin), Some(day)) => days(begin.date(), day).abs(),
        _ => 0,
    };
    match granularity(timex) {
        Granularity::Day | Granularity::Clock => match days {
            0..=7 => 0.3,
            8..=40 => 0.8,
            _ => 1.0,
        },
        Granularity::Month if days > 62 => 0.8,
        Granularity::Year if days > 800 => 0.6,
        Granularity::Month | Granularity::Year => 0.4,
        Granularity::Duration if timex.timex.contains('X') => 0.1,
        Granularity::Duration => 0.4,
        Granularity::Other => 0.1,
    }
}

fn number_rarity(figure: &Figure) -> f32 {
    let Some(number) = figure.number.map(f64::abs).filter(|n| n.is_finite() && *n > 0.0) else { return 0.3 };
    if number <= 3.0 {
        return 0.0;
    }
    if number <= 12.0 && number.fract() == 0.0 {
        return 0.25;
    }
    let digits = format!("{number:e}").split('e').next().map_or(0, |mantissa| mantissa.bytes().filter(u8::is_ascii_digit).count());
    match digits {
        0 | 1 => 0.5,
        2 => 0.8,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::concepts::concept;

    #[test]
    fn a_number_that_is_twice_another_is_half_as_near() {
        assert_eq!(ratio(Some(12.0), Some(12.0)), 1.0);
        assert_eq!(ratio(Some(12.0), Some(24.0)), 0.5);
        assert_eq!(ratio(Some(0.0), Some(24.0)), 0.0);
    }

    #[test]
    fn every_feature_has_its_weights() {
        assert_eq!(NAMES[LIKED], "one has its like already");
        let learned = crate::compare::weights::LEARNED;
        for weights in [learned.figure_same, learned.figure_conflict, learned.date_same, learned.date_conflict] {
            assert_eq!(weights.len(), COUNT, "learn them anew: cargo xtask learn FOLDER");
        }
    }

    #[test]
    fn words_that_mean_the_same_agree() {
        let agreement = |a, b| agreement(concept(a), concept(b));
        assert_eq!(agreement("killed", "dead"), (1.0, 0.0));
        assert_eq!(agreement("killed", "injured"), (0.0, 1.0));
        assert_eq!(agreement("killed", ""), (0.0, 0.0));
    }
}
