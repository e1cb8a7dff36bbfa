//! The tables of an HTML page, as its readers see them.

use super::readable;

/// The rows of each table, with the text of each cell. A table within a table is a part of its cell.
pub fn tables_of_html(html: &str) -> Vec<Vec<Vec<String>>> {
    let mut tables = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find("<table") {
        let table = &rest[start..];
        let end = table.find("</table").unwrap_or(table.len());
        let rows = elements(&table[..end], &["tr"]).into_iter();
        let cells = |row: &str| {
            let cells = elements(row, &["td", "th"]).into_iter();
            cells
                .map(|cell| {
                    readable(cell)
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" ")
                })
                .collect::<Vec<String>>()
        };
        tables.push(rows.map(cells).collect());
        rest = &table[end..];
    }
    tables
}

/// The content of each element with one of these names. An element may end where the next begins.
fn elements<'h>(html: &'h str, names: &[&str]) -> Vec<&'h str> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, _) in html.match_indices('<') {
        let tag = &html[at + 1..];
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let is_one = names.iter().any(|name| {
            let after = tag.strip_prefix(name);
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        if !is_one {
            continue;
        }
        found.extend(begun.take().map(|start| &html[start..at]));
        if !html[at + 1..].starts_with('/') {
            let end = tag.find('>').map_or(html.len(), |end| at + 1 + end + 1);
            begun = Some(end.min(html.len()));
        }
    }
    found.extend(begun.map(|start| &html[start..]));
    found
}

#[cfg(test)]
mod tests {
    use super::tables_of_html;

    #[test]
    fn cells_are_texts() {
        let html = "<p>x</p><table class=\"a\"><thead><tr><th scope=\"col\">Født</th><th>Nr</th></tr></thead>\n\
                    <tbody><tr><td><b>01</b>01</td><td>a &amp; b</td></tr></tbody></table><table></table>";
        let tables = tables_of_html(html);
        assert_eq!(tables.len(), 2);
        assert_eq!(tables[0], [["Født", "Nr"], ["0101", "a & b"]]);
        assert!(tables[1].is_empty());
    }
}
