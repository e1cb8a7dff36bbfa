//! The pages of attached files that say something: one each, with the pictures of its pages.

use super::{PageKey, Plan, Planned};
use crate::diagnostics::Place;
use crate::pages::parts::{anchor_word, unit};
use crate::path::OutputPath;
use crate::source::Attachment;

impl<'a> Plan<'a> {
    /// `file`: where the file itself will stand. `gathering`: whose it is, by its index.
    pub(super) fn document(
        &mut self,
        file: &OutputPath,
        attachment: &'a Attachment,
        gathering: Option<usize>,
    ) {
        let Some(kept) = self.library.kept(&attachment.path) else {
            return;
        };
        let document = &kept.document;
        // A picture is shown where it is mentioned.
        if document.kind.is_picture() {
            return;
        }
        let path = self.addresses.document(file);
        let word = anchor_word(unit(document));
        for thumbnail in &document.thumbnails {
            let page = document
                .pages
                .iter()
                .find(|page| page.number == thumbnail.page);
            let source = self.library.picture(kept, thumbnail.page);
            if let (Some(false), Some(source)) = (page.map(|page| page.hidden), source) {
                let name = format!("{}{word}-{}.jpg", path.address(), thumbnail.page);
                let key = (attachment.path.clone(), thumbnail.page);
                self.pictures.insert(key, (OutputPath::file(&name), source));
            }
        }
        self.pages.push(Planned {
            path: path.clone(),
            language: self.site_language(),
            key: PageKey::Document(attachment, gathering),
            twin: None,
            place: Some(Place::file(&attachment.path)),
            source: None,
        });
        self.documents.insert(attachment.path.clone(), path);
    }
}
