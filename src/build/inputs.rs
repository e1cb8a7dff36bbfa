//! Everything that is read before the first page is planned: records, attached files, the theme.

use super::earlier_build::{EarlierBuild, EarlierPages};
use super::frozen_files::changed_frozen_files;
use super::lints::Lints;
use super::report::Report;
use super::{BuildJob, CacheUse};
use crate::attachments::{
    AttachmentReport, Library, PrivacySettings, PublishDecision, PublishDecisions, library,
};
use crate::base::options::Options;
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::{Archive, checked_archive};
use crate::content::schema::fields::Name;
use crate::content::schema::records::{FileMetadata, Publish};
use crate::content::source::{
    self, Attachment, BodyReader, Sources, no_site, read, read_with_snapshot,
};
use crate::diagnostics::{Diagnostics, Location};
use crate::documents::personal_data::Allowed;
use crate::site::pages::site_view;
use crate::site::render::{Theme, ThemeFiles, theme};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub struct Inputs {
    pub sources: Sources,
    pub library: Library,
    pub bodies: BodyReader,
    /// The pages of the last build. None: there are none that could be kept.
    pub earlier: Option<EarlierPages>,
    /// Only the sources that have changed since the last build were read.
    pub is_partial: bool,
    /// For the next build, so that it reads less. None: the sources have errors, or nothing is stored.
    pub snapshot: Option<(source::SourceSnapshot, source::RecordLines)>,
}

/// `earlier`: what is taken over from the last build. Err: the folder holds no site.
pub fn read_inputs(
    job: &BuildJob<'_>,
    earlier: Option<EarlierBuild>,
) -> Result<(Inputs, Report), Box<Report>> {
    let mut diagnostics = Diagnostics::new();
    if !job.root.join("samling.yaml").is_file() {
        diagnostics.add(no_site(job.root));
        return Err(Box::new(Report {
            diagnostics,
            is_unsound: true,
            ..Report::default()
        }));
    }
    let (reread, earlier) = match earlier {
        Some(earlier) => (earlier.reread, Some(earlier.pages)),
        None => (None, None),
    };
    let is_partial = reread.is_some();
    let (mut sources, mistakes, snapshot) = match (reread, job.cache) {
        (Some(read), _) => (
            read.sources,
            read.mistakes,
            Some((read.snapshot, read.lines)),
        ),
        (None, CacheUse::Keep(_)) => read_with_snapshot(job.root),
        (None, CacheUse::CheckOnly | CacheUse::Nothing) => {
            let (sources, mistakes) = read(job.root);
            (sources, mistakes, None)
        }
    };
    diagnostics.append(mistakes);
    let (library, mut report) = judged(&sources, job.options, diagnostics);
    // A check reads every byte; a build believes the stamps of files that an earlier one has read.
    let known = matches!(job.cache, CacheUse::Keep(_)).then_some(&library);
    let changed = changed_frozen_files(&sources, known, job.options);
    report.diagnostics.append(changed);
    let texts = std::mem::take(&mut sources.texts);
    let report = Report { texts, ..report };
    let inputs = Inputs {
        bodies: BodyReader {
            root: job.root.to_owned(),
            withdrawn: sources.withdrawn.clone(),
        },
        sources,
        library,
        snapshot,
        earlier,
        is_partial,
    };
    Ok((inputs, report))
}

/// The attached files, and a report of them. `diagnostics`: from reading the sources; they are part of the report.
pub fn judged(
    sources: &Sources,
    options: &Options,
    mut diagnostics: Diagnostics,
) -> (Library, Report) {
    let lints = Lints::of_site(sources, options.today, &mut diagnostics);
    let library = library_of(sources, options, &mut diagnostics);
    let reports = library.reports.iter();
    diagnostics.extend(reports.flat_map(AttachmentReport::diagnostics));
    let report = Report {
        lints,
        diagnostics,
        ..Report::default()
    };
    (library, report)
}

impl Inputs {
    /// The checked and connected records. If they have errors, the report refuses the site. None: there is no `samling.yaml`.
    pub fn archive(&mut self, options: &Options, report: &mut Report) -> Option<Archive> {
        let (today, drafts) = (options.today, options.drafts);
        let diagnostics = &mut report.diagnostics;
        let checked = checked_archive(&mut self.sources, today, drafts, diagnostics)?;
        report.unparsed = std::mem::take(&mut self.sources.unparsed);
        report.is_unsound = !checked.is_sound;
        Some(checked.archive)
    }
}

/// Reads the attached files.
pub(super) fn library_of(
    sources: &Sources,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Library {
    let files = sources.attachments.iter();
    let files: Vec<_> = files.map(|file| (&file.path, file.stamp)).collect();
    let site = sources.records.site.iter();
    let allow = site.clone().flat_map(|site| &site.record.privacy.allow);
    // The site and its actors are organisations: their names in a file are not personal data.
    let owners = site.clone().flat_map(|site| &site.record.publisher);
    let own = site.clone().map(|site| site.record.title.as_str());
    let actors = sources.records.actors.iter().map(|actor| &actor.record);
    let actors = actors.flat_map(|actor| std::iter::once(&actor.name).chain(&actor.variants));
    let actors = actors.map(Name::as_str);
    let own = own
        .chain(owners.map(|owner| owner.name.as_str()))
        .chain(actors);
    let names = allow.map(|allowed| allowed.text.as_str()).chain(own);
    let mut keeps = site.map(|site| site.record.privacy.metadata);
    let program = options.program.as_deref();
    let rules = PrivacySettings {
        allowed: Allowed::new(names),
        keeps_metadata: keeps.any(|metadata| metadata == FileMetadata::Keep),
        decisions: decisions(sources),
        judges: program.is_some(),
    };
    library(&sources.root, &files, program, &rules, diagnostics)
}

/// Whether each file that a record mentions may be published. If two records disagree, it is withheld.
fn decisions(sources: &Sources) -> PublishDecisions {
    let records = &sources.records;
    let gatherings = records.gatherings.iter();
    let gatherings = gatherings.map(|entry| (&entry.file, &entry.record.materials));
    let talks = records.presentations.iter();
    let talks = talks.map(|entry| (&entry.file, &entry.record.materials));
    let projects = records.projects.iter();
    let projects = projects.map(|entry| (&entry.file, &entry.record.materials));
    let mut of_records = HashMap::new();
    for (record, materials) in gatherings.chain(talks).chain(projects) {
        for material in materials {
            let file = material.file.as_deref();
            let file = file.and_then(|name| record.sibling(name));
            let decision = match (material.publish, &material.reason) {
                (Some(Publish::Yes), Some(_)) => PublishDecision::Publish,
                (Some(Publish::No), _) => PublishDecision::Withhold,
                // A decision without a reason does not count; the missing reason is reported elsewhere.
                (Some(Publish::Yes), None) | (None, _) => continue,
            };
            if let Some(file) = file {
                let decided = of_records.entry(file).or_insert(decision);
                if *decided != decision {
                    *decided = PublishDecision::Withhold;
                }
            }
        }
    }
    let answers = records.gatherings.iter().filter_map(|entry| {
        let name = entry.record.evaluation.as_ref()?.answers.as_deref()?;
        let path = entry.file.sibling(name)?;
        // A name in other letters is reported; the file is meant all the same.
        let is_meant = |file: &&Attachment| file.path.as_str().eq_ignore_ascii_case(path.as_str());
        let file = sources.attachments.iter().find(is_meant);
        Some(file.map_or(path, |file| file.path.clone()))
    });
    PublishDecisions {
        of_records,
        answers: answers.collect(),
        withdrawn: sources.withdrawn.clone(),
    }
}

/// The ids that the templates of the site's theme use.
pub fn template_ids(archive: &Archive, files: &BTreeMap<SourcePath, Arc<str>>) -> Vec<String> {
    ThemeFiles::new(&archive.site.record.theme, files).template_ids()
}

/// The theme, for pages in these languages. None: it has errors.
pub fn theme_for(
    languages: impl Iterator<Item = Language>,
    archive: &Archive,
    files: &BTreeMap<SourcePath, Arc<str>>,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Theme> {
    let site = site_view(archive, options);
    let place = Location::field(&archive.site.file, FieldPath::root().key("theme"));
    let name = &archive.site.record.theme;
    let languages = languages.map(Language::interface).collect();
    theme(name, place, files, &site, &languages, diagnostics)
}
