//! One document → what it says of gatherings: when, where, what was shown, what was asked.
//!
//! In: a [`Document`], as a reader process has told it, and the file's name. Out: a [`DocumentFacts`]: facts with the
//! words they were read out of. Nothing is put together here: which gathering a fact belongs to is `draft`'s.

mod classify;
mod gatherings;
mod letter;
mod lines;
mod mentioned_documents;
mod practicalities;
mod questions;
mod timetable;
mod title_slide;

pub use gatherings::{Occasion, Tense};
pub use lines::{Misread, TextLine};
pub use mentioned_documents::Mention;
pub use practicalities::{Practicalities, Quoted};
pub use questions::{Question, Questions};
pub use timetable::{Day, Post, Timetable};
pub use title_slide::Talk;

use super::extract::counties::County;
use super::extract::ocr_repair::Repairer;
use crate::content::schema::records::MaterialKind;
use crate::documents::Document;
use lines::lines;

/// What one document says.
#[derive(Clone, Debug, Default)]
pub struct DocumentFacts {
    pub title: Option<String>,
    pub sort: DocumentForm,
    /// What it is for: an invitation, slides …
    pub kind: Option<MaterialKind>,
    /// The kind was told by the words, not only by the file's form.
    pub kind_is_said: bool,
    pub occasions: Vec<Occasion>,
    pub timetables: Vec<Timetable>,
    pub talk: Option<Talk>,
    pub mentions: Vec<Mention>,
    pub questions: Option<Questions>,
    pub notes: Practicalities,
    pub letter: Option<letter::LetterText>,
    /// Counties that it names, the most named first.
    pub counties: Vec<String>,
    /// The network in quotation marks.
    pub network: Option<Quoted>,
    /// Networks that headlines name, each with its line.
    pub networks: Vec<(usize, Quoted)>,
    /// The day that a message was sent, as EDTF.
    pub sent: Option<String>,
    pub misread: Vec<Misread>,
    /// When it was written, if the file says so: a year.
    pub year: Option<i16>,
    /// It looks like a list of people who came.
    pub lists_people: bool,
}

pub use letter::LetterText;

/// The form of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentForm {
    #[default]
    Text,
    Deck,
    /// The text of a deck, that somebody has copied from a website.
    Transcript,
    Mail,
    Picture,
    Sheet,
    Other,
}

/// What a reading needs to know beside the document.
pub struct Context<'c> {
    pub counties: &'c [County],
    pub repairer: &'c Repairer,
}

/// Everything that the document says of gatherings. `name`: the file's.
pub fn reading(document: &Document, name: &str, context: &Context<'_>) -> DocumentFacts {
    let sort = classify::sort(document, name);
    let (lines, misread) = lines(document, context.repairer);
    let counties = counties(&lines, context);
    let network = gatherings::quoted(&lines);
    let networks = gatherings::networks_in_headlines(&lines);
    let talk = matches!(sort, DocumentForm::Deck | DocumentForm::Transcript)
        .then(|| title_slide::talk(document, &lines))
        .flatten();
    let timetables = timetable::timetables(&lines);
    let letter = letter::letter(&lines, sort);
    let (kind, kind_is_said) = classify::kind(
        document,
        name,
        sort,
        &lines,
        !timetables.is_empty(),
        letter.is_some(),
    );
    let occasions = gatherings::occasions(&lines, sort, kind, name, context);
    let mentions = mentioned_documents::mentions(&lines, context);
    let questions = questions::questions(&lines, !misread.is_empty());
    let created = document.metadata.created.as_deref();
    DocumentFacts {
        title: document
            .metadata
            .title
            .clone()
            .or_else(|| classify::headline(&lines)),
        sort,
        kind,
        kind_is_said,
        lists_people: classify::lists_people(&lines, name),
        notes: practicalities::notes(&lines),
        year: created
            .and_then(|created| created.get(..4))
            .and_then(|year| year.parse().ok()),
        occasions,
        timetables,
        talk,
        mentions,
        questions,
        letter,
        counties,
        network,
        networks,
        sent: (sort == DocumentForm::Mail)
            .then_some(created)
            .flatten()
            .and_then(|created| created.get(..10))
            .map(str::to_owned),
        misread,
    }
}

fn counties(lines: &[TextLine], context: &Context<'_>) -> Vec<String> {
    let mut count: Vec<(String, usize)> = Vec::new();
    for line in lines {
        for (_, name) in super::extract::counties::named(&line.text, context.counties) {
            match count.iter_mut().find(|(known, _)| known == name) {
                Some((_, times)) => *times += 1,
                None => count.push((name.to_owned(), 1)),
            }
        }
    }
    count.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    count.into_iter().map(|(name, _)| name).collect()
}
