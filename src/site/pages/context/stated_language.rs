//! Is a text in the language that it states?

use crate::base::text::{Language, language_of_texts, telling_words};
use crate::content::schema::MarkdownBody;
use crate::diagnostics::catalogue::{self, StatedIn};
use crate::diagnostics::{Diagnostic, Location};

/// The number of words that are named as a proof.
const WORDS_NAMED: usize = 3;

/// A warning if the text is clearly in another language than `stated`. Quotations, code and HTML with a language of its own
/// do not count.
pub fn other_language(body: &MarkdownBody, text: &str, stated: Language) -> Option<Diagnostic> {
    // An element with a language of its own: what is in it cannot be told from the rest here.
    if text.contains(" lang=") {
        return None;
    }
    let detected = language_of_texts(own_lines(text))?;
    // Old bokmål is much like Danish.
    if detected == stated.tag() || (stated == Language::Nb && detected == "da") {
        return None;
    }
    let told = own_lines(text).flat_map(|line| telling_words(line, detected, stated.tag(), 1));
    let first = told.map(str::as_ptr).next()?;
    let offset = first as usize - text.as_ptr() as usize;
    let words = telling_words(&text[offset..], detected, stated.tag(), WORDS_NAMED);
    let start = body.offset() + offset;
    let length = words.first()?.len();
    let stated_in = match is_twin(body, stated) {
        true => StatedIn::FileName,
        false => StatedIn::Record,
    };
    Some(catalogue::text_in_another_language(
        Location::span(&body.file, start..start + length),
        (stated.tag(), detected),
        stated_in,
        &words,
    ))
}

/// The lines that are the writer's own words.
fn own_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let line = line.trim_start();
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        is_code ^= is_fence;
        !is_code && !is_fence && !line.starts_with('>')
    })
}

/// `index.nn.md`
fn is_twin(body: &MarkdownBody, language: Language) -> bool {
    let stem = body.file.as_str().strip_suffix(".md");
    let tag = stem.and_then(|stem| stem.rsplit_once('.'));
    tag.is_some_and(|(_, tag)| tag == language.tag())
}
