//! The reader's side.

use super::fence::fence;
use super::protocol::{Reply, Wanted, read_request, write_reply};
use crate::material::bare::bare;
use crate::material::finding::{Finding, What};
use crate::material::read::{Part, read};
use crate::material::unpack::unpack;
use std::io::{self, BufWriter, Read, Write};
use std::thread;

/// Documents nest deep, and the libraries that read them call themselves.
const STACK: usize = 64 << 20;
/// Of a copy, at a time.
const PIECE: usize = 1 << 20;

/// Reads file after file from standard input, and tells their parts on standard output, until the input ends.
pub fn serve(memory: u64) -> io::Result<()> {
    fence(memory);
    // The other side says what went wrong; a reader's own words would only be noise.
    std::panic::set_hook(Box::new(|_| {}));
    write_reply(&mut io::stdout(), Reply::Done)?;
    let mut input = io::stdin().lock();
    while let Some(request) = read_request(&mut input)? {
        let mut bytes = Vec::new();
        (&mut input).take(request.bytes).read_to_end(&mut bytes)?;
        let reader = thread::Builder::new().stack_size(STACK).spawn(move || {
            let mut output = BufWriter::new(io::stdout());
            let mut lost = None;
            let mut say = |reply| {
                if lost.is_none() {
                    lost = write_reply(&mut output, reply).err();
                }
            };
            match request.wanted {
                Wanted::Document { kind, thumbnails } => {
                    read(kind, bytes, thumbnails, &mut |part| say(Reply::Part(part)));
                }
                Wanted::Bare(kind) => match bare(kind, &bytes) {
                    Ok(copy) => {
                        let pieces = copy.iter().flat_map(|copy| copy.chunks(PIECE));
                        pieces.for_each(|piece| say(Reply::Copy(piece.to_vec())));
                    }
                    Err(what) => say(Reply::Part(Part::Finding(Finding::of(what)))),
                },
                Wanted::Files(packed) => {
                    unpack(packed, bytes, &mut |piece| say(Reply::Piece(piece)));
                }
            }
            lost.map_or(Ok(()), Err)
        })?;
        let mut output = io::stdout();
        match reader.join() {
            Ok(result) => result?,
            Err(_) => {
                let crashed = Part::Finding(Finding::of(What::Crashed));
                write_reply(&mut output, Reply::Part(crashed))?;
            }
        }
        write_reply(&mut output, Reply::Done)?;
        output.flush()?;
    }
    Ok(())
}
