//! A text in a field must be in the language that its record states. The texts below the fields are checked with their pages.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::{Language, language_of_texts, telling_words};
use crate::content::model::written_texts::{TextPlace, written_texts};
use crate::diagnostics::catalogue::StatedIn;
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "languages",
    codes: &["S237"],
    run: CheckRun::Archive(check),
};

/// The number of words that are named as a proof.
const WORDS_NAMED: usize = 3;

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for written in written_texts(input.archive) {
        let TextPlace::Field(place) = written.place else {
            continue;
        };
        let stated = written.language.tag();
        let detected = language_of_texts(std::iter::once(written.text));
        // Old bokmål is much like Danish.
        let is_other = |detected: &&str| {
            *detected != stated && !(written.language == Language::Nb && *detected == "da")
        };
        let Some(detected) = detected.filter(is_other) else {
            continue;
        };
        let words = telling_words(written.text, detected, stated, WORDS_NAMED);
        let stated_in = match written.is_twin {
            true => StatedIn::FileName,
            false => StatedIn::Record,
        };
        let lang = Location::field(&place.file, FieldPath::root().key("lang"));
        let languages = (stated, detected);
        let warning = catalogue::text_in_another_language(place, languages, stated_in, &words);
        diagnostics.add(warning.resting_on(lang));
    }
}
