//! Links: asked of the resolver, after everything that could do harm is turned away.

use super::autolink;
use super::printer::HtmlPrinter;
use super::text_run::without_controls;
use crate::base::text::escape_into;
use crate::diagnostics::catalogue;
use std::borrow::Cow;
use std::ops::Range;

pub(super) struct OpenLink {
    /// Where its content began.
    start: usize,
    target: String,
}

/// `javascript` of `java\nscript:…`, as a browser would read it. `None` for an address of the site.
pub(super) fn scheme(target: &str) -> Option<String> {
    if !target.contains(':') {
        return None;
    }
    let mut scheme = String::new();
    let seen = |letter: &char| !letter.is_control() && !letter.is_whitespace();
    for letter in target.chars().filter(seen) {
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

/// `//host`, and what browsers take for it.
pub(super) fn is_of_another_host(target: &str) -> bool {
    let mut letters = target.chars().filter(|letter| !letter.is_control());
    let mut slash = || {
        letters
            .next()
            .is_some_and(|letter| letter == '/' || letter == '\\')
    };
    slash() && slash()
}

/// A data address can be a megabyte; a message shows its beginning.
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

impl HtmlPrinter<'_, '_, '_> {
    pub(super) fn is_in_link(&self) -> bool {
        self.link.is_some()
    }

    pub(super) fn start_link(&mut self, target: &str, title: &str, span: Range<usize>) {
        let target = without_controls(target.trim()).into_owned();
        self.flush_text();
        let opening = match self.is_in_link() {
            true => None,
            false => self.opening_link(&target, title, span),
        };
        match opening {
            Some(opening) => self.open_inline(&opening, "</a>"),
            None => self.open_inline("", ""),
        }
        self.link = Some(OpenLink {
            start: self.html.len(),
            target,
        });
    }

    pub(super) fn end_link(&mut self) {
        self.flush_text();
        let Some(link) = self.link.take() else {
            return self.close();
        };
        if self.html.len() == link.start {
            // A link must have words to be found by.
            escape_into(&mut self.html, &link.target);
            self.text.push_printed(&link.target);
        }
        self.close();
    }

    pub(super) fn bare_address(&mut self, written: &str, span: Range<usize>) {
        match self.opening_link(&autolink::target(written), "", span) {
            Some(opening) => {
                self.html.push_str(&opening);
                escape_into(&mut self.html, written);
                self.html.push_str("</a>");
            }
            None => escape_into(&mut self.html, written),
        }
    }

    fn opening_link(&mut self, target: &str, title: &str, span: Range<usize>) -> Option<String> {
        let place = self.place(span);
        if !is_safe(target) {
            self.mistakes
                .push(catalogue::unsafe_link(place, &shortened(target)));
            return None;
        }
        let href = match self.resolver.link(target, place) {
            Ok(href) => href,
            Err(mistake) => {
                self.mistakes.push(mistake);
                return None;
            }
        };
        let mut opening = String::from("<a href=\"");
        escape_into(&mut opening, &href);
        opening.push('"');
        if matches!(scheme(&href).as_deref(), Some("https" | "http")) {
            opening.push_str(" rel=\"external\"");
        }
        if !title.is_empty() {
            opening.push_str(" title=\"");
            escape_into(&mut opening, &without_controls(title));
            opening.push('"');
        }
        opening.push('>');
        Some(opening)
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
