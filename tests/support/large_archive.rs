//! An invented archive whose lists are too long for one page, each of them.

use std::fmt::Write;

/// More than a page shows of a list.
pub const MANY: usize = 170;

/// How many talks each gathering has: more than a page shows in a year.
pub const TALKS: usize = 4;

/// A gathering whose id is a year.
pub const NAMED_AS_A_YEAR: usize = 7;

const LAST_YEAR: usize = 2018;

/// Every file by its path, without `samling.yaml`.
pub fn large_archive() -> Vec<(String, String)> {
    let mut files = vec![
        ("content/programme/actors.yaml".to_owned(), actors()),
        ("content/municipalities.yaml".to_owned(), municipalities()),
        (
            "content/programme/goals.yaml".to_owned(),
            "sub_goals: [{number: \"1\", text: Flere leser mer.}]\n".to_owned(),
        ),
        (
            "content/counties/hav.md".to_owned(),
            "---\nnames: {nb: Hav}\nnumber: \"91\"\nvalid: ../2019-12-31\nnetworks: [{id: samlinger, name: Nettet, owner: folk-1}]\n---\n"
                .to_owned(),
        ),
        (
            "content/counties/kyst.md".to_owned(),
            "---\nnames: {nb: Kyst}\nnumber: \"92\"\nvalid: 2020-01-01/..\npredecessors: [hav]\n---\n"
                .to_owned(),
        ),
    ];
    files.extend((0..MANY).map(|at| (gathering_file(at), gathering(at))));
    files.extend((0..MANY).map(|at| (format!("content/projects/tiltak-{at}.md"), project(at))));
    files
}

/// The addresses of all gatherings, in the order of their numbers.
pub fn gatherings() -> Vec<String> {
    (0..MANY)
        .map(|at| format!("samlinger/{}/", id(at)))
        .collect()
}

pub fn talks() -> Vec<String> {
    let talks = |of: String| (0..TALKS).map(move |talk| format!("{of}t{talk}/"));
    gatherings().into_iter().flat_map(talks).collect()
}

/// The addresses of all topics but "lesing", which all gatherings and talks are about.
pub fn topics() -> Vec<String> {
    (0..MANY)
        .map(|at| match at {
            0 => "tema/a/".to_owned(),
            1 => "tema/as/".to_owned(),
            2 => "tema/17-mai/".to_owned(),
            at => format!("tema/skole-{at}/"),
        })
        .collect()
}

pub fn gathering_file(at: usize) -> String {
    format!("content/gatherings/{}/{}/index.md", year(at), id(at))
}

fn id(at: usize) -> String {
    match at {
        NAMED_AS_A_YEAR => "2017".to_owned(),
        _ => format!("samling-{at}"),
    }
}

/// Four years, newest last.
fn year(at: usize) -> usize {
    LAST_YEAR - 3 + at % 4
}

fn gathering(at: usize) -> String {
    let date = match at {
        5 => "unknown".to_owned(),
        _ => format!("{}-{:02}-{:02}", year(at), 1 + at % 12, 1 + at % 28),
    };
    let topic = match at {
        0 => "a".to_owned(),
        1 => "Ås".to_owned(),
        2 => "17. mai".to_owned(),
        _ => format!("skole {at}"),
    };
    let kind = if at.is_multiple_of(2) {
        "samling"
    } else {
        "kurs"
    };
    let network = if at.is_multiple_of(3) {
        "network: samlinger\n"
    } else {
        ""
    };
    let mut text = format!(
        "---\ntitle: Samling nummer {at}\nkind: {kind}\ndate: {date}\nstatus: held\nmode: physical\ncounty: hav\n{network}municipality: kommune-1\n\
         organisers: [folk-1]\nsub_goals: [\"1\"]\nprojects: [tiltak-1]\ntopics: [lesing, {topic}]\npresentations:\n"
    );
    for talk in 0..TALKS {
        let _ = writeln!(
            text,
            "  - {{id: t{talk}, title: Innlegg {talk} på samling {at}, topics: [lesing], speakers: [{{name: Kari Nordmann {at}}}]}}"
        );
    }
    if at == 3 {
        text.push_str("aliases: [/samlinger/2016/]\n");
    }
    text + "---\n"
}

fn project(at: usize) -> String {
    let name = [
        "Bokbuss",
        "Ærlig talt",
        "Økt leselyst",
        "Åpne rom",
        "5 om dagen",
    ][at % 5];
    format!(
        "---\nname: {name} {at}\nmunicipalities: [kommune-1]\ncounty: hav\npartners: [folk-1]\nsub_goals: [\"1\"]\ntopics: [lesing]\nperiod: \"2018\"\nstatus: completed\n---\n"
    )
}

fn actors() -> String {
    let names = ["Bygda lag", "Fjorden forening", "Østre lag", "Ådalen lag"];
    let actors = (0..MANY).map(|at| {
        let name = names[at % names.len()];
        format!("- {{id: folk-{at}, name: {name} {at}, type: ngo}}\n")
    });
    actors.collect()
}

fn municipalities() -> String {
    let municipalities = (0..MANY).map(|at| {
        let name = ["Bakkebygd", "Dalen", "Åmot"][at % 3];
        format!("- {{id: kommune-{at}, names: {{nb: {name} {at}}}, counties: [{{county: hav}}]}}\n")
    });
    municipalities.collect()
}
