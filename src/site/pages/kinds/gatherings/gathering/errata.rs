//! When a gathering was archived as it is, and what was corrected afterwards.
//!
//! A correction names a file only where the site publishes it today: the name of another file may say what must not be said.

use crate::base::path::SourcePath;
use crate::content::model::Gathering;
use crate::content::schema::records::ErratumRecord;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::parts::{DateView, Link, date_view, letter_item, talk_link};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FreezeView {
    /// The day when the gathering was archived as it is.
    pub date: DateView,
    /// What was corrected afterwards, the newest first. Empty: nothing has changed since.
    pub errata: Vec<ErratumView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ErratumView {
    pub date: DateView,
    /// What was corrected, and why.
    pub reason: String,
    /// The text of the gathering's own page was changed.
    pub own_text: bool,
    /// Pages and files that were changed and are published.
    pub changed: Vec<Link>,
    /// Those that were added.
    pub added: Vec<Link>,
    /// How many files were removed.
    pub removed: usize,
    /// How many files were changed or added that are not published.
    pub unpublished: usize,
}

/// None: the gathering has not been archived as it is.
pub fn freeze_view(context: &PageContext<'_>, gathering: &Gathering) -> Option<FreezeView> {
    let frozen = &gathering.frozen.as_ref()?.record;
    let errata = frozen.errata.iter().rev();
    Some(FreezeView {
        date: date_view(context, &frozen.frozen_on),
        errata: errata
            .map(|erratum| erratum_view(context, gathering, erratum))
            .collect(),
    })
}

fn erratum_view(
    context: &PageContext<'_>,
    gathering: &Gathering,
    erratum: &ErratumRecord,
) -> ErratumView {
    let mut view = ErratumView {
        date: date_view(context, &erratum.amended_on),
        reason: erratum.reason.clone(),
        own_text: false,
        changed: Vec::new(),
        added: Vec::new(),
        removed: 0,
        unpublished: 0,
    };
    for change in &erratum.changes {
        let is_new = change.before.is_none();
        let file = gathering.entry.file.sibling(&change.path);
        let shown = file.and_then(|file| shown(context, gathering, &file));
        match shown {
            _ if change.after.is_none() => view.removed += 1,
            None => view.unpublished += 1,
            Some(None) => view.own_text = true,
            Some(Some(link)) if is_new => view.added.push(link),
            Some(Some(link)) => view.changed.push(link),
        }
    }
    // A page and its translation are one.
    view.changed.dedup();
    view.added.dedup();
    view
}

/// Where the file is seen; Some(None): on the gathering's own page. None: it is not published.
fn shown(
    context: &PageContext<'_>,
    gathering: &Gathering,
    file: &SourcePath,
) -> Option<Option<Link>> {
    if is_of(&gathering.entry, file) {
        return Some(None);
    }
    let mut talks = gathering.presentations.iter();
    if let Some(talk) = talks.find(|talk| is_of(talk, file)) {
        return Some(Some(talk_link(context, gathering, talk)));
    }
    let mut letters = gathering.letters.iter();
    if let Some(letter) = letters.find(|letter| is_of(letter, file)) {
        return Some(Some(letter_item(context, gathering, letter).link));
    }
    let is_attached = gathering.attachments.iter().any(|own| own.path == *file);
    if !is_attached || context.archive.is_withheld(file) {
        return None;
    }
    let target = context.addresses.gathering_file(gathering, file);
    Some(Some(Link {
        href: context.links.href(&target),
        text: file.name().to_owned(),
        lang: None,
    }))
}

/// Whether the file is the record's, or that of a translation.
fn is_of<T>(entry: &Entry<T>, file: &SourcePath) -> bool {
    entry.file == *file || entry.twins.iter().any(|twin| twin.file == *file)
}
