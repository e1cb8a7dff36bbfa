//! The sentences for doubts: one function for each.

use super::group::PlacedBy;
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::diagnostics::Sentence;
use crate::import::analysis::PeopleList;

pub fn title_put_together() -> Sentence {
    Sentence::new("import-title-put-together")
}

pub fn title_from_document(name: &str) -> Sentence {
    Sentence::new("import-title-from-document").text("file", name)
}

pub fn kind_counted(word: &str) -> Sentence {
    Sentence::new("import-kind-counted").text("word", word)
}

pub fn kind_unsaid() -> Sentence {
    Sentence::new("import-kind-unsaid")
}

pub fn no_date() -> Sentence {
    Sentence::new("import-no-date")
}

pub fn no_year() -> Sentence {
    Sentence::new("import-no-year")
}

pub fn no_such_day() -> Sentence {
    Sentence::new("import-no-such-day")
}

/// `from`: the date, as written, from which the year was worked out.
pub fn year_inferred(from: &str) -> Sentence {
    Sentence::new("import-year-inferred").text("from", from)
}

/// `from`: the later date, as written.
pub fn year_before(from: &str) -> Sentence {
    Sentence::new("import-year-before").text("from", from)
}

pub fn year_of_file(year: i16) -> Sentence {
    Sentence::new("import-year-of-file").text("year", year.to_string())
}

/// `folder`: the folder's name.
pub fn year_of_folder(folder: &str) -> Sentence {
    Sentence::new("import-year-of-folder").text("folder", folder)
}

/// `name`: the file's name without its ending.
pub fn year_of_name(name: &str) -> Sentence {
    Sentence::new("import-year-of-name").text("name", name)
}

pub fn other_reading(date: &Edtf, language: Language) -> Sentence {
    Sentence::new("import-other-reading").text("date", date.prose(language))
}

pub fn days_joined() -> Sentence {
    Sentence::new("import-days-joined")
}

pub fn no_day() -> Sentence {
    Sentence::new("import-no-day")
}

pub fn other_weekday(date: &Edtf, language: Language) -> Sentence {
    Sentence::new("import-other-weekday").text("date", date.prose_with_weekday(language))
}

pub fn weak_date() -> Sentence {
    Sentence::new("import-weak-date")
}

pub fn other_date(file: &str, written: &str) -> Sentence {
    Sentence::new("import-other-date")
        .text("file", file)
        .text("written", written)
}

/// `others`: the name of each document, and its words.
pub fn other_dates(others: &[(&str, &str)]) -> Sentence {
    let named: Vec<String> = others
        .iter()
        .map(|(file, written)| format!("{file} («{written}»)"))
        .collect();
    Sentence::new("import-other-dates").text("dates", named.join(", "))
}

pub fn held_by_minutes(file: &str) -> Sentence {
    Sentence::new("import-held-by-minutes").text("file", file)
}

pub fn status_by_sentence() -> Sentence {
    Sentence::new("import-status-by-sentence")
}

pub fn place_by_headline() -> Sentence {
    Sentence::new("import-place-by-headline")
}

pub fn place_by_sentence() -> Sentence {
    Sentence::new("import-place-by-sentence")
}

pub fn place_not_read() -> Sentence {
    Sentence::new("import-place-not-read")
}

pub fn organiser_not_read() -> Sentence {
    Sentence::new("import-organiser-not-read")
}

pub fn held_unknown() -> Sentence {
    Sentence::new("import-held-unknown")
}

pub fn held_by_slides() -> Sentence {
    Sentence::new("import-held-by-slides")
}

pub fn no_mode() -> Sentence {
    Sentence::new("import-no-mode")
}

pub fn mode_by_place() -> Sentence {
    Sentence::new("import-mode-by-place")
}

pub fn mode_both() -> Sentence {
    Sentence::new("import-mode-both")
}

pub fn mode_by_word() -> Sentence {
    Sentence::new("import-mode-by-word")
}

pub fn no_place() -> Sentence {
    Sentence::new("import-no-place")
}

pub fn place_planned() -> Sentence {
    Sentence::new("import-place-planned")
}

pub fn venue_as_place() -> Sentence {
    Sentence::new("import-venue-as-place")
}

pub fn municipality_by_place() -> Sentence {
    Sentence::new("import-municipality-by-place")
}

pub fn event_repeats() -> Sentence {
    Sentence::new("import-event-repeats")
}

pub fn county_by_mention() -> Sentence {
    Sentence::new("import-county-by-mention")
}

pub fn county_by_organiser() -> Sentence {
    Sentence::new("import-county-by-organiser")
}

pub fn several_counties(names: &str) -> Sentence {
    Sentence::new("import-several-counties").text("names", names)
}

pub fn no_county() -> Sentence {
    Sentence::new("import-no-county")
}

pub fn county_not_then(name: &str) -> Sentence {
    Sentence::new("import-county-not-then").text("name", name)
}

pub fn county_made() -> Sentence {
    Sentence::new("import-county-made")
}

pub fn actors_not_known(names: &str) -> Sentence {
    Sentence::new("import-actors-not-known").text("names", names)
}

pub fn actors_inferred() -> Sentence {
    Sentence::new("import-actors-inferred")
}

pub fn no_organiser() -> Sentence {
    Sentence::new("import-no-organiser")
}

pub fn network_not_known(name: &str) -> Sentence {
    Sentence::new("import-network-not-known").text("name", name)
}

pub fn network_by_county() -> Sentence {
    Sentence::new("import-network-by-county")
}

pub fn no_registration_address() -> Sentence {
    Sentence::new("import-no-registration-address")
}

pub fn other_deadlines(dates: &[String]) -> Sentence {
    Sentence::new("import-other-deadlines").text("dates", dates.join(", "))
}

pub fn recording_announced() -> Sentence {
    Sentence::new("import-recording-announced")
}

pub fn email_left_out() -> Sentence {
    Sentence::new("import-email-left-out")
}

pub fn audience_unsaid() -> Sentence {
    Sentence::new("import-audience-unsaid")
}

pub fn questions_mended(questions: usize) -> Sentence {
    Sentence::new("import-questions-mended").count("questions", questions)
}

pub fn hours_by_programme() -> Sentence {
    Sentence::new("import-hours-by-programme")
}

pub fn end_before_start(start: &str, end: &str) -> Sentence {
    Sentence::new("import-end-before-start")
        .text("start", start)
        .text("end", end)
}

pub fn ends_after_midnight(end: &str) -> Sentence {
    Sentence::new("import-ends-after-midnight").text("end", end)
}

pub fn outside_days() -> Sentence {
    Sentence::new("import-outside-days")
}

pub fn same_room() -> Sentence {
    Sentence::new("import-same-room")
}

pub fn day_counted() -> Sentence {
    Sentence::new("import-day-counted")
}

pub fn day_unsaid() -> Sentence {
    Sentence::new("import-day-unsaid")
}

pub fn parallels_by_columns() -> Sentence {
    Sentence::new("import-parallels-by-columns")
}

pub fn speakers_by_shape() -> Sentence {
    Sentence::new("import-speakers-by-shape")
}

pub fn no_speakers() -> Sentence {
    Sentence::new("import-no-speakers")
}

pub fn author_only(name: &str) -> Sentence {
    Sentence::new("import-author-only").text("name", name)
}

pub fn deck_without_title() -> Sentence {
    Sentence::new("import-deck-without-title")
}

pub fn talk_by_people() -> Sentence {
    Sentence::new("import-talk-by-people")
}

pub fn material_kind(file: &str) -> Sentence {
    Sentence::new("import-material-kind").text("file", file)
}

pub fn material_without_title() -> Sentence {
    Sentence::new("import-material-without-title")
}

pub fn mention_by_ordinal() -> Sentence {
    Sentence::new("import-mention-by-ordinal")
}

pub fn not_preserved() -> Sentence {
    Sentence::new("import-not-preserved")
}

pub fn mail_in_the_folder() -> Sentence {
    Sentence::new("import-mail-in-the-folder")
}

pub fn photos_need_words() -> Sentence {
    Sentence::new("import-photos-need-words")
}

pub fn video_needs_captions() -> Sentence {
    Sentence::new("import-video-needs-captions")
}

pub fn people_list(list: PeopleList) -> Option<Sentence> {
    match list {
        PeopleList::No => None,
        PeopleList::Possible => Some(Sentence::new("import-perhaps-people-list")),
        PeopleList::Withheld => Some(Sentence::new("import-may-list-people")),
    }
}

pub fn name_tells_of_person() -> Sentence {
    Sentence::new("import-name-tells-of-person")
}

pub fn not_read_whole() -> Sentence {
    Sentence::new("import-not-read-whole")
}

pub fn misread(words: usize) -> Sentence {
    Sentence::new("import-misread").count("words", words)
}

pub fn file_elsewhere(name: &str, folder: &str) -> Sentence {
    Sentence::new("import-file-elsewhere")
        .text("file", name)
        .text("folder", folder)
}

pub fn perhaps_elsewhere(placed_by: PlacedBy) -> Sentence {
    Sentence::new(match placed_by {
        PlacedBy::County => "import-perhaps-elsewhere",
        PlacedBy::Company => "import-perhaps-another-time",
    })
}

pub fn letter_without_title() -> Sentence {
    Sentence::new("import-letter-without-title")
}

pub fn letter_without_date() -> Sentence {
    Sentence::new("import-letter-without-date")
}

pub fn also_called() -> Sentence {
    Sentence::new("import-also-called")
}
