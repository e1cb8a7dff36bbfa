//! S239–S253, S257: facts of one or several records that cannot all be right.

use super::{did_you_mean, warning};
use crate::diagnostics::{Diagnostic, Location, Sentence};

/// The codes of the warnings here.
pub(super) const WARNINGS: &[&str] = &[
    "S239", "S240", "S243", "S244", "S245", "S246", "S247", "S248", "S249", "S250", "S251", "S252",
    "S253", "S257",
];

/// The text of a picture says nothing of what it shows.
pub fn alt_says_nothing(place: Location, alt: &str) -> Diagnostic {
    warning(
        239,
        place,
        Sentence::new("alt-says-nothing").text("alt", alt),
    )
    .hint(Sentence::new("alt-says-nothing-hint"))
}

/// Neither session has a room or a track. `other`: the title of the other one, and where it begins.
pub fn sessions_at_once(
    place: Location,
    title: &str,
    (other, there): (&str, Location),
) -> Diagnostic {
    let sentence = Sentence::new("sessions-at-once").text("title", title);
    warning(240, place, sentence.text("other", other))
        .related(there, Sentence::new("the-other-session"))
        .hint(Sentence::new("sessions-at-once-hint"))
}

/// A material is said to be lost and has a file.
pub fn lost_file_is_there(place: Location, file: &str) -> Diagnostic {
    warning(
        243,
        place,
        Sentence::new("lost-file-is-there").text("file", file),
    )
    .hint(Sentence::new("lost-file-is-there-hint"))
}

/// A material is said to be lost, and a file in the folder has its name.
pub fn lost_file_may_be_there(place: Location, file: &str) -> Diagnostic {
    let hint = Sentence::new("lost-file-may-be-there-hint").text("file", file);
    warning(
        243,
        place,
        Sentence::new("lost-file-may-be-there").text("file", file),
    )
    .hint(hint)
}

/// `date`, `written`: as in the text; `right`: the weekday of the date, in the language of the written one.
pub fn wrong_weekday(place: Location, date: &str, written: &str, right: &str) -> Diagnostic {
    let sentence = Sentence::new("wrong-weekday").text("date", date);
    let sentence = sentence.text("written", written).text("right", right);
    warning(244, place, sentence).hint(Sentence::new("wrong-weekday-hint"))
}

/// `last`: the last day on which the name was used; `there`: where that is written. `name`: what it was called instead.
pub fn former_name_used(
    place: Location,
    former: &str,
    last: &str,
    there: Location,
    name: &str,
) -> Diagnostic {
    let sentence = Sentence::new("former-name-used").text("former", former);
    let diagnostic = warning(245, place, sentence.text("last", last));
    let diagnostic = diagnostic.related(there, Sentence::new("the-former-name-is-here"));
    did_you_mean(diagnostic, Some(name))
}

/// `life`: where it is written when the actor existed; `then`: what it had become by then, or was before.
pub fn actor_not_then(
    place: Location,
    actor: &str,
    date: &str,
    life: Location,
    then: Option<&str>,
) -> Diagnostic {
    let sentence = Sentence::new("actor-not-then").text("actor", actor);
    let diagnostic = warning(246, place, sentence.text("date", date));
    let diagnostic = diagnostic.related(life, Sentence::new("actor-life"));
    match then {
        Some(_) => did_you_mean(diagnostic, then),
        None => diagnostic.hint(Sentence::new("actor-not-then-hint")),
    }
}

pub fn deadline_after(place: Location, deadline: &str, date: &str, there: Location) -> Diagnostic {
    let sentence = Sentence::new("deadline-after").text("deadline", deadline);
    warning(247, place, sentence.text("date", date))
        .related(there, Sentence::new("the-gathering-is-here"))
        .hint(Sentence::new("wrong-order-hint"))
}

pub fn letter_before(place: Location, letter: &str, date: &str, there: Location) -> Diagnostic {
    let sentence = Sentence::new("letter-before").text("letter", letter);
    warning(247, place, sentence.text("date", date))
        .related(there, Sentence::new("the-gathering-is-here"))
        .hint(Sentence::new("wrong-order-hint"))
}

/// For a gathering that is said to be held and is yet to come.
pub fn held_in_the_future(place: Location, date: &str) -> Diagnostic {
    warning(
        248,
        place,
        Sentence::new("held-in-the-future").text("date", date),
    )
    .hint(Sentence::new("held-in-the-future-hint"))
}

pub fn updated_in_the_future(place: Location, date: &str) -> Diagnostic {
    warning(
        248,
        place,
        Sentence::new("updated-in-the-future").text("date", date),
    )
    .hint(Sentence::new("updated-in-the-future-hint"))
}

pub fn impossible_email(place: Location, address: &str) -> Diagnostic {
    let hint = match address.matches('@').count() {
        0 | 1 => Sentence::new("impossible-email-hint"),
        _ => Sentence::new("impossible-email-hint-several"),
    };
    warning(
        249,
        place,
        Sentence::new("impossible-email").text("address", address),
    )
    .hint(hint)
}

pub fn ongoing_after_its_period(place: Location, period: &str, there: Location) -> Diagnostic {
    warning(
        250,
        place,
        Sentence::new("ongoing-after-its-period").text("period", period),
    )
    .related(there, Sentence::new("the-period-is-here"))
    .hint(Sentence::new("project-times-hint"))
}

pub fn completed_without_end(place: Location, period: &str, there: Location) -> Diagnostic {
    warning(
        250,
        place,
        Sentence::new("completed-without-end").text("period", period),
    )
    .related(there, Sentence::new("the-status-is-here"))
    .hint(Sentence::new("project-times-hint"))
}

pub fn milestone_outside(place: Location, date: &str, there: Location) -> Diagnostic {
    warning(
        250,
        place,
        Sentence::new("milestone-outside").text("date", date),
    )
    .related(there, Sentence::new("the-period-is-here"))
    .hint(Sentence::new("milestone-outside-hint"))
}

pub fn more_answers_than_people(
    place: Location,
    answers: usize,
    people: usize,
    there: Location,
) -> Diagnostic {
    let sentence = Sentence::new("more-answers-than-people").count("answers", answers);
    warning(251, place, sentence.count("people", people))
        .related(there, Sentence::new("the-count-is-here"))
        .hint(Sentence::new("more-answers-than-people-hint"))
}

/// Two counties or two municipalities have one official number.
pub fn number_of_two(place: Location, number: &str, there: Location) -> Diagnostic {
    warning(
        252,
        place,
        Sentence::new("number-of-two").text("number", number),
    )
    .related(there, Sentence::new("stands-first-here"))
    .hint(Sentence::new("number-of-two-hint"))
}

/// Two actors have one name.
pub fn name_of_two_actors(place: Location, name: &str, there: Location) -> Diagnostic {
    warning(
        252,
        place,
        Sentence::new("name-of-two-actors").text("name", name),
    )
    .related(there, Sentence::new("stands-first-here"))
    .hint(Sentence::new("name-of-two-actors-hint"))
}

/// One list names the same twice. `there`: the first time.
pub fn item_twice(place: Location, item: &str, there: Location) -> Diagnostic {
    warning(253, place, Sentence::new("item-twice").text("item", item))
        .related(there, Sentence::new("stands-first-here"))
        .hint(Sentence::new("item-twice-hint"))
}

/// A gathering to come has another day, time, place or status than in the calendar that was published, and no later `updated`.
pub fn changed_without_saying(place: Location, today: &str) -> Diagnostic {
    let hint = Sentence::new("changed-without-saying-hint").text("today", today);
    warning(257, place, Sentence::new("changed-without-saying")).hint(hint)
}
