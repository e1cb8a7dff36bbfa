use crate::site::pages::site::Site;
use expect_test::expect;

fn county(site: Site, id: &str, name: &str, valid: &str, predecessors: &str) -> Site {
    site.file(
        &format!("content/counties/{id}.md"),
        &format!(
            "---\nnumber: \"01\"\nnames: {{nb: {name}}}\nvalid: {valid}\npredecessors: [{predecessors}]\n---\n"
        ),
    )
}

/// The line about the county in the facts of a gathering.
fn fact(site: &Site, gathering: &str) -> String {
    let main = site.main(&format!("samlinger/{gathering}"));
    let line = main.lines().find(|line| line.contains("<dt>Fylke</dt>"));
    line.expect("a county").to_owned()
}

#[test]
fn a_gathering_stands_under_the_county_of_its_time() {
    let site = Site::new().gathering(
        "x",
        "title: X\nkind: samling\ndate: 2018\nstatus: held\nmode: physical\ncounty: hordaland",
    );
    let site = county(site, "hordaland", "Hordaland", "../2019-12-31", "");
    let site = county(site, "vestland", "Vestland", "2020-01-01/..", "hordaland");
    expect![[r#"<div><dt>Fylke</dt><dd><a href="../../fylker/hordaland/">Hordaland</a> (nå <a href="../../fylker/vestland/">Vestland</a>)</dd></div>"#]].assert_eq(&fact(&site, "x"));
}

#[test]
fn a_county_that_took_up_its_name_again_is_itself() {
    let site = Site::new().gathering(
        "x",
        "title: X\nkind: samling\ndate: 2018\nstatus: held\nmode: physical\ncounty: buskerud-2019",
    );
    let site = county(site, "buskerud-2019", "Buskerud", "../2019-12-31", "");
    let site = county(
        site,
        "viken",
        "Viken",
        "2020-01-01/2023-12-31",
        "buskerud-2019",
    );
    let site = county(site, "buskerud", "Buskerud", "2024-01-01/..", "viken");
    let site = county(site, "akershus", "Akershus", "2024-01-01/..", "viken");
    expect![[r#"<div><dt>Fylke</dt><dd><a href="../../fylker/buskerud-2019/">Buskerud (til 2019)</a></dd></div>"#]]
    .assert_eq(&fact(&site, "x"));
}
