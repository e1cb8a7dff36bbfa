//! A page that will be made, and how page kinds plan theirs: a page of the program's own, a list, a record with its
//! translations.

use super::attached_files::AttachedFile;
use crate::attachments::Library;
use crate::base::path::{FieldPath, OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::Archive;
use crate::content::schema::fields::Alias;
use crate::content::schema::records::AddressKind;
use crate::content::source::{Entry, Translation};
use crate::diagnostics::Location;
use crate::site::pages::links::addresses::Addresses;

/// A page of the plan. `K`: its key among the pages of its kind.
#[derive(Debug)]
pub struct Planned<'a, K> {
    pub path: OutputPath,
    pub language: Language,
    pub key: K,
    /// The translation that the page shows. None: it shows the record's own words.
    pub translation: Option<&'a Translation>,
    /// What the page is made of, for messages of two pages at one address. None: made by the program itself.
    pub place: Option<Location>,
    /// The file that a link names to lead to this page.
    pub source: Option<&'a SourcePath>,
    /// Earlier addresses from which the page is to be reached, each with where it is written.
    pub aliases: Vec<(&'a Alias, Location)>,
}

impl<'a, K> Planned<'a, K> {
    /// The same page under another key.
    pub fn with_key<L>(self, key: impl FnOnce(K) -> L) -> Planned<'a, L> {
        Planned {
            path: self.path,
            language: self.language,
            key: key(self.key),
            translation: self.translation,
            place: self.place,
            source: self.source,
            aliases: self.aliases,
        }
    }
}

/// What page kinds plan their pages from.
pub struct Planning<'a> {
    pub archive: &'a Archive,
    pub addresses: &'a Addresses,
    pub library: &'a Library,
    /// Every attached file, with its address.
    pub files: Vec<AttachedFile<'a>>,
}

impl<'a> Planning<'a> {
    /// The language of records that do not name their own.
    pub fn site_language(&self) -> Language {
        self.archive.site.record.language
    }

    /// The language of the page of a record in `lang`: the record's own, where there are words for a page around it.
    pub fn page_language(&self, lang: Option<Language>) -> Language {
        let site = self.site_language();
        match lang.unwrap_or(site) {
            lang if lang.has_pages() => lang,
            _ => site.interface(),
        }
    }

    /// A page that no record is behind.
    pub fn own<K>(&self, path: OutputPath, key: K) -> Planned<'a, K> {
        Planned {
            path,
            language: self.site_language().interface(),
            key,
            translation: None,
            place: None,
            source: None,
            aliases: Vec::new(),
        }
    }

    /// The list of a kind, when there is anything to list.
    pub fn list(&self, kind: AddressKind) -> Vec<Planned<'a, ()>> {
        let is_planned = kind.has_entries(self.archive);
        let list = is_planned.then(|| self.own(self.addresses.list(kind), ()));
        list.into_iter().collect()
    }

    /// The page of a record in `lang`, and before it one for each of the record's translations.
    pub fn record<T, K: Clone>(
        &self,
        entry: &'a Entry<T>,
        path: OutputPath,
        lang: Option<Language>,
        aliases: &'a [Alias],
        key: K,
    ) -> Vec<Planned<'a, K>> {
        let translations = entry.twins.iter().map(|translation| Planned {
            path: self.addresses.translation(&path, translation.language),
            language: translation.language,
            key: key.clone(),
            translation: Some(translation),
            place: Some(Location::file(&translation.file)),
            source: Some(&translation.file),
            aliases: Vec::new(),
        });
        let mut pages: Vec<Planned<'a, K>> = translations.collect();
        pages.push(Planned {
            path,
            language: self.page_language(lang),
            key,
            translation: None,
            place: Some(entry.start()),
            // Only a record with a file of its own can be linked to by its file.
            source: entry.base.steps().is_empty().then_some(&entry.file),
            aliases: placed_aliases(entry, aliases),
        });
        pages
    }
}

/// A record's earlier addresses, each with where it is written.
pub fn placed_aliases<'a, T>(entry: &Entry<T>, aliases: &'a [Alias]) -> Vec<(&'a Alias, Location)> {
    let numbered = aliases.iter().enumerate();
    numbered
        .map(|(index, alias)| {
            let field = FieldPath::root().key("aliases").index(index);
            (alias, entry.place(field))
        })
        .collect()
}
