//! What is new in the archive, and since when. The day is one that the records state, never that of a build: when a record was
//! updated, corrected or published, when a file of it was published, or when a gathering that was held took place. What has no such day is
//! no news.

use super::{Gathering, Letter, Presentation};
use crate::base::date::{Date, Edtf};
use crate::content::schema::records::{GatheringStatus, MaterialRecord, ProjectRecord};
use crate::content::source::Entry;

pub struct News<'a> {
    pub of: NewsSubject<'a>,
    /// The last stated day on which something of it became new.
    pub day: Date,
    /// When it was first published, where that is stated.
    pub published: Option<Date>,
    /// Why it was corrected, where that is what is new.
    pub erratum: Option<&'a str>,
    /// The materials that were published that day.
    pub materials: Vec<&'a MaterialRecord>,
}

#[derive(Clone, Copy)]
pub enum NewsSubject<'a> {
    Gathering(&'a Gathering),
    Talk(&'a Gathering, &'a Presentation),
    Letter(&'a Gathering, &'a Letter),
    Project(&'a Entry<ProjectRecord>),
}

/// The gathering itself, its talks and its letters, as far as they are news.
pub fn news_of_gathering(gathering: &Gathering) -> Vec<News<'_>> {
    let record = gathering.record();
    let was_held = record.status == GatheringStatus::Held;
    let held_on = gathering.date().filter(|_| was_held);
    let stated = [&record.updated, &record.published].into_iter().flatten();
    let stated = stated.chain(published(&record.materials));
    let own = News::new(
        NewsSubject::Gathering(gathering),
        stated,
        held_on,
        record.published.as_ref(),
    );
    let own = own.map(|own| own.with_materials(&record.materials));
    let own = with_erratum(own, gathering);
    let talks = gathering.presentations.iter().map(|talk| {
        let record = &talk.record;
        let stated = (record.updated.iter()).chain(published(&record.materials));
        let held_on = record.date.as_ref().filter(|_| was_held).or(held_on);
        let news = News::new(NewsSubject::Talk(gathering, talk), stated, held_on, None);
        news.map(|news| news.with_materials(&record.materials))
    });
    let letters = gathering.letters.iter().map(|letter| {
        let record = &letter.record;
        let subject = NewsSubject::Letter(gathering, letter);
        News::new(subject, record.updated.iter(), record.date.value(), None)
    });
    std::iter::once(own)
        .chain(talks)
        .chain(letters)
        .flatten()
        .collect()
}

/// The last correction of an archived gathering is news of it, unless something else became new later.
fn with_erratum<'a>(news: Option<News<'a>>, gathering: &'a Gathering) -> Option<News<'a>> {
    let frozen = gathering.frozen.as_ref();
    let errata = frozen.into_iter().flat_map(|frozen| &frozen.record.errata);
    let dated = errata.filter_map(|erratum| Some((erratum.amended_on.earliest()?, erratum)));
    let Some((day, erratum)) = dated.max_by_key(|(day, _)| *day) else {
        return news;
    };
    match news {
        Some(news) if news.day > day => Some(news),
        news => Some(News {
            of: NewsSubject::Gathering(gathering),
            day,
            published: news.and_then(|news| news.published),
            erratum: Some(&erratum.reason),
            materials: Vec::new(),
        }),
    }
}

pub fn news_of_project(project: &Entry<ProjectRecord>) -> Option<News<'_>> {
    let record = &project.record;
    let stated = (record.updated.iter()).chain(published(&record.materials));
    let news = News::new(NewsSubject::Project(project), stated, None, None)?;
    Some(news.with_materials(&record.materials))
}

fn published(materials: &[MaterialRecord]) -> impl Iterator<Item = &Edtf> {
    materials
        .iter()
        .filter_map(|material| material.published.as_ref())
}

impl<'a> News<'a> {
    /// `otherwise`: when it took place, which counts where nothing else is stated.
    fn new<'d>(
        of: NewsSubject<'a>,
        stated: impl Iterator<Item = &'d Edtf>,
        otherwise: Option<&Edtf>,
        published: Option<&Edtf>,
    ) -> Option<News<'a>> {
        let stated = stated.filter_map(Edtf::earliest).max();
        let day = stated.or_else(|| {
            let date = otherwise?;
            date.days().last().copied().or(date.earliest())
        })?;
        let published = published.and_then(Edtf::earliest);
        Some(News {
            of,
            day,
            published,
            erratum: None,
            materials: Vec::new(),
        })
    }

    fn with_materials(mut self, materials: &'a [MaterialRecord]) -> News<'a> {
        let materials = materials.iter().filter(|material| {
            let published = material.published.as_ref();
            published.and_then(Edtf::earliest) == Some(self.day)
        });
        self.materials = materials.collect();
        self
    }
}
