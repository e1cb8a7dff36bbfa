//! The formats that can be read. Their properties are in the [table](super::formats).

use serde::{Deserialize, Serialize};

/// A format that can be read. Office's formats are those since 2007.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Pdf,
    Pptx,
    Docx,
    Xlsx,
    Csv,
    Odp,
    Odt,
    Ods,
    Eml,
    Msg,
    Jpeg,
    Png,
    Webp,
    Svg,
    Subtitles,
    Calendar,
    Text,
    Html,
    Markdown,
}

/// What one page of a document is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageName {
    Slide,
    Page,
    Sheet,
}
