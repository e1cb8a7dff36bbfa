//! Where the links in texts lead: from a source file or an address to a page, and to a place on it.

use super::composer::{Site, relative};
use crate::diagnostics::{Diagnostic, Place, catalogue};
use crate::markup::{ImageSource, Resolver};
use crate::path::{OutputPath, SourcePath};
use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// Everything that can be linked to.
#[derive(Debug, Default)]
pub struct Targets {
    /// The page that a source file became.
    pub pages: FxHashMap<SourcePath, OutputPath>,
    /// The attached files.
    pub files: FxHashMap<SourcePath, FileTarget>,
    /// The page of each attached file that has been read.
    pub documents: FxHashMap<SourcePath, OutputPath>,
    /// Every file of the finished site.
    pub all: FxHashSet<OutputPath>,
}

#[derive(Clone, Debug)]
pub struct FileTarget {
    pub path: OutputPath,
    pub bytes: u64,
}

/// A link to a place on a page, to be checked when all pages are made.
#[derive(Clone, Debug)]
pub struct FragmentLink {
    pub place: Place,
    pub page: OutputPath,
    pub fragment: String,
}

impl Targets {
    /// The attached file that a record in `base` calls `name`.
    pub fn file(&self, base: &SourcePath, name: &str) -> Option<&FileTarget> {
        self.files.get(&base.sibling(name)?)
    }

    /// What `target`, written in `file`, leads to.
    fn find(&self, file: &SourcePath, target: &str) -> Option<&OutputPath> {
        if target.starts_with('/') {
            let page = OutputPath::page(target);
            return self
                .all
                .get(&page)
                .or_else(|| self.all.get(&OutputPath::file(target)));
        }
        let path = file.sibling(target)?;
        let file = self.files.get(&path).map(|file| &file.path);
        self.pages.get(&path).or(file)
    }

    /// What could have been meant, in the form it would be written. On a large site only what is called the
    /// same or stands in the same folder: a thousand dead links must not cost a thousand looks at everything.
    fn candidates(&self, file: &SourcePath, target: &str) -> Vec<String> {
        let (folder, name) = folder_and_name(target);
        let small = self.all.len() <= SMALL_SITE;
        let close = |candidate: &String| {
            let (other_folder, other_name) = folder_and_name(candidate);
            small || other_name == name || other_folder == folder
        };
        if target.starts_with('/') {
            return self
                .all
                .iter()
                .map(|path| format!("/{}", path.address()))
                .filter(close)
                .collect();
        }
        // Written from this file's folder, as the writer would.
        let up = target.matches("../").count();
        let mut base = file.folder();
        for _ in 0..up {
            base = base.rsplit_once('/').map_or("", |(above, _)| above);
        }
        self.pages
            .keys()
            .chain(self.files.keys())
            .filter_map(|path| {
                let below = path.as_str().strip_prefix(base)?.strip_prefix('/')?;
                Some(format!("{}{below}", "../".repeat(up)))
            })
            .filter(close)
            .collect()
    }
}

/// How many files a site may have for a dead link to be compared with all of them.
const SMALL_SITE: usize = 1_000;

/// `/samlinger/x/` and `y` of `/samlinger/x/y/`.
fn folder_and_name(address: &str) -> (&str, &str) {
    let address = address.trim_end_matches('/');
    address
        .rfind('/')
        .map_or(("", address), |slash| address.split_at(slash + 1))
}

/// Answers the Markdown printer for one page.
pub struct PageResolver<'p> {
    pub site: &'p Site<'p>,
    pub page: &'p OutputPath,
    pub fragment_links: &'p mut Vec<FragmentLink>,
}

impl PageResolver<'_> {
    fn target(&self, written: &str, place: &Place) -> Result<&OutputPath, Diagnostic> {
        let decoded = percent_decoded(written);
        let targets = self.site.targets;
        targets.find(&place.file, &decoded).ok_or_else(|| {
            let candidates = targets.candidates(&place.file, &decoded);
            catalogue::dead_link(
                place.clone(),
                written,
                candidates.iter().map(String::as_str),
            )
        })
    }
}

impl Resolver for PageResolver<'_> {
    fn link(&mut self, target: &str, place: Place) -> Result<String, Diagnostic> {
        if leads_out(target) {
            return Ok(target.to_owned());
        }
        let (address, fragment) = match target.split_once('#') {
            Some((address, fragment)) => (address, Some(fragment)),
            None => (target, None),
        };
        let (mut href, page) = if address.is_empty() {
            (String::new(), self.page.clone())
        } else {
            let page = self.target(address, &place)?.clone();
            let href = relative(self.page, &page, self.site.options.from_disk);
            (href, page)
        };
        if let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) {
            href.push('#');
            href.push_str(fragment);
            let fragment = percent_decoded(fragment).into_owned();
            self.fragment_links.push(FragmentLink {
                place,
                page,
                fragment,
            });
        }
        Ok(href)
    }

    fn image(&mut self, target: &str, place: Place) -> Result<ImageSource, Diagnostic> {
        let decoded = percent_decoded(target);
        let targets = self.site.targets;
        let file = targets.find(&place.file, &decoded).ok_or_else(|| {
            let known = targets.candidates(&place.file, &decoded);
            let known = known.iter().map(String::as_str);
            catalogue::missing_attachment(place.clone(), target, known, false)
        })?;
        Ok(ImageSource {
            src: relative(self.page, file, false),
            size: None,
        })
    }
}

/// To another site, or to no site at all. The printer lets no other schemes through.
fn leads_out(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        let known = ["http", "https", "mailto", "tel"];
        known.iter().any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

/// `%20` as a space: editors write both. A text that is not UTF-8 when decoded stays as it is written.
fn percent_decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_escapes() {
        assert_eq!(percent_decoded("S%C3%B8mna%20kirke.jpg"), "Sømna kirke.jpg");
        assert_eq!(percent_decoded("100%"), "100%");
        assert_eq!(percent_decoded("%zz%FF"), "%zz%FF");
    }
}
