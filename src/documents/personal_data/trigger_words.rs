//! The words and marks beside which personal data may be, searched for all at once; each match is given to its detector.

use super::email::{self, WrittenAddress};
use super::email_class::EmailClass;
use super::{
    PersonalDataKind, birth_date, birth_words, conditions, dates_beside_names, email_words,
    food_notes, health_notes, health_words, home_address, homes_beside_names, illness_words,
    labelled_notes, lock_codes, loose_phone, mailbox_names, meeting_access, meeting_words,
    paper_numbers, private_matters, school_children, share_links, street_words,
};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// A text and the range of the word in it → the personal data beside it.
type Detector = fn(&str, Range<usize>) -> Option<(PersonalDataKind, Range<usize>)>;

/// Words, and the detector for each group of them.
const TRIGGERS: &[(&[&str], Detector)] = &[
    (email_words::MARKS, |text, mark| person_address(text, mark)),
    (email_words::ORDINARY, |text, mark| {
        person_address(text, mark)
    }),
    (loose_phone::WORDS, |text, word| {
        loose_phone::loose_phone(text, word).map(|range| (PersonalDataKind::Phone, range))
    }),
    (birth_words::WORDS, |text, word| {
        birth_date::birth_date(text, word).map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (birth_words::LABELS, |text, word| {
        birth_date::birth_date(text, word).map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (birth_words::MARKS, |text, mark| {
        dates_beside_names::date_beside_name(text, mark)
            .map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (birth_words::MONTHS, |text, month| {
        dates_beside_names::short_date_after_name(text, month)
            .map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (birth_words::CENTURY, |text, mark| {
        dates_beside_names::date_with_name(text, mark)
            .map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (birth_words::COVERED, |text, cover| {
        birth_date::half_identity(text, cover).map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (street_words::STREETS, |text, street| {
        home_address::home_address(text, street).map(|range| (PersonalDataKind::HomeAddress, range))
    }),
    (street_words::SAID, |text, words| {
        home_address::said_address(text, words).map(|range| (PersonalDataKind::HomeAddress, range))
    }),
    (homes_beside_names::POST_CODES, |text, code| {
        homes_beside_names::home_before_post_code(text, code)
            .map(|range| (PersonalDataKind::HomeAddress, range))
    }),
    (homes_beside_names::NUMBERED, |text, word| {
        homes_beside_names::numbered_home(text, word)
            .map(|range| (PersonalDataKind::HomeAddress, range))
    }),
    (health_words::SAID, |text, word| {
        health_notes::health_note(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (private_matters::SAID, |text, word| {
        health_notes::health_note(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (private_matters::MATTERS, |text, word| {
        health_notes::note_about(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (labelled_notes::LABELS, |text, label| {
        labelled_notes::labelled_note(text, label).map(|range| (PersonalDataKind::Health, range))
    }),
    (illness_words::ILLNESSES, |text, word| {
        health_notes::illness(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (illness_words::ABOUT, |text, word| {
        health_notes::note_about(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (meeting_words::LINKS, |text, words| {
        meeting_access::link(text, words).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (meeting_words::NUMBERED, |text, word| {
        meeting_access::number_code(text, word)
            .map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (meeting_words::SERVICES, |text, service| {
        meeting_access::number_before(text, service)
            .map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (meeting_words::NETWORKS, |text, word| {
        meeting_access::network(text, word).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (share_links::SHARED, |text, words| {
        share_links::share_link(text, words).map(|range| (PersonalDataKind::ShareLink, range))
    }),
    (share_links::FORMS, |text, words| {
        share_links::form_link(text, words).map(|range| (PersonalDataKind::ShareLink, range))
    }),
    (share_links::SECRETS, |text, words| {
        share_links::link_with_secret(text, words)
            .map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (meeting_words::SECRET, |text, word| {
        meeting_access::secret(text, word).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (lock_codes::LOCKS, |text, word| {
        lock_codes::lock_code(text, word).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (lock_codes::LOGINS, |text, word| {
        lock_codes::login(text, word).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (lock_codes::KEYS, |text, word| {
        lock_codes::key(text, word).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (lock_codes::LOCKED, |text, word| {
        lock_codes::file_password(text, word).map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (lock_codes::ADDRESS, |text, word| {
        lock_codes::address_with_password(text, word)
            .map(|range| (PersonalDataKind::MeetingAccess, range))
    }),
    (paper_numbers::PAPERS, |text, word| {
        paper_numbers::number_of_paper(text, word)
            .map(|range| (PersonalDataKind::PaperNumber, range))
    }),
    (paper_numbers::LAST_DIGITS, |text, word| {
        paper_numbers::number_of_paper(text, word).map(|range| (PersonalDataKind::Identity, range))
    }),
    (food_notes::FOODS, |text, word| {
        food_notes::food_note(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (food_notes::DIETS, |text, word| {
        food_notes::diet_for(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (conditions::CONDITIONS, |text, word| {
        conditions::condition(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (conditions::WELFARE, |text, word| {
        conditions::case_of(text, word).map(|range| (PersonalDataKind::Health, range))
    }),
    (school_children::CENTURY, |text, word| {
        school_children::date_of_child(text, word).map(|range| (PersonalDataKind::BirthDate, range))
    }),
    (mailbox_names::LABELS, |text, word| {
        mailbox_names::name_after(text, word).map(|range| (PersonalDataKind::PrivateEmail, range))
    }),
    (mailbox_names::AFTER, |text, word| {
        mailbox_names::name_before(text, word).map(|range| (PersonalDataKind::PrivateEmail, range))
    }),
    (share_links::FILMS, |text, word| {
        share_links::unlisted_film(text, word).map(|range| (PersonalDataKind::ShareLink, range))
    }),
];

/// The bytes before and after a word that a detector sees. A line may be a whole document, and have the word ten thousand times.
const SIGHT: usize = 4096;

/// All words of all triggers, and the detector of each.
struct Words {
    automaton: AhoCorasick,
    detectors: Vec<Detector>,
}

static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| {
    let words = || {
        TRIGGERS
            .iter()
            .flat_map(|(words, detector)| words.iter().map(move |word| (*word, *detector)))
    };
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(words().map(|(word, _)| word));
    Some(Words {
        automaton: automaton.ok()?,
        detectors: words().map(|(_, detector)| detector).collect(),
    })
});

/// The personal data beside the words, in no order.
pub fn beside_words(text: &str) -> Vec<(PersonalDataKind, Range<usize>)> {
    let Some(words) = WORDS.as_ref() else {
        return Vec::new();
    };
    let matches = words.automaton.find_overlapping_iter(text);
    let found = matches.filter_map(|word| {
        let start = text.floor_char_boundary(word.start().saturating_sub(SIGHT));
        let end = text.ceil_char_boundary(word.end().saturating_add(SIGHT));
        let place = word.start() - start..word.end() - start;
        let detector = words.detectors[word.pattern().as_usize()];
        let (kind, found) = detector(&text[start..end], place)?;
        Some((kind, found.start + start..found.end + start))
    });
    found.collect()
}

/// All e-mail addresses of the text, in order, including those of offices.
pub fn addresses(text: &str) -> Vec<WrittenAddress> {
    let Some(words) = WORDS.as_ref() else {
        return Vec::new();
    };
    let matches = words.automaton.find_overlapping_iter(text);
    // The first two groups of [`TRIGGERS`].
    let count = email_words::MARKS.len() + email_words::ORDINARY.len();
    let marks = matches.filter(|word| word.pattern().as_usize() < count);
    marks
        .filter_map(|mark| email::address_at(text, mark.start()..mark.end()))
        .collect()
}

/// An address, if it is a person's.
fn person_address(text: &str, mark: Range<usize>) -> Option<(PersonalDataKind, Range<usize>)> {
    let found = email::address_at(text, mark)?;
    let kind = match EmailClass::of(&found.address, &BTreeSet::new()) {
        EmailClass::Role => return None,
        EmailClass::Private => PersonalDataKind::PrivateEmail,
        EmailClass::Employee | EmailClass::Dead => PersonalDataKind::Email,
    };
    Some((kind, found.range))
}

#[cfg(test)]
mod tests;
