//! No two things at one address.

use super::Plan;
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::hash_map::Entry;

/// Two things at one address: both are told.
pub(super) fn collisions(plan: &Plan<'_>, mistakes: &mut Diagnostics) {
    let mut taken: FxHashMap<Cow<'_, str>, usize> = FxHashMap::default();
    let pages = plan.pages.iter().map(|page| &page.path);
    let files = plan.files.iter().map(|(path, _)| path);
    for (number, path) in pages.chain(files).enumerate() {
        let other = match taken.entry(in_lower_case(path)) {
            Entry::Occupied(other) => *other.get(),
            Entry::Vacant(free) => {
                free.insert(number);
                continue;
            }
        };
        let (place, other) = (place(plan, number), place(plan, other));
        // Of two, at least one is somebody's record or file.
        let (Some(here), there) = (if place.is_some() {
            (place, other)
        } else {
            (other, None)
        }) else {
            continue;
        };
        mistakes.add(catalogue::address_collision(here, path.address(), there));
    }
}

/// Some hosts and disks do not tell upper from lower case.
fn in_lower_case(path: &OutputPath) -> Cow<'_, str> {
    let path = path.as_str();
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    match path.bytes().all(is_lower) {
        true => Cow::Borrowed(path),
        false => Cow::Owned(path.to_lowercase()),
    }
}

/// Of the pages and, after them, the files.
fn place(plan: &Plan<'_>, number: usize) -> Option<Location> {
    match plan.pages.get(number) {
        Some(page) => page.place.clone(),
        None => {
            let (_, attachment) = plan.files.get(number - plan.pages.len())?;
            Some(Location::file(&attachment.path))
        }
    }
}
