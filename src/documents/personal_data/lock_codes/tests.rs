use crate::documents::personal_data::PersonalDataKind;
use crate::documents::personal_data::tests::kinds;

#[test]
fn what_opens_a_lock_or_lets_somebody_in() {
    for text in [
        "Kahoot-kode 123 456",
        "Kahoot pin: 5579613",
        "Menti-kode 2995 8192",
        "admin / Vinter3903!",
        "Innlogging kurs / Sommer6427",
        "login gjest:Fjell5375",
        "SSID Gjest / Fjell4361",
        "Nøkkelboks: 7799",
        "Kode til dør: 7566#",
        "Inngang B, kode 4118",
        "Alarm: 8235 + OK",
        "SIM-PIN 4359",
        "Porttelefon 2839",
        "Engangskode 240 717",
        "WPA2-nøkkel: Fjell3913!",
        "Vimeo-passord: Sommer5769",
        "Passord på minnepinnen = Sommer3907?",
        "Kodeord ved ankomst: Sommer9712!",
        "PDF-en er låst med Host7301!",
        "Klassekode: qhGG7iW4",
        "https://kurs:Host4367!@example.no/intern",
        "ghp_XAyzEx3wXRgTxrv7JSzfsSbWTYxbc44FY",
        "secret=an9ViVVTHjtrW8iXhEDPt5",
        "AnyDesk 675 386 123",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::MeetingAccess], "{text}");
    }
}

#[test]
fn numbers_and_words_beside_such_words() {
    for text in [
        "Kahoot-quiz etter lunsj. Koden vises på skjermen.",
        "Admin / IKT 2024",
        "Admin / økonomi: 2 årsverk",
        "https://example.no/admin/Side2024a",
        "Login / registrering skjer på nettsiden.",
        "Innlogging: Feide/MinID",
        "Alarm: 110 brann, 112 politi, 113 ambulanse.",
        "Alarmen går kl. 12.00.",
        "Nøkkelboks i alle omsorgsboliger innen 2025",
        "Nøkkelboks 2025",
        "Inngang B, sal 2",
        "Kommunekode: 4601",
        "https://example.no:8080/side",
        "Filen er låst med passord.",
        "Brukernavn og passord får du på e-post.",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
