//! The faces that slides are painted in.
//!
//! Carlito's letters are as wide as those of Calibri, and those of Liberation Sans as wide as those of Arial: a text breaks where it
//! did. A slide that asks for any other face has no picture. (Of a thousand slides of other projects one more would have one if
//! Liberation Serif were here.)

/// The family that stands in for one that is asked for. Names are asked for in any case.
const STAND_INS: &[(&str, &str)] = &[
    ("calibri", "Carlito"),
    // Of the titles of a decade: the same letters, drawn thinner.
    ("calibri light", "Carlito"),
    ("arial", "Liberation Sans"),
    ("helvetica", "Liberation Sans"),
];

macro_rules! faces {
    ($($file:literal),* $(,)?) => { &[$(include_bytes!(concat!("fonts/", $file))),*] };
}

/// The regular one first: that is the one taken where none fits, and seen to be another.
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

pub fn all() -> Vec<Vec<u8>> {
    FACES.iter().map(|face| face.to_vec()).collect()
}

/// The XML with each face that we have one for named as ours is.
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
