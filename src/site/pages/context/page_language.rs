use crate::base::text::Language;
use std::collections::BTreeMap;

/// The language of one page, beside that of the site's records.
#[derive(Clone, Copy)]
pub struct PageLanguage {
    pub page: Language,
    /// Of a record that does not name its own.
    pub site: Language,
}

impl PageLanguage {
    /// The language of a record's text, when it differs from the page's. None given: the site's own language.
    pub fn foreign(&self, lang: Option<Language>) -> Option<Language> {
        let lang = lang.unwrap_or(self.site);
        (lang != self.page).then_some(lang)
    }

    /// The name in the page's language, or else the first; and its language, when it is not the page's.
    pub fn name<'n>(&self, names: &'n BTreeMap<Language, String>) -> (&'n str, Option<Language>) {
        let own = names.get(&self.page).map(|name| (name.as_str(), None));
        // A Norwegian name is the same in both written standards unless the record says otherwise.
        own.or_else(|| {
            let (lang, name) = names.iter().next()?;
            let norwegian = matches!(lang, Language::Nb | Language::Nn);
            Some((name.as_str(), (!norwegian).then_some(*lang)))
        })
        .unwrap_or(("", None))
    }
}
