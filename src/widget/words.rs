//! What comes in: a language tag; what goes out: the interface's words. Another language is another table.

use super::filter::Filter;
use super::picture::Scene;
use super::state::Side;
use crate::report::{Kind, Verdict};

/// Every string of the interface.
#[derive(Debug)]
#[allow(missing_docs, reason = "the English table below says what each is")]
pub struct Words {
    pub language: &'static str,
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
    pub compatible: &'static str,
    pub agree: fn(usize) -> &'static str,
    pub only: &'static str,
    pub only_in: fn(&str) -> String,
    pub scenes: &'static str,
    pub list: &'static str,
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
    pub perhaps: &'static str,
    pub unsure: &'static str,
    pub may_be_update: &'static str,
    pub who: fn(&str) -> String,
    pub both: &'static str,
    pub according: fn(&str) -> String,
    pub read_in: fn(&str) -> String,
    pub back_to_list: &'static str,
    pub pinned: fn(&str) -> String,
    pub hint: &'static str,
    pub hint_keys: &'static str,
    pub nothing_shown: &'static str,
    pub nothing_found: &'static str,
    pub no_articles: &'static str,
    pub no_articles_inputs: &'static str,
    pub inputs: &'static str,
    pub first_article: &'static str,
    pub second_article: &'static str,
    pub text: &'static str,
    pub given: &'static str,
    pub paste: fn(&str) -> String,
    pub choose_file: &'static str,
    pub unreadable: &'static str,
    pub publisher: &'static str,
    pub title: &'static str,
    pub published: &'static str,
    pub private: &'static str,
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
    pub save_as: &'static str,
    pub page: &'static str,
    pub table: &'static str,
    pub annotations: &'static str,
    pub close: &'static str,
}

/// The words of a language; English where there is no table for it.
pub fn words(_language: &str) -> &'static Words {
    &ENGLISH
}

/// English.
pub static ENGLISH: Words = Words {
    language: "en",
    heading: "Two reports, one event",
    show: "Show by verdict",
    kinds: "Show by kind",
    figure: "figure",
    date: "date",
    participant: "participant",
    figures: "Figures",
    dates: "Dates",
    participants: "Participants",
    differ: |n| if n == 1 { "differs" } else { "differ" },
    compatible: "compatible",
    agree: |n| if n == 1 { "agrees" } else { "agree" },
    only: "in one only",
    only_in: |publisher| format!("only in {publisher}"),
    scenes: "Show as",
    list: "List",
    timeline: "Timeline",
    people: "People",
    figures_seen: "Each on its own scale. A dot is a number, a ring one that is not reached or not exact, a bar a range, an arrow an open end.",
    timeline_seen: "Long gaps are shortened. A bar is a span, a line joins what both articles date.",
    people_seen: "Who is in which article, and what it says of them. Lines join who is in both.",
    undated: "Without a place on the calendar",
    left_out: |n| format!("{n} more would make the picture too full; the list has them all."),
    next: "next",
    previous: "previous",
    position: |at, of| format!("{at} of {of}"),
    total: |of| if of == 1 { "1 finding".to_owned() } else { format!("{of} findings") },
    article: |publisher| format!("Article: {publisher}"),
    findings: "Findings",
    perhaps: "perhaps",
    unsure: "Perhaps: it is not certain that these two are about the same thing.",
    who: |deed| format!("Who {deed}"),
    both: "Both",
    according: |who| format!("according to {who}"),
    may_be_update: "The later article may simply be newer.",
    read_in: |publisher| format!("Read in {publisher}"),
    back_to_list: "Back to the list",
    pinned: |publisher| format!("{publisher} says"),
    hint: "Choose one to see both passages.",
    hint_keys: " Keys: n, p.",
    nothing_shown: "Nothing is shown. Switch on a filter above.",
    nothing_found: "No figure, date or participant was found that both articles give. “in one only” lists what stands in one of them.",
    no_articles: "Nothing to compare yet.",
    no_articles_inputs: "Nothing to compare yet. Paste two articles about one event under “Compare other articles”.",
    inputs: "Compare other articles",
    first_article: "First article",
    second_article: "Second article",
    text: "Text",
    given: "the article of this page",
    paste: |publisher| format!("Paste an article, or drop a file here. Until then this side keeps {publisher}."),
    choose_file: "Choose a file",
    unreadable: "the file cannot be read",
    publisher: "Publisher",
    title: "Title",
    published: "Published on",
    private: "Nothing leaves this page: the comparison runs in your browser.",
    bad_date: "This is no date as 2017-01-23.",
    clear: "Clear",
    example: "Back to the example",
    source: "original",
    take: "Share or save",
    this_finding: "This finding",
    all_findings: "All findings",
    choose_first: "Choose a finding in the list, and you can link to it here.",
    copy_link: "Copy link",
    copy_text: "Copy as text",
    copy_tag: "Copy tag",
    copied: "Copied.",
    not_copied: "This page may not copy. Mark the text and copy it yourself.",
    saved: "Saved among your downloads.",
    print: "Print",
    embed: "Embed this",
    save_as: "Save as",
    page: "web page",
    table: "table (CSV)",
    annotations: "web annotations",
    close: "Close",
};

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
            Filter::Compatible => self.compatible,
            Filter::Agrees => (self.agree)(count),
            Filter::Only => self.only,
            Filter::Figure => self.figures,
            Filter::Date => self.dates,
            Filter::Participant => self.participants,
        }
    }

    /// A scene's button.
    pub fn scene(&self, scene: Scene) -> &'static str {
        match scene {
            Scene::List => self.list,
            Scene::Figures => self.figures,
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
            Verdict::Compatible => self.compatible.to_owned(),
            Verdict::Agrees => (self.agree)(count).to_owned(),
            Verdict::OnlyA | Verdict::OnlyB => (self.only_in)(publisher),
        }
    }

    /// "First article"
    pub fn nth(&self, side: Side) -> &'static str {
        match side {
            Side::A => self.first_article,
            Side::B => self.second_article,
        }
    }
}
