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
