//! What must hold among the facts. Each file looks at one thing, over the whole archive.
//!
//! A mistake that needs more than the places it tells of says what it rests on.

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
use crate::base::date::Date;
use crate::content::source::Unparsed;
use crate::diagnostics::Diagnostics;

/// Every mistake among the facts, and what only looks like one because of what is `unread`: that knows of the ids, too,
/// that are mistakes.
pub fn check(archive: &Archive, unread: &mut Unparsed, today: Date, mistakes: &mut Diagnostics) {
    ids::check(archive, unread, mistakes);
    references::check(archive, unread, mistakes);
    counties::check(archive, mistakes);
    sessions::check(archive, mistakes);
    materials::check(archive, mistakes);
    images::check(archive, mistakes);
    provenance::check(archive, mistakes);
    texts::check(archive, mistakes);
    status::check(archive, today, mistakes);
}
