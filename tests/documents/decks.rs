//! Small PowerPoint decks, written as XML, with one feature on each slide.

use super::readers::reading;
use super::traps::package;
use image::RgbImage;
use samling::documents::ReadDocument;
use std::io::{Cursor, Read};

pub const NAMES: &str = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
pub const GREEN: [u8; 3] = [0, 128, 0];

/// Slides of 10 × 5.625 inches; 1905 EMU are a tenth of a pixel.
#[derive(Clone)]
pub struct Deck {
    /// For each slide its shapes, and the attributes of its root element.
    pub slides: Vec<(String, &'static str)>,
    pub layout: String,
    pub master: String,
    pub more: Vec<(&'static str, Vec<u8>)>,
}

pub fn deck(shapes: &str) -> Deck {
    Deck {
        slides: vec![(shapes.to_owned(), "")],
        layout: String::new(),
        master: String::new(),
        more: Vec::new(),
    }
}

impl Deck {
    pub fn bytes(&self) -> Vec<u8> {
        let canvas = |name: &str, attributes: &str, shapes: &str, after: &str| {
            format!("<p:{name} {NAMES} {attributes}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{shapes}</p:spTree></p:cSld>{after}</p:{name}>")
                .into_bytes()
        };
        let relations = |all: &[(&str, &str, &str)]| {
            let all = all.iter().map(|(id, kind, target)| {
                format!("<Relationship Id=\"{id}\" Type=\"x/{kind}\" Target=\"{target}\"/>")
            });
            format!("<Relationships>{}</Relationships>", all.collect::<String>()).into_bytes()
        };
        let numbers = 1..=self.slides.len();
        let ids: String = (numbers.clone())
            .map(|number| format!("<p:sldId id=\"{}\" r:id=\"r{number}\"/>", 255 + number))
            .collect();
        let slides: String = numbers
            .map(|number| {
                format!("<Relationship Id=\"r{number}\" Type=\"x/slide\" Target=\"slides/{number}.xml\"/>")
            })
            .collect();
        let styles = |size: u32| {
            format!(
                "<p:clrMap bg1=\"lt1\" tx1=\"dk1\"/><p:txStyles><p:titleStyle/><p:bodyStyle><a:lvl1pPr marL=\"342900\" indent=\"-342900\"><a:buChar char=\"•\"/><a:defRPr sz=\"{size}\"/></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles>"
            )
        };
        let theme = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:clrScheme name=\"x\"><a:dk1><a:srgbClr val=\"000000\"/></a:dk1><a:lt1><a:srgbClr val=\"FFFFFF\"/></a:lt1><a:accent1><a:srgbClr val=\"008000\"/></a:accent1></a:clrScheme><a:fontScheme name=\"x\"><a:majorFont><a:latin typeface=\"Calibri\"/></a:majorFont><a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
        let mut parts: Vec<(String, Vec<u8>)> = vec![
            (
                "ppt/presentation.xml".into(),
                format!("<p:presentation {NAMES}><p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"5143500\"/></p:presentation>").into(),
            ),
            (
                "ppt/_rels/presentation.xml.rels".into(),
                format!("<Relationships>{slides}</Relationships>").into(),
            ),
            ("ppt/layouts/1.xml".into(), canvas("sldLayout", "", &self.layout, "")),
            (
                "ppt/layouts/_rels/1.xml.rels".into(),
                relations(&[("m", "slideMaster", "../masters/1.xml")]),
            ),
            (
                "ppt/masters/1.xml".into(),
                canvas("sldMaster", "", &self.master, &styles(2_000)),
            ),
            (
                "ppt/masters/_rels/1.xml.rels".into(),
                relations(&[
                    ("t", "theme", "../theme/1.xml"),
                    ("l", "slideLayout", "../layouts/1.xml"),
                ]),
            ),
            ("ppt/theme/1.xml".into(), theme.into()),
        ];
        for (number, (shapes, attributes)) in (1..).zip(&self.slides) {
            let slide = canvas("sld", attributes, shapes, "");
            parts.push((format!("ppt/slides/{number}.xml"), slide));
            let mut leads = vec![("l", "slideLayout", "../layouts/1.xml".to_owned())];
            for (name, _) in &self.more {
                let (id, kind) = match *name {
                    "ppt/media/image" => ("i", "image"),
                    "ppt/diagrams/data.xml" => ("dd", "diagramData"),
                    _ => ("dr", "diagramDrawing"),
                };
                leads.push((id, kind, format!("/{name}")));
            }
            let leads: Vec<(&str, &str, &str)> = (leads.iter())
                .map(|(id, kind, target)| (*id, *kind, target.as_str()))
                .collect();
            let name = format!("ppt/slides/_rels/{number}.xml.rels");
            parts.push((name, relations(&leads)));
        }
        let more = self.more.iter();
        parts.extend(more.map(|(name, bytes)| ((*name).to_owned(), bytes.clone())));
        let parts: Vec<(&str, Vec<u8>)> = (parts.iter())
            .map(|(name, bytes)| (name.as_str(), bytes.clone()))
            .collect();
        package(&parts)
    }

    pub fn read(&self) -> ReadDocument {
        reading("deck.pptx", &self.bytes())
    }
}

/// A shape at a position in pixels.
pub fn shape(
    named: &str,
    (x, y, width, height): (u32, u32, u32, u32),
    looks: &str,
    text: &str,
) -> String {
    let emu = |pixels: u32| pixels * 19_050;
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"/><p:cNvSpPr/><p:nvPr>{named}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm><a:prstGeom prst=\"rect\"/>{looks}</p:spPr>{text}</p:sp>",
        emu(x),
        emu(y),
        emu(width),
        emu(height)
    )
}

pub fn filled() -> &'static str {
    "<a:solidFill><a:srgbClr val=\"008000\"/></a:solidFill>"
}

pub fn paragraphs(all: &[&str]) -> String {
    let all = all.iter().map(|one| format!("<a:p>{one}</a:p>"));
    format!(
        "<p:txBody><a:bodyPr/><a:lstStyle/>{}</p:txBody>",
        all.collect::<String>()
    )
}

pub fn words(text: &str) -> String {
    paragraphs(&[&run("", text)])
}

pub fn run(properties: &str, text: &str) -> String {
    format!(
        "<a:r><a:rPr sz=\"2000\" {properties}<a:t>{text}</a:t></a:r>",
        properties = if properties.is_empty() {
            "/>"
        } else {
            properties
        }
    )
}

pub fn box_of(text: &str) -> String {
    shape("", (20, 20, 400, 60), "", text)
}

pub fn frame(kind: &str, content: &str) -> String {
    format!(
        "<p:graphicFrame><p:nvGraphicFramePr/><p:xfrm><a:off x=\"381000\" y=\"381000\"/><a:ext cx=\"3810000\" cy=\"741680\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/{kind}\">{content}</a:graphicData></a:graphic></p:graphicFrame>"
    )
}

pub fn table(height: u32, text: &str) -> String {
    let cell = format!(
        "<a:tc><a:txBody><a:bodyPr/><a:p>{}</a:p></a:txBody></a:tc>",
        run("", text)
    );
    frame(
        "table",
        &format!(
            "<a:tbl><a:tblPr/><a:tblGrid><a:gridCol w=\"1905000\"/><a:gridCol w=\"1905000\"/></a:tblGrid><a:tr h=\"{height}\">{cell}{cell}</a:tr></a:tbl>"
        ),
    )
}

pub fn group(size: u32, inside: u32) -> String {
    let inner = shape("", (10, 10, 20, 20), filled(), "");
    format!(
        "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{size}\" cy=\"{size}\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"{inside}\" cy=\"{inside}\"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>"
    )
}

pub fn diagram() -> String {
    frame(
        "diagram",
        "<d:relIds xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" r:dm=\"dd\"/>",
    )
}

pub fn with_diagram(drawn: &str) -> Deck {
    let dsp = "http://schemas.microsoft.com/office/drawing/2008/diagram";
    let mut deck = deck(&diagram());
    deck.more = vec![
        (
            "ppt/diagrams/data.xml",
            format!("<x><e:dataModelExt xmlns:e=\"{dsp}\" relId=\"dr\"/></x>").into(),
        ),
        (
            "ppt/diagrams/drawing.xml",
            format!(
                "<e:drawing {NAMES} xmlns:e=\"{dsp}\"><e:spTree>{drawn}</e:spTree></e:drawing>"
            )
            .into(),
        ),
    ];
    deck
}

pub fn with_image(bytes: Vec<u8>) -> Deck {
    let image = "<p:pic><p:nvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"i\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"4572000\" cy=\"2571750\"/></a:xfrm><a:prstGeom prst=\"rect\"/></p:spPr></p:pic>";
    let mut deck = deck(image);
    deck.more = vec![("ppt/media/image", bytes)];
    deck
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    let image = RgbImage::from_pixel(width, height, image::Rgb(GREEN));
    image
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("in memory");
    png.into_inner()
}

pub fn parts(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("a part");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("a whole part");
            (file.name().expect("a name").into_owned(), content)
        })
        .collect()
}

pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let parts: Vec<(&str, Vec<u8>)> = (parts.iter())
        .map(|(name, content)| (name.as_str(), content.clone()))
        .collect();
    package(&parts)
}
