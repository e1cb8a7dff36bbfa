//! Sets of words, written as one string with white space between them.

/// Is the word one of the set?
pub fn has_word(set: &str, word: &str) -> bool {
    set.split_whitespace().any(|one| one == word)
}

/// Has the text at least one word of `some`, and otherwise only those for which `others` is true? `lower`: in lower case.
pub fn consists_of(lower: &str, some: &str, others: impl Fn(&str) -> bool) -> bool {
    let mut words = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.clone().any(|word| has_word(some, word))
        && words.all(|word| has_word(some, word) || others(word))
}

#[cfg(test)]
mod tests {
    use super::consists_of;

    #[test]
    fn one_word_must_be_there_and_others_may() {
        let check = |text, expected| {
            let found = consists_of(text, "link details", |word| word == "on");
            assert_eq!(found, expected, "{text}");
        };
        check("link", true);
        check("on (details)", true);
        check("on", false);
        check("link in", false);
        check("", false);
    }
}
