//! S201, S203, S218: ids that are invalid, or belong to two records.

use crate::diagnostics::check::*;
use expect_test::expect;

#[test]
fn two_gatherings_with_one_id() {
    check(
        &[(
            "content/gatherings/2019/bergen-2018/index.md",
            gathering("").replace("2018-01-16", "2019-01-16"),
        )],
        expect![[r#"
            feil[S201]: Id-en «bergen-2018» er brukt to ganger (samling).
            --> content/gatherings/2019/bergen-2018/index.md
            ::: content/gatherings/2018/bergen-2018/index.md
             = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

        "#]],
    );
}

#[test]
fn two_in_one_list() {
    check(
        &[(
            "content/programme/actors.yaml",
            "- id: ks\n  name: KS\n  type: membership_organisation\n- id: fhi\n  name: FHI\n  type: agency\n- id: ks\n  name: Kommunesektorens organisasjon\n  type: membership_organisation\n",
        )],
        expect![[r#"
            feil[S201]: Id-en «ks» er brukt to ganger (aktør).
             --> content/programme/actors.yaml:7:7
              |
            1 | - id: ks
              |       -- står først her
            ...
            7 | - id: ks
              |       ^^
              |
              = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

        "#]],
    );
}

#[test]
fn a_talk_of_the_list_and_a_talk_of_the_folder() {
    check(
        &[
            (
                GATHERING,
                gathering("presentations:\n  - id: velkommen\n    title: Velkommen\n"),
            ),
            (
                "content/gatherings/2018/bergen-2018/presentations/velkommen.md",
                "---\ntitle: Velkommen\n---\n".to_owned(),
            ),
        ],
        expect![[r#"
            feil[S201]: Id-en «velkommen» er brukt to ganger (innlegg).
             --> content/gatherings/2018/bergen-2018/presentations/velkommen.md
              |
             ::: content/gatherings/2018/bergen-2018/index.md:8:9
              |
            8 |   - id: velkommen
              |         --------- står først her
              |
              = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

        "#]],
    );
}

#[test]
fn networks_efforts_activities_sub_goals_abbreviations() {
    check(
        &[
            (
                "content/counties/hordaland.md",
                "---\nnumber: \"12\"\nnames: {nb: Hordaland}\nvalid: ../2019-12-31\nnetworks:\n  - id: nettverket\n    name: Nettverket\n    owner: ks\n---\n",
            ),
            (
                "content/counties/vestland.md",
                "---\nnumber: \"46\"\nnames: {nb: Vestland}\nvalid: 2020-01-01/..\nnetworks:\n  - id: nettverket\n    name: Nettverket\n    owner: ks\n---\n",
            ),
            (
                "content/programme/goals.yaml",
                "sub_goals:\n  - number: \"1\"\n    text: A\n  - number: \"1\"\n    text: B\n",
            ),
            (
                "content/programme/efforts.yaml",
                "efforts:\n  - id: \"1.1\"\n    sub_goal: \"1\"\n    title: A\n    activities:\n      - id: 1.1.1\n        text: A\n      - id: 1.1.1\n        text: B\n  - id: \"1.1\"\n    sub_goal: \"1\"\n    title: B\n",
            ),
            (
                "content/programme/abbreviations.yaml",
                "- abbr: FHI\n  name: Folkehelseinstituttet\n- abbr: FHI\n  name: Folkehelseinstituttet\n",
            ),
        ],
        expect![[r#"
            feil[S201]: Id-en «nettverket» er brukt to ganger (læringsnettverk).
             --> content/counties/vestland.md:6:9
              |
            6 |   - id: nettverket
              |         ^^^^^^^^^^
              |
             ::: content/counties/hordaland.md:6:9
              |
            6 |   - id: nettverket
              |         ---------- står først her
              |
              = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

            feil[S201]: Id-en «FHI» er brukt to ganger (forkortelse).
             --> content/programme/abbreviations.yaml:3:9
              |
            1 | - abbr: FHI
              |         --- står først her
            2 |   name: Folkehelseinstituttet
            3 | - abbr: FHI
              |         ^^^
              |
              = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

            feil[S201]: Id-en «1.1.1» er brukt to ganger (aktivitet).
             --> content/programme/efforts.yaml:8:13
              |
            6 |       - id: 1.1.1
              |             ----- står først her
            7 |         text: A
            8 |       - id: 1.1.1
              |             ^^^^^
              |
              = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

            feil[S201]: Id-en «1.1» er brukt to ganger (innsats).
              --> content/programme/efforts.yaml:10:9
               |
             2 |   - id: "1.1"
               |         ----- står først her
            ...
            10 |   - id: "1.1"
               |         ^^^^^
               |
               = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

            feil[S201]: Id-en «1» er brukt to ganger (delmål).
             --> content/programme/goals.yaml:4:13
              |
            2 |   - number: "1"
              |             --- står først her
            3 |     text: A
            4 |   - number: "1"
              |             ^^^
              |
              = råd: gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen

        "#]],
    );
}

#[test]
fn ids_that_cannot_be_a_part_of_an_address() {
    check(
        &[
            (
                "content/counties/Møre og Romsdal.md",
                "---\nnumber: \"15\"\nnames: {nb: Møre og Romsdal}\n---\n",
            ),
            (
                "content/sources.yaml",
                "- id: brev-fra-ks\n  title: Brev\n- id: Brev_2\n  title: Brev 2\n- id: «»\n  title: Brev 3\n",
            ),
        ],
        expect![[r#"
            feil[S203]: «Møre og Romsdal» kan ikke være en id.
            --> content/counties/Møre og Romsdal.md
             = råd: bruk små bokstaver a–z, tall og bindestrek: more-og-romsdal

            feil[S203]: «Brev_2» kan ikke være en id.
             --> content/sources.yaml:3:7
              |
            3 | - id: Brev_2
              |       ^^^^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: brev-2

            feil[S203]: ««»» kan ikke være en id.
             --> content/sources.yaml:5:7
              |
            5 | - id: «»
              |       ^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek

        "#]],
    );
}

#[test]
fn a_talk_without_an_id() {
    check_gathering(
        "presentations:\n  - title: Velkommen\n",
        expect![[r#"
        feil[S218]: Et innlegg i listen må ha en id.
         --> content/gatherings/2018/bergen-2018/index.md:8:5
          |
        8 |   - title: Velkommen
          |     ^^^^^^^^^^^^^^^^
          |
          = råd: legg til id: med et kort ord, for eksempel id: velkommen

    "#]],
    );
}
