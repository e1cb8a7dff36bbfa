//! Calendars (RFC 5545) that a reader's calendar program can fetch or follow: of all gatherings, of each county, each network and
//! each gathering, and of the sessions of each gathering.
//!
//! * A gathering over several days is entered as whole days; its sessions are in the calendar of sessions. One whose day is not
//!   known is left out, and its page says so.
//! * The day by which one must register is an entry of its own.
//! * No entry names a person: neither attendees nor an organiser with an address.
//! * `UID` is made of the host of the site's address (its title, while the address is not known) and the record's id. It has no `@`, which
//!   would make it look like the address of a person.
//! * `DTSTAMP` and `LAST-MODIFIED` are the day on which the record says that it was updated or published.
//! * `SEQUENCE` follows from the record alone, so that the same sources give the same bytes: eight for each day from 2000 to the day
//!   it was updated, and then one if it was moved online, two if it was postponed, three if it has another day or place than
//!   announced, four if it was cancelled. So it rises when an editor says that a gathering was moved, and a later `updated` always
//!   gives a higher number, also where a cancelled gathering is to be held after all. What nobody has said with `updated` no number
//!   can tell: [`changed_entries`] finds it in the calendars that were published before.

mod content_lines;
mod entry;
mod gathering;
mod published;
mod time_zone;
mod words;

use super::{Export, ExportInput, file};
use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::base::text::Slug;
use crate::content::schema::records::CountyRecord;
use crate::content::schema::records::SiteRecord;
use content_lines::ContentLines;
use gathering::{GatheringEntries, gathering_entries};
use rayon::prelude::*;
use words::CalendarLabels;

pub use published::changed_entries;

pub const EXPORT: Export = Export::BeforePages(calendars);

fn calendars(input: &ExportInput<'_>) -> Vec<OutputFile> {
    let (archive, addresses) = (input.archive, input.plan.addresses);
    let site = &archive.site.record;
    let host = host(site, input.base_url);
    let gatherings = archive.gatherings.as_slice();
    let entries: Vec<GatheringEntries> = gatherings
        .par_iter()
        .map(|gathering| gathering_entries(input, gathering, &host))
        .collect();
    let title = site.title.as_str();
    let all = entries.iter().map(|entries| entries.own.as_str());
    let mut files = vec![calendar(addresses.calendar_of_all(), title, all)];
    let of = |indexes: Option<&Vec<usize>>| {
        let indexes = indexes.cloned().unwrap_or_default();
        let own = indexes.into_iter().map(|index| entries[index].own.as_str());
        own.collect::<Vec<&str>>()
    };
    let relations = &archive.relations;
    files.extend(archive.counties.iter().map(|county| {
        let own = of(relations.gatherings_by_county.get(&county.id));
        let name = format!("{} – {title}", county_name(&county.record, site));
        calendar(addresses.calendar_of_county(&county.id), &name, own)
    }));
    files.extend(archive.networks.iter().map(|network| {
        let id = &network.record.id;
        let own = of(relations.gatherings_by_network.get(id));
        calendar(addresses.calendar_of_network(id), &network.record.name, own)
    }));
    let labels = CalendarLabels::of(site.language);
    for (gathering, entries) in gatherings.iter().zip(&entries) {
        let (id, title) = (gathering.id(), &gathering.record().title);
        let own = addresses.calendar_of_gathering(id);
        files.push(calendar(own, title, [entries.own.as_str()]));
        let sessions = addresses.calendar_of_sessions(id);
        let name = format!("{}: {title}", labels.programme);
        files.push(calendar(sessions, &name, [entries.sessions.as_str()]));
    }
    files.into_iter().flatten().collect()
}

/// The calendar with these entries. None: there are none.
fn calendar<'e>(
    path: OutputPath,
    name: &str,
    entries: impl IntoIterator<Item = &'e str>,
) -> Option<OutputFile> {
    let entries: String = entries.into_iter().collect();
    if entries.is_empty() {
        return None;
    }
    let mut lines = ContentLines::default();
    lines
        .line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//samling//samling//NO")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        // RFC 7986, and the names that programs knew before it.
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
        .line("X-PUBLISHED-TTL", "P1D");
    if entries.contains(time_zone::ZONE) {
        lines.lines(time_zone::COMPONENT);
    }
    lines.lines(&entries).line("END", "VCALENDAR");
    Some(file(path.as_str(), lines.into_string().into_bytes()))
}

/// What stands first in every id: the host of the site's address, or the site's title while no address is known.
fn host(site: &SiteRecord, base_url: Option<&str>) -> String {
    let host = base_url.and_then(|base| base.split('/').nth(2));
    let otherwise = || Slug::of_name(&site.title, "samling", Slug::LONGEST);
    match host {
        Some(host) => host.to_owned(),
        None => otherwise().map_or_else(|| "samling".to_owned(), |slug| slug.to_string()),
    }
}

/// In the site's language, else the first.
fn county_name<'c>(county: &'c CountyRecord, site: &SiteRecord) -> &'c str {
    let own = county.names.get(&site.language);
    own.or(county.names.values().next())
        .map_or("", String::as_str)
}
