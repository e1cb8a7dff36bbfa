//! The name of a file in the folder of the record; in some fields an address may stand in its stead.
//!
//! A field of a record becomes one by `#[serde(with = "image_file")]` and the like. It is written with a mark, by which
//! [`visit`](super::visit) finds the field; a check of the model makes sure that the file is there.

use serde::de::Deserializer;
use serde::{Deserialize, Serialize, Serializer};

/// What the file is for, which decides what may stand in its stead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileUse {
    /// The record has a field for an address, and can say that the file is not preserved.
    Material,
    /// The record has a field for an address.
    Recording,
    Image,
    /// Or the word `none`.
    Captions,
    /// Or an address.
    Transcript,
}

impl FileUse {
    const ALL: [FileUse; 5] = [
        FileUse::Material,
        FileUse::Recording,
        FileUse::Image,
        FileUse::Captions,
        FileUse::Transcript,
    ];

    /// See [`FieldType`](super::FieldType).
    const fn mark(self) -> &'static str {
        match self {
            FileUse::Material => "material-file",
            FileUse::Recording => "recording-file",
            FileUse::Image => "image-file",
            FileUse::Captions => "captions-file",
            FileUse::Transcript => "transcript-file",
        }
    }

    pub fn of_mark(mark: &str) -> Option<FileUse> {
        FileUse::ALL
            .into_iter()
            .find(|file_use| file_use.mark() == mark)
    }
}

/// The word that says that a recording has no captions.
pub const NO_CAPTIONS: &str = "none";

/// Whether the text is an address on the web and no file's name.
pub fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        ["http", "https"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

struct Marked<'t>(FileUse, &'t str);

impl Serialize for Marked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(self.0.mark(), self.1)
    }
}

macro_rules! optional_file {
    ($name:ident $file_use:ident) => {
        pub mod $name {
            use super::*;

            pub fn deserialize<'de, D: Deserializer<'de>>(
                from: D,
            ) -> Result<Option<String>, D::Error> {
                Option::deserialize(from)
            }

            pub fn serialize<S: Serializer>(
                text: &Option<String>,
                to: S,
            ) -> Result<S::Ok, S::Error> {
                let marked = text.as_deref().map(|text| Marked(FileUse::$file_use, text));
                marked.serialize(to)
            }
        }
    };
}
optional_file!(material_file Material);
optional_file!(recording_file Recording);
optional_file!(captions_file Captions);
optional_file!(transcript_file Transcript);

pub mod image_file {
    use super::*;

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
        String::deserialize(from)
    }

    pub fn serialize<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
        Marked(FileUse::Image, text).serialize(to)
    }
}
