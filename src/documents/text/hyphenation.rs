//! Joins words that are divided at the end of a line.

/// How a line is joined with the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    Space,
    /// Without the hyphen, which only divided the word.
    Nothing,
    /// With the hyphen, which is part of the word: "barne-" and "og ungdomsarbeid" need a space, "KS-" and "samling" do not;
    /// neither do "deg/" and "kommunen".
    Hyphen,
}

/// How `line` and `next` are joined.
pub fn join(line: &str, next: &str) -> Join {
    if line.ends_with('\u{ad}') {
        return Join::Nothing;
    }
    if let Some(stem) = line.strip_suffix('/') {
        let binds =
            stem.ends_with(char::is_alphanumeric) && next.starts_with(char::is_alphanumeric);
        return if binds { Join::Hyphen } else { Join::Space };
    }
    let Some(stem) = line.strip_suffix(['-', '\u{2010}']) else {
        return Join::Space;
    };
    let before = stem.chars().next_back();
    let after = next.chars().next();
    let binds = [
        "og ", "eller ", "samt ", "til ", "som ", "men ", "and ", "or ",
    ]
    .iter()
    .any(|word| next.starts_with(word));
    match (before, after) {
        (Some(before), _) if before.is_alphanumeric() && binds => Join::Space,
        (Some(before), Some(after)) if before.is_lowercase() && after.is_lowercase() => {
            Join::Nothing
        }
        (Some(before), Some(after)) if before.is_alphanumeric() && after.is_alphanumeric() => {
            Join::Hyphen
        }
        _ => Join::Space,
    }
}

impl Join {
    /// Appends the next line to the text.
    pub fn add(self, text: &mut String, next: &str) {
        match self {
            Join::Space => text.push(' '),
            Join::Nothing => {
                text.pop();
            }
            Join::Hyphen => {}
        }
        text.push_str(next);
    }
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn a_hyphen_goes_only_when_it_was_the_lines() {
        let check = |line: &str, next: &str, expected: &str| {
            let mut text = line.to_owned();
            join(line, next).add(&mut text, next);
            assert_eq!(text, expected);
        };
        check("folke-", "helse", "folkehelse");
        check("folke\u{ad}", "helse", "folkehelse");
        check("barne-", "og ungdomsarbeid", "barne- og ungdomsarbeid");
        check("KS-", "samling", "KS-samling");
        check("Helse-", "Norge", "Helse-Norge");
        check("2017-", "2027", "2017-2027");
        check("ord", "ord", "ord ord");
        check("deg/", "kommunens", "deg/kommunens");
        check("begge /", "ingen", "begge / ingen");
        check("–", "ord", "– ord");
        check("a -", "ord", "a - ord");
    }
}
