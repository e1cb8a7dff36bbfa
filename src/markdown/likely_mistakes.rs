//! Probable mistakes in valid Markdown: characters in the wrong order, a missing space, rows that are not a table.

mod links;
mod misread;
mod tables;

use self::links::{closed, links, links_to_files};
use self::misread::misread;
use self::tables::tables;
use super::Source;
use super::printer::OPTIONS;
use crate::base::date::{WrongWeekday, wrong_weekdays};
use crate::diagnostics::catalogue::MisreadWords;
use crate::diagnostics::{Diagnostic, Location, catalogue};
use pulldown_cmark::{Event, Parser, Tag};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A probable mistake and its place.
struct Suspect {
    span: Range<usize>,
    mistake: Mistake,
}

enum Mistake {
    /// `(text)[target]`, `[text] (target)` or `[text](target`; as it should be written.
    Link(String),
    /// `##Heading`; as it should be written.
    Heading(String),
    TableWithoutHeadings,
    Weekday(WrongWeekday),
    /// A row with so many cells, in a table with so many headings.
    Cells(usize, usize),
    /// A line with a bullet; as it should be written.
    Bullet(String),
    /// A reference to a footnote that has no text.
    Footnote,
    Misread(MisreadWords),
}

pub(super) fn likely_mistakes(source: &Source<'_>) -> Vec<Diagnostic> {
    let mut suspects = Vec::new();
    links(source.text, &mut suspects);
    links_to_files(source.text, &mut suspects);
    lines(source.text, &mut suspects);
    footnotes(source.text, &mut suspects);
    suspects.extend(
        wrong_weekdays(source.text, source.language)
            .into_iter()
            .map(|wrong| Suspect {
                span: wrong.weekday.start..wrong.date.end,
                mistake: Mistake::Weekday(wrong),
            }),
    );
    if !suspects.is_empty() {
        let code = code_in(source.text);
        suspects.retain(|suspect| {
            let mut code = code.iter();
            !code.any(|code| code.start <= suspect.span.start && suspect.span.end <= code.end)
        });
    }
    misread(source.text, &mut suspects);
    let offset = source.offset;
    let diagnostics = suspects.into_iter().map(|Suspect { span, mistake }| {
        let written = &source.text[span.clone()];
        let span = span.start + offset..span.end + offset;
        let place = Location::span(source.file, span);
        match mistake {
            Mistake::Link(meant) => catalogue::broken_link_signs(place, &meant),
            Mistake::Heading(meant) => catalogue::heading_without_space(place, &meant),
            Mistake::Weekday(wrong) => {
                let date = &source.text[wrong.date];
                catalogue::wrong_weekday(place, date, wrong.written, wrong.right)
            }
            Mistake::Cells(cells, headings) => {
                catalogue::cells_without_headings(place, cells, headings)
            }
            Mistake::Bullet(meant) => catalogue::bullet_of_word(place, &meant),
            Mistake::Footnote => catalogue::footnote_without_text(place, written),
            Mistake::Misread(misread) => catalogue::misread(place, misread),
            Mistake::TableWithoutHeadings => catalogue::table_without_headings(place),
        }
    });
    diagnostics.collect()
}

/// Where code and the text's own HTML stand.
fn code_in(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    let code = events.filter(|(event, _)| {
        matches!(
            event,
            Event::Code(_)
                | Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
                | Event::InlineHtml(_)
        )
    });
    code.map(|(_, span)| span).collect()
}

/// A line, and where it begins.
struct SourceLine<'t> {
    start: usize,
    text: &'t str,
}

fn lines(text: &str, suspects: &mut Vec<Suspect>) {
    if !text.contains(['#', '|', '\t']) && !text.contains(BULLETS) {
        return;
    }
    let mut at = 0;
    let lines: Vec<SourceLine<'_>> = text
        .split_inclusive('\n')
        .map(|line| {
            let start = at;
            at += line.len();
            let text = line.trim_end();
            SourceLine { start, text }
        })
        .collect();
    let is_blank = |index: usize| {
        let line: Option<&SourceLine<'_>> = lines.get(index);
        line.is_none_or(|line| line.text.is_empty())
    };
    for (index, line) in lines.iter().enumerate() {
        let is_alone = (index == 0 || is_blank(index - 1)) && is_blank(index + 1);
        if let Some(meant) = meant_heading(line.text, is_alone) {
            let span = line.start..line.start + line.text.len();
            let mistake = Mistake::Heading(meant);
            suspects.push(Suspect { span, mistake });
        }
    }
    bullets(&lines, suspects);
    tables(&lines, suspects);
}

/// Spaces that keep two words on one line.
const HARD_SPACES: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2007}'];

/// What Word puts before the items of a list, the last one in a font of its own.
const BULLETS: [char; 6] = ['•', '●', '○', '▪', '◦', '\u{f0b7}'];

/// The first of several lines with bullets, and one that goes on after the items of a list. A bullet alone may be a sign of the text.
fn bullets(lines: &[SourceLine<'_>], suspects: &mut Vec<Suspect>) {
    let has_bullet = |line: &SourceLine<'_>| line.text.trim_start().starts_with(BULLETS);
    let is_item = |line: &SourceLine<'_>| {
        let mut signs = ["- ", "* ", "+ "].iter();
        signs.any(|sign| line.text.trim_start().starts_with(*sign))
    };
    // A blank line does not end a list.
    let lines = lines.iter().filter(|line| !line.text.is_empty());
    let lines: Vec<&SourceLine<'_>> = lines.collect();
    for (index, line) in lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| lines[before]);
        let is_first = !before.is_some_and(has_bullet);
        let goes_on = lines.get(index + 1).is_some_and(|after| has_bullet(after));
        if has_bullet(line) && is_first && (goes_on || before.is_some_and(is_item)) {
            let indentation = line.text.len() - line.text.trim_start().len();
            let words = line.text.trim_start().trim_start_matches(BULLETS).trim();
            suspects.push(Suspect {
                span: line.start + indentation..line.start + line.text.len(),
                mistake: Mistake::Bullet(format!("- {words}")),
            });
        }
    }
}

/// References to footnotes that have no text. Case makes no difference, and `\[^1]` is no reference.
fn footnotes(text: &str, suspects: &mut Vec<Suspect>) {
    let definitions = text.lines().filter_map(|line| {
        let rest = line
            .trim_start_matches([' ', '\t', '>'])
            .strip_prefix("[^")?;
        rest.split_once("]:").map(|(label, _)| label.to_lowercase())
    });
    let defined: FxHashSet<String> = definitions.collect();
    for (at, _) in text.match_indices("[^") {
        let escapes = text[..at].len() - text[..at].trim_end_matches('\\').len();
        let label = closed(&text[at + 2..], ']').filter(|label| {
            let is_kin = |letter: char| letter.is_alphanumeric() || letter == '-';
            escapes.is_multiple_of(2) && !label.is_empty() && label.chars().all(is_kin)
        });
        let Some(label) = label else { continue };
        if !defined.contains(&label.to_lowercase()) {
            let span = at..at + "[^]".len() + label.len();
            suspects.push(Suspect {
                span,
                mistake: Mistake::Footnote,
            });
        }
    }
}

/// `## Heading` of `##Heading`. `is_alone`: there is no text in the lines above and below. A single sign before a small letter
/// is a word that people search for (`#folkehelse`).
fn meant_heading(line: &str, is_alone: bool) -> Option<String> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    // Word's hard space is none to Markdown.
    let unspaced = words.trim_start_matches(HARD_SPACES);
    let has_hard_space = unspaced.len() < words.len();
    let words = unspaced;
    let first = words.chars().next().filter(|first| first.is_alphabetic())?;
    let is_meant = match level {
        1..=6 if has_hard_space => true,
        1 => is_alone && first.is_uppercase(),
        2..=6 => true,
        _ => false,
    };
    is_meant.then(|| format!("{} {words}", &line[..level]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::SourcePath;
    use crate::base::text::Language;
    use crate::diagnostics::{At, Sentences};

    fn check(text: &str, expected: &[(&str, &str)]) {
        let file = SourcePath::new("a.md");
        let found = likely_mistakes(&Source {
            file: &file,
            text,
            offset: 0,
            language: Language::Nb,
        });
        let sentences = Sentences::new(Language::Nb);
        let found: Vec<(String, String)> = found
            .iter()
            .map(|mistake| {
                let place = mistake.place.clone().expect("a place");
                let At::Span(span) = place.at else {
                    panic!("no span");
                };
                let hint = mistake.hint.as_ref().map(|hint| sentences.say(hint));
                (text[span].to_owned(), hint.unwrap_or_default())
            })
            .collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(place, hint)| (place.as_str(), hint.trim_start_matches("mente du: ")))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn links_with_signs_in_the_wrong_place() {
        let link = "[programmet](https://example.no/)";
        check(
            "Se (programmet)[https://example.no/] her",
            &[("(programmet)[https://example.no/]", link)],
        );
        check(
            "Se [programmet] (https://example.no/).",
            &[("[programmet] (https://example.no/)", link)],
        );
        check(
            "Se [programmet](https://example.no/\n\nMer",
            &[("[programmet](https://example.no/", link)],
        );
        check("Se [programmet](https://example.no/).", &[]);
        check("!(kart.png)", &[("!(kart.png)", "![…](kart.png)")]);
        check(
            "Se [programmet](mitt program.pdf).",
            &[(
                "[programmet](mitt program.pdf)",
                "[programmet](<mitt program.pdf>)",
            )],
        );
        check("Bra!(Se under) [a](b.pdf \"c.pdf\") [a](<b c.pdf>)", &[]);
        check("Se `(a)[/b/]` og f(x)[i] [1] (se under)", &[]);
        check("    (a)[/b/]\n", &[]);
    }

    #[test]
    fn headings_without_a_space() {
        check("##Program\nTekst", &[("##Program", "## Program")]);
        check("Tekst\n\n#Program\n\nTekst", &[("#Program", "# Program")]);
        check("#folkehelse\n\n#Program og mer\nvidere\n\n# Rett\n", &[]);
        check("##\u{a0}Program\n", &[("##\u{a0}Program", "## Program")]);
        check("```\n##Program\n```\n", &[]);
    }

    #[test]
    fn tables_without_headings() {
        let mark = "skriv en rad med overskrifter øverst, og under den en rad med streker: | Tid | Tema |, så | --- | --- |";
        check(
            "| 10 | A |\n| 11 | B |\n",
            &[("| 10 | A |\n| 11 | B |", mark)],
        );
        check(
            "|  |  |\n|--|--|\n| 11 | B |\n",
            &[("|  |  |\n|--|--|\n| 11 | B |", mark)],
        );
        check("| Tid | Tema |\n|--|:-:|\n| 11 | B |\n", &[]);
        check("| bare en |\n", &[]);
        let tabs = "skriv hver linje med streker mellom rutene: | Tid | Tema |, og under den første: | --- | --- |";
        check("10\tSkole\n11\tPlan\n", &[("10\tSkole\n11\tPlan", tabs)]);
        check("10\tSkole\n\n11\tPlan\n", &[]);
        check("-\tSkole\n-\tPlan\n\n1.\tSkole\n2.\tPlan\n", &[]);
        check("–\tSkole\n–\tPlan\n\na)\tSkole\nb)\tPlan\n", &[]);
        check("- Tlf:\t55\n- E-post:\tpost\n", &[]);
    }

    #[test]
    fn cells_bullets_and_footnotes_of_nothing() {
        check(
            "| Tid | Tema |\n|--|--|\n| 10 | A | B |\n| 11 | A \\| B |\n",
            &[(
                "| 10 | A | B |",
                "gi tabellen en overskrift til, eller slå sammen rutene",
            )],
        );
        check("| Tid | Tema |\n|--|--|\n| 10 | A | |  |\n", &[]);
        check(
            "• Ett\n• To\n\nMer\n",
            &[(
                "• Ett",
                "skriv bindestrek og mellomrom foran hvert punkt: - Ett",
            )],
        );
        check(
            "- Ett\n• To\n",
            &[(
                "• To",
                "skriv bindestrek og mellomrom foran hvert punkt: - To",
            )],
        );
        check("Ett • To\n\n● Oslo ● Bergen\n\nMer\n", &[]);
        check(
            "Se note[^1] og note[^2].\n\n[^2]: Teksten.\n",
            &[("[^1]", "skriv den nederst, på en egen linje: [^1]: …")],
        );
        check("Note[^Kilde] og \\[^1].\n\n> [^kilde]: Teksten.\n", &[]);
        check("Formelen er a[^b c] og `[^1]`.\n", &[]);
    }
}
