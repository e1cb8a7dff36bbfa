//! A site's own theme files replace the standard ones, one at a time.

use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn one_template_of_the_sites_own_replaces_one_of_the_standard_theme() {
    let site = Site::new().file(
        "templates/parts/footer.html",
        "<footer><p>{{ t(key=\"home\") }} {{ site.title }}</p></footer>",
    );
    expect!["<footer><p>Forside Prøve</p></footer>"].assert_eq(&site.lines_with("", "<footer>"));
    assert!(site.page("").contains("class=\"site-header\""));
}

#[test]
fn a_theme_of_the_sites_own_is_laid_over_the_standard_one() {
    let site = Site::new()
        .file(
            "samling.yaml",
            "title: Prøve\ndescription: Et nettsted.\ntheme: vaar\n",
        )
        .file("themes/vaar/i18n/nb.ftl", "home = Hjem\n")
        .file(
            "themes/vaar/styles/print.css",
            "@layer print { body { color: black; } }\n",
        )
        .file(
            "themes/vaar/templates/404.html",
            "<p>{{ t(key=\"home\") }} {{ t(key=\"search\") }}</p>\n",
        );
    // One word is from the site's own file, the other from the standard theme.
    expect![[r#"
        <p>Hjem Søk</p>
    "#]]
    .assert_eq(&site.output("404.html"));
    let style = site.addresses("tema-filer/stil.");
    assert!(
        site.output(&style[0])
            .contains("@layer print { body { color: black; } }")
    );
    assert!(
        site.output(&style[0])
            .contains("@layer tokens, base, layout, components, print;")
    );
}
