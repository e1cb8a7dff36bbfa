//! S229–S238: facts that do not agree, or nearly do, and what was likely not meant so.

use super::{did_you_mean, warning};
use crate::diagnostics::{Diagnostic, Location, Sentence};

/// The codes of the warnings here.
pub(super) const WARNINGS: &[&str] = &[
    "S229", "S230", "S231", "S232", "S233", "S234", "S235", "S236", "S237", "S238",
];

/// `begins`: it begins then, and else it goes on until then. `ends`: when the gathering ends, and where that is written.
pub fn session_after_end(
    place: Location,
    begins: bool,
    title: &str,
    time: &str,
    (ends, there): (&str, Location),
) -> Diagnostic {
    let sentence = match begins {
        true => Sentence::new("session-begins-after-end").text("title", title),
        false => Sentence::new("session-after-end").text("title", title),
    };
    let sentence = sentence.text("time", time).text("ends", ends);
    warning(229, place, sentence)
        .related(there, Sentence::new("the-end-is-here"))
        .hint(Sentence::new("session-after-end-hint"))
}

/// `starts`: when the gathering begins, and where that is written.
pub fn session_before_start(
    place: Location,
    title: &str,
    time: &str,
    (starts, there): (&str, Location),
) -> Diagnostic {
    let sentence = Sentence::new("session-before-start").text("title", title);
    warning(
        229,
        place,
        sentence.text("time", time).text("starts", starts),
    )
    .related(there, Sentence::new("begins-here"))
    .hint(Sentence::new("session-before-start-hint"))
}

/// `other`: the title of the other session, and where it begins.
pub fn speaker_in_two_places(
    place: Location,
    name: &str,
    title: &str,
    (other, there): (&str, Location),
) -> Diagnostic {
    let sentence = Sentence::new("speaker-in-two-places").text("name", name);
    let sentence = sentence.text("title", title).text("other", other);
    warning(230, place, sentence)
        .related(there, Sentence::new("the-other-session"))
        .hint(Sentence::new("speaker-in-two-places-hint"))
}

/// The municipality lay in the county `right` then.
pub fn municipality_elsewhere(
    place: Location,
    municipality: &str,
    county: &str,
    right: &str,
    there: Location,
) -> Diagnostic {
    let sentence = Sentence::new("municipality-elsewhere").text("municipality", municipality);
    let sentence = sentence.text("county", county).text("right", right);
    let hint = Sentence::new("municipality-elsewhere-hint").text("right", right);
    warning(231, place, sentence)
        .related(there, Sentence::new("the-municipality-is-here"))
        .hint(hint)
}

/// `right`: the folder that the gathering should be in.
pub fn folder_of_another_year(place: Location, date: &str, year: &str, right: &str) -> Diagnostic {
    let sentence = Sentence::new("folder-of-another-year").text("date", date);
    warning(232, place, sentence.text("year", year))
        .hint(Sentence::new("folder-of-another-year-hint").text("right", right))
}

pub fn title_of_two_pages(place: Location, title: &str, there: Location) -> Diagnostic {
    let sentence = Sentence::new("title-of-two-pages").text("title", title);
    warning(233, place, sentence)
        .related(there, Sentence::new("stands-first-here"))
        .hint(Sentence::new("title-of-two-pages-hint"))
}

pub fn organisation_misspelt(place: Location, written: &str, meant: &str) -> Diagnostic {
    let sentence = Sentence::new("organisation-misspelt").text("written", written);
    let diagnostic = warning(234, place, sentence.text("meant", meant));
    did_you_mean(diagnostic, Some(meant))
}

/// A municipality's number begins with the number of a county that it does not belong to. `numbers`: of its counties.
pub fn number_of_another_county(place: Location, of_county: &str, numbers: &str) -> Diagnostic {
    let sentence = Sentence::new("number-of-another-county").text("county", of_county);
    warning(235, place, sentence.text("numbers", numbers))
        .hint(Sentence::new("number-of-another-county-hint"))
}

/// A county's number is another than all of its municipalities' numbers begin with.
pub fn number_unlike_municipalities(place: Location, number: &str, begin: &str) -> Diagnostic {
    let sentence = Sentence::new("number-unlike-municipalities").text("number", number);
    let diagnostic = warning(235, place, sentence.text("begin", begin));
    did_you_mean(diagnostic, Some(begin))
}

/// A colour that cannot be read on white. `better`: the same one, darker, which the site has instead.
pub fn low_contrast(place: Location, text: &str, contrast: f64, better: &str) -> Diagnostic {
    let sentence = Sentence::new("low-contrast")
        .text("text", text)
        .text("contrast", format!("{contrast:.1}").replace('.', ","));
    warning(236, place, sentence).hint(Sentence::new("low-contrast-hint").text("better", better))
}

/// Where a text says which language it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedIn {
    /// In the record's `lang`, or if it has none, in the site's `language`.
    Record,
    /// In the name of the file: `index.nn.md`.
    FileName,
}

/// `stated`, `detected`: BCP 47 tags. `words`: those that tell.
pub fn text_in_another_language(
    place: Location,
    (stated, detected): (&'static str, &'static str),
    stated_in: StatedIn,
    words: &[&str],
) -> Diagnostic {
    let sentence = Sentence::new("text-in-another-language").text("words", words.join(", "));
    let sentence = language_word(sentence, "stated", stated);
    let hint = match stated_in {
        StatedIn::Record => Sentence::new("text-in-another-language-hint").text("tag", detected),
        StatedIn::FileName => Sentence::new("text-in-another-language-hint-twin"),
    };
    warning(237, place, language_word(sentence, "detected", detected))
        .hint(language_word(hint, "stated", stated))
}

/// Puts the name of a language into a sentence, or its tag if the messages have no name for it.
fn language_word(sentence: Sentence, name: &'static str, tag: &'static str) -> Sentence {
    let key = match tag {
        "nb" => "language-nb",
        "nn" => "language-nn",
        "da" => "language-da",
        "sv" => "language-sv",
        "en" => "language-en",
        _ => return sentence.text(name, tag),
    };
    sentence.word(name, key)
}

pub fn unexplained_abbreviation(place: Location, abbreviation: &str) -> Diagnostic {
    let sentence = Sentence::new("unexplained-abbreviation").text("abbreviation", abbreviation);
    let hint = Sentence::new("unexplained-abbreviation-hint").text("abbreviation", abbreviation);
    warning(238, place, sentence).hint(hint)
}
