//! What kept a file from being read, and what its editor should know of it beside its text.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageProblem {
    /// The page's number; `None` when it concerns the whole file.
    pub page: Option<u32>,
    #[serde(flatten)]
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Problem {
    /// It opens only with a password.
    Encrypted,
    /// It is broken, or not in the format that its name states. `why`: a library's message, in English.
    Damaged { why: String },
    /// The file, or what it unpacks to, is larger than `limit` bytes.
    TooLarge { limit: u64 },
    /// The pages after the first `kept` were not read.
    TooLong { kept: u32 },
    /// The reader process ended before it was done: it ran out of memory or stack, or has a bug.
    Crashed,
    /// The reader process was ended after so many seconds.
    TimedOut { seconds: u64 },
    /// The image of a page could not be made.
    NoThumbnail,
    /// These pages are images of text, which can be neither searched nor read aloud.
    NoText { pages: Vec<u32> },
    /// Norwegian without æ, ø and å: text recognition has misread it.
    BadOcr,
    /// The file states one language, and its words are in another. Both are BCP 47 tags.
    OtherLanguage { stated: String, detected: String },
    /// These slides or sheets are hidden.
    Hidden { pages: Vec<u32> },
    /// These pages have speaker notes.
    Notes { pages: Vec<u32> },
    /// The number of comments in it.
    Comments { count: u32 },
    /// The number of tracked changes that are not yet accepted.
    TrackedChanges { count: u32 },
    /// A photo says where it was taken.
    Position,
    /// Within shown pages, so much is hidden that the file still has: it is no part of their text.
    HiddenContent { kind: HiddenKind, pages: Vec<u32> },
    /// Whole files inside the file, by name.
    Embedded { names: Vec<String> },
    /// The file keeps so many earlier versions of itself, with what was changed or taken out since.
    EarlierVersions { count: u32 },
    /// These pages have letters in a font that does not say which letters they are: their words are not read.
    UnreadLetters { pages: Vec<u32> },
    /// A browser that opens the file runs or loads what is in it.
    Active,
    /// An e-mail keeps its text and attachments in a `winmail.dat` that cannot be read.
    Wrapped,
    /// The file names its author, in a format that the name cannot be taken out of.
    Author { name: String },
}

/// What is hidden on a page that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HiddenKind {
    Rows,
    Columns,
    /// By number format or colour.
    Cells,
    Shapes,
    /// By a property, or in the colour of what is behind it.
    Text,
    /// Beneath what is painted over it.
    Covered,
}

impl HiddenKind {
    /// The key of its sentence.
    pub fn message_key(self) -> &'static str {
        match self {
            HiddenKind::Rows => "hidden-rows",
            HiddenKind::Columns => "hidden-columns",
            HiddenKind::Cells => "hidden-cells",
            HiddenKind::Shapes => "hidden-shapes",
            HiddenKind::Text => "hidden-text",
            HiddenKind::Covered => "hidden-covered",
        }
    }
}

/// The problem that a library's error becomes.
pub fn damaged(why: impl ToString) -> Problem {
    Problem::Damaged {
        why: why.to_string(),
    }
}

impl PageProblem {
    pub fn of(problem: Problem) -> PageProblem {
        PageProblem {
            page: None,
            problem,
        }
    }

    pub fn on(page: u32, problem: Problem) -> PageProblem {
        PageProblem {
            page: Some(page),
            problem,
        }
    }

    /// Did it keep the file, or a part of it, from being read?
    pub fn is_failure(&self) -> bool {
        matches!(
            self.problem,
            Problem::Encrypted
                | Problem::Damaged { .. }
                | Problem::TooLarge { .. }
                | Problem::TooLong { .. }
                | Problem::Crashed
                | Problem::TimedOut { .. }
        )
    }
}
