//! The opening tag of a link. Harmful targets are refused before the resolver is asked for the
//! address.

use super::text_run::without_controls;
use super::{NoTarget, Resolver};
use crate::base::path::mended_beginning;
use crate::base::text::escape_into;
use crate::diagnostics::{Location, catalogue};
use std::borrow::Cow;

/// `<a href="…">`. Err: the target is unsafe, not published, or unknown to the resolver.
#[allow(
    clippy::result_large_err,
    reason = "an error is rare, and is moved once"
)]
pub(super) fn link_tag(
    target: &str,
    title: &str,
    location: Location,
    resolver: &mut dyn Resolver,
) -> Result<String, NoTarget> {
    if !is_safe(target) || mended_beginning(target).is_some() {
        return Err(catalogue::unsafe_link(location, &shortened(target)).into());
    }
    let href = resolver.link(target, location)?;
    let mut tag = String::from("<a href=\"");
    escape_into(&mut tag, &href);
    tag.push('"');
    if matches!(scheme(&href).as_deref(), Some("https" | "http")) {
        tag.push_str(" rel=\"external\"");
    }
    if !title.is_empty() {
        tag.push_str(" title=\"");
        escape_into(&mut tag, &without_controls(title));
        tag.push('"');
    }
    tag.push('>');
    Ok(tag)
}

/// The scheme of a target, in lower case and as browsers read it: `javascript` for `java\nscript:…`. None: an address within the
/// site.
pub(super) fn scheme(target: &str) -> Option<String> {
    if !target.contains(':') {
        return None;
    }
    let mut scheme = String::new();
    let is_seen = |letter: &char| !letter.is_control() && !letter.is_whitespace();
    for letter in target.chars().filter(is_seen) {
        match letter {
            ':' => return Some(scheme),
            letter if letter.is_ascii_alphanumeric() || "+-.".contains(letter) => {
                scheme.push(letter.to_ascii_lowercase());
            }
            _ => return None,
        }
    }
    None
}

/// Is it `//host`, or a form that browsers treat the same?
pub(super) fn is_of_another_host(target: &str) -> bool {
    let mut letters = target.chars().filter(|letter| !letter.is_control());
    let mut slash = || {
        letters
            .next()
            .is_some_and(|letter| letter == '/' || letter == '\\')
    };
    slash() && slash()
}

/// The beginning of a target, for a message: a `data:` address can be a megabyte long.
pub(super) fn shortened(target: &str) -> Cow<'_, str> {
    match target.char_indices().nth(60) {
        Some((end, _)) => Cow::Owned(format!("{}…", &target[..end])),
        None => Cow::Borrowed(target),
    }
}

fn is_safe(target: &str) -> bool {
    match scheme(target).as_deref() {
        Some("https" | "http" | "mailto" | "tel") => true,
        Some(_) => false,
        None => !is_of_another_host(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_linked_to() {
        for target in [
            "",
            "#x",
            "../a.md#x",
            "/fylker/oslo/",
            "https://ks.no",
            "HTTP://ks.no",
            "mailto:a@b.no",
            "tel:+4712345678",
            "møte: referat.md",
            "a/b:c",
            "?a:b",
        ] {
            assert!(is_safe(target), "{target:?}");
        }
        for target in [
            "javascript:x",
            "JavaScript:x",
            " java\nscript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://a",
            "c:\\a",
            "//evil.no",
            "/\\evil.no",
            "\\\\evil",
            "/\t/evil.no",
            ":x",
        ] {
            assert!(!is_safe(target), "{target:?}");
        }
    }
}
