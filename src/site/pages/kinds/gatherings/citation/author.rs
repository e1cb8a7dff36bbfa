//! The parts of an author's name, as references need them; and what is the name of no single person.

#[derive(Debug, PartialEq, Eq)]
pub enum Author {
    Person {
        given: String,
        /// With its small words: "van der Berg".
        family: String,
        /// "jr."
        suffix: Option<String>,
    },
    /// A group, an organisation, or a single name: it has no parts, and stands as it is.
    Literal(String),
}

/// Small words that belong to a family's name.
const PARTICLES: [&str; 20] = [
    "af", "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
    "ten", "ter", "van", "von", "zu",
];

const SUFFIXES: [&str; 8] = ["jr", "sr", "junior", "senior", "i", "ii", "iii", "iv"];

/// How the names of organisations end that are written as the names of persons are: "Norsk Folkehelseinstitutt".
const ORGANISATIONS: [&str; 26] = [
    "as",
    "asa",
    "ks",
    "direktoratet",
    "direktorat",
    "departementet",
    "departement",
    "etaten",
    "foreningen",
    "forening",
    "forbundet",
    "forbund",
    "instituttet",
    "institutt",
    "kommune",
    "nettverket",
    "nettverk",
    "rådet",
    "råd",
    "senteret",
    "senter",
    "tilsynet",
    "universitetet",
    "universitet",
    "utvalget",
    "verket",
];

impl Author {
    /// None: there is no name.
    pub fn new(name: &str) -> Option<Author> {
        let name = name.split_whitespace().collect::<Vec<&str>>().join(" ");
        let literal = || Author::Literal(name.clone());
        if name.is_empty() {
            return None;
        }
        let (name_alone, suffix) = without_suffix(&name);
        let mut parts = name_alone.split(',').map(str::trim);
        let person = match (parts.next(), parts.next(), parts.next()) {
            (Some(whole), None, _) => person(whole),
            // "Nordmann, Kari"
            (Some(family), Some(given), None) if is_turned(family, given) => {
                Some((given.to_owned(), family.to_owned()))
            }
            _ => None,
        };
        Some(
            person.map_or_else(literal, |(given, family)| Author::Person {
                given,
                family,
                suffix: suffix.map(str::to_owned),
            }),
        )
    }

    /// "Strand, I. J.", "Li, K.-A.", "Strand, I., jr."
    pub fn short(&self) -> String {
        let (given, family, suffix) = match self {
            Author::Literal(name) => return name.clone(),
            Author::Person {
                given,
                family,
                suffix,
            } => (given, family, suffix),
        };
        let initial = |part: &str| part.chars().next().map(|letter| format!("{letter}."));
        let initials = given.split(' ').map(|name| {
            let parts: Vec<String> = name.split('-').filter_map(initial).collect();
            parts.join("-")
        });
        let initials: Vec<String> = initials.filter(|initial| !initial.is_empty()).collect();
        let parts = [
            Some(family.clone()),
            Some(initials.join(" ")),
            suffix.clone(),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(", ")
    }

    /// "Strand, Inger Johanne", "Strand, Inger, jr."
    pub fn in_ris(&self) -> String {
        match self {
            Author::Literal(name) => name.clone(),
            Author::Person {
                given,
                family,
                suffix,
            } => {
                let parts = [Some(family), Some(given), suffix.as_ref()];
                let parts = parts.into_iter().flatten().map(String::as_str);
                parts.collect::<Vec<&str>>().join(", ")
            }
        }
    }
}

/// Given names, and the family's name: the last word, with the small words before it. None: it is no person's name.
fn person(name: &str) -> Option<(String, String)> {
    let words: Vec<&str> = name.split(' ').collect();
    let last = words.len().checked_sub(1)?;
    let is_small = |word: &&str| PARTICLES.contains(word);
    let particles = words[..last].iter().rev();
    let from = last - particles.take_while(|word| is_small(word)).count();
    let is_odd = |word: &&str| !is_small(word) && !word.starts_with(char::is_uppercase);
    let of_organisation = ORGANISATIONS.iter().any(|end| is_called(words[last], end));
    if from == 0 || of_organisation || words.iter().any(is_odd) {
        return None;
    }
    Some((words[..from].join(" "), words[from..].join(" ")))
}

/// Whether the last word is, or as a compound ends in, this word.
fn is_called(word: &str, end: &str) -> bool {
    let word = word.to_lowercase();
    // Short endings end the names of families, too.
    word == end || end.len() > 5 && word.ends_with(end)
}

/// "Nordmann, Kari": both sides look like names.
fn is_turned(family: &str, given: &str) -> bool {
    let is_name = |part: &str| {
        let mut words = part.split(' ');
        words.all(|word| PARTICLES.contains(&word) || word.starts_with(char::is_uppercase))
    };
    is_name(family) && is_name(given) && family.split(' ').count() <= 3
}

/// The name, and "jr." at its end, with a comma before it or not.
fn without_suffix(name: &str) -> (&str, Option<&str>) {
    let Some((before, last)) = name.rsplit_once(' ') else {
        return (name, None);
    };
    let word = last.trim_end_matches('.').to_lowercase();
    // "Nordmann, I." has an initial.
    let is_suffix = SUFFIXES.contains(&word.as_str()) && !(word == "i" && last.ends_with('.'));
    match is_suffix && before.contains(' ') {
        true => (before.trim_end_matches(','), Some(last)),
        false => (name, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_references_have_them() {
        for (name, short, long) in [
            (
                "Inger Johanne Strand",
                "Strand, I. J.",
                "Strand, Inger Johanne",
            ),
            ("Kari-Anne Li", "Li, K.-A.", "Li, Kari-Anne"),
            ("Jan van der Berg", "van der Berg, J.", "van der Berg, Jan"),
            ("Nordmann, Kari", "Nordmann, K.", "Nordmann, Kari"),
            (
                "Ola Nordmann jr.",
                "Nordmann, O., jr.",
                "Nordmann, Ola, jr.",
            ),
            (
                "Ola Nordmann, jr.",
                "Nordmann, O., jr.",
                "Nordmann, Ola, jr.",
            ),
            ("Ole Ås", "Ås, O.", "Ås, Ole"),
        ] {
            let author = Author::new(name).expect("a name");
            let told = (author.short(), author.in_ris());
            assert_eq!(told, (short.to_owned(), long.to_owned()));
        }
        assert_eq!(Author::new(" "), None);
    }

    #[test]
    fn what_is_no_single_person_stands_as_it_is() {
        for name in [
            "Ungdomsrådet",
            "Per and Kari",
            "Per og Kari Nordmann",
            "Bergen kommune",
            "Universitetet i Oslo",
            "Norsk Folkehelseinstitutt",
            "Rambøll Norge AS",
            "Senter for folkehelse, Viken",
            "Ung, Aktiv, Sammen",
            "4H Norge",
        ] {
            let literal = Author::Literal(name.to_owned());
            assert_eq!(Author::new(name), Some(literal));
        }
    }
}
