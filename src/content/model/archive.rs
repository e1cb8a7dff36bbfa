//! All records of a site in tables, first unchecked, then sound and with the relations between them.

use super::checks;
use super::gathering::{Gathering, GatheringParts, gatherings};
use super::id_index::ArchiveIds;
use super::relations::Relations;
use super::stand_ins::stand_in;
use super::table::RecordTable;
use crate::base::date::Date;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::fields::Ref;
use crate::content::schema::records::*;
use crate::content::schema::{MarkdownBody, Records};
use crate::content::source::{Attachment, Entry, Sources};
use crate::diagnostics::{Diagnostics, Location};
use std::ops::Deref;

/// All records of a site, in tables by kind. References may be broken, and two records may have the same id.
#[derive(Debug)]
pub struct ArchiveRecords {
    pub site: Entry<SiteRecord>,
    pub programme: Option<Entry<ProgrammeRecord>>,
    pub main_goal: Option<Entry<MainGoalRecord>>,
    /// By number.
    pub sub_goals: RecordTable<Entry<SubGoalRecord>>,
    pub county_goals: Vec<Entry<CountyGoalsRecord>>,
    /// The document that contains the efforts, without its list of efforts.
    pub effort_document: Option<Entry<EffortsRecord>>,
    pub efforts: RecordTable<Entry<EffortRecord>>,
    pub actors: RecordTable<Entry<ActorRecord>>,
    pub abbreviations: Vec<Entry<AbbreviationRecord>>,
    pub people: RecordTable<Entry<PersonRecord>>,
    pub counties: RecordTable<Entry<CountyRecord>>,
    pub networks: RecordTable<Network>,
    pub municipalities: RecordTable<Entry<MunicipalityRecord>>,
    /// By date, the undated last.
    pub gatherings: RecordTable<Gathering>,
    pub projects: RecordTable<Entry<ProjectRecord>>,
    pub resources: RecordTable<Entry<ResourceRecord>>,
    pub sources: RecordTable<Entry<SourceRecord>>,
    pub pages: RecordTable<Entry<PageRecord>>,
    pub redirects: Vec<Entry<RedirectRecord>>,
    /// Files of the content that belong to no gathering.
    pub attachments: Vec<Attachment>,
}

/// Something to be done with each record, whatever its kind.
pub trait RecordVisitor<'a> {
    /// `gathering`: the one that the record is or belongs to.
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, gathering: Option<&'a Gathering>);
}

impl ArchiveRecords {
    /// Shows the visitor every record. Networks and activities are shown as parts of their county and effort.
    pub fn visit<'a>(&'a self, visitor: &mut impl RecordVisitor<'a>) {
        fn each<'a, R: Record + 'a>(
            visitor: &mut impl RecordVisitor<'a>,
            entries: impl IntoIterator<Item = &'a Entry<R>>,
        ) {
            for entry in entries {
                visitor.record(entry, None);
            }
        }
        // Every table is named, so that a new one cannot be forgotten here.
        let ArchiveRecords {
            site,
            programme,
            main_goal,
            sub_goals,
            county_goals,
            effort_document,
            efforts,
            actors,
            abbreviations,
            people,
            counties,
            networks: _,
            municipalities,
            gatherings,
            projects,
            resources,
            sources,
            pages,
            redirects,
            attachments: _,
        } = self;
        visitor.record(site, None);
        each(visitor, programme);
        each(visitor, main_goal);
        each(visitor, sub_goals);
        each(visitor, county_goals);
        each(visitor, effort_document);
        each(visitor, efforts);
        each(visitor, actors);
        each(visitor, abbreviations);
        each(visitor, people);
        each(visitor, counties);
        each(visitor, municipalities);
        for gathering in gatherings {
            visit_gathering(gathering, visitor);
        }
        each(visitor, projects);
        each(visitor, resources);
        each(visitor, sources);
        each(visitor, pages);
        each(visitor, redirects);
    }
}

fn visit_gathering<'a>(gathering: &'a Gathering, visitor: &mut impl RecordVisitor<'a>) {
    visitor.record(&gathering.entry, Some(gathering));
    for presentation in &gathering.presentations {
        visitor.record(presentation, Some(gathering));
    }
    for letter in &gathering.letters {
        visitor.record(letter, Some(gathering));
    }
    if let Some(frozen) = &gathering.frozen {
        visitor.record(frozen, Some(gathering));
    }
}

/// All records of a site with the relations between them. Every reference leads to a record.
#[derive(Debug)]
pub struct Archive {
    records: ArchiveRecords,
    pub relations: Relations,
}

impl Deref for Archive {
    type Target = ArchiveRecords;

    fn deref(&self) -> &ArchiveRecords {
        &self.records
    }
}

impl Archive {
    /// The bodies of Markdown files, with their translations.
    pub fn bodies_mut(&mut self) -> impl Iterator<Item = &mut MarkdownBody> {
        fn of<T>(entry: &mut Entry<T>) -> impl Iterator<Item = &mut MarkdownBody> {
            let twins = entry.twins.iter_mut().map(|twin| &mut twin.body);
            entry.body.iter_mut().chain(twins)
        }
        let records = &mut self.records;
        let gatherings = records.gatherings.iter_mut().flat_map(|gathering| {
            let talks = gathering.presentations.iter_mut().flat_map(of);
            let letters = gathering.letters.iter_mut().flat_map(of);
            of(&mut gathering.entry).chain(talks).chain(letters)
        });
        (records.programme.iter_mut().flat_map(of))
            .chain(records.counties.iter_mut().flat_map(of))
            .chain(gatherings)
            .chain(records.projects.iter_mut().flat_map(of))
            .chain(records.pages.iter_mut().flat_map(of))
    }
}

/// A learning network, and the county that it belonged to at the time.
#[derive(Debug, Hash)]
pub struct Network {
    pub record: NetworkRecord,
    pub county: Ref<CountyKind>,
    /// The place of its id.
    pub id_place: Location,
}

impl super::table::Identified for Network {
    fn id(&self) -> &str {
        &self.record.id
    }
}

/// An archive, and whether it may be published.
#[derive(Debug)]
pub struct CheckedArchive {
    pub archive: Archive,
    /// Everything was read, every id is unique, every reference leads to a record and every date makes sense. Otherwise stand-ins
    /// and placeholders fill the gaps.
    pub is_sound: bool,
}

/// Connects the records and checks them. None: there is an error, here or among the `diagnostics` from reading the sources.
///
/// `today`: decides which periods are over. `drafts`: whether unfinished records are included.
pub fn archive(
    sources: &mut Sources,
    today: Date,
    drafts: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Archive> {
    let checked = checked_archive(sources, today, drafts, diagnostics)?;
    checked.is_sound.then_some(checked.archive)
}

/// As [`archive`], but also returns an archive with errors, so that it can be checked further. None: there is no `samling.yaml`.
pub fn checked_archive(
    sources: &mut Sources,
    today: Date,
    drafts: bool,
    diagnostics: &mut Diagnostics,
) -> Option<CheckedArchive> {
    let mut own = Diagnostics::new();
    let mut records = archive_records(sources, drafts, &mut own)?;
    checks::check(&records, &mut sources.unparsed, today, &mut own);
    // An error that is left out as a consequence makes the archive unsound, too.
    let is_sound = !own.has_errors() && !diagnostics.has_errors();
    let unparsed = &sources.unparsed;
    diagnostics.append(own.without(|diagnostic| unparsed.is_consequence(diagnostic)));
    if !is_sound {
        let ambiguous = ArchiveIds::new(&records, &sources.unparsed).ambiguous();
        for (file, field) in ambiguous {
            sources.unparsed.add_field(&file, field);
        }
        stand_in(&mut records, &mut sources.unparsed);
    }
    let relations = Relations::new(&records);
    let archive = Archive { records, relations };
    Some(CheckedArchive { archive, is_sound })
}

/// Puts the records into their tables; takes them and the attachments out of `sources`. None: there is no `samling.yaml`.
fn archive_records(
    sources: &mut Sources,
    drafts: bool,
    diagnostics: &mut Diagnostics,
) -> Option<ArchiveRecords> {
    let Records {
        site,
        programme,
        goals,
        efforts,
        actors,
        abbreviations,
        people,
        municipalities,
        resources,
        sources: source_list,
        redirects,
        counties,
        gatherings: gathering_entries,
        presentations,
        letters,
        frozen,
        mut projects,
        mut pages,
    } = std::mem::take(&mut sources.records);
    let mut attachments = std::mem::take(&mut sources.attachments);
    let parts = GatheringParts {
        gatherings: gathering_entries,
        presentations,
        letters,
        frozen,
    };
    let gatherings = gatherings(parts, &mut attachments, drafts, diagnostics);
    projects.retain(|project| drafts || !project.record.draft);
    pages.retain(|page| drafts || !page.record.draft);
    let (main_goal, sub_goals, county_goals) = parts_of_goals(goals);
    let (effort_document, efforts) = parts_of_efforts(efforts);
    Some(ArchiveRecords {
        site: site?,
        programme,
        main_goal,
        sub_goals: RecordTable::new(sub_goals),
        county_goals,
        effort_document,
        efforts: RecordTable::new(efforts),
        actors: RecordTable::new(actors),
        abbreviations,
        people: RecordTable::new(people),
        networks: RecordTable::new(networks(&counties)),
        counties: RecordTable::new(counties),
        municipalities: RecordTable::new(municipalities),
        gatherings: RecordTable::new(by_date(gatherings)),
        projects: RecordTable::new(projects),
        resources: RecordTable::new(resources),
        sources: RecordTable::new(source_list),
        pages: RecordTable::new(pages),
        redirects,
        attachments,
    })
}

/// The oldest first, those without a date last.
fn by_date(mut gatherings: Vec<Gathering>) -> Vec<Gathering> {
    gatherings.sort_by_key(|gathering| {
        let date = gathering.date().map(|date| date.sort_key());
        (date.is_none(), date, gathering.id().to_owned())
    });
    gatherings
}

type PartsOfGoals = (
    Option<Entry<MainGoalRecord>>,
    Vec<Entry<SubGoalRecord>>,
    Vec<Entry<CountyGoalsRecord>>,
);

fn parts_of_goals(entry: Option<Entry<GoalsRecord>>) -> PartsOfGoals {
    let Some(Entry { file, record, .. }) = entry else {
        return (None, Vec::new(), Vec::new());
    };
    let main_goal = record.main.map(|record| Entry {
        id: MainGoalKind::ROW.name.to_owned(),
        file: file.clone(),
        base: FieldPath::root().key("main"),
        record,
        body: None,
        twins: Vec::new(),
    });
    let sub_goals = items(&file, "sub_goals", record.sub_goals, |r| r.number.clone());
    let county_goals = items(&file, "county_goals", record.county_goals, |r| {
        r.county.id().to_owned()
    });
    (main_goal, sub_goals, county_goals)
}

fn parts_of_efforts(
    entry: Option<Entry<EffortsRecord>>,
) -> (Option<Entry<EffortsRecord>>, Vec<Entry<EffortRecord>>) {
    let Some(mut entry) = entry else {
        return (None, Vec::new());
    };
    let rows = std::mem::take(&mut entry.record.efforts);
    let efforts = items(&entry.file, "efforts", rows, |r| r.id.clone());
    (Some(entry), efforts)
}

/// The items of a list in a file's record, each as an entry of its own.
fn items<T>(
    file: &SourcePath,
    list: &str,
    records: Vec<T>,
    id: impl Fn(&T) -> String,
) -> Vec<Entry<T>> {
    let base = FieldPath::root().key(list);
    let records = records.into_iter().enumerate();
    let entries = records.map(|(index, record)| Entry {
        id: id(&record),
        file: file.clone(),
        base: base.index(index),
        record,
        body: None,
        twins: Vec::new(),
    });
    entries.collect()
}

fn networks(counties: &[Entry<CountyRecord>]) -> Vec<Network> {
    let list = FieldPath::root().key("networks");
    let networks_of = |county: &Entry<CountyRecord>| {
        let records = county.record.networks.iter().enumerate();
        let networks = records.map(|(index, record)| Network {
            record: record.clone(),
            county: Ref::new(&county.id),
            id_place: county.place(list.index(index).key("id")),
        });
        networks.collect::<Vec<Network>>()
    };
    counties.iter().flat_map(networks_of).collect()
}
