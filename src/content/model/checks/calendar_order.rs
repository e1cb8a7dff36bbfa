//! What is before a gathering is dated before it, what is after it after it, and nothing that is done is dated in the future.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::Edtf;
use crate::base::path::FieldPath;
use crate::content::model::Gathering;
use crate::content::schema::records::GatheringStatus;
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "calendar_order",
    codes: &["S247", "S248"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let archive = input.archive;
    let mut updated: Vec<(&Option<Edtf>, Location)> = Vec::new();
    for gathering in &archive.gatherings {
        around_it(gathering, diagnostics);
        held(gathering, input, diagnostics);
        updated.push((&gathering.record().updated, gathering.entry.at("updated")));
        let talks = gathering.presentations.iter();
        updated.extend(talks.map(|talk| (&talk.record.updated, talk.at("updated"))));
        let letters = gathering.letters.iter();
        updated.extend(letters.map(|letter| (&letter.record.updated, letter.at("updated"))));
    }
    let projects = archive.projects.iter();
    updated.extend(projects.map(|project| (&project.record.updated, project.at("updated"))));
    let counties = archive.counties.iter();
    updated.extend(counties.map(|county| (&county.record.updated, county.at("updated"))));
    let pages = archive.pages.iter();
    updated.extend(pages.map(|page| (&page.record.updated, page.at("updated"))));
    for (date, place) in updated {
        if let Some(date) = date
            && date.is_after(input.today)
        {
            diagnostics.add(catalogue::updated_in_the_future(place, &date.to_string()));
        }
    }
}

fn held(gathering: &Gathering, input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let Some(date) = gathering.date() else { return };
    // In a folder of another year the date itself is likely wrong, and that is reported.
    let mut folders = gathering.entry.file.as_str().split('/');
    let of_folder = folders.nth(2).and_then(|year| year.parse::<i16>().ok());
    if of_folder.is_some_and(|year| Some(year) != date.year()) {
        return;
    }
    if gathering.record().status == GatheringStatus::Held && date.is_after(input.today) {
        let place = gathering.entry.at("status");
        let warning = catalogue::held_in_the_future(place, &date.to_string());
        diagnostics.add(warning.resting_on(gathering.entry.at("date")));
    }
}

/// The deadline of its registration, and its letters.
fn around_it(gathering: &Gathering, diagnostics: &mut Diagnostics) {
    let entry = &gathering.entry;
    // What was moved or cancelled has its deadline and its letters from before that.
    if gathering.record().status.is_changed() {
        return;
    }
    let Some((date, last)) = gathering
        .date()
        .and_then(|date| Some((date, date.latest()?)))
    else {
        return;
    };
    let written = date.to_string();
    let registration = gathering.record().registration.as_ref();
    if let Some(deadline) = registration.and_then(|of| of.deadline.as_ref())
        && deadline.is_after(last)
    {
        let place = entry.place(FieldPath::root().key("registration").key("deadline"));
        let deadline = deadline.to_string();
        diagnostics.add(catalogue::deadline_after(
            place,
            &deadline,
            &written,
            entry.at("date"),
        ));
    }
    for letter in &gathering.letters {
        let sent = letter.record.date.value();
        if let (Some(sent), Some(first)) = (sent, date.earliest())
            && sent.is_before(first)
        {
            let (place, sent) = (letter.at("date"), sent.to_string());
            diagnostics.add(catalogue::letter_before(
                place,
                &sent,
                &written,
                entry.at("date"),
            ));
        }
    }
}
