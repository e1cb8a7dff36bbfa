//! Probable mistakes in valid Markdown: characters in the wrong order, a missing space, rows that are not a table.

use super::Source;
use super::printer::OPTIONS;
use crate::base::date::{WrongWeekday, wrong_weekdays};
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
}

pub(super) fn likely_mistakes(source: &Source<'_>) -> Vec<Diagnostic> {
    let mut suspects = Vec::new();
    links(source.text, &mut suspects);
    lines(source.text, &mut suspects);
    footnotes(source.text, &mut suspects);
    suspects.extend(
        wrong_weekdays(source.text)
            .into_iter()
            .map(|wrong| Suspect {
                span: wrong.weekday.start..wrong.date.end,
                mistake: Mistake::Weekday(wrong),
            }),
    );
    if suspects.is_empty() {
        return Vec::new();
    }
    let code = code_in(source.text);
    suspects.retain(|suspect| {
        let mut code = code.iter();
        !code.any(|code| code.start <= suspect.span.start && suspect.span.end <= code.end)
    });
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

fn links(text: &str, suspects: &mut Vec<Suspect>) {
    let mut add = |span: Range<usize>, words: &str, target: &str| {
        if is_target(target) && !words.trim().is_empty() {
            let meant = format!("[{words}]({target})");
            let mistake = Mistake::Link(meant);
            suspects.push(Suspect { span, mistake });
        }
    };
    for (at, _) in text.match_indices(")[") {
        let words = opened(&text[..at], '(');
        let target = closed(&text[at + 2..], ']');
        if let (Some(words), Some(target)) = (words, target) {
            add(at - words.len() - 1..at + 3 + target.len(), words, target);
        }
    }
    for (at, _) in text.match_indices("] (") {
        let words = opened(&text[..at], '[');
        let target = closed(&text[at + 3..], ')');
        if let (Some(words), Some(target)) = (words, target) {
            add(at - words.len() - 1..at + 4 + target.len(), words, target);
        }
    }
    for (at, _) in text.match_indices("](") {
        let rest = near(&text[at + 2..]).lines().next().unwrap_or_default();
        let words = opened(&text[..at], '[').filter(|_| !rest.contains(')'));
        let target = rest.split_whitespace().next();
        if let (Some(words), Some(target)) = (words, target) {
            add(at - words.len() - 1..at + 2 + target.len(), words, target);
        }
    }
}

/// How far apart the signs of one link can stand, in bytes: a hostile text takes no more time than a long one.
const FAR: usize = 1000;

fn near(after: &str) -> &str {
    &after[..after.floor_char_boundary(FAR)]
}

/// The text after the last such bracket of the line.
fn opened(before: &str, bracket: char) -> Option<&str> {
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let line = near.rsplit('\n').next().unwrap_or_default();
    line.rsplit_once(bracket).map(|(_, words)| words)
}

/// The text before the first such bracket of the line.
fn closed(after: &str, bracket: char) -> Option<&str> {
    let line = near(after).lines().next().unwrap_or_default();
    line.split_once(bracket).map(|(words, _)| words)
}

fn is_target(text: &str) -> bool {
    let starts = [
        "http://", "https://", "www.", "mailto:", "/", "./", "../", "#",
    ];
    let ends = [
        ".md", ".pdf", ".html", ".docx", ".pptx", ".xlsx", ".jpg", ".png",
    ];
    let is_short = text.len() > 1 && !text.contains(char::is_whitespace);
    is_short
        && (starts.iter().any(|start| text.starts_with(start))
            || ends.iter().any(|end| text.ends_with(end)))
}

/// A line, and where it begins.
struct SourceLine<'t> {
    start: usize,
    text: &'t str,
}

fn lines(text: &str, suspects: &mut Vec<Suspect>) {
    if !text.contains(['#', '|']) && !text.contains(BULLETS) {
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
    for rows in lines.chunk_by(|one, other| is_row(one.text) && is_row(other.text)) {
        if rows.len() > 1 && has_headings(rows) {
            cells(rows, suspects);
        }
        let (first, last) = (&rows[0], &rows[rows.len() - 1]);
        if rows.len() > 1 && !has_headings(rows) {
            let start = first.start + first.text.len() - first.text.trim_start().len();
            suspects.push(Suspect {
                span: start..last.start + last.text.len(),
                mistake: Mistake::TableWithoutHeadings,
            });
        }
    }
}

/// What Word puts before the items of a list, the last one in a font of its own.
const BULLETS: [char; 6] = ['•', '●', '○', '▪', '◦', '\u{f0b7}'];

/// The first of several lines with bullets.
fn bullets(lines: &[SourceLine<'_>], suspects: &mut Vec<Suspect>) {
    let has_bullet = |line: &SourceLine<'_>| line.text.trim_start().starts_with(BULLETS);
    let mut was_item = false;
    for line in lines {
        let is_item = has_bullet(line);
        if is_item && !was_item {
            let indentation = line.text.len() - line.text.trim_start().len();
            let words = line.text.trim_start().trim_start_matches(BULLETS).trim();
            suspects.push(Suspect {
                span: line.start + indentation..line.start + line.text.len(),
                mistake: Mistake::Bullet(format!("- {words}")),
            });
        }
        // A blank line does not end a list.
        was_item = is_item || was_item && line.text.is_empty();
    }
}

/// Rows with more cells than there are headings.
fn cells(rows: &[SourceLine<'_>], suspects: &mut Vec<Suspect>) {
    let headings = cell_count(rows[0].text);
    for row in &rows[2..] {
        let cells = cell_count(row.text);
        if cells > headings {
            let start = row.start + row.text.len() - row.text.trim_start().len();
            suspects.push(Suspect {
                span: start..row.start + row.text.len(),
                mistake: Mistake::Cells(cells, headings),
            });
        }
    }
}

/// The cells of a row that begins and ends with a bar. A bar after a backslash is a sign of the text.
fn cell_count(row: &str) -> usize {
    let bars = row.trim().replace("\\|", "").matches('|').count();
    bars.saturating_sub(1)
}

/// References to footnotes that have no text.
fn footnotes(text: &str, suspects: &mut Vec<Suspect>) {
    let definitions = text.lines().filter_map(|line| {
        let rest = line.trim_start().strip_prefix("[^")?;
        rest.split_once("]:").map(|(label, _)| label)
    });
    let defined: FxHashSet<&str> = definitions.collect();
    for (at, _) in text.match_indices("[^") {
        let label = closed(&text[at + 2..], ']').filter(|label| {
            let is_kin = |letter: char| letter.is_alphanumeric() || letter == '-';
            !label.is_empty() && label.chars().all(is_kin)
        });
        let Some(label) = label else { continue };
        if !defined.contains(label) {
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
    let first = words.chars().next().filter(|first| first.is_alphabetic())?;
    let is_meant = match level {
        1 => is_alone && first.is_uppercase(),
        2..=6 => true,
        _ => false,
    };
    is_meant.then(|| format!("{} {words}", &line[..level]))
}

fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

fn has_headings(rows: &[SourceLine<'_>]) -> bool {
    let is_rule = |line: &str| {
        let signs = line.trim();
        signs.contains('-') && signs.chars().all(|sign| " |:-".contains(sign))
    };
    let has_words = |line: &str| line.contains(|sign: char| !" |".contains(sign));
    rows.iter()
        .take(2)
        .map(|row| row.text)
        .enumerate()
        .all(|(index, line)| match index {
            0 => has_words(line) && !is_rule(line),
            _ => is_rule(line),
        })
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
        check("Se `(a)[/b/]` og f(x)[i] [1] (se under)", &[]);
        check("    (a)[/b/]\n", &[]);
    }

    #[test]
    fn headings_without_a_space() {
        check("##Program\nTekst", &[("##Program", "## Program")]);
        check("Tekst\n\n#Program\n\nTekst", &[("#Program", "# Program")]);
        check("#folkehelse\n\n#Program og mer\nvidere\n\n# Rett\n", &[]);
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
        check("• Ett\n• To\n\nMer\n", &[("• Ett", "- Ett")]);
        check(
            "Se note[^1] og note[^2].\n\n[^2]: Teksten.\n",
            &[("[^1]", "skriv den nederst, på en egen linje: [^1]: …")],
        );
        check("Formelen er a[^b c] og `[^1]`.\n", &[]);
    }
}
