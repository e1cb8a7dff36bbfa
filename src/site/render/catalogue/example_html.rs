//! The HTML of an example on a page with others: its ids must not be theirs, and links within a page must lead somewhere on this one.

/// Attributes whose words are ids of the same page.
const REFERENCES: [&str; 4] = [
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
];

/// The same HTML with `anchor` before each of its ids. A link to a place that only a whole page has leads to `anchor`.
pub(super) fn placed(html: &str, anchor: &str) -> String {
    let attributes = attributes(html);
    let ids: Vec<&str> = (attributes.iter())
        .filter(|one| one.name == "id")
        .map(|one| one.value)
        .collect();
    let mut placed = String::with_capacity(html.len());
    let mut copied = 0;
    for Attribute { name, value, start } in attributes {
        let new = match name {
            "id" => format!("{anchor}-{value}"),
            "href" => match value.split_once('#') {
                Some((before, id)) if before.is_empty() || before.starts_with('?') => {
                    match ids.contains(&id) {
                        true => format!("{before}#{anchor}-{id}"),
                        false => format!("{before}#{anchor}"),
                    }
                }
                _ => continue,
            },
            _ if REFERENCES.contains(&name) => {
                let words = value.split_whitespace();
                let words: Vec<String> = words.map(|id| format!("{anchor}-{id}")).collect();
                words.join(" ")
            }
            _ => continue,
        };
        placed.push_str(&html[copied..start]);
        placed.push_str(&new);
        copied = start + value.len();
    }
    placed.push_str(&html[copied..]);
    placed
}

struct Attribute<'h> {
    name: &'h str,
    value: &'h str,
    /// Where the value begins.
    start: usize,
}

/// Every `name="value"`. Printed text has none: its quotation marks are escaped.
fn attributes(html: &str) -> Vec<Attribute<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(sign) = html[at..].find("=\"").map(|sign| at + sign) {
        let start = sign + 2;
        let name = html[..sign].rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        let name = name.into_iter().next().unwrap_or_default();
        let Some(length) = html[start..].find('"') else {
            break;
        };
        let value = &html[start..start + length];
        found.push(Attribute { name, value, start });
        at = start + length + 1;
    }
    found
}
