//! Files beside the pages that readers follow or fetch: calendars, feeds, references, manifests; and what pages say for machines.

use crate::site::pages::site::Site;
use crate::support::{Folder, options, site};
use expect_test::expect;
use samling::base::OutputContent;

const MOVED: &str = "title: Samling, med mer
kind: samling
date: 2018-03-20
starts: '10:00'
ends: '14:30'
status: moved
previous_date: 2018-02-06
mode: hybrid
place: {name: Fjordby, venue: Fjordby hus}
county: agder
network: nettet
organisers: [bygda]
topics: [ungdata]
sub_goals: ['1']
summary: Om tall.
registration: {deadline: 2018-03-10}
updated: 2018-01-02
sessions:
  - {title: Velkommen, start: '10:00', end: '10:30'}
  - {title: Tall, start: '10:30', presentations: [tall]}
presentations:
  - {id: tall, title: 'Tall </script> & mål', speakers: [{name: Kari Nordmann}]}";

fn archive() -> Site {
    Site::new()
        .file(
            "content/programme/actors.yaml",
            "- {id: bygda, name: Bygda kommune, type: municipality}\n",
        )
        .file(
            "content/programme/goals.yaml",
            "sub_goals:\n  - {number: '1', text: Flere skal med}\n",
        )
        .file(
            "content/counties/agder.md",
            "---\nnames: {nb: Agder}\nnetworks: [{id: nettet, name: Nettet, owner: bygda}]\n---\n",
        )
        .gathering("moved", MOVED)
}

fn gathering(date: &str, status: &str, more: &str) -> String {
    format!("title: T\nkind: kurs\ndate: {date}\nstatus: {status}\nmode: digital\n{more}")
}

/// The entries of a calendar, without what is around them.
fn entries(calendar: &str) -> String {
    let calendar = calendar.replace("\r\n", "\n");
    let (_, rest) = calendar.split_once("BEGIN:VEVENT").expect("an entry");
    let rest = rest.trim_end().trim_end_matches("END:VCALENDAR");
    format!("BEGIN:VEVENT{rest}")
}

#[test]
fn a_gathering_and_its_deadline() {
    let site = archive().base_url("https://example.no/a/");
    let calendar = site.output("kalender/samling/moved.ics");
    assert!(calendar.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n"));
    expect![[r#"
        BEGIN:VEVENT
        UID:example.no:moved
        DTSTAMP:20180102T000000Z
        LAST-MODIFIED:20180102T000000Z
        SEQUENCE:52611
        DTSTART;TZID=Europe/Oslo:20180320T100000
        DTEND;TZID=Europe/Oslo:20180320T143000
        SUMMARY:Samling\, med mer
        DESCRIPTION:Om tall.\n\nArrangør: Bygda kommune\n\nhttps://example.no/a/sa
         mlinger/moved/
        LOCATION:Fjordby hus\, Fjordby
        URL:https://example.no/a/samlinger/moved/
        CATEGORIES:ungdata
        END:VEVENT
        BEGIN:VEVENT
        UID:example.no:moved-paamelding
        DTSTAMP:20180102T000000Z
        LAST-MODIFIED:20180102T000000Z
        SEQUENCE:52611
        DTSTART;VALUE=DATE:20180310
        DTEND;VALUE=DATE:20180311
        SUMMARY:Påmeldingsfrist: Samling\, med mer
        DESCRIPTION:https://example.no/a/samlinger/moved/
        URL:https://example.no/a/samlinger/moved/
        TRANSP:TRANSPARENT
        END:VEVENT
    "#]]
    .assert_eq(&entries(&calendar));
    for of in ["alle", "fylke/agder", "nettverk/nettet"] {
        let other = site.output(&format!("kalender/{of}.ics"));
        assert_eq!(entries(&other), entries(&calendar), "{of}");
    }
    let sessions = site.output("kalender/program/moved.ics");
    assert!(!sessions.contains("ATTENDEE") && !sessions.contains("ORGANIZER"));
    let uids: Vec<&str> = sessions
        .lines()
        .filter(|line| line.starts_with("UID"))
        .collect();
    assert_eq!(
        uids,
        [
            "UID:example.no:moved-program-velkommen",
            "UID:example.no:moved-program-tall"
        ]
    );
}

/// Compares what the only entry of a calendar says of when it is, and whether.
fn check(record: &str, wanted: &[&str]) {
    let site = Site::new().gathering("x", record);
    let calendar = site.output("kalender/alle.ics");
    let told = [
        "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP",
    ];
    let lines = calendar.lines().skip_while(|line| *line != "BEGIN:VEVENT");
    let lines = lines.filter(|line| told.iter().any(|name| line.starts_with(name)));
    assert_eq!(lines.collect::<Vec<&str>>(), wanted, "{record}");
}

#[test]
fn what_is_not_as_announced() {
    check(
        &gathering("2020-02-03/2020-02-04", "held", "starts: '12:00'"),
        &[
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20200203",
            "DTEND;VALUE=DATE:20200205",
            "SUMMARY:T",
            "STATUS:CONFIRMED",
        ],
    );
    check(
        &gathering("2020-02-03", "cancelled", ""),
        &[
            "SEQUENCE:4",
            "DTSTART;VALUE=DATE:20200203",
            "DTEND;VALUE=DATE:20200204",
            "SUMMARY:Avlyst: T",
            "STATUS:CANCELLED",
            "TRANSP:TRANSPARENT",
        ],
    );
    check(
        &gathering("unknown", "postponed", "previous_date: 2020-02-03"),
        &[
            "SEQUENCE:2",
            "DTSTART;VALUE=DATE:20200203",
            "DTEND;VALUE=DATE:20200204",
            "SUMMARY:Utsatt: T",
            "STATUS:CANCELLED",
            "TRANSP:TRANSPARENT",
        ],
    );
}

#[test]
fn what_has_a_new_day_or_none_that_is_certain() {
    // With a new day it is on again.
    check(
        &gathering("2020-03-03", "postponed", "previous_date: 2020-02-03"),
        &[
            "SEQUENCE:3",
            "DTSTART;VALUE=DATE:20200303",
            "DTEND;VALUE=DATE:20200304",
            "SUMMARY:T",
        ],
    );
    check(
        &gathering("2020-02-03?", "planned", ""),
        &[
            "SEQUENCE:0",
            "DTSTART;VALUE=DATE:20200203",
            "DTEND;VALUE=DATE:20200204",
            "SUMMARY:T",
            "STATUS:TENTATIVE",
        ],
    );
}

/// The number in the calendar of a gathering with this status and day of its last change.
fn sequence(status: &str, updated: &str) -> u32 {
    let record = gathering("2020-02-03", status, &format!("updated: {updated}"));
    let calendar = Site::new()
        .gathering("x", &record)
        .output("kalender/alle.ics");
    let (_, number) = calendar.split_once("SEQUENCE:").expect("a number");
    let number = number.lines().next().expect("a line");
    number.parse().expect("a number")
}

#[test]
fn a_later_change_has_a_higher_number_whatever_it_is() {
    let history = [
        ("planned", "2019-12-01"),
        ("postponed", "2019-12-01"),
        ("cancelled", "2019-12-01"),
        ("planned", "2019-12-02"),
        ("cancelled", "2019-12-02"),
        ("moved_online", "2019-12-03"),
        ("planned", "2019-12-04"),
    ];
    let numbers = history.map(|(status, updated)| sequence(status, updated));
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
}

#[test]
fn a_postponed_gathering_with_a_new_day_is_rescheduled() {
    let status = |date: &str| {
        let record = gathering(date, "postponed", "previous_date: 2020-02-03");
        let site = Site::new().gathering("x", &record);
        json_ld(&site, "samlinger/x")[0]["eventStatus"].clone()
    };
    assert_eq!(status("2020-03-03"), "https://schema.org/EventRescheduled");
    assert_eq!(status("2020-03"), "https://schema.org/EventPostponed");
    assert_eq!(status("unknown"), "https://schema.org/EventPostponed");
}

#[test]
fn a_deadline_of_a_month_is_said_to_be_in_no_calendar() {
    let record = gathering(
        "2020-05-03",
        "planned",
        "registration: {deadline: 2020-04, note: Ring oss}",
    );
    let site = Site::new().gathering("x", &record);
    assert!(!site.output("kalender/alle.ics").contains("paamelding"));
    let note = "Påmeldingsfristen står ikke i kalenderfilene, fordi dagen ikke er kjent.";
    assert!(site.page("samlinger/x").contains(note));
}

#[test]
fn a_session_keeps_its_id_when_another_comes_before_it() {
    let with = |first: &str| {
        let sessions =
            format!("sessions:\n{first}  - {{title: Velkommen, start: '10:00', end: '10:30'}}\n");
        let record = gathering("2020-05-03", "planned", &sessions);
        let site = Site::new().gathering("samling-x", &record);
        let schedule = site.output("samlinger/samling-x/schedule.xml");
        let at = schedule.find("<title>Velkommen").expect("the session");
        let event = schedule[..at].rfind("<event ").expect("its event");
        schedule[event..].lines().next().expect("a line").to_owned()
    };
    let alone = with("");
    assert!(alone.contains("guid="), "{alone}");
    assert_eq!(
        alone,
        with("  - {title: Kaffe, start: '09:00', end: '10:00'}\n")
    );
}

#[test]
fn where_a_page_is_shared_its_picture_is_shown() {
    let site = archive().base_url("https://example.no/a/");
    let shown = |page: &str, of: &str| {
        let address = format!(
            "<meta property=\"og:image\" content=\"https://example.no/a/{of}kort_1200x630.png\">"
        );
        assert!(site.page(page).contains(&address), "{page}");
    };
    shown("", "");
    shown("samlinger/moved", "samlinger/moved/");
    shown("samlinger/moved/tall", "samlinger/moved/");
    shown("fylker/agder", "fylker/agder/");
    assert!(!archive().page("").contains("og:image"));
}

#[test]
fn networks_and_feeds_are_linked_in_the_head() {
    let site = archive().base_url("https://example.no/a/");
    let county = site.page("fylker/agder");
    assert!(county.contains(
        "href=\"../../kalender/nettverk/nettet.ics\" type=\"text/calendar\" title=\"Nettet\""
    ));
    assert!(county.contains("webcal://example.no/a/kalender/nettverk/nettet.ics"));
    assert!(
        site.page("")
            .contains("<link rel=\"alternate\" href=\"nytt.json\"")
    );
    let steps = &json_ld(&site, "samlinger/moved/tall")[1]["itemListElement"];
    assert_eq!(steps[2]["item"], "https://example.no/a/samlinger/moved/");
}

#[test]
fn a_feed_names_new_materials_and_what_is_planned() {
    let materials = "materials: [{title: Program, kind: programme, url: 'https://example.no/p.pdf', published: 2019-12-20}]\nplace: {name: Fjordby}\nsummary: Om tall.";
    let site = Site::new()
        .base_url("https://example.no/a/")
        .gathering("x", &gathering("2020-05-03", "planned", materials));
    let feed = site.output("nytt.xml");
    let told =
        "<summary>Planlagt: 3. mai 2020, Fjordby. Nytt materiale: Program. Om tall.</summary>";
    assert!(feed.contains(told), "{feed}");
}

#[test]
fn terms_are_said_where_the_data_is() {
    let licence = "https://creativecommons.org/licenses/by/4.0/";
    let settings = format!("title: Prøve\ndescription: Et nettsted.\nlicence: {licence}\n");
    let site = archive()
        .file("samling.yaml", &settings)
        .base_url("https://example.no/a/");
    let link = format!("<link rel=\"license\" href=\"{licence}\">");
    for page in ["", "data"] {
        assert!(site.page(page).contains(&link), "{page}");
        assert_eq!(json_ld(&site, page)[0]["license"], licence, "{page}");
    }
    let data = site.page("data");
    assert!(data.contains("<link rel=\"item\" href=\"gatherings.csv\" type=\"text/csv\">"));
    assert!(data.contains("<link rel=\"describedby\" href=\"datapackage.json\""));
    let package = site.output("data/datapackage.json");
    assert!(package.contains("\"name\": \"prove\"") && package.contains("\"encoding\": \"utf-8\""));
    let catalogue = site.output("data/catalogue.jsonld");
    assert!(catalogue.contains("\"dct:identifier\": \"https://example.no/a/data/\""));
}

#[test]
fn a_month_is_no_day() {
    let site = Site::new()
        .gathering("x", &gathering("2020-02", "planned", ""))
        .gathering("y", &gathering("2020-03-01", "planned", ""));
    assert!(!site.output("kalender/alle.ics").contains(":x\r\n"));
    let paths = site.addresses("kalender/samling/");
    assert_eq!(paths, ["kalender/samling/y.ics"]);
    expect![[
        r#"<p class="note">Samlingen står ikke i kalenderfilene, fordi dagen ikke er kjent.</p>"#
    ]]
    .assert_eq(&site.lines_with("samlinger/x", "kalenderfil"));
    expect![[
        r#"<p class="note">1 samling står ikke i kalenderfilen, fordi dagen ikke er kjent.</p>"#
    ]]
    .assert_eq(&site.lines_with("kalender", "kalenderfil"));
}

#[test]
fn without_an_address_there_are_files_but_nothing_to_subscribe_to() {
    let site = archive();
    assert!(
        site.output("kalender/alle.ics")
            .contains("UID:prove:moved\r\n")
    );
    assert!(!site.output("kalender/alle.ics").contains("URL:"));
    assert!(!site.page("fylker/agder").contains("webcal:"));
    let names: Vec<String> = site.addresses("");
    assert!(!names.iter().any(|name| name.ends_with("nytt.xml")));
    assert!(!site.page("").contains("nytt.xml"));
}

#[test]
fn news_is_what_a_record_dates() {
    let site = archive()
        .base_url("https://example.no/a/")
        .gathering("coming", &gathering("2021-03-01", "planned", ""))
        .gathering("held", &gathering("2019-03-01", "held", ""));
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
        <id>https://example.no/a/nytt.xml</id>
        <title>Prøve</title>
        <updated>2019-03-01T00:00:00+01:00</updated>
        <author><name>Prøve</name>
        </author>
        <link rel="self" type="application/atom+xml" href="https://example.no/a/nytt.xml"/>
        <link rel="alternate" type="text/html" href="https://example.no/a/"/>
        <generator>samling</generator>
        <entry xml:lang="nb">
        <id>https://example.no/a/samlinger/held/</id>
        <title>T</title>
        <updated>2019-03-01T00:00:00+01:00</updated>
        <link rel="alternate" type="text/html" href="https://example.no/a/samlinger/held/"/>
        <summary>T</summary>
        </entry>
        <entry xml:lang="nb">
        <id>https://example.no/a/samlinger/moved/</id>
        <title>Samling, med mer</title>
        <updated>2018-01-02T00:00:00+01:00</updated>
        <link rel="alternate" type="text/html" href="https://example.no/a/samlinger/moved/"/>
        <category term="ungdata"/>
        <summary>Om tall.</summary>
        </entry>
        </feed>
    "#]]
    .assert_eq(&site.output("nytt.xml"));
    for page in ["fylker/agder", "delmal/1"] {
        let feed = site.output(&format!("{page}/nytt.json"));
        let feed: serde_json::Value = serde_json::from_str(&feed).expect("JSON");
        let items = feed["items"].as_array().expect("items");
        assert_eq!(items.len(), 1, "{page}");
        assert_eq!(items[0]["url"], "https://example.no/a/samlinger/moved/");
        assert!(site.page(page).contains("href=\"nytt.json\""), "{page}");
    }
}

/// The objects of the page's data block.
fn json_ld(site: &Site, address: &str) -> serde_json::Value {
    let page = site.page(address);
    let (_, data) = page
        .split_once("<script type=\"application/ld+json\">")
        .expect("a data block");
    let (data, _) = data.split_once('<').expect("its end");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    data["@graph"].clone()
}

#[test]
fn pages_say_for_machines_what_they_show() {
    let site = archive().base_url("https://example.no/a/");
    let event = &json_ld(&site, "samlinger/moved")[0];
    let known = [
        ("@type", "Event"),
        ("startDate", "2018-03-20T10:00:00+01:00"),
        ("endDate", "2018-03-20T14:30:00+01:00"),
        ("previousStartDate", "2018-02-06"),
        ("eventStatus", "https://schema.org/EventRescheduled"),
        (
            "eventAttendanceMode",
            "https://schema.org/MixedEventAttendanceMode",
        ),
    ];
    for (name, value) in known {
        assert_eq!(event[name], value);
    }
    assert_eq!(event["organizer"][0]["@type"], "GovernmentOrganization");
    assert_eq!(event["location"][0]["name"], "Fjordby hus");
    assert_eq!(event["superEvent"]["@type"], "EventSeries");
    let talk = json_ld(&site, "samlinger/moved/tall");
    assert_eq!(talk[0]["@type"], "PresentationDigitalDocument");
    assert_eq!(talk[0]["name"], "Tall </script> & mål");
    let steps = talk[1]["itemListElement"].as_array().expect("steps");
    let names: Vec<&str> = steps
        .iter()
        .filter_map(|step| step["name"].as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Forside",
            "Samlinger",
            "Samling, med mer",
            "Tall </script> & mål"
        ]
    );
    let series = &json_ld(&site, "fylker/agder")[0];
    assert_eq!(series["@type"], "EventSeries");
    assert_eq!(series["subEvent"][0]["name"], "Samling, med mer");
}

#[test]
fn a_talk_can_be_cited_from_files() {
    let site = archive().base_url("https://example.no/a/");
    let file = site.output("samlinger/moved/tall/sitering.bib");
    assert!(file.starts_with("@misc{moved-tall,\n  author = {Nordmann, Kari},"));
    let file = site.output("samlinger/moved/tall/sitering.ris");
    assert!(file.starts_with("TY  - SLIDE\nAU  - Nordmann, Kari\n") && file.ends_with("ER  -\n"));
    let links = site.lines_with("samlinger/moved/tall", "<link rel=\"describedby\"");
    expect![[r#"
        <link rel="describedby" href="sitering.bib" type="application/x-bibtex">
        <link rel="describedby" href="sitering.ris" type="application/x-research-info-systems">
        <link rel="describedby" href="sitering.json" type="application/vnd.citationstyles.csl+json">"#]]
    .assert_eq(&links);
}

/// A telephone number that is not to be shown, and the name of a person who asked not to be named.
#[test]
fn no_file_says_what_no_page_may() {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Prøve\ndescription: En prøve\nbase_url: https://example.no/\n",
    );
    folder.write(
        "content/programme/people.yaml",
        "- {id: per, name: Per Bortgjemt, removed: true}\n",
    );
    let record = "title: Samling med Per Bortgjemt
kind: samling
date: 2018-01-16
status: held
mode: physical
summary: Per Bortgjemt fortalte.
contacts: [{name: Kari Nordmann, phone: 55 11 22 33}]
sessions: [{title: Per Bortgjemt, start: '10:00', summary: Per Bortgjemt igjen}]
presentations: [{id: tall, title: Tall av Per Bortgjemt, speakers: [{name: Per Bortgjemt}]}]";
    folder.write(
        "content/gatherings/2018/x/index.md",
        format!("---\n{record}\n---\n"),
    );
    let files = site(folder.path(), &options()).files.expect("a site");
    let mut kinds = Vec::new();
    for file in &files {
        let OutputContent::Bytes(bytes) = &file.content else {
            continue;
        };
        let text = String::from_utf8_lossy(bytes).replace("\r\n ", "");
        for hidden in ["Bortgjemt", "55 11 22 33", "55112233"] {
            assert!(!text.contains(hidden), "{hidden} in {}", file.path);
        }
        kinds.extend(file.path.as_str().rsplit('.').next().map(str::to_owned));
    }
    for kind in ["ics", "xml", "json", "bib", "ris", "html"] {
        assert!(
            kinds.iter().any(|of| of == kind),
            "no {kind} was looked into"
        );
    }
}
