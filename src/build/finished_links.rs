//! Checks the links of the finished site: in pages, style sheets and the sitemap. Links in Markdown are already checked when a
//! page is composed; this finds those in raw HTML and in the templates of a theme.

use super::inspection_findings::first_place;
use crate::base::OutputContent;
use crate::base::OutputFile;
use crate::base::path::{OutputPath, SourcePath, path_of_address};
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostic, Location, catalogue};
use memchr::memmem;
use percent_encoding::percent_decode_str;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What is known before the first file is rendered, and the links found so far.
pub struct FinishedLinks<'f> {
    pub known: FxHashSet<OutputPath>,
    /// A folder (with a slash at its end) whose files are known only after all pages have been rendered.
    pub later: Option<String>,
    /// The address that the site will be published at.
    pub base_url: Option<&'f str>,
    pub found: Mutex<FoundLinks>,
}

#[derive(Debug, Default)]
pub struct FoundLinks {
    /// The ids on each page that a link can lead to.
    anchors: FxHashMap<OutputPath, FxHashSet<String>>,
    /// Links to a place on a page: the page, the id, the address as written, and the file with the link.
    fragments: Vec<(OutputPath, String, String, OutputPath)>,
    /// Broken links as written, each with the first file that has it.
    dead: BTreeMap<String, OutputPath>,
}

/// What comes before an address, for each kind of file.
const OF_HTML: [&str; 5] = [
    " href=\"",
    " src=\"",
    " poster=\"",
    " action=\"",
    " data=\"",
];
const OF_STYLES: [&str; 1] = ["url("];
const OF_XML: [&str; 2] = ["<loc>", " href=\""];
const ANCHORS: [&str; 2] = [" id=\"", " name=\""];

impl FinishedLinks<'_> {
    /// Collects the links and ids of a file of the finished site.
    pub fn collect(&self, file: &OutputFile) {
        let OutputContent::Bytes(bytes) = &file.content else {
            return;
        };
        let ending = file.path.as_str().rsplit('.').next().unwrap_or_default();
        let (starts, ends): (&[&str], &[char]) = match ending {
            "html" => (&OF_HTML, &['"']),
            "css" => (&OF_STYLES, &[')']),
            "xml" => (&OF_XML, &['"', '<']),
            _ => return,
        };
        let Ok(text) = std::str::from_utf8(bytes) else {
            return;
        };
        let mut seen = FoundLinks::default();
        let addresses = starts.iter().flat_map(|start| values(text, start, ends));
        for address in addresses {
            self.link(&file.path, address, &mut seen);
        }
        let anchors = (ANCHORS.iter()).flat_map(|start| values(text, start, &['"']));
        let anchors: FxHashSet<String> = match ending {
            "html" => anchors.map(str::to_owned).collect(),
            _ => FxHashSet::default(),
        };
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        // Two pages at one address are reported as such: a link may mean either.
        (found.anchors.entry(file.path.clone()).or_default()).extend(anchors);
        found.fragments.append(&mut seen.fragments);
        for (written, file) in seen.dead {
            found.add_dead(written, &file);
        }
    }

    fn link(&self, from: &OutputPath, address: &str, found: &mut FoundLinks) {
        let address = address.trim_matches(['"', '\'', ' ']);
        let written = address.replace("&amp;", "&").replace("&#x2F;", "/");
        let Some(inner) = self.within_site(&written) else {
            return;
        };
        let (path, fragment) = inner.split_once('#').unwrap_or((inner, ""));
        let path = path.split('?').next().unwrap_or_default();
        let target = match path {
            "" if written == inner => Some(from.clone()),
            path => self.target(from, path, written != inner),
        };
        match target {
            Some(_) if fragment.is_empty() => {}
            Some(target) => {
                let fragment = decoded(fragment).into_owned();
                found
                    .fragments
                    .push((target, fragment, written.clone(), from.clone()));
            }
            None => found.add_dead(written.clone(), from),
        }
    }

    /// The address without the site's base URL, or without its path. None: it leads to another site, or has another scheme.
    fn within_site<'a>(&self, address: &'a str) -> Option<&'a str> {
        let base = self.base_url.unwrap_or_default().trim_end_matches('/');
        let is_whole = |rest: &&str| rest.is_empty() || rest.starts_with(['/', '?', '#']);
        let without = |base| address.strip_prefix(base).filter(is_whole);
        if !base.is_empty()
            && let Some(rest) = without(base)
        {
            return Some(rest);
        }
        let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
        if scheme.contains(':') || address.starts_with("//") {
            return None;
        }
        // Outside the folder that the site is published in, the host has other pages.
        match address.starts_with('/') {
            true => without(path_of_address(base)),
            false => Some(address),
        }
    }

    /// The file that a path leads to. `is_from_root`: the path is relative to the root, even without a leading slash.
    fn target(&self, from: &OutputPath, path: &str, is_from_root: bool) -> Option<OutputPath> {
        let path = decoded(path);
        let mut names: Vec<&str> = match path.starts_with('/') || is_from_root {
            true => Vec::new(),
            false => from.as_str().split('/').collect(),
        };
        // The name of the file that has the link.
        names.pop();
        for name in path.split('/') {
            match name {
                "" | "." => {}
                ".." => {
                    names.pop()?;
                }
                name => names.push(name),
            }
        }
        let joined = names.join("/");
        let page = OutputPath::page(&joined);
        let file = OutputPath::file(&joined);
        let of_later = |folder: &String| joined.starts_with(folder.as_str());
        if self.known.contains(&page) {
            Some(page)
        } else if self.known.contains(&file) || self.later.as_ref().is_some_and(of_later) {
            Some(file)
        } else {
            None
        }
    }

    /// One diagnostic for each broken link, at its first occurrence in the sources, unless it is told already. `told`: links of
    /// texts to places on pages, which are checked where they are written; `unsafe_addresses`: of fields.
    pub fn diagnostics(
        self,
        texts: &SourceTexts,
        told: &FxHashSet<(&OutputPath, &str)>,
        unsafe_addresses: &FxHashSet<&str>,
    ) -> Vec<Diagnostic> {
        let mut found = self
            .found
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        for (page, fragment, written, from) in std::mem::take(&mut found.fragments) {
            let anchors = found.anchors.get(&page);
            // `#q=…` is a query for the search page, not an id on it.
            let is_place = fragment != "top" && !fragment.starts_with("q=");
            // Ids in attached files are not known (`program.pdf#page=2`).
            let is_missing = anchors.is_some_and(|anchors| !anchors.contains(&fragment));
            if is_place && is_missing && !told.contains(&(&page, fragment.as_str())) {
                found.add_dead(written, &from);
            }
        }
        let dead = found.dead.into_iter();
        let dead = dead.filter(|(written, _)| !unsafe_addresses.contains(written.as_str()));
        let dead = dead.map(|(written, from)| {
            let place = first_place(texts.iter(), &format!("\"{written}\""));
            let page = Location::file(&SourcePath::new(from.as_str()));
            catalogue::dead_link_on_page(place.unwrap_or(page), &written, from.address())
        });
        dead.collect()
    }
}

impl FoundLinks {
    fn add_dead(&mut self, written: String, file: &OutputPath) {
        let first = self.dead.entry(written).or_insert_with(|| file.clone());
        if file < first {
            *first = file.clone();
        }
    }
}

/// The text between each `start` and the next of the `ends`.
fn values<'t>(text: &'t str, start: &str, ends: &[char]) -> impl Iterator<Item = &'t str> {
    let starts = memmem::find_iter(text.as_bytes(), start).map(|at| at + start.len());
    let values: Vec<&str> = starts
        .filter_map(|at| text.get(at..)?.split(ends).next())
        .collect();
    values.into_iter()
}

fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> OutputFile {
        let bytes = OutputContent::Bytes(text.as_bytes().to_vec());
        OutputFile::new(OutputPath::file(path), bytes)
    }

    fn targets(found: &[Diagnostic]) -> Vec<&str> {
        let targets = found.iter();
        targets
            .filter_map(|diagnostic| diagnostic.sentence.texts().next())
            .collect()
    }

    #[test]
    fn links_of_a_site_in_a_folder_of_its_host() {
        let files = [
            file(
                "404.html",
                "<a href=\"/samlinger/\">1</a> <a href=\"/samlinger/b/\">2</a> <a href=\"/samlinger/c/\">3</a> <a href=\"/om/\">4</a> <a href=\"https://example.no/samlinger\">5</a> <a href=\"https://example.no/samlingene/\">6</a> <a href=\"b/#x\">7</a> <a href=\"b/#y\">8</a> <a href=\"www.example.no\">9</a>",
            ),
            file("b/index.html", "<p>"),
            file("index.html", ""),
        ];
        let links = FinishedLinks {
            known: files.iter().map(|file| file.path.clone()).collect(),
            later: None,
            base_url: Some("https://example.no/samlinger/"),
            found: Mutex::default(),
        };
        for file in &files {
            links.collect(file);
        }
        let page = OutputPath::page("b");
        let told = FxHashSet::from_iter([(&page, "x")]);
        let unsafe_addresses = FxHashSet::from_iter(["www.example.no"]);
        let found = links.diagnostics(&SourceTexts::new(), &told, &unsafe_addresses);
        assert_eq!(targets(&found), ["/samlinger/c/", "b/#y"]);
    }

    #[test]
    fn links_that_arrive_and_links_that_do_not() {
        let files = [
            file(
                "a/index.html",
                "<a href=\"../b/#x\">1</a> <a href=\"../b/#y\">2</a> <a href=\"/c/\">3</a> <a href=\"https://x.no/\">4</a> <a href=\"#z\">5</a> <h2 id=\"z\">",
            ),
            file(
                "b/index.html",
                "<h2 id=\"x\"> <a href=\"../filer/a%20b.pdf#page=2\"> <img src=\"bilde.png\"> <a href=\"../sok/?q=x\">",
            ),
            file(
                "stil.css",
                "a { background: url(\"x.png\") } b { background: url(data:y) }",
            ),
            file(
                "sitemap.xml",
                "<loc>https://example.no/a/</loc><loc>https://example.no/d/</loc>",
            ),
        ];
        let others = ["filer/a b.pdf", "sok/index.html"].map(OutputPath::file);
        let known = files.iter().map(|file| file.path.clone()).chain(others);
        let links = FinishedLinks {
            known: known.collect(),
            later: None,
            base_url: Some("https://example.no/"),
            found: Mutex::default(),
        };
        for file in &files {
            links.collect(file);
        }
        let told = FxHashSet::default();
        let found = links.diagnostics(&SourceTexts::new(), &told, &FxHashSet::default());
        assert_eq!(
            targets(&found),
            [
                "../b/#y",
                "/c/",
                "bilde.png",
                "https://example.no/d/",
                "x.png"
            ]
        );
    }
}
