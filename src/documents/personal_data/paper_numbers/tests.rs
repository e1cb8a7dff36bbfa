use crate::documents::personal_data::PersonalDataKind;
use crate::documents::personal_data::tests::kinds;

#[test]
fn numbers_of_papers_and_cards() {
    for text in [
        "DUF-nummer 2016 331 619 12",
        "DUF-nr. 201612345678 for Kari",
        "Passnr. 32183 812 (Kari)",
        "Passport no. CCC6472979, Kari",
        "Visa 4925 1234 5678 9019",
        "Kortnummer: 4925123456789019",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::PaperNumber], "{text}");
    }
    let last_digits = "Personnummer (5 siffer): 25634";
    assert_eq!(kinds(last_digits), [PersonalDataKind::Identity]);
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
