//! S103–S113: YAML as typed by people who do not know it.

use crate::diagnostics::check::*;
use expect_test::expect;

#[test]
fn a_colon_in_a_title() {
    check_gathering(
        "summary: Tema: levekår\n",
        expect![[r#"
            feil[S105]: Her står et kolon til på samme linje.
             --> content/gatherings/2018/bergen-2018/index.md:7:14
              |
            7 | summary: Tema: levekår
              |              ^
              |
              = råd: skriv linjen slik: summary: "Tema: levekår"

        "#]],
    );
}

#[test]
fn a_tab_in_the_indentation() {
    check_gathering(
        "place:\n\tname: Bergen\n",
        expect![[r#"
        feil[S104]: Linjen er rykket inn med tabulator.
         --> content/gatherings/2018/bergen-2018/index.md:8:1
          |
        8 |     name: Bergen
          | ^^^^
          |
          = råd: bruk mellomrom: to for hvert nivå

    "#]],
    );
}

#[test]
fn a_quotation_that_is_never_closed() {
    check_gathering(
        "summary: \"Tema om levekår\n",
        expect![[r#"
        feil[S106]: Hermetegnet her blir aldri lukket.
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: "Tema om levekår
          |          ^
          |
          = råd: sett et hermetegn til der teksten slutter

    "#]],
    );
}

#[test]
fn a_value_that_begins_with_a_reserved_character() {
    check_gathering(
        "summary: @KS inviterer\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «@».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: @KS inviterer
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
    check_gathering(
        "summary: `kode`\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «`».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: `kode`
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
    check_gathering(
        "summary: %50 av kommunene\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «%».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: %50 av kommunene
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
}

#[test]
fn a_list_that_is_not_closed() {
    check_gathering(
        "topics: [levekår, skole\nsummary: Tekst\n",
        expect![[r#"
            feil[S108]: En liste eller blokk i klammer blir ikke lukket, eller et komma mangler.
             --> content/gatherings/2018/bergen-2018/index.md:7:9
              |
            7 | topics: [levekår, skole
              |         ^
              |
              = råd: se etter manglende ] eller }

        "#]],
    );
}

#[test]
fn a_line_that_is_not_indented_as_the_others() {
    check_gathering(
        "place:\n  name: Bergen\n venue: Hotellet\n",
        expect![[r#"
        feil[S123]: Innrykket her stemmer ikke med linjene over.
         --> content/gatherings/2018/bergen-2018/index.md:9:2
          |
        9 |  venue: Hotellet
          |  ^
          |
          = råd: la felter som hører sammen, begynne like langt inne på linjen

    "#]],
    );
}

#[test]
fn a_line_without_a_colon() {
    check_gathering(
        "summary\n",
        expect![[r#"
            feil[S124]: Her mangler et kolon med mellomrom etter.
             --> content/gatherings/2018/bergen-2018/index.md:7:1
              |
            7 | summary
              | ^^^^^^^
              |
              = råd: skriv linjen slik: summary: …

        "#]],
    );
}

#[test]
fn a_list_without_a_space_after_the_dash() {
    check_gathering(
        "topics:\n  -levekår\n  -skole\n",
        expect![[r#"
            feil[S130]: Punktet i listen begynner med «-».
             --> content/gatherings/2018/bergen-2018/index.md:8:3
              |
            8 |   -levekår
              |   ^^^^^^^^
              |
              = råd: skriv bindestrek og mellomrom foran hvert punkt: - levekår

        "#]],
    );
}

#[test]
fn no_space_after_a_colon() {
    check_gathering(
        "summary:Tekst\n",
        expect![[r#"
            feil[S124]: Her mangler et kolon med mellomrom etter.
             --> content/gatherings/2018/bergen-2018/index.md:7:1
              |
            7 | summary:Tekst
              | ^^^^^^^^^^^^^
              |
              = råd: skriv linjen slik: summary: Tekst

        "#]],
    );
}

#[test]
fn two_documents_in_one_file() {
    check(
        &[(
            "content/sources.yaml",
            "- id: a\n  title: A\n---\n- id: b\n  title: B\n",
        )],
        expect![[r#"
            feil[S126]: En linje med --- deler filen i to.
             --> content/sources.yaml:3:1
              |
            3 | ---
              | ^^^
              |
              = råd: ta bort linjen

        "#]],
    );
}

#[test]
fn an_alias_of_nothing() {
    check_gathering(
        "summary: *KS*\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «*».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: *KS*
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
}

#[test]
fn a_field_that_stands_twice() {
    check_gathering(
        "summary: En\nsummary: To\n",
        expect![[r#"
        feil[S109]: Feltet «summary» står to ganger.
         --> content/gatherings/2018/bergen-2018/index.md:8:1
          |
        7 | summary: En
          | ------- står først her
        8 | summary: To
          | ^^^^^^^

    "#]],
    );
}

#[test]
fn a_field_that_stands_twice_in_a_block_of_free_names() {
    check_gathering(
        "provenance:\n  date:\n    source: brev-fra-ks\n  date:\n    certainty: inferred\n",
        expect![[r#"
            feil[S109]: Feltet «date» står to ganger.
              --> content/gatherings/2018/bergen-2018/index.md:10:3
               |
             8 |   date:
               |   ---- står først her
             9 |     source: brev-fra-ks
            10 |   date:
               |   ^^^^

        "#]],
    );
    check(
        &[(
            "content/counties/oslo.md",
            "---\nnumber: \"03\"\nnames:\n  nb: Oslo\n  nb: Kristiania\n---\n",
        )],
        expect![[r#"
            feil[S109]: Feltet «nb» står to ganger.
             --> content/counties/oslo.md:5:3
              |
            4 |   nb: Oslo
              |   -- står først her
            5 |   nb: Kristiania
              |   ^^

        "#]],
    );
}

#[test]
fn an_unknown_field_with_a_near_name() {
    check_gathering(
        "sumary: Tekst\n",
        expect![[r#"
        feil[S110]: Ukjent felt: «sumary»
         --> content/gatherings/2018/bergen-2018/index.md:7:1
          |
        7 | sumary: Tekst
          | ^^^^^^
          |
          = råd: mente du: summary

    "#]],
    );
}

#[test]
fn an_unknown_field_with_no_near_name() {
    check(
        &[("content/sources.yaml", "- id: a\n  title: A\n  pris: 10\n")],
        expect![[r#"
            feil[S110]: Ukjent felt: «pris»
             --> content/sources.yaml:3:3
              |
            3 |   pris: 10
              |   ^^^^
              |
              = råd: her kan det stå: id, title, lang, publisher, date, url, archived_url, condition, note

        "#]],
    );
}

#[test]
fn an_unknown_field_deep_in_a_list() {
    check_gathering(
        "sessions:\n  - title: Åpning\n  - title: Innlegg\n    chairs:\n      - name: Kari\n        rolle: leder\n",
        expect![[r#"
            feil[S110]: Ukjent felt: «rolle»
              --> content/gatherings/2018/bergen-2018/index.md:12:9
               |
            12 |         rolle: leder
               |         ^^^^^
               |
               = råd: mente du: role

        "#]],
    );
}

#[test]
fn an_unknown_field_under_a_name_with_dots_in_it() {
    check_gathering(
        "presentations:\n  - id: en\n    title: En\nprovenance:\n  presentations[0].title:\n    kilde: brev-fra-ks\nmaterials: 3\n",
        expect![[r#"
            feil[S110]: Ukjent felt: «kilde»
              --> content/gatherings/2018/bergen-2018/index.md:12:5
               |
            12 |     kilde: brev-fra-ks
               |     ^^^^^
               |
               = råd: mente du: source

            feil[S113]: Her må det stå en liste.
              --> content/gatherings/2018/bergen-2018/index.md:13:12
               |
            13 | materials: 3
               |            ^
               |
               = råd: skriv hvert punkt på en egen linje, med bindestrek og mellomrom foran

        "#]],
    );
}

#[test]
fn flow_style() {
    sound(&[(
        GATHERING,
        gathering(
            "place: {name: Bergen, venue: \"Sal A, 2. etasje\"}\ntopics: [levekår, 'skole og oppvekst']\n",
        ),
    )]);
    check_gathering(
        "place: {name: Bergen, sal: A}\nsessions: [{title: Åpning, start: 10.00}, {titel: Slutt}]\n",
        expect![[r#"
            feil[S110]: Ukjent felt: «sal»
             --> content/gatherings/2018/bergen-2018/index.md:7:23
              |
            7 | place: {name: Bergen, sal: A}
              |                       ^^^
              |
              = råd: her kan det stå: name, venue, address, url

            feil[S110]: Ukjent felt: «titel»
             --> content/gatherings/2018/bergen-2018/index.md:8:44
              |
            8 | sessions: [{title: Åpning, start: 10.00}, {titel: Slutt}]
              |                                            ^^^^^
              |
              = råd: mente du: title

        "#]],
    );
}

#[test]
fn a_field_that_is_missing() {
    check(
        &[(GATHERING, "---\ntitle: Samling\n---\nTekst\n")],
        expect![[r#"
            feil[S111]: Feltet «date» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: date: … (eller date: unknown, når det ikke er kjent)

            feil[S111]: Feltet «kind» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: kind: …

            feil[S111]: Feltet «mode» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: mode: … (eller mode: unknown, når det ikke er kjent)

            feil[S111]: Feltet «status» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: status: …

        "#]],
    );
}

#[test]
fn a_field_that_is_missing_in_a_list_file() {
    check(
        &[(
            "content/programme/actors.yaml",
            "- id: ks\n  name: KS\n  type: membership_organisation\n- id: fhi\n  type: agency\n- name: Bufdir\n  type: directorate\n",
        )],
        expect![[r#"
            feil[S111]: Feltet «name» mangler.
             --> content/programme/actors.yaml:4:3
              |
            4 | - id: fhi
              |   ^^^^^^^
              |
              = råd: legg til en linje: name: …

            feil[S111]: Feltet «id» mangler.
             --> content/programme/actors.yaml:6:3
              |
            6 | - name: Bufdir
              |   ^^^^^^^^^^^^
              |
              = råd: legg til en linje: id: …

        "#]],
    );
}

#[test]
fn an_empty_record() {
    check(
        &[
            ("content/pages/om.md", "---\n---\nTekst\n"),
            ("content/pages/tom.md", "---\n# bare en merknad\n---\n"),
            ("samling.yaml", ""),
        ],
        expect![[r#"
            feil[S111]: Feltet «title» mangler.
            --> content/pages/om.md
             = råd: legg til en linje: title: …

            feil[S111]: Feltet «title» mangler.
            --> content/pages/tom.md
             = råd: legg til en linje: title: …

            feil[S111]: Feltet «description» mangler.
            --> samling.yaml
             = råd: legg til en linje: description: …

            feil[S111]: Feltet «title» mangler.
            --> samling.yaml
             = råd: legg til en linje: title: …

        "#]],
    );
}

#[test]
fn empty_list_files_are_empty_lists() {
    sound(&[
        ("content/programme/people.yaml", ""),
        ("content/resources.yaml", "# ingen ennå\n"),
        ("content/redirects.yaml", "[]\n"),
    ]);
}

#[test]
fn a_choice_that_is_none() {
    check(
        &[(
            GATHERING,
            "---\ntitle: Samling\nkind: samlinga\ndate: 2018-01-16\nstatus: avholdt\nmode: fysisk\n---\n",
        )],
        expect![[r#"
            feil[S112]: «samlinga» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:3:7
              |
            3 | kind: samlinga
              |       ^^^^^^^^
              |
              = råd: mente du: samling

            feil[S112]: «avholdt» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:5:9
              |
            5 | status: avholdt
              |         ^^^^^^^
              |
              = råd: mente du: held

            feil[S112]: «fysisk» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:6:7
              |
            6 | mode: fysisk
              |       ^^^^^^
              |
              = råd: mente du: physical

        "#]],
    );
}

#[test]
fn a_choice_in_curly_quotes() {
    check(
        &[(
            GATHERING,
            "---\ntitle: Samling\nkind: “samling”\ndate: “2018-01-16”\nstatus: held\nmode: physical\n---\n",
        )],
        expect![[r#"
            feil[S112]: «“samling”» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:3:7
              |
            3 | kind: “samling”
              |       ^^^^^^^^^
              |
              = råd: bytt dem ut med rette hermetegn ("…"), eller ta dem bort

            feil[S114]: «“2018-01-16”» er ikke en dato.
             --> content/gatherings/2018/bergen-2018/index.md:4:7
              |
            4 | date: “2018-01-16”
              |       ^^^^^^^^^^^^
              |
              = råd: mente du: 2018-01-16

        "#]],
    );
}

#[test]
fn a_shape_that_is_another() {
    check_gathering(
        "topics: levekår\n",
        expect![[r#"
            feil[S113]: Her må det stå en liste.
             --> content/gatherings/2018/bergen-2018/index.md:7:9
              |
            7 | topics: levekår
              |         ^^^^^^^
              |
              = råd: skriv linjen slik: topics: [levekår]

        "#]],
    );
    check_gathering(
        "summary:\n  - en\n  - to\n",
        expect![[r#"
        feil[S113]: Her må det stå en tekst.
         --> content/gatherings/2018/bergen-2018/index.md:8:3
          |
        8 |   - en
          |   ^^^^

    "#]],
    );
    check_gathering(
        "open_for_all: ja\n",
        expect![[r#"
            feil[S113]: Her må det stå true eller false.
             --> content/gatherings/2018/bergen-2018/index.md:7:15
              |
            7 | open_for_all: ja
              |               ^^
              |
              = råd: mente du: true

        "#]],
    );
    check_gathering(
        "participants:\n  count: mange\n",
        expect![[r#"
        feil[S113]: Her må det stå et helt tall.
         --> content/gatherings/2018/bergen-2018/index.md:8:10
          |
        8 |   count: mange
          |          ^^^^^

    "#]],
    );
    check_gathering(
        "participants:\n  count: -3\n",
        expect![[r#"
            feil[S113]: Her må det stå et helt tall.
             --> content/gatherings/2018/bergen-2018/index.md:8:10
              |
            8 |   count: -3
              |          ^^
              |
              = råd: skriv linjen slik: count: 3

        "#]],
    );
    check_gathering(
        "place: Bergen\n",
        expect![[r#"
            feil[S113]: Her må det stå felter, hvert på sin linje.
             --> content/gatherings/2018/bergen-2018/index.md:7:8
              |
            7 | place: Bergen
              |        ^^^^^^
              |
              = råd: skriv place: alene på linjen, og name: Bergen på den neste, to mellomrom inn (her kan det stå: name, venue, address, url)

        "#]],
    );
    check_gathering(
        "summary:\n  nb: Tekst\n",
        expect![[r#"
        feil[S113]: Her må det stå en tekst.
         --> content/gatherings/2018/bergen-2018/index.md:8:3
          |
        8 |   nb: Tekst
          |   ^^^^^^^^^

    "#]],
    );
    check_gathering(
        "sessions:\n  title: Åpning\n",
        expect![[r#"
            feil[S113]: Her må det stå en liste.
             --> content/gatherings/2018/bergen-2018/index.md:8:3
              |
            8 |   title: Åpning
              |   ^^^^^^^^^^^^^
              |
              = råd: skriv hvert punkt på en egen linje, med bindestrek og mellomrom foran

        "#]],
    );
    check_gathering(
        "sessions:\n  - Åpning\n",
        expect![[r#"
            feil[S113]: Her må det stå felter, hvert på sin linje.
             --> content/gatherings/2018/bergen-2018/index.md:8:5
              |
            8 |   - Åpning
              |     ^^^^^^
              |
              = råd: skriv - title: Åpning (her kan det stå: title, type, date, start, end, room, track, summary, chairs, presentations)

        "#]],
    );
    check_gathering(
        "kind2:\n",
        expect![[r#"
        feil[S110]: Ukjent felt: «kind2»
         --> content/gatherings/2018/bergen-2018/index.md:7:1
          |
        7 | kind2:
          | ^^^^^
          |
          = råd: mente du: kind

    "#]],
    );
}

#[test]
fn a_list_file_that_is_no_list() {
    check(
        &[
            ("content/sources.yaml", "id: a\ntitle: A\n"),
            ("content/programme/people.yaml", "Kari Nordmann\n"),
            (
                "content/programme/goals.yaml",
                "- number: \"1\"\n  text: Oversikt\n",
            ),
        ],
        expect![[r#"
            feil[S113]: Her må det stå felter, hvert på sin linje.
             --> content/programme/goals.yaml:1:1
              |
            1 | - number: "1"
              | ^^^^^^^^^^^^^
              |
              = råd: skriv hvert felt på en egen linje: navn: verdi

            feil[S113]: Her må det stå en liste.
             --> content/programme/people.yaml:1:1
              |
            1 | Kari Nordmann
              | ^^^^^^^^^^^^^
              |
              = råd: skriv hvert punkt på en egen linje, med bindestrek og mellomrom foran

            feil[S113]: Her må det stå en liste.
             --> content/sources.yaml:1:1
              |
            1 | id: a
              | ^^^^^
              |
              = råd: skriv hvert punkt på en egen linje, med bindestrek og mellomrom foran

        "#]],
    );
}

#[test]
fn words_that_yaml_takes_for_something_else_stay_words() {
    let site = Site::new(&[
        (
            GATHERING,
            "---\ntitle: no\nkind: samling\ndate: 2018\nstatus: held\nmode: physical\ntopics: [on, off, yes, y, 1e3, 0x1F, 0o7, .5, 12_000, 1:30]\nsummary: 4.10\n---\n",
        ),
        (
            "content/counties/oslo.md",
            "---\nnumber: 03\nnames: {nb: Oslo}\n---\n",
        ),
        (
            "content/programme/goals.yaml",
            "sub_goals:\n  - number: 1\n    text: 2018\n",
        ),
    ]);
    assert_eq!(site.report(), "");
    let (sources, _) = samling::content::source::read(site.root());
    let gathering = &sources.records.gatherings[0].record;
    assert_eq!(gathering.title, "no");
    assert_eq!(gathering.summary.as_deref(), Some("4.10"));
    assert_eq!(
        gathering.topics.join(" "),
        "on off yes y 1e3 0x1F 0o7 .5 12_000 1:30"
    );
    let oslo = sources
        .records
        .counties
        .iter()
        .find(|county| county.id == "oslo");
    assert_eq!(
        oslo.and_then(|oslo| oslo.record.number.as_deref()),
        Some("03")
    );
    assert_eq!(
        sources
            .records
            .goals
            .map(|goals| goals.record.sub_goals[0].text.to_string()),
        Some("2018".to_owned())
    );
}

#[test]
fn words_stay_words_in_a_file_with_another_mistake() {
    check(
        &[(
            "content/programme/goals.yaml",
            "sub_goals:\n  - number: 1\n    text: true\n  - number: 4.10\n    text: no\n    tekst: nei\n",
        )],
        expect![[r#"
            feil[S203]: «4.10» kan ikke være en id.
             --> content/programme/goals.yaml:4:13
              |
            4 |   - number: 4.10
              |             ^^^^
              |
              = råd: bruk små bokstaver a–z, tall og bindestrek: 4-10

            feil[S110]: Ukjent felt: «tekst»
             --> content/programme/goals.yaml:6:5
              |
            6 |     tekst: nei
              |     ^^^^^
              |
              = råd: mente du: text

        "#]],
    );
}

#[test]
fn true_and_null_where_a_text_is_wanted() {
    check_gathering(
        "summary: true\naudience: null\nplace:\n  name: ~\n",
        expect![[""]],
    );
}

#[test]
fn several_mistakes_in_one_file_are_told_at_once() {
    check(
        &[(
            GATHERING,
            "---\ntitle: Samling\nkind: samling\ndate: 16. januar 2018\nstatus: avlyst\nmodus: fysisk\nstarts: kl. 10\nplace:\n  navn: Bergen\nsessions:\n  - start: 25:00\n    type: pause\n  - title: Innlegg\n    presentations: velkommen\nopen_for_all: nei\n---\n",
        )],
        expect![[r#"
            feil[S111]: Feltet «mode» mangler.
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | title: Samling
              | ^^^^^^^^^^^^^^
              |
              = råd: legg til en linje: mode: … (eller mode: unknown, når det ikke er kjent)

            feil[S114]: «16. januar 2018» er ikke en dato.
             --> content/gatherings/2018/bergen-2018/index.md:4:7
              |
            4 | date: 16. januar 2018
              |       ^^^^^^^^^^^^^^^
              |
              = råd: mente du: 2018-01-16

            feil[S112]: «avlyst» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:5:9
              |
            5 | status: avlyst
              |         ^^^^^^
              |
              = råd: mente du: cancelled

            feil[S110]: Ukjent felt: «modus»
             --> content/gatherings/2018/bergen-2018/index.md:6:1
              |
            6 | modus: fysisk
              | ^^^^^
              |
              = råd: her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til

            feil[S110]: Ukjent felt: «navn»
             --> content/gatherings/2018/bergen-2018/index.md:9:3
              |
            9 |   navn: Bergen
              |   ^^^^
              |
              = råd: mente du: name

            feil[S111]: Feltet «title» mangler.
              --> content/gatherings/2018/bergen-2018/index.md:11:5
               |
            11 |   - start: 25:00
               |     ^^^^^^^^^^^^
               |
               = råd: legg til en linje: title: …

            feil[S115]: «25:00» er ikke et klokkeslett.
              --> content/gatherings/2018/bergen-2018/index.md:11:12
               |
            11 |   - start: 25:00
               |            ^^^^^
               |
               = råd: skriv klokkeslettet slik: "10:00"

            feil[S112]: «pause» er ikke en av mulighetene her.
              --> content/gatherings/2018/bergen-2018/index.md:12:11
               |
            12 |     type: pause
               |           ^^^^^
               |
               = råd: mente du: break

            feil[S113]: Her må det stå en liste.
              --> content/gatherings/2018/bergen-2018/index.md:14:20
               |
            14 |     presentations: velkommen
               |                    ^^^^^^^^^
               |
               = råd: skriv hvert punkt på en egen linje, med bindestrek og mellomrom foran

            feil[S113]: Her må det stå true eller false.
              --> content/gatherings/2018/bergen-2018/index.md:15:15
               |
            15 | open_for_all: nei
               |               ^^^
               |
               = råd: mente du: false

        "#]],
    );
}

#[test]
fn a_hundred_mistakes_in_a_list_are_a_hundred() {
    let resources: String = (0..100)
        .map(|n| format!("- id: r{n}\n  title: R{n}\n  kind: bok\n"))
        .collect();
    let site = Site::new(&[("content/resources.yaml", resources)]);
    assert_eq!(site.report().matches("[S112]").count(), 100);
}

#[test]
fn numbers_without_quotation_marks_do_not_hide_a_mistake_far_below() {
    let mut municipalities: String = (1000..1400)
        .map(|n| format!("- id: k{n}\n  number: {n}\n  names: {{nb: K}}\n  counties: []\n"))
        .collect();
    municipalities.push_str("- id: sist\n  number: 1400\n  names: {nb: K}\n  fylker: []\n");
    check(
        &[("content/municipalities.yaml", municipalities)],
        expect![[r#"
            feil[S110]: Ukjent felt: «fylker»
                --> content/municipalities.yaml:1604:3
                 |
            1604 |   fylker: []
                 |   ^^^^^^
                 |
                 = råd: mente du: counties

        "#]],
    );
}

#[test]
fn an_anchor_is_followed_and_its_mistakes_told_once() {
    sound(&[(GATHERING, gathering("summary: &s Tekst\naudience: *s\n"))]);
    check_gathering(
        "summary: &s Tekst\naudience: *s\nplass: Bergen\n",
        expect![[r#"
            feil[S110]: Ukjent felt: «plass»
             --> content/gatherings/2018/bergen-2018/index.md:9:1
              |
            9 | plass: Bergen
              | ^^^^^
              |
              = råd: her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til

        "#]],
    );
}

#[test]
fn an_anchor_stands_for_its_text_also_where_a_text_is_needed() {
    check(
        &[(
            "content/sources.yaml",
            "- id: &x brev-fra-ks\n  title: *x\n  pris: 10\n",
        )],
        expect![[r#"
            feil[S110]: Ukjent felt: «pris»
             --> content/sources.yaml:3:3
              |
            3 |   pris: 10
              |   ^^^^
              |
              = råd: her kan det stå: id, title, lang, publisher, date, url, archived_url, condition, note

        "#]],
    );
}

#[test]
fn markdown_at_the_beginning_of_a_value() {
    check_gathering(
        "summary: **Viktig** melding\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «*».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: **Viktig** melding
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
    check_gathering(
        "summary: > sitat\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «>».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: > sitat
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
    check_gathering(
        "summary: - punkt\n",
        expect![[r#"
        feil[S107]: En verdi kan ikke begynne med «-».
         --> content/gatherings/2018/bergen-2018/index.md:7:10
          |
        7 | summary: - punkt
          |          ^
          |
          = råd: sett hele verdien i hermetegn ("…")

    "#]],
    );
    check_gathering(
        "summary: [lenke](https://ks.no)\n",
        expect![[r#"
        feil[S125]: Verdien er avsluttet, men linjen fortsetter.
         --> content/gatherings/2018/bergen-2018/index.md:7:17
          |
        7 | summary: [lenke](https://ks.no)
          |                 ^
          |
          = råd: sett hele verdien i hermetegn, med '…' ytterst når det står "…" i den

    "#]],
    );
}

#[test]
fn a_quotation_at_the_beginning_of_a_title() {
    check_gathering(
        "summary: \"Sunn\" oppvekst\n",
        expect![[r#"
        feil[S125]: Verdien er avsluttet, men linjen fortsetter.
         --> content/gatherings/2018/bergen-2018/index.md:7:17
          |
        7 | summary: "Sunn" oppvekst
          |                 ^
          |
          = råd: sett hele verdien i hermetegn, med '…' ytterst når det står "…" i den

    "#]],
    );
}

#[test]
fn a_field_that_is_indented_too_far() {
    check_gathering(
        "summary: Tekst\n  audience: Alle\n",
        expect![[r#"
        feil[S123]: Innrykket her stemmer ikke med linjene over.
         --> content/gatherings/2018/bergen-2018/index.md:8:3
          |
        8 |   audience: Alle
          |   ^
          |
          = råd: la felter som hører sammen, begynne like langt inne på linjen

    "#]],
    );
}

#[test]
fn an_empty_value_where_something_must_stand() {
    check(
        &[(
            GATHERING,
            "---\ntitle: Samling\nkind:\ndate:\nstatus:\nmode:\nsessions:\n  - title: A\n    start:\n---\n",
        )],
        expect![[r#"
            feil[S204]: Feltet «kind» er tomt.
             --> content/gatherings/2018/bergen-2018/index.md:3:1
              |
            3 | kind:
              | ^^^^

            feil[S204]: Feltet «date» er tomt.
             --> content/gatherings/2018/bergen-2018/index.md:4:1
              |
            4 | date:
              | ^^^^
              |
              = råd: skriv unknown når det ikke er kjent

            feil[S204]: Feltet «status» er tomt.
             --> content/gatherings/2018/bergen-2018/index.md:5:1
              |
            5 | status:
              | ^^^^^^

            feil[S204]: Feltet «mode» er tomt.
             --> content/gatherings/2018/bergen-2018/index.md:6:1
              |
            6 | mode:
              | ^^^^
              |
              = råd: skriv unknown når det ikke er kjent

        "#]],
    );
}

#[test]
fn a_path_of_windows_between_quotation_marks() {
    check_gathering(
        "summary: \"C:\\mappe\\fil\"\n",
        expect![[r#"
            feil[S127]: Dette er en fil på din egen maskin: C:\mappe\fil
             --> content/gatherings/2018/bergen-2018/index.md:7:11
              |
            7 | summary: "C:\mappe\fil"
              |           ^^^^^^^^^^^^
              |
              = råd: legg filen i mappen der dette står, og skriv bare navnet på den

        "#]],
    );
}

#[test]
fn a_control_character() {
    check_gathering(
        "summary: a\u{8}b\n",
        expect![[r#"
            feil[S128]: Her står et usynlig tegn som ikke kan brukes.
             --> content/gatherings/2018/bergen-2018/index.md:7:11
              |
            7 | summary: a␈b
              |           ^
              |
              = råd: slett teksten rundt merket, og skriv den på nytt

        "#]],
    );
}

#[test]
fn brackets_within_brackets_without_end() {
    check_gathering(
        &format!("topics: {}{}\n", "[".repeat(150), "]".repeat(150)),
        expect![[r#"
            feil[S113]: Her må det stå en tekst.
             --> content/gatherings/2018/bergen-2018/index.md:7:10
              |
            7 | ...: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]...
              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        "#]],
    );
}

#[test]
fn a_version_of_yaml_that_is_none() {
    check(
        &[("samling.yaml", "%YAML 9.9\n---\ntitle: T\ndescription: D\n")],
        expect![[r#"
            feil[S103]: Dette er ikke gyldig YAML: found incompatible YAML document
             --> samling.yaml:1:1
              |
            1 | %YAML 9.9
              | ^
              |
              = råd: sett teksten i hermetegn ("…"), eller se etter innrykk som ikke stemmer

        "#]],
    );
}

#[test]
fn lists_as_word_writes_them() {
    for list in [
        "topics:\n– psykisk helse\n– skole\n",
        "topics:\n  – psykisk helse\n  – skole\n",
        "topics:\n-psykisk helse\n-skole\n",
        "topics:\n  • psykisk helse\n",
        "presentations:\n  – id: a\n    title: A\n",
    ] {
        let site = Site::new(&[(GATHERING, gathering(list))]);
        let report = site.report();
        assert!(report.contains("[S130]"), "{list}\n{report}");
        assert!(report.contains("skriv bindestrek og mellomrom"), "{report}");
    }
    check_gathering(
        "topics:\n– psykisk helse\n– skole\n",
        expect![[r#"
        feil[S130]: Punktet i listen begynner med «–».
         --> content/gatherings/2018/bergen-2018/index.md:8:1
          |
        8 | – psykisk helse
          | ^
          |
          = råd: skriv bindestrek og mellomrom foran hvert punkt: - psykisk helse

    "#]],
    );
}

#[test]
fn a_comment_in_a_sentence() {
    check_gathering(
        "summary: Vi møtes kl. 10 #folkehelse\naudience: Alle # som vil\n",
        expect![[r#"
            advarsel[S131]: Det som står etter # på linjen, er en kommentar og vises ikke: #folkehelse
             --> content/gatherings/2018/bergen-2018/index.md:7:26
              |
            7 | summary: Vi møtes kl. 10 #folkehelse
              |                          ^^^^^^^^^^^
              |
              = råd: sett hele teksten i hermetegn ("…"), eller skriv mellomrom etter # når det skal være en kommentar

        "#]],
    );
}

#[test]
fn a_text_for_a_block_is_told_with_the_blocks_fields() {
    check_gathering(
        "place: Bergen\npresentations:\n  - {id: a, title: A, speakers: [Kari Nordmann]}\n",
        expect![[r#"
            feil[S113]: Her må det stå felter, hvert på sin linje.
             --> content/gatherings/2018/bergen-2018/index.md:7:8
              |
            7 | place: Bergen
              |        ^^^^^^
              |
              = råd: skriv place: alene på linjen, og name: Bergen på den neste, to mellomrom inn (her kan det stå: name, venue, address, url)

            feil[S113]: Her må det stå felter, hvert på sin linje.
             --> content/gatherings/2018/bergen-2018/index.md:9:34
              |
            9 |   - {id: a, title: A, speakers: [Kari Nordmann]}
              |                                  ^^^^^^^^^^^^^
              |
              = råd: skriv - name: Kari Nordmann (her kan det stå: name, person, role, actor, affiliation)

        "#]],
    );
}

#[test]
fn norwegian_words_lead_on() {
    check(
        &[(
            GATHERING,
            "---\ntittel: Samling\nkind: samling\ndato: 2018-01-16\nstatus: avholdt\nmode: fysisk\nsted: {name: Bergen}\narrangør: [ks]\nfylke: hordaland\ntema: [helse]\npåmelding: {frist: 2018-01-01}\nopen_for_all: ja\n---\n",
        )],
        expect![[r#"
            feil[S110]: Ukjent felt: «tittel»
             --> content/gatherings/2018/bergen-2018/index.md:2:1
              |
            2 | tittel: Samling
              | ^^^^^^
              |
              = råd: mente du: title

            feil[S110]: Ukjent felt: «dato»
             --> content/gatherings/2018/bergen-2018/index.md:4:1
              |
            4 | dato: 2018-01-16
              | ^^^^
              |
              = råd: mente du: date

            feil[S112]: «avholdt» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:5:9
              |
            5 | status: avholdt
              |         ^^^^^^^
              |
              = råd: mente du: held

            feil[S112]: «fysisk» er ikke en av mulighetene her.
             --> content/gatherings/2018/bergen-2018/index.md:6:7
              |
            6 | mode: fysisk
              |       ^^^^^^
              |
              = råd: mente du: physical

            feil[S110]: Ukjent felt: «sted»
             --> content/gatherings/2018/bergen-2018/index.md:7:1
              |
            7 | sted: {name: Bergen}
              | ^^^^
              |
              = råd: mente du: place

            feil[S110]: Ukjent felt: «arrangør»
             --> content/gatherings/2018/bergen-2018/index.md:8:1
              |
            8 | arrangør: [ks]
              | ^^^^^^^^
              |
              = råd: mente du: organisers

            feil[S110]: Ukjent felt: «fylke»
             --> content/gatherings/2018/bergen-2018/index.md:9:1
              |
            9 | fylke: hordaland
              | ^^^^^
              |
              = råd: mente du: county

            feil[S110]: Ukjent felt: «tema»
              --> content/gatherings/2018/bergen-2018/index.md:10:1
               |
            10 | tema: [helse]
               | ^^^^
               |
               = råd: mente du: topics

            feil[S110]: Ukjent felt: «påmelding»
              --> content/gatherings/2018/bergen-2018/index.md:11:1
               |
            11 | påmelding: {frist: 2018-01-01}
               | ^^^^^^^^^
               |
               = råd: mente du: registration

            feil[S113]: Her må det stå true eller false.
              --> content/gatherings/2018/bergen-2018/index.md:12:15
               |
            12 | open_for_all: ja
               |               ^^
               |
               = råd: mente du: true

        "#]],
    );
}

#[test]
fn languages_by_any_tag() {
    sound(&[(GATHERING, gathering("lang: spa\n"))]);
    sound(&[(GATHERING, gathering("lang: pt-BR\n"))]);
    check_gathering(
        "lang: norsk\n",
        expect![[r#"
        feil[S112]: «norsk» er ikke en av mulighetene her.
         --> content/gatherings/2018/bergen-2018/index.md:7:7
          |
        7 | lang: norsk
          |       ^^^^^
          |
          = råd: mente du: nb

    "#]],
    );
}

#[test]
fn a_list_in_lines_without_signs() {
    check_gathering(
        "topics:\n  levekår\n  skole\n",
        expect![[r#"
            feil[S113]: Her må det stå en liste.
             --> content/gatherings/2018/bergen-2018/index.md:8:3
              |
            8 |   levekår
              |   ^^^^^^^
              |
              = råd: skriv linjen slik: topics: [levekår, skole]

        "#]],
    );
}

#[test]
fn a_name_without_a_colon_above_its_value() {
    check_gathering(
        "topics\n  - levekår\n",
        expect![[r#"
            feil[S124]: Her mangler et kolon med mellomrom etter.
             --> content/gatherings/2018/bergen-2018/index.md:7:1
              |
            7 | topics
              | ^^^^^^
              |
              = råd: skriv linjen slik: topics:

        "#]],
    );
}
