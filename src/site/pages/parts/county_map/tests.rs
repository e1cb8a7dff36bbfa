use super::*;

#[test]
fn names_are_broken_where_both_lines_are_short() {
    assert_eq!(lines("Oslo"), ["Oslo"]);
    assert_eq!(lines("Fjordfylket"), ["Fjordfylket"]);
    assert_eq!(lines("Møre og Romsdal"), ["Møre og", "Romsdal"]);
    assert_eq!(lines("Vest-Agder"), ["Vest-", "Agder"]);
    assert_eq!(lines("Sør-Trøndelag"), ["Sør-", "Trøndelag"]);
    assert_eq!(lines("Vestfold og Telemark"), ["Vestfold og", "Telemark"]);
    assert_eq!(lines("Nordenfjeldsfylket"), ["Nordenfjeldsfylket"]);
}
