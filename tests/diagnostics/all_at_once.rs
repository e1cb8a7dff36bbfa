//! A site with more than forty mistakes of all kinds: one run tells each of them, at its place, and nothing else; mended as it is
//! told, nothing is left.

use crate::diagnostics::check::Site;
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

/// A mistake in a file.
struct Planted {
    file: &'static str,
    code: &'static str,
    wrong: &'static str,
    right: &'static str,
    /// The part of `wrong` that is pointed at.
    at: &'static str,
    /// Words of the report that tell how to mend it.
    told: &'static str,
}

const fn planted(
    file: &'static str,
    code: &'static str,
    (wrong, right): (&'static str, &'static str),
    at: &'static str,
    told: &'static str,
) -> Planted {
    Planted {
        file,
        code,
        wrong,
        right,
        at,
        told,
    }
}

const BERGEN: &str = "content/gatherings/2018/bergen-2018/index.md";
const VOSS: &str = "content/gatherings/2018/voss-2018/index.md";
const ODDA: &str = "content/gatherings/2019/odda-2019/index.md";
const LEVANGER: &str = "content/gatherings/2019/levanger-2019/index.md";
const ABOUT: &str = "content/pages/om.md";
const HELP: &str = "content/pages/hjelp.md";
const ACTORS: &str = "content/programme/actors.yaml";
const RESOURCES: &str = "content/resources.yaml";
const SITE: &str = "samling.yaml";

/// The sound files.
const FILES: &[(&str, &str)] = &[
    (
        SITE,
        "title: Læringsnettverk\ndescription: Samlinger i nettverkene.\ntheme: eget\nlanguage: nb\nlints:\n  S219: warning\n",
    ),
    (
        "content/counties/hordaland.md",
        "---\nnumber: \"12\"\nnames:\n  nb: Hordaland\nvalid: ../2019-12-31\n---\n\n## Nettverket\n\nTekst.\n",
    ),
    (
        "content/counties/vestland.md",
        "---\nnumber: \"46\"\nnames:\n  nn: Vestland\nvalid: 2020-01-01/..\npredecessors:\n  - hordaland\n---\n",
    ),
    (
        "content/counties/trondelag.md",
        "---\nnumber: \"50\"\nnames:\n  nb: Trøndelag\n---\n",
    ),
    (
        "content/municipalities.yaml",
        "- id: bergen\n  number: \"1201\"\n  names: {nb: Bergen}\n  counties:\n    - {county: hordaland, valid: ../2019-12-31}\n- id: levanger\n  number: \"5037\"\n  names: {nb: Levanger}\n  counties:\n    - {county: trondelag}\n",
    ),
    (
        ACTORS,
        "- id: ks\n  name: KS\n  type: membership_organisation\n- id: helsedirektoratet\n  name: Helsedirektoratet\n  type: directorate\n- id: fhi\n  name: Folkehelseinstituttet\n  type: agency\n  url: https://www.fhi.no/\n",
    ),
    (
        RESOURCES,
        "- id: ungdata\n  title: Ungdata\n  kind: database\n- id: veileder\n  title: Veileder\n  kind: guide\n",
    ),
    (
        BERGEN,
        "---\ntitle: \"Første samling: levekår\"\nkind: samling\ndate: 2018-01-16\nstarts: 10:00\nends: 15:00\nstatus: held\nmode: physical\ncounty: hordaland\nmunicipality: bergen\norganisers: [ks]\nresources:\n  - ungdata\naliases:\n  - /gammel/bergen/\nsessions:\n  - title: Åpning\n    start: 10:00\n    end: 10:30\n  - title: Økt A\n    start: 11:00\n    end: 12:00\n    room: Sal A\n    presentations: [levekar]\n  - title: Økt B\n    start: 12:00\n    end: 13:00\n    room: Sal B\n    presentations: [skole]\n  - title: Avslutning\n    start: 14:00\n    end: 15:00\n    presentations: [skole]\npresentations:\n  - id: levekar\n    title: Levekår\n    speakers:\n      - name: Kari Eksempel\n        affiliation: Helsedirektoratet\n  - id: skole\n    title: Skole\n    speakers:\n      - name: Kari Eksempel\n        affiliation: Helsedirektoratet\nmaterials:\n  - kind: programme\n    title: Program\n    file: program.pdf\nimages:\n  - file: sal.jpg\n    alt: Salen\n---\nSe [Hordaland](../../../counties/hordaland.md#nettverket) og [programmet](program.pdf).\n\n![Salen](sal.jpg)\n",
    ),
    ("content/gatherings/2018/bergen-2018/program.pdf", "%PDF"),
    ("content/gatherings/2018/bergen-2018/sal.jpg", "JPEG"),
    (
        VOSS,
        "---\ntitle: Andre samling\nkind: samling\ndate: 2018-05-02\nstatus: held\nmode: physical\ncounty: hordaland\nsummary: \"Om skole\"\nplace:\n  name: Voss\n  venue: Kulturhuset\nregistration:\n  deadline: 2018-04-20\ntopics: [skole, levekår]\n---\n## Program\n\n| Tid | Tema |\n| --- | --- |\n| 10 | Skole |\n| 11 | Levekår |\n\nLes om [skolene i Voss](https://example.no/skolene).\n",
    ),
    (
        ODDA,
        "---\ntitle: Tredje samling\nkind: webinar\ndate: 2019-03-05\nstatus: held\nmode: digital\ncounty: hordaland\nparticipants:\n  count: 40\n  municipalities: [bergen]\n---\nVi så på **tre** tiltak, se [brevet](https://example.no/brev).\n",
    ),
    (
        LEVANGER,
        "---\ntitle: Samling i Levanger\nkind: samling\ndate: 2019-09-10\nstatus: held\nmode: hybrid\ncounty: trondelag\nmunicipality: levanger\norganisers: [ks]\naliases:\n  - /gammel/levanger/\n---\nTekst.\n",
    ),
    (
        ABOUT,
        "---\ntitle: Om nettstedet\naddress: om-oss\n---\nSe [første samling](../gatherings/2018/bergen-2018/index.md), [fylkene](/fylker/) og [hjelp](hjelp.md).\n\nKontakt [redaksjonen](https://example.no/kontakt).\n",
    ),
    (HELP, "---\ntitle: Hjelp\n---\nSkriv til oss.\n"),
    (
        "content/pages/kontakt.md",
        "---\ntitle: Kontakt\n---\nSkriv til oss.\n",
    ),
    (
        "content/redirects.yaml",
        "- from: /gammelt/\n  to: /fylker/hordaland/\n",
    ),
    ("themes/eget/theme.yaml", "name: Eget\nstyles: [base.css]\n"),
    ("themes/eget/styles/base.css", "h1 { color: black }\n"),
    ("themes/eget/i18n/nb.ftl", "counties = Fylkene\n"),
    (
        "templates/404.html",
        "{% extends \"base.html\" %}\n{% block main %}<h1>{{ page.title.text }}</h1>{% endblock %}\n",
    ),
];

/// Every mistake.
const PLANTED: &[Planted] = &[
    planted(
        SITE,
        "S112",
        ("language: norks", "language: nb"),
        "norks",
        "nb",
    ),
    planted(
        SITE,
        "S220",
        ("S291: warning", "S219: warning"),
        "S291",
        "S219",
    ),
    planted(
        "content/counties/vestland.md",
        "S202",
        ("- hordalnd", "- hordaland"),
        "hordalnd",
        "hordaland",
    ),
    planted(
        "content/counties/trondelag.md",
        "S110",
        ("navn:\n  nb", "names:\n  nb"),
        "navn",
        "names",
    ),
    planted(
        "content/municipalities.yaml",
        "S235",
        ("number: \"0301\"", "number: \"1201\""),
        "\"0301\"",
        "rett nummeret",
    ),
    planted(
        ACTORS,
        "S201",
        ("- id: ks\n  name: Folke", "- id: fhi\n  name: Folke"),
        "ks",
        "gi den ene en annen id",
    ),
    planted(
        ACTORS,
        "S112",
        ("type: direktorat", "type: directorate"),
        "direktorat",
        "directorate",
    ),
    planted(
        ACTORS,
        "S225",
        ("url: \"https://www.fhi.no/ \"", "url: https://www.fhi.no/"),
        "\"https://www.fhi.no/ \"",
        "mellomrom",
    ),
    planted(
        RESOURCES,
        "S104",
        ("\n\tkind: guide", "\n  kind: guide"),
        "\t",
        "mellomrom",
    ),
    planted(
        BERGEN,
        "S105",
        (
            "title: Første samling: levekår",
            "title: \"Første samling: levekår\"",
        ),
        ": levekår",
        "skriv linjen slik",
    ),
    planted(
        BERGEN,
        "S229",
        ("    end: 16:00", "    end: 15:00"),
        "16:00",
        "ends",
    ),
    planted(
        BERGEN,
        "S230",
        ("    start: 11:30", "    start: 12:00"),
        "11:30",
        "rett tidene",
    ),
    planted(
        BERGEN,
        "S202",
        ("organisers: [kss]", "organisers: [ks]"),
        "kss",
        "ks",
    ),
    planted(
        BERGEN,
        "S202",
        ("  - ungdatta", "  - ungdata"),
        "ungdatta",
        "ungdata",
    ),
    planted(
        BERGEN,
        "S304",
        ("  - gammel/bergen/", "  - /gammel/bergen/"),
        "gammel/bergen/",
        "skriv den fra",
    ),
    planted(
        BERGEN,
        "S202",
        (
            "    presentations: [skolle]\npresentations:",
            "    presentations: [skole]\npresentations:",
        ),
        "skolle",
        "skole",
    ),
    planted(
        BERGEN,
        "S234",
        (
            "      - name: Kari Eksempel\n        affiliation: Helsedirektoratett\nmat",
            "      - name: Kari Eksempel\n        affiliation: Helsedirektoratet\nmat",
        ),
        "Helsedirektoratett",
        "Helsedirektoratet",
    ),
    planted(
        BERGEN,
        "S208",
        ("    file: progam.pdf", "    file: program.pdf"),
        "progam.pdf",
        "program.pdf",
    ),
    planted(
        BERGEN,
        "S212",
        ("    caption: Salen", "    alt: Salen"),
        "sal.jpg",
        "alt",
    ),
    planted(
        BERGEN,
        "S302",
        ("hordalannd.md", "hordaland.md#nettverket"),
        "[Hordaland](../../../counties/hordalannd.md)",
        "../../../counties/hordaland.md",
    ),
    planted(
        BERGEN,
        "S208",
        ("](sall.jpg)", "](sal.jpg)"),
        "![Salen](sall.jpg)",
        "sal.jpg",
    ),
    planted(
        VOSS,
        "S114",
        ("date: 02.05.2018", "date: 2018-05-02"),
        "02.05.2018",
        "2018-05-02",
    ),
    planted(
        VOSS,
        "S106",
        ("summary: \"Om skole", "summary: \"Om skole\""),
        "\"",
        "hermetegn",
    ),
    planted(
        VOSS,
        "S110",
        ("  vennue: Kult", "  venue: Kult"),
        "vennue",
        "venue",
    ),
    planted(
        VOSS,
        "S114",
        ("deadline: 2018-04-31", "deadline: 2018-04-20"),
        "2018-04-31",
        "30 dager",
    ),
    planted(
        VOSS,
        "S108",
        ("topics: [skole, levekår", "topics: [skole, levekår]"),
        "[",
        "]",
    ),
    planted(
        VOSS,
        "S763",
        ("##Program", "## Program"),
        "##Program",
        "## Program",
    ),
    planted(
        VOSS,
        "S761",
        ("| 10", "| Tid | Tema |\n| --- | --- |\n| 10"),
        "| 10",
        "overskrifter",
    ),
    planted(
        VOSS,
        "S762",
        (
            "(skolene i Voss)[https://example.no/skolene]",
            "[skolene i Voss](https://example.no/skolene)",
        ),
        "(skolene i Voss)[https://example.no/skolene]",
        "[skolene i Voss](https://example.no/skolene)",
    ),
    planted(
        ODDA,
        "S111",
        ("date", "kind: webinar\ndate"),
        "^title",
        "kind",
    ),
    planted(ODDA, "S113", ("count: førti", "count: 40"), "førti", "tall"),
    planted(
        ODDA,
        "S202",
        ("municipalities: [brgen]", "municipalities: [bergen]"),
        "brgen",
        "bergen",
    ),
    planted(ODDA, "S764", ("**tre", "**tre**"), "**", "**"),
    planted(
        ODDA,
        "S760",
        ("[her]", "[brevet]"),
        "[her](https://example.no/brev)",
        "lenken",
    ),
    planted(
        LEVANGER,
        "S232",
        ("date: 2018-09-10", "date: 2019-09-10"),
        "2018-09-10",
        "content/gatherings/2018/levanger-2019",
    ),
    planted(
        LEVANGER,
        "S231",
        ("municipality: bergen", "municipality: levanger"),
        "bergen",
        "hordaland",
    ),
    planted(
        LEVANGER,
        "S112",
        ("status: avhaldt", "status: held"),
        "avhaldt",
        "held",
    ),
    planted(
        ABOUT,
        "S224",
        ("address: om oss?", "address: om-oss"),
        "om oss?",
        "om-oss",
    ),
    planted(
        ABOUT,
        "S302",
        ("(/fylkar/)", "(/fylker/)"),
        "[fylkene](/fylkar/)",
        "/fylker/",
    ),
    planted(
        ABOUT,
        "S303",
        ("bergen-2018/index.md#progam)", "bergen-2018/index.md)"),
        "[første samling](../gatherings/2018/bergen-2018/index.md#progam)",
        "stedet",
    ),
    planted(
        ABOUT,
        "S233",
        ("title: Kontakt", "title: Om nettstedet"),
        "Kontakt",
        "tittel",
    ),
    planted(
        LEVANGER,
        "S301",
        ("  - /fylker/", "  - /gammel/levanger/"),
        "/fylker/",
        "adresse",
    ),
    planted(
        LEVANGER,
        "S110",
        ("arrangør: [ks]", "organisers: [ks]"),
        "arrangør",
        "organisers",
    ),
    planted(
        LEVANGER,
        "S112",
        ("mode: fysisk", "mode: hybrid"),
        "fysisk",
        "physical",
    ),
    planted(
        ABOUT,
        "S307",
        ("(javascript:x)", "(https://example.no/kontakt)"),
        "[redaksjonen](javascript:x)",
        "https",
    ),
    planted(HELP, "S117", ("\nSkriv", "---\nSkriv"), "^---", "---"),
    planted(
        "content/redirects.yaml",
        "S302",
        ("to: /fylker/hordalan/", "to: /fylker/hordaland/"),
        "/fylker/hordalan/",
        "/fylker/hordaland/",
    ),
    planted(
        "themes/eget/theme.yaml",
        "S404",
        ("[bse.css]", "[base.css]"),
        "bse.css",
        "base.css",
    ),
    planted(
        "themes/eget/i18n/nb.ftl",
        "S403",
        ("counties Fylkene", "counties = Fylkene"),
        "Fylkene",
        "=",
    ),
    planted(
        "templates/404.html",
        "S401",
        ("page.titel.text", "page.title.text"),
        "titel",
        "title",
    ),
];

/// The text of a file with these mistakes in it.
fn text_with<'p>(file: &str, sound: &str, planted: impl Iterator<Item = &'p Planted>) -> String {
    let of_file = planted.filter(|planted| planted.file == file);
    of_file.fold(sound.to_owned(), |text, planted| {
        assert_eq!(
            text.matches(planted.right).count(),
            1,
            "{}: {}",
            file,
            planted.right
        );
        text.replacen(planted.right, planted.wrong, 1)
    })
}

fn site_with(planted: &[&Planted]) -> (Site, Vec<(String, String)>) {
    let files = FILES.iter().map(|(file, sound)| {
        let text = text_with(file, sound, planted.iter().copied());
        ((*file).to_owned(), text)
    });
    let files: Vec<(String, String)> = files.collect();
    let written: Vec<(&str, &str)> = files
        .iter()
        .map(|(file, text)| (file.as_str(), text.as_str()))
        .collect();
    (Site::new(&written), files)
}

/// How the line of a report begins that tells of a mistake: its file, line and column.
fn place(planted: &Planted, text: &str) -> String {
    let at = match planted.at.strip_prefix('^') {
        // Told where the file or its fields begin.
        Some(first) => text.find(first),
        None => {
            let wrong = text.find(planted.wrong).expect("a mistake");
            let in_it = planted.wrong.find(planted.at).map(|at| wrong + at);
            // The whole of what the mistake is a part of.
            in_it.or_else(|| text.find(planted.at))
        }
    };
    let before = &text[..at.expect("a place")];
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    format!("{}:{line}:{column}: ", planted.file)
}

/// Each of the mistakes is told in one line, with its place and how to mend it, and there is no other line.
fn check(planted: &[&Planted]) {
    let (site, files) = site_with(planted);
    let report = site.report_in(ReportFormat::Short, Language::Nb);
    let mut lines: Vec<&str> = report.lines().collect();
    for mistake in planted {
        let file = files.iter().find(|(file, _)| file == mistake.file);
        let place = place(mistake, &file.expect("a file").1);
        let code = format!("[{}]: ", mistake.code);
        let line = lines
            .iter()
            .position(|line| line.starts_with(&place) && line.contains(&code));
        let line = line.unwrap_or_else(|| panic!("{place}{code}is missing in\n{report}"));
        assert!(
            lines[line].contains(mistake.told),
            "{}: {}",
            lines[line],
            mistake.told
        );
        lines.remove(line);
    }
    assert_eq!(lines, [""; 0], "more is told");
}

#[test]
fn one_run_tells_all_mistakes() {
    assert!(PLANTED.len() > 40);
    check(&PLANTED.iter().collect::<Vec<_>>());
}

#[test]
fn each_mistake_alone_is_told_alone() {
    for planted in PLANTED {
        check(&[planted]);
    }
}

/// The sound site is the one in which each mistake is mended as it is told.
#[test]
fn mended_nothing_is_left() {
    assert_eq!(Site::new(FILES).report(), "");
}
