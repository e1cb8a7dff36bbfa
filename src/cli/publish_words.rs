//! What `samling publish` says: what was done or would be, and why it could not be.

use super::pack::size_prose;
use crate::base::date::norwegian_minute;
use crate::diagnostics::Sentence;
use crate::upload::{
    AddressProblem, LockRecord, PublishAddress, UploadError, UploadPlan, Uploaded,
};

/// How many files of each kind are named when not all are.
const NAMED: usize = 6;

pub fn problem_sentence(problem: &AddressProblem) -> Sentence {
    match problem {
        AddressProblem::Password(belongs) => {
            Sentence::new("publish-password").word("belongs", belongs)
        }
        AddressProblem::Scheme(scheme) if scheme.starts_with("ftp") => Sentence::new("publish-ftp"),
        AddressProblem::Scheme(scheme) => Sentence::new("publish-scheme").text("scheme", scheme),
        AddressProblem::Incomplete(example) => {
            Sentence::new("publish-incomplete").text("example", *example)
        }
    }
}

/// A line for each file that would be sent or removed.
pub fn plan_lines(plan: &UploadPlan, all: bool) -> Vec<Sentence> {
    let kinds = [
        ("publish-line-new", &plan.new),
        ("publish-line-changed", &plan.changed),
        ("publish-line-removed", &plan.removed),
    ];
    let mut lines = Vec::new();
    for (key, paths) in kinds {
        let named = match all || paths.len() <= NAMED + 1 {
            true => paths.len(),
            false => NAMED,
        };
        let shown = paths[..named].iter();
        lines.extend(shown.map(|path| Sentence::new(key).text("path", path)));
        if named < paths.len() {
            let rest = paths.len() - named;
            lines.push(Sentence::new("publish-line-more").count("files", rest));
        }
    }
    lines
}

pub fn plan_sentence(plan: &UploadPlan, address: &PublishAddress) -> Sentence {
    let key = match plan.is_empty() {
        true => "publish-would-nothing",
        false => "publish-would",
    };
    Sentence::new(key)
        .text("place", address.shown())
        .count("new", plan.new.len())
        .count("changed", plan.changed.len())
        .count("removed", plan.removed.len())
        .count("unchanged", plan.unchanged)
        .text("size", size_prose(plan.bytes))
}

pub fn uploaded_sentence(uploaded: &Uploaded, address: &PublishAddress) -> Sentence {
    let key = match uploaded.new + uploaded.changed + uploaded.removed {
        0 => "published-nothing",
        _ => "published",
    };
    Sentence::new(key)
        .text("place", address.shown())
        .count("new", uploaded.new)
        .count("changed", uploaded.changed)
        .count("removed", uploaded.removed)
        .count("unchanged", uploaded.unchanged)
        .text("size", size_prose(uploaded.bytes))
}

/// What happened, and what to do.
pub fn error_sentence(error: &UploadError, address: &PublishAddress) -> Sentence {
    let sentence = match error {
        UploadError::NoHost => Sentence::new("publish-no-host"),
        UploadError::NoAnswer => Sentence::new("publish-no-answer"),
        UploadError::Certificate => Sentence::new("publish-certificate"),
        UploadError::HostKey => Sentence::new("publish-host-key"),
        UploadError::Denied => Sentence::new("publish-denied").word("belongs", belongs(address)),
        UploadError::Unencrypted => Sentence::new("publish-unencrypted"),
        UploadError::Missing => Sentence::new("publish-missing"),
        UploadError::Full => Sentence::new("publish-full"),
        UploadError::NoWebDav => Sentence::new("publish-no-webdav"),
        UploadError::NoRegion => Sentence::new("publish-no-region"),
        UploadError::NoProgram(program) => {
            Sentence::new("publish-no-program").text("program", *program)
        }
        UploadError::Unsupported => Sentence::new("publish-unsupported"),
        UploadError::Status(status) => {
            Sentence::new("publish-status").text("status", status.to_string())
        }
        UploadError::Locked(lock) => locked(lock),
        UploadError::TakenOver => Sentence::new("publish-taken-over"),
        UploadError::Foreign(paths, count) => Sentence::new("publish-foreign")
            .text("paths", paths.join(", "))
            .count("files", *count),
        UploadError::BadList => Sentence::new("publish-bad-list"),
        UploadError::LocalFile(path) => Sentence::new("publish-local-file").text("path", path),
        UploadError::Rejected => Sentence::new("publish-rejected"),
        UploadError::Interrupted => Sentence::new("publish-interrupted"),
        UploadError::Other(what) => Sentence::new("publish-other").text("what", what),
    };
    sentence.text("place", address.shown())
}

fn locked(lock: &LockRecord) -> Sentence {
    // A name that a stranger wrote: only what names of machines are made of.
    let is_plain = |letter: &char| letter.is_alphanumeric() || ".-_".contains(*letter);
    let host: String = lock.host.chars().filter(is_plain).take(64).collect();
    Sentence::new("publish-locked")
        .text("host", host)
        .text("since", norwegian_minute(lock.since).unwrap_or_default())
}

/// Where passwords for such an address belong.
fn belongs(address: &PublishAddress) -> &'static str {
    match address {
        PublishAddress::Folder(_) => "publish-access-folder",
        PublishAddress::S3 { .. } => "publish-password-s3",
        PublishAddress::WebDav { .. } => "publish-password-webdav",
        PublishAddress::Sftp { .. } => "publish-password-sftp",
        PublishAddress::Git { .. } => "publish-password-git",
    }
}
