//! The organisations that hold a gathering, as a sentence names them.

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

/// The organisation that `before` ends in, and the one that `after` begins with.
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

/// The organisations that the sentence begins with, before a verb for what hosts do.
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
