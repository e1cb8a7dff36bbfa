//! Bokmål and nynorsk: how much of each year's texts is in which, and the texts that are in another language than they state.
//!
//! A text of the site's own is in the language that its words tell, or, where they leave doubt, in the one that it states. An
//! attached file is in the one that its record states, or that its words tell.

use crate::base::path::SourcePath;
use crate::base::text::{Language, language_of_texts};
use crate::build::AttachedFiles;
use crate::content::model::{Archive, Gathering};
use crate::content::schema::MarkdownBody;
use crate::content::schema::records::MaterialRecord;
use crate::content::source::Entry;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TextCount {
    pub texts: usize,
    pub words: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageCounts {
    pub bokmal: TextCount,
    pub nynorsk: TextCount,
    pub others: TextCount,
    /// Files that state no language, and whose words leave doubt.
    pub unknown: TextCount,
}

impl LanguageCounts {
    /// `language`: a BCP 47 tag.
    fn add(&mut self, language: Option<&str>, words: usize) {
        let count = match language {
            Some("nb") => &mut self.bokmal,
            Some("nn") => &mut self.nynorsk,
            Some(_) => &mut self.others,
            None => &mut self.unknown,
        };
        count.texts += 1;
        count.words += words;
    }

    pub fn is_empty(&self) -> bool {
        *self == LanguageCounts::default()
    }

    /// How much of the Norwegian words is in nynorsk. None: there are no Norwegian words.
    pub fn nynorsk_percent(&self) -> Option<usize> {
        let norwegian = self.bokmal.words + self.nynorsk.words;
        (self.nynorsk.words * 100 + norwegian / 2).checked_div(norwegian)
    }
}

/// The texts of a year's gatherings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearOfTexts {
    /// None: of gatherings without a date.
    pub year: Option<i16>,
    #[serde(flatten)]
    pub counts: LanguageCounts,
}

/// A text whose words are another language's than it states. Both are BCP 47 tags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MisstatedText {
    pub file: SourcePath,
    pub stated: &'static str,
    pub detected: &'static str,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct WrittenStandards {
    pub years: Vec<YearOfTexts>,
    /// With the texts that belong to no gathering.
    #[serde(rename = "all_texts")]
    pub total: LanguageCounts,
    pub misstated: Vec<MisstatedText>,
}

pub fn written_standards(archive: &Archive, files: &AttachedFiles) -> WrittenStandards {
    let mut standards = Standards::default();
    let site = archive.site.record.language;
    for gathering in &archive.gatherings {
        let year = Some(year_of(gathering));
        let stated = gathering.record().lang.unwrap_or(site);
        standards.add_entry(year, stated, &gathering.entry);
        for talk in &gathering.presentations {
            standards.add_entry(year, talk.record.lang.unwrap_or(stated), talk);
        }
        for letter in &gathering.letters {
            standards.add_entry(year, letter.record.lang.unwrap_or(stated), letter);
        }
    }
    for page in &archive.pages {
        standards.add_entry(None, page.record.lang.unwrap_or(site), page);
    }
    for project in &archive.projects {
        standards.add_entry(None, project.record.lang.unwrap_or(site), project);
    }
    for county in &archive.counties {
        standards.add_entry(None, county.record.lang.unwrap_or(site), county);
    }
    if let Some(programme) = &archive.programme {
        standards.add_entry(None, programme.record.lang.unwrap_or(site), programme);
    }
    standards.add_files(archive, files);
    WrittenStandards {
        years: (standards.years.into_iter())
            .map(|(year, counts)| YearOfTexts { year, counts })
            .collect(),
        total: standards.total,
        misstated: standards.misstated,
    }
}

/// The year of a gathering; None where it has no date.
fn year_of(gathering: &Gathering) -> Option<i16> {
    gathering.date().and_then(|date| date.year())
}

#[derive(Default)]
struct Standards {
    years: BTreeMap<Option<i16>, LanguageCounts>,
    total: LanguageCounts,
    misstated: Vec<MisstatedText>,
}

impl Standards {
    /// `year`: of the gathering that the text belongs to, if it belongs to one.
    fn add(&mut self, year: Option<Option<i16>>, language: Option<&str>, words: usize) {
        self.total.add(language, words);
        if let Some(year) = year {
            self.years.entry(year).or_default().add(language, words);
        }
    }

    /// `stated`: the language of the record's own text.
    fn add_entry<T>(&mut self, year: Option<Option<i16>>, stated: Language, entry: &Entry<T>) {
        for (language, body) in texts(stated, entry) {
            let text = body.text().unwrap_or_default();
            let words = text.split_whitespace().count();
            if words == 0 {
                continue;
            }
            let detected = language_of_texts([text].into_iter());
            self.add(year, detected.or(Some(language.tag())), words);
            if let Some(detected) = detected.filter(|detected| *detected != language.tag()) {
                self.misstated.push(MisstatedText {
                    file: body.file.clone(),
                    stated: language.tag(),
                    detected,
                });
            }
        }
    }

    fn add_files(&mut self, archive: &Archive, files: &AttachedFiles) {
        let mut stated: HashMap<SourcePath, Language> = HashMap::new();
        let mut years: HashMap<&str, Option<i16>> = HashMap::new();
        for gathering in &archive.gatherings {
            let entry = &gathering.entry;
            years.insert(gathering.folder(), year_of(gathering));
            add_stated(&mut stated, &entry.file, &entry.record.materials);
            for talk in &gathering.presentations {
                add_stated(&mut stated, &talk.file, &talk.record.materials);
            }
        }
        for project in &archive.projects {
            add_stated(&mut stated, &project.file, &project.record.materials);
        }
        for text in files.texts() {
            let stated = stated.get(text.file).map(|language| language.tag());
            // In the gathering's folder or one inside it.
            let mut folders = text.file.as_str().rmatch_indices('/');
            let year = folders.find_map(|(end, _)| years.get(&text.file.as_str()[..end]).copied());
            self.add(year, stated.or(text.language), text.words);
        }
    }
}

/// Adds the languages that the materials of the record in `file` state.
fn add_stated(
    stated: &mut HashMap<SourcePath, Language>,
    file: &SourcePath,
    materials: &[MaterialRecord],
) {
    stated.extend(materials.iter().filter_map(|material| {
        let path = file.sibling(material.file.as_deref()?)?;
        Some((path, material.lang?))
    }));
}

/// The texts of a record in its own and other languages.
fn texts<T>(stated: Language, entry: &Entry<T>) -> impl Iterator<Item = (Language, &MarkdownBody)> {
    let own = entry.body.iter().map(move |body| (stated, body));
    let twins = entry.twins.iter();
    own.chain(twins.map(|twin| (twin.language, &twin.body)))
}
