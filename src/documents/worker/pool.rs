//! Distributes many files among several workers.

use super::COMMAND;
use super::limits::{Limits, Task};
use super::process::{WorkerProcess, forward_replies};
use super::protocol::{Reply, WorkerRequest, WorkerTask};
use crate::base::text::WithdrawnNames;
use crate::documents::assembler::{Assembler, ReadDocument};
use crate::documents::containers::entry::{Packed, UnpackEvent, UnpackSink};
use crate::documents::event::ReadEvent;
use crate::documents::problem::Problem;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{io, thread};

/// How workers are started, and their greatest number.
#[derive(Clone, Debug)]
pub struct Workers {
    /// The program to start.
    pub program: PathBuf,
    /// Its arguments; the memory limit is added after them.
    pub arguments: Vec<String>,
    pub limits: Limits,
    pub count: usize,
    /// Names that are looked for in the whole of each file, also where its reader does not look.
    pub withdrawn: WithdrawnNames,
}

/// After this number of files a worker is replaced, so that leaked memory is freed.
const MOST_SERVED: usize = 500;

impl Workers {
    /// As many workers as there are processors. `program`: this program.
    pub fn new(program: &Path) -> Workers {
        Workers {
            program: program.to_owned(),
            arguments: vec![COMMAND.to_owned()],
            limits: Limits::default(),
            count: thread::available_parallelism().map_or(1, usize::from),
            withdrawn: WithdrawnNames::default(),
        }
    }

    /// Reads all files. `done` is called when each is finished, in no order, with its index among the tasks. An error concerns opening
    /// the file or starting a worker, not the file's content.
    pub fn read_all(
        &self,
        tasks: &[Task],
        done: &(dyn Fn(usize, io::Result<ReadDocument>) + Sync),
    ) {
        self.for_each(tasks, &|index, idle| {
            done(index, self.read(&tasks[index], idle));
        });
    }

    /// Calls `perform` with the index of each task, from as many threads as there are workers. Each thread keeps its idle worker between
    /// tasks.
    fn for_each(
        &self,
        tasks: &[Task],
        perform: &(dyn Fn(usize, &mut Option<WorkerProcess>) + Sync),
    ) {
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..self.count.clamp(1, tasks.len().max(1)) {
                scope.spawn(|| {
                    let mut idle = None;
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if index >= tasks.len() {
                            break;
                        }
                        perform(index, &mut idle);
                    }
                });
            }
        });
    }

    /// Unpacks an archive or e-mail. Errors are as in [`Workers::read_all`].
    pub fn unpack(&self, path: &Path, packed: Packed, emit: UnpackSink<'_>) -> io::Result<()> {
        let task = WorkerTask::Unpack(packed);
        let failure = self.ask(path, task, &mut None, &mut |reply| match reply {
            Reply::Unpacked(event) => emit(event),
            Reply::Document(ReadEvent::Finding(finding)) => {
                emit(UnpackEvent::Lost(finding.problem));
            }
            Reply::Document(_) | Reply::Copy(_) | Reply::Done => {}
        })?;
        if let Some(problem) = failure {
            emit(UnpackEvent::Lost(problem));
        }
        Ok(())
    }

    /// Makes a copy without metadata of each file. `begin` opens a copy, `add` gets its next bytes, and `done` gets the file's index
    /// among the tasks, the copy, and whether it could be made. A copy without bytes: the file has no metadata and is its own copy.
    pub fn strip_metadata_of_all<Copy>(
        &self,
        tasks: &[Task],
        begin: &(dyn Fn() -> Copy + Sync),
        add: &(dyn Fn(&mut Copy, &[u8]) + Sync),
        done: &(dyn Fn(usize, Copy, io::Result<bool>) + Sync),
    ) {
        self.for_each(tasks, &|index, idle| {
            let mut copy = begin();
            let mut is_complete = true;
            let task = WorkerTask::StripMetadata(tasks[index].format);
            let failure = self.ask(&tasks[index].path, task, idle, &mut |reply| match reply {
                Reply::Copy(piece) => add(&mut copy, &piece),
                Reply::Document(_) => is_complete = false,
                Reply::Unpacked(_) | Reply::Done => {}
            });
            let result = failure.map(|failure| is_complete && failure.is_none());
            done(index, copy, result);
        });
    }

    fn read(&self, task: &Task, idle: &mut Option<WorkerProcess>) -> io::Result<ReadDocument> {
        let mut assembler = Assembler::new(task.format);
        let work = WorkerTask::Document {
            format: task.format,
            thumbnails: task.thumbnails,
        };
        let failure = self.ask(&task.path, work, idle, &mut |reply| {
            if let Reply::Document(event) = reply {
                assembler.add(event);
            }
        })?;
        if let Some(problem) = failure {
            assembler.add_problem(problem);
        }
        Ok(assembler.finish())
    }

    /// Sends a request to a worker, and forwards its replies. `Some`: why they ended early. `idle`: a worker from an earlier task; afterwards
    /// the one for the next.
    fn ask(
        &self,
        path: &Path,
        task: WorkerTask,
        idle: &mut Option<WorkerProcess>,
        take: &mut dyn FnMut(Reply),
    ) -> io::Result<Option<Problem>> {
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        let limit = self.limits.file;
        if bytes > limit {
            return Ok(Some(Problem::TooLarge { limit }));
        }
        let mut worker = match idle.take().filter(|worker| worker.served < MOST_SERVED) {
            Some(worker) => worker,
            None => WorkerProcess::start(&self.program, &self.arguments, &self.limits)?,
        };
        let withdrawn = self.withdrawn.clone();
        let request = WorkerRequest {
            task,
            bytes,
            withdrawn,
        };
        worker.ask(request, file);
        let failure = forward_replies(self.limits.time, |deadline| worker.reply(deadline), take);
        if failure.is_none() {
            *idle = Some(worker);
        }
        Ok(failure)
    }
}
