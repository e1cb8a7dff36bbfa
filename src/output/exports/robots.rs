/// `robots.txt`: everything may be read; where the sitemap is, when the site's address is known.
pub fn robots(base_url: Option<&str>) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = base_url {
        text.push_str(&format!(
            "\nSitemap: {}/sitemap.xml\n",
            base.trim_end_matches('/')
        ));
    }
    text
}
