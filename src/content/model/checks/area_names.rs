//! The names and numbers of counties and municipalities must not be empty.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::Language;
use crate::content::schema::fields::map::ByName;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "area_names",
    codes: &["S204"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for county in &input.archive.counties {
        let record = &county.record;
        area(county, record.number.as_deref(), &record.names, diagnostics);
    }
    for municipality in &input.archive.municipalities {
        let record = &municipality.record;
        area(
            municipality,
            record.number.as_deref(),
            &record.names,
            diagnostics,
        );
    }
}

fn area<T>(
    entry: &Entry<T>,
    number: Option<&str>,
    names: &ByName<Language, String>,
    diagnostics: &mut Diagnostics,
) {
    if number.is_some_and(|number| number.trim().is_empty()) {
        diagnostics.add(catalogue::empty_text(entry.at("number"), "number"));
    }
    let mut names = names.iter();
    // The first is the name in lists.
    if names.next().is_none_or(|(_, name)| name.trim().is_empty()) {
        diagnostics.add(catalogue::empty_text(entry.at("names"), "names"));
    }
    for (language, _) in names.filter(|(_, name)| name.trim().is_empty()) {
        let field = FieldPath::root().key("names").key(language.tag());
        diagnostics.add(catalogue::empty_text(entry.place(field), language.tag()));
    }
}
