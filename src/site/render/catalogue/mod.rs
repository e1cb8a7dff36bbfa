//! A catalogue of a theme's components: each with what it is, its parameters and its examples as the theme shows them.
//!
//! In: a [`Theme`] and the files of examples beside its components. Out: the pages, which stand alone and need no script. Only
//! those who make themes ask for it; a build of the site never reads an example.

mod components;
mod example_html;
mod examples;
mod page;
mod styles;
#[cfg(test)]
mod tests;

use super::theme::Theme;
use super::theme_files::{ThemeFile, example_files};
use super::undefined_names::unknown_arguments;
use crate::base::output_file::OutputFile;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use components::{ThemeComponent, components};
use examples::{ExampleFile, ShownExample, examples_in, shown_example};
use page::{CatalogueComponent, pages};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Stands in each page of a catalogue and in no page of a site: a folder whose `index.html` has it may be written over by the next catalogue.
pub const CATALOGUE_MARK: &str = "data-kind=\"catalogue\"";

/// What the catalogue is of.
pub struct CatalogueJob<'j> {
    /// The theme's name in `samling.yaml`.
    pub name: &'j str,
    pub theme: &'j Theme,
    pub of_site: &'j BTreeMap<SourcePath, Arc<str>>,
    /// The site's title and language: what the components say is in it.
    pub title: &'j str,
    pub language: Language,
}

/// The finished files of the catalogue. Mistakes: in components and examples.
pub fn catalogue_files(job: &CatalogueJob<'_>, mistakes: &mut Diagnostics) -> Vec<OutputFile> {
    let Theme { files, globals, .. } = job.theme;
    mistakes.extend(unknown_arguments(globals, files));
    let tera = job.theme.as_written(job.language);
    let components = components(files, tera);
    let files = example_files(job.name, job.of_site);
    mistakes.extend(of_nothing(&components, &files));
    // The later wins: a site's own examples take the place of the program's.
    let by_name: BTreeMap<&str, &(String, ThemeFile)> =
        files.iter().map(|file| (stem(&file.0), file)).collect();
    let styles = styles::style_files(job.theme);
    let shown = components.into_iter().map(|component| {
        let file = by_name.get(component.name.as_str()).copied();
        let (examples, is_unfit) = match file {
            Some((path, file)) => examples_of(&component, path, file, job, mistakes),
            None => (Vec::new(), false),
        };
        let styles = styles::of_component(&component, &styles);
        CatalogueComponent {
            component,
            styles,
            examples,
            is_unfit,
        }
    });
    let shown: Vec<CatalogueComponent<'_>> = shown.collect();
    pages(job, &shown)
}

/// `talks` of `templates/components/lists/talks.yaml`.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

/// The site's own files of examples whose component does not exist.
fn of_nothing(components: &[ThemeComponent<'_>], files: &[(String, ThemeFile)]) -> Vec<Diagnostic> {
    let known: Vec<&str> = components.iter().map(|one| one.name.as_str()).collect();
    let own = files
        .iter()
        .filter_map(|(path, file)| Some((stem(path), file.origin.as_ref()?)));
    let lost = own.filter(|(name, _)| !known.contains(name));
    lost.map(|(name, origin)| catalogue::examples_of_nothing(origin, name, &known))
        .collect()
}

/// The examples as they are shown, and whether they are the program's and do not fit the site's own components, which is no mistake.
fn examples_of(
    component: &ThemeComponent<'_>,
    path: &str,
    file: &ThemeFile,
    job: &CatalogueJob<'_>,
    mistakes: &mut Diagnostics,
) -> (Vec<ShownExample>, bool) {
    let origin = file.origin.clone();
    let origin = origin.unwrap_or_else(|| SourcePath::new(&format!("themes/standard/{path}")));
    let examples = ExampleFile {
        origin: &origin,
        text: &file.text,
    };
    let mut found = Diagnostics::new();
    let tera = job.theme.as_written(job.language);
    let examples = examples_in(&examples, &mut found);
    // What could be read of a file with mistakes is not what was meant.
    let is_sound = found.is_empty();
    let examples = examples.iter().enumerate().filter(|_| is_sound);
    let shown: Vec<ShownExample> = examples
        .filter_map(|(index, example)| {
            let place = (&origin, index);
            let shown = shown_example(component, example, place, tera);
            shown.map_err(|mistake| found.add(mistake)).ok()
        })
        .collect();
    // The component may be the program's, and call one of the site's.
    let has_own = job.theme.files.has_own("templates/");
    if file.origin.is_none() && has_own && !found.is_empty() {
        return (Vec::new(), true);
    }
    mistakes.append(found);
    (shown, false)
}
