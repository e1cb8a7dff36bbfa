//! What is sound and looks a little like a mistake: no warning may come of it.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

/// The report with one line for each finding.
fn check_short<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

const TALKS: &str = "presentations:\n  - {id: a, title: A, speakers: [{name: Kari Eksempel}]}\n  - {id: b, title: B, speakers: [{name: Kari Eksempel}]}\n";

#[test]
fn sessions_that_cannot_be_compared() {
    // Nobody knows whether the two are on one day.
    let two_days = gathering(&format!(
        "{TALKS}sessions:\n  - {{title: Skole, start: 10:00, end: 11:00, presentations: [a]}}\n  - {{title: Plan, start: 10:30, end: 11:30, presentations: [b]}}\n  - {{title: Sal, room: A, start: 10:00, end: 11:00}}\n  - {{title: Salen, room: A, start: 10:30, end: 11:30}}\n"
    ));
    sound(&[(
        GATHERING,
        two_days.replace("2018-01-16", "2018-01-16/2018-01-17"),
    )]);
    // The frame of several others.
    sound(&[(
        GATHERING,
        gathering(&format!(
            "{TALKS}sessions:\n  - {{title: Dagen, room: A, start: 09:00, end: 15:00, presentations: [a]}}\n  - {{title: Skole, room: A, start: 10:00, end: 11:00, presentations: [b]}}\n  - {{title: Plan, room: A, start: 11:00, end: 12:00}}\n"
        )),
    )]);
}

#[test]
fn a_long_session_in_one_room_is_no_frame_of_those_in_another() {
    check_short(
        &[(
            GATHERING,
            gathering(&format!(
                "{TALKS}sessions:\n  - {{title: Verksted, room: A, start: 10:00, end: 12:00, presentations: [a]}}\n  - {{title: Skole, room: B, start: 10:00, end: 11:00, presentations: [b]}}\n  - {{title: Plan, room: B, start: 11:00, end: 12:00}}\n"
            )),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:12:36: warning[S230]: Kari Eksempel holder innlegg eller er møteleder i to poster samtidig: «Skole» og «Verksted». (rett tidene eller hvem det var; er det to personer, så gi hver sin person:)
        "#]],
    );
}

#[test]
fn speakers_without_names_of_their_own() {
    sound(&[(
        GATHERING,
        gathering(
            "presentations:\n  - {id: a, title: A, speakers: [{name: Elev}, {name: Elev}]}\n",
        ),
    )]);
}

#[test]
fn a_day_that_only_one_of_two_sessions_names() {
    check_short(
        &[(
            GATHERING,
            gathering(
                "sessions:\n  - {title: Skole, start: 10:00, end: 11:00}\n  - {title: Plan, date: 2018-01-16, start: 10:30, end: 11:30}\n",
            ),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:9:44: warning[S240]: «Plan» er samtidig med «Skole», og ingen av dem har rom eller spor. (rett klokkeslettene, eller skriv room: eller track: for begge)
        "#]],
    );
}

#[test]
fn a_word_that_a_project_was_once_called() {
    let project = "---\nname: Møteplassen\nformer_names:\n  - {name: Sammen, valid: ../2015-12-31}\n  - {name: Sammen igjen, valid: 2016/2019}\nperiod: 2015/2019\nstatus: completed\n---\n";
    let check = |fields: &str, wanted: Expect| {
        let files = [
            (GATHERING, gathering(fields)),
            ("content/projects/stedet.md", project.to_owned()),
        ];
        check_short(&files, wanted);
    };
    check("summary: Sammen om skolen.\n", expect![[r#""#]]);
    check(
        "summary: Sammen om skolen.\nprojects: [stedet]\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:10: warning[S245]: Navnet «Sammen» ble brukt til 2015-12-31, og samlingen var etter det. (mente du: Sammen igjen)
        "#]],
    );
}

#[test]
fn what_was_moved_or_not_counted() {
    let fields = "registration: {deadline: 2018-02-01}\nevaluation: {responses: 20}\nparticipants: {count: 0}\n";
    sound(&[(GATHERING, gathering(fields).replace("held", "moved"))]);
}

#[test]
fn a_project_over_two_counties() {
    sound(&[
        (
            "content/projects/hagen.md",
            "---\nname: Hagen\nperiod: 2015/2016\nstatus: completed\ncounty: hordaland\nmunicipalities: [voss, indre-by]\n---\n",
        ),
        (
            "content/municipalities.yaml",
            "- {id: voss, number: \"1201\", names: {nb: Voss}, counties: [{county: hordaland, valid: ../2016}]}\n- {id: indre-by, number: \"1601\", names: {nb: Indre By}, counties: [{county: sor}]}\n- {id: ytre-by, number: \"1201\", names: {nb: Ytre By}, counties: [{county: hordaland, valid: 2017/..}]}\n",
        ),
        (
            "content/counties/sor.md",
            "---\nnumber: \"16\"\nnames: {nb: Sør}\n---\n",
        ),
        (
            "content/programme/actors.yaml",
            "- {id: ks, name: KS, type: membership_organisation}\n- {id: var, name: Var, type: ngo}\n- {id: vaar, name: Vår, type: ngo}\n",
        ),
    ]);
}

#[test]
fn a_file_of_the_same_name_that_is_another_ones() {
    let talk = "---\ntitle: Skole\nmaterials:\n  - {kind: slides, title: Lysbilder om skole, missing: not_preserved}\n---\n";
    sound(&[
        (
            GATHERING,
            gathering(
                "materials:\n  - {kind: other, title: Skolen, file: Lysbilder om skole.txt}\n",
            ),
        ),
        (
            "content/gatherings/2018/bergen-2018/Lysbilder om skole.txt",
            "Skolen er stor.\n".to_owned(),
        ),
        (
            "content/gatherings/2018/bergen-2018/presentations/skole.md",
            talk.to_owned(),
        ),
    ]);
}
