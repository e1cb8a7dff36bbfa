//! Feeds of what is new, as Atom (RFC 4287) and JSON Feed 1.1: for the site, each county and each sub-goal.
//!
//! What is news, and since when, the archive says ([`news_of_gathering`]). Both formats need whole addresses, so a site whose address
//! is not known has no feeds.

mod atom;
mod json_feed;
mod summary;

use super::{Export, ExportInput, file};
use crate::base::OutputFile;
use crate::base::date::{ClockTime, Date, local_datetime, time_zone};
use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::content::model::{News, NewsSubject, news_of_gathering, news_of_project};
use crate::content::schema::fields::{Name, SpeakerRecord};
use crate::content::schema::records::AddressKind;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use summary::summary_of;

pub const EXPORT: Export = Export::BeforePages(feeds);

/// How many entries a feed has at the most: a reader who comes seldom sees the newest.
const LONGEST: usize = 50;

/// One feed, whatever its format.
struct Feed {
    title: String,
    language: Language,
    /// Who publishes it.
    author: String,
    /// The page that it is about.
    home: String,
    /// Newest first.
    entries: Vec<FeedEntry>,
}

#[derive(Clone)]
struct FeedEntry {
    /// Of its page, which also identifies it.
    url: String,
    title: String,
    language: Language,
    summary: Option<String>,
    /// RFC 3339: the beginning of the day in Norway.
    updated: String,
    published: Option<String>,
    authors: Vec<String>,
    topics: Vec<String>,
}

/// An entry with what it is sorted by: the newest first, then by address.
type Dated = (std::cmp::Reverse<Date>, FeedEntry);

fn feeds(input: &ExportInput<'_>) -> Vec<OutputFile> {
    if input.base_url.is_none() {
        return Vec::new();
    }
    let (archive, addresses) = (input.archive, input.plan.addresses);
    let zone = time_zone("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let gatherings = archive.gatherings.as_slice().par_iter();
    let of_gatherings: Vec<Vec<Dated>> = gatherings
        .map(|gathering| dated(input, news_of_gathering(gathering), &zone))
        .collect();
    let projects = archive.projects.iter();
    let of_projects: Vec<Vec<Dated>> = projects
        .map(|project| dated(input, news_of_project(project), &zone))
        .collect();
    // The gatherings and the projects with these indexes.
    let picked = |gatherings: Option<&Vec<usize>>, projects: Option<&Vec<usize>>| {
        let gatherings = gatherings.into_iter().flatten();
        let gatherings = gatherings.flat_map(|index| &of_gatherings[*index]);
        let projects = projects.into_iter().flatten();
        let projects = projects.flat_map(|index| &of_projects[*index]);
        gatherings.chain(projects).cloned().collect::<Vec<Dated>>()
    };
    let (site, relations) = (&archive.site.record, &archive.relations);
    let everything = of_gatherings.iter().chain(&of_projects).flatten().cloned();
    let mut files = feed_files(
        input,
        site.title.to_string(),
        &addresses.home(),
        everything.collect(),
    );
    for county in archive.counties.iter() {
        let news = picked(
            relations.gatherings_by_county.get(&county.id),
            relations.projects_by_county.get(&county.id),
        );
        let names = &county.record.names;
        let name = names.get(&site.language).or(names.values().next());
        let title = format!("{} – {}", name.map_or("", String::as_str), site.title);
        let page = addresses.one(AddressKind::Counties, &county.id);
        files.extend(feed_files(input, title, &page, news));
    }
    for goal in archive.sub_goals.iter() {
        let news = picked(
            relations.gatherings_by_sub_goal.get(&goal.id),
            relations.projects_by_sub_goal.get(&goal.id),
        );
        let record = &goal.record;
        let text = record.heading.as_ref().unwrap_or(&record.text);
        let title = format!("{}. {text} – {}", record.number, site.title);
        let page = addresses.one(AddressKind::SubGoals, &goal.id);
        files.extend(feed_files(input, title, &page, news));
    }
    files
}

/// The two files of a feed. Nothing is new: none.
fn feed_files(
    input: &ExportInput<'_>,
    title: String,
    page: &OutputPath,
    mut news: Vec<Dated>,
) -> Vec<OutputFile> {
    news.sort_by(|a, b| (a.0, &a.1.url).cmp(&(b.0, &b.1.url)));
    news.dedup_by(|a, b| a.1.url == b.1.url);
    news.truncate(LONGEST);
    if news.is_empty() {
        return Vec::new();
    }
    let site = &input.archive.site.record;
    let publisher = site.publisher.as_ref().map(|of| of.name.as_str());
    let feed = Feed {
        title,
        language: site.language,
        author: publisher.unwrap_or(&site.title).to_owned(),
        home: input.absolute(page).unwrap_or_default(),
        entries: news.into_iter().map(|(_, entry)| entry).collect(),
    };
    let addresses = input.plan.addresses;
    let made = |path: OutputPath, make: fn(&Feed, &str) -> String| {
        let address = input.absolute(&path).unwrap_or_default();
        file(path.as_str(), make(&feed, &address).into_bytes())
    };
    vec![
        made(addresses.atom_feed(page), atom::atom),
        made(addresses.json_feed(page), json_feed::json_feed),
    ]
}

fn dated<'a>(
    input: &ExportInput<'_>,
    news: impl IntoIterator<Item = News<'a>>,
    zone: &TimeZone,
) -> Vec<Dated> {
    let news = news.into_iter();
    news.filter_map(|news| Some((std::cmp::Reverse(news.day), entry(input, &news, zone)?)))
        .collect()
}

fn entry(input: &ExportInput<'_>, news: &News<'_>, zone: &TimeZone) -> Option<FeedEntry> {
    let addresses = input.plan.addresses;
    let within = |gathering, id| addresses.within_gathering(gathering, id);
    let nobody: &[SpeakerRecord] = &[];
    let (page, title, lang, summary, speakers, topics): (_, &str, _, _, _, &[Name]) = match news.of
    {
        NewsSubject::Gathering(gathering) => {
            let of = gathering.record();
            let page = addresses.gathering(gathering.id());
            (page, &of.title, of.lang, &of.summary, nobody, &of.topics)
        }
        NewsSubject::Talk(gathering, talk) => {
            let of = &talk.record;
            let page = within(gathering.id(), &talk.id);
            let speakers = of.speakers.as_slice();
            (page, &of.title, of.lang, &of.summary, speakers, &of.topics)
        }
        NewsSubject::Letter(gathering, letter) => {
            let of = &letter.record;
            let page = within(gathering.id(), &letter.id);
            (page, &of.title, of.lang, &of.summary, nobody, &[])
        }
        NewsSubject::Project(project) => {
            let of = &project.record;
            let page = addresses.one(AddressKind::Projects, &project.id);
            (page, &of.name, of.lang, &of.summary, nobody, &of.topics)
        }
    };
    let language = lang.unwrap_or(input.archive.site.record.language);
    let relations = &input.archive.relations;
    let named = speakers.iter();
    let named = named.filter(|of| !relations.is_removed(&of.name, of.person.as_ref()));
    Some(FeedEntry {
        url: input.absolute(&page)?,
        title: title.to_owned(),
        language,
        summary: summary_of(news, language, summary.as_deref()),
        updated: beginning_of(news.day, zone)?,
        published: news.published.and_then(|day| beginning_of(day, zone)),
        authors: named.map(|speaker| speaker.name.to_string()).collect(),
        topics: topics.iter().map(String::from).collect(),
    })
}

/// "2018-10-16T00:00:00+02:00"
fn beginning_of(day: Date, zone: &TimeZone) -> Option<String> {
    Some(local_datetime(day, ClockTime::new(0, 0).ok()?, zone))
}
