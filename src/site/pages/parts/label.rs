use serde::Serialize;

/// A text of the content, or a word of the theme's own: exactly one of the two.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Label {
    pub text: Option<String>,
    /// A key in the theme's `i18n/*.ftl`.
    pub word: Option<&'static str>,
}

impl Label {
    pub fn text(text: impl Into<String>) -> Label {
        Label {
            text: Some(text.into()),
            word: None,
        }
    }

    pub fn word(key: &'static str) -> Label {
        Label {
            text: None,
            word: Some(key),
        }
    }
}
