//! `samling publish`: builds the site, and sends what has changed to where readers find it.

use super::Exit;
use super::build::print_and_weigh;
use super::checked_site::{refuse, refuse_with};
use super::context::{CommandContext, this_program};
use super::print::{print_data, print_line, print_sentence};
use super::publish_arguments::PublishArguments;
use super::publish_machine::{host_name, may_hold_site, origin, own_lock};
use super::publish_words::{
    error_sentence, plan_lines, plan_sentence, problem_sentence, uploaded_sentence,
};
use crate::base::cache_dir;
use crate::base::date::Date;
use crate::base::options::Options;
use crate::build::{Builder, Outcome, OutputLock, finished_files};
use crate::content::source::no_site;
use crate::diagnostics::Sentence;
use crate::diagnostics::report::{Extent, ReportFormat};
use crate::upload::{
    GitBranch, GitSettings, LocalSite, PublishAddress, Publisher, Store, StoreJob, UploadError,
    UploadPlan, Uploaded, planned, planned_anew, stopped_by_keyboard, upload,
};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Set by Ctrl-C.
static STOP: AtomicBool = AtomicBool::new(false);

/// How often a person is told how far it has come.
const TOLD_EVERY: Duration = Duration::from_secs(5);

/// How often a branch that others push to at the same time is tried.
const PUSHES: usize = 3;

pub fn publish(context: &CommandContext, today: Date, arguments: &PublishArguments) -> Exit {
    let Some(typed) = &arguments.dest else {
        return refuse_with(context, &Sentence::new("publish-forms"));
    };
    let address = match PublishAddress::parse(typed) {
        Ok(address) => address,
        Err(problem) => return refuse_with(context, &problem_sentence(&problem)),
    };
    if !context.root.join("samling.yaml").is_file() {
        return refuse(context, no_site(&context.root), Exit::Usage);
    }
    let output = context.destination(None, "output");
    if let PublishAddress::Folder(folder) = &address
        && let Err(exit) = may_hold_site(context, folder, &output)
    {
        return exit;
    }
    let lock = own_lock(&context.root);
    if let Some(Err(())) = lock {
        print_line(&context.sentences.word("publish-running"));
        return Exit::CouldNotRun;
    }
    let _output_lock = OutputLock::of(&context.root, &output, || {
        let folder = output.display().to_string();
        print_sentence(
            context,
            &Sentence::new("build-waits").text("folder", folder),
        );
    });
    if let Err(exit) = build(context, today, arguments, &output) {
        return exit;
    }
    let Some(paths) = finished_files(&output, &context.root) else {
        print_line(&context.sentences.word("publish-refused"));
        return Exit::CouldNotRun;
    };
    let publisher = Publisher {
        host: host_name(),
        origin: match &lock {
            Some(Ok(_)) => origin(&context.root),
            _ => String::new(),
        },
    };
    let done = LocalSite::read(&output, &paths)
        .and_then(|site| send(context, arguments, &address, &site, &publisher));
    match done {
        Ok(()) => Exit::Fine,
        Err(error) => {
            let sentence = error_sentence(&error, &address);
            print_line(&context.sentences.say(&sentence));
            Exit::CouldNotRun
        }
    }
}

/// Err: the site has mistakes, which are printed, and that nothing is published.
fn build(
    context: &CommandContext,
    today: Date,
    arguments: &PublishArguments,
    output: &Path,
) -> Result<(), Exit> {
    let builder = Builder {
        root: context.root.clone(),
        output: output.to_owned(),
        options: Options {
            today,
            base_url: arguments.base_url.clone(),
            drafts: false,
            from_disk: false,
            is_preview: false,
            precompress: arguments.precompress,
            program: Some(this_program()),
        },
        strict: arguments.strict,
    };
    let built = builder.build();
    let report = (ReportFormat::Human, Extent::FOLDED);
    let exit = print_and_weigh(
        context,
        built.diagnostics,
        &built.texts,
        report,
        arguments.strict,
    );
    match (built.outcome, exit) {
        (Outcome::Published(_), Exit::Fine) => Ok(()),
        (outcome, exit) => {
            print_line(&context.sentences.word("publish-refused"));
            Err(match (outcome, exit) {
                (Outcome::NotWritten, _) | (_, Exit::Fine) => Exit::CouldNotRun,
                (_, exit) => exit,
            })
        }
    }
}

/// Publishes the files, or says what would be done.
fn send(
    context: &CommandContext,
    arguments: &PublishArguments,
    address: &PublishAddress,
    site: &LocalSite,
    publisher: &Publisher,
) -> Result<(), UploadError> {
    if let PublishAddress::Git { remote, branch } = address {
        return send_to_branch(context, arguments, address, (remote, branch), site);
    }
    let last_told = Mutex::new(Instant::now());
    let progress = |sent: usize| {
        let mut last = last_told.lock().unwrap_or_else(PoisonError::into_inner);
        if last.elapsed() >= TOLD_EVERY {
            *last = Instant::now();
            print_sentence(
                context,
                &Sentence::new("publish-progress").count("files", sent),
            );
        }
    };
    let job = StoreJob {
        site,
        publisher,
        overwrite: arguments.overwrite,
        take_over: arguments.take_over,
        again: arguments.again,
        stop: &STOP,
        progress: &progress,
    };
    if arguments.dry_run {
        let plan = match address {
            // Opening it would make it.
            PublishAddress::Folder(folder) if !folder.exists() => planned_anew(site),
            _ => planned(&Store::open(address)?, &job)?,
        };
        print_plan(context, arguments, &plan, address);
        return Ok(());
    }
    stopped_by_keyboard(&STOP);
    if STOP.load(Ordering::Relaxed) {
        return Err(UploadError::Interrupted);
    }
    let uploaded = upload(&Store::open(address)?, &job)?;
    print_uploaded(context, &uploaded, address);
    Ok(())
}

/// What others have pushed meanwhile is kept, and the commit made again upon it.
fn send_to_branch(
    context: &CommandContext,
    arguments: &PublishArguments,
    address: &PublishAddress,
    branch: (&str, &str),
    site: &LocalSite,
) -> Result<(), UploadError> {
    let settings = GitSettings {
        root: &context.root,
        repository: cache_dir::place(&context.root, "publish.git"),
    };
    let message = context.sentences.word("publish-commit");
    let mut attempt = 1;
    loop {
        let look = GitBranch::look(&settings, branch, site, arguments.overwrite)?;
        if arguments.dry_run {
            print_plan(context, arguments, &look.plan, address);
            return Ok(());
        }
        match look.push(&message) {
            Err(UploadError::Rejected) if attempt < PUSHES => attempt += 1,
            pushed => {
                print_uploaded(context, &pushed?, address);
                return Ok(());
            }
        }
    }
}

fn print_plan(
    context: &CommandContext,
    arguments: &PublishArguments,
    plan: &UploadPlan,
    address: &PublishAddress,
) {
    for line in plan_lines(plan, arguments.all) {
        print_data(&format!("{}\n", context.sentences.say(&line)));
    }
    print_sentence(context, &plan_sentence(plan, address));
}

fn print_uploaded(context: &CommandContext, uploaded: &Uploaded, address: &PublishAddress) {
    print_sentence(context, &uploaded_sentence(uploaded, address));
}
