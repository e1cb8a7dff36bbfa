//! Titles before the names of persons: "Professor emeritus Per Moe", "daglig leder Kari Nordmann", "Dr. Ola Nordmann".

use super::names::name_at_start;

/// Endings of titles, in lower case, separated by white space: "Avdelingsleder", "Seniorrådgjevar".
const TITLES: &str = "leder leiar rådgiver rådgjevar direktør ordfører ordførar overlege lege lektor lærer lærar rektor professor amanuensis \
    dosent sjef koordinator konsulent psykolog pedagog fysiolog terapeut sykepleier sjukepleiar jordmor forsker forskar stipendiat sekretær \
    forvalter forvaltar rådmann fylkesråd byråd statsråd minister representant medarbeider medarbeidar ansvarlig ansvarleg planlegger \
    planleggar arkitekt ingeniør jurist advokat forfatter forfattar journalist redaktør veileder rettleiar inspektør betjent kaptein prest \
    biskop fotograf kunstner kunstnar musiker gründer økonom analytiker spesialist student director adviser advisor manager lecturer mayor \
    president coordinator researcher scientist engineer analyst officer secretary commissioner councillor consultant specialist editor dean \
    chair chairman author prof head founder fellow";
/// Degrees and forms of address before a name, in lower case: they are neither a role nor an affiliation.
const DEGREES: [&str; 6] = ["dr", "mr", "ms", "mrs", "dame", "sir"];
/// Words that may stand between a title and the name.
const AFTER_TITLE: [&str; 4] = ["II", "emeritus", "emerita", "em"];

/// A person with the title before the name, and the rest of the text.
pub struct Titled<'t> {
    /// None: only a degree.
    pub title: Option<&'t str>,
    pub name: &'t str,
    pub rest: &'t str,
}

/// "Avdelingsleder", "adviser": does the word name what a person does?
pub fn ends_in_title(word: &str) -> bool {
    let lower = word.trim_end_matches('.').to_lowercase();
    let mut titles = TITLES.split_whitespace();
    titles.any(|ending| lower.ends_with(ending))
}

/// None: the text does not begin with a title and a name.
pub fn titled_at_start(text: &str) -> Option<Titled<'_>> {
    let text = text.trim();
    let words: Vec<&str> = text.split(' ').collect();
    let bare = |word: &str| word.trim_end_matches('.').to_lowercase();
    // "Daglig leder", "Kst. ordfører": what comes before the word for the role is in lower case, but for the first letter.
    let at = (0..words.len().min(3)).find(|at| {
        let lower = bare(words[*at]);
        DEGREES.contains(&lower.as_str()) && *at == 0 || ends_in_title(&lower)
    })?;
    let is_small = |word: &&str| {
        word.chars()
            .all(|letter| letter.is_lowercase() || matches!(letter, '-' | '.' | '/'))
    };
    let is_plain = words[..at].iter().skip(1).all(is_small)
        && words.first().is_some_and(|first| {
            first
                .chars()
                .skip(1)
                .all(|letter| letter.is_lowercase() || letter == '.' || letter == '-')
        });
    let more = words[at + 1..]
        .iter()
        .take(2)
        .take_while(|word| is_small(word) || AFTER_TITLE.contains(&bare_end(word)))
        .count();
    let length: usize = words[..at + 1 + more]
        .iter()
        .map(|word| word.len() + 1)
        .sum();
    let (title, after) = text.split_at_checked(length)?;
    let (name, rest) = name_at_start(after)?;
    let is_degree = more == 0 && at == 0 && DEGREES.contains(&bare(words[0]).as_str());
    is_plain.then_some(Titled {
        title: (!is_degree).then_some(title.trim()),
        name,
        rest,
    })
}

fn bare_end(word: &str) -> &str {
    word.trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_no_part_of_the_name() {
        let check = |text: &str, expected: Option<(&str, &str, &str)>| {
            let found = titled_at_start(text)
                .map(|found| (found.title.unwrap_or_default(), found.name, found.rest));
            assert_eq!(found, expected, "{text}");
        };
        check("Rektor Dag Ås", Some(("Rektor", "Dag Ås", "")));
        check(
            "Statsforvalter Eva Ås",
            Some(("Statsforvalter", "Eva Ås", "")),
        );
        check(
            "Professor II Per Moe",
            Some(("Professor II", "Per Moe", "")),
        );
        check(
            "Professor emeritus Per Moe",
            Some(("Professor emeritus", "Per Moe", "")),
        );
        check(
            "Daglig leder Kari Dal",
            Some(("Daglig leder", "Kari Dal", "")),
        );
        check(
            "kommunalsjef Leif Moe (Byen)",
            Some(("kommunalsjef", "Leif Moe", "(Byen)")),
        );
        check("Dr. Ola Dal", Some(("", "Ola Dal", "")));
        check("Dame Emma Dal", Some(("", "Emma Dal", "")));
        check(
            "Prof. Emma Dal, NTNU",
            Some(("Prof.", "Emma Dal", ", NTNU")),
        );
        check("Mayor Kari Dal", Some(("Mayor", "Kari Dal", "")));
        check("Kari Dal", None);
        check("Leder Dal", None);
        check("Ny leder i Byen", None);
    }
}
