//! Words that Markdown takes for something else: a date for the number of a list, hyphens below words for a heading, an indentation
//! for code.

use super::{Mistake, Suspect};
use crate::base::date::is_month;
use crate::diagnostics::catalogue::MisreadWords;
use crate::markdown::printer::OPTIONS;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::ops::Range;

pub(super) fn misread(text: &str, suspects: &mut Vec<Suspect>) {
    // Few texts have such lines at all, and only those are parsed again.
    if !text.lines().any(may_be_misread) {
        return;
    }
    let mut add = |span: Range<usize>, misread| {
        let mistake = Mistake::Misread(misread);
        suspects.push(Suspect { span, mistake });
    };
    let mut lists: Vec<NumberedDates> = Vec::new();
    for (event, span) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::List(first)) => lists.push(NumberedDates {
                first,
                items: 0,
                dates: Vec::new(),
            }),
            Event::End(TagEnd::List(_)) => {
                for (item, meant) in lists.pop().into_iter().flat_map(NumberedDates::misread) {
                    add(item, MisreadWords::DateAsItem(meant));
                }
            }
            Event::Start(Tag::Item) => {
                let item = first_line(text, &span);
                if let Some(list) = lists.last_mut() {
                    list.items += 1;
                    let meant = date_with_sign(&text[item.clone()]);
                    list.dates.extend(meant.map(|meant| (item, meant)));
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))
                if lists.is_empty() && is_prose(text[span.clone()].trim()) =>
            {
                add(first_line(text, &span), MisreadWords::WordsAsCode);
            }
            Event::Start(Tag::Heading { level, .. })
                if level == HeadingLevel::H2 && is_sentence_above_rule(&text[span.clone()]) =>
            {
                add(first_line(text, &span), MisreadWords::WordsAsHeading);
            }
            _ => {}
        }
    }
}

/// The items of a list that begin with a date.
struct NumberedDates {
    /// The number of the first item. None: the list has bullets.
    first: Option<u64>,
    items: usize,
    dates: Vec<(Range<usize>, String)>,
}

impl NumberedDates {
    /// A list that counts from 1 may count months.
    fn misread(self) -> Vec<(Range<usize>, String)> {
        match self.first {
            Some(1) if self.items > 1 => Vec::new(),
            Some(_) => self.dates,
            None => Vec::new(),
        }
    }
}

fn may_be_misread(line: &str) -> bool {
    let words = line.trim();
    line.starts_with("    ")
        || line.starts_with('\t')
        || words == "---"
        || date_with_sign(words).is_some()
}

/// The first line of the span, without white space at its ends.
fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let all = &text[span.clone()];
    let start = span.start + all.len() - all.trim_start().len();
    let line = text[start..span.end].lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

/// `16\. oktober møttes vi` of `16. oktober møttes vi`. None: no month follows the number.
fn date_with_sign(line: &str) -> Option<String> {
    let (number, rest) = line.split_once(". ")?;
    // A list of months has nothing more.
    let goes_on = rest.split_whitespace().nth(1).is_some();
    let is_day = (1..3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let month: &str = rest.split(|letter: char| !letter.is_alphabetic()).next()?;
    let is_small = month.starts_with(char::is_lowercase);
    (is_day && is_small && goes_on && is_month(month)).then(|| format!("{number}\\. {rest}"))
}

/// A sentence of some words, and no line of a program.
fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace();
    let is_word = |word: &&str| {
        word.chars()
            .all(|letter| letter.is_alphabetic() || ".,?!»«:".contains(letter))
    };
    let (all, plain) = (words.clone().count(), words.filter(is_word).count());
    all >= FEWEST_WORDS && plain * 5 >= all * 4 && text.ends_with(['.', '!', '?', ':'])
}

/// A sentence has at least so many words.
const FEWEST_WORDS: usize = 4;

/// The source of a heading whose words are a sentence, and whose rule is the one that divides a text.
fn is_sentence_above_rule(heading: &str) -> bool {
    let heading = heading.trim_end();
    let words = heading
        .strip_suffix("---")
        .filter(|words| words.ends_with('\n'));
    // A heading may end in a question mark or a colon.
    words.is_some_and(|words| words.trim().ends_with('.') && is_prose(words.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut suspects = Vec::new();
        misread(text, &mut suspects);
        let found: Vec<&str> = suspects.iter().map(|of| &text[of.span.clone()]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_that_become_something_else() {
        check(
            "Mer.\n\n16. oktober 2024 møttes vi.\n",
            &["16. oktober 2024 møttes vi."],
        );
        check(
            "16. mai kom vi.\n\n17. mai dro vi.\n",
            &["16. mai kom vi.", "17. mai dro vi."],
        );
        check(
            "Vi lagrer ingenting om deg.\n---\n",
            &["Vi lagrer ingenting om deg."],
        );
        check(
            "Mer.\n\n    Dette er limt inn fra Word.\n",
            &["Dette er limt inn fra Word."],
        );
    }

    #[test]
    fn lists_headings_and_code() {
        check("1. Mai og juni\n2. Oktober\n", &[]);
        check("1. mai\n2. juni\n", &[]);
        check("1. mai begynner vi\n2. juni slutter vi\n", &[]);
        check("1. Skolen\n2. Hagen\n\nVi møttes\n16. oktober 2024.\n", &[]);
        check("Om oss\n---\n\nTekst.\n\n---\n\nMer.\n", &[]);
        check("Hva gjorde vi i Bergen?\n---\n", &[]);
        check("Program for dagen i Bergen:\n---\n", &[]);
        check("    let x = 5;\n    samling build --root her\n", &[]);
        check("- Punkt\n\n      Dette er limt inn fra Word.\n", &[]);
        check("## Program\n", &[]);
    }
}
