//! S2xx: what records say of each other.

use super::{FEW, did_you_mean, did_you_mean_or, error, may_be_unknown, placeless, warning};
use crate::base::path::SourcePath;
use crate::diagnostics::alike::difference;
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Diagnostic, Location, MessageWord, Sentence};

/// The codes of the warnings here.
pub(super) const WARNINGS: &[&str] = &[
    "S217", "S219", "S222", "S225", "S227", "S228", "S750", "S751", "S753", "S754",
];

/// Those that somebody must decide about.
pub(super) const DECISIONS: &[&str] = &["S219", "S227", "S228", "S750", "S753", "S754"];

pub fn duplicate_id(place: Location, kind: MessageWord, id: &str, earlier: Location) -> Diagnostic {
    error(
        201,
        place,
        Sentence::new("duplicate-id")
            .wording("kind", kind)
            .text("id", id),
    )
    .related(earlier, Sentence::new("stands-first-here"))
    .hint(Sentence::new("duplicate-id-hint"))
}

/// `stands_in`: where records of the kind are kept, for the person who looks for them. `meant`: the id of the record of that
/// name.
pub fn unknown_reference<'a>(
    place: Location,
    kind: MessageWord,
    stands_in: Option<&str>,
    id: &str,
    meant: Option<&str>,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = error(
        202,
        place,
        Sentence::new("unknown-reference")
            .wording("kind", kind)
            .text("id", id),
    );
    let known: Vec<&str> = known.into_iter().collect();
    let meant = meant.or_else(|| nearest(id, known.iter().copied()));
    match (meant, stands_in) {
        (None, Some(place)) if known.is_empty() || known.len() > FEW => {
            diagnostic.hint(Sentence::new("unknown-reference-hint").text("where", place))
        }
        (suggestion, _) => did_you_mean_or(diagnostic, suggestion, &known),
    }
}

/// For a gathering that was named on the command line.
pub fn unknown_gathering_typed<'a>(
    kind: MessageWord,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    did_you_mean(
        placeless(
            202,
            Sentence::new("unknown-reference")
                .wording("kind", kind)
                .text("id", id),
        ),
        nearest(id, known),
    )
}

pub fn bad_id(place: Location, id: &str, slug: Option<&str>) -> Diagnostic {
    let diagnostic = error(203, place, Sentence::new("bad-id").text("id", id));
    match slug {
        Some(slug) => diagnostic.hint(Sentence::new("bad-id-hint").text("slug", slug)),
        None => diagnostic.hint(Sentence::new("bad-id-hint-plain")),
    }
}

/// For an id that was typed on the command line.
pub fn bad_id_typed(id: &str, slug: Option<&str>) -> Diagnostic {
    let diagnostic = placeless(203, Sentence::new("bad-id").text("id", id));
    match slug {
        Some(slug) => diagnostic.hint(Sentence::new("bad-id-hint").text("slug", slug)),
        None => diagnostic.hint(Sentence::new("bad-id-hint-plain")),
    }
}

pub fn empty_text(place: Location, field: &str) -> Diagnostic {
    let diagnostic = error(204, place, Sentence::new("empty-text").text("field", field));
    if may_be_unknown(field) {
        diagnostic.hint(Sentence::new("empty-text-hint-unknown"))
    } else {
        diagnostic
    }
}

/// The text of a field is a comment: it begins with `#` and is not in quotation marks.
pub fn text_is_comment(place: Location, field: &str, comment: &str) -> Diagnostic {
    let hint = Sentence::new("text-is-comment-hint").text("field", field);
    error(204, place, Sentence::new("empty-text").text("field", field))
        .hint(hint.text("comment", comment))
}

/// For times; the error for dates is S114. `is_late`: it may go on past midnight; `two_days`: the date to write then.
pub fn end_before_start(
    (end, start): (Location, Location),
    end_text: &str,
    start_text: &str,
    is_late: bool,
    two_days: Option<&str>,
) -> Diagnostic {
    let hint = match two_days {
        _ if !is_late => Sentence::new("end-before-start-hint-times"),
        Some(days) => Sentence::new("end-before-start-hint").text("days", days),
        None => Sentence::new("end-before-start-hint-plain"),
    };
    error(
        205,
        end,
        Sentence::new("end-before-start")
            .text("start", start_text)
            .text("end", end_text),
    )
    .related(start, Sentence::new("begins-here"))
    .hint(hint)
}

pub fn overlapping_sessions(
    place: Location,
    title: &str,
    room: &str,
    other: Location,
    other_title: &str,
) -> Diagnostic {
    error(
        206,
        place,
        Sentence::new("overlapping-sessions")
            .text("title", title)
            .text("other", other_title)
            .text("room", room),
    )
    .related(other, Sentence::new("the-other-session"))
    .hint(Sentence::new("overlapping-sessions-hint"))
}

pub fn county_not_then(
    place: Location,
    county: &str,
    date: &str,
    life: Location,
    then: Option<&str>,
) -> Diagnostic {
    let diagnostic = error(
        207,
        place,
        Sentence::new("county-not-then")
            .text("county", county)
            .text("date", date),
    )
    .related(life, Sentence::new("county-life"));
    did_you_mean(diagnostic, then)
}

/// `other`: the county that has the tile, which is at `first`.
pub fn tile_taken(place: Location, other: &str, first: Location) -> Diagnostic {
    let sentence = Sentence::new("tile-taken").text("county", other);
    error(780, place, sentence).related(first, Sentence::new("tile-first"))
}

/// `may_be_lost`: the record has a field that says that the file is not preserved.
pub fn missing_attachment<'a>(
    place: Location,
    file: &str,
    known: impl IntoIterator<Item = &'a str>,
    may_be_lost: bool,
) -> Diagnostic {
    let diagnostic = error(
        208,
        place,
        Sentence::new("missing-attachment").text("file", file),
    );
    match nearest(file, known) {
        Some(name) => did_you_mean(diagnostic, Some(name)),
        None if may_be_lost => diagnostic.hint(Sentence::new("missing-attachment-hint")),
        None => diagnostic.hint(Sentence::new("missing-attachment-hint-plain")),
    }
}

/// `has_url`: the record has a field for an address.
pub fn address_for_file(place: Location, address: &str, has_url: bool) -> Diagnostic {
    let sentence = Sentence::new("address-for-file").text("address", address);
    error(221, place, sentence).hint(match has_url {
        true => Sentence::new("address-for-file-hint"),
        false => Sentence::new("address-for-file-hint-plain"),
    })
}

/// One topic is spelled in two ways. `first`: the spelling at `there`, which came first.
pub fn topic_spelled_twice(
    place: Location,
    topic: &str,
    first: &str,
    there: Location,
) -> Diagnostic {
    let sentence = Sentence::new("topic-spelled-twice").text("topic", topic);
    warning(222, place, sentence.text("first", first))
        .related(there, Sentence::new("stands-first-here"))
        .hint(match difference(topic, first) {
            Some(difference) => Sentence::new("did-you-mean-alike")
                .word("difference", difference)
                .text("name", first),
            None => Sentence::new("topic-spelled-twice-hint").text("first", first),
        })
}

/// The name `here` and the same name `there` are shown as one person, but may be two.
pub fn maybe_two_people(here: Location, name: &str, there: Location) -> Diagnostic {
    warning(
        227,
        here,
        Sentence::new("maybe-two-people").text("name", name),
    )
    .related(there, Sentence::new("the-other-mention"))
    .hint(Sentence::new("maybe-two-people-hint"))
}

/// `people.yaml` has several people of that name, with these `ids`.
pub fn name_of_several(place: Location, name: &str, ids: &[&str]) -> Diagnostic {
    let sentence = Sentence::new("name-of-several").text("name", name);
    warning(228, place, sentence)
        .hint(Sentence::new("name-of-several-hint").text("ids", ids.join(", ")))
}

/// `address`: without the space.
pub fn space_around_address(place: Location, address: &str) -> Diagnostic {
    let sentence = Sentence::new("space-around-address").text("address", address);
    warning(225, place, sentence).hint(Sentence::new("space-around-address-hint"))
}

pub fn session_outside_days(place: Location, days: Location) -> Diagnostic {
    // Without the day, which the place shows: a gathering with a wrong date is one mistake.
    error(209, place, Sentence::new("session-outside-days"))
        .related(days, Sentence::new("the-gathering-is-here"))
}

/// `step`: the part of the field's path that does not exist. `known`: the parts that do.
pub fn provenance_of_nothing(
    place: Location,
    field: &str,
    step: &str,
    known: &[&str],
) -> Diagnostic {
    did_you_mean_or(
        error(
            210,
            place,
            Sentence::new("provenance-of-nothing").text("field", field),
        ),
        nearest(step, known.iter().copied()),
        known,
    )
}

/// A file is published in spite of the gate, and no reason is given.
pub fn publish_without_reason(place: Location) -> Diagnostic {
    error(241, place, Sentence::new("publish-without-reason"))
        .hint(Sentence::new("publish-without-reason-hint"))
}

pub fn material_without_anything(place: Location, title: &str) -> Diagnostic {
    error(
        211,
        place,
        Sentence::new("material-without-anything").text("title", title),
    )
    .hint(Sentence::new("material-without-anything-hint"))
}

pub fn image_without_alt(place: Location, file: &str) -> Diagnostic {
    error(
        212,
        place,
        Sentence::new("image-without-alt").text("file", file),
    )
    .hint(Sentence::new("image-without-alt-hint"))
}

pub fn county_of_itself(place: Location, county: &str) -> Diagnostic {
    error(
        213,
        place,
        Sentence::new("county-of-itself").text("county", county),
    )
}

pub fn folder_without_gathering(file: &SourcePath, expected: &SourcePath) -> Diagnostic {
    error(
        214,
        Location::file(file),
        Sentence::new("folder-without-gathering").text("expected", expected.as_str()),
    )
    .hint(Sentence::new("folder-without-gathering-hint").text("expected", expected.as_str()))
    .resting_on(Location::file(expected))
}

pub fn effort_of_another_goal(place: Location, id: &str, goal: Location) -> Diagnostic {
    error(
        215,
        place,
        Sentence::new("effort-of-another-goal").text("id", id),
    )
    .related(goal, Sentence::new("the-sub-goal-is-here"))
}

pub fn portrait_without_consent(place: Location) -> Diagnostic {
    error(216, place, Sentence::new("portrait-without-consent"))
        .hint(Sentence::new("portrait-without-consent-hint"))
}

pub fn recording_without_captions(place: Location) -> Diagnostic {
    warning(217, place, Sentence::new("recording-without-captions"))
        .hint(Sentence::new("recording-without-captions-hint"))
}

pub fn presentation_without_id(place: Location) -> Diagnostic {
    error(218, place, Sentence::new("presentation-without-id"))
        .hint(Sentence::new("presentation-without-id-hint"))
}

/// For a planned gathering whose day has passed.
pub fn planned_in_the_past(place: Location, date: &str) -> Diagnostic {
    warning(
        219,
        place,
        Sentence::new("planned-in-the-past").text("date", date),
    )
    .hint(Sentence::new("planned-in-the-past-hint"))
}

/// A code under `lints` that is not the code of a warning.
pub fn unknown_setting(place: Location, written: &str, known: &[&str]) -> Diagnostic {
    did_you_mean_or(
        error(
            220,
            place,
            Sentence::new("unknown-setting").text("written", written),
        ),
        nearest(written, known.iter().copied()),
        known,
    )
}

/// `until`: the last day of the waiver, as written.
pub fn waiver_expired(place: Location, code: &str, until: &str) -> Diagnostic {
    let sentence = Sentence::new("waiver-expired").text("code", code);
    warning(750, place, sentence.text("until", until)).hint(Sentence::new("waiver-expired-hint"))
}

/// No diagnostic with that code was found at `at`, a file or a pattern.
pub fn waiver_unused(place: Location, code: &str, at: &str) -> Diagnostic {
    let sentence = Sentence::new("waiver-unused").text("code", code);
    warning(751, place, sentence.text("place", at)).hint(Sentence::new("waiver-unused-hint"))
}

/// `field`: `publisher` or `contact`; `page`: which tells of privacy or accessibility.
pub fn site_without(place: Location, field: &str, page: Location) -> Diagnostic {
    let sentence = Sentence::new("site-without").text("field", field);
    warning(753, place, sentence)
        .related(page, Sentence::new("the-page-is-here"))
        .hint(Sentence::new("site-without-hint").text("field", field))
}

/// Of a gathering with no day to count from.
pub fn contact_without_end(place: Location) -> Diagnostic {
    warning(754, place, Sentence::new("contact-without-end"))
        .hint(Sentence::new("contact-without-end-hint"))
}
