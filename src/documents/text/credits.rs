const WORDS: [&str; 5] = [
    "foto:",
    "photo:",
    "illustrasjon:",
    "illustrasjonsfoto:",
    "fotograf:",
];

/// Is the text only an image credit?
pub fn is_credit(text: &str) -> bool {
    let lower = text.to_lowercase();
    let said = WORDS.iter().find(|word| lower.starts_with(**word));
    said.filter(|_| lower.len() == text.len())
        .is_some_and(|word| {
            let rest = text[word.len()..].trim();
            !rest.is_empty() && maker(rest) == rest.trim_end_matches('.')
        })
}

/// Adds the names in image credits of a text: "Foto: Kari Nordmann", "Illustrasjon: …". Each name once.
pub fn credits(text: &str, found: &mut Vec<String>) {
    // Most texts have no credit.
    if !text.contains(':') {
        return;
    }
    let lower = text.to_lowercase();
    // The search uses byte offsets of the lower-case text, so both texts must have the same length; otherwise nothing is found.
    if lower.len() != text.len() {
        return;
    }
    for word in WORDS {
        for (at, _) in lower.match_indices(word) {
            if lower[..at].ends_with(char::is_alphanumeric) {
                continue;
            }
            let rest = text[at + word.len()..].trim_start();
            let name = maker(rest);
            if !name.is_empty() && !found.iter().any(|known| known == name) {
                found.push(name.to_owned());
            }
        }
    }
}

/// The name at the beginning: up to six words that are capitalised or join such words.
fn maker(text: &str) -> &str {
    let mut end = 0;
    let mut at = 0;
    for (count, word) in text.split(' ').enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_name = bare.chars().next().is_some_and(char::is_uppercase);
        let binds = matches!(word, "/" | "og" | "av" | "de" | "von" | "&" | "|" | "-");
        if word.is_empty() || !(is_name || binds) || word.ends_with(':') || count == 6 {
            break;
        }
        at += word.len();
        if is_name {
            end = at;
        }
        if word.ends_with(['.', ',', ';', ')']) && bare.chars().count() > 1 {
            break;
        }
        at += 1;
    }
    text[..end].trim_end_matches(['.', ',', ';', ')'])
}

#[cfg(test)]
mod tests {
    #[test]
    fn makers_are_names() {
        let check = |text: &str, expected: &[&str]| {
            let mut found = Vec::new();
            super::credits(text, &mut found);
            assert_eq!(found, expected, "{text}");
        };
        check("Foto: Kari Nordmann", &["Kari Nordmann"]);
        check(
            "Se også (foto: Ola N. Vik / Byrå). Mer",
            &["Ola N. Vik / Byrå"],
        );
        check("Foto: Halogen og Foto: Halogen", &["Halogen"]);
        check("Foto: ukjent. Telefoto: Nei", &[]);
        check("foto:", &[]);
    }

    #[test]
    fn a_line_that_is_all_credit() {
        for text in [
            "Foto: Kari Nordmann",
            "FOTO: Byrå AS.",
            "Illustrasjon: Ola / Kari",
        ] {
            assert!(super::is_credit(text), "{text}");
        }
        for text in [
            "Foto: ukjent",
            "Se foto: Kari",
            "Foto:",
            "Foto: Kari tok bildet",
        ] {
            assert!(!super::is_credit(text), "{text}");
        }
    }
}
