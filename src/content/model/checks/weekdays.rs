//! The weekday beside a date is the one that the day was. In the texts of pages this is checked when a page is composed.

use super::{Check, CheckInput, CheckRun};
use crate::base::date::wrong_weekdays;
use crate::base::text::Language;
use crate::content::model::written_texts::{TextPlace, written_texts};
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "weekdays",
    codes: &["S244"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for written in written_texts(input.archive) {
        if let TextPlace::Field(place) = written.place {
            weekdays((written.text, written.language), &place, diagnostics);
        }
    }
    for gathering in &input.archive.gatherings {
        let record = gathering.record();
        let language = record.lang.unwrap_or(input.archive.site.record.language);
        let title = (record.title.as_str(), language);
        weekdays(title, &gathering.entry.at("title"), diagnostics);
        for letter in &gathering.letters {
            let language = letter.record.lang.unwrap_or(language);
            let title = (letter.record.title.as_str(), language);
            weekdays(title, &letter.at("title"), diagnostics);
        }
    }
}

fn weekdays((text, language): (&str, Language), place: &Location, diagnostics: &mut Diagnostics) {
    for wrong in wrong_weekdays(text, language) {
        let date = &text[wrong.date];
        let place = place.clone();
        diagnostics.add(catalogue::wrong_weekday(
            place,
            date,
            wrong.written,
            wrong.right,
        ));
    }
}
