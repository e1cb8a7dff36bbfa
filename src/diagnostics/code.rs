use serde::Serialize;
use std::fmt;

/// The stable name of a kind of mistake: `S` and three digits. A code is never reused for another kind.
///
/// 1xx files and YAML · 2xx records · 3xx pages and links · 4xx the theme · 5xx writing · 6xx the preview ·
/// 7xx documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u16);

impl Code {
    pub(super) const fn new(number: u16) -> Code {
        Code(number)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S{:03}", self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
