//! What a reader can follow from elsewhere: calendars and feeds.

use crate::base::path::OutputPath;
use crate::content::model::{Gathering, news_of_gathering, news_of_project};
use crate::content::schema::records::ProjectRecord;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::head_links::HeadLink;
use serde::Serialize;

/// A calendar, for a calendar program.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarLink {
    /// The file, relative to the page.
    pub href: String,
    /// With `webcal:`, which calendar programs follow. None: the site's address is not known.
    pub subscribe: Option<String>,
    /// How many of the page's gatherings are not in it, because their day is not known.
    pub left_out: usize,
}

/// A feed of what is new, in two formats.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FeedLinks {
    pub atom: String,
    pub json: String,
}

/// The calendar of these gatherings. None: the day of none of them is known.
pub fn calendar_link<'g>(
    context: &PageContext<'_>,
    path: &OutputPath,
    gatherings: impl Iterator<Item = &'g Gathering>,
) -> Option<CalendarLink> {
    let (mut entered, mut left_out) = (0_usize, 0);
    for gathering in gatherings {
        match gathering.calendar_days().is_empty() {
            true => left_out += 1,
            false => entered += 1,
        }
        entered += usize::from(gathering.registration_deadline().is_some());
    }
    (entered > 0).then(|| link_to_calendar(context, path, left_out))
}

/// `left_out`: see [`CalendarLink`].
pub fn link_to_calendar(
    context: &PageContext<'_>,
    path: &OutputPath,
    left_out: usize,
) -> CalendarLink {
    let whole = context.links.canonical(path);
    let subscribe = whole.and_then(|whole| {
        let (_, rest) = whole.split_once("://")?;
        Some(format!("webcal://{rest}"))
    });
    CalendarLink {
        href: context.links.href(path),
        subscribe,
        left_out,
    }
}

/// The feed of the page's gatherings and projects. None: there is no news of them, or the site's address is not known.
pub fn feed_links<'g>(
    context: &PageContext<'_>,
    mut gatherings: impl Iterator<Item = &'g Gathering>,
    mut projects: impl Iterator<Item = &'g Entry<ProjectRecord>>,
) -> Option<FeedLinks> {
    context.links.base_url()?;
    let has_news = gatherings.any(|gathering| !news_of_gathering(gathering).is_empty())
        || projects.any(|project| news_of_project(project).is_some());
    let (addresses, page) = (context.addresses, context.links.page);
    has_news.then(|| FeedLinks {
        atom: context.links.href(&addresses.atom_feed(page)),
        json: context.links.href(&addresses.json_feed(page)),
    })
}

/// The same for the page's head. `title`: what the calendar and the feed are of.
pub fn subscription_links(
    title: &str,
    calendar: Option<&CalendarLink>,
    feed: Option<&FeedLinks>,
) -> Vec<HeadLink> {
    let calendar = calendar.map(|of| HeadLink::alternate(&of.href, "text/calendar", title));
    let feeds = feed.into_iter().flat_map(|feed| {
        [
            HeadLink::alternate(&feed.atom, "application/atom+xml", title),
            HeadLink::alternate(&feed.json, "application/feed+json", title),
        ]
    });
    calendar.into_iter().chain(feeds).collect()
}
