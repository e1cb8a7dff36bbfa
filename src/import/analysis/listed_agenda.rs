//! Agendas without times: a headline "Program" or "Saksliste", and a list below it.

use super::agenda_items::AgendaItem;
use super::agenda_sections::listed_item;
use super::lines::{LineKind, TextLine};
use super::timetable::Timetable;

/// Headlines above a list of items, in lower case.
const HEADLINES: [&str; 24] = [
    "program",
    "programmet",
    "agenda",
    "dagsorden",
    "dagsordenen",
    "saksliste",
    "sakliste",
    "sakslista",
    "saker",
    "saker til behandling",
    "dagens program",
    "program for dagen",
    "program for møtet",
    "program for samlingen",
    "programme",
    "schedule",
    "topics",
    "agenda items",
    "meeting agenda",
    "proposed agenda",
    "draft agenda",
    "tentative agenda",
    "forslag til dagsorden",
    "forslag til agenda",
];
/// Lists with fewer items may be anything.
const FEWEST: usize = 2;
const FEWEST_HEADINGS: usize = 3;

/// The first such agenda of the document. None: there is none.
pub fn listed_agenda(lines: &[TextLine]) -> Option<Timetable> {
    (0..lines.len())
        .filter(|at| is_agenda_headline(&lines[*at], lines.get(at + 1)))
        .find_map(|at| {
            let items = items_below(&lines[at], &lines[at + 1..]);
            (items.len() >= FEWEST).then_some(Timetable {
                items,
                first_line: at,
            })
        })
}

/// `next`: the line below. An item "Agenda" among other items is a link to a file; one with a list of its own is a headline.
pub(super) fn is_agenda_headline(line: &TextLine, next: Option<&TextLine>) -> bool {
    let lower = line.text.trim().trim_end_matches(':').to_lowercase();
    let has_own_list = match (&line.kind, next.map(|next| &next.kind)) {
        (LineKind::Item(level), Some(LineKind::Item(below))) => below > level,
        (LineKind::Item(_), _) => false,
        _ => true,
    };
    has_own_list && line.is_headline() && HEADLINES.contains(&without_marker(&lower))
}

/// The items of the list below the headline: those of its outermost level, and inner ones that name a speaker.
fn items_below(headline: &TextLine, lines: &[TextLine]) -> Vec<AgendaItem> {
    let mut items: Vec<AgendaItem> = Vec::new();
    let mut outermost = None;
    for line in lines {
        if is_headline_of_tasks(line) {
            break;
        }
        match &line.kind {
            LineKind::Heading(level) => match headline.kind {
                LineKind::Heading(above) if *level > above => items.push(item(line)),
                _ => break,
            },
            LineKind::Item(level) if *level <= *outermost.get_or_insert(*level) => {
                items.push(item(line));
            }
            LineKind::Item(_) => {
                let inner = item(line);
                match items.last_mut() {
                    Some(last) if inner.people.is_empty() => last.add_to_summary(&line.text),
                    _ => items.push(inner),
                }
            }
            LineKind::Paragraph if without_marker(&line.text) != line.text => {
                items.push(item(line))
            }
            LineKind::Paragraph
                if items.is_empty() && (!line.is_headline() || line.text.ends_with(':')) => {}
            LineKind::Paragraph | LineKind::Row(_) => break,
        }
    }
    items.retain(|item| !item.title.is_empty());
    items
}

/// Headlines of lists below the agenda that are none of it, in lower case.
const TASKS: [&str; 14] = [
    "oppgaver",
    "oppgåver",
    "oppfølging",
    "oppfølgingspunkter",
    "aksjoner",
    "aksjonspunkter",
    "aksjonsliste",
    "å gjøre",
    "å gjere",
    "huskeliste",
    "tasks",
    "action items",
    "actions",
    "to do",
];

/// "### Oppgaver": who does what until the next time.
fn is_headline_of_tasks(line: &TextLine) -> bool {
    let lower = line.text.trim().trim_end_matches(':').to_lowercase();
    TASKS.contains(&without_marker(&lower))
}

/// "Sak 1/25 Godkjenning", "Sak 2/25 Status ved Kari Nordmann": the numbered cases of a notice, without a headline above them.
pub fn numbered_cases(lines: &[TextLine]) -> Option<Timetable> {
    let is_case = |line: &&TextLine| {
        let lower = line.text.trim().to_lowercase();
        let number = lower
            .strip_prefix("sak ")
            .and_then(|rest| rest.split(' ').next());
        let is_numbered = number.is_some_and(|number| {
            let number = number.trim_end_matches(':');
            let parts = number.split_once('/');
            let are_digits =
                |part: &str| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit());
            parts.is_some_and(|(first, last)| are_digits(first) && are_digits(last))
        });
        is_numbered && line.is_headline()
    };
    let first_line = lines.iter().position(|line| is_case(&line))?;
    let items: Vec<AgendaItem> = lines
        .iter()
        .filter(is_case)
        .map(item)
        .filter(|item| !item.title.is_empty())
        .collect();
    (items.len() >= FEWEST).then_some(Timetable { items, first_line })
}

/// "## 1. Velkommen", "## Sak 3/25: Budsjett": the numbered headings of an agenda or of minutes.
pub fn numbered_headings(lines: &[TextLine]) -> Option<Timetable> {
    let numbered = |line: &TextLine| {
        matches!(line.kind, LineKind::Heading(_)) && without_marker(&line.text) != line.text
    };
    let first_line = lines.iter().position(numbered)?;
    let items: Vec<AgendaItem> = lines
        .iter()
        .filter(|line| numbered(line))
        .map(item)
        .filter(|item| !item.title.is_empty())
        .collect();
    (items.len() >= FEWEST_HEADINGS).then_some(Timetable { items, first_line })
}

fn item(line: &TextLine) -> AgendaItem {
    let text = without_marker(line.text.trim());
    listed_item(text, &line.written).0
}

/// The text without "1.", "1.2", "a)" or "Sak 3/25:" before it.
pub(super) fn without_marker(text: &str) -> &str {
    let lower = text.to_lowercase();
    let label = ["sak ", "item ", "punkt ", "agenda item "]
        .into_iter()
        .find(|label| lower.starts_with(label));
    let after_label = &text[label.map_or(0, str::len)..];
    let end = after_label
        .find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | '/' | '-'))
        .unwrap_or(after_label.len());
    let (number, rest) = after_label.split_at(end);
    let has_number = number.starts_with(|letter: char| letter.is_ascii_digit());
    // "3/25 Budsjett": the third case of 2025.
    let is_case = number.split_once('/').is_some_and(|(first, year)| {
        (1..=3).contains(&first.len())
            && matches!(year.len(), 2 | 4)
            && rest
                .trim_start_matches([':', ' '])
                .starts_with(char::is_uppercase)
    });
    if has_number && (label.is_some() || number.ends_with('.') || rest.starts_with(')') || is_case)
    {
        return rest.trim_start_matches([')', ':', '.', ' ', '-', '–', '—']);
    }
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), Some(')')) if letter.is_ascii_alphabetic() => letters.as_str().trim_start(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_items_are_no_words() {
        let check = |text, expected| assert_eq!(without_marker(text), expected);
        check("1. Velkommen", "Velkommen");
        check("2) Tall", "Tall");
        check("Sak 3/25: Budsjett", "Budsjett");
        check("a) Valg", "Valg");
        check("3/25 Budsjett", "Budsjett");
        check("12/2025: Budsjett", "Budsjett");
        check("1/2 time lunsj", "1/2 time lunsj");
        check("2025 var et godt år", "2025 var et godt år");
        check("Velkommen", "Velkommen");
    }
}
