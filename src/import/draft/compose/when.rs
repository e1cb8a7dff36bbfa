//! When it was, what it was, and whether it was held.

use super::*;

impl Compose<'_> {
    pub(super) fn date(&mut self) -> Option<Edtf> {
        let written = self.as_written();
        let Some(date) = self.group.date.clone() else {
            let partial = self
                .group
                .said
                .iter()
                .find(|one| one.occasion.date.is_some());
            let note = match partial {
                Some(one) => FieldEvidence::unknown(
                    "date",
                    Some(&one.occasion.as_written),
                    doubts::no_year(),
                ),
                None => FieldEvidence::unknown("date", written.as_deref(), doubts::no_date()),
            };
            self.note(note);
            return None;
        };
        let group = self.group;
        let best = group
            .said
            .iter()
            .filter(|one| one.date.as_ref() == Some(&date))
            .min_by_key(|one| (one.year != Year::Written, one.occasion.is_weak));
        let Some(best) = best else {
            self.note(FieldEvidence::inferred(
                "date",
                written.as_deref(),
                doubts::weak_date(),
            ));
            return Some(date);
        };
        let words = best
            .occasion
            .date
            .as_ref()
            .and_then(|written| best.occasion.text.get(written.range.clone()));
        // The words of the source when nothing in them was mended; else the whole sentence.
        let words = words
            .filter(|words| best.occasion.as_written.contains(words))
            .unwrap_or(&best.occasion.as_written);
        let days = group.said.iter().filter(|one| one.year == Year::Days);
        let days: Vec<&str> = days.map(|one| one.occasion.as_written.as_str()).collect();
        let days = days.join(" / ");
        let words = if best.year == Year::Days {
            &days
        } else {
            words
        };
        let doubt = match &best.year {
            Year::After(from) => Some(doubts::year_inferred(from)),
            Year::File(year) => Some(doubts::year_of_file(*year)),
            Year::Days => Some(doubts::days_joined()),
            _ if best.occasion.is_weak => Some(doubts::weak_date()),
            _ if best
                .occasion
                .date
                .as_ref()
                .is_some_and(|written| !written.fits_weekday(&date)) =>
            {
                Some(doubts::other_weekday(&date, self.setting.language))
            }
            _ if date.days().is_empty() => Some(doubts::no_day()),
            _ => None,
        };
        // A day that is not this gathering's, in a document that is.
        let other = group.said.iter().find(|one| {
            one.date
                .as_ref()
                .is_some_and(|other| !other.overlaps(&date))
        });
        let other = other.map(|one| {
            let name = &self.setting.docs[one.doc].name;
            doubts::other_date(name, &one.occasion.as_written)
        });
        self.note(match doubt.or(other) {
            Some(doubt) if matches!(best.year, Year::Written | Year::Elsewhere) => FieldEvidence {
                certainty: Certainty::Stated,
                ..FieldEvidence::inferred("date", Some(words), doubt)
            },
            Some(doubt) => FieldEvidence::inferred("date", Some(words), doubt),
            None => FieldEvidence::stated("date", words),
        });
        Some(date)
    }

    pub(super) fn kind(&mut self) -> GatheringType {
        let group = self.group;
        let mut said: Vec<&Dated> = group
            .said
            .iter()
            .filter(|one| one.occasion.noun.is_some())
            .collect();
        // What is exact and rare says more than "samling".
        said.sort_by_key(|one| {
            let noun = one.occasion.noun.as_ref();
            let weak = noun.is_none_or(|noun| !noun.exact || noun.kind == GatheringType::Samling);
            (one.date != group.date, weak)
        });
        let of_date = said.first().and_then(|one| one.occasion.noun.clone());
        // A date on a line of its own is of what the document calls itself.
        let of_title = || {
            let titles = self
                .own_readings()
                .filter_map(|reading| reading.title.as_deref());
            titles.flat_map(nouns).next()
        };
        match of_date.or_else(of_title) {
            Some(noun) if noun.exact => noun.kind,
            Some(noun) => {
                self.note(FieldEvidence::inferred(
                    "kind",
                    self.as_written().as_deref(),
                    doubts::kind_counted(&noun.word),
                ));
                noun.kind
            }
            None => {
                self.note(FieldEvidence::inferred(
                    "kind",
                    self.as_written().as_deref(),
                    doubts::kind_unsaid(),
                ));
                GatheringType::Samling
            }
        }
    }

    pub(super) fn word(&self, kind: GatheringType) -> String {
        let nouns = self
            .group
            .said
            .iter()
            .filter_map(|one| one.occasion.noun.as_ref());
        nouns
            .filter(|noun| noun.kind == kind)
            .map(|noun| noun.word.clone())
            .min_by_key(String::len)
            .unwrap_or_else(|| word_of(kind).to_owned())
    }

    pub(super) fn ordinal(&self, others: &[DocumentGroup]) -> Option<u8> {
        if let Some(said) = self.group.said.iter().find_map(|one| one.occasion.ordinal) {
            return Some(said);
        }
        // "Velkommen til første samling" in a list is of the first gathering of that county.
        let rank = self.rank(others)?;
        let said = self
            .readings()
            .flat_map(|(_, reading)| &reading.mentions)
            .any(|mention| {
                mention.ordinal == Some(rank)
                    && mention.county.is_some()
                    && mention.county == self.group.county
            });
        said.then_some(rank)
    }

    pub(super) fn rank(&self, others: &[DocumentGroup]) -> Option<u8> {
        let of_county = others
            .iter()
            .filter(|other| other.county == self.group.county && other.date.is_some());
        let at = of_county
            .into_iter()
            .position(|other| std::ptr::eq(other, self.group))?;
        u8::try_from(at + 1).ok()
    }

    pub(super) fn status(&mut self, date: Option<&Edtf>) -> GatheringStatus {
        let is_over = date.is_none_or(|date| date.is_before(self.setting.today));
        let cancelled = self
            .own_readings()
            .find_map(|reading| reading.notes.cancelled.clone());
        if let Some(said) = cancelled {
            self.note(FieldEvidence::stated("status", &said.as_written));
            return GatheringStatus::Cancelled;
        }
        let held = self.group.said.iter().find(|one| {
            one.occasion.tense == Tense::Held && (one.date.is_none() || one.date.as_ref() == date)
        });
        if let Some(one) = held.filter(|_| is_over) {
            let note = FieldEvidence::stated("status", &one.occasion.as_written.clone());
            self.note(note);
            return GatheringStatus::Held;
        }
        let has_slides = self.own_readings().any(|reading| reading.talk.is_some());
        if has_slides && is_over {
            self.note(FieldEvidence::inferred(
                "status",
                None,
                doubts::held_by_slides(),
            ));
            return GatheringStatus::Held;
        }
        if is_over {
            self.note(FieldEvidence::unknown(
                "status",
                None,
                doubts::held_unknown(),
            ));
        }
        GatheringStatus::Planned
    }

    pub(super) fn also_called(&mut self) -> Vec<String> {
        let is_held = self
            .group
            .said
            .iter()
            .any(|one| one.occasion.tense == Tense::Held);
        let said: Vec<Quoted> = self
            .own_readings()
            .flat_map(|reading| reading.notes.also_called.clone())
            .collect();
        if !is_held || said.is_empty() {
            return Vec::new();
        }
        self.note(FieldEvidence::inferred(
            "also_called",
            Some(&said[0].as_written),
            doubts::also_called(),
        ));
        said.into_iter().map(|said| said.value).collect()
    }
}
