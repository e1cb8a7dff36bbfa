use crate::documents::personal_data::PersonalDataKind;
use crate::documents::personal_data::tests::kinds;

#[test]
fn what_a_person_does_not_eat() {
    for text in [
        "Matallergi Kari Nordmann: nøtter",
        "Matallergi Kari Nordmann: egg og melk",
        "Matallergi: Kari Nordmann – reker",
        "Kari Nordmann: hvitløk og paprika (allergi)",
        "Kari Nordmann: ikke svin",
        "Kari Nordmann, uten løk",
        "Kari Nordmann (melkefritt)",
        "Kari Nordmann - fisk/skalldyr",
        "Kari Nordmann ønsker vegetarisk",
        "Glutenfritt til Kari Nordmann",
        "Husk nøttefri kake til Kari Nordmann",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::Health], "{text}");
    }
    for text in [
        "Kari Nordmann: Fisk og skalldyr",
        "Kari Nordmann: Matallergi i barnehagen",
        "Kari Nordmann – fisk fra fjorden",
        "Matallergi: hva gjør vi på kurs?",
        "Lunsj: suppe, vegetar, glutenfritt brød",
        "Meny: fisk/skalldyr, kylling og salat",
        "Glutenfri mat til alle",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
