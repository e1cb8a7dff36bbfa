//! The front page: what is this, what happens next, what is new, where is my county.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{GatheringItem, Link};
use crate::text::Html;
use crate::text::collation::sort_by_text;
use serde::Serialize;

/// How many lines each list of the front page has at the most.
const COMING: usize = 5;
const RECENT: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HomeView {
    pub page: Frame,
    pub introduction_html: Option<Html>,
    /// The next gatherings, soonest first.
    pub coming: Vec<GatheringItem>,
    /// The latest gatherings with a known date, newest first.
    pub recent: Vec<GatheringItem>,
    /// The counties of today, by name.
    pub counties: Vec<Link>,
    pub programme: Option<Link>,
}

pub fn home_view(composer: &mut Composer<'_>) -> HomeView {
    let archive = composer.archive;
    let today = composer.site.options.today;
    let dated = || {
        archive
            .gatherings
            .iter()
            .filter_map(|gathering| Some((gathering, gathering.date()?)))
    };
    let coming = dated()
        .filter(|(_, date)| !date.is_before(today))
        .take(COMING)
        .map(|(gathering, _)| composer.gathering_item(gathering))
        .collect();
    let recent = dated()
        .rev()
        .filter(|(_, date)| date.is_before(today))
        .take(RECENT)
        .map(|(gathering, _)| composer.gathering_item(gathering))
        .collect();
    let mut counties: Vec<Link> = archive
        .counties
        .iter()
        .filter(|county| {
            let lineage = archive.relations.lineages.get(&county.id);
            lineage.is_none_or(|lineage| lineage.successors.is_empty())
        })
        .map(|county| composer.county_link(county))
        .collect();
    sort_by_text(&mut counties, |link| &link.text);
    let programme = archive.programme.as_ref();
    let introduction = programme.and_then(|programme| programme.record.summary.as_deref());
    let programme_address = composer
        .addresses
        .list(crate::source::records::AddressKind::Programme);
    HomeView {
        introduction_html: introduction.map(|text| composer.inline(text)),
        coming,
        recent,
        counties,
        programme: programme.map(|programme| {
            composer.link(&programme_address, &programme.record.name, programme.record.lang)
        }),
        page: Frame {
            section: Some("home"),
            description: Some(archive.site.record.description.clone()),
            ..composer.frame("home", Label::text(&archive.site.record.title))
        },
    }
}
