//! `content/gatherings/<year>/<id>/frozen.yaml`: the checksums of a gathering's files when it was archived, and what was corrected
//! afterwards. `samling freeze` and `samling amend` write it.

use crate::base::checksum::Checksum;
use crate::base::date::Edtf;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrozenRecord {
    /// The day when the gathering was archived.
    pub frozen_on: Edtf,
    pub algorithm: ChecksumAlgorithm,
    /// Every file of the gathering's folder, as it was then or after the last erratum.
    #[serde(default)]
    pub files: Vec<FrozenFileRecord>,
    /// The oldest first.
    #[serde(default)]
    pub errata: Vec<ErratumRecord>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ChecksumAlgorithm {
    #[serde(rename = "sha-256")]
    Sha256,
}

/// A file as it is to be.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct FrozenFileRecord {
    /// From the gathering's folder, with `/`.
    pub path: String,
    /// Of a text file with lines that end as on Linux.
    pub sha256: Checksum,
    /// How many bytes the checksum is of.
    pub size: u64,
}

/// A correction of an archived gathering.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErratumRecord {
    pub amended_on: Edtf,
    /// Shown to readers.
    pub reason: String,
    #[serde(default)]
    pub changes: Vec<FrozenChangeRecord>,
}

/// What became of one file. It was changed when it has both checksums.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct FrozenChangeRecord {
    pub path: String,
    /// None: the file was added.
    pub before: Option<Checksum>,
    /// None: the file was removed.
    pub after: Option<Checksum>,
}
