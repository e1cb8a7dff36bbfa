//! S501–S506: where the site, or a new record, cannot be written.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::path::OutputPath;
use samling::base::{OutputContent, OutputFile};
use samling::output::publish::publish;

/// The report of writing the site to `output`.
fn check_publish(site: &Site, output: &str, wanted: Expect) {
    let outcome = site.outcome();
    let rendered = outcome.files.expect("a sound site");
    let output = site.root().join(output);
    let told = match publish(rendered, &output, site.root()) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes.sorted(),
    };
    wanted.assert_eq(&site.report_of(told));
}

#[test]
fn a_folder_of_somebody_elses() {
    let site = Site::new(&[("public/index.php", "<?php")]);
    check_publish(
        &site,
        "public",
        expect![[r#"
        feil[S501]: Mappen «mappen»/public har filer som samling ikke har laget (for eksempel index.php).
         |
         = råd: velg en tom mappe med -o, eller flytt filene; ingenting er skrevet

    "#]],
    );
    assert!(!site.root().join("public/index.html").exists());
}

#[test]
fn among_the_sources() {
    let site = Site::new::<&str>(&[]);
    check_publish(
        &site,
        "content/output",
        expect![[r#"
        feil[S503]: Nettstedet kan ikke skrives til «mappen»/content/output: der ligger kildene.
         |
         = råd: velg en annen mappe med -o

    "#]],
    );
    check_publish(
        &site,
        ".",
        expect![[r#"
        feil[S503]: Nettstedet kan ikke skrives til «mappen»/.: der ligger kildene.
         |
         = råd: velg en annen mappe med -o

    "#]],
    );
}

#[cfg(unix)]
#[test]
fn below_a_file() {
    let site = Site::new(&[("notat", "x")]);
    check_publish(
        &site,
        "notat/output",
        expect![[r#"
        feil[S502]: Kan ikke skrive «mappen»/notat/output: noe på veien dit er en fil og ikke en mappe
         |
         = råd: se etter om disken har plass, og om du har lov til å skrive der; kjør kommandoen igjen

    "#]],
    );
}

#[test]
fn a_page_at_the_path_of_our_own_notes() {
    // No field of a site can have such a path; the publisher refuses it nevertheless.
    let site = Site::new::<&str>(&[]);
    let file = OutputFile::new(
        OutputPath::file(".git/index.html"),
        OutputContent::Bytes(Vec::new()),
    );
    let refused = publish(vec![file], &site.root().join("output"), site.root());
    let told = refused.expect_err("a refusal").sorted();
    expect![[r#"
        feil[S505]: «.git/index.html» kan ikke være en fil på nettstedet.

    "#]]
    .assert_eq(&site.report_of(told));
}

#[test]
fn a_page_below_a_file() {
    let site = Site::new(&[(GATHERING, gathering("aliases: [/robots.txt/gammel/]\n"))]);
    check_publish(
        &site,
        "output",
        expect![[r#"
        feil[S506]: To filer på nettstedet har samme sti: robots.txt
         |
         = råd: gi den ene en annen id, adresse eller et annet filnavn

    "#]],
    );
}

/// The output of the command in the site's folder.
fn check_command(site: &Site, arguments: &[&str], wanted: Expect) {
    let output = crate::support::samling(site.root())
        .args(["--lang", "nb", "--color", "never"])
        .args(arguments)
        .output()
        .expect("a run");
    wanted.assert_eq(&String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_record_that_exists() {
    let site = Site::new::<&str>(&[]);
    check_command(
        &site,
        &["new", "county", "hordaland"],
        expect![[r#"
        feil[S504]: content/counties/hordaland.md finnes allerede, og ingenting er skrevet over.
         |
         = råd: velg et annet navn

    "#]],
    );
    check_command(
        &site,
        &["new", "gathering", "bergen-2018"],
        expect![[r#"
        feil[S504]: content/gatherings/2018/bergen-2018 finnes allerede, og ingenting er skrevet over.
         |
         = råd: velg et annet navn

    "#]],
    );
    check_command(
        &site,
        &["init"],
        expect![[r#"
            feil[S504]: . finnes allerede, og ingenting er skrevet over.
             |
             = råd: velg et annet navn

            Her er det et nettsted fra før. Bygg det med: samling build -r .
        "#]],
    );
}

#[test]
fn an_id_that_is_none() {
    let site = Site::new::<&str>(&[]);
    check_command(
        &site,
        &["new", "county", "Møre og Romsdal"],
        expect![[r#"
        feil[S203]: «Møre og Romsdal» kan ikke være en id.
         |
         = råd: bruk små bokstaver a–z, tall og bindestrek: more-og-romsdal

    "#]],
    );
}

#[test]
fn a_talk_of_no_gathering() {
    let site = Site::new::<&str>(&[]);
    check_command(
        &site,
        &["new", "presentation", "ungdata"],
        expect![[r#"
        feil[S507]: Hvilken samling hører innlegget «ungdata» til?
         |
         = råd: skriv samlingens id foran: min-samling-2018-01-16/ungdata

    "#]],
    );
}

#[test]
fn a_code_that_no_message_has() {
    let told = |typed| {
        vec![samling::diagnostics::catalogue::unknown_code(
            typed,
            &["S201", "S202"],
        )]
    };
    let site = Site::new::<&str>(&[]);
    expect![[r#"
        feil[S752]: Det er ingen melding med koden «S20».
         |
         = råd: mente du: S201

    "#]]
    .assert_eq(&site.report_of(told("S20")));
    expect![[r#"
        feil[S752]: Det er ingen melding med koden «hjelp».
         |
         = råd: skriv samling explain for å se alle

    "#]]
    .assert_eq(&site.report_of(told("hjelp")));
}
