//! Where it was, and who held it.

use super::*;

impl Compose<'_> {
    pub(super) fn county(&mut self, date: Option<&Edtf>) -> Option<County> {
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
                        self.note(FieldEvidence::unknown("county", None, doubts::no_county()));
                        return None;
                    }
                    several => {
                        let names = several.join(", ");
                        self.note(FieldEvidence::unknown(
                            "county",
                            Some(&names),
                            doubts::several_counties(&names),
                        ));
                        return None;
                    }
                }
            }
        };
        let today = crate::base::date::Moment::try_from(today)
            .map(Edtf::from)
            .ok()?;
        let Some(county) = counties::at_time(&name, date, &today, &site.counties) else {
            self.note(FieldEvidence::unknown(
                "county",
                Some(&name),
                doubts::county_not_then(&name),
            ));
            return None;
        };
        let county = county.clone();
        let is_said = self
            .group
            .said
            .iter()
            .any(|one| one.occasion.county.as_ref() == Some(&name));
        if is_said {
            self.note(FieldEvidence::stated("county", &name));
        } else {
            self.note(FieldEvidence::inferred(
                "county",
                Some(&name),
                doubts::county_by_mention(),
            ));
        }
        Some(county)
    }

    pub(super) fn network(&self, county: Option<&County>) -> Option<Quoted> {
        let names = |said: &Quoted| county.is_none_or(|county| said.value.contains(&county.name));
        let all: Vec<Quoted> = self
            .readings()
            .flat_map(|(_, reading)| {
                reading
                    .networks
                    .iter()
                    .map(|(_, said)| said.clone())
                    .chain(reading.network.clone())
            })
            .collect();
        // A name in quotation marks is the network's own; it names its county when the document has several.
        let quoted = self
            .own_readings()
            .filter(|reading| {
                reading.counties.len() <= 1 || reading.network.as_ref().is_some_and(names)
            })
            .find_map(|reading| reading.network.clone());
        quoted.or_else(|| all.into_iter().find(|said| names(said) && county.is_some()))
    }

    pub(super) fn network_id(
        &mut self,
        network: &Option<Quoted>,
        county: Option<&County>,
    ) -> Option<String> {
        let site = self.setting.site;
        let of_county: Vec<&(String, String, String)> = site
            .networks
            .iter()
            .filter(|(_, _, of)| county.is_some_and(|county| county.id == *of))
            .collect();
        let said = network.as_ref()?;
        let by_name = site
            .networks
            .iter()
            .find(|(_, name, _)| name.eq_ignore_ascii_case(&said.value));
        if let Some((id, ..)) = by_name {
            self.note(FieldEvidence::stated("network", &said.as_written));
            return Some(id.clone());
        }
        if let [(id, ..)] = of_county.as_slice() {
            self.note(FieldEvidence::inferred(
                "network",
                Some(&said.as_written),
                doubts::network_by_county(),
            ));
            return Some(id.clone());
        }
        self.note(FieldEvidence::unknown(
            "network",
            Some(&said.as_written),
            doubts::network_not_known(&said.value),
        ));
        None
    }

    pub(super) fn place(&mut self) -> Option<(String, Option<String>)> {
        let labelled = self
            .own_readings()
            .find_map(|reading| reading.notes.place.clone());
        if let Some(said) = labelled {
            return Some(match said.value.town {
                Some(town) => {
                    self.note(FieldEvidence::stated("place", &said.as_written));
                    (town, said.value.venue)
                }
                None => {
                    self.note(FieldEvidence::inferred(
                        "place",
                        Some(&said.as_written),
                        doubts::venue_as_place(),
                    ));
                    (said.value.venue?, None)
                }
            });
        }
        let group = self.group;
        let one = group
            .said
            .iter()
            .filter(|one| one.date == group.date)
            .find(|one| one.occasion.town.is_some());
        let Some(one) = one else {
            self.note(FieldEvidence::unknown("place", None, doubts::no_place()));
            return None;
        };
        let is_planned = one.occasion.tense == Tense::Planned;
        self.note(if is_planned {
            FieldEvidence {
                certainty: Certainty::Stated,
                ..FieldEvidence::inferred(
                    "place",
                    Some(&one.occasion.as_written),
                    doubts::place_planned(),
                )
            }
        } else {
            FieldEvidence::stated("place", &one.occasion.as_written)
        });
        Some((one.occasion.town.clone()?, None))
    }

    pub(super) fn mode(&mut self, draft: &mut GatheringDraft) {
        let digital = draft.kind == GatheringType::Webinar
            || self
                .group
                .said
                .iter()
                .any(|one| one.date == self.group.date && one.occasion.is_digital);
        let (mode, note) = match (digital, &draft.place) {
            (true, Some(_)) => (
                Some(AttendanceMode::Hybrid),
                FieldEvidence::inferred("mode", self.as_written().as_deref(), doubts::mode_both()),
            ),
            (true, None) => (
                Some(AttendanceMode::Digital),
                FieldEvidence::inferred(
                    "mode",
                    self.as_written().as_deref(),
                    doubts::mode_by_word(),
                ),
            ),
            (false, Some(_)) => (
                Some(AttendanceMode::Physical),
                FieldEvidence::inferred("mode", None, doubts::mode_by_place()),
            ),
            (false, None) => (
                None,
                FieldEvidence::unknown("mode", None, doubts::no_mode()),
            ),
        };
        draft.mode = mode;
        if mode == Some(AttendanceMode::Digital) {
            // There is no town to look for.
            self.notes
                .retain(|note| !(note.field == "place" && note.certainty == Certainty::Unknown));
        }
        self.note(note);
    }

    pub(super) fn municipality(&mut self, draft: &mut GatheringDraft) {
        let Some((town, _)) = &draft.place else {
            return;
        };
        let mut known = self
            .setting
            .site
            .municipalities
            .iter()
            .filter(|(_, name)| name == town);
        if let (Some((id, _)), None) = (known.next(), known.next()) {
            draft.municipality = Some(id.clone());
            let note = FieldEvidence::inferred(
                "municipality",
                Some(town),
                doubts::municipality_by_place(),
            );
            self.note(note);
        }
    }

    pub(super) fn organisers(&mut self, draft: &mut GatheringDraft) {
        let group = self.group;
        let said = group
            .said
            .iter()
            .find(|one| !one.occasion.organisers.is_empty() && one.date == group.date);
        let mut as_written = said.map(|one| one.occasion.as_written.clone());
        let mut names: Vec<String> = said
            .map(|one| one.occasion.organisers.clone())
            .unwrap_or_default();
        let mut is_said = true;
        if names.is_empty() {
            // Those who welcome everybody, or who sign the letter.
            is_said = false;
            for reading in self.own_readings() {
                if let Some(talk) = reading
                    .talk
                    .as_ref()
                    .filter(|talk| talk.title.to_lowercase().starts_with("velkommen"))
                {
                    names.extend(
                        talk.speakers
                            .iter()
                            .filter_map(|person| person.affiliation.clone()),
                    );
                    as_written = Some(talk.as_written.clone());
                }
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        if names.is_empty() {
            self.note(FieldEvidence::unknown(
                "organisers",
                None,
                doubts::no_organiser(),
            ));
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
            self.note(FieldEvidence::unknown(
                "organisers",
                as_written,
                doubts::actors_not_known(&missing.join(", ")),
            ));
        } else if !is_said {
            self.note(FieldEvidence::inferred(
                "organisers",
                as_written,
                doubts::actors_inferred(),
            ));
        } else if let Some(written) = as_written {
            self.note(FieldEvidence::stated("organisers", written));
        }
    }
}
