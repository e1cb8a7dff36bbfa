//! What is no mistake in itself and was likely not meant: hours, people and places that do not agree, names that nearly do, signs
//! of Markdown in the wrong place.

use crate::diagnostics::check::*;
use crate::support::samling;
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

/// Of a gathering with this text, from line 8.
fn check_text(text: &str, wanted: Expect) {
    check_short(&[(GATHERING, &format!("{}{text}", gathering("")))], wanted);
}

#[test]
fn a_session_after_the_gathering() {
    check_fields(
        "ends: 15:00\nsessions:\n  - {title: Innlegg, start: 14:00, end: 15:30}\n  - {title: Samtale, start: 15:00}\n  - {title: Middag, type: social, start: 19:00}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:9:41: warning[S229]: «Innlegg» varer til 15:30, men samlingen slutter 15:00. (rett klokkeslettet her, eller ends for samlingen)
            content/gatherings/2018/bergen-2018/index.md:10:29: warning[S229]: «Samtale» begynner 15:00, men samlingen slutter 15:00. (rett klokkeslettet her, eller ends for samlingen)
        "#]],
    );
}

#[test]
fn a_speaker_in_two_places() {
    check_fields(
        "presentations:\n  - {id: a, title: A, speakers: [{name: Kari Eksempel}]}\n  - {id: b, title: B, speakers: [{name: Kari Eksempel}]}\nsessions:\n  - {title: Økt 1, start: 10:00, end: 11:00, room: Sal 1, presentations: [a]}\n  - {title: Økt 2, start: 10:30, end: 11:30, room: Sal 2, presentations: [b]}\n  - {title: Økt 3, start: 11:30, room: Sal 2, presentations: [a]}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:12:27: warning[S230]: Kari Eksempel holder innlegg eller er møteleder i to poster samtidig: «Økt 2» og «Økt 1». (rett tidene eller hvem det var; er det to personer, så gi hver sin person:)
        "#]],
    );
}

#[test]
fn a_chair_in_two_places() {
    check_fields(
        "presentations:\n  - {id: a, title: A, speakers: [{name: Kari Eksempel}]}\nsessions:\n  - {title: Økt 1, start: 10:00, end: 11:00, room: Sal 1, presentations: [a], chairs: [{name: Kari Eksempel}, {name: Ola Eksempel}]}\n  - {title: Økt 2, start: 10:30, end: 11:30, room: Sal 2, chairs: [{name: Kari Eksempel}]}\n  - {title: Økt 3, start: 11:30, room: Sal 2, chairs: [{name: Ola Eksempel}]}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:11:27: warning[S230]: Kari Eksempel holder innlegg eller er møteleder i to poster samtidig: «Økt 2» og «Økt 1». (rett tidene eller hvem det var; er det to personer, så gi hver sin person:)
        "#]],
    );
}

#[test]
fn a_county_s_number_that_none_of_its_municipalities_has() {
    check_short(
        &[
            (
                "content/counties/vestland.md",
                "---\nnumber: \"4x\"\nnames: {nb: Vestland}\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- id: voss\n  number: \"4621\"\n  names: {nb: Voss}\n  counties: [{county: vestland}]\n- id: bergen\n  number: \"4601\"\n  names: {nb: Bergen}\n  counties: [{county: vestland}]\n",
            ),
        ],
        expect![[r#"
            content/counties/vestland.md:2:9: warning[S235]: Fylket har nummer 4x, men numrene til alle kommunene i det begynner med 46. (mente du: 46)
        "#]],
    );
}

#[test]
fn an_address_that_no_site_can_have_leads_to_no_dead_links() {
    let settings =
        "title: Læringsnettverk\ndescription: Samlinger.\naddresses:\n  gatherings: ../x\n";
    check_short(
        &[("samling.yaml", settings)],
        expect![[r#"
        samling.yaml:4:15: error[S224]: «../x» kan ikke være en adresse på nettstedet. (bruk små bokstaver a–z, tall og bindestrek: x)
    "#]],
    );
}

#[test]
fn a_municipality_of_another_county() {
    check_short(
        &[
            (
                GATHERING,
                &gathering("county: hordaland\nmunicipality: voss\n"),
            ),
            (
                "content/municipalities.yaml",
                "- id: voss\n  number: \"4621\"\n  names: {nb: Voss}\n  counties: [{county: vestland}]\n- id: bergen\n  number: \"0301\"\n  names: {nb: Bergen}\n  counties: [{county: vestland}]\n",
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:15: warning[S231]: Kommunen «voss» lå ikke i fylket «hordaland» da, men i «vestland». (bytt kommune, eller skriv county: vestland)
            content/municipalities.yaml:6:11: warning[S235]: Kommunenummeret begynner med 03, men fylket har nummer 46. (rett nummeret, eller legg til fylket under counties)
        "#]],
    );
}

#[test]
fn a_folder_of_another_year() {
    check_short(
        &[(
            "content/gatherings/2019/voss/index.md",
            &gathering("").replace("Første", "Andre"),
        )],
        expect![[r#"
            content/gatherings/2019/voss/index.md:4:7: warning[S232]: Samlingen er datert 2018-01-16, men mappen står under 2019. (flytt mappen til content/gatherings/2018/voss, eller rett datoen)
        "#]],
    );
}

#[test]
fn two_pages_of_one_title() {
    check_short(
        &[
            ("content/pages/om.md", "---\ntitle: Om oss\n---\n"),
            ("content/pages/oss.md", "---\ntitle: om oss\n---\n"),
        ],
        expect![[r#"
            content/pages/oss.md:2:8: warning[S233]: To sider heter «om oss». (gi hver side sin egen tittel, for eksempel med sted eller dato)
        "#]],
    );
}

#[test]
fn an_organisation_that_is_misspelt() {
    check_fields(
        "presentations:\n  - id: a\n    title: A\n    speakers:\n      - {name: Kari Eksempel, affiliation: Helsedirektoratett}\n      - {name: Ola Eksempel, affiliation: Høgskolen på Vestlandet}\n      - {name: Per Eksempel, affiliation: Høgskulen på Vestlandet}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:11:44: warning[S234]: «Helsedirektoratett» er trolig samme organisasjon som «Helsedirektoratet». (mente du: Helsedirektoratet)
            content/gatherings/2018/bergen-2018/index.md:13:43: warning[S234]: «Høgskulen på Vestlandet» er trolig samme organisasjon som «Høgskolen på Vestlandet». (mente du: Høgskolen på Vestlandet)
        "#]],
    );
}

#[test]
fn links_that_do_not_say_where_they_lead() {
    check_text(
        "Programmet er [her](program.pdf). [Les mer](program.pdf).\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:15: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
            content/gatherings/2018/bergen-2018/index.md:8:35: warning[S760]: Teksten på lenken sier ikke hvor den fører. (la lenken være ord som sier hva leseren finner: [programmet for samlingen](…))
        "#]],
    );
}

#[test]
fn tables_without_headings() {
    check_text(
        "| 10 | Skole |\n| 11 | Arbeid |\n",
        expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:8:1: warning[S761]: Tabellen har ingen overskrifter, og skjermlesere kan ikke si hva tallene gjelder. (skriv en rad med overskrifter øverst, og under den en rad med streker: | Tid | Tema |, så | --- | --- |)
    "#]],
    );
}

#[test]
fn signs_in_the_wrong_place() {
    check_text(
        "##Program\n\nSe (programmet)[program.pdf] og [brevet] (https://example.no/). **Viktig.\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:1: warning[S763]: Dette blir ikke en overskrift: det mangler mellomrom etter #. (mente du: ## Program)
            content/gatherings/2018/bergen-2018/index.md:10:4: warning[S762]: Dette blir ikke en lenke: tegnene står i feil rekkefølge, eller ett mangler. (mente du: [programmet](program.pdf))
            content/gatherings/2018/bergen-2018/index.md:10:33: warning[S762]: Dette blir ikke en lenke: tegnene står i feil rekkefølge, eller ett mangler. (mente du: [brevet](https://example.no/))
            content/gatherings/2018/bergen-2018/index.md:10:65: warning[S764]: Her står ** uten at noe blir uthevet. (sett ** rett inntil det første og det siste ordet: **viktig**)
        "#]],
    );
}

#[test]
fn links_of_the_finished_site() {
    let template = "<!doctype html>\n<a href=\"/finnes-ikke/\">Program</a> <a href=\"#finnes-ikke\">Sted</a> <a href=\"/fylker/\">Fylker</a>\n";
    let site = Site::new(&[("templates/404.html", template)]);
    site.remove("content/gatherings/2018/bergen-2018/program.pdf");
    let run = samling(site.root())
        .args(["check", "--format", "short"])
        .output();
    let wanted = expect![[r#"
        templates/404.html:2:9: warning[S765]: På siden /404.html er det en lenke som ikke går noen steder: /finnes-ikke/ (rett adressen der lenken er skrevet: i HTML i teksten, eller i en mal)
        templates/404.html:2:45: warning[S765]: På siden /404.html er det en lenke som ikke går noen steder: #finnes-ikke (rett adressen der lenken er skrevet: i HTML i teksten, eller i en mal)
    "#]];
    wanted.assert_eq(&String::from_utf8_lossy(&run.expect("a run").stdout));
}

#[allow(
    clippy::invisible_characters,
    reason = "the report shows what was written, invisible signs too"
)]
#[test]
fn what_differs_between_names_that_look_alike() {
    check_fields(
        "county: hordal\u{ad}and\norganisers: [k\u{455}]\ntopics: [psykisk helse, \"psykisk\u{a0}helse\"]\nmaterials:\n  - {kind: programme, title: Program, file: program–.pdf}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:9: error[S202]: Ukjent fylke: «hordal­and» (mente du: hordaland (det ser likt ut, men det står en myk bindestrek i ordet))
            content/gatherings/2018/bergen-2018/index.md:8:14: error[S202]: Ukjent aktør: «kѕ» (mente du: ks (det ser likt ut, men en bokstav er fra et annet alfabet))
            content/gatherings/2018/bergen-2018/index.md:9:25: warning[S222]: Temaet «psykisk helse» er skrevet på en annen måte før: «psykisk helse». De regnes som ett tema. (mente du: psykisk helse (vanlig mellomrom, ikke hardt mellomrom))
            content/gatherings/2018/bergen-2018/index.md:11:45: error[S208]: Filen «program–.pdf» finnes ikke i mappen. (mente du: program.pdf)
        "#]],
    );
}

const NYNORSK: &str = "Vi snakka om korleis kommunane arbeider med folkehelse, og om kva som ikkje verkar. Nokre av deltakarane fortalde frå eige arbeid, og det var meir å lære enn vi trudde.";
const BOKMAL: &str = "Vi snakket om hvordan kommunene arbeider med folkehelse, og om hva som ikke virker. Noen av deltakerne fortalte fra eget arbeid, og det var mer å lære enn vi trodde.";

#[test]
fn a_text_in_another_language_than_stated() {
    check_text(
        NYNORSK,
        expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:8:14: warning[S237]: Teksten skal være på bokmål, men er på nynorsk: korleis, kommunane, kva (skriv lang: nn øverst i filen, eller skriv teksten på bokmål)
    "#]],
    );
    check_fields(
        &format!("summary: {NYNORSK}\n"),
        expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:7:10: warning[S237]: Teksten skal være på bokmål, men er på nynorsk: korleis, kommunane, kva (skriv lang: nn øverst i filen, eller skriv teksten på bokmål)
    "#]],
    );
    let twin = "content/gatherings/2018/bergen-2018/index.nn.md";
    check_short(
        &[(
            twin,
            &format!("---\ntitle: Fyrste samling\n---\n{BOKMAL}\n"),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.nn.md:4:15: warning[S237]: Teksten skal være på nynorsk, men er på bokmål: hvordan, kommunene, hva (filnavnet sier nynorsk: skriv teksten på nynorsk)
        "#]],
    );
}

/// A quotation is in the language of the one who is quoted, and one word is no language.
#[test]
fn a_text_in_the_language_that_is_stated() {
    let sound = expect![[""]];
    check_text(BOKMAL, sound);
    check_text(&format!("{BOKMAL}\n\n> {NYNORSK}\n"), expect![[""]]);
    check_text("Ikkje gløym korleis.", expect![[""]]);
    check_fields(&format!("lang: nn\nsummary: {NYNORSK}\n"), expect![[""]]);
}

const ABBREVIATIONS: &str = "content/programme/abbreviations.yaml";

#[test]
fn an_abbreviation_that_is_not_explained() {
    let list = "- {abbr: FHI, name: Folkehelseinstituttet}\n";
    let check = |text: &str, wanted: Expect| {
        let text = format!("{}{text}", gathering(""));
        check_short(&[(ABBREVIATIONS, list), (GATHERING, &text)], wanted);
    };
    check(
        "FHI og RKBU kom, og RKBU snakket.\n\n> ABCD\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:8: warning[S238]: Forkortelsen «RKBU» er ikke forklart. (skriv den ut her, med (RKBU) etter, eller legg den til i content/programme/abbreviations.yaml)
        "#]],
    );
    // Explained in the text, known to all, a number, and a line of capitals.
    check(
        "Regionsenteret (RKBU) og NRK kom. XIV. RKBU igjen.\n\n## VELKOMMEN TIL ALLE\n",
        expect![[""]],
    );
    // A site without such a list explains none.
    check_text("RKBU kom.", expect![[""]]);
}
