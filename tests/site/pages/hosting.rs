//! What web hosts are told: headers, lifetimes, redirects; and that a sitemap names every file for readers.

use crate::site::pages::site::Site;
use expect_test::expect;
use std::collections::BTreeSet;

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

/// The addresses in a list, without the site's own.
fn listed(site: &Site, list: &str) -> BTreeSet<String> {
    let text = site.output(list);
    let addresses = text.split("<loc>https://example.no/arkiv/").skip(1);
    let addresses = addresses.filter_map(|rest| rest.split('<').next());
    addresses.map(str::to_owned).collect()
}

#[test]
fn the_sitemaps_name_every_file_that_is_not_the_hosts_own() {
    let site = site()
        .file(
            "samling.yaml",
            "title: Prøve\ndescription: Et nettsted.\naccessibility_report: true\nwhole_gatherings: true\n",
        )
        .gathering(
            "y",
            "title: Y\nkind: kurs\ndate: 2018-02-01\nstatus: held\nmode: digital\npresentations: [{id: tall, title: Tall}]",
        )
        .base_url("https://example.no/arkiv/");
    let lists = listed(&site, "sitemap.xml");
    let expected = ["sitemap-1.xml", "sok/indeks/sitemap.xml"];
    assert!(lists.iter().eq(expected.iter()), "{lists:?}");
    let named: BTreeSet<String> = lists.iter().flat_map(|list| listed(&site, list)).collect();
    let is_hosts = |address: &String| {
        let own = [
            ".htaccess",
            "_headers",
            "_redirects",
            "nginx-samling.conf",
            "robots.txt",
            ".nojekyll",
            "404.html",
        ];
        own.contains(&address.as_str())
            || address.ends_with("sitemap.xml")
            || address.starts_with("sitemap-")
            // Earlier addresses, and the search, which asks not to be found.
            || address.starts_with("gammel/")
            || address == "sok/"
    };
    let files = site.addresses("").into_iter().chain(site.copies());
    let files: BTreeSet<String> = files.filter(|address| !is_hosts(address)).collect();
    let missing: Vec<&String> = files.difference(&named).collect();
    assert!(missing.is_empty(), "not named: {missing:?}");
    // Pictures are no text, which the files above are.
    let more: Vec<&String> = named.difference(&files).collect();
    assert!(
        more.iter()
            .all(|address| address.ends_with("kort_1200x630.png")),
        "named, and not there: {more:?}"
    );
    assert!(!more.is_empty());
}

#[test]
fn earlier_addresses_may_have_norwegian_letters_and_lead_to_files() {
    let site = site()
        .file(
            "content/redirects.yaml",
            "- {from: /gammel/møte/, to: /samlinger/x/}\n- {from: /gammelt-program/, to: /samlinger/x/program.txt}\n",
        )
        .base_url("https://example.no/arkiv/");
    let redirects = site.output("_redirects");
    for line in [
        "/arkiv/gammel/m%C3%B8te/ /arkiv/samlinger/x/ 301\n",
        "/arkiv/gammelt-program/ /arkiv/samlinger/x/program.txt 301\n",
    ] {
        assert!(redirects.contains(line), "{redirects}");
    }
    let htaccess = site.output(".htaccess");
    assert!(htaccess.contains("^/arkiv/gammel/møte(/|/index\\.html)?$ /arkiv/samlinger/x/\n"));
    let nginx = site.output("nginx-samling.conf");
    assert!(nginx.contains("location = /arkiv/gammel/møte/ { return 301 /arkiv/samlinger/x/; }\n"));
    assert!(
        site.main("gammelt-program")
            .contains("href=\"../samlinger/x/program.txt\"")
    );
    for prefix in ["datoer-", "fakta-"] {
        let line = format!(
            "/arkiv/sok/indeks/{prefix}*\n  Cache-Control: public, max-age=31536000, immutable\n"
        );
        assert!(site.output("_headers").contains(&line), "{prefix}");
    }
}
