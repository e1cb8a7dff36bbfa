//! No two pages may have the same title, since they could not be distinguished in a list, a search or a browser's tabs.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::FxHashMap;

pub const CHECK: Check = Check {
    name: "page_titles",
    codes: &["S233"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let archive = input.archive;
    let mut titles = Titles {
        first: FxHashMap::default(),
        diagnostics,
    };
    for page in &archive.pages {
        titles.add("", "title", &page.record.title, page);
    }
    for project in &archive.projects {
        titles.add("project", "name", &project.record.name, project);
    }
    for gathering in &archive.gatherings {
        titles.add(
            &series(gathering),
            "title",
            &gathering.record().title,
            &gathering.entry,
        );
        for talk in &gathering.presentations {
            titles.add(
                gathering.entry.file.as_str(),
                "title",
                &talk.record.title,
                talk,
            );
        }
    }
}

/// Gatherings with the same title are distinguished by county, network and year.
fn series(gathering: &Gathering) -> String {
    let record = gathering.record();
    let county = record.county.as_ref().map_or("", |county| county.id());
    let network = record.network.as_ref().map_or("", |network| network.id());
    let year = gathering.date().and_then(|date| date.year());
    format!("{county}/{network}/{year:?}")
}

struct Titles<'d> {
    /// By what distinguishes pages with the same title, and by title: the id and place of the first.
    first: FxHashMap<(String, String), (String, Location)>,
    diagnostics: &'d mut Diagnostics,
}

impl Titles<'_> {
    fn add<T>(&mut self, apart: &str, field: &str, title: &str, entry: &Entry<T>) {
        let place = entry.place(FieldPath::root().key(field));
        let key = (apart.to_owned(), title.trim().to_lowercase());
        match self.first.get(&key) {
            // Two records with the same id have been reported as such.
            Some((id, _)) if *id == entry.id => {}
            Some((_, first)) => {
                let warning = catalogue::title_of_two_pages(place, title, first.clone());
                let grounds = ["date", "county", "network"].into_iter();
                self.diagnostics
                    .add(grounds.fold(warning, |warning, field| {
                        warning.resting_on(entry.at(field))
                    }));
            }
            None => {
                self.first.insert(key, (entry.id.clone(), place));
            }
        }
    }
}
