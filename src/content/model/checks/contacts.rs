//! A contact of an event is shown for some years after it, so there must be a day to count from.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "contacts",
    codes: &["S754"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let (entry, record) = (&gathering.entry, gathering.record());
        let date = gathering.date().or(record.updated.as_ref());
        if date.is_some_and(|date| date.latest().is_some()) {
            continue;
        }
        for (index, contact) in record.contacts.iter().enumerate() {
            if contact.valid_to.is_none() {
                let field = FieldPath::root().key("contacts").index(index);
                let mistake = catalogue::contact_without_end(entry.place(field));
                let mistake = mistake.resting_on(entry.at("date"));
                mistakes.add(mistake.resting_on(entry.at("updated")));
            }
        }
    }
}
