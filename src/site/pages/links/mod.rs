//! Links from one page: to another by its address, and to whatever a writer has named in a text.

pub mod addresses;
pub mod check;
mod export_addresses;
pub mod targets;

use super::reads::{Read, Reads};
use super::site_context::{SiteContext, relative};
use crate::base::path::{OutputPath, SourcePath};
use crate::diagnostics::{Location, catalogue};
use crate::markdown::{ImageSource, NoTarget, Resolver};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;
use targets::FragmentLink;

/// The addresses of other things as one page writes them.
#[derive(Clone, Copy)]
pub struct PageLinks<'a> {
    site: &'a SiteContext<'a>,
    /// The path of the page.
    pub page: &'a OutputPath,
    reads: &'a Reads,
}

impl<'a> PageLinks<'a> {
    pub fn new(site: &'a SiteContext<'a>, page: &'a OutputPath, reads: &'a Reads) -> PageLinks<'a> {
        PageLinks { site, page, reads }
    }

    /// The address that the site will be published at, if it is known.
    pub fn base_url(&self) -> Option<&'a str> {
        self.site.base_url()
    }

    /// The relative address of another file of the site.
    pub fn href(&self, target: &OutputPath) -> String {
        relative(self.page, target, self.site.options.from_disk)
    }

    /// The relative address of the search page with a question. It comes after `#`, so that it is not sent to a server.
    pub fn question(&self, target: &OutputPath, words: &str) -> String {
        let words = utf8_percent_encode(words, NON_ALPHANUMERIC);
        format!("{}#q={words}", self.href(target))
    }

    /// The whole address on the web, when the site's is known.
    pub fn canonical(&self, path: &OutputPath) -> Option<String> {
        let base = self.site.base_url()?;
        Some(format!("{}/{}", base.trim_end_matches('/'), path.address()))
    }

    /// The whole address of what a relative address on this page leads to, when the site's is known.
    pub fn whole(&self, href: &str) -> Option<String> {
        self.canonical(&self.page.target_of(href))
    }

    /// What a link in a text leads to. Err: a file that is not published, or the diagnostic of a dead link.
    #[allow(
        clippy::result_large_err,
        reason = "a dead link is rare, and its diagnostic is moved once"
    )]
    fn target(&self, written: &str, place: &Location) -> Result<&'a OutputPath, NoTarget> {
        let decoded = percent_decoded(written);
        let targets = &self.site.targets;
        self.found(&place.file, &decoded).ok_or_else(|| {
            if self.is_withheld(&place.file, &decoded) {
                return NoTarget::Withheld;
            }
            // The path from the site's folder, instead of the one from the text's.
            let from_root = decoded.trim_start_matches('/');
            let root = SourcePath::new("samling.yaml");
            let is_from_root = from_root.starts_with("content/");
            if is_from_root && targets.find(&root, from_root).is_some() {
                let meant = as_written(&place.file.relative(&SourcePath::new(from_root)));
                return catalogue::link_to_be_mended(place.clone(), written, &meant).into();
            }
            let candidates = targets.candidates(&place.file, &decoded);
            let candidates = candidates.iter().map(String::as_str);
            catalogue::dead_link(place.clone(), written, candidates).into()
        })
    }

    /// What a text in `file` calls `target`.
    fn found(&self, file: &SourcePath, target: &str) -> Option<&'a OutputPath> {
        let found = self.site.targets.find(file, target);
        let read = || match target.starts_with('/') {
            true => Some(Read::Address(target.into())),
            false => Some(Read::PageOf(Cow::Owned(file.sibling(target)?))),
        };
        // A message on a dead link names what else could be meant.
        let read = found.and_then(|_| read()).unwrap_or(Read::Anew);
        self.reads.note(read);
        found
    }

    /// What was said of the link, or another diagnostic where the name of a file has a `#` in it, which begins a place on a page.
    fn with_hash(&self, written: &str, place: &Location, dead_link: NoTarget) -> NoTarget {
        let decoded = percent_decoded(written);
        if self.site.targets.find(&place.file, &decoded).is_none() {
            return dead_link;
        }
        let meant = as_written(&decoded);
        catalogue::link_to_be_mended(place.clone(), written, &meant).into()
    }

    /// Is what a text in `file` calls `target` an attached file that is not published?
    fn is_withheld(&self, file: &SourcePath, target: &str) -> bool {
        let path = file.sibling(target);
        path.is_some_and(|path| self.site.library.withheld(&path).is_some())
    }
}

/// A path, as a link in Markdown writes it.
fn as_written(path: &str) -> String {
    let path = path.replace('%', "%25").replace(' ', "%20");
    path.replace('#', "%23")
}

/// Answers the Markdown printer for one page.
pub struct PageResolver<'p> {
    pub links: PageLinks<'p>,
    /// Links to places on pages, as they are met.
    pub fragment_links: &'p mut Vec<FragmentLink>,
}

impl Resolver for PageResolver<'_> {
    fn link(&mut self, target: &str, place: Location) -> Result<String, NoTarget> {
        if leads_out(target) {
            return Ok(target.to_owned());
        }
        let (address, fragment) = match target.split_once('#') {
            Some((address, fragment)) => (address, Some(fragment)),
            None => (target, None),
        };
        let (mut href, page) = if address.is_empty() {
            (String::new(), self.links.page)
        } else {
            let page = self.links.target(address, &place);
            let page = page.map_err(|dead_link| self.links.with_hash(target, &place, dead_link))?;
            (self.links.href(page), page)
        };
        if let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) {
            href.push('#');
            href.push_str(fragment);
            self.fragment_links.push(FragmentLink {
                place,
                page: page.clone(),
                fragment: percent_decoded(fragment).into_owned(),
            });
        }
        Ok(href)
    }

    fn image(&mut self, target: &str, place: Location) -> Result<ImageSource, NoTarget> {
        let decoded = percent_decoded(target);
        let targets = &self.links.site.targets;
        let file = self.links.found(&place.file, &decoded).ok_or_else(|| {
            if self.links.is_withheld(&place.file, &decoded) {
                return NoTarget::Withheld;
            }
            let known = targets.candidates(&place.file, &decoded);
            let known = known.iter().map(String::as_str);
            catalogue::missing_attachment(place.clone(), target, known, false).into()
        })?;
        Ok(ImageSource {
            src: relative(self.links.page, file, false),
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
