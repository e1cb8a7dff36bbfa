//! No two things at one address.

use super::Plan;
use crate::diagnostics::{Diagnostics, Place, catalogue};
use rustc_hash::FxHashMap;

/// Two things at one address: both are told.
pub(super) fn collisions(plan: &Plan<'_>, mistakes: &mut Diagnostics) {
    let mut taken: FxHashMap<String, Option<Place>> = FxHashMap::default();
    let pages = plan
        .pages
        .iter()
        .map(|page| (&page.path, page.place.clone()));
    let files = plan
        .files
        .iter()
        .map(|(path, attachment)| (path, Some(Place::file(&attachment.path))));
    for (path, place) in pages.chain(files) {
        // Some hosts and disks do not tell upper from lower case.
        let key = path.as_str().to_lowercase();
        let Some(other) = taken.get(&key) else {
            taken.insert(key, place);
            continue;
        };
        // Of two, at least one is somebody's record or file.
        let (Some(here), there) = (if place.is_some() {
            (place.clone(), other.clone())
        } else {
            (other.clone(), None)
        }) else {
            continue;
        };
        mistakes.add(catalogue::address_collision(here, path.address(), there));
    }
}
