//! The plan: every page and file of the site and its address, before any of them is made.

mod collisions;
mod planning;

use super::context::PageContext;
use super::kinds::areas::{counties, county, municipalities, municipality};
use super::kinds::gatherings::{
    calendar, gathering, gatherings, letter, presentation, topic, topics,
};
use super::kinds::programme::{
    abbreviations, actor, actors, efforts, programme, sub_goal, sub_goals,
};
use super::kinds::projects::{project, projects, resources};
use super::kinds::view::View;
use super::kinds::{document, home, not_found, redirect, search, text_page};
use super::links::addresses::Addresses;
use crate::attachments::Library;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::Archive;
use crate::content::schema::records::{ActorRecord, EffortsRecord, ProgrammeRecord};
use crate::content::source::{Attachment, Entry, Translation};
use crate::diagnostics::{Diagnostics, Location};
use collisions::collisions;

use rustc_hash::FxHashMap;

#[derive(Debug)]
pub struct Page {
    pub path: OutputPath,
    pub language: Language,
    pub view: View,
}

/// Which page it is: what [`compose`] needs to make it.
#[derive(Clone, Debug)]
pub enum PageKey<'a> {
    Home,
    Gatherings,
    /// Index into the archive's gatherings.
    Gathering(usize),
    Counties,
    County(usize),
    Municipalities,
    Municipality(usize),
    Projects,
    Project(usize),
    Resources,
    TextPage(usize),
    NotFound,
    /// The same, and the index into the gathering's presentations.
    Presentation(usize, usize),
    /// The same, and the index into the gathering's letters.
    Letter(usize, usize),
    Calendar,
    Topics,
    /// By its slug.
    Topic(String),
    Search,
    Programme(&'a Entry<ProgrammeRecord>),
    SubGoals,
    /// Index into the archive's sub-goals.
    SubGoal(usize),
    Efforts(&'a Entry<EffortsRecord>),
    Actors,
    Actor(&'a Entry<ActorRecord>),
    Abbreviations,
    /// An attached file, and the index of the gathering it belongs to.
    Document(&'a Attachment, Option<usize>),
    Redirect(OutputPath),
}

/// A page that will be made.
#[derive(Debug)]
pub struct Planned<'a> {
    pub path: OutputPath,
    pub language: Language,
    pub key: PageKey<'a>,
    pub twin: Option<&'a Translation>,
    /// What it is made of, for the one who has to mend a collision. None: made by the program itself.
    pub place: Option<Location>,
    /// The file that links to this page are written to.
    pub source: Option<&'a SourcePath>,
}

/// The view of one page.
pub fn compose(context: &mut PageContext<'_>, archive: &Archive, key: &PageKey<'_>) -> View {
    match key {
        PageKey::Home => home::home_view(context).into(),
        PageKey::Gatherings => gatherings::gatherings_view(context).into(),
        PageKey::Gathering(index) => {
            gathering::gathering_view(context, &archive.gatherings.as_slice()[*index]).into()
        }
        PageKey::Counties => counties::counties_view(context).into(),
        PageKey::County(index) => {
            county::county_view(context, &archive.counties.as_slice()[*index]).into()
        }
        PageKey::Municipalities => municipalities::municipalities_view(context).into(),
        PageKey::Municipality(index) => {
            let entry = &archive.municipalities.as_slice()[*index];
            municipality::municipality_view(context, entry).into()
        }
        PageKey::Projects => projects::projects_view(context).into(),
        PageKey::Project(index) => {
            project::project_view(context, &archive.projects.as_slice()[*index]).into()
        }
        PageKey::Resources => resources::resources_view(context).into(),
        PageKey::TextPage(index) => {
            text_page::text_page_view(context, &archive.pages.as_slice()[*index]).into()
        }
        PageKey::NotFound => not_found::not_found_view(context).into(),
        PageKey::Presentation(index, talk) => {
            let gathering = &archive.gatherings.as_slice()[*index];
            let talk = &gathering.presentations[*talk];
            presentation::presentation_view(context, gathering, talk).into()
        }
        PageKey::Letter(index, letter) => {
            let gathering = &archive.gatherings.as_slice()[*index];
            letter::letter_view(context, gathering, &gathering.letters[*letter]).into()
        }
        PageKey::Calendar => calendar::calendar_view(context).into(),
        PageKey::Topics => topics::topics_view(context).into(),
        PageKey::Topic(slug) => topic::topic_view(context, &archive.relations.topics[slug]).into(),
        PageKey::Search => search::search_view(context).into(),
        PageKey::Programme(entry) => programme::programme_view(context, entry).into(),
        PageKey::SubGoals => sub_goals::sub_goals_view(context).into(),
        PageKey::SubGoal(index) => sub_goal::sub_goal_view(context, *index).into(),
        PageKey::Efforts(entry) => efforts::efforts_view(context, entry).into(),
        PageKey::Actors => actors::actors_view(context).into(),
        PageKey::Actor(entry) => actor::actor_view(context, entry).into(),
        PageKey::Abbreviations => abbreviations::abbreviations_view(context).into(),
        PageKey::Document(attachment, gathering) => {
            let gathering = gathering.map(|index| &archive.gatherings.as_slice()[index]);
            document::document_view(context, attachment, gathering).map_or_else(
                // Planned only when it was read.
                || not_found::not_found_view(context).into(),
                View::from,
            )
        }
        PageKey::Redirect(to) => redirect::redirect_view(context, to).into(),
    }
}

/// Every page and file that the site will have.
pub struct Plan<'a> {
    pub archive: &'a Archive,
    pub library: &'a Library,
    pub addresses: &'a Addresses,
    /// Sorted by path.
    pub pages: Vec<Planned<'a>>,
    pub files: Vec<(OutputPath, &'a Attachment)>,
    /// The page of each attached file that has been read.
    pub documents: FxHashMap<SourcePath, OutputPath>,
    /// The pictures of their pages: where they will stand, and where they are.
    pub pictures: Vec<(OutputPath, SourcePath)>,
}

impl<'a> Plan<'a> {
    /// Mistakes: two things at one address, an address that cannot be.
    pub fn new(
        archive: &'a Archive,
        library: &'a Library,
        addresses: &'a Addresses,
        mistakes: &mut Diagnostics,
    ) -> Plan<'a> {
        let mut plan = Plan {
            archive,
            library,
            addresses,
            pages: Vec::new(),
            files: Vec::new(),
            documents: FxHashMap::default(),
            pictures: Vec::new(),
        };
        plan.everything(mistakes);
        collisions(&plan, mistakes);
        plan.pages.sort_by(|a, b| a.path.cmp(&b.path));
        plan
    }

    /// Where the pages will stand, in order.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.pages.iter().map(|page| &page.path)
    }

    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.pages.iter().map(|page| page.language)
    }

    /// Where one can search. None: nowhere.
    pub fn search_page(&self) -> Option<&OutputPath> {
        let mut pages = self.pages.iter();
        let search = pages.find(|page| matches!(page.key, PageKey::Search))?;
        Some(&search.path)
    }

    /// Files that are published as they are: where they will stand, and where they are.
    pub fn files(&self) -> Vec<(OutputPath, SourcePath)> {
        let attached = self.files.iter().map(|(path, attachment)| {
            let file = &attachment.path;
            let copy = self.library.copy(file).map_or(file, |copy| &copy.source);
            (path.clone(), copy.clone())
        });
        attached.chain(self.pictures.iter().cloned()).collect()
    }

    pub fn everything(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        self.own(addresses.home(), PageKey::Home);
        self.gatherings(mistakes);
        self.topics();
        self.areas(mistakes);
        self.projects_and_resources(mistakes);
        self.texts_and_redirects(mistakes);
        self.programme_and_goals(mistakes);
        for attachment in &archive.attachments {
            let path = addresses.file(&attachment.path);
            self.document(&path, attachment, None);
            self.files.push((path, attachment));
        }
    }
}
