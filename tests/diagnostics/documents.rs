//! S701–S729: hidden content of documents, and reasons why they cannot be read.

use crate::diagnostics::check::Site;
use crate::documents::traps;
use crate::support::{options, site};

use expect_test::{Expect, expect};
use samling::base::options::Options;
use samling::base::text::Language;
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};
use std::fs;
use std::path::Path;

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/samples");
    fs::read(folder.join(name)).expect("a sample")
}

/// The report of a site with these files in the folder of a gathering (samling.yaml: in the root). The PDF of the base files, which is
/// incomplete, is replaced.
fn check(files: &[(&str, Vec<u8>)], wanted: Expect) {
    let folder = "content/gatherings/2018/bergen-2018";
    let mut laid = vec![(format!("{folder}/program.pdf"), sample("tagged.pdf"))];
    for (name, bytes) in files {
        let place = match *name {
            "samling.yaml" => (*name).to_owned(),
            name => format!("{folder}/{name}"),
        };
        laid.push((place, bytes.clone()));
    }
    let laid: Vec<(&str, Vec<u8>)> = laid
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.clone()))
        .collect();
    let folder = Site::new(&laid);
    let options = Options {
        program: Some(env!("CARGO_BIN_EXE_samling").into()),
        ..options()
    };
    let told = || {
        let outcome = site(folder.root(), &options);
        assert!(outcome.files.is_some(), "a document is never an error");
        let sentences = Sentences::new(Language::Nb);
        let told = outcome.diagnostics.sorted();
        report(
            &told,
            ReportFormat::Human,
            false,
            &sentences,
            &outcome.texts,
        )
    };
    let first = told();
    wanted.assert_eq(&first);
    // The second report comes from the cache, including failures.
    assert_eq!(told(), first);
}

#[test]
fn what_cannot_be_read() {
    let many = "1;1\n".repeat(260_000).into_bytes();
    check(
        &[
            ("a-locked.pdf", sample("locked.pdf")),
            ("b-broken.pdf", b"%PDF-1.7 og mer".to_vec()),
            ("c-zip.docx", traps::document_xml(vec![b'a'; 40 << 20])),
            ("d-long.csv", many),
            (
                "e-swelling.pdf",
                traps::page(traps::swelling_content(), traps::FONT, Vec::new()),
            ),
            ("f-endless.pdf", traps::endless_pdf()),
        ],
        expect![[r#"
            advarsel[S701]: Filen er låst med et passord og kan ikke leses.
            --> content/gatherings/2018/bergen-2018/a-locked.pdf
             = råd: legg inn en utgave uten passord

            advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
            --> content/gatherings/2018/bergen-2018/a-locked.pdf
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S702]: Filen er ødelagt eller noe annet enn navnet sier (den er ikke en PDF, eller for ødelagt til å leses).
            --> content/gatherings/2018/bergen-2018/b-broken.pdf
             = råd: åpne filen og lagre den på nytt

            advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
            --> content/gatherings/2018/bergen-2018/b-broken.pdf
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S703]: Filen, eller det som er pakket i den, er større enn 32 MB og blir ikke lest.
            --> content/gatherings/2018/bergen-2018/c-zip.docx
             = råd: del den opp, eller lagre bildene i den mindre

            advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
            --> content/gatherings/2018/bergen-2018/c-zip.docx
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S704]: Bare den første siden er lest.
            --> content/gatherings/2018/bergen-2018/d-long.csv

            advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
            --> content/gatherings/2018/bergen-2018/d-long.csv
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S705]: Filen lar seg ikke lese: den krever for mye, eller er laget for å ødelegge.
            --> content/gatherings/2018/bergen-2018/e-swelling.pdf
             = råd: åpne filen og lagre den på nytt

            advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
            --> content/gatherings/2018/bergen-2018/e-swelling.pdf
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S706]: Filen var ikke ferdig lest etter 20 sekunder.
            --> content/gatherings/2018/bergen-2018/f-endless.pdf
             = råd: åpne filen og lagre den på nytt

            advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
            --> content/gatherings/2018/bergen-2018/f-endless.pdf
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

        "#]],
    );
}

#[test]
fn what_is_read_and_not_as_it_should_be() {
    let thin = traps::page(traps::stream("", b""), "", Vec::new());
    let thin = String::from_utf8(thin)
        .expect("ASCII")
        .replace("0 0 300 200", "0 0 1 100000");
    let misread = "Tirsdag arrangerte KS og fylkeskommunen den fgrste samlingen for de som har vaert med fra starten. ".repeat(10);
    let other = "<html lang=en><p>Vi har lært hva som virker, og hvordan kommunene kan bruke det. Noen ville ikke være med fra starten, også de er her nå.";
    let changed = "<w:p><w:ins><w:r><w:t>Nytt</w:t></w:r></w:ins><w:del><w:r><w:delText>Gammelt</w:delText></w:r></w:del></w:p>";
    check(
        &[
            ("a-thin.pdf", thin.into_bytes()),
            ("b-scan.pdf", sample("untagged.pdf")),
            ("c-misread.txt", misread.into_bytes()),
            ("d-other.html", other.as_bytes().to_vec()),
            ("e-deck.pptx", sample("deck.pptx")),
            ("f-letter.docx", sample("letter.docx")),
            (
                "g-changed.docx",
                traps::document_xml(changed.as_bytes().to_vec()),
            ),
            ("h-photo.jpg", sample("photo.jpg")),
            (
                "i-people.txt",
                "Ring 22 33 44 55 eller skriv til ola@example.no.".into(),
            ),
        ],
        expect![[r#"
            advarsel[S707]: Det ble ikke noe bilde av side 1.
            --> content/gatherings/2018/bergen-2018/a-thin.pdf

            advarsel[S708]: Disse sidene er bilder uten tekst: 5
            --> content/gatherings/2018/bergen-2018/b-scan.pdf
             = råd: kjør tekstgjenkjenning, eller legg inn originalen: slik kan ingen søke i dem eller få dem lest opp

            advarsel[S709]: Teksten mangler æ, ø og å: en maskin har lest feil.
            --> content/gatherings/2018/bergen-2018/c-misread.txt
             = råd: kjør tekstgjenkjenningen på nytt med norsk valgt, eller rett teksten

            advarsel[S710]: Filen sier at språket er «en», men teksten er på «nb».
            --> content/gatherings/2018/bergen-2018/d-other.html

            advarsel[S714]: Filen har 2 sporede endringer.
            --> content/gatherings/2018/bergen-2018/g-changed.docx
             = råd: lagre filen uten dette hvis den skal legges ut

            advarsel[S740]: Filen er ikke lagt ut: den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut.
            --> content/gatherings/2018/bergen-2018/g-changed.docx
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S716]: Side 1: «22 33 44 55» ser ut som et telefonnummer.
            --> content/gatherings/2018/bergen-2018/i-people.txt
             = råd: det er dekket til på nettstedet, men står i originalen; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn

            advarsel[S716]: Side 1: «ola@example.no» ser ut som en e-postadresse.
            --> content/gatherings/2018/bergen-2018/i-people.txt
             = råd: det er dekket til på nettstedet, men står i originalen; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn

        "#]],
    );
}

#[test]
fn what_a_file_says_of_people_and_cannot_be_rid_of() {
    let core = "<cp:coreProperties><dc:creator>Kari</dc:creator></cp:coreProperties>";
    let signed = traps::package(&[
        (
            "word/document.xml",
            b"<w:p><w:r><w:t>Hei</w:t></w:r></w:p>".to_vec(),
        ),
        ("docProps/core.xml", core.into()),
        ("_xmlsignatures/sig1.xml", b"<Signature/>".to_vec()),
    ]);
    let photo = || ("photo.jpg", sample("photo.jpg"));
    check(
        &[("signed.docx", signed), photo()],
        expect![[r#"
            advarsel[S740]: Filen er ikke lagt ut: det filen sier om mennesker utenom teksten, lar seg ikke ta ut.
            --> content/gatherings/2018/bergen-2018/signed.docx
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

        "#]],
    );
    let site = "title: Prøve\ndescription: Et nettsted.\nprivacy:\n  metadata: keep\n";
    check(
        &[photo(), ("samling.yaml", site.into())],
        expect![[r#"
        advarsel[S715]: Bildet forteller hvor det er tatt.
        --> content/gatherings/2018/bergen-2018/photo.jpg
         = råd: lagre det uten stedsopplysninger hvis stedet ikke skal ut

    "#]],
    );
    let site = "title: Prøve\ndescription: Et nettsted.\nprivacy:\n  allow: [{text: Kari Nordmann, reason: Hun vil det.}]\n";
    check(&[photo(), ("samling.yaml", site.into())], expect![[r#""#]]);
    // A signed file cannot be copied: it is published as it is, with its author.
    let signed = traps::page(
        traps::stream("", b""),
        "",
        vec![
            b"<</Author(Per Hansen)>>".to_vec(),
            b"<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>".to_vec(),
        ],
    );
    let signed = String::from_utf8(signed).expect("ASCII");
    let signed = signed.replace("<</Root 1 0 R>>", "<</Root 1 0 R/Info 5 0 R>>");
    let site = "title: Prøve\ndescription: Et nettsted.\nprivacy:\n  allow: [{text: b-signed.pdf, reason: Avtalt.}]\n";
    check(
        &[
            ("b-signed.pdf", signed.into_bytes()),
            ("samling.yaml", site.into()),
        ],
        expect![[r#"
            advarsel[S718]: PDF-en sier at den er laget av «Per Hansen», og det følger med når den lastes ned.
            --> content/gatherings/2018/bergen-2018/b-signed.pdf
             = råd: er det et menneske som ikke skal nevnes, så lagre den på nytt uten forfatter; kan navnet stå, så skriv det i privacy.allow i samling.yaml med en grunn

        "#]],
    );
}

/// The file itself is correct: it is published, and read by the next build.
#[test]
fn a_reader_that_does_not_start() {
    let folder = Site::new(&[("content/files/a.txt", "Hei")]);
    let told = |program: &str| {
        let options = Options {
            program: Some(program.into()),
            ..options()
        };
        let outcome = site(folder.root(), &options);
        assert!(outcome.files.is_some());
        let mistakes = outcome.diagnostics.sorted();
        let texts = &outcome.texts;
        let sentences = Sentences::new(Language::Nb);
        report(&mistakes, ReportFormat::Human, false, &sentences, texts)
    };
    expect![[r#"
        advarsel[S717]: Filen er ikke lest denne gangen: finnes ikke
        --> content/files/a.txt
         = råd: bygg på nytt

        advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
        --> content/files/a.txt
         = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

        advarsel[S717]: Filen er ikke lest denne gangen: finnes ikke
        --> content/gatherings/2018/bergen-2018/program.pdf
         = råd: bygg på nytt

        advarsel[S740]: Filen er ikke lagt ut: ikke alt i den lar seg lese, og det kan stå noe om personer der.
        --> content/gatherings/2018/bergen-2018/program.pdf
         = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

    "#]]
    .assert_eq(&told("/does/not/exist"));
    let after = told(env!("CARGO_BIN_EXE_samling"));
    assert!(
        !after.contains("a.txt"),
        "it was not taken for a failure of the file: {after}"
    );
}

/// A PDF with an embedded file, which was changed after it was made.
fn changed_pdf() -> Vec<u8> {
    let file = b"<</Type/Catalog/Pages 2 0 R/AF[<</UF(vedlegg.txt)/EF<</F 4 0 R>>>>]>>";
    let mut changed = traps::pdf(&[
        file.to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>".to_vec(),
        traps::stream("", b"inni"),
    ]);
    changed.extend(b"\nstartxref\n9\n%%EOF\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    changed
}

#[test]
fn what_is_hidden_in_files_that_are_published_as_they_are() {
    let site = "title: Prøve\ndescription: Et nettsted.\nprivacy:\n  metadata: keep\n";
    check(
        &[
            ("b-changed.pdf", changed_pdf()),
            ("e-deck.pptx", sample("deck.pptx")),
            ("f-letter.docx", sample("letter.docx")),
            ("samling.yaml", site.into()),
        ],
        expect![[r#"
            advarsel[S722]: Filen har en annen fil inni seg: vedlegg.txt
            --> content/gatherings/2018/bergen-2018/b-changed.pdf
             = råd: lagre filen uten det som ligger inni, hvis den skal legges ut

            advarsel[S723]: Filen har en tidligere utgave av seg selv inni seg.
            --> content/gatherings/2018/bergen-2018/b-changed.pdf
             = råd: det som er endret eller fjernet siden, kan hentes fram; skriv den ut til en ny PDF hvis det ikke skal ut

            advarsel[S740]: Filen er ikke lagt ut: den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut.
            --> content/gatherings/2018/bergen-2018/b-changed.pdf
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S711]: Skjult i filen, og ikke vist på nettstedet: 5
            --> content/gatherings/2018/bergen-2018/e-deck.pptx
             = råd: lagre filen uten dette hvis den skal legges ut

            advarsel[S712]: Filen har talernotater på side 2; de vises ikke på nettstedet.
            --> content/gatherings/2018/bergen-2018/e-deck.pptx
             = råd: lagre filen uten dette hvis den skal legges ut

            advarsel[S740]: Filen er ikke lagt ut: den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut.
            --> content/gatherings/2018/bergen-2018/e-deck.pptx
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S713]: Filen har 1 kommentar.
            --> content/gatherings/2018/bergen-2018/f-letter.docx
             = råd: lagre filen uten dette hvis den skal legges ut

            advarsel[S740]: Filen er ikke lagt ut: den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut.
            --> content/gatherings/2018/bergen-2018/f-letter.docx
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

        "#]],
    );
}

#[test]
fn what_a_file_has_and_does_not_show() {
    let unread = "<</Type/Font/Subtype/Type3/FontBBox[0 0 50 50]/FontMatrix[0.02 0 0 0.02 0 0]/FirstChar 1/LastChar 2/Encoding<</Differences[1/g1/g2]>>/CharProcs<</g1 6 0 R/g2 6 0 R>>/Widths[60 60]>>";
    let content = format!("BT /D 12 Tf 20 150 Td ({}) Tj ET", "\u{1}\u{2}".repeat(10));
    let unread = traps::page(
        traps::stream("", content.as_bytes()),
        "/Font<</D 5 0 R>>",
        vec![
            unread.into(),
            traps::stream("", b"60 0 0 0 50 50 d1 0 0 50 50 re f"),
        ],
    );
    let changed = changed_pdf();
    let wrapped = "From: a@b.example\r\nSubject: Brev\r\nContent-Type: multipart/mixed; boundary=G\r\n\r\n--G\r\n\r\nSe vedlegg.\r\n--G\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Disposition: attachment; filename=winmail.dat\r\n\r\nikke TNEF\r\n--G--\r\n";
    check(
        &[
            ("a-hidden.html", "<p>Vist<p hidden>Skjult".into()),
            ("a-script.html", "<p onclick=\"x()\">Vist".into()),
            ("b-changed.pdf", changed),
            ("c-unread.pdf", unread),
            ("d-wrapped.eml", wrapped.into()),
        ],
        expect![[r#"
            advarsel[S721]: Skjult tekst, som ikke vises på nettstedet, på side: 1
            --> content/gatherings/2018/bergen-2018/a-hidden.html
             = råd: lagre filen uten dette hvis den skal legges ut

            advarsel[S740]: Filen er ikke lagt ut: den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut.
            --> content/gatherings/2018/bergen-2018/a-hidden.html
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S726]: Filen har skript eller annet som kjører når en nettleser åpner den.
            --> content/gatherings/2018/bergen-2018/a-script.html
             = råd: lagre den som PDF, eller uten skript og skjemaer

            advarsel[S740]: Filen er ikke lagt ut: den har skript eller annet som kan kjøre på nettstedet.
            --> content/gatherings/2018/bergen-2018/a-script.html
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

            advarsel[S724]: Skrifttypen sier ikke hvilke bokstaver som står her, så ordene er ikke lest, på side: 1
            --> content/gatherings/2018/bergen-2018/c-unread.pdf
             = råd: lag PDF-en på nytt fra originalen, eller kjør tekstgjenkjenning

            advarsel[S725]: E-posten har teksten og vedleggene sine i winmail.dat, som ikke lot seg lese.
            --> content/gatherings/2018/bergen-2018/d-wrapped.eml
             = råd: åpne den i Outlook og lagre den som .msg, eller be avsenderen sende den som HTML eller ren tekst

            advarsel[S740]: Filen er ikke lagt ut: den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut.
            --> content/gatherings/2018/bergen-2018/d-wrapped.eml
             = råd: skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn

        "#]],
    );
}

/// A gathering whose evaluation has these fields.
fn evaluated(fields: &str) -> Vec<u8> {
    let front =
        "title: Første samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical";
    format!("---\n{front}\nevaluation:\n{fields}---\n").into_bytes()
}

/// Answers to three questions: a scale, one that the record states in other words, and one in own words.
fn answers(people: usize) -> Vec<u8> {
    let mut text = "ID;Hvor nyttig var dagen?;Var det bra?;Hva nå?\n".to_owned();
    for person in 0..people {
        text.push_str(&format!("{person};4;ja;svar nummer {person}\n"));
    }
    text.into_bytes()
}

#[test]
fn answers_to_an_evaluation() {
    let stated = "  answers: svar.csv\n  responses: 9\n  groups:\n    - audience: alle\n      questions:\n        - {text: Hvor nyttig er dagen?, type: scale}\n        - {text: Hva nå?}\n";
    check(
        &[("index.md", evaluated(stated)), ("svar.csv", answers(8))],
        expect![[r#"
            advarsel[S729]: Her står det at 9 har svart, men filen har 8 svar.
             --> content/gatherings/2018/bergen-2018/index.md:9:14
              |
            9 |   responses: 9
              |              ^
              |
              = råd: ta bort «responses», så blir svarene i filen talt

            advarsel[S728]: Ingen kolonne i filen med svar heter «Hvor nyttig er dagen?».
              --> content/gatherings/2018/bergen-2018/index.md:13:18
               |
            13 |         - {text: Hvor nyttig er dagen?, type: scale}
               |                  ^^^^^^^^^^^^^^^^^^^^^
               |
               = råd: mente du: Hvor nyttig var dagen?

        "#]],
    );
    let of_file = |name: &str| evaluated(&format!("  answers: {name}\n"));
    check(
        &[("index.md", of_file("svar.csv")), ("svar.csv", answers(4))],
        expect![[r#"
            advarsel[S727]: Svarene kan ikke vises som tall: færre enn fem har svart.
             --> content/gatherings/2018/bergen-2018/index.md:8:12
              |
            8 |   answers: svar.csv
              |            ^^^^^^^^
              |
              = råd: flytt filen ut av mappen og ta bort «answers»: når så få har svart, kan andre skjønne hvem som svarte hva

        "#]],
    );
    check(
        &[
            ("index.md", of_file("svar.txt")),
            ("svar.txt", b"Alle var glade.".to_vec()),
        ],
        expect![[r#"
            advarsel[S727]: Svarene kan ikke vises som tall: filen har ingen tabell med spørsmålene i første rad og ett svar i hver rad under.
             --> content/gatherings/2018/bergen-2018/index.md:8:12
              |
            8 |   answers: svar.txt
              |            ^^^^^^^^
              |
              = råd: eksporter svarene fra skjemaet som CSV eller Excel, med én rad for hver som har svart

        "#]],
    );
    let own_words = "Hva nå?;Hva mer?\nlek;tur\nmat;sang\ndans;ro\nsol;regn\nvind;is\n";
    check(
        &[
            ("index.md", of_file("svar.csv")),
            ("svar.csv", own_words.into()),
        ],
        expect![[r#"
            advarsel[S727]: Svarene kan ikke vises som tall: ikke noe spørsmål har faste svar som minst fem har valgt.
             --> content/gatherings/2018/bergen-2018/index.md:8:12
              |
            8 |   answers: svar.csv
              |            ^^^^^^^^
              |
              = råd: skriv spørsmålene under groups, med «type: choice» og svarene man kunne velge («choices»); svar med egne ord vises aldri

        "#]],
    );
    // Nobody has said what this file is, and it is withheld all the same.
    check(
        &[("skjema.csv", answers(8))],
        expect![[r#"
        advarsel[S740]: Filen er ikke lagt ut: den ser ut som svar fra enkeltpersoner.
        --> content/gatherings/2018/bergen-2018/skjema.csv
         = råd: er det svar på en evaluering, så skriv «answers: filnavnet» under evaluation i samlingens index.md; da viser siden hvor mange som svarte hva, men aldri enkeltsvar

    "#]],
    );
}
