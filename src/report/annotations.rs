//! What comes in: a report and its two texts; what goes out: W3C Web Annotations, one a finding, for annotation tools.
//!
//! Places are given by quote and by position; of the latter the model counts Unicode code points, the report UTF-16 code units.

use super::rows::{fact, glyph, heading};
use super::{Fact, Finding, Report, Side};
use serde_json::{Value, json};

/// So many characters before and after a quote help to find it again.
const AROUND: usize = 32;

/// Writes the annotations (<https://www.w3.org/TR/annotation-model/>) as a JSON array. `texts` are those that the report was made
/// from, `sources` the addresses of the articles, where they are known; without one a name of our own stands for the article.
pub fn annotations(report: &Report, texts: [&str; 2], sources: [Option<&str>; 2]) -> Value {
    let places = texts.map(Places::new);
    let target = |finding: &Finding| {
        let [a, b] = &places;
        let a = targets(&report.a, &finding.a, a, sources[0].unwrap_or("urn:crosscheck:a"));
        a.chain(targets(&report.b, &finding.b, b, sources[1].unwrap_or("urn:crosscheck:b"))).collect::<Vec<_>>()
    };
    report
        .findings
        .iter()
        .map(|finding| {
            let verdict = format!("{} {}", glyph(finding.verdict), heading(finding.verdict, report));
            json!({
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "id": format!("urn:crosscheck:{}", finding.id),
                "type": "Annotation",
                "motivation": "assessing",
                "body": [
                    {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "language": "en", "value": finding.reason},
                    {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "language": "en", "value": verdict},
                ],
                "target": target(finding),
            })
        })
        .collect()
}

fn targets<'a>(side: &'a Side, ids: &'a [String], places: &'a Places<'a>, source: &'a str) -> impl Iterator<Item = Value> + 'a {
    ids.iter().filter_map(|id| fact(side, id)).map(move |fact| json!({"source": source, "selector": places.selectors(fact)}))
}

/// A text, and where each of its UTF-16 code units stands: byte and character.
struct Places<'a> {
    text: &'a str,
    units: Vec<(usize, usize)>,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        let each = text.char_indices().enumerate();
        let mut units: Vec<_> = each.flat_map(|(at, (byte, c))| std::iter::repeat_n((byte, at), c.len_utf16())).collect();
        let end = units.last().map_or(0, |(_, at)| at + 1);
        units.push((text.len(), end));
        Places { text, units }
    }

    fn at(&self, unit: usize) -> (usize, usize) {
        self.units.get(unit).or(self.units.last()).copied().unwrap_or_default()
    }

    fn selectors(&self, fact: &Fact) -> Value {
        let ((from, start), (to, end)) = (self.at(fact.start), self.at(fact.end));
        let (before, after) = (self.text.get(..from).unwrap_or(""), self.text.get(to..).unwrap_or(""));
        let prefix = before.char_indices().rev().nth(AROUND - 1).map_or(before, |(i, _)| &before[i..]);
        let suffix = after.char_indices().nth(AROUND).map_or(after, |(i, _)| &after[..i]);
        json!([
            {"type": "TextQuoteSelector", "exact": fact.quote, "prefix": prefix, "suffix": suffix},
            {"type": "TextPositionSelector", "start": start, "end": end},
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::annotations;
    use crate::article::Article;

    #[test]
    fn places_are_quotes_and_code_points() {
        let texts = [
            "😀 At least 12 people died when a bus fell from a bridge in Tarsa. It was built in 1998.",
            "A bus fell from a bridge in Tarsa; 9 people died.",
        ];
        let [a, b] = texts.map(|text| Article { text: text.to_owned(), ..Article::default() });
        let report = crate::compare(&a, &b);
        let all = annotations(&report, texts, [Some("https://example.org/a"), None]);
        assert_eq!(all.as_array().map(Vec::len), Some(report.findings.len()));
        let (mut seen, mut sources) = (0, Vec::new());
        for target in all.as_array().unwrap().iter().flat_map(|one| one["target"].as_array().unwrap()) {
            let (quote, position) = (&target["selector"][0], &target["selector"][1]);
            sources.push(target["source"].as_str().unwrap());
            let text = texts[usize::from(target["source"] == "urn:crosscheck:b")];
            let (start, end) = (position["start"].as_u64().unwrap() as usize, position["end"].as_u64().unwrap() as usize);
            let slice: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(quote["exact"], slice);
            let whole = format!("{}{slice}{}", quote["prefix"].as_str().unwrap(), quote["suffix"].as_str().unwrap());
            assert!(text.contains(&whole), "{whole}");
            seen += 1;
        }
        assert!(seen > 2 && sources.contains(&"https://example.org/a") && sources.contains(&"urn:crosscheck:b"), "{sources:?}");
    }
}
