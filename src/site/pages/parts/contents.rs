use super::Label;
use crate::base::text::Language;
use crate::site::pages::PageContext;
use serde::Serialize;

/// A line in a page's list of contents: a jump to a place further down the same page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Jump {
    /// The id that the template gives the section.
    pub anchor: String,
    pub label: Label,
    /// The label's language, where it is not the page's.
    pub lang: Option<Language>,
}

/// A jump to a section that the template heads with one of the theme's words.
pub fn jump(context: &mut PageContext<'_>, anchor: &str, word: &'static str) -> Jump {
    Jump {
        anchor: context.texts.anchor(anchor.to_owned()),
        label: Label::word(word),
        lang: None,
    }
}
