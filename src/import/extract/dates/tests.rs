//! Dates as people write them.

use super::*;

fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = dates(text)
        .iter()
        .map(|date| match date.whole() {
            Some(whole) => whole.to_string(),
            None => format!("XXXX {:?} {} {:?}", date.day, date.month, date.last),
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn as_people_write_them() {
    check("Tirsdag 16. januar 2018 arrangerte vi", &["2018-01-16"]);
    check(
        "Program workshop 18-19. april 2018",
        &["2018-04-18/2018-04-19"],
    );
    check("18.–19. april 2018", &["2018-04-18/2018-04-19"]);
    check("18. og 19. april 2018", &["2018-04-18/2018-04-19"]);
    check(
        "onsdag 18. til torsdag 19. april 2018",
        &["2018-04-18/2018-04-19"],
    );
    check("30. april–1. mai 2018", &["2018-04-30/2018-05-01"]);
    check("30. april 2018 til 1. mai 2018", &["2018-04-30/2018-05-01"]);
    check("31. desember 2018 – 2. januar", &["2018-12-31/2019-01-02"]);
    check("fredag den 2. mars, 2018", &["2018-03-02"]);
    check("16.01.2018 og 17.1.18", &["2018-01-16", "2018-01-17"]);
    check("18.-19.04.2018", &["2018-04-18/2018-04-19"]);
    check(
        "er flyttet fra 22. mai til 5. juni 2018",
        &["2018-05-22", "2018-06-05"],
    );
    check("2018-01-16", &["2018-01-16"]);
    check("Fjordfylket oktober 2018", &["2018-10"]);
    check("5. jan. 2018", &["2018-01-05"]);
    check("samling 16.januar:", &["XXXX Some(16) 1 None"]);
    check("fra 18.-19. april.", &["XXXX Some(18) 4 Some((19, 4))"]);
    check("tysdag 16. januar 2018", &["2018-01-16"]);
}

#[test]
fn in_english() {
    check("12–13 February 2025", &["2025-02-12/2025-02-13"]);
    check("Wednesday, February 12th, 2025", &["2025-02-12"]);
    check("the 3rd of May 2025", &["2025-05-03"]);
    check("May 12-13, 2025", &["2025-05-12/2025-05-13"]);
    check("February 27 – March 1, 2025", &["2025-02-27/2025-03-01"]);
    check("12 and 13 March 2025", &["2025-03-12/2025-03-13"]);
    check("12–13 March 2019", &["2019-03-12/2019-03-13"]);
    check("March 12, 2019", &["2019-03-12"]);
    check("5 may come, 7 march on", &[]);
}

#[test]
fn days_of_a_list_are_no_interval() {
    check(
        "12. februar, 9. april og 4. juni 2025",
        &["2025-02-12", "2025-04-09", "2025-06-04"],
    );
    check("12. og 19. februar 2025", &["2025-02-12", "2025-02-19"]);
    check("12. og 13. februar 2025", &["2025-02-12/2025-02-13"]);
    check("31. januar og 1. februar 2025", &["2025-01-31/2025-02-01"]);
    check(
        "Samling 1 og 2 – 12. februar og 15. mai 2025",
        &["2025-02-12", "2025-05-15"],
    );
}

#[test]
fn short_forms_of_years_and_months() {
    check("12. feb. '25", &["2025-02-12"]);
    check("12/2-2025", &["2025-02-12"]);
    check("12/2 2025", &["2025-02-12"]);
    check("Dato: 12/3-19", &["2019-03-12"]);
    check("12/2-25/2", &[]);
    check("tirsdag 12.3. kl. 10", &["XXXX Some(12) 3 None"]);
    check("Tirsdag den 12/3 møtes vi", &["XXXX Some(12) 3 None"]);
    check("onsdag 10.30", &[]);
    check("onsdag 09.10", &[]);
    check("punkt 12.3. Budsjett", &[]);
    check("uke 20", &[]);
    check("uke 20, 2019", &[]);
    check("2/12/2025", &[]);
    check("januar/februar 2025", &["2025-01/2025-02"]);
}

#[test]
fn the_number_of_a_gathering_begins_no_date() {
    check("samling nr. 3 - 14. mars 2025", &["2025-03-14"]);
    check("samling 2 – 12. februar 2025", &["2025-02-12"]);
    check("Møte nr 3 - 14. mai 2025", &["2025-05-14"]);
    check("Samling 11 – 12. februar 2025", &["2025-02-11/2025-02-12"]);
    check("samling 2. – 12. februar 2025", &["2025-02-02/2025-02-12"]);
}

#[test]
fn other_numbers_are_no_dates() {
    for text in [
        "fra 2017 til 2027",
        "program 2017-2027",
        "kl. 10.15",
        "10.15.30",
        "i januar",
        "torsdag i april",
        "mai",
        "punkt 3.2.1",
        "32. januar 2018 er ingen dag",
        "sak 2018/12345678",
    ] {
        let found = dates(text);
        let whole: Vec<_> = found.iter().filter_map(WrittenDate::whole).collect();
        assert!(whole.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_weekday_shows_that_a_date_is_wrong() {
    let date = dates("onsdag 16. januar 2018").remove(0);
    let whole = date.whole().expect("a date");
    assert!(!date.fits_weekday(&whole));
    let date = dates("tirsdag 16. januar 2018").remove(0);
    assert!(date.fits_weekday(&whole));
}
