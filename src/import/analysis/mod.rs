//! One document → its facts about gatherings: when, where, what was shown, what was asked.
//!
//! In: a [`Document`] from a reader process, and the file's name. Out: [`DocumentFacts`], each fact with the words of its source. The
//! gathering of each fact is determined in [`draft`](super::draft).

mod afternoons;
mod agenda_columns;
mod agenda_items;
mod agenda_sections;
mod calendar;
mod cancelled_day;
mod chat_logs;
mod claims;
mod classify;
mod date_context;
mod dateline;
mod days_of_table;
mod gatherings;
mod hours;
mod item_marks;
mod labels;
mod labels_above;
mod letter;
mod lines;
mod listed_agenda;
mod listed_gatherings;
mod lists_of_people;
mod mentioned_documents;
mod networks;
mod organisers;
mod own_mentions;
mod parallel_columns;
mod parallel_list;
mod part_headlines;
mod places_said;
mod practicalities;
mod programme_lines;
mod questions;
mod quoted_mail;
mod registration;
mod relation;
mod roles;
mod session_types;
mod tense;
mod times_without_signs;
mod timetable;
mod title_slide;

pub use agenda_items::{AgendaDay, AgendaItem};
pub use classify::{kind_of_words, without_reply_marks};
pub use gatherings::{GatheringMention, MentionBasis, is_about_gathering};
pub use hours::Hours;
pub use letter::{LetterParagraph, LetterText};
pub use lines::{Misread, TextLine};
pub use mentioned_documents::MentionedDocument;
pub use practicalities::{Practicalities, Quoted, StatedVenue};
pub use questions::{Question, QuestionGroup, Questions};
pub use registration::Registration;
pub use relation::{DateRelation, day_instead, new_day};
pub use tense::Tense;
pub use timetable::Timetable;
pub use title_slide::TitleSlide;

use super::extract::counties::{self, County};
use super::extract::days_of_series::DayOfSeries;
use super::extract::gathering_types::nouns;
use super::extract::times::time_line;
use crate::content::schema::records::MaterialKind;
use crate::documents::ocr_repair::Repairer;
use crate::documents::personal_data::is_list_of_people;
use crate::documents::{Document, Format, LinkedFile, PageName};
use lines::{LineKind, lines};
use std::collections::BTreeMap;

/// The facts of one document.
#[derive(Clone, Debug)]
pub struct DocumentFacts {
    pub title: Option<String>,
    pub form: DocumentForm,
    /// Its purpose: an invitation, slides …
    pub kind: Option<MaterialKind>,
    /// Whether the kind is stated by the document's own words or its form; otherwise it is a guess.
    pub is_kind_stated: bool,
    pub gatherings: Vec<GatheringMention>,
    pub timetables: Vec<Timetable>,
    /// For a deck: the content of its first page.
    pub title_slide: Option<TitleSlide>,
    pub mentioned_documents: Vec<MentionedDocument>,
    pub questions: Option<Questions>,
    pub practicalities: Practicalities,
    pub letter: Option<LetterText>,
    /// The names of counties in the text, the most frequent first.
    pub counties: Vec<String>,
    /// The name of a network in quotation marks.
    pub quoted_network: Option<Quoted>,
    pub networks_in_headlines: Vec<Quoted>,
    /// The day on which an e-mail was sent or a letter was written, as EDTF.
    pub sent: Option<String>,
    /// Whether it is the minutes of a meeting.
    pub is_minutes: bool,
    /// The files that a text links to, as written.
    pub linked_files: Vec<LinkedFile>,
    pub misread: Vec<Misread>,
    /// The year in which the file was made, according to its metadata.
    pub created_year: Option<i16>,
    pub people_list: PeopleList,
}

/// Is it a list of participants?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PeopleList {
    #[default]
    No,
    /// It has words or names as such a list has, but a build would publish it.
    Possible,
    /// A build withholds it.
    Withheld,
}

impl PeopleList {
    fn of(document: &Document, lines: &[TextLine], name: &str) -> PeopleList {
        if is_list_of_people(document, name) {
            PeopleList::Withheld
        } else if lists_of_people::lists_people(lines, name) {
            PeopleList::Possible
        } else {
            PeopleList::No
        }
    }
}

impl DocumentFacts {
    /// Is it a calendar with several events? Then what it says in one place is about one of them.
    pub fn lists_events(&self) -> bool {
        let events = self.gatherings.iter();
        events
            .filter(|mention| mention.basis == MentionBasis::Event)
            .count()
            > 1
    }
}

/// The form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentForm {
    Text,
    Deck,
    /// The text of a deck, copied from a website.
    Transcript,
    Mail,
    Picture,
    Sheet,
    Other,
}

/// The site's data that the analysis needs.
pub struct AnalysisContext<'c> {
    pub counties: &'c [County],
    /// The days of files that have them in their names beside each other.
    pub days_of_series: &'c BTreeMap<String, DayOfSeries>,
    pub repairer: &'c Repairer,
}

/// All facts of the document. `name`: the path of its file.
pub fn document_facts(
    document: &Document,
    name: &str,
    context: &AnalysisContext<'_>,
) -> DocumentFacts {
    let form = classify::form(document, name);
    let (all_lines, misread) = lines(document, context.repairer);
    let lines = quoted_mail::newest_message(&all_lines, form, document.metadata.title.as_deref());
    let timetables = match document.format {
        Format::Calendar => {
            calendar::timetables_of_events(document, &lines, |own| agendas(own, document, name))
        }
        _ => agendas(&with_blank_dateline(&lines, form), document, name),
    };
    let letter = letter::letter(&all_lines, &lines, form);
    let body = labels_above::with_labels_above(&without_dateline(&lines, form));
    let (kind, is_kind_stated) = classify::kind(
        document,
        name,
        form,
        &lines,
        !timetables.is_empty(),
        letter.is_some(),
    );
    let is_deck = matches!(form, DocumentForm::Deck | DocumentForm::Transcript);
    let metadata = &document.metadata;
    let created = metadata.created.as_deref();
    DocumentFacts {
        title: title(document, &lines),
        form,
        kind,
        is_kind_stated,
        gatherings: if document.format == Format::Calendar {
            calendar::event_mentions(document, &lines, context)
        } else {
            let labelled = labels_above::with_labels_above(&lines);
            let said = gatherings::gathering_mentions(&labelled, form, kind, name, context);
            [said, days_of_table::days_of_tables(&timetables, context)].concat()
        },
        is_minutes: own_mentions::is_minutes(&lines, kind, name),
        linked_files: metadata.linked_files.clone(),
        title_slide: is_deck
            .then(|| title_slide::title_slide(document, &lines))
            .flatten(),
        mentioned_documents: mentioned_documents::mentioned_documents(&lines, context),
        questions: questions::questions(&lines, !misread.is_empty()),
        practicalities: practicalities::practicalities(&body, is_deck),
        counties: county_names(&body, context.counties),
        quoted_network: networks::quoted_network_name(&lines),
        networks_in_headlines: networks::networks_in_headlines(&lines),
        sent: sent_date(&lines, form, created),
        created_year: created
            .and_then(|created| created.get(..4))
            .and_then(|year| year.parse().ok()),
        people_list: PeopleList::of(document, &all_lines, name),
        timetables,
        letter,
        misread,
    }
}

/// The lines without the day on which a letter was written, and the place where: they say nothing of the gathering.
fn without_dateline(lines: &[TextLine], form: DocumentForm) -> Vec<TextLine> {
    let dateline = dateline::dateline(lines, form).map(|(index, _)| index);
    let body = lines.iter().enumerate();
    body.filter(|(index, _)| dateline != Some(*index))
        .map(|(_, line)| line.clone())
        .collect()
}

/// The lines, with nothing in place of the day on which a letter was written: it is not the day of the programme below it.
fn with_blank_dateline(lines: &[TextLine], form: DocumentForm) -> Vec<TextLine> {
    let mut lines = lines.to_vec();
    if let Some((at, _)) = dateline::dateline(&lines, form) {
        lines[at].text.clear();
    }
    lines
}

/// The title that the file states, or its headline.
fn title(document: &Document, lines: &[TextLine]) -> Option<String> {
    // The name of a sheet is no title.
    let names_page = |title: &&str| {
        let mut pages = document.pages.iter();
        let is_sheet = document.page_name() == PageName::Sheet;
        is_sheet && pages.any(|page| page.title.as_deref() == Some(*title))
    };
    let stated = document.metadata.title.as_deref();
    stated
        .filter(|title| !names_page(title) && !part_headlines::names_part(title))
        .map(|title| {
            let below = classify::heading_below(lines, title);
            below.unwrap_or_else(|| classify::without_reply_marks(title).to_owned())
        })
        .or_else(|| classify::headline(lines))
        .or_else(|| {
            let names_table =
                |title: &&str| is_usual_name_of_sheet(title) || part_headlines::names_part(title);
            stated
                .filter(|title| !names_table(title))
                .map(str::to_owned)
        })
}

/// "Sheet", "Sheet1", "Ark 1": what a program calls a sheet that nobody named.
fn is_usual_name_of_sheet(title: &str) -> bool {
    let word = title.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    ["sheet", "ark", "tabell", "table", "tabelle", "feuille"]
        .contains(&word.to_lowercase().as_str())
}

/// The day on which an e-mail was sent, or else that of a letter's dateline, as EDTF.
fn sent_date(lines: &[TextLine], form: DocumentForm, created: Option<&str>) -> Option<String> {
    let sent = created.filter(|_| form == DocumentForm::Mail);
    let sent = sent.and_then(|created| created.get(..10));
    sent.map(str::to_owned).or_else(|| {
        let (_, date) = dateline::dateline(lines, form)?;
        date.whole().map(|date| date.to_string())
    })
}

/// More items with times are an agenda.
const MOST_OF_FRAME: usize = 6;

/// The timetables; without any, a list without times; without one, the numbered headings of a document that says it is an agenda or minutes, or
/// the sections of one that says it is an agenda.
fn agendas(lines: &[TextLine], document: &Document, name: &str) -> Vec<Timetable> {
    let timetables = timetable::timetables(lines);
    let file = name.rsplit('/').next().unwrap_or(name);
    let words = [Some(file), document.metadata.title.as_deref()];
    let kinds: Vec<MaterialKind> = words
        .into_iter()
        .flatten()
        .filter_map(kind_of_words)
        .collect();
    let says = |kind| kinds.contains(&kind);
    let by_headings = || {
        (says(MaterialKind::Programme) || says(MaterialKind::Summary))
            .then(|| listed_agenda::numbered_headings(lines))
            .flatten()
    };
    let by_sections = || {
        (says(MaterialKind::Programme) && !says(MaterialKind::Summary))
            .then(|| agenda_sections::agenda_sections(lines))
            .flatten()
    };
    let by_cases = || {
        (says(MaterialKind::Programme) || says(MaterialKind::Summary))
            .then(|| listed_agenda::numbered_cases(lines))
            .flatten()
    };
    let listed = listed_agenda::listed_agenda(lines)
        .or_else(by_headings)
        .or_else(by_cases)
        .or_else(by_sections);
    // "9:30 Start, 12:15 Lunch, 17:00 End" above the list of subjects is not the agenda.
    let times: usize = timetables.iter().map(|found| found.items.len()).sum();
    let is_frame = |listed: &Timetable| {
        let mut items = listed.items.iter();
        times <= MOST_OF_FRAME
            && listed.items.len() > times
            && items.all(|item| time_line(&item.title).is_none())
    };
    match listed {
        Some(listed)
            if timetables.is_empty() || says(MaterialKind::Programme) && is_frame(&listed) =>
        {
            vec![listed]
        }
        _ => timetables,
    }
}

/// Every county that the lines name, the most frequent first.
fn county_names(lines: &[TextLine], known: &[County]) -> Vec<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for line in lines {
        for (_, name) in counties::named(&line.text, known) {
            match counts.iter_mut().find(|(counted, _)| *counted == name) {
                Some((_, count)) => *count += 1,
                None => counts.push((name, 1)),
            }
        }
    }
    // A single mention may be of something else: a workplace, or the place of a study.
    if let [(only, 1)] = counts.as_slice()
        && !lines
            .iter()
            .any(|line| names_county_of_document(line, only))
        && !is_letterhead_of(lines, only)
    {
        return Vec::new();
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// "Nordland fylkeskommune" alone above the text is who sent it.
fn is_letterhead_of(lines: &[TextLine], county: &str) -> bool {
    const HEAD: usize = 3;
    let sender = format!("{county} fylkeskommune");
    let mut head = lines.iter().take(HEAD);
    head.any(|line| line.text.trim() == sender)
}

/// A heading, a line labelled "Fylke", a headline that names a gathering, or words about the county's municipalities as a whole.
fn names_county_of_document(line: &TextLine, county: &str) -> bool {
    line.text.contains(county)
        && (matches!(line.kind, LineKind::Heading(_))
            || labels::labelled(line).is_some_and(|(label, _)| label == "fylke")
            || line.is_headline() && !nouns(&line.text).is_empty()
            || ["kommunene i ", "kommunane i ", "kommuner i ", "kommunar i "]
                .iter()
                .any(|words| {
                    line.text
                        .to_lowercase()
                        .contains(&format!("{words}{}", county.to_lowercase()))
                }))
}
