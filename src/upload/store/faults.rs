//! What went wrong, in our own words: a library's texts are for those who program, and may hold what nobody should see.

use crate::upload::error::UploadError;
use opendal::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

/// Remembers what the server said last, which the library's errors do not always tell.
#[derive(Clone, Default)]
pub struct Faults {
    /// An HTTP status code of 400 or more; 0: there was none.
    pub last_status: Arc<AtomicU16>,
    /// It is an SSH server: its errors are those of the program `ssh`.
    pub is_ssh: bool,
}

/// What [`super::http`] calls the faults of a connection, in the message of an error.
pub const NO_HOST: &str = "samling: no host";
pub const NO_ANSWER: &str = "samling: no answer";
pub const CERTIFICATE: &str = "samling: certificate";

impl Faults {
    pub fn upload_error(&self, error: &opendal::Error) -> UploadError {
        let told = told(error);
        let has = |words: &str| told.contains(words);
        if has(NO_HOST) {
            return UploadError::NoHost;
        }
        if has(CERTIFICATE) {
            return UploadError::Certificate;
        }
        if has(NO_ANSWER) || has("timeout reached") {
            return UploadError::NoAnswer;
        }
        if self.is_ssh {
            return of_ssh(&told, error);
        }
        if let Some(error) = self.of_status() {
            return error;
        }
        if has("credential") || has("signing") {
            return UploadError::Denied;
        }
        if has("No space left") || has("StorageFull") || has("QuotaExceeded") {
            return UploadError::Full;
        }
        of_kind(error)
    }

    fn of_status(&self) -> Option<UploadError> {
        match self.last_status.swap(0, Ordering::Relaxed) {
            0 => None,
            401 | 403 => Some(UploadError::Denied),
            404 | 409 => Some(UploadError::Missing),
            405 | 501 => Some(UploadError::NoWebDav),
            413 | 507 => Some(UploadError::Full),
            status => Some(UploadError::Status(status)),
        }
    }
}

fn of_ssh(told: &str, error: &opendal::Error) -> UploadError {
    let has = |words: &str| told.contains(words);
    match () {
        () if has("ost key verification failed") => UploadError::HostKey,
        () if has("Permission denied (") || has("Too many authentication failures") => {
            UploadError::Denied
        }
        () if has("ould not resolve hostname") || has("Name or service not known") => {
            UploadError::NoHost
        }
        () if has("No space left") => UploadError::Full,
        () if error.kind() == ErrorKind::PermissionDenied => UploadError::Denied,
        () if error.kind() == ErrorKind::NotFound => UploadError::Missing,
        () if has("the local ssh command could not be executed") || has("No such file") => {
            UploadError::NoProgram("ssh")
        }
        () => UploadError::NoAnswer,
    }
}

fn of_kind(error: &opendal::Error) -> UploadError {
    match error.kind() {
        ErrorKind::PermissionDenied => UploadError::Denied,
        ErrorKind::NotFound | ErrorKind::NotADirectory => UploadError::Missing,
        ErrorKind::RateLimited => UploadError::Status(429),
        ErrorKind::Unsupported => UploadError::Unsupported,
        _ if error.is_temporary() => UploadError::NoAnswer,
        kind => UploadError::Other(kind.into_static().to_owned()),
    }
}

/// The error and what it rests on. Only looked into, never shown.
fn told(error: &opendal::Error) -> String {
    let mut told = format!("{error} {error:?}");
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        told.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    told
}
