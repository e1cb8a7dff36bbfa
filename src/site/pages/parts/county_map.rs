//! The map of tiles: a square for each county, about where it lies among the others.

use super::county::count_gatherings_in;
use super::{CountyPeriod, Link, count_gatherings, county_link};
use crate::content::schema::records::CountyRecord;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use serde::Serialize;

/// The tiles of counties of one time. How large a tile is, is the theme's to say.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyMap {
    pub columns: u8,
    pub rows: u8,
    /// By name, as the counties are given.
    pub tiles: Vec<CountyTile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyTile {
    pub county: Link,
    /// The county's name, broken so that it fits: one line or two.
    pub lines: Vec<String>,
    /// From 0, as `row`: the map begins at its first tile.
    pub column: u8,
    pub row: u8,
    /// Gatherings of the county and of those it came from; on the map of an earlier time those that were held in it.
    pub gatherings: usize,
    /// How many that is, from 0 (none) to 3.
    pub step: u8,
    /// It is the county that the page is about.
    pub here: bool,
}

/// A longer name is broken, in letters.
const LINE: usize = 9;

/// With fewer tiles there is no map.
const FEWEST_TILES: usize = 2;

/// Whether there is a map of these counties.
pub fn has_map(counties: &[&Entry<CountyRecord>]) -> bool {
    let mapped = counties
        .iter()
        .filter(|county| county.record.tile.is_some());
    mapped.count() >= FEWEST_TILES
}

/// None: fewer than two of the counties have a tile. `here`: the id of the county that the page is about.
pub fn county_map(
    context: &PageContext<'_>,
    counties: &[&Entry<CountyRecord>],
    here: Option<&str>,
) -> Option<CountyMap> {
    map_of_tiles(context, counties, here, |county| {
        count_gatherings(context, county)
    })
}

/// The counties of an earlier time, with what was held in it. None and `here`: as above.
pub fn period_map(
    context: &PageContext<'_>,
    period: &CountyPeriod<'_>,
    here: Option<&str>,
) -> Option<CountyMap> {
    map_of_tiles(context, &period.counties, here, |county| {
        count_gatherings_in(context, county, period)
    })
}

/// `held`: how many gatherings a county has, by its id.
fn map_of_tiles(
    context: &PageContext<'_>,
    counties: &[&Entry<CountyRecord>],
    here: Option<&str>,
    held: impl Fn(&str) -> usize,
) -> Option<CountyMap> {
    let placed = counties.iter().filter_map(|county| {
        let [column, row] = county.record.tile?;
        Some((*county, column, row))
    });
    let placed: Vec<(&Entry<CountyRecord>, u8, u8)> = placed.collect();
    if placed.len() < FEWEST_TILES {
        return None;
    }
    let columns = placed.iter().map(|(_, column, _)| *column);
    let rows = placed.iter().map(|(_, _, row)| *row);
    let (first_column, last_column) = (columns.clone().min()?, columns.max()?);
    let (first_row, last_row) = (rows.clone().min()?, rows.max()?);
    let tiles = placed.iter().map(|(county, column, row)| {
        let (name, _) = context.language.name(&county.record.names);
        let gatherings = held(&county.id);
        CountyTile {
            county: county_link(context, county),
            lines: lines(name),
            column: column - first_column,
            row: row - first_row,
            gatherings,
            step: step(gatherings),
            here: here == Some(county.id.as_str()),
        }
    });
    Some(CountyMap {
        columns: (last_column - first_column).saturating_add(1),
        rows: (last_row - first_row).saturating_add(1),
        tiles: tiles.collect(),
    })
}

fn step(gatherings: usize) -> u8 {
    match gatherings {
        0 => 0,
        1..=3 => 1,
        4..=7 => 2,
        _ => 3,
    }
}

/// The name on one line or two, the longer of them as short as can be; broken at a space or after a hyphen.
fn lines(name: &str) -> Vec<String> {
    if name.chars().count() <= LINE {
        return vec![name.to_owned()];
    }
    let breaks = name.match_indices([' ', '-']).map(|(at, sign)| {
        let after = at + sign.len();
        (name[..after].trim_end(), &name[after..])
    });
    let longer = |(first, second): &(&str, &str)| first.chars().count().max(second.chars().count());
    let breaks: Vec<(&str, &str)> = breaks.collect();
    // Of two equal breaks the later: "Vestfold og" and "Telemark".
    match breaks.into_iter().rev().min_by_key(longer) {
        Some((first, second)) => vec![first.to_owned(), second.to_owned()],
        None => vec![name.to_owned()],
    }
}

#[cfg(test)]
mod tests;
