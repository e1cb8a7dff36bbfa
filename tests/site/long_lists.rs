//! Lists that are too long for one page: all that they list is reached through the pages of their years and letters, without script.

use crate::support::large_archive::{self, MANY, large_archive};
use crate::support::{Folder, options, site};
use expect_test::expect;
use samling::base::output_file::OutputContent;
use samling::base::path::OutputPath;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// In bytes.
const LONGEST_PAGE: usize = 150_000;

/// The pages of the large archive, by their addresses.
fn pages(settings: &str) -> BTreeMap<String, String> {
    let folder = Folder::new();
    for (path, text) in large_archive() {
        folder.write(&path, text);
    }
    let second_theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/enkel");
    for file in walkdir::WalkDir::new(&second_theme) {
        let file = file.expect("an entry");
        if file.file_type().is_file() {
            let path = file.path().strip_prefix(&second_theme).expect("a path");
            let path = format!("themes/enkel/{}", path.display());
            folder.write(&path, std::fs::read(file.path()).expect("a file"));
        }
    }
    let settings =
        format!("title: Prøve\ndescription: Et arkiv.\nbase_url: https://example.no/\n{settings}");
    folder.write("samling.yaml", settings);
    let built = site(folder.path(), &options());
    let told = crate::support::messages(built.diagnostics);
    let errors: Vec<_> = told.iter().filter(|said| said.starts_with("S4")).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let files = built.files.expect("a site").into_iter();
    let html = files.filter_map(|file| match file.content {
        OutputContent::Bytes(bytes) if file.path.as_str().ends_with(".html") => {
            let text = String::from_utf8(bytes).expect("UTF-8");
            Some((file.path.address().to_owned(), text))
        }
        _ => None,
    });
    html.collect()
}

fn inside_main(page: &str) -> &str {
    let (_, main) = page.split_once("<main id=\"main\">").expect("a main");
    main.split_once("</main>").expect("an end of main").0
}

/// The addresses that a page leads to within its content.
fn targets(address: &str, page: &str) -> BTreeSet<String> {
    let page_path = OutputPath::page(address);
    let hrefs = inside_main(page).split("href=\"").skip(1);
    let hrefs = hrefs.filter_map(|rest| Some(rest.split_once('"')?.0));
    let hrefs = hrefs.map(|href| href.split('#').next().unwrap_or(href));
    let here = hrefs.filter(|href| !href.contains(':') && href.ends_with('/'));
    here.map(|href| page_path.target_of(href).address().to_owned())
        .collect()
}

/// What one can come to from a page through the parts of its lists alone.
fn reached(pages: &BTreeMap<String, String>, from: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from.to_owned()];
    while let Some(address) = waiting.pop() {
        for target in targets(&address, &pages[&address]) {
            let page = pages
                .get(&target)
                .unwrap_or_else(|| panic!("{address} leads to {target}"));
            let is_part = page.contains("data-kind=\"list-part\"");
            if reached.insert(target.clone()) && is_part {
                waiting.push(target);
            }
        }
    }
    reached
}

fn check_that_all_is_reached(pages: &BTreeMap<String, String>) {
    let gatherings = large_archive::gatherings();
    let numbered = |folder: &str| (0..MANY).map(|at| format!("{folder}-{at}/")).collect();
    let projects: Vec<String> = numbered("prosjekter/tiltak");
    let topics = large_archive::topics();
    let both = [gatherings.clone(), projects.clone()].concat();
    let lists: [(&str, Vec<String>); 15] = [
        ("samlinger/", gatherings.clone()),
        ("kalender/", gatherings.clone()),
        ("bevart/", gatherings.clone()),
        ("sok/", topics.clone()),
        ("tema/", topics),
        ("aktorer/", numbered("aktorer/folk")),
        ("kommuner/", numbered("kommuner/kommune")),
        ("prosjekter/", projects),
        ("tema/lesing/", large_archive::talks()),
        ("tema/lesing/", both.clone()),
        ("aktorer/folk-1/", both.clone()),
        ("fylker/hav/", both.clone()),
        ("delmal/1/", both.clone()),
        ("kommuner/kommune-1/", both),
        ("prosjekter/tiltak-1/", gatherings),
    ];
    for (from, all) in lists {
        let reached = reached(pages, from);
        let lost: Vec<_> = all.iter().filter(|one| !reached.contains(*one)).collect();
        assert!(lost.is_empty(), "not reached from {from}: {lost:?}");
    }
}

#[test]
fn every_entry_is_reached_and_no_page_is_too_long() {
    let pages = pages("");
    for (address, page) in &pages {
        assert!(
            page.len() <= LONGEST_PAGE,
            "{address}: {} bytes",
            page.len()
        );
    }
    check_that_all_is_reached(&pages);
    // The kinds of gathering on the page to find things on, which lists none of them in the second theme.
    let reached = reached(&pages, "sok/");
    let gatherings = large_archive::gatherings();
    assert!(gatherings.iter().all(|one| reached.contains(one)));
}

#[test]
fn in_the_second_theme_too() {
    let pages = pages("theme: enkel\n");
    check_that_all_is_reached(&pages);
    let part = &pages["tema/s/side-2/"];
    assert_eq!(part.matches("<h1").count(), 1);
    assert!(part.contains("<h1>Tema: S, side 2 av 2</h1>"), "{part}");
}

/// A gathering with the id 2017, a topic "a", a gathering that has stood at `/samlinger/2016/`, and a network with the id of another
/// list of its county.
#[test]
fn an_address_belongs_first_to_records() {
    let pages = pages("");
    let heading = |address: &str| {
        let page = pages.get(address).unwrap_or_else(|| panic!("no {address}"));
        let is_part = page.contains("data-kind=\"list-part\"");
        let (_, heading) = page.split_once("<h1>").expect("a heading");
        is_part.then(|| heading.split_once("</h1>").expect("an end").0)
    };
    for of_record in ["samlinger/2017/", "tema/a/"] {
        assert_eq!(heading(of_record), None, "{of_record}");
    }
    for (address, wanted) in [
        ("samlinger/2018/", "Samlinger: 2018"),
        ("samlinger/aar-2017/", "Samlinger: 2017"),
        ("samlinger/aar-2016/", "Samlinger: 2016"),
        ("samlinger/ukjent/", "Samlinger: dato ikke kjent"),
        ("tema/s/", "Tema: S, side 1 av 2"),
        ("tema/s/side-2/", "Tema: S, side 2 av 2"),
        ("tema/aa/", "Tema: Å"),
        ("tema/andre/", "Tema: # (tall og andre tegn)"),
        (
            "tema/lesing/innlegg/2018/",
            "Lesing – Innlegg: 2018, side 1 av 2",
        ),
        ("sok/samling/2017/", "Samling: 2017"),
        ("fylker/hav/samlinger/2018/", "Nettet – Samlinger: 2018"),
        ("fylker/hav/samlinger/aar-2018/", "Hav – Samlinger: 2018"),
    ] {
        assert_eq!(heading(address), Some(wanted), "{address}");
    }
    // What has stood at an address still leads to where it is.
    assert!(pages["samlinger/2016/"].contains("http-equiv=\"refresh\""));
}

#[test]
fn a_divided_list_and_a_part() {
    let pages = pages("");
    let main = |address: &str| format!("{}\n", inside_main(&pages[address]).trim());
    expect![[r#"
        <div class="width">
        <h1>Samlinger</h1>
        <div class="divided">
        <p>170 samlinger</p>
        <ul class="counted">
        <li id="aar-2018"><a href="2018/">2018</a> <span class="count">42 samlinger</span></li>
        <li id="aar-2017"><a href="aar-2017/">2017</a> <span class="count">42 samlinger</span></li>
        <li id="aar-2016"><a href="aar-2016/">2016</a> <span class="count">42 samlinger</span></li>
        <li id="aar-2015"><a href="2015/">2015</a> <span class="count">43 samlinger</span></li>
        <li id="aar-ukjent"><a href="ukjent/">dato ikke kjent</a> <span class="count">1 samling</span></li>
        </ul>
        </div>
        </div>
    "#]].assert_eq(&main("samlinger/"));
    let part = main("prosjekter/oe/");
    let (start, rest) = part
        .split_once("<li class=\"project-item\">")
        .expect("items");
    let (_, end) = rest.rsplit_once("</ul>\n<nav").expect("an end");
    expect![[r#"
        <div class="width list-part">
        <h1>Prosjekter: Ø</h1>
        <nav class="jump-list" aria-label="Gå til bokstav">
        <ul>
        <li><a href="../b/">B</a></li>
        <li><a href="../ae/">Æ</a></li>
        <li><a href="./" aria-current="page">Ø</a></li>
        <li><a href="../aa/">Å</a></li>
        <li><a href="../andre/"># (tall og andre tegn)</a></li>
        </ul>
        </nav>
        <ul class="project-list">
        …<nav class="neighbours" aria-label="Resten av listen">
        <ul>
        <li class="previous">Forrige: <a rel="prev" href="../ae/">Æ</a></li>
        <li class="next">Neste: <a rel="next" href="../aa/">Å</a></li>
        </ul>
        </nav>
        </div>
    "#]]
    .assert_eq(&format!("{start}…<nav{end}"));
}

#[test]
fn in_nynorsk_and_english() {
    for (language, wanted) in [
        ("nn", "Tema: S, side 2 av 2"),
        ("en", "Topics: S, page 2 of 2"),
    ] {
        let pages = pages(&format!("language: {language}\n"));
        let page = &pages["tema/s/side-2/"];
        assert!(page.contains(&format!("<h1>{wanted}</h1>")), "{page}");
        assert!(page.contains(&format!("<title>{wanted} – Prøve</title>")));
        assert!(page.contains("rel=\"canonical\" href=\"https://example.no/tema/s/side-2/\""));
    }
}
