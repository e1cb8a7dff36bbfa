//! The files to be read, shared among readers.

use super::protocol::{Reply, Request, Wanted};
use super::reader::{Reader, Silence};
use crate::material::assemble::{Assembly, Reading};
use crate::material::finding::What;
use crate::material::kind::Kind;
use crate::material::read::Part;
use crate::material::unpack::{Packed, Piece, TellPiece};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

#[derive(Clone, Debug)]
pub struct Limits {
    /// Address space of a reader, in bytes.
    pub memory: u64,
    /// For one file.
    pub time: Duration,
    /// A larger file is not read, in bytes.
    pub file: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            memory: 1 << 30,
            time: Duration::from_secs(20),
            file: 256 << 20,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Task {
    pub path: PathBuf,
    pub kind: Kind,
    pub thumbnails: bool,
}

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
    pub fn read_all(&self, tasks: &[Task], done: &(dyn Fn(usize, io::Result<Reading>) + Sync)) {
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..self.count.clamp(1, tasks.len().max(1)) {
                scope.spawn(|| {
                    let mut reader = None;
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(task) = tasks.get(index) else {
                            break;
                        };
                        done(index, self.read(task, &mut reader));
                    }
                });
            }
        });
    }

    /// Takes the files out of a file that has files in it, and tells their bytes as they come. An error is one of ours with the file or
    /// the system.
    pub fn unpack(&self, path: &Path, packed: Packed, tell: TellPiece<'_>) -> io::Result<()> {
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        let limit = self.limits.file;
        if bytes > limit {
            tell(Piece::Lost(What::TooLarge { limit }));
            return Ok(());
        }
        let mut reader = Reader::start(&self.program, &self.arguments, &self.limits)?;
        let wanted = Wanted::Files(packed);
        let deadline = Instant::now() + self.limits.time;
        reader.ask(Request { wanted, bytes }, file);
        loop {
            let lost = match reader.reply(deadline) {
                Ok(Reply::Piece(piece)) => {
                    tell(piece);
                    continue;
                }
                Ok(Reply::Part(Part::Finding(finding))) => finding.what,
                Ok(Reply::Part(_)) => continue,
                Ok(Reply::Done) => return Ok(()),
                Err(Silence::TimedOut) => What::TimedOut {
                    seconds: self.limits.time.as_secs(),
                },
                Err(Silence::Died) => What::Crashed,
            };
            tell(Piece::Lost(lost));
            return Ok(());
        }
    }

    fn read(&self, task: &Task, idle: &mut Option<Reader>) -> io::Result<Reading> {
        let mut assembly = Assembly::new(task.kind);
        let file = File::open(&task.path)?;
        let bytes = file.metadata()?.len();
        if bytes > self.limits.file {
            assembly.fail(What::TooLarge {
                limit: self.limits.file,
            });
            return Ok(assembly.finish());
        }
        let mut reader = match idle.take().filter(|reader| reader.served < MOST_SERVED) {
            Some(reader) => reader,
            None => Reader::start(&self.program, &self.arguments, &self.limits)?,
        };
        let request = Request {
            wanted: Wanted::Document {
                kind: task.kind,
                thumbnails: task.thumbnails,
            },
            bytes,
        };
        let deadline = Instant::now() + self.limits.time;
        reader.ask(request, file);
        loop {
            match reader.reply(deadline) {
                Ok(Reply::Part(part)) => assembly.add(part),
                Ok(Reply::Piece(_)) => {}
                Ok(Reply::Done) => {
                    *idle = Some(reader);
                    break;
                }
                Err(Silence::TimedOut) => {
                    assembly.fail(What::TimedOut {
                        seconds: self.limits.time.as_secs(),
                    });
                    break;
                }
                Err(Silence::Died) => {
                    assembly.fail(What::Crashed);
                    break;
                }
            }
        }
        Ok(assembly.finish())
    }
}
