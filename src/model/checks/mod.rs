//! What must hold among the facts. Each file looks at one thing, over the whole archive.

mod counties;
mod ids;
mod images;
mod materials;
mod provenance;
mod references;
mod sessions;
mod status;
mod texts;

use super::Archive;
use crate::date::Date;
use crate::diagnostics::Diagnostics;

/// Every mistake among the facts.
pub fn check(archive: &Archive, today: Date, mistakes: &mut Diagnostics) {
    ids::check(archive, mistakes);
    references::check(archive, mistakes);
    counties::check(archive, mistakes);
    sessions::check(archive, mistakes);
    materials::check(archive, mistakes);
    images::check(archive, mistakes);
    provenance::check(archive, mistakes);
    texts::check(archive, mistakes);
    status::check(archive, today, mistakes);
}
