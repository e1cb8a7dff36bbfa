use crate::base::path::{FieldPath, SourcePath};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A place in a file of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Location {
    pub file: SourcePath,
    pub at: At,
}

/// How exactly the place is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum At {
    /// The file as a whole.
    File,
    /// Bytes of the file's text.
    Span(Range<usize>),
    /// A value in the file's YAML; its line and column are looked up when it is reported.
    Field(FieldPath),
    /// The key of a value in the file's YAML.
    Key(FieldPath),
}

impl Location {
    pub fn file(file: &SourcePath) -> Location {
        Location {
            file: file.clone(),
            at: At::File,
        }
    }

    pub fn span(file: &SourcePath, span: Range<usize>) -> Location {
        Location {
            file: file.clone(),
            at: At::Span(span),
        }
    }

    pub fn field(file: &SourcePath, field: FieldPath) -> Location {
        Location {
            file: file.clone(),
            at: At::Field(field),
        }
    }

    pub fn key(file: &SourcePath, field: FieldPath) -> Location {
        Location {
            file: file.clone(),
            at: At::Key(field),
        }
    }
}

impl At {
    /// Sort key: files before spans before fields, then by their own order.
    fn rank(&self) -> (u8, usize, Option<&FieldPath>) {
        match self {
            At::File => (0, 0, None),
            At::Field(path) | At::Key(path) => (1, 0, Some(path)),
            At::Span(span) => (2, span.start, None),
        }
    }
}

impl PartialOrd for At {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for At {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}
