//! Whether people meet online.

use super::*;

#[test]
fn a_subject_is_no_way_to_meet() {
    for text in [
        "på Teams",
        "Digitalt",
        "Webinar om søvn",
        "Teams-møte",
        "Zoom (lenke i invitasjonen)",
    ] {
        assert!(is_digital(text), "{text}");
    }
    for text in [
        "Digitalisering i kommunene",
        "digital hjemmeoppfølging er tema",
        "teamsport",
    ] {
        assert!(!is_digital(text), "{text}");
    }
}

#[test]
fn a_place_and_online() {
    let check = |text: &str, expected: Option<&str>| {
        assert_eq!(before_online(text), expected, "{text}");
    };
    check("Storvik rådhus og på Teams", Some("Storvik rådhus"));
    check("Storvik rådhus og Teams", Some("Storvik rådhus"));
    check("Storvik – og digitalt", Some("Storvik"));
    check("and online", Some(""));
    check("Storvik and on Zoom", Some("Storvik"));
    check("Mat og helse", None);
    check("Digitalisering og Teams i skolen", None);
    assert!(is_digital("12. mai 2027, Grand hotell, Byen – og digitalt"));
}

#[test]
fn a_sentence_says_that_all_meet_online() {
    for text in [
        "Samlingen er digital.",
        "Samlinga er digital, og lenkja kjem seinare.",
        "Samlingen holdes digitalt.",
        "Møtet blir på Teams.",
        "The meeting is online.",
    ] {
        assert!(says_that_all_meet_online(text), "{text}");
    }
    for text in [
        "Samlingen er ikke digital.",
        "Samlingen er digital for dem som ikke kan reise.",
        "Samlingen blir digital dersom været blir dårlig.",
        "Kommunen er digital.",
        "Samlingen er om digital kompetanse.",
    ] {
        assert!(!says_that_all_meet_online(text), "{text}");
    }
}
