//! The `frozen.yaml` of a gathering as its files are.

use samling::base::date::Edtf;
use samling::base::path::SourcePath;
use samling::content::schema::records::{ChecksumAlgorithm, FrozenRecord};
use samling::content::source::gathering_files;
use samling::content::source::yaml::yaml_text;
use std::path::Path;

/// Its text, dated 12 March 2018. `folder`: of the gathering, from the site's root.
pub fn frozen(root: &Path, folder: &str) -> String {
    let index = SourcePath::new(&format!("{folder}/index.md"));
    yaml_text(&FrozenRecord {
        frozen_on: Edtf::parse("2018-03-12").expect("a day"),
        algorithm: ChecksumAlgorithm::Sha256,
        files: gathering_files(root, &index, |_| None).expect("files"),
        errata: Vec::new(),
    })
}
