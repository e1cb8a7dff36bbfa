//! The pages of attached files that say something: one each, with the pictures of its pages.

use crate::base::path::OutputPath;
use crate::content::source::Attachment;
use crate::diagnostics::Location;
use crate::site::pages::plan::{PageKey, Plan, Planned};

impl<'a> Plan<'a> {
    /// `file`: where the file itself will stand. `gathering`: whose it is, by its index.
    pub fn document(
        &mut self,
        file: &OutputPath,
        attachment: &'a Attachment,
        gathering: Option<usize>,
    ) {
        let Some(summary) = self.library.summary(&attachment.path) else {
            return;
        };
        // A picture is shown where it is mentioned.
        if summary.pages.is_empty() || summary.kind.is_picture() {
            return;
        }
        let path = self.addresses.document(file);
        let pictured = self.library.pictured(&attachment.path);
        // Those of another file stand with it.
        let own = pictured.filter(|pictured| pictured.of == attachment.path);
        for (page, _) in own.into_iter().flat_map(|own| own.pages) {
            if let Some(source) = self.library.picture(&attachment.path, page) {
                let place = self.addresses.picture(&path, summary.page_name, page);
                self.pictures.push((place, source));
            }
        }
        self.pages.push(Planned {
            path: path.clone(),
            language: self.site_language(),
            key: PageKey::Document(attachment, gathering),
            twin: None,
            place: Some(Location::file(&attachment.path)),
            source: None,
        });
        self.documents.insert(attachment.path.clone(), path);
    }
}
