use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn kinds(text: &str) -> Vec<PersonalDataKind> {
    let spans = personal_data(text, &Allowed::default()).into_iter();
    spans.map(|span| span.kind).collect()
}

/// However the lines of a letter end.
#[test]
fn lines_end_anywhere() {
    for (text, kind) in [
        (
            "Kari Nordmann er allergisk mot nøtter",
            PersonalDataKind::Health,
        ),
        (
            "Kari Nordmann bor i Granveien 12, 0123 Oslo",
            PersonalDataKind::HomeAddress,
        ),
        (
            "Kari Nordmann er født 12.03.1961 i Vik",
            PersonalDataKind::BirthDate,
        ),
        (
            "Ring Kari Nordmann på 412 34 567 i morgen",
            PersonalDataKind::Phone,
        ),
        (
            "Passordet til møtet er hK5133q",
            PersonalDataKind::MeetingAccess,
        ),
    ] {
        for (at, _) in text.match_indices(' ') {
            for end in ["\n", "\n> "] {
                let wrapped = format!("{}{end}{}", &text[..at], &text[at + 1..]);
                assert_eq!(kinds(&wrapped), [kind], "{wrapped}");
            }
        }
    }
}

#[test]
fn another_line_is_another_thing() {
    for text in [
        "Kari Nordmann\nAllergi hos barn",
        "Kari Nordmann holdt innlegg.\nAngst hos unge",
        "Helse\n12.03.1961",
        "Innledere: Kari Nordmann\nOla Dal\n\nSalen i Granveien 12",
        "Passord og koder\n2024 var et godt år",
        "Innleder: Kari Nordmann\n09.15\tAllergisk mot møter",
        "Innleder: Kari Nordmann\n2. allergisk mot møter",
        "https://forms.gle/Ab12Cd34\nhttps://forms.gle/Ab12Cd34",
        "Ute er det NÅ\n20°C, og kaffen koster\n5€ på Storvik KAFÉ\n3øl",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
