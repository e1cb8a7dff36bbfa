//! The fonts for painting slides.
//!
//! Carlito has the letter widths of Calibri, and Liberation Sans those of Arial, so that lines break at the same
//! places. A slide with any other font has no image. (In a thousand slides of other projects, one more would have an image if
//! Liberation Serif were included.)

/// The substitute for each font, by its name in lower case.
const STAND_INS: &[(&str, &str)] = &[
    ("calibri", "Carlito"),
    // The usual font of titles for a decade: the same letters, drawn thinner.
    ("calibri light", "Carlito"),
    ("arial", "Liberation Sans"),
    ("helvetica", "Liberation Sans"),
];

macro_rules! faces {
    ($($file:literal),* $(,)?) => { &[$(include_bytes!(concat!("fonts/", $file))),*] };
}

/// The regular one first: it is taken when no font fits, and is then recognised as the wrong one.
const FACES: &[&[u8]] = faces![
    "Carlito-Regular.ttf",
    "Carlito-Bold.ttf",
    "Carlito-Italic.ttf",
    "Carlito-BoldItalic.ttf",
    "LiberationSans-Regular.ttf",
    "LiberationSans-Bold.ttf",
    "LiberationSans-Italic.ttf",
    "LiberationSans-BoldItalic.ttf",
];

/// Liberation Sans, for what the program writes itself.
pub fn sans(is_bold: bool) -> &'static [u8] {
    FACES[if is_bold { 5 } else { 4 }]
}

pub fn all() -> Vec<Vec<u8>> {
    FACES.iter().map(|face| face.to_vec()).collect()
}

/// The XML with each font that has a substitute renamed to it.
pub fn renamed(xml: &str) -> String {
    const NAME: &str = "typeface=\"";
    let mut renamed = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some(at) = rest.find(NAME) {
        let (before, name) = rest.split_at(at + NAME.len());
        let length = name.find('"').unwrap_or(name.len());
        let (name, after) = name.split_at(length);
        renamed.push_str(before);
        renamed.push_str(stand_in(name).unwrap_or(name));
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}

fn stand_in(name: &str) -> Option<&'static str> {
    let found = STAND_INS
        .iter()
        .find(|(asked, _)| asked.eq_ignore_ascii_case(name.trim()));
    found.map(|(_, ours)| *ours)
}
