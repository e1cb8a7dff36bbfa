//! `sitemap.xml` (sitemaps.org 0.9). Its addresses must be absolute, so a site without a known address has no sitemap.

use super::{Export, ExportPaths, PageFacts, file};
use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::base::text::escape_into;

/// The path of the sitemap.
pub const SITEMAP: &str = "sitemap.xml";

pub const EXPORT: Export = Export::AfterPages {
    paths: |input| {
        let path = input.base_url.map(|_| OutputPath::file(SITEMAP));
        ExportPaths::Files(path.into_iter().collect())
    },
    files: |input, pages| {
        let base_url = input.base_url;
        base_url
            .map(|base_url| sitemap(pages, base_url))
            .into_iter()
            .collect()
    },
};

fn sitemap(pages: &[PageFacts], base_url: &str) -> OutputFile {
    let base = base_url.trim_end_matches('/');
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages.iter().filter(|page| page.is_for_readers) {
        xml.push_str("<url><loc>");
        escape_into(&mut xml, base);
        xml.push('/');
        escape_into(&mut xml, page.path.address());
        xml.push_str("</loc>");
        if let Some(day) = &page.updated {
            xml.push_str("<lastmod>");
            escape_into(&mut xml, day);
            xml.push_str("</lastmod>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    file(SITEMAP, xml.into_bytes())
}
