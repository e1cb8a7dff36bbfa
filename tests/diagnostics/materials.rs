//! S208, S211, S212, S216, S217: files, pictures and recordings.

use crate::diagnostics::check::*;
use expect_test::expect;

#[test]
fn a_file_that_is_not_there() {
    check_gathering(
        "materials:\n  - title: Program\n    kind: programme\n    file: programm.pdf\n  - title: Lysark\n    kind: slides\n    file: lysark.pptx\n",
        expect![[r#"
            feil[S208]: Filen «programm.pdf» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:10:11
               |
            10 |     file: programm.pdf
               |           ^^^^^^^^^^^^
               |
               = råd: mente du: program.pdf

            feil[S208]: Filen «lysark.pptx» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:13:11
               |
            13 |     file: lysark.pptx
               |           ^^^^^^^^^^^
               |
               = råd: legg filen i mappen, eller skriv missing: not_preserved når den ikke er bevart

        "#]],
    );
}

#[test]
fn a_talk_names_files_from_where_it_stands() {
    let talk = |file: &str| {
        let talk = "content/gatherings/2018/bergen-2018/presentations/velkommen.md";
        let text = format!(
            "---\ntitle: Velkommen\nmaterials:\n  - {{title: Lysark, kind: slides, file: {file}}}\n---\n"
        );
        [(talk, text)]
    };
    check(
        &talk("program.pdf"),
        expect![[r#"
            feil[S208]: Filen «program.pdf» finnes ikke i mappen.
             --> content/gatherings/2018/bergen-2018/presentations/velkommen.md:4:41
              |
            4 |   - {title: Lysark, kind: slides, file: program.pdf}
              |                                         ^^^^^^^^^^^
              |
              = råd: mente du: ../program.pdf

        "#]],
    );
    sound(&talk("../program.pdf"));
}

#[test]
fn a_material_without_anything() {
    check_gathering(
        "materials:\n  - title: Program\n    kind: programme\n",
        expect![[r#"
            feil[S211]: «Program» har verken fil eller lenke.
             --> content/gatherings/2018/bergen-2018/index.md:8:12
              |
            8 |   - title: Program
              |            ^^^^^^^
              |
              = råd: skriv file: …, url: … eller missing: not_preserved

        "#]],
    );
}

#[test]
fn a_lost_file_may_be_said_to_be_lost() {
    sound(&[(
        GATHERING,
        gathering(
            "materials:\n  - title: Program\n    kind: programme\n    missing: not_preserved\n",
        ),
    )]);
}

#[test]
fn pictures() {
    check(
        &[
            (
                GATHERING,
                gathering(
                    "images:\n  - file: sal.jpg\n  - file: kari.jpg\n    alt: Kari på talerstolen\n    people: portrait\n  - file: borte.jpg\n    decorative: true\n",
                ),
            ),
            (
                "content/gatherings/2018/bergen-2018/sal.jpg",
                "JPEG".to_owned(),
            ),
            (
                "content/gatherings/2018/bergen-2018/kari.jpg",
                "JPEG".to_owned(),
            ),
        ],
        expect![[r#"
            feil[S212]: Bildet «sal.jpg» mangler en tekst for dem som ikke ser det.
             --> content/gatherings/2018/bergen-2018/index.md:8:11
              |
            8 |   - file: sal.jpg
              |           ^^^^^^^
              |
              = råd: legg til alt: … som sier hva bildet viser, eller decorative: true

            feil[S216]: Et portrett kan ikke vises uten samtykke.
              --> content/gatherings/2018/bergen-2018/index.md:11:13
               |
            11 |     people: portrait
               |             ^^^^^^^^
               |
               = råd: skriv i consent hvor samtykket er arkivert

            feil[S208]: Filen «borte.jpg» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:12:11
               |
            12 |   - file: borte.jpg
               |           ^^^^^^^^^
               |
               = råd: legg filen i mappen, eller rett navnet

        "#]],
    );
}

#[test]
fn recordings() {
    check_gathering(
        "recordings:\n  - status: available\n    url: https://example.no/film\n  - status: available\n    url: https://example.no/film2\n    captions: film2.vtt\n",
        expect![[r#"
            advarsel[S217]: Opptaket mangler undertekster.
             --> content/gatherings/2018/bergen-2018/index.md:8:13
              |
            8 |   - status: available
              |             ^^^^^^^^^
              |
              = råd: legg en .vtt-fil i mappen og skriv captions: filnavn.vtt

            feil[S208]: Filen «film2.vtt» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:12:15
               |
            12 |     captions: film2.vtt
               |               ^^^^^^^^^
               |
               = råd: legg filen i mappen, eller rett navnet

        "#]],
    );
}

#[test]
fn a_file_with_upper_case_letters_or_outside_the_folder() {
    check_gathering(
        "materials:\n  - title: Program\n    kind: programme\n    file: Program.PDF\n  - title: Passord\n    kind: other\n    file: ../../../../etc/passwd\n",
        expect![[r#"
            feil[S208]: Filen «Program.PDF» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:10:11
               |
            10 |     file: Program.PDF
               |           ^^^^^^^^^^^
               |
               = råd: mente du: program.pdf

            feil[S208]: Filen «../../../../etc/passwd» finnes ikke i mappen.
              --> content/gatherings/2018/bergen-2018/index.md:13:11
               |
            13 |     file: ../../../../etc/passwd
               |           ^^^^^^^^^^^^^^^^^^^^^^
               |
               = råd: legg filen i mappen, eller skriv missing: not_preserved når den ikke er bevart

        "#]],
    );
}

#[test]
fn a_transcript_that_is_not_there_and_an_address_for_a_file() {
    check_gathering(
        "recordings:\n  - status: removed\n    transcript: utskrift.txt\n  - status: removed\n    captions: https://example.no/film.vtt\n    transcript: https://example.no/utskrift\nmaterials:\n  - title: Program\n    kind: programme\n    file: https://example.no/program.pdf\n",
        expect![[r#"
            feil[S208]: Filen «utskrift.txt» finnes ikke i mappen.
             --> content/gatherings/2018/bergen-2018/index.md:9:17
              |
            9 |     transcript: utskrift.txt
              |                 ^^^^^^^^^^^^
              |
              = råd: legg filen i mappen, eller rett navnet

            feil[S221]: Her må det stå navnet på en fil i mappen, ikke en adresse: https://example.no/film.vtt
              --> content/gatherings/2018/bergen-2018/index.md:11:15
               |
            11 |     captions: https://example.no/film.vtt
               |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = råd: legg en kopi av filen i mappen, og skriv navnet på den

            feil[S221]: Her må det stå navnet på en fil i mappen, ikke en adresse: https://example.no/program.pdf
              --> content/gatherings/2018/bergen-2018/index.md:16:11
               |
            16 |     file: https://example.no/program.pdf
               |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = råd: skriv adressen i feltet url, eller legg en kopi av filen i mappen og skriv navnet på den

        "#]],
    );
}

#[test]
fn a_file_name_with_its_letters_in_parts() {
    sound(&[
        (
            GATHERING,
            gathering("materials:\n  - {title: Referat, kind: summary, file: Årsmøte.txt}\n"),
        ),
        (
            "content/gatherings/2018/bergen-2018/A\u{30a}rsmøte.txt",
            "Referat\n".to_owned(),
        ),
    ]);
}

#[test]
fn a_file_that_is_let_out_without_a_reason() {
    check_gathering(
        "materials:\n  - title: Program\n    kind: programme\n    file: program.pdf\n    publish: yes\n",
        expect![[r#"
            feil[S241]: «publish: yes» må ha en grunn.
              --> content/gatherings/2018/bergen-2018/index.md:11:14
               |
            11 |     publish: yes
               |              ^^^
               |
               = råd: skriv hvorfor filen kan legges ut: reason: …

        "#]],
    );
}

#[test]
fn personal_data_that_would_come_out_on_a_page() {
    // The identity number is invented: its month is that of a test number.
    check_gathering(
        "summary: Ring Kari på 412 34 567, eller oppgi 018190 12365.\n",
        expect![[r#"
            advarsel[S742]: «412 34 567» (et telefonnummer) kommer ut på nettstedet.
             --> content/gatherings/2018/bergen-2018/index.md:7:23
              |
            7 | summary: Ring Kari på 412 34 567, eller oppgi 018190 12365.
              |                       ^^^^^^^^^^
              |
              = råd: ta det bort; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn

            feil[S743]: «018190 12365» er et fødselsnummer. Nettstedet blir ikke lagt ut med det.
             --> content/gatherings/2018/bergen-2018/index.md:7:47
              |
            7 | summary: Ring Kari på 412 34 567, eller oppgi 018190 12365.
              |                                               ^^^^^^^^^^^^
              |
              = råd: ta det bort; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn

        "#]],
    );
}
