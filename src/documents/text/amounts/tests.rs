use super::*;
use crate::documents::document::DocumentTable;

#[test]
fn amounts_are_grouped_and_numbers_stay() {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    let rows = vec![
        row(&["Kommune", "Tilskudd (kr)", "2023", "Telefon"]),
        row(&["Vik", "41234567", "22334455", "41234567"]),
        row(&["Dal", "900", "2023", "22334455"]),
        row(&["Kommune", "Telefon", "Kontor", "Innbyggere"]),
        row(&["Nes", "41234567", "22334455", "98765432"]),
    ];
    let mut block = Block::Table(DocumentTable { header: true, rows });
    group_amounts(&mut block);
    let Block::Table(table) = block else {
        panic!("a table")
    };
    assert_eq!(
        table.rows[1].join("|"),
        "Vik|41\u{a0}234\u{a0}567|22\u{a0}334\u{a0}455|41234567"
    );
    assert_eq!(table.rows[2].join("|"), "Dal|900|2023|22334455");
    assert_eq!(
        table.rows[4].join("|"),
        "Nes|41234567|22334455|98\u{a0}765\u{a0}432"
    );
}
