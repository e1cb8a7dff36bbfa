//! What there is to say of documents, and what the site has decided about warnings.

use crate::diagnostics::{Diagnostics, Place, Severity, catalogue};
use crate::material::Note;
use crate::path::FieldPath;
use crate::source::Sources;
use crate::source::records::Lint;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What samling.yaml has decided about warnings, by their codes.
type Lints = BTreeMap<String, Lint>;

/// What there is to say of documents at every build, and what the site has decided about that.
#[derive(Debug, Serialize, Deserialize)]
pub struct Notes {
    pub of_documents: Vec<Note>,
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
        let mut told: Diagnostics = notes.flat_map(Note::told).collect();
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
    for code in site.record.lints.keys() {
        if !catalogue::WARNINGS.contains(&code.as_str()) {
            let field = FieldPath::root().key("lints").key(code.as_str());
            let place = Place::key(&site.file, field);
            mistakes.add(catalogue::unknown_setting(
                place,
                code,
                &catalogue::WARNINGS,
            ));
        }
    }
    site.record
        .lints
        .iter()
        .map(|(code, lint)| (code.clone(), *lint))
        .collect()
}
