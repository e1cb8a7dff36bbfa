use super::checks;
use super::gathering::{Gathering, gatherings};
use super::relations::Relations;
use super::table::RecordTable;
use crate::base::date::Date;
use crate::content::schema::MarkdownBody;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::records::*;
use crate::content::source::{Attachment, Entry, Sources};
use crate::diagnostics::Diagnostics;

/// Everything the site knows, sound and connected.
#[derive(Debug)]
pub struct Archive {
    pub site: Entry<SiteRecord>,
    pub programme: Option<Entry<ProgrammeRecord>>,
    pub main_goal: Option<MainGoalRecord>,
    /// By number.
    pub sub_goals: RecordTable<Entry<SubGoalRecord>>,
    pub county_goals: Vec<Entry<CountyGoalsRecord>>,
    /// The document that the efforts stand in; its list of efforts is empty, they stand in `efforts`.
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
    pub relations: Relations,
}

impl Archive {
    /// The texts that stand in files of their own, with those in other languages.
    pub fn bodies_mut(&mut self) -> impl Iterator<Item = &mut MarkdownBody> {
        fn of<T>(entry: &mut Entry<T>) -> impl Iterator<Item = &mut MarkdownBody> {
            let twins = entry.twins.iter_mut().map(|twin| &mut twin.body);
            entry.body.iter_mut().chain(twins)
        }
        let gatherings = self.gatherings.iter_mut().flat_map(|gathering| {
            let talks = gathering.presentations.iter_mut().flat_map(of);
            let letters = gathering.letters.iter_mut().flat_map(of);
            of(&mut gathering.entry).chain(talks).chain(letters)
        });
        (self.programme.iter_mut().flat_map(of))
            .chain(self.counties.iter_mut().flat_map(of))
            .chain(gatherings)
            .chain(self.projects.iter_mut().flat_map(of))
            .chain(self.pages.iter_mut().flat_map(of))
    }
}

/// A network and the county, as it was then, that it belongs to.
#[derive(Debug)]
pub struct Network {
    pub record: NetworkRecord,
    pub county: Ref<CountyKind>,
    /// Where it stands, for diagnostics.
    pub entry_place: crate::diagnostics::Location,
}

impl super::table::Identified for Network {
    fn id(&self) -> &str {
        &self.record.id
    }
}

/// Makes the archive. None when there is a mistake that leaves it unsound.
///
/// `today` decides only what is over; `drafts`: unfinished records count as well.
pub fn archive(
    sources: &mut Sources,
    today: Date,
    drafts: bool,
    mistakes: &mut Diagnostics,
) -> Option<Archive> {
    let records = std::mem::take(&mut sources.records);
    let mut attachments = std::mem::take(&mut sources.attachments);
    let mut found = Diagnostics::new();
    let mut gatherings = gatherings(
        records.gatherings,
        records.presentations,
        records.letters,
        &mut attachments,
        drafts,
        &mut found,
    );
    gatherings.sort_by_key(|gathering| {
        let date = gathering.date().map(|date| date.sort_key());
        (date.is_none(), date, gathering.id().to_owned())
    });
    let site = records.site?;
    let (main_goal, sub_goals, county_goals) = goals(records.goals);
    let (effort_document, efforts) = efforts(records.efforts);
    let keep = |draft: bool| drafts || !draft;
    let archive = Archive {
        programme: records.programme,
        main_goal,
        sub_goals: RecordTable::new(sub_goals),
        county_goals,
        effort_document,
        efforts: RecordTable::new(efforts),
        actors: RecordTable::new(records.actors),
        abbreviations: records.abbreviations,
        people: RecordTable::new(records.people),
        networks: RecordTable::new(networks(&records.counties)),
        counties: RecordTable::new(records.counties),
        municipalities: RecordTable::new(records.municipalities),
        gatherings: RecordTable::new(gatherings),
        projects: RecordTable::new(
            records
                .projects
                .into_iter()
                .filter(|project| keep(project.record.draft))
                .collect(),
        ),
        resources: RecordTable::new(records.resources),
        sources: RecordTable::new(records.sources),
        pages: RecordTable::new(
            records
                .pages
                .into_iter()
                .filter(|page| keep(page.record.draft))
                .collect(),
        ),
        redirects: records.redirects,
        attachments,
        relations: Relations::default(),
        site,
    };
    let mut unread = std::mem::take(&mut sources.unread);
    checks::check(&archive, &mut unread, today, &mut found);
    // Unsound it is also by what is only a consequence.
    let is_sound = !found.has_errors();
    mistakes.append(found.without(|mistake| unread.excuses(mistake)));
    if !is_sound || mistakes.has_errors() {
        return None;
    }
    let relations = Relations::new(&archive);
    Some(Archive {
        relations,
        ..archive
    })
}

type Goals = (
    Option<MainGoalRecord>,
    Vec<Entry<SubGoalRecord>>,
    Vec<Entry<CountyGoalsRecord>>,
);

fn goals(entry: Option<Entry<GoalsRecord>>) -> Goals {
    let Some(entry) = entry else {
        return (None, Vec::new(), Vec::new());
    };
    let (file, record) = (entry.file, entry.record);
    let sub_goals = parts(&file, "sub_goals", record.sub_goals, |r| r.number.clone());
    let county_goals = parts(&file, "county_goals", record.county_goals, |r| {
        r.county.id().to_owned()
    });
    (record.main, sub_goals, county_goals)
}

fn efforts(
    entry: Option<Entry<EffortsRecord>>,
) -> (Option<Entry<EffortsRecord>>, Vec<Entry<EffortRecord>>) {
    let Some(mut entry) = entry else {
        return (None, Vec::new());
    };
    let rows = std::mem::take(&mut entry.record.efforts);
    let efforts = parts(&entry.file, "efforts", rows, |r| r.id.clone());
    (Some(entry), efforts)
}

/// The items of a list inside one file's record, each an entry of its own.
fn parts<T>(
    file: &crate::base::path::SourcePath,
    list: &str,
    records: Vec<T>,
    id: impl Fn(&T) -> String,
) -> Vec<Entry<T>> {
    let base = crate::base::path::FieldPath::root().key(list);
    records
        .into_iter()
        .enumerate()
        .map(|(index, record)| Entry {
            id: id(&record),
            file: file.clone(),
            base: base.index(index),
            record,
            body: None,
            twins: Vec::new(),
        })
        .collect()
}

fn networks(counties: &[Entry<CountyRecord>]) -> Vec<Network> {
    counties
        .iter()
        .flat_map(|county| {
            let list = crate::base::path::FieldPath::root().key("networks");
            county
                .record
                .networks
                .iter()
                .enumerate()
                .map(move |(index, record)| Network {
                    record: record.clone(),
                    county: Ref::new(&county.id),
                    entry_place: county.place(list.index(index).key("id")),
                })
        })
        .collect()
}
