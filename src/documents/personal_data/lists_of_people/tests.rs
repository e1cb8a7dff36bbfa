use super::*;
use crate::documents::{Assembler, Format, read};

fn kind_of(format: Format, text: &str) -> Option<PeopleListKind> {
    let mut assembler = Assembler::new(format);
    read(format, text.as_bytes().to_vec(), false, &mut |event| {
        assembler.add(event)
    });
    looks_like_list_of_people(&assembler.finish().document).map(|list| list.kind)
}

#[test]
fn a_file_named_as_a_list() {
    for name in [
        "2018-04-18 Deltakerliste.pdf",
        "liste_over_pa\u{30a}meldte.xlsx",
        "Deltakere Bergen.docx",
        "adresselister.csv",
    ] {
        assert!(is_named_as_list(name), "{name}");
    }
    for name in ["Oppmøtested.pdf", "Sjekkliste.docx", "deltakerrollen.pdf"] {
        assert!(!is_named_as_list(name), "{name}");
    }
}

#[test]
fn names_that_are_not_common_in_norway() {
    let names = "Xiu Qwandt, Vik kommune\n\nZebo Trall, Dal kommune\n\nUlfo Snerk, Vik kommune\n";
    assert_eq!(kind_of(Format::Text, names), None);
    let with_heading = format!("Deltakerliste\n\n{names}");
    let list = Some(PeopleListKind::Participants);
    assert_eq!(kind_of(Format::Text, &with_heading), list);
    let about = "Informasjon til deltakere\n\nGetting There\n\nVi møtes i lobbyen.\n\nEating Out\n\nMaten er god.\n\nWireless Access\n\nSpør oss.\n";
    assert_eq!(kind_of(Format::Text, about), None);
}

/// One row for each name, followed by `rest`.
fn people(count: usize, rest: &str) -> String {
    let names = [
        "Kari Nordmann",
        "Ola Eksempel",
        "Anne-Lise Fjord",
        "Per A. Vik",
        "Ragnhild Testvik",
        "Mohamed Ali Prøve",
        "Berit van der Berg",
        "Ingrid Dal",
        "Nils Haug",
        "Siri Åsen",
    ];
    names
        .iter()
        .take(count)
        .map(|name| format!("{name}{rest}\n"))
        .collect()
}

#[test]
fn lists_are_told_by_columns_headings_and_number() {
    use PeopleListKind::{Allergies, AttendanceReport, Participants};
    let check = |format: Format, text: String, expected: PeopleListKind| {
        assert_eq!(kind_of(format, &text), Some(expected), "{text}");
    };
    check(
        Format::Csv,
        format!("Navn;E-post\n{}", people(4, ";x@example.no")),
        Participants,
    );
    check(
        Format::Csv,
        "Fornavn;Etternavn;Kommune\nKari;Nordmann;Vik\nOla;Eksempel;Dal\nPer;Vik;Haug\n".into(),
        Participants,
    );
    check(
        Format::Csv,
        format!("Navn;Kommune;Allergier\n{}", people(4, ";Vik;nøtter")),
        Allergies,
    );
    check(
        Format::Csv,
        format!(
            "1. Summary\nMeeting title\tSamling\nName\tFirst Join\tLast Leave\n{}",
            people(3, "\t10:00\t11:00")
        ),
        AttendanceReport,
    );
    check(
        Format::Text,
        format!("Deltakerliste\n\n{}", people(4, ", Vik kommune")),
        Participants,
    );
    check(Format::Text, people(9, ", Vik kommune"), Participants);
    check(Format::Text, people(9, ""), Participants);
    check(
        Format::Text,
        format!("Påmeldte: {}", people(6, ", ").replace('\n', "")),
        Participants,
    );
    // Rows that a format joined to one paragraph.
    for rest in [
        ", Vik kommune",
        " – NAV, tlf. 412 34 567",
        " (Universitetet i Vik)",
        " Vik",
    ] {
        check(
            Format::Text,
            people(9, rest).replace('\n', " "),
            Participants,
        );
    }
}

#[test]
fn programmes_rosters_and_places_are_no_lists() {
    let check = |format: Format, text: String| assert_eq!(kind_of(format, &text), None, "{text}");
    check(
        Format::Text,
        people(9, "")
            .lines()
            .map(|name| format!("10.15 Om stedsutvikling. {name}\n\n"))
            .collect(),
    );
    check(
        Format::Csv,
        format!(
            "Tid;Tema;Innleder\n{}",
            people(9, "")
                .lines()
                .map(|name| format!("10.00;Om steder;{name}\n"))
                .collect::<String>()
        ),
    );
    check(Format::Text, people(9, ", leder"));
    check(
        Format::Text,
        format!("Styringsgruppe\n\n{}", people(9, ", Vik kommune")),
    );
    check(
        Format::Text,
        "Til stede: Kari Nordmann (leder), Ola Nordmann, Per Vik, Anne Dal".into(),
    );
    check(Format::Text, people(9, ", leder").replace('\n', " "));
    check(
        Format::Text,
        people(9, " støttet forslaget.").replace('\n', " "),
    );
    check(
        Format::Text,
        people(9, ": Om steder 10.15").replace('\n', " "),
    );
    check(
        Format::Csv,
        format!(
            "Rolle;Navn\n{}",
            people(9, "")
                .lines()
                .map(|name| format!("Medlem;{name}\n"))
                .collect::<String>()
        ),
    );
    check(Format::Text, "Nordre Follo\nIndre Østfold\nVestre Toten\nØstre Toten\nNord Fron\nSør Fron\nSør Odal\nNord Odal\nNore Uvdal\n".into());
    check(
        Format::Text,
        "Kari Nordmann og Ola Eksempel møttes i Vik.\n\nDe snakket om steder.".into(),
    );
    check(
        Format::Csv,
        "Kommune;E-post\nVik;post@example.no\nDal;post@example.no\nHaug;post@example.no\n".into(),
    );
}

#[test]
fn conversations_name_who_said_what() {
    use PeopleListKind::{EmailThread, Transcript};
    let check = |format: Format, text: &str, expected: Option<PeopleListKind>| {
        assert_eq!(kind_of(format, text), expected, "{text}")
    };
    let head = "From: Kari <kari@example.no>\nSubject: Hei\n\nTakk!\n";
    check(Format::Eml, head, None);
    check(
        Format::Eml,
        &format!(
            "{head}\nFra: Ola Eksempel\nSendt: 16. oktober 2018 10:00\nTil: Kari Nordmann\nEmne: Hei\n\nKom!"
        ),
        Some(EmailThread),
    );
    check(
        Format::Eml,
        &format!(
            "{head}\nDen 16. okt. 2018 kl. 10:00 skrev Ola Eksempel <ola@example.no>:\n> Kom!\n"
        ),
        Some(EmailThread),
    );
    check(
        Format::Text,
        "Kari Nordmann 0:12\nHei.\n\nOla Eksempel 0:15\nHei, hei.\n\nKari Nordmann 0:20\nTakk.",
        Some(Transcript),
    );
}

#[test]
fn few_names_are_a_list_where_a_table_or_a_heading_says_so() {
    let list = Some(PeopleListKind::Participants);
    let names = |count: usize| people(count, "");
    let rows = |head: &str, rest: &str| format!("{head}\n{}", people(3, rest));
    for text in [
        rows("Navn;Kommune", ";Vik"),
        rows("Navn;Mat", ";alt"),
        rows("Navn;Stilling", ";konsulent"),
        rows("Navn;Signatur", ";"),
        format!(
            "Rom;Navn;Ankomst\n{}",
            names(3)
                .lines()
                .map(|name| format!("101;{name};17.01\n"))
                .collect::<String>()
        ),
        "Sjåfør;Passasjer 1;Passasjer 2\nKari Nordmann;Ola Eksempel;Per Vik\n".into(),
        "Navn;Kari Nordmann;Ola Eksempel;Per Vik;Ingrid Dal\nKommune;Vik;Dal;Vik;Dal\n".into(),
        format!("{}\n", names(9).trim_end().replace('\n', ";")),
    ] {
        assert_eq!(kind_of(Format::Csv, &text), list, "{text}");
    }
}

#[test]
fn few_names_are_a_list_in_a_text_that_says_so() {
    let list = Some(PeopleListKind::Participants);
    let names = |count: usize| people(count, "");
    for text in [
        names(5),
        people(5, " (Vik kommune)"),
        people(9, " ______________"),
        people(9, "").to_uppercase(),
        people(9, "").to_lowercase(),
        format!(
            "Påmeldt til samlingen\n\n{}\n\nVi sees i Vik. Ta med gode sko og varme klær til turen.",
            names(4)
        ),
        format!(
            "Følgende har meldt seg på:\n\n{}\n\nVi sees i Vik. Ta med gode sko og varme klær til turen.",
            names(4)
        ),
        format!("Forfall: {}", names(4).trim_end().replace('\n', ", ")),
        format!("Venteliste\n\n{}", names(4)),
        "Romfordeling\n\nRom 101: Kari Nordmann og Ola Eksempel\nRom 102: Per Vik og Ingrid Dal\n"
            .into(),
        format!(
            "Til: {}\nEmne: Samling\n\nHei",
            names(5).trim_end().replace('\n', "; ")
        ),
        names(3)
            .lines()
            .map(|name| format!("BEGIN:VCARD\nFN:{name}\nEND:VCARD\n"))
            .collect(),
        names(3)
            .lines()
            .map(|name| format!("- navn: {name}\n  kommune: Vik\n"))
            .collect(),
        names(3)
            .lines()
            .map(|name| format!("{{\"navn\": \"{name}\", \"kommune\": \"Vik\"}}\n"))
            .collect(),
    ] {
        assert_eq!(kind_of(Format::Text, &text), list, "{text}");
    }
}

#[test]
fn tables_and_lists_of_speakers_are_no_lists() {
    let rows = |head: &str, rest: &str| format!("{head}\n{}", people(3, rest));
    for text in [
        rows("Navn;Tittel", ";Om steder"),
        rows("Innleder;Tema", ";Om steder"),
        "Navn;Kommune\nKulturhuset;Vik\nRådhuset;Dal\nBiblioteket;Haug\n".into(),
    ] {
        assert_eq!(kind_of(Format::Csv, &text), None, "{text}");
    }
    for text in [
        format!("Innledere\n\n{}", people(3, ", Vik kommune")),
        format!("Kontaktpersoner\n\n{}", people(3, ", Vik kommune")),
        format!(
            "Velkommen\n\nDette er en tekst om samlingen i Vik, som mange kom til.\n\n{}\n\nTakk for i dag.",
            people(2, "")
        ),
    ] {
        assert_eq!(kind_of(Format::Text, &text), None, "{text}");
    }
}

#[test]
fn chats_and_records_of_what_was_said() {
    let each = |line: &str| {
        let names = people(3, "");
        names
            .lines()
            .map(|name| line.replace("{}", name) + "\n\n")
            .collect::<String>()
    };
    let transcript = Some(PeopleListKind::Transcript);
    for line in [
        "[17.01.2024, 10:00:11] {}: Hei",
        "17.01.2024, 10:00 - {}: Hei",
        "10:00:11 From {} to Everyone: Hei",
        "{}: Jeg mener at dette er viktig.",
        "{}\n00:01:12\nDette er viktig.",
    ] {
        assert_eq!(kind_of(Format::Text, &each(line)), transcript, "{line}");
    }
    let cues = |line: &str| {
        let names = people(3, "");
        let names = names.lines().enumerate();
        let cues = names.map(|(at, name)| {
            let said = line
                .replace("{}", name)
                .replace("{U}", &name.to_uppercase());
            format!("00:00:0{at}.000 --> 00:00:0{at}.900\n{said}\n\n")
        });
        format!("WEBVTT\n\n{}", cues.collect::<String>())
    };
    for line in [
        "<v {}>Hei på dere</v>",
        "[{}] Hei på dere",
        "({}) Hei på dere",
        ">> {U}: Hei på dere",
        "{}\nHei på dere",
    ] {
        assert_eq!(
            kind_of(Format::Subtitles, &cues(line)),
            transcript,
            "{line}"
        );
    }
    for line in [
        "{}: Om steder",
        "{}: Hvordan kan vi samarbeide?",
        "{} fortalte om Vik.",
    ] {
        assert_eq!(kind_of(Format::Text, &each(line)), None, "{line}");
    }
    assert_eq!(
        kind_of(Format::Subtitles, &cues("Vi takker {} for innlegget.")),
        None
    );
}
