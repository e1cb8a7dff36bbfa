//! S301–S308: addresses, and the links of texts.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

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
            advarsel[S233]: To sider heter «Første samling».
             --> content/gatherings/2019/voss-2019/index.md:2:8
              |
            2 | title: Første samling
              |        ^^^^^^^^^^^^^^
              |
             ::: content/gatherings/2018/bergen-2018/index.md:2:8
              |
            2 | title: Første samling
              |        -------------- står først her
              |
              = råd: gi hver side sin egen tittel, for eksempel med sted eller dato

            advarsel[S232]: Samlingen er datert 2018-01-16, men mappen står under 2019.
             --> content/gatherings/2019/voss-2019/index.md:4:7
              |
            4 | date: 2018-01-16
              |       ^^^^^^^^^^
              |
              = råd: flytt mappen til content/gatherings/2018/voss-2019, eller rett datoen

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

#[test]
fn a_link_to_a_file_that_does_not_exist() {
    check_text(
        "Se [fylket](../../../counties/hordalnd.md) og [programmet](programm.pdf).\n",
        expect![[r#"
            feil[S302]: Lenken går ingen steder: ../../../counties/hordalnd.md
             --> content/gatherings/2018/bergen-2018/index.md:8:4
              |
            8 | Se [fylket](../../../counties/hordalnd.md) og [programmet](programm.pdf).
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: mente du: ../../../counties/hordaland.md

            feil[S302]: Lenken går ingen steder: programm.pdf
             --> content/gatherings/2018/bergen-2018/index.md:8:47
              |
            8 | Se [fylket](../../../counties/hordalnd.md) og [programmet](programm.pdf).
              |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: mente du: program.pdf

        "#]],
    );
}

#[test]
fn a_link_to_an_address_that_does_not_exist() {
    check_text(
        "Se [samlingen](/samlinger/bergen-2019/) og [noe](/helt/annet/).\n",
        expect![[r#"
            feil[S302]: Lenken går ingen steder: /samlinger/bergen-2019/
             --> content/gatherings/2018/bergen-2018/index.md:8:4
              |
            8 | Se [samlingen](/samlinger/bergen-2019/) og [noe](/helt/annet/).
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: mente du: /samlinger/bergen-2018/

            feil[S302]: Lenken går ingen steder: /helt/annet/
             --> content/gatherings/2018/bergen-2018/index.md:8:44
              |
            8 | Se [samlingen](/samlinger/bergen-2019/) og [noe](/helt/annet/).
              |                                            ^^^^^^^^^^^^^^^^^^^
              |
              = råd: lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/)

        "#]],
    );
}

#[test]
fn a_link_to_a_place_that_is_not_on_the_page() {
    check_text(
        "## Om dagen\n\nSe [over](#om-dagn) og [der](../../2019/voss-2019/index.md#program).\n",
        expect![[r#"
            feil[S303]: Siden finnes, men ikke stedet på den: #om-dagn
              --> content/gatherings/2018/bergen-2018/index.md:10:4
               |
            10 | Se [over](#om-dagn) og [der](../../2019/voss-2019/index.md#program).
               |    ^^^^^^^^^^^^^^^^
               |
               = råd: mente du: om-dagen

            feil[S302]: Lenken går ingen steder: ../../2019/voss-2019/index.md
              --> content/gatherings/2018/bergen-2018/index.md:10:24
               |
            10 | Se [over](#om-dagn) og [der](../../2019/voss-2019/index.md#program).
               |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = råd: lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/)

        "#]],
    );
    check(
        &[
            (
                GATHERING,
                format!(
                    "{}Se [der](../../2019/voss-2019/index.md#om-dagn).\n",
                    gathering("")
                ),
            ),
            (
                "content/gatherings/2019/voss-2019/index.md",
                format!("{}## Om dagen\n", gathering("")),
            ),
        ],
        expect![[r#"
            feil[S303]: Siden finnes, men ikke stedet på den: #om-dagn
             --> content/gatherings/2018/bergen-2018/index.md:8:4
              |
            8 | Se [der](../../2019/voss-2019/index.md#om-dagn).
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             ::: content/gatherings/2019/voss-2019/index.md
              = råd: mente du: om-dagen

            advarsel[S233]: To sider heter «Første samling».
             --> content/gatherings/2019/voss-2019/index.md:2:8
              |
            2 | title: Første samling
              |        ^^^^^^^^^^^^^^
              |
             ::: content/gatherings/2018/bergen-2018/index.md:2:8
              |
            2 | title: Første samling
              |        -------------- står først her
              |
              = råd: gi hver side sin egen tittel, for eksempel med sted eller dato

            advarsel[S232]: Samlingen er datert 2018-01-16, men mappen står under 2019.
             --> content/gatherings/2019/voss-2019/index.md:4:7
              |
            4 | date: 2018-01-16
              |       ^^^^^^^^^^
              |
              = råd: flytt mappen til content/gatherings/2018/voss-2019, eller rett datoen

        "#]],
    );
}

#[test]
fn links_that_lead_somewhere() {
    sound(&[
        (
            GATHERING,
            format!(
                "{}## Om dagen\n\n[a](#om-dagen) [b](program.pdf) [c](/samlinger/) [d](Deltakere%201.pdf) <https://ks.no> [e](mailto:post@example.no)\n",
                gathering("")
            ),
        ),
        (
            "content/gatherings/2018/bergen-2018/Deltakere 1.pdf",
            "A".to_owned(),
        ),
    ]);
}

#[test]
fn a_link_that_runs_a_script() {
    check_text(
        "Se [her](javascript:alert(1)).\n",
        expect![[r#"
            feil[S307]: Lenken kan ikke brukes: javascript:alert(1)
             --> content/gatherings/2018/bergen-2018/index.md:8:4
              |
            8 | Se [her](javascript:alert(1)).
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: lenker må begynne med https://, http://, mailto: eller tel:

            advarsel[S760]: Teksten på lenken sier ikke hvor den fører.
             --> content/gatherings/2018/bergen-2018/index.md:8:4
              |
            8 | Se [her](javascript:alert(1)).
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: la lenken være ord som sier hva leseren finner: [programmet for samlingen](…)

        "#]],
    );
}

/// In records as in texts: an address that runs a script, and a text that is not an address.
#[test]
fn an_address_in_a_record_that_runs_a_script() {
    check_gathering(
        "registration:\n  url: javascript:alert(1)\nrecordings:\n  - status: available\n    title: Opptak\n    url: www.example.no\n    captions: none\n",
        expect![[r#"
            feil[S307]: Lenken kan ikke brukes: javascript:alert(1)
             --> content/gatherings/2018/bergen-2018/index.md:8:8
              |
            8 |   url: javascript:alert(1)
              |        ^^^^^^^^^^^^^^^^^^^
              |
              = råd: lenker må begynne med https://, http://, mailto: eller tel:

            advarsel[S217]: Opptaket mangler undertekster.
              --> content/gatherings/2018/bergen-2018/index.md:10:13
               |
            10 |   - status: available
               |             ^^^^^^^^^
               |
               = råd: legg en .vtt-fil i mappen og skriv captions: filnavn.vtt

            feil[S307]: Lenken kan ikke brukes: www.example.no
              --> content/gatherings/2018/bergen-2018/index.md:12:10
               |
            12 |     url: www.example.no
               |          ^^^^^^^^^^^^^^
               |
               = råd: mente du: https://www.example.no

        "#]],
    );
}

#[test]
fn a_picture_of_another_site_and_one_without_a_text() {
    check_text(
        "![Logo](https://example.no/logo.png)\n\n![](sal.jpg)\n\n![Sal](sal.jpg)\n",
        expect![[r#"
            feil[S308]: Bildet ligger på et annet nettsted: https://example.no/logo.png
             --> content/gatherings/2018/bergen-2018/index.md:8:1
              |
            8 | ![Logo](https://example.no/logo.png)
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: legg en kopi av bildet i mappen; nettstedet henter ikke noe fra andre

            feil[S208]: Filen «sal.jpg» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:10:1
               |
            10 | ![](sal.jpg)
               | ^^^^^^^^^^^^
               |
               = råd: legg filen i mappen, eller rett navnet

            feil[S305]: Bildet «sal.jpg» mangler en tekst for dem som ikke ser det.
              --> content/gatherings/2018/bergen-2018/index.md:10:1
               |
            10 | ![](sal.jpg)
               | ^^^^^^^^^^^^
               |
               = råd: skriv hva bildet viser mellom klammene: ![hva bildet viser](fil.jpg)

            feil[S208]: Filen «sal.jpg» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:12:1
               |
            12 | ![Sal](sal.jpg)
               | ^^^^^^^^^^^^^^^
               |
               = råd: legg filen i mappen, eller rett navnet

        "#]],
    );
}

#[test]
fn html_that_is_not_safe() {
    check_text(
        "Hei <script>alert(1)</script>\n\n<iframe src=\"https://example.no\"></iframe>\n",
        expect![[r#"
            advarsel[S306]: HTML som ikke er trygg, ble tatt bort: <script>
             --> content/gatherings/2018/bergen-2018/index.md:8:5
              |
            8 | Hei <script>alert(1)</script>
              |     ^^^^^^^^
              |
              = råd: skriv det som Markdown

            advarsel[S306]: HTML som ikke er trygg, ble tatt bort: <iframe src="https://example.no">
              --> content/gatherings/2018/bergen-2018/index.md:10:1
               |
            10 | <iframe src="https://example.no"></iframe>
               | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = råd: skriv det som Markdown

        "#]],
    );
}

#[test]
fn a_mistake_in_the_text_of_a_field_is_told_at_the_field() {
    check_gathering(
        "follow_up: |\n  Se [her](../borte.md).\n",
        expect![[r#"
            feil[S302]: Lenken går ingen steder: ../borte.md
             --> content/gatherings/2018/bergen-2018/index.md:8:3
              |
            8 |   Se [her](../borte.md).
              |   ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/)

            advarsel[S760]: Teksten på lenken sier ikke hvor den fører.
             --> content/gatherings/2018/bergen-2018/index.md:8:3
              |
            8 |   Se [her](../borte.md).
              |   ^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: la lenken være ord som sier hva leseren finner: [programmet for samlingen](…)

        "#]],
    );
}

#[test]
fn a_link_in_a_twin() {
    check(
        &[(
            "content/gatherings/2018/bergen-2018/index.nn.md",
            "---\ntitle: Fyrste samling\n---\nSjå [programmet](borte.pdf).\n",
        )],
        expect![[r#"
            feil[S302]: Lenken går ingen steder: borte.pdf
             --> content/gatherings/2018/bergen-2018/index.nn.md:4:5
              |
            4 | Sjå [programmet](borte.pdf).
              |     ^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/)

        "#]],
    );
}

#[test]
fn a_hash_in_the_name_of_a_file() {
    check(
        &[
            (
                GATHERING,
                format!("{}Se [referatet](<Referat #1.txt>).\n", gathering("")),
            ),
            (
                "content/gatherings/2018/bergen-2018/Referat #1.txt",
                "Referat\n".to_owned(),
            ),
        ],
        expect![[r#"
            feil[S302]: Lenken går ingen steder: Referat #1.txt
             --> content/gatherings/2018/bergen-2018/index.md:8:4
              |
            8 | Se [referatet](<Referat #1.txt>).
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: mente du: Referat%20%231.txt

        "#]],
    );
}

#[test]
fn white_space_in_addresses() {
    check_gathering(
        "place: {name: Bergen, url: \"https://example.no/hotell \"}\nregistration: {url: \"https://example.no/en to\"}\n",
        expect![[r#"
            advarsel[S225]: Adressen har mellomrom rundt seg, som er tatt bort: https://example.no/hotell
             --> content/gatherings/2018/bergen-2018/index.md:7:28
              |
            7 | place: {name: Bergen, url: "https://example.no/hotell "}
              |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: slett mellomrommet

            feil[S307]: Lenken kan ikke brukes: https://example.no/en to
             --> content/gatherings/2018/bergen-2018/index.md:8:21
              |
            8 | registration: {url: "https://example.no/en to"}
              |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: ta bort mellomrommet eller linjeskiftet i adressen, eller skriv %20

        "#]],
    );
}

#[test]
fn a_message_in_short_form_is_one_line() {
    let site = Site::new(&[(
        GATHERING,
        gathering("place: {name: Bergen, url: \"https://example.no/en\\nto\"}\n"),
    )]);
    let report = site.report_in(ReportFormat::Short, Language::En);
    expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:7:28: error[S307]: The link cannot be used: https://example.no/en to (remove the white space in the address, or write %20)
    "#]].assert_eq(&report);
}

#[test]
fn addresses_that_no_site_can_have() {
    check(
        &[
            (
                "samling.yaml",
                "title: Læringsnettverk\ndescription: Samlinger.\nbase_url: www.example.no\naddresses:\n  gatherings: javascript:x\n  topics: CON\n  counties: Våre fylker\n  projects: ../x\n",
            ),
            (
                "content/pages/om.md",
                "---\ntitle: Om\naddress: a?b\naliases: [/sam. /, /aux/]\n---\n",
            ),
        ],
        expect![[r#"
            feil[S224]: «a?b» kan ikke være en adresse på nettstedet.
             --> content/pages/om.md:3:10
              |
            3 | address: a?b
              |          ^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: a-b

            feil[S304]: «/sam. /» kan ikke være en adresse på nettstedet.
             --> content/pages/om.md:4:11
              |
            4 | aliases: [/sam. /, /aux/]
              |           ^^^^^^^
              |
              = råd: skriv den fra nettstedets rot: /gammel/adresse/

            feil[S304]: «/aux/» kan ikke være en adresse på nettstedet.
             --> content/pages/om.md:4:20
              |
            4 | aliases: [/sam. /, /aux/]
              |                    ^^^^^
              |
              = råd: skriv den fra nettstedets rot: /gammel/adresse/

            feil[S223]: Nettstedet kan ikke stå på adressen «www.example.no».
             --> samling.yaml:3:11
              |
            3 | base_url: www.example.no
              |           ^^^^^^^^^^^^^^
              |
              = råd: mente du: https://www.example.no/

            feil[S224]: «javascript:x» kan ikke være en adresse på nettstedet.
             --> samling.yaml:5:15
              |
            5 |   gatherings: javascript:x
              |               ^^^^^^^^^^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: javascript-x

            feil[S224]: «CON» kan ikke være en adresse på nettstedet.
             --> samling.yaml:6:11
              |
            6 |   topics: CON
              |           ^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: con-1

            feil[S224]: «Våre fylker» kan ikke være en adresse på nettstedet.
             --> samling.yaml:7:13
              |
            7 |   counties: Våre fylker
              |             ^^^^^^^^^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: vare-fylker

            feil[S224]: «../x» kan ikke være en adresse på nettstedet.
             --> samling.yaml:8:13
              |
            8 |   projects: ../x
              |             ^^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: x

        "#]],
    );
}
