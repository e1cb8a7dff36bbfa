//! The front page: what is this, a search, what happens next, what is new, and the ways in.

mod questions;
mod talks;
mod timeline;

use super::areas::counties::{CountyItem, county_item};
use super::page_kind::PageKind;
use super::projects::projects::{ProjectItem, project_item};
use crate::base::date::{Date, Edtf};
use crate::base::text::Html;
use crate::content::model::Gathering;
use crate::content::schema::records::{AddressKind, GatheringKind, ProjectKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::head_links::HeadLink;
use crate::site::pages::kinds::gatherings::topics::CountedLink;
use crate::site::pages::parts::{
    CalendarLink, CountyMap, DateView, FeedLinks, GatheringItem, Label, Link, SubGoalItem,
    calendar_link, counties_today, county_map, date_view, feed_links, former_periods,
    gathering_item, gathering_link, has_map, link, project_link, sub_goal_items,
    subscription_links,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::structured_data::web_site;
use questions::{ExampleQuestion, largest_topics, questions};
use serde::Serialize;
use talks::{HomeTalk, newest_talks};
use timeline::{TimelineYear, timeline};

/// How many lines each list of the front page has at the most.
const COMING: usize = 3;
const RECENT: usize = 6;
const PROJECTS: usize = 6;
const UPDATED: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HomeView {
    pub page: Frame,
    /// The site's own. None: the heading is the site's title.
    pub heading: Option<String>,
    /// The programme's summary, the first use of each abbreviation explained.
    pub introduction_html: Option<Html>,
    /// Examples of what one may search for.
    pub questions: Vec<ExampleQuestion>,
    /// The next gatherings, soonest first.
    pub coming: Vec<GatheringItem>,
    /// The newest talks, those with pictures before all others.
    pub talks: Vec<HomeTalk>,
    /// The latest gatherings with a known date, newest first. All of them are `all.gatherings_count`.
    pub recent: Vec<GatheringItem>,
    /// The newest of them was held before last year: the list is what an archive has, and no news.
    pub recent_is_old: bool,
    /// The counties of today, by name.
    pub counties: Vec<CountyItem>,
    /// Of today's counties. None: they have no tiles.
    pub map: Option<CountyMap>,
    /// To the first map of the counties as they were at other times. None: there is none.
    pub former_counties: Option<String>,
    /// By number.
    pub sub_goals: Vec<SubGoalItem>,
    /// The topics that most is known of.
    pub topics: Vec<CountedLink>,
    /// Empty: there is no time to draw.
    pub timeline: Vec<TimelineYear>,
    /// Those whose records stand first by name.
    pub projects: Vec<ProjectItem>,
    /// None: the site has no programme.
    pub programme: Option<Link>,
    /// Of all gatherings. None: none is to come, or the day of none is known.
    pub calendar: Option<CalendarLink>,
    pub feed: Option<FeedLinks>,
    pub all: HomeLists,
    /// What was changed last, newest first.
    pub updated: Vec<UpdatedItem>,
}

/// The addresses of whole lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HomeLists {
    pub gatherings: String,
    pub gatherings_count: usize,
    /// The talks of all gatherings together.
    pub talks_count: usize,
    pub calendar: String,
    pub topics: String,
    pub projects: String,
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
    let today = counties_today(context);
    let programme = archive.programme();
    let introduction = programme.and_then(|programme| programme.record.summary.as_deref());
    let introduction_html = introduction.map(|text| context.texts.inline(text));
    let sub_goals = sub_goal_items(context);
    let (recent, recent_is_old) = recent(context);
    let gatherings = || archive.list::<GatheringKind>().iter();
    let calendar = calendar_link(context, &context.addresses.calendar_of_all(), gatherings());
    let feed = feed_links(context, gatherings(), archive.list::<ProjectKind>().iter());
    let title = archive.site().title.as_str();
    let coming = coming(context);
    let mut links = subscription_links(title, calendar.as_ref(), None);
    // Every page has the other format.
    let json = feed.iter();
    links.extend(json.map(|feed| HeadLink::alternate(&feed.json, "application/feed+json", title)));
    let licence = archive.site().licence.iter();
    links.extend(licence.map(|of| HeadLink::new("license", of.as_str().to_owned(), None)));
    HomeView {
        calendar: calendar.filter(|_| !coming.is_empty()),
        feed,
        heading: archive.site().home.heading.as_ref().map(String::from),
        introduction_html,
        questions: questions(context),
        coming,
        talks: newest_talks(context),
        recent,
        recent_is_old,
        map: county_map(context, &today, None),
        former_counties: former_counties(context),
        counties: today
            .iter()
            .map(|county| county_item(context, county))
            .collect(),
        sub_goals,
        topics: largest_topics(context),
        timeline: timeline(context),
        projects: (archive.list::<ProjectKind>().iter())
            .take(PROJECTS)
            .map(|project| project_item(context, project))
            .collect(),
        programme: programme.map(|programme| {
            let address = context.addresses.list(AddressKind::Programme);
            let record = &programme.record;
            link(context, &address, &record.name, record.lang)
        }),
        all: home_lists(context),
        updated: updated(context),
        page: Frame::new(context, "home", Label::text(&archive.site().title))
            .in_section("home")
            .with_card(context, context.links.page)
            .linking(links)
            .stating([web_site(context, archive.site())])
            .described(Some(archive.site().description.clone())),
    }
}

fn home_lists(context: &PageContext<'_>) -> HomeLists {
    let list = |kind| context.links.href(&context.addresses.list(kind));
    let gatherings = context.archive.list::<GatheringKind>();
    HomeLists {
        gatherings: list(AddressKind::Gatherings),
        gatherings_count: gatherings.len(),
        talks_count: gatherings.iter().map(|one| one.presentations.len()).sum(),
        calendar: list(AddressKind::Calendar),
        topics: list(AddressKind::Topics),
        projects: list(AddressKind::Projects),
    }
}

fn dated<'a>(
    context: &PageContext<'a>,
) -> impl DoubleEndedIterator<Item = (&'a Gathering, &'a Edtf)> {
    let gatherings = context.archive.list::<GatheringKind>().iter();
    gatherings.filter_map(|gathering| Some((gathering, gathering.date()?)))
}

fn coming(context: &PageContext<'_>) -> Vec<GatheringItem> {
    let today = context.archive.today();
    dated(context)
        .filter(|(_, date)| !date.is_before(today))
        .take(COMING)
        .map(|(gathering, _)| gathering_item(context, gathering))
        .collect()
}

/// The latest gatherings, newest first, and whether even the newest was held before last year.
fn recent(context: &PageContext<'_>) -> (Vec<GatheringItem>, bool) {
    let today = context.archive.today();
    let past = || {
        dated(context)
            .rev()
            .filter(|(_, date)| date.is_before(today))
    };
    let newest = past().next().and_then(|(_, date)| date.latest());
    let is_old = newest
        .map(Date::year)
        .is_some_and(|year| year < today.year() - 1);
    let items = past()
        .take(RECENT)
        .map(|(gathering, _)| gathering_item(context, gathering))
        .collect();
    (items, is_old)
}

/// To the newest of the maps of the counties as they were. None: there is none.
fn former_counties(context: &PageContext<'_>) -> Option<String> {
    let list = context.addresses.list(AddressKind::Counties);
    let list = context.links.href(&list);
    let mut periods = former_periods(context).into_iter();
    let mapped = periods.find(|period| has_map(&period.counties));
    Some(format!("{list}#{}", mapped?.anchor))
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
    items.truncate(if one_day { 0 } else { UPDATED });
    items
        .into_iter()
        .map(|(date, link)| UpdatedItem {
            link,
            date: date_view(context, date),
        })
        .collect()
}
