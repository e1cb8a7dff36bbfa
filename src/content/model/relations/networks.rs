use crate::content::model::ArchiveRecords;
use rustc_hash::FxHashMap;

/// The gatherings before and after one in its network, as indexes into the archive's gatherings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    pub previous: Option<usize>,
    pub next: Option<usize>,
}

/// Only dated gatherings have neighbours: the others have no known place in the order.
pub(super) fn neighbours(
    archive: &ArchiveRecords,
    by_network: &FxHashMap<String, Vec<usize>>,
) -> FxHashMap<String, Neighbours> {
    let gatherings = archive.gatherings.as_slice();
    let mut found = FxHashMap::default();
    for indexes in by_network.values() {
        let dated: Vec<usize> = indexes
            .iter()
            .copied()
            .filter(|index| gatherings[*index].date().is_some())
            .collect();
        for (place, index) in dated.iter().enumerate() {
            found.insert(
                gatherings[*index].id().to_owned(),
                Neighbours {
                    previous: place.checked_sub(1).map(|before| dated[before]),
                    next: dated.get(place + 1).copied(),
                },
            );
        }
    }
    found
}
