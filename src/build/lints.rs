//! What there is to say of documents, and what the site has decided about warnings.

use crate::attachments::AttachmentReport;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::records::{Lint, SiteRecord};
use crate::content::source::{Entry, Sources};
use crate::diagnostics::{Diagnostics, Location, Severity, catalogue};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the actors stand.
const ACTORS: &str = "content/programme/actors.yaml";

/// What samling.yaml has decided about warnings, by their codes.
type Lints = BTreeMap<String, Lint>;

/// What there is to say of documents at every build, and what the site has decided about that.
#[derive(Debug, Serialize, Deserialize)]
pub struct Notes {
    pub of_documents: Vec<AttachmentReport>,
    lints: Lints,
}

impl Notes {
    /// Of the site's settings alone. Mistakes: a warning that there is not.
    pub fn new(sources: &Sources, mistakes: &mut Diagnostics) -> Notes {
        Notes {
            of_documents: Vec::new(),
            lints: lints(sources, mistakes),
        }
    }

    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What is to be said at every build.
    pub fn told(&self) -> Diagnostics {
        let notes = self.of_documents.iter();
        let mut told: Diagnostics = notes.flat_map(AttachmentReport::told).collect();
        self.weigh(&mut told);
        told
    }

    /// Each mistake as severe as the site wants it.
    pub fn weigh(&self, mistakes: &mut Diagnostics) {
        mistakes.weigh(|code, severity| match self.lints.get(code) {
            Some(Lint::Off) => None,
            Some(Lint::Warning) => Some(Severity::Warning),
            Some(Lint::Error) => Some(Severity::Error),
            None => Some(severity),
        });
    }
}

fn lints(sources: &Sources, mistakes: &mut Diagnostics) -> Lints {
    let Some(site) = &sources.records.site else {
        return Lints::new();
    };
    let place = |code: &str| FieldPath::root().key("lints").key(code);
    let lints = &site.record.lints;
    let is_none = |code: &&String| !catalogue::WARNINGS.contains(&code.as_str());
    mistakes.extend(lints.keys().filter(is_none).map(|code| {
        let place = Location::key(&site.file, place(code));
        catalogue::unknown_setting(place, code, &catalogue::WARNINGS)
    }));
    let decided = lints.iter().map(|(code, lint)| (code.clone(), *lint));
    // Where nobody knows what the site has decided, nobody is warned until that can be read. A code that there is not may
    // stand for any other.
    let any_is_meant = lints.keys().any(|code| is_none(&code));
    let undecided = catalogue::WARNINGS.iter().filter(|code| {
        (any_is_meant && !lints.contains_key(**code))
            || sources.unread.touches(&site.place(place(code)))
            || rests_on_unread(code, site, sources)
    });
    let off = undecided.map(|code| ((*code).to_owned(), Lint::Off));
    decided.chain(off).collect()
}

/// Whether a warning about documents would be told only because it cannot be read what may stand in them.
fn rests_on_unread(code: &str, site: &Entry<SiteRecord>, sources: &Sources) -> bool {
    let touches = |place: Location| sources.unread.touches(&place);
    let mut actors = sources.records.actors.iter();
    // What the site and its actors are called is nobody's personal data.
    let mut names_are_unread = || {
        touches(site.at("title"))
            || touches(site.place(FieldPath::root().key("owner").key("name")))
            || touches(Location::file(&SourcePath::new(ACTORS)))
            || actors.any(|actor| touches(actor.at("name")) || touches(actor.at("variants")))
    };
    match code {
        "S716" | "S718" => touches(site.at("privacy")) || names_are_unread(),
        _ => code.starts_with("S7") && touches(site.at("privacy")),
    }
}
