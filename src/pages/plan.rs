//! The plan: every page and file of the site and its address, before any of them is made; then all are made
//! at the same time.

mod gathering_pages;

use super::address::Addresses;
use super::composer::{Composer, Leavings, Site};
use super::targets::{FileTarget, Targets};
use super::view::View;
use super::{
    abbreviations, actor, actors, calendar, counties, county, efforts, gathering, gatherings, home,
    letter, municipalities, municipality, not_found, presentation, programme, project, projects,
    redirect, resources, search, sub_goal, sub_goals, text_page, topic, topics,
};
use crate::diagnostics::{Diagnostics, Place, catalogue};
use crate::markup::Abbreviations;
use crate::model::Archive;
use crate::options::Options;
use crate::path::{OutputPath, SourcePath};
use crate::source::records::{ActorRecord, AddressKind, Alias, EffortsRecord, ProgrammeRecord};
use crate::source::{Attachment, Entry, Twin};
use crate::text::Language;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// The whole site, ready to be rendered.
#[derive(Debug)]
pub struct Pages {
    /// Sorted by path.
    pub pages: Vec<Page>,
    /// Files that are published as they are: where they will stand, and where they are.
    pub files: Vec<(OutputPath, SourcePath)>,
}

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
    Redirect(OutputPath),
}

/// A page that will be made.
#[derive(Debug)]
pub struct Planned<'a> {
    pub path: OutputPath,
    pub language: Language,
    pub key: PageKey<'a>,
    pub twin: Option<&'a Twin>,
    /// What it is made of, for the one who has to mend a collision. None: made by the program itself.
    pub place: Option<Place>,
    /// The file that links to this page are written to.
    pub source: Option<&'a SourcePath>,
}

/// Every page of the site; None when some link or address is wrong.
pub fn pages(archive: &Archive, options: &Options, mistakes: &mut Diagnostics) -> Option<Pages> {
    let addresses = Addresses::new(archive);
    let mut plan = Plan {
        archive,
        addresses: &addresses,
        pages: Vec::new(),
        files: Vec::new(),
    };
    plan.everything(mistakes);
    collisions(&plan, mistakes);
    let targets = targets(&plan);
    let site = Site {
        archive,
        addresses: &addresses,
        options,
        abbreviations: &abbreviations(archive),
        targets: &targets,
    };
    let composed: Vec<(Page, Leavings)> = plan
        .pages
        .par_iter()
        .map(|planned| {
            let mut composer =
                Composer::new(&site, planned.path.clone(), planned.language, planned.twin);
            let page = Page {
                path: planned.path.clone(),
                language: planned.language,
                view: compose(&mut composer, &planned.key),
            };
            (page, composer.leavings())
        })
        .collect();
    let mut pages = check_fragments(&plan, composed, mistakes);
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let files = plan
        .files
        .iter()
        .map(|(path, attachment)| (path.clone(), attachment.path.clone()))
        .collect();
    (!mistakes.has_errors()).then_some(Pages { pages, files })
}

/// The view of one page.
fn compose(composer: &mut Composer<'_>, key: &PageKey<'_>) -> View {
    let archive = composer.archive;
    match key {
        PageKey::Home => home::home_view(composer).into(),
        PageKey::Gatherings => gatherings::gatherings_view(composer).into(),
        PageKey::Gathering(index) => {
            gathering::gathering_view(composer, &archive.gatherings.as_slice()[*index]).into()
        }
        PageKey::Counties => counties::counties_view(composer).into(),
        PageKey::County(index) => {
            county::county_view(composer, &archive.counties.as_slice()[*index]).into()
        }
        PageKey::Municipalities => municipalities::municipalities_view(composer).into(),
        PageKey::Municipality(index) => {
            let entry = &archive.municipalities.as_slice()[*index];
            municipality::municipality_view(composer, entry).into()
        }
        PageKey::Projects => projects::projects_view(composer).into(),
        PageKey::Project(index) => {
            project::project_view(composer, &archive.projects.as_slice()[*index]).into()
        }
        PageKey::Resources => resources::resources_view(composer).into(),
        PageKey::TextPage(index) => {
            text_page::text_page_view(composer, &archive.pages.as_slice()[*index]).into()
        }
        PageKey::NotFound => not_found::not_found_view(composer).into(),
        PageKey::Presentation(index, talk) => {
            let gathering = &archive.gatherings.as_slice()[*index];
            let talk = &gathering.presentations[*talk];
            presentation::presentation_view(composer, gathering, talk).into()
        }
        PageKey::Letter(index, letter) => {
            let gathering = &archive.gatherings.as_slice()[*index];
            letter::letter_view(composer, gathering, &gathering.letters[*letter]).into()
        }
        PageKey::Calendar => calendar::calendar_view(composer).into(),
        PageKey::Topics => topics::topics_view(composer).into(),
        PageKey::Topic(slug) => topic::topic_view(composer, &archive.relations.topics[slug]).into(),
        PageKey::Search => search::search_view(composer).into(),
        PageKey::Programme(entry) => programme::programme_view(composer, entry).into(),
        PageKey::SubGoals => sub_goals::sub_goals_view(composer).into(),
        PageKey::SubGoal(index) => sub_goal::sub_goal_view(composer, *index).into(),
        PageKey::Efforts(entry) => efforts::efforts_view(composer, entry).into(),
        PageKey::Actors => actors::actors_view(composer).into(),
        PageKey::Actor(entry) => actor::actor_view(composer, entry).into(),
        PageKey::Abbreviations => abbreviations::abbreviations_view(composer).into(),
        PageKey::Redirect(to) => redirect::redirect_view(composer, to).into(),
    }
}

struct Plan<'a> {
    archive: &'a Archive,
    addresses: &'a Addresses,
    pages: Vec<Planned<'a>>,
    files: Vec<(OutputPath, &'a Attachment)>,
}

impl<'a> Plan<'a> {
    fn everything(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        self.own(addresses.home(), PageKey::Home);
        self.gatherings(mistakes);
        self.topics();
        self.areas(mistakes);
        self.projects_and_resources(mistakes);
        self.texts_and_redirects(mistakes);
        self.programme_and_goals(mistakes);
        for attachment in &archive.attachments {
            self.files
                .push((addresses.file(&attachment.path), attachment));
        }
    }

    fn areas(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        self.list(
            AddressKind::Counties,
            PageKey::Counties,
            !archive.counties.is_empty(),
        );
        for (index, county) in archive.counties.iter().enumerate() {
            let path = addresses.one(AddressKind::Counties, &county.id);
            self.record(county, path, county.record.lang, PageKey::County(index));
            self.aliases(county, &county.record.aliases, mistakes);
        }
        let any = !archive.municipalities.is_empty();
        self.list(AddressKind::Municipalities, PageKey::Municipalities, any);
        for (index, municipality) in archive.municipalities.iter().enumerate() {
            let path = addresses.one(AddressKind::Municipalities, &municipality.id);
            self.record(municipality, path, None, PageKey::Municipality(index));
            self.aliases(municipality, &municipality.record.aliases, mistakes);
        }
    }

    fn projects_and_resources(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        self.list(
            AddressKind::Projects,
            PageKey::Projects,
            !archive.projects.is_empty(),
        );
        for (index, project) in archive.projects.iter().enumerate() {
            let path = addresses.one(AddressKind::Projects, &project.id);
            self.record(project, path, project.record.lang, PageKey::Project(index));
            self.aliases(project, &project.record.aliases, mistakes);
        }
        self.list(
            AddressKind::Resources,
            PageKey::Resources,
            !archive.resources.is_empty(),
        );
        for resource in &archive.resources {
            // A resource stands in the list, so its earlier addresses lead there.
            self.aliases(resource, &resource.record.aliases, mistakes);
        }
    }

    fn texts_and_redirects(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        for (index, page) in archive.pages.iter().enumerate() {
            let path = addresses.text_page(page);
            self.record(page, path, page.record.lang, PageKey::TextPage(index));
            self.aliases(page, &page.record.aliases, mistakes);
        }
        self.own(OutputPath::file("404.html"), PageKey::NotFound);
        for redirect in &archive.redirects {
            let to = OutputPath::page(&redirect.record.to);
            if self.pages.iter().any(|page| page.path == to) {
                let from = redirect.record.from.clone();
                self.redirect(&from, to, redirect.at("from"), mistakes);
            } else {
                let known = self
                    .pages
                    .iter()
                    .map(|page| format!("/{}", page.path.address()));
                let known: Vec<String> = known.collect();
                mistakes.add(catalogue::dead_link(
                    redirect.at("to"),
                    &redirect.record.to,
                    known.iter().map(String::as_str),
                ));
            }
        }
    }

    /// The programme, its goals and efforts, who takes part, and the abbreviations they are known by.
    fn programme_and_goals(&mut self, mistakes: &mut Diagnostics) {
        use AddressKind::*;
        let (archive, addresses) = (self.archive, self.addresses);
        if let Some(entry) = &archive.programme {
            let key = PageKey::Programme(entry);
            self.record(entry, addresses.list(Programme), entry.record.lang, key);
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        self.list(SubGoals, PageKey::SubGoals, !archive.sub_goals.is_empty());
        for (index, entry) in archive.sub_goals.iter().enumerate() {
            let path = addresses.one(SubGoals, &entry.id);
            self.record(entry, path, None, PageKey::SubGoal(index));
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        if let Some(entry) = &archive.effort_document {
            let path = addresses.list(Efforts);
            self.record(entry, path, None, PageKey::Efforts(entry));
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        self.list(Actors, PageKey::Actors, !archive.actors.is_empty());
        for entry in &archive.actors {
            let path = addresses.one(Actors, &entry.id);
            self.record(entry, path, entry.record.lang, PageKey::Actor(entry));
            self.aliases(entry, &entry.record.aliases, mistakes);
        }
        let any = !archive.abbreviations.is_empty();
        self.list(Abbreviations, PageKey::Abbreviations, any);
    }

    fn site_language(&self) -> Language {
        self.archive.site.record.language
    }

    /// A page that no record is behind.
    fn own(&mut self, path: OutputPath, key: PageKey<'a>) {
        self.pages.push(Planned {
            path,
            language: self.site_language().interface(),
            key,
            twin: None,
            place: None,
            source: None,
        });
    }

    /// The list of a kind, when there is anything to list.
    fn list(&mut self, kind: AddressKind, key: PageKey<'a>, any: bool) {
        if any {
            self.own(self.addresses.list(kind), key);
        }
    }

    /// A record's page, and one for each of its twins.
    fn record<T>(
        &mut self,
        entry: &'a Entry<T>,
        path: OutputPath,
        lang: Option<Language>,
        key: PageKey<'a>,
    ) {
        for twin in &entry.twins {
            self.pages.push(Planned {
                path: self.addresses.twin(&path, twin.language),
                language: twin.language,
                key: key.clone(),
                twin: Some(twin),
                place: Some(Place::file(&twin.file)),
                source: Some(&twin.file),
            });
        }
        self.pages.push(Planned {
            path,
            language: lang.unwrap_or(self.site_language()),
            key,
            twin: None,
            place: Some(entry.start()),
            // Only a record with a file of its own can be linked to by its file.
            source: entry.base.steps().is_empty().then_some(&entry.file),
        });
    }

    /// A page at each earlier address of the page that was planned last.
    fn aliases<T>(&mut self, entry: &Entry<T>, aliases: &[Alias], mistakes: &mut Diagnostics) {
        let Some(to) = self.pages.last().map(|page| page.path.clone()) else {
            return;
        };
        for (index, alias) in aliases.iter().enumerate() {
            let place = entry.place(crate::path::FieldPath::root().key("aliases").index(index));
            self.redirect(alias, to.clone(), place, mistakes);
        }
    }

    fn redirect(&mut self, from: &Alias, to: OutputPath, place: Place, mistakes: &mut Diagnostics) {
        let Some(path) = alias_path(&from.0) else {
            mistakes.add(catalogue::bad_alias(place, &from.0));
            return;
        };
        self.pages.push(Planned {
            path,
            language: self.site_language().interface(),
            key: PageKey::Redirect(to),
            twin: None,
            place: Some(place),
            source: None,
        });
    }
}

/// `/gammel/adresse/` and `/gammel/side.html`; not other sites, not ways out of this one, not other files.
fn alias_path(alias: &str) -> Option<OutputPath> {
    let path = alias.strip_prefix('/')?;
    let sound = !path.is_empty()
        && !path.contains(['?', '#', '\\', ':'])
        && !path.chars().any(char::is_control)
        && path
            .trim_end_matches('/')
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.'));
    let is_file = path.ends_with(".html") || path.ends_with(".htm");
    sound.then(|| {
        if is_file {
            OutputPath::file(path)
        } else {
            OutputPath::page(path)
        }
    })
}

/// Two things at one address: both are told.
fn collisions(plan: &Plan<'_>, mistakes: &mut Diagnostics) {
    let mut taken: HashMap<String, Option<Place>> = HashMap::new();
    let pages = plan
        .pages
        .iter()
        .map(|page| (&page.path, page.place.clone()));
    let files = plan
        .files
        .iter()
        .map(|(path, attachment)| (path, Some(Place::file(&attachment.path))));
    for (path, place) in pages.chain(files) {
        // Some hosts and disks do not tell upper from lower case.
        let key = path.as_str().to_lowercase();
        let Some(other) = taken.get(&key) else {
            taken.insert(key, place);
            continue;
        };
        // Of two, at least one is somebody's record or file.
        let (Some(here), there) = (if place.is_some() {
            (place.clone(), other.clone())
        } else {
            (other.clone(), None)
        }) else {
            continue;
        };
        mistakes.add(catalogue::address_collision(here, path.address(), there));
    }
}

fn targets(plan: &Plan<'_>) -> Targets {
    let pages = plan
        .pages
        .iter()
        .filter_map(|page| Some((page.source?.clone(), page.path.clone())))
        .collect();
    let files = plan
        .files
        .iter()
        .map(|(path, attachment)| {
            let target = FileTarget {
                path: path.clone(),
                bytes: attachment.bytes,
            };
            (attachment.path.clone(), target)
        })
        .collect();
    let all = plan
        .pages
        .iter()
        .map(|page| page.path.clone())
        .chain(plan.files.iter().map(|(path, _)| path.clone()))
        .collect();
    Targets { pages, files, all }
}

/// Gathers the mistakes of all pages, and looks whether each link to a place on a page leads to one.
fn check_fragments(
    plan: &Plan<'_>,
    composed: Vec<(Page, Leavings)>,
    mistakes: &mut Diagnostics,
) -> Vec<Page> {
    let asked: HashSet<&OutputPath> = composed
        .iter()
        .flat_map(|(_, leavings)| leavings.fragment_links.iter().map(|link| &link.page))
        .collect();
    let anchors: HashMap<&OutputPath, &[String]> = composed
        .iter()
        .filter(|(page, _)| asked.contains(&page.path))
        .map(|(page, leavings)| (&page.path, leavings.anchors.as_slice()))
        .collect();
    for (_, leavings) in &composed {
        for link in &leavings.fragment_links {
            let known = anchors.get(&link.page).copied().unwrap_or_default();
            // A file's places are the file's own business (`program.pdf#page=2`).
            let is_page = anchors.contains_key(&link.page);
            if is_page && !known.contains(&link.fragment) {
                let page = plan.pages.iter().find(|page| page.path == link.page);
                mistakes.add(catalogue::dead_fragment(
                    link.place.clone(),
                    &link.fragment,
                    page.and_then(|page| page.place.clone()),
                    known.iter().map(String::as_str),
                ));
            }
        }
    }
    composed
        .into_iter()
        .map(|(page, leavings)| {
            mistakes.extend(leavings.mistakes);
            page
        })
        .collect()
}

/// Every short form with what it stands for: an actor's name or words of its own.
fn abbreviations(archive: &Archive) -> Abbreviations {
    let entries = archive.abbreviations.iter().filter_map(|entry| {
        let record = &entry.record;
        let actor = record
            .actor
            .as_ref()
            .map(|actor| &archive.actors[actor].record);
        let long_form = record.name.as_ref().or(actor.map(|actor| &actor.name))?;
        let lang = actor.and_then(|actor| actor.lang);
        let short_forms = std::iter::once(&record.abbr).chain(&record.variants);
        // A name that is its own short form needs no explaining.
        let short_forms: Vec<String> = short_forms
            .filter(|form| *form != long_form)
            .cloned()
            .collect();
        Some((short_forms, long_form.clone(), lang))
    });
    Abbreviations::new(entries.collect())
}
