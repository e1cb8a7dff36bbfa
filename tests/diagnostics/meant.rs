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
            content/gatherings/2018/bergen-2018/index.md:8:7: error[S115]: «10:00–11:00» er ikke et klokkeslett. (skriv begynnelsen og slutten hver for seg: "10:00" i start (for samlingen: starts), og "11:00" i end (ends))
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
        expect![[r#"
            content/programme/actors.yaml:1:8: error[S113]: Her må det stå en tekst.
            content/programme/actors.yaml:2:8: error[S105]: Her står et kolon til på samme linje. (skriv linjen slik: - id: "a: b")
        "#]],
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
                "title: Læringsnettverk\ndescription: Samlinger\nbase_url: samlinger.example.no\naddresses: {counties: samlinger}\n".to_owned(),
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
            samling.yaml:3:11: error[S223]: Nettstedet kan ikke stå på adressen «samlinger.example.no». (mente du: https://samlinger.example.no/)
            samling.yaml:4:23: error[S301]: Adressen er opptatt av en side som samling lager selv: /samlinger/ (velg en annen adresse)
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
            content/gatherings/2018/bergen-2018/index.md:14:10: warning[S131]: Det som står etter # på linjen, er en kommentar og vises ikke: #folkehelse for alle (sett hele teksten i hermetegn ("…"), eller skriv mellomrom etter # når det skal være en kommentar)
            content/pages/om.md:2:1: error[S204]: Feltet «title» er tomt. (sett teksten i hermetegn, for # begynner en kommentar: title: "#1 av alle")
            content/pages/tom.md:1:1: error[S116]: Filen er tom. (la filen begynne slik: ---, så title: …, så --- på en egen linje)
        "##]],
    );
}

#[test]
fn copies_of_records() {
    let page = "---\ntitle: Om oss\n---\n";
    check_short(
        &[
            ("content/pages/om.md", page.to_owned()),
            ("content/pages/om (1).md", page.to_owned()),
            ("content/pages/om-LAPTOP-AB12.md", page.to_owned()),
            ("content/pages/Om Oss.md", page.replace("oss", "dere")),
            (
                "content/gatherings/2018/bergen-2018 - Kopi/index.md",
                gathering(""),
            ),
            (
                "content/gatherings/2018/bergen-2018/index - Kopi.md",
                gathering(""),
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018 - Kopi/index.md: error[S118]: Filen ser ut til å være en kopi av content/gatherings/2018/bergen-2018/index.md, og blir ikke lest. (er dette en ny samling, så gi mappen et eget navn (små bokstaver, tall og bindestrek); er det bare en kopi, så slett mappen)
            content/gatherings/2018/bergen-2018/index - Kopi.md: error[S118]: Filen ser ut til å være en kopi av content/gatherings/2018/bergen-2018/index.md, og blir ikke lest. (behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn)
            content/pages/Om Oss.md: error[S203]: «Om Oss» kan ikke være en id. (bruk små bokstaver a–z, tall og bindestrek: om-oss)
            content/pages/om (1).md: error[S118]: Filen ser ut til å være en kopi av content/pages/om.md, og blir ikke lest. (behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn)
            content/pages/om-LAPTOP-AB12.md: error[S118]: Filen ser ut til å være en kopi av content/pages/om.md, og blir ikke lest. (behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn)
        "#]],
    );
}

#[test]
fn texts_that_are_not_there() {
    check_short(
        &[
            (
                GATHERING,
                gathering(
                    "evaluation:\n  groups: [{audience: \" \", questions: [{text: \"\", choices: [Ja, \"\"]}]}]\nsummary: \"\"\n",
                ),
            ),
            (
                "content/projects/hagen.md",
                "---\nname: Hagen\nperiod: 2015/2016\nstatus: completed\nmilestones: [{date: 2015, text: \"\"}]\nmeasures: [\"\"]\n---\n".to_owned(),
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:23: error[S204]: Feltet «audience» er tomt.
            content/gatherings/2018/bergen-2018/index.md:8:47: error[S204]: Feltet «text» er tomt.
            content/gatherings/2018/bergen-2018/index.md:8:65: error[S204]: Feltet «choices» er tomt.
            content/projects/hagen.md:5:33: error[S204]: Feltet «text» er tomt.
            content/projects/hagen.md:6:12: error[S204]: Feltet «measures» er tomt.
        "#]],
    );
}

#[test]
fn lists_numbers_and_weeks() {
    check_fields(
        "topics: 1. søvn 2. mat\nupdated: uke 20 2018\npublished: uke 20\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:9: error[S113]: Her må det stå en liste. (skriv linjen slik: topics: [søvn, mat])
            content/gatherings/2018/bergen-2018/index.md:8:10: error[S114]: «uke 20 2018» er ikke en dato. (mente du: 2018-05-14/2018-05-20)
            content/gatherings/2018/bergen-2018/index.md:9:12: error[S114]: «uke 20» er ikke en dato. (skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018)
        "#]],
    );
    check_short(
        &[(
            "content/counties/oslo.md",
            "---\nnumber: \"03\"\nnames: {nb: Oslo}\ntile: [ca. 2, 3]\n---\n",
        )],
        expect![[r#"
            content/counties/oslo.md:4:8: error[S113]: Her må det stå et helt tall. (skriv bare 2)
        "#]],
    );
}

#[test]
fn signs_beside_the_colon() {
    check_fields(
        "place;\n  name: Bergen\n",
        expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:7:1: error[S124]: Her mangler et kolon med mellomrom etter. (skriv linjen slik: place:)
    "#]],
    );
    check_fields(
        "summary; Kort sagt\n",
        expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:7:1: error[S124]: Her mangler et kolon med mellomrom etter. (skriv linjen slik: summary: Kort sagt)
    "#]],
    );
}

#[test]
fn files_where_addresses_belong() {
    check_short(
        &[(
            GATHERING,
            format!(
                "{}[Kart](file:///C:/Users/kari/kart.pdf)\n",
                gathering(
                    "place: {name: Bergen, url: program.pdf}\nmaterials:\n  - {kind: slides, title: Kart, file: \"C:/Users/kari/kart.pdf\"}\n"
                )
            ),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:28: error[S307]: Lenken kan ikke brukes: program.pdf (url er for nettadresser; en fil i mappen føres opp under materials, med file: program.pdf)
            content/gatherings/2018/bergen-2018/index.md:9:39: error[S127]: Dette er en fil på din egen maskin: C:/Users/kari/kart.pdf (legg filen i mappen der dette står, og skriv bare navnet på den)
            content/gatherings/2018/bergen-2018/index.md:11:1: error[S127]: Dette er en fil på din egen maskin: file:///C:/Users/kari/kart.pdf (legg filen i mappen der dette står, og skriv bare navnet på den)
        "#]],
    );
}

#[test]
fn signs_that_yaml_reads_as_something_else() {
    check_fields(
        "topics: [#drift, #mat]\n// en kommentar\norganisers: ks; ks\n",
        expect![[r##"
            content/gatherings/2018/bergen-2018/index.md:7:9: error[S108]: En liste eller blokk i klammer blir ikke lukket, eller et komma mangler. (# begynner en kommentar, så resten av linjen blir ikke lest: skriv "#drift" i hermetegn)
            content/gatherings/2018/bergen-2018/index.md:9:13: error[S113]: Her må det stå en liste. (skriv linjen slik: organisers: [ks, ks])
        "##]],
    );
    check_short(
        &[(
            "content/projects/hagen.md",
            "---\nname: Hagen\nperiod: t.o.m. 2016\nstatus: completed\nmeasures:\n  - Åpent hus: hver dag\nlinks: [{title: Hagen, url: \"https:/example.no/\"}]\n---\nSe [bildet](htps://example.no/a) og [om](content/counties/hordaland.md).\n",
        )],
        expect![[r#"
            content/projects/hagen.md:3:9: error[S114]: «t.o.m. 2016» er ikke en dato. (mente du: ../2016)
            content/projects/hagen.md:6:5: error[S113]: Her må det stå en tekst. (skriv linjen slik: - "Åpent hus: hver dag")
            content/projects/hagen.md:7:29: error[S307]: Lenken kan ikke brukes: https:/example.no/ (mente du: https://example.no/)
            content/projects/hagen.md:9:4: error[S307]: Lenken kan ikke brukes: htps://example.no/a (mente du: https://example.no/a)
            content/projects/hagen.md:9:37: error[S302]: Lenken går ingen steder: content/counties/hordaland.md (mente du: ../counties/hordaland.md)
        "#]],
    );
}
