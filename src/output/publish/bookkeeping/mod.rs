//! What a publication notes about the files it has written: the manifest, the journal of a build under way, and file stamps.

pub mod fingerprint;
pub mod manifest;
pub mod output_stamps;
