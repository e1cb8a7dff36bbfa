use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn check(text: &str, expected: &str) {
    let found = personal_data(text, &Allowed::default());
    let dates = found
        .iter()
        .filter(|span| span.kind == PersonalDataKind::BirthDate);
    let dates: Vec<&str> = dates.map(|span| &text[span.range.clone()]).collect();
    assert_eq!(dates.join(" / "), expected, "{text}");
}

/// As people write it in lists and under pictures.
#[test]
fn dates_of_any_shape_beside_a_name() {
    for date in [
        "06.06.1955",
        "06/06/1955",
        "6/6-1955",
        "06-06-1955",
        "1955-06-06",
        "6. juni 1955",
    ] {
        for text in [
            format!("Kari Nordmann, {date}"),
            format!("Kari Nordmann {date}"),
            format!("Kari Nordmann – {date}"),
            format!("Innleder\n{date} Kari Nordmann"),
            format!("Kari Nordmann\n{date}\nVik kommune"),
        ] {
            check(&text, date);
        }
    }
    check("Kari Nordmann – 09.09.72", "09.09.72");
    check("Kari Nordmann – 5/1-75", "5/1-75");
    check("02.02.65 Kari Nordmann", "02.02.65");
    check("Kari Nordmann\n6/2-76\nVik kommune", "6/2-76");
    check("Kari Nordmann, født 04041988", "04041988");
    for text in [
        "Kari Nordmann, 6. juni 2024",
        "Kari Nordmann\n2024-06-06",
        "Vedtatt 6. juni 1955",
        "Stortinget\n06.06.1955",
        "Kari Nordmann 1955-06",
        "Kari Nordmann\n\n06.06.1955",
        "Perioden 1955-1960 Kari Nordmann",
    ] {
        check(text, "");
    }
}

#[test]
fn a_date_is_a_birth_date_by_what_is_said_around_it() {
    check("Kari Nordmann (14.03.1961)", "14.03.1961");
    check("Kari Nordmann * 14.03.1961", "14.03.1961");
    check("Født: 15.03.1961", "15.03.1961");
    check("DOB 20.03.1961", "20.03.1961");
    check(
        "Kari Nordmann vart fødd i Vik 21. mars 1961.",
        "21. mars 1961",
    );
    check(
        "Kari Nordmann ble født på sykehuset den 23/3 1961",
        "23/3 1961",
    );
    check("Kari Nordmann. Født 23.3.1961", "23.3.1961");
    for (text, date) in [
        ("Født 09.01.1986", "09.01.1986"),
        ("FØDT 2. mars 1985", "2. mars 1985"),
        ("Nordmann, Kari (20.12.1967)", "20.12.1967"),
        ("Kari Nordmann, 06.06.1955", "06.06.1955"),
        ("Kari Nordmann [15.07.1962]", "15.07.1962"),
        ("Kari Nordmann *14.06.1961", "14.06.1961"),
        ("03.07.1960 Kari Nordmann", "03.07.1960"),
        ("K. Nordmann f. 04.07.1960", "04.07.1960"),
        ("Xiu Qwandt (f. 05.07.1960)", "05.07.1960"),
        ("Kari (54), født 06.07.1960", "06.07.1960"),
        ("Eleven er født 07.07.2012.", "07.07.2012"),
        ("Gutt født 08.07.2012", "08.07.2012"),
        ("D.O.B. 09.07.1960", "09.07.1960"),
        ("Bursdag: 10.07.1960", "10.07.1960"),
        ("født 18.06.1967 (Kari)", "18.06.1967"),
        ("Bursdager: Kari 23.03.1950", "23.03.1950"),
        ("Født: Bergen, 26.06.1953", "26.06.1953"),
        ("Født/fødd 27.07.1954", "27.07.1954"),
        ("født (dato) 28.08.1955", "28.08.1955"),
        ("Fødselsår og dato 08.12.1985", "08.12.1985"),
        ("Kari Nordmann, b. 06.02.1961", "06.02.1961"),
        ("personnr 07.03.1962", "07.03.1962"),
        ("Fødselsnr: 08.04.1963 *****", "08.04.1963"),
        ("ddmmåå: 230778", "230778"),
        ("Fødselsdato på barnet 07.03.2019", "07.03.2019"),
        ("fødselsnummer er registrert som 07.03.1962", "07.03.1962"),
        ("Fødselsdato\n07.03.2019", "07.03.2019"),
        ("fødselsdato er 27.03.2016", "27.03.2016"),
        ("Fødselsdato for eldste barn 17.03.2017", "17.03.2017"),
        ("Fødselsdato (ddmmåå) 07.03.19", "07.03.19"),
        ("Født: før termin 22.03.2019", "22.03.2019"),
        ("Kari Nordmann 190374", "190374"),
        ("Kari Nordmann, 200475", "200475"),
        ("120867 •••••", "120867 •••••"),
        ("120867-00000", "120867-00000"),
        ("120867 [sladdet]", "120867 [sladdet]"),
    ] {
        check(text, date);
    }
}

#[test]
fn other_dates_are_none() {
    check("Innlegg av Kari Nordmann, 14.03.2024", "");
    for text in [
        "Oppgi fødselsnummer innen 15.03.2025",
        "Oppgi fødselsnummer innen 15.03.25",
        "Oppgi fødselsnummer for eleven innen 15.03.2025",
        "Fødselsnummer: sendes innen 15.03.2025",
        "fødselsnummer og søknad sendes innen 15. mars 2025",
    ] {
        check(text, "");
    }
    check("Kari Nordmann 140324", "");
    check("Rapport fra Kari Nordmann 190374", "");
    check("Vik kommune 190374", "");
    check("Grunnlaget ble født: Bergen og Vik 26.06.1953", "");
    check("Kari Nordmann vedtok f. 14.03.2024-planen.", "");
    check("Barn født etter 01.01.2012 får tilbud", "");
    check("Kommunen ble født 01.01.1964 ved sammenslåing.", "");
    check("Innlegg av Kari Nordmann (14.03.2024)", "");
    check("Folkehelseprogrammet (14.03.1991)", "");
    check(
        "Ola Nordmann var fra Vik. Helsestasjonen ble født 12.03.1998.",
        "",
    );
    check("Kari Nordmann snakket om fødte i perioden 2015-2020", "");
}
