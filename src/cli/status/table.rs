//! Rows under headings, no wider than a terminal.

/// Columns.
const WIDTH: usize = 80;
const GAP: usize = 1;
/// The first column is never narrower.
const NARROWEST: usize = 12;

/// The first column gives way when the rest needs the room.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(column))
            .chain(head.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..head.len()).map(width).collect();
    let rest: usize = widths.iter().skip(1).map(|width| width + GAP).sum();
    if let Some(first) = widths.first_mut() {
        *first = (*first).min(WIDTH.saturating_sub(rest).max(NARROWEST));
    }
    let mut text = line(head, &widths);
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    text.push_str(&line(&rule, &widths));
    for row in rows {
        text.push_str(&line(row, &widths));
    }
    text
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            let cell = cut(cell, *width);
            let room = width.saturating_sub(cell.chars().count());
            format!("{cell}{}", " ".repeat(room))
        })
        .collect();
    format!("{}\n", cells.join(&" ".repeat(GAP)).trim_end())
}

fn cut(cell: &str, width: usize) -> String {
    if cell.chars().count() <= width {
        return cell.to_owned();
    }
    let kept: String = cell.chars().take(width.saturating_sub(1)).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_gives_way() {
        let cells = |cells: &[&str]| -> Vec<String> {
            cells.iter().map(|cell| (*cell).to_owned()).collect()
        };
        let rows = [cells(&["kort", "ja"]), cells(&[&"lang".repeat(30), "nei"])];
        let text = table(&cells(&["Navn", "Finnes"]), &rows);
        assert!(
            text.lines().all(|line| line.chars().count() <= WIDTH),
            "{text}"
        );
        assert_eq!(text.lines().count(), 4);
        assert!(text.contains("lang…") || text.contains("…  nei"), "{text}");
        assert_eq!(table(&[], &[]), "\n\n");
    }
}
