use super::*;
use crate::base::date::Date;
use crate::base::options::Options;
use crate::base::output_file::OutputContent;
use crate::build::inputs::read_inputs;
use crate::site::pages::Addresses;
use crate::site::render::render_as_written;
use std::path::{Path, PathBuf};

/// Every page, and the names in the conditions of its template; on the real site, and on the example with the text of its documents: they have pages of every kind between them.
#[test]
fn the_standard_templates_know_their_views_and_are_inlined_without_a_change() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    compare_pages(repository, None);
    let folder = tempfile::tempdir().expect("a folder");
    copy(&repository.join("src/cli/scaffold/example"), folder.path());
    compare_pages(folder.path(), reader_of_documents());
}

/// Renders every page of the site in both ways. `program`: see [`Options::program`].
fn compare_pages(root: &Path, program: Option<PathBuf>) {
    let options = Options {
        today: Date::constant(2026, 1, 31),
        base_url: None,
        drafts: true,
        program,
        from_disk: false,
        is_preview: false,
        precompress: false,
    };
    let job = BuildJob {
        root,
        options: &options,
        strict: false,
        cache: CacheUse::Nothing,
    };
    let (mut inputs, mut report) = read_inputs(&job, None).ok().expect("a site");
    let archive = inputs.archive(&options, &mut report).expect("an archive");
    let addresses = Addresses::new(&archive);
    let mut diagnostics = Diagnostics::new();
    let plan = Plan::new(&archive, &inputs.library, &addresses, &mut diagnostics);
    let mut site = PlannedSite::new(&plan, &inputs, &job, &mut report).expect("a theme");
    let theme = site.theme;
    assert_eq!(unknown_names_of(site.composing.kinds(), &theme), []);
    let pages = site.composing.each(
        None,
        |_| None,
        |page| {
            let inlined = render(&page, &theme).expect("a page").content;
            let as_written = render_as_written(&page, &theme).expect("a page");
            let is_same = matches!(&inlined, OutputContent::Bytes(bytes) if *bytes == as_written);
            assert!(is_same, "{}", page.path);
        },
    );
    assert!(
        pages.made.len() > 50,
        "{} pages in {root:?}",
        pages.made.len()
    );
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let copied = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&copied).expect("a folder");
            copy(&entry.path(), &copied);
        } else {
            std::fs::copy(entry.path(), copied).expect("a file");
        }
    }
}

/// The program beside the tests. None: it is not built, and pages are compared without the text of documents.
fn reader_of_documents() -> Option<PathBuf> {
    let tests = std::env::current_exe().ok()?;
    let program = tests.parent()?.parent()?.join("samling");
    program.is_file().then_some(program)
}
