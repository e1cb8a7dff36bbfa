//! No list names the same record, topic or speaker twice.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::model::{Gathering, RecordVisitor};
use crate::content::schema::fields::{FieldType, SpeakerRecord, visit_fields};
use crate::content::schema::records::Record;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};
use rustc_hash::FxHashMap;

pub const CHECK: Check = Check {
    name: "items_twice",
    codes: &["S253"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    input.archive.visit(&mut Items(diagnostics));
    for gathering in &input.archive.gatherings {
        let sessions = gathering.record().sessions.iter().enumerate();
        for (index, session) in sessions {
            let list = FieldPath::root().key("sessions").index(index);
            let list = list.key("chairs");
            speakers(&gathering.entry, &list, &session.chairs, diagnostics);
        }
        for talk in &gathering.presentations {
            let list = FieldPath::root().key("speakers");
            speakers(talk, &list, &talk.record.speakers, diagnostics);
        }
    }
}

/// Looks for ids and names that stand twice in a list of a record.
struct Items<'d>(&'d mut Diagnostics);

impl<'a> RecordVisitor<'a> for Items<'_> {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, _gathering: Option<&'a Gathering>) {
        let mut first: FxHashMap<(FieldPath, String), FieldPath> = FxHashMap::default();
        visit_fields(&entry.record, &mut |field| {
            let is_word = matches!(field.field_type, FieldType::Reference(_) | FieldType::Name);
            if !is_word || !field.is_item() {
                return;
            }
            let path = field.path();
            let key = (path.parent().unwrap_or_default(), field.text.to_owned());
            match first.get(&key) {
                Some(first) => {
                    let (place, there) = (entry.place(path), entry.place(first.clone()));
                    (self.0).add(catalogue::item_twice(place, field.text, there));
                }
                None => {
                    first.insert(key, path);
                }
            }
        });
    }
}

/// Is it a first name and a surname? Two pupils, or two of a council, may speak without their names.
fn is_name_of_one(name: &str) -> bool {
    let last = name.trim().rsplit_once(' ').map(|(_, last)| last);
    last.is_some_and(|last| last.starts_with(char::is_uppercase))
}

fn speakers<T>(
    entry: &Entry<T>,
    list: &FieldPath,
    speakers: &[SpeakerRecord],
    diagnostics: &mut Diagnostics,
) {
    for (index, speaker) in speakers.iter().enumerate() {
        let first = speakers[..index].iter().position(|other| other == speaker);
        if let Some(first) = first.filter(|_| is_name_of_one(&speaker.name)) {
            let place = |index: usize| entry.place(list.index(index).key("name"));
            let warning = catalogue::item_twice(place(index), &speaker.name, place(first));
            // Two that could not be read are alike.
            let items = [list.index(index), list.index(first)];
            let grounds = items.into_iter().map(|item| entry.place(item));
            diagnostics.add(grounds.fold(warning, |warning, ground| warning.resting_on(ground)));
        }
    }
}
