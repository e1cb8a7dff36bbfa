//! The programme, and documents that are named and not there.

use super::*;

impl Compose<'_> {
    pub(super) fn talks_and_sessions(&mut self, draft: &mut GatheringDraft) {
        let mut tables = Vec::new();
        for doc in self.group.own.iter().chain(&self.group.shared) {
            let reading = &self.setting.docs[*doc].reading;
            for table in &reading.timetables {
                // Under the last gathering that the document has named before it.
                let above = reading
                    .occasions
                    .iter()
                    .filter(|occasion| occasion.line <= table.first_line)
                    .max_by_key(|occasion| occasion.line);
                let is_mine = match above {
                    _ if !self.group.shared.contains(doc) && reading.occasions.len() <= 1 => true,
                    Some(above) => self
                        .group
                        .said
                        .iter()
                        .any(|one| one.doc == *doc && one.occasion.line == above.line),
                    None => self.group.own.contains(doc),
                };
                if is_mine {
                    tables.push(table.clone());
                }
            }
        }
        // An invitation and a programme may hold the same timetable: the longest is taken.
        let Some(best) = tables.iter().map(|table| table.posts.len()).max() else {
            return;
        };
        let days: std::collections::BTreeSet<String> = tables
            .iter()
            .flat_map(|table| table.posts.iter().map(|post| format!("{:?}", post.day)))
            .collect();
        let posts: Vec<_> = if days.len() > 1
            && tables.iter().all(|table| table.posts.len() <= best)
            && tables.len() <= days.len()
        {
            tables
                .iter()
                .flat_map(|table| table.posts.clone())
                .collect()
        } else {
            let table = tables.into_iter().find(|table| table.posts.len() == best);
            table.map(|table| table.posts).unwrap_or_default()
        };
        let made = programme(
            &posts,
            draft.date.as_ref(),
            &mut draft.talks,
            &mut self.names,
        );
        draft.sessions = made.sessions;
        self.notes.extend(made.notes);
        let single = draft.date.as_ref().is_some_and(Edtf::is_single_day);
        if single && draft.starts.is_none() {
            draft.starts = draft
                .sessions
                .iter()
                .filter_map(|session| session.start)
                .min();
            // A last post without an end says nothing of when the day was over.
            let last = draft.sessions.iter().max_by_key(|session| session.start);
            draft.ends = last.and_then(|session| session.end);
            if draft.starts.is_some() {
                self.note(FieldEvidence::inferred(
                    "starts",
                    None,
                    doubts::hours_by_programme(),
                ));
            }
        }
    }

    pub(super) fn mentions(&mut self, draft: &mut GatheringDraft, others: &[DocumentGroup]) {
        let rank = self.rank(others);
        let main_of = |doc: usize| others.iter().position(|other| other.own.contains(&doc));
        let mine = others
            .iter()
            .position(|other| std::ptr::eq(other, self.group));
        let mut found: Vec<(crate::import::analysis::Mention, bool)> = Vec::new();
        for (doc, reading) in self.readings() {
            for mention in &reading.mentions {
                let by_date = mention.date.as_ref().is_some_and(|written| {
                    let year = draft.date.as_ref().and_then(Edtf::year);
                    let date = year.and_then(|year| written.edtf(year));
                    matches!((&date, &draft.date), (Some(a), Some(b)) if a.overlaps(b))
                });
                let county_fits = mention.county.is_none() || mention.county == self.group.county;
                let by_ordinal = mention.date.is_none()
                    && mention.ordinal.is_some()
                    && mention.ordinal == rank
                    && county_fits;
                let is_loose = mention.date.is_none() && mention.ordinal.is_none();
                let by_document = is_loose && main_of(doc) == mine;
                if by_date && county_fits || by_ordinal || by_document {
                    found.push((mention.clone(), by_ordinal));
                }
            }
        }
        // What has a title of its own before what is only enclosed.
        found.sort_by_key(|(mention, _)| mention.enclosed);
        for (mention, by_ordinal) in found {
            let has_file = draft
                .materials
                .iter()
                .any(|material| material.kind == mention.kind);
            let has_talk = mention.kind == MaterialKind::Slides
                && draft.talks.iter().any(|talk| !talk.materials.is_empty());
            if has_file || has_talk {
                continue;
            }
            let index = draft.materials.len();
            let field = format!("materials[{index}].missing");
            if by_ordinal {
                self.note(FieldEvidence::inferred(
                    &field,
                    Some(&mention.as_written),
                    doubts::mention_by_ordinal(),
                ));
            } else {
                self.note(FieldEvidence::unknown(
                    &field,
                    Some(&mention.as_written),
                    doubts::not_preserved(),
                ));
            }
            draft.materials.push(DraftMaterial {
                title: documents::without_marks(&mention.title),
                kind: mention.kind,
                file: None,
                as_written: Some(mention.as_written),
            });
        }
    }
}
