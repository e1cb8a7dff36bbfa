//! Practical information in the documents: registration, recording, audience and contacts.

use super::GroupSources;
use crate::base::date::Edtf;
use crate::import::analysis::Practicalities;
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

fn registration(
    all: &[&Practicalities],
    date: Option<&Edtf>,
) -> DraftPart<Option<DraftRegistration>> {
    let Some(written) = all.iter().find_map(|one| one.registration.as_ref()) else {
        return DraftPart::new(None, []);
    };
    let url = written.value.url.clone();
    // A deadline without a year is in the year of the gathering.
    let deadline = written.value.deadline.as_ref().and_then(|deadline| {
        let year = deadline.year.or(date.and_then(Edtf::year))?;
        deadline.edtf(year)
    });
    let evidence = if url.is_some() {
        FieldEvidence::stated("registration", &written.as_written)
    } else {
        let doubt = doubts::no_registration_address();
        FieldEvidence::unknown("registration", Some(&written.as_written), doubt)
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
