//! Roles before names that no list knows: "Statistiker Jon Ek".

use crate::documents::personal_data::is_given_name;
use crate::import::extract::people::Person;

/// How occupations end. Without such an ending the first word may be a given name that no list knows: «Fatuma Maria Hassan».
const OCCUPATIONS: [&str; 15] = [
    "iker", "ist", "log", "øk", "ør", "ent", "eder", "iver", "ner", "fører", "pleier", "lærer",
    "lege", "sjef", "arbeider",
];

/// The people, with the first of three words as the role where the second, and not the first, is a given name.
pub fn with_roles_apart(people: Vec<Person>) -> Vec<Person> {
    people.into_iter().map(with_role_apart).collect()
}

fn with_role_apart(person: Person) -> Person {
    let Some((first, rest)) = person.name.split_once(' ') else {
        return person;
    };
    let second = rest.split(' ').next().unwrap_or_default();
    let is_role = rest.contains(' ')
        && person.role.is_none()
        && first.chars().count() > 4
        && !first.contains('-')
        && OCCUPATIONS.iter().any(|end| first.ends_with(end))
        && !is_given_name(first)
        && is_given_name(second);
    match is_role {
        true => Person {
            role: Some(first.to_owned()),
            name: rest.to_owned(),
            ..person
        },
        false => person,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_told_from_a_name() {
        let check = |name: &str, role: Option<&str>, expected: &str| {
            let person = Person {
                name: name.to_owned(),
                ..Person::default()
            };
            let found = with_roles_apart(vec![person]).remove(0);
            assert_eq!(
                (found.role.as_deref(), found.name.as_str()),
                (role, expected)
            );
        };
        check("Statistiker Jon Ek", Some("Statistiker"), "Jon Ek");
        check("Kari Anne Nordmann", None, "Kari Anne Nordmann");
        check("Jon Ek", None, "Jon Ek");
        for name in [
            "Fatuma Maria Hassan",
            "Yngvild Marie Dahl",
            "Veslemøy Marie Berg",
        ] {
            check(name, None, name);
        }
        check("Statistiker Ek Dal", None, "Statistiker Ek Dal");
    }
}
