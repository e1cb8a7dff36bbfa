//! What kept a file from being read, and what its editor should know about its content.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageProblem {
    /// The page's number; `None`: the whole file.
    pub page: Option<u32>,
    #[serde(flatten)]
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Problem {
    /// It needs a password.
    Encrypted,
    /// It is broken, or not in the format of its name. `why`: a library's message, in English.
    Damaged { why: String },
    /// The file, or what it unpacks to, is larger than `limit` bytes.
    TooLarge { limit: u64 },
    /// The pages after the first `kept` were not read.
    TooLong { kept: u32 },
    /// The reader process died: out of memory or stack, or a bug.
    Crashed,
    /// The reader process was stopped after this time.
    TimedOut { seconds: u64 },
    /// The image of a page could not be made.
    NoThumbnail,
    /// These pages are images of text, which can be neither searched nor read aloud.
    NoText { pages: Vec<u32> },
    /// Norwegian without æ, ø and å: text recognition has misread it.
    BadOcr,
    /// The file states one language, but its words are in another. Both are BCP 47 tags.
    OtherLanguage { stated: String, detected: String },
    /// These slides or sheets are hidden.
    Hidden { pages: Vec<u32> },
    /// These pages have speaker notes.
    Notes { pages: Vec<u32> },
    /// The number of comments.
    Comments { count: u32 },
    /// The number of unaccepted tracked changes.
    TrackedChanges { count: u32 },
    /// A photo contains the position where it was taken.
    Position,
    /// Visible pages have hidden content, which is not part of their text.
    HiddenContent { kind: HiddenKind, pages: Vec<u32> },
    /// Embedded files, by name.
    Embedded { names: Vec<String> },
    /// The file contains earlier versions of itself, and so what has been changed or removed since.
    EarlierVersions { count: u32 },
    /// These pages have letters in a font without a mapping to text, so their words could not be read.
    UnreadLetters { pages: Vec<u32> },
    /// The file runs or loads something when a browser opens it.
    Active,
    /// An e-mail keeps its text and attachments in a `winmail.dat` that cannot be read.
    Wrapped,
    /// The file names its author, and the name cannot be removed from its format.
    Author { name: String },
}

/// The kind of content that is hidden on a visible page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HiddenKind {
    Rows,
    Columns,
    /// By number format or colour.
    Cells,
    Shapes,
    /// By a property, or by having the colour of its background.
    Text,
    /// Beneath something painted over it.
    Covered,
}

impl HiddenKind {
    /// The message key of its sentence.
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

/// The problem for a library's error.
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
