//! The levels that a site has set for warnings, under `lints` in samling.yaml.

use super::waivers::Waivers;
use crate::base::date::Date;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::records::{Lint, SiteRecord};
use crate::content::source::{Entry, Sources};
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Diagnostics, Location, Severity, catalogue};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file with the levels.
const SITE: &str = "samling.yaml";
/// The file with the actors.
const ACTORS: &str = "content/programme/actors.yaml";

/// What a site has decided about warnings.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Lints {
    /// A level for each code that the site has set one for.
    levels: BTreeMap<String, Lint>,
    waivers: Waivers,
}

impl Lints {
    /// Diagnostics: codes that are not those of warnings, and expired waivers.
    pub fn of_site(sources: &Sources, today: Date, diagnostics: &mut Diagnostics) -> Lints {
        let Some(site) = &sources.records.site else {
            return Lints::default();
        };
        Lints {
            levels: levels(site, sources, diagnostics),
            waivers: Waivers::of_site(site, sources, today, diagnostics),
        }
    }

    /// Gives each warning the level that the site has set, and removes those that are allowed or waived. Errors are unaffected.
    /// Idempotent.
    pub fn apply(&self, diagnostics: &mut Diagnostics) {
        diagnostics.weigh(|warning| {
            if self.waivers.matches(warning) {
                return None;
            }
            match self.levels.get(&warning.code.to_string()) {
                Some(Lint::Allow) => None,
                Some(Lint::Warn) => Some(Severity::Warning),
                Some(Lint::Deny) => Some(Severity::Error),
                None => Some(warning.severity),
            }
        });
    }

    /// Waivers that matched no warning. Must be called after all diagnostics of the site have been through [`Lints::apply`].
    pub fn unused_waivers(&self) -> Diagnostics {
        let site = SourcePath::new(SITE);
        let mut unused: Diagnostics = self.waivers.unused(&site).collect();
        self.apply(&mut unused);
        unused
    }
}

fn levels(
    site: &Entry<SiteRecord>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Lint> {
    let place = |code: &str| FieldPath::root().key("lints").key(code);
    let lints = &site.record.lints;
    let is_none = |code: &&String| !catalogue::WARNINGS.contains(&code.as_str());
    diagnostics.extend(lints.keys().filter(is_none).map(|code| {
        let place = Location::key(&site.file, place(code));
        catalogue::unknown_setting(place, code, &catalogue::WARNINGS)
    }));
    let decided = lints.iter().map(|(code, lint)| (code.clone(), *lint));
    // A level that could not be read may be meant to turn its warning off, so the warning is off until it can be read. A misspelt
    // code counts as the one that is suggested.
    let misspelt = lints.keys().filter(is_none);
    let meant: Vec<&str> = misspelt
        .filter_map(|code| nearest(code, catalogue::WARNINGS.iter().copied()))
        .collect();
    let text = sources.texts.get(&site.file);
    let is_written = |code: &str| text.is_none_or(|text| text.contains(code));
    let undecided = catalogue::WARNINGS.iter().filter(|code| {
        (meant.contains(code) && !lints.contains_key(**code))
            || is_written(code) && sources.unparsed.touches(&site.place(place(code)))
            || rests_on_unread(code, site, sources)
    });
    let off = undecided.map(|code| ((*code).to_owned(), Lint::Allow));
    decided.chain(off).collect()
}

/// Whether a warning about documents would be given only because the settings that allow it could not be read.
fn rests_on_unread(code: &str, site: &Entry<SiteRecord>, sources: &Sources) -> bool {
    let touches = |place: Location| sources.unparsed.touches(&place);
    let text = sources.texts.get(&site.file);
    let may_allow = text.is_none_or(|text| text.contains("allow"));
    let privacy_is_unread = || may_allow && touches(site.at("privacy"));
    let mut actors = sources.records.actors.iter();
    // The names of the site and its actors are no personal data.
    let mut names_are_unread = || {
        touches(site.at("title"))
            || touches(site.place(FieldPath::root().key("publisher").key("name")))
            || touches(site.place(FieldPath::root().key("owner").key("name")))
            || touches(Location::file(&SourcePath::new(ACTORS)))
            || actors.any(|actor| touches(actor.at("name")) || touches(actor.at("variants")))
    };
    match code {
        "S716" | "S718" => privacy_is_unread() || names_are_unread(),
        // Of texts and pages, not of documents.
        _ if code.starts_with("S76") => false,
        _ => code.starts_with("S7") && privacy_is_unread(),
    }
}
