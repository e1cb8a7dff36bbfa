//! S501–S506: where the site cannot be written.

use crate::check::*;
use expect_test::{Expect, expect};
use samling::publish::publish;

/// The report of writing the site to `output`.
fn check_publish(site: &Site, output: &str, wanted: Expect) {
    let outcome = site.outcome();
    let rendered = outcome.rendered.expect("a sound site");
    let output = site.root().join(output);
    let told = match publish(rendered.files, &output, site.root()) {
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
         = råd: se etter plass på disken og rett til å skrive; kjør kommandoen igjen

    "#]],
    );
}

#[test]
fn a_page_at_the_path_of_our_own_notes() {
    let site = Site::new(&[(
        "samling.yaml",
        "title: T\ndescription: D\naddresses: {gatherings: .git}\n",
    )]);
    check_publish(
        &site,
        "output",
        expect![[r#"
        feil[S505]: «.git/bergen-2018/index.html» kan ikke være en fil på nettstedet.

        feil[S505]: «.git/bergen-2018/program.pdf» kan ikke være en fil på nettstedet.

        feil[S505]: «.git/index.html» kan ikke være en fil på nettstedet.

    "#]],
    );
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
