use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn kinds(text: &str) -> Vec<PersonalDataKind> {
    let found = personal_data(text, &Allowed::default()).into_iter();
    found.map(|span| span.kind).collect()
}

#[test]
fn numbers_of_papers_and_cards() {
    for text in [
        "DUF-nummer 2016 331 619 12",
        "DUF-nr. 201612345678 for Kari",
        "Passnr. 32183 812 (Kari)",
        "Passport no. CCC6472979, Kari",
        "Personnummer (5 siffer): 25634",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::Identity], "{text}");
    }
    for text in ["Visa 4925 1234 5678 9019", "Kortnummer: 4925123456789019"] {
        assert_eq!(kinds(text), [PersonalDataKind::Account], "{text}");
    }
    for text in [
        "Visa 4925 1234 5678 9018",
        "Saksnummer 4925 1234 5678 9019",
        "Passnemnda møtes 3. mai. Pass på tida!",
        "Personnummer skal ikke sendes på e-post.",
        "Personnummer: 11 siffer",
        "Pass nr. 2 og 3",
        "DUF-nummer oppgis ved ankomst 12.03.2024",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
