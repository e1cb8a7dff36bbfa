//! What a reader has to say of a file beside its text.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageProblem {
    /// The page's number, when it is about one page.
    pub page: Option<u32>,
    #[serde(flatten)]
    pub what: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Problem {
    /// It opens only with a password.
    Encrypted,
    /// It is not what its name says, or is broken. `why` is the library's word for it, in English.
    Damaged { why: String },
    /// The file, or what is packed in it, is larger than `limit` bytes.
    TooLarge { limit: u64 },
    /// Not read to its end: what comes after `kept` pages is missing.
    TooLong { kept: u32 },
    /// The reader died of it: too much memory, too deep, or a mistake of ours.
    Crashed,
    /// The reader was not done after so long.
    TimedOut { seconds: u64 },
    /// A page's picture could not be made.
    NoThumbnail,
    /// Pages that are pictures of text: nothing in them can be found or read aloud.
    NoText { pages: Vec<u32> },
    /// Norwegian without æ, ø and å: somebody's machine has misread it.
    BadOcr,
    /// It says one language, and is in another.
    OtherLanguage { stated: String, detected: String },
    /// Slides or sheets that were not shown.
    Hidden { pages: Vec<u32> },
    /// Speaker notes on these pages.
    Notes { pages: Vec<u32> },
    /// It holds so many comments.
    Comments { count: u32 },
    /// It holds so many changes that are not yet accepted.
    TrackedChanges { count: u32 },
    /// A picture tells where it was taken.
    Position,
    /// The file names its maker, in a format that cannot be rid of it.
    Author { name: String },
}

/// What a broken file ends as.
pub fn damaged(why: impl ToString) -> Problem {
    Problem::Damaged {
        why: why.to_string(),
    }
}

impl PageProblem {
    pub fn of(what: Problem) -> PageProblem {
        PageProblem { page: None, what }
    }

    pub fn on(page: u32, what: Problem) -> PageProblem {
        PageProblem {
            page: Some(page),
            what,
        }
    }

    /// Did it keep the file, or a part of it, from being read?
    pub fn is_failure(&self) -> bool {
        matches!(
            self.what,
            Problem::Encrypted
                | Problem::Damaged { .. }
                | Problem::TooLarge { .. }
                | Problem::TooLong { .. }
                | Problem::Crashed
                | Problem::TimedOut { .. }
        )
    }
}
