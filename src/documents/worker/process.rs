//! A worker process, seen from its parent.

use super::limits::Limits;
use super::protocol::{Reply, WorkerRequest, read_reply, write_request};
use crate::documents::problem::Problem;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

pub struct WorkerProcess {
    process: Child,
    requests: Sender<(WorkerRequest, File)>,
    replies: Receiver<Reply>,
    /// The number of files that it has been sent.
    pub served: usize,
}

/// Why replies have ended.
pub enum WorkerFailure {
    TimedOut,
    Died,
}

/// Passes all replies about one file from `get` to `take`. `Some`: why they ended early. `time`: the limit for the file.
pub fn forward_replies(
    time: Duration,
    mut get: impl FnMut(Instant) -> Result<Reply, WorkerFailure>,
    mut take: impl FnMut(Reply),
) -> Option<Problem> {
    let deadline = Instant::now() + time;
    loop {
        match get(deadline) {
            Ok(Reply::Done) => return None,
            Ok(reply) => take(reply),
            Err(WorkerFailure::TimedOut) => {
                let seconds = time.as_secs();
                return Some(Problem::TimedOut { seconds });
            }
            Err(WorkerFailure::Died) => return Some(Problem::Crashed),
        }
    }
}

/// The longest time to start a worker, even on a busy machine.
const START_TIME: Duration = Duration::from_secs(30);

/// The greatest number of replies waiting to be taken; each holds at most a page or an image.
const QUEUED_REPLIES: usize = 16;

impl WorkerProcess {
    /// Starts the program with `arguments`, an empty environment and no open files except three pipes.
    pub fn start(
        program: &Path,
        arguments: &[String],
        limits: &Limits,
    ) -> io::Result<WorkerProcess> {
        let mut process = Command::new(program)
            .args(arguments)
            .arg(limits.memory.to_string())
            .env_clear()
            // Otherwise the allocator reserves a gibibyte of address space at once.
            .env("MIMALLOC_ARENA_RESERVE", "64M")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (requests, to_send) = channel::<(WorkerRequest, File)>();
        let (sender, replies) = sync_channel(QUEUED_REPLIES);
        if let Some(mut input) = process.stdin.take() {
            // Writing to a full pipe blocks, so it must not happen on the thread that watches the time.
            thread::spawn(move || {
                while let Ok((request, file)) = to_send.recv() {
                    if send(&mut input, &request, file).is_err() {
                        break;
                    }
                }
            });
        }
        if let Some(output) = process.stdout.take() {
            thread::spawn(move || {
                let mut output = BufReader::new(output);
                while let Ok(reply) = read_reply(&mut output) {
                    if sender.send(reply).is_err() {
                        break;
                    }
                }
            });
        }
        let worker = WorkerProcess {
            process,
            requests,
            replies,
            served: 0,
        };
        // The first reply says that the worker is ready. If it does not come, no file is the cause.
        match worker.reply(Instant::now() + START_TIME) {
            Ok(Reply::Done) => Ok(worker),
            _ => Err(io::Error::other("the reader does not start")),
        }
    }

    pub fn ask(&mut self, request: WorkerRequest, file: File) {
        self.served += 1;
        // Sending fails only if the process has died; then the replies end too.
        drop(self.requests.send((request, file)));
    }

    /// The next reply, if it comes before `deadline`.
    pub fn reply(&self, deadline: Instant) -> Result<Reply, WorkerFailure> {
        let left = deadline.saturating_duration_since(Instant::now());
        self.replies
            .recv_timeout(left)
            .map_err(|error| match error {
                RecvTimeoutError::Timeout => WorkerFailure::TimedOut,
                RecvTimeoutError::Disconnected => WorkerFailure::Died,
            })
    }
}

impl Drop for WorkerProcess {
    fn drop(&mut self) {
        // Both fail only if the process has already ended.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Sends exactly the number of bytes in the request, even if the file's size changes meanwhile.
fn send(input: &mut impl Write, request: &WorkerRequest, file: File) -> io::Result<()> {
    write_request(input, request)?;
    let sent = io::copy(&mut file.take(request.bytes), input)?;
    let missing = request.bytes - sent;
    io::copy(&mut io::repeat(0).take(missing), input)?;
    input.flush()
}
