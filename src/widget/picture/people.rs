//! People: what comes in are findings with participants, what goes out are two columns, one an article: who is in it, with titles and
//! parts. First what the two say otherwise, then who is in both, joined, then who is in one only.

use super::label::{self, PLAIN, SMALL};
use super::{Drawing, Frame, MOST, Part, Shape};
use crate::facts::participant::Type;
use crate::ordered::Ordered;
use crate::report::{self, Fact, FactValue, Finding, Participant, Report, Verdict, rows};
use crate::widget::state::{self, Side};
use crate::widget::values;
use crate::widget::words::{Direction, Words};

/// Between the columns, for the verdict.
const MIDDLE: f64 = 40.0;
/// At the edges.
const EDGE: f64 = 6.0;
/// A line of a name, and one of what is said of it.
const LINE: f64 = 18.0;
const SMALLER: f64 = 16.0;
/// Above and below what belongs to a finding.
const PAD: f64 = 7.0;
/// So many titles and parts of one are drawn.
const FEW: usize = 2;
/// So many lines of a publisher's name.
const HEAD: usize = 3;
/// So many members of a part.
const MEMBERS: usize = 5;

/// Both columns, in the order in which the interface has the articles.
pub fn draw(report: &Report, visible: &[usize], width: f64, words: &Words) -> Drawing {
    let width = width.max(200.0);
    let mut drawing = Drawing { width, left_out: visible.len().saturating_sub(MOST), ..Drawing::default() };
    let mut shown: Vec<(usize, &Finding)> = visible.iter().take(MOST).filter_map(|i| Some((*i, report.findings.get(*i)?))).collect();
    if shown.is_empty() {
        return drawing;
    }
    shown.order_by_key(|(_, finding)| (finding.verdict, is_aspect(report, finding), rank(report, finding)));
    let columns = Columns { width, first: if words.direction == Direction::Rtl { Side::B } else { Side::A } };
    for side in Side::BOTH {
        let name = format!("{} {}", side.letter().to_uppercase(), publisher(report, side));
        let mut y = LINE;
        for line in label::wrap(name.trim(), SMALL, columns.room(), HEAD) {
            drawing.back.push(Shape::text(columns.left(side), y, line, "whose"));
            drawing.height = drawing.height.max(y + PAD);
            y += SMALLER;
        }
    }
    let conflicts = conflicts(report);
    // What stands in one article only is set in its column alone.
    let mut ends = [0.0_f64; 2];
    for (index, finding) in shown {
        let alone = match finding.verdict {
            Verdict::OnlyA => Some(Side::A),
            Verdict::OnlyB => Some(Side::B),
            _ => None,
        };
        let mut part = Part { finding: index, ..Part::default() };
        let top = alone.map_or(drawing.height, |side| side.of(&ends).max(drawing.height));
        let bottom = match alone {
            Some(side) => one(report, finding, side, columns, &conflicts, top, &mut part.shapes) + PAD,
            None => both(report, finding, columns, &conflicts, words, top, &mut part.shapes) + PAD,
        };
        let (x, wide) = alone.map_or((0.0, width), |side| (columns.left(side) - EDGE, columns.room() + EDGE * 2.0));
        part.frames.push(Frame { x, y: top, width: wide, height: bottom - top });
        match alone {
            Some(side) => *side.of_mut(&mut ends) = bottom,
            None => drawing.height = bottom,
        }
        drawing.parts.push(part);
    }
    drawing.height = ends.iter().fold(drawing.height, |most, end| most.max(*end)) + 2.0;
    drawing
}

/// Where the columns stand.
#[derive(Clone, Copy)]
struct Columns {
    width: f64,
    /// Whose is the left one.
    first: Side,
}

impl Columns {
    fn room(self) -> f64 {
        (self.width - MIDDLE) / 2.0 - EDGE * 2.0
    }

    fn left(self, side: Side) -> f64 {
        if side == self.first { EDGE } else { (self.width + MIDDLE) / 2.0 + EDGE }
    }
}

fn publisher(report: &Report, side: Side) -> &str {
    let of = match side {
        Side::A => &report.a,
        Side::B => &report.b,
    };
    of.publisher.as_deref().unwrap_or_default()
}

fn participant(fact: &Fact) -> Option<&Participant> {
    match &fact.value {
        FactValue::Participant(participant) => Some(participant),
        _ => None,
    }
}

/// Whether a finding is of a part, a title or words of somebody.
fn is_aspect(report: &Report, finding: &Finding) -> bool {
    !Side::BOTH.iter().any(|side| state::facts(report, finding, *side).filter_map(participant).any(|p| !p.is_aspect()))
}

/// People first.
fn rank(report: &Report, finding: &Finding) -> Type {
    let kinds = Side::BOTH.iter().flat_map(|side| state::facts(report, finding, *side)).filter_map(participant).map(|p| p.kind);
    kinds.min().unwrap_or(Type::Group)
}

/// The ids of all facts that differ from the other article's.
fn conflicts(report: &Report) -> Vec<&str> {
    let differing = report.findings.iter().filter(|f| f.verdict == Verdict::Differs);
    differing.flat_map(|f| f.a.iter().chain(&f.b)).map(String::as_str).collect()
}

/// Both articles' words on one thing, and between them the verdict; gives where it ends.
fn both(report: &Report, finding: &Finding, columns: Columns, conflicts: &[&str], words: &Words, top: f64, shapes: &mut Vec<Shape>) -> f64 {
    let middle = columns.width / 2.0;
    let mut y = top + PAD;
    if is_aspect(report, finding) {
        for line in label::wrap(&words.headline(report, finding), PLAIN, columns.width - EDGE * 2.0, 2) {
            shapes.push(Shape::text(EDGE, y + 13.0, line, "head"));
            y += LINE;
        }
        y += 2.0;
    }
    let (from, to) = (columns.left(columns.first) + columns.room() + EDGE, columns.left(columns.first.other()) - EDGE);
    shapes.push(Shape::line((from, y + 9.0), (middle - 9.0, y + 9.0), "join"));
    shapes.push(Shape::line((middle + 9.0, y + 9.0), (to, y + 9.0), "join"));
    shapes.push(Shape::text(middle - 4.5, y + 14.0, rows::glyph(finding.verdict), "glyph"));
    let ends = Side::BOTH.map(|side| one(report, finding, side, columns, conflicts, y - PAD, shapes));
    ends.into_iter().fold(y + LINE, f64::max)
}

/// One article's words; gives where they end.
fn one(report: &Report, finding: &Finding, side: Side, columns: Columns, conflicts: &[&str], top: f64, shapes: &mut Vec<Shape>) -> f64 {
    // Each line with its class, and whether something begins with it.
    let mut lines: Vec<(String, &'static str, bool)> = Vec::new();
    let add = |lines: &mut Vec<(String, &'static str, bool)>, text: &str, most: usize, class: &'static str| {
        let size = if class.starts_with("quoted") { PLAIN } else { SMALL };
        let wrapped = label::wrap(text, size, columns.room() - indent(class), most);
        lines.extend(wrapped.into_iter().enumerate().map(|(i, line)| (line, class, i == 0)));
    };
    let facts = values::said(report, finding, side);
    if let Some(somebody) = facts.iter().filter_map(|f| participant(f)).find(|p| !p.is_aspect()) {
        add(&mut lines, &somebody.name, 2, "quoted");
        for title in somebody.titles.iter().take(FEW) {
            add(&mut lines, title, 2, "told");
        }
        for (deed, differs) in deeds(report, side, &somebody.name, conflicts).into_iter().take(FEW) {
            add(&mut lines, &deed, 2, if differs { "deed odd" } else { "deed" });
        }
    } else {
        let others: Vec<&String> = parts(report, finding, side.other()).flat_map(|p| &p.members).collect();
        // Where one article says that they did not, what each says of them is what is compared.
        let is_denied = Side::BOTH.iter().any(|side| parts(report, finding, *side).any(|p| p.denied));
        for fact in &facts {
            match participant(fact).and_then(|p| p.part.as_ref()) {
                Some(part) if !is_denied => {
                    for member in part.members.iter().take(MEMBERS) {
                        let odd = !others.is_empty() && !others.contains(&member);
                        add(&mut lines, member, 2, if odd { "quoted odd" } else { "quoted" });
                    }
                }
                _ => add(&mut lines, &fact.quote, 3, "quoted"),
            }
        }
    }
    let (mut y, left) = (top + PAD, columns.left(side));
    for (line, class, begins) in lines {
        let height = if class.starts_with("quoted") { LINE } else { SMALLER };
        if begins && indent(class) > 0.0 {
            shapes.push(Shape::text(left, y + height - 4.5, rows::glyph(Verdict::Differs), "glyph differs"));
        }
        shapes.push(Shape::text(left + indent(class), y + height - 4.5, line, class));
        y += height;
    }
    y
}

/// Before a part that the other article gives otherwise there is room for the sign.
fn indent(class: &str) -> f64 {
    if class == "deed odd" { 15.0 } else { 0.0 }
}

fn parts<'a>(report: &'a Report, finding: &'a Finding, side: Side) -> impl Iterator<Item = &'a crate::report::Part> {
    state::facts(report, finding, side).filter_map(participant).filter_map(|p| p.part.as_ref())
}

/// What an article says that somebody did, each once, what the other article says otherwise of them first.
fn deeds(report: &Report, side: Side, name: &str, conflicts: &[&str]) -> Vec<(String, bool)> {
    // Who did it in both articles did it, whoever else is said to have.
    let other = match side {
        Side::A => &report.b,
        Side::B => &report.a,
    };
    let in_both = |part: &report::Part| {
        let parts = other.facts.iter().filter(|f| conflicts.contains(&f.id.as_str())).filter_map(|f| participant(f)?.part.as_ref());
        parts.filter(|p| p.predicate == part.predicate && p.denied == part.denied).any(|p| p.members.iter().any(|m| m == name))
    };
    let of = match side {
        Side::A => &report.a,
        Side::B => &report.b,
    };
    let mut out: Vec<(String, bool)> = Vec::new();
    for fact in &of.facts {
        let Some(part) = participant(fact).and_then(|p| p.part.as_ref()) else { continue };
        let known = out.iter().any(|(deed, _)| *deed == fact.about);
        if !known && !fact.about.is_empty() && part.members.iter().any(|m| m == name) {
            out.push((fact.about.clone(), conflicts.contains(&fact.id.as_str()) && !in_both(part)));
        }
    }
    out.order_by_key(|(_, differs)| !differs);
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::{compared, drawn};
    use super::super::{Drawing, Scene, Shape};
    use crate::report::{Report, Verdict};

    const A: &str =
        "The truce in Marland was brokered by Norway, Kenya and Chile. Norway's foreign minister Ada Brandt thanked John Miller.";
    const B: &str =
        "The truce in Marland was brokered by Kenya and Norway. Ada Brandt, a former judge, spoke to reporters. Ruth Okoro was there.";

    fn drawing() -> (Report, Drawing) {
        let report = compared(A, B);
        let drawing = drawn(Scene::People, &report, 384.0);
        (report, drawing)
    }

    /// Where a finding's words stand: text, class, whether in the left column.
    fn words(drawing: &Drawing, part: usize) -> Vec<(&str, &str, bool)> {
        let shapes = drawing.parts[part].shapes.iter();
        shapes
            .filter_map(|s| match s {
                Shape::Text { x, text, class, .. } => Some((text.as_str(), *class, *x < drawing.width / 2.0)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_part_that_differs_stands_first_and_who_is_odd_is_marked() {
        let (report, drawing) = drawing();
        assert_eq!(report.findings[drawing.parts[0].finding].verdict, Verdict::Differs);
        let found = words(&drawing, 0);
        assert!(found.contains(&("Chile", "quoted odd", true)), "{found:?}");
        assert!(found.contains(&("Kenya", "quoted", false)), "{found:?}");
        assert!(found.iter().any(|(text, class, _)| *class == "head" && text.starts_with("Who brokered")), "{found:?}");
    }

    #[test]
    fn who_is_in_both_stands_in_both_columns_with_the_titles_of_each() {
        let (report, drawing) = drawing();
        let part = (0..drawing.parts.len()).find(|i| words(&drawing, *i).contains(&("Ada Brandt", "quoted", true))).unwrap();
        assert_eq!(report.findings[drawing.parts[part].finding].verdict, Verdict::Agrees);
        let found = words(&drawing, part);
        assert!(found.contains(&("Ada Brandt", "quoted", false)), "{found:?}");
        assert!(found.iter().any(|(text, class, left)| *class == "told" && *left && text.contains("minister")), "{found:?}");
    }

    #[test]
    fn a_part_that_the_other_denies_marks_its_member() {
        let odd = |a: &str, b: &str, name: &str| {
            let drawing = drawn(Scene::People, &compared(a, b), 384.0);
            let part = (0..drawing.parts.len()).rfind(|i| words(&drawing, *i).contains(&(name, "quoted", true))).unwrap();
            words(&drawing, part).iter().any(|(_, class, _)| *class == "deed odd")
        };
        assert!(odd("Ada Brandt attended the summit in Marland.", "Ada Brandt skipped the summit in Marland.", "Ada Brandt"));
        // Both articles say that Norway brokered it, whoever else did.
        assert!(!odd(A, B, "Norway"));
    }

    #[test]
    fn what_one_article_denies_is_told_by_both() {
        let report =
            compared("The rebels refused to sit down with Peruvian delegates.", "The rebels are sitting down with Peruvian delegates.");
        let drawing = drawn(Scene::People, &report, 384.0);
        assert_eq!(report.findings[drawing.parts[0].finding].verdict, Verdict::Differs);
        let found = words(&drawing, 0);
        for (deed, left) in [("refused to", true), ("are sitting", false)] {
            assert!(found.iter().any(|(text, class, at)| *class == "quoted" && *at == left && text.contains(deed)), "{deed} in {found:?}");
        }
    }

    #[test]
    fn who_is_in_one_only_stands_in_its_column() {
        let (report, drawing) = drawing();
        let mut seen = 0;
        for (i, part) in drawing.parts.iter().enumerate() {
            let side = match report.findings[part.finding].verdict {
                Verdict::OnlyA => true,
                Verdict::OnlyB => false,
                _ => continue,
            };
            seen += 1;
            assert!(words(&drawing, i).iter().all(|(_, _, left)| *left == side), "{:?}", words(&drawing, i));
        }
        assert!(seen >= 2);
    }
}
