//! How a page is planned: one of the program's own, a list, a record with its twins, an earlier address.

use super::{PageKey, Plan, Planned};
use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::content::schema::fields::Alias;
use crate::content::schema::records::AddressKind;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};

impl<'a> Plan<'a> {
    pub fn site_language(&self) -> Language {
        self.archive.site.record.language
    }

    /// A page that no record is behind.
    pub fn own(&mut self, path: OutputPath, key: PageKey<'a>) {
        self.pages.push(Planned {
            path,
            language: self.site_language().interface(),
            key,
            twin: None,
            place: None,
            source: None,
        });
    }

    /// The list of a kind, when there is anything to list.
    pub fn list(&mut self, kind: AddressKind, key: PageKey<'a>, any: bool) {
        if any {
            self.own(self.addresses.list(kind), key);
        }
    }

    /// A record's page, and one for each of its twins.
    pub fn record<T>(
        &mut self,
        entry: &'a Entry<T>,
        path: OutputPath,
        lang: Option<Language>,
        key: PageKey<'a>,
    ) {
        for twin in &entry.twins {
            self.pages.push(Planned {
                path: self.addresses.twin(&path, twin.language),
                language: twin.language,
                key: key.clone(),
                twin: Some(twin),
                place: Some(Location::file(&twin.file)),
                source: Some(&twin.file),
            });
        }
        self.pages.push(Planned {
            path,
            language: lang.unwrap_or(self.site_language()),
            key,
            twin: None,
            place: Some(entry.start()),
            // Only a record with a file of its own can be linked to by its file.
            source: entry.base.steps().is_empty().then_some(&entry.file),
        });
    }

    /// A page at each earlier address of the page that was planned last.
    pub fn aliases<T>(&mut self, entry: &Entry<T>, aliases: &[Alias], mistakes: &mut Diagnostics) {
        let Some(to) = self.pages.last().map(|page| page.path.clone()) else {
            return;
        };
        for (index, alias) in aliases.iter().enumerate() {
            let place = entry.place(
                crate::base::path::FieldPath::root()
                    .key("aliases")
                    .index(index),
            );
            self.redirect(alias, to.clone(), place, mistakes);
        }
    }

    pub fn redirect(
        &mut self,
        from: &Alias,
        to: OutputPath,
        place: Location,
        mistakes: &mut Diagnostics,
    ) {
        let Some(path) = alias_path(&from.0) else {
            mistakes.add(catalogue::bad_alias(place, &from.0));
            return;
        };
        self.pages.push(Planned {
            path,
            language: self.site_language().interface(),
            key: PageKey::Redirect(to),
            twin: None,
            place: Some(place),
            source: None,
        });
    }
}

/// `/gammel/adresse/` and `/gammel/side.html`; not other sites, not ways out of this one, not other files.
fn alias_path(alias: &str) -> Option<OutputPath> {
    let path = alias.strip_prefix('/')?;
    let sound = !path.is_empty()
        && !path.contains(['?', '#', '\\', ':'])
        && !path.chars().any(char::is_control)
        && path
            .trim_end_matches('/')
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.'));
    let is_file = path.ends_with(".html") || path.ends_with(".htm");
    sound.then(|| {
        if is_file {
            OutputPath::file(path)
        } else {
            OutputPath::page(path)
        }
    })
}
