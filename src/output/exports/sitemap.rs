//! `sitemap.xml` (sitemaps.org 0.9): every page, and every other file for readers, so that an archive of the web gets all. Its addresses
//! must be absolute, so a site without a known address has no sitemap.
//!
//! A list may hold 50,000 addresses. A larger site has several, `sitemap-1.xml` and on, and `sitemap.xml` lists them. The files of the
//! search index are in a list of their own, which stands in its folder and is made again with it.

use super::{Export, ExportInput, ExportPaths, IndexUse, PageFacts, SearchIndex, file};
use crate::base::OutputFile;
use crate::base::path::{OutputPath, percent_encoded};
use crate::base::text::escape_into;

/// The path of the sitemap.
pub const SITEMAP: &str = "sitemap.xml";

/// The greatest number of addresses in one list.
const LONGEST: usize = 50_000;

const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub const EXPORT: Export = Export::AfterPages {
    paths: |input| {
        let lists = match input.base_url {
            Some(_) => list_paths(parts(input), has_index(input)),
            None => Vec::new(),
        };
        ExportPaths::Files(lists)
    },
    files: |input, pages| {
        let Some(base_url) = input.base_url else {
            return Vec::new();
        };
        let index = match input.index {
            IndexUse::Make { page, .. } => Some(SearchIndex::sitemap_of(page)),
            IndexUse::Skip => None,
        };
        let index = index.as_ref().map(OutputPath::as_str);
        sitemaps(&addresses(input, pages), base_url, parts(input), index)
    },
};

fn has_index(input: &ExportInput<'_>) -> bool {
    matches!(input.index, IndexUse::Make { .. })
}

/// The sitemap of the files of a folder, for the folder's own list.
pub fn sitemap_of_files<'f>(
    path: &OutputPath,
    files: impl Iterator<Item = &'f str>,
    base_url: &str,
) -> OutputFile {
    let addresses: Vec<Address<'_>> = files.map(|file| (file, None)).collect();
    let base = base_url.trim_end_matches('/');
    list(path.as_str(), "urlset", "url", &addresses, base)
}

/// An address from the site's root, and the day of its last change where that is known.
type Address<'a> = (&'a str, Option<&'a str>);

/// The pages in the order of the plan, then the other files.
fn addresses<'a>(input: &'a ExportInput<'_>, pages: &'a [PageFacts]) -> Vec<Address<'a>> {
    let pages = pages.iter().filter(|page| page.is_for_readers);
    let pages = pages.map(|page| (page.path.address(), page.updated.as_deref()));
    let others = input.for_readers.iter();
    let others = others.map(|path| (path.address(), None));
    pages.chain(others).collect()
}

/// How many lists there are. It must be known before the pages are, so it follows from how many pages there can be.
fn parts(input: &ExportInput<'_>) -> usize {
    parts_of(input.plan.paths().count() + input.for_readers.len())
}

fn parts_of(addresses: usize) -> usize {
    addresses.div_ceil(LONGEST).max(1)
}

/// The paths of the lists: the first is `sitemap.xml`. `has_index`: another list stands elsewhere.
fn list_paths(parts: usize, has_index: bool) -> Vec<OutputPath> {
    let parts = match parts {
        1 if !has_index => 0,
        parts => parts,
    };
    let parts = (1..=parts).map(|part| OutputPath::file(&part_name(part)));
    std::iter::once(OutputPath::file(SITEMAP))
        .chain(parts)
        .collect()
}

fn part_name(part: usize) -> String {
    format!("sitemap-{part}.xml")
}

/// `parts`: how many lists there are to be. `index`: the path of the search index's own list.
fn sitemaps(
    addresses: &[Address<'_>],
    base_url: &str,
    parts: usize,
    index: Option<&str>,
) -> Vec<OutputFile> {
    let base = base_url.trim_end_matches('/');
    if parts == 1 && index.is_none() {
        return vec![list(SITEMAP, "urlset", "url", addresses, base)];
    }
    let names: Vec<String> = (1..=parts).map(part_name).collect();
    let ends = |part: usize| addresses.len() * part / parts;
    let lists = names.iter().enumerate();
    let mut files: Vec<OutputFile> = lists
        .map(|(part, name)| {
            let addresses = &addresses[ends(part)..ends(part + 1)];
            list(name, "urlset", "url", addresses, base)
        })
        .collect();
    let names = names.iter().map(String::as_str).chain(index);
    let lists: Vec<Address<'_>> = names.map(|name| (name, None)).collect();
    files.insert(0, list(SITEMAP, "sitemapindex", "sitemap", &lists, base));
    files
}

/// `root`, `entry`: the names of the elements.
fn list(path: &str, root: &str, entry: &str, addresses: &[Address<'_>], base: &str) -> OutputFile {
    let mut xml =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"{SCHEMA}\">\n");
    for (address, updated) in addresses {
        xml.push_str(&format!("<{entry}><loc>"));
        escape_into(&mut xml, base);
        xml.push('/');
        escape_into(&mut xml, &percent_encoded(address));
        xml.push_str("</loc>");
        if let Some(day) = updated {
            xml.push_str("<lastmod>");
            escape_into(&mut xml, day);
            xml.push_str("</lastmod>");
        }
        xml.push_str(&format!("</{entry}>\n"));
    }
    xml.push_str(&format!("</{root}>\n"));
    file(path, xml.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::OutputContent;

    #[test]
    fn a_long_list_is_several_and_a_list_of_them() {
        let addresses = [("", Some("2019-05-01")), ("a b/ø&.pdf", None), ("c/", None)];
        let files = sitemaps(&addresses, "https://example.no/x/", 2, Some("sok/kart.xml"));
        let text = |file: &OutputFile| match &file.content {
            OutputContent::Bytes(bytes) => String::from_utf8(bytes.clone()).unwrap(),
            OutputContent::Copy(_) => unreachable!(),
        };
        let texts: Vec<String> = files.iter().map(text).collect();
        let header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        let schema = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
        assert_eq!(
            texts[0],
            format!(
                "{header}<sitemapindex {schema}\n\
                 <sitemap><loc>https://example.no/x/sitemap-1.xml</loc></sitemap>\n\
                 <sitemap><loc>https://example.no/x/sitemap-2.xml</loc></sitemap>\n\
                 <sitemap><loc>https://example.no/x/sok/kart.xml</loc></sitemap>\n</sitemapindex>\n"
            )
        );
        assert_eq!(
            texts[1],
            format!(
                "{header}<urlset {schema}\n\
                 <url><loc>https://example.no/x/</loc><lastmod>2019-05-01</lastmod></url>\n</urlset>\n"
            )
        );
        assert!(texts[2].contains("<loc>https://example.no/x/a%20b/%C3%B8&amp;.pdf</loc>"));
        assert_eq!(texts.len(), 3);
        assert_eq!(list_paths(parts_of(LONGEST), false).len(), 1);
        assert_eq!(list_paths(parts_of(LONGEST), true).len(), 2);
        assert_eq!(list_paths(parts_of(LONGEST + 1), true).len(), 3);
    }
}
