//! What every page has around its own content.

use super::Composer;
use super::parts::{DateView, SourceView};
use crate::path::OutputPath;
use crate::source::records::AddressKind;
use crate::source::{Body, Twin};
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Frame {
    /// The page kind, as the theme's templates and the tests name it.
    pub kind: &'static str,
    pub lang: Language,
    /// The page's heading, and the first half of the document's title.
    pub title: Label,
    /// The language of the title, where it is not the page's.
    pub title_lang: Option<Language>,
    /// One or two sentences for search engines. None: the site's own.
    pub description: Option<String>,
    /// The page's address on the web, when the site's is known.
    pub canonical: Option<String>,
    /// The way up to the site's root: `../../`, or `./` at the root itself.
    pub root: String,
    /// The home page, as a link needs it.
    pub home: String,
    /// From the home page to the page above this one.
    pub breadcrumbs: Vec<Crumb>,
    /// The entry of the main menu that this page belongs under.
    pub section: Option<&'static str>,
    /// The same page in other languages.
    pub twins: Vec<TwinLink>,
    pub sources: Vec<SourceView>,
    pub updated: Option<DateView>,
}

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

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Crumb {
    pub href: String,
    pub label: Label,
    pub lang: Option<Language>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TwinLink {
    pub href: String,
    /// The address on the web, when the site's is known.
    pub canonical: Option<String>,
    pub lang: Language,
}

impl Frame {
    /// Below these pages, the home page first.
    pub fn under(mut self, crumbs: Vec<Crumb>) -> Frame {
        self.breadcrumbs.extend(crumbs);
        self
    }

    /// The title's language, where it is not the page's.
    pub fn in_language(mut self, lang: Option<Language>) -> Frame {
        self.title_lang = lang;
        self
    }

    pub fn with_twins(mut self, twins: Vec<TwinLink>) -> Frame {
        self.twins = twins;
        self
    }
}

impl Composer<'_> {
    /// A frame with only what every page has; the rest is the page kind's to fill in.
    pub fn frame(&self, kind: &'static str, title: Label) -> Frame {
        let home = self.addresses.home();
        let is_home = self.path == home;
        let root = self.path.to_root();
        Frame {
            kind,
            lang: self.lang,
            title,
            title_lang: None,
            description: None,
            canonical: self.canonical(&self.path),
            root: if root.is_empty() {
                "./".to_owned()
            } else {
                root
            },
            home: self.href(&home),
            breadcrumbs: if is_home {
                Vec::new()
            } else {
                vec![Crumb {
                    href: self.href(&home),
                    label: Label::word("home"),
                    lang: None,
                }]
            },
            section: None,
            twins: Vec::new(),
            sources: Vec::new(),
            updated: None,
        }
    }

    /// The address on the web, when the site's is known.
    pub fn canonical(&self, path: &OutputPath) -> Option<String> {
        let base = self.site.base_url()?;
        Some(format!("{}/{}", base.trim_end_matches('/'), path.address()))
    }

    /// The step in the breadcrumbs that leads to a list.
    pub fn list_crumb(&self, kind: AddressKind) -> Crumb {
        Crumb {
            href: self.href(&self.addresses.list(kind)),
            label: Label::word(kind.title_word()),
            lang: None,
        }
    }

    pub fn crumb(&self, target: &OutputPath, text: &str, lang: Option<Language>) -> Crumb {
        Crumb {
            href: self.href(target),
            label: Label::text(text),
            lang: self.foreign(lang),
        }
    }

    /// The record's title, or the twin's on a twin's page.
    pub fn title(&self, title: &str) -> Label {
        let twin = self.twin.and_then(|twin| twin.record.title.as_deref());
        Label::text(twin.unwrap_or(title))
    }

    /// A twin without a title of its own shows the record's, in the record's language.
    pub fn title_lang(&self, lang: Option<Language>) -> Option<Language> {
        match self.twin {
            Some(twin) if twin.record.title.is_some() => None,
            _ => self.foreign(lang),
        }
    }

    /// The record's summary, or the twin's. A twin without a summary has none: it would be in the wrong language.
    pub fn summary(&self, summary: Option<&str>) -> Option<String> {
        match self.twin {
            Some(twin) => twin.record.summary.clone(),
            None => summary.map(str::to_owned),
        }
    }

    /// The record's text, or the twin's.
    pub fn entry_body(&mut self, body: Option<&Body>) -> Html {
        let body = self.twin.map(|twin| &twin.body).or(body);
        body.map_or_else(Html::default, |body| self.body(body, 2))
    }

    /// Links to the other editions of a page. `of`: the first edition's address.
    pub fn twins(&self, of: &OutputPath, lang: Option<Language>, twins: &[Twin]) -> Vec<TwinLink> {
        if twins.is_empty() {
            return Vec::new();
        }
        let first = lang.unwrap_or(self.archive.site.record.language);
        std::iter::once((first, of.clone()))
            .chain(
                twins
                    .iter()
                    .map(|twin| (twin.language, self.addresses.twin(of, twin.language))),
            )
            .filter(|(_, path)| *path != self.path)
            .map(|(lang, path)| TwinLink {
                href: self.href(&path),
                canonical: self.canonical(&path),
                lang,
            })
            .collect()
    }
}
