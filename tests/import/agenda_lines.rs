//! What parts a title from those who speak in a document: a tab, a line break, a cell. It must reach the agenda, however the document is made.

use crate::documents::traps;
use crate::import::folder::Folder;
use samling::content::schema::records::GatheringRecord;

/// "10:00 Lek (Kari Dal, leder, KS) [Sal A]": the start, the title, the speakers with role and affiliation, and the room of each session.
fn sessions(record: &GatheringRecord) -> Vec<String> {
    let shown = |session: &samling::content::schema::records::SessionRecord| {
        let start = session.start.map(|start| start.to_string());
        let mut text = format!("{} {}", start.unwrap_or_default(), session.title);
        for talk in &session.presentations {
            let known = record.presentations.iter();
            let mut talks = known.filter(|known| known.id.as_deref() == Some(talk.id()));
            for speaker in &talks.next().expect("the talk").speakers {
                let words = [
                    Some(speaker.name.as_str()),
                    speaker.role.as_deref(),
                    speaker.affiliation.as_deref(),
                ];
                let words: Vec<&str> = words.into_iter().flatten().collect();
                text.push_str(&format!(" ({})", words.join(", ")));
            }
        }
        if let Some(room) = &session.room {
            text.push_str(&format!(" [{room}]"));
        }
        text
    };
    record.sessions.iter().map(shown).collect()
}

fn only(name: &str, bytes: &[u8]) -> GatheringRecord {
    let folder = Folder::new().bytes(name, bytes);
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let mut all = folder.gatherings().into_values();
    let (Some(entry), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.names());
    };
    entry.record
}

/// A document of Word with these paragraphs, where a tab and a line break are those of Word.
fn word(paragraphs: &[&str]) -> Vec<u8> {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let paragraph = |text: &&str| {
        let text = text
            .replace('\t', "</w:t><w:tab/><w:t>")
            .replace('\n', "</w:t><w:br/><w:t>");
        format!("<w:p>{}</w:p>", run(&text))
    };
    let body: String = paragraphs.iter().map(paragraph).collect();
    let xml = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    traps::document_xml(xml.into_bytes())
}

/// A page with each text at its place, drawn in this order: from the left and from above, in points.
fn page(texts: &[(u32, u32, &str)]) -> Vec<u8> {
    let drawn: String = texts
        .iter()
        .map(|(x, y, text)| format!("BT /F 6 Tf 1 0 0 1 {x} {} Tm ({text}) Tj ET\n", 200 - y))
        .collect();
    traps::page(traps::stream("", drawn.as_bytes()), traps::FONT, Vec::new())
}

const HEAD: [&str; 2] = ["Fagdag om lesing", "Dato: 12. mars 2019"];

#[test]
fn a_tab_and_a_line_break_of_word_part_title_and_name() {
    let found = only(
        "program.docx",
        &word(&[
            HEAD[0],
            HEAD[1],
            "09.30\tVelkommen\tRandi Skog, Folkehelsealliansen",
            "09.40\tTrygghet\tMagne Moe, fagsjef, Storvik frivilligsentral",
            "10.00–10.20 Welcome to Storvik\nEllen Krog, network coordinator",
            "10.20 Inclusion at Work\nAino Virtanen, Helsinki Jobs",
            "11.00\tSammen\tVigdis Hagen og Nils Sund",
            "12.00\tLunsj",
        ]),
    );
    assert_eq!(
        sessions(&found),
        [
            "09:30 Velkommen (Randi Skog, Folkehelsealliansen)",
            "09:40 Trygghet (Magne Moe, fagsjef, Storvik frivilligsentral)",
            "10:00 Welcome to Storvik (Ellen Krog, network coordinator)",
            "10:20 Inclusion at Work (Aino Virtanen, Helsinki Jobs)",
            "11:00 Sammen (Vigdis Hagen) (Nils Sund)",
            "12:00 Lunsj",
        ]
    );
}

#[test]
fn a_line_below_a_title_of_a_pdf_names_who_speaks() {
    let found = only(
        "program.pdf",
        &page(&[
            (90, 20, HEAD[0]),
            (20, 32, HEAD[1]),
            (20, 44, "09.30 - 09.45: Velkommen til dagen"),
            (20, 51, "Lise Lund, erfaringskonsulent"),
            (20, 63, "10.00: Vi leser"),
            (20, 70, "Randi Skog og Nils Sund"),
            (
                20,
                82,
                "11.00: Et foredrag med en lang tittel som kommer over to linjer i",
            ),
            (20, 89, "dette dokumentet"),
            (20, 101, "12.00: Slutt"),
        ]),
    );
    let found = sessions(&found);
    assert_eq!(
        found[0],
        "09:30 Velkommen til dagen (Lise Lund, erfaringskonsulent)"
    );
    assert_eq!(found[1], "10:00 Vi leser (Randi Skog) (Nils Sund)");
    assert!(found[2].ends_with("i dette dokumentet"), "{found:?}");
}

/// A table whose cells are drawn one after the other, each line by line, as most programs draw them.
#[test]
fn a_table_of_a_pdf_with_wrapped_and_empty_cells() {
    let found = only(
        "program.pdf",
        &page(&[
            (90, 20, HEAD[0]),
            (20, 32, HEAD[1]),
            (20, 50, "Tid"),
            (60, 50, "Tema"),
            (140, 50, "Ansvarlig"),
            (220, 50, "Rom"),
            (20, 62, "10.00"),
            (60, 62, "Velkommen"),
            (140, 62, "Hanne Lund"),
            (220, 62, "Storsalen"),
            (20, 74, "11.00"),
            (60, 74, "Lunsj"),
            (220, 74, "Restauranten"),
            (20, 86, "12.00"),
            (60, 86, "Arealregnskap og"),
            (60, 93, "hvor vi er"),
            (140, 86, "Marit Moe, Storvik"),
            (140, 93, "kommune"),
            (220, 86, "Sal 1"),
            (20, 105, "13.00"),
            (60, 105, "Befaring"),
            (220, 105, "Ute"),
            (20, 117, "14.00"),
            (60, 117, "Avslutning"),
            (140, 117, "Hanne Lund"),
            (220, 117, "Storsalen"),
        ]),
    );
    assert_eq!(
        sessions(&found),
        [
            "10:00 Velkommen (Hanne Lund) [Storsalen]",
            "11:00 Lunsj [Restauranten]",
            "12:00 Arealregnskap og hvor vi er (Marit Moe, Storvik kommune) [Sal 1]",
            "13:00 Befaring [Ute]",
            "14:00 Avslutning (Hanne Lund) [Storsalen]",
        ]
    );
}

#[test]
fn a_name_below_the_title_in_a_cell_of_a_pdf() {
    let found = only(
        "program.pdf",
        &page(&[
            (90, 20, HEAD[0]),
            (20, 32, HEAD[1]),
            (20, 50, "Kl."),
            (80, 50, "Program"),
            (20, 62, "10.55"),
            (80, 62, "Fangvekster"),
            (80, 69, "Maja Lund, Landbruksalliansen"),
            (20, 81, "12.00"),
            (80, 81, "Lunsj"),
            (20, 93, "13.00"),
            (80, 93, "Spade i jord"),
            (80, 100, "Torstein Moe og Maja Lund"),
            (20, 112, "15.00"),
            (80, 112, "Vel hjem"),
        ]),
    );
    assert_eq!(
        sessions(&found),
        [
            "10:55 Fangvekster (Maja Lund, Landbruksalliansen)",
            "12:00 Lunsj",
            "13:00 Spade i jord (Torstein Moe) (Maja Lund)",
            "15:00 Vel hjem",
        ]
    );
}
