//! `samling freeze`: writes down the checksums of a gathering's files, so that a later change does not go unseen.

use super::Exit;
use super::arguments::FreezeArguments;
use super::checked_site::{CheckedSite, checked_site, refuse, refuse_with};
use super::context::CommandContext;
use super::print::print_sentence;
use super::scaffold::{self, ScaffoldFile};
use crate::base::cache_dir::replace;
use crate::base::date::{Date, Edtf, Moment};
use crate::base::options::Options;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::model::Gathering;
use crate::content::schema::file_role::frozen_name;
use crate::content::schema::json_schema::schema_line;
use crate::content::schema::records::{ChecksumAlgorithm, FrozenRecord, GatheringStatus};
use crate::content::source::yaml::yaml_text;
use crate::content::source::{gathering_files, missing_schemas};
use crate::diagnostics::{Diagnostic, Sentence, catalogue};
use std::io::Error;
use std::path::Path;

pub fn freeze(context: &CommandContext, options: &Options, arguments: &FreezeArguments) -> Exit {
    let site = match checked_site(context, options, "freeze-mistakes") {
        Ok(site) => site,
        Err(exit) => return exit,
    };
    let gatherings = match chosen(context, &site, options.today, &arguments.ids) {
        Ok(gatherings) => gatherings,
        Err(exit) => return exit,
    };
    let Some(day) = day(options.today) else {
        return Exit::Usage;
    };
    let mut written = 0;
    for gathering in gatherings {
        let id = gathering.id();
        if let Some(frozen) = &gathering.frozen {
            let date = frozen.record.frozen_on.prose(context.sentences.language());
            let sentence = Sentence::new("freeze-already").text("id", id);
            print_sentence(context, &sentence.text("date", date));
            continue;
        }
        match freeze_one(context, gathering, day.clone(), &site.withdrawn) {
            Ok((path, files)) => {
                let sentence = Sentence::new("freeze-written").text("path", path.as_str());
                print_sentence(context, &sentence.count("files", files));
                written += 1;
            }
            Err(mistake) => return refuse(context, *mistake, Exit::CouldNotRun),
        }
    }
    let sentence = match (written, arguments.ids.is_empty()) {
        (0, true) => Sentence::new("freeze-nothing"),
        (0, false) => return Exit::Fine,
        _ => Sentence::new("freeze-done").count("gatherings", written),
    };
    print_sentence(context, &sentence);
    Exit::Fine
}

/// Those that were named; without a name those that were held, are over and are not frozen. Err: a name is wrong, which is printed.
fn chosen<'s>(
    context: &CommandContext,
    site: &'s CheckedSite,
    today: Date,
    ids: &[String],
) -> Result<Vec<&'s Gathering>, Exit> {
    if ids.is_empty() {
        let gatherings = site.archive.gatherings.iter();
        let chosen =
            gatherings.filter(|gathering| gathering.frozen.is_none() && is_over(gathering, today));
        return Ok(chosen.collect());
    }
    let chosen = ids.iter().map(|id| {
        if site.drafts.contains(id) {
            let sentence = Sentence::new("freeze-draft").text("id", id);
            return Err(refuse_with(context, &sentence));
        }
        let found = site.archive.gatherings.find(id);
        found.ok_or_else(|| site.unknown(context, id))
    });
    let mut chosen = chosen.collect::<Result<Vec<&Gathering>, Exit>>()?;
    chosen.sort_by_key(|gathering| gathering.id());
    chosen.dedup_by_key(|gathering| gathering.id());
    Ok(chosen)
}

fn is_over(gathering: &Gathering, today: Date) -> bool {
    let was_held = matches!(
        gathering.record().status,
        GatheringStatus::Held | GatheringStatus::MovedOnline
    );
    was_held && gathering.date().is_some_and(|date| date.is_before(today))
}

/// The path of the file, and how many files it has the checksums of.
fn freeze_one(
    context: &CommandContext,
    gathering: &Gathering,
    date: Edtf,
    withdrawn: &WithdrawnNames,
) -> Result<(SourcePath, usize), Box<Diagnostic>> {
    let root = &context.root;
    let index = &gathering.entry.file;
    let path = SourcePath::new(&format!("{}/{}", index.folder(), frozen_name()));
    // A link, which is not read.
    if path.on_disk(root).symlink_metadata().is_ok() {
        return Err(Box::new(catalogue::exists_already(path.as_str())));
    }
    let mut files = gathering_files(root, index, |_| None)
        .map_err(|(file, error)| Box::new(catalogue::unreadable(file.as_str(), &error)))?;
    for file in &mut files {
        file.path = withdrawn.without_names_in_path(&file.path);
    }
    files.sort();
    let written = files.len();
    let record = FrozenRecord {
        frozen_on: date,
        algorithm: ChecksumAlgorithm::Sha256,
        files,
        errata: Vec::new(),
    };
    add_schema(context, &path)?;
    match write_frozen(root, &path, &record) {
        Ok(()) => Ok((path, written)),
        Err(error) => Err(Box::new(catalogue::cannot_write(path.as_str(), &error))),
    }
}

/// The schema that the file names in its first line, where the site does not have it.
fn add_schema(context: &CommandContext, path: &SourcePath) -> Result<(), Box<Diagnostic>> {
    let schemas = missing_schemas(&context.root, [path], &context.sentences);
    let schemas: Vec<ScaffoldFile> = (schemas.into_iter())
        .map(|(path, text)| ScaffoldFile {
            path,
            content: text.into_bytes(),
        })
        .collect();
    let written = scaffold::write(&context.root, &schemas);
    let mistake = written
        .err()
        .and_then(|mistakes| mistakes.sorted().into_iter().next());
    mistake.map_or(Ok(()), |mistake| Err(Box::new(mistake)))
}

/// Replaces the file as a whole; who may read and write it stays as it was.
pub fn write_frozen(root: &Path, path: &SourcePath, record: &FrozenRecord) -> Result<(), Error> {
    let place = path.on_disk(root);
    let permissions = place.metadata().map(|metadata| metadata.permissions());
    let text = schema_line(path, yaml_text(record));
    replace(&place, text.as_bytes())?;
    match permissions {
        Ok(permissions) => std::fs::set_permissions(&place, permissions),
        // It is new.
        Err(_) => Ok(()),
    }
}

/// The day as records write it. None: it is in no year that they can write.
pub fn day(today: Date) -> Option<Edtf> {
    Moment::try_from(today).ok().map(Edtf::Date)
}
