use crate::import::analysis::agenda_columns::columns;
use crate::import::analysis::lines::{LineKind, TextLine};

fn row(cells: &[&str]) -> (Vec<String>, TextLine) {
    let text = cells.join(" \t");
    let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    let line = TextLine {
        page: 1,
        text: text.clone(),
        written: text,
        kind: LineKind::Row(cells.clone()),
    };
    (cells, line)
}

#[test]
fn each_room_has_its_session() {
    let check =
        |header: &[&str], cells: &[&str], expected: &[(&str, Option<&str>, Option<&str>)]| {
            let (cells, _) = row(cells);
            let header = columns(&row(header).1).expect("a header");
            let items = header.items(&cells, "").expect("items");
            let found: Vec<_> = items
                .iter()
                .map(|item| {
                    (
                        item.title.as_str(),
                        item.room.as_deref(),
                        item.track.as_deref(),
                    )
                })
                .collect();
            assert_eq!(found, expected, "{cells:?}");
        };
    let rooms = ["Tid", "Sal A", "Sal B"];
    check(
        &rooms,
        &["10.00", "Lek v/ Nina Berg", "Tall"],
        &[("Lek", Some("Sal A"), None), ("Tall", Some("Sal B"), None)],
    );
    check(&rooms, &["12.00", "Lunsj", ""], &[("Lunsj", None, None)]);
    check(
        &rooms,
        &["12.00", "Lunsj", "Lunsj"],
        &[("Lunsj", None, None)],
    );
    check(
        &rooms,
        &["12.00", "", "Tall"],
        &[("Tall", Some("Sal B"), None)],
    );
    check(
        &["Kl.", "Parallell 1", "Parallell 2"],
        &["10.00", "Lek", "Tall"],
        &[
            ("Lek", None, Some("Parallell 1")),
            ("Tall", None, Some("Parallell 2")),
        ],
    );
    check(
        &["Tid", "Festsalen", "Peisestua"],
        &["10.00", "Lek", "Tall"],
        &[
            ("Lek", Some("Festsalen"), None),
            ("Tall", Some("Peisestua"), None),
        ],
    );
    assert!(columns(&row(&["Tid", "Gruppe", "Antall"]).1).is_none());
    assert!(columns(&row(&["Tid", "Sal A", "Merknad"]).1).is_none());
}
