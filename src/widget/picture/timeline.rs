//! The timeline: what comes in are findings with dates, what goes out is one axis, A's dates above it and B's below, spans as bars, and
//! what both articles date joined. Long gaps are shortened, so that days and decades stand on one axis. What has no place on the
//! calendar ("three weeks") stands under it in words.

use super::label::{self, PLAIN, SMALL};
use super::scale;
use super::{Drawing, Frame, MOST, Part, Shape};
use crate::ordered::Ordered;
use crate::report::{Fact, FactValue, Finding, Report, Verdict, rows};
use crate::widget::state::{self, Side};
use crate::widget::words::{Direction, Words};
use jiff::civil::DateTime;

/// Room at both ends of the axis.
const EDGE: f64 = 12.0;
/// The axis with its dates.
const AXIS: f64 = 22.0;
/// A label: the date in the article's words, and what is dated.
const LANE: f64 = 36.0;
/// A span's bar.
const BAR: f64 = 8.0;
/// Between the axis and the first bar or label.
const NEAR: f64 = 8.0;
/// What is dated is cut to this width; a date has all the room from its place to the other end.
const WIDEST: f64 = 200.0;
/// A label may be cut to this share of its words to keep it off a stem.
const MOST_OF: f64 = 0.6;
/// A verdict's sign before a label.
const SIGN: f64 = 14.0;
/// A line of text.
const LINE: f64 = 20.0;
/// A gap counts as the logarithm of its days, but for no more than this.
const LONGEST: f64 = 2.2;
/// What lasts a day or less is a point, not a span.
const DAY: f64 = 1.0;

/// A date of one article.
struct Item<'a> {
    finding: usize,
    verdict: Verdict,
    side: Side,
    fact: &'a Fact,
    date: DateTime,
    /// Days since the year 0.
    begin: f64,
    end: f64,
    /// Its place on the axis, and that of its end.
    x: f64,
    to: f64,
    /// Whether its label ends at its date rather than beginning there.
    flip: bool,
    /// Its label's left edge and width.
    left: f64,
    wide: f64,
    /// How far from the axis its label begins.
    away: f64,
    bar: Option<usize>,
}

/// All dates on one axis.
pub fn draw(report: &Report, visible: &[usize], width: f64, words: &Words) -> Drawing {
    let width = width.max(200.0);
    let mut drawing = Drawing { width, left_out: visible.len().saturating_sub(MOST), ..Drawing::default() };
    let shown: Vec<(usize, &Finding)> = visible.iter().take(MOST).filter_map(|i| Some((*i, report.findings.get(*i)?))).collect();
    let mut items: Vec<Item> = shown.iter().flat_map(|(i, finding)| dated(report, *i, finding)).collect();
    if !items.is_empty() {
        items.order_by(|x, y| x.begin.total_cmp(&y.begin).then(y.end.total_cmp(&x.end)));
        spread(&mut items, EDGE, width - EDGE);
        let heights = Side::BOTH.map(|side| place(&mut items, side, width));
        let top = LINE + heights[0];
        let height = top + AXIS + heights[1] + LINE;
        axis(&items, top, width, words, &mut drawing);
        for (side, y) in [(Side::A, LINE - 5.0), (Side::B, height - 6.0)] {
            let name = format!("{} {}", side.letter().to_uppercase(), publisher(report, side));
            drawing.back.push(Shape::text(4.0, y, label::fit(name.trim(), SMALL, width - 8.0), "whose"));
        }
        drawing.height = height;
        // Behind all words.
        drawing.parts = parts(report, &items, top, &mut drawing.back);
    }
    // Where one side alone has no day, both stand there too, to be compared.
    let has_day = |index: usize, side: Side| items.iter().any(|item| item.finding == index && item.side == side);
    let lacks = |index: usize, finding: &Finding| {
        Side::BOTH.iter().any(|side| state::facts(report, finding, *side).next().is_some() && !has_day(index, *side))
    };
    let undated: Vec<_> = shown.iter().filter(|(i, finding)| lacks(*i, finding)).copied().collect();
    beneath(report, &undated, words, &mut drawing);
    drawing
}

fn publisher(report: &Report, side: Side) -> &str {
    match side {
        Side::A => report.a.publisher.as_deref(),
        Side::B => report.b.publisher.as_deref(),
    }
    .unwrap_or_default()
}

/// The dates of a finding that have a place on the calendar, each once a side.
fn dated<'a>(report: &'a Report, index: usize, finding: &'a Finding) -> Vec<Item<'a>> {
    let mut out: Vec<Item> = Vec::new();
    for side in Side::BOTH {
        for fact in state::facts(report, finding, side) {
            let FactValue::Date(timex) = &fact.value else { continue };
            let (Some(date), Some(stop)) = (timex.begin, timex.end) else { continue };
            let (begin, end) = (days(date), days(stop));
            if end < begin || out.iter().any(|i| i.side == side && i.begin == begin && i.end == end) {
                continue;
            }
            out.push(Item {
                finding: index,
                verdict: finding.verdict,
                side,
                fact,
                date,
                begin,
                end,
                x: 0.0,
                to: 0.0,
                flip: false,
                left: 0.0,
                wide: 0.0,
                away: 0.0,
                bar: None,
            });
        }
    }
    out
}

/// Days since the year 0, by the calendar that is used today.
fn days(moment: DateTime) -> f64 {
    let (year, month, day) = (i64::from(moment.year()), i64::from(moment.month()), i64::from(moment.day()));
    // Years begin in March, so that the day put in stands last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let whole = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day;
    let seconds = i64::from(moment.hour()) * 3600 + i64::from(moment.minute()) * 60 + i64::from(moment.second());
    whole as f64 + seconds as f64 / 86_400.0
}

/// Gives every date its place on the axis: the longer a gap, the less a day of it counts.
fn spread(items: &mut [Item], left: f64, right: f64) {
    let is_span = |i: &Item| i.end - i.begin > DAY;
    let mut knots: Vec<f64> = items.iter().flat_map(|i| [Some(i.begin), is_span(i).then_some(i.end)]).flatten().collect();
    knots.order_by(f64::total_cmp);
    knots.dedup();
    let mut far = vec![0.0];
    for pair in knots.windows(2) {
        let gap = pair.last().zip(pair.first()).map_or(0.0, |(to, from)| (1.0 + to - from).ln().min(LONGEST));
        far.push(far.last().copied().unwrap_or(0.0) + gap);
    }
    let whole = far.last().copied().unwrap_or(0.0);
    let place = |day: f64| {
        let part = far.get(knots.partition_point(|k| *k < day)).copied().unwrap_or(whole);
        // One moment alone stands in the middle.
        left + (right - left) * if whole > 0.0 { part / whole } else { 0.5 }
    };
    for item in items {
        item.x = place(item.begin);
        item.to = if is_span(item) { place(item.end) } else { item.x };
    }
}

/// Gives one side's dates their lanes; how high they are together. Labels stand towards the middle, on the other side of their stem where
/// that keeps them off the stems of others; what differs is placed first, nearest to the axis, and of one verdict what stands in the middle.
fn place(items: &mut [Item], side: Side, width: f64) -> f64 {
    let mut own: Vec<&mut Item> = items.iter_mut().filter(|i| i.side == side).collect();
    let bars = scale::lanes(own.iter().filter(|i| i.to > i.x).map(|i| (i.x, i.to + 2.0)));
    for (item, bar) in own.iter_mut().filter(|i| i.to > i.x).zip(&bars) {
        item.bar = Some(*bar);
    }
    let outward = |item: &Item| (item.x - width / 2.0).abs();
    own.order_by(|p, q| p.verdict.cmp(&q.verdict).then(outward(p).total_cmp(&outward(q))));
    let count = |lanes: &[usize]| lanes.iter().max().map_or(0.0, |most| *most as f64 + 1.0);
    let first = NEAR + BAR * count(&bars);
    let mut taken: Vec<Seat> = Vec::new();
    let mut stems: Vec<f64> = own.iter().rev().map(|i| i.x).collect();
    for item in own {
        stems.pop();
        let seat = seat(item, width, &taken, &stems);
        (item.flip, item.left, item.wide) = (seat.left < seat.x, seat.left, seat.right - seat.left);
        item.away = first + LANE * seat.lane as f64;
        taken.push(seat);
    }
    first + LANE * count(&taken.iter().map(|seat| seat.lane).collect::<Vec<_>>())
}

/// Where a label stands.
struct Seat {
    lane: usize,
    left: f64,
    right: f64,
    /// Its stem.
    x: f64,
}

impl Seat {
    /// Whether a stem at this place would run through the label.
    fn covers(&self, x: f64) -> bool {
        self.left + 3.0 < x && x < self.right - 3.0
    }
}

/// The best seat for a label beside those that are taken. `stems` are those of labels yet to come.
fn seat(item: &Item, width: f64, taken: &[Seat], stems: &[f64]) -> Seat {
    let words = (label::width(&item.fact.quote, PLAIN) + SIGN).max(label::width(&item.fact.about, SMALL).min(WIDEST)) + 8.0;
    let inward = item.x > width / 2.0;
    let top = taken.iter().map(|seat| seat.lane + 1).max().unwrap_or(0);
    let mut best: Option<(usize, Seat)> = None;
    let to_edge = |flip: bool| if flip { item.x } else { width - item.x };
    // As far as the next stem, where most of the words fit before it.
    let others = taken.iter().map(|seat| seat.x).chain(stems.iter().copied());
    let to_stem = others.map(|x| (x - item.x) * if inward { -1.0 } else { 1.0 }).filter(|far| *far > words * MOST_OF).fold(words, f64::min);
    for (flip, room) in [(inward, to_edge(inward)), (!inward, to_edge(!inward)), (inward, to_edge(inward).min(to_stem - 3.0))] {
        let wide = words.min(room).floor();
        // Outwards only where it need not be cut.
        if flip != inward && wide < words.floor() {
            continue;
        }
        let (left, right) = if flip { (item.x - wide, item.x) } else { (item.x, item.x + wide) };
        for lane in 0..=top {
            let seat = Seat { lane, left, right, x: item.x };
            if taken.iter().any(|other| other.lane == lane && left - 5.0 < other.right + 5.0 && other.left - 5.0 < right + 5.0) {
                continue;
            }
            let crosses = |other: &&Seat| other.lane < lane && other.covers(item.x) || other.lane > lane && seat.covers(other.x);
            // To run through words is worst, then to be in the way of those to come, then to be cut.
            let cost = taken.iter().filter(crosses).count() * 6
                + usize::from(wide < words.floor()) * 4
                + stems.iter().filter(|x| seat.covers(**x)).count() * 5
                + lane;
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, seat));
            }
        }
    }
    best.map_or(Seat { lane: top, left: item.x, right: item.x, x: item.x }, |(_, seat)| seat)
}

/// The axis, and as many of its dates as find room: first the ends, then from the left.
fn axis(items: &[Item], top: f64, width: f64, words: &Words, drawing: &mut Drawing) {
    let is_joined = |item: &&Item| items.iter().any(|other| other.finding == item.finding && other.side != item.side);
    let lines: Vec<f64> = items.iter().filter(is_joined).map(|item| f64::midpoint(item.x, item.to)).collect();
    drawing.back.push(Shape::bar(0.0, width, top, AXIS, "band"));
    let mut dates: Vec<(f64, String)> = Vec::new();
    let mut year = None;
    for item in items {
        if dates.last().is_none_or(|(x, _)| item.x - x > 0.5) {
            dates.push((item.x, short(item, year != Some(item.date.year()), words)));
            year = Some(item.date.year());
        }
    }
    let count = dates.len();
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let order = [0, count.saturating_sub(1)].into_iter().chain(1..count.saturating_sub(1));
    for (x, date) in order.filter_map(|i| dates.get(i)) {
        let wide = label::width(date, SMALL);
        // Beside its own place, and on no line that runs through the axis.
        let mut places = [x + 7.0, x - wide - 7.0];
        if *x > width / 2.0 {
            places.reverse();
        }
        let is_free = |from: &f64| {
            *from >= 0.0
                && from + wide <= width
                && taken.iter().all(|(f, t)| from + wide + 8.0 <= *f || *from >= *t + 8.0)
                && lines.iter().all(|x| *x < from - 4.0 || *x > from + wide + 4.0)
        };
        if let Some(from) = places.into_iter().find(is_free) {
            taken.push((from, from + wide));
            drawing.back.push(Shape::text(from, top + 15.5, date.clone(), "tick"));
        }
    }
}

/// "2011", "Mar 2011", "23 Jan", "23 Jan 2017": no closer than the article is.
fn short(item: &Item, with_year: bool, words: &Words) -> String {
    let FactValue::Date(timex) = &item.fact.value else { return String::new() };
    match timex.end.map_or(0.0, |end| days(end) - item.begin) {
        360.0.. => words.year(item.date.date()),
        27.0.. => words.month(item.date.date()),
        _ => words.short(item.date.date(), with_year),
    }
}

/// The findings, those that begin first, first; and the stems of their labels.
fn parts(report: &Report, items: &[Item], top: f64, stems: &mut Vec<Shape>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for item in items {
        let part = match parts.iter().position(|p| p.finding == item.finding) {
            Some(at) => parts.get_mut(at),
            None => {
                let own = items.iter().filter(|i| i.finding == item.finding);
                parts.push(Part { finding: item.finding, shapes: joins(&own.collect::<Vec<_>>(), top), ..Part::default() });
                parts.last_mut()
            }
        };
        let (Some(part), Some(finding)) = (part, report.findings.get(item.finding)) else { continue };
        let is_above = item.side == Side::A;
        let edge = if is_above { top } else { top + AXIS };
        let out = |by: f64| if is_above { edge - by } else { edge + by };
        let mut from = 0.0;
        if let Some(bar) = item.bar {
            from = NEAR + BAR * bar as f64 - 2.0;
            part.shapes.push(Shape::bar(item.x, item.to, if is_above { out(from) - 3.0 } else { out(from) - 2.0 }, 5.0, "bar"));
        }
        if item.bar.is_none() {
            part.shapes.push(Shape::Dot { x: item.x, y: edge, class: "dot" });
        }
        stems.push(Shape::line((item.x, out(from)), (item.x, out(item.away + 30.0)), stem(finding.verdict)));
        let y = if is_above { out(item.away + LANE - 2.0) } else { out(item.away) };
        let room = item.wide - 5.0;
        let glyph = rows::glyph(finding.verdict);
        let quote = label::fit(&item.fact.quote, PLAIN, room - SIGN);
        let about = label::fit(&item.fact.about, SMALL, room);
        let words = if item.flip {
            let at = item.x - 5.0;
            [(at - 9.0, glyph, "glyph"), (at - SIGN, &quote, "quoted end"), (at, &about, "told end")]
        } else {
            let at = item.x + 5.0;
            [(at, glyph, "glyph"), (at + SIGN, &quote, "quoted"), (at, &about, "told")]
        };
        for ((x, text, class), line) in words.into_iter().zip([13.0, 13.0, 28.0]) {
            part.shapes.push(Shape::text(x, y + line, text, class));
        }
        part.frames.push(Frame { x: item.left.max(0.0), y: y - 1.0, width: item.wide, height: LANE - 4.0 });
    }
    parts
}

/// A stem's class: it stands outside its part, behind the words of others.
fn stem(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Differs => "stem differs",
        Verdict::Compatible => "stem compatible",
        Verdict::Agrees => "stem agrees",
        Verdict::OnlyA | Verdict::OnlyB => "stem only_a",
    }
}

/// What joins the dates of a finding across the axis.
fn joins(own: &[&Item], top: f64) -> Vec<Shape> {
    let of = |side: Side| own.iter().filter(move |i| i.side == side);
    let middle = |item: &Item| f64::midpoint(item.x, item.to);
    let mut out = Vec::new();
    for a in of(Side::A) {
        // Each to the one that is nearest.
        let nearest = of(Side::B).min_by(|p, q| (middle(p) - middle(a)).abs().total_cmp(&(middle(q) - middle(a)).abs()));
        if let Some(b) = nearest {
            let from = (middle(a), if a.bar.is_some() { top - NEAR } else { top });
            let to = (middle(b), if b.bar.is_some() { top + AXIS + NEAR } else { top + AXIS });
            out.push(Shape::line(from, to, "join"));
        }
    }
    out
}

/// What has no place on the calendar, a line a finding.
fn beneath(report: &Report, undated: &[(usize, &Finding)], words: &Words, drawing: &mut Drawing) {
    if undated.is_empty() {
        return;
    }
    let mut y = drawing.height + 12.0;
    for line in label::wrap(words.undated, SMALL, drawing.width - 8.0, 2) {
        drawing.back.push(match words.direction {
            Direction::Ltr => Shape::text(4.0, y + 12.0, line, "whose"),
            Direction::Rtl => Shape::text(drawing.width - 4.0, y + 12.0, line, "whose end"),
        });
        y += 16.0;
    }
    let fitted = |fact: &Fact| label::fit(&fact.quote, PLAIN, drawing.width / 2.0);
    let quotes = undated.iter().flat_map(|(_, finding)| Side::BOTH.map(|side| state::facts(report, finding, side).next()));
    let about = quotes.flatten().map(|fact| label::width(&fitted(fact), PLAIN)).fold(0.0, f64::max) + 46.0;
    for (index, finding) in undated {
        let mut shapes = vec![Shape::text(4.0, y + 18.0, rows::glyph(finding.verdict), "glyph")];
        let top = y;
        for side in Side::BOTH {
            let Some(fact) = state::facts(report, finding, side).next() else { continue };
            shapes.push(Shape::text(22.0, y + 18.0, side.letter().to_uppercase(), "initial"));
            shapes.push(Shape::text(40.0, y + 18.0, fitted(fact), "quoted"));
            shapes.push(Shape::text(about, y + 18.0, label::fit(&fact.about, SMALL, drawing.width - about - 4.0), "told"));
            y += LINE;
        }
        y += 8.0;
        let frame = Frame { x: 0.0, y: top, width: drawing.width, height: y - top };
        match drawing.parts.iter_mut().find(|part| part.finding == *index) {
            Some(part) => {
                part.frames.push(frame);
                part.shapes.extend(shapes);
            }
            None => drawing.parts.push(Part { finding: *index, frames: vec![frame], shapes }),
        }
    }
    drawing.height = y;
}

#[cfg(test)]
mod tests {
    use super::super::tests::{compared, drawn, texts};
    use super::super::{Drawing, Scene, Shape};
    use super::days;
    use crate::article::day;
    use crate::report::Verdict;

    const A: &str = "The bridge in Tarsa was opened on 4 March 2014. It was shut on 6 March 2017. It has been guarded for three weeks.";
    const B: &str = "The bridge in Tarsa was opened in 2014. It was shut on 6 March 2017. A new one was begun in May 2015.";

    fn drawing() -> (crate::report::Report, Drawing) {
        let report = compared(A, B);
        let drawing = drawn(Scene::Timeline, &report, 384.0);
        (report, drawing)
    }

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        let at = |iso: &str| days(day(iso).unwrap().at(0, 0, 0, 0));
        for (from, to, apart) in [("2016-02-28", "2016-03-01", 2.0), ("2017-02-28", "2017-03-01", 1.0), ("1999-12-31", "2001-01-01", 367.0)]
        {
            assert_eq!(at(to) - at(from), apart, "{from} {to}");
        }
        assert_eq!(days(day("2017-01-01").unwrap().at(12, 0, 0, 0)) - at("2017-01-01"), 0.5);
    }

    #[test]
    fn the_first_article_stands_above_the_axis_and_the_second_below() {
        let (report, drawing) = drawing();
        let Some(Shape::Path { d, class: "band" }) = drawing.back.first() else { unreachable!() };
        let axis: f64 = d.split(' ').nth(1).and_then(|y| y.split('H').next()).and_then(|y| y.parse().ok()).unwrap();
        for part in drawing.parts.iter().filter(|p| !p.shapes.iter().any(|s| matches!(s, Shape::Text { class: "initial", .. }))) {
            let finding = &report.findings[part.finding];
            let above = part.frames.iter().filter(|f| f.y + f.height < axis).count();
            let below = part.frames.iter().filter(|f| f.y > axis).count();
            assert_eq!((above > 0, below > 0), (!finding.a.is_empty(), !finding.b.is_empty()), "{finding:?}");
        }
    }

    #[test]
    fn what_agrees_is_joined_straight_and_a_span_is_a_bar() {
        let (report, drawing) = drawing();
        let agrees = drawing.parts.iter().find(|p| report.findings[p.finding].verdict == Verdict::Agrees).unwrap();
        let join = agrees.shapes.iter().find_map(|s| match s {
            Shape::Path { d, class: "join" } => Some(d.clone()),
            _ => None,
        });
        let join = join.unwrap();
        let (from, to) = join.trim_start_matches('M').split_once('L').unwrap();
        assert_eq!(from.split(' ').next(), to.split(' ').next(), "{join}");
        assert!(drawing.parts.iter().any(|p| p.shapes.iter().any(|s| matches!(s, Shape::Path { class: "bar", .. }))));
    }

    #[test]
    fn the_axis_is_dated_and_what_has_no_day_stands_beneath() {
        let (_, drawing) = drawing();
        let words = texts(&drawing);
        for word in ["2014", "6 Mar 2017", "three weeks"] {
            assert!(words.iter().any(|w| w.contains(word)), "{word} in {words:?}");
        }
    }

    #[test]
    fn what_has_a_day_in_one_article_only_stands_beneath_too() {
        let report =
            compared("The three-week ceasefire in Marland has held.", "The ceasefire in Marland, in force since Feb. 17, has held.");
        let finding = report.findings.iter().position(|f| f.verdict == Verdict::Compatible).unwrap();
        let drawing = drawn(Scene::Timeline, &report, 384.0);
        let words = texts(&drawing);
        for quote in ["three-week", "Feb. 17"] {
            assert!(words.iter().any(|w| w.contains(quote)), "{quote} in {words:?}");
        }
        assert_eq!(drawing.parts.iter().filter(|p| p.finding == finding).count(), 1);
    }

    #[test]
    fn what_differs_stands_nearest_to_the_axis() {
        let report = compared(
            "The mill at Tarsa burned down on 4 March 2017. It was built in May 1911. A fair was held on 20 February 2017.",
            "The mill at Tarsa burned down on 5 March 2017. It was built in 1911.",
        );
        let drawing = drawn(Scene::Timeline, &report, 384.0);
        let Some(Shape::Path { d, class: "band" }) = drawing.back.first() else { unreachable!() };
        let axis: f64 = d.split(' ').nth(1).and_then(|y| y.split('H').next()).and_then(|y| y.parse().ok()).unwrap();
        let far = |p: &super::Part| p.frames.iter().filter(|f| f.y < axis).map(|f| axis - f.y).fold(0.0, f64::max);
        let differs = drawing.parts.iter().find(|p| report.findings[p.finding].verdict == Verdict::Differs).unwrap();
        assert!(drawing.parts.iter().all(|p| far(p) == 0.0 || far(differs) <= far(p)), "{:?}", drawing.parts);
    }

    #[test]
    fn a_date_is_told_in_full() {
        let report =
            compared("The mill has been run by her family for the last two decades.", "The mill was sold in the second quarter of 2015.");
        let drawing = drawn(Scene::Timeline, &report, 330.0);
        for words in ["the last two decades", "the second quarter of 2015"] {
            assert!(texts(&drawing).contains(&words), "{:?}", texts(&drawing));
        }
    }

    /// How many stems run through the label of another.
    fn crossings(drawing: &Drawing) -> usize {
        let stems = drawing.back.iter().filter_map(|s| match s {
            Shape::Path { d, class } if class.starts_with("stem") => {
                let numbers: Vec<f64> = d.split(['M', 'L', ' ']).filter_map(|n| n.parse().ok()).collect();
                Some((numbers[0], numbers[1].min(numbers[3]), numbers[1].max(numbers[3])))
            }
            _ => None,
        });
        let frames: Vec<_> = drawing.parts.iter().flat_map(|p| &p.frames).collect();
        stems
            .map(|(x, top, bottom)| {
                let through = |f: &&&super::Frame| f.x + 3.0 < x && x < f.x + f.width - 3.0 && f.y < bottom && top < f.y + f.height;
                frames.iter().filter(through).count()
            })
            .sum()
    }

    #[test]
    fn no_stem_runs_through_the_words_of_another() {
        let report = compared(
            "The bus fell from the bridge on Monday. The bridge was built in 1962.",
            "The bus fell from the bridge on Tuesday. The driver had worked for the line since March 2011.",
        );
        for width in [272.0, 300.0, 384.0, 500.0] {
            assert_eq!(crossings(&drawn(Scene::Timeline, &report, width)), 0, "{width}");
        }
        assert_eq!(crossings(&drawing().1), 0);
    }

    #[test]
    fn no_label_lies_on_another() {
        let a = (1..=9).map(|d| format!("It rained in town number {d} on {d} March 2017. ")).collect::<String>();
        let drawing = drawn(Scene::Timeline, &compared(&a, "It rained on 4 March 2017."), 300.0);
        let frames: Vec<_> = drawing.parts.iter().flat_map(|p| &p.frames).collect();
        assert!(frames.len() >= 9);
        for (i, p) in frames.iter().enumerate() {
            for q in frames.iter().skip(i + 1) {
                let apart = p.x + p.width <= q.x || q.x + q.width <= p.x || p.y + p.height <= q.y || q.y + q.height <= p.y;
                assert!(apart, "{p:?} {q:?}");
            }
        }
    }
}
