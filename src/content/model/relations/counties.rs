use crate::content::model::ArchiveRecords;
use crate::content::schema::records::CountyRecord;
use crate::content::source::Entry;
use rustc_hash::FxHashMap;

/// A county among its forerunners and heirs, by id, nearest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Lineage {
    pub predecessors: Vec<String>,
    pub successors: Vec<String>,
    /// Every county whose history is a part of its own, at any distance: what Buskerud held before Viken is
    /// Buskerud's again, and not also Akershus'.
    pub ancestors: Vec<String>,
    /// The counties of today that hold it. Itself, when it still exists; the one of the same name, when a
    /// larger county that it had joined was divided again.
    pub today: Vec<String>,
}

pub(super) fn lineages(archive: &ArchiveRecords) -> FxHashMap<String, Lineage> {
    let before: FxHashMap<&str, Vec<&str>> = archive
        .counties
        .iter()
        .map(|county| {
            let predecessors = county.record.predecessors.iter().map(|r| r.id()).collect();
            (county.id.as_str(), predecessors)
        })
        .collect();
    let mut after: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for county in &archive.counties {
        for predecessor in &county.record.predecessors {
            after.entry(predecessor.id()).or_default().push(&county.id);
        }
    }
    let today: FxHashMap<&str, Vec<&str>> = archive
        .counties
        .iter()
        .map(|county| {
            let id = county.id.as_str();
            let living = |id: &&str| after.get(id).is_none_or(Vec::is_empty);
            let heirs = [id].into_iter().chain(reach(id, &after));
            (
                id,
                namesake(archive, county, heirs.filter(living).collect()),
            )
        })
        .collect();
    archive
        .counties
        .iter()
        .map(|county| {
            let id = county.id.as_str();
            let lives = today[id] == [id];
            let ancestors: Vec<&str> = reach(id, &before)
                .into_iter()
                .filter(|ancestor| !lives || today[ancestor].contains(&id))
                .collect();
            let lineage = Lineage {
                predecessors: owned(before.get(id).into_iter().flatten()),
                successors: owned(after.get(id).into_iter().flatten()),
                ancestors: owned(&ancestors),
                today: owned(&today[id]),
            };
            (id.to_owned(), lineage)
        })
        .collect()
}

/// Of several counties that hold one today, the one that took up its name again: what was Buskerud, then a
/// part of Viken, is Buskerud, and not also the other counties that Viken became.
fn namesake<'a>(
    archive: &ArchiveRecords,
    county: &Entry<CountyRecord>,
    today: Vec<&'a str>,
) -> Vec<&'a str> {
    let same_name = |id: &&&str| {
        let heir = archive.counties.find(id);
        let name = |entry: &Entry<CountyRecord>| entry.record.names.values().next().cloned();
        heir.is_some_and(|heir| name(heir) == name(county))
    };
    match today.iter().find(same_name) {
        Some(one) => vec![one],
        None => today,
    }
}

/// Everything that can be reached from `start`, nearest first, without `start` itself.
fn reach<'a>(start: &'a str, steps: &FxHashMap<&'a str, Vec<&'a str>>) -> Vec<&'a str> {
    let mut found = vec![start];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        next += 1;
        for step in steps.get(id).into_iter().flatten() {
            if !found.contains(step) {
                found.push(step);
            }
        }
    }
    found.remove(0);
    found
}

fn owned<'a>(ids: impl IntoIterator<Item = &'a &'a str>) -> Vec<String> {
    ids.into_iter().map(|id| (*id).to_owned()).collect()
}
