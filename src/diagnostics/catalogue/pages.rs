//! S3xx: pages, addresses and links.

use super::{did_you_mean, error, warning};
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Diagnostic, Location, Sentence};

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
    match nearest(target, known) {
        Some(name) => did_you_mean(diagnostic, Some(name)),
        None => diagnostic.hint(Sentence::new("dead-link-hint")),
    }
}

/// A file's name contains a `#`, which a link must escape: `meant` is the escaped link.
pub fn hash_in_link(place: Location, target: &str, meant: &str) -> Diagnostic {
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

pub fn unsafe_link(place: Location, target: &str) -> Diagnostic {
    error(
        307,
        place,
        Sentence::new("unsafe-link").text("target", target),
    )
    .hint(match target.trim().contains(char::is_whitespace) {
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
