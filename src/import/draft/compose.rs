//! A group of documents → the gathering that is to be written.

use super::names::{Names, slug};
use super::programme::programme;
use super::titles::{Parts, title, word_of};
use super::*;
use crate::date::Date;
use crate::import::reading::{Reading, Said, Sort, Tense};
use crate::import::words::counties;
use crate::import::{Incoming, Site};
use crate::text::Language;
use group::Year;

/// What composing needs to know beside the group.
pub struct Setting<'s> {
    pub docs: &'s [Doc],
    pub files: &'s [Incoming],
    pub site: &'s Site,
    pub today: Date,
    pub language: Language,
    /// Words for what a document has no title for, in the site's language.
    pub word: &'s dyn Fn(&'static str) -> String,
}

/// The gathering of a group. `others`: all groups, this one too. `files`: what came along and says nothing. `id`: as it was typed.
pub fn compose(group: &Group, others: &[Group], files: &[usize], id: Option<&str>, setting: &Setting<'_>) -> Draft {
    let mut compose = Compose {
        group,
        setting,
        notes: Vec::new(),
        names: Names::default(),
    };
    compose.draft(others, files, id)
}

struct Compose<'c> {
    group: &'c Group,
    setting: &'c Setting<'c>,
    notes: Vec<Note>,
    names: Names,
}

impl Compose<'_> {
    fn note(&mut self, note: Note) {
        self.notes.push(note);
    }

    /// The documents of the gathering: its own first.
    fn readings(&self) -> impl Iterator<Item = (usize, &Reading)> {
        let all = self.group.own.iter().chain(&self.group.shared);
        all.map(|doc| (*doc, &self.setting.docs[*doc].reading))
    }

    /// Documents whose side remarks are about this gathering: those of its folder.
    fn own_readings(&self) -> impl Iterator<Item = &Reading> {
        self.group.own.iter().map(|doc| &self.setting.docs[*doc].reading)
    }

    fn as_written(&self) -> Option<String> {
        self.group.best().map(|best| best.occasion.as_written.clone())
    }

    fn draft(&mut self, others: &[Group], files: &[usize], id: Option<&str>) -> Draft {
        let date = self.date();
        let kind = self.kind();
        let county = self.county(date.as_ref());
        let network = self.network(county.as_ref());
        let ordinal = self.ordinal(others);
        let shared: Vec<usize> = others
            .iter()
            .filter(|other| !std::ptr::eq(*other, self.group))
            .flat_map(|other| other.own.iter().chain(&other.shared))
            .copied()
            .collect();
        let word = self.word(kind);
        let parts = Parts {
            word: &word,
            ordinal,
            network: network.as_ref().map(|said| said.value.as_str()),
            county: county.as_ref().map(|county| county.name.as_str()),
            date: date.as_ref(),
        };
        let title = title(self.group, self.setting.docs, &shared, &parts);
        self.note(title.note);
        let (network_id, organisers, co_organisers) = (self.network_id(&network, county.as_ref()), Vec::new(), Vec::new());
        let mut draft = Draft {
            id: String::new(),
            year: date.as_ref().and_then(Edtf::year).map_or_else(|| "ukjent".to_owned(), |year| format!("{year:04}")),
            title: title.text,
            also_called: self.also_called(),
            kind,
            starts: None,
            ends: None,
            status: self.status(date.as_ref()),
            mode: None,
            place: self.place(),
            organisers,
            co_organisers,
            network: network_id,
            municipality: None,
            audience: None,
            open_for_all: false,
            registration: None,
            has_announced_recording: false,
            sessions: Vec::new(),
            talks: Vec::new(),
            materials: Vec::new(),
            evaluation: Vec::new(),
            evaluation_by_email: false,
            next: None,
            contacts: Vec::new(),
            notes: Vec::new(),
            letters: Vec::new(),
            files: Vec::new(),
            sources: Vec::new(),
            elsewhere: Vec::new(),
            misread: Vec::new(),
            county,
            date,
        };
        self.organisers(&mut draft);
        self.mode(&mut draft);
        self.municipality(&mut draft);
        self.remarks(&mut draft);
        draft.id = match id {
            Some(id) => id.to_owned(),
            None => self.id(&draft),
        };
        self.files(&mut draft, files);
        self.talks_and_sessions(&mut draft);
        self.mentions(&mut draft, others);
        self.evaluation(&mut draft);
        self.letters(&mut draft);
        for doc in &self.group.own {
            draft.sources.push(self.setting.docs[*doc].name.clone());
        }
        draft.misread = self.own_readings().flat_map(|reading| reading.misread.clone()).collect();
        draft.notes = std::mem::take(&mut self.notes);
        // As the fields stand in the file; and one field has one note.
        draft.notes.sort_by(|a, b| (place(&a.field), &a.field).cmp(&(place(&b.field), &b.field)));
        draft.notes = merged(draft.notes);
        draft
    }

    fn date(&mut self) -> Option<Edtf> {
        let written = self.as_written();
        let Some(date) = self.group.date.clone() else {
            let partial = self.group.said.iter().find(|one| one.occasion.date.is_some());
            let note = match partial {
                Some(one) => Note::unknown("date", Some(&one.occasion.as_written), doubts::no_year()),
                None => Note::unknown("date", written.as_deref(), doubts::no_date()),
            };
            self.note(note);
            return None;
        };
        let group = self.group;
        let best = group.said.iter().filter(|one| one.date.as_ref() == Some(&date)).min_by_key(|one| {
            (one.year != Year::Written, one.occasion.is_weak)
        });
        let Some(best) = best else {
            self.note(Note::inferred("date", written.as_deref(), doubts::weak_date()));
            return Some(date);
        };
        let words = best.occasion.date.as_ref().and_then(|written| best.occasion.text.get(written.range.clone()));
        // The words of the source when nothing in them was mended; else the whole sentence.
        let words = words.filter(|words| best.occasion.as_written.contains(words)).unwrap_or(&best.occasion.as_written);
        let doubt = match &best.year {
            Year::After(from) => Some(doubts::year_inferred(from)),
            Year::File(year) => Some(doubts::year_of_file(*year)),
            _ if best.occasion.is_weak => Some(doubts::weak_date()),
            _ if best.occasion.date.as_ref().is_some_and(|written| !written.fits_weekday(&date)) => {
                Some(doubts::other_weekday(&date, self.setting.language))
            }
            _ if date.days().is_empty() => Some(doubts::no_day()),
            _ => None,
        };
        // A day that is not this gathering's, in a document that is.
        let other = group.said.iter().find(|one| one.date.as_ref().is_some_and(|other| !other.overlaps(&date)));
        let other = other.map(|one| {
            let name = &self.setting.docs[one.doc].name;
            doubts::other_date(name, &one.occasion.as_written)
        });
        self.note(match doubt.or(other) {
            Some(doubt) if matches!(best.year, Year::Written | Year::Elsewhere) => Note {
                certainty: Certainty::Stated,
                ..Note::inferred("date", Some(words), doubt)
            },
            Some(doubt) => Note::inferred("date", Some(words), doubt),
            None => Note::stated("date", words),
        });
        Some(date)
    }

    fn kind(&mut self) -> GatheringType {
        let group = self.group;
        let mut said: Vec<&Dated> = group.said.iter().filter(|one| one.occasion.noun.is_some()).collect();
        // What is exact and rare says more than "samling".
        said.sort_by_key(|one| {
            let noun = one.occasion.noun.as_ref();
            let weak = noun.is_none_or(|noun| !noun.exact || noun.kind == GatheringType::Samling);
            (one.date != group.date, weak)
        });
        match said.first().and_then(|one| one.occasion.noun.clone()) {
            Some(noun) if noun.exact => noun.kind,
            Some(noun) => {
                self.note(Note::inferred("kind", self.as_written().as_deref(), doubts::kind_counted(&noun.word)));
                noun.kind
            }
            None => {
                self.note(Note::inferred("kind", self.as_written().as_deref(), doubts::kind_unsaid()));
                GatheringType::Samling
            }
        }
    }

    /// The word that the sources use for it.
    fn word(&self, kind: GatheringType) -> String {
        let nouns = self.group.said.iter().filter_map(|one| one.occasion.noun.as_ref());
        nouns
            .filter(|noun| noun.kind == kind)
            .map(|noun| noun.word.clone())
            .min_by_key(String::len)
            .unwrap_or_else(|| word_of(kind).to_owned())
    }

    fn ordinal(&self, others: &[Group]) -> Option<u8> {
        if let Some(said) = self.group.said.iter().find_map(|one| one.occasion.ordinal) {
            return Some(said);
        }
        // "Velkommen til første samling" in a list is of the first gathering of that county.
        let rank = self.rank(others)?;
        let said = self
            .readings()
            .flat_map(|(_, reading)| &reading.mentions)
            .any(|mention| mention.ordinal == Some(rank) && mention.county.is_some() && mention.county == self.group.county);
        said.then_some(rank)
    }

    /// Which one of its county's gatherings it is, by date, from 1.
    fn rank(&self, others: &[Group]) -> Option<u8> {
        let of_county = others.iter().filter(|other| other.county == self.group.county && other.date.is_some());
        let at = of_county.into_iter().position(|other| std::ptr::eq(other, self.group))?;
        u8::try_from(at + 1).ok()
    }

    fn county(&mut self, date: Option<&Edtf>) -> Option<County> {
        let (site, today) = (self.setting.site, self.setting.today);
        let said = self.group.county.clone();
        let name = match said {
            Some(name) => name,
            None => {
                let named: Vec<&str> = self
                    .own_readings()
                    .flat_map(|reading| reading.counties.iter().map(String::as_str))
                    .collect();
                let mut distinct = named.clone();
                distinct.sort_unstable();
                distinct.dedup();
                match distinct.as_slice() {
                    [one] => (*one).to_owned(),
                    [] => {
                        self.note(Note::unknown("county", None, doubts::no_county()));
                        return None;
                    }
                    several => {
                        let names = several.join(", ");
                        self.note(Note::unknown("county", Some(&names), doubts::several_counties(&names)));
                        return None;
                    }
                }
            }
        };
        let today = crate::date::Moment::try_from(today).map(Edtf::from).ok()?;
        let Some(county) = counties::at_time(&name, date, &today, &site.counties) else {
            self.note(Note::unknown("county", Some(&name), doubts::county_not_then(&name)));
            return None;
        };
        let county = county.clone();
        let is_said = self.group.said.iter().any(|one| one.occasion.county.as_ref() == Some(&name));
        if is_said {
            self.note(Note::stated("county", &name));
        } else {
            self.note(Note::inferred("county", Some(&name), doubts::county_by_mention()));
        }
        Some(county)
    }

    fn network(&self, county: Option<&County>) -> Option<Said> {
        let names = |said: &Said| county.is_none_or(|county| said.value.contains(&county.name));
        let all: Vec<Said> = self
            .readings()
            .flat_map(|(_, reading)| reading.networks.iter().map(|(_, said)| said.clone()).chain(reading.network.clone()))
            .collect();
        // A name in quotation marks is the network's own; it names its county when the document has several.
        let quoted = self.own_readings().filter_map(|reading| reading.network.clone()).find(|said| names(said));
        quoted.or_else(|| all.into_iter().find(|said| names(said) && county.is_some()))
    }

    fn network_id(&mut self, network: &Option<Said>, county: Option<&County>) -> Option<String> {
        let site = self.setting.site;
        let of_county: Vec<&(String, String, String)> = site
            .networks
            .iter()
            .filter(|(_, _, of)| county.is_some_and(|county| county.id == *of))
            .collect();
        let said = network.as_ref()?;
        let by_name = site.networks.iter().find(|(_, name, _)| name.eq_ignore_ascii_case(&said.value));
        if let Some((id, ..)) = by_name {
            self.note(Note::stated("network", &said.as_written));
            return Some(id.clone());
        }
        if let [(id, ..)] = of_county.as_slice() {
            self.note(Note::inferred("network", Some(&said.as_written), doubts::network_by_county()));
            return Some(id.clone());
        }
        self.note(Note::unknown("network", Some(&said.as_written), doubts::network_not_known(&said.value)));
        None
    }

    fn also_called(&mut self) -> Vec<String> {
        let is_held = self.group.said.iter().any(|one| one.occasion.tense == Tense::Held);
        let said: Vec<Said> = self.own_readings().flat_map(|reading| reading.notes.also_called.clone()).collect();
        if !is_held || said.is_empty() {
            return Vec::new();
        }
        self.note(Note::inferred("also_called", Some(&said[0].as_written), doubts::also_called()));
        said.into_iter().map(|said| said.value).collect()
    }

    fn status(&mut self, date: Option<&Edtf>) -> GatheringStatus {
        let is_over = date.is_none_or(|date| date.is_before(self.setting.today));
        let cancelled = self.own_readings().find_map(|reading| reading.notes.cancelled.clone());
        if let Some(said) = cancelled {
            self.note(Note::stated("status", &said.as_written));
            return GatheringStatus::Cancelled;
        }
        let held = self
            .group
            .said
            .iter()
            .find(|one| one.occasion.tense == Tense::Held && (one.date.is_none() || one.date.as_ref() == date));
        if let Some(one) = held.filter(|_| is_over) {
            let note = Note::stated("status", &one.occasion.as_written.clone());
            self.note(note);
            return GatheringStatus::Held;
        }
        let has_slides = self.own_readings().any(|reading| reading.talk.is_some());
        if has_slides && is_over {
            self.note(Note::inferred("status", None, doubts::held_by_slides()));
            return GatheringStatus::Held;
        }
        if is_over {
            self.note(Note::unknown("status", None, doubts::held_unknown()));
        }
        GatheringStatus::Planned
    }

    fn place(&mut self) -> Option<(String, Option<String>)> {
        let labelled = self.own_readings().find_map(|reading| reading.notes.place.clone());
        if let Some(said) = labelled {
            return Some(match said.value.town {
                Some(town) => {
                    self.note(Note::stated("place", &said.as_written));
                    (town, said.value.venue)
                }
                None => {
                    self.note(Note::inferred("place", Some(&said.as_written), doubts::venue_as_place()));
                    (said.value.venue?, None)
                }
            });
        }
        let group = self.group;
        let one = group.said.iter().filter(|one| one.date == group.date).find(|one| one.occasion.town.is_some());
        let Some(one) = one else {
            self.note(Note::unknown("place", None, doubts::no_place()));
            return None;
        };
        let is_planned = one.occasion.tense == Tense::Planned;
        self.note(if is_planned {
            Note {
                certainty: Certainty::Stated,
                ..Note::inferred("place", Some(&one.occasion.as_written), doubts::place_planned())
            }
        } else {
            Note::stated("place", &one.occasion.as_written)
        });
        Some((one.occasion.town.clone()?, None))
    }

    fn mode(&mut self, draft: &mut Draft) {
        let digital = draft.kind == GatheringType::Webinar
            || self.group.said.iter().any(|one| one.date == self.group.date && one.occasion.is_digital);
        let (mode, note) = match (digital, &draft.place) {
            (true, Some(_)) => (Some(AttendanceMode::Hybrid), Note::inferred("mode", self.as_written().as_deref(), doubts::mode_both())),
            (true, None) => (Some(AttendanceMode::Digital), Note::inferred("mode", self.as_written().as_deref(), doubts::mode_by_word())),
            (false, Some(_)) => (Some(AttendanceMode::Physical), Note::inferred("mode", None, doubts::mode_by_place())),
            (false, None) => (None, Note::unknown("mode", None, doubts::no_mode())),
        };
        draft.mode = mode;
        if mode == Some(AttendanceMode::Digital) {
            // There is no town to look for.
            self.notes.retain(|note| !(note.field == "place" && note.certainty == Certainty::Unknown));
        }
        self.note(note);
    }

    fn municipality(&mut self, draft: &mut Draft) {
        let Some((town, _)) = &draft.place else { return };
        let mut known = self.setting.site.municipalities.iter().filter(|(_, name)| name == town);
        if let (Some((id, _)), None) = (known.next(), known.next()) {
            draft.municipality = Some(id.clone());
            let note = Note::inferred("municipality", Some(town), doubts::municipality_by_place());
            self.note(note);
        }
    }

    fn organisers(&mut self, draft: &mut Draft) {
        let group = self.group;
        let said = group.said.iter().find(|one| one.occasion.organisers.len() > 1);
        let mut as_written = said.map(|one| one.occasion.as_written.clone());
        let mut names: Vec<String> = said.map(|one| one.occasion.organisers.clone()).unwrap_or_default();
        let mut is_said = true;
        if names.is_empty() {
            // Those who welcome everybody, or who sign the letter.
            is_said = false;
            for reading in self.own_readings() {
                if let Some(talk) = reading.talk.as_ref().filter(|talk| talk.title.to_lowercase().starts_with("velkommen")) {
                    names.extend(talk.speakers.iter().filter_map(|person| person.affiliation.clone()));
                    as_written = Some(talk.as_written.clone());
                }
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        if names.is_empty() {
            self.note(Note::unknown("organisers", None, doubts::no_organiser()));
            return;
        }
        let mut missing = Vec::new();
        for (index, name) in names.iter().enumerate() {
            match self.setting.site.actor(name, draft.date.as_ref()) {
                Some(id) if index == 0 => draft.organisers.push(id),
                Some(id) => draft.co_organisers.push(id),
                None => missing.push(name.clone()),
            }
        }
        if draft.organisers.is_empty() {
            draft.organisers = draft.co_organisers.drain(..).take(1).collect();
        }
        let as_written = as_written.as_deref();
        if !missing.is_empty() {
            self.note(Note::unknown("organisers", as_written, doubts::actors_not_known(&missing.join(", "))));
        } else if !is_said {
            self.note(Note::inferred("organisers", as_written, doubts::actors_inferred()));
        } else if let Some(written) = as_written {
            self.note(Note::stated("organisers", written));
        }
    }

    /// Registration, recording, contacts, audience, hours.
    fn remarks(&mut self, draft: &mut Draft) {
        let notes: Vec<_> = self.own_readings().map(|reading| reading.notes.clone()).collect();
        let year = draft.date.as_ref().and_then(Edtf::year);
        for said in notes.iter().filter_map(|notes| notes.registration.as_ref()) {
            if draft.registration.is_some() {
                break;
            }
            let deadline = said.value.deadline.as_ref().and_then(|written| written.edtf(written.year.or(year)?));
            let note = if said.value.url.is_some() {
                Note::stated("registration", &said.as_written)
            } else {
                Note::unknown("registration", Some(&said.as_written), doubts::no_registration_address())
            };
            self.note(note);
            draft.registration = Some((said.value.url.clone(), deadline));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.recording.as_ref()) {
            draft.has_announced_recording = true;
            self.note(Note::unknown("recordings", Some(&said.as_written), doubts::recording_announced()));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.open_for_all.as_ref()) {
            draft.open_for_all = true;
            self.note(Note::stated("open_for_all", &said.as_written));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.audience.as_ref()) {
            draft.audience = Some(said.value.clone());
            self.note(Note::stated("audience", &said.as_written));
        }
        if let Some(said) = notes.iter().find_map(|notes| notes.hours.as_ref())
            && draft.date.as_ref().is_some_and(Edtf::is_single_day)
        {
            draft.starts = Some(said.value.0);
            draft.ends = said.value.1.filter(|end| *end >= said.value.0);
            self.note(Note::stated("starts", &said.as_written));
        }
        for said in notes.iter().flat_map(|notes| &notes.contacts) {
            if !draft.contacts.contains(&said.value.name) {
                let field = format!("contacts[{}]", draft.contacts.len());
                self.note(Note::stated(&field, &said.as_written));
                draft.contacts.push(said.value.name.clone());
            }
        }
        if notes.iter().any(|notes| notes.has_email) {
            self.note(Note::inferred("contacts", None, doubts::email_left_out()));
        }
    }

    fn id(&mut self, draft: &Draft) -> String {
        let base = match (&draft.county, &draft.place) {
            (Some(county), _) => slug(&county.name, "samling"),
            (None, Some((town, _))) => slug(town, "samling"),
            (None, None) => slug(word_of(draft.kind), "samling"),
        };
        let end = match &draft.date {
            Some(date) => start_of(date),
            None => slug(word_of(draft.kind), "samling"),
        };
        let id = if base == end { base } else { format!("{base}-{end}") };
        id
    }

    /// Each file gets its name in the folder; those that are no talk's become materials.
    fn files(&mut self, draft: &mut Draft, others: &[usize]) {
        for doc in self.group.own.clone() {
            let Doc { file, name, reading, .. } = &self.setting.docs[doc];
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
                    self.notes.push(Note::inferred(&field("kind"), None, doubts::material_kind(name)));
                    other.unwrap_or(MaterialKind::Other)
                }
            };
            let title = self.material_title(reading, name, &field("title"));
            if reading.sort == Sort::Mail {
                self.notes.push(Note::inferred(&field("file"), None, doubts::mail_in_the_folder()));
            }
            if reading.lists_people {
                self.notes.push(Note::inferred(&field("file"), None, doubts::may_list_people()));
            }
            if kind == MaterialKind::Photos {
                self.notes.push(Note::inferred(&field("file"), None, doubts::photos_need_words()));
            }
            if incoming.is_broken {
                self.notes.push(Note::unknown(&field("file"), None, doubts::not_read_whole()));
            }
            if self.group.unsure.contains(&doc) {
                self.notes.push(Note::inferred(&field("file"), None, doubts::perhaps_elsewhere()));
            }
            if !reading.misread.is_empty() {
                let words = reading.misread.len();
                self.notes.push(Note::inferred(&field("file"), None, doubts::misread(words)));
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
                self.note(Note::unknown(&field, None, doubts::video_needs_captions()));
            } else {
                self.note(Note::inferred(&field, None, doubts::material_kind(&incoming.name)));
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

    fn material_title(&mut self, reading: &Reading, name: &str, field: &str) -> String {
        if let Some(title) = reading.title.as_ref().filter(|title| is_fit(title)) {
            return without_marks(title);
        }
        if let Some(from) = reading.letter.as_ref().and_then(|letter| letter.from.as_ref()) {
            let title = format!("{} {}", (self.setting.word)("import-letter-from"), from.name);
            self.note(Note::inferred(field, None, doubts::letter_without_title()));
            return title;
        }
        if reading.sort != Sort::Picture {
            self.note(Note::inferred(field, None, doubts::material_without_title()));
        }
        last_part(name).to_owned()
    }

    fn deck(&mut self, draft: &mut Draft, reading: &Reading, file: String, name: &str) {
        let Some(talk) = &reading.talk else { return };
        let index = draft.talks.len();
        let field = |field: &str| format!("presentations[{index}].{field}");
        let title = if is_fit(&talk.title) {
            without_marks(&talk.title)
        } else {
            self.note(Note::inferred(&field("title"), None, doubts::deck_without_title()));
            last_part(name).to_owned()
        };
        if talk.is_taken_apart {
            self.note(Note::inferred(&field("speakers"), Some(&talk.as_written), doubts::speakers_by_shape()));
        } else if talk.speakers.is_empty() {
            let doubt = match &talk.author {
                Some(author) => doubts::author_only(author),
                None => doubts::no_speakers(),
            };
            self.note(Note::unknown(&field("speakers"), Some(&talk.as_written).filter(|text| !text.is_empty()).map(String::as_str), doubt));
        } else {
            self.note(Note::stated(&field("speakers"), &talk.as_written));
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

    fn talks_and_sessions(&mut self, draft: &mut Draft) {
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
                    Some(above) => self.group.said.iter().any(|one| one.doc == *doc && one.occasion.line == above.line),
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
        let posts: Vec<_> = if days.len() > 1 && tables.iter().all(|table| table.posts.len() <= best) && tables.len() <= days.len() {
            tables.iter().flat_map(|table| table.posts.clone()).collect()
        } else {
            let table = tables.into_iter().find(|table| table.posts.len() == best);
            table.map(|table| table.posts).unwrap_or_default()
        };
        let made = programme(&posts, draft.date.as_ref(), &mut draft.talks, &mut self.names);
        draft.sessions = made.sessions;
        self.notes.extend(made.notes);
        let single = draft.date.as_ref().is_some_and(Edtf::is_single_day);
        if single && draft.starts.is_none() {
            draft.starts = draft.sessions.iter().filter_map(|session| session.start).min();
            draft.ends = draft.sessions.iter().filter_map(|session| session.end).max();
            if draft.ends < draft.starts {
                draft.ends = None;
            }
        }
    }

    /// Documents that are named and are not among the files.
    fn mentions(&mut self, draft: &mut Draft, others: &[Group]) {
        let rank = self.rank(others);
        let main_of = |doc: usize| others.iter().position(|other| other.own.contains(&doc));
        let mine = others.iter().position(|other| std::ptr::eq(other, self.group));
        let mut found: Vec<(crate::import::reading::Mention, bool)> = Vec::new();
        for (doc, reading) in self.readings() {
            for mention in &reading.mentions {
                let by_date = mention.date.as_ref().is_some_and(|written| {
                    let year = draft.date.as_ref().and_then(Edtf::year);
                    let date = year.and_then(|year| written.edtf(year));
                    matches!((&date, &draft.date), (Some(a), Some(b)) if a.overlaps(b))
                });
                let county_fits = mention.county.is_none() || mention.county == self.group.county;
                let by_ordinal = mention.date.is_none() && mention.ordinal.is_some() && mention.ordinal == rank && county_fits;
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
            let has_file = draft.materials.iter().any(|material| material.kind == mention.kind);
            let has_talk = mention.kind == MaterialKind::Slides && draft.talks.iter().any(|talk| !talk.materials.is_empty());
            if has_file || has_talk {
                continue;
            }
            let index = draft.materials.len();
            let field = format!("materials[{index}].missing");
            if by_ordinal {
                self.note(Note::inferred(&field, Some(&mention.as_written), doubts::mention_by_ordinal()));
            } else {
                self.note(Note::unknown(&field, Some(&mention.as_written), doubts::not_preserved()));
            }
            draft.materials.push(DraftMaterial {
                title: without_marks(&mention.title),
                kind: mention.kind,
                file: None,
                as_written: Some(mention.as_written),
            });
        }
    }

    fn evaluation(&mut self, draft: &mut Draft) {
        let found: Vec<_> = self.own_readings().filter_map(|reading| reading.questions.clone()).collect();
        let Some(questions) = found.into_iter().max_by_key(|questions| questions.groups.len()) else {
            return;
        };
        draft.evaluation_by_email = questions.by_email;
        let mut mended = 0;
        for (index, group) in questions.groups.into_iter().enumerate() {
            let introduction = group.introduction.unwrap_or_default();
            let lower = introduction.to_lowercase();
            let short = introduction.trim_end_matches([':', ' ']).to_owned();
            let field = format!("evaluation.groups[{index}].audience");
            let written = group.introduction_written.as_deref().filter(|text| !text.is_empty());
            let audience = if short.chars().count() <= 120 && (lower.contains("til ") || lower.contains("for ")) {
                self.note(Note::inferred(&field, written, doubts::audience_unsaid()));
                short
            } else {
                self.note(Note::inferred(&field, written, doubts::audience_unsaid()));
                let word = if lower.contains(" alle") { "import-audience-all" } else { "import-audience-unknown" };
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
            self.note(Note::inferred("evaluation", None, doubts::questions_mended(mended)));
        }
    }

    /// Keeps the words of a question that were mended; how many were.
    fn mended(&mut self, question: &crate::import::reading::Question, field: &str) -> usize {
        let mut mended = 0;
        if question.text != question.as_written {
            mended += 1;
            self.note(Note {
                certainty: Certainty::Inferred,
                ..Note::stated(&format!("{field}.text"), &question.as_written)
            });
        }
        for (index, below) in question.questions.iter().enumerate() {
            mended += self.mended(below, &format!("{field}.questions[{index}]"));
        }
        mended
    }

    fn letters(&mut self, draft: &mut Draft) {
        for doc in &self.group.own {
            let Doc { reading, file, .. } = &self.setting.docs[*doc];
            let Some(letter) = &reading.letter else { continue };
            if reading.kind != Some(MaterialKind::Letter) {
                continue;
            }
            let stored = draft.files.iter().find(|(index, _)| index == file).map(|(_, name)| name.as_str());
            let material = draft.materials.iter().find(|material| material.file.as_deref() == stored && stored.is_some());
            let title = material.map_or_else(|| (self.setting.word)("import-letter"), |material| material.title.clone());
            let date = reading.sent.as_deref().and_then(|sent| Edtf::parse(sent).ok());
            let mut notes = Vec::new();
            if date.is_none() {
                notes.push(Note::unknown("date", None, doubts::letter_without_date()));
            }
            if reading.title.is_none() {
                notes.push(Note::inferred("title", None, doubts::letter_without_title()));
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

/// Where a field stands in the file.
fn place(field: &str) -> usize {
    const ORDER: [&str; 19] = [
        "title", "also_called", "kind", "date", "starts", "status", "mode", "place", "organisers", "network", "municipality", "county",
        "audience", "open_for_all", "registration", "recordings", "sessions", "presentations", "materials",
    ];
    let first = field.split(['[', '.']).next().unwrap_or_default();
    ORDER.iter().position(|known| *known == first).unwrap_or(ORDER.len())
}

/// Notes of one field become one: the first doubt stands first, the others after it are kept under the field's parent.
fn merged(notes: Vec<Note>) -> Vec<Note> {
    let mut merged: Vec<Note> = Vec::new();
    for note in notes {
        match merged.last_mut().filter(|last| last.field == note.field) {
            Some(last) => {
                last.as_written = last.as_written.take().or(note.as_written);
                last.more.extend(note.doubt);
                if note.certainty != Certainty::Stated && last.certainty == Certainty::Stated {
                    last.certainty = note.certainty;
                }
            }
            None => merged.push(note),
        }
    }
    for note in &mut merged {
        if note.doubt.is_none() && !note.more.is_empty() {
            note.doubt = Some(note.more.remove(0));
        }
    }
    merged
}

/// The first day, month or year as EDTF, for an id.
fn start_of(date: &Edtf) -> String {
    let written = date.to_string();
    let start = written.split('/').next().unwrap_or_default();
    start.trim_end_matches(['?', '~', '%']).to_lowercase()
}

fn last_part(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// A title that a person may have written.
fn is_fit(title: &str) -> bool {
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && title.chars().count() <= 200
}

/// Without the quotation marks around it.
fn without_marks(title: &str) -> String {
    let title = title.trim().trim_matches(['“', '”', '„', '‟', '‘', '’']).trim();
    title.to_owned()
}

fn is_video(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    matches!(ending.as_str(), "mp4" | "mov" | "avi" | "mkv" | "webm" | "m4v" | "wmv" | "mp3" | "m4a" | "wav")
}
