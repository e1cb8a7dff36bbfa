//! A paragraph → its sentences.

/// Abbreviations that do not end a sentence.
const SHORT: [&str; 24] = [
    "bl.a", "f.eks", "kl", "ca", "evt", "jf", "jfr", "nr", "tlf", "mht", "ifm", "dvs", "inkl",
    "pga", "mv", "osv", "st", "ref", "hhv", "ev", "mobil", "adr", "dr", "prof",
];

/// Each sentence with its full stop, without space around it.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '.' | '!' | '?') {
            continue;
        }
        let end = at + mark.len_utf8();
        if is_end(&text[start..at], mark, &text[end..]) {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence: &&str| !sentence.is_empty());
    sentences
}

/// Does the mark between the two texts end a sentence?
fn is_end(before: &str, mark: char, after: &str) -> bool {
    let Some(rest) = after.strip_prefix(' ') else {
        return after.is_empty();
    };
    if !rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '"' | '“' | '(')) {
        return false;
    }
    if mark != '.' {
        return true;
    }
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    let is_ordinal = word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let is_initial = word.chars().count() == 1;
    !is_ordinal && !is_initial && !SHORT.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_ordinals_end_no_sentence() {
        let check = |text, expected: &[&str]| assert_eq!(sentences(text), expected);
        check("Hei. Der er vi.", &["Hei.", "Der er vi."]);
        check(
            "Vi møttes 16. Januar 2018. Foredrag er vedlagt. Neste er fra 18.-19. april.",
            &[
                "Vi møttes 16. Januar 2018.",
                "Foredrag er vedlagt.",
                "Neste er fra 18.-19. april.",
            ],
        );
        check(
            "Møt A. Berg, f.eks. Kari. Kom!",
            &["Møt A. Berg, f.eks. Kari.", "Kom!"],
        );
        check("", &[]);
    }
}
