use crate::pages::{Page, Pages, View};
use crate::text::escape_into;

/// `sitemap.xml` (sitemaps.org 0.9): every page a reader could look for, with its last change where stated.
pub fn sitemap(pages: &Pages, base_url: &str) -> String {
    let base = base_url.trim_end_matches('/');
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages.pages.iter().filter(|page| is_listed(page)) {
        xml.push_str("<url><loc>");
        escape_into(&mut xml, base);
        xml.push('/');
        escape_into(&mut xml, page.path.address());
        xml.push_str("</loc>");
        let updated = page.view.frame().updated.as_ref();
        if let Some(day) = updated.and_then(|date| date.datetime.as_deref()) {
            xml.push_str("<lastmod>");
            escape_into(&mut xml, day);
            xml.push_str("</lastmod>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn is_listed(page: &Page) -> bool {
    !matches!(page.view, View::Redirect(_)) && page.path.as_str() != "404.html"
}
