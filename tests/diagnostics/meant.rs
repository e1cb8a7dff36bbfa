//! Advice that, when it is followed, mends the mistake: the value that was likely meant.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

fn check_short<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

/// Of a gathering with these lines in its front matter, from line 7.
fn check_fields(fields: &str, wanted: Expect) {
    check_short(&[(GATHERING, gathering(fields))], wanted);
}

#[test]
fn times_and_dates() {
    check_fields(
        "starts: \"0930\"\nends: \"10:00–11:00\"\nsessions:\n  - {title: A, start: 09;30}\n  - {title: B, start: \"12:00\", end: \"11:00\"}\n  - {title: C, start: \"22:00\", end: \"01:00\"}\npublished: 2026-14-10\nupdated: 2019/2018\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:9: error[S115]: «0930» er ikke et klokkeslett. (skriv klokkeslettet slik: "09:30")
            content/gatherings/2018/bergen-2018/index.md:8:7: error[S115]: «10:00–11:00» er ikke et klokkeslett. (skriv bare begynnelsen her, "10:00", og slutten, "11:00", i feltet for den)
            content/gatherings/2018/bergen-2018/index.md:10:23: error[S115]: «09;30» er ikke et klokkeslett. (skriv klokkeslettet slik: "09:30")
            content/gatherings/2018/bergen-2018/index.md:11:37: error[S205]: Slutten (11:00) kommer før begynnelsen (12:00). (rett klokkeslettene)
            content/gatherings/2018/bergen-2018/index.md:12:37: error[S205]: Slutten (01:00) kommer før begynnelsen (22:00). (går det over midnatt, skriv begge dagene: date: 2018-01-16/2018-01-17)
            content/gatherings/2018/bergen-2018/index.md:13:12: error[S114]: Det finnes ingen måned 14. (mente du: 2026-10-14)
            content/gatherings/2018/bergen-2018/index.md:14:10: error[S114]: Slutten (2018) kommer før begynnelsen (2019). (mente du: 2018/2019)
        "#]],
    );
}

#[test]
fn numbers_and_choices() {
    check_fields(
        "participants: {count: ca. 24}\nevaluation: {responses: -30}\nlang: nb_NO\npresentations:\n  - {id: a, title: A, pages: 33 sider, taler: [{name: Kari Eksempel}]}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:23: error[S113]: Her må det stå et helt tall. (skriv linjen slik: count: 24)
            content/gatherings/2018/bergen-2018/index.md:8:25: error[S113]: Her må det stå et helt tall. (skriv linjen slik: responses: 30)
            content/gatherings/2018/bergen-2018/index.md:9:7: error[S112]: «nb_NO» er ikke en av mulighetene her. (mente du: nb)
            content/gatherings/2018/bergen-2018/index.md:11:30: error[S113]: Her må det stå et helt tall. (skriv linjen slik: pages: 33)
            content/gatherings/2018/bergen-2018/index.md:11:40: error[S110]: Ukjent felt: «taler» (mente du: speakers)
        "#]],
    );
}

#[test]
fn names_where_ids_belong() {
    check_short(
        &[
            (
                GATHERING,
                gathering(
                    "county: Hordaland fylke\nmunicipality: Indre By kommune\norganisers: [KS-lag]\nsub_goals: [Delmål 2]\nprojects: [Grendehuset]\npresentations: [{id: slik, title: Slik gjorde vi det}]\nsessions: [{title: A, presentations: [Slik gjorde vi det]}]\n",
                ),
            ),
            (
                "content/programme/actors.yaml",
                "- id: kommunenes-lag\n  name: Kommunenes lag\n  variants: [KS-lag]\n  type: membership_organisation\n".to_owned(),
            ),
            (
                "content/municipalities.yaml",
                "- {id: sentrum, number: \"1201\", names: {nb: Indre By}, counties: [{county: hordaland}]}\n".to_owned(),
            ),
            (
                "content/projects/voss-huset.md",
                "---\nname: Grendehuset\nperiod: 2018\nstatus: completed\n---\n".to_owned(),
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:9: error[S202]: Ukjent fylke: «Hordaland fylke» (mente du: hordaland)
            content/gatherings/2018/bergen-2018/index.md:8:15: error[S202]: Ukjent kommune: «Indre By kommune» (mente du: sentrum)
            content/gatherings/2018/bergen-2018/index.md:9:14: error[S202]: Ukjent aktør: «KS-lag» (mente du: kommunenes-lag)
            content/gatherings/2018/bergen-2018/index.md:10:13: error[S202]: Ukjent delmål: «Delmål 2» (mente du: 2)
            content/gatherings/2018/bergen-2018/index.md:11:12: error[S202]: Ukjent prosjekt: «Grendehuset» (mente du: voss-huset)
            content/gatherings/2018/bergen-2018/index.md:13:39: error[S202]: Ukjent innlegg: «Slik gjorde vi det» (mente du: slik)
        "#]],
    );
}

#[test]
fn an_id_that_was_not_read_is_never_advised() {
    check_short(
        &[
            (
                GATHERING,
                gathering("organisers: [Kommunenes lag, Nytt lag]\n"),
            ),
            (
                "content/programme/actors.yaml",
                "- {id: [lag], name: Kommunenes lag, type: ngo}\n- id: a: b\n  name: Nytt lag\n  type: ngo\n".to_owned(),
            ),
        ],
        expect![[""]],
    );
}

#[test]
fn addresses_without_their_beginning() {
    check_short(
        &[
            (
                GATHERING,
                format!(
                    "{}[Veilederen](www.example.no/v/) og [kontoret](post@example.no).\n",
                    gathering("place: {name: Bergen, url: example.no/kart}\n")
                ),
            ),
            (
                "samling.yaml",
                "title: Læringsnettverk\nbase_url: samlinger.example.no\naddresses: {counties: samlinger}\n".to_owned(),
            ),
            (
                "content/redirects.yaml",
                "- {from: /a/, to: /b/}\n- {from: /b/, to: /a/}\n- {from: /c/, to: /borte/}\n".to_owned(),
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:28: error[S307]: Lenken kan ikke brukes: example.no/kart (mente du: https://example.no/kart)
            content/gatherings/2018/bergen-2018/index.md:9:1: error[S302]: Lenken går ingen steder: www.example.no/v/ (mente du: https://www.example.no/v/)
            content/gatherings/2018/bergen-2018/index.md:9:36: error[S302]: Lenken går ingen steder: post@example.no (mente du: mailto:post@example.no)
            content/redirects.yaml:1:19: error[S302]: Omdirigeringene går i ring: /b/ fører tilbake hit. (la en av dem føre til en side som finnes)
            content/redirects.yaml:2:19: error[S302]: Omdirigeringene går i ring: /a/ fører tilbake hit. (la en av dem føre til en side som finnes)
            content/redirects.yaml:3:19: error[S302]: Lenken går ingen steder: /borte/ (lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/))
            samling.yaml:1:1: error[S111]: Feltet «description» mangler. (legg til en linje: description: …)
            samling.yaml:2:11: error[S223]: Nettstedet kan ikke stå på adressen «samlinger.example.no». (mente du: https://samlinger.example.no/)
            samling.yaml:3:23: error[S301]: Adressen er opptatt av en side som samling lager selv: /samlinger/ (velg en annen adresse)
        "#]],
    );
}

#[test]
fn what_is_no_text() {
    check_short(
        &[
            (
                GATHERING,
                gathering(
                    "materials:\n  - kind: slides\n    title: #folkehelse\n    missing: not_preserved\n  - kind: slides\n    title: Lysbilder\n    file: \"C:\\Users\\kari\\ungdom.pptx\"\nsummary: #folkehelse for alle\n",
                ),
            ),
            (
                "content/pages/om.md",
                "---\ntitle: #1 av alle\n---\n".to_owned(),
            ),
            ("content/pages/tom.md", String::new()),
        ],
        expect![[r##"
            content/gatherings/2018/bergen-2018/index.md:9:5: error[S204]: Feltet «title» er tomt. (sett teksten i hermetegn, for # begynner en kommentar: title: "#folkehelse")
            content/gatherings/2018/bergen-2018/index.md:13:12: error[S127]: Dette er en fil på din egen maskin: C:\Users\kari\ungdom.pptx (legg filen i mappen der dette står, og skriv bare navnet på den)
            content/pages/om.md:2:1: error[S204]: Feltet «title» er tomt. (sett teksten i hermetegn, for # begynner en kommentar: title: "#1 av alle")
            content/pages/tom.md:1:1: error[S116]: Filen er tom. (la filen begynne slik: ---, så title: …, så --- på en egen linje)
        "##]],
    );
}
