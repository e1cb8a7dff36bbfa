//! What the documents say beside: registration, recordings, whom to ask, what was asked.

use super::*;

impl Compose<'_> {
    pub(super) fn remarks(&mut self, draft: &mut GatheringDraft) {
        let notes: Vec<_> = self
            .own_readings()
            .map(|reading| reading.notes.clone())
            .collect();
        let year = draft.date.as_ref().and_then(Edtf::year);
        for said in notes.iter().filter_map(|notes| notes.registration.as_ref()) {
            if draft.registration.is_some() {
                break;
            }
            let deadline = said
                .value
                .deadline
                .as_ref()
                .and_then(|written| written.edtf(written.year.or(year)?));
            let note = if said.value.url.is_some() {
                FieldEvidence::stated("registration", &said.as_written)
            } else {
                FieldEvidence::unknown(
                    "registration",
                    Some(&said.as_written),
                    doubts::no_registration_address(),
                )
            };
            self.note(note);
            draft.registration = Some((said.value.url.clone(), deadline));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.recording.as_ref()) {
            draft.has_announced_recording = true;
            self.note(FieldEvidence::unknown(
                "recordings",
                Some(&said.as_written),
                doubts::recording_announced(),
            ));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.open_for_all.as_ref()) {
            draft.open_for_all = true;
            self.note(FieldEvidence::stated("open_for_all", &said.as_written));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.audience.as_ref()) {
            draft.audience = Some(said.value.clone());
            self.note(FieldEvidence::stated("audience", &said.as_written));
        }
        let labelled = notes.iter().find_map(|notes| notes.hours.clone());
        let beside_date = || {
            let mut said = self.group.said.iter();
            let one =
                said.find(|one| one.date == self.group.date && one.occasion.hours.is_some())?;
            Some(Quoted {
                value: one.occasion.hours?,
                as_written: one.occasion.as_written.clone(),
            })
        };
        if let Some(said) = labelled.or_else(beside_date)
            && draft.date.as_ref().is_some_and(Edtf::is_single_day)
        {
            draft.starts = Some(said.value.0);
            draft.ends = said.value.1.filter(|end| *end >= said.value.0);
            self.note(FieldEvidence::stated("starts", &said.as_written));
        }
        for said in notes.iter().flat_map(|notes| &notes.contacts) {
            if !draft.contacts.contains(&said.value.name) {
                let field = format!("contacts[{}]", draft.contacts.len());
                self.note(FieldEvidence::stated(&field, &said.as_written));
                draft.contacts.push(said.value.name.clone());
            }
        }
        if notes.iter().any(|notes| notes.has_email) {
            self.note(FieldEvidence::inferred(
                "contacts",
                None,
                doubts::email_left_out(),
            ));
        }
    }

    pub(super) fn evaluation(&mut self, draft: &mut GatheringDraft) {
        let found: Vec<_> = self
            .own_readings()
            .filter_map(|reading| reading.questions.clone())
            .collect();
        let Some(questions) = found
            .into_iter()
            .max_by_key(|questions| questions.groups.len())
        else {
            return;
        };
        draft.evaluation_by_email = questions.by_email;
        let mut mended = 0;
        for (index, group) in questions.groups.into_iter().enumerate() {
            let introduction = group.introduction.unwrap_or_default();
            let lower = introduction.to_lowercase();
            let short = introduction.trim_end_matches([':', ' ']).to_owned();
            let field = format!("evaluation.groups[{index}].audience");
            let written = group
                .introduction_written
                .as_deref()
                .filter(|text| !text.is_empty());
            self.note(FieldEvidence::inferred(
                &field,
                written,
                doubts::audience_unsaid(),
            ));
            let says_whom = [
                "spørsmål til",
                "spørsmål kun",
                "spørsmål bare",
                "kun til",
                "bare til",
                "berre til",
            ]
            .iter()
            .any(|words| lower.contains(words));
            let audience = if says_whom && short.chars().count() <= 120 {
                short
            } else {
                let word = if lower.contains(" alle") {
                    "import-audience-all"
                } else {
                    "import-audience-unknown"
                };
                (self.setting.word)(word)
            };
            for (at, question) in group.questions.iter().enumerate() {
                let field = format!("evaluation.groups[{index}].questions[{at}]");
                mended += self.mended(question, &field);
            }
            draft.evaluation.push(DraftQuestions {
                audience,
                questions: group.questions,
            });
        }
        if mended > 0 {
            self.note(FieldEvidence::inferred(
                "evaluation",
                None,
                doubts::questions_mended(mended),
            ));
        }
    }

    pub(super) fn mended(
        &mut self,
        question: &crate::import::analysis::Question,
        field: &str,
    ) -> usize {
        let mut mended = 0;
        if question.text != question.as_written {
            mended += 1;
            // The doubt is told once, of all of them.
            self.note(FieldEvidence::stated(
                &format!("{field}.text"),
                &question.as_written,
            ));
        }
        for (index, below) in question.questions.iter().enumerate() {
            mended += self.mended(below, &format!("{field}.questions[{index}]"));
        }
        mended
    }
}
