//! Every id that becomes part of an address must be a slug, and every id must be unique.

use super::{Check, CheckInput, CheckRun};
use crate::base::text::Slug;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "ids",
    codes: &["S201", "S203"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for own in input.ids.iter() {
        let place = || own.place.clone();
        if own.is_bad_slug() {
            let suggestion = Slug::from_text(own.id);
            let suggestion = suggestion.as_ref().map(Slug::as_str);
            diagnostics.add(catalogue::bad_id(place(), own.id, suggestion));
        }
        if let Some(earlier) = &own.earlier {
            let word = own.kind.word;
            diagnostics.add(catalogue::duplicate_id(
                place(),
                word,
                own.id,
                earlier.clone(),
            ));
        }
    }
}
