//! The names that programs give to copies: Windows and Word ("om - Kopi", "Kopi av om"), browsers and OneDrive ("om (1)"), macOS
//! ("om kopi 2"), and OneDrive where two have changed a file at once ("om-LAPTOP-AB12").

/// `om` of `om - Kopi`, `om (1)` and `Kopi av om`: the name without its ending. None: it names no copy.
pub fn without_copy_mark(stem: &str) -> Option<&str> {
    let once = without_one_mark(stem)?;
    Some(without_one_mark(once).unwrap_or(once))
}

fn without_one_mark(stem: &str) -> Option<&str> {
    let stem = stem.trim();
    // Four digits are a year.
    let is_number =
        |text: &str| (1..3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = stem
        .strip_suffix(')')
        .and_then(|stem| stem.rsplit_once('('))
        .filter(|(_, number)| is_number(number))
        .map(|(original, _)| original);
    let unnumbered = match stem.rsplit_once(' ') {
        Some((words, number)) if is_number(number) => words,
        _ => stem,
    };
    let ending = || {
        let mut words = WORDS.iter();
        words.find_map(|word| {
            let original = without_end(unnumbered, word)?;
            original.ends_with([' ', '-', '–']).then_some(original)
        })
    };
    let beginning = || {
        let mut words = BEGINNINGS.iter();
        words.find_map(|word| without_beginning(stem, word))
    };
    let original = numbered.or_else(ending).or_else(beginning)?;
    let original = original.trim_end_matches([' ', '-', '–']).trim_start();
    (!original.is_empty()).then_some(original)
}

const WORDS: [&str; 2] = ["kopi", "copy"];
const BEGINNINGS: [&str; 2] = ["kopi av ", "copy of "];

fn without_end<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.len().checked_sub(word.len())?;
    let end = text.get(start..)?;
    end.eq_ignore_ascii_case(word).then(|| &text[..start])
}

fn without_beginning<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let beginning = text.get(..word.len())?;
    (beginning.eq_ignore_ascii_case(word)).then(|| &text[word.len()..])
}

/// What Windows and macOS call a machine, when nobody has given it a name.
const MACHINES: [&str; 4] = ["DESKTOP-", "LAPTOP-", "MacBook", "iMac"];

/// What OneDrive may have made a copy of, giving it the name of a machine: `om` of `om-LAPTOP-AB12`, longest first.
pub fn without_machine(stem: &str) -> impl Iterator<Item = &str> {
    let hyphens = stem.rmatch_indices('-');
    hyphens.filter_map(|(at, _)| {
        let machine = &stem[at + 1..];
        let is_machine = machine.starts_with(|first: char| first.is_ascii_uppercase())
            && MACHINES.iter().any(|name| machine.contains(name));
        (is_machine && at > 0).then(|| &stem[..at])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_copies() {
        for name in [
            "om (1)",
            "om(2)",
            "om - Kopi",
            "om-Kopi",
            "om – kopi",
            "om kopi 2",
            "om - Kopi (3)",
            "om - Copy",
            "Kopi av om",
            "copy of om",
        ] {
            assert_eq!(without_copy_mark(name), Some("om"), "{name}");
        }
        for name in [
            "om",
            "kopi",
            "kopiering",
            "Kopiering (ny)",
            "mikrokopi",
            "om 2",
            "program (2018)",
            "(1)",
            "",
        ] {
            assert_eq!(without_copy_mark(name), None, "{name}");
        }
    }

    #[test]
    fn names_with_a_machine() {
        let check = |name, expected: &[&str]| {
            assert_eq!(
                without_machine(name).collect::<Vec<_>>(),
                expected,
                "{name}"
            );
        };
        check("om-LAPTOP-AB12", &["om"]);
        check("om-oss-Karis-MacBook", &["om-oss-Karis", "om-oss"]);
        check("om-oss", &[]);
        check("Om-Oss", &[]);
        check("om-KS", &[]);
        check("om-NAV-2018", &[]);
    }
}
