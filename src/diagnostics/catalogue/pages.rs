//! S3xx: pages, addresses and links.

use super::{did_you_mean, error, path_on_a_computer, warning};
use crate::base::path::{has_file_ending, is_on_own_machine, mended_beginning};
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Code, Diagnostic, Location, Sentence};

/// The codes of the warnings here.
pub(super) const WARNINGS: &[&str] = &[
    "S306", "S760", "S761", "S762", "S763", "S764", "S765", "S766", "S767", "S768", "S769", "S770",
    "S771",
];

/// `other`: the other page's source; None for a page that the program makes itself.
pub fn address_collision(place: Location, address: &str, other: Option<Location>) -> Diagnostic {
    let key = match other {
        Some(_) => Sentence::new("address-collision"),
        None => Sentence::new("address-collision-own"),
    };
    let diagnostic = error(301, place, key.text("address", address));
    match other {
        Some(other) => diagnostic
            .related(other, Sentence::new("has-it-already"))
            .hint(Sentence::new("address-collision-hint")),
        None => diagnostic.hint(Sentence::new("address-collision-own-hint")),
    }
}

pub fn dead_link<'a>(
    place: Location,
    target: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = error(
        302,
        place,
        Sentence::new("dead-link").text("target", target),
    );
    let whole = whole_address(target).filter(|_| {
        let is_of_web = target.trim_start().starts_with("www.");
        is_of_web || target.contains('@')
    });
    match whole.as_deref().or_else(|| nearest(target, known)) {
        Some(name) => did_you_mean(diagnostic, Some(name)),
        None => diagnostic.hint(Sentence::new("dead-link-hint")),
    }
}

/// An address without its beginning, with it: `www.example.no/v/` → `https://www.example.no/v/`, `post@example.no` →
/// `mailto:post@example.no`. None: it is something else.
fn whole_address(written: &str) -> Option<String> {
    let written = written.trim();
    let host = written.split(['/', '?', '#']).next().unwrap_or_default();
    let is_file = host.len() == written.len() && has_file_ending(host);
    let domain = host.rsplit('@').next().unwrap_or_default();
    let (name, ending) = domain.rsplit_once('.')?;
    let is_part = |part: &str| {
        let is_kin = |letter: char| letter.is_alphanumeric() || letter == '-';
        !part.is_empty() && part.chars().all(is_kin)
    };
    let is_domain = name.split('.').all(is_part)
        && (2..=6).contains(&ending.len())
        && ending.chars().all(char::is_alphabetic);
    let has_space = written.contains(char::is_whitespace);
    match host.split('@').count() {
        _ if !is_domain || has_space || is_file => None,
        1 => Some(format!("https://{written}")),
        2 if host.len() == written.len() && !host.starts_with('@') => {
            Some(format!("mailto:{written}"))
        }
        _ => None,
    }
}

/// Redirects that lead to each other.
pub fn redirects_in_a_ring(place: Location, target: &str) -> Diagnostic {
    error(
        302,
        place,
        Sentence::new("redirects-in-a-ring").text("target", target),
    )
    .hint(Sentence::new("redirects-in-a-ring-hint"))
}

/// It is known which file is meant: `meant` is the link as it should be written.
pub fn link_to_be_mended(place: Location, target: &str, meant: &str) -> Diagnostic {
    let sentence = Sentence::new("dead-link").text("target", target);
    did_you_mean(error(302, place, sentence), Some(meant))
}

pub fn dead_fragment<'a>(
    place: Location,
    fragment: &str,
    page: Option<Location>,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = error(
        303,
        place,
        Sentence::new("dead-fragment").text("fragment", fragment),
    );
    let diagnostic = match page {
        Some(page) => diagnostic.related(page, Sentence::new("the-page-is-here")),
        None => diagnostic,
    };
    did_you_mean(diagnostic, nearest(fragment, known))
}

pub fn bad_alias(place: Location, alias: &str) -> Diagnostic {
    error(304, place, Sentence::new("bad-alias").text("alias", alias))
        .hint(Sentence::new("bad-alias-hint"))
}

pub fn text_image_without_alt(place: Location, file: &str) -> Diagnostic {
    error(
        305,
        place,
        Sentence::new("image-without-alt").text("file", file),
    )
    .hint(Sentence::new("text-image-without-alt-hint"))
}

/// HTML in a text that was removed for safety.
pub fn html_removed(place: Location, html: &str) -> Diagnostic {
    warning(306, place, Sentence::new("html-removed").text("html", html))
        .hint(Sentence::new("html-removed-hint"))
}

pub fn is_unsafe_link(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::new(307)
}

pub fn unsafe_link(place: Location, target: &str) -> Diagnostic {
    if is_on_own_machine(target) {
        return path_on_a_computer(place, target);
    }
    let diagnostic = error(
        307,
        place,
        Sentence::new("unsafe-link").text("target", target),
    );
    if let Some(whole) = mended_beginning(target).or_else(|| whole_address(target)) {
        return did_you_mean(diagnostic, Some(&whole));
    }
    let target = target.trim();
    if has_file_ending(target) && !target.contains(':') {
        let hint = Sentence::new("unsafe-link-hint-file");
        return diagnostic.hint(hint.text("file", target));
    }
    diagnostic.hint(match target.contains(char::is_whitespace) {
        true => Sentence::new("unsafe-link-hint-space"),
        false => Sentence::new("unsafe-link-hint"),
    })
}

pub fn foreign_image(place: Location, target: &str) -> Diagnostic {
    error(
        308,
        place,
        Sentence::new("foreign-image").text("target", target),
    )
    .hint(Sentence::new("foreign-image-hint"))
}

/// The words of a link do not say where it leads.
pub fn vague_link(place: Location) -> Diagnostic {
    warning(760, place, Sentence::new("vague-link")).hint(Sentence::new("vague-link-hint"))
}

pub fn table_without_headings(place: Location) -> Diagnostic {
    warning(761, place, Sentence::new("table-without-headings"))
        .hint(Sentence::new("table-without-headings-hint"))
}

/// The characters of a link are in the wrong order, or some are missing. `meant`: the link as it should be written.
pub fn broken_link_signs(place: Location, meant: &str) -> Diagnostic {
    let diagnostic = warning(762, place, Sentence::new("broken-link-signs"));
    did_you_mean(diagnostic, Some(meant))
}

pub fn heading_without_space(place: Location, meant: &str) -> Diagnostic {
    let diagnostic = warning(763, place, Sentence::new("heading-without-space"));
    did_you_mean(diagnostic, Some(meant))
}

/// `**` that makes nothing bold.
pub fn stray_emphasis(place: Location) -> Diagnostic {
    warning(764, place, Sentence::new("stray-emphasis")).hint(Sentence::new("stray-emphasis-hint"))
}

/// A row of a table has more cells than there are headings: the last ones are not shown.
pub fn cells_without_headings(place: Location, cells: usize, headings: usize) -> Diagnostic {
    let sentence = Sentence::new("cells-without-headings").count("cells", cells);
    warning(768, place, sentence.count("headings", headings))
        .hint(Sentence::new("cells-without-headings-hint"))
}

/// A line that begins with a bullet, as Word writes it: it is no item of a list.
pub fn bullet_of_word(place: Location, meant: &str) -> Diagnostic {
    warning(769, place, Sentence::new("bullet-of-word"))
        .hint(Sentence::new("bullet-of-word-hint").text("item", meant))
}

/// `label`: `[^1]`
pub fn footnote_without_text(place: Location, label: &str) -> Diagnostic {
    let hint = Sentence::new("footnote-without-text-hint").text("line", format!("{label}: …"));
    warning(
        770,
        place,
        Sentence::new("footnote-without-text").text("label", label),
    )
    .hint(hint)
}

/// What Markdown takes words for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MisreadWords {
    /// "16. oktober": the item of a list. As it should be written.
    DateAsItem(String),
    /// Words with `---` below them.
    WordsAsHeading,
    /// Words that begin with four spaces.
    WordsAsCode,
    /// Lines with tabs between their words: one paragraph.
    CellsAsWords,
}

pub fn misread(place: Location, misread: MisreadWords) -> Diagnostic {
    let (sentence, hint) = match misread {
        MisreadWords::DateAsItem(meant) => (
            "date-as-item",
            Sentence::new("date-as-item-hint").text("meant", meant),
        ),
        MisreadWords::WordsAsHeading => {
            ("words-as-heading", Sentence::new("words-as-heading-hint"))
        }
        MisreadWords::WordsAsCode => ("words-as-code", Sentence::new("words-as-code-hint")),
        MisreadWords::CellsAsWords => ("cells-as-words", Sentence::new("cells-as-words-hint")),
    };
    warning(771, place, Sentence::new(sentence)).hint(hint)
}

/// A link in the finished site leads nowhere, however it got there. `page`: the first that has it.
pub fn dead_link_on_page(place: Location, target: &str, page: &str) -> Diagnostic {
    let sentence = Sentence::new("dead-link-on-page").text("target", target);
    warning(765, place, sentence.text("page", page)).hint(Sentence::new("dead-link-on-page-hint"))
}

/// Another site says with the status 404 or 410 that it has no such page. `last_alive`: the last day on which it had; `archived`:
/// a copy in an archive.
pub fn external_link_gone(
    place: Location,
    address: &str,
    status: u16,
    last_alive: Option<&str>,
    archived: Option<&str>,
) -> Diagnostic {
    let sentence = match last_alive {
        Some(day) => Sentence::new("external-link-gone-since").text("day", day),
        None => Sentence::new("external-link-gone"),
    };
    let sentence = sentence.text("address", address);
    let hint = match archived {
        Some(archived) => {
            Sentence::new("external-link-gone-hint-archived").text("archived", archived)
        }
        None => Sentence::new("external-link-gone-hint"),
    };
    warning(766, place, sentence.count("status", usize::from(status))).hint(hint)
}

/// Another site does not answer, or not about the page. `reason`: the key of the words for it.
pub fn external_link_silent(
    place: Location,
    address: &str,
    reason: &'static str,
    last_alive: Option<&str>,
) -> Diagnostic {
    let sentence = match last_alive {
        Some(day) => Sentence::new("external-link-silent-since").text("day", day),
        None => Sentence::new("external-link-silent"),
    };
    let sentence = sentence.text("address", address).word("reason", reason);
    warning(767, place, sentence).hint(Sentence::new("external-link-silent-hint"))
}
