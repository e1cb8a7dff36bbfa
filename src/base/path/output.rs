use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A file of the finished site, relative to its root: `samlinger/hordaland-2018-01-16/index.html`.
///
/// Its address is the path without `index.html`. Addresses in pages are always relative to the page they
/// are in, so that the same output works at `/`, under any base path, and from disk.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OutputPath(Arc<str>);

const INDEX: &str = "index.html";

/// One step up in a relative address.
const UP: &str = "../";

impl OutputPath {
    /// The page at an address like `fylker/oslo/` (or the home page, at the empty address).
    pub fn page(address: &str) -> OutputPath {
        match address.trim_matches('/') {
            "" => OutputPath::page_of(&[]),
            address => OutputPath::page_of(&[address]),
        }
    }

    /// The page at the address of these parts: `["samlinger", "x"]`.
    ///
    /// The parts are already valid in addresses and have no slash at either end.
    pub fn page_of(parts: &[&str]) -> OutputPath {
        let length: usize = parts.iter().map(|part| part.len() + 1).sum();
        let mut path = String::with_capacity(length + INDEX.len());
        for part in parts {
            path.push_str(part);
            path.push('/');
        }
        path.push_str(INDEX);
        OutputPath(path.into())
    }

    /// A file that is not a page: `sitemap.xml`, `samlinger/x/program.pdf`.
    pub fn file(path: &str) -> OutputPath {
        OutputPath(path.trim_start_matches('/').into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address from the site's root, without a slash at its beginning: `fylker/oslo/`, `sitemap.xml`.
    pub fn address(&self) -> &str {
        match self.0.strip_suffix(INDEX) {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }

    /// The relative address from this file to the site's root: `../../`, or empty at the root.
    pub fn to_root(&self) -> String {
        UP.repeat(self.0.matches('/').count())
    }

    /// The file that a relative address leads to from here.
    pub fn target_of(&self, href: &str) -> OutputPath {
        let above = |folder: &str| match folder.trim_end_matches('/').rfind('/') {
            Some(slash) => folder[..=slash].len(),
            None => 0,
        };
        let mut folder = &self.0[..self.0.rfind('/').map_or(0, |slash| slash + 1)];
        let mut rest = href.strip_prefix("./").unwrap_or(href);
        while let Some(after) = rest.strip_prefix(UP) {
            rest = after;
            folder = &folder[..above(folder)];
        }
        OutputPath(format!("{folder}{rest}").into())
    }

    /// The shortest relative address from this file to `target`, for a link in this file's HTML.
    pub fn link_to(&self, target: &OutputPath) -> String {
        let (here, address) = (self.0.as_bytes(), target.address());
        let alike = here.iter().zip(address.as_bytes());
        let alike = alike.take_while(|(here, there)| here == there).count();
        let slash = here[..alike].iter().rposition(|byte| *byte == b'/');
        // The folders that contain both.
        let common = slash.map_or(0, |slash| slash + 1);
        let up = here[common..].iter().filter(|byte| **byte == b'/').count();
        let rest = &address[common..];
        let mut link = String::with_capacity(UP.len() * up + rest.len().max(2));
        for _ in 0..up {
            link.push_str(UP);
        }
        link.push_str(rest);
        if link.is_empty() {
            // The target is the index of the folder that this page is in.
            link.push_str("./");
        }
        link
    }
}

/// A set of paths can be searched with a plain text.
impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_and_short() {
        let check = |from: &str, to: OutputPath, link: &str| {
            assert_eq!(OutputPath::page(from).link_to(&to), link, "{from} -> {to}");
        };
        check("", OutputPath::page("fylker/oslo"), "fylker/oslo/");
        check("fylker/oslo", OutputPath::page("fylker/agder"), "../agder/");
        check("fylker/oslo", OutputPath::page("fylker"), "../");
        check("fylker/oslo", OutputPath::page(""), "../../");
        check("fylker", OutputPath::page("fylker"), "./");
        check("", OutputPath::page(""), "./");
        check("fylker", OutputPath::file("sitemap.xml"), "../sitemap.xml");
        check("a/b", OutputPath::file("a/b/fil.pdf"), "fil.pdf");
        check("a/b", OutputPath::page("a/bc"), "../bc/");
    }

    #[test]
    fn a_link_leads_back_to_its_target() {
        let from = ["", "a", "a/b", "a/b/c", "d"].map(OutputPath::page);
        for here in &from {
            for file in ["x.pdf", "a/x.pdf", "a/b/c/x.pdf", "d/e/x.pdf"] {
                let file = OutputPath::file(file);
                assert_eq!(here.target_of(&here.link_to(&file)), file, "{here}");
            }
        }
    }

    #[test]
    fn an_address_ends_in_a_slash() {
        assert_eq!(OutputPath::page("/fylker/oslo/").address(), "fylker/oslo/");
        assert_eq!(OutputPath::page("").address(), "");
        assert_eq!(OutputPath::file("404.html").address(), "404.html");
        assert_eq!(OutputPath::page("a/b").to_root(), "../../");
    }
}
