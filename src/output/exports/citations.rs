//! References to each talk for programs that keep them: BibTeX, RIS and CSL-JSON, as the talk's page shows them.

use super::{Export, PageFile};
use crate::site::pages::View;

pub const EXPORT: Export = Export::WithPages {
    paths: |input| {
        let addresses = input.plan.addresses;
        let talks = input.plan.talks();
        let endings = ["bib", "ris", "json"];
        talks
            .flat_map(|talk| endings.map(|ending| addresses.citation(talk, ending)))
            .collect()
    },
    of_page: |input, page| {
        let View::Presentation(view) = &page.view else {
            return Vec::new();
        };
        let formats = view.citation.formats.iter();
        formats
            .map(|format| PageFile {
                path: input.plan.addresses.citation(&page.path, format.ending),
                made_of: None,
                bytes: Box::new(|| format!("{}\n", format.text).into_bytes()),
            })
            .collect()
    },
};
