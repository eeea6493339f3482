//! What comes in: two counts in conflict; what goes out: whether both are the toll of the event, by which its reports are told apart
//! first. Reports seldom say it in like words ("killing 42 people", "bringing the death toll to 63"), so that their words alone do not tell.

use super::pairing::Item;
use crate::facts::Value;
use crate::facts::figure::{Bound, Figure};
use crate::text::concepts::concept;

/// Likely at least so far, two totals are of the same, and so are plain counts, or a total and a plain count.
const BOTH_TOTALS: f32 = 0.25;
const ONE_TOTAL: f32 = 0.5;

/// How likely two tolls in conflict are of one event.
const TOLLS: f32 = 0.8;

/// What people count in disasters, by concept.
const COUNTED: &[&str] = &["kill", "wound", "disappear"];

/// The likelihood of a pair that its words alone give `score`, raised where both are the toll of what their articles tell. `tops`: whether
/// each is the greatest of its kind in its article.
pub fn raised(x: &Item, y: &Item, score: f32, tops: bool) -> f32 {
    let (Value::Figure(p), Value::Figure(q)) = (&x.fact.value, &y.fact.value) else { return score };
    let both = is_toll(x, p) && is_toll(y, q) && concept(&p.event) == concept(&q.event);
    let least = match (p.total, q.total) {
        (true, true) => BOTH_TOTALS,
        (true, false) | (false, true) => ONE_TOTAL,
        // "11 people were killed" and "eight men were killed" count otherwise.
        (false, false) if p.head == q.head || p.head.is_empty() || q.head.is_empty() => ONE_TOTAL,
        (false, false) => return score,
    };
    if both && tops && score >= least { score.max(TOLLS) } else { score }
}

/// A count of dead, hurt or missing people that is no part of another, and of no other time.
fn is_toll(item: &Item, figure: &Figure) -> bool {
    let people = figure.unit.is_none() && figure.number.is_some() && figure.bound != Bound::Vague && !figure.part && !figure.whole;
    people && COUNTED.contains(&concept(&figure.event)) && !item.marks.further && !item.marks.old && !item.marks.earlier
}

#[cfg(test)]
mod tests {
    use crate::article::Article;

    fn differing(a: &str, b: &str) -> Vec<String> {
        let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
        let report = crate::compare(&article(a), &article(b));
        report.findings.into_iter().filter(|f| f.verdict == crate::report::Verdict::Differs).map(|f| f.reason).collect()
    }

    const FIRE: &str = "A fire swept the hills above Tarsa on Monday. Searchers found 13 more bodies in the ashes of the old town, the mayor \
        said. That takes the death toll to 42 and makes it the worst fire that the valley has ever seen.";

    #[test]
    fn tolls_are_told_apart_whatever_the_words() {
        let later = "Crews went on looking through Tarsa for victims of the fire in the hills. The number of dead rose to 63 on Tuesday.";
        assert_eq!(differing(FIRE, later).len(), 1, "{:#?}", differing(FIRE, later));
    }

    #[test]
    fn plain_counts_are_tolls_too() {
        let blast =
            |hurt: &str| format!("A blast in the market of Tarsa killed five people and {hurt}, a medic told the agency on Monday.");
        assert_eq!(differing(&blast("about 100 people were wounded"), &blast("left 55 people wounded")).len(), 1);
    }

    #[test]
    fn tolls_of_other_fires_are_not() {
        let other =
            "Crews went on looking through Tarsa for victims of the fire in the hills. In 2011 the death toll of a fire rose to 63.";
        assert!(differing(FIRE, other).is_empty(), "{:#?}", differing(FIRE, other));
        let part = "Crews looked through Tarsa for victims of the fire. The toll rose to 42. The number of dead in the old town is 12.";
        assert!(differing(FIRE, part).is_empty(), "{:#?}", differing(FIRE, part));
    }
}
