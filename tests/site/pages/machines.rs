//! Output for machines: canonical links, sitemap and robots.txt; and the links of a site that is read from a disk.

use crate::site::pages::site::Site;
use expect_test::expect;

fn site() -> Site {
    Site::new().gathering(
        "x",
        "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
updated: 2019-05-01
aliases: [/gammel/]",
    )
}

/// A list without the theme's styles and scripts, whose addresses change with them.
fn without_assets(sitemap: &str) -> String {
    let lines = sitemap.split_inclusive('\n');
    lines
        .filter(|line| !line.contains("/tema-filer/"))
        .collect()
}

#[test]
fn with_an_address_every_page_says_its_own_and_the_sitemap_lists_them() {
    let site = site().base_url("https://example.no/arkiv/");
    expect![[r#"<link rel="canonical" href="https://example.no/arkiv/samlinger/x/">"#]]
        .assert_eq(&site.lines_with("samlinger/x", "canonical"));
    // The page at a former address has the new page as its canonical link.
    expect![[r#"<link rel="canonical" href="https://example.no/arkiv/samlinger/x/">"#]]
        .assert_eq(&site.lines_with("gammel", "canonical"));
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.no/arkiv/bevart/</loc></url>
        <url><loc>https://example.no/arkiv/data/</loc></url>
        <url><loc>https://example.no/arkiv/</loc></url>
        <url><loc>https://example.no/arkiv/kalender/</loc></url>
        <url><loc>https://example.no/arkiv/samlinger/</loc></url>
        <url><loc>https://example.no/arkiv/samlinger/x/</loc><lastmod>2019-05-01</lastmod></url>
        <url><loc>https://example.no/arkiv/kalender/alle.ics</loc></url>
        <url><loc>https://example.no/arkiv/kalender/samling/x.ics</loc></url>
        <url><loc>https://example.no/arkiv/nytt.xml</loc></url>
        <url><loc>https://example.no/arkiv/nytt.json</loc></url>
        <url><loc>https://example.no/arkiv/data/gatherings.csv</loc></url>
        <url><loc>https://example.no/arkiv/data/gatherings.json</loc></url>
        <url><loc>https://example.no/arkiv/data/gatherings.schema.json</loc></url>
        <url><loc>https://example.no/arkiv/data/sessions.csv</loc></url>
        <url><loc>https://example.no/arkiv/data/sessions.json</loc></url>
        <url><loc>https://example.no/arkiv/data/sessions.schema.json</loc></url>
        <url><loc>https://example.no/arkiv/data/presentations.csv</loc></url>
        <url><loc>https://example.no/arkiv/data/presentations.json</loc></url>
        <url><loc>https://example.no/arkiv/data/presentations.schema.json</loc></url>
        <url><loc>https://example.no/arkiv/data/slides.csv</loc></url>
        <url><loc>https://example.no/arkiv/data/slides.json</loc></url>
        <url><loc>https://example.no/arkiv/data/slides.schema.json</loc></url>
        <url><loc>https://example.no/arkiv/data/preserved.csv</loc></url>
        <url><loc>https://example.no/arkiv/data/preserved.json</loc></url>
        <url><loc>https://example.no/arkiv/data/preserved.schema.json</loc></url>
        <url><loc>https://example.no/arkiv/data/lost.csv</loc></url>
        <url><loc>https://example.no/arkiv/data/lost.json</loc></url>
        <url><loc>https://example.no/arkiv/data/lost.schema.json</loc></url>
        <url><loc>https://example.no/arkiv/data/datapackage.json</loc></url>
        <url><loc>https://example.no/arkiv/data/catalogue.jsonld</loc></url>
        <url><loc>https://example.no/arkiv/kort_1200x630.png</loc></url>
        <url><loc>https://example.no/arkiv/samlinger/x/kort_1200x630.png</loc></url>
        </urlset>
    "#]]
    .assert_eq(&without_assets(&site.output("sitemap-1.xml")));
    expect![[r#"
        User-agent: *
        Allow: /

        Sitemap: https://example.no/arkiv/sitemap.xml
    "#]]
    .assert_eq(&site.output("robots.txt"));
    // 404.html is shown at any address, so its links begin at the root of the host.
    assert!(
        site.output("404.html")
            .contains("href=\"/arkiv/samlinger/\"")
    );
}

#[test]
fn without_an_address_nothing_is_invented() {
    let site = site();
    assert_eq!(site.lines_with("samlinger/x", "canonical"), "");
    assert!(!site.addresses("").contains(&"sitemap.xml".to_owned()));
    expect![[r#"
        User-agent: *
        Allow: /
    "#]]
    .assert_eq(&site.output("robots.txt"));
    assert_eq!(site.output(".nojekyll"), "");
}

#[test]
fn on_a_disk_links_name_the_file() {
    let page = site().for_disk().page("samlinger/x");
    let hrefs = page.split("<a ").skip(1);
    let folders: Vec<&str> = hrefs
        .filter_map(|link| link.split("href=\"").nth(1)?.split('"').next())
        .filter(|href| href.ends_with('/'))
        .collect();
    assert_eq!(folders, Vec::<&str>::new());
}

#[test]
fn what_asks_not_to_be_found_is_marked_and_in_no_sitemap() {
    let record = |noindex: &str| {
        format!(
            "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
updated: 2019-05
presentations:
  - {{id: tall, title: Tall{noindex}}}"
        )
    };
    let site = Site::new()
        .base_url("https://example.no/arkiv/")
        .gathering("x", &format!("{}\nnoindex: true", record("")))
        .gathering("y", &record(", noindex: true"))
        .file(
            "content/pages/om.md",
            "---\ntitle: Om\nnoindex: true\n---\nTekst\n",
        );
    let sitemap = site.output("sitemap-1.xml");
    let mark = "<meta name=\"robots\" content=\"noindex\">";
    for (page, is_hidden) in [
        ("samlinger/x/", true),
        ("samlinger/x/tall/", false),
        ("samlinger/y/", false),
        ("samlinger/y/tall/", true),
        ("om/", true),
        ("sok/", true),
    ] {
        assert_eq!(
            site.page(page.trim_end_matches('/')).contains(mark),
            is_hidden,
            "{page}"
        );
        let entry = format!("<url><loc>https://example.no/arkiv/{page}</loc></url>");
        assert_eq!(
            sitemap.contains(&entry),
            !is_hidden,
            "{page} in:\n{sitemap}"
        );
    }
}
