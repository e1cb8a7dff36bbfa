//! What all pages of one site share: made once, before the first page.

use super::context::unexplained::explained_words;
use super::links::addresses::Addresses;
use super::links::targets::Targets;
use super::lists::DividedLists;
use super::plan::Plan;
use crate::attachments::Library;
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::content::model::Archive;
use crate::content::source::BodyReader;
use crate::markdown::Abbreviations;
use crate::site::accessibility::AccessibilityReport;
use rustc_hash::{FxHashMap, FxHashSet};

/// What every page is made from. A page kind reads it through
/// [`ArchiveReader`](super::context::archive_reader::ArchiveReader) only.
pub struct SiteContext<'a> {
    pub archive: &'a Archive,
    pub addresses: &'a Addresses,
    pub library: &'a Library,
    pub options: &'a Options,
    /// The site's abbreviations, which texts explain at their first use.
    pub abbreviations: Abbreviations,
    /// The words that need no explaining. None: the site has no abbreviations.
    pub explained_words: Option<FxHashSet<String>>,
    /// The short form of each actor that has one, by the actor's id.
    pub short_names: FxHashMap<&'a str, &'a str>,
    pub targets: Targets,
    /// The lists that are too long for their pages.
    pub lists: &'a DividedLists,
    /// The ids that the theme's templates use: no heading of a text may take one of them.
    pub template_ids: Vec<String>,
    /// Reads the texts that were not read with the records.
    pub bodies: &'a BodyReader,
    /// What was found that may keep someone from reading the site. Empty where no page shows it.
    pub accessibility: AccessibilityReport,
}

impl<'a> SiteContext<'a> {
    pub fn new(
        plan: &'a Plan<'a>,
        options: &'a Options,
        targets: Targets,
        template_ids: Vec<String>,
        bodies: &'a BodyReader,
    ) -> SiteContext<'a> {
        let archive = plan.archive;
        SiteContext {
            archive,
            addresses: plan.addresses,
            library: plan.library,
            options,
            abbreviations: abbreviations(archive),
            explained_words: explained_words(archive),
            short_names: short_names(archive),
            targets,
            lists: &plan.lists,
            template_ids,
            bodies,
            accessibility: AccessibilityReport::default(),
        }
    }

    /// Where the site will stand on the web, if that is known.
    pub fn base_url(&self) -> Option<&str> {
        base_url(self.archive, self.options)
    }
}

/// Where a site will stand on the web: as the command line or `samling.yaml` says.
pub fn base_url<'a>(archive: &'a Archive, options: &'a Options) -> Option<&'a str> {
    let from_record = archive.site.record.base_url.as_deref();
    options.base_url.as_deref().or(from_record)
}

/// The address of `target` as a link on `page` needs it. `from_disk`: the file is named, since a disk shows no
/// `index.html` for a folder.
pub fn relative(page: &OutputPath, target: &OutputPath, from_disk: bool) -> String {
    let mut href = page.link_to(target);
    if from_disk && href.ends_with('/') {
        href.push_str("index.html");
    }
    href
}

/// Every abbreviation with its long form: an actor's name or words of its own.
fn abbreviations(archive: &Archive) -> Abbreviations {
    let entries = archive.abbreviations.iter().filter_map(|entry| {
        let record = &entry.record;
        let actor = record
            .actor
            .as_ref()
            .map(|actor| &archive.actors[actor].record);
        let long_form = record.name.as_ref().or(actor.map(|actor| &actor.name))?;
        let lang = actor.and_then(|actor| actor.lang);
        let short_forms = std::iter::once(&record.abbr).chain(&record.variants);
        // A name that is its own short form needs no explaining.
        let short_forms: Vec<String> = short_forms
            .filter(|form| *form != long_form)
            .map(String::from)
            .collect();
        Some((short_forms, long_form.to_string(), lang))
    });
    Abbreviations::new(entries.collect())
}

/// Of several abbreviations of one actor the first counts; one that is the actor's name is none.
fn short_names(archive: &Archive) -> FxHashMap<&str, &str> {
    let mut first: FxHashMap<&str, &str> = FxHashMap::default();
    for entry in &archive.abbreviations {
        if let Some(actor) = &entry.record.actor {
            first.entry(actor.id()).or_insert(&entry.record.abbr);
        }
    }
    first.retain(|id, abbr| {
        let actor = archive.actors.find(id);
        actor.is_none_or(|actor| actor.record.name != *abbr)
    });
    first
}
