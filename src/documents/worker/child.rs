//! The worker process: reads requests, sends replies.

use super::protocol::{Reply, WorkerRequest, WorkerTask, read_request, write_reply};
use super::sandbox::{end_after, restrict};
use crate::documents::containers::unpack::unpack;
use crate::documents::event::ReadEvent;
use crate::documents::problem::{PageProblem, Problem};
use crate::documents::read::read_with_names;
use std::io::{self, BufWriter, Read, Write};
use std::thread;

/// The stack size in bytes: documents can be deeply nested, and the libraries that read them are recursive.
const STACK: usize = 64 << 20;
/// For one file, in seconds of CPU time: somewhat more than the parent waits for it.
const MOST_TIME: u64 = 25;
/// Of a copy, sent at a time, in bytes.
const PIECE: usize = 1 << 20;
/// The greatest buffer allocated for a file before its bytes arrive, in bytes.
const MOST_PREALLOCATED: usize = 16 << 20;

/// Answers requests from standard input on standard output until the input ends. `memory`: limit of address space, in bytes.
pub fn serve(memory: u64) -> io::Result<()> {
    prepare(memory)?;
    let mut output = io::stdout();
    write_reply(&mut output, Reply::Done)?;
    let mut input = io::stdin().lock();
    while let Some(request) = read_request(&mut input)? {
        end_after(MOST_TIME);
        answer(&request, &mut input, &mut output)?;
    }
    Ok(())
}

/// Restricts this process, and silences panic messages: the parent process reports a crash.
pub fn prepare(memory: u64) -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    restrict(memory)
}

/// Reads the file from `input`, executes the request, and writes the replies.
pub fn answer(
    request: &WorkerRequest,
    input: &mut impl Read,
    output: &mut (impl Write + Send),
) -> io::Result<()> {
    let stated = usize::try_from(request.bytes).unwrap_or(0);
    let mut bytes = Vec::with_capacity(stated.min(MOST_PREALLOCATED));
    input.take(request.bytes).read_to_end(&mut bytes)?;
    let result = thread::scope(|scope| {
        let output = BufWriter::new(&mut *output);
        let reader = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, move || perform(request, bytes, output))?;
        Ok::<_, io::Error>(reader.join())
    })?;
    match result {
        Ok(written) => written?,
        Err(_) => {
            let crashed = ReadEvent::Finding(PageProblem::of(Problem::Crashed));
            write_reply(output, Reply::Document(crashed))?;
        }
    }
    write_reply(output, Reply::Done)
}

fn perform(request: &WorkerRequest, bytes: Vec<u8>, mut output: impl Write) -> io::Result<()> {
    let mut failure = None;
    let mut send = |reply| {
        if failure.is_none() {
            failure = write_reply(&mut output, reply).err();
        }
    };
    match request.task {
        WorkerTask::Document { format, thumbnails } => {
            read_with_names(
                format,
                bytes,
                thumbnails,
                &request.withdrawn,
                &mut |event| send(Reply::Document(event)),
            );
        }
        WorkerTask::StripMetadata(format) => {
            let copy = format
                .strip_metadata()
                .map_or(Ok(None), |strip| strip(&bytes));
            match copy {
                Ok(copy) => {
                    let pieces = copy.iter().flat_map(|copy| copy.chunks(PIECE));
                    pieces.for_each(|piece| send(Reply::Copy(piece.to_vec())));
                }
                Err(problem) => send(Reply::Document(ReadEvent::Finding(PageProblem::of(
                    problem,
                )))),
            }
        }
        WorkerTask::Unpack(packed) => {
            unpack(packed, bytes, &mut |event| send(Reply::Unpacked(event)));
        }
    }
    failure.map_or(Ok(()), Err)
}
