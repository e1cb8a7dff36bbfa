//! One file, read by a copy of this very process, for where to start a program costs more than to read a document.
//!
//! The copy has the same fence as any reader, nothing open but the file and one line to the other side, and is given up in the same way.

use super::child::{answer, prepare};
use super::limits::{Limits, Task};
use super::process::{Silence, hand_on};
use super::protocol::{Reply, WorkerRequest, WorkerTask, read_reply};
use super::sandbox::end_after;
use crate::documents::assembler::{Assembly, ReadDocument};
use crate::documents::problem::Problem;
use fork::{ProcessFork, ProcessId, Signal, fork_process, redirect_stdio, signal_process, waitpid};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::os::unix::net::UnixStream;
use std::time::Instant;

/// What this program has taken of its address space when it has hardly begun, in bytes: the allocator asks for a gibibyte of room at
/// once, and gives a reader what it needs out of that.
const TAKEN: u64 = 1 << 30;

/// Of what the copy says, in bytes.
const AT_A_TIME: usize = 1 << 16;

/// Reads the file, as [`Workers`](super::Workers) do. Only for a process that has begun no thread: of others a copy would have none.
pub fn read_once(task: &Task, limits: &Limits) -> io::Result<ReadDocument> {
    let mut assembly = Assembly::new(task.kind);
    let file = File::open(&task.path)?;
    let bytes = file.metadata()?.len();
    let limit = limits.file;
    if bytes > limit {
        assembly.fail(Problem::TooLarge { limit });
        return Ok(assembly.finish());
    }
    let wanted = WorkerTask::Document {
        kind: task.kind,
        thumbnails: task.thumbnails,
    };
    let (replies, output) = UnixStream::pair()?;
    let reader = match fork_process()? {
        ProcessFork::Child => {
            drop(replies);
            let result = read_here(&WorkerRequest { wanted, bytes }, file, output, limits);
            std::process::exit(i32::from(result.is_err()));
        }
        ProcessFork::Parent(reader) => ForkedReader(reader),
    };
    // The copy's own end is then the last one, and its death the end of the line.
    drop(output);
    let mut replies = BufReader::with_capacity(AT_A_TIME, DeadlineStream::new(replies));
    let failure = hand_on(
        limits.time,
        |deadline| {
            replies.get_mut().deadline = deadline;
            read_reply(&mut replies).map_err(|error| silence(&error))
        },
        |reply| {
            if let Reply::Part(part) = reply {
                assembly.add(part);
            }
        },
    );
    drop(reader);
    if let Some(what) = failure {
        assembly.fail(what);
    }
    Ok(assembly.finish())
}

/// In the copy.
fn read_here(
    request: &WorkerRequest,
    mut file: File,
    mut output: UnixStream,
    limits: &Limits,
) -> io::Result<()> {
    redirect_stdio()?;
    end_after(limits.time.as_secs() + 1);
    prepare(TAKEN.max(limits.memory) + limits.memory / 4);
    answer(request, &mut file, &mut output)
}

/// What the copy says, for as long as it may. (To watch the time from a thread would cost more than many a document.)
struct DeadlineStream {
    stream: UnixStream,
    deadline: Instant,
}

impl DeadlineStream {
    fn new(stream: UnixStream) -> DeadlineStream {
        DeadlineStream {
            stream,
            deadline: Instant::now(),
        }
    }
}

impl Read for DeadlineStream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.stream.set_read_timeout(Some(left))?;
        self.stream.read(buffer)
    }
}

fn silence(error: &io::Error) -> Silence {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => Silence::TimedOut,
        _ => Silence::Died,
    }
}

/// A copy of this process, ended when nobody needs it any more.
struct ForkedReader(ProcessId);

impl Drop for ForkedReader {
    fn drop(&mut self) {
        drop(signal_process(self.0, Signal::KILL));
        drop(waitpid(self.0.get()));
    }
}
