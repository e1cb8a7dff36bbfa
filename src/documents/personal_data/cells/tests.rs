//! Cells that are personal data, and those that are not.

use super::super::check_digits::made_up;
use super::*;
use PersonalDataKind::{Account, BirthDate, Health, HomeAddress, Identity, Phone};

fn check(rows: &[&[&str]], expected: &[(usize, usize, PersonalDataKind)]) {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
        .collect();
    let found = personal_cells(&rows);
    let found: Vec<_> = found
        .iter()
        .map(|cell| (cell.row, cell.column, cell.kind))
        .collect();
    assert_eq!(found, expected, "{rows:?}");
}

#[test]
fn a_row_is_about_the_person_who_is_named_in_it() {
    check(
        &[
            &["Fornavn", "Etternavn", "Merknad"],
            &["Kari", "Nordmann", "Allergisk mot nøtter"],
        ],
        &[(1, 2, Health)],
    );
    check(
        &[
            &["2", "Kari Nordmann", "Vik", "sykmeldt", "ok"],
            &["3", "Ola Nordmann", "Dal", "-", ""],
        ],
        &[(0, 3, Health)],
    );
    check(
        &[
            &["Navn", "Kari Nordmann"],
            &["Stilling", "rådgiver"],
            &["Merknad", "tåler ikke gluten"],
        ],
        &[(2, 1, Health)],
    );
    let account = made_up::account("9000050000");
    check(
        &[
            &["Kari Nordmann", "Vik kommune", "12.03.1975"],
            &["Ola Nordmann", "Dal", &account],
        ],
        &[(0, 2, BirthDate), (1, 2, Account)],
    );
    check(
        &[
            &["10.15", "Allergisk? Om mat på samlinger", "Kari Nordmann"],
            &["Kari Nordmann", "Vik", "12.03.2024"],
            &["Helse", "Vik", &account],
        ],
        &[],
    );
}

#[test]
fn a_talk_on_health_is_no_heading() {
    check(
        &[
            &["Tid", "Tema", "Innleder"],
            &["10.00", "Åpning", "Kari Nordmann"],
            &["10.15", "Ulikhet i helse", "Ola Nordmann"],
            &["10.45", "Trafikk", "Anne Nordmann"],
        ],
        &[],
    );
    check(
        &[
            &["Åpning", "Kari Nordmann"],
            &["Kosthold", "Ola Nordmann"],
            &["Trafikk", "Anne Nordmann"],
        ],
        &[],
    );
    check(
        &[
            &["1. mai", ""],
            &["Navn", "Kosthold"],
            &["Kari Nordmann", "glutenfritt"],
        ],
        &[(2, 1, Health)],
    );
}

#[test]
fn cells_are_told_by_those_around_them() {
    let own = made_up::identity("018190");
    check(
        &[&["Tema", "Nr"], &["Helse", &own[1..]]],
        &[(1, 1, Identity)],
    );
    check(
        &[&["Helse", &own[..6], &own[6..]]],
        &[(0, 1, Identity), (0, 2, Identity)],
    );
    check(
        &[&["Helse", &own[1..6], "", &own[6..]]],
        &[(0, 1, Identity), (0, 3, Identity)],
    );
    check(
        &[&["01.81.1990", &own[6..]]],
        &[(0, 0, Identity), (0, 1, Identity)],
    );
    check(
        &[&["Tema", "Født"], &["Helse", "14.03.1961"]],
        &[(1, 1, BirthDate)],
    );
    check(
        &[&["Tema", "Mobil"], &["Helse", "41 234 567"]],
        &[(1, 1, Phone)],
    );
}

#[test]
fn rows_of_persons_tell_more() {
    check(&[&["Telefon", "41 234 567"]], &[(0, 1, Phone)]);
    check(
        &[&["Kari Nordmann", "412", "34567"]],
        &[(0, 1, Phone), (0, 2, Phone)],
    );
    check(
        &[
            &["Navn", "Allergi"],
            &["Kari Nordmann", "egg"],
            &["Ola Nordmann", "ingen"],
        ],
        &[(1, 1, Health)],
    );
    check(
        &[&["Navn", "Adresse"], &["Kari Nordmann", "Solbakken 7"]],
        &[(1, 1, HomeAddress)],
    );
    check(
        &[&["Sted", "Adresse"], &["Kulturhuset", "Solbakken 7"]],
        &[],
    );
    let homes: &[&[&str]] = &[
        &["Kari Nordmann", "Solbakken 7"],
        &["Ola Nordmann", "Tøsse 12, 5700 Voss"],
    ];
    check(homes, &[(0, 1, HomeAddress), (1, 1, HomeAddress)]);
    check(&homes[..1], &[]);
    check(
        &[
            &["Kari Nordmann", "Solbakken 7", "Gruppe 2"],
            &["Ola Nordmann", "Tøsse 12, 5700 Voss", "Rom 12"],
            &["Liv Nordmann", "Tøsse 14", "Rom 14"],
        ],
        &[
            (0, 1, HomeAddress),
            (1, 1, HomeAddress),
            (2, 1, HomeAddress),
        ],
    );
    let groups: &[&[&str]] = &[&["Kari Nordmann", "Gruppe 1"], &["Ola Nordmann", "Rom 12"]];
    check(groups, &[]);
    check(&[&["Kommune", "Folkehelse"], &["Vik", "god"]], &[]);
    check(&[&["Kommune", "Tilskudd"], &["Vik", "41 234 567"]], &[]);
    check(
        &[&["Vik", "123456", "23456"], &["Dal", "4500123456", "2024"]],
        &[],
    );
}
