//! The front page: what is this, what happens next, what is new, where is my county.

use super::areas::counties::{CountyItem, county_item};
use super::page_kind::PageKind;
use crate::base::date::Edtf;
use crate::base::text::Html;
use crate::base::text::collation::sort_by_text;
use crate::content::schema::records::{AddressKind, CountyKind, GatheringKind, ProjectKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::parts::{
    DateView, GatheringItem, Label, Link, date_view, gathering_item, gathering_link, is_of_today,
    link, project_link,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use serde::Serialize;

/// How many lines each list of the front page has at the most.
const COMING: usize = 5;
const RECENT: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HomeView {
    pub page: Frame,
    /// The programme's summary, the first use of each abbreviation explained.
    pub introduction_html: Option<Html>,
    /// The next gatherings, soonest first.
    pub coming: Vec<GatheringItem>,
    /// The latest gatherings with a known date, newest first.
    pub recent: Vec<GatheringItem>,
    /// The counties of today, by name.
    pub counties: Vec<CountyItem>,
    /// None: the site has no programme.
    pub programme: Option<Link>,
    /// The address of the list of all gatherings.
    pub all_gatherings: String,
    /// What was changed last, newest first.
    pub updated: Vec<UpdatedItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct UpdatedItem {
    pub link: Link,
    /// When its record was changed.
    pub date: DateView,
}

impl PageKind for HomeView {
    const TEMPLATE: &'static str = "home.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        vec![planning.own(planning.addresses.home(), ())]
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> HomeView {
        home_view(context)
    }
}

fn home_view(context: &mut PageContext<'_>) -> HomeView {
    let archive = context.archive;
    let today = context.archive.today();
    let dated = || {
        archive
            .list::<GatheringKind>()
            .iter()
            .filter_map(|gathering| Some((gathering, gathering.date()?)))
    };
    let coming = dated()
        .filter(|(_, date)| !date.is_before(today))
        .take(COMING)
        .map(|(gathering, _)| gathering_item(context, gathering))
        .collect();
    let recent = dated()
        .rev()
        .filter(|(_, date)| date.is_before(today))
        .take(RECENT)
        .map(|(gathering, _)| gathering_item(context, gathering))
        .collect();
    let mut counties: Vec<CountyItem> = archive
        .list::<CountyKind>()
        .iter()
        .filter(|county| is_of_today(context, county))
        .map(|county| county_item(context, county))
        .collect();
    sort_by_text(&mut counties, |item| &item.county.then.text);
    let programme = archive.programme();
    let introduction = programme.and_then(|programme| programme.record.summary.as_deref());
    let programme_address = context.addresses.list(AddressKind::Programme);
    HomeView {
        introduction_html: introduction.map(|text| context.texts.inline(text)),
        all_gatherings: context
            .links
            .href(&context.addresses.list(AddressKind::Gatherings)),
        updated: updated(context),
        coming,
        recent,
        counties,
        programme: programme.map(|programme| {
            link(
                context,
                &programme_address,
                &programme.record.name,
                programme.record.lang,
            )
        }),
        page: Frame::new(context, "home", Label::text(&archive.site().title))
            .in_section("home")
            .described(Some(archive.site().description.clone())),
    }
}

/// The gatherings and projects whose records were changed last. Empty when all were changed on one day: then
/// the list would say nothing.
fn updated(context: &PageContext<'_>) -> Vec<UpdatedItem> {
    let archive = context.archive;
    let gatherings = archive
        .list::<GatheringKind>()
        .iter()
        .filter_map(|gathering| {
            let updated = gathering.record().updated.as_ref()?;
            Some((updated, gathering_link(context, gathering)))
        });
    let projects = archive.list::<ProjectKind>().iter().filter_map(|project| {
        let updated = project.record.updated.as_ref()?;
        Some((updated, project_link(context, project)))
    });
    let mut items: Vec<(&Edtf, Link)> = gatherings.chain(projects).collect();
    items.sort_by_key(|(date, _)| std::cmp::Reverse(date.sort_key()));
    let one_day = items.windows(2).all(|pair| pair[0].0 == pair[1].0);
    items.truncate(if one_day { 0 } else { RECENT });
    items
        .into_iter()
        .map(|(date, link)| UpdatedItem {
            link,
            date: date_view(context, date),
        })
        .collect()
}
