//! The main path: from a folder to a finished site in memory.

use crate::diagnostics::{Diagnostics, Place, Severity, catalogue};
use crate::material::library;
use crate::material::privacy::Allowed;
use crate::model::{archive, doubts};
use crate::options::Options;
use crate::pages::{pages, site_view};
use crate::path::{FieldPath, SourcePath};
use crate::render::{OutputContent, OutputFile, render_pages, theme};
use crate::source::records::Lint;
use crate::source::{Texts, read};
use crate::{exports, source};
use std::collections::BTreeMap;
use std::path::Path;

/// The finished site, not yet written.
#[derive(Debug)]
pub struct Rendered {
    pub files: Vec<OutputFile>,
    pub pages: usize,
    /// What the records say they are not sure of: for the editor, never on a page.
    pub doubts: usize,
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
    let lints = lints(&sources, &mut mistakes);
    let rendered = render(&mut sources, options, &mut mistakes);
    mistakes.weigh(|code, severity| match lints.get(code) {
        Some(Lint::Off) => None,
        Some(Lint::Warning) => Some(Severity::Warning),
        Some(Lint::Error) => Some(Severity::Error),
        None => Some(severity),
    });
    Outcome {
        rendered: rendered.filter(|_| !mistakes.has_errors()),
        mistakes,
        texts: sources.texts,
    }
}

/// What samling.yaml has decided about warnings, by their codes.
fn lints(sources: &source::Sources, mistakes: &mut Diagnostics) -> BTreeMap<String, Lint> {
    let Some(site) = &sources.records.site else {
        return BTreeMap::new();
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

fn render(
    sources: &mut source::Sources,
    options: &Options,
    mistakes: &mut Diagnostics,
) -> Option<Rendered> {
    let files: Vec<&SourcePath> = sources.attachments.iter().map(|file| &file.path).collect();
    let allow = sources
        .records
        .site
        .as_ref()
        .map(|site| &site.record.privacy.allow);
    let allow = allow
        .into_iter()
        .flatten()
        .map(|allowed| allowed.text.as_str());
    let allowed = Allowed::new(allow);
    let library = library(
        &sources.root,
        &files,
        options.program.as_deref(),
        &allowed,
        mistakes,
    );
    let archive = archive(sources, options.today, options.drafts, mistakes)?;
    let pages = pages(&archive, &library, options, mistakes)?;
    let site = site_view(&archive, options.from_disk);
    let place = Place::field(&archive.site.file, FieldPath::root().key("theme"));
    let name = &archive.site.record.theme;
    let mut theme = theme(name, place, &sources.theme_files, &site, mistakes)?;
    let doubts = doubts(&archive).len();
    let mut files = exports::site_files(&archive, &pages, &library, options);
    // What the views hold is all that rendering needs; the facts' memory serves the finished pages.
    drop(archive);
    let count = pages.pages.len();
    files.extend(pages.files.into_iter().map(|(path, from)| OutputFile {
        path,
        content: OutputContent::Copy(from),
    }));
    files.extend(render_pages(pages.pages, &theme, mistakes));
    files.append(&mut theme.assets);
    Some(Rendered {
        files,
        pages: count,
        doubts,
    })
}
