//! What the pages of a build had read, stored for the next build: it keeps the pages for which all of that is as it was.

use super::kinds::view::PageKey;
use super::plan::Plan;
use super::plan::planned::Planned;
use super::reads::{CurrentState, Read};
use super::site_context::SiteContext;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::content::schema::records::AddressKind;
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::mem::discriminant;

/// `M`: what was made of a page.
#[derive(Debug, Serialize, Deserialize)]
pub struct PagesRead<M> {
    /// Of what all pages have in common.
    common: Digest,
    /// Everything that was read, and what it was like. None: it must be read anew.
    things: Vec<(Read<'static>, Option<Digest>)>,
    pages: BTreeMap<OutputPath, PageRead<M>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct PageRead<M> {
    kind: Digest,
    /// By their places among the things.
    things: Vec<u32>,
    made: M,
}

/// What one page has read, and what was made of it. None: the page of the last build was kept.
pub type NewlyRead<M> = Option<(FxHashSet<Read<'static>>, M)>;

impl<M> PagesRead<M> {
    /// The pages that have read nothing that has changed.
    pub fn unchanged(
        &self,
        plan: &Plan<'_>,
        common: Digest,
        state: &CurrentState<'_>,
    ) -> FxHashSet<OutputPath> {
        if self.common != common {
            return FxHashSet::default();
        }
        let things = self.things.iter();
        let are_same: Vec<bool> = things
            .map(|(read, before)| before.is_some() && state.digest(read) == *before)
            .collect();
        let is_unchanged = |planned: &&Planned<'_, PageKey>| {
            let page = self.pages.get(&planned.path);
            page.is_some_and(|page| {
                let mut things = page.things.iter();
                page.kind == kind(planned) && things.all(|thing| are_same[*thing as usize])
            })
        };
        let unchanged = plan.pages.iter().filter(is_unchanged);
        unchanged.map(|planned| planned.path.clone()).collect()
    }

    /// Differs where something else was read, or was otherwise.
    pub fn id(&self) -> Digest {
        Digest::of(&(self.common, &self.things))
    }

    pub fn made(&self, page: &OutputPath) -> Option<&M> {
        Some(&self.pages.get(page)?.made)
    }

    /// `pages`: of every page, in the plan's order. `before`: those of the last build.
    pub fn new(
        plan: &Plan<'_>,
        common: Digest,
        state: &CurrentState<'_>,
        pages: impl IntoIterator<Item = NewlyRead<M>>,
        before: Option<PagesRead<M>>,
    ) -> PagesRead<M> {
        let (things, mut kept) = match before {
            Some(before) => (before.things, before.pages),
            None => (Vec::new(), BTreeMap::new()),
        };
        // What only pages read that are gone is left out by the next whole build.
        let things = things.into_iter().map(|(read, _)| read);
        let mut numbers: IndexMap<Read<'static>, (), FxBuildHasher> =
            things.map(|read| (read, ())).collect();
        let pages = plan.pages.iter().zip(pages).filter_map(|(planned, page)| {
            let page = match page {
                None => kept.remove(&planned.path)?,
                Some((read, made)) => PageRead {
                    kind: kind(planned),
                    things: (read.into_iter())
                        .map(|read| numbers.insert_full(read, ()).0 as u32)
                        .collect(),
                    made,
                },
            };
            Some((planned.path.clone(), page))
        });
        let pages = pages.collect();
        let things = numbers.into_keys().map(|read| {
            let digest = state.digest(&read);
            (read, digest)
        });
        PagesRead {
            common,
            things: things.collect(),
            pages,
        }
    }
}

/// What a page shows by its address: another kind, or a redirect to another page, would read other things.
fn kind(planned: &Planned<'_, PageKey>) -> Digest {
    let to = match &planned.key {
        PageKey::Redirect(to) => Some(to),
        _ => None,
    };
    Digest::of(&(discriminant(&planned.key), planned.language, to))
}

/// The digest of what all pages may have read without noting it: the site's settings, the programme's own records, the attached files.
/// `made_with`: of all else that pages are made with.
pub fn common_digest(site: &SiteContext<'_>, made_with: Digest) -> Digest {
    let archive = site.archive;
    let has_entries = AddressKind::ALL
        .iter()
        .map(|kind| kind.has_entries(archive));
    let abbreviated = archive.abbreviations.iter();
    let abbreviated = abbreviated.filter_map(|entry| entry.record.actor.as_ref());
    let abbreviated = abbreviated.map(|actor| {
        let actor = &archive.actors[actor].record;
        (&actor.name, actor.lang)
    });
    Digest::of(&(
        made_with,
        (&archive.site, &archive.programme, &archive.main_goal),
        (&archive.county_goals, &archive.effort_document),
        (&archive.abbreviations, abbreviated.collect::<Vec<_>>()),
        archive.people.as_slice(),
        (&archive.attachments, site.library.state()),
        has_entries.collect::<Vec<_>>(),
    ))
}
