//! S257: a gathering to come that was changed without a later `updated`, as the calendars in the output folder show.

use super::check::{GATHERING, Site};
use crate::support::options;
use samling::base::text::Language;
use samling::build::Builder;
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};

fn gathering(fields: &str) -> String {
    format!("---\ntitle: Første samling\nkind: samling\nmode: physical\n{fields}---\nVelkommen.\n")
}

/// Builds the site with the gathering into its folder; returns what is told.
fn built(site: &Site, fields: &str) -> String {
    site.put(GATHERING, gathering(fields).as_bytes());
    let builder = Builder {
        root: site.root().to_owned(),
        output: site.root().join("output"),
        options: options(),
        strict: false,
    };
    let built = builder.build();
    assert!(built.site().is_some());
    let sentences = Sentences::new(Language::Nb);
    let told = built.diagnostics.sorted();
    let told = report(&told, ReportFormat::Short, false, &sentences, &built.texts);
    let lines = told.lines().filter(|line| line.contains("[S257]"));
    lines.collect::<Vec<&str>>().join("\n")
}

#[test]
fn a_change_that_updated_does_not_say_is_told_once() {
    let site = Site::new::<&str>(&[]);
    let today = options().today;
    let year = today.year() + 1;
    let date = |day: u8| format!("date: {year}-03-0{day}\nstatus: planned\nstarts: \"10:00\"\n");
    assert_eq!(built(&site, &date(1)), "");
    // The title is nothing that one comes too late for.
    assert_eq!(built(&site, &format!("{}summary: Ny\n", date(1))), "");
    let told = built(&site, &date(2));
    let file = "content/gatherings/2018/bergen-2018/index.md:2:1";
    assert!(told.starts_with(file), "{told}");
    assert!(
        told.contains("warning[S257]: Samlingen har fått en annen dag"),
        "{told}"
    );
    assert!(told.contains(&format!("updated: {today}")), "{told}");
    // It stands in the calendar now.
    assert_eq!(built(&site, &date(2)), "");
    let said = format!("{}updated: {today}\n", date(3));
    assert_eq!(built(&site, &said), "");
    // One that is over is nobody's appointment.
    assert_eq!(built(&site, "date: 2018-01-16\nstatus: held\n"), "");
}
