//! The page of one presentation: who said what, slide by slide, and what is left of it.

use super::citation::{CitationView, Cited, citation};
use super::gathering::{neighbouring_talks, session_time};
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::{Html, Language};
use crate::content::model::{Gathering, Presentation};
use crate::content::schema::records::SessionRecord;
use crate::content::schema::records::{GatheringKind, MaterialKind, Wording};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    DateView, Edition, Fact, ImageView, Link, MaterialView, PagePicture, RecordingView,
    SpeakerView, body_html, document_href, edition, gathering_link, image_views, known_weekday,
    material_views, pictures_of_any, recording_views, speaker_view, summary_html, topic_links,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryKind, Inherited, Passage, SLIDE_WORDS, SearchEntry, beginning, by_people, date_text,
    edition_passages, joined, link_text, person_names, plain_text,
};
use crate::site::pages::signposts::Signposts;
use crate::site::pages::structured_data;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PresentationView {
    pub page: Frame,
    /// The language of the record's own words, where it is not the page's: on a translation.
    pub record_lang: Option<Language>,
    /// How the title is known.
    pub title_fact: Fact,
    /// The gathering that the talk was held at.
    pub gathering: Link,
    /// The talk's own date, else the gathering's. None: not known.
    pub date: Option<DateView>,
    /// "kl. 10.00–11.00", from the programme.
    pub time: Option<String>,
    /// From the programme.
    pub room: Option<String>,
    /// Each with other talks and letters of the same person.
    pub speakers: Vec<SpeakerView>,
    pub speakers_fact: Fact,
    pub topics: Vec<Link>,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    /// The record's text; empty without one. Its headings begin at h2.
    pub body_html: Html,
    /// Files that the record names, and what it says of files that are lost.
    pub materials: Vec<MaterialView>,
    /// How many pages the file had; it is not preserved.
    pub pages: Option<u32>,
    /// The slides that the record has in words.
    pub slides: Vec<SlideView>,
    /// The first attached deck that has been read. None: `slides` has them in words, or no deck has been read.
    pub edition: Option<Edition>,
    pub recordings: Vec<RecordingView>,
    /// The speaker did not want to be recorded.
    pub record_optout: bool,
    pub images: Vec<ImageView>,
    /// How one refers to it.
    pub citation: CitationView,
    /// The terms on which the talk may be used again.
    pub licence: Option<String>,
    /// The talk before this one at the gathering.
    pub previous: Option<Link>,
    /// The talk after this one at the gathering.
    pub next: Option<Link>,
}

/// One slide in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SlideView {
    /// From 1.
    pub number: usize,
    /// `lysbilde-7`
    pub anchor: String,
    pub title: Option<String>,
    /// How the title is known.
    pub title_fact: Fact,
    /// None: a slide without text.
    pub text_html: Option<Html>,
    /// How the text is known.
    pub text_fact: Fact,
    /// Whose words the text is in. None: not stated.
    pub wording: Option<Wording>,
    /// Photographers of the pictures on the slide.
    pub photo: Vec<String>,
    /// What was on the slide and is lost.
    pub lost: Option<String>,
    /// Of the attached deck, when it has as many slides as are written here.
    pub picture: Option<PagePicture>,
}

impl PageKind for PresentationView {
    const TEMPLATE: &'static str = "presentation.html";

    /// The gathering's place in the archive's table, and the presentation's in the gathering.
    type Key = (usize, usize);

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let gatherings = planning.archive.gatherings.iter().enumerate();
        gatherings
            .flat_map(|(index, gathering)| {
                let numbered = gathering.presentations.iter().enumerate();
                numbered.flat_map(move |(number, talk)| {
                    let path = planning
                        .addresses
                        .within_gathering(gathering.id(), &talk.id);
                    let record = &talk.record;
                    planning.record(talk, path, record.lang, &record.aliases, (index, number))
                })
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, (index, number): &Self::Key) -> PresentationView {
        let gathering = context.archive.at::<GatheringKind>(*index);
        let talk = &gathering.presentations[*number];
        let view = presentation_view(context, gathering, talk, 2);
        PresentationView {
            page: with_head(context, gathering, talk, &view),
            ..view
        }
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.summary_html.as_ref(), Some(&self.body_html)]);
        let people = self.speakers.iter().flat_map(person_names);
        let also = joined(people.chain(self.topics.iter().map(link_text)));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Talk, text, also);
        entry.facts.inherits = Inherited::All;
        entry.facts.date = beginning(self.date.as_ref());
        entry.facts.date_text = date_text(self.date.as_ref());
        entry.by = by_people(&self.speakers);
        let of_slides = self.edition.as_ref().and_then(|edition| edition.lang);
        entry.facts.language = self.record_lang.or(of_slides);
        entry.passages.extend(Passage::of_headings(&self.body_html));
        entry
            .passages
            .extend(self.slides.iter().map(|slide| Passage {
                anchor: slide.anchor.clone(),
                title: slide.title.clone().unwrap_or_default(),
                text: plain_text([slide.text_html.as_ref()]),
                also: slide.photo.join(" "),
                picture: slide.picture.as_ref().map(|picture| picture.src.clone()),
            }));
        entry
            .passages
            .extend(self.edition.iter().flat_map(edition_passages));
        if entry.passages.len() > 1 {
            entry.called.push(SLIDE_WORDS.to_owned());
        }
        Some(entry)
    }
}

/// `level`: of the highest heading in the record's text.
pub fn presentation_view(
    context: &mut PageContext<'_>,
    gathering: &Gathering,
    talk: &Presentation,
    level: u8,
) -> PresentationView {
    let record = &talk.record;
    let here = context.addresses.within_gathering(gathering.id(), &talk.id);
    let session = session_of(gathering, talk);
    let session_date = session.and_then(|session| session.first_day());
    let date = record
        .date
        .as_ref()
        .or(session_date.as_ref())
        .or(gathering.date());
    let language = context.language.page;
    let (previous, next) = neighbouring_talks(context, gathering, talk);
    let slides = slides(context, talk);
    let edition = if slides.is_empty() {
        let deck = decks(talk).into_iter().next();
        deck.and_then(|file| edition(context, &file, 3))
    } else {
        None
    };
    let speakers: Vec<SpeakerView> = (record.speakers.iter())
        .map(|speaker| speaker_view(context, speaker, &here))
        .collect();
    let date = known_weekday(context, date);
    let page = frame(context, gathering, talk);
    let citation = citation_of(context, gathering, talk, &page, &speakers, date.as_ref());
    PresentationView {
        page,
        citation,
        record_lang: context.language.foreign(record.lang),
        title_fact: Fact::new(record.provenance.get("title")),
        gathering: gathering_link(context, gathering),
        date,
        time: session.and_then(|session| session_time(session, language)),
        room: session.and_then(|session| session.room.clone()),
        speakers,
        speakers_fact: Fact::new(record.provenance.get("speakers")),
        topics: topic_links(context, &record.topics),
        summary_html: summary_html(context, record.summary.as_deref()),
        body_html: body_html(context, talk.body.as_ref(), level),
        materials: materials(context, talk, edition.is_some()),
        pages: record.pages,
        slides,
        edition,
        recordings: recording_views(context, &talk.file, &record.recordings),
        record_optout: record.record_optout,
        images: image_views(context, &talk.file, &record.images),
        licence: record.licence.clone(),
        previous,
        next,
    }
}

/// The page, with what its head says of it for machines. `view`: without that.
fn with_head(
    context: &PageContext<'_>,
    gathering: &Gathering,
    talk: &Presentation,
    view: &PresentationView,
) -> Frame {
    let record = &talk.record;
    let (date, materials) = (view.date.as_ref(), &view.materials);
    let document = structured_data::presentation(context, (gathering, talk), date, materials);
    let mut written = view.slides.iter();
    let mut in_file = view.edition.iter().flat_map(|edition| &edition.pages);
    let picture = written
        .find_map(|slide| slide.picture.as_ref())
        .or_else(|| in_file.find_map(|page| page.picture.as_ref()));
    let of = structured_data::Recorded {
        gathering,
        title: &record.title,
        picture: picture.and_then(|picture| context.links.whole(&picture.src)),
    };
    let recorded = structured_data::recordings(context, &talk.file, &record.recordings, &of);
    let page = view.page.clone();
    page.stating(std::iter::once(document).chain(recorded))
        .pictured(context, picture)
        .with_card(context, &context.addresses.gathering(gathering.id()))
        .linking(signposts(view, record.licence.as_deref()).links())
}

/// The talk with its files. A speaker has an address where the site has pages about people.
fn signposts<'v>(view: &'v PresentationView, licence: Option<&'v str>) -> Signposts<'v> {
    let speakers = view.speakers.iter();
    let formats = view.citation.formats.iter();
    let own = view.materials.iter().filter(|material| !material.external);
    Signposts {
        cite_as: view.citation.url.as_deref(),
        about: "PresentationDigitalDocument",
        authors: speakers
            .filter_map(|speaker| speaker.person.page.clone())
            .collect(),
        described_by: formats
            .map(|format| (format.href.clone(), Some(format.media_type)))
            .collect(),
        items: own.filter_map(|material| material.href.clone()).collect(),
        licence,
    }
}

fn citation_of(
    context: &PageContext<'_>,
    gathering: &Gathering,
    talk: &Presentation,
    page: &Frame,
    speakers: &[SpeakerView],
    date: Option<&DateView>,
) -> CitationView {
    let place = gathering.record().place.as_ref();
    citation(&Cited {
        id: &format!("{}-{}", gathering.id(), talk.id),
        title: page.title.text.as_deref().unwrap_or(&talk.record.title),
        speakers,
        date,
        event: &gathering.record().title,
        place: place.map(|place| place.name.as_str()),
        archive: &context.archive.site().title,
        url: page.canonical.as_deref(),
        file: &|ending| {
            let file = context.addresses.citation(context.links.page, ending);
            context.links.href(&file)
        },
    })
}

/// The session of the programme in which the talk is held.
fn session_of<'g>(gathering: &'g Gathering, talk: &Presentation) -> Option<&'g SessionRecord> {
    let mut sessions = gathering.record().sessions.iter();
    sessions.find(|session| session.presentations.iter().any(|r| r.id() == talk.id))
}

fn frame(context: &PageContext<'_>, gathering: &Gathering, talk: &Presentation) -> Frame {
    let record = &talk.record;
    let address = context.addresses.within_gathering(gathering.id(), &talk.id);
    Frame::of_record(context, "presentation", &record.title)
        .summarised(context, record.summary.as_deref())
        .in_section("gatherings")
        .with_sources(context, &record.sources)
        .updated(context, record.updated.as_ref())
        .unlisted(record.noindex)
        .under(Crumb::to_gathering(context, gathering))
        .explaining_readings([&record.provenance])
        .translated(context, &address, record.lang, &talk.twins)
}

/// `is_shown`: the page shows the slides of the first deck, so that the page of that file has only more about the file.
fn materials(context: &PageContext<'_>, talk: &Presentation, is_shown: bool) -> Vec<MaterialView> {
    let record = &talk.record;
    let decks = decks(talk);
    let first = decks.first().filter(|_| is_shown);
    let shown = decks
        .iter()
        .filter(|deck| first.is_some_and(|first| first.is_twin_of(deck)));
    let shown: Vec<String> = shown
        .filter_map(|deck| document_href(context, deck))
        .collect();
    let mut materials = material_views(context, &talk.file, &record.materials, record.lang);
    for material in &mut materials {
        let document = material.document.as_ref();
        material.is_shown_here = document.is_some_and(|document| shown.contains(document));
    }
    materials
}

/// The talk's own files that hold slides.
pub fn decks(talk: &Presentation) -> Vec<SourcePath> {
    let materials = talk.record.materials.iter();
    materials
        .filter(|material| material.kind == MaterialKind::Slides)
        .filter_map(|material| talk.file.sibling(material.file.as_deref()?))
        .collect()
}

/// The slides' anchors are made first, so that no heading of a text takes one of them.
fn slides(context: &mut PageContext<'_>, talk: &Presentation) -> Vec<SlideView> {
    let record = &talk.record;
    let numbered = || (1..).zip(&record.slides);
    let anchors: Vec<String> = numbered()
        .map(|(number, _)| context.texts.anchor(format!("lysbilde-{number}")))
        .collect();
    let pictures = pictures_of_any(context, &decks(talk), record.slides.len());
    numbered()
        .zip(anchors)
        .zip(pictures)
        .map(|(((number, slide), anchor), picture)| {
            let path = FieldPath::root().key("slides").index(number - 1);
            let place = talk.place(path.clone().key("text"));
            let fact = |field: &str| {
                let path = path.clone().key(field).to_string();
                Fact::new(record.provenance.get(&path))
            };
            let text = slide.text.as_deref().filter(|text| !text.trim().is_empty());
            SlideView {
                number,
                text_html: text.map(|text| {
                    context
                        .texts
                        .markdown(text, &place, 4, &format!("lysbilde-{number}-"))
                }),
                text_fact: fact("text"),
                wording: slide.wording,
                title: slide.title.clone(),
                title_fact: fact("title"),
                photo: slide.photo.clone(),
                lost: slide.lost.clone(),
                anchor,
                picture,
            }
        })
        .collect()
}
