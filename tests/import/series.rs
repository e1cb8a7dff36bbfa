//! Archives with the papers of one meeting after another: a day in each name, or a folder for each day.

use crate::import::folder::Folder;

/// The date of each gathering, in order.
fn days(folder: &Folder) -> Vec<String> {
    let all = folder.gatherings();
    let dates = all.values().filter_map(|entry| entry.record.date.value());
    let mut days: Vec<String> = dates.map(ToString::to_string).collect();
    days.sort();
    days
}

#[test]
fn a_day_without_its_year_in_each_name_of_a_year_s_folder() {
    let agenda = |day: &str| {
        format!(
            "# Agenda for the {day} call of the Cookie Group\n\n## Agenda\n\n* Welcome\n* Cookies\n"
        )
    };
    let folder = Folder::new()
        .text("calls/2023/CG-01-17.md", &agenda("January 17th"))
        .text("calls/2023/CG-01-31.md", &agenda("January 31st"))
        .text("calls/2023/CG-02-14-agenda.md", &agenda("February 14th"))
        .text(
            "calls/2023/CG-02-14-minutes.md",
            "# Minutes of the February 14th call\n\nKari Moe cannot come on 3-4 March.\n",
        );
    let imported = folder.import();
    assert_eq!(imported.without_gathering.len(), 0);
    assert_eq!(days(&folder), ["2023-01-17", "2023-01-31", "2023-02-14"]);
    let all = folder.gatherings();
    let mut files: Vec<usize> = all
        .values()
        .map(|entry| entry.record.materials.len())
        .collect();
    files.sort_unstable();
    assert_eq!(files, [1, 1, 2]);
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn the_month_comes_first_if_other_names_say_so() {
    let folder = Folder::new()
        .text("calls/02-05-2020.md", "# Notes\n\nCookies were eaten.\n")
        .text("calls/02-26-2020.md", "# Notes\n\nCookies were baked.\n")
        .text("calls/03-11-2020.md", "# Notes\n\nNothing was decided.\n");
    folder.import();
    assert_eq!(days(&folder), ["2020-02-05", "2020-02-26", "2020-03-11"]);
}

#[test]
fn notes_with_a_day_each_are_not_joined_to_the_one_that_says_its_day() {
    let folder = Folder::new()
        .text("meetings/notes-2020-01-06.md", "#### January 6 Attendees:\n\n- Kari Moe\n- Per Olsen\n\n## Agenda\n\n- Names\n- Places\n")
        .text("meetings/notes-2020-02-24.md", "#### February 24 Attendees:\n\n- Kari Moe\n\nMeeting Agenda: 2020-02-26\n")
        .text("meetings/notes-2020-03-23.md", "#### March 23 Attendees:\n\n- Kari Moe\n\nThe next meeting is on 20 April.\n");
    folder.import();
    assert_eq!(days(&folder), ["2020-01-06", "2020-02-24", "2020-03-23"]);
    for entry in folder.gatherings().values() {
        let title = entry.record.title.as_str();
        assert!(!title.ends_with("Attendees"), "{title}");
    }
}

#[test]
fn a_folder_of_a_day_among_others_that_are_of_meetings_is_one_too() {
    let meeting = |day: &str, about: &str| {
        format!(
            "# Monthly meeting {day} 2014\n\nThe meeting was held in the library, and was about {about}.\n"
        )
    };
    let folder = Folder::new()
        .text(
            "2014/2014-02-24/README.md",
            &meeting("24 February", "names"),
        )
        .text("2014/2014-03-10/README.md", &meeting("10 March", "places"))
        .text("2014/2014-04-14/README.md", &meeting("14 April", "cookies"))
        .text(
            "2014/2014-05-12/README.md",
            "# 2014-05-12\n\n## Word clouds\n\nKari Moe showed how.\n",
        )
        .text("2014/2014-06-09/pictures.txt", "");
    folder.import();
    assert_eq!(
        days(&folder),
        ["2014-02-24", "2014-03-10", "2014-04-14", "2014-05-12"]
    );
}

#[test]
fn words_that_point_elsewhere_are_no_place() {
    for place in [
        "[details](https://example.no/5)",
        "Remote",
        "Virtual meeting",
        "link on calendar invite",
        "See the calendar",
    ] {
        let text = format!(
            "# Board meeting of the Cookie Group\n\n- **Dates**: 29-31 January 2019\n- **Location**: {place}\n\n## Agenda\n\n1. Welcome\n2. Cookies\n"
        );
        let folder = Folder::new().text("agenda.md", &text);
        folder.import();
        for entry in folder.gatherings().values() {
            assert!(entry.record.place.is_none(), "{place}");
        }
    }
}

#[test]
fn numbered_cases_below_a_headline_are_the_agenda() {
    let folder = Folder::new().text(
        "Innkalling styremøte.txt",
        "Innkalling til styremøte\n\nTid: fredag 14. mars 2025 kl. 12.00–15.00\n\nSaksliste:\n\n1/25 Godkjenning av innkalling\n\n2/25 Økonomi\n\n3/25 Eventuelt\n",
    );
    folder.import();
    let all = folder.gatherings();
    let gathering = &all.values().next().expect("one").record;
    let titles: Vec<&str> = gathering
        .sessions
        .iter()
        .map(|session| session.title.as_str())
        .collect();
    assert_eq!(
        titles,
        ["Godkjenning av innkalling", "Økonomi", "Eventuelt"]
    );
}

/// The text of slides, the first with a day.
fn slides(title: &str, day: &str) -> String {
    format!(
        "Last ned \"{title}\"\n\nAvskrift\n\n1 {title} Kari Moe {day}\n\n2 Tall for kommunen\n\n3 Råd fra skolene\n\n4 Takk for oss\n"
    )
}

#[test]
fn slides_made_some_days_before_a_meeting_of_a_series_are_its_own() {
    let minutes = |title: &str, day: &str| {
        format!("# {title}\n\nDato: {day}\n\n## Agenda\n\n- Velkommen\n- Tall\n")
    };
    let series = |folder: Folder| {
        let days = ["26.–27. januar 2021", "9. mars 2021", "25. mai 2021"];
        (days.iter().enumerate()).fold(folder, |folder, (at, day)| {
            let name = format!("2021/mote-{}.md", at + 1);
            folder.text(
                &name,
                &minutes(&format!("Møte {} i arbeidsgruppa", at + 1), day),
            )
        })
    };
    let folder = series(Folder::new())
        .text(
            "2021/a.txt",
            &slides("Rapport fra sekretariatet", "25.01.2021"),
        )
        .text(
            "2021/b.txt",
            &slides("Rapport fra sekretariatet", "04.03.2021"),
        )
        .text("2021/c.txt", &slides("Tall fra skolene", "3. april 2021"));
    folder.import();
    // A month and a half before the next meeting, slides are of a day of their own.
    assert_eq!(
        days(&folder),
        [
            "2021-01-26/2021-01-27",
            "2021-03-09",
            "2021-04-03",
            "2021-05-25"
        ]
    );
    let all = folder.gatherings();
    let doubts: Vec<&str> = (all.values())
        .filter_map(|entry| entry.record.provenance.get("date")?.doubt.as_deref())
        .collect();
    assert!(
        doubts.iter().any(|doubt| doubt.contains("04.03.2021")),
        "{doubts:?}"
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
    // Two meetings are no series: the slides may be of a third that has left nothing else.
    let folder = Folder::new()
        .text(
            "2021/mote-1.md",
            &minutes("Møte 1 i arbeidsgruppa", "26. januar 2021"),
        )
        .text(
            "2021/mote-2.md",
            &minutes("Møte 2 i arbeidsgruppa", "9. mars 2021"),
        )
        .text(
            "2021/b.txt",
            &slides("Rapport fra sekretariatet", "04.03.2021"),
        );
    folder.import();
    assert_eq!(days(&folder), ["2021-01-26", "2021-03-04", "2021-03-09"]);
}
