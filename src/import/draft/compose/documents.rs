//! The files of its folder: names, kinds, talks and letters.

use super::*;

impl Compose<'_> {
    pub(super) fn files(&mut self, draft: &mut GatheringDraft, others: &[usize]) {
        for doc in self.group.own.clone() {
            let Doc {
                file,
                name,
                reading,
                ..
            } = &self.setting.docs[doc];
            let stored = self.names.file(name);
            draft.files.push((*file, stored.clone()));
            let incoming = &self.setting.files[*file];
            if reading.talk.is_some() {
                self.deck(draft, reading, stored, name);
                continue;
            }
            let field = |field: &str| format!("materials[{}].{field}", draft.materials.len());
            let kind = match reading.kind {
                Some(kind) if reading.kind_is_said => kind,
                other => {
                    self.notes.push(FieldEvidence::inferred(
                        &field("kind"),
                        None,
                        doubts::material_kind(name),
                    ));
                    other.unwrap_or(MaterialKind::Other)
                }
            };
            let title = self.material_title(reading, name, &field("title"));
            if reading.sort == DocumentForm::Mail {
                self.notes.push(FieldEvidence::inferred(
                    &field("file"),
                    None,
                    doubts::mail_in_the_folder(),
                ));
            }
            if reading.lists_people {
                self.notes.push(FieldEvidence::inferred(
                    &field("file"),
                    None,
                    doubts::may_list_people(),
                ));
            }
            if kind == MaterialKind::Photos {
                self.notes.push(FieldEvidence::inferred(
                    &field("file"),
                    None,
                    doubts::photos_need_words(),
                ));
            }
            if incoming.is_broken {
                self.notes.push(FieldEvidence::unknown(
                    &field("file"),
                    None,
                    doubts::not_read_whole(),
                ));
            }
            if self.group.unsure.contains(&doc) {
                self.notes.push(FieldEvidence::inferred(
                    &field("file"),
                    None,
                    doubts::perhaps_elsewhere(),
                ));
            }
            if !reading.misread.is_empty() {
                let words = reading.misread.len();
                self.notes.push(FieldEvidence::inferred(
                    &field("file"),
                    None,
                    doubts::misread(words),
                ));
            }
            draft.materials.push(DraftMaterial {
                title,
                kind,
                file: Some(stored),
                as_written: None,
            });
        }
        for file in others {
            let incoming = &self.setting.files[*file];
            let stored = self.names.file(&incoming.name);
            let field = format!("materials[{}].file", draft.materials.len());
            if is_video(&incoming.name) {
                self.note(FieldEvidence::unknown(
                    &field,
                    None,
                    doubts::video_needs_captions(),
                ));
            } else {
                self.note(FieldEvidence::inferred(
                    &field,
                    None,
                    doubts::material_kind(&incoming.name),
                ));
            }
            draft.files.push((*file, stored.clone()));
            draft.materials.push(DraftMaterial {
                title: last_part(&incoming.name).to_owned(),
                kind: MaterialKind::Other,
                file: Some(stored),
                as_written: None,
            });
        }
        for doc in &self.group.shared {
            let name = &self.setting.docs[*doc].name;
            draft.elsewhere.push((name.clone(), SourcePath::new("")));
        }
    }

    pub(super) fn material_title(
        &mut self,
        reading: &DocumentFacts,
        name: &str,
        field: &str,
    ) -> String {
        if let Some(title) = reading.title.as_ref().filter(|title| is_fit(title)) {
            return without_marks(title);
        }
        if let Some(from) = reading
            .letter
            .as_ref()
            .and_then(|letter| letter.from.as_ref())
        {
            let title = format!(
                "{} {}",
                (self.setting.word)("import-letter-from"),
                from.name
            );
            self.note(FieldEvidence::inferred(
                field,
                None,
                doubts::letter_without_title(),
            ));
            return title;
        }
        if reading.sort != DocumentForm::Picture {
            self.note(FieldEvidence::inferred(
                field,
                None,
                doubts::material_without_title(),
            ));
        }
        last_part(name).to_owned()
    }

    pub(super) fn deck(
        &mut self,
        draft: &mut GatheringDraft,
        reading: &DocumentFacts,
        file: String,
        name: &str,
    ) {
        let Some(talk) = &reading.talk else { return };
        let index = draft.talks.len();
        let field = |field: &str| format!("presentations[{index}].{field}");
        let title = if is_fit(&talk.title) {
            without_marks(&talk.title)
        } else {
            self.note(FieldEvidence::inferred(
                &field("title"),
                None,
                doubts::deck_without_title(),
            ));
            last_part(name).to_owned()
        };
        if talk.is_taken_apart {
            self.note(FieldEvidence::inferred(
                &field("speakers"),
                Some(&talk.as_written),
                doubts::speakers_by_shape(),
            ));
        } else if talk.speakers.is_empty() {
            let doubt = match &talk.author {
                Some(author) => doubts::author_only(author),
                None => doubts::no_speakers(),
            };
            self.note(FieldEvidence::unknown(
                &field("speakers"),
                Some(&talk.as_written)
                    .filter(|text| !text.is_empty())
                    .map(String::as_str),
                doubt,
            ));
        } else {
            self.note(FieldEvidence::stated(&field("speakers"), &talk.as_written));
        }
        draft.talks.push(DraftTalk {
            id: self.names.page(&title, "innlegg"),
            title: title.clone(),
            speakers: talk.speakers.clone(),
            materials: vec![DraftMaterial {
                title,
                kind: MaterialKind::Slides,
                file: Some(file),
                as_written: None,
            }],
        });
    }

    pub(super) fn letters(&mut self, draft: &mut GatheringDraft) {
        for doc in &self.group.own {
            let Doc { reading, file, .. } = &self.setting.docs[*doc];
            let Some(letter) = &reading.letter else {
                continue;
            };
            if reading.kind != Some(MaterialKind::Letter) {
                continue;
            }
            let stored = draft
                .files
                .iter()
                .find(|(index, _)| index == file)
                .map(|(_, name)| name.as_str());
            let material = draft
                .materials
                .iter()
                .find(|material| material.file.as_deref() == stored && stored.is_some());
            let title = material.map_or_else(
                || (self.setting.word)("import-letter"),
                |material| material.title.clone(),
            );
            let date = reading
                .sent
                .as_deref()
                .and_then(|sent| Edtf::parse(sent).ok());
            let mut notes = Vec::new();
            if date.is_none() {
                notes.push(FieldEvidence::unknown(
                    "date",
                    None,
                    doubts::letter_without_date(),
                ));
            }
            if reading.title.is_none() {
                notes.push(FieldEvidence::inferred(
                    "title",
                    None,
                    doubts::letter_without_title(),
                ));
            }
            draft.letters.push(DraftLetter {
                id: self.names.page(&title, "brev"),
                title,
                doc: *doc,
                date,
                letter: letter.clone(),
                notes,
            });
        }
    }
}

fn last_part(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn is_fit(title: &str) -> bool {
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && title.chars().count() <= 200
}

pub(super) fn without_marks(title: &str) -> String {
    let title = title
        .trim()
        .trim_matches(['“', '”', '„', '‟', '‘', '’'])
        .trim();
    title.to_owned()
}

fn is_video(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    matches!(
        ending.as_str(),
        "mp4" | "mov" | "avi" | "mkv" | "webm" | "m4v" | "wmv" | "mp3" | "m4a" | "wav"
    )
}
