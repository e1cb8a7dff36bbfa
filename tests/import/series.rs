//! Archives with the papers of one meeting after another: a day in each name, or a folder for each day.

use crate::import::folder::Folder;

fn found(folder: &Folder) -> Vec<String> {
    let all = folder.gatherings();
    let mut found: Vec<String> = all
        .values()
        .map(|entry| {
            let gathering = &entry.record;
            let date = gathering.date.value().map(ToString::to_string);
            format!(
                "{} | {} | {} files",
                date.unwrap_or_default(),
                gathering.title.as_str(),
                gathering.materials.len()
            )
        })
        .collect();
    found.sort();
    found
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
    let found = found(&folder);
    let days: Vec<&str> = found
        .iter()
        .filter_map(|one| one.split(" | ").next())
        .collect();
    assert_eq!(
        days,
        ["2023-01-17", "2023-01-31", "2023-02-14"],
        "{found:?}"
    );
    assert!(found[2].ends_with("2 files"), "{found:?}");
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn the_month_comes_first_if_other_names_say_so() {
    let folder = Folder::new()
        .text("calls/02-05-2020.md", "# Notes\n\nCookies were eaten.\n")
        .text("calls/02-26-2020.md", "# Notes\n\nCookies were baked.\n")
        .text("calls/03-11-2020.md", "# Notes\n\nNothing was decided.\n");
    folder.import();
    let found = found(&folder);
    let days: Vec<&str> = found
        .iter()
        .filter_map(|one| one.split(" | ").next())
        .collect();
    assert_eq!(
        days,
        ["2020-02-05", "2020-02-26", "2020-03-11"],
        "{found:?}"
    );
}

#[test]
fn notes_with_a_day_each_are_not_joined_to_the_one_that_says_its_day() {
    let folder = Folder::new()
        .text("meetings/notes-2020-01-06.md", "#### January 6 Attendees:\n\n- Kari Moe\n- Per Olsen\n\n## Agenda\n\n- Names\n- Places\n")
        .text("meetings/notes-2020-02-24.md", "#### February 24 Attendees:\n\n- Kari Moe\n\nMeeting Agenda: 2020-02-26\n")
        .text("meetings/notes-2020-03-23.md", "#### March 23 Attendees:\n\n- Kari Moe\n\nThe next meeting is on 20 April.\n");
    folder.import();
    let found = found(&folder);
    let days: Vec<&str> = found
        .iter()
        .filter_map(|one| one.split(" | ").next())
        .collect();
    assert_eq!(
        days,
        ["2020-01-06", "2020-02-24", "2020-03-23"],
        "{found:?}"
    );
    assert!(
        !found.iter().any(|one| one.contains("Attendees |")),
        "{found:?}"
    );
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
    let found = found(&folder);
    let days: Vec<&str> = found
        .iter()
        .filter_map(|one| one.split(" | ").next())
        .collect();
    assert_eq!(
        days,
        ["2014-02-24", "2014-03-10", "2014-04-14", "2014-05-12"],
        "{found:?}"
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
