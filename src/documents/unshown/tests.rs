use super::*;
use crate::documents::{Assembler, Block, DocumentPage, Format, Metadata, ReadEvent};

#[test]
fn all_that_no_page_shows_is_offered() {
    let mut assembler = Assembler::new(Format::Pptx);
    assembler.add(ReadEvent::Metadata(Box::new(Metadata {
        title: Some("Tittel".to_owned()),
        keywords: Some("nøkkelord".to_owned()),
        ..Metadata::default()
    })));
    let shown = DocumentPage::of(1, None, vec![Block::paragraph("vist")]);
    assembler.add(ReadEvent::Page(DocumentPage {
        notes: vec!["notat".to_owned()],
        ..shown
    }));
    let hidden = DocumentPage::of(2, None, vec![Block::paragraph("skjult")]);
    assembler.add(ReadEvent::Page(DocumentPage {
        hidden: true,
        ..hidden
    }));
    assembler.add(ReadEvent::Unshown(UnshownText {
        page: None,
        place: UnshownPlace::Comment,
        text: "kommentar".to_owned(),
    }));
    let document = assembler.finish().document;
    let texts: Vec<Unshown<'_>> = document.unshown_texts().collect();
    let expected = [
        (UnshownPlace::Comment, None, "kommentar"),
        (UnshownPlace::Metadata, None, "Tittel"),
        (UnshownPlace::Metadata, None, "nøkkelord"),
        (UnshownPlace::Notes, Some(1), "notat"),
        (UnshownPlace::Hidden, Some(2), "skjult"),
    ];
    assert_eq!(texts, expected);
}
