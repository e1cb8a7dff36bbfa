//! Bokmål and nynorsk: how much of each year's texts is in which, and the texts that are in another language than they state.

use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::content::model::Archive;
use crate::content::schema::MarkdownBody;
use crate::content::source::Entry;
use crate::documents::language_of_texts;
use serde::Serialize;
use std::collections::BTreeMap;

/// The words in the texts of a year's gatherings, by the language that each text states.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct YearOfTexts {
    /// None: of gatherings without a date.
    pub year: Option<i16>,
    pub bokmal: usize,
    pub nynorsk: usize,
    pub others: usize,
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
    pub misstated: Vec<MisstatedText>,
}

pub fn written_standards(archive: &Archive) -> WrittenStandards {
    let mut standards = Standards::default();
    let site = archive.site.record.language;
    for gathering in &archive.gatherings {
        let year = gathering.date().and_then(|date| date.year());
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
        standards.check_entry(page.record.lang.unwrap_or(site), page);
    }
    for project in &archive.projects {
        standards.check_entry(project.record.lang.unwrap_or(site), project);
    }
    WrittenStandards {
        years: standards.years.into_values().collect(),
        misstated: standards.misstated,
    }
}

#[derive(Default)]
struct Standards {
    years: BTreeMap<Option<i16>, YearOfTexts>,
    misstated: Vec<MisstatedText>,
}

impl Standards {
    /// `stated`: the language of the record's own text.
    fn add_entry<T>(&mut self, year: Option<i16>, stated: Language, entry: &Entry<T>) {
        for (language, body) in texts(stated, entry) {
            let words = body
                .text()
                .map_or(0, |text| text.split_whitespace().count());
            if words == 0 {
                continue;
            }
            let of_year = self.years.entry(year).or_default();
            of_year.year = year;
            match language {
                Language::Nb => of_year.bokmal += words,
                Language::Nn => of_year.nynorsk += words,
                _ => of_year.others += words,
            }
        }
        self.check_entry(stated, entry);
    }

    fn check_entry<T>(&mut self, stated: Language, entry: &Entry<T>) {
        for (language, body) in texts(stated, entry) {
            let detected = body
                .text()
                .and_then(|text| language_of_texts([text].into_iter()));
            if let Some(detected) = detected.filter(|detected| *detected != language.tag()) {
                self.misstated.push(MisstatedText {
                    file: body.file.clone(),
                    stated: language.tag(),
                    detected,
                });
            }
        }
    }
}

/// The texts of a record in its own and other languages.
fn texts<T>(stated: Language, entry: &Entry<T>) -> impl Iterator<Item = (Language, &MarkdownBody)> {
    let own = entry.body.iter().map(move |body| (stated, body));
    let twins = entry.twins.iter();
    own.chain(twins.map(|twin| (twin.language, &twin.body)))
}
