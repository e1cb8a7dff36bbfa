//! What is sound around a mistake is checked all the same.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

const PAGE: (&str, &str) = (
    "content/pages/om.md",
    "---\ntitle: Om oss\n---\nSe [her](/).\n",
);

/// The report with one line for each finding.
fn check_short<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

#[test]
fn a_mistake_in_the_settings_hides_no_warning() {
    let check = |settings: &str, wanted| {
        let settings = format!("title: Læringsnettverk\n{settings}");
        check_short(&[("samling.yaml", settings.as_str()), PAGE], wanted);
    };
    check(
        "farge: rød\n",
        expect![[r#"
            content/pages/om.md:4:4: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
            samling.yaml:1:1: error[S111]: Feltet «description» mangler. (legg til en linje: description: …)
            samling.yaml:2:1: error[S110]: Ukjent felt: «farge» (her kan det stå: title, short_title, description, base_url, language, theme, owner, publisher, contact, licence, accessibility_statement, accessibility_report og 11 til)
        "#]],
    );
    check(
        "owner:\n\tname: Vestland\n",
        expect![[r#"
        content/pages/om.md:4:4: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
        samling.yaml:1:1: error[S111]: Feltet «description» mangler. (legg til en linje: description: …)
        samling.yaml:3:1: error[S104]: Linjen er rykket inn med tabulator. (bruk mellomrom: to for hvert nivå)
    "#]],
    );
    check(
        "owner:\n  name: Vestland\n\turl: x\n",
        expect![[r#"
        content/pages/om.md:4:4: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
        samling.yaml:4:1: error[S104]: Linjen er rykket inn med tabulator. (bruk mellomrom: to for hvert nivå)
    "#]],
    );
    check(
        "farge: rød\nlints: {S712: off}\n",
        expect![[r#"
            content/pages/om.md:4:4: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
            samling.yaml:1:1: error[S111]: Feltet «description» mangler. (legg til en linje: description: …)
            samling.yaml:2:1: error[S110]: Ukjent felt: «farge» (her kan det stå: title, short_title, description, base_url, language, theme, owner, publisher, contact, licence, accessibility_statement, accessibility_report og 11 til)
        "#]],
    );
    // What may have been allowed is not told.
    check(
        "farge: rød\nlints: {S760: alow}\n",
        expect![[r#"
            samling.yaml:1:1: error[S111]: Feltet «description» mangler. (legg til en linje: description: …)
            samling.yaml:2:1: error[S110]: Ukjent felt: «farge» (her kan det stå: title, short_title, description, base_url, language, theme, owner, publisher, contact, licence, accessibility_statement, accessibility_report og 11 til)
            samling.yaml:3:15: error[S112]: «alow» er ikke en av mulighetene her. (mente du: allow)
        "#]],
    );
    check(
        "lints:\n  S233: allow\n   S760: allow\n",
        expect![[r#"
        samling.yaml:4:4: error[S123]: Innrykket her stemmer ikke med linjene over. (la felter som hører sammen, begynne like langt inne på linjen)
    "#]],
    );
}

#[test]
fn records_beside_a_lost_line_are_read() {
    check_short(
        &[
            (
                GATHERING,
                gathering("resources: [ungdata, kommunetorget, finnes-ikke]\n").as_str(),
            ),
            (
                "content/resources.yaml",
                "- id: ungdata\n  title: Ungdata\n  kind: tabell\n  url: www.example.no\n- id: kommunetorget\n  title: Torget\n  kind: tool\nannet: \"a\n",
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:37: error[S202]: Ukjent ressurs: «finnes-ikke» (her kan det stå: ungdata, kommunetorget)
            content/resources.yaml:3:9: error[S112]: «tabell» er ikke en av mulighetene her. (her kan det stå: guide, tool, report, course, database, article)
            content/resources.yaml:4:8: error[S307]: Lenken kan ikke brukes: www.example.no (mente du: https://www.example.no)
            content/resources.yaml:8:1: error[S123]: Innrykket her stemmer ikke med linjene over. (la felter som hører sammen, begynne like langt inne på linjen)
        "#]],
    );
}

#[test]
fn a_wrong_date_hides_neither_hours_nor_municipalities() {
    check_short(
        &[
            (
                GATHERING,
                "---\ntitle: Første samling\nkind: samling\ndate: 16.01.2018\nstatus: held\nmode: physical\nends: 14:00\ncounty: hordaland\nmunicipality: voss\nsessions:\n  - {title: Siste økt, start: 14:30, end: 15:00}\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- {id: voss, number: \"4621\", names: {nb: Voss}, counties: [{county: vestland}]}\n",
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:4:7: error[S114]: «16.01.2018» er ikke en dato. (mente du: 2018-01-16)
            content/gatherings/2018/bergen-2018/index.md:9:15: warning[S231]: Kommunen «voss» lå ikke i fylket «hordaland» da, men i «vestland». (bytt kommune, eller skriv county: vestland)
            content/gatherings/2018/bergen-2018/index.md:11:31: warning[S229]: «Siste økt» begynner 14:30, men samlingen slutter 14:00. (rett klokkeslettet her, eller ends for samlingen)
        "#]],
    );
}

#[test]
fn a_text_in_an_old_encoding_is_read() {
    check_short(
        &[(
            "content/pages/om.md",
            b"---\ntitle: Om v\xe5r by\nsumary: x\n---\nSe [her](finnes-ikke.md).\n",
        )],
        expect![[r#"
            content/pages/om.md: error[S101]: Filen er ikke lagret som UTF-8 (linje 2). (åpne filen, velg «Lagre som» og tegnkodingen UTF-8)
            content/pages/om.md:3:1: error[S110]: Ukjent felt: «sumary» (mente du: summary)
            content/pages/om.md:5:4: error[S302]: Lenken går ingen steder: finnes-ikke.md (lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/))
            content/pages/om.md:5:4: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
        "#]],
    );
}
