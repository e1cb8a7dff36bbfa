//! `robots.txt`: allows everything, and names the sitemap if the site's address is known.

use super::sitemap::SITEMAP;
use super::{Export, file};

pub const ROBOTS: &str = "robots.txt";

pub const EXPORT: Export =
    Export::BeforePages(|input| vec![file(ROBOTS, robots(input.base_url).into_bytes())]);

fn robots(base_url: Option<&str>) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = base_url {
        let base = base.trim_end_matches('/');
        text.push_str(&format!("\nSitemap: {base}/{SITEMAP}\n"));
    }
    text
}
