//! Why a site could not be published. The words are the command's; nothing here holds a password, or a text of a library.

use super::lock::LockRecord;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UploadError {
    /// There is no host of that name.
    NoHost,
    /// The host does not answer, or the connection was cut.
    NoAnswer,
    /// The host's certificate is not valid.
    Certificate,
    /// Who the host is cannot be known: its key is not in known_hosts, or is another one.
    HostKey,
    /// No access: there are no credentials, or they are not enough.
    Denied,
    /// A password would travel unencrypted.
    Unencrypted,
    /// The bucket, the folder above or the repository does not exist.
    Missing,
    /// There is no room left.
    Full,
    /// The host does not speak WebDAV at this address.
    NoWebDav,
    /// No region is known for the object store.
    NoRegion,
    /// A program that does the work is not installed.
    NoProgram(&'static str),
    /// This program has no such connection on this system.
    Unsupported,
    /// The host answered with this status code.
    Status(u16),
    /// Someone else is publishing.
    Locked(LockRecord),
    /// Someone else has taken the lock over while this run was at work.
    TakenOver,
    /// Files that samling did not put there stand where files of the site should; some of their paths, and how many there are.
    Foreign(Vec<String>, usize),
    /// The list of what samling has put there cannot be read.
    BadList,
    /// This file of the output folder changed, or cannot be read.
    LocalFile(String),
    /// Someone else has pushed to the branch meanwhile.
    Rejected,
    /// Ended with Ctrl-C.
    Interrupted,
    /// What was attempted, in one word.
    Other(String),
}
