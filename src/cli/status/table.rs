//! A table that fits a terminal.

use comfy_table::{
    ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Row, Table, TableStyle,
};

/// The greatest width, in characters.
const WIDTH: u16 = 80;

/// Columns with a space between them, and a rule below the headings.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(' '))
    .header_separator(LineStyle::none().fill('─').junction(' '))
    .content_lines(ContentLineStyle::none().junction(' '));

/// One line for each row. The first column is cut with "…" when the other columns need the space.
pub fn table(headings: &[String], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(WIDTH)
        .set_truncation_indicator("…")
        .set_header(headings);
    for cells in rows {
        let mut row = Row::from(cells);
        row.max_height(1);
        table.add_row(row);
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 0));
        if index > 0 {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    format!("{}\n", table.trim_fmt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_first_column_is_cut() {
        let cells = |cells: &[&str]| -> Vec<String> {
            cells.iter().map(|cell| (*cell).to_owned()).collect()
        };
        let rows = [cells(&["kort", "ja"]), cells(&[&"lang-".repeat(30), "nei"])];
        let text = table(&cells(&["Navn", "Finnes"]), &rows);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                format!("{:73} Finnes", "Navn"),
                format!("{} {}", "─".repeat(73), "─".repeat(6)),
                format!("{:73} ja", "kort"),
                format!("{}… nei", &"lang-".repeat(30)[..72]),
            ]
        );
    }
}
