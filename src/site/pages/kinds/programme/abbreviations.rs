//! All abbreviations by alphabet, and which of them the sources leave unexplained.

use crate::base::text::Language;
use crate::base::text::collation::sort_by_text;
use crate::content::schema::fields::{Name, Ref};
use crate::content::schema::records::{AbbreviationRecord, AddressKind, SourceKind};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{ActorLink, actor_link};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, MEANING_WORDS, SearchEntry, joined};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AbbreviationsView {
    pub page: Frame,
    /// By alphabet.
    pub abbreviations: Vec<AbbreviationView>,
    /// Some are not explained by any source.
    pub unexplained: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AbbreviationView {
    pub abbr: String,
    /// None: the actor's name says it.
    pub meaning: Option<String>,
    /// The actor that is known by it.
    pub actor: Option<ActorLink>,
    /// The source's own explanation, where it differs.
    pub as_written: Option<String>,
    pub note: Option<String>,
    /// The language of the record's own texts, where it is not the page's.
    pub lang: Option<Language>,
    /// Other ways in which it is written.
    pub variants: Vec<String>,
    /// None: no source explains it.
    pub explained_in: Option<SourceTitle>,
    /// Sources that use it.
    pub used_in: Vec<SourceTitle>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SourceTitle {
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Language>,
}

impl PageKind for AbbreviationsView {
    const TEMPLATE: &'static str = "abbreviations.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Abbreviations)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> AbbreviationsView {
        abbreviations_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let words = self.abbreviations.iter().map(AbbreviationView::words);
        let text = words.collect::<Vec<String>>().join(". ");
        Some(SearchEntry {
            called: vec![MEANING_WORDS.to_owned()],
            ..SearchEntry::of_page(&self.page, EntryKind::Page, text, String::new())
        })
    }
}

impl AbbreviationView {
    /// What is said of it, in plain text.
    fn words(&self) -> String {
        let actor = self.actor.as_ref().map(|actor| actor.link.text.as_str());
        let texts = [self.meaning.as_deref(), actor, self.note.as_deref()];
        let variants = self.variants.iter().map(String::as_str);
        let words = std::iter::once(self.abbr.as_str()).chain(variants);
        joined(words.chain(texts.into_iter().flatten()))
    }
}

fn abbreviations_view(context: &PageContext<'_>) -> AbbreviationsView {
    let archive = context.archive;
    let mut entries: Vec<&Entry<AbbreviationRecord>> = archive.abbreviations().iter().collect();
    sort_by_text(&mut entries, |entry| &entry.record.abbr);
    let sources = entries.iter().flat_map(|entry| {
        let explained_in = entry.record.explained_in.as_ref();
        [
            explained_in.map(std::slice::from_ref).unwrap_or_default(),
            &entry.record.used_in,
        ]
    });
    AbbreviationsView {
        unexplained: entries
            .iter()
            .filter(|e| e.record.explained_in.is_none())
            .count(),
        page: Frame::of_list(context, "abbreviations", AddressKind::Abbreviations)
            .in_section("abbreviations")
            .with_sources_of(context, sources),
        abbreviations: entries
            .into_iter()
            .map(|entry| abbreviation_view(context, &entry.record))
            .collect(),
    }
}

fn abbreviation_view(context: &PageContext<'_>, record: &AbbreviationRecord) -> AbbreviationView {
    let actor = record
        .actor
        .as_ref()
        .map(|actor| actor_link(context, actor));
    let says_name = |meaning: &&Name| {
        actor
            .as_ref()
            .is_none_or(|a| a.link.text != meaning.as_str())
    };
    AbbreviationView {
        abbr: record.abbr.to_string(),
        meaning: record.name.as_ref().filter(says_name).map(String::from),
        as_written: record.as_written.clone(),
        note: record.note.clone(),
        lang: context.language.foreign(None),
        variants: record.variants.iter().map(String::from).collect(),
        explained_in: record
            .explained_in
            .as_ref()
            .map(|source| source_title(context, source)),
        used_in: record
            .used_in
            .iter()
            .map(|source| source_title(context, source))
            .collect(),
        actor,
    }
}

fn source_title(context: &PageContext<'_>, source: &Ref<SourceKind>) -> SourceTitle {
    let record = &context.archive.record(source).record;
    SourceTitle {
        title: record.title.to_string(),
        lang: context.language.foreign(record.lang),
    }
}
