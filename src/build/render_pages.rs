//! A site whose pages are planned, and the making of them.

use crate::attachments::Library;
use crate::base::digest::Digest;
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::output::exports::{self, IndexablePage, Listed, SITEMAP, SearchIndex, sitemap};
use crate::site::pages::{Composing, Outline, Page, Plan, base_url};
use crate::site::render::{Theme, made_of, render, unknown_names_of};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A site that is about to be made.
pub struct Draft<'d> {
    composing: Composing<'d>,
    theme: Theme,
    /// Styles, scripts, attached files, lists for machines.
    files: Vec<OutputFile>,
    /// For the list of all addresses. None: there is none.
    base_url: Option<&'d str>,
    /// Where one can search. None: nowhere.
    search_page: Option<&'d OutputPath>,
    /// What there is to say already.
    errors: usize,
    all: usize,
}

/// What rendering came to.
pub struct Rendering {
    /// How many pages were rendered; the others were known to stand as they shall.
    pub rendered: usize,
    /// What the pages' texts, and the theme, have left.
    pub outline: Outline,
    /// What can be found on each page, in the order of their addresses; empty where one cannot search.
    pub found: Vec<IndexablePage>,
}

/// What is left of a page.
struct Left {
    listed: Option<Listed>,
    found: Option<IndexablePage>,
    mistake: Option<Box<Diagnostic>>,
}

impl<'d> Draft<'d> {
    /// `search_page`: None where nobody shall search. Mistakes: names in templates that no page has.
    pub(super) fn new(
        plan: &'d Plan<'d>,
        library: &Library,
        mut theme: Theme,
        options: &'d Options,
        search_page: Option<&'d OutputPath>,
        mistakes: &mut Diagnostics,
    ) -> Draft<'d> {
        let composing = Composing::all(plan, options);
        mistakes.extend(unknown_names_of(composing.kinds(), &theme));
        let base_url = base_url(plan.archive, options);
        let attached = plan.files();
        let mut files = exports::site_files(&attached, library, base_url);
        files.append(&mut theme.assets);
        let copies = attached.into_iter();
        files.extend(copies.map(|(path, from)| OutputFile::new(path, OutputContent::Copy(from))));
        Draft {
            composing,
            theme,
            files,
            base_url,
            search_page,
            errors: 0,
            all: 0,
        }
    }

    /// These mistakes are known before it is made.
    pub(super) fn tell(&mut self, mistakes: &Diagnostics) {
        self.errors += mistakes.count(Severity::Error);
        self.all += mistakes.iter().count();
    }

    /// False when it is already known that the site has mistakes: then it is rendered only to tell all of them.
    /// `strict`: warnings are mistakes.
    pub fn may_be_written(&self, strict: bool) -> bool {
        self.errors == 0 && !(strict && self.all > 0)
    }

    /// Every file of the finished site, but for those of the search index.
    pub fn paths(&self) -> Vec<OutputPath> {
        let files = self.files.iter().map(|file| &file.path);
        let sitemap = self.base_url.map(|_| OutputPath::file(SITEMAP));
        let pages = self.composing.plan.paths();
        pages.chain(files).cloned().chain(sitemap).collect()
    }

    /// Where the files of the search index will stand, from the site's root. None: there will be none.
    pub fn index_folder(&self) -> Option<String> {
        self.search_page.map(SearchIndex::folder_of)
    }

    /// Where the style sheets stand.
    pub fn styles(&self) -> Vec<OutputPath> {
        let paths = self.files.iter().map(|file| &file.path);
        paths
            .filter(|path| path.as_str().ends_with(".css"))
            .cloned()
            .collect()
    }

    /// Hands on every file as soon as it is made, from several threads: what pages refer to first, then the pages.
    /// A page that `kept` knows to stand as it shall is not rendered.
    ///
    /// Some pages are made, printed and gone before the next: what is in memory does not grow with their number.
    pub fn render(
        self,
        kept: impl Fn(&OutputPath, Digest) -> bool + Sync,
        take: impl Fn(OutputFile) + Sync,
    ) -> Rendering {
        self.files.into_par_iter().for_each(&take);
        let rendered = AtomicUsize::new(0);
        let (left, mut outline) = self.composing.each(|page| Left {
            listed: self.base_url.and_then(|_| Listed::new(&page)),
            found: self.search_page.and_then(|_| IndexablePage::new(&page)),
            mistake: {
                let made_of = made_of(&page, &self.theme);
                if kept(&page.path, made_of) {
                    None
                } else {
                    rendered.fetch_add(1, Ordering::Relaxed);
                    file_of(&page, &self.theme, made_of).map(&take).err()
                }
            },
        });
        let (mut listed, mut found) = (Vec::new(), Vec::new());
        for left in left {
            listed.extend(left.listed);
            found.extend(left.found);
            outline
                .diagnostics
                .extend(left.mistake.map(|mistake| *mistake));
        }
        if let Some(base_url) = self.base_url {
            take(sitemap(&listed, base_url));
        }
        Rendering {
            rendered: rendered.into_inner(),
            outline,
            found,
        }
    }
}

/// A page as a file. Err: a mistake of the theme.
pub(super) fn file_of(
    page: &Page,
    theme: &Theme,
    made_of: Digest,
) -> Result<OutputFile, Box<Diagnostic>> {
    let file = render(page, theme)?;
    Ok(OutputFile {
        made_of: Some(made_of),
        ..file
    })
}
