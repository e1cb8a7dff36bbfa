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
    expect![[r##"
        <div class="width">
        <h1>Fylker</h1>
        <div class="county-times">
        <nav class="tabs" aria-label="Fylkene slik de var før">
        <ul>
        <li><a href="#i-dag">Fylkene i dag</a></li>
        <li><a href="#fylkene-2019">Til og med 2019</a></li>
        </ul>
        </nav>
        <section class="county-time split even" id="fylkene-2019" aria-labelledby="fylkene-2019-tittel">
        <div>
        <h2 id="fylkene-2019-tittel">Fylker til og med 2019</h2>
        <svg class="county-map" viewBox="-1 -1 180 212" width="192" aria-hidden="true">
        <a class="step-0" href="nes/" tabindex="-1"><rect x="92" y="144" width="88" height="68" rx="4"/><text x="97" y="165"><tspan x="97">Nes og</tspan><tspan x="97" dy="19" textLength="78" lengthAdjust="spacingAndGlyphs">Sundfylket</tspan></text></a>
        <a class="step-1" href="vik/" tabindex="-1"><rect x="0" y="0" width="88" height="68" rx="4"/><text x="5" y="21"><tspan x="5">Vik</tspan></text><text class="held" x="5" y="62">1</text></a>
        </svg>
        </div>
        <div>
        <h3>Samlinger per fylke</h3>
        <ul class="county-counts">
        <li><a href="nes/">Nes og Sundfylket</a> <span class="count">0</span></li>
        <li><a href="vik/">Vik</a> <span class="count"><b>1</b></span></li>
        </ul>
        </div>
        </section>
        <section class="county-time county-today split even" id="i-dag" aria-labelledby="i-dag-tittel">
        <div>
        <h2 id="i-dag-tittel">Fylkene i dag</h2>
        <svg class="county-map" viewBox="-1 -1 180 212" width="192" aria-hidden="true">
        <a class="step-0" href="nes/" tabindex="-1"><rect x="92" y="144" width="88" height="68" rx="4"/><text x="97" y="165"><tspan x="97">Nes og</tspan><tspan x="97" dy="19" textLength="78" lengthAdjust="spacingAndGlyphs">Sundfylket</tspan></text></a>
        <a class="step-1" href="storvik/" tabindex="-1"><rect x="0" y="0" width="88" height="68" rx="4"/><text x="5" y="21"><tspan x="5">Storvik</tspan></text><text class="held" x="5" y="62">1</text></a>
        </svg>
        </div>
        <div>
        <h3>Samlinger per fylke</h3>
        <ul class="county-counts">
        <li><a href="nes/">Nes og Sundfylket</a> <span class="count">0</span></li>
        <li><a href="storvik/">Storvik</a> <span class="count"><b>1</b></span></li>
        </ul>
        </div>
        </section>
        </div>
        <section aria-labelledby="tidligere">
        <h2 id="tidligere">Tidligere fylker</h2>
        <p>Samlinger og mål står under det fylket som fantes da.</p>
        <ul class="county-list">
        <li><p class="county-name"><a href="vik/">Vik</a> (nå <a href="storvik/">Storvik</a>)</p>
        <p class="county-valid">til 31. desember 2019</p>
        <p class="county-gatherings">1 samling</p></li>
        </ul>
        </section>
        </div>
    "##]].assert_eq(&site.main("fylker"));
}

#[test]
fn a_county_shows_what_it_has_from_the_one_it_was_made_of() {
    let site = with_tiles(Site::new());
    expect![[r#"
        <article class="county width">
        <div class="split three">
        <div>
        <p class="kicker">Fylke</p>
        <h1>Storvik</h1>
        <p class="lead numbers">1 samling i 2018.</p>

        </div>
        <aside class="beside" aria-label="Kontakt">
        <section class="card" aria-labelledby="sporsmal">
        <h2 id="sporsmal">Hvem spør jeg?</h2>
        <p class="ask-whom">Spør <strong><a href="../../aktorer/laget/">Laget</a></strong>.</p>
        <h3>Tidligere nettverk</h3>
        <dl class="facts">
        <div><dt>Nettverk</dt><dd><a href="../vik/#viknett">Viknettet</a> (<a href="../vik/">Vik</a>)</dd></div>
        <div><dt>Ble drevet av</dt><dd><a href="../../aktorer/laget/">Laget</a></dd></div>
        </dl>
        </section>
        <section class="on-the-map" aria-labelledby="kart">
        <h2 id="kart">Fylket på kartet</h2>
        <div><svg class="county-locator" viewBox="-1 -1 21 31" width="36" aria-hidden="true">
        <rect x="10" y="20" width="9" height="9" rx="1"/><rect class="here" x="0" y="0" width="9" height="9" rx="1"/></svg>
        <p>3 kommuner. Tidligere fylker: <a href="../vik/">Vik</a>.</p></div>
        </section>
        </aside>
        <div class="main-column">

        <section class="inherited">
        <h2><a href="../vik/">Vik</a></h2>
        <p class="meta"><span>til 31. desember 2019</span></p>
        <p><a href="../vik/#viknett">Viknettet</a>: Et nettverk.</p>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018"><b>2018</b></time></p>
        <p class="gathering-title"><a href="../../samlinger/x/">X</a></p>
        <p class="gathering-facts">Samling</p>
        </li>
        </ul>
        </section>
        </div>
        </div>
        <section aria-labelledby="om-fylket">
        <h2 id="om-fylket">Om fylket</h2>
        <dl class="facts">
        <div><dt>Opprettet</dt><dd><time datetime="2020-01-01">1. januar 2020</time></dd></div>
        </dl>
        </section>
        </article>
    "#]].assert_eq(&site.main("fylker/storvik"));
}

#[test]
fn a_county_without_gatherings_says_so_and_whom_to_ask() {
    let site = with_tiles(Site::new());
    expect![[r#"<p class="county-empty">Arkivet har ingen samlinger fra Nes og Sundfylket. <a href="../">Se samlingene i andre fylker</a>.</p>"#]]
        .assert_eq(&site.lines_with("fylker/nes", "county-empty"));
}

/// A programme that a league and a ministry own, and that the league and the authority of another county carry out; and two counties,
/// one of which was made of a county with a network.
fn with_programme() -> Site {
    with_tiles(Site::new())
        .today(2026, 11, 30)
        .file(
            "content/programme/index.md",
            "---\nname: Programmet\nperiod: 2017/2027\nowners: [departementet, laget]\noperators: [vik-fk, laget]\n---\n",
        )
        .file(
            "content/programme/actors.yaml",
            "- {id: laget, name: Laget, type: ngo}
- {id: departementet, name: Departementet, type: ministry}
- id: vik-fk
  name: Vik fylkeskommune
  type: county_authority
  valid: ../2019-12-31
  successor: storvik-fk
  domains: [{domain: vik.example.no, valid: ../2019-12-31}]
- id: storvik-fk
  name: Storvik fylkeskommune
  type: county_authority
  domains:
    - {domain: gammel.example.no, valid: ../2021-12-31}
    - {domain: storvik.example.no, valid: 2022-01-01/..}
",
        )
        .file(
            "content/counties/storvik.md",
            "---\nnames: {nb: Storvik}\nvalid: 2020-01-01/..\npredecessors: [vik]\nauthority: storvik-fk\n---\n",
        )
        .file(
            "content/counties/vik.md",
            "---\nnames: {nb: Vik}\nvalid: ../2019-12-31\nauthority: vik-fk\nnetworks: [{id: viknett, name: Viknettet, owner: laget, partners: [vik-fk]}]\n---\n",
        )
}

/// The box that says whom to ask.
fn box_of(site: &Site, county: &str) -> String {
    let main = site.main(&format!("fylker/{county}"));
    let start = main.find("<section class=\"card\"").expect("a box");
    let end = main[start..].find("</section>").expect("its end");
    main[start..start + end].to_owned()
}

#[test]
fn in_a_county_of_today_one_asks_who_is_there_today() {
    let site = with_programme();
    expect![[r#"
        <section class="card" aria-labelledby="sporsmal">
        <h2 id="sporsmal">Hvem spør jeg?</h2>
        <p class="ask-whom">Spør <strong><a href="../../aktorer/storvik-fk/">Storvik fylkeskommune</a></strong> eller <strong><a href="../../aktorer/laget/">Laget</a></strong>.</p>
        <p>Nettsted: <a href="https://storvik.example.no/">storvik.example.no</a></p>
        <h3>Tidligere nettverk</h3>
        <dl class="facts">
        <div><dt>Nettverk</dt><dd><a href="../vik/#viknett">Viknettet</a> (<a href="../vik/">Vik</a>)</dd></div>
        <div><dt>Ble drevet av</dt><dd><a href="../../aktorer/laget/">Laget</a></dd></div>
        <div><dt>Sammen med</dt><dd><a href="../../aktorer/vik-fk/">Vik fylkeskommune</a></dd></div>
        </dl>
    "#]].assert_eq(&box_of(&site, "storvik"));
    // The authority of another county answers for none but its own.
    expect![[r#"
        <section class="card" aria-labelledby="sporsmal">
        <h2 id="sporsmal">Hvem spør jeg?</h2>
        <p class="ask-whom">Spør <strong><a href="../../aktorer/laget/">Laget</a></strong>.</p>
    "#]]
    .assert_eq(&box_of(&site, "nes"));
    expect![[r#"
        <section class="card" aria-labelledby="sporsmal">
        <h2 id="sporsmal">Hvem spør jeg?</h2>
        <p class="ask-whom">I dag: Spør <strong><a href="../../aktorer/storvik-fk/">Storvik fylkeskommune</a></strong> eller <strong><a href="../../aktorer/laget/">Laget</a></strong>.</p>
        <h3>Hvem hadde ansvaret?</h3>
        <p class="authority"><a href="../../aktorer/vik-fk/">Vik fylkeskommune</a></p>
        <dl class="facts">
        <div><dt>Nettverk</dt><dd><a href="./#viknett">Viknettet</a></dd></div>
        <div><dt>Ble drevet av</dt><dd><a href="../../aktorer/laget/">Laget</a></dd></div>
        <div><dt>Sammen med</dt><dd><a href="../../aktorer/vik-fk/">Vik fylkeskommune</a></dd></div>
        </dl>
    "#]]
    .assert_eq(&box_of(&site, "vik"));
}

#[test]
fn a_map_of_an_earlier_time_counts_what_was_held_in_it() {
    let site = with_tiles(Site::new())
        .gathering(
            "senere",
            "title: Y\nkind: samling\ndate: 2024-05\nstatus: held\nmode: physical\ncounty: nes",
        )
        .gathering(
            "udatert",
            "title: Z\nkind: samling\ndate: unknown\nstatus: held\nmode: physical\ncounty: vik",
        );
    let main = site.main("fylker");
    let (earlier, today) = main.split_once("id=\"i-dag\"").expect("both");
    let counts = |part: &str| -> Vec<String> {
        let counts = part.split("<text class=\"held\"").skip(1);
        let counts = counts.filter_map(|rest| rest.split_once('>')?.1.split_once('<'));
        counts.map(|(count, _)| count.to_owned()).collect()
    };
    assert_eq!(counts(today), ["1", "2"]);
    // A county without gatherings has no number.
    assert_eq!(counts(earlier), ["1"]);
}

#[test]
fn a_county_joined_at_the_latest_in_a_year() {
    let site = Site::new().file(
        "content/counties/vik.md",
        "---\nnumber: \"01\"\nnames: {nb: Vik}\njoined: \"../2019\"\n---\n",
    );
    expect!["<div><dt>Med i programmet</dt><dd>senest 2019</dd></div>"]
        .assert_eq(&site.lines_with("fylker/vik", "Med i programmet"));
}
