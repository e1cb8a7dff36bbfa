//! The name of a file in the folder of the record, or in some fields an address.
//!
//! The check `files` of the model makes sure that the file exists.

use super::marked_text::marked_text;
use serde::de::{Deserialize, Deserializer};

/// What the file is for, which decides what may be given instead of it.
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
    Answers,
}

impl FileUse {
    const ALL: [FileUse; 6] = [
        FileUse::Material,
        FileUse::Recording,
        FileUse::Image,
        FileUse::Captions,
        FileUse::Transcript,
        FileUse::Answers,
    ];

    /// See [`FieldType`](super::FieldType).
    const fn mark(self) -> &'static str {
        match self {
            FileUse::Material => "material-file",
            FileUse::Recording => "recording-file",
            FileUse::Image => "image-file",
            FileUse::Captions => "captions-file",
            FileUse::Transcript => "transcript-file",
            FileUse::Answers => "answers-file",
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

macro_rules! file_name {
    ($(#[$doc:meta])* $name:ident $file_use:ident) => {
        marked_text! {
            $(#[$doc])*
            $name FileUse::$file_use.mark()
        }

        impl $name {
            pub fn new(text: String) -> $name {
                $name(text)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                String::deserialize(from).map($name)
            }
        }
    };
}

file_name! {
    /// A document of a gathering, a talk or a project.
    MaterialFile Material
}
file_name! {
    /// A sound or film.
    RecordingFile Recording
}
file_name! {
    /// A picture on a page.
    ImageFile Image
}
file_name! {
    /// The subtitles of a recording, or [`NO_CAPTIONS`].
    CaptionsFile Captions
}
file_name! {
    /// What is said in a recording, as a text; or the text's address.
    TranscriptFile Transcript
}
file_name! {
    /// Answers to an evaluation, a row for each person who answered.
    AnswersFile Answers
}
