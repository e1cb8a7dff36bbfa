//! The front page: what is this, what happens next, what is new, where is my county.

use super::Composer;
use super::counties::CountyItem;
use super::frame::{Frame, Label};
use super::parts::{DateView, GatheringItem, Link};
use crate::date::Edtf;
use crate::source::records::AddressKind;
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
    pub counties: Vec<CountyItem>,
    pub programme: Option<Link>,
    pub all_gatherings: String,
    /// What was changed last, newest first.
    pub updated: Vec<UpdatedItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct UpdatedItem {
    pub link: Link,
    pub date: DateView,
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
    let mut counties: Vec<CountyItem> = archive
        .counties
        .iter()
        .filter(|county| composer.is_of_today(county))
        .map(|county| composer.county_item(county))
        .collect();
    sort_by_text(&mut counties, |item| &item.county.then.text);
    let programme = archive.programme.as_ref();
    let introduction = programme.and_then(|programme| programme.record.summary.as_deref());
    let programme_address = composer.addresses.list(AddressKind::Programme);
    HomeView {
        introduction_html: introduction.map(|text| composer.inline(text)),
        all_gatherings: composer.href(&composer.addresses.list(AddressKind::Gatherings)),
        updated: updated(composer),
        coming,
        recent,
        counties,
        programme: programme.map(|programme| {
            composer.link(
                &programme_address,
                &programme.record.name,
                programme.record.lang,
            )
        }),
        page: Frame {
            section: Some("home"),
            description: Some(archive.site.record.description.clone()),
            ..composer.frame("home", Label::text(&archive.site.record.title))
        },
    }
}

/// The gatherings and projects whose records were changed last. Empty when all were changed on one day: then
/// the list would say nothing.
fn updated(composer: &Composer<'_>) -> Vec<UpdatedItem> {
    let archive = composer.archive;
    let gatherings = archive.gatherings.iter().filter_map(|gathering| {
        let updated = gathering.record().updated.as_ref()?;
        Some((updated, composer.gathering_link(gathering)))
    });
    let projects = archive.projects.iter().filter_map(|project| {
        let updated = project.record.updated.as_ref()?;
        Some((updated, composer.project_link(project)))
    });
    let mut items: Vec<(&Edtf, Link)> = gatherings.chain(projects).collect();
    items.sort_by_key(|(date, _)| std::cmp::Reverse(date.sort_key()));
    let one_day = items.windows(2).all(|pair| pair[0].0 == pair[1].0);
    items.truncate(if one_day { 0 } else { RECENT });
    items
        .into_iter()
        .map(|(date, link)| UpdatedItem {
            link,
            date: composer.date(date),
        })
        .collect()
}
