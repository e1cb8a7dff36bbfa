use super::{DateView, known_date};
use crate::base::path::{SourcePath, is_web_address};
use crate::base::text::{Language, ascii_words};
use crate::content::schema::fields::{ImageRecord, WebAddress};
use crate::content::schema::records::{
    MaterialKind, MaterialRecord, MissingReason, RecordingRecord, RecordingStatus,
};
use crate::documents::PageName;
use crate::documents::personal_data::tells_of_person;
use crate::site::pages::PageContext;
use serde::Serialize;

/// A file to download, or what is known of one that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MaterialView {
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Language>,
    pub kind: MaterialKind,
    /// Relative to the page, or elsewhere on the web. None: the file is missing, see `missing`.
    pub href: Option<String>,
    /// `href` leads to another site.
    pub external: bool,
    /// The page that says what the file says.
    pub document: Option<String>,
    /// The page itself says what the file says.
    pub is_shown_here: bool,
    /// "PDF", "PPTX": from the file's ending.
    pub format: Option<String>,
    /// The size of the published file.
    pub bytes: Option<u64>,
    /// How many slides, pages or sheets it has, if it has been read.
    pub extent: Option<FileExtent>,
    /// Of the file, where the record says it.
    pub language: Option<Language>,
    /// Why there is no file.
    pub missing: Option<MissingReason>,
    /// When the material was made public.
    pub published: Option<DateView>,
    /// Who has the rights to it, and under what terms, in the record's words.
    pub rights: Option<String>,
    pub note: Option<String>,
    /// The title in the source, where it says something else.
    pub as_written: Option<String>,
}

/// "8 lysbilder"
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FileExtent {
    pub unit: PageName,
    /// Of the pages that are not hidden.
    pub count: usize,
}

/// What plays a recording that is a file of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Player {
    Video,
    Audio,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RecordingView {
    pub title: Option<String>,
    /// Whether it can be seen, and if not, why.
    pub status: RecordingStatus,
    /// None: there is none to be seen, see `status`.
    pub href: Option<String>,
    /// The recording is a file of the site that browsers play.
    pub player: Option<Player>,
    /// The address of the subtitle file.
    pub captions: Option<String>,
    /// The subtitles are of the kind that browsers show.
    pub shows_captions: bool,
    /// The record says that there are none.
    pub without_captions: bool,
    /// How a listener learns what is shown, in the record's words.
    pub audio_description: Option<String>,
    /// The address of a file with all that is said.
    pub transcript: Option<String>,
    /// Where it is shown: "Vimeo".
    pub provider: Option<String>,
    /// "45 min", or the record's own words.
    pub duration: Option<String>,
    /// When it was taken away.
    pub removed_on: Option<DateView>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ImageView {
    /// Relative to the page that shows it.
    pub src: String,
    /// Empty for a picture that only adorns.
    pub alt: String,
    pub caption: Option<String>,
    /// Shown as "Foto: …".
    pub creator: Option<String>,
    pub licence: Option<String>,
}

/// `base`: the file with the record, to which names of files are relative. `record_lang`: the language of that record, which is
/// also the material's unless it has its own.
fn material_view(
    context: &PageContext<'_>,
    base: &SourcePath,
    material: &MaterialRecord,
    record_lang: Option<Language>,
) -> MaterialView {
    let file = material.file.as_deref();
    let file = file.and_then(|name| context.archive.file(base, name));
    let name = material
        .file
        .as_deref()
        .or(material.url.as_ref().map(WebAddress::as_str));
    let path = material.file.as_deref().and_then(|name| base.sibling(name));
    let withheld = path.as_ref();
    let withheld = withheld.filter(|path| context.archive.is_withheld(path));
    let withheld = withheld.map(|_| MissingReason::Withheld);
    MaterialView {
        title: material.title.to_string(),
        lang: context.language.foreign(material.lang.or(record_lang)),
        kind: material.kind,
        href: file
            .map(|file| context.links.href(&file.path))
            .or_else(|| material.url.as_ref().map(String::from)),
        external: material.file.is_none(),
        document: material
            .file
            .as_deref()
            .and_then(|name| base.sibling(name))
            .and_then(|file| document_href(context, &file)),
        is_shown_here: false,
        format: name.and_then(file_format),
        bytes: file.map(|file| file.bytes),
        extent: path.and_then(|path| file_extent(context, &path)),
        language: material.lang,
        missing: material.missing.or(withheld),
        published: known_date(context, material.published.as_ref()),
        rights: material.rights.clone(),
        note: material.note.clone(),
        // What differs only in a dash is no other title.
        as_written: material
            .as_written
            .clone()
            .filter(|words| ascii_words(words) != ascii_words(&material.title)),
    }
}

/// How many pages a file has that may be shown. None: it has not been read, or is withheld.
pub fn file_extent(context: &PageContext<'_>, file: &SourcePath) -> Option<FileExtent> {
    let summary = context.archive.library().summary(file)?;
    Some(FileExtent {
        unit: summary.page_name,
        count: summary.pages.len(),
    })
}

/// Is the file withheld, and would its title say something of a person, as that of a letter of sick leave does? Then the page only
/// counts it.
pub fn is_only_counted(
    context: &PageContext<'_>,
    base: &SourcePath,
    material: &MaterialRecord,
) -> bool {
    let path = material.file.as_deref().and_then(|name| base.sibling(name));
    path.is_some_and(|path| context.archive.is_withheld(&path)) && tells_of_person(&material.title)
}

/// The materials of a record in the file `base`, in their order.
pub fn material_views(
    context: &PageContext<'_>,
    base: &SourcePath,
    materials: &[MaterialRecord],
    record_lang: Option<Language>,
) -> Vec<MaterialView> {
    let materials = materials.iter();
    materials
        .filter(|material| !is_only_counted(context, base, material))
        .map(|material| material_view(context, base, material, record_lang))
        .collect()
}

/// The address of the page that says what a file says, if it has been read.
pub fn document_href(context: &PageContext<'_>, file: &SourcePath) -> Option<String> {
    let page = context.archive.document_page(file)?;
    Some(context.links.href(page))
}

/// The recordings of a record in the file `base`, in their order.
pub fn recording_views(
    context: &PageContext<'_>,
    base: &SourcePath,
    recordings: &[RecordingRecord],
) -> Vec<RecordingView> {
    let recordings = recordings.iter();
    recordings
        .map(|recording| recording_view(context, base, recording))
        .collect()
}

fn recording_view(
    context: &PageContext<'_>,
    base: &SourcePath,
    recording: &RecordingRecord,
) -> RecordingView {
    let local = |name: Option<&str>| {
        let file = context.archive.file(base, name?)?;
        Some(context.links.href(&file.path))
    };
    RecordingView {
        player: recording.file.as_deref().and_then(player),
        shows_captions: (recording.captions.as_deref())
            .is_some_and(|name| has_ending(name, &["vtt"])),
        title: recording.title.as_ref().map(String::from),
        status: recording.status,
        href: local(recording.file.as_deref())
            .or_else(|| recording.url.as_ref().map(String::from))
            .filter(|_| recording.status == RecordingStatus::Available),
        captions: local(recording.captions.as_deref()),
        without_captions: recording.captions.as_deref() == Some("none"),
        audio_description: recording.audio_description.clone(),
        transcript: local(recording.transcript.as_deref()).or_else(|| {
            let address = recording
                .transcript
                .as_ref()
                .filter(|text| is_web_address(text));
            address.map(String::from)
        }),
        provider: recording.provider.clone(),
        duration: (recording.duration).map(|duration| duration.prose(context.language.page)),
        removed_on: known_date(context, recording.removed_on.as_ref()),
        note: recording.note.clone(),
    }
}

pub fn image_views(
    context: &PageContext<'_>,
    base: &SourcePath,
    images: &[ImageRecord],
) -> Vec<ImageView> {
    images
        .iter()
        .filter_map(|image| {
            let file = context.archive.file(base, &image.file)?;
            Some(ImageView {
                src: context.links.href(&file.path),
                alt: image
                    .alt
                    .clone()
                    .filter(|_| !image.decorative)
                    .unwrap_or_default(),
                caption: image.caption.clone(),
                creator: image.creator.clone(),
                licence: image.licence.clone(),
            })
        })
        .collect()
}

/// What browsers play, by the file's ending.
fn player(name: &str) -> Option<Player> {
    if has_ending(name, &["mp4", "m4v", "webm"]) {
        Some(Player::Video)
    } else if has_ending(name, &["mp3", "m4a", "ogg", "oga", "opus", "wav", "flac"]) {
        Some(Player::Audio)
    } else {
        None
    }
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|own| {
        endings
            .iter()
            .any(|ending| own.eq_ignore_ascii_case(ending))
    })
}

/// "PDF", from `program.pdf`; nothing for an address that ends in no file.
pub fn file_format(name: &str) -> Option<String> {
    // What follows the host of an address; the host's own ending is no format, and neither is that of a name: "/kari.nordmann".
    let is_address = name.contains("://");
    let name = match name.split_once("://") {
        Some((_, rest)) => {
            let path = rest.split(['?', '#']).next().unwrap_or_default();
            path.split_once('/')?.1
        }
        None => name,
    };
    let (_, name) = name.rsplit_once('/').unwrap_or(("", name));
    let (stem, ending) = name.rsplit_once('.')?;
    let is_ending =
        (2..=5).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_known = || FORMATS_OF_ADDRESSES.contains(&ending.to_ascii_lowercase().as_str());
    (is_ending && !stem.is_empty() && (!is_address || is_known()))
        .then(|| ending.to_ascii_uppercase())
}

/// Endings that are those of a file when they end an address.
const FORMATS_OF_ADDRESSES: [&str; 40] = [
    "pdf", "docx", "doc", "dotx", "pptx", "ppt", "ppsx", "pps", "xlsx", "xls", "odt", "odp", "ods",
    "rtf", "txt", "md", "csv", "tsv", "json", "xml", "epub", "html", "htm", "png", "jpg", "jpeg",
    "gif", "webp", "svg", "heic", "mp3", "mp4", "m4a", "m4v", "mov", "webm", "wav", "ics", "vtt",
    "zip",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_files_and_addresses() {
        let check = |name, expected: Option<&str>| {
            assert_eq!(file_format(name).as_deref(), expected, "{name}");
        };
        check("bilder/program.pdf", Some("PDF"));
        check("https://www.example.no", None);
        check("https://example.org/", None);
        check("https://example.no?fil=a.pdf", None);
        check("https://example.no/a/program.pptx?last=1", Some("PPTX"));
        check("https://example.no/a/", None);
        check("https://example.no/kari.moe", None);
        check("https://example.no/film/abc.def", None);
    }
}
