//! No two things at one address.

use super::attached_files::AttachedFile;
use super::planned::{Planned, Planning};
use crate::base::path::{FieldPath, OutputPath};
use crate::diagnostics::{At, Diagnostic, Diagnostics, Location, catalogue};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::hash_map::Entry;

/// Adds a diagnostic for each page or file whose address another has already.
pub(super) fn collisions<K>(
    pages: &[Planned<'_, K>],
    planning: &Planning<'_>,
    diagnostics: &mut Diagnostics,
) {
    let files: &[AttachedFile<'_>] = &planning.files;
    let place = |number: usize| match pages.get(number) {
        Some(page) => page.place.clone(),
        None => {
            let file = files.get(number - pages.len())?;
            Some(Location::file(&file.attachment.path))
        }
    };
    let mut taken: FxHashMap<Cow<'_, str>, usize> = FxHashMap::default();
    let paths = pages.iter().map(|page| &page.path);
    let paths = paths.chain(files.iter().map(|file| &file.path));
    for (number, path) in paths.enumerate() {
        let other = match taken.entry(in_lower_case(path)) {
            Entry::Occupied(other) => *other.get(),
            Entry::Vacant(free) => {
                free.insert(number);
                continue;
            }
        };
        // The program's own pages have no place. Two of them share an address only where the site has chosen one for a list.
        let (here, there) = match (place(number), place(other)) {
            (Some(here), there) => (here, there),
            (None, Some(there)) => (there, None),
            (None, None) => match chosen_address(planning, path) {
                Some(here) => (here, None),
                None => continue,
            },
        };
        // Two records with the same id have been reported as such.
        let ids: Vec<Location> = [Some(&here), there.as_ref()]
            .into_iter()
            .flatten()
            .map(id_place)
            .collect();
        let collision = catalogue::address_collision(here, path.address(), there);
        diagnostics.add(ids.into_iter().fold(collision, Diagnostic::resting_on));
    }
}

/// Where the site has chosen this address for the list of a kind.
fn chosen_address(planning: &Planning<'_>, path: &OutputPath) -> Option<Location> {
    let site = &planning.archive.site;
    let mut chosen = site.record.addresses.keys();
    let kind = chosen.find(|kind| planning.addresses.list(**kind) == *path)?;
    Some(site.place(FieldPath::root().key("addresses").key(kind.field())))
}

/// Where the id of the record that begins at a place is written, or would be.
fn id_place(start: &Location) -> Location {
    let base = match &start.at {
        At::Field(field) | At::Key(field) => field.clone(),
        At::File | At::Span(_) => FieldPath::root(),
    };
    Location::field(&start.file, base.key("id"))
}

/// Some hosts and file systems do not distinguish upper and lower case.
fn in_lower_case(path: &OutputPath) -> Cow<'_, str> {
    let path = path.as_str();
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    match path.bytes().all(is_lower) {
        true => Cow::Borrowed(path),
        false => Cow::Owned(path.to_lowercase()),
    }
}
