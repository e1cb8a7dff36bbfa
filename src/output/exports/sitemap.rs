use super::file;
use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::base::text::escape_into;
use crate::site::pages::{Page, View};

/// Where the sitemap stands.
pub const SITEMAP: &str = "sitemap.xml";

/// A page that a reader could look for.
pub struct Listed {
    path: OutputPath,
    /// The day of its last change, where stated.
    updated: Option<String>,
}

impl Listed {
    /// None: nobody looks for such a page.
    pub fn new(page: &Page) -> Option<Listed> {
        let is_listed = !matches!(page.view, View::Redirect(_)) && page.path.as_str() != "404.html";
        let updated = page.view.frame().updated.as_ref();
        is_listed.then(|| Listed {
            path: page.path.clone(),
            updated: updated.and_then(|date| date.datetime.clone()),
        })
    }
}

/// `sitemap.xml` (sitemaps.org 0.9). Its addresses must be whole, so without a base there is none to make.
pub fn sitemap(pages: &[Listed], base_url: &str) -> OutputFile {
    let base = base_url.trim_end_matches('/');
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
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
