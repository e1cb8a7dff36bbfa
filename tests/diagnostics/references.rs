//! S202: references to records that do not exist, for every kind of record.

use crate::diagnostics::check::*;
use expect_test::expect;

const MORE: &[(&str, &str)] = &[
    (
        "content/municipalities.yaml",
        "- id: bergen\n  number: \"4601\"\n  names: {nb: Bergen}\n  counties: [{county: vestland}]\n",
    ),
    (
        "content/counties/rogaland.md",
        "---\nnumber: \"11\"\nnames: {nb: Rogaland}\nnetworks:\n  - id: nettverk-rogaland\n    name: Nettverk\n    owner: ks\n    effort: \"1.2\"\n---\n",
    ),
    (
        "content/projects/gamle-skolen.md",
        "---\nname: Gamle skolen\ncounty: rogaland\nperiod: unknown\nstatus: unknown\n---\n",
    ),
    (
        "content/resources.yaml",
        "- id: ungdata\n  title: Ungdata\n  kind: database\n",
    ),
    (
        "content/programme/people.yaml",
        "- id: kari-nordmann\n  name: Kari Nordmann\n",
    ),
    (
        "content/programme/efforts.yaml",
        "efforts:\n  - id: \"1.1\"\n    sub_goal: \"1\"\n    title: Oversikt\n",
    ),
];

#[test]
fn every_kind_with_a_suggestion() {
    let fields = "organisers: [kss]\ncounty: hordalnd\nmunicipality: bergn\nnetwork: nettverk-rogland\nprojects: [gamle-skole]\nresources: [ungdate]\nsub_goals: [\"12\"]\nsources: [brev-ks]\npresentations:\n  - id: velkommen\n    title: Velkommen\n    speakers:\n      - name: Kari\n        person: kari-nordman\nsessions:\n  - title: Åpning\n    presentations: [velkomen]\n";
    let text = gathering(fields);
    let mut files = MORE.to_vec();
    files.push((GATHERING, &text));
    check(
        &files,
        expect![[r#"
        feil[S202]: Ukjent innsats: «1.2»
         --> content/counties/rogaland.md:8:13
          |
        8 |     effort: "1.2"
          |             ^^^^^
          |
          = råd: mente du: 1.1

        feil[S202]: Ukjent aktør: «kss»
         --> content/gatherings/2018/bergen-2018/index.md:7:14
          |
        7 | organisers: [kss]
          |              ^^^
          |
          = råd: mente du: ks

        feil[S202]: Ukjent fylke: «hordalnd»
         --> content/gatherings/2018/bergen-2018/index.md:8:9
          |
        8 | county: hordalnd
          |         ^^^^^^^^
          |
          = råd: mente du: hordaland

        feil[S202]: Ukjent kommune: «bergn»
         --> content/gatherings/2018/bergen-2018/index.md:9:15
          |
        9 | municipality: bergn
          |               ^^^^^
          |
          = råd: mente du: bergen

        feil[S202]: Ukjent læringsnettverk: «nettverk-rogland»
          --> content/gatherings/2018/bergen-2018/index.md:10:10
           |
        10 | network: nettverk-rogland
           |          ^^^^^^^^^^^^^^^^
           |
           = råd: mente du: nettverk-rogaland

        feil[S202]: Ukjent prosjekt: «gamle-skole»
          --> content/gatherings/2018/bergen-2018/index.md:11:12
           |
        11 | projects: [gamle-skole]
           |            ^^^^^^^^^^^
           |
           = råd: mente du: gamle-skolen

        feil[S202]: Ukjent ressurs: «ungdate»
          --> content/gatherings/2018/bergen-2018/index.md:12:13
           |
        12 | resources: [ungdate]
           |             ^^^^^^^
           |
           = råd: mente du: ungdata

        feil[S202]: Ukjent delmål: «12»
          --> content/gatherings/2018/bergen-2018/index.md:13:13
           |
        13 | sub_goals: ["12"]
           |             ^^^^
           |
           = råd: mente du: 1

        feil[S202]: Ukjent kilde: «brev-ks»
          --> content/gatherings/2018/bergen-2018/index.md:14:11
           |
        14 | sources: [brev-ks]
           |           ^^^^^^^
           |
           = råd: her kan det stå: brev-fra-ks

        feil[S202]: Ukjent person: «kari-nordman»
          --> content/gatherings/2018/bergen-2018/index.md:20:17
           |
        20 |         person: kari-nordman
           |                 ^^^^^^^^^^^^
           |
           = råd: mente du: kari-nordmann

        feil[S202]: Ukjent innlegg: «velkomen»
          --> content/gatherings/2018/bergen-2018/index.md:23:21
           |
        23 |     presentations: [velkomen]
           |                     ^^^^^^^^
           |
           = råd: mente du: velkommen

    "#]],
    );
}

#[test]
fn names_instead_of_ids() {
    check_gathering(
        "county: Hordaland\norganisers: [KS, Helse direktoratet]\n",
        expect![[r#"
            feil[S202]: Ukjent fylke: «Hordaland»
             --> content/gatherings/2018/bergen-2018/index.md:7:9
              |
            7 | county: Hordaland
              |         ^^^^^^^^^
              |
              = råd: mente du: hordaland

            feil[S202]: Ukjent aktør: «KS»
             --> content/gatherings/2018/bergen-2018/index.md:8:14
              |
            8 | organisers: [KS, Helse direktoratet]
              |              ^^
              |
              = råd: mente du: ks

            feil[S202]: Ukjent aktør: «Helse direktoratet»
             --> content/gatherings/2018/bergen-2018/index.md:8:18
              |
            8 | organisers: [KS, Helse direktoratet]
              |                  ^^^^^^^^^^^^^^^^^^
              |
              = råd: mente du: helsedirektoratet

        "#]],
    );
}

#[test]
fn nothing_near() {
    check_gathering(
        "county: finnmark\n",
        expect![[r#"
        feil[S202]: Ukjent fylke: «finnmark»
         --> content/gatherings/2018/bergen-2018/index.md:7:9
          |
        7 | county: finnmark
          |         ^^^^^^^^
          |
          = råd: her kan det stå: hordaland, vestland

    "#]],
    );
}

#[test]
fn in_every_other_file() {
    check(
        &[
            (
                "samling.yaml",
                "title: T\ndescription: D\npublisher: {name: KS, actor: k}\n",
            ),
            (
                "content/programme/index.md",
                "---\nname: Program\nperiod: 2017/2027\nowners: [ksx]\n---\n",
            ),
            (
                "content/programme/goals.yaml",
                "sub_goals:\n  - number: \"1\"\n    text: A\n    sources: [x]\ncounty_goals:\n  - county: agder\n    title: Mål\n",
            ),
            (
                "content/programme/actors.yaml",
                "- id: ks\n  name: KS\n  type: body\n  successor: ksd\n  members: [fhi]\n",
            ),
            (
                "content/programme/abbreviations.yaml",
                "- abbr: FHI\n  actor: fhi\n",
            ),
            (
                "content/municipalities.yaml",
                "- id: bergen\n  number: \"4601\"\n  names: {nb: Bergen}\n  counties: [{county: vestlandet}]\n",
            ),
            (
                "content/resources.yaml",
                "- id: ungdata\n  title: Ungdata\n  kind: database\n  publisher: nova\n",
            ),
            (
                "content/pages/om.md",
                "---\ntitle: Om\nsources: [brevet]\nprovenance:\n  title:\n    source: brev\n---\n",
            ),
            (
                "content/gatherings/2018/bergen-2018/letters/brev.md",
                "---\ntitle: Brev\ndate: unknown\nsender: kks\n---\n",
            ),
        ],
        expect![[r#"
            feil[S202]: Ukjent aktør: «kks»
             --> content/gatherings/2018/bergen-2018/letters/brev.md:4:9
              |
            4 | sender: kks
              |         ^^^
              |
              = råd: mente du: ks

            feil[S202]: Ukjent fylke: «vestlandet»
             --> content/municipalities.yaml:4:23
              |
            4 |   counties: [{county: vestlandet}]
              |                       ^^^^^^^^^^
              |
              = råd: mente du: vestland

            feil[S202]: Ukjent kilde: «brevet»
             --> content/pages/om.md:3:11
              |
            3 | sources: [brevet]
              |           ^^^^^^
              |
              = råd: her kan det stå: brev-fra-ks

            feil[S202]: Ukjent kilde: «brev»
             --> content/pages/om.md:6:13
              |
            6 |     source: brev
              |             ^^^^
              |
              = råd: her kan det stå: brev-fra-ks

            feil[S202]: Ukjent aktør: «fhi»
             --> content/programme/abbreviations.yaml:2:10
              |
            2 |   actor: fhi
              |          ^^^
              |
              = råd: her kan det stå: ks

            feil[S202]: Ukjent aktør: «ksd»
             --> content/programme/actors.yaml:4:14
              |
            4 |   successor: ksd
              |              ^^^
              |
              = råd: mente du: ks

            feil[S202]: Ukjent aktør: «fhi»
             --> content/programme/actors.yaml:5:13
              |
            5 |   members: [fhi]
              |             ^^^
              |
              = råd: her kan det stå: ks

            feil[S202]: Ukjent kilde: «x»
             --> content/programme/goals.yaml:4:15
              |
            4 |     sources: [x]
              |               ^
              |
              = råd: her kan det stå: brev-fra-ks

            feil[S202]: Ukjent fylke: «agder»
             --> content/programme/goals.yaml:6:13
              |
            6 |   - county: agder
              |             ^^^^^
              |
              = råd: her kan det stå: hordaland, vestland

            feil[S202]: Ukjent aktør: «ksx»
             --> content/programme/index.md:4:10
              |
            4 | owners: [ksx]
              |          ^^^
              |
              = råd: mente du: ks

            feil[S202]: Ukjent aktør: «nova»
             --> content/resources.yaml:4:14
              |
            4 |   publisher: nova
              |              ^^^^
              |
              = råd: her kan det stå: ks

            feil[S202]: Ukjent aktør: «k»
             --> samling.yaml:3:30
              |
            3 | publisher: {name: KS, actor: k}
              |                              ^
              |
              = råd: mente du: ks

        "#]],
    );
}
