//! `samling publish`: builds the site, and sends what has changed to where readers find it.

use super::Exit;
use super::build::print_and_weigh;
use super::checked_site::{refuse, refuse_with};
use super::context::{CommandContext, this_program};
use super::print::{print_data, print_line, print_sentence};
use super::publish_arguments::PublishArguments;
use super::publish_words::{
    error_sentence, plan_lines, plan_sentence, problem_sentence, uploaded_sentence,
};
use crate::base::cache_dir;
use crate::base::date::Date;
use crate::base::digest::Digest;
use crate::base::options::Options;
use crate::build::{Builder, Outcome, OutputLock, finished_files, is_beside_sources};
use crate::content::source::no_site;
use crate::diagnostics::Sentence;
use crate::diagnostics::report::{Extent, ReportFormat};
use crate::upload::{
    GitBranch, GitSettings, LocalSite, PublishAddress, Publisher, Store, StoreJob, UploadError,
    UploadPlan, Uploaded, planned, planned_anew, stopped_by_keyboard, upload,
};
use std::fs::File;
use std::path::{Path, PathBuf};
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

/// Err: the folder is among the sources or in the output folder, which is printed.
fn may_hold_site(context: &CommandContext, folder: &Path, output: &Path) -> Result<(), Exit> {
    is_beside_sources(folder, &context.root)
        .map_err(|mistake| refuse(context, mistake, Exit::Usage))?;
    let real = |path: &Path| -> PathBuf {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        absolute.canonicalize().unwrap_or(absolute)
    };
    let (folder, output) = (real(folder), real(output));
    match folder.starts_with(&output) || output.starts_with(&folder) {
        true => Err(refuse_with(context, &Sentence::new("publish-into-output"))),
        false => Ok(()),
    }
}

/// Only one publication of a site on this machine, however the last one ended. None: there can be no lock. Err: there is another.
fn own_lock(root: &Path) -> Option<Result<File, ()>> {
    let file = cache_dir::lock_file(&cache_dir::place(root, "publish.lock")).ok()?;
    match file.try_lock() {
        Ok(()) => Some(Ok(file)),
        Err(std::fs::TryLockError::WouldBlock) => Some(Err(())),
        Err(std::fs::TryLockError::Error(_)) => None,
    }
}

/// Tells the site's folder on this machine from all others, without saying what it is called.
fn origin(root: &Path) -> String {
    let real = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let named = format!("{}\n{}", host_name(), real.display());
    let digest = Digest::of_bytes(named.as_bytes()).to_bytes();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name of this machine, for those who wait for it.
fn host_name() -> String {
    let of_system = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let of_program = || {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    };
    let name = of_system.or_else(of_program).unwrap_or_default();
    match name.trim() {
        "" => "?".to_owned(),
        name => name.to_owned(),
    }
}
