use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::site::pages::PageContext;
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

/// `lang`: of the record that the text comes from.
pub fn link(
    context: &PageContext<'_>,
    target: &OutputPath,
    text: &str,
    lang: Option<Language>,
) -> Link {
    Link {
        href: context.links.href(target),
        text: text.to_owned(),
        lang: context.language.foreign(lang),
    }
}
