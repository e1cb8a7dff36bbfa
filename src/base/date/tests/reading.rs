//! What is accepted, what is refused, and the error for it.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::date;
use crate::base::date::*;

#[test]
fn edtf_is_read_and_written_alike() {
    for text in [
        "2018",
        "201X",
        "2018-10",
        "2018-21",
        "2018-24",
        "2018-01-16",
        "2020-02-29",
        "2018?",
        "2018-10~",
        "2018-01-16%",
        "201X~",
        "2018-04-18/2018-04-19",
        "2017/2027",
        "2012-01-01/2017-12-31",
        "2024-01-01/..",
        "../2019-12-31",
        "2021/",
        "/2021",
        "2018-10-16/2018-10",
        "2018?/2019~",
        "2019-23/2020-23",
        "0000",
        "9999-12-31",
        "999X",
    ] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn what_is_wrong_is_told() {
    use DateError::*;
    let range = |start: &str, end: &str| EndBeforeStart {
        start: start.into(),
        end: end.into(),
    };
    for (text, error) in [
        ("", NotADate),
        ("ukjent", NotADate),
        ("12345", NotADate),
        ("2018-02-28-01", NotADate),
        ("2018/2019/2020", NotADate),
        ("-2018", NotADate),
        ("2018-13", NoSuchMonth { month: 13 }),
        ("2018-00", NoSuchMonth { month: 0 }),
        ("2018-21-03", NoSuchMonth { month: 21 }),
        (
            "2018-02-29",
            NoSuchDay {
                year: 2018,
                month: 2,
                day: 29,
                days_in_month: 28,
            },
        ),
        (
            "31.4.2018",
            NoSuchDay {
                year: 2018,
                month: 4,
                day: 31,
                days_in_month: 30,
            },
        ),
        (
            "30.–31. april 2018",
            NoSuchDay {
                year: 2018,
                month: 4,
                day: 31,
                days_in_month: 30,
            },
        ),
        ("2019/2018", range("2019", "2018")),
        ("2018-04-19/2018-04-18", range("2018-04-19", "2018-04-18")),
        ("19.–18. april 2018", range("2018-04-19", "2018-04-18")),
        ("../..", NeitherEnd),
        ("/", NeitherEnd),
        ("7. desember", YearMissing),
        ("18.-19. april", YearMissing),
        ("høsten", YearMissing),
    ] {
        assert_eq!(Edtf::parse(text), Err(error), "{text}");
    }
}

#[test]
fn what_people_write_becomes_a_suggestion() {
    for (text, edtf) in [
        ("16.01.2018", "2018-01-16"),
        ("16.1.2018", "2018-01-16"),
        ("16.1.18", "2018-01-16"),
        ("16/1-2018", "2018-01-16"),
        ("16/1/2018", "2018-01-16"),
        ("2018-1-16", "2018-01-16"),
        ("20180116", "2018-01-16"),
        ("16. januar 2018", "2018-01-16"),
        ("Tirsdag 16. januar 2018", "2018-01-16"),
        ("tysdag den 16. jan. 2018", "2018-01-16"),
        ("16 January 2018", "2018-01-16"),
        ("January 16, 2018", "2018-01-16"),
        ("18.-19. april 2018", "2018-04-18/2018-04-19"),
        ("18.–19. april 2018", "2018-04-18/2018-04-19"),
        ("18-19. april 2018", "2018-04-18/2018-04-19"),
        ("18. til 19. april 2018", "2018-04-18/2018-04-19"),
        ("18.–19.4.2018", "2018-04-18/2018-04-19"),
        (
            "onsdag 18. – torsdag 19. april 2018",
            "2018-04-18/2018-04-19",
        ),
        ("2018-4-18/2018-4-19", "2018-04-18/2018-04-19"),
        ("18.04.2018 - 19.04.2018", "2018-04-18/2018-04-19"),
        ("30. april – 2. mai 2018", "2018-04-30/2018-05-02"),
        (
            "30. desember 2018 – 2. januar 2019",
            "2018-12-30/2019-01-02",
        ),
        ("oktober 2018", "2018-10"),
        ("okt. 2018", "2018-10"),
        ("10.2018", "2018-10"),
        ("2018-1", "2018-01"),
        ("april–mai 2018", "2018-04/2018-05"),
        ("Høst 2019", "2019-23"),
        ("hausten 2019", "2019-23"),
        ("2019-autumn", "2019-23"),
        ("2018-2020", "2018/2020"),
        ("2018/19", "2018/2019"),
        ("2010-årene", "201X"),
        ("fra 2021", "2021/.."),
        ("frå og med 1. januar 2024", "2024-01-01/.."),
        ("2021–", "2021/.."),
        ("til og med 31.12.2019", "../2019-12-31"),
        ("fra 2018 til 2020", "2018/2020"),
        ("ca. 2018", "2018~"),
        ("oktober 2018 (usikkert)", "2018-10?"),
        ("16.01.2018?", "2018-01-16?"),
    ] {
        assert_eq!(
            Edtf::parse(text),
            Err(DateError::NorwegianStyle {
                suggestion: edtf.into()
            }),
            "{text}"
        );
        assert!(Edtf::parse(edtf).is_ok());
    }
}

#[test]
fn nearly_edtf_is_tidied() {
    for (text, edtf) in [
        (" 2018", "2018"),
        ("«2018-10»", "2018-10"),
        ("“2018-01-16”", "2018-01-16"),
        ("{2018}", "2018"),
        ("2018‑01–16", "2018-01-16"),
        ("2018-04-18 / 2018-04-19", "2018-04-18/2018-04-19"),
        ("201x", "201X"),
        ("2018-10-XX", "2018-10"),
        ("2018-xx-xx", "2018"),
    ] {
        assert_eq!(
            Edtf::parse(text),
            Err(DateError::StrayCharacters {
                suggestion: edtf.into()
            }),
            "{text}"
        );
    }
    for text in [
        "2018-01-16T10:00",
        "2018-01-16 10:00",
        "2018-01-16T10:00:00+01:00",
        "Tirsdag 16. januar 2018 kl. 10.00",
        "16.01.2018, kl 10",
    ] {
        assert_eq!(
            Edtf::parse(text),
            Err(DateError::HasTime {
                suggestion: "2018-01-16".into()
            }),
            "{text}"
        );
    }
}

#[test]
fn an_error_can_be_read_out_of_any_message() {
    let errors = [
        "x",
        "2018-13",
        "2018-02-29",
        "2018%/2017~",
        "/",
        "mai",
        "16.01.2018",
        " 2018",
        "2018-01-16T10:00",
    ];
    for error in errors.map(|text| Edtf::parse(text).unwrap_err()) {
        let message = format!("sessions[0].date: {error} at line 3 column 7");
        assert_eq!(
            DateError::from_message(&message).as_ref(),
            Some(&error),
            "{message}"
        );
        assert!(!error.to_string().contains(' '), "one word: {error}");
    }
    assert_eq!(
        Edtf::parse("2018-02-29").unwrap_err().to_string(),
        "date:no-such-day(2018,2,29,28)"
    );
    for message in [
        "",
        "date:",
        "date:no-such-month",
        "date:no-such-month()",
        "date:no-such-month(x)",
        "missing field `date`",
    ] {
        assert_eq!(DateError::from_message(message), None, "{message}");
    }
}

#[test]
fn data_formats_carry_dates_as_strings() {
    let read = |text: &'static str| -> Result<Edtf, Error> {
        let text: StrDeserializer<'_, Error> = text.into_deserializer();
        Edtf::deserialize(text)
    };
    assert_eq!(read("2018-10"), Ok(date("2018-10")));
    let message = read("16.01.2018").unwrap_err().to_string();
    assert_eq!(
        DateError::from_message(&message).unwrap().suggestion(),
        Some("2018-01-16")
    );
}
