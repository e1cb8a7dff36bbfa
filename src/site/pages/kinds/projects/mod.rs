//! The pages of projects and resources, the site's own texts, and what stands at earlier addresses.

pub mod project;
pub mod projects;
pub mod resources;

use crate::base::path::OutputPath;
use crate::content::schema::records::AddressKind;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::site::pages::plan::{PageKey, Plan};

impl Plan<'_> {
    pub fn projects_and_resources(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        self.list(
            AddressKind::Projects,
            PageKey::Projects,
            !archive.projects.is_empty(),
        );
        for (index, project) in archive.projects.iter().enumerate() {
            let path = addresses.one(AddressKind::Projects, &project.id);
            self.record(project, path, project.record.lang, PageKey::Project(index));
            self.aliases(project, &project.record.aliases, mistakes);
        }
        self.list(
            AddressKind::Resources,
            PageKey::Resources,
            !archive.resources.is_empty(),
        );
        for resource in &archive.resources {
            // A resource stands in the list, so its earlier addresses lead there.
            self.aliases(resource, &resource.record.aliases, mistakes);
        }
    }

    pub fn texts_and_redirects(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        for (index, page) in archive.pages.iter().enumerate() {
            let path = addresses.text_page(page);
            self.record(page, path, page.record.lang, PageKey::TextPage(index));
            self.aliases(page, &page.record.aliases, mistakes);
        }
        self.own(OutputPath::file("404.html"), PageKey::NotFound);
        for redirect in &archive.redirects {
            let to = OutputPath::page(&redirect.record.to);
            if self.pages.iter().any(|page| page.path == to) {
                let from = redirect.record.from.clone();
                self.redirect(&from, to, redirect.at("from"), mistakes);
            } else {
                let known = self
                    .pages
                    .iter()
                    .map(|page| format!("/{}", page.path.address()));
                let known: Vec<String> = known.collect();
                mistakes.add(catalogue::dead_link(
                    redirect.at("to"),
                    &redirect.record.to,
                    known.iter().map(String::as_str),
                ));
            }
        }
    }
}
