use crate::material::Library;
use crate::pages::Pages;

/// `manifest-sha256.txt`, as `sha256sum -c` reads it in the site's folder: every file that was attached, as it was given.
pub fn manifest(pages: &Pages, library: &Library) -> String {
    let mut text = String::new();
    for (path, source) in &pages.files {
        if let Some(sha256) = library.sha256(source) {
            text.push_str(&format!("{sha256}  {}\n", path.as_str()));
        }
    }
    text
}
