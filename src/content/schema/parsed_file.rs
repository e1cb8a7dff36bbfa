//! What one file holds, and where among the records it belongs.

use super::kinds::record_kinds;
use super::records::*;
use super::{Entry, MarkdownBody, Records, Translation};
use crate::base::path::SourcePath;
use crate::content::schema::collection::RecordList;
use serde::{Deserialize, Serialize};

macro_rules! parsed_file {
    ($(
        $kind:ident $name:literal $words:tt $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        /// What one file holds, once it has been read.
        #[derive(Serialize, Deserialize)]
        pub enum ParsedFile {
            /// An attachment, or a file that could not be read as a record.
            Nothing,
            Theme,
            /// With the file that it is a translation of.
            Translation(SourcePath, Box<Translation>),
            $($($record(Vec<Entry<$record>>),)?)*
        }

        impl ParsedFile {
            /// The Markdown text of the file, where it has one.
            pub fn body_mut(&mut self) -> Option<&mut MarkdownBody> {
                match self {
                    ParsedFile::Nothing | ParsedFile::Theme => None,
                    ParsedFile::Translation(_, translation) => Some(&mut translation.body),
                    $($(ParsedFile::$record(entries) => entries.first_mut()?.body.as_mut(),)?)*
                }
            }

            /// Puts the file's records into the list of their kind. A translation belongs to a record that may not have
            /// been read yet: see [`Records::take_translations`].
            pub fn add_to(self, records: &mut Records) {
                match self {
                    ParsedFile::Nothing | ParsedFile::Theme | ParsedFile::Translation(..) => {}
                    $($(ParsedFile::$record(entries) => records.$list.add(entries),)?)*
                }
            }
        }
    };
}
record_kinds!(parsed_file);
