use crate::attachments::Library;
use crate::base::path::{OutputPath, SourcePath};
use rustc_hash::FxHashMap;

/// `manifest-sha256.txt`, as `sha256sum -c` reads it in the site's folder: every file that was attached, as it
/// is published.
pub fn manifest(attached: &[(OutputPath, SourcePath)], library: &Library) -> String {
    let mut text = String::new();
    let copies: FxHashMap<&SourcePath, &str> = library.copies().collect();
    for (path, source) in attached {
        let copy = copies.get(source).copied();
        if let Some(sha256) = copy.or_else(|| library.sha256(source)) {
            text.push_str(&format!("{sha256}  {}\n", path.as_str()));
        }
    }
    text
}
