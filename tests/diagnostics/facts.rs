//! S204, S207, S210, S213–S215, S220, S780: records that contradict each other.

use crate::diagnostics::check::*;
use expect_test::expect;

#[test]
fn a_county_that_did_not_exist_then() {
    check_gathering(
        "county: vestland\n",
        expect![[r#"
        feil[S207]: Fylket «vestland» fantes ikke 2018-01-16.
         --> content/gatherings/2018/bergen-2018/index.md:7:9
          |
        7 | county: vestland
          |         ^^^^^^^^
          |
         ::: content/counties/vestland.md:5:8
          |
        5 | valid: 2020-01-01/..
          |        ------------- fylkets levetid står her
          |
          = råd: mente du: hordaland

    "#]],
    );
}

#[test]
fn a_county_that_is_gone_and_has_no_heir() {
    check(
        &[
            (
                "content/counties/oslo.md",
                "---\nnumber: \"03\"\nnames: {nb: Oslo}\nvalid: 2020-01-01/..\n---\n",
            ),
            (GATHERING, gathering("county: oslo\n").as_str()),
            (
                "content/projects/skolen.md",
                "---\nname: Skolen\ncounty: vestland\nperiod: 2017/2019\nstatus: completed\n---\n",
            ),
            (
                "content/programme/goals.yaml",
                "sub_goals: []\ncounty_goals:\n  - county: hordaland\n    title: Mål\n    valid: 2021\n",
            ),
        ],
        expect![[r#"
            feil[S207]: Fylket «oslo» fantes ikke 2018-01-16.
             --> content/gatherings/2018/bergen-2018/index.md:7:9
              |
            7 | county: oslo
              |         ^^^^
              |
             ::: content/counties/oslo.md:4:8
              |
            4 | valid: 2020-01-01/..
              |        ------------- fylkets levetid står her

            feil[S207]: Fylket «hordaland» fantes ikke 2021.
             --> content/programme/goals.yaml:3:13
              |
            3 |   - county: hordaland
              |             ^^^^^^^^^
              |
             ::: content/counties/hordaland.md:5:8
              |
            5 | valid: ../2019-12-31
              |        ------------- fylkets levetid står her
              |
              = råd: mente du: vestland

            feil[S207]: Fylket «vestland» fantes ikke 2017/2019.
             --> content/projects/skolen.md:3:9
              |
            3 | county: vestland
              |         ^^^^^^^^
              |
             ::: content/counties/vestland.md:5:8
              |
            5 | valid: 2020-01-01/..
              |        ------------- fylkets levetid står her
              |
              = råd: mente du: hordaland

        "#]],
    );
}

#[test]
fn a_county_that_is_its_own_predecessor() {
    check(
        &[
            (
                "content/counties/hordaland.md",
                "---\nnumber: \"12\"\nnames: {nb: Hordaland}\npredecessors: [vestland]\n---\n",
            ),
            (
                "content/counties/oslo.md",
                "---\nnumber: \"03\"\nnames: {nb: Oslo}\npredecessors: [oslo]\n---\n",
            ),
        ],
        expect![[r#"
            feil[S213]: Fylket «hordaland» er sin egen forgjenger.
             --> content/counties/hordaland.md:4:15
              |
            4 | predecessors: [vestland]
              |               ^^^^^^^^^^

            feil[S213]: Fylket «oslo» er sin egen forgjenger.
             --> content/counties/oslo.md:4:15
              |
            4 | predecessors: [oslo]
              |               ^^^^^^

            feil[S213]: Fylket «vestland» er sin egen forgjenger.
             --> content/counties/vestland.md:7:3
              |
            7 |   - hordaland
              |   ^^^^^^^^^^^

        "#]],
    );
}

#[test]
fn two_counties_of_one_time_on_one_tile() {
    let county = |name: &str, valid: &str| {
        format!("---\nnames: {{nb: {name}}}\nvalid: {valid}\ntile: [0, 4]\n---\n")
    };
    let (before, after) = (
        county("Vik", "../2019-12-31"),
        county("Nes", "2020-01-01/.."),
    );
    check(
        &[
            ("content/counties/nes.md", after.as_str()),
            (
                "content/counties/sund.md",
                "---\nnames: {nb: Sund}\ntile: [0, 4]\n---\n",
            ),
            ("content/counties/vik.md", before.as_str()),
        ],
        expect![[r#"
            feil[S780]: Fylket «nes» har denne plassen på kartet på samme tid. Gi det ene av dem en annen kolonne eller rad.
             --> content/counties/sund.md:3:7
              |
            3 | tile: [0, 4]
              |       ^^^^^^
              |
             ::: content/counties/nes.md:4:7
              |
            4 | tile: [0, 4]
              |       ------ her fikk det plassen

            feil[S780]: Fylket «sund» har denne plassen på kartet på samme tid. Gi det ene av dem en annen kolonne eller rad.
             --> content/counties/vik.md:4:7
              |
            4 | tile: [0, 4]
              |       ^^^^^^
              |
             ::: content/counties/sund.md:3:7
              |
            3 | tile: [0, 4]
              |       ------ her fikk det plassen

        "#]],
    );
}

#[test]
fn a_tile_that_is_no_place() {
    check(
        &[(
            "content/counties/nes.md",
            "---\nnames: {nb: Nes}\ntile: [1]\n---\n",
        )],
        expect![[r#"
            feil[S113]: Her må det stå noe annet.
             --> content/counties/nes.md:3:7
              |
            3 | tile: [1]
              |       ^^^

        "#]],
    );
}

#[test]
fn an_effort_with_a_number_of_another_sub_goal() {
    check(
        &[(
            "content/programme/efforts.yaml",
            "efforts:\n  - id: \"2.1\"\n    sub_goal: \"1\"\n    title: Oversikt\n",
        )],
        expect![[r#"
            feil[S215]: Innsatsen «2.1» har et nummer som hører til et annet delmål.
             --> content/programme/efforts.yaml:2:9
              |
            2 |   - id: "2.1"
              |         ^^^^^
            3 |     sub_goal: "1"
              |               --- delmålet står her

        "#]],
    );
}

#[test]
fn provenance_of_nothing() {
    check_gathering(
        "place:\n  name: Bergen\nprovenance:\n  dato:\n    certainty: inferred\n  plass:\n    certainty: unknown\n  place.by:\n    certainty: inferred\n",
        expect![[r#"
            feil[S210]: Det er ikke noe felt «dato» å gjøre rede for.
              --> content/gatherings/2018/bergen-2018/index.md:10:3
               |
            10 |   dato:
               |   ^^^^
               |
               = råd: mente du: date

            feil[S210]: Det er ikke noe felt «plass» å gjøre rede for.
              --> content/gatherings/2018/bergen-2018/index.md:12:3
               |
            12 |   plass:
               |   ^^^^^
               |
               = råd: her kan det stå: aliases, also_called, audience, co_organisers, contacts, county, date, draft, ends, evaluation, follow_up, images og 28 til

            feil[S210]: Det er ikke noe felt «place.by» å gjøre rede for.
              --> content/gatherings/2018/bergen-2018/index.md:14:3
               |
            14 |   place.by:
               |   ^^^^^^^^
               |
               = råd: her kan det stå: address, name, url, venue

        "#]],
    );
}

#[test]
fn provenance_of_something_deep_is_found() {
    sound(&[(
        GATHERING,
        gathering(
            "place:\n  name: Bergen\nmaterials:\n  - title: Program\n    kind: programme\n    file: program.pdf\nprovenance:\n  place.name:\n    certainty: inferred\n  materials[0].title:\n    as_written: PROGRAM\n",
        ),
    )]);
}

#[test]
fn empty_titles() {
    check(
        &[
            ("samling.yaml", "title: \"\"\ndescription: D\n"),
            ("content/pages/om.md", "---\ntitle: \"  \"\n---\n"),
            (
                "content/counties/oslo.md",
                "---\nnumber: \"\"\nnames: {}\n---\n",
            ),
        ],
        expect![[r#"
            feil[S204]: Feltet «number» er tomt.
             --> content/counties/oslo.md:2:9
              |
            2 | number: ""
              |         ^^

            feil[S204]: Feltet «names» er tomt.
             --> content/counties/oslo.md:3:8
              |
            3 | names: {}
              |        ^^

            feil[S204]: Feltet «title» er tomt.
             --> content/pages/om.md:2:8
              |
            2 | title: "  "
              |        ^^^^

            feil[S204]: Feltet «title» er tomt.
             --> samling.yaml:1:8
              |
            1 | title: ""
              |        ^^

        "#]],
    );
}

#[test]
fn empty_names_and_titles_wherever_they_stand() {
    check(
        &[
            (
                GATHERING,
                gathering(
                    "sessions:\n  - title: \"\"\npresentations:\n  - id: velkommen\n    title: Velkommen\n    speakers: [{name: \"\"}]\nmaterials:\n  - {title: \" \", kind: other, missing: withheld}\n",
                ),
            ),
            (
                "content/programme/abbreviations.yaml",
                "- abbr: FHI\n  name: \"\"\n".to_owned(),
            ),
        ],
        expect![[r#"
            feil[S204]: Feltet «title» er tomt.
             --> content/gatherings/2018/bergen-2018/index.md:8:12
              |
            8 |   - title: ""
              |            ^^

            feil[S204]: Feltet «name» er tomt.
              --> content/gatherings/2018/bergen-2018/index.md:12:23
               |
            12 |     speakers: [{name: ""}]
               |                       ^^

            feil[S204]: Feltet «title» er tomt.
              --> content/gatherings/2018/bergen-2018/index.md:14:13
               |
            14 |   - {title: " ", kind: other, missing: withheld}
               |             ^^^

            feil[S204]: Feltet «name» er tomt.
             --> content/programme/abbreviations.yaml:2:9
              |
            2 |   name: ""
              |         ^^

        "#]],
    );
}

#[test]
fn a_title_without_a_value() {
    check(
        &[("content/pages/om.md", "---\ntitle:\n---\n")],
        expect![[r#"
        feil[S204]: Feltet «title» er tomt.
         --> content/pages/om.md:2:1
          |
        2 | title:
          | ^^^^^

    "#]],
    );
}

#[test]
fn a_title_in_curly_quotes() {
    check(
        &[("content/pages/om.md", "---\ntitle: “Om nettstedet”\n---\n")],
        expect![[r#"
            advarsel[S121]: Verdien står i krøllete hermetegn, som blir en del av teksten.
             --> content/pages/om.md:2:8
              |
            2 | title: “Om nettstedet”
              |        ^^^^^^^^^^^^^^^
              |
              = råd: bytt dem ut med rette hermetegn ("…"), eller ta dem bort

        "#]],
    );
    sound(&[("content/pages/om.md", "---\ntitle: «Om nettstedet»\n---\n")]);
}

#[test]
fn files_in_a_folder_without_a_gathering() {
    check(
        &[(
            "content/gatherings/2018/voss-2018/presentations/velkommen.md",
            "---\ntitle: Velkommen\n---\n",
        )],
        expect![[r#"
            feil[S214]: Mappen har ingen content/gatherings/2018/voss-2018/index.md, så filen hører ikke til noen samling.
            --> content/gatherings/2018/voss-2018/presentations/velkommen.md
             = råd: lag content/gatherings/2018/voss-2018/index.md med title, kind, date, status og mode

        "#]],
    );
}

#[test]
fn a_lint_that_does_not_exist() {
    check(
        &[(
            "samling.yaml",
            "title: T\ndescription: D\nlints:\n  S209: off\n  S219: av\n  S21: off\n",
        )],
        expect![[r#"
            feil[S220]: Det er ingen advarsel som heter «S209».
             --> samling.yaml:4:3
              |
            4 |   S209: off
              |   ^^^^
              |
              = råd: mente du: S219

            feil[S112]: «av» er ikke en av mulighetene her.
             --> samling.yaml:5:9
              |
            5 |   S219: av
              |         ^^
              |
              = råd: mente du: off

            feil[S220]: Det er ingen advarsel som heter «S21».
             --> samling.yaml:6:3
              |
            6 |   S21: off
              |   ^^^
              |
              = råd: mente du: S121

        "#]],
    );
    check(
        &[(
            "samling.yaml",
            "title: T\ndescription: D\nlints:\n  S209: off\n  S21: off\n",
        )],
        expect![[r#"
            feil[S220]: Det er ingen advarsel som heter «S209».
             --> samling.yaml:4:3
              |
            4 |   S209: off
              |   ^^^^
              |
              = råd: mente du: S219

            feil[S220]: Det er ingen advarsel som heter «S21».
             --> samling.yaml:5:3
              |
            5 |   S21: off
              |   ^^^
              |
              = råd: mente du: S121

        "#]],
    );
}

#[test]
fn a_warning_can_be_turned_off_or_made_an_error() {
    let planned = gathering("").replace("held", "planned");
    let lint = |what| format!("title: T\ndescription: D\nlints: {{S219: {what}}}\n");
    sound(&[("samling.yaml", lint("off")), (GATHERING, planned.clone())]);
    check(
        &[("samling.yaml", lint("error")), (GATHERING, planned)],
        expect![[r#"
            feil[S219]: Samlingen står som planlagt, men 2018-01-16 er over.
             --> content/gatherings/2018/bergen-2018/index.md:5:9
              |
            5 | status: planned
              |         ^^^^^^^
              |
              = råd: sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status

        "#]],
    );
}

#[test]
fn a_topic_in_two_spellings() {
    check_gathering(
        "topics: [Frivillighet, frivillighet, \"C\", \"C#\", vår, var]\npresentations:\n  - {id: a, title: A}\n",
        expect![[r#"
            advarsel[S222]: Temaet «frivillighet» er skrevet på en annen måte før: «Frivillighet». De regnes som ett tema.
             --> content/gatherings/2018/bergen-2018/index.md:7:24
              |
            7 | topics: [Frivillighet, frivillighet, "C", "C#", vår, var]
              |          ------------  ^^^^^^^^^^^^
              |          |
              |          står først her
              |
              = råd: skriv det likt alle steder: Frivillighet

        "#]],
    );
}

#[test]
fn two_people_of_one_name() {
    let talks = "presentations:\n  - {id: a, title: A, speakers: [{name: Kari Nordmann, affiliation: Voss kommune}]}\n  - {id: b, title: B, speakers: [{name: Kari Nordmann, affiliation: Os kommune}]}\n  - {id: c, title: C, speakers: [{name: Åse Berg}]}\n  - {id: d, title: D, speakers: [{name: Ase Berg}]}\n";
    check_gathering(
        talks,
        expect![[r#"
        advarsel[S227]: «Kari Nordmann» står som én person, men kan være to: navn eller arbeidssted er ikke det samme.
         --> content/gatherings/2018/bergen-2018/index.md:9:41
          |
        8 |   - {id: a, title: A, speakers: [{name: Kari Nordmann, affiliation: Voss kommune}]}
          |                                         ------------- står først her
        9 |   - {id: b, title: B, speakers: [{name: Kari Nordmann, affiliation: Os kommune}]}
          |                                         ^^^^^^^^^^^^^
          |
          = råd: før opp personen i content/programme/people.yaml, eller begge, med hver sin id, og skriv person: id ved navnet

        advarsel[S227]: «Ase Berg» står som én person, men kan være to: navn eller arbeidssted er ikke det samme.
          --> content/gatherings/2018/bergen-2018/index.md:11:41
           |
        10 |   - {id: c, title: C, speakers: [{name: Åse Berg}]}
           |                                         -------- står først her
        11 |   - {id: d, title: D, speakers: [{name: Ase Berg}]}
           |                                         ^^^^^^^^
           |
           = råd: før opp personen i content/programme/people.yaml, eller begge, med hver sin id, og skriv person: id ved navnet

    "#]],
    );
    // One of the persons is known, so the name is not ambiguous.
    sound(&[
        (GATHERING, gathering(talks)),
        (
            "content/programme/people.yaml",
            "- {id: kari, name: Kari Nordmann}\n- {id: ase, name: Åse Berg}\n".to_owned(),
        ),
    ]);
    check(
        &[
            (
                GATHERING,
                gathering(
                    "presentations:\n  - {id: a, title: A, speakers: [{name: Kari Nordmann, person: kari-os}]}\n  - {id: b, title: B, speakers: [{name: Kari Nordmann}]}\n",
                ),
            ),
            (
                "content/programme/people.yaml",
                "- {id: kari-os, name: Kari Nordmann}\n- {id: kari-voss, name: Kari Nordmann}\n"
                    .to_owned(),
            ),
        ],
        expect![[r#"
            advarsel[S228]: Flere personer heter «Kari Nordmann», og det er ikke sagt hvem dette er.
             --> content/gatherings/2018/bergen-2018/index.md:9:41
              |
            9 |   - {id: b, title: B, speakers: [{name: Kari Nordmann}]}
              |                                         ^^^^^^^^^^^^^
              |
              = råd: skriv person: og en av disse ved navnet: kari-os, kari-voss

        "#]],
    );
}
