//! A site with a page about privacy or accessibility must name who is responsible for it.

use super::{Check, CheckInput, CheckRun};
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "publisher",
    codes: &["S753"],
    run: CheckRun::Archive(check),
};

/// What such pages are called in Norwegian and English, and how a longer name of one begins.
const NAMES: [&str; 4] = ["personvern", "privacy", "tilgjenge", "accessib"];

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let site = &input.archive.site;
    let mut pages = input.archive.pages.iter();
    let needs_publisher = |id: &str| NAMES.iter().any(|name| id.starts_with(name));
    let Some(page) = pages.find(|page| needs_publisher(&page.id)) else {
        return;
    };
    let missing = [
        ("publisher", site.record.publisher.is_none()),
        ("contact", site.record.contact.is_none()),
    ];
    for (field, _) in missing.iter().filter(|(_, is_missing)| *is_missing) {
        let place = Location::file(&site.file);
        let mistake = catalogue::site_without(place, field, Location::file(&page.file));
        mistakes.add(mistake.resting_on(site.at(field)));
    }
}
