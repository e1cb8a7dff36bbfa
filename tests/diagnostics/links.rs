//! S301–S308: addresses, and what the texts link to.

use crate::check::*;
use expect_test::{Expect, expect};

/// The gathering's text begins on line 8.
fn check_text(text: &str, wanted: Expect) {
    check(&[(GATHERING, format!("{}{text}", gathering("")))], wanted);
}

#[test]
fn two_pages_at_one_address() {
    check(
        &[
            (GATHERING, gathering("aliases:\n  - /gammel/samling/\n")),
            (
                "content/gatherings/2019/voss-2019/index.md",
                gathering("aliases:\n  - /gammel/Samling/\n"),
            ),
        ],
        expect![[r#"
            feil[S301]: Adressen er brukt to ganger: /gammel/Samling/
             --> content/gatherings/2019/voss-2019/index.md:8:5
              |
            8 |   - /gammel/Samling/
              |     ^^^^^^^^^^^^^^^^
              |
             ::: content/gatherings/2018/bergen-2018/index.md:8:5
              |
            8 |   - /gammel/samling/
              |     ---------------- har adressen allerede
              |
              = råd: gi den ene en annen id, en annen adresse eller et annet filnavn

        "#]],
    );
}

#[test]
fn an_address_of_the_sites_own() {
    check_gathering(
        "aliases:\n  - /samlinger/\n",
        expect![[r#"
        feil[S301]: Adressen er opptatt av en side som samling lager selv: /samlinger/
         --> content/gatherings/2018/bergen-2018/index.md:8:5
          |
        8 |   - /samlinger/
          |     ^^^^^^^^^^^
          |
          = råd: velg en annen adresse

    "#]],
    );
}

#[test]
fn two_files_at_one_address() {
    check(
        &[
            ("content/gatherings/2018/bergen-2018/Deltakere 1.pdf", "A"),
            ("content/gatherings/2018/bergen-2018/deltakere-1.pdf", "B"),
        ],
        expect![[r#"
            feil[S301]: Adressen er brukt to ganger: /samlinger/bergen-2018/deltakere-1.pdf
            --> content/gatherings/2018/bergen-2018/deltakere-1.pdf
            ::: content/gatherings/2018/bergen-2018/Deltakere 1.pdf
             = råd: gi den ene en annen id, en annen adresse eller et annet filnavn

        "#]],
    );
}

#[test]
fn addresses_that_are_none() {
    check_gathering(
        "aliases:\n  - gammel/samling/\n  - https://example.no/samling/\n  - /../hemmelig/\n  - /\n  - /a?b=c\n",
        expect![[r#"
            feil[S304]: «gammel/samling/» kan ikke være en adresse på nettstedet.
             --> content/gatherings/2018/bergen-2018/index.md:8:5
              |
            8 |   - gammel/samling/
              |     ^^^^^^^^^^^^^^^
              |
              = råd: skriv den fra nettstedets rot: /gammel/adresse/

            feil[S304]: «https://example.no/samling/» kan ikke være en adresse på nettstedet.
             --> content/gatherings/2018/bergen-2018/index.md:9:5
              |
            9 |   - https://example.no/samling/
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: skriv den fra nettstedets rot: /gammel/adresse/

            feil[S304]: «/../hemmelig/» kan ikke være en adresse på nettstedet.
              --> content/gatherings/2018/bergen-2018/index.md:10:5
               |
            10 |   - /../hemmelig/
               |     ^^^^^^^^^^^^^
               |
               = råd: skriv den fra nettstedets rot: /gammel/adresse/

            feil[S304]: «/» kan ikke være en adresse på nettstedet.
              --> content/gatherings/2018/bergen-2018/index.md:11:5
               |
            11 |   - /
               |     ^
               |
               = råd: skriv den fra nettstedets rot: /gammel/adresse/

            feil[S304]: «/a?b=c» kan ikke være en adresse på nettstedet.
              --> content/gatherings/2018/bergen-2018/index.md:12:5
               |
            12 |   - /a?b=c
               |     ^^^^^^
               |
               = råd: skriv den fra nettstedets rot: /gammel/adresse/

        "#]],
    );
}
