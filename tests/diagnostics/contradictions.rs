//! S239–S252: facts that cannot all be right.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

/// The report with one line for each finding.
fn check_short(files: &[(&str, &str)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

/// Of a gathering with these lines in its front matter, from line 7.
fn check_fields(fields: &str, wanted: Expect) {
    check_short(&[(GATHERING, &gathering(fields))], wanted);
}

#[test]
fn pictures_whose_text_says_nothing() {
    check_short(
        &[
            (
                GATHERING,
                &gathering(
                    "images:\n  - {file: kart.svg, alt: kart.svg}\n  - {file: kart.svg, alt: Bilde.}\n  - {file: kart.svg, alt: Kart over Vestland}\n",
                ),
            ),
            (
                "content/gatherings/2018/bergen-2018/kart.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn sessions_at_once_and_before_the_beginning() {
    check_fields(
        "starts: 09:30\nsessions:\n  - {title: Frammøte, type: registration, start: 09:00, end: 09:30}\n  - {title: Åpning, start: 09:15, end: 10:00}\n  - {title: Skole, start: 10:00, end: 11:00}\n  - {title: Plan, start: 10:30, end: 11:30}\n  - {title: Mat, type: break, start: 11:00, end: 12:00}\n  - {title: Sal, room: Storsalen, start: 10:00, end: 11:00}\n",
        expect![[r#""#]],
    );
}

#[test]
fn what_is_said_to_be_lost_is_there() {
    check_fields(
        "materials:\n  - {kind: programme, title: Dagsorden, file: program.pdf, missing: not_preserved}\n",
        expect![[r#""#]],
    );
    check_fields(
        "materials:\n  - {kind: programme, title: Program, missing: not_preserved}\n  - {kind: slides, title: Lysbilder, missing: not_preserved}\n",
        expect![[r#""#]],
    );
    check_fields(
        "materials:\n  - {kind: programme, title: Program, missing: not_preserved}\n  - {kind: programme, title: Programmet slik det ble, file: program.pdf}\n",
        expect![[r#""#]],
    );
}

#[test]
fn weekdays_that_were_others() {
    let fields =
        gathering("summary: Vi møttes mandag 16. januar 2018 og tirsdag 17. april 2018.\n");
    check_short(
        &[(
            GATHERING,
            &format!("{fields}Onsdag 16.01.2018 var det full sal.\n"),
        )],
        expect![[r#""#]],
    );
}

#[test]
fn names_and_actors_of_another_time() {
    check_short(
        &[
            (
                GATHERING,
                &gathering(
                    "organisers: [ks, gammelt-lag]\nsummary: Skolen vår viste fram arbeidet sitt.\nsessions:\n  - {title: Skole for alle (tidligere Skolen vår)}\n  - {title: Skolen vårt mål}\n",
                ),
            ),
            (
                "content/projects/skolen.md",
                "---\nname: Skole for alle\nformer_names: [{name: Skolen vår, valid: ../2016-12-31}]\nperiod: 2015/2019\nstatus: completed\n---\n",
            ),
            (
                "content/programme/actors.yaml",
                "- {id: ks, name: KS, type: membership_organisation}\n- {id: gammelt-lag, name: Gammelt lag, type: ngo, valid: ../2017, successor: nytt-lag}\n- {id: nytt-lag, name: Nytt lag, type: ngo, valid: 2018/..}\n- {id: nytt-lag-2, name: NYTT LAG, type: ngo}\n",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn dates_on_the_wrong_side() {
    check_short(
        &[
            (
                GATHERING,
                &gathering("registration: {deadline: 2018-02-01}\nupdated: 2999-01-01\n"),
            ),
            (
                "content/gatherings/2018/bergen-2018/letters/brev.md",
                "---\ntitle: Takk for sist\ndate: 2018-01-10\n---\nTakk.\n",
            ),
            (
                "content/gatherings/2999/bergen-2999/index.md",
                "---\ntitle: Siste samling\nkind: samling\ndate: 2999-01-16\nstatus: held\nmode: physical\n---\n",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn addresses_that_nobody_can_write_to() {
    check_fields(
        "contacts:\n  - {name: Sekretariatet, email: post@example}\n  - {name: Ordføreren, email: post@example.no}\nplace: {name: Bergen, url: \"mailto:post\"}\n",
        expect![[r#""#]],
    );
}

#[test]
fn projects_out_of_their_time() {
    check_short(
        &[
            (
                "content/projects/skolen.md",
                "---\nname: Skolen\nperiod: 2015/..\nstatus: completed\nmilestones:\n  - {date: 2014, text: Søknad}\n  - {date: 2016, text: Start}\n---\n",
            ),
            (
                "content/projects/hagen.md",
                "---\nname: Hagen\nperiod: 2015/2016\nstatus: ongoing\ncounty: hordaland\nmunicipalities: [voss]\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- {id: voss, number: \"4621\", names: {nb: Voss}, counties: [{county: vestland}]}\n- {id: kvam, number: \"4621\", names: {nb: Kvam}, counties: [{county: vestland}]}\n",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn numbers_that_cannot_be() {
    check_short(
        &[
            (
                GATHERING,
                &gathering("evaluation: {responses: 260}\nparticipants: {count: 30}\n"),
            ),
            (
                "content/counties/agder.md",
                "---\nnumber: \"46\"\nnames: {nb: Agder}\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- {id: grimstad, number: \"4202\", names: {nb: Grimstad}, counties: [{county: agder}]}\n- {id: lillesand, number: \"4215\", names: {nb: Lillesand}, counties: [{county: agder}]}\n",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn what_is_lost_of_a_text() {
    let text = "| Tid | Tema |\n| --- | --- |\n| 10 | Skole | Sal A |\n\n• Skole\n• Arbeid\n\nTall fra 2017.[^1] Dette er **viktig **her.\n";
    check_short(
        &[(GATHERING, &format!("{}{text}", gathering("")))],
        expect![[r#""#]],
    );
}
