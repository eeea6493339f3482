//! What comes in: the interface's language; what goes out: the words of the editor's desk, which readers never see.

use super::Said;

/// Every string of the desk.
#[derive(Debug)]
#[allow(missing_docs, reason = "the English table below says what each is")]
pub struct DeskWords {
    pub desk: &'static str,
    pub confirm: &'static str,
    pub dismiss: &'static str,
    pub reword: &'static str,
    pub join: &'static str,
    pub confirmed: &'static str,
    pub dismissed: &'static str,
    pub wording: &'static str,
    pub keep: fn(bool) -> &'static str,
    pub keep_joined: &'static str,
    pub cancel: &'static str,
    pub join_with: &'static str,
    pub no_partner: &'static str,
    pub verdict: &'static str,
    pub verdicts: [&'static str; 3],
    pub undo: &'static str,
    pub save: &'static str,
    pub progress: fn(usize, usize) -> String,
    pub dismissed_apart: fn(usize) -> String,
    pub keys: &'static str,
    pub lost: fn(usize) -> String,
    pub lost_why: &'static str,
    pub forget: &'static str,
    pub not_kept: &'static str,
    pub reopened: &'static str,
    pub reworded: &'static str,
    pub joined: &'static str,
    pub undone: &'static str,
    pub forgotten: &'static str,
}

/// The words of a language; English where there is no table for it.
pub fn words(_language: &str) -> &'static DeskWords {
    &ENGLISH
}

/// English.
pub static ENGLISH: DeskWords = DeskWords {
    desk: "Editor’s desk",
    confirm: "Confirm",
    dismiss: "Dismiss",
    reword: "Reword",
    join: "Join",
    confirmed: "confirmed",
    dismissed: "dismissed",
    wording: "Reason, as readers will see it",
    keep: |is_confirmed| if is_confirmed { "Save" } else { "Save and confirm" },
    keep_joined: "Join and confirm",
    cancel: "Cancel",
    join_with: "Join with",
    no_partner: "There is no other finding of its kind.",
    verdict: "The two",
    verdicts: ["agree", "are compatible", "differ"],
    undo: "Undo",
    save: "Save outcome",
    progress: |read, of| format!("{read} of {of} findings checked"),
    dismissed_apart: |n| format!("{n} dismissed"),
    keys: "Keys: c confirms, d dismisses, u undoes.",
    lost: |n| if n == 1 { "1 edit no longer fits the articles".to_owned() } else { format!("{n} edits no longer fit the articles") },
    lost_why: "Their passages have changed. They are kept, and hold again if the passages come back.",
    forget: "Forget",
    not_kept: "This browser keeps no edits: save the outcome before you leave this page.",
    reopened: "undecided again",
    reworded: "reworded and confirmed",
    joined: "joined and confirmed",
    undone: "undone",
    forgotten: "Forgotten.",
};

impl DeskWords {
    /// What was done last, in a word.
    pub fn said(&self, said: Said) -> &'static str {
        match said {
            Said::Nothing => "",
            Said::Confirmed => self.confirmed,
            Said::Dismissed => self.dismissed,
            Said::Reopened => self.reopened,
            Said::Reworded => self.reworded,
            Said::Joined => self.joined,
            Said::Undone => self.undone,
            Said::Forgotten => self.forgotten,
        }
    }
}
