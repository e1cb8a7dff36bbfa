//! Why git could not do its work, of what it says in English.

use crate::upload::error::UploadError;

/// What git's own words mean. They are never shown: an address with a password may stand in them.
pub fn fault(said: &str, what: &str) -> UploadError {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if has(&[
        "[rejected]",
        "stale info",
        "fetch first",
        "[remote rejected]",
        "cannot lock ref",
    ]) {
        UploadError::Rejected
    } else if has(&["Host key verification failed"]) {
        UploadError::HostKey
    } else if has(&["Could not resolve host", "ould not resolve hostname"]) {
        UploadError::NoHost
    } else if has(&[
        "Authentication failed",
        "could not read Username",
        "could not read Password",
        "terminal prompts disabled",
        "Permission denied (",
        "error: 403",
        "insufficient permission",
    ]) {
        UploadError::Denied
    } else if has(&["certificate", "SSL"]) {
        UploadError::Certificate
    } else if has(&["No space left"]) {
        UploadError::Full
    } else if has(&[
        "not appear to be a git repository",
        "not found",
        "does not exist",
    ]) {
        UploadError::Missing
    } else if has(&[
        "Failed to connect",
        "Connection",
        "timed out",
        "hung up",
        "early EOF",
        "unable to access",
        "unexpected disconnect",
    ]) {
        UploadError::NoAnswer
    } else {
        UploadError::Other(what.to_owned())
    }
}
