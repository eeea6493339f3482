//! What comes in: a labelled pair; what goes out: what a classifier learns from it.

use crate::gold::{DIFFERS, Pair, SAME};
use crate::logistic::Sample;
use crate::plant;
use crosscheck::article::Article;
use crosscheck::compare::relation::Relation;
use crosscheck::compare::weights::LEARNED;
use crosscheck::compare::{Weighed, weighed};
use crosscheck::report::Kind;
use crosscheck::text::Span;

/// What a classifier learns from one pair: the pair itself, and for conflicts the pair with values changed.
pub fn samples(pair: &Pair, kind: Kind, conflict: bool) -> Vec<Sample> {
    let is_conflict = |relation: Relation| relation == Relation::Conflict;
    let verdicts = if conflict { DIFFERS } else { SAME };
    let mut out: Vec<Sample> = weighed(&pair.a, &pair.b, &LEARNED)
        .into_iter()
        .filter(|w| w.kind == kind && is_conflict(w.relation) == conflict)
        .map(|w| Sample {
            label: pair.relates(kind, verdicts, w.a, w.b),
            features: w.features,
            real: true,
            shown: shown(pair, &pair.b, &w),
        })
        .collect();
    if conflict {
        for planted in plant::planted(pair, kind) {
            let mut changed: Vec<Weighed> = weighed(&pair.a, &planted.b, &LEARNED)
                .into_iter()
                .filter(|w| w.kind == kind && is_conflict(w.relation) && w.b.overlaps(planted.span))
                .collect();
            // Of several places in A that the change contradicts, one is enough: the one that is most alike.
            let contradicts = |w: &Weighed| planted.partners.iter().any(|s| s.overlaps(w.a));
            let alike = |w: &Weighed| w.features[1] + w.features[2];
            let best = changed.iter().filter(|w| contradicts(w)).map(alike).fold(f32::MIN, f32::max);
            changed.retain(|w| !contradicts(w) || alike(w) >= best);
            if best == f32::MIN && std::env::var_os("EXPLAIN").is_some() {
                println!("    UNSEEN {}", around(&planted.b.text, planted.span));
            }
            out.extend(changed.into_iter().map(|w| Sample {
                label: contradicts(&w),
                features: w.features,
                real: false,
                shown: shown(pair, &planted.b, &w),
            }));
        }
    }
    out
}

/// A place with some words around it.
fn around(text: &str, span: Span) -> String {
    let back = text[..span.start].char_indices().rev().take(70).last().map_or(0, |(i, _)| i);
    let on = text[span.end..].char_indices().take(70).last().map_or(0, |(i, _)| i);
    format!("{}[{}]{}", &text[back..span.start], &text[span.start..span.end], &text[span.end..span.end + on]).replace('\n', " ")
}

/// Both facts with some words around them.
fn shown(pair: &Pair, b: &Article, weighed: &Weighed) -> String {
    format!("{:?}\n      {}\n      {}", weighed.relation, around(&pair.a.text, weighed.a), around(&b.text, weighed.b))
}
