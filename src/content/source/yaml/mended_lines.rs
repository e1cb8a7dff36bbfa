//! Lines of YAML as they should have been: what the advice about a mistake tells people to write.

use std::borrow::Cow;

/// In characters. A longer value is not repeated in an advice.
const LONGEST: usize = 120;

/// `summary: Hun sa: ja` → `summary: "Hun sa: ja"`; `- Tema: a: b` → `- Tema: "a: b"`.
pub(super) fn with_quoted_value(line: &str) -> String {
    let line = line.trim();
    match line.split_once(": ") {
        Some((key, value)) => format!("{key}: {}", in_quotation_marks(value.trim())),
        None => in_quotation_marks(line),
    }
}

/// `date:2025-03-01` → `date: 2025-03-01`; `place Bergen` and `place; Bergen` → `place: Bergen`; `summary` → `summary: …`.
pub(super) fn with_colon(line: &str) -> String {
    let line = line.trim();
    let is_name = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '_')
    };
    // On a Norwegian keyboard the colon and the semicolon share a key.
    let parted = |signs: [char; 2]| {
        let parts = line.split_once(signs);
        let parts = parts.map(|(name, value)| (name.trim().trim_matches(['"', '\'']), value));
        parts.filter(|(name, _)| is_name(name))
    };
    let (name, value) = parted([':', ';'])
        .or_else(|| parted([' ', '=']))
        .map(|(name, value)| (name, value.trim_start_matches(['=', ' '])))
        .unwrap_or((line, ""));
    match value.trim() {
        "" => format!("{name}: …"),
        value => format!("{}: {}", name.trim(), in_need_of_marks(value)),
    }
}

/// The line of a name without a colon, with its value, that stands in the lines below: `topics:` above `- søvn`, `summary: Tekst` above `Tekst`.
pub(super) fn with_value_below(name: &str, below: Option<&str>) -> String {
    let below = below.filter(|below| below.starts_with([' ', '-']));
    match below.map(str::trim) {
        Some(value) if value.starts_with('-') || value.contains(": ") || value.ends_with(':') => {
            format!("{name}:")
        }
        Some(value) if !value.is_empty() => with_colon(&format!("{name} {value}")),
        _ => format!("{name}: …"),
    }
}

/// The items of a list that was written in lines without signs, as one line: `søvn, mat`. None: it is one line, or sentences.
pub(super) fn items_of_lines(typed: &str) -> Option<String> {
    let lines = typed
        .lines()
        .map(|line| line.trim().trim_end_matches([',', ';']));
    let items: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let are_sentences = items.iter().any(|item| item.ends_with('.'));
    let are_numbered = items
        .iter()
        .any(|item| item.starts_with(|sign: char| sign.is_ascii_digit()));
    (items.len() > 1 && !are_sentences && !are_numbered).then(|| items.join(", "))
}

/// The name of a known field at the start of a text, and what follows it: `title Åpning`, `title:Åpning`.
pub(super) fn field_at_start<'t>(text: &'t str, known: &[String]) -> Option<(&'t str, &'t str)> {
    let (name, value) = text.split_once([' ', ':', '='])?;
    let value = value.trim_start_matches([' ', ':', '=']);
    let is_known = known.iter().any(|field| field == name);
    (is_known && !value.is_empty()).then_some((name, value))
}

/// Fields that are lists of words or ids. The items of other lists are blocks of fields.
const LISTS_OF_WORDS: [&str; 18] = [
    "topics",
    "organisers",
    "co_organisers",
    "counties",
    "municipalities",
    "sub_goals",
    "efforts",
    "actors",
    "networks",
    "also_called",
    "aliases",
    "partners",
    "owners",
    "operators",
    "projects",
    "resources",
    "sources",
    "predecessors",
];

/// `søvn, mat` in the field `topics` → `topics: [søvn, mat]`. None: the value is long or no text, or the list is of something else.
pub(super) fn as_list(field: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let is_plain = !value.is_empty()
        && value.chars().count() <= LONGEST
        && !value.contains(['\n', '{', '}'])
        && value.contains(char::is_alphabetic)
        && LISTS_OF_WORDS.contains(&field);
    let value = unnumbered(value);
    let items: Vec<Cow<'_, str>> = value
        .split([',', ';'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(in_need_of_marks)
        .collect();
    is_plain.then(|| format!("{field}: [{}]", items.join(", ")))
}

/// `søvn; mat` of `1. søvn 2. mat`. A text that does not begin with 1 is as it was.
fn unnumbered(value: &str) -> Cow<'_, str> {
    let mut found = String::new();
    let mut rest = value;
    for number in 1.. {
        let mark = |sign: char| format!("{number}{sign} ");
        let place = ['.', ')'].iter().find_map(|sign| {
            let mark = mark(*sign);
            let at = rest
                .find(&mark)
                .filter(|at| *at == 0 || rest[..*at].ends_with(' '))?;
            Some((at, at + mark.len()))
        });
        match place {
            Some((at, _)) if number == 1 && at > 0 => return Cow::Borrowed(value),
            Some((at, after)) => {
                found.push_str(&rest[..at]);
                found.push(';');
                rest = &rest[after..];
            }
            None if number == 1 => return Cow::Borrowed(value),
            None => break,
        }
    }
    found.push_str(rest);
    let items = found.split(';').map(|item| item.trim_matches([' ', ',']));
    let items: Vec<&str> = items.filter(|item| !item.is_empty()).collect();
    // "1. klasse og 2. klasse": the numbers belong to the words.
    let goes_on = |item: &str| {
        [" og", " eller", " til"]
            .iter()
            .any(|word| item.ends_with(word))
    };
    let mut numbered = items.iter().enumerate();
    let are_ordinals =
        items.len() < 2 || numbered.any(|(at, item)| items[..at].contains(item) || goes_on(item));
    match are_ordinals {
        true => Cow::Borrowed(value),
        false => Cow::Owned(found),
    }
}

/// `ca. 24` and `24 personer` in the field `count` → `count: 24`; in a list, without a field of its own, `24`. None: there is not
/// just one number.
pub(super) fn as_number(field: Option<&str>, value: &str) -> Option<String> {
    let numbers = value.split(|letter: char| !letter.is_ascii_digit());
    let mut numbers = numbers.filter(|number| !number.is_empty());
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => Some(match field {
            Some(field) => format!("{field}: {number}"),
            None => number.to_owned(),
        }),
        _ => None,
    }
}

/// `Åpent hus: fem dager` as an item of a list of texts → `- "Åpent hus: fem dager"`. None: it is long, or what stands before its
/// colon is the name of a field.
pub(super) fn as_text(value: &str) -> Option<String> {
    let (before, _) = value.split_once(": ")?;
    let is_text = before.contains(' ') || before.starts_with(char::is_uppercase);
    let is_short = !value.contains('\n') && value.chars().count() <= LONGEST;
    (is_text && is_short).then(|| format!("- {}", in_quotation_marks(value)))
}

/// The words of an item after its false sign, up to the next item.
pub(super) fn words_of_item(value: &str, sign: char) -> &str {
    let value = value.trim_start().trim_start_matches(sign).trim_start();
    let next = value.find([' ', '\n']).and_then(|_| {
        let mark = format!(" {sign}");
        value.find(&mark).or_else(|| value.find('\n'))
    });
    value[..next.unwrap_or(value.len())].trim_end()
}

/// The value in quotation marks, if YAML would read it as something else without them.
fn in_need_of_marks(value: &str) -> Cow<'_, str> {
    let is_marked = value.len() > 1
        && ['"', '\'']
            .iter()
            .any(|mark| value.starts_with(*mark) && value.ends_with(*mark));
    let is_plain = !value.contains(": ")
        && !value.contains(" #")
        && !value.contains(['[', ']', '{', '}'])
        && !value.ends_with(':')
        && !value.starts_with([
            '#', '&', '*', '!', '|', '>', '%', '@', '`', '"', '\'', '-', '?', ',',
        ]);
    match is_marked || is_plain {
        true => Cow::Borrowed(value),
        false => Cow::Owned(in_quotation_marks(value)),
    }
}

fn in_quotation_marks(value: &str) -> String {
    match value.contains(['"', '\\']) {
        true => format!("'{}'", value.replace('\'', "''")),
        false => format!("\"{value}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_a_colon_above_its_value() {
        let check = |found: String, expected: &str| assert_eq!(found, expected);
        check(with_colon("summary"), "summary: …");
        check(with_value_below("topics", Some("  - søvn")), "topics:");
        check(
            with_value_below("summary", Some("  Tekst")),
            "summary: Tekst",
        );
        check(with_value_below("place", Some("  name: Bergen")), "place:");
        check(
            with_value_below("summary", Some("title: Samling")),
            "summary: …",
        );
        let items = items_of_lines("søvn,\n  mat og drikke");
        check(items.unwrap_or_default(), "søvn, mat og drikke");
        assert_eq!(items_of_lines("søvn"), None);
        let known = ["title".to_owned(), "start".to_owned()];
        assert_eq!(
            field_at_start("title Åpning", &known),
            Some(("title", "Åpning"))
        );
        assert_eq!(
            field_at_start("title:Åpning", &known),
            Some(("title", "Åpning"))
        );
        assert_eq!(field_at_start("Åpning title", &known), None);
    }

    #[test]
    fn a_line_as_it_should_be() {
        let check = |found: String, expected: &str| assert_eq!(found, expected);
        check(
            with_quoted_value("summary: Hun sa: ja"),
            "summary: \"Hun sa: ja\"",
        );
        check(
            with_quoted_value("summary: Hun sa: \"ja\""),
            "summary: 'Hun sa: \"ja\"'",
        );
        check(with_colon("date:2025-03-01"), "date: 2025-03-01");
        check(with_colon("place Bergen"), "place: Bergen");
        check(with_colon("place; Bergen"), "place: Bergen");
        check(with_colon("place = Bergen"), "place: Bergen");
        check(with_colon("place;"), "place: …");
        check(
            with_colon("summary Vi møtes; ta med mat"),
            "summary: Vi møtes; ta med mat",
        );
        check(with_colon("\"summary\" Tekst"), "summary: Tekst");
        check(
            as_list("topics", "søvn, mat").unwrap_or_default(),
            "topics: [søvn, mat]",
        );
        check(
            as_list("topics", "søvn: mat").unwrap_or_default(),
            "topics: [\"søvn: mat\"]",
        );
        check(
            as_list("topics", "1. søvn 2. mat og 3 venner 3. lek").unwrap_or_default(),
            "topics: [søvn, mat og 3 venner, lek]",
        );
        check(
            as_list("topics", "1. klasse og 2. klasse").unwrap_or_default(),
            "topics: [1. klasse og 2. klasse]",
        );
        check(
            as_list("topics", "1. klasse").unwrap_or_default(),
            "topics: [1. klasse]",
        );
        check(
            as_list("topics", "mat fra 1. klasse").unwrap_or_default(),
            "topics: [mat fra 1. klasse]",
        );
        check(
            as_text("Åpent hus: fem dager").unwrap_or_default(),
            "- \"Åpent hus: fem dager\"",
        );
        assert_eq!(as_text("nb: Fem dager"), None);
        assert_eq!(as_list("materials", "3"), None);
        for written in ["ca. 24", "24 personer", "-24"] {
            let number = as_number(Some("count"), written);
            check(number.unwrap_or_default(), "count: 24");
        }
        check(as_number(None, "ca. 24").unwrap_or_default(), "24");
        assert_eq!(as_number(Some("count"), "20–30"), None);
        assert_eq!(as_number(Some("count"), "mange"), None);
        check(words_of_item("– søvn – mat", '–').to_owned(), "søvn");
        check(words_of_item("–søvn og mat", '–').to_owned(), "søvn og mat");
    }
}
