//! A gathering's folder must be in the folder of its year.

use super::{Check, CheckInput, CheckRun};
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "year_folders",
    codes: &["S232"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let Some(date) = gathering.date() else {
            continue;
        };
        let (Some(first), Some(last)) = (date.earliest(), date.latest()) else {
            continue;
        };
        let file = &gathering.entry.file;
        let year = file.as_str().split('/').nth(2).unwrap_or_default();
        // A folder with another name (`ukjent`) has no year.
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let is_right = year
            .parse()
            .is_ok_and(|year: i16| (first.year()..=last.year()).contains(&year));
        if is_year && !is_right {
            let right = format!("content/gatherings/{:04}/{}", first.year(), gathering.id());
            let place = gathering.entry.at("date");
            let warning = catalogue::folder_of_another_year(place, &date.to_string(), year, &right);
            diagnostics.add(warning.resting_on(Location::file(file)));
        }
    }
}
