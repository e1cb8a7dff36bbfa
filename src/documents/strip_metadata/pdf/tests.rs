use super::*;
use lopdf::dictionary;

/// One page with a note, a mark, an attached file, an author and a description.
fn written() -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let content = document.add_object(Stream::new(dictionary! {}, b"0 0 10 10 re f".to_vec()));
    let note = document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "Text", "Rect" => vec![0.into(); 4], "Contents" => Object::string_literal("Ring Kari"), });
    let mark = document.add_object(dictionary! { "Subtype" => "Highlight", "Rect" => vec![0.into(); 4], "T" => Object::string_literal("Kari"), "Contents" => Object::string_literal("Ring Kari") });
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content, "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()], "Annots" => vec![note.into(), mark.into()] });
    document.objects.insert(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into(),
    );
    let file = document.add_object(Stream::new(
        dictionary! { "Type" => "EmbeddedFile" },
        b"Kari i fil".to_vec(),
    ));
    let description = b"<x><dc:creator>Kari</dc:creator><dc:title><rdf:Alt/></dc:title><pdfaid:part>2</pdfaid:part></x>";
    let description = document.add_object(Stream::new(
        dictionary! { "Type" => "Metadata" },
        description.to_vec(),
    ));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "Metadata" => description, "Names" => dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![Object::string_literal("a"), file.into()] } } });
    document.trailer.set("Root", catalog);
    let information = document.add_object(dictionary! { "Title" => Object::string_literal("Program"), "Author" => Object::string_literal("Kari") });
    document.trailer.set("Info", information);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Programs put a text filter around a picture; both are taken off for the copy.
#[test]
fn a_pictures_metadata_goes_under_other_filters_too() {
    const COMMENT: &[u8] = b"\xFF\xFE\x00\x0CRing Kari!";
    let picture = [b"\xFF\xD8".as_slice(), COMMENT, b"\xFF\xD9"].concat();
    let written: String = picture.iter().map(|byte| format!("{byte:02X}")).collect();
    for filters in [
        Object::Name(b"DCTDecode".to_vec()),
        vec![Object::Name(b"DCTDecode".to_vec())].into(),
        vec!["ASCIIHexDecode".into(), "DCTDecode".into()].into(),
    ] {
        let is_bare = filters.as_array().is_ok_and(|filters| filters.len() == 2);
        let content = match is_bare {
            true => format!("{written}>").into_bytes(),
            false => picture.clone(),
        };
        let mut stream = Stream::new(dictionary! { "Filter" => filters }, content);
        assert!(trim_picture(&mut stream));
        assert_eq!(stream.content, b"\xFF\xD8\xFF\xD9");
        assert_eq!(stream.filters().unwrap(), [b"DCTDecode"]);
        assert!(!trim_picture(&mut stream));
    }
}

/// Nobody sees them unless a script adds them to the pages.
#[test]
fn pages_outside_the_tree_are_left_out() {
    let mut document = Document::load_mem(&written()).unwrap();
    let content = document.add_object(Stream::new(dictionary! {}, b"(Ring Kari) Tj".to_vec()));
    let page = document.add_object(dictionary! { "Type" => "Template", "Contents" => content });
    let names = dictionary! { "Names" => vec![Object::string_literal("a"), page.into()] };
    let catalog = document.catalog_mut().unwrap();
    catalog.set("Names", dictionary! { "Templates" => names });
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    let copy = pdf(&bytes).unwrap().unwrap();
    let text = String::from_utf8_lossy(&copy);
    assert!(!text.contains("Ring Kari"), "{text}");
}

#[test]
fn what_runs_is_left_out() {
    let mut document = Document::load_mem(&written()).unwrap();
    let script =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let apart = document.add_object(script.clone());
    let form = dictionary! { "Fields" => Vec::<Object>::new(), "XFA" => Object::string_literal("app.alert(2)") };
    let link = dictionary! { "Subtype" => "Link", "Rect" => vec![0.into(); 4], "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.no/") } };
    let button = dictionary! { "Subtype" => "Widget", "Rect" => vec![0.into(); 4], "A" => dictionary! { "S" => "SubmitForm", "F" => Object::string_literal("app.alert(3)") }, "AA" => dictionary! { "U" => script } };
    let others = document.add_object(vec![link.into(), button.into()]);
    let catalog = document.catalog_mut().unwrap();
    catalog.set("OpenAction", apart);
    catalog.set("AcroForm", form);
    catalog.set("Felt", others);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    let copy = pdf(&bytes).unwrap().unwrap();
    let text = String::from_utf8_lossy(&copy);
    for gone in ["app.alert", "JavaScript", "SubmitForm", "OpenAction", "XFA"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
    for kept in ["https://example.no/", "Widget", "AcroForm"] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
}

/// Without its form such a file has no words left.
#[test]
fn a_file_whose_pages_are_made_of_its_form_is_not_copied() {
    for (is_made, is_copied) in [(true, false), (false, true)] {
        let mut document = Document::load_mem(&written()).unwrap();
        let catalog = document.catalog_mut().unwrap();
        catalog.set("NeedsRendering", is_made);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        assert_eq!(pdf(&bytes).is_ok(), is_copied);
    }
}

#[test]
fn who_wrote_it_and_to_it_is_left_out() {
    let original = written();
    let copy = pdf(&original).unwrap().unwrap();
    let text = String::from_utf8_lossy(&copy);
    assert!(!text.contains("Kari"), "{text}");
    for kept in [
        "Program",
        "Highlight",
        "<pdfaid:part>2</pdfaid:part>",
        "0 0 10 10 re f",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    assert_eq!(pdf(&copy), Ok(None));
    assert_eq!(pdf(&original), Ok(Some(copy)));
    assert!(pdf(b"%PDF-1.4\n%%EOF").is_err());
}
