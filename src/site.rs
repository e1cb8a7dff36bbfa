//! The main path: from a folder to a finished site in memory.

use crate::diagnostics::{Diagnostics, Place, catalogue};
use crate::model::archive;
use crate::options::Options;
use crate::pages::{pages, site_view};
use crate::render::{OutputContent, OutputFile, render_pages, theme};
use crate::source::{Texts, read};
use crate::{exports, source};
use std::path::Path;

/// The finished site, not yet written.
#[derive(Debug)]
pub struct Rendered {
    pub files: Vec<OutputFile>,
    pub pages: usize,
}

/// What comes of a folder: a site when it is sound, and in any case what there is to say.
pub struct Outcome {
    pub rendered: Option<Rendered>,
    pub mistakes: Diagnostics,
    /// For showing the mistakes in their lines.
    pub texts: Texts,
}

/// Makes the site of the folder `root`. Reads only; nothing is written.
pub fn site(root: &Path, options: &Options) -> Outcome {
    let mut mistakes = Diagnostics::new();
    if !root.join("samling.yaml").is_file() {
        mistakes.add(catalogue::no_site(&root.display().to_string()));
        return Outcome {
            rendered: None,
            mistakes,
            texts: Texts::new(),
        };
    }
    let (mut sources, found) = read(root);
    mistakes.append(found);
    let rendered = render(&mut sources, options, &mut mistakes);
    Outcome {
        rendered: rendered.filter(|_| !mistakes.has_errors()),
        mistakes,
        texts: sources.texts,
    }
}

fn render(
    sources: &mut source::Sources,
    options: &Options,
    mistakes: &mut Diagnostics,
) -> Option<Rendered> {
    let archive = archive(sources, options.today, options.drafts, mistakes)?;
    let pages = pages(&archive, options, mistakes)?;
    let site = site_view(&archive);
    let place = Place::field(
        &archive.site.file,
        crate::path::FieldPath::root().key("theme"),
    );
    let name = &archive.site.record.theme;
    let mut theme = theme(name, place, &sources.theme_files, &site, mistakes)?;
    let mut files = render_pages(&pages, &theme, mistakes);
    files.append(&mut theme.assets);
    files.extend(exports::site_files(&archive, &pages, options));
    files.extend(pages.files.iter().map(|(path, from)| OutputFile {
        path: path.clone(),
        content: OutputContent::Copy(from.clone()),
    }));
    Some(Rendered {
        files,
        pages: pages.pages.len(),
    })
}
