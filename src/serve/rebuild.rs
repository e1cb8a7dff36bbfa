//! One building of the site for the preview, and what came of it.

use super::changes::Changes;
use crate::diagnostics::Diagnostic;
use crate::options::Options;
use crate::publish::{Published, publish};
use crate::site::site;
use crate::source::Texts;
use std::path::{Path, PathBuf};

/// Makes the same site again and again.
pub struct Workshop {
    root: PathBuf,
    folder: PathBuf,
    options: Options,
}

/// What came of a rebuild.
pub struct Built {
    /// None: mistakes; the folder is as it was.
    pub site: Option<BuiltSite>,
    /// Also warnings.
    pub mistakes: Vec<Diagnostic>,
    /// For showing the mistakes in their lines.
    pub texts: Texts,
}

/// The site as it now stands in its folder.
pub struct BuiltSite {
    pub pages: usize,
    pub published: Published,
    /// The style sheets' addresses from the site's root.
    pub styles: Vec<String>,
}

impl Workshop {
    pub fn new(root: &Path, folder: &Path, options: &Options) -> Workshop {
        Workshop {
            root: root.to_owned(),
            folder: folder.to_owned(),
            options: options.clone(),
        }
    }

    /// Makes the folder hold the site of the sources as they are now. `changes`: what is not as it was at the last
    /// call; today everything is made anew, whatever it is.
    pub fn rebuild(&mut self, _changes: &Changes) -> Built {
        let outcome = site(&self.root, &self.options);
        let mut mistakes = outcome.mistakes.sorted();
        let site = outcome.rendered.and_then(|rendered| {
            let pages = rendered.pages;
            let paths = rendered.files.iter().map(|file| file.path.as_str());
            let styles = paths.filter(|path| path.ends_with(".css"));
            let styles = styles.map(str::to_owned).collect();
            match publish(rendered.files, &self.folder, &self.root) {
                Ok(published) => Some(BuiltSite {
                    pages,
                    published,
                    styles,
                }),
                Err(found) => {
                    mistakes.extend(found.sorted());
                    None
                }
            }
        });
        Built {
            site,
            mistakes,
            texts: outcome.texts,
        }
    }
}
