//! Links whose words do not say where they lead: who listens to a list of links hears «her, her, les mer».

/// True of words that many links could have. `html`: what is printed in the link.
pub(super) fn is_vague(html: &str) -> bool {
    let mut words = String::new();
    let mut is_in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_in_tag = true,
            '>' if is_in_tag => is_in_tag = false,
            _ if is_in_tag => {}
            letter if letter.is_alphanumeric() => words.extend(letter.to_lowercase()),
            _ if !words.ends_with(' ') => words.push(' '),
            _ => {}
        }
    }
    VAGUE.contains(&words.trim())
}

/// Without punctuation, in small letters.
const VAGUE: [&str; 40] = [
    "her",
    "her finner du",
    "her finn du",
    "klikk her",
    "trykk her",
    "se her",
    "sjå her",
    "les her",
    "les mer",
    "les meir",
    "les mer her",
    "les meir her",
    "mer",
    "meir",
    "se mer",
    "sjå meir",
    "vis mer",
    "mer info",
    "meir info",
    "mer informasjon",
    "meir informasjon",
    "last ned",
    "last ned her",
    "link",
    "linken",
    "lenke",
    "lenken",
    "lenkje",
    "lenkja",
    "denne lenken",
    "denne lenkja",
    "denne siden",
    "denne sida",
    "here",
    "click here",
    "read more",
    "more",
    "more info",
    "this link",
    "this page",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_nothing() {
        for words in [
            "her",
            "Her.",
            "<em>her</em>",
            "Les mer …",
            "les  meir»",
            "klikk her!",
        ] {
            assert!(is_vague(words), "{words}");
        }
        for words in [
            "programmet",
            "Les mer om programmet",
            "herredet",
            "",
            "<img alt=\"her\">",
        ] {
            assert!(!is_vague(words), "{words}");
        }
    }
}
