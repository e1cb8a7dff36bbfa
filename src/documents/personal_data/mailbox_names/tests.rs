use crate::documents::personal_data::PersonalDataKind;
use crate::documents::personal_data::tests::kinds;

#[test]
fn a_service_and_a_name() {
    for text in [
        "Gmail: kari.nordmann",
        "kari.nordmann på gmail",
        "kari.nordmann hos gmail punktum com",
        "Skype: live:kari.nordmann",
        "kari.nordmann#at#gmail.com",
        "kari.nordmann <at> gmail <dot> com",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::PrivateEmail], "{text}");
    }
    for text in [
        "Vi bruker gmail: se nettsiden",
        "Vi sendte det på gmail i går.",
        "live:stream kl. 10",
        "Opptak live: Storsalen",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
