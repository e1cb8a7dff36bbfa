//! A paragraph of Word that is being read, and the runs in it.

use super::word_styles::ParagraphStyle;

#[derive(Clone, Copy, Default)]
pub struct WordRun {
    pub is_hidden: bool,
    pub is_white: bool,
    pub is_shaded: bool,
}

#[derive(Default)]
pub struct WordParagraph {
    pub text: String,
    pub hidden: String,
    pub deleted: String,
    /// Set by its style, unless a run overrides it.
    pub is_hidden: bool,
    pub is_shaded: bool,
    /// The id of its style.
    pub style: String,
    pub heading: Option<u8>,
    pub level: Option<u8>,
    pub list: Option<String>,
}

impl WordParagraph {
    pub fn in_style(&mut self, id: String, style: Option<&ParagraphStyle>) {
        self.style = id;
        if let Some(style) = style {
            self.heading = style.heading;
            self.level = style.level;
            self.list.clone_from(&style.list);
            self.is_hidden = style.hidden.unwrap_or(false);
        }
    }
}
