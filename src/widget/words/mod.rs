//! What comes in: a language tag; what goes out: the interface's words. One language, one file, whose table holds them all.
//!
//! What the engine says (reasons, notes, what is wrong with an input) and what articles say stays English in every language;
//! it is marked as such where it stands. What is told before the engine is there stands in `static/crosscheck.js`.

mod arabic;
mod english;

pub use arabic::ARABIC;
pub use english::ENGLISH;

use super::filter::Filter;
use super::picture::Scene;
use super::state::Side;
use crate::report::headline::headline;
use crate::report::{Finding, Kind, Report, Verdict};
use jiff::civil::Date;

/// Where lines of a language begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// At the left.
    Ltr,
    /// At the right.
    Rtl,
}

impl Direction {
    /// As the attribute `dir` has it.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// What an attribute `dir` says; none where it says neither.
    pub fn named(name: &str) -> Option<Direction> {
        [Direction::Ltr, Direction::Rtl].into_iter().find(|d| d.name().eq_ignore_ascii_case(name))
    }
}

/// Every string of the interface.
#[derive(Debug)]
#[allow(missing_docs, reason = "the English table below says what each is")]
pub struct Words {
    pub language: &'static str,
    pub direction: Direction,
    pub number: fn(usize) -> String,
    pub months: [&'static str; 12],
    pub short_months: [&'static str; 12],
    pub heading: &'static str,
    pub show: &'static str,
    pub kinds: &'static str,
    pub figure: &'static str,
    pub date: &'static str,
    pub participant: &'static str,
    pub figures: &'static str,
    pub dates: &'static str,
    pub participants: &'static str,
    pub differ: fn(usize) -> &'static str,
    pub compatible: fn(usize) -> &'static str,
    pub agree: fn(usize) -> &'static str,
    pub only: &'static str,
    pub only_in: fn(&str) -> String,
    pub scenes: &'static str,
    pub list: &'static str,
    pub scales: &'static str,
    pub timeline: &'static str,
    pub people: &'static str,
    pub figures_seen: &'static str,
    pub timeline_seen: &'static str,
    pub people_seen: &'static str,
    pub undated: &'static str,
    pub left_out: fn(usize) -> String,
    pub next: &'static str,
    pub previous: &'static str,
    pub position: fn(usize, usize) -> String,
    pub total: fn(usize) -> String,
    pub article: fn(&str) -> String,
    pub findings: &'static str,
    pub uncertain: &'static str,
    pub unsure: &'static str,
    pub may_be_update: &'static str,
    pub both: &'static str,
    pub according: fn(&str) -> String,
    pub read_in: fn(&str) -> String,
    pub back_to_list: &'static str,
    pub pinned: fn(&str) -> String,
    pub hint: &'static str,
    pub hint_keys: &'static str,
    pub nothing_shown: &'static str,
    pub find: &'static str,
    pub search: &'static str,
    pub nothing_holds: fn(&str) -> String,
    pub nothing_at_all: &'static str,
    pub nothing_found: &'static str,
    pub no_articles: &'static str,
    pub no_articles_inputs: &'static str,
    pub inputs: &'static str,
    pub first_article: &'static str,
    pub second_article: &'static str,
    pub text: &'static str,
    pub given: &'static str,
    pub paste_here: &'static str,
    pub paste: fn(&str) -> String,
    pub choose_file: &'static str,
    pub unreadable: &'static str,
    pub files_left: fn(&str) -> String,
    pub publisher: &'static str,
    pub title: &'static str,
    pub published: &'static str,
    pub private: &'static str,
    pub reading: &'static str,
    pub bad_date: &'static str,
    pub clear: &'static str,
    pub example: &'static str,
    pub source: &'static str,
    pub take: &'static str,
    pub this_finding: &'static str,
    pub all_findings: &'static str,
    pub choose_first: &'static str,
    pub copy_link: &'static str,
    pub copy_text: &'static str,
    pub copy_tag: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub saved: &'static str,
    pub print: &'static str,
    pub embed: &'static str,
    pub own_files: &'static str,
    pub folder: &'static str,
    pub tag: &'static str,
    pub policy: &'static str,
    pub save_as: &'static str,
    pub page: &'static str,
    pub table: &'static str,
    pub annotations: &'static str,
    pub close: &'static str,
    pub help: &'static str,
    pub signs: &'static str,
    pub differs_means: &'static str,
    pub compatible_means: &'static str,
    pub agrees_means: &'static str,
    pub only_means: &'static str,
    pub judges_nobody: &'static str,
    pub keys: &'static str,
    pub key_next: &'static str,
    pub key_shown: &'static str,
    pub key_search: &'static str,
    pub key_back: &'static str,
    pub key_help: &'static str,
    pub slow: &'static str,
    pub unreachable: &'static str,
    pub gone: fn(u16) -> String,
    pub refused: fn(u16) -> String,
    pub page_for_json: &'static str,
    pub no_article: fn(&str, &str) -> String,
    pub nowhere: fn(&str) -> String,
    pub no_report: fn(&str) -> String,
    pub unfit: fn(usize) -> String,
    pub checked: &'static str,
}

/// All tables.
pub static ALL: [&Words; 2] = [&ENGLISH, &ARABIC];

/// The words of a language, given as "ar" or "ar-EG"; English where there is no table for it.
pub fn words(language: &str) -> &'static Words {
    let first = language.split('-').next().unwrap_or_default();
    ALL.into_iter().find(|w| w.language.eq_ignore_ascii_case(first)).unwrap_or(&ENGLISH)
}

impl Words {
    /// "figure"
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Figure => self.figure,
            Kind::Date => self.date,
            Kind::Participant => self.participant,
        }
    }

    /// What a filter's button says after its count.
    pub fn filter(&self, filter: Filter, count: usize) -> &'static str {
        match filter {
            Filter::Differs => (self.differ)(count),
            Filter::Compatible => (self.compatible)(count),
            Filter::Agrees => (self.agree)(count),
            Filter::Only => self.only,
            Filter::Figure => self.figures,
            Filter::Date => self.dates,
            Filter::Participant => self.participants,
        }
    }

    /// "2 differ"
    pub fn tally(&self, filter: Filter, count: usize) -> String {
        format!("{} {}", (self.number)(count), self.filter(filter, count))
    }

    /// What a verdict's sign means.
    pub fn means(&self, filter: Filter) -> &'static str {
        match filter {
            Filter::Differs => self.differs_means,
            Filter::Compatible => self.compatible_means,
            Filter::Agrees => self.agrees_means,
            _ => self.only_means,
        }
    }

    /// That an article did not come, or the report, and why, as `static/crosscheck.js` names it; `subject` is an address or a selector.
    pub fn failure(&self, what: &str, subject: &str, status: u16, is_report: bool) -> String {
        let why = match what {
            "nowhere" => return (self.nowhere)(subject),
            "slow" => self.slow.to_owned(),
            "refused" if matches!(status, 404 | 410) => (self.gone)(status),
            "refused" => (self.refused)(status),
            "page" => self.page_for_json.to_owned(),
            _ => self.unreachable.to_owned(),
        };
        if is_report { (self.no_report)(&format!("{subject}: {why}")) } else { (self.no_article)(subject, &why) }
    }

    /// A scene's button.
    pub fn scene(&self, scene: Scene) -> &'static str {
        match scene {
            Scene::List => self.list,
            Scene::Figures => self.scales,
            Scene::Timeline => self.timeline,
            Scene::People => self.people,
        }
    }

    /// How a picture is to be read.
    pub fn seen(&self, scene: Scene) -> &'static str {
        match scene {
            Scene::List => "",
            Scene::Figures => self.figures_seen,
            Scene::Timeline => self.timeline_seen,
            Scene::People => self.people_seen,
        }
    }

    /// A group's heading in the list.
    pub fn group(&self, verdict: Verdict, publisher: &str, count: usize) -> String {
        match verdict {
            Verdict::Differs => (self.differ)(count).to_owned(),
            Verdict::Compatible => (self.compatible)(count).to_owned(),
            Verdict::Agrees => (self.agree)(count).to_owned(),
            Verdict::OnlyA | Verdict::OnlyB => (self.only_in)(publisher),
        }
    }

    /// A finding's headline, and behind it that it is uncertain, where it is.
    pub fn headline(&self, report: &Report, finding: &Finding) -> String {
        let headline = headline(report, finding);
        if finding.is_unsure() { format!("{headline} ({})", self.uncertain) } else { headline }
    }

    /// "First article"
    pub fn nth(&self, side: Side) -> &'static str {
        match side {
            Side::A => self.first_article,
            Side::B => self.second_article,
        }
    }

    /// "23 January 2017"
    pub fn long(&self, day: Date) -> String {
        format!("{} {} {}", self.day(day), month(&self.months, day), self.year(day))
    }

    /// "23 Jan 2017", or without its year
    pub fn short(&self, day: Date, with_year: bool) -> String {
        let short = format!("{} {}", self.day(day), month(&self.short_months, day));
        if with_year { format!("{short} {}", self.year(day)) } else { short }
    }

    /// "Jan 2017"
    pub fn month(&self, day: Date) -> String {
        format!("{} {}", month(&self.short_months, day), self.year(day))
    }

    /// "2017"
    pub fn year(&self, day: Date) -> String {
        (self.number)(usize::from(day.year().unsigned_abs()))
    }

    fn day(&self, day: Date) -> String {
        (self.number)(usize::from(day.day().unsigned_abs()))
    }
}

fn month(names: &[&'static str; 12], day: Date) -> &'static str {
    names.get(usize::from(day.month().unsigned_abs()).saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_by_its_first_part() {
        for (tag, language) in [("ar", "ar"), ("AR-eg", "ar"), ("en-GB", "en"), ("arn", "en"), ("", "en"), ("x", "en")] {
            assert_eq!(words(tag).language, language, "{tag}");
        }
    }

    #[test]
    fn days_are_written_in_each_language() {
        let day = crate::article::day("2017-01-23").unwrap();
        assert_eq!(
            (ENGLISH.long(day), ENGLISH.short(day, false), ENGLISH.month(day)),
            ("23 January 2017".into(), "23 Jan".into(), "Jan 2017".into())
        );
        assert_eq!((ARABIC.long(day), ARABIC.short(day, true)), ("٢٣ يناير ٢٠١٧".into(), "٢٣ يناير ٢٠١٧".into()));
    }
}
