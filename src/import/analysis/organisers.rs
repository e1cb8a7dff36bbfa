//! The organisations that held a gathering, as a sentence names them.

use crate::import::extract::names::is_organisation;

const HOST_VERBS: [&str; 5] = [
    " inviterer",
    " arrangerer",
    " arrangerte",
    " ønsker velkommen",
    " ønskjer velkomen",
];

/// "KS i samarbeid med Fjordfylket fylkeskommune", "KS og Øyvær kommune inviterer til …"
pub fn organisers(text: &str) -> Vec<String> {
    match text.split_once(" i samarbeid med ") {
        Some((before, after)) => partners(before, after),
        None => hosts(text),
    }
}

/// "KS og Øyvær kommune" beside a label: each name. A hyphen before "og" is part of one name: "Helse- og omsorgsdepartementet".
pub fn names_in_label(value: &str) -> Vec<String> {
    let value = value.trim().trim_end_matches('.');
    let mut names: Vec<String> = Vec::new();
    let mut is_open = false;
    for part in value.split([',', ';']) {
        for (at, name) in split_at_and(part).into_iter().enumerate() {
            let name = name.trim();
            match names.last_mut().filter(|_| is_open && at > 0) {
                Some(last) => {
                    last.push_str(" og ");
                    last.push_str(name);
                }
                None if !name.is_empty() => names.push(name.to_owned()),
                None => {}
            }
            is_open = name.ends_with('-');
        }
    }
    names.retain(|name| {
        name.chars().any(char::is_uppercase) && !name.contains('@') && !name.contains("://")
    });
    names
}

fn split_at_and(text: &str) -> Vec<&str> {
    let by_og = text.split(" og ").flat_map(|part| part.split(" and "));
    by_og.flat_map(|part| part.split(" & ")).collect()
}

/// The organisation at the end of `before`, and the one at the start of `after`.
fn partners(before: &str, after: &str) -> Vec<String> {
    let is_part_of_name =
        |word: &&str| word.starts_with(char::is_uppercase) || word.ends_with("kommune");
    let mut words: Vec<&str> = before
        .split_whitespace()
        .rev()
        .take_while(is_part_of_name)
        .collect();
    words.reverse();
    let first = Some(words.join(" ")).filter(|name| is_organisation(name));
    let words: Vec<&str> = after.split_whitespace().take(5).collect();
    let second = (1..=words.len()).find_map(|length| {
        let name = words[..length].join(" ");
        let name = name.trim_end_matches(['.', ',', ';']);
        is_organisation(name).then(|| name.to_owned())
    });
    [first, second].into_iter().flatten().collect()
}

/// The organisations at the start of a sentence, before a verb such as "inviterer".
fn hosts(text: &str) -> Vec<String> {
    let Some(verb) = HOST_VERBS.iter().find_map(|verb| text.find(verb)) else {
        return Vec::new();
    };
    let names: Vec<&str> = text[..verb].split(" og ").map(str::trim).collect();
    let are_organisations = names.iter().all(|name| {
        name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 4
            && is_organisation(name)
    });
    if are_organisations {
        names.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::names_in_label;

    #[test]
    fn names_beside_a_label() {
        let check = |value, expected: &[&str]| assert_eq!(names_in_label(value), expected);
        check(
            "Akershus fylkeskommune og KS",
            &["Akershus fylkeskommune", "KS"],
        );
        check(
            "Helse- og omsorgsdepartementet, KS",
            &["Helse- og omsorgsdepartementet", "KS"],
        );
        check("kommer senere", &[]);
    }
}
