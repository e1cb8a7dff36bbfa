use crate::site::pages::site::Site;
use expect_test::{Expect, expect};

const GATHERING: &str = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
contacts:
  - {name: Kari Nordmann, role: rådgiver, email: kari@example.no, show_email: true, phone: 55 00 00 00}
  - {name: Ola Dal, valid_to: 2018-12-31}
presentations:
  - {id: en, title: Et innlegg, speakers: [{name: Per Ås, person: per}]}";

fn check(site: &Site, term: &str, wanted: &Expect) {
    let main = site.main("samlinger/x");
    let lines = main.lines().filter(|line| line.contains(term));
    wanted.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

fn site() -> Site {
    Site::new().gathering("x", GATHERING).file(
        "content/programme/people.yaml",
        "- {id: per, name: Per Ås, removed: true}\n",
    )
}

#[test]
fn contacts_of_a_recent_gathering_are_shown() {
    check(
        &site().today(2018, 2, 1),
        "<dt>Kontakt</dt>",
        &expect![[
            r#"<div><dt>Kontakt</dt><dd>Kari Nordmann, rådgiver, <a href="mailto:kari@example.no">kari@example.no</a></dd><dd>Ola Dal</dd></div>"#
        ]],
    );
}

#[test]
fn each_contact_expires_on_its_day() {
    check(
        &site().today(2019, 2, 1),
        "<dt>Kontakt</dt>",
        &expect![[
            r#"<div><dt>Kontakt</dt><dd>Kari Nordmann, rådgiver, <a href="mailto:kari@example.no">kari@example.no</a></dd><dd>Kontaktpersonen vises ikke lenger. Spør arrangøren.</dd></div>"#
        ]],
    );
}

#[test]
fn two_years_later_no_contact_is_shown() {
    check(
        &site().today(2021, 1, 1),
        "<dt>Kontakt</dt>",
        &expect![
            "<div><dt>Kontakt</dt><dd>Kontaktpersonen vises ikke lenger. Spør arrangøren.</dd></div>"
        ],
    );
}

#[test]
fn a_removed_name_stands_nowhere() {
    check(
        &site(),
        "<p class=\"meta\"",
        &expect![[
            r#"<p class="meta"><span class="speakers">Navn fjernet på forespørsel</span></p>"#
        ]],
    );
    assert!(!site().page("samlinger/x/en").contains("Per"));
}

#[test]
fn a_countys_telephone_number_is_a_link_without_spaces() {
    let site = Site::new().file(
        "content/counties/fjord.md",
        "---
number: \"90\"
names: {nb: Fjord}
contacts:
  - {name: Kari Nordmann, phone: 22 00 00 00, show_phone: true}
---
",
    );
    expect![[r#"<li>Kari Nordmann, <a href="tel:22000000">22 00 00 00</a></li>"#]]
        .assert_eq(&site.lines_with("fylker/fjord", "tel:"));
}
