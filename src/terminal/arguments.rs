//! What comes in: the command line; what goes out: what to do.

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// Two news articles, one event: where they agree on figures, dates and participants, and where not.
#[derive(Parser)]
#[command(name = "crosscheck", version, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Compare two articles.
    Compare(Compare),
    /// Show the facts of one article.
    Facts(Facts),
}

#[derive(Args)]
pub struct Compare {
    /// First article: a text, HTML, JSON or Word (.docx) file, or - for standard input.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    pub a: Option<PathBuf>,
    /// Second article.
    #[arg(required_unless_present = "jsonl")]
    pub b: Option<PathBuf>,
    /// Read a line {"id", "a": {"text", …}, "b": {…}} a pair from standard input; print {"id", "report"} a line.
    #[arg(long)]
    pub jsonl: bool,
    /// How to print the findings.
    #[arg(long, value_enum, default_value_t = Format::People, conflicts_with = "jsonl")]
    pub format: Format,
    /// Exit with status 3 where something differs.
    #[arg(long, value_enum, value_name = "VERDICT")]
    pub fail_on: Option<FailOn>,
    /// Title of the first article, over what it says itself.
    #[arg(long, conflicts_with = "jsonl")]
    pub title_a: Option<String>,
    /// Title of the second article.
    #[arg(long, conflicts_with = "jsonl")]
    pub title_b: Option<String>,
    /// Publisher of the first article.
    #[arg(long, conflicts_with = "jsonl")]
    pub publisher_a: Option<String>,
    /// Publisher of the second article.
    #[arg(long, conflicts_with = "jsonl")]
    pub publisher_b: Option<String>,
    /// Day of publication of the first article, as 2017-01-23.
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "jsonl")]
    pub published_a: Option<Date>,
    /// Day of publication of the second article.
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "jsonl")]
    pub published_b: Option<Date>,
}

#[derive(Args)]
pub struct Facts {
    /// The article: a text, HTML, JSON or Word (.docx) file, or - for standard input.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    pub article: Option<PathBuf>,
    /// Read a line {"id", "text", "title"?, "published"?} an article from standard input; print {"id", "facts"} a line.
    #[arg(long)]
    pub jsonl: bool,
    /// Add every name in the text, acting or not.
    #[arg(long)]
    pub names: bool,
    /// How to print the facts.
    #[arg(long, value_enum, default_value_t = FactsFormat::People, conflicts_with = "jsonl")]
    pub format: FactsFormat,
    /// Title, over what the article says itself.
    #[arg(long, conflicts_with = "jsonl")]
    pub title: Option<String>,
    /// Publisher.
    #[arg(long, conflicts_with = "jsonl")]
    pub publisher: Option<String>,
    /// Day of publication, as 2017-01-23.
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "jsonl")]
    pub published: Option<Date>,
}

fn day(argument: &str) -> Result<Date, String> {
    argument.parse().map_err(|_| "a date is written as 2017-01-23".to_owned())
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Aligned and coloured, for the terminal.
    People,
    /// The report of the contract.
    Json,
    /// For notes and issue trackers.
    Markdown,
    /// A page of its own that needs no script.
    Html,
    /// One finding a row.
    Csv,
    /// W3C Web Annotations, for annotation tools.
    Annotations,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FactsFormat {
    /// Aligned and coloured, for the terminal.
    People,
    /// The facts of the contract.
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// A finding differs.
    Differs,
}
