//! A table in a file that a Norwegian Excel opens as it is: UTF-8 with a byte order mark, semicolons, and lines ended by CRLF.
//!
//! Spreadsheets run a cell that begins like a formula, also one in a CSV file. Such a cell gets an apostrophe before it.

use std::borrow::Cow;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table that is being written into memory.
pub struct CsvTable(csv::Writer<Vec<u8>>);

impl CsvTable {
    pub fn new(headings: &[&str]) -> CsvTable {
        let writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::from(BYTE_ORDER_MARK));
        let mut table = CsvTable(writer);
        table.add(headings);
        table
    }

    /// Adds a row with as many cells as there are headings.
    pub fn add<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        // Writing into memory does not fail.
        for cell in cells {
            let _ = self.0.write_field(harmless(cell.as_ref()).as_bytes());
        }
        let _ = self.0.write_record(None::<&[u8]>);
    }

    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// The cell as text, whatever it begins with.
fn harmless(cell: &str) -> Cow<'_, str> {
    // Full-width signs are read as the plain ones by some programs.
    let runs = |letter: char| {
        matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n')
            || matches!(letter, '＝' | '＋' | '－' | '＠')
    };
    let first = cell.trim_start_matches([' ', '\'']).chars().next();
    match first.is_some_and(runs) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_norwegian_spreadsheet_reads_it_and_runs_nothing() {
        let mut table = CsvTable::new(&["Navn", "Tekst"]);
        table.add(["a", "blåbær; «sitat» \"x\""]);
        table.add(["=HYPERLINK(\"x\")", " +1"]);
        let table = String::from_utf8(table.finish()).unwrap();
        assert_eq!(
            table,
            "\u{feff}Navn;Tekst\r\na;\"blåbær; «sitat» \"\"x\"\"\"\r\n\
             \"'=HYPERLINK(\"\"x\"\")\";' +1\r\n"
        );
        for cell in ["-5", "@x", "＝1", "\t=1", "'=1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        assert_eq!(harmless("5 - 3"), "5 - 3");
        assert_eq!(harmless("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }
}
