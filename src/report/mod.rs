//! What comes in: facts and findings; what goes out: the contract's types, which serialise to `crosscheck/1`.

pub mod annotations;
pub mod csv;
pub mod edit;
pub mod fit;
pub mod headline;
pub mod html;
pub mod markdown;
pub mod plain;
pub mod read;
pub mod rows;

use crate::facts::date::Timex;
use crate::facts::figure::Figure;
use crate::facts::participant::{Form, Type};
use crate::facts::{self, Value};
use crate::text::Text;
use crate::text::names::{self, NameType};
use serde::{Deserialize, Serialize};

/// The format's name and version.
pub const FORMAT: &str = "crosscheck/1";

/// From this confidence on a finding is told as it is; below it, as uncertain.
pub const SURE: f64 = 0.7;

/// What the comparison of two articles found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: &'static str,
    /// The first article.
    pub a: Side,
    /// The second article.
    pub b: Side,
    /// All findings, those that a reader would want first, first.
    pub findings: Vec<Finding>,
    /// How many findings have each verdict.
    pub counts: Counts,
    /// What a reader should know about the comparison, in plain sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// What editors did to the findings, in order; the report stands as they left it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<edit::Edit>,
}

impl Report {
    /// The notes on the comparison, then those on each article.
    pub fn all_notes(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().chain(&self.a.notes).chain(&self.b.notes).map(String::as_str)
    }
}

/// One article of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Side {
    /// Headline, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Publisher, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// ISO date, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Language of the text, as BCP 47: "en", or "und" where it does not look like English.
    pub language: String,
    /// The facts, in the order of their places.
    pub facts: Vec<Fact>,
    /// What a reader should know about how the article was read, in plain sentences
    /// ("No publication date given; the other article's, 2017-01-23, was used.").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// The kinds of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Figure,
    Date,
    Participant,
}

impl Kind {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Figure => "figure",
            Kind::Date => "date",
            Kind::Participant => "participant",
        }
    }
}

/// The verdicts, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Comparable, and both cannot be true.
    Differs,
    /// Comparable, not the same, yet both can be true.
    Compatible,
    /// Comparable and the same once normalised.
    Agrees,
    /// Nothing comparable in B.
    OnlyA,
    /// Nothing comparable in A.
    OnlyB,
}

impl Verdict {
    /// The contract's word for it.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Differs => "differs",
            Verdict::Compatible => "compatible",
            Verdict::Agrees => "agrees",
            Verdict::OnlyA => "only_a",
            Verdict::OnlyB => "only_b",
        }
    }
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// "a1", "a2", …; "b1", …, in the order of places.
    pub id: String,
    /// Its kind.
    pub kind: Kind,
    /// First UTF-16 code unit.
    pub start: usize,
    /// One past the last UTF-16 code unit.
    pub end: usize,
    /// Exactly the slice of the text.
    pub quote: String,
    /// What is counted, dated or done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// To whom the article attributes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// The normalised value.
    pub value: FactValue,
}

/// A value as the contract writes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum FactValue {
    /// Of a figure.
    Figure(Figure),
    /// Of a date.
    Date(Timex),
    /// Of a participant.
    Participant(Participant),
}

/// A participant as the contract writes it: as [`facts::participant::Participant`], with places in UTF-16.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// The fullest name.
    pub name: String,
    /// What sort of entity.
    #[serde(rename = "type")]
    pub kind: Type,
    /// Titles, affiliations and descriptions.
    pub titles: Vec<String>,
    /// The distinct surface forms.
    pub names: Vec<String>,
    /// All places.
    pub mentions: Vec<Mention>,
    /// The part played, where the fact is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
}

impl Participant {
    /// Whether it is a part, a title or words of somebody, not somebody: these have no names.
    pub fn is_aspect(&self) -> bool {
        self.names.is_empty()
    }
}

/// A part played, as the contract's extension writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The predicate's lemma.
    pub predicate: String,
    /// Canonical members.
    pub members: Vec<String>,
    /// Whether the list claims to be whole.
    pub whole: bool,
    /// Whether the article says that they did not do it; left out where it does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub denied: bool,
}

/// One place of a participant, in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// First unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// How it refers.
    pub form: Form,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Depends on the two texts alone.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The kind of its facts.
    pub kind: Kind,
    /// What it is about, in the articles' words.
    pub about: String,
    /// Ids of A's facts.
    pub a: Vec<String>,
    /// Ids of B's facts.
    pub b: Vec<String>,
    /// One plain sentence: both values and why.
    pub reason: String,
    /// The reason without the values, for where these stand beside it; empty where they say it all, and then left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Whether the later article's figure may simply be newer.
    pub may_be_update: bool,
    /// How sure the program is, 0 to 1.
    pub confidence: f64,
    /// What an editor decided about it; left out where nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<edit::Decision>,
}

impl Finding {
    /// Whether an editor has dismissed it: it is not published.
    pub fn is_dismissed(&self) -> bool {
        self.decision == Some(edit::Decision::Dismissed)
    }

    /// Whether it stands in one article only.
    pub fn is_alone(&self) -> bool {
        matches!(self.verdict, Verdict::OnlyA | Verdict::OnlyB)
    }

    /// Whether it is to be told as uncertain. What stands in one article only claims nothing about the other, and what an editor has
    /// decided is no guess.
    pub fn is_unsure(&self) -> bool {
        self.confidence < SURE && self.decision.is_none() && !self.is_alone()
    }
}

/// How many findings have each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the verdicts' names")]
pub struct Counts {
    pub differs: usize,
    pub compatible: usize,
    pub agrees: usize,
    pub only_a: usize,
    pub only_b: usize,
}

impl Counts {
    /// Counts findings by their verdicts.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut counts = Counts::default();
        for finding in findings {
            match finding.verdict {
                Verdict::Differs => counts.differs += 1,
                Verdict::Compatible => counts.compatible += 1,
                Verdict::Agrees => counts.agrees += 1,
                Verdict::OnlyA => counts.only_a += 1,
                Verdict::OnlyB => counts.only_b += 1,
            }
        }
        counts
    }
}

/// The kind of a fact.
pub fn kind(fact: &facts::Fact) -> Kind {
    match fact.value {
        Value::Figure(_) => Kind::Figure,
        Value::Date(_) => Kind::Date,
        Value::Participant(_) => Kind::Participant,
    }
}

/// Writes facts as the contract does; `prefix` is "a" or "b".
pub fn facts(text: &Text, facts: &[facts::Fact], prefix: &str) -> Vec<Fact> {
    let utf16 = Utf16::new(text.source);
    facts
        .iter()
        .enumerate()
        .map(|(i, f)| Fact {
            id: format!("{prefix}{}", i + 1),
            kind: kind(f),
            start: utf16.at(f.span.start),
            end: utf16.at(f.span.end),
            quote: text.slice(f.span).to_owned(),
            about: f.about.clone(),
            says: f.says.clone(),
            value: match &f.value {
                Value::Figure(v) => FactValue::Figure(v.clone()),
                Value::Date(v) => FactValue::Date(v.clone()),
                Value::Participant(v) => FactValue::Participant(Participant {
                    name: v.name.clone(),
                    kind: v.kind,
                    titles: v.titles.clone(),
                    names: v.names.clone(),
                    mentions: v
                        .mentions
                        .iter()
                        .map(|m| Mention { start: utf16.at(m.span.start), end: utf16.at(m.span.end), form: m.form })
                        .collect(),
                    part: v.part().map(|p| Part {
                        predicate: p.predicate.clone(),
                        members: p.members.clone(),
                        whole: p.whole,
                        denied: p.denied,
                    }),
                }),
            },
        })
        .collect()
}

/// A name in the text as the contract writes it: as [`names::Name`], with places in UTF-16.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Name {
    /// First unit.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: NameType,
}

/// Every name in a text, acting or not.
pub fn names(source: &str) -> Vec<Name> {
    let (text, utf16) = (Text::new(source), Utf16::new(source));
    names::names(&text).iter().map(|n| Name { start: utf16.at(n.span.start), end: utf16.at(n.span.end), kind: n.kind }).collect()
}

/// Turns byte offsets into UTF-16 offsets, by the places where the two part.
pub struct Utf16 {
    /// (byte after a non-ASCII character, how many fewer units than bytes lie before it)
    steps: Vec<(usize, usize)>,
}

impl Utf16 {
    /// Linear in the text.
    pub fn new(source: &str) -> Self {
        let mut less = 0;
        let steps = source
            .char_indices()
            .filter(|(_, c)| !c.is_ascii())
            .map(|(i, c)| {
                less += c.len_utf8() - c.len_utf16();
                (i + c.len_utf8(), less)
            })
            .collect();
        Utf16 { steps }
    }

    /// The UTF-16 offset of a byte offset that lies on a character's boundary.
    pub fn at(&self, byte: usize) -> usize {
        let i = self.steps.partition_point(|&(after, _)| after <= byte);
        byte - if i == 0 { 0 } else { self.steps[i - 1].1 }
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16;

    #[test]
    fn counts_as_javascript_does() {
        let text = "é’s 😀 end";
        let utf16 = Utf16::new(text);
        for (byte, _) in text.char_indices() {
            assert_eq!(utf16.at(byte), text[..byte].encode_utf16().count());
        }
    }
}
