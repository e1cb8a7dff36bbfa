use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn earlier_addresses_lead_to_the_page() {
    let site = Site::new().gathering(
        "x",
        "title: Samling
kind: samling
date: 2018
status: held
mode: physical
aliases: [/laringsnettverk/hordaland/]
presentations:
  - {id: a, title: A, aliases: [/gammel/a.html]}",
    );
    expect![[r#"
        <h1>Siden har flyttet</h1>
        <p><a href="../../samlinger/x/">Gå til den nye adressen</a></p>
    "#]]
    .assert_eq(&site.main("laringsnettverk/hordaland"));
    expect!["gammel/a.html"].assert_eq(&site.addresses("gammel/").join("\n"));
}

/// A redirect may lead to any page, including pages that are planned later, such as those of actors.
#[test]
fn a_redirect_leads_to_any_page() {
    let actors = "- {id: hdir, name: Helsedirektoratet, type: directorate}\n";
    let redirects = "- {from: /hdir/, to: /aktorer/hdir/}\n- {from: /h/, to: /hdir/}\n";
    let site = Site::new()
        .file("content/programme/actors.yaml", actors)
        .file("content/redirects.yaml", redirects);
    expect![[r#"
        <h1>Siden har flyttet</h1>
        <p><a href="../aktorer/hdir/">Gå til den nye adressen</a></p>
    "#]]
    .assert_eq(&site.main("hdir"));
    expect!["h/"].assert_eq(&site.addresses("h/").join("\n"));
}
