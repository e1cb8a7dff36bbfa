//! The reader's side.

use super::protocol::{Reply, WorkerRequest, WorkerTask, read_request, write_reply};
use super::sandbox::fence;
use crate::documents::containers::entry::unpack;
use crate::documents::event::ReadEvent;
use crate::documents::problem::{PageProblem, Problem};
use crate::documents::read::read;
use crate::documents::strip_metadata::bare;
use std::io::{self, BufWriter, Read, Write};
use std::thread;

/// Documents nest deep, and the libraries that read them call themselves.
const STACK: usize = 64 << 20;
/// Of a copy, at a time.
const PIECE: usize = 1 << 20;
/// Made ready for a file before its bytes have come.
const MOST_ROOM: usize = 16 << 20;

/// Reads file after file from standard input, and tells their parts on standard output, until the input ends.
pub fn serve(memory: u64) -> io::Result<()> {
    prepare(memory);
    let mut output = io::stdout();
    write_reply(&mut output, Reply::Done)?;
    let mut input = io::stdin().lock();
    while let Some(request) = read_request(&mut input)? {
        answer(&request, &mut input, &mut output)?;
    }
    Ok(())
}

/// Puts the fence up around this process, for good, and keeps it quiet.
pub fn prepare(memory: u64) {
    fence(memory);
    // The other side says what went wrong; a reader's own words would only be noise.
    std::panic::set_hook(Box::new(|_| {}));
}

/// Reads the file that `input` gives, and tells its parts.
pub fn answer(
    request: &WorkerRequest,
    input: &mut impl Read,
    output: &mut (impl Write + Send),
) -> io::Result<()> {
    let room = usize::try_from(request.bytes).unwrap_or(0);
    let mut bytes = Vec::with_capacity(room.min(MOST_ROOM));
    input.take(request.bytes).read_to_end(&mut bytes)?;
    let told = thread::scope(|scope| {
        let output = BufWriter::new(&mut *output);
        let reader = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, move || tell(request.wanted, bytes, output))?;
        Ok::<_, io::Error>(reader.join())
    })?;
    match told {
        Ok(result) => result?,
        Err(_) => {
            let crashed = ReadEvent::Finding(PageProblem::of(Problem::Crashed));
            write_reply(output, Reply::Part(crashed))?;
        }
    }
    write_reply(output, Reply::Done)
}

fn tell(wanted: WorkerTask, bytes: Vec<u8>, mut output: impl Write) -> io::Result<()> {
    let mut lost = None;
    let mut say = |reply| {
        if lost.is_none() {
            lost = write_reply(&mut output, reply).err();
        }
    };
    match wanted {
        WorkerTask::Document { kind, thumbnails } => {
            read(kind, bytes, thumbnails, &mut |part| say(Reply::Part(part)));
        }
        WorkerTask::Bare(kind) => match bare(kind, &bytes) {
            Ok(copy) => {
                let pieces = copy.iter().flat_map(|copy| copy.chunks(PIECE));
                pieces.for_each(|piece| say(Reply::Copy(piece.to_vec())));
            }
            Err(what) => say(Reply::Part(ReadEvent::Finding(PageProblem::of(what)))),
        },
        WorkerTask::Files(packed) => {
            unpack(packed, bytes, &mut |piece| say(Reply::Piece(piece)));
        }
    }
    lost.map_or(Ok(()), Err)
}
