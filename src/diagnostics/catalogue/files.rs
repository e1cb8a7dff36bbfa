//! S1xx: files and YAML.

use super::{
    did_you_mean, did_you_mean_or, error, may_be_unknown, placeless, warning, with_reason,
};
use crate::base::path::SourcePath;
use crate::diagnostics::norwegian_words::translated;
use crate::diagnostics::suggestion::{meant, nearest};
use crate::diagnostics::{Code, Diagnostic, Location, Sentence};

/// The codes of the warnings here.
pub(super) const WARNINGS: &[&str] = &["S120", "S121", "S131"];

/// What a file is that is not text in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Text in another encoding; the first line that shows it, from 1.
    OtherCoding {
        line: usize,
    },
    Utf16,
    /// A Word document, a picture.
    Binary,
}

pub fn not_text(file: &SourcePath, what: NotText) -> Diagnostic {
    let (sentence, hint) = match what {
        NotText::OtherCoding { line } => (
            Sentence::new("not-utf8").count("line", line),
            Sentence::new("not-utf8-hint"),
        ),
        NotText::Utf16 => (
            Sentence::new("not-utf8-utf16"),
            Sentence::new("not-utf8-hint"),
        ),
        NotText::Binary => (Sentence::new("not-text"), Sentence::new("not-text-hint")),
    };
    error(101, Location::file(file), sentence).hint(hint)
}

pub fn unreadable(path: &str, reason: &std::io::Error) -> Diagnostic {
    let sentence = Sentence::new("unreadable").text("path", path);
    let hint = match reason.kind() {
        std::io::ErrorKind::NotFound => "unreadable-hint-not-found",
        std::io::ErrorKind::PermissionDenied => "unreadable-hint-no-access",
        _ => "unreadable-hint",
    };
    placeless(102, with_reason(sentence, reason)).hint(Sentence::new(hint))
}

/// A file that is written to while it is read.
pub const CHANGED_MEANWHILE: &str = "changed meanwhile";

/// Is it said of a file that cannot be read?
pub fn is_of_unreadable_file(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::new(102)
}

/// A pipe, a socket or a device.
pub fn no_regular_file(path: &str) -> Diagnostic {
    placeless(102, Sentence::new("no-regular-file").text("path", path))
        .hint(Sentence::new("no-regular-file-hint"))
}

/// A file whose name is not UTF-8.
pub fn unreadable_name(path: &str) -> Diagnostic {
    placeless(102, Sentence::new("unreadable-name").text("path", path))
        .hint(Sentence::new("unreadable-name-hint"))
}

pub fn yaml_syntax(place: Location, message: String) -> Diagnostic {
    error(
        103,
        place,
        Sentence::new("yaml-syntax").text("message", message),
    )
    .hint(Sentence::new("yaml-syntax-hint"))
}

pub fn tab_in_indentation(place: Location) -> Diagnostic {
    error(104, place, Sentence::new("tab-in-indentation"))
        .hint(Sentence::new("tab-in-indentation-hint"))
}

/// `mended`: the line as it should be.
pub fn colon_in_value(place: Location, mended: &str) -> Diagnostic {
    error(105, place, Sentence::new("colon-in-value")).hint(write_line_so(mended))
}

/// Advice to write a line in another way.
fn write_line_so(mended: &str) -> Sentence {
    Sentence::new("write-line-so").text("line", mended)
}

/// A line with more or less indentation than the lines it belongs to.
pub fn bad_indentation(place: Location) -> Diagnostic {
    error(123, place, Sentence::new("bad-indentation")).hint(Sentence::new("bad-indentation-hint"))
}

pub fn is_bad_indentation(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::new(123)
}

/// `mended`: the line as it should be.
pub fn missing_colon(place: Location, mended: &str) -> Diagnostic {
    error(124, place, Sentence::new("missing-colon")).hint(write_line_so(mended))
}

/// `title: "Sunn" oppvekst`: text after a closing quotation mark.
pub fn text_after_value(place: Location) -> Diagnostic {
    error(125, place, Sentence::new("text-after-value"))
        .hint(Sentence::new("text-after-value-hint"))
}

/// A line of dashes in a file that is YAML as a whole.
pub fn second_document(place: Location) -> Diagnostic {
    error(126, place, Sentence::new("second-document")).hint(Sentence::new("second-document-hint"))
}

pub fn unknown_escape(place: Location) -> Diagnostic {
    error(127, place, Sentence::new("unknown-escape")).hint(Sentence::new("unknown-escape-hint"))
}

pub fn control_character(place: Location) -> Diagnostic {
    error(128, place, Sentence::new("control-character"))
        .hint(Sentence::new("control-character-hint"))
}

pub fn unclosed_quotation(place: Location) -> Diagnostic {
    error(106, place, Sentence::new("unclosed-quotation"))
        .hint(Sentence::new("unclosed-quotation-hint"))
}

/// The path of a file on somebody's own computer, in quotation marks: YAML reads its backslashes as signs.
pub fn path_on_a_computer(place: Location, path: &str) -> Diagnostic {
    error(
        127,
        place,
        Sentence::new("path-on-a-computer").text("path", path),
    )
    .hint(Sentence::new("path-on-a-computer-hint"))
}

pub fn reserved_character(place: Location, letter: char) -> Diagnostic {
    error(
        107,
        place,
        Sentence::new("reserved-character").text("letter", letter.to_string()),
    )
    .hint(Sentence::new("reserved-character-hint"))
}

pub fn unclosed_bracket(place: Location) -> Diagnostic {
    error(108, place, Sentence::new("unclosed-bracket"))
        .hint(Sentence::new("unclosed-bracket-hint"))
}

/// A bracket that is not closed, for a comment begins before its end. `word`: the comment, up to a comma.
pub fn comment_in_brackets(place: Location, word: &str) -> Diagnostic {
    error(108, place, Sentence::new("unclosed-bracket"))
        .hint(Sentence::new("comment-in-brackets-hint").text("word", word))
}

/// A comment as other languages write it: `// …`.
pub fn foreign_comment(place: Location, comment: &str) -> Diagnostic {
    error(124, place, Sentence::new("missing-colon"))
        .hint(Sentence::new("foreign-comment-hint").text("line", format!("# {comment}")))
}

pub fn duplicate_key(place: Location, key: &str, earlier: Location) -> Diagnostic {
    error(109, place, Sentence::new("duplicate-key").text("key", key))
        .related(earlier, Sentence::new("stands-first-here"))
}

pub fn unknown_field(place: Location, field: &str, known: &[&str]) -> Diagnostic {
    let suggestion = meant(field, known.iter().copied());
    did_you_mean_or(
        error(
            110,
            place,
            Sentence::new("unknown-field").text("field", field),
        ),
        suggestion,
        known,
    )
}

pub fn missing_field(place: Location, field: &str) -> Diagnostic {
    let hint = if may_be_unknown(field) {
        Sentence::new("missing-field-hint-unknown")
    } else {
        Sentence::new("missing-field-hint")
    };
    error(
        111,
        place,
        Sentence::new("missing-field").text("field", field),
    )
    .hint(hint.text("field", field))
}

pub fn unknown_choice(place: Location, written: &str, known: &[&str]) -> Diagnostic {
    if is_in_curly_quotes(written) {
        return error(
            112,
            place,
            Sentence::new("unknown-choice").text("written", written),
        )
        .hint(Sentence::new("curly-quotes-hint"));
    }
    // `nb_NO`
    let is_first_part = |name: &&&str| {
        let first = written.split(['_', '-']).next().unwrap_or_default();
        first.len() < written.len() && first.eq_ignore_ascii_case(name)
    };
    let first_part = known.iter().find(is_first_part).copied();
    did_you_mean_or(
        error(
            112,
            place,
            Sentence::new("unknown-choice").text("written", written),
        ),
        first_part.or_else(|| meant(written, known.iter().copied())),
        known,
    )
}

/// A list whose items begin with something other than a hyphen and a space. `item`: the words of the first.
pub fn no_list_item(place: Location, sign: &str, item: &str) -> Diagnostic {
    let sentence = Sentence::new("no-list-item").text("sign", sign);
    let hint = Sentence::new("no-list-item-hint").text("item", format!("- {item}"));
    error(130, place, sentence).hint(hint)
}

/// The rest of a line after `#` is a comment, but was probably meant as text.
pub fn comment_in_text(place: Location, comment: &str) -> Diagnostic {
    let sentence = Sentence::new("comment-in-text").text("comment", comment);
    warning(131, place, sentence).hint(Sentence::new("comment-in-text-hint"))
}

/// `written`: a text where a block of fields is required. `field`: the field that has the block, None in a list;
/// `first`: the block's required field; `known`: all fields of the block.
pub fn text_for_block(
    place: Location,
    written: &str,
    field: Option<&str>,
    first: &str,
    known: &[String],
) -> Diagnostic {
    let hint = match field {
        Some(field) => Sentence::new("text-for-block-hint").text("field", field),
        None => Sentence::new("text-for-block-hint-list"),
    };
    let hint = hint.text("first", first).text("written", written);
    error(
        113,
        place,
        Sentence::new("wrong-shape").word("shape", "shape-block"),
    )
    .hint(hint.text("known", known.join(", ")))
}

/// Required: `true` or `false`.
pub fn no_truth_value(place: Location, written: &str) -> Diagnostic {
    let sentence = Sentence::new("wrong-shape").word("shape", "shape-boolean");
    let suggestion = translated(written, ["true", "false"]);
    did_you_mean(error(113, place, sentence), suggestion)
}

/// `shape`: the key of the word for the required shape; `mended`: the line as it should be, where that can be told.
pub fn wrong_shape(place: Location, shape: &'static str, mended: Option<&str>) -> Diagnostic {
    let diagnostic = error(
        113,
        place,
        Sentence::new("wrong-shape").word("shape", shape),
    );
    match (shape, mended) {
        ("shape-number", Some(number)) if !number.contains(':') => {
            diagnostic.hint(Sentence::new("write-only-hint").text("value", number))
        }
        (_, Some(mended)) => diagnostic.hint(write_line_so(mended)),
        ("shape-list", None) => diagnostic.hint(Sentence::new("wrong-shape-list-hint")),
        ("shape-block", None) => diagnostic.hint(Sentence::new("wrong-shape-block-hint")),
        _ => diagnostic,
    }
}

/// `is_empty`: there is nothing in the file.
pub fn no_front_matter(place: Location, is_empty: bool) -> Diagnostic {
    let sentence = match is_empty {
        true => Sentence::new("empty-file"),
        false => Sentence::new("no-front-matter"),
    };
    error(116, place, sentence).hint(Sentence::new("no-front-matter-hint"))
}

pub fn unclosed_front_matter(place: Location) -> Diagnostic {
    error(117, place, Sentence::new("unclosed-front-matter"))
        .hint(Sentence::new("unclosed-front-matter-hint"))
}

/// `meant`: the name that the file probably should have. `expected`: the paths that records may have.
pub fn misplaced_file(file: &SourcePath, meant: Option<&str>, expected: &[&str]) -> Diagnostic {
    let diagnostic = error(118, Location::file(file), Sentence::new("misplaced-file"));
    // The only file of this name.
    let of_same_name = || {
        let paths = expected.iter().copied();
        let mut same = paths.filter(|path| path.rsplit('/').next() == Some(file.name()));
        same.next().filter(|_| same.next().is_none())
    };
    let likely =
        (meant.or_else(of_same_name)).or_else(|| nearest(file.as_str(), expected.iter().copied()));
    did_you_mean_or(diagnostic, likely, expected)
}

/// A copy that a program made of a record or of its folder, beside it.
pub fn copied_file(file: &SourcePath, of: &SourcePath) -> Diagnostic {
    let sentence = Sentence::new("copied-file").text("of", of.as_str());
    let hint = match file.name() == of.name() {
        true => "copied-folder-hint",
        false => "copied-file-hint",
    };
    error(118, Location::file(file), sentence).hint(Sentence::new(hint))
}

pub fn lone_twin(file: &SourcePath, of: &SourcePath) -> Diagnostic {
    error(
        119,
        Location::file(file),
        Sentence::new("lone-twin").text("of", of.as_str()),
    )
    .hint(Sentence::new("lone-twin-hint").text("of", of.as_str()))
    .resting_on(Location::file(of))
}

pub fn symbolic_link(file: &SourcePath) -> Diagnostic {
    warning(120, Location::file(file), Sentence::new("symbolic-link"))
        .hint(Sentence::new("symbolic-link-hint"))
}

/// `samling.yaml` or a folder of the sources is a symbolic link.
pub fn link_at_root(path: &SourcePath) -> Diagnostic {
    error(129, Location::file(path), Sentence::new("symbolic-link"))
        .hint(Sentence::new("link-at-root-hint").text("path", path.as_str()))
}

/// A folder of the sources is a symbolic link: everything in it would be missing from the site.
pub fn linked_folder(path: &SourcePath) -> Diagnostic {
    error(129, Location::file(path), Sentence::new("linked-folder"))
        .hint(Sentence::new("linked-folder-hint"))
}

/// There is no folder `content`. `misnamed`: the folder that is probably meant.
pub fn no_content_folder(root: &str, misnamed: Option<&str>) -> Diagnostic {
    let diagnostic = placeless(133, Sentence::new("no-content-folder").text("root", root));
    match misnamed {
        Some(name) => diagnostic.hint(name_it("content", name)),
        None => diagnostic.hint(Sentence::new("no-content-folder-hint")),
    }
}

/// Give the file or folder `name` the name that it should have.
fn name_it(right: &str, name: &str) -> Sentence {
    Sentence::new("name-it")
        .text("name", name)
        .text("right", right)
}

/// The environment variable `SOURCE_DATE_EPOCH` is not a number of seconds.
pub fn bad_epoch(written: &str) -> Diagnostic {
    placeless(132, Sentence::new("bad-epoch").text("written", written))
        .hint(Sentence::new("bad-epoch-hint"))
}

/// A value in curly quotation marks, as Word writes them; YAML takes them as part of the value.
pub fn curly_quotes(place: Location) -> Diagnostic {
    warning(121, place, Sentence::new("curly-quotes")).hint(Sentence::new("curly-quotes-hint"))
}

/// `misnamed`: the file in the folder that is probably meant to be `samling.yaml`.
pub fn no_site(root: &str, misnamed: Option<&str>) -> Diagnostic {
    let diagnostic = placeless(122, Sentence::new("no-site").text("root", root));
    match misnamed {
        Some(name) => diagnostic.hint(name_it("samling.yaml", name)),
        None => diagnostic.hint(Sentence::new("no-site-hint")),
    }
}

/// Is the text between “curly”, ‘single’ or „low” quotation marks? «Guillemets» are Norwegian and are allowed.
pub fn is_in_curly_quotes(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() > 1
        && text.starts_with(['“', '”', '„', '‘', '’'])
        && text.ends_with(['“', '”', '‘', '’'])
}
