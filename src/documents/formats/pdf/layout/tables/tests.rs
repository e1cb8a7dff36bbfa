use super::*;

fn row(y: f64, pieces: &[(f64, &str)]) -> Row {
    let pieces = pieces.iter().map(|(x, text)| TextFragment {
        text: (*text).to_owned(),
        x: *x,
        end: x + 40.0,
        y,
        size: 10.0,
        tag: None,
        turn: 0,
    });
    Row {
        pieces: pieces.collect(),
    }
}

#[test]
fn a_timetable_is_a_table_and_a_list_is_not() {
    let rows = [
        row(10.0, &[(0.0, "09.00"), (80.0, "Velkommen")]),
        row(22.0, &[(0.0, "09.30"), (80.0, "Ungdata i")]),
        row(34.0, &[(80.0, "praksis")]),
        row(46.0, &[(0.0, "10.30"), (80.0, "Pause")]),
        row(70.0, &[(0.0, "Vel møtt")]),
    ];
    let (table, used) = table(&rows, 150.0).unwrap();
    assert_eq!(used, 4);
    assert_eq!(
        table.rows,
        [
            ["09.00", "Velkommen"],
            ["09.30", "Ungdata i praksis"],
            ["10.30", "Pause"]
        ]
    );
    let list: Vec<Row> = (0..4)
        .map(|n| row(f64::from(n) * 12.0 + 10.0, &[(0.0, "•"), (40.0, "punkt")]))
        .collect();
    assert_eq!(super::table(&list, 150.0), None);
    assert_eq!(super::table(&rows[..2], 150.0), None);
    let wide = [
        row(10.0, &[(0.0, "Tid"), (80.0, "Innhold"), (160.0, "Hvem")]),
        row(22.0, &[(0.0, "09.00"), (80.0, "Velkommen"), (160.0, "KS")]),
    ];
    assert_eq!(super::table(&wide, 150.0).map(|(_, used)| used), Some(2));
}

/// Two lines in one cell that the writer broke, two cells that go on in a further line, and an empty cell.
#[test]
fn cells_have_lines_of_their_own() {
    let rows = [
        row(
            10.0,
            &[(0.0, "Tid"), (80.0, "Hva"), (160.0, "Hvem"), (260.0, "Rom")],
        ),
        row(
            30.0,
            &[
                (0.0, "09.00"),
                (80.0, "Ungdata i"),
                (160.0, "Kari Moe,"),
                (260.0, "Sal 1"),
            ],
        ),
        row(42.0, &[(80.0, "praksis"), (160.0, "KS")]),
        row(62.0, &[(0.0, "10.00"), (80.0, "Pause"), (260.0, "Ute")]),
    ];
    let (table, used) = table(&rows, 300.0).unwrap();
    assert_eq!(used, 4);
    assert_eq!(
        table.rows[1],
        ["09.00", "Ungdata i praksis", "Kari Moe,\nKS", "Sal 1"]
    );
    assert_eq!(table.rows[2], ["10.00", "Pause", "", "Ute"]);
}
