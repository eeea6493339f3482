//! What comes in: the findings; what goes out: the findings in the order in which a reader would want them: what differs before what
//! agrees, sure before unsure, headline facts before asides.

use super::Read;
use crate::facts::{Fact, Value};
use crate::ordered::Ordered;
use crate::report::{Finding, SURE};
use crate::text::concepts::concept;

/// What stands in so many sentences at the top is the news itself.
const LEAD: usize = 4;

/// From so many dead on, they are the news wherever they stand.
const MANY_DEAD: f64 = 10.0;

/// Who is named so often is a main actor.
const MAIN_ACTOR: usize = 6;

/// Orders the findings of two articles.
pub fn sort(findings: &mut [Finding], a: &Read, b: &Read) {
    findings.order_by_key(|f| {
        let (of_a, of_b) = (facts(a, &f.a), facts(b, &f.b));
        let weight = weight(a, &of_a) + weight(b, &of_b);
        let place = |facts: &[&Fact], read: &Read| facts.first().map_or(0, |fact| sentence(read, fact));
        (
            f.verdict,
            f.confidence < SURE,
            std::cmp::Reverse(weight),
            place(&of_a, a) + place(&of_b, b),
            of_a.len() + of_b.len(),
            f.id.clone(),
        )
    });
}

/// The facts of ids, which end in their places.
fn facts<'a>(read: &'a Read, ids: &[String]) -> Vec<&'a Fact> {
    let index = |id: &String| id.get(1..)?.parse::<usize>().ok()?.checked_sub(1);
    ids.iter().filter_map(|id| read.facts.get(index(id)?)).collect()
}

fn sentence(read: &Read, fact: &Fact) -> usize {
    read.text.sentence_of(read.text.token_at(fact.span.start))
}

/// How much the facts make a headline of one article: told at its top counts most.
fn weight(read: &Read, facts: &[&Fact]) -> usize {
    let lead = facts.iter().any(|fact| sentence(read, fact) < LEAD);
    2 * usize::from(lead) + usize::from(facts.iter().any(|fact| is_headline(fact)))
}

/// A large count of dead, a main actor, a part that somebody plays.
fn is_headline(fact: &Fact) -> bool {
    match &fact.value {
        Value::Figure(f) => concept(&f.event) == concept("killed") && f.number.or(f.min).is_some_and(|n| n >= MANY_DEAD),
        Value::Participant(p) => p.mentions.len() >= MAIN_ACTOR || p.part().is_some(),
        Value::Date(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, day};
    use crate::report::Verdict;

    const FILLER: &str = "The valley lies far from the sea. Its people grow apples. Rain is scarce there. Roads are few. ";

    /// The reasons of one verdict, in their order.
    fn told(verdict: Verdict, a: &str, b: &str) -> Vec<String> {
        let article = |text: &str| Article { text: text.to_owned(), published: day("2017-03-10"), ..Article::default() };
        let report = crate::compare(&article(a), &article(b));
        report.findings.into_iter().filter(|f| f.verdict == verdict).map(|f| f.reason).collect()
    }

    fn before(told: &[String], first: &str, second: &str) -> bool {
        let at = |quote: &str| told.iter().position(|reason| reason.contains(quote));
        matches!((at(first), at(second)), (Some(x), Some(y)) if x < y)
    }

    #[test]
    fn what_both_leads_tell_comes_first() {
        let a = format!("A bus fell from a bridge in Tarsa on Monday. {FILLER}The bridge in Tarsa was built in 1998.");
        let b = "The bus fell from the bridge in Tarsa on Monday. The bridge in Tarsa was built in 1998.";
        assert!(before(&told(Verdict::Agrees, &a, b), "Monday", "1998"));
        assert!(before(&told(Verdict::Agrees, b, &a), "Monday", "1998"));
    }

    #[test]
    fn many_dead_come_before_other_asides() {
        let a = format!("{FILLER}The bridge in Tarsa was built in 1998. The bridge collapsed, killing 43 people.");
        let only = told(Verdict::OnlyA, &a, "Rain is scarce in Tarsa.");
        assert!(before(&only, "43", "1998"), "{only:#?}");
    }
}
