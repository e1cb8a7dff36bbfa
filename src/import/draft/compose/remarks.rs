//! Practical information in the documents: registration, recording, audience and contacts.

use super::GroupSources;
use crate::base::date::Edtf;
use crate::content::schema::fields::Certainty;
use crate::diagnostics::Sentence;
use crate::import::analysis::{Practicalities, Quoted, Registration};
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::{DraftPracticalities, DraftRegistration, doubts};

pub fn practicalities(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
) -> DraftPart<DraftPracticalities> {
    let all: Vec<&Practicalities> = sources.practicalities().collect();
    let mut evidence = Vec::new();
    let registration = registration(&all, date).moved_to(&mut evidence);
    let recording = all.iter().find_map(|one| one.recording.as_ref());
    evidence.extend(recording.map(|recording| {
        let doubt = doubts::recording_announced();
        FieldEvidence::unknown("recordings", Some(&recording.as_written), doubt)
    }));
    let open_for_all = all.iter().find_map(|one| one.open_for_all.as_ref());
    evidence
        .extend(open_for_all.map(|open| FieldEvidence::stated("open_for_all", &open.as_written)));
    let audience = all.iter().find_map(|one| one.audience.as_ref());
    evidence
        .extend(audience.map(|audience| FieldEvidence::stated("audience", &audience.as_written)));
    let contacts = contacts(&all).moved_to(&mut evidence);
    let practicalities = DraftPracticalities {
        audience: audience.map(|audience| audience.value.clone()),
        open_for_all: open_for_all.is_some(),
        registration,
        has_announced_recording: recording.is_some(),
        contacts,
    };
    DraftPart::new(practicalities, evidence)
}

/// The first registration; its deadline is the one that a document says it was moved to, or else the only one.
fn registration(
    all: &[&Practicalities],
    date: Option<&Edtf>,
) -> DraftPart<Option<DraftRegistration>> {
    let of_documents: Vec<&Quoted<Registration>> = all
        .iter()
        .filter_map(|one| one.registration.as_ref())
        // The registration of another event.
        .filter(|one| {
            let year = date.and_then(Edtf::year);
            let day = one.value.of_day.as_ref().zip(year);
            let day = day.and_then(|(day, year)| day.edtf(year));
            day.zip(date).is_none_or(|(day, date)| day.overlaps(date))
        })
        .collect();
    let Some(first) = of_documents.first() else {
        return DraftPart::new(None, []);
    };
    let url = of_documents.iter().find_map(|one| one.value.url.clone());
    // A deadline without a year is in the year of the gathering.
    let day = |one: &Quoted<Registration>| {
        let deadline = one.value.deadline.as_ref()?;
        deadline.edtf(deadline.year.or(date.and_then(Edtf::year))?)
    };
    let mut deadlines: Vec<(Edtf, &Quoted<Registration>)> = of_documents
        .iter()
        .filter_map(|one| Some((day(one)?, *one)))
        .collect();
    if deadlines.iter().any(|(_, one)| one.value.is_moved) {
        deadlines.retain(|(_, one)| one.value.is_moved);
    }
    deadlines.dedup_by(|(one, _), (other, _)| one == other);
    let (deadline, words, several) = match deadlines.as_slice() {
        [] => (None, first.as_written.as_str(), None),
        [(only, one)] => (Some(only.clone()), one.as_written.as_str(), None),
        several => {
            let days: Vec<String> = several.iter().map(|(day, _)| day.to_string()).collect();
            (
                None,
                first.as_written.as_str(),
                Some(doubts::other_deadlines(&days)),
            )
        }
    };
    let without_address = url.is_none().then(doubts::no_registration_address);
    let doubts: Vec<Sentence> = without_address.into_iter().chain(several).collect();
    let certainty = match url {
        Some(_) => Certainty::Stated,
        None => Certainty::Unknown,
    };
    let evidence = FieldEvidence {
        certainty,
        doubts,
        ..FieldEvidence::stated("registration", words)
    };
    DraftPart::new(Some(DraftRegistration { url, deadline }), [evidence])
}

/// Names only: e-mail addresses are not written, and a doubt says so.
fn contacts(all: &[&Practicalities]) -> DraftPart<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let mut evidence = Vec::new();
    for contact in all.iter().flat_map(|one| &one.contacts) {
        if !names.contains(&contact.value) {
            let field = format!("contacts[{}]", names.len());
            evidence.push(FieldEvidence::stated(&field, &contact.as_written));
            names.push(contact.value.clone());
        }
    }
    if all.iter().any(|one| one.has_email) {
        let doubt = doubts::email_left_out();
        evidence.push(FieldEvidence::inferred("contacts", None, doubt));
    }
    DraftPart::new(names, evidence)
}
