//! Images of slides: their content, and which slides have none.

use super::damage::damaged;
use super::decks::*;
use super::readers::{reading, readings, sample_bytes, workers};
use image::RgbImage;
use samling::documents::{Problem, ReadDocument};

/// The numbers of the slides that have an image.
fn pictured(reading: &ReadDocument) -> Vec<u32> {
    let thumbnails = reading.document.thumbnails.iter();
    thumbnails.map(|thumbnail| thumbnail.page).collect()
}

fn picture(reading: &ReadDocument, index: usize) -> RgbImage {
    image::load_from_memory(&reading.jpegs[index])
        .expect("a JPEG")
        .to_rgb8()
}

fn is_near(pixel: [u8; 3], wanted: [u8; 3]) -> bool {
    pixel
        .iter()
        .zip(wanted)
        .all(|(one, other)| one.abs_diff(other) < 12)
}

/// The number of dark pixels in a part of the image.
fn ink(picture: &RgbImage, (x, y, width, height): (u32, u32, u32, u32)) -> usize {
    let places = (y..y + height).flat_map(|y| (x..x + width).map(move |x| (x, y)));
    places
        .filter(|(x, y)| picture.get_pixel(*x, *y).0.iter().all(|part| *part < 110))
        .count()
}

#[test]
fn a_slide_is_painted_where_its_shapes_stand() {
    let green = shape("", (40, 100, 100, 100), filled(), "");
    let reading = deck(&(green + &box_of(&words("Hva vi lærte av hverandre")))).read();
    assert_eq!(pictured(&reading), [1]);
    let picture = picture(&reading, 0);
    assert_eq!(picture.dimensions(), (480, 270));
    for inside in [(45, 105), (90, 150), (135, 195)] {
        assert!(
            is_near(picture.get_pixel(inside.0, inside.1).0, GREEN),
            "{inside:?}"
        );
    }
    for outside in [(30, 150), (150, 150), (300, 200), (470, 260)] {
        assert!(
            is_near(picture.get_pixel(outside.0, outside.1).0, [255; 3]),
            "{outside:?}"
        );
    }
    // 25 letters, ten pixels high, in the first third of the box.
    assert!(ink(&picture, (20, 20, 250, 40)) > 100);
    assert_eq!(ink(&picture, (300, 20, 120, 60)), 0);
}

#[test]
fn letters_on_a_shape_have_the_colour_of_its_style() {
    let style = "<p:style><a:lnRef idx=\"0\"/><a:fillRef idx=\"0\"/><a:effectRef idx=\"0\"/><a:fontRef idx=\"minor\"><a:schemeClr val=\"lt1\"/></a:fontRef></p:style>";
    let dark = "<a:solidFill><a:srgbClr val=\"202020\"/></a:solidFill>";
    let shapes = shape(
        "",
        (40, 100, 200, 60),
        dark,
        &(style.to_owned() + &words("Hvite bokstaver")),
    );
    let picture = picture(&deck(&shapes).read(), 0);
    let light = picture.pixels().filter(|pixel| pixel.0[0] > 200).count();
    assert!(light > 480 * 270 - 200 * 60 + 100, "{light}");
}

#[test]
fn what_prompts_for_a_text_is_not_painted_and_the_rest_of_a_layout_is() {
    let prompt = |place| {
        let extended = shape(
            "<p:ph type=\"body\" idx=\"1\"/>",
            place,
            filled(),
            &words("Klikk for å skrive"),
        );
        // PowerPoint writes it so, with many elements between the shape and its placeholder type.
        extended.replace(
            "name=\"x\"/>",
            "name=\"x\"><a:extLst><a:ext uri=\"x\"><a:creationId/></a:ext><a:ext uri=\"y\"/></a:extLst></p:cNvPr>",
        )
    };
    let mut deck = deck("");
    deck.layout = prompt((20, 20, 100, 50)) + &shape("", (20, 200, 60, 60), filled(), "");
    deck.master = prompt((200, 20, 100, 50)) + &shape("", (200, 200, 60, 60), filled(), "");
    let reading = deck.read();
    let picture = picture(&reading, 0);
    for prompted in [(60, 40), (240, 40)] {
        assert!(is_near(
            picture.get_pixel(prompted.0, prompted.1).0,
            [255; 3]
        ));
    }
    for painted in [(50, 230), (230, 230)] {
        assert!(is_near(picture.get_pixel(painted.0, painted.1).0, GREEN));
    }
}

#[test]
fn a_slides_number_is_its_own_and_no_list() {
    let number = "<a:fld type=\"slidenum\"><a:rPr sz=\"2000\"/><a:t>‹#›</a:t></a:fld>";
    let shapes = shape(
        "<p:ph type=\"sldNum\"/>",
        (100, 100, 100, 40),
        "",
        &paragraphs(&[number]),
    );
    let mut deck = deck(&shapes);
    deck.slides = vec![deck.slides[0].clone(); 11];
    let reading = deck.read();
    assert_eq!(pictured(&reading).len(), 11);
    let widths: Vec<usize> = [0, 10]
        .map(|index| {
            let picture = picture(&reading, index);
            let has_ink = |x: &u32| ink(&picture, (*x, 100, 1, 40)) > 0;
            (100..200).filter(has_ink).count()
        })
        .into();
    // «1» and «11»: no bullet before them, and no replacement character.
    assert!(widths[0] > 0 && widths[0] < 9, "{widths:?}");
    assert!(widths[1] > widths[0] && widths[1] < 18, "{widths:?}");
}

#[test]
fn a_picture_is_of_the_slide_that_has_its_number() {
    let colours = ["C00000", "008000", "0000C0", "C0C000"];
    let slide = |colour: &str| {
        shape(
            "",
            (0, 0, 480, 270),
            &filled().replace("008000", colour),
            "",
        )
    };
    let mut deck = deck("");
    deck.slides = colours.iter().map(|colour| (slide(colour), "")).collect();
    deck.slides[1].1 = "show=\"0\"";
    // A slide that cannot be read, which is reported.
    deck.slides[2].0 = "<p:sp><broken".into();
    let reading = deck.read();
    assert_eq!(pictured(&reading), [1, 4]);
    assert!(is_near(
        picture(&reading, 0).get_pixel(240, 135).0,
        [0xC0, 0, 0]
    ));
    assert!(is_near(
        picture(&reading, 1).get_pixel(240, 135).0,
        [0xC0, 0xC0, 0]
    ));
    let findings = reading.document.findings.iter();
    let without: Vec<Option<u32>> = findings
        .filter(|finding| finding.problem == Problem::NoThumbnail)
        .map(|finding| finding.page)
        .collect();
    assert_eq!(without, [Some(3)]);
}

/// Each of these slides would be painted differently from PowerPoint, so it has no image; the slide beside it has one.
#[test]
fn what_cannot_be_painted_as_it_is_shown_has_no_picture() {
    let numbered = "<a:pPr><a:buAutoNum type=\"arabicPeriod\"/></a:pPr>";
    let item = |text: &str| format!("{numbered}{}", run("", text));
    let drawn = "<e:sp><e:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"/><a:solidFill><a:srgbClr val=\"008000\"/></a:solidFill></e:spPr></e:sp>";
    let vector = b"\x01\0\0\0 an EMF picture".to_vec();
    let behind = |shapes: String| Deck {
        layout: shapes,
        ..deck("")
    };
    let filled_by = |fill: &str| deck(&shape("", (20, 20, 90, 90), fill, ""));
    let pairs: &[(&str, Deck, Deck)] = &[
        (
            "letters",
            deck(&box_of(&words("blåbær"))),
            deck(&box_of(&words("שלום"))),
        ),
        (
            "joined letters",
            deck(&box_of(&words("a"))),
            deck(&box_of(&words("مرحبا"))),
        ),
        (
            "other letters",
            deck(&box_of(&words("Ω ж – «»"))),
            deck(&box_of(&words("漢字"))),
        ),
        (
            "a symbol",
            deck(&box_of(&words("•"))),
            deck(&box_of(&words("\u{f0e0}"))),
        ),
        (
            "a hidden hyphen",
            deck(&box_of(&words("sam-ling"))),
            deck(&box_of(&words("sam\u{ad}ling"))),
        ),
        (
            "places by tabs",
            deck(&box_of(&words("a b"))),
            deck(&box_of(&words("a\tb"))),
        ),
        (
            "places by spaces",
            deck(&box_of(&words("a  b"))),
            deck(&box_of(&words("a       b"))),
        ),
        (
            "a face",
            deck(&box_of(&paragraphs(&[&run(
                "><a:latin typeface=\"arial\"/></a:rPr>",
                "a",
            )]))),
            deck(&box_of(&paragraphs(&[&run(
                "><a:latin typeface=\"Comic Sans MS\"/></a:rPr>",
                "a",
            )]))),
        ),
        (
            "a face of symbols",
            deck(&box_of(&paragraphs(&[&run(
                "><a:latin typeface=\"Calibri\"/></a:rPr>",
                "à",
            )]))),
            deck(&box_of(&paragraphs(&[&run(
                "><a:sym typeface=\"Wingdings\"/></a:rPr>",
                "à",
            )]))),
        ),
        (
            "struck out",
            deck(&box_of(&paragraphs(&[&run("strike=\"noStrike\"/>", "a")]))),
            deck(&box_of(&paragraphs(&[&run("strike=\"sngStrike\"/>", "a")]))),
        ),
        (
            "raised",
            deck(&box_of(&paragraphs(&[&run("baseline=\"0\"/>", "6")]))),
            deck(&box_of(&paragraphs(&[&run("baseline=\"30000\"/>", "6")]))),
        ),
        (
            "numbers",
            deck(&box_of(&paragraphs(&[&item("a"), &item("b"), numbered]))),
            deck(&box_of(&paragraphs(&[&item("a"), numbered, &item("b")]))),
        ),
        (
            "vertical text",
            deck(&box_of(
                &words("a").replace("<a:bodyPr/>", "<a:bodyPr vert=\"horz\"/>"),
            )),
            deck(&box_of(
                &words("a").replace("<a:bodyPr/>", "<a:bodyPr vert=\"vert\"/>"),
            )),
        ),
        (
            "columns",
            deck(&box_of(
                &words("a").replace("<a:bodyPr/>", "<a:bodyPr numCol=\"1\"/>"),
            )),
            deck(&box_of(
                &words("a").replace("<a:bodyPr/>", "<a:bodyPr numCol=\"2\"/>"),
            )),
        ),
        (
            "nearer lines",
            deck(&box_of(&words("a").replace(
                "<a:bodyPr/>",
                "<a:bodyPr><a:normAutofit fontScale=\"90000\"/></a:bodyPr>",
            ))),
            deck(&box_of(&words("a").replace(
                "<a:bodyPr/>",
                "<a:bodyPr><a:normAutofit lnSpcReduction=\"10000\"/></a:bodyPr>",
            ))),
        ),
        (
            "a bent text",
            deck(&box_of(&words("a").replace(
                "<a:bodyPr/>",
                "<a:bodyPr><a:prstTxWarp prst=\"textNoShape\"/></a:bodyPr>",
            ))),
            deck(&box_of(&words("a").replace(
                "<a:bodyPr/>",
                "<a:bodyPr><a:prstTxWarp prst=\"textWave1\"/></a:bodyPr>",
            ))),
        ),
        (
            "hidden",
            deck(&box_of("")),
            deck(&box_of("").replace("name=\"x\"", "name=\"x\" hidden=\"1\"")),
        ),
        (
            "a free form",
            filled_by(filled()),
            deck(
                &shape("", (9, 9, 9, 9), filled(), "")
                    .replace("<a:prstGeom prst=\"rect\"/>", "<a:custGeom/>"),
            ),
        ),
        (
            "a pattern",
            filled_by("<a:noFill/>"),
            filled_by(
                "<a:pattFill prst=\"pct5\"><a:fgClr><a:srgbClr val=\"008000\"/></a:fgClr></a:pattFill>",
            ),
        ),
        (
            "the group's fill",
            filled_by("<a:noFill/>"),
            filled_by("<a:grpFill/>"),
        ),
        (
            "a colour's name",
            filled_by("<a:solidFill><a:prstClr val=\"red\"/></a:solidFill>"),
            filled_by("<a:solidFill><a:prstClr val=\"coral\"/></a:solidFill>"),
        ),
        (
            "a group's scale",
            deck(&group(900_000, 900_000)),
            deck(&group(900_000, 900)),
        ),
        (
            "a row's height",
            deck(&table(741_680, "Øyvær")),
            deck(&table(370_840, "Øyvær kommune med alle sine innbyggere")),
        ),
        (
            "a chart",
            deck(&table(741_680, "x")),
            deck(&frame("chart", "")),
        ),
        ("a diagram", with_diagram(drawn), with_diagram("")),
        ("an image", with_image(png(40, 30)), with_image(vector)),
        (
            "two ways",
            deck(&box_of("")),
            deck(&format!(
                "<mc:AlternateContent><mc:Choice Requires=\"x\">{}</mc:Choice></mc:AlternateContent>",
                box_of(&words("a"))
            )),
        ),
        (
            "a number behind",
            behind(box_of(&words("Kontakt oss"))),
            behind(box_of(&words("Ring 22 33 44 55"))),
        ),
        (
            "many letters",
            deck(&box_of(&words(&"ord ".repeat(400)))),
            deck(&box_of(&words(&"ord ".repeat(40_000)))),
        ),
    ];
    for (what, painted, not) in pairs {
        assert_eq!(pictured(&painted.read()), [1], "{what}");
        let reading = not.read();
        assert_eq!(pictured(&reading), [0_u32; 0], "{what}");
        // The words are shown instead of an image, so there is no problem to report.
        assert!(
            !reading
                .document
                .findings
                .iter()
                .any(|finding| finding.problem == Problem::NoThumbnail),
            "{what}"
        );
    }
    // Strict Office Open XML uses other namespaces throughout.
    let mut strict = deck(&box_of(&words("a")));
    strict.slides[0].1 = "conformance=\"strict\"";
    let bytes = strict.bytes();
    let other = parts(&bytes).into_iter().map(|(name, content)| {
        let text = String::from_utf8(content).expect("XML");
        let text = text.replace(
            "http://schemas.openxmlformats.org/presentationml/2006/main",
            "http://purl.oclc.org/ooxml/presentationml/main",
        );
        (name, text.into_bytes())
    });
    let other: Vec<(String, Vec<u8>)> = other.collect();
    assert_eq!(pictured(&reading("deck.pptx", &packed(&other))), [0_u32; 0]);
}

#[test]
fn large_images_are_shown_small_and_larger_ones_are_not() {
    let reading = with_image(png(3_000, 2_000)).read();
    let picture = picture(&reading, 0);
    assert!(is_near(picture.get_pixel(120, 60).0, GREEN));
    assert!(is_near(picture.get_pixel(300, 200).0, [255; 3]));
    // A size in the header that is far too large.
    let mut vast = png(3_000, 2_000);
    vast[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
    let sum = crc(&vast[12..29]);
    vast[29..33].copy_from_slice(&sum.to_be_bytes());
    let reading = with_image(vast).read();
    assert_eq!(pictured(&reading), [0_u32; 0]);
    assert_eq!(reading.document.findings, []);
}

/// The checksum of a chunk of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

/// Packages have checksums, which detect wrong bytes; here the parts themselves are wrong, with correct checksums.
#[test]
fn broken_parts_end_in_findings_and_in_fewer_pictures() {
    let whole = parts(&sample_bytes("painted.pptx"));
    let painted = [
        "ppt/slides/",
        "ppt/slideLayouts/slideLayout6",
        "ppt/slideMasters/",
        "ppt/theme/",
        "ppt/presentation.xml",
        "ppt/media/",
    ];
    let places: Vec<usize> = (0..whole.len())
        .filter(|place| {
            painted
                .iter()
                .any(|start| whole[*place].0.starts_with(start))
        })
        .collect();
    assert!(places.len() > 10);
    let broken = places.iter().flat_map(|place| {
        let part = [(String::new(), whole[*place].1.clone())];
        damaged(&part, 20).into_iter().map(|(_, content)| {
            let mut parts = whole.clone();
            parts[*place].1 = content;
            ("deck.pptx".to_owned(), packed(&parts))
        })
    });
    let broken: Vec<(String, Vec<u8>)> = broken.collect();
    let readings = readings(&workers(60), &broken);
    let ended = |what: &Problem| matches!(what, Problem::Crashed | Problem::TimedOut { .. });
    for reading in &readings {
        let findings = &reading.document.findings;
        assert!(
            !findings.iter().any(|finding| ended(&finding.problem)),
            "{findings:?}"
        );
    }
    let pictures: usize = readings.iter().map(|reading| reading.jpegs.len()).sum();
    assert!(pictures > 0 && pictures < 2 * readings.len(), "{pictures}");
}
