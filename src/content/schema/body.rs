use crate::base::path::SourcePath;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

/// A Markdown text in a file.
#[derive(Clone, Debug)]
pub struct MarkdownBody {
    pub file: SourcePath,
    /// None: not read, since no page of this build needs it.
    text: Option<Arc<str>>,
    range: Range<usize>,
    blank: bool,
}

impl MarkdownBody {
    pub fn new(file: &SourcePath, text: &Arc<str>, range: Range<usize>) -> MarkdownBody {
        MarkdownBody {
            file: file.clone(),
            blank: text[range.clone()].trim().is_empty(),
            text: Some(text.clone()),
            range,
        }
    }

    /// None: it is unchanged since an earlier build, and was not read in this one.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref().map(|text| &text[self.range.clone()])
    }

    /// Where in the file the body begins, in bytes.
    pub fn offset(&self) -> usize {
        self.range.start
    }

    pub fn is_blank(&self) -> bool {
        self.blank
    }
}

/// As what a record says of its body, without the text: see [`MarkdownBody::text`].
impl Hash for MarkdownBody {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.file, self.blank).hash(state);
    }
}

/// Only the file and whether the body is blank; its text is not stored with the record.
impl Serialize for MarkdownBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.file, self.blank).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for MarkdownBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MarkdownBody, D::Error> {
        let (file, blank) = Deserialize::deserialize(deserializer)?;
        Ok(MarkdownBody {
            file,
            text: None,
            range: 0..0,
            blank,
        })
    }
}
