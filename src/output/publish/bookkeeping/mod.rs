//! What a publication records about the files it has written: the manifest, the journal of a build in progress, and file stamps.

pub mod fingerprint;
pub mod manifest;
pub mod output_stamps;
