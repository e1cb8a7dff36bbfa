//! What goes through the pipes: a request and the file's bytes in, frames out.

use crate::documents::containers::entry::{Packed, UnpackEvent};
use crate::documents::document::{DocumentPage, Metadata, Thumbnail};
use crate::documents::event::ReadEvent;
use crate::documents::format::Format;
use crate::documents::problem::{PageProblem, Problem};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// No single page or picture is larger.
const LARGEST_FRAME: u32 = 64 << 20;

/// Before the file's bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WorkerRequest {
    pub wanted: WorkerTask,
    pub bytes: u64,
}

/// What is wanted of a file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum WorkerTask {
    /// What it says.
    Document { kind: Format, thumbnails: bool },
    /// A copy that says nothing of people beside its text.
    Bare(Format),
    /// The files that are in it.
    Files(Packed),
}

pub enum Reply {
    Part(ReadEvent),
    Piece(UnpackEvent),
    /// The next bytes of the copy.
    Copy(Vec<u8>),
    /// Ready: at the start, and when a file is read.
    Done,
}

/// A reply as it is written. A JPEG, or a piece of a file or a copy, follows its header as it is, for JSON would make it four times as long.
#[derive(Serialize, Deserialize)]
enum Header {
    Metadata(Box<Metadata>),
    Page(DocumentPage),
    Thumbnail(Thumbnail),
    Finding(PageProblem),
    File(String),
    /// The bytes follow.
    Bytes,
    Lost(Problem),
    Copy,
    Done,
}

pub fn write_request(pipe: &mut impl Write, request: &WorkerRequest) -> io::Result<()> {
    write_frame(pipe, &serde_json::to_vec(request)?)
}

/// `None` at the end: nobody has more to read.
pub fn read_request(pipe: &mut impl Read) -> io::Result<Option<WorkerRequest>> {
    match read_frame(pipe) {
        Ok(frame) => Ok(Some(serde_json::from_slice(&frame)?)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

pub fn write_reply(pipe: &mut impl Write, reply: Reply) -> io::Result<()> {
    let (header, raw) = match reply {
        Reply::Part(ReadEvent::Metadata(metadata)) => (Header::Metadata(metadata), None),
        Reply::Part(ReadEvent::Page(page)) => (Header::Page(page), None),
        Reply::Part(ReadEvent::Finding(finding)) => (Header::Finding(finding), None),
        Reply::Part(ReadEvent::Thumbnail { of, jpeg }) => (Header::Thumbnail(of), Some(jpeg)),
        Reply::Piece(UnpackEvent::File { name }) => (Header::File(name), None),
        Reply::Piece(UnpackEvent::Bytes(bytes)) => (Header::Bytes, Some(bytes)),
        Reply::Piece(UnpackEvent::Lost(what)) => (Header::Lost(what), None),
        Reply::Copy(bytes) => (Header::Copy, Some(bytes)),
        Reply::Done => (Header::Done, None),
    };
    write_frame(pipe, &serde_json::to_vec(&header)?)?;
    if let Some(raw) = raw {
        write_frame(pipe, &raw)?;
    }
    pipe.flush()
}

pub fn read_reply(pipe: &mut impl Read) -> io::Result<Reply> {
    let header = serde_json::from_slice(&read_frame(pipe)?)?;
    Ok(match header {
        Header::Metadata(metadata) => Reply::Part(ReadEvent::Metadata(metadata)),
        Header::Page(page) => Reply::Part(ReadEvent::Page(page)),
        Header::Finding(finding) => Reply::Part(ReadEvent::Finding(finding)),
        Header::Thumbnail(of) => {
            let jpeg = read_frame(pipe)?;
            Reply::Part(ReadEvent::Thumbnail { of, jpeg })
        }
        Header::File(name) => Reply::Piece(UnpackEvent::File { name }),
        Header::Bytes => Reply::Piece(UnpackEvent::Bytes(read_frame(pipe)?)),
        Header::Lost(what) => Reply::Piece(UnpackEvent::Lost(what)),
        Header::Copy => Reply::Copy(read_frame(pipe)?),
        Header::Done => Reply::Done,
    })
}

fn write_frame(pipe: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len())
        .ok()
        .filter(|length| *length <= LARGEST_FRAME)
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "too large"))?;
    pipe.write_all(&length.to_le_bytes())?;
    pipe.write_all(bytes)
}

fn read_frame(pipe: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    pipe.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > LARGEST_FRAME {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "too large"));
    }
    let mut bytes = Vec::new();
    pipe.take(u64::from(length)).read_to_end(&mut bytes)?;
    if bytes.len() < length as usize {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_is_cut_is_an_end() {
        let part = ReadEvent::Thumbnail {
            of: Thumbnail {
                page: 2,
                width: 480,
                height: 270,
            },
            jpeg: vec![0xFF, 0xD8, 0, 1],
        };
        let mut pipe = Vec::new();
        write_reply(&mut pipe, Reply::Part(part.clone())).unwrap();
        write_reply(&mut pipe, Reply::Done).unwrap();
        let mut reader = pipe.as_slice();
        assert!(matches!(read_reply(&mut reader), Ok(Reply::Part(read)) if read == part));
        assert!(matches!(read_reply(&mut reader), Ok(Reply::Done)));
        for length in 0..pipe.len() - 1 {
            let mut cut = &pipe[..length];
            while let Ok(reply) = read_reply(&mut cut) {
                assert!(!matches!(reply, Reply::Done));
            }
        }
        assert!(read_reply(&mut [0xFF; 8].as_slice()).is_err());
        assert!(matches!(read_request(&mut [].as_slice()), Ok(None)));
    }
}
