//! The first inputs of each target: the samples of the tests, and small files of formats that have none.

mod packages;
mod texts;

use super::records::FILES;
use std::io::{Cursor, Write};

pub use packages::{archive, docx, odp, ods, odt, pptx, xlsx};
pub use texts::{calendar, csv, dates, eml, html, markdown, subtitles, svg, text};

/// A file of the tests of documents.
macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/documents/samples/",
            $name
        ))
        .to_vec()
    };
}
use sample;

/// The same texts as bytes.
fn bytes(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

pub fn pdf() -> Vec<Vec<u8>> {
    let mut seeds = vec![sample!("untagged.pdf"), sample!("locked.pdf")];
    seeds.extend(bytes(&[texts::PDF, texts::PDF_FORM]));
    seeds
}

/// An Outlook message with a text and an attachment.
pub fn msg() -> Vec<Vec<u8>> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("in memory");
    let mut properties = vec![0_u8; 32];
    // The code page, and the time of sending.
    for (tag, value) in [
        (0x3FFD_0003_u32, 1252_u64),
        (0x0039_0040, 131_605_654_000_000_000),
    ] {
        properties.extend(tag.to_le_bytes());
        properties.extend([0; 4]);
        properties.extend(value.to_le_bytes());
    }
    for storage in [
        "/__attach_version1.0_#00000000",
        "/__recip_version1.0_#00000000",
    ] {
        file.create_storage(storage).expect("in memory");
    }
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let streams: [(&str, Vec<u8>); 9] = [
        ("/__properties_version1.0", properties),
        ("/__substg1.0_0037001E", b"Velkommen".to_vec()),
        ("/__substg1.0_0C1A001F", utf16("Kari Nordmann")),
        ("/__substg1.0_0E04001F", utf16("ola@example.no")),
        (
            "/__substg1.0_1000001E",
            b"Hei!\r\n\r\n- ta med niste".to_vec(),
        ),
        ("/__substg1.0_10130102", b"<p>Hei <b>du</b></p>".to_vec()),
        (
            "/__attach_version1.0_#00000000/__substg1.0_3707001F",
            utf16("program.txt"),
        ),
        (
            "/__attach_version1.0_#00000000/__substg1.0_37010102",
            b"Tekst".to_vec(),
        ),
        (
            "/__recip_version1.0_#00000000/__substg1.0_39FE001F",
            utf16("ola@example.no"),
        ),
    ];
    for (path, content) in streams {
        let mut stream = file.create_stream(path).expect("in memory");
        stream.write_all(&content).expect("in memory");
    }
    file.flush().expect("in memory");
    vec![file.into_inner().into_inner()]
}

/// Outlook's wrapping (MS-OXTNEF): the code page, the text, and a file.
pub fn tnef() -> Vec<Vec<u8>> {
    let mut wrapped = vec![0x78, 0x9F, 0x3E, 0x22, 1, 0];
    let one_property = [
        &[1, 0, 0, 0, 0x1E, 0, 0, 0x10, 1, 0, 0, 0, 4, 0, 0, 0][..],
        b"Hei\0",
    ];
    let code_page = 1252_u32.to_le_bytes();
    let properties = one_property.concat();
    let attributes: [(u8, u32, &[u8]); 6] = [
        (1, 0x0006_9007, &code_page),
        (1, 0x0002_800C, b"Hei!\r\n"),
        (1, 0x0006_9003, &properties),
        (2, 0x0006_9002, &[0; 14]),
        (2, 0x0001_8010, b"program.txt\0"),
        (2, 0x0006_800F, b"Tekst"),
    ];
    for (level, id, value) in attributes {
        wrapped.push(level);
        wrapped.extend(id.to_le_bytes());
        wrapped.extend((value.len() as u32).to_le_bytes());
        wrapped.extend(value);
        wrapped.extend([0, 0]);
    }
    vec![wrapped]
}

pub fn jpeg() -> Vec<Vec<u8>> {
    // The sample is larger than what libFuzzer changes well; its first segments have the data about people.
    let photo: Vec<u8> = sample!("photo.jpg");
    let beginning = photo[..photo.len().min(2_000)].to_vec();
    vec![photo, beginning]
}

/// A chunk of a PNG, with a checksum of zero: readers of metadata do not look at it.
fn png_chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u32).to_be_bytes();
    [&length[..], name, content, &[0; 4]].concat()
}

pub fn png() -> Vec<Vec<u8>> {
    let header = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
    let mut image = b"\x89PNG\r\n\x1A\n".to_vec();
    image.extend(png_chunk(b"IHDR", &header));
    image.extend(png_chunk(b"tEXt", b"Author\0Kari Nordmann"));
    image.extend(png_chunk(b"eXIf", EXIF));
    image.extend(png_chunk(
        b"IDAT",
        &[0x78, 1, 1, 4, 0, 0xFB, 0xFF, 0, 1, 2, 3, 0, 0xD, 0, 7],
    ));
    image.extend(png_chunk(b"IEND", &[]));
    vec![image]
}

pub fn webp() -> Vec<Vec<u8>> {
    let chunk = |name: &[u8; 4], content: &[u8]| {
        let length = (content.len() as u32).to_le_bytes();
        let padding = vec![0; content.len() % 2];
        [&name[..], &length, content, &padding].concat()
    };
    let chunks = [
        chunk(b"VP8X", &[0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        chunk(
            b"VP8L",
            &[
                0x2F, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 7, 0,
            ],
        ),
        chunk(b"EXIF", EXIF),
        chunk(
            b"XMP ",
            b"<x:xmpmeta><dc:creator>Kari Nordmann</dc:creator></x:xmpmeta>",
        ),
    ];
    let content = [&b"WEBP"[..], &chunks.concat()].concat();
    vec![chunk(b"RIFF", &content)]
}

/// Exif with an orientation and an artist.
const EXIF: &[u8] = b"II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x3B\x01\x02\0\x05\0\0\0\x26\0\0\0\0\0\0\0Kari\0\0";

/// For each file of a site its text, after the number of the file.
pub fn records() -> Vec<Vec<u8>> {
    let texts = texts::RECORDS.iter().enumerate();
    let seeds = texts.map(|(number, text)| {
        let number = (number % FILES.len()) as u8;
        [&[number][..], text.as_bytes()].concat()
    });
    seeds.collect()
}
