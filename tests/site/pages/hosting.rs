//! What web hosts are told: headers, lifetimes, redirects; and that a sitemap names every file for readers.

use crate::site::pages::site::Site;
use expect_test::expect;

fn site() -> Site {
    Site::new()
        .gathering(
            "x",
            "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
aliases: [/gammel/, /gammel/side.html]",
        )
        .file(
            "content/gatherings/2018/x/program.txt",
            "Program for dagen\n",
        )
}

#[test]
fn each_kind_of_host_is_told_the_same() {
    let site = site().base_url("https://example.no/arkiv/");
    expect![[r#"
        /arkiv/gammel/ /arkiv/samlinger/x/ 301
        /arkiv/gammel/side.html /arkiv/samlinger/x/ 301
    "#]]
    .assert_eq(&site.output("_redirects"));
    let htaccess = site.output(".htaccess");
    let nginx = site.output("nginx-samling.conf");
    for line in [
        "ErrorDocument 404 /arkiv/404.html\n",
        "RedirectMatch 301 ^/arkiv/gammel(/|/index\\.html)?$ /arkiv/samlinger/x/\n",
        "RedirectMatch 301 ^/arkiv/gammel/side\\.html$ /arkiv/samlinger/x/\n",
        "SetEnvIf Request_URI \"^/arkiv/sok/indeks/ord/\" samling_kept\n",
    ] {
        assert!(htaccess.contains(line), "{line} in:\n{htaccess}");
    }
    for line in [
        "location = /arkiv/gammel { return 301 /arkiv/samlinger/x/; }\n",
        "location = /arkiv/gammel/side.html { return 301 /arkiv/samlinger/x/; }\n",
        "location = /arkiv/.htaccess { return 404; }\n",
        "location ^~ /arkiv/tema-filer/ {\n",
    ] {
        assert!(nginx.contains(line), "{line} in:\n{nginx}");
    }
    // The same policy everywhere, and none that allows what stands in the page itself.
    let policy = |text: &str| {
        let start = text.find("default-src").expect("a policy");
        let end = text[start..].find(['"', '\n']).expect("its end");
        text[start..start + end].to_owned()
    };
    let headers = site.output("_headers");
    assert_eq!(policy(&headers), policy(&htaccess));
    assert_eq!(policy(&headers), policy(&nginx));
    assert!(!policy(&headers).contains("unsafe"));
}

#[test]
fn without_an_address_the_pages_alone_redirect() {
    let site = site();
    assert!(!site.addresses("").contains(&"_redirects".to_owned()));
    assert!(!site.output(".htaccess").contains("gammel"));
    assert!(!site.output("nginx-samling.conf").contains("gammel"));
    assert!(site.output("_headers").starts_with("/*\n"));
}

#[test]
fn the_sitemap_names_files_too_and_nothing_for_programs_alone() {
    let site = site().base_url("https://example.no/arkiv/");
    let sitemap = site.output("sitemap.xml");
    let names = |address: &str| {
        let line = format!("<url><loc>https://example.no/arkiv/{address}</loc>");
        sitemap.lines().any(|entry| entry.starts_with(&line))
    };
    for address in [
        "",
        "samlinger/x/",
        "samlinger/x/program.txt",
        "data/gatherings.csv",
    ] {
        assert!(names(address), "{address} in:\n{sitemap}");
    }
    for address in [
        ".htaccess",
        "_headers",
        "_redirects",
        "robots.txt",
        ".nojekyll",
        "404.html",
    ] {
        assert!(!names(address), "{address}");
    }
    // Addresses that lead on to others.
    assert!(!sitemap.contains("gammel") && !sitemap.contains("tema-filer"));
}
