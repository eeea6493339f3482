//! What comes in: buttons and attributes; what goes out: which findings are shown, and how many there are of each verdict.

use crate::report::{Counts, Finding, Kind, Report, Verdict};

/// What can be switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the verdicts, both one-only together, and the kinds")]
pub enum Filter {
    Differs,
    Compatible,
    Agrees,
    Only,
    Figure,
    Date,
    Participant,
}

impl Filter {
    /// The verdicts' filters, in the order in which they are shown.
    pub const VERDICTS: [Filter; 4] = [Filter::Differs, Filter::Compatible, Filter::Agrees, Filter::Only];
    /// The kinds' filters.
    pub const KINDS: [Filter; 3] = [Filter::Figure, Filter::Date, Filter::Participant];

    /// Its name in attributes.
    pub fn name(self) -> &'static str {
        match self {
            Filter::Differs => Verdict::Differs.name(),
            Filter::Compatible => Verdict::Compatible.name(),
            Filter::Agrees => Verdict::Agrees.name(),
            Filter::Only => "only",
            Filter::Figure => Kind::Figure.name(),
            Filter::Date => Kind::Date.name(),
            Filter::Participant => Kind::Participant.name(),
        }
    }

    /// The filter of a verdict.
    pub fn of_verdict(verdict: Verdict) -> Filter {
        match verdict {
            Verdict::Differs => Filter::Differs,
            Verdict::Compatible => Filter::Compatible,
            Verdict::Agrees => Filter::Agrees,
            Verdict::OnlyA | Verdict::OnlyB => Filter::Only,
        }
    }

    /// The filter of a kind.
    pub fn of_kind(kind: Kind) -> Filter {
        match kind {
            Kind::Figure => Filter::Figure,
            Kind::Date => Filter::Date,
            Kind::Participant => Filter::Participant,
        }
    }
}

/// Which filters are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown([bool; 7]);

impl Default for Shown {
    /// All but what stands in one article only.
    fn default() -> Self {
        let mut shown = Shown([true; 7]);
        shown.set(Filter::Only, false);
        shown
    }
}

impl Shown {
    /// Whether a filter is on.
    pub fn has(self, filter: Filter) -> bool {
        self.0[filter as usize]
    }

    /// Switches one.
    pub fn set(&mut self, filter: Filter, on: bool) {
        self.0[filter as usize] = on;
    }

    /// Switches on those of a group that an attribute names, and off its others; an empty attribute leaves all as they are.
    /// `only_a` and `only_b` mean `only`, a plural its singular.
    pub fn only(&mut self, group: &[Filter], names: &str) {
        let named = |f: &Filter| {
            names
                .split_whitespace()
                .any(|n| n == f.name() || n.starts_with("only_") && *f == Filter::Only || n.strip_suffix('s') == Some(f.name()))
        };
        if group.iter().any(named) {
            for filter in group {
                self.set(*filter, named(filter));
            }
        }
    }

    /// Whether a finding passes.
    pub fn passes(self, finding: &Finding) -> bool {
        self.has(Filter::of_verdict(finding.verdict)) && self.has(Filter::of_kind(finding.kind))
    }
}

/// Whether a finding holds all words of a search, which is in lower case.
pub fn holds(finding: &Finding, search: &str) -> bool {
    if search.trim().is_empty() {
        return true;
    }
    let own = format!("{} {} {}", finding.about, finding.reason, finding.kind.name()).to_lowercase();
    search.split_whitespace().all(|word| own.contains(word))
}

/// How many findings of the report have each verdict, whatever is shown of them, without what an editor has dismissed.
pub fn counts(report: &Report) -> Counts {
    Counts::of(report.findings.iter().filter(|f| !f.is_dismissed()))
}

/// The number on a filter's button; the kinds have none.
pub fn count(counts: &Counts, filter: Filter) -> Option<usize> {
    match filter {
        Filter::Differs => Some(counts.differs),
        Filter::Compatible => Some(counts.compatible),
        Filter::Agrees => Some(counts.agrees),
        Filter::Only => Some(counts.only_a + counts.only_b),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_choose_filters() {
        let on = |names: &str| {
            let mut shown = Shown::default();
            shown.only(&Filter::VERDICTS, names);
            shown.only(&Filter::KINDS, names);
            Filter::VERDICTS.iter().chain(&Filter::KINDS).filter(|f| shown.has(**f)).map(|f| f.name()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(on(""), "differs compatible agrees figure date participant");
        assert_eq!(on("differs only_a"), "differs only figure date participant");
        assert_eq!(on("figures date bogus"), "differs compatible agrees figure date");
    }
}
