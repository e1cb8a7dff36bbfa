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

/// Three counties with a tile each: two of today, and one that the first of them was made of.
fn with_tiles(site: Site) -> Site {
    site.file(
        "content/counties/vik.md",
        "---\nnames: {nb: Vik}\nvalid: ../2019-12-31\ntile: [0, 1]\nnetworks: [{id: viknett, name: Viknettet, owner: laget, summary: Et nettverk.}]\n---\n",
    )
    .file(
        "content/counties/storvik.md",
        "---\nnames: {nb: Storvik}\nvalid: 2020-01-01/..\ntile: [0, 1]\npredecessors: [vik]\nmunicipality_count: 3\n---\n",
    )
    .file(
        "content/counties/nes.md",
        "---\nnames: {nb: Nes og Sundfylket}\ntile: [1, 3]\njoined: \"2019\"\n---\n",
    )
    .file(
        "content/programme/actors.yaml",
        "- {id: laget, name: Laget, type: ngo}\n",
    )
    .gathering(
        "x",
        "title: X\nkind: samling\ndate: 2018\nstatus: held\nmode: physical\ncounty: vik\nnetwork: viknett",
    )
}

#[test]
fn counties_stand_on_the_map_at_their_tiles_as_they_were_at_each_time() {
    let site = with_tiles(Site::new());
    expect![""].assert_eq(&site.main("fylker"));
}

#[test]
fn a_county_shows_what_it_has_from_the_one_it_was_made_of() {
    let site = with_tiles(Site::new());
    expect![""].assert_eq(&site.main("fylker/storvik"));
}

#[test]
fn a_county_without_gatherings_says_so_and_whom_to_ask() {
    let site = with_tiles(Site::new());
    expect![""].assert_eq(&site.lines_with("fylker/nes", "county-empty"));
}
