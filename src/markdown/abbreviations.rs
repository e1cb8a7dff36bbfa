//! Explains the first use of each abbreviation on a page: `<abbr title="…">KS</abbr>`.

use super::unbroken::push_unbroken;
use crate::base::text::{Language, escape_into};
use aho_corasick::AhoCorasick;
use std::cmp::Reverse;
use std::fmt::Write;
use std::mem;
use std::ops::Range;

/// Every abbreviation of the site, prepared once for all pages.
#[derive(Debug, Default)]
pub struct Abbreviations {
    /// None: the site has no abbreviations.
    search: Option<AhoCorasick>,
    /// For each pattern of `search`, the index of its long form in `entries`.
    entry_of: Vec<usize>,
    entries: Vec<LongForm>,
}

#[derive(Debug)]
struct LongForm {
    long_form: String,
    /// `<abbr title="…">`
    opening: String,
}

impl Abbreviations {
    /// `entries`: the short forms (all variants), the long form, and the language of the long form where it differs from the
    /// language around it.
    pub fn new(entries: Vec<(Vec<String>, String, Option<Language>)>) -> Abbreviations {
        let mut patterns = Vec::new();
        let mut entry_of = Vec::new();
        let mut all = Vec::new();
        for (short_forms, long_form, language) in entries {
            for short in short_forms.iter().map(|form| form.trim()) {
                if !short.is_empty() {
                    patterns.push(short.to_owned());
                    entry_of.push(all.len());
                }
            }
            all.push(LongForm {
                opening: opening(&long_form, language),
                long_form,
            });
        }
        Abbreviations {
            search: match patterns.is_empty() {
                true => None,
                false => AhoCorasick::new(patterns).ok(),
            },
            entry_of,
            entries: all,
        }
    }

    /// The short forms that are whole words in this part of the text, from left to right; of overlapping ones the first,
    /// and of these the longest. For each, its index in `entries` and its range in the text.
    fn words(&self, text: &str, part: Range<usize>) -> Vec<(usize, Range<usize>)> {
        let Some(search) = &self.search else {
            return Vec::new();
        };
        let mut words: Vec<(usize, Range<usize>)> = search
            .find_overlapping_iter(&text[part.clone()])
            .map(|hit| {
                let word = part.start + hit.start()..part.start + hit.end();
                (hit.pattern().as_usize(), word)
            })
            .filter(|(_, word)| is_whole_word(text, word))
            .collect();
        words.sort_by_key(|(pattern, word)| (word.start, Reverse(word.end), *pattern));
        let mut end = 0;
        words.retain(|(_, word)| {
            let apart = word.start >= end;
            end = if apart { word.end } else { end };
            apart
        });
        words
            .into_iter()
            .map(|(pattern, word)| (self.entry_of[pattern], word))
            .collect()
    }
}

fn opening(long_form: &str, language: Option<Language>) -> String {
    let mut tag = String::from("<abbr title=\"");
    escape_into(&mut tag, long_form);
    tag.push('"');
    if let Some(language) = language {
        let _ = write!(tag, " lang=\"{language}\"");
    }
    tag.push('>');
    tag
}

/// The abbreviations that one page has already used.
#[derive(Debug)]
pub struct FirstUse<'a> {
    abbreviations: &'a Abbreviations,
    used: Vec<bool>,
}

impl<'a> FirstUse<'a> {
    pub fn new(abbreviations: &'a Abbreviations) -> FirstUse<'a> {
        FirstUse {
            abbreviations,
            used: vec![false; abbreviations.entries.len()],
        }
    }

    /// Appends this part of the text, escaped, with first uses explained. The whole text is needed to see which words are whole
    /// and which are explained in the text itself.
    pub(super) fn mark_into(&mut self, html: &mut String, text: &str, part: Range<usize>) {
        let mut from = part.start;
        for (entry, word) in self.first_uses(text, part.clone()) {
            push_unbroken(html, &text[from..word.start]);
            html.push_str(&self.abbreviations.entries[entry].opening);
            escape_into(html, &text[word.clone()]);
            html.push_str("</abbr>");
            from = word.end;
        }
        push_unbroken(html, &text[from..part.end]);
    }

    /// Marks the abbreviations in this part of the text as explained: the writer has explained them in HTML.
    pub(super) fn pass_over(&mut self, text: &str, part: Range<usize>) {
        self.first_uses(text, part);
    }

    fn first_uses(&mut self, text: &str, part: Range<usize>) -> Vec<(usize, Range<usize>)> {
        let mut words = self.abbreviations.words(text, part);
        words.retain(|(entry, word)| {
            let long_form = &self.abbreviations.entries[*entry].long_form;
            !mem::replace(&mut self.used[*entry], true) && !is_explained(text, word, long_form)
        });
        words
    }
}

/// Is it a whole word, such as "KS" in "KS'", "KS-nettverk" and "(KS)", but not in "KSTIL" or "post@KS.no"?
fn is_whole_word(text: &str, word: &Range<usize>) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '@');
    !text[..word.start].ends_with(joins) && !text[word.end..].starts_with(joins)
}

/// Does the text say "long form (KS)" or "KS (long form)"? Case and line ends are ignored.
fn is_explained(text: &str, word: &Range<usize>, long_form: &str) -> bool {
    let before = text[..word.start].trim_end().strip_suffix('(');
    let after = text[word.end..].trim_start().strip_prefix('(');
    before.is_some_and(|before| {
        let before = before.trim_end().chars().rev();
        begins_with(before, long_form.trim().chars().rev())
    }) || after.is_some_and(|after| begins_with(after.chars(), long_form.trim().chars()))
}

/// Compares letter by letter, ignoring case and the kind of white space. The match must end where a word ends.
fn begins_with(
    mut text: impl Iterator<Item = char>,
    mut beginning: impl Iterator<Item = char>,
) -> bool {
    let same = |a: char, b: char| {
        a == b || a.to_lowercase().eq(b.to_lowercase()) || (a.is_whitespace() && b.is_whitespace())
    };
    beginning.all(|letter| text.next().is_some_and(|other| same(other, letter)))
        && !text.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::inline;
    use proptest::prelude::*;

    fn abbreviations() -> Abbreviations {
        let owned = |forms: &[&str]| forms.iter().map(|form| form.to_string()).collect();
        Abbreviations::new(vec![
            (owned(&["KS"]), "Kommunesektorens organisasjon".into(), None),
            (owned(&["KS Bedrift"]), "KS' \"bedrifter\"".into(), None),
            (
                owned(&["WHO", "W.H.O."]),
                "World Health Organization".into(),
                Some(Language::En),
            ),
            (owned(&["ÅÅ"]), "Åpent år".into(), None),
            (owned(&["", " "]), "Ingenting".into(), None),
        ])
    }

    fn check(text: &str, html: &str) {
        let abbreviations = abbreviations();
        let made = inline(text, &mut FirstUse::new(&abbreviations));
        let html = html
            .replace(
                "[KS]",
                "<abbr title=\"Kommunesektorens organisasjon\">KS</abbr>",
            )
            .replace(
                "[WHO]",
                "<abbr title=\"World Health Organization\" lang=\"en\">WHO</abbr>",
            )
            .replace("[ÅÅ]", "<abbr title=\"Åpent år\">ÅÅ</abbr>");
        assert_eq!(made.as_str(), html, "{text:?}");
    }

    #[test]
    fn the_first_use_is_explained_and_only_that() {
        check("KS og KS", "[KS] og KS");
        check("WHO, W.H.O. og KS", "[WHO], W.H.O. og [KS]");
        check("", "");
        check("<KS>", "&lt;[KS]&gt;");
    }

    #[test]
    fn only_whole_words() {
        check(
            "KSTIL, KSå, åKS, ks, KS_1, a@KS",
            "KSTIL, KSå, åKS, ks, KS_1, a@KS",
        );
        check("KS&K", "[KS]&amp;K");
        check("(KS)", "([KS])");
        check("KS' nettverk", "[KS]&#39; nettverk");
        check("KS-nettverk", "[KS]-nettverk");
        check("i ÅÅ.", "i [ÅÅ].");
    }

    #[test]
    fn the_longest_that_is_a_whole_word() {
        let title = "<abbr title=\"KS&#39; &quot;bedrifter&quot;\">KS Bedrift</abbr>";
        check("KS Bedrift", title);
        check("KS Bedriften", "[KS] Bedriften");
    }

    #[test]
    fn what_is_explained_in_the_text_is_left_alone() {
        check(
            "Kommunesektorens organisasjon (KS) og KS",
            "Kommunesektorens organisasjon (KS) og KS",
        );
        check(
            "kommunesektorens\norganisasjon ( KS )",
            "kommunesektorens\norganisasjon ( KS )",
        );
        check(
            "KS (Kommunesektorens organisasjon)",
            "KS (Kommunesektorens organisasjon)",
        );
        check(
            "Storkommunesektorens organisasjon (KS)",
            "Storkommunesektorens organisasjon ([KS])",
        );
        check("organisasjon (KS)", "organisasjon ([KS])");
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "(KS|WHO|ÅÅ|KS Bedrift|[ a-z(),.<&']|\\PC){0,20}") {
            let abbreviations = abbreviations();
            let html = inline(&text, &mut FirstUse::new(&abbreviations));
            let plain = html.as_str().split("<abbr ").enumerate()
                .map(|(at, rest)| if at == 0 { rest } else { rest.split_once('>').map_or("", |(_, rest)| rest) })
                .collect::<String>().replace("</abbr>", "");
            let mut escaped = String::new();
            escape_into(&mut escaped, &text);
            prop_assert_eq!(plain, escaped);
        }
    }
}
