//! The columns of a programme's table.

use super::*;

fn row(cells: &[&str]) -> TextLine {
    let text = cells.join(" \t");
    TextLine {
        page: 1,
        text: text.clone(),
        written: text,
        kind: LineKind::Row(cells.iter().map(|cell| (*cell).to_owned()).collect()),
    }
}

#[test]
fn the_header_says_what_a_cell_is() {
    let header = columns(&row(&["Tid", "Tema", "Innleder", "Rom"])).expect("a header");
    let item = |cells: &[&str]| {
        let LineKind::Row(cells) = row(cells).kind else {
            unreachable!("a row");
        };
        header.item(&cells, "").expect("an item")
    };
    let found = item(&["10.00–10.30", "Tall", "Kari Moe, KS", "Sal 1"]);
    assert_eq!((found.title.as_str(), found.people.len()), ("Tall", 1));
    assert_eq!(found.room.as_deref(), Some("Sal 1"));
    assert_eq!(
        found.end.map(|end| end.to_string()).as_deref(),
        Some("10:30")
    );
    let found = item(&["11.00", "Drøfting", "Prosesslederne", ""]);
    assert_eq!((found.people.len(), found.track), (0, None));
    assert_eq!(found.summary.as_deref(), Some("Prosesslederne"));
    let found = item(&["10:00–10:30", "Tall", "", ""]);
    assert_eq!(
        found.end.map(|end| end.to_string()).as_deref(),
        Some("10:30")
    );
    let found = item(&["20:00–23:00", "Tall", "", ""]);
    assert!(found.end.is_some());
    let found = item(&["09:30:00", "Tall", "", ""]);
    assert!(found.start.is_some());
    assert!(columns(&row(&["10.00", "Tema"])).is_none());
    assert!(columns(&row(&["Spor A", "Spor B"])).is_none());
    assert!(columns(&row(&["0930-1015", "Hva vet vi?", "Ola Vik", "Sal 1"])).is_none());
}
