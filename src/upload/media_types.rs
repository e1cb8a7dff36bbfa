//! What a store is told of a file that it keeps: its type, and for how long a browser may keep it.

/// By the ending of the file's name.
const TYPES: [(&str, &str); 40] = [
    ("atom", "application/atom+xml"),
    ("avif", "image/avif"),
    ("bib", "application/x-bibtex"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("gif", "image/gif"),
    ("gz", "application/gzip"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("ics", "text/calendar; charset=utf-8"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("m4a", "audio/mp4"),
    ("md", "text/markdown; charset=utf-8"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("ris", "application/x-research-info-systems; charset=utf-8"),
    ("srt", "application/x-subrip; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("wav", "audio/wav"),
    ("webm", "video/webm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("xml", "application/xml"),
    ("zip", "application/zip"),
];

/// The type of a file. A browser downloads what it does not know.
pub fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit(['/', '.']).next().unwrap_or_default();
    let ending = ending.to_ascii_lowercase();
    let found = TYPES.binary_search_by(|(known, _)| known.cmp(&ending.as_str()));
    found.map_or("application/octet-stream", |at| TYPES[at].1)
}

/// How long browsers may keep files, as the site's own `_headers` says.
#[derive(Debug, Default)]
pub struct Lifetimes {
    /// Folders from the root of the site, and the value for each.
    folders: Vec<(String, String)>,
}

/// Asked for anew each time; the answer is short when nothing has changed.
const ASKED_FOR: &str = "no-cache";

impl Lifetimes {
    /// Of the text of `_headers`. Its first line is the path of the site on its host.
    pub fn parse(text: &str) -> Lifetimes {
        let mut folders = Vec::new();
        let mut base = None;
        let mut folder = "";
        for line in text.lines() {
            if !line.starts_with(' ') {
                let path = line.trim_end_matches('*');
                folder = path.strip_prefix(*base.get_or_insert(path)).unwrap_or("");
            } else if let Some((name, value)) = line.split_once(": ")
                && name.trim().eq_ignore_ascii_case("cache-control")
                && !folder.is_empty()
            {
                folders.push((folder.to_owned(), value.to_owned()));
            }
        }
        Lifetimes { folders }
    }

    pub fn of(&self, path: &str) -> &str {
        let mut folders = self.folders.iter();
        let found = folders.find(|(folder, _)| path.starts_with(folder.as_str()));
        found.map_or(ASKED_FOR, |(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_endings_are_found() {
        assert!(TYPES.is_sorted());
        assert_eq!(media_type("a/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("a/Bilde.JPG"), "image/jpeg");
        assert_eq!(media_type("a.b/LES-MEG"), "application/octet-stream");
    }

    #[test]
    fn lifetimes_are_those_of_the_headers_file() {
        let text = "/arkiv/*\n  X-Frame-Options: DENY\n/arkiv/tema-filer/*\n  Cache-Control: public, max-age=1\n";
        let lifetimes = Lifetimes::parse(text);
        assert_eq!(lifetimes.of("tema-filer/a.css"), "public, max-age=1");
        assert_eq!(lifetimes.of("index.html"), "no-cache");
    }
}
