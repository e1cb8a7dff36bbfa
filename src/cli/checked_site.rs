//! Reads a site for commands that write down what its files are, and only when `samling check` has nothing against it.

use super::Exit;
use super::context::CommandContext;
use super::print::{print_diagnostics, print_line};
use crate::base::options::Options;
use crate::base::text::WithdrawnNames;
use crate::build::{BuildJob, CacheUse, Nowhere, build};
use crate::content::model::{Archive, archive};
use crate::content::schema::records::{GatheringKind, RecordKind};
use crate::content::source::{SourceTexts, no_site, read};
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Diagnostics, Sentence, Severity, catalogue};

pub struct CheckedSite {
    /// Without drafts.
    pub archive: Archive,
    /// The ids of gatherings that are drafts.
    pub drafts: Vec<String>,
    pub withdrawn: WithdrawnNames,
}

/// `refused`: what is said after the errors. Err: the site has errors, which are printed.
pub fn checked_site(
    context: &CommandContext,
    options: &Options,
    refused: &'static str,
) -> Result<CheckedSite, Exit> {
    let root = &context.root;
    if !root.join("samling.yaml").is_file() {
        return Err(refuse(context, no_site(root), Exit::Usage));
    }
    let job = BuildJob {
        root,
        options,
        strict: false,
        cache: CacheUse::CheckOnly,
    };
    let built = build(&job, &Nowhere);
    stop_at_errors(context, built.diagnostics, &built.texts, refused)?;
    let (mut sources, mut mistakes) = read(root);
    let gatherings = sources.records.gatherings.iter();
    let drafts = gatherings.filter(|gathering| gathering.record.draft);
    let drafts = drafts.map(|gathering| gathering.id.clone()).collect();
    let archive = archive(&mut sources, options.today, options.drafts, &mut mistakes);
    stop_at_errors(context, mistakes, &sources.texts, refused)?;
    let withdrawn = sources.withdrawn;
    let site = archive.map(|archive| CheckedSite {
        archive,
        drafts,
        withdrawn,
    });
    site.ok_or(Exit::Mistakes)
}

fn stop_at_errors(
    context: &CommandContext,
    diagnostics: Diagnostics,
    texts: &SourceTexts,
    refused: &'static str,
) -> Result<(), Exit> {
    let errors = diagnostics.without(|told| told.severity != Severity::Error);
    if errors.is_empty() {
        return Ok(());
    }
    print_diagnostics(context, &errors.sorted(), texts, ReportFormat::Human);
    print_line(&context.sentences.word(refused));
    Err(Exit::Mistakes)
}

/// Prints the mistake.
pub fn refuse(context: &CommandContext, mistake: Diagnostic, exit: Exit) -> Exit {
    print_diagnostics(
        context,
        &[mistake],
        &SourceTexts::new(),
        ReportFormat::Human,
    );
    exit
}

/// Says why nothing is done, also to those who want to hear of mistakes only.
pub fn refuse_with(context: &CommandContext, sentence: &Sentence) -> Exit {
    print_line(&context.sentences.say(sentence));
    Exit::Usage
}

impl CheckedSite {
    /// No gathering has this id: printed, with the nearest one.
    pub fn unknown(&self, context: &CommandContext, id: &str) -> Exit {
        let known = self.archive.gatherings.iter().map(|known| known.id());
        let kind = GatheringKind::ROW.word;
        let mistake = catalogue::unknown_gathering_typed(kind, id, known);
        refuse(context, mistake, Exit::Usage)
    }
}
