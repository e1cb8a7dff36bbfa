//! A file that cannot be read causes no further messages about other files, and hides none of their mistakes.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

const RESOURCES: &str = "content/resources.yaml";
const TALK: &str = "content/gatherings/2018/bergen-2018/presentations/velkommen.md";

/// The report with one line for each mistake.
fn check_short<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

/// A list of resources, and a gathering that refers to two of them and to one that does not exist.
fn check_resources(resources: &str, wanted: Expect) {
    let gathering = gathering("resources: [ungdata, kommunetorget, finnes-ikke]\n");
    check_short(
        &[(GATHERING, gathering.as_str()), (RESOURCES, resources)],
        wanted,
    );
}

#[test]
fn a_record_with_a_mistake_can_be_referred_to() {
    check_resources(
        "- id: ungdata\n  title: Ungdata\n  kind: tabell\n- id: kommunetorget\n  title: Kommunetorget\n  kind: tool\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:37: error[S202]: Ukjent ressurs: «finnes-ikke» (her kan det stå: ungdata, kommunetorget)
            content/resources.yaml:3:9: error[S112]: «tabell» er ikke en av mulighetene her. (her kan det stå: guide, tool, report, course, database, article)
        "#]],
    );
}

#[test]
fn where_an_id_cannot_be_read_nobody_knows_what_a_reference_leads_to() {
    check_resources(
        "- idd: ungdata\n  title: Ungdata\n  kind: database\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:22: error[S202]: Ukjent ressurs: «kommunetorget» (id-ene står i content/resources.yaml)
            content/gatherings/2018/bergen-2018/index.md:7:37: error[S202]: Ukjent ressurs: «finnes-ikke» (id-ene står i content/resources.yaml)
            content/resources.yaml:1:3: error[S110]: Ukjent felt: «idd» (mente du: id)
        "#]],
    );
    check_resources(
        "- id: Ungdata 1\n  title: Ungdata\n  kind: database\n",
        expect![[r#"
            content/resources.yaml:1:7: error[S203]: «Ungdata 1» kan ikke være en id. (bruk små bokstaver a–z, tall og bindestrek: ungdata-1)
        "#]],
    );
    check_resources(
        "- id: ungdata\n  title: Ungdata\n  kind: database\n- id: ungdata\n  title: Kommunetorget\n  kind: tool\n",
        expect![[r#"
            content/resources.yaml:4:7: error[S201]: Id-en «ungdata» er brukt to ganger (ressurs). (gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen)
        "#]],
    );
    check_resources(
        "- id: ungdata\n  title: A: B\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:22: error[S202]: Ukjent ressurs: «kommunetorget» (her kan det stå: ungdata)
            content/gatherings/2018/bergen-2018/index.md:7:37: error[S202]: Ukjent ressurs: «finnes-ikke» (her kan det stå: ungdata)
            content/resources.yaml:1:3: error[S111]: Feltet «kind» mangler. (legg til en linje: kind: …)
            content/resources.yaml:2:11: error[S105]: Her står et kolon til på samme linje. (skriv linjen slik: title: "A: B")
        "#]],
    );
}

#[test]
fn a_file_at_a_place_where_nobody_looks_may_be_what_is_referred_to() {
    check_short(
        &[
            (
                GATHERING,
                gathering("resources: [ungdata, finnes-ikke]\ncounty: agder\n"),
            ),
            (
                "content/ressurser.yaml",
                "- id: ungdata\n  title: Ungdata\n  kind: database\n".to_owned(),
            ),
            (
                "content/county/agder.md",
                "---\nnumber: \"42\"\nnames: {nb: Agder}\n---\n".to_owned(),
            ),
        ],
        expect![[r#"
            content/county/agder.md: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: content/counties/<id>.md)
            content/gatherings/2018/bergen-2018/index.md:7:22: error[S202]: Ukjent ressurs: «finnes-ikke» (id-ene står i content/resources.yaml)
            content/ressurser.yaml: error[S118]: Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk. (mente du: content/resources.yaml)
        "#]],
    );
}

#[test]
fn a_file_that_is_no_text_is_there_all_the_same() {
    check_short(
        &[
            (
                GATHERING,
                gathering("county: baerum\nresources: [ungdata]\n").as_bytes(),
            ),
            (
                "content/counties/baerum.md",
                b"---\nnumber: \"99\"\nnames: {nb: B\xe6rum}\n---\n",
            ),
            (
                RESOURCES,
                b"- id: ungdata\n  title: \xe6\n  kind: database\n",
            ),
            ("content/pages/om.md", b"---\ntitle: \xe6\n---\n"),
            ("content/pages/om.nn.md", b"---\ntitle: Om\n---\n"),
        ],
        expect![[r#"
            content/counties/baerum.md: error[S101]: Filen er ikke lagret som UTF-8 (linje 3). (åpne filen, velg «Lagre som» og tegnkodingen UTF-8)
            content/pages/om.md: error[S101]: Filen er ikke lagret som UTF-8 (linje 2). (åpne filen, velg «Lagre som» og tegnkodingen UTF-8)
            content/resources.yaml: error[S101]: Filen er ikke lagret som UTF-8 (linje 2). (åpne filen, velg «Lagre som» og tegnkodingen UTF-8)
        "#]],
    );
}

#[test]
fn a_gathering_with_a_mistake_has_its_talks_and_letters() {
    let talk = "---\ntitle: Velkommen\nspeakers:\n  - name: Kari\n    actor: kss\n---\n";
    for index in [
        gathering("plass: Bergen\nsessions:\n  - title: Åpning\n    presentations: [velkommen]\n"),
        "Ingen linjer med streker.\n".to_owned(),
    ] {
        let report = Site::new(&[(GATHERING, index.as_str()), (TALK, talk)]);
        let report = report.report_in(ReportFormat::Short, Language::Nb);
        let codes: Vec<&str> = report
            .split("error[")
            .skip(1)
            .map(|rest| &rest[..4])
            .collect();
        assert_eq!(codes.len(), 2, "{report}");
        assert!(codes.contains(&"S202"), "the talk's own mistake: {report}");
    }
}

#[test]
fn a_talk_without_an_id_may_be_the_one_in_the_programme() {
    check_short(
        &[(
            GATHERING,
            gathering(
                "presentations:\n  - title: Velkommen\nsessions:\n  - title: Åpning\n    presentations: [velkommen]\n",
            ),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:5: error[S218]: Et innlegg i listen må ha en id. (legg til id: med et kort ord, for eksempel id: velkommen)
        "#]],
    );
}

#[test]
fn a_list_under_a_name_that_nobody_knows_is_not_empty() {
    check_short(
        &[
            (
                GATHERING,
                gathering("sub_goals: [\"1\"]\nnetwork: nettverket\n"),
            ),
            (
                "content/programme/goals.yaml",
                "delmal:\n  - number: \"1\"\n    text: Bedre oversikt\n".to_owned(),
            ),
            (
                "content/counties/hordaland.md",
                "---\nnumber: \"12\"\nnames: {nb: Hordaland}\nnettverk:\n  - id: nettverket\n---\n"
                    .to_owned(),
            ),
        ],
        expect![[r#"
            content/counties/hordaland.md:4:1: error[S110]: Ukjent felt: «nettverk» (mente du: networks)
            content/programme/goals.yaml:1:1: error[S110]: Ukjent felt: «delmal» (mente du: sub_goals)
        "#]],
    );
}

#[test]
fn two_mistakes_in_one_record_are_both_told() {
    check_gathering(
        "county: hordalnd\nstarts: 25:00\nends: \"09:00\"\nprovenance:\n  plass: {doubt: Hvor?}\n",
        expect![[r#"
            feil[S202]: Ukjent fylke: «hordalnd»
             --> content/gatherings/2018/bergen-2018/index.md:7:9
              |
            7 | county: hordalnd
              |         ^^^^^^^^
              |
              = råd: mente du: hordaland

            feil[S115]: «25:00» er ikke et klokkeslett.
             --> content/gatherings/2018/bergen-2018/index.md:8:9
              |
            8 | starts: 25:00
              |         ^^^^^
              |
              = råd: skriv klokkeslettet slik: "10:00"

            feil[S210]: Det er ikke noe felt «plass» å gjøre rede for.
              --> content/gatherings/2018/bergen-2018/index.md:11:3
               |
            11 |   plass: {doubt: Hvor?}
               |   ^^^^^
               |
               = råd: her kan det stå: aliases, also_called, audience, co_organisers, contacts, county, date, draft, ends, evaluation, follow_up, images og 28 til

        "#]],
    );
}

#[test]
fn what_is_not_said_because_of_a_mistake_is_not_missed() {
    check_short(
        &[(
            GATHERING,
            gathering(
                "materials:\n  - title: Program\n    kind: programme\n    missing: tapt\nimages:\n  - file: program.pdf\n    alt: [x]\nrecordings:\n  - status: available\n    captions: {}\nplass: Bergen\nprovenance:\n  plass: {doubt: Hvor?}\n",
            ),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:10:14: error[S112]: «tapt» er ikke en av mulighetene her. (her kan det stå: not_preserved, withheld)
            content/gatherings/2018/bergen-2018/index.md:13:10: error[S113]: Her må det stå en tekst.
            content/gatherings/2018/bergen-2018/index.md:16:15: error[S113]: Her må det stå en tekst.
            content/gatherings/2018/bergen-2018/index.md:17:1: error[S110]: Ukjent felt: «plass» (her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til)
        "#]],
    );
}

#[test]
fn settings_that_cannot_be_read_silence_no_mistake_and_turn_no_warning_on() {
    let late = gathering("county: hordalnd\n").replace("held", "planned");
    for settings in [
        "title T\ndescription: D\nlints: {S219: allow}\n",
        "title: T\ndescription: D\nlints: {S219: av}\n",
        "title: T\ndescription: D\nlint: {S219: off}\n",
        "title: T\ndescription: D\nlints: {S29: off}\n",
    ] {
        let report = Site::new(&[(GATHERING, late.as_str()), ("samling.yaml", settings)]);
        let report = report.report_in(ReportFormat::Short, Language::Nb);
        assert!(report.contains("S202"), "{report}");
        assert!(!report.contains("[S219]"), "{report}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_may_be_what_is_referred_to() {
    use std::os::unix::ffi::OsStrExt;
    let mentions = "county: baerum\nmaterials:\n  - {title: Prøve, kind: other, file: pr-ve.pdf}\n  - {title: Annet, kind: other, file: annet.pdf}\n";
    let site = Site::new(&[(GATHERING, gathering(mentions))]);
    let name = std::ffi::OsStr::from_bytes;
    for path in [
        b"content/counties/b\xe6rum.md".as_slice(),
        b"content/gatherings/2018/bergen-2018/pr\xf8ve.pdf",
    ] {
        std::fs::write(site.root().join(name(path)), "x").expect("a file");
    }
    expect![[r#"
        error[S102]: Navnet på filen har tegn som ikke kan leses: content/counties/b�rum.md (gi filen et nytt navn)
        error[S102]: Navnet på filen har tegn som ikke kan leses: content/gatherings/2018/bergen-2018/pr�ve.pdf (gi filen et nytt navn)
        content/gatherings/2018/bergen-2018/index.md:10:39: error[S208]: Filen «annet.pdf» finnes ikke i mappen. (legg filen i mappen, eller skriv missing: not_preserved når den ikke er bevart)
    "#]].assert_eq(&site.report_in(ReportFormat::Short, Language::Nb));
}

#[test]
fn one_who_needs_facts_gets_only_what_was_read_as_it_was_written() {
    let site = Site::new(&[
        (
            "content/programme/actors.yaml",
            "- id: ks\n  name: KS\n  type: body\n- id: fhi\n  name: [FHI]\n  type: agency\n",
        ),
        (
            "content/counties/hordaland.md",
            "Ingen linjer med streker.\n",
        ),
    ]);
    let (sources, _) = samling::content::source::read(site.root());
    let records = sources.unparsed.complete(sources.records);
    let actors: Vec<&str> = records.actors.iter().map(|entry| &*entry.id).collect();
    let counties: Vec<&str> = records.counties.iter().map(|entry| &*entry.id).collect();
    assert_eq!((actors, counties), (vec!["ks"], vec!["vestland"]));
}
