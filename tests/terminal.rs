//! The terminal program as a person or a script runs it.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, missing_docs, reason = "a failing set-up fails the run")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const A: &str = "At least 12 people were killed on Monday when a bus fell from a bridge in Tarsa, police said.";
const B: &str = "A bus fell from a bridge in Tarsa on Monday, killing 9 people, police said.";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has a standard input");
    let input = input.to_vec();
    // Written beside the reading, as a pipe does: the program answers before it has read all.
    let writer = std::thread::spawn(move || {
        // A program that refuses its arguments reads nothing.
        let _ = stdin.write_all(&input);
    });
    let out = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    out
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("its output is UTF-8")
}

/// Two article files in a folder of their own.
fn files(name: &str, a: &[u8], b: &[u8]) -> (String, String) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the folder is made");
    let path = |file: &str, content: &[u8]| {
        let path = folder.join(file);
        std::fs::write(&path, content).expect("the file is written");
        path.display().to_string()
    };
    (path("a.txt", a), path("b.txt", b))
}

#[test]
fn compares_two_files_for_people() {
    let (a, b) = files("people", A.as_bytes(), B.as_bytes());
    let out = run(&["compare", &a, &b, "--published-a", "2020-03-04", "--published-b", "2020-03-04"], b"");
    let printed = text(&out.stdout);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert!(printed.contains("1 differs") && printed.contains("At least 12"), "{printed}");
    assert!(!printed.contains('\u{1b}'), "no colour where the output is no terminal");
}

#[test]
fn what_stands_in_one_only_is_listed_for_people() {
    let (a, b) = files("one-only", format!("{A} The bridge was built in 1962.").as_bytes(), B.as_bytes());
    let printed = text(&run(&["compare", &a, &b, "--publisher-a", "The Post"], b"").stdout);
    assert!(printed.contains("1 only in The Post, 0 only in B"), "{printed}");
    assert!(printed.contains("○ Only in The Post\n  “1962”  The bridge was built\n"), "{printed}");
}

/// A Word document: a zip archive of one packed part.
fn word(xml: &str) -> Vec<u8> {
    let (name, data) = (b"word/document.xml", miniz_oxide::deflate::compress_to_vec(xml.as_bytes(), 6));
    let long = |n: usize| u32::try_from(n).expect("small").to_le_bytes();
    let short = |n: usize| u16::try_from(n).expect("small").to_le_bytes();
    let sizes = [&short(8)[..], &[0; 8], &long(data.len()), &long(xml.len()), &short(name.len())].concat();
    let part = [&b"PK\x03\x04"[..], &[0; 4], &sizes, &[0; 2], name, &data].concat();
    let directory = [&b"PK\x01\x02"[..], &[0; 6], &sizes, &[0; 16], name].concat();
    let end = [&b"PK\x05\x06"[..], &[0; 4], &short(1), &short(1), &long(directory.len()), &long(part.len()), &[0; 2]].concat();
    [part, directory, end].concat()
}

#[test]
fn word_documents_are_read_and_broken_ones_told() {
    let xml = format!("<w:document><w:body><w:p><w:r><w:t>{A}</w:t></w:r></w:p></w:body></w:document>");
    let document = word(&xml);
    let (a, b) = files("word", &document, B.as_bytes());
    let out = run(&["compare", &a, &b], b"");
    assert!(text(&out.stdout).contains("At least 12"), "{} {}", text(&out.stdout), text(&out.stderr));
    let (a, _) = files("word-broken", &document[..document.len() - 30], b"");
    let out = run(&["facts", &a], b"");
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("Word document"), "{}", text(&out.stderr));
}

#[test]
fn fails_on_what_differs_when_asked() {
    let (a, b) = files("fail", A.as_bytes(), B.as_bytes());
    assert_eq!(run(&["compare", &a, &b, "--fail-on", "differs"], b"").status.code(), Some(3));
    assert_eq!(run(&["compare", &a, &a, "--fail-on", "differs"], b"").status.code(), Some(0));
}

#[test]
fn lines_fail_on_what_differs_when_asked() {
    let line = |b: &str| format!("{{\"a\": {{\"text\": \"{A}\"}}, \"b\": {{\"text\": \"{b}\"}}}}\n");
    let status = |arguments: &[&str], input: &str| run(arguments, input.as_bytes()).status.code();
    let asked = &["compare", "--jsonl", "--fail-on", "differs"];
    assert_eq!(status(asked, &(line(B) + &line(A))), Some(3));
    assert_eq!(status(asked, &line(A)), Some(0));
    assert_eq!(status(asked, &(line(B) + "no json\n")), Some(1), "bad input goes first");
    assert_eq!(status(&["compare", "--jsonl"], &line(B)), Some(0));
}

#[test]
fn no_sequence_of_an_article_reaches_the_terminal() {
    let hostile = r#"The \u001b[31;1mPost\u001b[0m\u0007\u009b2J\nof Tarsa"#;
    let article = |text: &str| format!(r#"{{"text": "{text}", "publisher": "{hostile}"}}"#);
    let (a, b) = files("hostile", article(A).as_bytes(), article(B).as_bytes());
    let out = run(&["compare", &a, &b], b"");
    let printed = text(&out.stdout);
    assert!(printed.contains("    The Post of Tarsa  "), "{printed}");
    assert!(!printed.chars().any(|c| c.is_control() && c != '\n') && !printed.contains("31;1m") && !printed.contains("2J"), "{printed}");
}

#[test]
fn every_format_is_written() {
    let (a, b) = files("formats", A.as_bytes(), B.as_bytes());
    for (format, expected) in [
        ("json", "\"format\": \"crosscheck/1\""),
        ("markdown", "# Two reports, one event"),
        ("html", "<!doctype html>"),
        ("csv", "id,verdict,kind"),
        ("annotations", "\"type\": \"TextQuoteSelector\""),
    ] {
        let out = run(&["compare", &a, &b, "--format", format], b"");
        assert_eq!(out.status.code(), Some(0));
        assert!(text(&out.stdout).contains(expected), "{format}");
    }
}

#[test]
fn flags_override_what_the_article_says() {
    let (a, b) = files("flags", br#"{"text": "Two men died.", "title": "Old", "published": "2020-01-01"}"#, b"Two men died.");
    let out =
        run(&["compare", &a, &b, "--title-a", "New", "--publisher-b", "The Post", "--published-a", "2021-02-03", "--format", "json"], b"");
    let report: serde_json::Value = serde_json::from_slice(&out.stdout).expect("it is JSON");
    assert_eq!(
        (&report["a"]["title"], &report["a"]["published"], &report["b"]["publisher"]),
        (&"New".into(), &"2021-02-03".into(), &"The Post".into())
    );
    assert!(report["b"]["notes"][0].as_str().expect("it has a note").contains("3 February 2021"));
}

#[test]
fn lines_are_answered_in_order_and_a_bad_one_in_its_place() {
    let line = |id: &str| format!(r#"{{"id": "{id}", "a": {{"text": "{A}"}}, "b": {{"text": "{B}"}}}}"#);
    let input = format!("{}\nno json\n\n{{\"id\": 7, \"a\": {{\"text\": \"x\"}}}}\n{}\n", line("first"), line("last"));
    let out = run(&["compare", "--jsonl"], input.as_bytes());
    assert_eq!(out.status.code(), Some(1), "some input was bad");
    let answers: Vec<serde_json::Value> = text(&out.stdout).lines().map(|l| serde_json::from_str(l).expect("each line is JSON")).collect();
    assert_eq!(answers.len(), 4);
    assert_eq!((&answers[0]["id"], &answers[3]["id"]), (&"first".into(), &"last".into()));
    assert!(answers[0]["report"]["findings"].is_array());
    assert!(answers[1]["error"].as_str().expect("it is an error").contains("line 2"));
    assert_eq!(answers[2]["id"], 7);
    assert!(answers[2]["error"].as_str().expect("it is an error").contains("\"b\" is missing"));
}

#[test]
fn ten_thousand_lines_keep_their_order() {
    let input: String = (0..10_000).map(|i| format!("{{\"id\": {i}, \"text\": \"{i} men died.\"}}\n")).collect();
    let out = run(&["facts", "--jsonl"], input.as_bytes());
    let ids: Vec<i64> =
        text(&out.stdout).lines().filter_map(|l| serde_json::from_str::<serde_json::Value>(l).ok()?["id"].as_i64()).collect();
    assert_eq!(ids, (0..10_000).collect::<Vec<_>>());
}

#[test]
fn facts_are_printed_with_names() {
    let (a, _) = files("facts", "President Ana Lopez said 12 people died on Monday.".as_bytes(), b"");
    assert!(text(&run(&["facts", &a, "--names"], b"").stdout).contains("Ana Lopez"));
    let line = br#"{"id": 1, "text": "Ana Lopez said 12 people died."}"#;
    let answer: serde_json::Value = serde_json::from_slice(&run(&["facts", "--names", "--jsonl"], line).stdout).expect("it is JSON");
    assert_eq!(answer["names"][0]["type"], "person", "{answer}");
}

#[test]
fn bad_input_is_told_by_place() {
    let (a, b) = files("bad", b"fine\ncaf\xe9", B.as_bytes());
    let out = run(&["compare", &a, &b], b"");
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("a.txt: not text in UTF-8: line 2"), "{}", text(&out.stderr));
    let out = run(&["compare", "/no/such/file", &b], b"");
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("/no/such/file: "));
    let out = run(&["compare", "-", &b], b"  \n");
    assert_eq!(out.status.code(), Some(1));
    assert!(
        text(&out.stderr).contains("the article is empty") && text(&out.stdout).contains("0 only in A"),
        "what could be read is still shown"
    );
}

#[test]
fn wrong_usage_is_2() {
    for arguments in [&["compare"][..], &["compare", "one"], &["nonsense"], &["compare", "-", "-"], &["facts", "x", "--published", "soon"]]
    {
        assert_eq!(run(arguments, b"").status.code(), Some(2), "{arguments:?}");
    }
    // What a line says of its article is not overridden.
    for (flag, value) in
        [("--format", "json"), ("--title-a", "x"), ("--publisher-b", "x"), ("--published-a", "2020-01-01"), ("--published-b", "2020-01-01")]
    {
        assert_eq!(run(&["compare", "--jsonl", flag, value], b"").status.code(), Some(2), "{flag}");
    }
    assert_eq!(run(&["facts", "--jsonl", "--title", "x"], b"").status.code(), Some(2));
}

#[test]
fn an_article_of_ten_megabytes_is_read() {
    let long = format!("{A} ").repeat(10 * 1024 * 1024 / (A.len() + 1));
    let (a, _) = files("long", long.as_bytes(), b"");
    let out = run(&["facts", &a, "--format", "json"], b"");
    assert_eq!(out.status.code(), Some(0));
}
