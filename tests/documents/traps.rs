//! Files made to break their reader, and the small PDFs and packages they are made of.

use std::io::{Cursor, Read, Write};
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

pub fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("in memory");
        zip.write_all(bytes).expect("in memory");
    }
    zip.finish().expect("in memory").into_inner()
}

/// A PDF of these objects, numbered from 1; the first is its root. It has no cross-reference table: readers rebuild it.
pub fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    for (index, object) in objects.iter().enumerate() {
        pdf.extend(format!("{} 0 obj\n", index + 1).bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    pdf.extend(b"trailer\n<</Root 1 0 R>>\n%%EOF");
    pdf
}

pub fn stream(head: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = format!("<<{head}/Length {}>>stream\n", bytes.len()).into_bytes();
    stream.extend(bytes);
    stream.extend(b"\nendstream");
    stream
}

/// A PDF of one page with this content, and further objects from number 5.
pub fn page(content: Vec<u8>, resources: &str, more: Vec<Vec<u8>>) -> Vec<u8> {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{resources}>>>>"
    );
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        content,
    ];
    objects.extend(more);
    pdf(&objects)
}

/// Each form paints the next one ten times, so that the last is painted ten thousand million times.
pub fn endless_pdf() -> Vec<u8> {
    let forms = (5..15).map(|number| {
        let paint = if number < 14 {
            "/F Do ".repeat(10)
        } else {
            "0 0 m 9 9 l S ".repeat(10)
        };
        let head = format!(
            "/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<</XObject<</F {} 0 R>>>>",
            number + 1
        );
        stream(&head, paint.as_bytes())
    });
    let content = stream("", b"/F Do");
    page(content, "/XObject<</F 5 0 R>>", forms.collect())
}

/// Twenty kilobytes that unpack to ten million runs of text, and these to more spaces than fit into a reader's memory.
pub fn swelling_content() -> Vec<u8> {
    const RUN_OF_128: u8 = 0x81;
    const END: u8 = 0x80;
    let mut content = [RUN_OF_128, b' '].repeat(10_000_000);
    content.push(END);
    let zip = package(&[("content", content)]);
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("in memory");
    let mut packed = vec![0x78, 0x9C];
    zip.by_index_raw(0)
        .expect("in memory")
        .read_to_end(&mut packed)
        .expect("in memory");
    stream("/Filter[/FlateDecode/RunLengthDecode]", &packed)
}

pub const FONT: &str = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

pub fn document_xml(xml: Vec<u8>) -> Vec<u8> {
    package(&[("word/document.xml", xml)])
}

/// Relations of a part, given as kinds and targets, with the ids r0, r1, …
pub fn relations(targets: &[(&str, &str)]) -> Vec<u8> {
    let relations = targets.iter().enumerate().map(|(at, (kind, target))| {
        format!(
            "<Relationship Id=\"r{at}\" Type=\"http://example.org/{kind}\" Target=\"{target}\"/>"
        )
    });
    format!(
        "<Relationships>{}</Relationships>",
        relations.collect::<String>()
    )
    .into_bytes()
}
