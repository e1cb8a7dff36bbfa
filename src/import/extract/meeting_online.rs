//! Whether a text says that people meet online.

/// Does the text say that people meet online: "på Teams", "digitalt"? "Digitalisering" is a subject.
pub fn is_digital(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = || {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let is_alone =
        |word: &str| matches!(word, "digitalt" | "digital" | "online" | "zoom" | "teams");
    let beside = [
        "på teams",
        "på zoom",
        "på nett",
        "via teams",
        "via zoom",
        "on zoom",
        "on teams",
        "microsoft teams",
        "teams-møte",
        "nettmøte",
        "skype",
        "google meet",
        "holdes digitalt",
        "digitalt møte",
        "digital samling",
        "digitalt på",
        "møtes digitalt",
        "digitalt webinar",
    ];
    words().any(|word| word == "webinar" || word == "webinaret")
        || beside.iter().any(|words| lower.contains(words))
        || words().count() <= 3 && words().next().is_some_and(is_alone)
        // "Zoom (link in the invitation)"
        || lower.split_once('(').is_some_and(|(before, _)| is_alone(before.trim()))
        // "5. juni kl. 12–15, Teams"
        || lower.split([',', ';', '|']).skip(1).any(|part| is_alone(part.trim()))
}

#[cfg(test)]
mod tests {
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
}
