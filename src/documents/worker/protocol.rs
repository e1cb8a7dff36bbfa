//! The protocol between parent and worker: a request and the file's bytes in, replies out. Both are frames: a length and as many bytes.

use crate::base::text::WithdrawnNames;
use crate::documents::containers::entry::{Packed, UnpackEvent};
use crate::documents::document::{DocumentPage, Metadata, Thumbnail};
use crate::documents::event::ReadEvent;
use crate::documents::format::Format;
use crate::documents::problem::{PageProblem, Problem};
use crate::documents::unshown::UnshownText;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};

/// The greatest size of a frame, in bytes: no page and no image is larger.
const LARGEST_FRAME: u32 = 64 << 20;

/// Sent before the file's bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WorkerRequest {
    pub task: WorkerTask,
    /// The size of the file.
    pub bytes: u64,
    /// Names that are looked for in the whole of the file.
    pub withdrawn: WithdrawnNames,
}

/// What a worker does with a file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum WorkerTask {
    /// Reads it.
    Document { format: Format, thumbnails: bool },
    /// Makes a copy without metadata.
    StripMetadata(Format),
    /// Takes the files out of it.
    Unpack(Packed),
}

pub enum Reply {
    Document(ReadEvent),
    Unpacked(UnpackEvent),
    /// The next bytes of the copy.
    Copy(Vec<u8>),
    /// The worker is ready: at its start, and after each file.
    Done,
}

/// A reply as JSON. A JPEG, or the bytes of a file or a copy, follow in a frame of their own: in JSON they would be four
/// times as long.
#[derive(Serialize, Deserialize)]
enum Header {
    Metadata(Box<Metadata>),
    Page(DocumentPage),
    Thumbnail(Thumbnail),
    Finding(PageProblem),
    Unshown(UnshownText),
    File(String),
    Bytes,
    Lost(Problem),
    Copy,
    Done,
}

pub fn write_request(pipe: &mut impl Write, request: &WorkerRequest) -> io::Result<()> {
    write_frame(pipe, &serde_json::to_vec(request)?)
}

/// `None`: the pipe was closed, and there are no more files.
pub fn read_request(pipe: &mut impl Read) -> io::Result<Option<WorkerRequest>> {
    match read_frame(pipe) {
        Ok(frame) => Ok(Some(serde_json::from_slice(&frame)?)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

pub fn write_reply(pipe: &mut impl Write, reply: Reply) -> io::Result<()> {
    let (header, raw) = match reply {
        Reply::Document(ReadEvent::Metadata(metadata)) => (Header::Metadata(metadata), None),
        Reply::Document(ReadEvent::Page(page)) => (Header::Page(page), None),
        Reply::Document(ReadEvent::Finding(finding)) => (Header::Finding(finding), None),
        Reply::Document(ReadEvent::Unshown(text)) => (Header::Unshown(text), None),
        Reply::Document(ReadEvent::Thumbnail { of, jpeg }) => (Header::Thumbnail(of), Some(jpeg)),
        Reply::Unpacked(UnpackEvent::File { name }) => (Header::File(name), None),
        Reply::Unpacked(UnpackEvent::Bytes(bytes)) => (Header::Bytes, Some(bytes)),
        Reply::Unpacked(UnpackEvent::Lost(what)) => (Header::Lost(what), None),
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
        Header::Metadata(metadata) => Reply::Document(ReadEvent::Metadata(metadata)),
        Header::Page(page) => Reply::Document(ReadEvent::Page(page)),
        Header::Finding(finding) => Reply::Document(ReadEvent::Finding(finding)),
        Header::Unshown(text) => Reply::Document(ReadEvent::Unshown(text)),
        Header::Thumbnail(of) => {
            let jpeg = read_frame(pipe)?;
            Reply::Document(ReadEvent::Thumbnail { of, jpeg })
        }
        Header::File(name) => Reply::Unpacked(UnpackEvent::File { name }),
        Header::Bytes => Reply::Unpacked(UnpackEvent::Bytes(read_frame(pipe)?)),
        Header::Lost(what) => Reply::Unpacked(UnpackEvent::Lost(what)),
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
    fn replies_are_read_as_written_and_a_cut_one_is_an_error() {
        let event = ReadEvent::Thumbnail {
            of: Thumbnail::of(2, 480, 270, &[0xFF, 0xD8, 0, 1]),
            jpeg: vec![0xFF, 0xD8, 0, 1],
        };
        let mut pipe = Vec::new();
        write_reply(&mut pipe, Reply::Document(event.clone())).unwrap();
        write_reply(&mut pipe, Reply::Done).unwrap();
        let mut reader = pipe.as_slice();
        assert!(matches!(read_reply(&mut reader), Ok(Reply::Document(read)) if read == event));
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
