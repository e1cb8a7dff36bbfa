//! S7xx: what documents contain, and what keeps them from being read. Mostly warnings: the file is archived all the same.

use super::{did_you_mean, error, placeless_warning, warning, with_reason};
use crate::base::path::SourcePath;
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Code, Diagnostic, Location, Sentence};

/// The codes of the warnings here.
pub(super) const WARNINGS: &[&str] = &[
    "S701", "S702", "S703", "S704", "S705", "S706", "S707", "S708", "S709", "S710", "S711", "S712",
    "S713", "S714", "S715", "S716", "S717", "S718", "S719", "S721", "S722", "S723", "S724", "S725",
    "S726", "S727", "S728", "S729", "S740", "S742", "S745",
];

/// Those that somebody must decide about.
pub(super) const DECISIONS: &[&str] = &[
    "S701", "S703", "S711", "S712", "S713", "S714", "S715", "S716", "S717", "S718", "S721", "S722",
    "S723", "S726", "S740", "S742", "S745",
];

pub fn encrypted(file: &SourcePath) -> Diagnostic {
    warning(701, Location::file(file), Sentence::new("encrypted"))
        .hint(Sentence::new("encrypted-hint"))
}

/// `page`: None when the whole file is broken. `why`: the message of the library that read it.
pub fn damaged(file: &SourcePath, page: Option<u32>, why: &str) -> Diagnostic {
    let sentence = match page {
        Some(page) => Sentence::new("damaged-page").count("page", page as usize),
        None => Sentence::new("damaged"),
    };
    warning(702, Location::file(file), sentence.word("why", damage(why)))
        .hint(Sentence::new("damaged-hint"))
}

/// The key of the words for what a library says.
fn damage(why: &str) -> &'static str {
    let why = why.to_lowercase();
    let says = [
        (
            &[
                "eocd",
                "zip",
                "central directory",
                "local header",
                "magic number",
            ][..],
            "damage-zip",
        ),
        (&["pdf"], "damage-pdf"),
        (
            &[
                "eof",
                "end of file",
                "unexpected end",
                "breaks off",
                "fill whole buffer",
                "truncated",
            ],
            "damage-broken-off",
        ),
        (
            &["xml", "start tag", "end tag", "mismatched", "namespace"],
            "damage-xml",
        ),
        (
            &[
                "jpeg", "png", "webp", "gif", "tiff", "svg", "image", "decoding",
            ],
            "damage-image",
        ),
        (&["too many", "too deep", "too large"], "damage-too-much"),
        (&["not a text", "utf-8", "utf8"], "damage-not-text"),
        (
            &[
                "nothing in it",
                "no text",
                "no pages",
                "no presentation",
                "no subtitles",
                "missing",
            ],
            "damage-empty",
        ),
        (&["e-mail", "outlook", "calendar"], "damage-other-kind"),
    ];
    let said = says
        .iter()
        .find(|(words, _)| words.iter().any(|word| why.contains(word)));
    said.map_or("damage-unreadable", |(_, key)| key)
}

/// `limit`: in bytes.
pub fn too_large(file: &SourcePath, limit: u64) -> Diagnostic {
    let megabytes = usize::try_from(limit >> 20).unwrap_or(usize::MAX);
    let sentence = Sentence::new("too-large").count("megabytes", megabytes);
    warning(703, Location::file(file), sentence).hint(Sentence::new("too-large-hint"))
}

pub fn too_long(file: &SourcePath, kept: u32) -> Diagnostic {
    let sentence = Sentence::new("too-long").count("pages", kept as usize);
    warning(704, Location::file(file), sentence)
}

pub fn crashed(file: &SourcePath) -> Diagnostic {
    warning(705, Location::file(file), Sentence::new("crashed")).hint(Sentence::new("damaged-hint"))
}

pub fn timed_out(file: &SourcePath, seconds: u64) -> Diagnostic {
    let seconds = usize::try_from(seconds).unwrap_or(usize::MAX);
    let sentence = Sentence::new("timed-out").count("seconds", seconds);
    warning(706, Location::file(file), sentence).hint(Sentence::new("damaged-hint"))
}

pub fn no_thumbnail(file: &SourcePath, page: Option<u32>) -> Diagnostic {
    let page = page.unwrap_or(1) as usize;
    let sentence = Sentence::new("no-thumbnail").count("page", page);
    warning(707, Location::file(file), sentence)
}

/// Pages that are only images of text.
pub fn no_text(file: &SourcePath, pages: &[u32]) -> Diagnostic {
    warning(
        708,
        Location::file(file),
        Sentence::new("no-text").text("pages", list(pages)),
    )
    .hint(Sentence::new("no-text-hint"))
}

pub fn bad_ocr(file: &SourcePath) -> Diagnostic {
    warning(709, Location::file(file), Sentence::new("bad-ocr")).hint(Sentence::new("bad-ocr-hint"))
}

pub fn other_language(file: &SourcePath, stated: &str, detected: &str) -> Diagnostic {
    let sentence = Sentence::new("other-language")
        .text("stated", stated)
        .text("detected", detected);
    warning(710, Location::file(file), sentence)
}

pub fn hidden_pages(file: &SourcePath, pages: &[u32]) -> Diagnostic {
    let sentence = Sentence::new("hidden-pages").text("pages", list(pages));
    warning(711, Location::file(file), sentence).hint(Sentence::new("in-the-original-hint"))
}

pub fn speaker_notes(file: &SourcePath, pages: &[u32]) -> Diagnostic {
    let sentence = Sentence::new("speaker-notes").text("pages", list(pages));
    warning(712, Location::file(file), sentence).hint(Sentence::new("in-the-original-hint"))
}

pub fn comments(file: &SourcePath, count: u32) -> Diagnostic {
    let sentence = Sentence::new("comments").count("comments", count as usize);
    warning(713, Location::file(file), sentence).hint(Sentence::new("in-the-original-hint"))
}

pub fn tracked_changes(file: &SourcePath, count: u32) -> Diagnostic {
    let sentence = Sentence::new("tracked-changes").count("changes", count as usize);
    warning(714, Location::file(file), sentence).hint(Sentence::new("in-the-original-hint"))
}

/// `sentence`: the key of the sentence for this kind of hidden content.
pub fn hidden_content(file: &SourcePath, sentence: &'static str, pages: &[u32]) -> Diagnostic {
    let sentence = Sentence::new(sentence).text("pages", list(pages));
    warning(721, Location::file(file), sentence).hint(Sentence::new("in-the-original-hint"))
}

pub fn embedded_files(file: &SourcePath, names: &[String]) -> Diagnostic {
    let sentence = Sentence::new("embedded-files")
        .count("files", names.len())
        .text("names", names.join(", "));
    warning(722, Location::file(file), sentence).hint(Sentence::new("embedded-files-hint"))
}

pub fn earlier_versions(file: &SourcePath, count: u32) -> Diagnostic {
    let sentence = Sentence::new("earlier-versions").count("versions", count as usize);
    warning(723, Location::file(file), sentence).hint(Sentence::new("earlier-versions-hint"))
}

pub fn unread_letters(file: &SourcePath, pages: &[u32]) -> Diagnostic {
    let sentence = Sentence::new("unread-letters").text("pages", list(pages));
    warning(724, Location::file(file), sentence).hint(Sentence::new("unread-letters-hint"))
}

pub fn active_content(file: &SourcePath) -> Diagnostic {
    // Of a PDF there is a copy without.
    let hint = match file.as_str().to_lowercase().ends_with(".pdf") {
        true => "active-content-pdf-hint",
        false => "active-content-hint",
    };
    warning(726, Location::file(file), Sentence::new("active-content")).hint(Sentence::new(hint))
}

pub fn wrapped_mail(file: &SourcePath) -> Diagnostic {
    warning(725, Location::file(file), Sentence::new("wrapped-mail"))
        .hint(Sentence::new("wrapped-mail-hint"))
}

pub fn photo_position(file: &SourcePath) -> Diagnostic {
    warning(715, Location::file(file), Sentence::new("photo-position"))
        .hint(Sentence::new("photo-position-hint"))
}

/// `sort`: the key of the word for the kind of personal data.
pub fn personal_data(file: &SourcePath, page: u32, text: &str, sort: &'static str) -> Diagnostic {
    let sentence = Sentence::new("personal-data")
        .count("page", page as usize)
        .text("text", text)
        .word("sort", sort);
    warning(716, Location::file(file), sentence).hint(Sentence::new("personal-data-hint"))
}

/// `name`: the author, as the file has it.
pub fn names_its_maker(file: &SourcePath, name: &str) -> Diagnostic {
    let sentence = Sentence::new("names-its-maker").text("name", name);
    warning(718, Location::file(file), sentence).hint(Sentence::new("names-its-maker-hint"))
}

/// Files are read by a process that this system restricts less than others do. `missing`: what the system lacks, by name.
pub fn unrestricted_reader(missing: &[&str]) -> Diagnostic {
    let sentence = Sentence::new("unrestricted-reader").text("missing", missing.join(", "));
    placeless_warning(719, sentence).hint(Sentence::new("unrestricted-reader-hint"))
}

/// Personal data in the text of a page. `sort`: the key of the word for its kind.
pub fn personal_data_on_page(place: Location, text: &str, sort: &'static str) -> Diagnostic {
    let sentence = Sentence::new("personal-data-on-page")
        .text("text", text)
        .word("sort", sort);
    warning(742, place, sentence).hint(Sentence::new("personal-data-on-page-hint"))
}

/// A national identity number in the text or the address of a page: the site is not published.
pub fn national_id_on_page(place: Location, text: &str) -> Diagnostic {
    let sentence = Sentence::new("national-id-on-page").text("text", text);
    error(743, place, sentence).hint(Sentence::new("personal-data-on-page-hint"))
}

/// A withdrawn name, or an address, an id or the name of a file with one, in a finished file.
pub fn withdrawn_name_on_page(place: Location, text: &str) -> Diagnostic {
    let sentence = Sentence::new("withdrawn-name-on-page").text("text", text);
    warning(745, place, sentence).hint(Sentence::new("withdrawn-name-on-page-hint"))
}

pub fn is_withdrawn_name_on_page(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::new(745)
}

pub fn is_withdrawn_name_in_path(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::new(744)
}

/// A withdrawn name in an address of the site, as it comes from an id, an alias or a setting.
pub fn withdrawn_name_in_address(place: Location, text: &str) -> Diagnostic {
    let sentence = Sentence::new("withdrawn-name-in-address").text("text", text);
    error(744, place, sentence).hint(Sentence::new("withdrawn-name-in-address-hint"))
}

/// A withdrawn name in the path of a record, which would become its address.
pub fn withdrawn_name_in_path(file: &SourcePath) -> Diagnostic {
    error(
        744,
        Location::file(file),
        Sentence::new("withdrawn-name-in-path"),
    )
    .hint(Sentence::new("withdrawn-name-in-path-hint"))
}

/// Answers to an evaluation that give no sums. `reason`: the key of the sentence that gives the reason.
pub fn no_sums(place: Location, reason: &'static str) -> Diagnostic {
    let hint = match reason {
        "no-sums-too-few" => "no-sums-too-few-hint",
        "no-sums-nothing" => "no-sums-nothing-hint",
        _ => "no-sums-hint",
    };
    warning(727, place, Sentence::new("no-sums").word("reason", reason)).hint(Sentence::new(hint))
}

/// A question that the record states, and no column of the answers has. `known`: the questions of the file that have sums.
pub fn question_without_answers<'a>(
    place: Location,
    question: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let sentence = Sentence::new("question-without-answers").text("question", question);
    let diagnostic = warning(728, place, sentence);
    match nearest(question, known) {
        Some(name) => did_you_mean(diagnostic, Some(name)),
        None => diagnostic.hint(Sentence::new("question-without-answers-hint")),
    }
}

/// `stated`: how many have answered as the record says; `found`: the rows of the file.
pub fn other_number_of_responses(place: Location, stated: u32, found: u32) -> Diagnostic {
    let sentence = Sentence::new("other-number-of-responses")
        .count("stated", stated as usize)
        .count("found", found as usize);
    warning(729, place, sentence).hint(Sentence::new("other-number-of-responses-hint"))
}

/// `reason`: the key of the sentence that gives the reason.
pub fn withheld(file: &SourcePath, reason: &'static str) -> Diagnostic {
    let sentence = Sentence::new("withheld").word("reason", reason);
    let hint = match reason {
        "withheld-withdrawn-name" => "withheld-withdrawn-name-hint",
        "withheld-unnamed-answers" => "withheld-unnamed-answers-hint",
        "withheld-unread-format" => hint_for_unread_format(file),
        _ => "withheld-hint",
    };
    warning(740, Location::file(file), sentence).hint(Sentence::new(hint))
}

/// What to make of a file that samling does not read, by its ending.
fn hint_for_unread_format(file: &SourcePath) -> &'static str {
    let ending = file.name().rsplit('.').next().unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "heic" | "heif" | "tif" | "tiff" | "bmp" | "psd" => "withheld-picture-hint",
        "gdoc" | "gsheet" | "gslides" | "lnk" | "url" | "webloc" => "withheld-shortcut-hint",
        "pages" | "numbers" | "key" | "one" | "pub" => "withheld-document-hint",
        "doc" | "dot" | "rtf" | "wps" | "wpd" => "withheld-old-text-hint",
        "xls" | "xlt" | "xlsb" => "withheld-old-sheet-hint",
        "ppt" | "pps" | "pot" => "withheld-old-deck-hint",
        _ => "withheld-hint",
    }
}

/// The file could not be read because of the system, not because of its content.
pub fn not_read(file: &SourcePath, reason: &std::io::Error) -> Diagnostic {
    let sentence = with_reason(Sentence::new("not-read"), reason);
    warning(717, Location::file(file), sentence).hint(Sentence::new("not-read-hint"))
}

/// "2, 4, 5"; only the first ones if there are many.
fn list(pages: &[u32]) -> String {
    let shown: Vec<String> = pages.iter().take(12).map(u32::to_string).collect();
    let more = if pages.len() > shown.len() {
        " …"
    } else {
        ""
    };
    format!("{}{more}", shown.join(", "))
}
