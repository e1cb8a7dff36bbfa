//! Sessions that are listed below "Parallelle sesjoner" and have its time.

/// Titles above a list of sessions at one time, in lower case; they may go on: "Parallelle sesjoner, runde 1".
const HEADLINES: [&str; 17] = [
    "parallelle ",
    "parallellsesjon",
    "parallellsamling",
    "parallelløkt",
    "parallell",
    "gruppesesjon",
    "valgfrie sesjon",
    "valfrie sesjon",
    "velg mellom",
    "vel mellom",
    "parallel session",
    "parallel workshop",
    "parallel track",
    "breakout session",
    "break-out session",
    "concurrent session",
    "choose between",
];

/// "Parallelle sesjoner", "Parallel sessions (choose one)"; not "Parallell A: Trygge gater".
pub fn is_headline_of_parallels(title: &str) -> bool {
    let lower = title.trim().to_lowercase();
    let beginning = HEADLINES.iter().find(|words| lower.starts_with(**words));
    beginning.is_some_and(|words| {
        *words != "parallell" || lower == "parallell" || lower == "parallellar"
    })
}

/// "1A: Trygge gater", "A1 – Trygge gater", "Rom 2: Trygge gater", "2) Trygge gater": the track, and the title after it. None: the text begins with no number
/// of a session.
pub fn numbered_track(text: &str) -> Option<(String, &str)> {
    let end = text.find([':', ')', '.', '–', '-', ' '])?;
    let (track, rest) = text.split_at(end);
    let is_part = |letter: char| letter.is_ascii_digit() || letter.is_ascii_uppercase();
    let letters = track.chars().filter(char::is_ascii_uppercase).count();
    let is_track = (1..=3).contains(&track.len()) && track.chars().all(is_part) && letters <= 1;
    let rest = rest.trim_start();
    let title = rest.trim_start_matches([':', ')', '.', '–', '-', ' ']);
    let is_apart = title.len() < rest.len()
        && title.starts_with(|letter: char| letter.is_alphabetic() || letter == '«');
    (is_track && is_apart).then(|| (track.to_owned(), title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_of_parallels_is_no_track() {
        for title in [
            "Parallelle sesjoner",
            "Parallelle sesjonar, runde 1",
            "Parallel sessions",
            "PARALLELLER",
        ] {
            assert_eq!(
                is_headline_of_parallels(title),
                title != "PARALLELLER",
                "{title}"
            );
        }
        assert!(!is_headline_of_parallels("Parallell A: Trygge gater"));
        assert!(!is_headline_of_parallels("Velkommen"));
    }

    #[test]
    fn numbers_of_sessions() {
        let found = |text| numbered_track(text);
        let track = |track: &str, title| Some((track.to_owned(), title));
        assert_eq!(found("1A: Trygge gater"), track("1A", "Trygge gater"));
        assert_eq!(found("B2 – Trygge gater"), track("B2", "Trygge gater"));
        assert_eq!(found("2) Trygge gater"), track("2", "Trygge gater"));
        for text in [
            "KS: Trygge gater",
            "10.30 Pause",
            "Trygge gater",
            "2 grupper",
            "1A",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
