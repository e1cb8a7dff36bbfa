//! S405–S408: mistakes in the examples of components, which only a catalogue reads.

use crate::diagnostics::check::*;
use crate::support::options;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::build::Builder;
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};

/// Compares the report of the catalogue of a site with these files.
fn check_catalogue(files: &[(&str, &str)], wanted: Expect) {
    let site = Site::new(files);
    // A build of the site has nothing to do with them.
    assert_eq!(site.report(), "");
    let builder = Builder {
        root: site.root().to_owned(),
        output: site.root().join("katalog"),
        options: options(),
        strict: false,
    };
    let outcome = builder.catalogue();
    let told = outcome.diagnostics.sorted();
    let sentences = Sentences::new(Language::Nb);
    wanted.assert_eq(&report(
        &told,
        ReportFormat::Human,
        false,
        &sentences,
        &outcome.texts,
    ));
    assert!(
        !site.root().join("katalog").exists(),
        "a catalogue was written"
    );
}

#[test]
fn examples_of_a_component_that_does_not_exist() {
    check_catalogue(
        &[("templates/components/talkz.yaml", "- name: x\n")],
        expect![[r#"
            feil[S405]: Eksemplene hører ikke til noe: temaet har ingen komponent som heter «talkz».
            --> templates/components/talkz.yaml
             = råd: mente du: talk

        "#]],
    );
}

#[test]
fn a_parameter_that_does_not_exist() {
    check_catalogue(
        &[(
            "templates/components/files/size.yaml",
            "- name: En liten fil\n  with:\n    bytes: 640\n- name: En stor fil\n  with:\n    byte: 640000\n",
        )],
        expect![[r#"
            feil[S406]: Komponenten size har ingen parameter som heter «byte».
             --> templates/components/files/size.yaml:6:5
              |
            6 |     byte: 640000
              |     ^^^^
              |
              = råd: mente du: bytes

        "#]],
    );
}

#[test]
fn a_parameter_that_is_missing() {
    check_catalogue(
        &[(
            "templates/components/text.yaml",
            "- name: Samme språk som siden\n  with:\n    text: Velkommen\n",
        )],
        expect![[r#"
            feil[S407]: Eksempelet mangler parameteren «lang», som komponenten text må få.
             --> templates/components/text.yaml:1:9
              |
            1 | - name: Samme språk som siden
              |         ^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: skriv «lang:» under «with», også når den skal være tom

        "#]],
    );
}

#[test]
fn a_value_that_the_component_cannot_show() {
    check_catalogue(
        &[(
            "templates/components/link.yaml",
            "- name: En lenke\n  with:\n    link: { text: Fjordfylket }\n- name: Ingen lenke\n  with:\n    link: Fjordfylket\n",
        )],
        expect![[r#"
            feil[S408]: Komponenten link kan ikke vises med disse verdiene: Field `href` is not defined
             --> templates/components/link.yaml:1:9
              |
            1 | - name: En lenke
              |         ^^^^^^^^

            feil[S408]: Komponenten link kan ikke vises med disse verdiene: Component argument `link` (type: `string`) does not match expected type: `map`
             --> templates/components/link.yaml:4:9
              |
            4 | - name: Ingen lenke
              |         ^^^^^^^^^^^

        "#]],
    );
}

#[test]
fn a_file_that_is_not_written_as_yaml_wants_it() {
    check_catalogue(
        &[(
            "templates/components/link.yaml",
            "- navn: En lenke\n  with:\n    link: { text: Fjordfylket\n",
        )],
        expect![[r#"
            feil[S110]: Ukjent felt: «navn»
             --> templates/components/link.yaml:1:3
              |
            1 | - navn: En lenke
              |   ^^^^
              |
              = råd: mente du: name

            feil[S108]: En liste eller blokk i klammer blir ikke lukket, eller et komma mangler.
             --> templates/components/link.yaml:3:11
              |
            3 |     link: { text: Fjordfylket
              |           ^
              |
              = råd: se etter manglende ] eller }

        "#]],
    );
    check_catalogue(
        &[(
            "templates/components/text.yaml",
            "- navn: Et ord\n  with: { text: Velkommen, lang: nn }\n",
        )],
        expect![[r#"
            feil[S110]: Ukjent felt: «navn»
             --> templates/components/text.yaml:1:3
              |
            1 | - navn: Et ord
              |   ^^^^
              |
              = råd: mente du: name

        "#]],
    );
}
