//! One reader process, seen from outside.

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
    /// How many files it has been given.
    pub served: usize,
}

/// Why no more replies come.
pub enum Silence {
    TimedOut,
    Died,
}

/// All replies about one file, each got by its deadline and handed on. Some: why they did not come to their end.
pub fn hand_on(
    time: Duration,
    mut get: impl FnMut(Instant) -> Result<Reply, Silence>,
    mut take: impl FnMut(Reply),
) -> Option<Problem> {
    let deadline = Instant::now() + time;
    loop {
        match get(deadline) {
            Ok(Reply::Done) => return None,
            Ok(reply) => take(reply),
            Err(Silence::TimedOut) => {
                let seconds = time.as_secs();
                return Some(Problem::TimedOut { seconds });
            }
            Err(Silence::Died) => return Some(Problem::Crashed),
        }
    }
}

/// For a process to start, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Replies that wait to be taken; a page or a picture each.
const WAITING: usize = 16;

impl WorkerProcess {
    /// Starts the program with `arguments`, an empty environment and nothing to inherit but three pipes.
    pub fn start(
        program: &Path,
        arguments: &[String],
        limits: &Limits,
    ) -> io::Result<WorkerProcess> {
        let mut process = Command::new(program)
            .args(arguments)
            .arg(limits.memory.to_string())
            .env_clear()
            // The allocator asks for a whole gibibyte of room at once, unless it is told not to.
            .env("MIMALLOC_ARENA_RESERVE", "64M")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (requests, to_send) = channel::<(WorkerRequest, File)>();
        let (told, replies) = sync_channel(WAITING);
        if let Some(mut input) = process.stdin.take() {
            // A pipe that nobody empties holds its writer: not the one who watches the time.
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
                    if told.send(reply).is_err() {
                        break;
                    }
                }
            });
        }
        let reader = WorkerProcess {
            process,
            requests,
            replies,
            served: 0,
        };
        // Its first word is that it is ready. One that says nothing has not met any file, and no file may be blamed.
        match reader.reply(Instant::now() + PATIENCE) {
            Ok(Reply::Done) => Ok(reader),
            _ => Err(io::Error::other("the reader does not start")),
        }
    }

    pub fn ask(&mut self, request: WorkerRequest, file: File) {
        self.served += 1;
        // When the writer is gone the process is too, and the replies end.
        drop(self.requests.send((request, file)));
    }

    /// The next reply, if it comes before `deadline`.
    pub fn reply(&self, deadline: Instant) -> Result<Reply, Silence> {
        let left = deadline.saturating_duration_since(Instant::now());
        self.replies
            .recv_timeout(left)
            .map_err(|error| match error {
                RecvTimeoutError::Timeout => Silence::TimedOut,
                RecvTimeoutError::Disconnected => Silence::Died,
            })
    }
}

impl Drop for WorkerProcess {
    fn drop(&mut self) {
        // Either it is dead already, or nobody needs it any more.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// As many bytes as were promised, whatever happens to the file meanwhile.
fn send(input: &mut impl Write, request: &WorkerRequest, file: File) -> io::Result<()> {
    write_request(input, request)?;
    let sent = io::copy(&mut file.take(request.bytes), input)?;
    let missing = request.bytes - sent;
    io::copy(&mut io::repeat(0).take(missing), input)?;
    input.flush()
}
