//! The texts that people have written into records, each with the language that it states.

use super::ArchiveRecords;
use crate::base::path::FieldPath;
use crate::base::text::Language;
use crate::content::schema::MarkdownBody;
use crate::content::source::Entry;
use crate::diagnostics::Location;

/// One text of one record, or of its translation.
#[derive(Clone, Debug)]
pub struct WrittenText<'a> {
    pub place: TextPlace<'a>,
    pub text: &'a str,
    pub language: Language,
    /// It is a translation's, in a file whose name states the language.
    pub is_twin: bool,
}

#[derive(Clone, Debug)]
pub enum TextPlace<'a> {
    /// The value of a field.
    Field(Location),
    /// The text below the fields.
    Body(&'a MarkdownBody),
}

/// The summaries, longer fields and bodies of all records, without those that were not read in this build.
pub fn written_texts(archive: &ArchiveRecords) -> Vec<WrittenText<'_>> {
    let site = archive.site.record.language;
    let mut texts = Vec::new();
    for gathering in &archive.gatherings {
        let record = gathering.record();
        let of_gathering = record.lang.unwrap_or(site);
        let fields = [
            ("summary", &record.summary),
            ("follow_up", &record.follow_up),
        ];
        add(&mut texts, &gathering.entry, of_gathering, &fields);
        for talk in &gathering.presentations {
            let lang = talk.record.lang.unwrap_or(of_gathering);
            add(&mut texts, talk, lang, &[("summary", &talk.record.summary)]);
        }
        for letter in &gathering.letters {
            let lang = letter.record.lang.unwrap_or(of_gathering);
            add(
                &mut texts,
                letter,
                lang,
                &[("summary", &letter.record.summary)],
            );
        }
    }
    add_undated(&mut texts, archive, site);
    texts
}

/// Of the records that belong to no gathering.
fn add_undated<'a>(texts: &mut Vec<WrittenText<'a>>, archive: &'a ArchiveRecords, site: Language) {
    for county in &archive.counties {
        let record = &county.record;
        add(
            texts,
            county,
            record.lang.unwrap_or(site),
            &[("summary", &record.summary)],
        );
    }
    for project in &archive.projects {
        let record = &project.record;
        let fields = [
            ("summary", &record.summary),
            ("need", &record.need),
            ("evaluation", &record.evaluation),
        ];
        add(texts, project, record.lang.unwrap_or(site), &fields);
    }
    for page in &archive.pages {
        let record = &page.record;
        add(
            texts,
            page,
            record.lang.unwrap_or(site),
            &[("summary", &record.summary)],
        );
    }
    if let Some(programme) = &archive.programme {
        let record = &programme.record;
        add(
            texts,
            programme,
            record.lang.unwrap_or(site),
            &[("summary", &record.summary)],
        );
    }
}

/// `language`: of the record's own words.
fn add<'a, T>(
    texts: &mut Vec<WrittenText<'a>>,
    entry: &'a Entry<T>,
    language: Language,
    fields: &[(&'static str, &'a Option<String>)],
) {
    let own = |place, text, language, is_twin| WrittenText {
        place,
        text,
        language,
        is_twin,
    };
    for (field, text) in fields {
        let text = text.as_deref();
        texts
            .extend(text.map(|text| own(TextPlace::Field(entry.at(field)), text, language, false)));
    }
    let body = |body: &'a MarkdownBody, language, is_twin| {
        Some(own(TextPlace::Body(body), body.text()?, language, is_twin))
    };
    texts.extend(
        entry
            .body
            .as_ref()
            .and_then(|own| body(own, language, false)),
    );
    for twin in &entry.twins {
        let summary = FieldPath::root().key("summary");
        let place = TextPlace::Field(Location::field(&twin.file, summary));
        let text = twin.record.summary.as_deref();
        texts.extend(text.map(|text| own(place, text, twin.language, true)));
        texts.extend(body(&twin.body, twin.language, true));
    }
}
