use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
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
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Code, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        let number = text
            .strip_prefix('S')
            .and_then(|digits| digits.parse().ok());
        number.map(Code).ok_or_else(|| de::Error::custom("no code"))
    }
}
