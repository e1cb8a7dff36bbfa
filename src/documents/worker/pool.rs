//! The files to be read, shared among readers.

use super::limits::{Limits, Task};
use super::process::{WorkerProcess, hand_on};
use super::protocol::{Reply, WorkerRequest, WorkerTask};
use crate::documents::assembler::{Assembly, ReadDocument};
use crate::documents::containers::entry::{Packed, TellPiece, UnpackEvent};
use crate::documents::event::ReadEvent;
use crate::documents::problem::Problem;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{io, thread};

/// Readers: how they are started, and how many there may be.
#[derive(Clone, Debug)]
pub struct Workers {
    /// The program that serves, and the arguments that make it; the memory limit comes after them.
    pub program: PathBuf,
    pub arguments: Vec<String>,
    pub limits: Limits,
    pub count: usize,
}

/// A reader that has read so many is begun anew, so that what it has not given back is.
const MOST_SERVED: usize = 500;

impl Workers {
    /// Reads all the files, each in some reader, and tells of each when it is done, in no order: its place among the tasks, and what came
    /// of it. An error is one of ours with the file or the system, and says nothing of what the file holds.
    pub fn read_all(
        &self,
        tasks: &[Task],
        done: &(dyn Fn(usize, io::Result<ReadDocument>) + Sync),
    ) {
        self.each(tasks, &|index, reader| {
            done(index, self.read(&tasks[index], reader));
        });
    }

    /// Takes the tasks one by one, by their place, as many at a time as there are readers.
    fn each(&self, tasks: &[Task], take: &(dyn Fn(usize, &mut Option<WorkerProcess>) + Sync)) {
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..self.count.clamp(1, tasks.len().max(1)) {
                scope.spawn(|| {
                    let mut reader = None;
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if index >= tasks.len() {
                            break;
                        }
                        take(index, &mut reader);
                    }
                });
            }
        });
    }

    /// Takes the files out of a file that has files in it, and tells their bytes as they come. An error is one of ours with the file or
    /// the system.
    pub fn unpack(&self, path: &Path, packed: Packed, tell: TellPiece<'_>) -> io::Result<()> {
        let wanted = WorkerTask::Files(packed);
        let failure = self.ask(path, wanted, &mut None, &mut |reply| match reply {
            Reply::Piece(piece) => tell(piece),
            Reply::Part(ReadEvent::Finding(finding)) => tell(UnpackEvent::Lost(finding.what)),
            Reply::Part(_) | Reply::Copy(_) | Reply::Done => {}
        })?;
        if let Some(what) = failure {
            tell(UnpackEvent::Lost(what));
        }
        Ok(())
    }

    /// Makes a copy of each of the files that says nothing of people beside its text. `begin` a draft, `take` the next piece of it, and it
    /// is `done`: with the file's place among the tasks, and whether the copy could be made. A draft without pieces is the file itself.
    pub fn bare_all<Draft>(
        &self,
        tasks: &[Task],
        begin: &(dyn Fn() -> Draft + Sync),
        take: &(dyn Fn(&mut Draft, &[u8]) + Sync),
        done: &(dyn Fn(usize, Draft, io::Result<bool>) + Sync),
    ) {
        self.each(tasks, &|index, reader| {
            let mut draft = begin();
            let mut is_good = true;
            let failure = self.ask(
                &tasks[index].path,
                WorkerTask::Bare(tasks[index].kind),
                reader,
                &mut |reply| match reply {
                    Reply::Copy(piece) => take(&mut draft, &piece),
                    Reply::Part(_) => is_good = false,
                    Reply::Piece(_) | Reply::Done => {}
                },
            );
            let result = failure.map(|failure| is_good && failure.is_none());
            done(index, draft, result);
        });
    }

    fn read(&self, task: &Task, idle: &mut Option<WorkerProcess>) -> io::Result<ReadDocument> {
        let mut assembly = Assembly::new(task.kind);
        let wanted = WorkerTask::Document {
            kind: task.kind,
            thumbnails: task.thumbnails,
        };
        let failure = self.ask(&task.path, wanted, idle, &mut |reply| {
            if let Reply::Part(part) = reply {
                assembly.add(part);
            }
        })?;
        if let Some(what) = failure {
            assembly.fail(what);
        }
        Ok(assembly.finish())
    }

    /// Asks a reader, and hands on what it replies. Some: why it did not come to its end.
    fn ask(
        &self,
        path: &Path,
        wanted: WorkerTask,
        idle: &mut Option<WorkerProcess>,
        take: &mut dyn FnMut(Reply),
    ) -> io::Result<Option<Problem>> {
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        let limit = self.limits.file;
        if bytes > limit {
            return Ok(Some(Problem::TooLarge { limit }));
        }
        let mut reader = match idle.take().filter(|reader| reader.served < MOST_SERVED) {
            Some(reader) => reader,
            None => WorkerProcess::start(&self.program, &self.arguments, &self.limits)?,
        };
        let request = WorkerRequest { wanted, bytes };
        reader.ask(request, file);
        let failure = hand_on(self.limits.time, |deadline| reader.reply(deadline), take);
        if failure.is_none() {
            *idle = Some(reader);
        }
        Ok(failure)
    }
}
