//! Reads one file in a fork of this process: starting the program again would take longer than reading most documents.
//!
//! The fork has the restrictions of every worker, no open files but the document and a socket to its parent, and the same time limits.

use super::child::{answer, prepare};
use super::limits::{Limits, Task};
use super::process::{WorkerFailure, forward_replies};
use super::protocol::{Reply, WorkerRequest, WorkerTask, read_reply};
use super::sandbox::end_after;
use crate::base::text::WithdrawnNames;
use crate::documents::assembler::{Assembler, ReadDocument};
use crate::documents::problem::Problem;
use fork::{ProcessFork, ProcessId, Signal, fork_process, redirect_stdio, signal_process, waitpid};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::os::unix::net::UnixStream;
use std::time::Instant;

/// The address space that this program uses from its start, in bytes: the allocator reserves a gibibyte at once, and the reader's
/// memory comes from it.
const RESERVED: u64 = 1 << 30;

/// The size of the buffer for replies, in bytes.
const BUFFER: usize = 1 << 16;

/// Reads the file as [`Workers`](super::Workers) do. Only for a process without threads, since a fork does not copy them.
pub fn read_once(task: &Task, limits: &Limits) -> io::Result<ReadDocument> {
    let mut assembler = Assembler::new(task.format);
    let file = File::open(&task.path)?;
    let bytes = file.metadata()?.len();
    let limit = limits.file;
    if bytes > limit {
        assembler.add_problem(Problem::TooLarge { limit });
        return Ok(assembler.finish());
    }
    let work = WorkerTask::Document {
        format: task.format,
        thumbnails: task.thumbnails,
    };
    let request = WorkerRequest {
        task: work,
        bytes,
        withdrawn: WithdrawnNames::default(),
    };
    let (replies, output) = UnixStream::pair()?;
    let reader = match fork_process()? {
        ProcessFork::Child => {
            drop(replies);
            let result = serve_one(&request, file, output, limits);
            std::process::exit(i32::from(result.is_err()));
        }
        ProcessFork::Parent(reader) => ForkedReader(reader),
    };
    // The fork holds the only other end: when it dies, the replies end.
    drop(output);
    let mut replies = BufReader::with_capacity(BUFFER, DeadlineStream::new(replies));
    let failure = forward_replies(
        limits.time,
        |deadline| {
            replies.get_mut().deadline = deadline;
            read_reply(&mut replies).map_err(|error| failure(&error))
        },
        |reply| {
            if let Reply::Document(event) = reply {
                assembler.add(event);
            }
        },
    );
    drop(reader);
    if let Some(problem) = failure {
        assembler.add_problem(problem);
    }
    Ok(assembler.finish())
}

/// Runs in the fork.
fn serve_one(
    request: &WorkerRequest,
    mut file: File,
    mut output: UnixStream,
    limits: &Limits,
) -> io::Result<()> {
    redirect_stdio()?;
    end_after(limits.time.as_secs() + 1);
    prepare(RESERVED.max(limits.memory) + limits.memory / 4)?;
    answer(request, &mut file, &mut output)
}

/// The fork's replies until the deadline. (A thread to watch the time would cost more than reading a small document.)
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

fn failure(error: &io::Error) -> WorkerFailure {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => WorkerFailure::TimedOut,
        _ => WorkerFailure::Died,
    }
}

/// A fork of this process; killed when dropped.
struct ForkedReader(ProcessId);

impl Drop for ForkedReader {
    fn drop(&mut self) {
        drop(signal_process(self.0, Signal::KILL));
        drop(waitpid(self.0.get()));
    }
}
