use crate::text::Language;
use serde::Serialize;

/// A link to another page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Link {
    /// Relative to the page that the link stands in.
    pub href: String,
    pub text: String,
    /// The text's language, where it is not the page's.
    pub lang: Option<Language>,
}
