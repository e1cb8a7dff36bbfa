use crate::content::schema::MarkdownBody;
use crate::content::source::Translation;

/// A record's words on its own page, or on the page of one of its translations.
#[derive(Clone, Copy)]
pub struct PageTranslation<'a> {
    /// None: the page shows the record's own words.
    translation: Option<&'a Translation>,
}

impl<'a> PageTranslation<'a> {
    pub fn new(translation: Option<&'a Translation>) -> PageTranslation<'a> {
        PageTranslation { translation }
    }

    /// The translation's own title. None: it has none, or the page is no translation.
    pub fn own_title(&self) -> Option<&'a str> {
        self.translation?.record.title.as_deref()
    }

    /// The record's title, or the translation's.
    pub fn title<'t>(&self, title: &'t str) -> &'t str
    where
        'a: 't,
    {
        self.own_title().unwrap_or(title)
    }

    /// The record's summary, or the translation's. A translation without a summary has none: the record's would be
    /// in the wrong language.
    pub fn summary<'t>(&self, summary: Option<&'t str>) -> Option<&'t str>
    where
        'a: 't,
    {
        match self.translation {
            Some(translation) => translation.record.summary.as_deref(),
            None => summary,
        }
    }

    /// The record's text, or the translation's.
    pub fn body<'t>(&self, body: Option<&'t MarkdownBody>) -> Option<&'t MarkdownBody>
    where
        'a: 't,
    {
        self.translation
            .map(|translation| &translation.body)
            .or(body)
    }
}
