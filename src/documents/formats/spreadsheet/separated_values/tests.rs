use super::*;

#[test]
fn what_stands_to_the_right_of_the_shown_columns_is_not_lost() {
    let row = format!("{}Ring 412 34 567;nå\n", "x;".repeat(MOST_COLUMNS));
    let mut unshown = Vec::new();
    let read = values(row.as_bytes(), &mut |event| {
        if let ReadEvent::Unshown(text) = event {
            unshown.push(text.text);
        }
    });
    assert_eq!(read, Ok(()));
    assert_eq!(unshown, ["Ring 412 34 567 nå"]);
}

#[test]
fn the_mark_that_divides_the_rows_alike() {
    for (text, expected) in [
        ("a;b\n1;2\n", b';'),
        ("a,b\n1,2\n", b','),
        ("a\tb\n1,5\t2,5\n", b'\t'),
        (
            "\"Program, mat, lokaler, lyd?\";Hva nå, da?\nbra;ja\nbra;nei\n",
            b';',
        ),
        ("Hva, når, hvor;Hvem\nbra;ja\nbra, fint;nei\n", b';'),
        ("bare én kolonne\n1\n", b';'),
    ] {
        assert_eq!(separator(text), (expected, text), "{text}");
    }
    assert_eq!(separator("sep=\t\r\na\tb\n"), (b'\t', "a\tb\n"));
    assert_eq!(separator("sep=,\na;b,c\n"), (b',', "a;b,c\n"));
}
