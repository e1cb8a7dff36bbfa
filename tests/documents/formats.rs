//! The complete result of reading a small file of each format.

use super::readers::{reading, sample_bytes};
use super::shown::shown;
use expect_test::{Expect, expect};

/// Files that are simple enough to be written here.
pub const WRITTEN: [(&str, &str); 8] = [
    ("mail.eml", MAIL),
    ("html.eml", HTML_MAIL),
    ("event.ics", EVENT),
    ("talk.vtt", CAPTIONS),
    ("page.html", PAGE),
    ("transcript.txt", TRANSCRIPT),
    ("values.csv", "Kommune;Andel\nØyvær;1,5\n\"Ås; sør\";2\n"),
    ("figure.svg", FIGURE),
];

const MAIL: &str = "From: Kari Nordmann <kari@example.no>\r\nTo: post@example.no\r\nSubject: =?utf-8?q?Velkommen_til_samling_i_Bod=C3=B8?=\r\nDate: Tue, 16 Jan 2018 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHei!\r\n\r\nVel m=F8tt 18.-19. april. Se https://example.no/program.\r\n--x\r\nContent-Type: application/pdf; name=program.pdf\r\nContent-Disposition: attachment; filename=program.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--x--\r\n";

const HTML_MAIL: &str = "From: ola@example.no\r\nSubject: Brev\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h2>Hei</h2><p>Takk for <a href=\"https://example.no/sist/\">sist</a>!</p>\r\n";

const EVENT: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20180101T000000Z\r\nDTSTART;TZID=Europe/Oslo:20180116T093000\r\nDTEND;TZID=Europe/Oslo:20180116T150000\r\nSUMMARY:Samling\\, første dag\r\nLOCATION:Fjordbyen\r\nDESCRIPTION:Ta med\\nniste.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const CAPTIONS: &str = "WEBVTT\n\nNOTE laget for hånd\n\n1\n00:00.000 --> 00:02.000\n<v Kari>God dag,</v>\n\n2\n00:02.000 --> 00:04.000\nGod dag,\nog velkommen til Bodø.\n";

const PAGE: &str = "<!doctype html><html lang=nb><head><title>Referat</title><meta name=author content=\"Kari Nordmann\"><style>p{}</style></head><body><nav><a href=\"/\">Hjem</a></nav><h1>Referat fra samlingen</h1><p>Vi snakket om <b>folke</b>helse &amp; <a href=\"https://example.no/liv/\">livskvalitet</a>.<script>x('<p>')</script><ul><li>Ett<ul><li>Under</ul><li>To</ul><table><tr><th>Tid<th>Hva<tr><td>09.00<td><p>Kaffe</table><img src=a.png alt=\"En blå flate\"><p>Slutt";

const TRANSCRIPT: &str = "Folkehelse i Fjordfylket. Kari Nordmann\n\nSave this PDF as:\n WORD  PNG\n\nTranskript\n\n1 Folkehelse i Fjordfylket Kari Nordmann\n\n2 Foto: Ola Nordmann\n\n3\n\n4 Hva nå? Vi fort- setter.\n\nog mer til\n";

const FIGURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 60'><title>Vekst</title><desc>En strek som stiger</desc><text x='1'>2018</text></svg>";

fn written(name: &str) -> String {
    let (_, text) = WRITTEN
        .iter()
        .find(|(own, _)| *own == name)
        .expect("one of them");
    shown(&reading(name, text.as_bytes()))
}

fn check(actual: &str, wanted: Expect) {
    wanted.assert_eq(actual);
}

#[test]
fn a_tagged_pdf_is_read_by_its_tags() {
    let actual = shown(&reading("tagged.pdf", &sample_bytes("tagged.pdf")));
    check(
        &actual,
        expect![[r#"
            PDF {"accessibility":{"bars_readers":false,"language":"nb","marks_headings":true,"pdf_ua":"PDF/UA-1","pictures":1,"pictures_with_alt":1,"shows_title":true,"states_title":true,"tagged":true},"author":"Kari Nordmann","created":"2018-10-17T00:00:00","language_detected":"nb","language_stated":"nb","modified":"2018-10-17T00:00:00","page_count":3,"program":"Typst 0.15.1","title":"Lysbilder om folkehelse"}
            -- 1 "Lysbilder om folkehelse" 480×270
            # Lysbilder om folkehelse
            Fjordfylket, oktober 2018. Se nettsiden.
            links: https://example.no/lysbilder/
            -- 2 "Hva vi lærte" 480×270
            # Hva vi lærte
            Samarbeid på tvers gir mer enn møter alene, og det tar tid å få det til i en kommune der alle har nok å gjøre fra før.
            * Barn og unge først
            * Små steg er også steg
            -- 3 "Program" 480×270
            # Program
            |! Tid | Innhold |
            | 09.00 | Kaffe og registrering |
            | 09.30 | Åpning |
            Figur 1: Foto: Kari Nordmann
            alt: En blå flate
            credits: Kari Nordmann
            (metadata) Hva vi lærte
            (metadata) Program
            ! {"what":"author","name":"Kari Nordmann"}
        "#]],
    );
}

#[test]
fn an_untagged_pdf_is_read_by_its_looks() {
    let actual = shown(&reading("untagged.pdf", &sample_bytes("untagged.pdf")));
    check(
        &actual,
        expect![[r#"
            PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"author":"Ola Nordmann","created":"2000-01-01T00:00:00","modified":"2000-01-01T00:00:00","page_count":5,"program":"anonymous","subject":"unspecified","title":"Notat om folkehelse"}
            -- 1 "Notat om folkehelse" 480×678
            # Notat om folkehelse
            Kommunene har arbeidet med folkehelse i mange år, og barne- og ungdomsarbeid er en del av det.
            ~ Fjordfylket fylkeskommune
            ~ 1
            links: https://example.no/notat/
            -- 2 "Timeplan" 480×678
            # Timeplan
            | 09.00 | Kaffe |
            | 09.30 | Åpning ved ordføreren |
            | 10.15 | Pause |
            ~ Fjordfylket fylkeskommune
            ~ 2
            -- 3 "Videre" 480×678
            # Videre
            * Flere møter
            * Færre skjema
            Les https://example.no/videre.
            ~ Fjordfylket fylkeskommune
            ~ 3
            links: https://example.no/videre
            -- 4 480×678
            ~ Fjordfylket fylkeskommune
            ~ 4
            -- 5 480×678
            ! {"what":"no-text","pages":[5]}
            ! {"what":"author","name":"Ola Nordmann"}
        "#]],
    );
}

#[test]
fn a_locked_pdf_says_so() {
    let actual = shown(&reading("locked.pdf", &sample_bytes("locked.pdf")));
    check(
        &actual,
        expect![[r#"
        PDF {}
        ! {"what":"encrypted"}
    "#]],
    );
}

#[test]
fn powerpoint() {
    let actual = shown(&reading("deck.pptx", &sample_bytes("deck.pptx")));
    check(
        &actual,
        expect![[r#"
            PPTX {"accessibility":{"pictures":1,"pictures_with_alt":1,"states_title":true},"author":"Kari Nordmann","created":"2018-10-17T09:30:00","description":"generated using python-pptx","modified":"2018-10-17T09:30:00","modified_by":"Ola Nordmann","page_count":5,"program":"Microsoft Macintosh PowerPoint","title":"Folkehelse i Fjordfylket"}
            -- 1 "Folkehelse på én side" 480×360
            # Folkehelse på én side
            Fjordfylket, oktober 2018
            -- 2 "Hva vi lærte" 480×360
            # Hva vi lærte
            * Barn og unge først
              * også på kvelden
            * Les mer
            Foto: Kari Nordmann
            links: https://example.no/laert/
            notes: Husk å takke kommunene.
            alt: En blå flate
            credits: Kari Nordmann
            -- 3 480×360
            -- 4 "Tall"
            # Tall
            |! Kommune | Innbyggere |
            | Øyvær | 1 200 |
            -- 5 "Ikke vist" hidden
            # Ikke vist
            ! {"what":"hidden","pages":[5]}
            ! {"what":"notes","pages":[2]}
        "#]],
    );
}

#[test]
fn word() {
    let actual = shown(&reading("letter.docx", &sample_bytes("letter.docx")));
    check(
        &actual,
        expect![[r#"
            DOCX {"accessibility":{"language":"en-US","marks_headings":true,"pictures":0,"pictures_with_alt":0,"states_title":true},"author":"Kari Nordmann","created":"2018-10-17T09:30:00","description":"generated by python-docx","modified":"2018-10-17T09:30:00","program":"Microsoft Macintosh Word","title":"Brev etter samlingen"}
            -- 1 "Takk for sist"
            # Takk for sist
            Vi møttes i Fjordbyen tirsdag 16. januar 2018.
            ## Spørsmål
            * Hva var nyttig?
            * Hva savnet du?
            | 09.00 | Kaffe |
            | 09.30 | Åpning |
            Svar til post@example.no eller se https://example.no/svar.
            links: https://example.no/svar
            (comment) Ola
            (comment) Stemmer dette?
            ! {"what":"comments","count":1}
        "#]],
    );
}

#[test]
fn excel() {
    let actual = shown(&reading("sheet.xlsx", &sample_bytes("sheet.xlsx")));
    check(
        &actual,
        expect![[r#"
            XLSX {"accessibility":{"states_title":false},"author":"openpyxl","created":"2018-10-17T09:30:00","modified":"2026-11-22T04:02:39","page_count":2,"program":"Microsoft Excel Compatible / Openpyxl 3.1.5","title":"Svar"}
            -- 1 "Svar"
            | Kommune | Dato | Antall |
            | Øyvær | 2018-01-16 0:00:00 | 12 |
            | Ås | 2018-04-18 9:30:00 | 3,5 |
            -- 2 "Skjult" hidden
            | ikke vist |
            ! {"what":"hidden","pages":[2]}
        "#]],
    );
}

#[test]
fn open_document_text() {
    let actual = shown(&reading("letter.odt", &sample_bytes("letter.odt")));
    check(
        &actual,
        expect![[r#"
            ODT {"accessibility":{"marks_headings":true,"pictures":0,"pictures_with_alt":0,"states_title":true},"author":"Kari Nordmann","modified":"2018-10-17T09:30:00","title":"Åpent"}
            -- 1 "Åpent brev"
            # Åpent brev
            Hei alle her.
            * Ett
            | A | Ø |
            links: https://example.no/apent/
        "#]],
    );
}

#[test]
fn open_document_slides() {
    let actual = shown(&reading("deck.odp", &sample_bytes("deck.odp")));
    check(
        &actual,
        expect![[r#"
            ODP {"accessibility":{"pictures":1,"pictures_with_alt":1,"states_title":true},"author":"Kari Nordmann","modified":"2018-10-17T09:30:00","page_count":2,"title":"Åpent"}
            -- 1 "Første"
            # Første
            notes: Si hei
            alt: En blå flate
            -- 2
            ! {"what":"notes","pages":[1]}
        "#]],
    );
}

#[test]
fn a_photo() {
    let actual = shown(&reading("photo.jpg", &sample_bytes("photo.jpg")));
    check(
        &actual,
        expect![[r#"
        JPEG {"author":"Kari Nordmann","created":"2018-10-17T09:30:00","page_count":1,"picture":{"height":1200,"width":800}}
        -- 1 480×720
        credits: Kari Nordmann
        ! {"what":"position"}
    "#]],
    );
}

#[test]
fn an_e_mail() {
    check(
        &written("mail.eml"),
        expect![[r#"
            EML {"attachments":[{"bytes":5,"name":"program.pdf"}],"author":"Kari Nordmann","created":"2018-01-16T09:30:00","title":"Velkommen til samling i Bodø"}
            -- 1 "Velkommen til samling i Bodø"
            # Velkommen til samling i Bodø
            Hei!
            Vel møtt 18.-19. april. Se https://example.no/program.
            links: https://example.no/program
            (mail-header) Kari Nordmann kari@example.no
            (mail-header) post@example.no
        "#]],
    );
}

#[test]
fn an_e_mail_in_html() {
    check(
        &written("html.eml"),
        expect![[r#"
            EML {"author":"ola@example.no","title":"Brev"}
            -- 1 "Brev"
            # Brev
            ## Hei
            Takk for sist!
            links: https://example.no/sist/
            (mail-header) ola@example.no
        "#]],
    );
}

#[test]
fn a_calendar() {
    check(
        &written("event.ics"),
        expect![[r#"
        ICS {"title":"Samling, første dag"}
        -- 1 "Samling, første dag"
        # Samling, første dag
        2018-01-16 09:30 – 2018-01-16 15:00
        Fjordbyen
        Ta med
        niste.
    "#]],
    );
}

#[test]
fn subtitles() {
    check(
        &written("talk.vtt"),
        expect![[r#"
            VTT {}
            -- 1
            [Kari] God dag, God dag, og velkommen til Bodø.
            (comment 1) NOTE laget for hånd
        "#]],
    );
}

#[test]
fn html() {
    check(
        &written("page.html"),
        expect![[r#"
            HTML {"author":"Kari Nordmann","language_stated":"nb","title":"Referat"}
            -- 1 "Referat fra samlingen"
            Hjem
            # Referat fra samlingen
            Vi snakket om folkehelse & livskvalitet.
            * Ett
              * Under
            * To
            |! Tid | Hva |
            | 09.00 | Kaffe |
            Slutt
            links: https://example.no/liv/
            alt: En blå flate
            ! {"what":"active"}
        "#]],
    );
}

#[test]
fn a_scraped_transcript() {
    check(
        &written("transcript.txt"),
        expect![[r#"
            TXT {"page_count":4}
            -- 1
            Folkehelse i Fjordfylket Kari Nordmann
            ~ Folkehelse i Fjordfylket. Kari Nordmann
            ~ Save this PDF as:
            ~ WORD PNG
            ~ Transkript
            -- 2
            Foto: Ola Nordmann
            credits: Ola Nordmann
            -- 3
            -- 4
            Hva nå? Vi fort- setter.
            og mer til
        "#]],
    );
}

#[test]
fn csv() {
    check(
        &written("values.csv"),
        expect![[r#"
        CSV {}
        -- 1
        | Kommune | Andel |
        | Øyvær | 1,5 |
        | Ås; sør | 2 |
    "#]],
    );
}

#[test]
fn svg() {
    check(
        &written("figure.svg"),
        expect![[r#"
        SVG {"page_count":1,"picture":{"height":60,"width":120},"title":"Vekst"}
        -- 1 "Vekst"
        2018
        alt: En strek som stiger
    "#]],
    );
}

/// An Outlook message (.msg) in an old Windows code page, made here because only Outlook itself writes such files.
#[test]
fn an_outlook_message() {
    use std::io::{Cursor, Write};
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut properties = vec![0_u8; 32];
    // The code page, and the time of sending: 16 January 2018, 08:30 UTC.
    for (tag, value) in [
        (0x3FFD_0003_u32, 1252_u64),
        (0x0039_0040, (1_516_091_400 + 11_644_473_600) * 10_000_000),
    ] {
        properties.extend(tag.to_le_bytes());
        properties.extend([0; 4]);
        properties.extend(value.to_le_bytes());
    }
    let utf16 = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    file.create_storage("/__attach_version1.0_#00000000")
        .unwrap();
    for (path, bytes) in [
        ("/__properties_version1.0", properties),
        (
            "/__substg1.0_0037001E",
            b"Velkommen til \xD8yv\xE6r".to_vec(),
        ),
        ("/__substg1.0_0C1A001F", utf16("Kari Nordmann")),
        (
            "/__substg1.0_1000001E",
            b"Hei!\r\n\r\n- ta med niste p\xE5 tirsdag".to_vec(),
        ),
        (
            "/__attach_version1.0_#00000000/__substg1.0_3707001F",
            utf16("program.pdf"),
        ),
        (
            "/__attach_version1.0_#00000000/__substg1.0_37010102",
            vec![1; 9],
        ),
    ] {
        file.create_stream(path).unwrap().write_all(&bytes).unwrap();
    }
    let bytes = file.into_inner().into_inner();
    check(
        &shown(&reading("mail.msg", &bytes)),
        expect![[r#"
            MSG {"attachments":[{"bytes":9,"name":"program.pdf"}],"author":"Kari Nordmann","created":"2018-01-16T08:30:00","title":"Velkommen til Øyvær"}
            -- 1 "Velkommen til Øyvær"
            # Velkommen til Øyvær
            Hei!
            * ta med niste på tirsdag
            (mail-header) Kari Nordmann
        "#]],
    );
}
