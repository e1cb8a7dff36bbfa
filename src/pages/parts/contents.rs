use crate::pages::{Composer, Label};
use crate::text::Language;
use serde::Serialize;

/// A line in a page's list of contents: a jump to a place further down the same page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Jump {
    pub anchor: String,
    pub label: Label,
    /// The label's language, where it is not the page's.
    pub lang: Option<Language>,
}

impl Composer<'_> {
    /// A jump to a section that the template heads with one of the theme's words.
    pub fn jump(&mut self, anchor: &str, word: &'static str) -> Jump {
        Jump {
            anchor: self.anchor(anchor.to_owned()),
            label: Label::word(word),
            lang: None,
        }
    }
}
