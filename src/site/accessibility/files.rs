//! What a published file lacks, from what its reader took out of it.

use super::checks::place_of;
use crate::attachments::Summary;
use crate::base::path::{OutputPath, SourcePath};
use crate::documents::{AccessibilityFacts, Format, PageName, Problem};
use crate::site::pages::Plan;

/// A published file that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessedFile {
    /// In the site's folder.
    pub file: SourcePath,
    /// In the finished site.
    pub path: OutputPath,
    /// The page that has all its text. None: it has no text.
    pub text_page: Option<OutputPath>,
    pub format: Format,
    pub page_name: PageName,
    /// Of what is published: a copy without metadata may say less than the file that was given.
    pub facts: AccessibilityFacts,
    /// Each check that it does not pass, by its place in the table, and the numbers of the pages. No pages: the file as a whole.
    pub lacks: Vec<(usize, Vec<u32>)>,
}

/// Every published file that has been read, in the plan's order.
pub fn assessed_files(plan: &Plan<'_>) -> Vec<AssessedFile> {
    let files = plan.documents();
    files
        .filter_map(|(file, _, path)| {
            let published = plan.library.published_summary(file)?;
            let facts = published.accessibility.clone();
            let page = plan.document_page(file).filter(|_| facts.has_text);
            Some(AssessedFile {
                file: file.clone(),
                path: path.clone(),
                text_page: page.cloned(),
                format: published.format,
                // A copy is read without pictures of its pages, which tell slides from pages.
                page_name: plan.library.summary(file)?.page_name,
                lacks: lacks(published),
                facts,
            })
        })
        .collect()
}

/// Does the format have a place for the language of its text?
fn can_state_language(format: Format) -> bool {
    matches!(
        format,
        Format::Pdf | Format::Docx | Format::Pptx | Format::Odt | Format::Odp
    )
}

fn lacks(published: &Summary) -> Vec<(usize, Vec<u32>)> {
    let facts = &published.accessibility;
    let stated = &facts.stated;
    let mut found: Vec<(&str, &[u32])> = Vec::new();
    for finding in &published.findings {
        match &finding.problem {
            Problem::NoText { pages } => found.push(("no-text", pages)),
            Problem::UnreadLetters { pages } => found.push(("unread-letters", pages)),
            Problem::BadOcr => found.push(("misread-text", &[])),
            Problem::OtherLanguage { .. } => found.push(("other-language", &[])),
            _ => {}
        }
    }
    let has_title = stated.states_title == Some(true);
    let says_no_language = can_state_language(published.format) && stated.language.is_none();
    let of_file = [
        ("untagged", facts.has_text && stated.tagged == Some(false)),
        ("no-title", stated.states_title == Some(false)),
        (
            "title-not-shown",
            has_title && stated.shows_title == Some(false),
        ),
        ("no-language", facts.has_text && says_no_language),
        ("barred", stated.bars_readers == Some(true)),
        (
            "no-headings",
            facts.is_long && stated.marks_headings == Some(false),
        ),
    ];
    found.extend(
        of_file
            .iter()
            .filter(|(_, lacks)| *lacks)
            .map(|(check, _)| (*check, &[][..])),
    );
    if stated.pictures > stated.pictures_with_alt {
        found.push(("pictures", &stated.pages_without_alt));
    }
    let on_pages = [
        ("table-headings", &facts.tables_without_headings),
        ("slide-titles", &facts.untitled_slides),
    ];
    let on_pages = on_pages.iter().filter(|(_, pages)| !pages.is_empty());
    found.extend(on_pages.map(|(check, pages)| (*check, pages.as_slice())));
    let found = found.into_iter();
    found
        .filter_map(|(check, pages)| Some((place_of(check)?, pages.to_vec())))
        .collect()
}
