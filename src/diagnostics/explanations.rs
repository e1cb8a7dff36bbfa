//! What each code means, with an example of the mistake and of how it should be.
//!
//! The texts stand in `explanations/*.txt`, one file for each file of the [catalogue](super::catalogue). A part begins with
//! `@code S202`; then come `@nb`, `@nn` and `@en`, and `@wrong` and `@right` with the file of the example. The lines of a
//! gathering or of `samling.yaml` are fields besides the required ones; after the word `text` they are below the fields. An
//! example without a file is not part of a site. A test builds all that have one.

use super::catalogue::WARNINGS;
use crate::base::text::Language;

const TEXTS: [&str; 9] = [
    include_str!("explanations/files.txt"),
    include_str!("explanations/archive.txt"),
    include_str!("explanations/contradictions.txt"),
    include_str!("explanations/frozen.txt"),
    include_str!("explanations/pages.txt"),
    include_str!("explanations/theme.txt"),
    include_str!("explanations/publish.txt"),
    include_str!("explanations/serve.txt"),
    include_str!("explanations/attachments.txt"),
];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// `S202`
    pub code: &'static str,
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
    pub wrong: Vec<Example>,
    pub right: Vec<Example>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The path from the site's own folder. None: it is not part of a site.
    pub path: Option<&'static str>,
    /// Whether it is text below the fields of a file.
    pub is_body: bool,
    pub text: &'static str,
}

impl Explanation {
    /// The whole text: the mistake, and why it matters or what to do.
    pub fn says(&self, language: Language) -> &'static str {
        match language {
            Language::Nn => self.nn,
            Language::En => self.en,
            _ => self.nb,
        }
    }

    /// The first sentence, without its full stop.
    pub fn title(&self, language: Language) -> &'static str {
        let all = self.says(language);
        let first = all.split_once(". ").map_or(all, |(first, _)| first);
        first.trim_end_matches('.')
    }

    pub fn is_warning(&self) -> bool {
        WARNINGS.contains(&self.code)
    }
}

/// All of them, by their codes.
pub fn explanations() -> Vec<Explanation> {
    let parts = TEXTS.iter().flat_map(|text| text.split("@code ").skip(1));
    let mut explanations: Vec<Explanation> = parts.map(explanation).collect();
    explanations.sort_by_key(|explanation| explanation.code);
    explanations
}

fn explanation(part: &'static str) -> Explanation {
    let mut explanation = Explanation::default();
    // A part of a part begins with `@` at the beginning of a line.
    let mut pieces = part.split("\n@");
    explanation.code = pieces.next().unwrap_or_default().trim();
    for piece in pieces {
        let (head, text) = piece.split_once('\n').unwrap_or((piece, ""));
        let (word, rest) = head.split_once(' ').unwrap_or((head, ""));
        match word {
            "nb" => explanation.nb = rest,
            "nn" => explanation.nn = rest,
            "en" => explanation.en = rest,
            "wrong" => explanation.wrong.push(example(rest, text)),
            _ => explanation.right.push(example(rest, text)),
        }
    }
    explanation
}

fn example(place: &'static str, text: &'static str) -> Example {
    let (path, is_body) = match place.strip_suffix(" text") {
        Some(path) => (path, true),
        None => (place, false),
    };
    Example {
        path: (!path.is_empty()).then_some(path),
        is_body,
        text: text.trim_end(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_whole() {
        for explanation in explanations() {
            let code = explanation.code;
            assert!(code.len() == 4 && code.starts_with('S'), "{code}");
            for language in [Language::Nb, Language::Nn, Language::En] {
                let text = explanation.says(language);
                assert!(text.ends_with('.'), "{code}: {text}");
                assert!(
                    text.contains(". "),
                    "{code} says no more than its title: {text}"
                );
            }
            for examples in [&explanation.wrong, &explanation.right] {
                assert!(!examples.is_empty(), "{code} has no example");
                assert!(examples.iter().all(|example| !example.text.is_empty()));
            }
            assert_ne!(explanation.wrong, explanation.right, "{code}");
        }
    }
}
